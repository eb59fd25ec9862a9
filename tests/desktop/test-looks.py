#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: test-looks.py PEERDESK PEERDESKCTL PICTURES WIDTHxHEIGHT [NAME=VALUE...]

Every page and dialog in a window of that size on a screen that is no larger, with those
settings in the program's environment: a picture of each, and nothing of it outside, cut off
or without a name. After locking, nothing of the file is left anywhere."""
import re
import sys

import look
import scenario as s
from node import BUTTON, CELL, ENTRY, LABEL, MENU_ITEM, ROW, STATUS, Atspi

WIDTH, HEIGHT = map(int, sys.argv[4].split('x'))
ENVIRONMENT = dict(setting.split('=', 1) for setting in sys.argv[5:])

# Long, as some are, beside the usual ones of a demo.
PERSON = 'Maria-Magdalena Papadopoulou-Featherstonehaugh'
SITE = 'Northern Rivers Respite House and Warm Line'
PEOPLE = f'name,code,employment,hours,role,sites\n{PERSON},MMPF,part-time,19.5,Peer worker at nights,{SITE}\n'
SHIFTS = f'''person,site,date,start,end,sleepover,note
{PERSON},{SITE},2026-11-23,15:30,09:00,22:00-06:00,Keys are with the neighbour
{PERSON},{SITE},2026-11-24,8:00,12:00,,
,{SITE},2026-11-24,12:00,20:00,,
'''
# What is known of the one with the long name, by the kind of table.
FACTS = {
    'availability': f'''person,day,date,start,end,can
{PERSON},Mon-Fri,,9:00,15:30,yes
{PERSON},Tue,,18:00,21:00,rather not
{PERSON},Sat;Sun,,,,no
{PERSON},,2026-12-25,,,no
''',
    'leave': f'person,from,to,kind\n{PERSON},2026-12-21,2027-01-08,annual\n{PERSON},2025-03-03,2025-03-04,carers\n',
    'training': f'''person,what,done,expires
{PERSON},Working with children check of New South Wales,2021-12-05,2026-12-05
{PERSON},IPS core,2025-06-01,
''',
    'pattern': f'person,week,day,start,end,from\n{PERSON},1,Mon;Wed,9:00,15:00,2026-11-23\n{PERSON},2,Fri,22:00,6:00,2026-11-23\n',
}
TABLE = '''Employee,Location,Shift Date,Start Time,End Time,Favourite colour
Tāne Rewi,Quarry House,2026-11-25,9:00,15:00,green
Tāne Rewi,Quarry House,2026-11-26,,15:00,green
'''
OPEN = 'Monday 23 November, Open shifts, no shift'

# GTK 4.8 does not say which of them is in front.
PAGES = {'PdCosupervisionPage', 'PdCreatePage', 'PdPeoplePage', 'PdRoleEditor', 'PdRolePane', 'PdRolesPage', 'PdRosterList', 'PdRosterPage',
         'PdServicePage', 'PdStartPage', 'PdSupervisionPage', 'PdTodayPage', 'PdUnlockPage'}
# Where only colours differ, everything has the place that another run looks at.
ONLY_COLOURS = any(name.startswith('ADW_DEBUG_') for name in ENVIRONMENT)
# Windows that GTK and libadwaita make.
NOT_OURS = {'about', 'shortcuts'}
faults = []
names = set()


def look_at(person, name, *pages):
    """Keeps a picture of the window that keys go to, and what is wrong with it; of the
    pages in it, those given are in front."""
    window = person.here()
    person.picture(name)
    if ONLY_COLOURS:
        return
    x, y, width, height = person.place_in_front()
    if x < 0 or y < 0 or x + width > WIDTH or y + height > HEIGHT:
        faults.append(f'{name}: a window of {width} x {height} at {x}, {y} is beyond the screen')
    found = look.faults(window, PAGES.difference(pages), name not in NOT_OURS)
    faults.extend(f'{name}: {fault}' for fault in found)


def look_at_dialog(person, name, *keys):
    """Presses keys that open a dialog, looks at it and closes it."""
    person.press(*keys)
    person.see_dialog()
    look_at(person, name)
    close(person)


def close(person):
    person.press('Escape')
    person.wait_active(person.main)


def service_file(person):
    return person.home / 'harbour.peerdesk'


def step_welcome(person):
    """the welcome, the shortcuts, and the form with which a service begins"""
    settings = person.place / 'config' / 'glib-2.0' / 'settings'
    settings.mkdir(parents=True)
    (settings / 'keyfile').write_text(
        f'[org/peerdesk/Peerdesk]\nwindow-width={WIDTH}\nwindow-height={HEIGHT}\n', encoding='utf-8')
    person.start('--on', s.TODAY, **ENVIRONMENT)
    person.see(ROW, 'Create a Service')
    look_at(person, 'welcome', 'PdStartPage')
    look_at_dialog(person, 'shortcuts', 'ctrl+question')
    person.click(ROW, 'Create a Service')
    person.see(ENTRY, 'Name of the service')
    look_at(person, 'create', 'PdCreatePage')
    s.same(person.end(), 0)


def ask_for_a_swap(ctl):
    """The one with the long name asks somebody."""
    shifts = [shift for shift in ctl.shifts() if shift['person'] != 'open' and shift['date'] > s.TODAY]
    offered = next(shift for shift in shifts if shift['person'] == PERSON)
    wanted = next(shift for shift in shifts if shift['person'] != PERSON)
    ctl('swaps', 'ask', '--shift', offered['id'], '--with', wanted['id'])


def step_unlock(person):
    """the way into a file"""
    ctl = s.Ctl(service_file(person)).demo('--workers', '12', '--sites', '3', '--weeks', '2')
    ctl.fill('people', PEOPLE)
    ctl.fill('shifts', SHIFTS)
    for kind, table in FACTS.items():
        ctl.fill(kind, table)
    ask_for_a_swap(ctl)
    ctl('role', 'assign', 'Warm line peer worker', '--person', PERSON)
    names.update(row['name'] for row in ctl.json('people'))
    names.update(row['site'] for row in ctl.shifts())
    person.start(service_file(person), '--on', s.TODAY, **ENVIRONMENT)
    person.see(ENTRY, 'Passphrase')
    look_at(person, 'unlock', 'PdUnlockPage')
    person.write(s.PASSPHRASE)
    person.press('Return')
    person.see(CELL, OPEN)


def step_roster(person):
    """the roster, a new shift, one with a finding, and the menu of a day"""
    look_at(person, 'roster-grid', 'PdRosterPage')
    look_at_dialog(person, 'shift-new', 'Insert')
    person.press('ctrl+f')
    person.see('entry', 'Find people and sites')
    person.write('Featherstone')
    person.press('Return')
    person.wait_focus(CELL, re.compile(f'^Monday 23 November, {PERSON}'))
    look_at(person, 'roster-search', 'PdRosterPage')
    look_at_dialog(person, 'shift', 'Return')
    person.press('shift+F10')
    person.see(MENU_ITEM, re.compile('Copy to the Next Day'))
    person.picture('roster-menu')
    person.press('Escape')
    person.wait_focus(CELL)
    look_at_dialog(person, 'candidates', 'ctrl+shift+w')
    person.press('ctrl+f', 'Escape')


def step_planning(person):
    """what the rules found, templates, a week before, publishing, what the signs mean"""
    person.turn_page('roster', 'shift+F8')
    person.see('list', 'Findings')
    look_at(person, 'findings', 'PdRosterPage')
    person.press('shift+F8')
    for name, keys in (('templates', 'ctrl+shift+t'), ('copy-week', 'ctrl+b'), ('publish', 'ctrl+shift+p'),
                       ('export', 'ctrl+shift+e'), ('signs', 'question')):
        look_at_dialog(person, name, keys)


def step_swaps(person):
    """who asked for a swap, and the answer"""
    person.press('ctrl+shift+x')
    swaps = person.see_dialog()
    look_at(person, 'swaps')
    person.click(ROW, re.compile(f'^{PERSON} asks'), swaps)
    person.see(BUTTON, 'Decline')
    look_at(person, 'swap')
    person.press('Escape')
    person.wait_active(swaps)
    close(person)


def step_print(person):
    """the preview of what is printed"""
    person.press('ctrl+p')
    preview = person.see_dialog()
    person.see(STATUS, re.compile('^Page 1'), preview)
    look_at(person, 'print')
    close(person)


def step_today(person):
    """what waits"""
    person.turn_page('today')
    person.see(LABEL, 'Roster to publish')
    look_at(person, 'today', 'PdTodayPage')


def step_roles(person):
    """a role to read, its windows, and its editor"""
    person.turn_page('roles')
    person.see(BUTTON, 'More for roles')
    person.press('ctrl+f')
    person.see('entry', 'Search roles')
    person.write('Featherstone')
    person.press('Return')
    person.see(LABEL, re.compile('^Version 2, from Mon 23 Nov'))
    look_at(person, 'role', 'PdRolesPage', 'PdRolePane')
    for name, keys in (('role-new', 'ctrl+n'), ('role-assign', 'ctrl+b'), ('role-acknowledge', 'ctrl+m')):
        look_at_dialog(person, name, keys)
    person.press('F2')
    person.see(BUTTON, 'Save and go back to the role')
    look_at(person, 'role-editor', 'PdRolesPage', 'PdRoleEditor')
    person.press('alt+Left')


def step_role_windows(person):
    """a role, its versions beside each other, it beside the roster, on paper, out and in"""
    person.turn_page('roles')
    person.see(BUTTON, 'More for roles')
    person.press('ctrl+f')
    person.see('entry', 'Search roles')
    person.write('respite')
    person.press('Return')
    person.see(LABEL, re.compile('^Version 2, approved'))
    look_at(person, 'role-versions', 'PdRolesPage', 'PdRolePane')
    for name, keys in (('role-compare', 'ctrl+d'), ('role-drift', 'ctrl+r'), ('role-export', 'ctrl+shift+e'),
                       ('role-import', 'ctrl+i')):
        look_at_dialog(person, name, keys)
    person.press('ctrl+p')
    preview = person.see_dialog()
    person.see(STATUS, re.compile('^Page 1'), preview)
    look_at(person, 'role-print')
    close(person)


def step_supervision(person):
    """whose sessions are due, and what there is of one of them"""
    person.turn_page('supervision')
    person.see(LABEL, 'What Was Agreed')
    look_at(person, 'supervision', 'PdSupervisionPage')


def step_cosupervision(person):
    """the plan of a circle, its people and who has met, a session, and it on paper"""
    person.turn_page('cosupervision')
    person.wait_focus(BUTTON, re.compile(', .*: .* and '))
    look_at(person, 'cosupervision', 'PdCosupervisionPage')
    for name, keys in (('circle-session', 'Return'), ('circle', 'F2'), ('circle-invite', 'ctrl+shift+e')):
        look_at_dialog(person, name, keys)
    person.press('ctrl+p')
    preview = person.see_dialog()
    person.see(STATUS, re.compile('^Page 1'), preview)
    look_at(person, 'circle-print')
    close(person)
    if not person.see(BUTTON, 'People and who has met').has(Atspi.StateType.PRESSED):
        person.press('shift+F8')
    person.click('page tab', 'People')
    look_at(person, 'circle-people', 'PdCosupervisionPage')
    person.click('page tab', 'Who Has Met')
    look_at(person, 'circle-met', 'PdCosupervisionPage')


def step_people(person):
    """the people, one of them with all that is known, and a table of some that is read"""
    person.turn_page('people')
    person.see(LABEL, 'About')
    look_at(person, 'people', 'PdPeoplePage')
    look_at_dialog(person, 'person-new', 'ctrl+n')
    person.press('ctrl+f')
    person.write('Featherstone')
    person.press('Return')
    person.see(LABEL, f'{PERSON} (MMPF)')
    look_at(person, 'person', 'PdPeoplePage')
    for name, keys in (('person-change', 'alt+c'), ('availability', 'alt+w'), ('leave-new', 'alt+l'),
                       ('training-new', 'alt+t'), ('pattern-new', 'alt+p')):
        look_at_dialog(person, name, keys)
    table = person.home / 'table.csv'
    table.write_text(TABLE, encoding='utf-8')
    person.press('ctrl+i')
    person.choose_path(table, kept=False)
    person.see(STATUS, re.compile('2 rows'))
    look_at(person, 'import')
    close(person)


def step_service(person):
    """the service, its sites and who can open it"""
    person.turn_page('service')
    person.see(BUTTON, 'Add…')
    look_at(person, 'service', 'PdServicePage')
    for role, words, name in ((BUTTON, 'Add…', 'site-new'), (ROW, 'Rules of the Roster', 'rules'),
                              (BUTTON, 'Let Somebody In…', 'access-new')):
        person.click(role, words)
        person.see_dialog()
        look_at(person, name)
        close(person)


def step_windows(person):
    """the main menu, preferences, and what the program is"""
    look_at_dialog(person, 'preferences', 'ctrl+comma')
    person.press('F10')
    person.see(MENU_ITEM, 'About Peerdesk')
    person.press('Up')
    person.wait_focus(MENU_ITEM, 'About Peerdesk')
    person.picture('main-menu')
    look_at_dialog(person, 'about', 'Return')


def step_list(person):
    """the roster as a list"""
    person.turn_page('roster')
    person.click(BUTTON, 'Show as a list')
    person.see('tree table', 'Shifts')
    look_at(person, 'roster-list', 'PdRosterPage', 'PdRosterList')


def step_lock(person):
    """locked, nothing of the file is left in any window, the accessibility tree or a title"""
    person.press('ctrl+h')
    person.see_window('History')
    look_at(person, 'history')
    person.turn_to(person.processes[-1])
    person.press('ctrl+l')
    person.see(ENTRY, 'Passphrase')
    s.same([window.name for window in person.windows()], ['Peerdesk'])
    s.holds_none(person.everything() + person.titles(), names)
    s.same(person.end(), 0)


def step_faults(person):
    """nothing was outside its window, cut off or without a name"""
    s.same('\n'.join(faults), '')


s.run([step_welcome, step_unlock, step_roster, step_planning, step_swaps, step_print, step_today, step_roles,
       step_role_windows, step_supervision, step_cosupervision, step_people, step_service, step_windows, step_list, step_lock, step_faults])
