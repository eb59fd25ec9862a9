#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept of people and of the service, changed one thing at a time without a window."""
import desk as d

NOOR = 'Noor Haddad'
ON = ('--on', '2026-11-24')


def service(desk):
    desk.create()
    for site in ('Hub', 'Bay Street'):
        desk.call('sites', desk.file, 'add', '--name', site)
    desk.call('people', desk.file, 'add', '--name', NOOR, '--code', 'NO', '--hours', '20', '--site', 'Hub')
    return desk


def person(desk, name=NOOR):
    found, = [row for row in desk.json('people', desk.file) if row['name'] == name]
    return found


def rows(desk, command, *options):
    return desk.json(command, desk.file, 'list', *options, *ON)


def only(desk, command):
    row, = rows(desk, command)
    return row


def act(desk, command, *options, expect=d.DONE):
    """Does it, and sees that it is one line of the history where it is done."""
    before = len(desk.json('history', desk.file))
    said = desk.call(command, desk.file, *options, *ON, expect=expect)
    d.same(len(desk.json('history', desk.file)) - before, 1 if expect == d.DONE else 0)
    return said.strip()


def test_person(desk):
    """row-87: each fact of a person is changed, what is not said stays, and one undo takes it back"""
    service(desk)
    act(desk, 'people', 'change', '--name', 'NO', '--new-name', 'Noor H', '--employment', 'part-time', '--stream', 'social',
        '--hours', '22.8', '--email', 'noor@example.org', '--phone', '0400 000 000', '--use', 'supervisor')
    after = person(desk, 'Noor H')
    d.same((after['code'], after['employment'], after['hours'], after['sites'], after['use']),
           ('NO', 'part-time', '22.8', 'Hub', 'supervisor'))
    d.same((after['email'], after['phone'], after['stream']), ('noor@example.org', '0400 000 000', 'social'))
    act(desk, 'people', 'change', '--name', 'NO', '--site', 'Bay Street', '--site', 'Hub', '--phone', '')
    d.same((person(desk, 'Noor H')['sites'], person(desk, 'Noor H')['phone']), ('Bay Street; Hub', ''))
    act(desk, 'people', 'change', '--name', 'NO', '--no-site')
    d.same(person(desk, 'Noor H')['sites'], '')
    desk.call('undo', desk.file)
    d.same(person(desk, 'Noor H')['sites'], 'Bay Street; Hub')


def test_pronouns(desk):
    """pronouns are what somebody says, are emptied again, and one undo brings them back"""
    service(desk)
    d.same(person(desk)['pronouns'], '')
    act(desk, 'people', 'change', '--name', 'NO', '--pronouns', 'هي, zé/zir')
    d.same((person(desk)['pronouns'], person(desk)['code']), ('هي, zé/zir', 'NO'))
    said = act(desk, 'people', 'change', '--name', 'NO', '--pronouns', 'é' * 41, expect=d.FAILED)
    d.holds(said, 'Pronouns are one line of at most 40 characters.')
    act(desk, 'people', 'change', '--name', 'NO', '--pronouns', 'two\nlines', expect=d.FAILED)
    act(desk, 'people', 'change', '--name', 'NO', '--pronouns', '')
    d.same(person(desk)['pronouns'], '')
    desk.call('undo', desk.file)
    d.same(person(desk)['pronouns'], 'هي, zé/zir')
    act(desk, 'people', 'add', '--name', 'Wren', '--pronouns', 'they/them')
    d.same(person(desk, 'Wren')['pronouns'], 'they/them')
    folder = desk.work / 'out'
    desk.call('export', desk.file, folder)
    d.holds((folder / 'people.csv').read_text(encoding='utf-8'), 'name,pronouns,code', 'Wren,they/them,', '"هي, zé/zir"')
    d.holds((folder / 'people.json').read_text(encoding='utf-8'), 'they/them')


def test_last_day(desk):
    """row-89: somebody leaves on a day and comes back"""
    service(desk)
    act(desk, 'people', 'change', '--name', 'NO', '--last-day', '2026-12-31')
    d.same(person(desk)['left'], '2026-12-31')
    act(desk, 'people', 'change', '--name', 'NO', '--last-day', 'none')
    d.same(person(desk)['left'], None)


def test_person_wrong(desk):
    """what can't be is refused, and what is as it was makes no line in the history"""
    service(desk)
    for wrong in (('--hours', '169'), ('--hours', 'nan'), ('--employment', 'sometimes'), ('--use', 'owner'),
                  ('--last-day', 'soon'), ('--site', 'Hub', '--no-site'), ()):
        act(desk, 'people', 'change', '--name', 'NO', *wrong, expect=d.USAGE)
    act(desk, 'people', 'change', '--name', 'NO', '--site', 'Nowhere', expect=d.FAILED)
    act(desk, 'people', 'change', '--name', 'Nobody', '--code', 'X', expect=d.FAILED)
    act(desk, 'people', 'change', '--name', d.MANAGER, '--use', 'worker', expect=d.FAILED)
    before = len(desk.json('history', desk.file))
    desk.call('people', desk.file, 'change', '--name', 'NO', '--code', 'NO')
    d.same(len(desk.json('history', desk.file)), before)


def test_leave(desk):
    """row-38: leave is added, changed and removed by its row"""
    service(desk)
    row = act(desk, 'leave', 'add', '--person', 'NO', '--from', '2026-12-01', '--kind', 'annual')
    kept = only(desk, 'leave')
    d.same((str(kept['id']), kept['person'], kept['from'], kept['to'], kept['kind']),
           (row, NOOR, '2026-12-01', '2026-12-01', 'annual'))
    d.same(act(desk, 'leave', 'change', '--id', row, '--to', '2026-12-04', '--start', '9:00', '--end', '13:00'), row)
    kept = only(desk, 'leave')
    d.same((kept['from'], kept['to'], kept['start'], kept['end'], kept['kind']),
           ('2026-12-01', '2026-12-04', '9:00', '13:00', 'annual'))
    act(desk, 'leave', 'add', '--person', d.MANAGER, '--from', '2026-12-24', '--to', '2026-12-26')
    d.same(len(rows(desk, 'leave', '--person', 'NO')), 1)
    act(desk, 'leave', 'change', '--id', row, '--to', '2026-11-30', expect=d.FAILED)
    act(desk, 'leave', 'remove', '--id', row)
    d.same([kept['person'] for kept in rows(desk, 'leave')], [d.MANAGER])
    desk.call('undo', desk.file)
    d.same(len(rows(desk, 'leave')), 2)


def test_leave_kind(desk):
    """row-39: the kind of leave is for who keeps it"""
    service(desk)
    act(desk, 'leave', 'add', '--person', d.MANAGER, '--from', '2026-12-01', '--kind', 'personal')
    desk.call('people', desk.file, 'slot-add', '--name', NOOR, '--new-passphrase-file', desk.secret('noor', 'noor has seven spoons'))
    seen = desk.json('leave', desk.file, '--as', NOOR, passphrase='noor has seven spoons')
    d.same((seen[0]['kind'], 'personal' in str(seen).lower()), (None, False))


def test_availability(desk):
    """row-35, row-36, row-37: what somebody says of their weeks and of a day is changed one by one"""
    service(desk)
    week = act(desk, 'availability', 'add', '--person', 'NO', '--can', 'no', '--weekdays', 'mon-wed', '--start', '9:00', '--end', '12:00')
    day = act(desk, 'availability', 'add', '--person', 'NO', '--can', 'rather-not', '--from', '2026-12-24')
    kept = {str(row['id']): row for row in rows(desk, 'availability')}
    d.same((kept[week]['can'], kept[week]['days'], kept[week]['start'], kept[week]['end']), ('no', 'Mon-Wed', '9:00', '12:00'))
    d.same((kept[day]['can'], kept[day]['from'], kept[day]['to']), ('rather-not', '2026-12-24', '2026-12-24'))
    act(desk, 'availability', 'change', '--id', week, '--can', 'yes', '--weekdays', 'fri', '--from', '2026-12-01', '--to', 'none')
    kept = {str(row['id']): row for row in rows(desk, 'availability')}
    d.same((kept[week]['can'], kept[week]['days'], kept[week]['from'], kept[week]['to']), ('yes', 'Fri', '2026-12-01', None))
    d.same(len(kept), 2)
    act(desk, 'availability', 'remove', '--id', week)
    d.same([str(row['id']) for row in rows(desk, 'availability')], [day])
    act(desk, 'availability', 'add', '--person', 'NO', '--can', 'perhaps', '--weekdays', 'mon', expect=d.USAGE)


def test_training(desk):
    """row-88: a training is put down, renewed and removed"""
    service(desk)
    row = act(desk, 'training', 'add', '--person', 'NO', '--what', 'First aid', '--done', '2025-12-01', '--expires', '2026-12-01', '--needed')
    kept = only(desk, 'training')
    d.same((kept['what'], kept['done'], kept['expires'], kept['needed']), ('First aid', '2025-12-01', '2026-12-01', 'yes'))
    act(desk, 'training', 'change', '--id', row, '--expires', 'none', '--not-needed')
    kept = only(desk, 'training')
    d.same((kept['done'], kept['expires'], kept['needed']), ('2025-12-01', None, 'no'))
    act(desk, 'training', 'remove', '--id', row)
    d.same(rows(desk, 'training'), [])


def test_path(desk):
    """a step of a path is planned, reached, and removed"""
    service(desk)
    row = act(desk, 'path', 'add', '--person', 'NO', '--what', 'Ready to mentor', '--planned', '2027-02-01')
    act(desk, 'path', 'add', '--person', 'NO', '--what', 'Recruited', '--reached', '2025-03-03')
    kept = rows(desk, 'path', '--person', 'NO')
    d.same([(step['what'], step['planned'], step['reached'], step['words']) for step in kept],
           [('Recruited', None, '2025-03-03', 'Reached on Monday 3 March 2025'),
            ('Ready to mentor', '2027-02-01', None, 'Planned for Monday 1 February 2027')])
    d.same(rows(desk, 'path', '--person', d.MANAGER), [])
    act(desk, 'path', 'change', '--id', row, '--planned', 'none', '--reached', '2026-11-20')
    d.same([(step['planned'], step['reached']) for step in rows(desk, 'path')], [(None, '2025-03-03'), (None, '2026-11-20')])
    act(desk, 'path', 'change', '--id', row, '--reached', 'soon', expect=d.USAGE)
    act(desk, 'path', 'remove', '--id', row)
    d.same([step['what'] for step in rows(desk, 'path')], ['Recruited'])
    desk.call('undo', desk.file)
    d.same(len(rows(desk, 'path')), 2)
    folder = desk.work / 'out'
    desk.call('export', desk.file, folder)
    d.holds((folder / 'path-steps.json').read_text(encoding='utf-8'), 'Ready to mentor', '2025-03-03')


def test_patterns(desk):
    """row-27: what was agreed in writing is put down in weeks, changed and removed"""
    service(desk)
    row = act(desk, 'patterns', 'add', '--person', 'NO', '--from', '2026-11-25', '--weeks', '2',
              '--time', '1 mon-tue 9:00-15:00', '--time', '2 wed 22:00-6:00')
    kept = only(desk, 'patterns')
    d.same((kept['from'], kept['anchor'], kept['weeks'], kept['minutes-a-week']), ('2026-11-25', '2026-11-23', 2, 600))
    d.holds(kept['times'], '9:00', '22:00')
    act(desk, 'patterns', 'change', '--id', row, '--to', '2027-06-30', '--weeks', '1')
    kept = only(desk, 'patterns')
    d.same((kept['to'], kept['weeks'], kept['minutes-a-week']), ('2027-06-30', 1, 720))
    act(desk, 'patterns', 'change', '--id', row, '--time', 'fri 9:00-12:00', '--to', 'none')
    kept = only(desk, 'patterns')
    d.same((kept['to'], kept['minutes-a-week']), (None, 180))
    for wrong in ('fri', 'fri 9:00', '3 fri 9:00-12:00', 'someday 9:00-12:00'):
        act(desk, 'patterns', 'change', '--id', row, '--time', wrong, expect=d.USAGE)
    act(desk, 'patterns', 'change', '--id', row, '--from', 'none', expect=d.USAGE)
    act(desk, 'patterns', 'remove', '--id', row)
    d.same(rows(desk, 'patterns'), [])


def test_facts_wrong(desk):
    """what is missing is named, what is not there is not found, and no row goes by the wrong name"""
    service(desk)
    row = act(desk, 'leave', 'add', '--person', 'NO', '--from', '2026-12-01')
    for command in ('leave', 'availability', 'training', 'patterns', 'path'):
        act(desk, command, 'add', '--person', 'NO', expect=d.USAGE)
        act(desk, command, 'change', expect=d.USAGE)
        act(desk, command, 'remove', '--id', 'x', expect=d.USAGE)
        act(desk, command, 'remove', '--id', row, '--person', 'NO', expect=d.USAGE)
    for command in ('availability', 'training', 'patterns', 'path'):
        act(desk, command, 'remove', '--id', row, expect=d.FAILED)
    d.same(len(rows(desk, 'leave')), 1)


def test_agreements(desk):
    """row-29, row-42: an agreement and a decision are listed, and taken back"""
    service(desk)
    for date, end in (('2026-11-24', '20:00'), ('2026-11-26', '12:00')):
        desk.call('roster', desk.file, 'add', '--date', date, '--start', '9:00', '--end', end, '--person', 'NO', '--site', 'Hub', *ON)
    act(desk, 'availability', 'add', '--person', 'NO', '--can', 'no', '--weekdays', 'thu')
    shifts = [row['id'] for row in desk.json('roster', desk.file, 'list', '--from', '2026-11-23', *ON)]
    check = ('roster', desk.file, 'check', '--from', '2026-11-23', *ON)
    found = {row['rule']: row for row in desk.json(*check, expect=d.FAILED)}
    long = next(rule for rule in found if rule.startswith('shift-hours'))
    act(desk, 'roster', 'settle', '--shift', shifts[0], '--rule', long, '--agreed', 'by-word', '--note', 'She asked for it')
    act(desk, 'roster', 'settle', '--shift', shifts[1], '--rule', 'availability-no', '--reason', 'Nobody else')
    listed = rows(desk, 'agreements')
    d.same([(row['kind'], row['person'], row['how'], row['words'], row['by']) for row in listed],
           [('agreement', NOOR, 'by-word', 'She asked for it', d.MANAGER), ('decision', NOOR, None, 'Nobody else', d.MANAGER)])
    d.same(len(rows(desk, 'agreements', '--person', d.MANAGER)), 0)
    d.same(len(rows(desk, 'agreements', '--person', 'NO')), 2)
    for row in listed:
        act(desk, 'agreements', 'remove', '--id', row['id'])
    d.same(rows(desk, 'agreements'), [])
    states = {row['rule']: row['state'] for row in desk.json(*check, expect=d.FAILED)}
    d.same((states[long], states['availability-no']), ('open', 'open'))
    desk.call('undo', desk.file)
    d.same([row['kind'] for row in rows(desk, 'agreements')], ['decision'])
    act(desk, 'agreements', 'remove', '--id', '99', expect=d.FAILED)
    act(desk, 'agreements', 'remove', expect=d.USAGE)


def test_service(desk):
    """the service's name, zone and the first day of its fortnights are shown and changed"""
    service(desk)
    shown, = desk.json('service', desk.file)
    d.same((shown['name'], shown['zone']), (d.SERVICE, 'Australia/Sydney'))
    act(desk, 'service', 'change', '--name', 'Lantern Lane Peers', '--zone', 'Australia/Perth', '--anchor', '2026-11-30')
    shown, = desk.json('service', desk.file)
    d.same(shown, {'name': 'Lantern Lane Peers', 'zone': 'Australia/Perth', 'anchor': '2026-11-30'})
    desk.call('sites', desk.file, 'add', '--name', 'Cove')
    d.same([row['zone'] for row in desk.json('sites', desk.file) if row['name'] == 'Cove'], ['Australia/Perth'])
    for wrong in (('--anchor', 'monday-ish'), ()):
        act(desk, 'service', 'change', *wrong, expect=d.USAGE)
    act(desk, 'service', 'change', '--zone', 'Mars/Olympus', expect=d.FAILED)
    act(desk, 'service', 'change', '--name', '', expect=d.FAILED)
    desk.call('undo', desk.file)
    desk.call('undo', desk.file)
    d.same(desk.json('service', desk.file)[0]['name'], d.SERVICE)


d.run([test_person, test_pronouns, test_last_day, test_person_wrong, test_leave, test_leave_kind, test_availability, test_training,
       test_path, test_patterns, test_facts_wrong, test_agreements, test_service])
