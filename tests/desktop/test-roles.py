#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A role by its keys: started from a template, filled in until nothing is left open,
approved, given to somebody, acknowledged with remarks, and printed. What is typed outlives
locking; locked, nothing of it is left."""
import re
import subprocess

import scenario as s
from node import BUTTON, CHECK, ENTRY, LABEL, STATUS
from person import wait_until

WORKER = 'Tāne Rewi'
SITE = 'Quarry House'
SHIFTS = f'person,site,date,start,end\n{WORKER},{SITE},{s.TODAY},9:00,15:00\n'
REMARKS = 'The warm line is missing, and it is half of my week.'
ON_CALL = 'Ring Mira at any hour.'
TEAM = 'Lantern team'
BACK = 'Save and go back to the role'


def paper(person):
    return person.home / 'role.pdf'


def unlock(person):
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.press('Return')
    person.see_no_more(ENTRY, 'Passphrase')
    person.see(BUTTON, 'Main menu')


def step_open(person):
    """a service without roles says the next step"""
    file = person.home / 'harbour.peerdesk'
    s.Ctl(file).create('Lantern Lane Peers').fill('shifts', SHIFTS)
    person.start(file, '--on', s.TODAY)
    unlock(person)
    person.turn_page('roles')
    person.see(BUTTON, 'Start From a Template…')
    person.see(BUTTON, 'Bring One In…')
    person.picture('roles-none')


def step_template(person):
    """row 69: a role starts from a template, in the editor"""
    person.press('ctrl+n')
    person.see_window('New Role')
    person.see(LABEL, 'Peer volunteer')
    person.picture('roles-templates')
    person.press('Return')
    person.wait_active(person.main)
    person.see(BUTTON, BACK)
    person.see(LABEL, 'All of it is saved.')
    person.see(LABEL, 'Nothing says which team it belongs to.')
    person.picture('roles-editor')


def step_fill(person):
    """rows 70 and 71: what only the service can say is filled in; a gap leads to its part"""
    person.write_into('Team', TEAM)
    person.see_no_more(LABEL, 'Nothing says which team it belongs to.')
    person.press('Tab')
    person.wait_focus(CHECK, SITE)
    person.press('space')
    person.see_no_more(LABEL, 'Nothing says at which sites the work is.')
    # By keys: what was done a moment ago is told in front of the lowest part in sight.
    for name, text in ('Hours', '22.8'), ('Classification', 'SCHADS Award, SACS level 3'):
        person.press('Tab', 'Tab')
        person.write(text)
        wait_until(lambda: person.see(ENTRY, name).text == text, f'“{name}” to say {text!r}')
    person.press('alt+Left')
    person.click(LABEL, re.compile('^“With whom you decide” has a place to fill in'))
    person.wait_focus(ENTRY, 'With whom you decide')
    person.press('ctrl+a')
    person.write(ON_CALL)
    person.write_into('Reports to', 'The team leader')
    person.write_into('Looked at again on', '1 June 2027')
    person.see(LABEL, re.compile('^Not saved yet'))
    person.picture('roles-filled')


def step_lock(person):
    """what is typed outlives locking, and locked nothing of it is left"""
    person.press('ctrl+l')
    person.see(ENTRY, 'Passphrase')
    s.holds_none(person.everything(), [TEAM, ON_CALL, 'Peer worker'])
    unlock(person)
    person.turn_page('roles')
    person.see(LABEL, 'All fourteen sections say what they are asked.')
    person.see(LABEL, re.compile(ON_CALL))
    person.picture('roles-draft')


def step_approve(person):
    """row 72: it is approved, undone and approved again"""
    person.press('ctrl+shift+g')
    person.see(LABEL, 'Version 1 approved')
    person.press('ctrl+z')
    person.see(LABEL, 'Draft, not approved yet')
    person.press('ctrl+shift+g')
    person.see(LABEL, re.compile(f'^Version 1, approved by {s.MANAGER} on Monday 23 November 2026'))
    person.see_no_more(BUTTON, 'Approve')


def step_assign(person):
    """somebody works in it from today on"""
    person.press('ctrl+b')
    person.see_window('Who Works in It')
    person.picture('roles-assign')
    person.press('space')
    person.see(LABEL, WORKER)
    person.press('End', 'Return')
    wait_until(lambda: person.see(BUTTON, 'Save').is_sensitive, 'somebody to be chosen')
    person.press('ctrl+s')
    person.wait_active(person.main)
    person.see(LABEL, re.compile('^Version 1, from Mon 23 Nov\nNot acknowledged yet'))


def step_acknowledge(person):
    """row 74: it is acknowledged with the worker's remarks, which everybody can read"""
    person.press('ctrl+m')
    person.see_window('Acknowledge a Role')
    person.see(LABEL, re.compile('^Everyone who opens this file can read this'))
    person.wait_focus(ENTRY, 'What they said about it')
    person.write(REMARKS)
    person.picture('roles-acknowledge')
    person.press('ctrl+s')
    person.wait_active(person.main)
    person.see(LABEL, re.compile(f'Acknowledged on Monday 23 November 2026\nOf version 1: “{REMARKS}”'))
    person.picture('roles-acknowledged')


def step_next_version(person):
    """what is written of an approved role is its next version, which the worker is told of"""
    person.press('F2')
    person.see(BUTTON, BACK)
    # Where nothing is typed yet, nothing is undone: not what was done before, either.
    person.press('ctrl+z')
    # By keys: what was acknowledged is still told over the row.
    person.press('Tab', 'Tab', 'ctrl+a')
    person.write('Quarry team')
    wait_until(lambda: person.see(ENTRY, 'Team').text == 'Quarry team', 'the team to be another')
    person.press('alt+Left')
    person.see(LABEL, 'Version 1 approved; a new draft')
    person.see(LABEL, re.compile('^Version 2, a draft begun on'))
    person.see(LABEL, re.compile('Acknowledged on Monday 23 November 2026'))
    person.picture('roles-versions')
    person.press('ctrl+shift+g')
    person.see(LABEL, re.compile('Version 2 waits for their word'))


def step_print(person):
    """row 75: it prints as it is approved"""
    person.press('ctrl+p')
    preview = person.see_window(re.compile('^Print'))
    person.see(STATUS, re.compile('^Page 1 of'), preview)
    person.picture('roles-print')
    person.press('ctrl+s')
    person.choose_path(paper(person))
    person.see(LABEL, re.compile('role.pdf'), preview)
    text = subprocess.run(['pdftotext', '-layout', paper(person), '-'], capture_output=True,
                          text=True, check=True).stdout
    s.holds(re.sub(r'\s+', ' ', text), 'Peer worker', 'Quarry team', ON_CALL, 'Version 2, approved by')
    s.holds_none([text], [REMARKS, TEAM])
    s.holds_none(person.titles(), ['Peer worker', WORKER])


def step_end(person):
    """ended, nothing of it can be read in any file but the one that was asked for"""
    # One for the message that it is saved, one for the window.
    person.press('Escape', 'Escape')
    person.wait_active(person.main)
    s.same(person.end(), 0)
    s.same(s.readable_in(person.place, [ON_CALL, REMARKS], but=[paper(person)]), [])


s.run([step_open, step_template, step_fill, step_lock, step_approve, step_assign, step_acknowledge,
       step_next_version, step_print, step_end])
