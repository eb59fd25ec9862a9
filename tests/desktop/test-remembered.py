#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A computer that is remembered opens the file by itself, until that is taken away from it.
With a real keyring on the bus of this session."""
import re

import scenario as s
from node import BUTTON, CELL, CHECK, ENTRY, LABEL, STATUS
from person import wait_until

SHIFTS = 'person,site,date,start,end\nTāne Rewi,Quarry House,2026-11-25,9:00,15:00\n'
CELL_WORDS = 'Wednesday 25 November, Tāne Rewi, one shift: Quarry House 9 to 15'
NAMES = ['Lantern Lane Peers', 'Quarry House', 'Tāne Rewi', 'Rewi']


def service_file(person):
    return person.home / 'harbour.peerdesk'


def kinds_of_keys(person):
    """The kinds of keys that open the file, as anybody can see them."""
    told = s.Ctl(service_file(person)).json('info')
    return sorted(row['value'].split(':')[0] for row in told if row['what'] == 'opens with')


def step_remember(person):
    """the passphrase is typed once, and the computer is to be remembered"""
    s.Ctl(service_file(person)).create('Lantern Lane Peers').fill('shifts', SHIFTS)
    s.same(kinds_of_keys(person), ['a passphrase'])
    person.start(service_file(person), '--on', s.TODAY)
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.click(CHECK, 'Remember on this computer')
    wait_until(lambda: person.see(CHECK).is_checked, 'the box to be ticked')
    person.click(BUTTON, 'Unlock')
    person.see(CELL, CELL_WORDS)
    person.see(LABEL, re.compile('This computer opens the file by itself from now on'))
    person.picture('remembered')


def step_locked(person):
    """locked by hand, it asks all the same: somebody has to be there"""
    person.press('ctrl+l')
    person.see(ENTRY, 'Passphrase')
    s.holds_none(person.everything() + person.titles(), NAMES)
    s.same(person.end(), 0)
    s.same(kinds_of_keys(person), ['a passphrase', 'a remembered computer'])


def step_by_itself(person):
    """started again, it opens that file by itself"""
    person.start('--on', s.TODAY)
    person.see(CELL, CELL_WORDS)


def step_sealed(person):
    """neither the passphrase nor a name is in a file that is left, the keyring's neither"""
    keyring = list((person.place / 'data' / 'keyrings').glob('*.keyring'))
    s.same(len(keyring), 1)
    s.same(s.readable_in(person.place, [*NAMES, s.PASSPHRASE]), [])


def step_take_away(person):
    """the computer's key is taken away on the Service page"""
    person.turn_page('service')
    person.click(BUTTON, 'Take Away…')
    person.see(LABEL, re.compile('^Take Away “'))
    person.picture('take-away')
    person.click(BUTTON, 'Take Away')
    person.wait_active(person.main)
    person.see_no_more(BUTTON, 'Take Away…')
    s.same(person.end(), 0)
    s.same(kinds_of_keys(person), ['a passphrase'])


def step_asks_again(person):
    """started again, it asks, blames nobody, and takes the passphrase"""
    person.start('--on', s.TODAY)
    person.see(ENTRY, 'Passphrase')
    wait_until(lambda: person.see(ENTRY, 'Passphrase').is_sensitive, 'the passphrase to be asked for')
    s.same(person.sees(CELL), None)
    s.same([node.name for node in person.here().find_all(STATUS) if node.text], [])
    person.write(s.PASSPHRASE)
    person.press('Return')
    # The page that was shown last is remembered too.
    person.see(BUTTON, 'Let Somebody In…')
    person.turn_page('roster')
    person.see(CELL, CELL_WORDS)
    s.same(person.end(), 0)


s.run([step_remember, step_locked, step_by_itself, step_sealed, step_take_away, step_asks_again])
