#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A service's first day, from the welcome to the last key: what the window shows at each
step, what the file holds at the end, and what is left behind."""
import re
import subprocess

import scenario as s
from person import BUTTON, CELL, ENTRY, LABEL, ROW, SPIN, wait_until

SERVICE = 'Lantern Lane Peers'
PEOPLE = ['Tāne Rewi', 'Bronwyn Ashby']
SITE = 'Quarry House'
NAMES = [SERVICE, SITE, s.MANAGER, *PEOPLE, *(part for name in (s.MANAGER, *PEOPLE) for part in name.split())]


def service_file(person):
    return person.home / 'harbour.peerdesk'


def paper(person):
    return person.home / 'wall.pdf'


def cell(day, name, words):
    return re.compile(f'^{day} November, {name}, {words}$')


def step_create(person):
    """a service is created in a file of one's own choice"""
    person.start('--on', s.TODAY)
    person.click(ROW, 'Create a Service')
    person.see(ENTRY, 'Name of the service')
    person.write(SERVICE)
    person.write_into('Your name', s.MANAGER)
    person.write_into('Passphrase', s.PASSPHRASE)
    person.write_into('The same again', s.PASSPHRASE)
    person.picture('create')
    person.click(BUTTON, re.compile('Ch_?oose…'))
    person.choose_path(service_file(person), 'Save')
    person.see(LABEL, str(service_file(person)))
    person.click(BUTTON, 'Create')
    person.see(LABEL, 'Save a Recovery Sheet?')
    person.click(BUTTON, 'Not Now')

    person.see(LABEL, 'No Sites Yet')
    person.picture('roster-empty')


def add_person(person, name, hours):
    person.press('ctrl+n')
    person.see(ENTRY, 'Name in use')
    person.write_into('Name in use', name)
    person.write_into('Agreed hours a week', hours, role=SPIN)
    person.picture('person')
    person.press('ctrl+s')
    person.see(LABEL, name)


def step_people(person):
    """two people are added, and stand in the table"""
    person.click(ROW, 'People')
    for name, hours in zip(PEOPLE, ('19.5', '30')):
        add_person(person, name, hours)
    person.picture('people')


def step_site(person):
    """a site is added"""
    person.click(ROW, 'Service')
    person.click(BUTTON, 'Add…')
    person.write_into('Name', SITE)
    person.picture('site')
    person.press('Return')
    person.see(ROW, SITE)
    person.picture('service')



def enter_shift(person, start, rest, words):
    """Types a shift where the cursor is: the first digit opens the form with it."""
    person.press(start)
    window = person.see_window('New Shift')
    person.write(rest)
    person.press('ctrl+Return')
    wait_until(lambda: not window.is_shown, 'the form to go')
    return person.see(CELL, words)


def step_shifts(person):
    """three shifts are entered by keyboard"""
    person.press('alt+1')
    person.see(CELL)
    dump(person)


s.run([step_create, step_people, step_site, step_shifts])
