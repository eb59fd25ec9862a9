#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every sheet of a roster, printed without a window."""
import re
import subprocess

import desk as d

TODAY = ('--on', '2026-11-02')
WEEK = ('--from', '2026-11-23')
SHEETS = ('wall', 'person', 'sign-in', 'agreements', 'changes')
TABLES = {
    'people': 'name,employment,stream,hours,sites\nJo Hart,part-time,social,20,Hub\n'
              'Priya Nair,part-time,social,20,Hub\n',
    'shifts': 'person,site,date,start,end,break,for,note\n'
              'Jo Hart,Hub,2026-11-24,9:00,18:00,,support,Ask Grace about the key\n'
              'Priya Nair,Hub,2026-11-25,9:00,15:00,30,supervision,\n'
              'Priya Nair,Annex,2026-11-26,8:00,12:00,,support,\n,Hub,2026-11-26,9:00,13:00,,support,\n',
    'leave': 'person,from,to,kind\nJo Hart,2026-11-27,2026-11-29,Personal leave\n'
             'Priya Nair,2026-11-28,2026-11-28,Annual leave\n',
}


def roster(desk, act, *options, expect=d.DONE):
    return desk.call('roster', desk.file, act, *options, *TODAY, expect=expect)


def fill(desk):
    desk.create()
    for kind, text in TABLES.items():
        table = desk.work / f'{kind}.csv'
        table.write_text(text)
        desk.call('import', desk.file, '--kind', kind, table)
    shifts = desk.json('roster', desk.file, 'list', *WEEK, *TODAY)
    return {shift['person']: shift['id'] for shift in shifts}


def agree(desk, ids):
    roster(desk, 'settle', '--shift', ids['Jo Hart'], '--rule', 'shift-hours', '--agreed', 'by-word',
           '--note', 'Grace asked on the phone')


def paper(desk, *options):
    """The text of a sheet, with one space between words."""
    path = desk.work / 'sheet.pdf'
    roster(desk, 'print', *WEEK, '--output', path, *options)
    text = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, text=True, check=True).stdout
    return re.sub(r'[\s\u00a0]+', ' ', text)


def test_wall(desk):
    """row-44, row-50: a wall roster says that it is a draft, and who is away"""
    fill(desk)
    text = paper(desk)
    d.holds(text, 'Roster · Draft', 'Draft, change 4 · Printed on Monday 2 November 2026', 'Page 1 of 1', 'Away',
            '9:00 – 18:00 Hub')
    assert 'Coverage' not in text, text


def test_marks(desk):
    """row-52: a published roster names its version; what has changed is marked since when"""
    ids = fill(desk)
    roster(desk, 'publish', *WEEK)
    text = paper(desk, '--marks')
    d.holds(text, 'Version 1, published on Monday 2 November 2026')
    assert 'Draft' not in text and 'marked' not in text, text
    roster(desk, 'change', '--shift', ids['Jo Hart'], '--end', '16:00')
    text = paper(desk, '--marks')
    d.holds(text, 'Draft, change 6; marked: changed since version 1', '9:00 – 16:00 Hub ▲ Changed')
    assert '▲' not in paper(desk), text
    roster(desk, 'publish', *WEEK)
    d.holds(paper(desk, '--marks'), 'Version 2, published on', 'marked: changed since version 1', '▲ Changed')


def test_person(desk):
    """row-46: one person's sheet has all of their shifts, and nobody else's"""
    fill(desk)
    text = paper(desk, '--sheet', 'person', '--person', 'Priya Nair')
    d.holds(text, 'Priya Nair Monday 23 November', '9:00 – 15:00 Hub Supervision Unpaid break 11:45 – 12:15',
            'This week: 9 h 30 of 20 h Of these hours: Supervision 5 h 30')
    assert 'Jo Hart' not in text, text
    d.holds(paper(desk, '--sheet', 'person'), 'Jo Hart Monday', 'Priya Nair Monday', 'Hand-over: Ask Grace')
    assert 'Grace' not in paper(desk), 'a hand-over note on the wall'


def test_sign_in(desk):
    """row-46: a sign-in sheet is of a site and a week, or a day"""
    fill(desk)
    text = paper(desk, '--sheet', 'sign-in', '--site', 'Hub')
    d.holds(text, 'Hub Monday 23 November – Sunday 29 November 2026', 'Signed in', '9:00 – 18:00 Jo Hart', '9:00 – 13:00 Open, nobody yet')
    assert 'Annex' not in text, text
    daily = paper(desk, '--sheet', 'sign-in', '--per', 'day')
    d.same(daily.count('Page 1 of 1'), 4)
    d.holds(daily, 'Annex Thursday 26 November 2026')


def test_agreements(desk):
    """row-29: who agreed to what is a list"""
    ids = fill(desk)
    d.holds(paper(desk, '--sheet', 'agreements'), 'Nothing in these days was settled')
    agree(desk, ids)
    d.holds(paper(desk, '--sheet', 'agreements'), 'Jo Hart Tue 24 Nov:', 'at most 8 h', 'cl 25.1(b)',
            'Agreed by word of mouth on Monday 2 November 2026 Grace asked on the phone', f'Recorded by {d.MANAGER}')


def test_changes(desk):
    """row-51: what changed since a version, and who to tell, is a list; once published, by the version"""
    ids = fill(desk)
    d.holds(paper(desk, '--sheet', 'changes'), 'Not published yet: 4 new')
    roster(desk, 'publish', *WEEK)
    d.holds(paper(desk, '--sheet', 'changes'), 'All of it is new: nothing was published before.', 'Version 1, published')
    roster(desk, 'change', '--shift', ids['Jo Hart'], '--end', '16:00')
    told = ('Since version 1: 0 new, 1 changed, 0 gone; 1 person to tell.',
            'Jo Hart Changed Tue 24 Nov 9:00 – 18:00 (Hub) Tue 24 Nov 9:00 – 16:00 (Hub)')
    d.holds(paper(desk, '--sheet', 'changes'), *told)
    roster(desk, 'publish', *WEEK)
    d.holds(paper(desk, '--sheet', 'changes'), *told, 'Version 2, published')


def test_redaction(desk):
    """row-53: no sheet shows more of a name than it may, or any free words beside it"""
    ids = fill(desk)
    agree(desk, ids)
    roster(desk, 'publish', *WEEK)
    roster(desk, 'change', '--shift', ids['Jo Hart'], '--end', '17:30')
    for sheet in SHEETS:
        for names, shown in (('first', 'Jo H.'), ('initials', 'JH')):
            text = paper(desk, '--sheet', sheet, '--names', names, *(['--marks'] if sheet == 'wall' else []))
            d.holds(text, shown)
            for word in ('Hart', 'Nair', 'Khan', 'Grace'):
                assert word not in text, f'{word} on {sheet} with {names}'


def test_leave(desk):
    """row-39, row-53: kinds of leave are on no sheet"""
    ids = fill(desk)
    agree(desk, ids)
    for sheet in SHEETS:
        text = paper(desk, '--sheet', sheet, *(['--coverage'] if sheet == 'wall' else []))
        for word in ('Personal', 'Annual', 'leave'):
            assert word not in text, f'{word} on {sheet}'


def test_looks(desk):
    """row-45: every sheet is printed in colour, grey and plain, small and large"""
    fill(desk)
    for sheet in SHEETS:
        for ink in ('colour', 'grey', 'plain'):
            d.holds(paper(desk, '--sheet', sheet, '--ink', ink, '--large'), '23 November')


def test_pictures(desk):
    """row-47: a sheet is a PDF or pictures"""
    fill(desk)
    roster(desk, 'print', *WEEK, '--sheet', 'person', '--output', 'p.png')
    d.same(sorted(path.name for path in desk.work.glob('*.png')), ['p-1.png', 'p-2.png'])


def test_together(desk):
    """what does not go together is said, before a passphrase is asked for"""
    desk.create()
    for options in (['--sheet', 'poster'], ['--sheet', 'person', '--marks'], ['--sheet', 'changes', '--paper', 'A3'],
                    ['--per', 'day'], ['--sheet', 'sign-in', '--per', 'month'], ['--sheet', 'person', '--by', 'site'],
                    ['--sheet', 'sign-in', '--person', 'Jo'], ['--sheet', 'agreements', '--site', 'Hub']):
        desk.call('roster', desk.file, 'print', '--output', 'x.pdf', *options, expect=d.USAGE,
                  passphrase='not the one')
    desk.call('roster', desk.file, 'print', '--output', 'x.csv', '--sheet', 'person', expect=d.USAGE)


d.run([test_wall, test_marks, test_person, test_sign_in, test_agreements, test_changes, test_redaction, test_leave,
       test_looks, test_pictures, test_together])
