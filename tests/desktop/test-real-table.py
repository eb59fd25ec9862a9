#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table from another program comes in through the window, is seen and printed, and
afterwards no word of it can be read anywhere: in the service's file, in the home, the
temporary or the cache folder."""
import csv
import pathlib
import re
import subprocess

import scenario as s
from node import BUTTON, CELL, ENTRY, LABEL, STATUS

TABLE = pathlib.Path(__file__).resolve().parent.parent / 'fixtures' / 'tables' / 'datetime-columns-utf16.tsv'
with TABLE.open(encoding='utf-16', newline='') as stream:
    ROWS = list(csv.DictReader(stream, delimiter='\t'))
PEOPLE = {row['Assigned to'] for row in ROWS} - {''}
SITES = {row['Schedule'] for row in ROWS}
NOTES = {row['Notes'] for row in ROWS} - {'', '-'}
WORDS = PEOPLE | SITES | NOTES


def service_file(person):
    return person.home / 'harbour.peerdesk'


def printed(person):
    return person.home / 'wall.pdf'


def step_import(person):
    """the table is read, and says what would happen before it does"""
    s.Ctl(service_file(person)).create('Lantern Lane Peers')
    person.start(service_file(person), '--on', s.TODAY)
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.press('Return')
    person.see(LABEL, 'No Sites Yet')
    person.turn_page('people', 'ctrl+i')
    person.choose_path(TABLE, kept=False)
    person.see_window('Import a Table')
    person.click('combo box', 'The table has')
    person.press('Down', 'Return')
    person.see(STATUS, re.compile(f'^Shifts: {len(ROWS)} rows'))
    person.picture('import-shifts')
    person.press('alt+i')
    person.wait_active(person.main)


def step_seen(person):
    """its people are listed, its shifts are on the roster"""
    for name in PEOPLE:
        person.see(LABEL, name)
    person.turn_page('roster')
    person.see(CELL, re.compile('^Monday 23 November, Jo Hart, one shift: Drop-in 9 to 17'))


def step_print(person):
    """the week is saved as a PDF"""
    person.press('ctrl+p')
    preview = person.see_window('Print the Roster')
    person.see(STATUS, re.compile('^Page 1'), preview)
    person.press('ctrl+s')
    person.choose_path(printed(person))
    person.see(LABEL, re.compile('wall.pdf'), preview)
    text = subprocess.run(['pdftotext', '-layout', printed(person), '-'], capture_output=True,
                          text=True, check=True).stdout
    s.holds(text, *SITES)
    s.holds(re.sub(r'\s+', ' ', text), 'Jo Hart', "Lee-Anne O'Dea", '9:00 – 17:00', '23:00 – 7:00 +1')
    person.click(BUTTON, 'Close', preview)
    person.wait_active(person.main)


def step_undo(person):
    """it is taken back and done again, as one"""
    person.press('ctrl+z')
    person.see(LABEL, 'No Sites Yet')
    person.press('ctrl+shift+z')
    person.see(CELL, re.compile('^Monday 23 November, Jo Hart, one shift'))


def step_locked(person):
    """locked, none of its words is left"""
    person.press('ctrl+l')
    person.see(ENTRY, 'Passphrase')
    s.holds_none(person.everything() + person.titles(), WORDS)
    s.same(person.end(), 0)


def strings_in(path):
    """What the program of that name finds in a file, in letters of each width."""
    return ''.join(subprocess.run(['strings', '--all', '--bytes=3', f'--encoding={width}', path],
                                  capture_output=True, check=True).stdout.decode(errors='replace')
                   for width in 'Slb')


def step_strings(person):
    """strings finds none of its words in any file that is left"""
    # It does find them in the table, but letters with marks, which the last check finds.
    s.holds(strings_in(TABLE), *(word for word in WORDS if word.isascii()))
    left = [path for path in person.place.rglob('*') if path.is_file()]
    s.holds('\n'.join(map(str, left)), str(service_file(person)), '/config/', '/cache/')
    for path in left:
        s.holds_none([strings_in(path)], WORDS)
    s.same(s.readable_in(person.place, WORDS), [])


s.run([step_import, step_seen, step_print, step_undo, step_locked, step_strings])
