#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A roster built, checked, filled and published without a window."""
import desk as d

TODAY = ('--on', '2026-11-02')
PEOPLE = ('name,employment,stream,hours,sites\n'
          'Jo Hart,part-time,social,20,Hub\nPriya N,part-time,social,20,Hub\nKim Lee,casual,social,,Hub\n')
SHIFTS = ('person,site,date,start,end,break,for\n'
          'Jo Hart,Hub,2026-11-24,9:00,15:00,30,support\nPriya N,Hub,2026-11-25,9:00,15:00,30,support\n'
          ',Hub,2026-11-26,9:00,13:00,,support\n')


def roster(desk, act, *options, expect=d.DONE):
    return desk.call('roster', desk.file, act, *options, *TODAY, expect=expect)


def rows(desk, act, *options, expect=d.DONE):
    return desk.json('roster', desk.file, act, *options, *TODAY, expect=expect)


def fill(desk):
    desk.create()
    for kind, text in (('people', PEOPLE), ('shifts', SHIFTS)):
        table = desk.work / f'{kind}.csv'
        table.write_text(text)
        desk.call('import', desk.file, '--kind', kind, table)
    return {shift['person']: shift['id'] for shift in listed(desk)}


def listed(desk, monday='2026-11-23'):
    return rows(desk, 'list', '--from', monday)


def brief(shifts, *fields):
    return [tuple(shift[field] for field in fields) for shift in shifts]


def history(desk):
    return [entry['what'] for entry in desk.json('history', desk.file)]


def test_copy(desk):
    """row-7: a dry run says what copying does; twice adds nothing; one undo takes it back"""
    fill(desk)
    week = ('--from', '2026-11-23', '--onto', '2026-12-07')
    before = desk.file.read_bytes()
    planned = rows(desk, 'copy', *week, '--dry-run')
    d.same(desk.file.read_bytes(), before)
    done = rows(desk, 'copy', *week)
    d.same(brief(planned, 'date', 'person', 'outcome'), brief(done, 'date', 'person', 'outcome'))
    d.same(brief(done, 'date', 'person', 'outcome'),
           [('2026-12-08', 'Jo Hart', 'new'), ('2026-12-09', 'Priya N', 'new'), ('2026-12-10', 'open', 'new')])
    d.same(brief(listed(desk, '2026-12-07'), 'id'), brief(done, 'id'))
    changes = len(history(desk))
    d.same({row['outcome'] for row in rows(desk, 'copy', *week)}, {'there'})
    d.same(len(history(desk)), changes)
    desk.call('undo', desk.file)
    d.same(listed(desk, '2026-12-07'), [])


def test_copy_collides(desk):
    """row-7: what is in the way of a copy is said, and left out, opened or taken"""
    fill(desk)
    roster(desk, 'add', '--date', '2026-12-01', '--start', '14:00', '--end', '18:00', '--person', 'Jo Hart')
    desk.call('people', desk.file, 'remove', '--name', 'Priya N', '--on', '2026-11-27')
    week = ('--from', '2026-11-23')
    d.same(brief(rows(desk, 'copy', *week, '--dry-run'), 'outcome'), [('left-out',), ('left-out',), ('new',)])
    d.same(brief(rows(desk, 'copy', *week, '--colliding', 'taken', '--dry-run'), 'outcome'),
           [('new',), ('new',), ('new',)])
    done = rows(desk, 'copy', *week, '--colliding', 'open')
    d.same(brief(done, 'outcome', 'person'), [('left-out', 'Jo Hart'), ('open', 'open'), ('new', 'open')])
    d.holds(done[0]['why'], 'At the same time as Tue 1 Dec 14:00 – 18:00')
    d.holds(done[1]['why'], 'the last day was Fri 27 Nov')
    roster(desk, 'copy', *week, '--colliding', 'maybe', expect=d.USAGE)


def test_check(desk):
    """row-29, row-33: a finding says what, the limit and the way out; settled, the check ends with 0"""
    ids = fill(desk)
    week = ('--from', '2026-11-23', '--severity', 'needs-agreement')
    d.holds(roster(desk, 'check', *week), 'Nothing as grave as that')
    roster(desk, 'change', '--shift', ids['Jo Hart'], '--end', '18:00', '--break', '0')
    found = rows(desk, 'check', *week, expect=d.FAILED)
    d.same(brief(found, 'rule', 'state', 'who', 'value', 'limit', 'shifts'),
           [('shift-hours', 'open', 'Jo Hart', 540, 480, ids['Jo Hart'])])
    d.holds(found[0]['words'], '9 h', '8 h')
    roster(desk, 'settle', '--shift', ids['Jo Hart'], '--rule', 'shift-hours', expect=d.USAGE)
    roster(desk, 'settle', '--shift', ids['Jo Hart'], '--rule', 'shift-hours', '--agreed', 'by-word',
           '--note', 'asked on the phone')
    d.holds(roster(desk, 'check', *week), 'agreed', 'Nothing open is left')
    d.same(brief(rows(desk, 'check', *week), 'state'), [('agreed',)])
    d.same(history(desk)[0], 'Record an agreement with Jo Hart')


def test_gap(desk):
    """row-14, row-40: who can't come leaves a gap, and its candidates come with their reasons"""
    ids = fill(desk)
    done = rows(desk, 'take-off', '--shift', ids['Jo Hart'])
    d.same(brief(done, 'person', 'outcome'), [('open', 'changed')])
    d.same(history(desk)[0], 'Take Jo Hart off the shift on Tue 24 Nov')
    ranked = rows(desk, 'candidates', '--shift', ids['Jo Hart'], '--most', '0')
    d.same([row['rank'] for row in ranked], [1, 2, 3, 4])
    whom = {row['person']: row for row in ranked}
    d.same(whom['Jo Hart']['fit'], 'cannot')
    d.holds(whom['Jo Hart']['reasons'], 'Away for')
    d.holds(whom['Priya N']['reasons'], 'Works at Hub.', 'of work in the fortnight; 40 h are agreed')
    d.same(ranked[-1]['person'], 'Jo Hart')
    roster(desk, 'change', '--shift', ids['Jo Hart'], '--person', 'Priya N')
    d.same(brief(listed(desk), 'person'), [('Priya N',), ('Priya N',), ('open',)])
    gaps = rows(desk, 'candidates', '--from', '2026-11-23', '--most', '1')
    d.same(brief(gaps, 'shift', 'rank'), [(ids['open'], 1)])
    roster(desk, 'take-off', '--shift', ids['open'], expect=d.FAILED)


def test_publish(desk):
    """row-50, row-51: a version, then its changes only, with who must be told what and how late"""
    ids = fill(desk)
    fortnight = ('--from', '2026-11-23', '--weeks', '2')
    d.same({shift['standing'] for shift in listed(desk)}, {'draft'})
    dry = rows(desk, 'publish', *fortnight, '--dry-run')
    d.same(brief(dry, 'version', 'person', 'tell', 'change'),
           [(None, 'open', None, 'new'), (None, 'Jo Hart', 'tell', 'new'), (None, 'Priya N', 'tell', 'new')])
    d.holds(roster(desk, 'publish', *fortnight), 'Not published yet', '2 people to tell', 'Published as version 1.')
    d.same({shift['standing'] for shift in listed(desk)}, {'published'})
    roster(desk, 'publish', *fortnight, '--changes-only', expect=d.FAILED)
    roster(desk, 'change', '--shift', ids['Jo Hart'], '--start', '10:00')
    roster(desk, 'remove', '--shift', ids['Priya N'])
    roster(desk, 'add', '--date', '2026-12-15', '--start', '9:00', '--end', '12:00', '--person', 'Kim Lee')
    d.same(brief(listed(desk), 'person', 'standing'), [('Jo Hart', 'changed'), ('open', 'published')])
    told = desk.json('roster', desk.file, 'publish', '--from', '2026-11-23', '--weeks', '4', '--changes-only',
                     '--on', '2026-11-20')
    d.same(brief(told, 'version', 'person', 'change', 'words'),
           [(2, 'Jo Hart', 'changed', 'Changed: from Tue 24 Nov 9:00 – 15:00 (Hub), unpaid break 11:45 – 12:15 '
             'to Tue 24 Nov 10:00 – 15:00 (Hub), unpaid break 11:45 – 12:15'),
            (2, 'Priya N', 'gone', 'Gone: Wed 25 Nov 9:00 – 15:00 (Hub), unpaid break 11:45 – 12:15')])
    d.holds(told[0]['notice'], '4 days ahead', 'at least 7 days')
    d.same({shift['standing'] for shift in listed(desk, '2026-12-14')}, {'draft'})
    d.same(history(desk)[0], 'Publish changes of the roster, version 2')
    roster(desk, 'publish', '--person', 'Jo Hart', expect=d.USAGE)


def test_series(desk):
    """a shift is repeated, and this, the following or all of them are changed and removed"""
    ids = fill(desk)
    made = rows(desk, 'repeat', '--shift', ids['open'], '--times', '4', '--every', '2')
    d.same(brief(made, 'date', 'outcome'),
           [('2026-11-26', 'changed'), ('2026-12-10', 'new'), ('2026-12-24', 'new'), ('2027-01-07', 'new')])
    second = made[1]['id']
    changed = rows(desk, 'change', '--shift', second, '--date', '2026-12-11', '--reach', 'following')
    d.same(brief(changed, 'date'), [('2026-12-11',), ('2026-12-25',), ('2027-01-08',)])
    d.same(history(desk)[0], 'Change the open shift on Thu 10 Dec and those that follow it')
    d.same(len(rows(desk, 'remove', '--shift', second, '--reach', 'all')), 3)
    d.same(len(rows(desk, 'list', '--from', '2026-11-23', '--weeks', '8')), 3)
    for wrong in (('--times', '0'), ('--times', '3', '--weekdays', 'noday'), ('--until', 'soon')):
        roster(desk, 'repeat', '--shift', ids['open'], *wrong,
               expect=d.FAILED if wrong == ('--times', '0') else d.USAGE)


def test_going_ahead(desk):
    """row-42: somebody said no, and comes all the same: the reason is kept, and the check says so"""
    ids = fill(desk)
    table = desk.work / 'availability.csv'
    table.write_text('person,date,start,end,can\nJo Hart,2026-11-24,9:00,12:00,no\n')
    desk.call('import', desk.file, '--kind', 'availability', table)
    # The break of the shift, from 11:45, does not count.
    week = ('--from', '2026-11-23', '--severity', 'cannot')
    d.same(brief(rows(desk, 'check', *week, expect=d.FAILED), 'rule', 'state', 'value'),
           [('availability-no', 'open', 165)])
    roster(desk, 'settle', '--shift', ids['Jo Hart'], '--rule', 'availability-no', '--reason', ' ', expect=d.FAILED)
    roster(desk, 'settle', '--shift', ids['Jo Hart'], '--rule', 'availability-no', '--reason', 'asked again, and can')
    found = rows(desk, 'check', *week)
    d.same(brief(found, 'state'), [('decided',)])
    d.holds(found[0]['settled'], 'Monday 2 November 2026', 'asked again, and can')


def test_patterns(desk):
    """row-6: agreed patterns are filled in; twice adds nothing; who is away is left out"""
    fill(desk)
    for kind, text in (('pattern', 'person,from,week,day,start,end\nKim Lee,2026-11-23,1,Wed,10:00,14:00\n'
                                   'Kim Lee,2026-11-23,2,Fri,12:00,16:00\n'),
                       ('leave', 'person,from,to\nKim Lee,2026-12-09,2026-12-09\n')):
        table = desk.work / f'{kind}.csv'
        table.write_text(text)
        desk.call('import', desk.file, '--kind', kind, table)
    month = ('--from', '2026-11-23', '--weeks', '4', '--person', 'Kim Lee')
    done = rows(desk, 'patterns', *month)
    d.same(brief(done, 'date', 'times', 'site', 'outcome'), [
        ('2026-11-25', '10:00 – 14:00', 'Hub', 'new'), ('2026-12-04', '12:00 – 16:00', 'Hub', 'new'),
        ('2026-12-09', '10:00 – 14:00', 'Hub', 'left-out'), ('2026-12-18', '12:00 – 16:00', 'Hub', 'new')])
    d.same(brief(rows(desk, 'patterns', *month), 'outcome'), [('there',), ('there',), ('left-out',), ('there',)])
    d.holds(history(desk)[0], 'Fill in Kim Lee’s agreed pattern')


def test_split_and_swap(desk):
    """row-9, row-11: a shift is split; two people swap, with what they agreed to"""
    ids = fill(desk)
    parts = rows(desk, 'split', '--shift', ids['Jo Hart'], '--at', '12:30')
    d.same(brief(parts, 'times', 'outcome'), [('9:00 – 12:30', 'changed'), ('12:30 – 15:00', 'new')])
    roster(desk, 'split', '--shift', ids['Jo Hart'], '--at', '18:00', expect=d.FAILED)
    roster(desk, 'publish', '--from', '2026-11-23', '--weeks', '2')
    swapped = desk.json('roster', desk.file, 'swap', '--shift', ids['Jo Hart'], '--with', ids['Priya N'],
                        '--agreed', 'by-message', '--on', '2026-11-22')
    d.same(brief(swapped, 'person', 'caution'), [('Priya N', 'Published.'), ('Jo Hart', 'Published.')])
    settled = desk.json('roster', desk.file, 'check', '--from', '2026-11-23', '--on', '2026-11-22', expect=d.FAILED)
    d.same(sorted((row['who'], row['state']) for row in settled if row['rule'] == 'notice-change'),
           [('Jo Hart', 'agreed'), ('Priya N', 'agreed')])
    desk.call('undo', desk.file)
    d.same(brief(listed(desk), 'person'), [('Jo Hart',), ('Jo Hart',), ('Priya N',), ('open',)])


def test_worked(desk):
    """row-17: how a shift turned out is put down beside the plan, and taken back"""
    ids = fill(desk)
    jo = ('--shift', ids['Jo Hart'])
    d.same({row['worked'] for row in listed(desk)}, {None})
    roster(desk, 'worked', *jo)
    d.same(brief(listed(desk), 'person', 'times', 'worked')[0], ('Jo Hart', '9:00 – 15:00', 'as-planned'))
    roster(desk, 'worked', *jo, '--start', '9:30', '--end', '16:00')
    d.same(brief(listed(desk), 'times', 'worked')[0], ('9:00 – 15:00', 'other-times'))
    roster(desk, 'worked', *jo, '--turned-out', 'not-worked')
    d.same(brief(listed(desk), 'worked')[0], ('not-worked',))
    roster(desk, 'worked', *jo, '--turned-out', 'not-put-down')
    d.same(brief(listed(desk), 'worked')[0], (None,))
    before = desk.file.read_bytes()
    for wrong in (('--turned-out', 'badly'), ('--start', '9:30'), ('--turned-out', 'other-times'),
                  ('--turned-out', 'not-worked', '--start', '9:30', '--end', '16:00')):
        roster(desk, 'worked', *jo, *wrong, expect=d.USAGE)
    roster(desk, 'worked', expect=d.USAGE)
    roster(desk, 'worked', *jo, '--dry-run')
    d.same(desk.file.read_bytes(), before)


def test_wrong_calls(desk):
    """a call that makes no sense says so, and changes nothing"""
    ids = fill(desk)
    before = desk.file.read_bytes()
    for words in (('change',), ('change', '--shift', 'none'), ('add', '--date', '2026-11-24'),
                  ('add', '--date', 'today', '--start', '9', '--end', '12'),
                  ('add', '--date', '2026-11-24', '--start', 'x', '--end', '12'),
                  ('change', '--shift', ids['open'], '--for', 'fun'), ('swap', '--shift', ids['open']),
                  ('change', '--shift', ids['open'], '--reach', 'some'), ('check', '--severity', 'grave'),
                  ('candidates', '--most', '-1'), ('copy', '--onto', 'soon'), ('split', '--shift', ids['open'])):
        roster(desk, *words, expect=d.USAGE)
    for words in (('remove', '--shift', '12345'), ('add', '--date', '2026-11-24', '--template', 'x'),
                  ('change', '--shift', ids['open'], '--person', 'Nobody')):
        roster(desk, *words, expect=d.FAILED)
    d.same(desk.file.read_bytes(), before)


d.run([test_copy, test_copy_collides, test_check, test_gap, test_publish, test_series, test_going_ahead,
       test_patterns, test_split_and_swap, test_worked, test_wrong_calls])
