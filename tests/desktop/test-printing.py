#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The roster goes to a printer: from the menu by our own preview and the system's dialog to
a real print server, which keeps what it was sent."""
import atexit
import re
import subprocess

import scenario as s
from node import BUTTON, CELL, ENTRY, LABEL, MENU_ITEM, STATUS
from person import wait_until
from print_server import QUEUE, PrintServer

SHIFTS = '''person,site,date,start,end,note
Bronwyn Ashby,Quarry House,2026-11-23,9:00,15:00,Keys are with the neighbour
Tāne Rewi,Quarry House,2026-11-25,22:00,6:00,
,Quarry House,2026-11-29,13:30,17:15,
'''
ON_PAPER = ['Lantern Lane Peers', 'Quarry House', 'Bronwyn Ashby', 'Tāne Rewi', '9:00 – 15:00',
            '22:00 – 6:00', '13:30 – 17:15']
NAMES = ['Lantern Lane Peers', 'Quarry House', 'Bronwyn', 'Ashby', 'Rewi', 'neighbour']
servers = []


def step_begin(person):
    """a print server runs, and the file is open"""
    server = PrintServer(person.place / 'cups')
    servers.append(server)
    atexit.register(server.stop)
    server.start()
    file = person.home / 'harbour.peerdesk'
    s.Ctl(file).create('Lantern Lane Peers').fill('shifts', SHIFTS)
    # GTK warns of a computer that has no colour management, which is none of ours.
    person.start(file, '--on', s.TODAY, G_DEBUG='gc-friendly,fatal-criticals', **server.environment)
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.press('Return')
    person.see(CELL, re.compile('^Monday 23 November, Bronwyn Ashby, one shift'))


def step_preview(person):
    """Print in the menu shows our own preview"""
    person.press('F10')
    person.wait_focus(MENU_ITEM, 'Print…')
    person.press('Return')
    person.see_window('Print the Roster')
    person.see(STATUS, 'Page 1 of 1')


def step_cancelled(person):
    """its button opens the system's dialog, and nothing is printed when that is cancelled"""
    preview = person.here()
    person.click(BUTTON, 'Print…')
    person.see_window('Print')
    person.see(LABEL, QUEUE)
    person.click(BUTTON, 'Cancel')
    person.wait_active(preview)
    s.same(servers[0].jobs(), [])


def step_print(person):
    """the queue is chosen there, and the page goes to it"""
    preview = person.here()
    person.click(BUTTON, 'Print…')
    person.see_window('Print')
    person.click(LABEL, QUEUE)
    person.picture('print-dialog')
    person.click(BUTTON, 'Print')
    person.wait_active(preview)
    wait_until(servers[0].jobs, 'the print job')


def step_job(person):
    """the server has one job, with every shift and none of the notes"""
    jobs = wait_until(servers[0].ended_jobs, 'the job to be all there')
    s.same(len(jobs), 1)
    text = subprocess.run(['pdftotext', '-layout', jobs[0], '-'], capture_output=True, text=True,
                          check=True).stdout
    s.holds(text, *ON_PAPER)
    s.holds_none([text], ['neighbour'])


def step_locked(person):
    """Ctrl+L locks from the preview too, and nothing of the roster is left to be read"""
    person.press('ctrl+l')
    person.see(ENTRY, 'Passphrase')
    s.same([title for title in person.titles() if 'Print' in title], [])
    s.holds_none(person.everything(), NAMES)


def step_nothing_left(person):
    """no name is readable in any file, of the print server's neither"""
    s.same(person.end(), 0)
    s.same(s.readable_in(person.place, NAMES), [])


s.run([step_begin, step_preview, step_cancelled, step_print, step_job, step_locked, step_nothing_left])
