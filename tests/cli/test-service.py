#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A service from its first day: made, filled from real tables, printed, taken back."""
import json
import re
import sqlite3
import subprocess

import desk as d

DATETIMES = 'datetime-columns-utf16.tsv'
LATIN_1 = 'iso-latin1-dst.csv'
# Names and other words of the tables; none may be readable anywhere afterwards.
TABLE_WORDS = ['Jo Hart', 'Priya', 'Lee-Anne', 'Maxine', 'Ngaire', 'Respite house', 'Warm line',
               'on call', 'André', 'Núria', 'Zoë', 'Respite']


def fill(desk):
    desk.create()
    desk.call('import', desk.file, '--kind', 'shifts', desk.tables / DATETIMES)
    desk.call('import', desk.file, '--kind', 'shifts', desk.tables / LATIN_1)
    return desk


def shifts(desk, *options):
    return desk.json('roster', desk.file, 'list', '--from', '2026-11-23', '--weeks', '2', *options)


def test_whole_story(desk):
    """create, import, print, undo, verify, as the README shows"""
    fill(desk)
    listed = shifts(desk)
    d.same(len(listed), 60)
    paper = desk.work / 'wall.pdf'
    desk.call('roster', desk.file, 'print', '--from', '2026-11-23', '--weeks', '2', '--output', paper)
    text = desk.pdf_text(paper)
    for piece in ('Respite', 'Warm line', 'Drop-in', 'Jo Hart', 'Monday', 'Tāne'):
        d.holds(text, piece)
    for shift in listed:
        d.holds(text, shift['times'].split(' +')[0].split(' – ')[0])
    d.holds(desk.call('undo', desk.file), 'Undone')
    d.holds(desk.call('verify', desk.file), 'Every seal holds')
    d.same(desk.json('roster', desk.file, '--from', '2026-10-03', '--weeks', '1'), [])
    d.holds(desk.call('redo', desk.file), 'Done again')
    assert desk.json('roster', desk.file, '--from', '2026-10-03', '--weeks', '1')


def test_twice(desk):
    """the same table twice adds nothing, and makes no change"""
    fill(desk)
    before, changes = shifts(desk), len(desk.json('history', desk.file))
    size = desk.file.stat().st_size
    desk.call('import', desk.file, '--kind', 'shifts', desk.tables / DATETIMES)
    d.same(shifts(desk), before)
    d.same(len(desk.json('history', desk.file)), changes)
    d.same(desk.file.stat().st_size, size)


def test_dry_run(desk):
    """a dry run says what the real one says, and does nothing"""
    desk.create()
    before = desk.file.read_bytes()
    said = desk.call('import', desk.file, '--kind', 'shifts', desk.tables / LATIN_1, '--dry-run')
    d.same(desk.file.read_bytes(), before)
    d.same(desk.call('import', desk.file, '--kind', 'shifts', desk.tables / LATIN_1), said)
    d.holds(said, 'line ')


def test_nothing_readable(desk):
    """no word of the tables is readable in the file, the home, temporary or cache folder"""
    fill(desk)
    desk.call('compact', desk.file)
    desk.call('undo', desk.file)
    desk.call('people', desk.file, 'recovery-sheet', '--output', desk.work / 'sheet.pdf')
    seen = 0
    for path in desk.folder.rglob('*'):
        if path.is_file():
            seen += 1
            content = path.read_bytes()
            for word in TABLE_WORDS + [d.SERVICE]:
                for encoding in ('utf-8', 'utf-16-le', 'latin-1'):
                    encoded = word.encode(encoding)
                    # Three bytes stand somewhere in a megabyte of ciphertext by chance.
                    assert len(encoded) < 4 or encoded not in content, f'{word} in {path}'
    assert seen >= 2, seen


def test_history(desk):
    """each act has its name in the history, and is undone as one"""
    desk.create()
    desk.call('people', desk.file, 'add', '--name', 'Jo Hart', '--hours', '19.5')
    desk.call('people', desk.file, 'add', '--name', 'Priya N', '--employment', 'casual')
    entries = desk.json('history', desk.file)
    d.holds(entries[0]['what'], 'Priya N')
    d.same([entry['who'] for entry in entries], [d.MANAGER] * len(entries))
    assert all(re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ', entry['when']) for entry in entries)
    desk.call('undo', desk.file)
    desk.call('undo', desk.file)
    d.same([person['name'] for person in desk.json('people', desk.file)], [d.MANAGER])
    desk.call('redo', desk.file)
    d.same(sorted(person['name'] for person in desk.json('people', desk.file)), ['Jo Hart', d.MANAGER])
    desk.call('people', desk.file, 'add', '--name', 'Kim')
    d.holds(desk.call('redo', desk.file, expect=d.FAILED), 'nothing')


def test_undo_outlives_compacting(desk):
    """what was done before the log was folded can still be taken back"""
    fill(desk)
    before = shifts(desk)
    desk.call('people', desk.file, 'add', '--name', 'Kim')
    desk.call('compact', desk.file)
    desk.call('undo', desk.file)
    d.same(shifts(desk), before)
    desk.call('undo', desk.file)
    desk.call('undo', desk.file)
    d.same(shifts(desk), [])
    desk.call('verify', desk.file)


def test_backup(desk):
    """a backup opens with the same passphrase and holds the same"""
    fill(desk)
    copy = desk.work / 'copy.peerdesk'
    desk.call('backup', desk.file, copy)
    desk.call('verify', copy)
    d.same(desk.json('roster', copy, '--from', '2026-11-23', '--weeks', '2'), shifts(desk))
    content = copy.read_bytes()
    desk.call('backup', desk.file, copy, expect=d.FAILED)
    d.same(copy.read_bytes(), content)


def test_export(desk):
    """an export is plain CSV, JSON and SQLite, and comes back in as it was"""
    fill(desk)
    folder = desk.work / 'out'
    desk.call('export', desk.file, folder)
    for path in folder.iterdir():
        d.same(path.stat().st_mode & 0o777, 0o600)
    base = sqlite3.connect(folder / 'service.sqlite')
    d.same(base.execute('PRAGMA integrity_check').fetchone(), ('ok',))
    n_shifts = base.execute('SELECT count(*) FROM shift').fetchone()[0]
    base.close()
    d.same(len(json.loads((folder / 'shifts.json').read_text())), n_shifts)
    again = desk.work / 'again.peerdesk'
    desk.call('create', again, '--service', 'Again', '--as', d.MANAGER, '--memory', d.MEMORY,
              '--zone', 'Australia/Sydney')
    desk.call('import', again, '--kind', 'people', folder / 'people.csv')
    desk.call('import', again, '--kind', 'shifts', folder / 'shifts.csv')
    desk.call('export', again, desk.work / 'out2')
    for name in ('people.csv', 'shifts.csv'):
        d.same((desk.work / 'out2' / name).read_bytes(), (folder / name).read_bytes())
    desk.call('export', desk.file, folder, expect=d.FAILED)


def test_check(desk):
    """a check that finds something ends with 1 and says it in words"""
    desk.create()
    (desk.work / 'two.csv').write_text('person,site,date,start,end\n'
                                       'Jo,Hub,2026-11-24,9:00,17:00\nJo,Hub,2026-11-24,16:30,20:00\n')
    desk.call('import', desk.file, '--kind', 'shifts', desk.work / 'two.csv')
    found = desk.call('roster', desk.file, 'check', '--from', '2026-11-23', expect=d.FAILED)
    d.holds(found, 'overlap', '30 min')
    d.holds(desk.call('roster', desk.file, 'check', '--from', '2026-11-30', '--on', '2026-11-30',
                      '--severity', 'needs-agreement'),
            'Nothing as grave as that found by the rules in force on Monday 30 November 2026')


def test_outputs(desk):
    """a roster goes to PDF, PNG and CSV, with as much of the names as was asked for"""
    fill(desk)
    common = ['--from', '2026-11-23', '--weeks', '1', '--output']
    desk.call('roster', desk.file, 'print', *common, 'i.pdf', '--names', 'initials', '--paper', 'A3',
              '--ink', 'plain', '--large', '--by', 'person')
    text = desk.pdf_text(desk.work / 'i.pdf')
    for name in ('Hart', 'Priya', 'Maxine'):
        assert name not in text, name
    desk.call('roster', desk.file, 'print', *common, 's.pdf', '--by', 'site', '--site', 'Drop-in')
    assert 'Warm line' not in desk.pdf_text(desk.work / 's.pdf')
    desk.call('roster', desk.file, 'print', *common, 'r.png')
    kind = subprocess.run(['/usr/bin/identify', *desk.work.glob('r*.png')], capture_output=True,
                          text=True, check=True).stdout
    d.holds(kind, 'PNG')
    desk.call('roster', desk.file, 'print', *common, 'r.csv')
    d.holds((desk.work / 'r.csv').read_text(), 'person,', '2026-11-23')


def test_demo(desk):
    """a demo is the same for the same seed, and another for another"""
    for name, seed in (('a', 7), ('b', 7), ('c', 8)):
        desk.call('demo', desk.work / name, '--workers', '12', '--sites', '3', '--weeks', '3',
                  '--seed', seed, '--on', '2026-11-21', '--memory', d.MEMORY)
        desk.call('verify', desk.work / name)
        desk.call('export', desk.work / name, desk.work / f'{name}.out')
    tables = [(desk.work / f'{name}.out' / 'shifts.csv').read_bytes() for name in 'abc']
    d.same(tables[0], tables[1])
    assert tables[0] != tables[2]
    d.same(len(desk.json('people', desk.work / 'a')), 13)


def test_no_window(desk):
    """peerdeskctl links no GTK, and nothing that brings another SQLite or NSS"""
    linked = subprocess.run(['ldd', d.CTL], capture_output=True, text=True, check=True).stdout
    for library in ('libgtk', 'libadwaita', 'libsoup', 'libnss3', 'libpoppler'):
        assert library not in linked, library
    d.same(len(re.findall(r'libsqlite3\S* =>', linked)), 1)


def test_completion(desk):
    """bash completes commands, acts and options"""
    script = d.FIXTURES.resolve().parent.parent / 'data' / 'completions' / 'peerdeskctl'
    ask = ('source /usr/share/bash-completion/bash_completion; source {script}; '
           'COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}}-1)); COMP_LINE="{line}"; '
           'COMP_POINT=${{#COMP_LINE}}; _peerdeskctl; echo "${{COMPREPLY[@]}}"')
    for line, expected in (('peerdeskctl ro', 'roster role'), ('peerdeskctl roster x pr', 'print'),
                           ('peerdeskctl role x ac', 'acknowledge'), ('peerdeskctl role x print T --sh', '--sheet'),
                           ('peerdeskctl roster x ta', 'take-off'),
                           ('peerdeskctl roster x copy --col', '--colliding'),
                           ('peerdeskctl roster x change --reach f', 'following'),
                           ('peerdeskctl import x --ki', '--kind'),
                           ('peerdeskctl import x --kind sh', 'shifts')):
        words = ' '.join(f'"{word}"' for word in line.split(' '))
        done = subprocess.run(['bash', '-c', ask.format(script=script, words=words, line=line)],
                              capture_output=True, text=True, check=True, cwd=desk.work)
        d.same(done.stdout.strip(), expected)


d.run([test_whole_story, test_twice, test_dry_run, test_nothing_readable, test_history,
       test_undo_outlives_compacting, test_backup, test_export, test_check, test_outputs, test_demo,
       test_no_window, test_completion])
