#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Guessing at a passphrase: each wrong try costs more time, and none says how near it was."""
import re

import scenario as s
from node import BUTTON, CELL, ENTRY, STATUS
from person import Trouble, wait_until

SHIFTS = 'person,site,date,start,end\nTāne Rewi,Quarry House,2026-11-25,9:00,15:00\n'
CELL_WORDS = 'Wednesday 25 November, Tāne Rewi, one shift: Quarry House 9 to 15'
NEAR_MISS = s.PASSPHRASE[:-1]
FAR_MISS = 'x'
DELAY = re.compile(r'Try again in (\d+) seconds?')


def guess(person, passphrase):
    person.see(ENTRY, 'Passphrase')
    person.press('ctrl+a')
    person.write(passphrase)
    person.press('Return')


def can_try(person):
    unlock = person.main.find(BUTTON, 'Unlock')
    return unlock is not None and unlock.is_sensitive


def delay(person):
    """How many seconds are left, as long as they are said, and the words around the number.
    Nothing can be tried meanwhile."""
    def look():
        status = person.main.find(STATUS, DELAY)
        # It counts on: what is true before and after is true in between.
        if not status or can_try(person) or not person.main.find(STATUS, DELAY):
            return None
        return DELAY.search(status.name)
    found = wait_until(look, 'a delay')
    return int(found[1]), DELAY.sub('', found.string)


def sit_out(person):
    person.see(STATUS, 'That does not open it. Please try again.')
    wait_until(lambda: can_try(person), 'the delay to be over')


def step_prompt(person):
    """a file asks for a passphrase, and shows nothing else of itself"""
    file = person.home / 'harbour.peerdesk'
    s.Ctl(file).create('Lantern Lane Peers').fill('shifts', SHIFTS)
    person.start(file, '--on', s.TODAY)
    person.see(ENTRY, 'Passphrase')
    s.same(person.see(BUTTON, 'Unlock').is_sensitive, False)
    s.holds_none(person.everything() + person.titles(), ['Lantern', 'Quarry', 'Tāne', 'Mira'])


def step_wrong(person):
    """a near miss and a far one are told alike, and each costs twice the time"""
    said = set()
    guess(person, NEAR_MISS)
    for passphrase, least, most in (FAR_MISS, 1, 2), (NEAR_MISS, 3, 4), (FAR_MISS, 5, 8):
        sit_out(person)
        guess(person, passphrase)
        left, words = delay(person)
        said.add(words)
        if not least <= left <= most:
            raise Trouble(f'{left} seconds are left of {most}')
    s.same(len(said), 1)


def step_waits(person):
    """until the time is over, the right one does not open it either"""
    guess(person, s.PASSPHRASE)
    sit_out(person)
    s.same(person.sees(CELL), None)
    s.holds_none(person.everything(), ['Lantern', 'Quarry', 'Tāne', 'Mira'])


def step_right(person):
    """then the right one does"""
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
