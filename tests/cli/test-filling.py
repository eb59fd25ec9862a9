#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Open shifts filled without a window."""
import desk as d

TODAY = ('--on', '2026-11-02')
FORTNIGHT = ('--from', '2026-11-23', '--weeks', '2')
PEOPLE = ('name,employment,stream,hours,sites\n'
          'Jo Hart,full-time,social,20,Hub\nPriya N,casual,social,,Hub;Quay\nKim Lee,casual,social,,Quay\n')
# Jo works late on Tuesday, so Wednesday morning would leave too little rest.
SHIFTS = ('person,site,date,start,end,for\n'
          'Jo Hart,Hub,2026-11-24,14:00,22:00,support\n'
          ',Hub,2026-11-25,6:00,10:00,support\n,Hub,2026-11-26,9:00,13:00,support\n'
          ',Quay,2026-11-26,9:00,13:00,support\n,Hub,2026-11-25,6:00,10:00,support\n')


def roster(desk, act, *options, expect=d.DONE):
    return desk.call('roster', desk.file, act, *options, *TODAY, expect=expect)


def rows(desk, act, *options):
    return desk.json('roster', desk.file, act, *options, *TODAY)


def fill(desk):
    desk.create()
    for kind, text in (('people', PEOPLE), ('shifts', SHIFTS)):
        table = desk.work / f'{kind}.csv'
        table.write_text(text)
        desk.call('import', desk.file, '--kind', kind, table)


def who(shifts):
    return sorted((shift['date'], shift['site'], shift['person'] or '-') for shift in shifts)


def test_fill(desk):
    """row-15: a dry run says what is done then; reasons stand beside, and one undo takes it back"""
    fill(desk)
    before = desk.file.read_bytes()
    planned = rows(desk, 'fill', *FORTNIGHT, '--dry-run')
    d.same(desk.file.read_bytes(), before)
    done = rows(desk, 'fill', *FORTNIGHT)
    d.same(done, planned)
    given = [row for row in done if row['outcome'] == 'given']
    left = [row for row in done if row['outcome'] == 'open']
    d.same(len(given), 3)
    for row in given:
        d.holds(row['why'], 'of work in the fortnight', f'Works at {row["site"]}.')
    d.same([row['date'] for row in left], ['2026-11-25'])
    d.holds(left[0]['why'], 'Nobody can work it as the rules are', 'Jo Hart: 8 h of rest between', 'at least 10 h',
            'Priya N: Two shifts at the same time', ': Hub is not one of their sites.')
    listed = rows(desk, 'list', *FORTNIGHT)
    d.same(sum(shift['person'] == 'open' for shift in listed), 1)
    d.same([shift['person'] for shift in listed if shift['date'] == '2026-11-24'], ['Jo Hart'])
    d.same([entry['what'] for entry in desk.json('history', desk.file)][0],
           'Fill the open shifts, Mon 23 Nov – Sun 6 Dec')
    desk.call('undo', desk.file)
    d.same(sum(shift['person'] == 'open' for shift in rows(desk, 'list', *FORTNIGHT)), 4)


def test_words(desk):
    """for a reader there is a sentence; where nothing is open, that is said and nothing is done"""
    fill(desk)
    d.holds(roster(desk, 'fill', *FORTNIGHT, '--seconds', '1'), 'Fill the open shifts', '3 shifts get somebody; 1 stays open.')
    changes = len(desk.json('history', desk.file))
    d.holds(roster(desk, 'fill', '--from', '2026-12-21'), 'There is no open shift on these days.')
    d.same(rows(desk, 'fill', '--from', '2026-12-21'), [])
    d.same(len(desk.json('history', desk.file)), changes)


def test_site(desk):
    """one site is filled alone, and a pinned shift stays open and says so"""
    fill(desk)
    d.same(who(rows(desk, 'fill', *FORTNIGHT, '--site', 'Quay', '--dry-run'))[0][:2], ('2026-11-26', 'Quay'))
    hub = [shift for shift in rows(desk, 'list', *FORTNIGHT) if shift['date'] == '2026-11-26' and shift['site'] == 'Hub']
    roster(desk, 'change', '--shift', hub[0]['id'], '--pin')
    done = rows(desk, 'fill', *FORTNIGHT)
    d.same([row['why'] for row in done if row['id'] == hub[0]['id']], ['It is pinned as an open shift, and stays as it is.'])


def test_wrong_calls(desk):
    """what makes no sense is told, and changes nothing"""
    fill(desk)
    before = desk.file.read_bytes()
    for words in (('--seconds', '-1'), ('--seconds', 'x'), ('--person', 'Jo Hart')):
        roster(desk, 'fill', *words, expect=d.USAGE)
    for words in (('--site', 'Nowhere'), ('--weeks', '9')):
        roster(desk, 'fill', '--from', '2026-11-23', *words, expect=d.FAILED)
    d.same(desk.file.read_bytes(), before)


d.run([test_fill, test_words, test_site, test_wrong_calls])
