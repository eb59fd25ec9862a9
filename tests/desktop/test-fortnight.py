#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A fortnight for twelve people with the keyboard alone, from a template to paper."""
import re
import subprocess

import scenario as s
from node import BUTTON, CELL, ENTRY, LABEL, STATUS
from person import wait_until

NAMES = ('Aroha Bell', 'Bea Costa', 'Cam Doyle', 'Dee Evans', 'Eli Frost', 'Fay Green',
         'Gus Hart', 'Hana Ito', 'Ivo Jones', 'Jo Khan', 'Kit Lowe', 'Lou Moss')
SITE = 'Quarry House'
REASON = 'agreed at the team meeting'
DAY = 'one shift: Quarry House 9 to 17'


def file(person):
    return person.home / 'harbour.peerdesk'


def paper(person):
    return person.home / 'wall.pdf'


def cell(name, day, words):
    """The cell of a day of November, whatever else is said of it."""
    return re.compile(rf'^\w+ {day} \w+, {name}, {words}')


def step_open(person):
    """a service of twelve people opens on an empty roster"""
    table = 'name,sites,employment\n' + ''.join(f'{name},{SITE},casual\n' for name in NAMES)
    ctl = s.Ctl(file(person)).create('Lantern Lane Peers')
    ctl.fill('people', table)
    person.start(file(person), '--on', s.TODAY)
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.press('Return')
    person.wait_focus(CELL, re.compile('^Monday 23 November, Open shifts'))


def step_template(person):
    """row-5: a template is made, which a letter gives"""
    person.press('ctrl+shift+t')
    person.see_window('Templates')
    person.press('ctrl+n')
    person.see_window('Add a Template')
    person.write('d')
    person.press('Tab')
    person.write('Day')
    person.tab_to(ENTRY, 'End')
    person.press('ctrl+a')
    person.write('17')
    person.picture('fortnight-template')
    person.press('ctrl+s')
    person.see_window('Templates')
    person.see(LABEL, 'Day')
    person.press('Escape')
    person.wait_focus(CELL, re.compile('^Monday 23 November, Open shifts'))


def step_build(person):
    """row-10: letters and copies fill the first week, row by row"""
    for name in NAMES:
        person.press('Down', 'Home')
        person.wait_focus(CELL, cell(name, 23, 'no shift'))
        person.press('d')
        person.wait_focus(CELL, cell(name, 23, DAY))
        person.press('ctrl+d')
        person.see(CELL, cell(name, 24, DAY))
        person.press('Home')
        person.wait_focus(CELL, cell(name, 23, DAY))
    person.picture('fortnight-first-week')
    s.same(len(s.Ctl(file(person)).shifts()), 2 * len(NAMES))


def step_second_week(person):
    """row-7: the second week is copied from the first, after a look at it"""
    person.press('Next', 'ctrl+Home', 'Down')
    person.wait_focus(CELL, cell(NAMES[0], 30, 'no shift'))
    person.press('ctrl+b')
    person.see_window('Copy the Week Before')
    person.picture('fortnight-copy')
    person.press('Return')
    person.wait_active(person.main)
    person.wait_focus(CELL, cell(NAMES[0], 30, DAY))
    person.press('Prior', 'ctrl+2', 'ctrl+Home', 'Down')
    person.wait_focus(CELL, cell(NAMES[0], 23, DAY))
    person.picture('fortnight')


def step_findings(person):
    """the findings stand beside it, in words, and one is settled"""
    person.press('shift+F8')
    person.see(LABEL, 'Findings')
    settle = re.compile('^(Note a Reason|Record an Agreement|Go Ahead)')
    person.picture('fortnight-findings')
    person.tab_to(BUTTON, settle)
    person.press('space')
    window = person.see_window(re.compile('^(Note a Reason|Record an Agreement|Go Ahead)'))
    if any(window.find_all(ENTRY, 'Why it is rostered all the same')):
        person.write(REASON)
    person.picture('fortnight-settle')
    person.press('ctrl+s')
    person.wait_active(person.main)
    wait_until(person.focus, 'something to have the focus')
    person.press('shift+F8')
    person.see_no_more(LABEL, 'Findings')


def publish(person, only_changes, version):
    person.press('ctrl+shift+p')
    window = person.see_window('Publish the Roster')
    person.picture(f'fortnight-publish-{version}')
    if only_changes:
        person.press('Tab', 'space', 'Down', 'Return')
        person.see(LABEL, 'Changes only', window)
    person.press('alt+p')
    person.see(LABEL, f'Version {version} is published.', window)
    person.press('Escape')
    person.wait_active(person.main)


def step_publish(person):
    """row-50: it is published as version 1"""
    publish(person, False, 1)
    person.press('ctrl+1', 'ctrl+Home', 'Down', 'Home')
    person.wait_focus(CELL, cell(NAMES[0], 23, DAY))


def step_change(person):
    """row-51: two shifts are changed, and the changes published"""
    person.press('alt+Right')
    person.wait_focus(CELL, cell(NAMES[0], 23, 'one shift: Quarry House 9 to 17:15'))
    person.press('Down')
    person.wait_focus(CELL, cell(NAMES[1], 23, DAY))
    person.press('alt+Right')
    person.wait_focus(CELL, cell(NAMES[1], 23, 'one shift: Quarry House 9 to 17:15'))
    person.picture('fortnight-changed')
    person.press('ctrl+2')
    publish(person, True, 2)


def step_print(person):
    """row-44: the fortnight prints with its version"""
    person.press('ctrl+p')
    preview = person.see_window('Print the Roster')
    person.see(STATUS, re.compile('of'), preview)
    person.picture('fortnight-print')
    person.press('ctrl+s')
    person.choose_path(paper(person))
    person.see(LABEL, re.compile('wall.pdf'), preview)
    text = subprocess.run(['pdftotext', '-layout', paper(person), '-'], capture_output=True,
                          text=True, check=True).stdout
    s.holds(text, SITE, '9:00 – 17:15', *(name.split()[0] for name in NAMES))
    s.holds(re.sub(r'\s+', ' ', text), 'Version 2, published on ')
    # One for the message that it is saved, one for the window.
    person.wait_active(preview)
    person.press('Escape', 'Escape')
    person.wait_active(person.main)


def step_end(person):
    """what was seen is what the file holds, in two versions"""
    s.same(person.end(), 0)
    ctl = s.Ctl(file(person))
    s.holds(ctl('history'), 'Add the template Day', 'Go ahead with a shift all the same',
            'Publish the roster, version 1', 'Publish changes of the roster, version 2')
    shifts = ctl.json('roster', 'list', '--from', s.TODAY, '--weeks', '2')
    s.same(len(shifts), 4 * len(NAMES))
    s.same(sum('17:15' in shift['times'] for shift in shifts), 2)
    s.same({shift['standing'] for shift in shifts}, {'published'})


s.run([step_open, step_template, step_build, step_second_week, step_findings, step_publish,
       step_change, step_print, step_end])
