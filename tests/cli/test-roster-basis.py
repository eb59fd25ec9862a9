#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a roster is built from and checked by, set without a window: how many people a site
wants, the shifts that are given by a letter, the rules."""
import desk as d

TODAY = ('--on', '2026-11-02')
WEEK = ('--from', '2026-11-23', *TODAY)
PEOPLE = ('name,employment,stream,hours,sites\n'
          'Jo Hart,part-time,social,20,Hub\nPriya N,part-time,social,20,Hub\n')
SHIFTS = 'person,site,date,start,end,break,for\nJo Hart,Hub,2026-11-24,9:00,18:00,,support\n'


def fill(desk):
    desk.create()
    for kind, text in (('people', PEOPLE), ('shifts', SHIFTS)):
        table = desk.work / f'{kind}.csv'
        table.write_text(text)
        desk.call('import', desk.file, '--kind', kind, table)


def rows(desk, *words, **options):
    return desk.json(words[0], desk.file, *words[1:], **options)


def brief(found, *fields):
    return [tuple(row[field] for field in fields) for row in found]


def findings(desk, rule):
    checked = desk.json('roster', desk.file, 'check', *WEEK, expect=d.FAILED)
    return [row for row in checked if row['rule'] == rule]


def last_change(desk):
    return desk.json('history', desk.file)[0]['what']


def test_sites(desk):
    """a site is added, changed part by part and removed, but for one where somebody works"""
    fill(desk)
    desk.call('sites', desk.file, 'add', '--name', 'Quarry House', '--zone', 'Australia/Perth')
    desk.call('sites', desk.file, 'add', '--name', 'Warm Line', '--mark', 'WARM')
    d.same(sorted(brief(rows(desk, 'sites'), 'name', 'mark', 'zone')),
           [('Hub', 'HU', 'Australia/Sydney'), ('Quarry House', 'QH', 'Australia/Perth'),
            ('Warm Line', 'WARM', 'Australia/Sydney')])
    desk.call('sites', desk.file, 'change', '--name', 'qh', '--new-name', 'Quarry Hall')
    d.same(sorted(brief(rows(desk, 'sites'), 'name', 'mark'))[1], ('Quarry Hall', 'QH'))
    desk.call('sites', desk.file, 'remove', '--name', 'Quarry Hall')
    before = desk.file.read_bytes()
    desk.call('sites', desk.file, 'remove', '--name', 'Hub', expect=d.FAILED)
    desk.call('sites', desk.file, 'add', '--name', 'Warm Line', expect=d.FAILED)
    desk.call('sites', desk.file, 'change', '--name', 'Hub', '--zone', 'Moon/Crater', expect=d.FAILED)
    desk.call('sites', desk.file, 'change', '--name', 'Nowhere', '--mark', 'N', expect=d.FAILED)
    desk.call('sites', desk.file, 'change', '--mark', 'N', expect=d.USAGE)
    d.same(desk.file.read_bytes(), before)
    d.same(len(rows(desk, 'sites', 'list')), 2)


def test_coverage(desk):
    """row-12: how many people a site wants is set, changed, listed and removed; the check obeys"""
    fill(desk)
    made, = rows(desk, 'coverage', 'set', '--site', 'Hub', '--minimum', '2', '--wished', '3', '--maximum', '4',
                 '--weekdays', 'mon-fri', '--start', '9:00', '--end', '17:00', '--from', '2026-11-01', *TODAY)
    listed, = rows(desk, 'coverage', 'list')
    d.same({key: listed[key] for key in ('id', 'site', 'days', 'from', 'to', 'start', 'end')},
           {'id': made['id'], 'site': 'Hub', 'days': 'Mon-Fri', 'from': '2026-11-01', 'to': None,
            'start': '9:00', 'end': '17:00'})
    d.same(brief([listed], 'minimum', 'wished', 'maximum', 'may-be-alone'), [(2, 3, 4, 'no')])
    d.same(listed['people'], 'At least 2 people, better 3, at most 4, nobody alone')
    d.same(last_change(desk), 'Change how many people Hub wants')
    d.same(len(findings(desk, 'coverage-least')), 5)
    again, = rows(desk, 'coverage', 'set', '--id', made['id'], '--minimum', '1', '--maximum', 'none',
                  '--weekdays', 'tue', '--may-be-alone')
    d.same(again, made)
    d.same(brief(rows(desk, 'coverage'), 'days', 'start', 'end', 'minimum', 'wished', 'maximum', 'may-be-alone'),
           [('Tue', '9:00', '17:00', 1, 3, None, 'yes')])
    d.same(findings(desk, 'coverage-least'), [])
    desk.call('coverage', desk.file, 'remove', '--id', made['id'])
    d.same(rows(desk, 'coverage', 'list', '--site', 'Hub'), [])
    desk.call('undo', desk.file)
    d.same(len(rows(desk, 'coverage')), 1)


def test_coverage_night(desk):
    """a time that ends before it begins goes over midnight; no time is the whole day"""
    fill(desk)
    night, = rows(desk, 'coverage', 'set', '--site', 'hub', '--minimum', '1', '--start', '22:00', '--end', '6:00')
    rows(desk, 'coverage', 'set', '--site', 'hub', '--minimum', '1', '--weekdays', 'every day')
    d.same({row['when'] for row in rows(desk, 'coverage')}, {'every day', 'every day 22:00 – 6:00 +1'})
    rows(desk, 'coverage', 'set', '--id', night['id'], '--start', '5:00')
    d.same({row['when'] for row in rows(desk, 'coverage')}, {'every day', 'every day 5:00 – 6:00'})


def test_coverage_refused(desk):
    """coverage that makes no sense changes nothing, and each mistake is named"""
    fill(desk)
    made, = rows(desk, 'coverage', 'set', '--site', 'Hub', '--minimum', '1')
    before = desk.file.read_bytes()
    for wrong in ((), ('--site', 'Hub'), ('--minimum', '2'), ('--id', made['id'], '--site', 'Hub'),
                  ('--id', 'one'), ('--id', made['id'], '--maximum', 'some'),
                  ('--id', made['id'], '--start', 'dawn'), ('--id', made['id'], '--weekdays', 'noday'),
                  ('--id', made['id'], '--may-be-alone', '--nobody-alone')):
        desk.call('coverage', desk.file, 'set', *wrong, expect=d.USAGE)
    for wrong in (('--site', 'Nowhere', '--minimum', '1'), ('--id', '7', '--minimum', '1'),
                  ('--id', made['id'], '--minimum', '3'), ('--id', made['id'], '--maximum', '0')):
        desk.call('coverage', desk.file, 'set', *wrong, expect=d.FAILED)
    desk.call('coverage', desk.file, 'remove', expect=d.USAGE)
    desk.call('coverage', desk.file, 'remove', '--id', '7', expect=d.FAILED)
    d.same(desk.file.read_bytes(), before)


def test_templates(desk):
    """row-5: a template is saved, gives shifts, is changed part by part, and removed"""
    fill(desk)
    desk.call('templates', desk.file, 'save', '--letter', 's', '--name', 'Sleepover', '--start', '16:00',
              '--end', '8:00', '--sleepover', '22:30-6:30', '--site', 'Hub')
    d.same(last_change(desk), 'Add the template Sleepover')
    listed = ('letter', 'name', 'times', 'break', 'sleepover', 'site', 'for')
    d.same(brief(rows(desk, 'templates'), *listed),
           [('s', 'Sleepover', '16:00 – 8:00 +1', 0, '22:30 – 6:30 +1', 'Hub', 'support')])
    desk.call('roster', desk.file, 'add', '--date', '2026-11-25', '--template', 'S', '--person', 'Priya N', *TODAY)
    d.same(brief(desk.json('roster', desk.file, 'list', *WEEK), 'person', 'times', 'site'),
           [('Jo Hart', '9:00 – 18:00', 'Hub'), ('Priya N', '16:00 – 8:00 +1', 'Hub')])
    desk.call('templates', desk.file, 'save', '--letter', 'S', '--new-letter', 'q', '--any-site', '--for', 'training')
    d.same(brief(rows(desk, 'templates'), *listed),
           [('q', 'Sleepover', '16:00 – 8:00 +1', 0, '22:30 – 6:30 +1', None, 'training')])
    desk.call('templates', desk.file, 'save', '--letter', 'q', '--start', '9:00', '--end', '17:00', '--break', '30')
    d.same(brief(rows(desk, 'templates'), 'times', 'break', 'sleepover'), [('9:00 – 17:00', 30, '')])
    desk.call('templates', desk.file, 'remove', '--letter', 'q')
    d.same(rows(desk, 'templates', 'list'), [])
    desk.call('undo', desk.file)
    d.same(brief(rows(desk, 'templates'), 'letter'), [('q',)])


def test_templates_refused(desk):
    """a template without its times, letter or name is not saved, nor are two with one letter"""
    fill(desk)
    times = ('--start', '9:00', '--end', '17:00')
    desk.call('templates', desk.file, 'save', '--letter', 'a', '--name', 'Day', *times)
    desk.call('templates', desk.file, 'save', '--letter', 'b', '--name', 'Late', *times)
    before = desk.file.read_bytes()
    for wrong in ((), ('--letter', 'c'), ('--letter', 'c', '--name', 'New'), ('--letter', 'c', *times),
                  ('--letter', 'a', '--start', 'dawn'), ('--letter', 'a', '--any-site', '--site', 'Hub')):
        desk.call('templates', desk.file, 'save', *wrong, expect=d.USAGE)
    for wrong in (('--letter', 'cd', '--name', 'New', *times), ('--letter', '5', '--name', 'New', *times),
                  ('--letter', 'a', '--new-letter', 'B'), ('--letter', 'a', '--sleepover', '20:00-21:00'),
                  ('--letter', 'a', '--name', '')):
        desk.call('templates', desk.file, 'save', *wrong, expect=d.FAILED)
    desk.call('templates', desk.file, 'remove', '--letter', 'z', expect=d.FAILED)
    d.same(desk.file.read_bytes(), before)


def rule(desk, name):
    return rows(desk, 'rules', 'list', '--rule', name)


def test_rules(desk):
    """row-30: a rule is changed for the service, and put back to what is shipped"""
    fill(desk)
    d.same(brief(findings(desk, 'shift-hours'), 'value', 'limit'), [(540, 480)])
    was, = rule(desk, 'shift-hours')
    d.same({key: was[key] for key in ('set', 'used', 'value', 'severity', 'settled-by', 'streams', 'sites')},
           {'set': 'shipped', 'used': 'used', 'value': '8 hours', 'severity': 'needs-agreement',
            'settled-by': 'agreement', 'streams': 'any', 'sites': 'any'})
    desk.call('rules', desk.file, 'set', '--rule', 'shift-hours', '--value', '525 minutes', '--severity', 'heads-up',
              '--settled-by', 'reason', '--source', 'our own agreement')
    d.same(last_change(desk), 'Change a rule: Hours in a shift')
    d.same(brief(rule(desk, 'shift-hours'), 'set', 'value', 'severity', 'settled-by', 'source', 'set-by'),
           [('own', '525 minutes', 'heads-up', 'reason', 'our own agreement', d.MANAGER)])
    d.same(brief(findings(desk, 'shift-hours'), 'value', 'limit', 'severity'), [(540, 525, 'heads-up')])
    desk.call('rules', desk.file, 'set', '--rule', 'shift-hours', '--off')
    d.same(findings(desk, 'shift-hours'), [])
    desk.call('rules', desk.file, 'set', '--rule', 'shift-hours', '--used')
    d.same(len(findings(desk, 'shift-hours')), 1)
    desk.call('rules', desk.file, 'reset', '--rule', 'shift-hours')
    d.same(rule(desk, 'shift-hours'), [was])
    desk.call('rules', desk.file, 'reset', '--rule', 'shift-hours', expect=d.FAILED)


def test_rules_for_whom(desk):
    """a rule is for some employments, streams and sites, or for everybody again"""
    fill(desk)
    desk.call('rules', desk.file, 'set', '--rule', 'shift-hours', '--employment', 'casual,full-time',
              '--streams', 'disability,home-care', '--site', 'Hub')
    d.same(brief(rule(desk, 'shift-hours'), 'employment', 'streams', 'sites', 'for'),
           [('full-time,casual', 'disability,home-care', 'Hub',
             'Full-time, Casual; Disability services, Home care; 1 site')])
    d.same(findings(desk, 'shift-hours'), [])
    desk.call('rules', desk.file, 'set', '--rule', 'shift-hours', '--employment', 'any', '--streams', 'any', '--any-site')
    d.same(brief(rule(desk, 'shift-hours'), 'employment', 'streams', 'sites', 'for'),
           [('any', 'any', 'any', 'Everybody')])
    d.same(len(findings(desk, 'shift-hours')), 1)


def test_rules_from(desk):
    """row-30: a change from a day on leaves what was before it as it was"""
    fill(desk)
    desk.call('rules', desk.file, 'set', '--rule', 'shift-hours', '--value', '9 hours', '--from', '2026-11-25')
    d.same(brief(rule(desk, 'shift-hours'), 'value', 'to'), [('8 hours', '2026-11-24')])
    d.same(brief(rule(desk, 'shift-hours-2'), 'value', 'from'), [('9 hours', '2026-11-25')])
    d.same(len(findings(desk, 'shift-hours')), 1)
    desk.call('undo', desk.file)
    d.same(brief(rule(desk, 'shift-hours'), 'set', 'to'), [('shipped', None)])


def test_rules_refused(desk):
    """a rule that makes no sense changes nothing, and each mistake is named"""
    fill(desk)
    before = desk.file.read_bytes()
    for wrong in (('--value', '9 hours'), ('--rule', 'shift-hours'), ('--rule', 'shift-hours', '--value', 'long'),
                  ('--rule', 'overlap', '--value', '9 hours'), ('--rule', 'shift-hours', '--severity', 'bad'),
                  ('--rule', 'shift-hours', '--settled-by', 'luck'), ('--rule', 'shift-hours', '--off', '--used'),
                  ('--rule', 'shift-hours', '--employment', 'boss'),
                  ('--rule', 'shift-hours', '--value', '9 hours', '--from', 'soon'),
                  ('--rule', 'shift-hours', '--any-site', '--site', 'Hub')):
        desk.call('rules', desk.file, 'set', *wrong, expect=d.USAGE)
    for wrong in (('--rule', 'nothing-like-it', '--off'), ('--rule', 'shift-hours', '--streams', 'mining'),
                  ('--rule', 'shift-hours', '--source', ''), ('--rule', 'shift-hours', '--site', 'Nowhere')):
        desk.call('rules', desk.file, 'set', *wrong, expect=d.FAILED)
    d.same(desk.file.read_bytes(), before)


d.run([test_sites, test_coverage, test_coverage_night, test_coverage_refused, test_templates, test_templates_refused,
       test_rules, test_rules_for_whom, test_rules_from, test_rules_refused])
