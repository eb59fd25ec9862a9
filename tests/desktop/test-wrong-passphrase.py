#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Guessing at a passphrase: each wrong try costs more time, and none says how near it was."""
import re

import scenario as s
from node import BUTTON, CELL, ENTRY, STATUS

SHIFTS = 'person,site,date,start,end\nTāne Rewi,Quarry House,2026-11-25,9:00,15:00\n'
CELL_WORDS = 'Wednesday 25 November, Tāne Rewi, one shift: Quarry House 9 to 15'
NEAR_MISS = s.PASSPHRASE[:-1]
FAR_MISS = 'x'


def guess(person, passphrase):
    person.see(ENTRY, 'Passphrase')
    person.press('ctrl+a')
    person.write(passphrase)
    person.press('Return')


def delay(person, seconds):
    """What is said then, without the number that counts down."""
    plural = 'seconds?'
    said = person.see(STATUS, re.compile(f'Try again in {seconds} {plural}'))
    s.same(person.see(BUTTON, 'Unlock').is_sensitive, False)
    return re.sub(r'\d+ seconds?', '', said.name)


def step_prompt(person):
    """a file asks for a passphrase, and shows nothing else of itself"""
    file = person.home / 'harbour.peerdesk'
    s.Ctl(file).create('Lantern Lane Peers').fill('shifts', SHIFTS)
    person.start(file, '--on', s.TODAY)
    person.see(ENTRY, 'Passphrase')
    s.same(person.see(BUTTON, 'Unlock').is_sensitive, False)
    s.holds_none(person.everything() + person.titles(), ['Lantern', 'Quarry', 'Tāne', 'Mira'])


said = []


def step_wrong(person):
    """a near miss and a far one are told alike, and each costs twice the time"""
    guess(person, NEAR_MISS)
    said.append(delay(person, 1))
    person.see(STATUS, 'That does not open it. Please try again.')
    guess(person, FAR_MISS)
    said.append(delay(person, 2))
    s.same(said[0], said[1])


def step_waits(person):
    """until the time is over, the right one does not open it either"""
    guess(person, s.PASSPHRASE)
    person.see(STATUS, 'That does not open it. Please try again.')
    s.same(person.sees(CELL), None)
    s.holds_none(person.everything(), ['Lantern', 'Quarry', 'Tāne', 'Mira'])
    guess(person, FAR_MISS + FAR_MISS)
    delay(person, 4)


def step_right(person):
    """then the right one does"""
    person.see(STATUS, 'That does not open it. Please try again.')
    guess(person, s.PASSPHRASE)
    person.see(CELL, CELL_WORDS)


def step_locked_again(person):
    """locked again, what was typed is gone"""
    person.press('ctrl+l')
    s.same(person.see(ENTRY, 'Passphrase').text, '')
    s.holds_none(person.everything(), [s.PASSPHRASE, NEAR_MISS])
    s.same(person.end(), 0)
    s.same(s.readable_in(person.place, [s.PASSPHRASE, NEAR_MISS]), [])


s.run([step_prompt, step_wrong, step_waits, step_right, step_locked_again])
