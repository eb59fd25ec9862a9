#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's calendar, read back with another library than the one that wrote it."""
import datetime
import os
import stat
import zoneinfo

import icalendar

import desk as d

SYDNEY = zoneinfo.ZoneInfo('Australia/Sydney')
# Nights over both changes of the clock, a sleepover, and shifts of somebody else.
SHIFTS = '''person,site,date,start,end,sleepover,for,note
Jo Hart,Bay Street,2026-10-03,22:00,06:00,,support,Ask Mira
Jo Hart,Bay Street,2026-11-23,15:00,09:00,23:00-07:00,supervision,
Jo Hart,Cove; the house,2026-12-01,09:00,12:30,,support,
Jo Hart,Bay Street,2027-04-03,22:00,06:00,,support,
Al Reed,Bay Street,2026-11-23,09:00,17:00,,support,
'''
SPAN = ['--from', '2026-09-28', '--weeks', '28']


def fill(desk):
    desk.create()
    table = desk.work / 'shifts.csv'
    table.write_text(SHIFTS, encoding='utf-8')
    desk.call('import', desk.file, '--kind', 'shifts', table)
    return desk


def roster(desk, act, *options, **more):
    return desk.call('roster', desk.file, act, *options, **more)


def calendar_text(desk, *options, person='Jo Hart'):
    path = desk.work / 'jo.ics'
    roster(desk, 'print', *SPAN, '--person', person, '--output', path, *options)
    return path.read_bytes()


def events(desk, *options, **more):
    """The events by the day that they begin on, and what the file says of its zones."""
    calendar = icalendar.Calendar.from_ical(calendar_text(desk, *options, **more))
    found = {event['DTSTART'].dt.date().isoformat(): event for event in calendar.walk('VEVENT')}
    assert len(found) == len(calendar.walk('VEVENT'))
    return found


def shift_on(desk, day, person='Jo Hart'):
    listed = desk.json('roster', desk.file, 'list', *SPAN, '--person', person)
    return next(shift['id'] for shift in listed if shift['date'] == day)


def test_events(desk):
    """row 49: an event for each shift of the person, called Work, and nothing else"""
    fill(desk)
    found = events(desk)
    d.same(sorted(found), ['2026-10-03', '2026-11-23', '2026-12-01', '2027-04-03'])
    d.same({str(event['SUMMARY']) for event in found.values()}, {'Work'})
    text = calendar_text(desk).decode()
    for word in ('Bay', 'Cove', 'Jo', 'Hart', 'Mira', 'upervision', 'LOCATION', 'DESCRIPTION', 'ATTENDEE', 'ORGANIZER'):
        assert word not in text, word


def test_instants(desk):
    """by the zone that the file itself defines, each event is when it is by the laws"""
    fill(desk)
    calendar = icalendar.Calendar.from_ical(calendar_text(desk))
    zones = {str(zone['TZID']): zone.to_tz() for zone in calendar.walk('VTIMEZONE')}
    d.same(list(zones), ['Australia/Sydney'])
    hours = {}
    for event in calendar.walk('VEVENT'):
        times = []
        for name in ('DTSTART', 'DTEND'):
            wall = event[name].dt.replace(tzinfo=None)
            d.same(event[name].params['TZID'], 'Australia/Sydney')
            by_file = zones['Australia/Sydney'].localize(wall)
            d.same(by_file.utcoffset(), wall.replace(tzinfo=SYDNEY).utcoffset())
            times.append(by_file)
        hours[times[0].date().isoformat()] = (times[1] - times[0]) / datetime.timedelta(hours=1)
    d.same(hours, {'2026-10-03': 7, '2026-11-23': 18, '2026-12-01': 3.5, '2027-04-03': 9})


def test_details(desk):
    """if asked, it says where and what for, and never what the note says"""
    fill(desk)
    found = events(desk, '--details')
    d.same(str(found['2026-11-23']['SUMMARY']), 'Supervision')
    d.same(str(found['2026-12-01']['LOCATION']), 'Cove; the house')
    assert b'Ask' not in calendar_text(desk, '--details')


def test_reminders(desk):
    """if asked, sessions and nothing else are reminded of, in a word that says no more than the event"""
    fill(desk)
    assert not any(event.walk('VALARM') for event in events(desk).values())
    for options in (['--remind', '1d'], ['--remind', '1h', '--details']):
        found = {day: event.walk('VALARM') for day, event in events(desk, *options).items()}
        d.same([day for day, alarms in found.items() if alarms], ['2026-11-23'])
        alarm, = found['2026-11-23']
        d.same((str(alarm['ACTION']), str(alarm['DESCRIPTION'])), ('DISPLAY', 'Work'))
        d.same(alarm['TRIGGER'].to_ical().decode(), {'1d': '-P1D', '1h': '-PT1H'}[options[1]])
    roster(desk, 'publish', *SPAN)
    roster(desk, 'remove', *SPAN, '--shift', shift_on(desk, '2026-11-23'))
    cancelled = events(desk, '--remind', '1d')['2026-11-23']
    d.same((str(cancelled['STATUS']), cancelled.walk('VALARM')), ('CANCELLED', []))


def test_update(desk):
    """a change keeps what the event is known by, and raises its number, published or not"""
    fill(desk)
    before = events(desk)
    roster(desk, 'change', *SPAN, '--shift', shift_on(desk, '2026-12-01'), '--start', '10:00')
    after = events(desk)
    for day, event in before.items():
        d.same(str(after[day]['UID']), str(event['UID']))
        raised = after[day]['SEQUENCE'] > event['SEQUENCE']
        d.same(raised, day == '2026-12-01')
    desk.call('undo', desk.file)
    d.same(events(desk)['2026-12-01']['DTSTART'].dt, before['2026-12-01']['DTSTART'].dt)
    assert events(desk)['2026-12-01']['SEQUENCE'] > after['2026-12-01']['SEQUENCE']
    d.same({str(event['STATUS']) for event in before.values()}, {'TENTATIVE'})


def test_published(desk):
    """what was published is confirmed; what of it is gone, or somebody else's, is cancelled"""
    fill(desk)
    roster(desk, 'publish', *SPAN)
    before = events(desk)
    d.same({str(event['STATUS']) for event in before.values()}, {'CONFIRMED'})
    roster(desk, 'remove', *SPAN, '--shift', shift_on(desk, '2026-12-01'))
    roster(desk, 'change', *SPAN, '--shift', shift_on(desk, '2026-11-23'), '--person', 'Al Reed')
    roster(desk, 'change', *SPAN, '--shift', shift_on(desk, '2026-10-03'), '--end', '05:00')
    for _ in range(2):  # a draft, then published
        after = events(desk)
        d.same({day: str(event['STATUS']) for day, event in after.items() if day != '2026-10-03'},
               {'2026-11-23': 'CANCELLED', '2026-12-01': 'CANCELLED', '2027-04-03': 'CONFIRMED'})
        for day in ('2026-11-23', '2026-12-01', '2026-10-03'):
            d.same(str(after[day]['UID']), str(before[day]['UID']))
            assert after[day]['SEQUENCE'] > before[day]['SEQUENCE'], day
        d.same(after['2027-04-03']['SEQUENCE'], before['2027-04-03']['SEQUENCE'])
        roster(desk, 'publish', *SPAN)
    d.same(str(events(desk)['2026-10-03']['STATUS']), 'CONFIRMED')
    path = desk.work / 'al.ics'
    roster(desk, 'print', '--from', '2026-11-23', '--person', 'Al Reed', '--output', path)
    of_al = icalendar.Calendar.from_ical(path.read_bytes()).walk('VEVENT')
    d.same([str(event['STATUS']) for event in of_al], ['CONFIRMED', 'CONFIRMED'])
    assert str(before['2026-11-23']['UID']) not in [str(event['UID']) for event in of_al]


def test_moved_away(desk):
    """what was published and is on a day beyond now is there still, with its new day"""
    fill(desk)
    roster(desk, 'publish', *SPAN)
    uid = str(events(desk)['2026-12-01']['UID'])
    roster(desk, 'change', *SPAN, '--shift', shift_on(desk, '2026-12-01'), '--date', '2027-08-02')
    d.same(str(events(desk)['2027-08-02']['UID']), uid)


def test_own_import(desk):
    """our own import reads it: the same times at the same sites, the cancelled left out"""
    fill(desk)
    roster(desk, 'publish', *SPAN)
    roster(desk, 'remove', *SPAN, '--shift', shift_on(desk, '2026-12-01'))
    path = desk.work / 'jo.ics'
    roster(desk, 'print', *SPAN, '--person', 'Jo Hart', '--output', path, '--details', '--remind', '1d')
    listed = desk.json('roster', desk.file, 'list', *SPAN, '--person', 'Jo Hart')
    desk.file = desk.work / 'other.peerdesk'
    desk.create()
    d.holds(desk.call('import', desk.file, '--kind', 'shifts', path, '--person', 'Jo Hart'), '3 added', '1 left out',
            'It is cancelled', '1 reminder was left out')
    again = desk.json('roster', desk.file, 'list', *SPAN)
    d.same([(shift['date'], shift['times'], shift['site']) for shift in again],
           [(shift['date'], shift['times'], shift['site']) for shift in listed])


def test_format(desk):
    """lines end with CRLF and have 75 octets at most; only its owner can read the file"""
    fill(desk)
    usual = os.umask(0)
    try:
        text = calendar_text(desk, '--details')
    finally:
        os.umask(usual)
    assert text.endswith(b'END:VCALENDAR\r\n')
    lines = text.split(b'\r\n')
    assert max(map(len, lines)) <= 75
    assert not any(b'\n' in line or b'\r' in line for line in lines)
    d.same(stat.S_IMODE((desk.work / 'jo.ics').stat().st_mode), 0o600)


def test_usage(desk):
    """a calendar is one person's, and what says nothing about one is not passed over"""
    fill(desk)
    output = ['--output', desk.work / 'x.ics']
    d.holds(roster(desk, 'print', *SPAN, *output, expect=d.USAGE), '--person')
    for options in (['--site', 'Bay Street'], ['--names', 'initials'], ['--large'], ['--by', 'site']):
        roster(desk, 'print', *SPAN, *output, '--person', 'Jo Hart', *options, expect=d.USAGE)
    for options in (['--details'], ['--remind', '1d']):
        roster(desk, 'print', *SPAN, '--output', desk.work / 'x.csv', *options, expect=d.USAGE)
    d.holds(roster(desk, 'print', *SPAN, *output, '--person', 'Jo Hart', '--remind', '2d', expect=d.USAGE), '1d, 1h, 15m or none')


d.run([test_events, test_instants, test_details, test_reminders, test_update, test_published, test_moved_away, test_own_import,
       test_format, test_usage])
