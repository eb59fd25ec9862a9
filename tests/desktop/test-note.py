#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A note of supervision from its first letter on: typed, locked in mid-sentence, found to
the last character, agreed to by both, added to, found by its words, printed; and ended in
mid-sentence by SIGTERM."""
import re

import scenario as s
from node import BUTTON, ENTRY, LABEL, ROW, STATUS
from person import call, wait_until

WORKERS_OWN = 'sand between the toes'
FIRST = 'We walked to the river and said what we br'
REST = 'ing.'
WORKERS = 'I was heard before I was help'
WORKERS_REST = 'ed.'
LATE = 'The kettle was ours.'
PEOPLE = 'Supervision, who needs it first'
ACTION = 'Ask about the heron'
seen = {}


def service_file(person):
    return person.home / 'heron.peerdesk'


def account(side):
    return re.compile(f'^What each of us brings, {side}: ')


def my_account(person):
    return person.see(ENTRY, re.compile(r'^What each of us brings, .*\(you\)$'))


def unlock_as(person, name, passphrase):
    """The two are in a list above the passphrase, which says who of them is asked."""
    person.see(ENTRY, 'Passphrase')
    if not person.sees(LABEL, name):
        person.press('shift+Tab', 'space')
        wait_until(lambda: person.application.find(ROW, name) or person.application.find(LABEL, name), f'{name} in the list')
        person.press('Up' if name == seen['first'] else 'Down', 'Return')
        person.see(LABEL, name)
        person.press('Tab')
    seen.setdefault('first', name)
    person.write(passphrase)
    person.press('Return')


def choose_record(person, with_whom):
    """They may meet under several agreements; it is the same one each time."""
    def look():
        people = person.see('list', PEOPLE)
        for row in people.walk():
            labels = [node.name for node in row.walk() if node.role == LABEL] if row.name == 'PdStandingRow' else []
            if labels and labels[0] == with_whom and labels[-1].startswith(seen.get('kind', '')):
                seen.setdefault('kind', labels[-1].split(' · ')[0])
                return row
        return None
    person.turn_page('supervision')
    # Where letters are large the list covers the record, and comes when it is asked for.
    person.see(LABEL, 'Supervision')
    if not person.sees('list', PEOPLE):
        person.press('ctrl+f')
    person.click_on(wait_until(look, f'{with_whom} in the list'))
    person.see(LABEL, 'Sessions')


def open_note(person, with_whom):
    choose_record(person, with_whom)
    person.click(ROW, re.compile('^The note of .* waits for you'))
    person.see(ENTRY, account('Supervisor'))


def step_begin(person):
    """a note of a session is begun from the record of the one supervised"""
    path = service_file(person)
    manage = s.Ctl(path).demo('--workers', '2', '--sites', '1', '--weeks', '1', '--notes', '2')
    people = manage.json('people', 'list')
    seen['manager'] = next(line['name'] for line in people if line['use'] == 'manager')
    seen['worker'] = next(line['name'] for line in people if line['use'] != 'manager')
    own = person.home / 'own'
    own.write_text(WORKERS_OWN)
    manage('people', 'slot-add', '--name', seen['worker'], '--new-passphrase-file', own)
    own.unlink()

    person.start(path, '--on', s.TODAY)
    unlock_as(person, seen['manager'], s.PASSPHRASE)
    person.see(LABEL, 'Today')
    choose_record(person, seen['worker'])
    person.press('ctrl+shift+n')
    person.see(LABEL, re.compile('^Who can read this: .*' + re.escape(seen['worker'])))
    person.picture('note-begun')


def step_write(person):
    """it is typed into one's own account alone, and saved at a pause"""
    person.click_on(my_account(person))
    person.write(FIRST)
    wait_until(lambda: my_account(person).text == FIRST, 'the words to stand there')
    person.see(STATUS, re.compile('^Saved '))
    person.picture('note-writing')


def step_lock(person):
    """locked in mid-sentence, nothing of it is in the accessibility tree or a title"""
    person.write('(mid')
    person.press('ctrl+l')
    person.see(BUTTON, 'Unlock')
    s.holds_none(person.everything() + person.titles(), ['river', 'Connection', seen['worker']])


def step_unlock(person):
    """unlocked, the note is open again, with the draft to the last character"""
    unlock_as(person, seen['manager'], s.PASSPHRASE)
    wait_until(lambda: my_account(person).text == FIRST + '(mid', 'the draft')
    person.see(LABEL, re.compile('^You go on with your draft'))
    person.wait_focus(ENTRY, re.compile('^What each of us brings, '))
    person.press('ctrl+z')
    person.press(*['BackSpace'] * 4)
    wait_until(lambda: my_account(person).text == FIRST, 'the words before')
    person.write(REST)
    wait_until(lambda: my_account(person).text == FIRST + REST, 'the sentence')


def step_actions(person):
    """what is agreed has an owner, and is spoken by its fields"""
    person.press('alt+a')
    person.wait_focus(ENTRY, 'What is to be done')
    person.picture('note-actions')
    person.write(ACTION)
    person.press('ctrl+s')
    person.see(BUTTON, 'Agree')


def step_agree(person):
    """one side agrees, and the other does, who unlocks the file after them"""
    person.click(BUTTON, 'Agree')
    person.see(LABEL, f'Open: agreed to by {seen["manager"]} so far')
    person.press('ctrl+l')
    person.see(BUTTON, 'Unlock')
    unlock_as(person, seen['worker'], WORKERS_OWN)
    open_note(person, seen['manager'])
    s.same(person.see(ENTRY, account('Supervisor')).text, FIRST + REST)
    person.click_on(my_account(person))
    person.write(WORKERS)
    wait_until(lambda: my_account(person).text == WORKERS, 'the other account')


def step_terminate(person):
    """ended by SIGTERM in mid-sentence, the draft is there again"""
    s.same(person.end(), 0)
    person.start(service_file(person), '--on', s.TODAY)
    unlock_as(person, seen['worker'], WORKERS_OWN)
    wait_until(lambda: my_account(person).text == WORKERS, 'the draft')
    person.write(WORKERS_REST)
    wait_until(lambda: my_account(person).text == WORKERS + WORKERS_REST, 'the sentence')
    person.click(BUTTON, 'Agree')
    # Both agree to the same text, so whoever agreed to the one before does again.
    person.see(LABEL, f'Open: agreed to by {seen["worker"]} so far')
    person.press('ctrl+l')
    person.see(BUTTON, 'Unlock')
    unlock_as(person, seen['manager'], s.PASSPHRASE)
    open_note(person, seen['worker'])
    s.same(person.see(ENTRY, account('Worker')).text, WORKERS + WORKERS_REST)
    person.click(BUTTON, 'Agree')
    person.see(LABEL, 'Closed: all agreed to it')


def step_add(person):
    """what is added later is marked late"""
    # On a small screen what was done is told where one adds to it, for a moment.
    wait_until(lambda: not person.sees(LABEL, 'Agree to a note and close it'), 'what was done to be told')
    entry = person.click(ENTRY, 'What you add to the note')
    person.write(LATE)
    wait_until(lambda: entry.text == LATE, 'the words to be added')
    person.press('alt+d')
    person.see(LABEL, re.compile('^Late, after it was closed: ' + re.escape(seen['manager'])))
    person.picture('note-closed')


def step_search(person):
    """its words are found, while one types"""
    person.press('ctrl+f')
    person.write('kettle')
    person.see(LABEL, re.compile('kettle'))
    person.press('Escape')


def step_print(person):
    """it is previewed, and kept as a PDF that says who may read it"""
    person.press('ctrl+p')
    person.see_window('Print the Note')
    person.see(STATUS, 'Page 1 of 1')
    person.picture('note-print')
    person.press('ctrl+s')
    path = person.home / 'note.pdf'
    person.choose_path(path)
    wait_until(path.exists, 'the file')
    text = wait_until(lambda: call('pdftotext', '-layout', str(path), '-') if path.stat().st_size else None, 'its text')
    s.holds(text, 'We walked to the river', WORKERS, LATE, ACTION, seen['worker'])
    person.press('Escape')


def step_end(person):
    """its words are nowhere but in the file, sealed, and in the PDF that was asked for"""
    s.same(person.end(), 0)
    s.same(s.readable_in(person.place, ['walked to the river', 'The kettle was ours'], (person.home / 'note.pdf',)), [])


s.run([step_begin, step_write, step_lock, step_unlock, step_actions, step_agree, step_terminate, step_add, step_search,
       step_print, step_end])
