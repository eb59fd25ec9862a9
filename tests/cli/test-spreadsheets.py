#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A roster as a spreadsheet, read back with another library than the one that wrote it."""
import os
import re
import stat
import subprocess
import zipfile

import openpyxl

import desk as d

# Names and notes that a spreadsheet could compute, follow, or break on.
SHIFTS = '''person,site,date,start,end,break,sleepover,for,note
"=HYPERLINK(""http://x.y"")",Bay Street,2026-11-23,09:00,17:00,30,,support,"=1+1"
Zoë Māori,@Cove,2026-11-23,15:00,09:00,,23:00-07:00,supervision,"https://x.y/ and
a line _x0041_ 🙂"
Zoë Māori,Bay Street,2026-11-25,09:00,12:30,,,support,
,Bay Street,2026-11-29,22:00,06:00,,,support,-2
'''
SPAN = ['--from', '2026-11-23', '--weeks', '1']


def fill(desk):
    desk.create()
    table = desk.work / 'shifts.csv'
    table.write_text(SHIFTS, encoding='utf-8')
    desk.call('import', desk.file, '--kind', 'shifts', table)
    table.unlink()
    return desk


def write(desk, *options, name='roster.xlsx'):
    path = desk.work / name
    desk.call('roster', desk.file, 'print', *SPAN, '--output', path, *options)
    return path


def rows_of(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_roster(desk):
    """row 48: people stand down, days across, hours at the end as numbers"""
    book = openpyxl.load_workbook(write(fill(desk)))
    d.same(book.sheetnames, ['Roster', 'Shifts'])
    rows = rows_of(book['Roster'])
    d.same(rows[0][0], 'Person')
    d.same(rows[0][1], 'Monday 23 November 2026')
    d.same(rows[0][8], 'Hours')
    named = {row[0]: row for row in rows}
    d.same(named['Zoë Māori'][1], '15:00 – 9:00 +1 @Cove, Supervision\nSleepover 23:00 – 7:00 +1')
    d.same(named['Zoë Māori'][3], '9:00 – 12:30 Bay Street')
    d.same(named['=HYPERLINK("http://x.y")'][8], 7.5)
    d.same(book['Roster'].freeze_panes, 'B2')


def test_by_site(desk):
    """by site, the rows are sites and the cells say who"""
    book = openpyxl.load_workbook(write(fill(desk), '--by', 'site'))
    named = {row[0]: row for row in rows_of(book['Roster'])}
    d.same(named['@Cove'][1], '15:00 – 9:00 +1 Zoë Māori, Supervision\nSleepover 23:00 – 7:00 +1')


def test_flat_table(desk):
    """the second sheet has a shift a row, and says what an import reads"""
    fill(desk)
    path = write(desk)
    rows = rows_of(openpyxl.load_workbook(path)['Shifts'])
    d.same(rows[0], ['person', 'site', 'date', 'start', 'end', 'break', 'sleepover', 'for', 'role description', 'note'])
    d.same(len(rows), 5)
    table = desk.work / 'shifts.csv'
    quoted = ('","'.join((value or '').replace('"', '""') for value in row) for row in rows)
    table.write_text(''.join(f'"{row}"\n' for row in quoted), encoding='utf-8')
    d.holds(desk.call('import', desk.file, '--kind', 'shifts', table), '0 added, 0 changed, 4 there already')


def test_only_texts(desk):
    """no cell is computed, no address can be followed, and nothing outside is named"""
    path = write(fill(desk))
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ('s', 'n'), (cell.coordinate, cell.data_type)
                assert cell.hyperlink is None, cell.coordinate
    with zipfile.ZipFile(path) as file:
        for name in file.namelist():
            content = file.read(name)
            assert not re.search(rb'<f[ >]|<hyperlink|TargetMode="External"', content), name


def test_metadata(desk):
    """the file says neither who made it nor when, and the same roster is the same bytes"""
    fill(desk)
    path = write(desk)
    properties = openpyxl.load_workbook(path).properties
    d.same((properties.creator or '', properties.lastModifiedBy or '', properties.title or ''), ('', '', ''))
    d.same(properties.created.isoformat(), '2000-01-01T00:00:00')
    with zipfile.ZipFile(path) as file:
        d.same({entry.date_time[:3] for entry in file.infolist()}, {(1980, 1, 1)})
        words = b''.join(file.read(name) for name in file.namelist())
    for word in (d.SERVICE, str(desk.work), 'Peerdesk'):
        assert word.encode() not in words, word
    d.same(write(desk, name='again.xlsx').read_bytes(), path.read_bytes())


def test_redaction(desk):
    """names are shown as far as was asked for, in both sheets and the table, and notes are left out"""
    fill(desk)
    for name in ('roster.xlsx', 'roster.csv'):
        path = write(desk, '--names', 'initials', name=name)
        if name.endswith('.xlsx'):
            with zipfile.ZipFile(path) as file:
                content = b''.join(file.read(part) for part in file.namelist()).decode()
        else:
            content = path.read_text(encoding='utf-8')
        d.holds(content, 'ZM', 'Bay Street')
        for word in ('Zoë', 'Māori', 'HYPERLINK', '1+1', 'a line'):
            assert word not in content, f'{word} in {name}'


def test_comma_locale(desk):
    """numbers are numbers where people write 7,5"""
    fill(desk)
    folder = desk.folder / 'locales'
    folder.mkdir()
    subprocess.run(['localedef', '-i', 'de_DE', '-f', 'UTF-8', folder / 'de_DE.UTF-8'],
                   capture_output=True, check=False)
    plain = write(desk).read_bytes()
    desk.environment.update(LOCPATH=str(folder), LC_ALL='de_DE.UTF-8', LANGUAGE='C')
    spoken = subprocess.run(['locale', 'decimal_point'], env=desk.environment, capture_output=True, text=True, check=True)
    d.same(spoken.stdout.strip(), ',')
    d.same(write(desk, name='komma.xlsx').read_bytes(), plain)


# What looks for leaks can not be looked at itself, so that is off here.
def test_owner_alone(desk):
    """only its owner can read it, and nothing of it is left or ever has a name elsewhere"""
    fill(desk)
    usual = os.umask(0)
    try:
        path = desk.work / 'deep' / 'roster.xlsx'
        path.parent.mkdir()
        log = desk.folder / 'log'
        words = ['strace', '-f', '-qq', '-e', 'trace=open,openat,creat,mkdir,rename,renameat2', '-o', log, d.CTL,
                 'roster', desk.file, 'print', *SPAN, '--output', path, '--passphrase-file', '-']
        subprocess.run(list(map(str, words)), input=d.PASSPHRASE, text=True, check=True,
                       env=dict(desk.environment, ASAN_OPTIONS='detect_leaks=0'), cwd=desk.work, capture_output=True)
    finally:
        os.umask(usual)
    d.same(stat.S_IMODE(path.stat().st_mode), 0o600)
    d.same(os.listdir(path.parent), ['roster.xlsx'])
    d.same(os.listdir(desk.environment['TMPDIR']), [])
    made = re.findall(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]*)", [^)]*O_CREAT[^)]*, 0?(\d*)\)', log.read_text())
    assert made
    for name, mode in made:
        if not name.startswith('/proc/self/fd/'):
            d.same((os.path.dirname(os.path.join(desk.work, name)), int(mode, 8) & 0o077), (str(path.parent), 0))


d.run([test_roster, test_by_site, test_flat_table, test_only_texts, test_metadata, test_redaction,
       test_comma_locale, test_owner_alone])
