#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real calendars, through the service file, to paper."""
import shutil

import desk as d

# Each calendar of shared/data with what it brings: the first day and weeks that show all
# of it, how many shifts that is, what its report says, and what its paper says.
CALENDARS = {
    'evolution-event-6.ics': ('2017-02-20', 2, 5, ['5 added', '1 event has no place', 'America/New_York'],
                              ['13:49', 'From a calendar']),
    'evolution-event-9.ics': ('2017-02-20', 1, 1, ['1 added', 'Event 1 (line 1): 2 people are invited'],
                              ['16:00', 'Open']),
    'evolution-invite-3.ics': ('2017-03-20', 1, 1, ['1 added', 'New people: User'], ['User']),
    'evolution-invite-7.ics': ('2018-04-30', 2, 2, ['2 added', '2 events have no place'], ['User']),
    'gnome-calendar-test.ics': ('2013-07-29', 1, 2, ['2 added', '2 reminders were left out',
                                                     'New sites: 1000 Broadway Ave., Brooklyn, 900 Jay St.'],
                                ['10:34', 'Broadway', 'Jay St.']),
}


def calendar(name):
    return d.FIXTURES / 'calendars' / name


def test_each_to_paper(desk):
    """each real calendar is imported, listed and printed, and says what was left out"""
    for name, (first, weeks, n_shifts, said, printed) in CALENDARS.items():
        desk.file = desk.work / f'{name}.peerdesk'
        desk.create()
        report = desk.call('import', desk.file, '--kind', 'shifts', calendar(name))
        d.holds(report, *said)
        span = ['--from', first, '--weeks', weeks]
        listed = desk.json('roster', desk.file, 'list', *span)
        d.same(len(listed), n_shifts)
        paper = desk.work / f'{name}.pdf'
        desk.call('roster', desk.file, 'print', *span, '--output', paper)
        text = ' '.join(desk.pdf_text(paper).split())
        for shift in listed:
            d.holds(text, shift['times'].split(' +')[0].split(' – ')[0])
        for piece in printed:
            d.holds(text.casefold(), piece.casefold())


def test_dry_run_and_twice(desk):
    """a dry run does nothing, and the same calendars twice add nothing"""
    desk.create()
    before = desk.file.read_bytes()
    said = desk.call('import', desk.file, '--kind', 'shifts', calendar('evolution-event-6.ics'), '--dry-run')
    d.same(desk.file.read_bytes(), before)
    d.same(desk.call('import', desk.file, '--kind', 'shifts', calendar('evolution-event-6.ics')), said)
    for name in CALENDARS:
        desk.call('import', desk.file, '--kind', 'shifts', calendar(name))
    changes = len(desk.json('history', desk.file))
    for name in CALENDARS:
        d.holds(desk.call('import', desk.file, '--kind', 'shifts', calendar(name)), ' 0 added, 0 changed')
    d.same(len(desk.json('history', desk.file)), changes)


def test_by_content(desk):
    """a calendar is told by what is in it, and brings shifts only"""
    desk.create()
    table = desk.work / 'mail attachment.csv'
    shutil.copy(calendar('evolution-invite-3.ics'), table)
    d.holds(desk.call('import', desk.file, '--kind', 'shifts', table), '1 added')
    d.holds(desk.call('import', desk.file, '--kind', 'people', table, expect=d.FAILED), 'This is a calendar')


def test_choices(desk):
    """whose it is, where it is and which days are wanted can be said"""
    desk.create()
    endless = desk.work / 'endless.ics'
    endless.write_text('BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Australia/Sydney:20200106T090000\n'
                       'DTEND;TZID=Australia/Sydney:20200106T170000\nRRULE:FREQ=WEEKLY;BYDAY=MO,FR\n'
                       'SUMMARY:Warm line\nEND:VEVENT\nEND:VCALENDAR\n')
    desk.call('import', desk.file, '--kind', 'shifts', endless, '--person', 'Jo Hart', '--site', 'Hub',
              '--from', '2026-11-23', '--weeks', '2')
    listed = desk.json('roster', desk.file, 'list', '--from', '2026-11-16', '--weeks', '4')
    d.same([shift['date'] for shift in listed], ['2026-11-23', '2026-11-27', '2026-11-30', '2026-12-04'])
    d.same({(shift['person'], shift['site']) for shift in listed}, {('Jo Hart', 'Hub')})
    said = desk.call('import', desk.file, '--kind', 'shifts', endless, '--site', 'Hub')
    d.holds(said, '105 added', 'It goes on after')
    desk.call('import', desk.file, '--kind', 'shifts', endless, '--from', 'Monday', expect=d.USAGE)
    desk.call('import', desk.file, '--kind', 'shifts', endless, '--weeks', '521', expect=d.USAGE)
    desk.call('import', desk.file, '--kind', 'shifts', desk.tables / 'iso-latin1-dst.csv', '--person', 'Jo',
              expect=d.FAILED)


d.run([test_each_to_paper, test_dry_run_and_twice, test_by_content, test_choices])
