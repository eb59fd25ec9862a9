#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A service's first day, from the welcome to the last key: what the window shows at each
step, what the file holds at the end, and what is left behind."""
import re
import subprocess

import scenario as s
from node import BUTTON, CELL, ENTRY, LABEL, ROW, SPIN, STATUS

SERVICE = 'Lantern Lane Peers'
PEOPLE = ['Tāne Rewi', 'Bronwyn Ashby']
SITE = 'Quarry House'
FIRST, SECOND, THIRD, GONE = (
    'Monday 23 November, Bronwyn Ashby, one shift: Quarry House 9 to 15',
    'Wednesday 25 November, Tāne Rewi, one shift: Quarry House 22 to 6 the next day',
    'Thursday 26 November, Tāne Rewi, one shift: Quarry House 13:30 to 17:15',
    'Thursday 26 November, Tāne Rewi, no shift')
NAMES = [SERVICE, SITE, s.MANAGER, *PEOPLE, *(part for name in (s.MANAGER, *PEOPLE) for part in name.split())]


def service_file(person):
    return person.home / 'harbour.peerdesk'


def paper(person):
    return person.home / 'wall.pdf'


def cell(day, name, words):
    return f'{day} November, {name}, {words}'


def step_create(person):
    """a service is created in a file of one's own choice"""
    person.start('--on', s.TODAY)
    person.click(ROW, 'Create a Service')
    person.see(ENTRY, 'Name of the service')
    person.write(SERVICE)
    person.write_into('Your name', s.MANAGER)
    person.write_into('Passphrase', s.PASSPHRASE)
    person.write_into('The same again', s.PASSPHRASE)
    person.picture('create')
    person.click(BUTTON, re.compile('Ch_?oose…'))
    person.choose_path(service_file(person))
    person.see(LABEL, str(service_file(person)))
    person.click(BUTTON, 'Create')
    person.see(LABEL, 'Save a Recovery Sheet?')
    person.click(BUTTON, 'Not Now')

    person.see(LABEL, 'No Sites Yet')
    person.picture('roster-empty')


def add_person(person, name, hours):
    person.press('ctrl+n')
    person.see(ENTRY, 'Name in use')
    person.write_into('Name in use', name)
    person.write_into('Agreed hours a week', hours, role=SPIN)
    person.picture('person')
    person.press('ctrl+s')
    person.see(LABEL, name)


def step_people(person):
    """two people are added, and stand in the table"""
    person.click(ROW, 'People')
    for name, hours in zip(PEOPLE, ('19.5', '30')):
        add_person(person, name, hours)
    person.picture('people')


def step_site(person):
    """a site is added"""
    person.click(ROW, 'Service')
    person.click(BUTTON, 'Add…')
    person.write_into('Name', SITE)
    person.picture('site')
    person.press('Return')
    person.see(ROW, SITE)
    person.picture('service')



def enter_shift(person, typed, end, words):
    """Types a shift where the cursor is: the first digit opens the form with it."""
    person.press(typed[0])
    person.see_window('New Shift')
    person.write(typed[1:])
    person.press('Tab')
    person.write(end)
    person.press('ctrl+Return')
    person.see(CELL, words)
    person.wait_active(person.main)


def step_shifts(person):
    """three shifts are entered by keyboard"""
    person.turn_page('roster')
    person.see(CELL, cell('Monday 23', 'Open shifts', 'no shift'))
    person.press('Down')
    person.wait_focus(CELL, cell('Monday 23', 'Bronwyn Ashby', 'no shift'))
    enter_shift(person, '9', '15', FIRST)
    person.press('Right', 'Right', 'Down', 'Down')
    person.wait_focus(CELL, cell('Wednesday 25', 'Tāne Rewi', 'no shift'))
    enter_shift(person, '22', '6', SECOND)
    person.press('Right')
    person.wait_focus(CELL, cell('Thursday 26', 'Tāne Rewi', 'no shift'))
    enter_shift(person, '1330', '1715', THIRD)
    person.picture('roster')


def step_undo(person):
    """one of them is undone, done again and undone"""
    person.press('ctrl+z')
    person.see(LABEL, re.compile('^Undone: '))
    person.see(CELL, GONE)
    person.picture('undone')
    person.press('ctrl+shift+z')
    person.see(LABEL, re.compile('^Done again: '))
    person.see(CELL, THIRD)
    person.press('ctrl+z')
    person.see(CELL, GONE)



def step_print(person):
    """the preview saves a PDF with every shift, and names no more than the roster"""
    person.press('ctrl+p')
    preview = person.see_window('Print the Roster')
    person.see(STATUS, re.compile('^(Page )?1 of 1$'))
    person.picture('print')
    person.press('ctrl+s')
    person.choose_path(paper(person))
    person.see(LABEL, re.compile('wall.pdf'), preview)
    text = subprocess.run(['pdftotext', '-layout', paper(person), '-'], capture_output=True,
                          text=True, check=True).stdout
    s.holds(text, SITE, *PEOPLE, '9:00 – 15:00', '22:00 – 6:00', SERVICE)
    s.holds_none([text], ['13:30'])
    person.click(BUTTON, 'Close', preview)
    person.wait_active(person.main)


def step_lock(person):
    """locked, nothing of the file is in the accessibility tree or a window's title"""
    s.holds_none(person.titles(), NAMES)
    s.holds('\n'.join(person.everything()), *PEOPLE)
    person.press('ctrl+l')
    person.see(ENTRY, 'Passphrase')
    person.picture('locked')
    s.holds_none(person.everything(), NAMES)
    s.holds_none(person.titles(), NAMES)


def step_unlock(person):
    """the passphrase opens it, and the shifts are where they were"""
    person.write(s.PASSPHRASE)
    person.press('Return')
    for words in (FIRST, SECOND, GONE):
        person.see(CELL, words)
    s.holds_none(person.everything(), [s.PASSPHRASE])


def step_end(person):
    """closing the window closes the file, which holds what was seen"""
    person.press('ctrl+w')
    s.same(person.wait_end(), 0)
    ctl = s.Ctl(service_file(person))
    s.holds(ctl('verify'), 'Every seal holds')
    s.same(sorted(row['name'] for row in ctl.json('people')), sorted([s.MANAGER, *PEOPLE]))
    s.same([(row['person'], row['site'], row['date'], row['times']) for row in ctl.shifts()],
           [('Bronwyn Ashby', SITE, '2026-11-23', '9:00 – 15:00'),
            ('Tāne Rewi', SITE, '2026-11-25', '22:00 – 6:00 +1')])
    s.holds(ctl('history'), 'Add Tāne Rewi')


def step_nothing_left(person):
    """no name is readable in any file that is left, but in the PDF"""
    file = service_file(person)
    s.same(file.stat().st_mode & 0o777, 0o600)
    s.same(s.readable_in(person.place, [*NAMES, s.PASSPHRASE], but=[paper(person), file]), [])
    # Who can open it is asked for before it is open.
    sealed = [name for name in NAMES if name not in s.MANAGER]
    s.same(s.readable_in(file.parent, [*sealed, s.PASSPHRASE], but=[paper(person)]), [])


s.run([step_create, step_people, step_site, step_shifts, step_undo, step_print, step_lock,
       step_unlock, step_end, step_nothing_left])
