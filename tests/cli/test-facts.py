#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known about people beside themselves: tables in, and tables out again."""
import csv
import json

import desk as d

TABLES = {
    'availability': ('Staff;Day;From;To;Available\nMira Khan;Mon-Fri;9:00;17:00;yes\nMira Khan;weekends;;;rather not\n'
                     'Mira Khan;25/12/2026;;;no\nJo Heart;Mon;;;no\n',
                     ['3 added, 0 changed, 0 there already, 1 left out',
                      'Line 5: Nobody here is called Jo Heart']),
    'leave': ('employee,start date,end date,leave type,approved by\nMira Khan,21/12/2026,8/1/2027,Annual leave,Al\n'
              "Mira Khan,3/2/2027 13:00,3/2/2027 17:00,Carer's,Al\n",
              ['2 added', 'Columns left out, because nothing here holds them: approved by',
               'Dates were read with the day first']),
    'training': ('worker,course,completed,expiry\nMira Khan,First aid,2026-02-03,2029-02-02\nMira Khan,IPS,,never\n',
                 ['2 added']),
    'pattern': ('person,week,day,start,end,from,anchor\nMira Khan,1,Mon;Wed,9:00,15:00,2026-11-25,2026-11-23\n'
                'Mira Khan,2,Fri,22:00,6:00,2026-11-25,\n',
                ['2 added']),
}
FILES = {'availability': 'availability', 'leave': 'leave', 'training': 'training', 'pattern': 'patterns'}


def table(desk, kind):
    path = desk.work / f'{kind}.csv'
    path.write_text(TABLES[kind][0], encoding='utf-8')
    return path


def fill(desk):
    desk.create()
    for kind in TABLES:
        desk.call('import', desk.file, '--kind', kind, table(desk, kind))
    return desk


def test_each_kind(desk):
    """each kind of table is brought in, says what was left out, and twice adds nothing"""
    desk.create()
    for kind, (_, said) in TABLES.items():
        path = table(desk, kind)
        before = desk.file.read_bytes()
        dry = desk.call('import', desk.file, '--kind', kind, path, '--dry-run')
        d.same(desk.file.read_bytes(), before)
        d.same(desk.call('import', desk.file, '--kind', kind, path), dry)
        d.holds(dry, *said)
        changes = len(desk.json('history', desk.file))
        d.holds(desk.call('import', desk.file, '--kind', kind, path), ' 0 added, 0 changed')
        d.same(len(desk.json('history', desk.file)), changes)


def test_out_and_in(desk):
    """row 48: what is exported of each kind is a table and JSON, and changes nothing"""
    fill(desk)
    changes = len(desk.json('history', desk.file))
    folder = desk.work / 'out'
    desk.call('export', desk.file, folder)
    for kind, name in FILES.items():
        d.holds(desk.call('import', desk.file, '--kind', kind, folder / f'{name}.csv'), ' 0 added, 0 changed')
        assert json.loads((folder / f'{name}.json').read_text(encoding='utf-8'))
    d.same(len(desk.json('history', desk.file)), changes)
    with open(folder / 'leave.csv', encoding='utf-8', newline='') as file:
        rows = list(csv.DictReader(file))
    d.same([row['kind'] for row in rows], ['annual', 'carers'])
    d.same(rows[1]['start'] + '-' + rows[1]['end'], '13:00-17:00')


def test_nothing_readable(desk):
    """no word of the tables is readable in the file, the home, temporary or cache folder"""
    fill(desk)
    for kind in TABLES:
        (desk.work / f'{kind}.csv').unlink()
    for path in desk.folder.rglob('*'):
        if path.is_file():
            content = path.read_bytes()
            for word in (b'First aid', b'rather-not', b'2026-12-25', b'2029-02-02'):
                assert word not in content, f'{word} in {path}'


def test_unknown_kind(desk):
    """a kind that there is not is a usage error that names those that there are"""
    desk.create()
    said = desk.call('import', desk.file, '--kind', 'holidays', table(desk, 'leave'), expect=d.USAGE)
    d.holds(said, 'people, shifts, availability, leave, training or pattern')


d.run([test_each_kind, test_out_and_in, test_nothing_readable, test_unknown_kind])
