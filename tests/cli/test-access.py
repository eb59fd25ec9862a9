#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who can open a file, and with what."""
import subprocess

import desk as d

JO = 'Jo Hart'


def add_jo(desk):
    desk.create()
    desk.call('people', desk.file, 'add', '--name', JO)
    desk.call('people', desk.file, 'slot-add', '--name', JO, '--new-passphrase-file',
              desk.secret('jo', 'seven small stones'))


def test_second_person(desk):
    """somebody who is let in opens the file with their own passphrase"""
    add_jo(desk)
    desk.call('people', desk.file, '--as', JO, passphrase='seven small stones')
    desk.call('people', desk.file, '--as', d.MANAGER)
    desk.call('people', desk.file, '--as', JO, expect=d.WRONG_PASSPHRASE)
    d.holds(desk.call('people', desk.file, expect=d.USAGE), '--as')
    desk.call('people', desk.file, '--as', 'Nobody', expect=d.FAILED)


def test_who(desk):
    """the history says who made a change"""
    add_jo(desk)
    desk.call('people', desk.file, 'add', '--name', 'Kim', '--as', JO, passphrase='seven small stones')
    d.same(desk.json('history', desk.file, '--as', d.MANAGER)[0]['who'], JO)


def test_removed(desk):
    """somebody whose way in is taken away can't open what is written from then on"""
    add_jo(desk)
    old = desk.file.read_bytes()
    desk.call('people', desk.file, 'slot-remove', '--name', JO, '--as', d.MANAGER)
    desk.call('people', desk.file, '--as', JO, passphrase='seven small stones', expect=d.FAILED)
    desk.call('people', desk.file, passphrase='seven small stones', expect=d.WRONG_PASSPHRASE)
    desk.call('verify', desk.file)
    (desk.work / 'old.peerdesk').write_bytes(old)
    desk.call('people', desk.work / 'old.peerdesk', '--as', JO, passphrase='seven small stones')


def test_leaver(desk):
    """somebody who leaves is hidden, not lost, and can't open the file any more"""
    add_jo(desk)
    desk.call('people', desk.file, 'remove', '--name', JO, '--as', d.MANAGER, '--on', '2026-11-30')
    left = {person['name']: person['left'] for person in desk.json('people', desk.file)}
    d.same(left[JO], '2026-11-30')
    desk.call('people', desk.file, '--as', JO, passphrase='seven small stones', expect=d.FAILED)


def test_last_manager(desk):
    """the last manager's way in stays"""
    desk.create()
    before = desk.file.read_bytes()
    desk.call('people', desk.file, 'slot-remove', '--name', d.MANAGER, expect=d.FAILED)
    desk.call('people', desk.file, 'remove', '--name', d.MANAGER, expect=d.FAILED)
    d.same(desk.file.read_bytes(), before)


def test_new_passphrase(desk):
    """a changed passphrase holds, and the old one does not"""
    desk.create()
    desk.call('people', desk.file, 'passphrase', '--new-passphrase-file',
              desk.secret('new', 'a louder river'))
    desk.call('people', desk.file, expect=d.WRONG_PASSPHRASE)
    desk.call('people', desk.file, passphrase='a louder river')
    desk.call('verify', desk.file, passphrase='a louder river')


def test_normalised(desk):
    """a passphrase typed on another keyboard is the same passphrase"""
    desk.call('create', desk.file, '--service', 'S', '--as', 'N', '--memory', d.MEMORY,
              passphrase='caf\u00e9  au lait')
    desk.call('people', desk.file, passphrase='cafe\u0301  au lait')
    desk.call('people', desk.file, passphrase='cafe\u0301 au lait', expect=d.WRONG_PASSPHRASE)


def words_on(desk, sheet):
    picture = desk.work / 'sheet'
    subprocess.run(['pdftoppm', '-r', '150', '-png', '-singlefile', sheet, picture], check=True)
    return subprocess.run(['zbarimg', '--quiet', '--raw', f'{picture}.png'], capture_output=True,
                          text=True, check=True, env=desk.environment).stdout.strip()


def test_recovery_sheet(desk):
    """the words and the picture of a recovery sheet open the file"""
    desk.create()
    sheet = desk.work / 'sheet.pdf'
    desk.call('people', desk.file, 'recovery-sheet', '--output', sheet)
    words = words_on(desk, sheet)
    d.same(len(words.split()), 9)
    text = desk.pdf_text(sheet)
    d.holds(text, *words.split())
    d.same(sheet.stat().st_mode & 0o777, 0o600)
    path = desk.secret('words', words.upper())
    desk.call('people', desk.file, '--recovery-file', path, passphrase=None)
    path = desk.secret('wrong', words.replace(words.split()[3], 'babab'))
    desk.call('people', desk.file, '--recovery-file', path, passphrase=None, expect=d.FAILED)
    before = desk.file.read_bytes()
    desk.call('people', desk.file, 'recovery-sheet', '--output', sheet, expect=d.FAILED)
    d.same(desk.file.read_bytes(), before)


def test_modes(desk):
    """files are for their owner alone, under any umask"""
    for mask in (0o000, 0o077, 0o022):
        path = desk.work / f'{mask}.peerdesk'
        desk.call('create', path, '--service', 'S', '--as', 'N', '--memory', d.MEMORY, umask=mask)
        desk.call('compact', path, umask=mask)
        desk.call('backup', path, desk.work / f'{mask}.copy', umask=mask)
        for made in (path, desk.work / f'{mask}.copy'):
            d.same(made.stat().st_mode & 0o777, 0o600)


d.run([test_second_person, test_who, test_removed, test_leaver, test_last_manager,
       test_new_passphrase, test_normalised, test_recovery_sheet, test_modes])
