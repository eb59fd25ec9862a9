#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The roster without a mouse: moving about, and everything that is done with a shift."""
import re

import scenario as s
from node import BUTTON, CELL, ENTRY, LABEL, MENU_ITEM
from person import wait_until

SHIFTS = '''person,site,date,start,end
Bronwyn Ashby,Quarry House,2026-11-23,9:00,15:00
Tāne Rewi,Quarry House,2026-11-25,22:00,6:00
'''
DAYS = {number: f'{day} {number} November' for number, day in
        zip(range(23, 30), ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'))}


def bronwyn(day, words='no shift'):
    return f'{DAYS[day]}, Bronwyn Ashby, {words}'


def tane(day, words='no shift'):
    return f'{DAYS[day]}, Tāne Rewi, {words}'


NINE, NIGHT = 'one shift: Quarry House 9 to 15', 'one shift: Quarry House 22 to 6 the next day'


def step_open(person):
    """a file opens with the keyboard on the roster"""
    file = person.home / 'harbour.peerdesk'
    s.Ctl(file).create('Lantern Lane Peers').fill('shifts', SHIFTS)
    person.start(file, '--on', s.TODAY)
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.press('Return')
    person.wait_focus(CELL, 'Monday 23 November, Open shifts, no shift')


def step_move(person):
    """arrows, Home and End move from cell to cell, and stop at the edges"""
    person.press('Down')
    person.wait_focus(CELL, bronwyn(23, NINE))
    person.press('Left', 'Right', 'Right')
    person.wait_focus(CELL, bronwyn(25))
    person.press('End')
    person.wait_focus(CELL, bronwyn(29))
    person.press('ctrl+End')
    person.wait_focus(CELL, tane(29))
    person.press('Down', 'Right')
    person.wait_focus(CELL, tane(29))
    person.press('ctrl+Home')
    person.wait_focus(CELL, 'Monday 23 November, Open shifts, no shift')


def step_enter(person):
    """Enter opens a shift, and Escape leaves it as it was"""
    person.press('Down', 'Return')
    window = person.see_window('Shift')
    s.same(person.see(ENTRY, re.compile('^Start'), window).text, '9:00')
    person.picture('shift')
    person.press('Escape')
    person.wait_focus(CELL, bronwyn(23, NINE))


def step_change(person):
    """a time that is typed over is saved with Ctrl+Enter"""
    person.press('Return')
    person.see_window('Shift')
    person.write_into('End', '16:30')
    person.press('ctrl+Return')
    person.see(CELL, bronwyn(23, 'one shift: Quarry House 9 to 16:30'))
    person.press('ctrl+z')
    person.wait_focus(CELL, bronwyn(23, NINE))


def step_copy(person):
    """Ctrl+C and Ctrl+V copy a shift to another day and another person"""
    person.press('ctrl+c', 'Right', 'ctrl+v')
    person.wait_focus(CELL, bronwyn(24, NINE))
    person.press('Down', 'Down', 'ctrl+v')
    person.wait_focus(CELL, tane(24, NINE))
    person.see(CELL, bronwyn(23, NINE))


def step_cut(person):
    """Ctrl+X and Ctrl+V move one, once"""
    person.press('Right')
    person.wait_focus(CELL, tane(25, NIGHT))
    person.press('ctrl+x', 'Right', 'Right', 'ctrl+v')
    person.wait_focus(CELL, tane(27, NIGHT))
    person.see(CELL, tane(25))
    person.press('Right', 'ctrl+v', 'Left')
    person.wait_focus(CELL, tane(27, NIGHT))
    person.see(CELL, tane(28))


def step_next_day(person):
    """Ctrl+D copies one to the next day"""
    person.press('ctrl+d')
    person.see(CELL, tane(28, NIGHT))


def step_remove(person):
    """Delete removes one, and Undo in the notice brings it back"""
    person.press('ctrl+Home', 'Down')
    person.wait_focus(CELL, bronwyn(23, NINE))
    person.press('Delete')
    person.wait_focus(CELL, bronwyn(23))
    person.see(LABEL, re.compile('^Remove '))
    person.click_on(list(person.here().find_all(BUTTON, 'Undo'))[-1])
    person.see(CELL, bronwyn(23, NINE))


def step_menu(person):
    """the menu key has the same for who looks for it"""
    person.click(CELL, bronwyn(23, NINE))
    person.press('shift+F10')
    person.see(MENU_ITEM, re.compile('Copy to the Next Day'))
    person.picture('menu')
    person.press('Escape')
    person.wait_focus(CELL, bronwyn(23, NINE))


def step_weeks(person):
    """Page Down and Page Up move by a week, and T comes back"""
    person.press('Next')
    person.see(CELL, 'Monday 30 November, Bronwyn Ashby, no shift')
    person.press('Next', 'Next', 'Prior')
    person.see(CELL, 'Monday 7 December, Bronwyn Ashby, no shift')
    person.press('t')
    person.wait_focus(CELL, bronwyn(23, NINE))


def step_go_to(person):
    """G chooses a day from a calendar"""
    person.press('g')
    person.see(LABEL, 'November')
    person.picture('calendar')
    # GtkCalendar begins in its first week, which is that of Sunday 25 October.
    person.press(*['Down'] * 6, 'Right', 'space')
    person.wait_focus(CELL, 'Monday 30 November, Bronwyn Ashby, no shift')
    person.press('g')
    person.see(LABEL, 'November')
    person.press('Escape', 't')
    person.wait_focus(CELL, bronwyn(23, NINE))


def step_search(person):
    """Ctrl+F keeps the rows that are looked for, and Enter goes to the first"""
    person.press('ctrl+f')
    person.see('entry', 'Find people and sites')
    person.write('ewi')
    wait_until(lambda: not person.sees(CELL, bronwyn(23, NINE)), 'other rows to go')
    person.press('Return')
    person.wait_focus(CELL, tane(23))
    person.press('ctrl+f', 'Escape')
    person.see(CELL, bronwyn(23, NINE))


def step_from_the_header(person):
    """keys of the page work, too, when something in the header bar has the focus"""
    person.click(BUTTON, 'What to show')
    person.see(MENU_ITEM, re.compile('Templates'))
    person.press('Escape')
    person.wait_focus(BUTTON, 'What to show')
    person.press('ctrl+shift+t')
    person.see_window('Templates')
    person.press('Escape')
    person.wait_active(person.main)


def step_end(person):
    """what is on the screen is in the file"""
    person.press('ctrl+q')
    s.same(person.wait_end(), 0)
    ctl = s.Ctl(person.home / 'harbour.peerdesk')
    s.same(sorted((row['person'], row['date'], row['times']) for row in ctl.shifts()),
           [('Bronwyn Ashby', '2026-11-23', '9:00 – 15:00'),
            ('Bronwyn Ashby', '2026-11-24', '9:00 – 15:00'),
            ('Tāne Rewi', '2026-11-24', '9:00 – 15:00'),
            ('Tāne Rewi', '2026-11-27', '22:00 – 6:00 +1'),
            ('Tāne Rewi', '2026-11-28', '22:00 – 6:00 +1')])


s.run([step_open, step_move, step_enter, step_change, step_copy, step_cut, step_next_day,
       step_remove, step_menu, step_weeks, step_go_to, step_search, step_from_the_header, step_end])
