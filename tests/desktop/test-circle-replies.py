#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A circle with a partner's people: what they answer is put down, the plan is printed, and
after each window the keyboard is where it was."""
import re
import subprocess

import scenario as s
from node import BUTTON, ENTRY, LABEL, MENU_ITEM, ROW, STATUS
from person import wait_until

CIRCLE = 'Thursday circle'
DIARY = re.compile(r'\. In diaries$')
REPLY = '''first name,service,date,start,answer,other times
Ana,River House,2026-12-03,10:00,no,Fri 9:00-12:00
Bo,River House,2026-12-10,10:00,yes,
Zed,River House,2026-12-10,10:00,yes,
'''


def service_file(person):
    return person.home / 'harbour.peerdesk'


def ask_for(person, item):
    """An item of the page's menu, which nothing else opens."""
    person.click(BUTTON, 'More for co-supervision')
    person.see(MENU_ITEM, item)
    person.press('Down')
    while not (here := person.wait_focus(MENU_ITEM)).is_called(MENU_ITEM, item):
        person.press('Down')
        wait_until(lambda: person.focus() and person.focus().name != here.name, 'the next item')
    person.press('Return')


def step_open(person):
    """a circle of ours and a partner's has sessions"""
    ctl = s.Ctl(service_file(person)).create('Harbour Peers')
    ctl.fill('people', 'name,sites\nNoor Said,Quarry House\n')
    ctl('cosupervision', 'circle-new', '--name', CIRCLE)
    for member in (('--person', s.MANAGER), ('--person', 'Noor Said'),
                   ('--name', 'Ana', '--service', 'River House', '--contact', 'ana@river.example.org', '--time', 'Thu 9:00-13:00'),
                   ('--name', 'Bo', '--service', 'River House')):
        ctl('cosupervision', 'member-add', *member)
    for one, other, day in ((s.MANAGER, 'Ana', '2026-12-03'), ('Noor Said', 'Bo', '2026-12-10')):
        ctl('cosupervision', 'book', '--member', one, '--member', other, '--date', day, '--start', '10:00')
    person.start(service_file(person), '--on', s.TODAY)
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.press('Return')
    person.see('list', 'Pages')
    person.turn_page('cosupervision')
    person.wait_focus(BUTTON, DIARY)


def step_reply(person):
    """a table that a partner filled in says what is said, and what can't be matched, with its line"""
    table = person.home / 'reply.csv'
    table.write_text(REPLY, encoding='utf-8')
    ask_for(person, re.compile('^Import a Reply'))
    person.choose_path(table, kept=False)
    window = person.see_window('A Reply to Invitations')
    person.see(ROW, re.compile(r'^Ana \(River House\): No'), window)
    person.see(ROW, re.compile(r'^Bo \(River House\): Yes'), window)
    person.see(LABEL, re.compile('Zed.* is nobody of this circle'), window)
    person.see(LABEL, 'Line 4', window)
    person.picture('circle-reply')
    person.press('ctrl+s')
    person.wait_active(person.main)
    person.wait_focus(BUTTON, 'More for co-supervision')
    person.click(BUTTON, DIARY)
    window = person.see_window('A Session of Co-supervision')
    person.see(LABEL, re.compile('Answered: No$'), window)
    person.picture('circle-answers')
    person.press('Escape')
    person.wait_active(person.main)
    person.wait_focus(BUTTON, DIARY)


def step_print(person):
    """the plan is on paper as it is in the preview"""
    person.press('ctrl+p')
    preview = person.see_window('Print Co-supervision')
    person.see(STATUS, re.compile('^Page 1 of 1'), preview)
    person.picture('circle-print')
    path = person.home / 'plan.pdf'
    person.press('ctrl+s')
    person.choose_path(path)
    person.see(LABEL, re.compile('plan.pdf'), preview)
    text = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
    s.holds(text, CIRCLE, 'Thu 3 Dec', 'Thu 10 Dec', 'Ana (River House)', 'Noor Said', 'Page 1 of 1')
    person.click(BUTTON, 'Close', preview)
    person.wait_active(person.main)
    person.wait_focus(BUTTON, DIARY)


def step_agreement(person):
    """what the circle agrees is put down, and the keyboard is where it was"""
    ask_for(person, re.compile('^What the Circle Agreed'))
    person.see_dialog()
    person.picture('circle-agreement')
    person.write('We listen.')
    person.press('ctrl+s')
    person.wait_active(person.main)
    person.wait_focus(BUTTON, 'More for co-supervision')


def step_second(person):
    """another circle is the one that is shown, and the keyboard is on it"""
    person.press('ctrl+n')
    person.see_window('New Circle')
    person.write('Hill circle')
    person.press('ctrl+s')
    person.wait_active(person.main)
    person.see(BUTTON, re.compile('^Change the Circle'))
    person.wait_focus(BUTTON, 'Circle')
    person.picture('circle-second')
    s.same(person.end(), 0)


s.run([step_open, step_reply, step_print, step_agreement, step_second])
