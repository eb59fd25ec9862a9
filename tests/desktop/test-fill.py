#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Open shifts filled in the window: looked at first, done as one act, taken back as one."""
import re

import look
import scenario as s
from node import CELL, CHECK, ENTRY, LABEL

PEOPLE = '''name,employment,stream,hours,sites
Bronwyn Ashby,full-time,social,20,Quarry House
Tāne Rewi,casual,social,,Quarry House
'''
# Bronwyn works late on Tuesday: on Wednesday morning there would be too little rest.
SHIFTS = '''person,site,date,start,end
Bronwyn Ashby,Quarry House,2026-11-24,14:00,22:00
,Quarry House,2026-11-25,6:00,10:00
,Quarry House,2026-11-25,6:00,10:00
,Quarry House,2026-11-26,9:00,13:00
'''


def step_open(person):
    """a file with three open shifts opens on the roster"""
    file = person.home / 'harbour.peerdesk'
    ctl = s.Ctl(file).create('Lantern Lane Peers')
    ctl.fill('people', PEOPLE)
    ctl.fill('shifts', SHIFTS)
    person.start(file, '--on', s.TODAY)
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.press('Return')
    person.wait_focus(CELL, 'Monday 23 November, Open shifts, no shift')


def step_look(person):
    """Ctrl+Shift+F says who could work them, what they have now, and what stays open and why"""
    person.press('ctrl+shift+f')
    window = person.see_window('Fill Open Shifts')
    person.see(LABEL, '2 shifts get somebody; 1 stays open.', window)
    person.see(LABEL, re.compile('^Wed 25 Nov 6:00 – 10:00.*\nHas no shift in that week now', re.DOTALL), window)
    person.see(LABEL, re.compile('Bronwyn Ashby: 8 h of rest between .* at least 10 h', re.DOTALL), window)
    s.same(look.faults(window), [])
    person.wait_focus(CHECK, re.compile(r'^[^,]*, Wed 25 Nov 6:00 – 10:00 \(Quarry House\)$'))
    person.press('Tab')
    person.wait_focus(CHECK, re.compile(r', Thu 26 Nov 9:00 – 13:00 \(Quarry House\)$'))
    person.picture('plan')


def step_leave(person):
    """Escape leaves the roster as it is"""
    person.press('Escape')
    person.wait_focus(CELL, 'Monday 23 November, Open shifts, no shift')
    person.see(CELL, re.compile('^Thursday 26 November, Open shifts, one shift'))


def step_apply(person):
    """Ctrl+Enter gives what is ticked, as one act that the notice takes back"""
    person.press('ctrl+shift+f')
    window = person.see_window('Fill Open Shifts')
    person.see(LABEL, '2 shifts get somebody; 1 stays open.', window)
    person.press('ctrl+Return')
    person.wait_focus(CELL, 'Monday 23 November, Open shifts, no shift')
    person.see(LABEL, re.compile('^Fill the open shifts'))
    person.picture('filled')
    person.press('ctrl+shift+f')
    window = person.see_window('Fill Open Shifts')
    person.see(LABEL, '0 shifts get somebody; 1 stays open.', window)
    person.press('Escape')
    person.wait_focus(CELL, 'Monday 23 November, Open shifts, no shift')


def step_undo(person):
    """one Ctrl+Z opens all of them again"""
    person.press('ctrl+z')
    person.press('ctrl+shift+f')
    window = person.see_window('Fill Open Shifts')
    person.see(LABEL, '2 shifts get somebody; 1 stays open.', window)
    person.press('Escape')


s.run([step_open, step_look, step_leave, step_apply, step_undo])
