#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Supervision by its keys: an agreement that both agree to, a session that is
booked, held, cancelled and booked again; the list that moves with it; notes searched and
printed. Locked, nothing of it is left."""
import re

import scenario as s
from node import BUTTON, CHECK, ENTRY, LABEL, STATUS
from person import wait_until

WORKER = 'Tāne Rewi'
OTHER = 'Bronwyn Ashby'
WORKERS = 'seven spoons in a drawer'
PEOPLE = f'name,code,employment,hours\n{WORKER},TR,part-time,19.5\n{OTHER},BA,part-time,12\n'
NOTE = '# Connection\n\nWe walked past the lighthouse and talked about marzipan.\n'
WHY = 'The tram was late'


def service_file(person):
    return person.home / 'harbour.peerdesk'


LIST = 'Supervision, who needs it first'


def is_collapsed(person):
    """Where letters are large the list covers the record, and comes when it is asked for."""
    person.see(LABEL, 'Supervision')
    return person.sees(BUTTON, 'List of people')


def list_of(person):
    if is_collapsed(person):
        person.press('ctrl+f')
    return person.see('list', LIST)


def order(person):
    """How those in the list stand, from the top; one that covers the record is put away again."""
    def look():
        shown = [node.name for node in list_of(person).walk() if node.role == LABEL and node.is_shown]
        return [name for name in shown if re.match('No agreement|Not agreed|Overdue|Due|Booked|Cancelled', name)]
    names = wait_until(look, 'how they stand')
    if is_collapsed(person):
        person.press('Escape', 'Return')
    return names


def see_order(person, standings):
    wait_until(lambda: order(person) == standings, f'the list to say {standings}')


def unlock_as(person, name, passphrase):
    """The two stand in a list above the passphrase, the manager first."""
    person.click_on(person.see('combo box'))
    person.press('Home' if name == s.MANAGER else 'End', 'Return')
    person.click(ENTRY, 'Passphrase')
    person.write(passphrase)
    person.press('Return')
    person.see(BUTTON, 'Main menu')


def step_open(person):
    """whoever keeps the roster sees everybody who has no agreement yet"""
    ctl = s.Ctl(service_file(person)).create('Harbour Peers')
    ctl.fill('people', PEOPLE)
    own = person.home / 'own'
    own.write_text(WORKERS)
    ctl('people', 'slot-add', '--name', WORKER, '--new-passphrase-file', own)
    own.unlink()
    person.start(service_file(person), '--on', s.TODAY)
    unlock_as(person, s.MANAGER, s.PASSPHRASE)
    person.turn_page('supervision')
    person.see(LABEL, 'No agreement yet')
    person.see(BUTTON, 'Write Down an Agreement…')


def step_agreement(person):
    """row 57: an agreement is written down for the one who is chosen, and agreed to"""
    person.click(LABEL, WORKER, list_of(person))
    person.press('ctrl+n')
    person.see_window('New Supervision Agreement')
    person.press('ctrl+s')
    person.wait_active(person.main)
    person.see(LABEL, f'Add supervision of {WORKER}')
    person.see(LABEL, f'{s.MANAGER}: not yet\n{WORKER}: not yet')
    person.press('ctrl+shift+g')
    person.see(LABEL, f'{s.MANAGER} on Mon 23 Nov\n{WORKER}: not yet')
    person.picture('supervision-agreement')


def step_worker(person):
    """the other agrees at their own desk, and sees only what is theirs"""
    person.press('ctrl+l')
    unlock_as(person, WORKER, WORKERS)
    person.turn_page('supervision')
    person.see(LABEL, 'This agreement waits for you')
    see_order(person, ['Not agreed by everyone yet'])
    person.press('ctrl+shift+g')
    see_order(person, ['Due by Mon 7 Dec'])
    person.press('ctrl+l')
    unlock_as(person, s.MANAGER, s.PASSPHRASE)
    person.turn_page('supervision')
    see_order(person, ['Due by Mon 7 Dec'])


def step_book(person):
    """a session is booked, and its clash is said in words"""
    person.press('ctrl+b')
    person.wait_active(person.see_window('Book a Session'))
    person.write('25/11')
    person.press('ctrl+s')
    person.wait_active(person.main)
    person.see(LABEL, 'Wed 25 Nov, 10:00 – 11:00')
    see_order(person, ['Booked for Wed 25 Nov'])
    person.picture('supervision-booked')
    person.press('ctrl+b')
    person.wait_active(person.see_window('Book a Session'))
    person.write('25/11')
    person.see(LABEL, f'{WORKER} is on the roster 10:00 – 11:00')
    person.picture('supervision-clash')
    person.press('Escape')
    person.see(LABEL, 'Leave without saving?')
    person.press('alt+l')
    person.wait_active(person.main)


def step_cancel(person):
    """it is cancelled with a reason, and another time is offered at once"""
    person.press('ctrl+Delete')
    person.see_window('Cancel a Session')
    person.write(WHY)
    person.press('ctrl+s')
    person.see(LABEL, re.compile('Book it again by Wednesday 2 December 2026'))
    person.see_window('Book a Session')
    person.picture('supervision-again')
    person.press('ctrl+s')
    person.wait_active(person.main)
    person.see(LABEL, re.compile(f'^Cancelled by {s.MANAGER}, booked again for Thu 26 Nov, 10:00 – 11:00\n{WHY}'))
    see_order(person, ['Booked for Thu 26 Nov'])


def step_undo(person):
    """one step back takes the booking away again, and its place on the roster"""
    person.press('ctrl+z')
    see_order(person, ['Cancelled: to be booked again by Wed 2 Dec'])
    person.press('ctrl+shift+z')
    see_order(person, ['Booked for Thu 26 Nov'])


def step_hold(person):
    """a session that was held counts from its day on"""
    person.press('ctrl+m')
    person.see_window('A Session Was Held')
    person.see(CHECK, WORKER)
    person.picture('supervision-held')
    person.press('ctrl+s')
    person.wait_active(person.main)
    person.see(LABEL, re.compile(f'^Held: .*{WORKER}'))
    see_order(person, ['Due by Thu 10 Dec'])
    s.same(person.end(), 0)


def step_search(person):
    """row 66: a note is found by the beginnings of words, as they are typed"""
    text = person.home / 'note.md'
    text.write_text(NOTE)
    s.Ctl(service_file(person))('supervision', 'add', '--with', WORKER, '--text-file', text, '--as', s.MANAGER)
    text.unlink()
    person.start(service_file(person), '--on', s.TODAY)
    unlock_as(person, s.MANAGER, s.PASSPHRASE)
    person.turn_page('supervision')
    person.see(LABEL, 'Sessions')
    person.press('ctrl+f')
    person.write('light marz')
    person.see(LABEL, re.compile('lighthouse'))
    person.picture('supervision-found')
    person.press('Return')
    person.see(LABEL, re.compile('^Who can read this'))
    person.picture('supervision-note')
    person.press('alt+Left')
    person.see(LABEL, 'Sessions')


def step_print(person):
    """row 67: the agreement and a period of notes are seen as they will be printed"""
    person.press('ctrl+p')
    person.see_window('Print Supervision')
    person.see(STATUS, 'Page 1 of 1')
    person.picture('supervision-print')
    s.holds_none(person.titles(), [WORKER])


def step_lock(person):
    """locked, nothing of it is in the tree, in a title or in a file that is left"""
    person.press('Escape')
    person.wait_active(person.main)
    person.press('ctrl+l')
    person.see(ENTRY, 'Passphrase')
    s.holds_none(person.everything(), ['lighthouse', 'marzipan', WHY, 'Peer practice'])
    s.holds_none(person.titles(), ['lighthouse', WORKER])
    s.same(person.end(), 0)
    s.same(s.readable_in(person.place, ['lighthouse', 'marzipan', WORKERS]), [])


s.run([step_open, step_agreement, step_worker, step_book, step_cancel, step_undo, step_hold, step_search,
       step_print, step_lock])
