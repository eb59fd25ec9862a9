#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two programs with one file: the second can look, and says why it cannot write."""
import re

import scenario as s
from node import BUTTON, CELL, ENTRY, LABEL
from person import wait_until

SHIFTS = 'person,site,date,start,end\nTāne Rewi,Quarry House,2026-11-25,9:00,15:00\n'
CELL_WORDS = 'Wednesday 25 November, Tāne Rewi, one shift: Quarry House 9 to 15'
COPY_WORDS = 'Thursday 26 November, Tāne Rewi, one shift: Quarry House 9 to 15'
programs = []


def open_file(person):
    programs.append(person.start(person.home / 'harbour.peerdesk', '--on', s.TODAY))
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.press('Return')
    return person.see(CELL, CELL_WORDS)


def notice(person):
    return person.sees(LABEL, re.compile('has this file open on the computer'))


def step_first(person):
    """the first program opens the file to write"""
    ctl = s.Ctl(person.home / 'harbour.peerdesk').create('Lantern Lane Peers')
    ctl.fill('shifts', SHIFTS)
    open_file(person)
    s.same(notice(person), None)
    s.same(person.see(BUTTON, 'New shift').is_sensitive, True)


def step_second(person):
    """the second opens it to read, and says who has it and what to do"""
    open_file(person)
    said = wait_until(lambda: notice(person), 'a sentence about the other program').name
    s.holds(said, ' since ', 'You can read it; to change something, close it there first.')
    person.picture('read-only')


def step_cannot_write(person):
    """what would change the file is off, and keys that would change it do nothing"""
    for button in ('New shift', 'Undo', 'Redo'):
        s.same(person.see(BUTTON, button).is_sensitive, False)
    person.click(CELL, CELL_WORDS)
    person.wait_focus(CELL, CELL_WORDS)
    person.press('Delete', 'ctrl+x', 'ctrl+d', 'Right')
    person.wait_focus(CELL, 'Thursday 26 November, Tāne Rewi, no shift')
    person.press('ctrl+v', '9', 'Insert', 'Right')
    person.wait_focus(CELL, 'Friday 27 November, Tāne Rewi, no shift')
    s.same([window.name for window in person.windows()], ['Peerdesk'])
    person.see(CELL, CELL_WORDS)


def step_first_goes_on(person):
    """the first program writes as before, and both close"""
    first, second = programs
    s.same(person.end(second), 0)
    person.turn_to(first)
    person.click(CELL, CELL_WORDS)
    person.press('ctrl+d')
    person.see(CELL, COPY_WORDS)
    s.same(person.end(first), 0)


def step_again(person):
    """opened again once the first is gone, it can be changed"""
    open_file(person)
    person.see(CELL, COPY_WORDS)
    s.same(notice(person), None)
    person.press('ctrl+z')
    person.see(CELL, 'Thursday 26 November, Tāne Rewi, no shift')
    s.same(person.end(), 0)
    ctl = s.Ctl(person.home / 'harbour.peerdesk')
    s.holds(ctl('verify'), 'Every seal holds')
    s.same(len(ctl.shifts()), 1)


s.run([step_first, step_second, step_cannot_write, step_first_goes_on, step_again])
