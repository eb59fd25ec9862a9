#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""All that a shift can be, entered with the keyboard alone: breaks and sleepovers one by
one, a pin, weeks in which it comes again, and an agreement with what the rules found."""
import re

import scenario as s
from node import BUTTON, CELL, ENTRY, LABEL, STATUS

NAME, SITE = 'Bronwyn Ashby', 'Quarry House'
# Somebody is there already; a series that is laid over it says so.
SHIFTS = f'person,site,date,start,end\n{NAME},{SITE},2026-12-07,18:00,20:00\n'
SEGMENTS = 'break 19:00 – 19:30, sleepover 22:00 – 6:00 +1'
ROLE = 'Peer worker at the hub'
SERIES = ('2026-11-23', '2026-11-30', '2026-12-14')


def file(person):
    return person.home / 'harbour.peerdesk'


def cell(day, words):
    return re.compile(rf'^{day} \w+, {NAME}, {words}')


def listed(person):
    """What the file holds of the four weeks, by day."""
    rows = s.Ctl(file(person)).json('roster', 'list', '--from', s.TODAY, '--weeks', '4')
    return {row['date']: row for row in rows}


def step_open(person):
    """a file opens with the keyboard on somebody's Monday"""
    ctl = s.Ctl(file(person)).create('Lantern Lane Peers')
    ctl.fill('shifts', SHIFTS)
    ctl('role', 'add', '--template', 'peer-worker', '--set', f'title={ROLE}')
    ctl('role', 'approve', ROLE)
    person.start(file(person), '--on', s.TODAY)
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.press('Return')
    person.wait_focus(CELL, re.compile('^Monday 23 November, Open shifts'))
    person.press('Down')
    person.wait_focus(CELL, cell('Monday 23', 'no shift'))


def step_segments(person):
    """row-19: a sleepover and a break are added one by one"""
    person.press('1')
    person.see_window('New Shift')
    person.wait_focus(ENTRY, re.compile('^Start'))
    person.write('6')
    person.press('Tab')
    person.write('10')
    person.see(STATUS, 'Monday 23 November 2026, 16:00 – 10:00 +1: 18 h')
    person.press('alt+o')
    person.press('alt+v')
    person.wait_focus(ENTRY, re.compile('^Start of the sleepover'))
    person.see(LABEL, '22:00 – 6:00 +1')
    person.press('alt+k')
    person.wait_focus(ENTRY, re.compile('^Start of the break'))
    person.write('19')
    person.press('Tab')
    person.write('19:30')
    person.see(LABEL, '19:00 – 19:30')
    person.picture('editor-segments')


def step_repeat(person):
    """row-6: it is pinned and comes again for four weeks, which tells what is in the way"""
    person.press('alt+e', 'alt+a')
    person.tab_to(ENTRY, 'Last day')
    person.press('ctrl+a')
    person.write('14/12')
    person.see(STATUS, re.compile(r'^3 new shifts; .*in the way of 1\.\sMon 7 Dec: At the same time as'))
    person.picture('editor-repeats')
    person.press('ctrl+Return')
    preview = person.see_window('Repeat the Shift')
    person.picture('editor-repeats-preview')
    person.see(BUTTON, 'Add', preview)
    person.press('Return')
    person.wait_focus(CELL, cell('Monday 23', f'one shift: {SITE} 16 to 10 the next day'))
    person.picture('editor-saved')


def step_listed(person):
    """the file has three of them, the first one pinned, and one step takes them away again"""
    rows = listed(person)
    s.same(sorted(rows), ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'])
    s.same([rows[day]['times'] for day in SERIES], ['16:00 – 10:00 +1'] * 3)
    s.same([rows[day]['segments'] for day in SERIES], [SEGMENTS] * 3)
    s.same([rows[day]['pinned'] for day in SERIES], ['pinned', None, None])
    person.press('ctrl+z')
    person.see(CELL, cell('Monday 23', 'no shift'))
    s.same(list(listed(person)), ['2026-12-07'])
    person.press('ctrl+shift+z')
    person.see(CELL, cell('Monday 23', 'one shift'))


def step_following(person):
    """row-101: the second one and the following are changed, and the first is not"""
    person.press('Next')
    person.wait_focus(CELL, cell('Monday 30', 'one shift'))
    person.press('Return')
    person.see_window('Shift')
    person.wait_focus(ENTRY, re.compile('^Start'))
    person.press('Tab')
    person.write('9')
    person.press('ctrl+Return')
    person.see_window('Change Which Shifts?')
    person.wait_focus(BUTTON, 'This Shift')
    person.picture('editor-which')
    person.press('alt+f')
    person.wait_focus(CELL, cell('Monday 30', f'one shift: {SITE} 16 to 9 the next day'))
    rows = listed(person)
    s.same([rows[day]['times'] for day in SERIES], ['16:00 – 10:00 +1', '16:00 – 9:00 +1', '16:00 – 9:00 +1'])
    s.same([rows[day]['segments'] for day in SERIES], [SEGMENTS] * 3)


def step_pin(person):
    """P pins a shift and takes the pin away, and its cell says so"""
    person.press('p')
    person.wait_focus(CELL, cell('Monday 30', '.*, pinned'))
    person.picture('editor-pinned')
    s.same(listed(person)['2026-11-30']['pinned'], 'pinned')
    person.press('p')
    person.wait_focus(CELL, re.compile(rf'^Monday 30 November, {NAME}, (?!.*pinned)'))


def step_record(person):
    """row-29: what the rules found is settled from the form, which saves first"""
    person.press('Right')
    person.wait_focus(CELL, cell('Tuesday 1', 'no shift'))
    person.press('Right', '9')
    person.see_window('New Shift')
    person.press('Tab')
    person.write('18')
    person.see(STATUS, re.compile('^[23] findings. Settling one saves the shift first.'))
    person.see(LABEL, re.compile('9 h of work in one shift'))
    person.picture('editor-findings')
    person.tab_to(BUTTON, re.compile('^Record an Agreement'))
    person.picture('editor-record')
    person.press('space')
    person.see_window('Record an Agreement')
    person.picture('editor-agreement')
    person.press('ctrl+s')
    person.wait_focus(CELL, cell('Wednesday 2', f'one shift: {SITE} 9 to 18'))


def step_role(person):
    """row-73: a shift names the role that it is worked in, and leads to its description"""
    person.press('Right')
    person.wait_focus(CELL, cell('Thursday 3', 'no shift'))
    person.press('9')
    person.see_window('New Shift')
    person.press('Tab')
    person.write('12')
    person.press('alt+w')
    person.see(LABEL, ROLE)
    person.press('Down', 'Return')
    person.see(LABEL, re.compile(f'is in the role “{ROLE}”, which its person does not work in'))
    person.picture('editor-role')
    person.press('ctrl+s')
    person.wait_focus(CELL, cell('Thursday 3', f'one shift: {SITE} 9 to 12, as {ROLE}'))
    s.same(listed(person)['2026-12-03']['role'], ROLE)
    person.press('ctrl+shift+d')
    person.see(LABEL, 'Version 1 approved')
    person.picture('editor-role-opened')


def step_end(person):
    """each of it is one line of the history"""
    s.same(person.end(), 0)
    lines = s.Ctl(file(person))('history')
    s.holds(lines, f'Repeat {NAME}’s shift on Mon 23 Nov', 'Record an agreement')


s.run([step_open, step_segments, step_repeat, step_listed, step_following, step_pin, step_record, step_role,
       step_end])
