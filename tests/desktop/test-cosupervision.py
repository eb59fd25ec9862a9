#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A circle of nine over three sites: planned, kept, held, moved, and planned again."""
import datetime
import re

import scenario as s
from node import BUTTON, CELL, CHECK, ENTRY, LABEL, ROW, STATUS, Atspi
from person import wait_until

TAB = 'page tab'
SITES = {
    'Quarry House': ('Aroha Bell', 'Bea Costa', 'Cam Doyle', 'Dee Evans', 'Eli Frost'),
    'Bay Street': ('Fay Green', 'Gus Hart', 'Hana Ito'),
    'Mill Lane': ('Ivo Jones',),
}
NAMES = tuple(name for names in SITES.values() for name in names)
CIRCLE = 'Thursday circle'
WEEKS = 8
PROPOSED = re.compile(r'\. Proposed$')
PINNED = re.compile(r'\. Proposed, pinned$')
DIARY = re.compile(r'\. In diaries(, pinned)?$')
HELD = re.compile(r'\. Held$')


def service_file(person):
    return person.home / 'harbour.peerdesk'


def shifts():
    """Everybody works on two days a week, from next week on."""
    first = datetime.date.fromisoformat(s.TODAY) + datetime.timedelta(7)
    rows = [f'{name},{site},{first + datetime.timedelta(7 * week + day)},9:00,17:00\n'
            for week in range(WEEKS) for day in (1, 3) for site, names in SITES.items() for name in names]
    return 'person,site,date,start,end\n' + ''.join(rows)


def chips(person, name):
    """The sessions of the plan that are called so, as they stand."""
    return [node for node in person.main.walk() if node.is_called(BUTTON, name)]


def said(person, role, words):
    """What of the window says so, in sight or not."""
    return [node for node in person.main.walk() if node.is_called(role, re.compile(words))]


def is_panel_shown(person):
    return person.see(BUTTON, 'People and who has met').has(Atspi.StateType.PRESSED)


def names(person, name):
    return [node.name for node in chips(person, name)]


def step_open(person):
    """a service without a circle says the next step"""
    people = ''.join(f'{name},{site},part-time,16\n' for site, names in SITES.items() for name in names)
    ctl = s.Ctl(service_file(person)).create('Harbour Peers')
    ctl.fill('people', 'name,sites,employment,hours\n' + people)
    ctl.fill('shifts', shifts())
    person.start(service_file(person), '--on', s.TODAY)
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.press('Return')
    person.wait_focus(CELL, re.compile('^Monday 23 November, Open shifts'))
    person.turn_page('cosupervision')
    person.see(BUTTON, 'New Circle…')
    person.picture('cosupervision-empty')


def step_circle(person):
    """a circle of nine is made"""
    person.press('ctrl+n')
    form = person.see_window('New Circle')
    person.write(CIRCLE)
    person.click(BUTTON, 'Add Our People…', form)
    window = person.see_window('Add Our People')
    for name in NAMES:
        person.click(CHECK, name, window)
    person.picture('cosupervision-people')
    person.press('ctrl+s')
    person.see_window('New Circle')
    person.see(LABEL, NAMES[0])
    person.picture('cosupervision-circle')
    person.press('ctrl+s')
    person.wait_active(person.main)
    person.see(LABEL, re.compile('Pairs, every 4 weeks, 90 minutes, 9 people'))
    person.picture('cosupervision-unplanned')


def search(person):
    """Waits until a plan was found."""
    person.see(BUTTON, 'Accept')


def step_plan(person):
    """a plan is looked for, and says how good it is"""
    person.press('ctrl+b')
    person.see_window('Plan Sessions')
    person.picture('cosupervision-weeks')
    person.press('ctrl+s')
    person.wait_active(person.main)
    search(person)
    person.wait_focus(BUTTON, PROPOSED)
    person.picture('cosupervision-proposal')


def step_pin(person):
    """one is pinned, and stays where the rest is looked for again"""
    name = person.focus().name
    person.press('p')
    person.wait_focus(BUTTON, PINNED)
    s.same(names(person, PINNED), [name.replace('Proposed', 'Proposed, pinned')])
    before = names(person, PROPOSED)
    person.press('ctrl+r')
    wait_until(lambda: names(person, PROPOSED) not in ([], before), 'another plan')
    s.same(names(person, PINNED), [name.replace('Proposed', 'Proposed, pinned')])
    person.picture('cosupervision-pinned')


def step_reasons(person):
    """each says why it is as it is"""
    person.wait_focus(BUTTON, re.compile('Proposed'))
    person.press('Return')
    window = person.see_window('A Session of Co-supervision')
    person.see(LABEL, 'Why Like This', window)
    person.picture('cosupervision-reasons')
    person.press('Escape')
    person.wait_active(person.main)


def step_accept(person):
    """all of it is kept in one step, which undo takes back"""
    n = len(chips(person, PROPOSED)) + len(chips(person, PINNED))
    person.press('ctrl+Return')
    wait_until(lambda: len(chips(person, DIARY)) == n, 'all sessions to be in diaries')
    person.see(BUTTON, 'Undo')
    person.picture('cosupervision-accepted')
    person.press('ctrl+z')
    wait_until(lambda: not chips(person, DIARY), 'no session to be in diaries')
    person.press('ctrl+shift+z')
    wait_until(lambda: len(chips(person, DIARY)) == n, 'the sessions to be back')


def step_roster(person):
    """what is kept stands on the roster as paid time"""
    person.wait_focus(BUTTON, DIARY)
    person.press('Home', 'Return')
    person.see_window('A Session of Co-supervision')
    person.press('ctrl+d')
    person.wait_active(person.main)
    person.see(CELL, re.compile('Co-supervision'))
    person.picture('cosupervision-roster')
    person.turn_page('cosupervision')


def step_invite(person):
    """each gets a folder of their own, with a calendar file for each session"""
    folder = person.home / 'out'
    folder.mkdir()
    person.press('ctrl+shift+e')
    person.see_window('Export Invitations')
    person.picture('cosupervision-invite')
    person.press('ctrl+s')
    person.choose_path(folder, kept=False)
    person.wait_active(person.main)
    s.same(sorted(path.name for path in folder.glob('*/*')), sorted(NAMES))
    files = sorted(folder.glob('*/*/*.ics'))
    s.same(len(files), 2 * len(chips(person, DIARY)))
    for path in files:
        text = path.read_text()
        s.holds(text, 'METHOD:REQUEST', 'SUMMARY:Meeting')
        s.same(text.count('BEGIN:VEVENT'), 1)
        s.holds_none([text, path.name], NAMES)
        s.same(path.stat().st_mode & 0o777, 0o600)


def step_held(person):
    """one is put down as held, and who came"""
    person.wait_focus(BUTTON, DIARY)
    person.press('Home', 'Return')
    person.see_window('A Session of Co-supervision')
    person.press('ctrl+m')
    person.see_window('A Session Was Held')
    person.picture('cosupervision-held')
    person.press('ctrl+s')
    person.see_window('A Session of Co-supervision')
    person.see(STATUS, 'Held')
    person.press('Escape')
    person.wait_active(person.main)
    wait_until(lambda: len(chips(person, HELD)) == 1, 'one to be held')


def step_met(person):
    """who has met whom, and how each stands, is said in words"""
    if not is_panel_shown(person):
        person.press('shift+F8')
        wait_until(lambda: is_panel_shown(person), 'the panel to come')
    person.click(TAB, 'People')
    # Which of the plans that are as good it is, is chance.
    day, who = re.match('(.*?), .*?: (.*?) and ', names(person, HELD)[0]).groups()
    wait_until(lambda: said(person, LABEL, f'^Last: {day} with '), 'the last session of somebody')
    person.picture('cosupervision-lines')
    person.click(TAB, 'Who Has Met')
    wait_until(lambda: said(person, LABEL, '^this week$'), 'two who met')
    s.same(len(said(person, ROW, f'^{who}: .*this week.*not yet|^{who}: .*not yet.*this week')), 1)
    person.picture('cosupervision-met')
    person.click(BUTTON, 'People and who has met')
    wait_until(lambda: not is_panel_shown(person), 'the panel to go')
    person.click_on(chips(person, HELD)[0])
    person.see_window('A Session of Co-supervision')
    person.press('Escape')
    person.wait_active(person.main)
    person.wait_focus(BUTTON, HELD)


def step_moved(person):
    """another is moved, and nobody is asked why"""
    person.press('Down', 'Return')
    person.see_window('A Session of Co-supervision')
    person.press('ctrl+shift+m')
    person.see_window('Move a Session')
    person.write('4/12')
    person.picture('cosupervision-moved')
    person.press('ctrl+s')
    person.see_window('A Session of Co-supervision')
    person.see(STATUS, re.compile('^Moved to Fri 4 Dec'))
    person.press('Escape')
    person.wait_active(person.main)
    person.see(BUTTON, re.compile(r'^Fri 4 Dec.*\. In diaries$'))


def step_again(person):
    """planned again, what is in diaries stays"""
    before = set(names(person, DIARY))
    person.press('ctrl+b')
    person.see_window('Plan Sessions')
    person.press('ctrl+s')
    person.wait_active(person.main)
    search(person)
    after = names(person, re.compile(': '))
    s.same([name for name in before if name not in after], [])
    s.same(len(chips(person, HELD)), 1)
    person.picture('cosupervision-again')
    s.same(person.end(), 0)


s.run([step_open, step_circle, step_plan, step_pin, step_reasons, step_accept, step_roster, step_invite, step_held,
       step_met, step_moved, step_again])
