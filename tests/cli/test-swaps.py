#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Swaps in two steps: somebody asks, somebody agrees, and only then the roster changes."""
import desk as d

PEOPLE = 'name,employment,stream,hours,sites\nJo Hart,part-time,social,20,Hub\nPriya N,part-time,social,20,Hub\n'
SHIFTS = ('person,site,date,start,end,break,for\nJo Hart,Hub,2026-11-24,9:00,15:00,30,support\n'
          'Priya N,Hub,2026-11-26,10:00,16:00,,support\n,Hub,2026-11-27,9:00,13:00,,support\n')
WEEK = ('--from', '2026-11-23')
TODAY = ('--on', '2026-11-20')
AS_PRIYA = {'passphrase': 'seven small stones'}


def fill(desk):
    desk.create()
    for kind, text in (('people', PEOPLE), ('shifts', SHIFTS)):
        table = desk.work / f'{kind}.csv'
        table.write_text(text)
        desk.call('import', desk.file, '--kind', kind, table)
    return {shift['person']: shift['id'] for shift in desk.json('roster', desk.file, 'list', *WEEK)}


def ask(desk, ids):
    asked, = desk.json('swaps', desk.file, 'ask', '--shift', ids['Jo Hart'], '--with', ids['Priya N'], *TODAY)
    return asked['id']


def swaps(desk, *fields, on='2026-11-20', who=()):
    return [tuple(row[field] for field in fields) for row in desk.json('swaps', desk.file, *who, '--on', on)]


def people(desk, *who):
    return [shift['person'] for shift in desk.json('roster', desk.file, 'list', *WEEK, *who)]


def test_agreed(desk):
    """row-41: asking changes nothing; agreeing swaps as one change, and one undo asks again"""
    ids = fill(desk)
    swap = ask(desk, ids)
    d.same(people(desk), ['Jo Hart', 'Priya N', 'open'])
    d.same(swaps(desk, 'id', 'state', 'asks', 'asked', 'offered', 'wanted', 'asked-on', 'answered-on'),
           [(swap, 'asked', 'Jo Hart', 'Priya N', 'Tue 24 Nov 9:00 – 15:00 (Hub)', 'Thu 26 Nov 10:00 – 16:00 (Hub)',
             '2026-11-20', None)])
    d.holds(desk.call('swaps', desk.file, *TODAY), 'Jo Hart asks Priya N:', 'Asked on Fri 20 Nov (Mira Khan)')
    before = desk.file.read_bytes()
    desk.call('swaps', desk.file, 'agree', '--swap', swap, '--agreed', 'by-word', '--dry-run', *TODAY)
    desk.call('swaps', desk.file, 'agree', '--swap', swap, *TODAY, expect=d.USAGE)
    d.same(desk.file.read_bytes(), before)
    done = desk.json('swaps', desk.file, 'agree', '--swap', swap, '--agreed', 'by-word', '--on', '2026-11-21')
    d.same([(row['person'], row['outcome']) for row in done], [('Priya N', 'changed'), ('Jo Hart', 'changed')])
    d.same(people(desk), ['Priya N', 'Jo Hart', 'open'])
    d.same(swaps(desk, 'state', 'agreed', 'answered-on', 'done-on'), [('done', 'by-word', '2026-11-21', '2026-11-21')])
    desk.call('undo', desk.file)
    d.same(people(desk), ['Jo Hart', 'Priya N', 'open'])
    d.same(swaps(desk, 'state'), [('asked',)])


def test_partner_first(desk):
    """row-41: the partner agrees with their own passphrase, then a coordinator does"""
    ids = fill(desk)
    swap = ask(desk, ids)
    desk.call('people', desk.file, 'slot-add', '--name', 'Priya N', '--new-passphrase-file',
              desk.secret('priya', AS_PRIYA['passphrase']))
    manager = ('--as', d.MANAGER)
    desk.call('swaps', desk.file, 'agree', '--swap', swap, '--agreed', 'in-writing', '--as', 'Priya N', *TODAY, **AS_PRIYA)
    d.same(people(desk, *manager), ['Jo Hart', 'Priya N', 'open'])
    d.same(swaps(desk, 'state', 'agreed', 'done-on', who=manager), [('agreed', 'in-writing', None)])
    desk.call('swaps', desk.file, 'agree', '--swap', swap, *manager, '--on', '2026-11-22')
    d.same(people(desk, *manager), ['Priya N', 'Jo Hart', 'open'])
    d.same(swaps(desk, 'state', 'agreed', 'answered-on', 'done-on', who=manager),
           [('done', 'in-writing', '2026-11-20', '2026-11-22')])


def test_declined(desk):
    """row-41: declining changes nothing else, and it can be asked again"""
    ids = fill(desk)
    swap = ask(desk, ids)
    desk.call('swaps', desk.file, 'ask', '--shift', ids['Priya N'], '--with', ids['Jo Hart'], *TODAY, expect=d.FAILED)
    desk.call('swaps', desk.file, 'decline', '--swap', swap, *TODAY)
    d.same(people(desk), ['Jo Hart', 'Priya N', 'open'])
    desk.call('swaps', desk.file, 'agree', '--swap', swap, '--agreed', 'by-word', *TODAY, expect=d.FAILED)
    again = ask(desk, ids)
    d.same(sorted(swaps(desk, 'id', 'state')), sorted([(again, 'asked'), (swap, 'declined')]))
    desk.call('swaps', desk.file, 'remove', '--swap', swap)
    d.same(swaps(desk, 'id'), [(again,)])


def test_expires(desk):
    """row-41: a swap is told as expired when a shift has changed or its day is over"""
    ids = fill(desk)
    swap = ask(desk, ids)
    d.same(swaps(desk, 'state', on='2026-11-25'), [('expired',)])
    desk.call('roster', desk.file, 'change', '--shift', ids['Priya N'], '--end', '15:00')
    d.same(swaps(desk, 'state', 'wanted'), [('expired', 'Thu 26 Nov 10:00 – 16:00 (Hub)')])
    d.holds(desk.call('swaps', desk.file, 'agree', '--swap', swap, '--agreed', 'by-word', *TODAY, expect=d.FAILED),
            'Expired')
    desk.call('undo', desk.file)
    d.same(swaps(desk, 'state'), [('asked',)])


def test_wrong_calls(desk):
    """a swap that makes no sense is not asked for, and nothing is changed"""
    ids = fill(desk)
    before = desk.file.read_bytes()
    for words in (('ask',), ('ask', '--shift', ids['Jo Hart']), ('agree',), ('decline', '--swap', 'x'), ('remove',)):
        desk.call('swaps', desk.file, *words, *TODAY, expect=d.USAGE)
    for words in (('ask', '--shift', ids['Jo Hart'], '--with', ids['open']),
                  ('ask', '--shift', ids['Jo Hart'], '--with', ids['Jo Hart']), ('decline', '--swap', '9'),
                  ('ask', '--shift', ids['Jo Hart'], '--with', ids['Priya N'], '--on', '2026-11-26')):
        desk.call('swaps', desk.file, *words, *(() if '--on' in words else TODAY), expect=d.FAILED)
    d.same(desk.file.read_bytes(), before)


d.run([test_agreed, test_partner_first, test_declined, test_expires, test_wrong_calls])
