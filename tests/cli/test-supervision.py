#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes of supervision: written, shown and found by those who may read them."""
import sqlite3

import desk as d

SAMI = 'sami knits long scarves'
NOOR = 'noor has seven spoons'
NOTE = '''# Connection

The tram was late, and we came back to it: marzipan.

# Mutuality

Power was named. Zoë’s idea, juniper.
'''


def people(desk):
    desk.create()
    for name, use, passphrase in ('Sami', 'supervisor', SAMI), ('Noor', 'worker', NOOR):
        desk.call('people', desk.file, 'add', '--name', name, '--use', use, '--as', d.MANAGER)
        desk.call('people', desk.file, 'slot-add', '--name', name, '--new-passphrase-file',
                  desk.secret(name, passphrase), '--as', d.MANAGER)
    (desk.work / 'note.md').write_text(NOTE, encoding='utf-8')
    return desk


def add(desk, **options):
    return desk.call('supervision', desk.file, 'add', '--with', 'Noor', '--date', '2026-11-24',
                     '--minutes', '50', '--text-file', 'note.md', '--as', 'Sami', passphrase=SAMI,
                     **options).strip()


def test_both_read(desk):
    """both whose session it was list and read a note, section by section"""
    people(desk)
    note = add(desk)
    for name, passphrase in ('Sami', SAMI), ('Noor', NOOR):
        listed, = desk.json('supervision', desk.file, 'list', '--as', name, passphrase=passphrase)
        d.same((str(listed['id']), listed['date'], listed['minutes'], listed['supervisor'], listed['worker'],
                listed['standing'], listed['readers']),
               (note, '2026-11-24', 50, 'Sami', 'Noor', 'open', 'Noor; Sami'))
        shown = desk.call('supervision', desk.file, 'show', note, '--as', name, passphrase=passphrase)
        d.holds(shown, 'Read by: Noor; Sami', '# Connection', 'marzipan', '# Mutuality', 'Zoë’s idea, juniper')
        told, = desk.json('supervision', desk.file, 'show', note, '--as', name, passphrase=passphrase)
        d.holds(told['text'], 'marzipan')


def test_nobody_else(desk):
    """the manager reads none of it: not shown, not found, not exported, not in the history"""
    people(desk)
    note = add(desk)
    as_mira = {'passphrase': d.PASSPHRASE}
    mira = ('--as', d.MANAGER)
    d.same(desk.json('supervision', desk.file, 'list', *mira, **as_mira), [])
    d.holds(desk.call('supervision', desk.file, 'show', note, *mira, expect=d.FAILED, **as_mira), 'not sealed for you')
    d.same(desk.json('supervision', desk.file, 'search', 'marzipan', *mira, **as_mira), [])
    desk.call('export', desk.file, 'out', *mira, **as_mira)
    written = b''.join(path.read_bytes() for path in (desk.work / 'out').iterdir())
    d.holds(written, b'Noor', b'Change a note')
    for word in (b'marzipan', b'juniper', b'Zo\xc3\xab', b'tram'):
        if word in written:
            raise AssertionError(f'{word!r} is in what the manager exported')
    tables = sqlite3.connect(desk.work / 'out' / 'service.sqlite')
    box, = tables.execute('SELECT box FROM note_revision').fetchone()
    d.same(box[:4], b'PDBX')
    for path in desk.folder.rglob('*'):
        if path.is_file() and path.name not in ('note.md',) and b'marzipan' in path.read_bytes():
            raise AssertionError(f'{path} holds what was written')


def test_search(desk):
    """words are found by how they begin, without marks, and as a phrase"""
    people(desk)
    note = add(desk)
    (desk.work / 'note.md').write_text('Nothing of that', encoding='utf-8')
    add(desk)
    for words, found in ('marz', [note]), ('zoe', [note]), ('"power was"', [note]), ('"was power"', []), ('bus', []):
        hits = desk.json('supervision', desk.file, 'search', words, '--as', 'Noor', passphrase=NOOR)
        d.same([str(hit['id']) for hit in hits], found)


def test_print(desk):
    """a note is printed with who may read it, for those who read it"""
    people(desk)
    note = add(desk)
    desk.call('supervision', desk.file, 'print', note, '--output', 'note.pdf', '--as', 'Noor', passphrase=NOOR)
    printed = desk.pdf_text(desk.work / 'note.pdf')
    d.holds(printed, 'Note of supervision', 'Tuesday 24 November 2026', 'Connection', 'marzipan', 'Confidential',
            'May be read by: Noor, Sami', 'Open: not agreed to by all yet')
    desk.call('supervision', desk.file, 'print', note, '--output', 'none.pdf', '--as', d.MANAGER, expect=d.FAILED)
    if (desk.work / 'none.pdf').exists():
        raise AssertionError('a page was written for somebody who may not read it')


def test_print_a_period(desk):
    """the notes of a period are printed as one's copy, each on pages of its own, and others' are not"""
    people(desk)
    add(desk)
    (desk.work / 'note.md').write_text('A fortnight later, saffron', encoding='utf-8')
    add(desk)
    mine = ('supervision', desk.file, 'print', '--from', '2026-11-01', '--to', '2026-11-30', '--as')
    desk.call(*mine, 'Noor', '--copy', '--output', 'copy.pdf', passphrase=NOOR)
    printed = desk.pdf_text(desk.work / 'copy.pdf')
    d.holds(printed, 'marzipan', 'saffron', 'Copy of Noor', 'Page 1 of 1')
    desk.call(*mine, d.MANAGER, '--output', 'none.pdf', expect=d.FAILED)
    desk.call('supervision', desk.file, 'print', '--from', '2026-12-01', '--to', '2026-12-30', '--as', 'Noor',
              '--output', 'none.pdf', passphrase=NOOR, expect=d.FAILED)
    if (desk.work / 'none.pdf').exists():
        raise AssertionError('a page was written although there is no note to be read')


def test_due(desk):
    """who has no agreement is listed as not agreed"""
    people(desk)
    due = desk.json('supervision', desk.file, '--on', '2026-11-24', '--as', 'Noor', passphrase=NOOR)
    d.holds([line['person'] for line in due if line['state'] == 'not-agreed'], 'Noor')


def test_bad_calls(desk):
    """what does not make sense is said so, and a text that is none is not kept"""
    people(desk)
    for call in (['show'], ['search'], ['list', 'more'], ['show', 'x'], ['add'], ['add', '--with', 'Noor']):
        desk.call('supervision', desk.file, *call, '--as', 'Sami', passphrase=SAMI, expect=d.USAGE)
    desk.call('supervision', desk.file, 'show', '12', '--as', 'Sami', passphrase=SAMI, expect=d.FAILED)
    (desk.work / 'note.md').write_bytes(b'\xff\xfe\x00bad')
    add(desk, expect=d.FAILED)
    d.same(desk.json('supervision', desk.file, 'list', '--as', 'Sami', passphrase=SAMI), [])


d.run([test_both_read, test_nobody_else, test_search, test_print, test_print_a_period, test_due, test_bad_calls])
