#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop reminds of a session that begins soon, and tells nobody else anything. Here it is
the real day, because what time it is on a made-up one, nobody knows."""
import datetime
import re
import zoneinfo

import scenario as s
from node import BUTTON, CHECK, ENTRY, LABEL
from notification_server import NotificationServer

# This computer's clock, and the circle's, which nobody puts forward or back.
SYDNEY = zoneinfo.ZoneInfo('Australia/Sydney')
PERTH = zoneinfo.ZoneInfo('Australia/Perth')
NAMES = ['Coast circle', 'Tāne Rewi', 'Rewi', s.MANAGER, 'Lantern Lane', 'upervision', 'circle']
LOCKED = 'Something begins soon'
seen = {}


def service_file(person):
    return person.home / 'harbour.peerdesk'


def book(ctl, first, second, at):
    ctl('cosupervision', 'book', '--member', first, '--member', second, '--date', at.date(), '--start', f'{at:%H:%M}')


def unlock(person):
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.press('Return')


def take_back_and_do_again(person):
    person.press('ctrl+z')
    person.see(LABEL, re.compile('^Undone: '))
    seen['server'].see()
    person.press('ctrl+shift+z')
    seen['server'].see(seen['title'])


def step_told(person):
    """a session of one's own that begins soon is told once; others' and later ones are not"""
    seen['server'] = NotificationServer()
    now = datetime.datetime.now(PERTH)
    soon = now + datetime.timedelta(minutes=12)
    here = soon.astimezone(SYDNEY)
    seen['title'] = f'A session begins at {here.hour}:{here:%M}'
    ctl = s.Ctl(service_file(person), today=f'{now:%Y-%m-%d}').create('Lantern Lane Peers')
    for name in 'Tāne Rewi', 'Noor Aziz':
        ctl('people', 'add', '--name', name)
    ctl('cosupervision', 'circle-new', '--name', 'Coast circle', '--minutes', '60', '--zone', PERTH.key)
    for name in s.MANAGER, 'Tāne Rewi', 'Noor Aziz':
        ctl('cosupervision', 'member-add', '--person', name)
    book(ctl, s.MANAGER, 'Noor Aziz', soon + datetime.timedelta(days=1))
    book(ctl, 'Tāne Rewi', 'Noor Aziz', soon)
    book(ctl, s.MANAGER, 'Tāne Rewi', soon)
    person.start(service_file(person))
    unlock(person)
    person.see(BUTTON, 'Add Sites')
    seen['server'].see(seen['title'])
    s.same(seen['server'].told, [(1, seen['title'], '')])


def step_gone(person):
    """when the session is gone, so is what was told of it; when it is back, it is told again"""
    take_back_and_do_again(person)


def step_switched_off(person):
    """reminders can be switched off, and what is shown goes"""
    person.press('ctrl+comma')
    window = person.see_window('Preferences')
    person.picture('preferences')
    person.click(CHECK, 'Remind me of my sessions', window)
    seen['server'].see()
    person.click(CHECK, 'Remind me of my sessions', window)
    seen['server'].see(seen['title'])
    person.press('Escape')
    person.wait_active(person.main)


def step_locked(person):
    """locked, it says that something begins, and neither what nor when"""
    person.press('ctrl+l')
    person.see(ENTRY, 'Passphrase')
    seen['server'].see(LOCKED)
    s.same(list(seen['server'].shown.values()), [(LOCKED, 'Unlock Peerdesk to see what it is.')])


def step_click(person):
    """a click on it leads to the session, once the file is unlocked"""
    seen['server'].click(LOCKED)
    person.wait_active(person.main)
    s.same(person.sees(BUTTON, re.compile('Tāne')), None)
    unlock(person)
    person.wait_focus(BUTTON, re.compile(f'{s.MANAGER} and Tāne Rewi.*In diaries'))


def step_end(person):
    """the program takes it along when it ends, and no name ever reached the desktop"""
    # Clicked away, it was not told again.
    s.same((seen['server'].shown, len(seen['server'].told)), ({}, 4))
    take_back_and_do_again(person)
    s.same(person.end(), 0)
    seen['server'].see()
    s.holds_none([seen['server'].said], NAMES)


s.run([step_told, step_gone, step_switched_off, step_locked, step_click, step_end])
