#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each exit status of command-line.md, by what brings it about."""
import fcntl
import hashlib
import os
import resource
import struct

import desk as d


def test_usage(desk):
    """a call that makes no sense ends with 2"""
    desk.create()
    for call in (['nonsense'], ['create', desk.file], ['create', 'x', '--service', 'only'],
                 ['import', desk.file, 'x.csv'], ['import', desk.file, 'x.csv', '--kind', 'birds'],
                 ['roster', desk.file, 'dance'], ['roster', desk.file, 'print'],
                 ['roster', desk.file, 'print', '--output', 'x.doc'],
                 ['roster', desk.file, '--weeks', '0'], ['roster', desk.file, '--from', 'Monday'],
                 ['people', desk.file, 'add'], ['info'], ['info', 'a', 'b'],
                 ['history', desk.file, '--wrong'], ['info', desk.file, '--on', '2026-02-30']):
        desk.call(*call, expect=d.USAGE)


def test_wrong_passphrase(desk):
    """a wrong passphrase ends with 3"""
    desk.create()
    for wrong in ('a quiet river bend', 'A quiet river bends', ' a quiet river bends', 'x'):
        desk.call('history', desk.file, passphrase=wrong, expect=d.WRONG_PASSPHRASE)


def test_newline(desk):
    """exactly one newline at the end of a passphrase is cut"""
    desk.create()
    desk.call('history', desk.file, passphrase=d.PASSPHRASE + '\n')
    desk.call('history', desk.file, passphrase=d.PASSPHRASE + '\n\n', expect=d.WRONG_PASSPHRASE)


def test_in_use(desk):
    """writing to a file that another program has open ends with 4, reading does not"""
    desk.create()
    with open(desk.file, 'r+b') as held:
        fcntl.fcntl(held, fcntl.F_OFD_SETLK,
                    struct.pack('hhqqi', fcntl.F_WRLCK, os.SEEK_SET, 0, 1, 0))
        desk.call('people', desk.file, 'add', '--name', 'Jo', expect=d.IN_USE)
        desk.call('people', desk.file)


def test_not_peerdesk(desk):
    """a file of another kind, and an empty one, end with 5"""
    for content in (b'', b'x', b'SQLite format 3\0' + bytes(4096), b'PK\3\4' + bytes(100)):
        desk.file.write_bytes(content)
        desk.call('info', desk.file, expect=d.DAMAGED)
        d.same(desk.file.read_bytes(), content)


def test_missing(desk):
    """a file that is not there is an error, and is not made"""
    desk.call('info', desk.file, expect=d.FAILED)
    desk.call('people', desk.file, 'add', '--name', 'Jo', expect=d.FAILED)
    d.same(list(desk.work.iterdir()), [])


def test_damaged(desk):
    """a damaged snapshot ends with 5"""
    desk.create()
    content = bytearray(desk.file.read_bytes())
    content[-2000] ^= 1
    desk.file.write_bytes(content)
    desk.call('people', desk.file, expect=d.DAMAGED)
    desk.call('verify', desk.file, expect=d.DAMAGED)


def test_torn(desk):
    """a last change that was written in part: verify ends with 5, reading goes on"""
    desk.create()
    desk.call('people', desk.file, 'add', '--name', 'Jo Hart')
    whole = desk.file.read_bytes()
    desk.call('people', desk.file, 'add', '--name', 'Priya N')
    desk.file.write_bytes(desk.file.read_bytes()[:-7])
    d.holds(desk.call('verify', desk.file, expect=d.DAMAGED), 'last')
    names = [person['name'] for person in desk.json('people', desk.file)]
    d.same(names, [d.MANAGER, 'Jo Hart'] if names[0] == d.MANAGER else ['Jo Hart', d.MANAGER])
    torn = desk.file.read_bytes()
    desk.call('people', desk.file, 'add', '--name', 'Zed')
    kept = [path for path in desk.work.iterdir() if '.torn-' in path.name]
    d.same(len(kept), 1)
    d.same(kept[0].read_bytes(), torn[len(whole):])
    d.same(kept[0].stat().st_mode & 0o777, 0o600)
    desk.call('verify', desk.file)


def test_newer(desk):
    """a file of a newer version ends with 6, and is left as it is"""
    desk.create()
    content = bytearray(desk.file.read_bytes())
    length = struct.unpack_from('<I', content, 24)[0]
    for copy in (0, 28 + length + 32):
        struct.pack_into('<II', content, copy + 16, 99, 99)
        end = copy + 28 + length - 32
        content[end:end + 32] = hashlib.blake2b(content[copy:end], digest_size=32).digest()
    desk.file.write_bytes(content)
    for call in (['info'], ['people'], ['verify'], ['undo']):
        desk.call(*call, desk.file, expect=d.NEWER)
    d.same(desk.file.read_bytes(), bytes(content))


def test_no_space(desk):
    """a disk that takes no more ends with 7, and what was there is whole"""
    desk.create()
    before = desk.file.read_bytes()

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 20, len(before) + 20))

    desk.call('people', desk.file, 'add', '--name', 'Jo', expect=d.INPUT_OUTPUT, preexec_fn=limit)
    d.same(desk.file.read_bytes(), before)
    desk.call('create', desk.work / 'other.peerdesk', '--service', 'S', '--as', 'N', '--memory', '8',
              expect=d.INPUT_OUTPUT, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (9, 9)))
    d.same([path.name for path in desk.work.iterdir()], [desk.file.name])


def test_exists(desk):
    """create leaves a file alone that is there already"""
    desk.file.write_bytes(b'precious')
    desk.call('create', desk.file, '--service', 'S', '--as', 'N', '--memory', '8', expect=d.FAILED)
    d.same(desk.file.read_bytes(), b'precious')


d.run([test_usage, test_wrong_passphrase, test_newline, test_in_use, test_not_peerdesk,
       test_missing, test_damaged, test_torn, test_newer, test_no_space, test_exists])
