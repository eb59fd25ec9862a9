#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known of a person, entered with the keyboard alone: a painted week, leave,
training, a pattern; one of them taken back, and a stroke of the mouse."""
import re

import scenario as s
from node import BUTTON, CELL, ENTRY, LABEL, ROW
from person import call

PEOPLE = 'name,code,employment,stream,hours,role\nTāne Rewi,TR,part-time,home care,19.5,Peer worker\n'
WORKER = 'Tāne Rewi'


def service_file(person):
    return person.home / 'harbour.peerdesk'


def step_open(person):
    """somebody is found by a code, and shown with what is known"""
    s.Ctl(service_file(person)).create('Harbour Peers').fill('people', PEOPLE)
    person.start(service_file(person), '--on', s.TODAY)
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.press('Return')
    person.see(LABEL, 'No Sites Yet')
    person.turn_page('people', 'ctrl+f')
    person.write('tr')
    person.press('Return')
    person.see(LABEL, f'{WORKER} (TR)')
    person.see(LABEL, re.compile('by the rules for Home care'))
    person.wait_focus(BUTTON, 'Change…')


def step_paint(person):
    """row 35: a week is painted with keys: workdays yes, Tuesday evening rather not, Sunday no"""
    person.press('alt+w')
    person.see_window('Availability')
    person.wait_focus(CELL, 'Monday 9:00 – 9:30: Nothing said')
    person.press('shift+ctrl+Down', 'shift+Up', 'shift+Up', *['shift+ctrl+Right'] * 3)
    person.wait_focus(CELL, 'Friday 15:00 – 15:30: Nothing said')
    person.press('y')
    person.wait_focus(CELL, 'Friday 15:00 – 15:30: Yes')
    person.see(CELL, 'Monday 9:00 – 9:30: Yes')
    person.press('Up', 'Up', 'Up', 'ctrl+Right', 'Right', *['shift+Right'] * 3, 'r')
    person.wait_focus(CELL, 'Tuesday 19:00 – 19:30: Rather not')
    person.press('ctrl+Down', 'Home', 'shift+End', 'n')
    person.wait_focus(CELL, 'Sunday 23:30 – 24:00: No')
    person.picture('availability-painted')


def step_day_off(person):
    """row 36: a day off is said beside the week; all of it is saved as one change"""
    person.press('alt+d')
    person.see_window('Add an Entry')
    person.press('Tab', 'Tab')
    person.write('27/11')
    person.press('ctrl+s')
    person.see_window('Availability')
    person.see(LABEL, 'Fri 27 Nov')
    person.press('ctrl+s')
    person.wait_active(person.main)
    person.see(LABEL, f'Change when {WORKER} can work')
    person.see(LABEL, 'Mon, Tue, Wed, Thu, Fri 9:00 – 15:30')
    person.see(LABEL, 'Tue 17:30 – 19:30')


def step_leave(person):
    """leave is added, its kind for those who keep it"""
    person.press('alt+l')
    person.see_window('Add Leave')
    person.write('21/12')
    person.press('Tab', 'Tab')
    person.write('8/1/2027')
    person.press('ctrl+s')
    person.wait_active(person.main)
    person.see(LABEL, 'Mon 21 Dec – Fri 8 Jan 2027')
    person.see(LABEL, 'Annual leave')


def step_training(person):
    """row 88: training that expires soon is named at the top"""
    person.press('alt+t')
    person.see_window('Add Training or a Check')
    person.write('First aid')
    person.press('Tab', 'Tab', 'Tab')
    person.write('5/12')
    person.press('Tab', 'Tab', 'space', 'ctrl+s')
    person.wait_active(person.main)
    person.see(LABEL, 'First aid: Expires in 12 days, on Saturday 5 December 2026')


def step_pattern(person):
    """row 27: an agreed pattern is typed, a line for a day"""
    person.press('alt+p')
    person.see_window('Add an Agreed Pattern')
    person.write('1/12')
    person.press(*['Tab'] * 7)
    for times in ('9-15', '', '9-12,13-17'):
        person.write(times)
        person.press('Tab')
    person.picture('pattern')
    person.press('ctrl+s')
    person.wait_active(person.main)
    person.see(LABEL, '13 h a week, from Tue 1 Dec')
    person.see(LABEL, 'Mon 9:00 – 15:00; Wed 9:00 – 12:00, 13:00 – 17:00')
    person.picture('person-known')


def step_undo(person):
    """one is undone, and only that one is gone"""
    person.press('ctrl+z')
    person.see(LABEL, re.compile('^Undone: '))
    person.see_no_more(LABEL, '13 h a week, from Tue 1 Dec')
    person.see(LABEL, 'Mon 21 Dec – Fri 8 Jan 2027')


def step_stroke(person):
    """a stroke of the mouse paints what it goes over; leaving it unsaved is asked about"""
    person.press('alt+w')
    person.see_window('Availability')
    person.press('2')
    begin = person.point(person.see(CELL, 'Wednesday 17:00 – 17:30: Nothing said'))
    end = person.point(person.see(CELL, 'Thursday 20:00 – 20:30: Nothing said'))
    call('xdotool', 'mousemove', *map(str, begin), 'mousedown', '1')
    call('xdotool', 'mousemove', *map(str, end), 'mouseup', '1')
    person.see(CELL, 'Thursday 17:00 – 17:30: Rather not')
    person.see(CELL, 'Wednesday 20:00 – 20:30: Rather not')
    person.see(CELL, 'Thursday 20:30 – 21:00: Nothing said')
    person.picture('availability-stroke')
    person.press('Escape')
    person.see(LABEL, 'Leave without saving?')
    person.press('alt+l')
    person.wait_active(person.main)


def step_lock(person):
    """row 39: locked with a form open, nothing of anybody is left"""
    person.press('alt+l')
    person.see_window('Add Leave')
    person.write('1/2/2027')
    person.press('ctrl+l')
    person.see(ENTRY, 'Passphrase')
    s.holds_none(person.everything(), [WORKER, 'First aid', 'Annual leave', '21 Dec'])
    s.holds_none(person.titles(), [WORKER, 'First aid'])


def rows_of(folder, name):
    """The lines of a table that was exported, without the first, in some order."""
    return sorted((folder / name).read_text(encoding='utf-8-sig').splitlines()[1:])


def step_end(person):
    """the file holds what was seen, and nothing that was left or taken back"""
    s.same(person.end(), 0)
    ctl = s.Ctl(service_file(person))
    folder = person.home / 'all'
    ctl('export', folder)
    s.holds(ctl('history'), f'Change when {WORKER} can work', f'Add leave of {WORKER}')
    for name, count, pieces in (
            ('availability.csv', 4, ('9:00', '15:30', '17:30', '19:30', '2026-11-27')),
            ('leave.csv', 1, ('2026-12-21', '2027-01-08', 'annual')),
            ('training.csv', 1, ('First aid', '2026-12-05', 'yes')),
            ('patterns.csv', 0, ())):
        rows = rows_of(folder, name)
        s.same(len(rows), count)
        s.holds('\n'.join(rows), *pieces)


s.run([step_open, step_paint, step_day_off, step_leave, step_training, step_pattern, step_undo,
       step_stroke, step_lock, step_end])
