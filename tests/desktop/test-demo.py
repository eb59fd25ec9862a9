#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A demo service: made-up people to look around with, and nothing of it kept."""
import re

import scenario as s
from node import CELL, LABEL, ROW, STATUS

seen = {'names': set()}


def folders_of_demos(person):
    return list(person.place.rglob('peerdesk-demo-*'))


def step_look_around(person):
    """a demo service is made from the welcome, and says that nothing is kept"""
    person.start('--on', s.TODAY)
    person.click(ROW, 'Look Around')
    person.see(CELL, re.compile('shift'))
    person.see(LABEL, 'Demo service: made-up people; nothing is kept')
    seen['names'] = {node.name.split(',')[0] for node in person.here().find_all('row header')} - {'Open shifts'}
    if len(seen['names']) < 4:
        raise s.Trouble(f'few people: {seen["names"]}')


def step_change(person):
    """it can be changed and taken back like any other"""
    person.press('Down')
    cell = person.wait_focus(CELL)
    person.press('Insert')
    person.see_window('New Shift')
    person.write('0:15')
    person.press('Tab')
    person.write('0:45')
    person.press('ctrl+Return')
    person.see(CELL, re.compile(re.escape(cell.name.split(':')[0].rsplit(',', 1)[0]) + '.*0:15 to 0:45'))
    person.press('ctrl+z')
    person.see(LABEL, re.compile('^Undone: '))


def step_lock(person):
    """locked, it has nothing to show, and opens without a passphrase"""
    person.press('ctrl+l')
    person.see(STATUS, 'The demo service is locked. It opens again without a passphrase.')
    s.holds_none(person.everything(), seen['names'])
    person.press('Return')
    person.see(CELL, re.compile('shift'))


def step_sealed(person):
    """while it is open, its names are in no file, and nobody else may look into its folder"""
    folders = folders_of_demos(person)
    s.same([folder.stat().st_mode & 0o777 for folder in folders], [0o700])
    s.same(s.readable_in(person.place, seen['names']), [])


def step_end(person):
    """closed, it leaves nothing behind"""
    person.press('ctrl+q')
    s.same(person.wait_end(), 0)
    s.same(folders_of_demos(person), [])
    s.same(s.readable_in(person.place, seen['names']), [])
    s.same([str(path) for path in person.place.rglob('*.peerdesk*')], [])


def step_killed(person):
    """--demo goes straight there; killed, only sealed bytes are left, where the session ends"""
    process = person.start('--demo', '--on', s.TODAY)
    person.see(CELL, re.compile('shift'))
    process.kill()
    process.wait()
    s.same([folder.parent for folder in folders_of_demos(person)], [person.place / 'run'])
    s.same(s.readable_in(person.place, seen['names']), [])


s.run([step_look_around, step_change, step_lock, step_sealed, step_end, step_killed])
