#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What waits for whoever unlocks the file, on a day."""
import desk as d

NOOR = 'noor has seven spoons'


def people(desk):
    desk.create()
    desk.call('people', desk.file, 'add', '--name', 'Noor', '--use', 'worker', '--as', d.MANAGER)
    desk.call('people', desk.file, 'slot-add', '--name', 'Noor', '--new-passphrase-file',
              desk.secret('Noor', NOOR), '--as', d.MANAGER)
    table = 'person,site,date,start,end,note\nNoor,Bay,2026-11-24,9:00,15:00,The key is with Mira\n,Bay,2026-11-25,9:00,12:00,\n'
    (desk.work / 'shifts.csv').write_text(table, encoding='utf-8')
    desk.call('import', desk.file, '--kind', 'shifts', 'shifts.csv', '--as', d.MANAGER)
    return desk


def today(desk, name, passphrase, kind=None):
    found = desk.json('today', desk.file, '--on', '2026-11-23', '--as', name, passphrase=passphrase)
    return [item for item in found if kind in (None, item['kind'])]


def test_worker(desk):
    """a worker is told of their shift with what is handed over, and of no gap"""
    people(desk)
    shift, = today(desk, 'Noor', NOOR, 'shift')
    d.same((shift['date'], shift['what'], shift['more']),
           ('2026-11-24', 'Tue 24 Nov 9:00 – 15:00 (Bay)', 'The key is with Mira'))
    d.same([item['kind'] for item in today(desk, 'Noor', NOOR)], ['shift', 'supervision-due'])


def test_manager(desk):
    """a manager is told of what is not published; of the gap once it is"""
    people(desk)
    publish, = today(desk, d.MANAGER, d.PASSPHRASE, 'publish')
    d.holds(publish['more'], 'Not published yet: 2 new')
    d.same(today(desk, d.MANAGER, d.PASSPHRASE, 'gap'), [])
    desk.call('roster', desk.file, 'publish', '--from', '2026-11-23', '--weeks', '1', '--on', '2026-11-23',
              '--as', d.MANAGER)
    d.same(today(desk, d.MANAGER, d.PASSPHRASE, 'publish'), [])
    gap, = today(desk, d.MANAGER, d.PASSPHRASE, 'gap')
    d.same(gap['what'], 'Wed 25 Nov 9:00 – 12:00 (Bay)')


d.run([test_worker, test_manager])
