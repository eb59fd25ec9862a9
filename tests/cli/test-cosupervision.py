#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Co-supervision without a window: circles, sessions, invitations, replies, pages."""
import re

import icalendar

import desk as d

TODAY = '2026-11-30'  # a Monday
WEEKS = ('--from', TODAY, '--weeks', '8')


def lacks(text, *pieces):
    for piece in pieces:
        if piece in text:
            raise AssertionError(f'{piece!r} is in {text!r}')


def act(desk, *arguments, on=TODAY, **options):
    return desk.call('cosupervision', desk.file, *arguments, '--on', on, **options).strip()


def listed(desk, *arguments, on=TODAY, **options):
    return desk.json('cosupervision', desk.file, *arguments, '--on', on, **options)


def circle(desk):
    """Mira, Noor and Sam of ours; Ana and Bo of a partner."""
    desk.create()
    for name in 'Noor', 'Sam':
        desk.call('people', desk.file, 'add', '--name', name)
    act(desk, 'circle-new', '--name', 'Coast circle', '--every', '28', '--minutes', '60', '--mode', 'video')
    for name in d.MANAGER, 'Noor', 'Sam':
        act(desk, 'member-add', '--person', name)
    act(desk, 'member-add', '--name', 'Ana', '--service', 'River House', '--contact', 'ana@river.example.org',
        '--time', 'Mon, Tue 9:00-13:00')
    act(desk, 'member-add', '--name', 'Bo', '--service', 'River House', '--contact', '0412 345 678')
    return desk


def book(desk, one, other, day, start='10:00'):
    return act(desk, 'book', '--member', one, '--member', other, '--date', day, '--start', start)


def test_circles(desk):
    """row-81: a circle is made and changed; people join, leave, sit out and return, all of which undo takes back"""
    circle(desk)
    line, = listed(desk, 'circles')
    d.same((line['name'], line['format'], line['every'], line['minutes'], line['modes'], line['members']),
           ('Coast circle', 'pairs', 28, 60, 'video', 5))
    act(desk, 'circle-change', 'coast circle', '--format', 'trios', '--every', '14', '--mode', 'phone', '--mode', 'video')
    act(desk, 'member-leave', '--member', 'Sam', '--date', '2026-12-31')
    act(desk, 'member-sit-out', '--member', 'Noor', '--member', 'Ana', '--from', TODAY)
    line, = listed(desk, 'circles')
    d.same((line['format'], line['every'], line['modes'], line['members']), ('trios', 14, 'phone; video', 3))
    act(desk, 'member-return', '--member', 'Noor', '--date', '2026-12-07')
    line, = listed(desk, 'circles', on='2026-12-07')
    d.same(line['members'], 4)
    act(desk, 'member-change', '--member', 'Bo', '--contact', 'bo@river.example.org', '--every', '42')
    who = {row['name']: row for row in listed(desk, 'members')}
    d.same((who['Bo (River House)']['contact'], who['Bo (River House)']['every'], who['Sam']['left']),
           ('bo@river.example.org', 42, '2026-12-31'))
    for _ in range(5):
        desk.call('undo', desk.file)
    line, = listed(desk, 'circles')
    d.same((line['format'], line['members']), ('pairs', 5))
    act(desk, 'circle-end', '--date', '2026-12-31')
    d.same(listed(desk, 'circles')[0]['ended'], '2026-12-31')
    act(desk, 'circle-end', 'Coast circle', '--not')
    d.same(listed(desk, 'circles')[0]['ended'], None)


def test_agreement(desk):
    """row-83: what a circle agreed has versions, and its people consent to it"""
    circle(desk)
    (desk.work / 'agreed.md').write_text('# Purpose\n\nTo learn together.\n', encoding='utf-8')
    first = act(desk, 'agree', '--text-file', 'agreed.md', '--review', '2027-05-31')
    desk.call('supervision', desk.file, 'agreement-agree', first, '--on', TODAY)
    second = act(desk, 'agree', '--text-file', 'agreed.md', on='2026-12-07')
    d.same([(row['version'], row['id'], row['from'], row['review'], row['members'], row['agreed'])
            for row in listed(desk, 'agreements', on='2026-12-07')],
           [(1, first, TODAY, '2027-05-31', 3, 1), (2, second, '2026-12-07', None, 3, 0)])
    (desk.work / 'odd.md').write_text('# Weather\n\nSunny\n', encoding='utf-8')
    act(desk, 'agree', '--text-file', 'odd.md', expect=d.FAILED)


def test_sessions(desk):
    """row-84: a session is booked, pinned, moved, held by those who came, or didn't happen"""
    circle(desk)
    first = book(desk, 'Mira', 'Ana', '2026-12-01')
    second = book(desk, 'Noor', 'Bo', '2026-12-03')
    third = book(desk, 'Sam', 'Ana', '2026-12-08')
    rows = listed(desk, 'list', *WEEKS)
    d.same([(row['id'], row['date'], row['start'], row['state'], row['host'], row['brings'], row['mode']) for row in rows],
           [(first, '2026-12-01', '10:00', 'booked', d.MANAGER, 'Ana (River House)', 'video'),
            (second, '2026-12-03', '10:00', 'booked', 'Noor', 'Bo (River House)', 'video'),
            (third, '2026-12-08', '10:00', 'booked', 'Sam', 'Ana (River House)', 'video')])
    act(desk, 'pin', first)
    d.same(listed(desk, 'list', *WEEKS)[0]['pinned'], 'pinned')
    act(desk, 'unpin', first)
    act(desk, 'hold', first)
    moved = act(desk, 'move', second, '--date', '2026-12-04', '--start', '11:00')
    act(desk, 'not-hold', third)
    rows = {row['id']: row for row in listed(desk, 'list', *WEEKS)}
    d.same([rows[key]['state'] for key in (first, second, third, moved)], ['held', 'moved', 'not-held', 'booked'])
    d.same((rows[moved]['date'], rows[moved]['start'], rows[moved]['host']), ('2026-12-04', '11:00', 'Noor'))
    pair, = [row for row in listed(desk, 'matrix') if row['times']]
    d.same((pair['who'], pair['with'], pair['times'], pair['last'])[2:], (1, '2026-12-01'))
    line, = [row for row in listed(desk, 'members', on='2026-12-02') if row['name'] == d.MANAGER]
    d.same((line['sessions'], line['last'], line['next'], line['hosted'], line['brought']), (1, '2026-12-01', None, 1, 0))
    # Our own people's sessions stand on the roster as paid time.
    roster = desk.json('roster', desk.file, 'list', '--from', TODAY, '--weeks', '1')
    d.same([row['for'] for row in roster if row['person'] == 'Noor'], ['co-supervision'])


def test_check(desk):
    """row-78: kept apart, on leave, double-booked and overdue are found, in words, and end with 1"""
    circle(desk)
    d.holds(act(desk, 'check', *WEEKS), 'Nothing found')
    session = book(desk, 'Mira', 'Ana', '2026-12-01')
    act(desk, 'keep-apart', '--member', 'Mira', '--member', 'Ana')
    d.same([row['kept_apart'] for row in listed(desk, 'matrix') if row['kept_apart']], ['yes'])
    row, = listed(desk, 'check', *WEEKS, expect=d.FAILED)
    d.same((row['session'], row['kind']), (session, 'kept-apart'))
    d.holds(row['words'], 'are to meet, and the two are kept apart.')
    act(desk, 'keep-apart', '--member', 'Mira', '--member', 'Ana', '--not')
    d.same(listed(desk, 'check', *WEEKS), [])
    (desk.work / 'leave.csv').write_text('person,from,to\nMira Khan,2026-12-01,2026-12-01\n', encoding='utf-8')
    desk.call('import', desk.file, '--kind', 'leave', 'leave.csv')
    row, = listed(desk, 'check', *WEEKS, expect=d.FAILED)
    d.same((row['kind'], row['words']), ('on-leave', 'Mira Khan is away then.'))
    late = {row['who'] for row in listed(desk, 'check', *WEEKS, on='2027-02-01', expect=d.FAILED) if row['kind'] == 'overdue'}
    d.same(late, {d.MANAGER, 'Noor', 'Sam', 'Ana (River House)', 'Bo (River House)'})


def plan(desk, *more, **options):
    return listed(desk, 'plan', *WEEKS, *more, **options)


def test_plan(desk):
    """row-85: a plan gives its reasons and its bound; accepted it is one undo, planned again it keeps what is in diaries"""
    circle(desk)
    act(desk, 'keep-apart', '--member', 'Noor', '--member', 'Sam')
    made = plan(desk, '--seed', '7')
    d.same(plan(desk, '--seed', '7'), made)
    assert made['sessions'] and all(row['why'] and row['state'] == 'new' for row in made['sessions'])
    d.same([row['who'] for row in made['sessions'] if set(row['who']) == {'Noor', 'Sam'}], [])
    quality = made['quality']
    assert quality['bound'] <= quality['objective'] and quality['covered'] <= quality['most_covered'] <= quality['due']
    assert quality['most_hosted_minus_joined'] <= 1
    # Bo gave no times, so nobody can say when to meet, and it is told who waits and what would help.
    d.same({row['who'] for row in made['unmet']}, {'Bo (River House)'})
    assert all(row['words'] for row in made['unmet'])
    d.same(listed(desk, 'list', *WEEKS), [])
    d.same(plan(desk, '--seed', '7', '--accept')['accepted'], True)
    booked = listed(desk, 'list', *WEEKS)
    d.same([(row['date'], row['start']) for row in booked], [(row['date'], row['start']) for row in made['sessions']])
    d.same(listed(desk, 'check', *WEEKS), [])
    d.holds(desk.call('history', desk.file, '--last', '1'), 'Accept a plan of co-supervision: Coast circle')
    again = plan(desk, '--seed', '8')
    d.same([row['state'] for row in again['sessions']], ['diary'] * len(booked))
    d.same((again['dropped'], again['quality']['kept']), ([], len(booked)))
    # Who can't come any more is planned around; a pinned session stays.
    act(desk, 'pin', booked[0]['id'])
    d.same([row['state'] for row in plan(desk)['sessions']].count('pinned'), 1)
    desk.call('undo', desk.file)
    desk.call('undo', desk.file)
    d.same(listed(desk, 'list', *WEEKS), [])
    words = act(desk, 'plan', *WEEKS, '--moves', '1', '--seconds', '20')
    d.holds(words, 'What can’t be met:', 'Bo', 'What is to be avoided adds up to')
    act(desk, 'plan', '--weeks', '3', expect=d.FAILED)
    act(desk, 'plan', '--seconds', '-1', expect=d.USAGE)


def invite(desk, folder, *more):
    """What each is sent of a day, by who they are and what it asks."""
    rows = listed(desk, 'ics', *WEEKS, '--output', folder, *more)
    texts = {}
    for row in rows:
        text = (desk.work / row['file']).read_bytes().decode().replace('\r\n ', '')
        d.same([text.count(line) for line in ('BEGIN:VEVENT', 'METHOD:' + row['method'].upper())], [1, 1])
        texts[row['who'], row['method']] = texts.get((row['who'], row['method']), '') + text
    return texts


def test_invitations(desk):
    """Each member gets a calendar file of each session; what changes is counted, what goes is taken back"""
    circle(desk)
    first = book(desk, 'Mira', 'Ana', '2026-12-01')
    book(desk, 'Noor', 'Bo', '2026-12-03')
    files = invite(desk, 'out', '--organizer', 'office@example.org')
    d.same(set(files), {(who, 'request') for who in (d.MANAGER, 'Noor', 'Ana (River House)', 'Bo (River House)')})
    d.same(sorted(str(path.relative_to(desk.work)) for path in (desk.work / 'out').glob('*/*')),
           ['out/Ana (River House)/2026-12-01 10.00.ics', 'out/Bo (River House)/2026-12-03 10.00.ics',
            f'out/{d.MANAGER}/2026-12-01 10.00.ics', 'out/Noor/2026-12-03 10.00.ics'])
    ana = files['Ana (River House)', 'request']
    d.holds(ana, 'METHOD:REQUEST', 'SUMMARY:Meeting', 'DTSTART;TZID=Australia/Sydney:20261201T100000', 'SEQUENCE:0',
            'mailto:ana@river.example.org', 'ORGANIZER:mailto:office@example.org', 'CLASS:PRIVATE')
    lacks(ana, 'Mira', 'River', 'Coast')
    d.same(re.findall('DESCRIPTION:.*', ana), ['DESCRIPTION:Meeting\r'])
    lacks(files['Bo (River House)', 'request'], '0412', 'mailto:0')
    d.holds(act(desk, 'ics', *WEEKS, '--output', 'out', expect=d.FAILED), 'has something in it already')
    again = invite(desk, 'same', '--organizer', 'office@example.org')
    d.same(*(re.findall('SEQUENCE:.*', sent['Noor', 'request']) for sent in (files, again)))
    moved = act(desk, 'move', first, '--date', '2026-12-02', '--start', '10:00')
    files = invite(desk, 'moved', '--organizer', 'office@example.org')
    d.same(sorted(path.name for path in (desk.work / 'moved' / 'Ana (River House)').iterdir()),
           ['2026-12-01 10.00 (cancelled).ics', '2026-12-02 10.00.ics'])
    d.holds(files['Ana (River House)', 'cancel'], 'METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:1', '20261201T100000')
    lacks(files['Ana (River House)', 'cancel'], 'VALARM', 'DESCRIPTION')
    d.holds(files['Ana (River House)', 'request'], '20261202T100000', 'SEQUENCE:0')
    uid = re.search(r'UID:(\S+)', ana).group(1)
    d.holds(files['Ana (River House)', 'cancel'], uid)
    lacks(files['Ana (River House)', 'request'], uid)
    files = invite(desk, 'details', '--details')
    d.holds(files['Ana (River House)', 'request'], 'SUMMARY:Coast circle', 'SEQUENCE:1', 'Mira Khan')
    act(desk, 'ics', *WEEKS, '--output', 'not', '--organizer', 'the office', expect=d.USAGE)
    # Nobody answers from here: what was told is in the file, and undo leaves it there.
    desk.call('undo', desk.file)
    d.same([row['id'] for row in listed(desk, 'list', *WEEKS) if row['state'] == 'moved'], [])
    d.holds(invite(desk, 'undone')['Ana (River House)', 'cancel'], 'METHOD:CANCEL')
    assert moved


def alarms(text):
    """What each event of a calendar reminds of: how, when, and in which words."""
    return [[(str(alarm['ACTION']), alarm['TRIGGER'].to_ical().decode(), str(alarm['DESCRIPTION'])) for alarm in event.walk('VALARM')]
            for event in icalendar.Calendar.from_ical(text).walk('VEVENT')]


def test_reminders(desk):
    """Calendars remind a day before, or as is asked, in words that tell nothing; asking again is no newer version"""
    circle(desk)
    book(desk, 'Mira', 'Ana', '2026-12-01')
    numbers = []
    for options, trigger in ((), '-P1D'), (('--remind', '1h'), '-PT1H'), (('--remind', '15m'), '-PT15M'), (('--remind', 'none'), None):
        text = invite(desk, trigger or 'no', *options)['Ana (River House)', 'request']
        d.same(alarms(text), [[('DISPLAY', trigger, 'Meeting')] if trigger else []])
        numbers += re.findall('SEQUENCE:.*', text)
    d.same(set(numbers), {'SEQUENCE:0\r'})
    text = invite(desk, 'details', '--details')['Ana (River House)', 'request']
    d.same(alarms(text), [[('DISPLAY', '-P1D', 'Meeting')]])
    d.holds(act(desk, 'ics', *WEEKS, '--output', 'out', '--remind', 'soon', expect=d.USAGE), '1d, 1h, 15m or none')


def test_replies(desk):
    """A partner fills in a form and sends it back; what can't be matched is listed with its line"""
    circle(desk)
    session = book(desk, 'Mira', 'Ana', '2026-12-01')
    other = book(desk, 'Noor', 'Bo', '2026-12-03')
    act(desk, 'form', *WEEKS, '--service', 'River House', '--output', 'form.csv')
    form = (desk.work / 'form.csv').read_text(encoding='utf-8')
    d.same(form.splitlines(), ['first name,service,date,start,answer,other times',
                               'Ana,River House,2026-12-01,10:00,,', 'Bo,River House,2026-12-03,10:00,,'])
    lines = form.splitlines()
    (desk.work / 'reply.csv').write_text('\n'.join((lines[0], lines[1][:-1] + 'yes,', lines[2][:-1] + 'no,Fri 9:00-12:00',
                                                    'Zed,,2026-12-01,,yes,')), encoding='utf-8')
    planned = listed(desk, 'reply', '--input', 'reply.csv', '--dry-run')
    d.same([row['answers'] for row in listed(desk, 'list', *WEEKS)], [None, None])
    d.same(listed(desk, 'reply', '--input', 'reply.csv'), planned)
    d.same([(row['line'], row['who'], row['session'], row['answer'], row['words']) for row in planned],
           [(None, 'Ana (River House)', session, 'yes', ''),
            (None, 'Bo (River House)', other, 'no', planned[1]['words']),
            (4, None, None, 'left-out', '“Zed” is nobody of this circle.')])
    d.holds(planned[1]['words'], 'Fri 9:00')
    d.same([row['answers'] for row in listed(desk, 'list', *WEEKS)], ['Ana (River House): yes', 'Bo (River House): no'])
    d.same({row['kind'] for row in listed(desk, 'check', *WEEKS, expect=d.FAILED)}, {'cannot-come'})
    desk.call('undo', desk.file)
    d.same([row['answers'] for row in listed(desk, 'list', *WEEKS)], [None, None])
    ana = invite(desk, 'out')['Ana (River House)', 'request']
    (desk.work / 'reply.ics').write_text(ana.replace('METHOD:REQUEST', 'METHOD:REPLY').replace('NEEDS-ACTION', 'DECLINED'),
                                         encoding='utf-8', newline='')
    row, = listed(desk, 'reply', '--input', 'reply.ics')
    d.same((row['session'], row['answer']), (session, 'no'))
    (desk.work / 'junk.csv').write_bytes(b'\0' * 100)
    act(desk, 'reply', '--input', 'junk.csv', expect=d.FAILED)


def test_pages(desk):
    """The plan, a member's own sessions and who has met whom are printed"""
    circle(desk)
    act(desk, 'hold', book(desk, 'Mira', 'Ana', '2026-12-01'))
    book(desk, 'Noor', 'Bo', '2026-12-03')
    act(desk, 'print', *WEEKS, '--output', 'plan.pdf')
    d.holds(desk.pdf_text(desk.work / 'plan.pdf'), 'Coast circle', 'Tue 1 Dec', 'Held', 'Bo (River House)', 'Page 1 of 1')
    act(desk, 'print', *WEEKS, '--output', 'own.pdf', '--sheet', 'member', '--member', 'Noor', '--large')
    d.holds(desk.pdf_text(desk.work / 'own.pdf'), 'Noor: Coast circle', 'Thu 3 Dec', 'You host')
    act(desk, 'print', *WEEKS, '--output', 'matrix.png', '--sheet', 'matrix', '--names', 'initials')
    d.same((desk.work / 'matrix.png').read_bytes()[:4], b'\x89PNG')
    for wrong in (('--output', 'plan.odt'), ('--output', 'p.pdf', '--sheet', 'wall'), ('--output', 'p.pdf', '--member', 'Noor'),
                  ('--output', 'p.pdf', '--sheet', 'member')):
        act(desk, 'print', *WEEKS, *wrong, expect=d.USAGE)


NOOR = 'noor has seven spoons'
SAM = 'sam walks to the pier'


def as_who(desk, name, secret, *arguments, **options):
    return act(desk, *arguments, '--as', name, passphrase=secret, **options)


def test_sealed(desk):
    """row-78: why two are kept apart, and what was said in a session, only those concerned can read"""
    circle(desk)
    for name, secret in ('Noor', NOOR), ('Sam', SAM):
        desk.call('people', desk.file, 'slot-add', '--name', name, '--new-passphrase-file', desk.secret(name, secret),
                  '--as', d.MANAGER)
    (desk.work / 'why.md').write_text('We lived in one house.\n\n# How we handle it\n\nWe say hello.\n', encoding='utf-8')
    apart = as_who(desk, d.MANAGER, d.PASSPHRASE, 'apart-add', '--member', d.MANAGER, '--member', 'Noor',
                   '--text-file', 'why.md', '--review', '2027-05-01')
    shown, = desk.json('cosupervision', desk.file, 'apart-show', apart, '--as', 'Noor', passphrase=NOOR)
    d.same((shown['why'], shown['handling'], shown['review']), ('We lived in one house.', 'We say hello.', '2027-05-01'))
    as_who(desk, 'Sam', SAM, 'apart-show', apart, expect=d.FAILED)
    row, = desk.json('cosupervision', desk.file, 'apart', '--as', 'Sam', passphrase=SAM)
    d.same(({row['one'], row['other']}, row['since'], row['ended']), ({d.MANAGER, 'Noor'}, TODAY, None))
    pairs = desk.json('cosupervision', desk.file, 'matrix', '--on', TODAY, '--as', 'Sam', passphrase=SAM)
    d.same([{row['who'], row['with']} for row in pairs if row['kept_apart']], [{d.MANAGER, 'Noor'}])
    lacks(as_who(desk, 'Sam', SAM, 'apart'), 'house')
    as_who(desk, d.MANAGER, d.PASSPHRASE, 'apart-let-know', apart, '--person', 'Sam')
    d.holds(as_who(desk, 'Sam', SAM, 'apart-show', apart), 'We lived in one house.')
    as_who(desk, d.MANAGER, d.PASSPHRASE, 'apart-end', apart, '--date', TODAY)
    as_who(desk, d.MANAGER, d.PASSPHRASE, 'member-add', '--name', 'Kim', '--service', 'Hill')
    session = as_who(desk, 'Sam', SAM, 'book', '--member', 'Noor', '--member', 'Kim', '--date', TODAY, '--start', '9:00')
    as_who(desk, 'Sam', SAM, 'hold', session)
    (desk.work / 'said.md').write_text('# Connection\n\nThe garden was loud.\n', encoding='utf-8')
    as_who(desk, 'Sam', SAM, 'reflect', session, '--text-file', 'said.md', expect=d.FAILED)
    as_who(desk, 'Noor', NOOR, 'reflect', session, '--text-file', 'said.md')
    d.holds(as_who(desk, 'Noor', NOOR, 'reflection', session), 'The garden was loud.', 'May be read by: Noor')
    as_who(desk, 'Noor', NOOR, 'action-add', session, '--what', 'Ask for a quieter room', '--due', '2026-12-09')
    as_who(desk, 'Noor', NOOR, 'action-add', session, '--what', 'Bring the tea', '--member', 'Kim')
    shown, = desk.json('cosupervision', desk.file, 'reflection', session, '--as', 'Noor', passphrase=NOOR)
    d.same(shown['actions'].split('\n'), ['Noor: Ask for a quieter room (by Wednesday 9 December 2026)', 'Kim (Hill): Bring the tea'])
    d.holds(shown['text'], 'The garden was loud.')
    as_who(desk, 'Noor', NOOR, 'action-add', session, '--what', ' ', expect=d.USAGE)
    d.holds(as_who(desk, 'Noor', NOOR, 'action-add', session, '--what', 'Rest', '--member', 'Sam', expect=d.USAGE),
            'Sam was not in that session')
    as_who(desk, 'Sam', SAM, 'action-add', session, '--what', 'Rest', '--member', 'Noor', expect=d.FAILED)
    as_who(desk, d.MANAGER, d.PASSPHRASE, 'reflection', session, expect=d.FAILED)
    booked = as_who(desk, 'Sam', SAM, 'book', '--member', 'Sam', '--member', 'Kim', '--date', '2026-12-09', '--start', '9:00')
    as_who(desk, 'Sam', SAM, 'remove', booked)
    d.same([row['id'] for row in desk.json('cosupervision', desk.file, 'list', *WEEKS, '--as', 'Sam', passphrase=SAM)], [session])


def test_what_is_wrong_is_told(desk):
    """What can't be done is one sentence, and changes nothing"""
    desk.create()
    d.holds(act(desk, 'members', expect=d.FAILED), 'There is no circle yet')
    circle_of_nobody = act(desk, 'circle-new', '--name', 'Hill circle')
    before = listed(desk, 'circles')
    for wrong, status in (
            (('circle-new',), d.USAGE),
            (('circle-change', '--format', 'quartets'), d.USAGE),
            (('circle-change', '--zone', 'Mars/Olympus'), d.USAGE),
            (('circle-change', '--every', '3'), d.FAILED),
            (('member-add',), d.USAGE),
            (('member-add', '--name', 'Ana'), d.USAGE),
            (('member-add', '--person', 'Nobody'), d.FAILED),
            (('member-add', '--name', 'Ana', '--service', 'X', '--time', 'whenever'), d.USAGE),
            (('member-leave', '--member', 'Ana'), d.FAILED),
            (('keep-apart', '--member', 'Ana'), d.USAGE),
            (('book', '--member', 'Ana', '--date', TODAY), d.USAGE),
            (('pin', 'x'), d.USAGE),
            (('pin', '999'), d.FAILED),
            (('hold',), d.USAGE),
            (('list', '--weeks', '0'), d.USAGE),
            (('members', 'No such circle'), d.FAILED),
    ):
        act(desk, *wrong, expect=status)
    d.same(listed(desk, 'circles'), before)
    act(desk, 'circle-new', '--name', 'River circle')
    d.holds(act(desk, 'members', expect=d.USAGE), 'Say which circle')
    d.same(listed(desk, 'members', circle_of_nobody), [])


d.run([test_circles, test_agreement, test_sessions, test_check, test_plan, test_invitations, test_reminders, test_replies, test_pages, test_sealed, test_what_is_wrong_is_told])
