#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Anything is found from anywhere, with the keyboard alone."""
import re

import scenario as s
from node import BUTTON, CELL, ENTRY, LABEL

SHIFTS = """person,site,date,start,end,note
Bronwyn Ashby,Quarry House,2026-11-23,09:00,15:00,
Rewi Parata,Quarry House,2026-11-24,09:00,15:00,
Zoë Müller,Bay Street,2026-12-03,09:00,15:00,
"""
CIRCLES = ['Harbour circle', 'Night walkers']
NAMES = ['Bronwyn', 'Rewi', 'Müller', 'lighthouse']


def find(person, *words):
    person.press('ctrl+k')
    person.see_window('Find')
    person.wait_focus('entry', 'Find anything')
    for word in words:
        person.write(word)


def step_begin(person):
    """a file with three people and a note is open"""
    file = person.home / 'harbour.peerdesk'
    text = person.home / 'note.md'
    service = s.Ctl(file).create('Lantern Lane Peers')
    service.fill('shifts', SHIFTS)
    for name in CIRCLES:
        service('cosupervision', 'circle-new', '--name', name)
    text.write_text('# Connection\nThe lighthouse was on our minds.\n', encoding='utf-8')
    service('supervision', 'add', '--with', 'Rewi Parata', '--date', s.TODAY, '--minutes', '50', '--text-file', text)
    text.unlink()
    person.start(file, '--on', s.TODAY)
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.press('Return')
    person.see(CELL, re.compile('^Monday 23 November, Bronwyn Ashby, one shift'))


def step_person(person):
    """row-102: the beginning of a name, without its dots, leads to the person"""
    find(person, 'mull')
    person.see(LABEL, 'Zoë Müller')
    person.see(LABEL, 'Person')
    person.picture('find-person')
    person.press('Return')
    person.see_window('Peerdesk')
    person.see(LABEL, 'Training and Checks')


def step_day(person):
    """a date in one's own words leads to its day on the roster"""
    find(person, '3 dec')
    person.see(LABEL, 'Thursday 3 December 2026')
    person.press('Return')
    person.see(CELL, re.compile('^Thursday 3 December, .*'))
    person.wait_focus(CELL, re.compile('^Thursday 3 December, '))


def step_note(person):
    """the beginning of a word leads to the note that has it"""
    find(person, 'lighth')
    person.see(LABEL, re.compile('^Note: .*lighthouse'))
    person.press('Return')
    person.see_window('Peerdesk')
    person.see(LABEL, re.compile('^Who can read this'))


def step_circle(person):
    """the name of a circle leads to it"""
    find(person, 'night')
    person.see(LABEL, 'Circle of co-supervision')
    person.press('Return')
    person.see_window('Peerdesk')
    person.see(LABEL, CIRCLES[1], person.see(BUTTON, 'Circle'))


def step_command(person):
    """what can be done here is found, the arrows choose it, and Enter does it"""
    find(person)
    person.picture('find-all')
    person.write('his')
    person.see(LABEL, 'History')
    person.press('Return')
    person.see_window('History')
    person.press('Escape')


def step_not_now(person):
    """what can't be done now is not offered"""
    find(person, 'redo')
    person.see(LABEL, 'Nothing Found')
    person.picture('find-nothing')
    person.press('Escape')


def step_locked(person):
    """locking closes it, and nothing that was found can be read"""
    find(person, 'rewi')
    person.see(LABEL, 'Rewi Parata')
    person.press('ctrl+l')
    person.see(ENTRY, 'Passphrase')
    s.holds_none(person.everything(), NAMES)


s.run([step_begin, step_person, step_day, step_note, step_circle, step_command, step_not_now, step_locked])
