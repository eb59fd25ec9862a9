#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Role descriptions: begun, checked, approved, worked under, compared, printed, exported."""
import desk as d

NOOR = 'noor has seven spoons'
ON = ('--on', '2026-11-24')
FILLED = ('--set', 'title=Peer worker, hub', '--set', 'team-name=Bay team', '--set', 'sites=Bay Street', '--set', 'hours=22.8',
          '--set', 'classification=SACS level 3', '--set', 'reports-to=The team leader',
          '--set', 'review-on=2027-11-24', '--set', 'risk-with=The colleague in charge of the shift.')
TITLE = 'Peer worker, hub'


def service(desk):
    desk.create()
    (desk.work / 'people.csv').write_text('name,code,employment,hours,sites,use\nNoor,NO,part-time,22.8,Bay Street,worker\n')
    desk.call('import', desk.file, '--kind', 'people', 'people.csv')
    # The site comes with a shift that is for something that no peer worker does alone.
    (desk.work / 'shifts.csv').write_text('person,site,date,start,end,for\nNoor,Bay Street,2026-11-24,9:00,15:00,support\n'
                                          'Noor,Hill House,2026-11-25,9:00,11:00,support\n')
    desk.call('import', desk.file, '--kind', 'shifts', 'shifts.csv')
    return desk


def add(desk):
    return desk.call('role', desk.file, 'add', '--template', 'peer-worker', *FILLED, *ON).strip()


def approve(desk):
    role = add(desk)
    desk.call('role', desk.file, 'approve', role, *ON)
    desk.call('role', desk.file, 'assign', TITLE, '--person', 'Noor', *ON)
    return role


def test_templates(desk):
    """six templates; each says what only the service can say, and ends with 1"""
    desk.create()
    listed = desk.json('role', desk.file, 'templates')
    d.same([row['template'] for row in listed], ['peer-worker', 'carer-peer-worker', 'team-leader', 'volunteer',
                                                 'co-supervision-facilitator', 'non-peer-colleague'])
    for row in listed:
        role = desk.call('role', desk.file, 'add', '--template', row['template']).strip()
        gaps = desk.json('role', desk.file, 'check', role, expect=d.FAILED)
        d.same({gap['kind'] for gap in gaps} - {'missing', 'blank'}, set())
        d.same(len(gaps) in (5, 7), True)


def test_check(desk):
    """row-71 the check says in words what is missing, and is silent when nothing is"""
    service(desk)
    role = add(desk)
    d.same(desk.json('role', desk.file, 'check', role, *ON), [])
    desk.call('role', desk.file, 'change', role, '--set', 'passed-on=', *ON)
    gap, = desk.json('role', desk.file, 'check', role, *ON, expect=d.FAILED)
    d.same((gap['kind'], gap['part'], gap['what']),
           ('missing', 'passed-on', 'Nothing says what is passed on to non-peer staff, and that the person is told first.'))
    d.holds(desk.call('role', desk.file, 'check', *ON, expect=d.FAILED), 'non-peer staff')


def test_against_the_file(desk):
    """what is promised is held against what the file shows"""
    service(desk)
    approve(desk)
    found = desk.call('role', desk.file, 'check', TITLE, '--on', '2027-03-01', expect=d.FAILED)
    d.holds(found, 'Promises supervision every 2 weeks; there is no agreement on it with Noor.',
            'Promises co-supervision every 4 weeks; Noor, who began on Tuesday 24 November 2026, has had none yet.',
            'Noor has not acknowledged version 1 yet.')
    due, = [row for row in desk.json('supervision', desk.file, 'due', *ON) if row['person'] == 'Noor']
    d.holds(due['words'], 'the role promises it every 2 weeks')


def test_versions(desk):
    """row-72 row-74 a version is approved, superseded by the next, and acknowledged with remarks"""
    service(desk)
    role = approve(desk)
    desk.call('role', desk.file, 'acknowledge', TITLE, '--person', 'NO', '--remarks', 'The nights are missing', *ON)
    desk.call('role', desk.file, 'change', TITLE, '--set', 'decisions=You decide.', '--on', '2026-11-25')
    listed, = desk.json('role', desk.file, 'list', '--on', '2026-11-25')
    d.same((str(listed['id']), listed['version'], listed['state'], listed['people']), (role, 2, 'draft', 1))
    desk.call('role', desk.file, 'approve', TITLE, '--on', '2026-11-26')
    worked, = desk.json('role', desk.file, 'people', TITLE)
    d.same((worked['person'], worked['version'], worked['acknowledged'], worked['remarks']),
           ('Noor', 1, '2026-11-24', 'The nights are missing'))
    today = desk.json('today', desk.file, '--on', '2026-11-27')
    d.same([row for row in today if row['kind'] == 'role'], [])
    desk.call('role', desk.file, 'acknowledge', TITLE, '--person', 'Noor', '--on', '2026-11-27')
    worked, = desk.json('role', desk.file, 'people')
    d.same((worked['version'], worked['acknowledged']), (2, '2026-11-27'))
    d.holds(desk.call('role', desk.file, 'show', TITLE, '--version', '1'),
            'Version 1, approved by Mira Khan on Tuesday 24 November 2026, superseded on Thursday 26 November 2026')
    d.holds(desk.call('role', desk.file, 'compare', TITLE), 'What you decide', '{+decide+}')
    d.holds(desk.call('role', desk.file, 'approve', TITLE, expect=d.FAILED), 'no draft')
    desk.call('role', desk.file, 'release', TITLE, '--person', 'Noor', '--to', '2026-12-31')
    desk.call('role', desk.file, 'end', TITLE, '--to', '2026-12-31')
    desk.call('undo', desk.file)
    d.holds(desk.call('history', desk.file), 'Noor acknowledges a role', 'Approve a role', 'End the role of Noor')


def test_roster(desk):
    """row-73 the roster warns of a site that the role does not have; drift shows the same"""
    service(desk)
    approve(desk)
    found = [row for row in desk.json('roster', desk.file, 'check', '--from', '2026-11-23', *ON, expect=d.FAILED)
             if 'Hill House' in str(row) and 'is not' in str(row)]
    d.same(len(found), 1)
    desk.call('role', desk.file, 'acknowledge', TITLE, '--person', 'Noor', '--remarks', 'I am often at Hill House', *ON)
    shown = desk.call('role', desk.file, 'drift', TITLE, '--person', 'Noor', '--from', '2026-11-23', '--weeks', '4')
    d.same(shown.index('I am often at Hill House') < shown.index('Bay Street'), True)
    d.holds(shown, 'Outside the role: 120 of 480 minutes')
    rows = {row['what']: row for row in desk.json('role', desk.file, 'drift', TITLE, '--person', 'Noor', '--from',
                                                  '2026-11-23', '--weeks', '4')}
    desk.call('role', desk.file, 'drift', TITLE, '--person', 'Noor', '--from', '2026-11-23', '--weeks', '4', '--output', 'review.pdf')
    desk.call('role', desk.file, 'drift', TITLE, '--person', 'Noor', '--from', '2026-11-23', '--weeks', '4', '--large', '--output', 'large.pdf')
    d.same(desk.pdf_text(desk.work / 'large.pdf').count('\f') > desk.pdf_text(desk.work / 'review.pdf').count('\f'), True)
    desk.call('role', desk.file, 'drift', TITLE, '--person', 'Noor', '--large', expect=d.USAGE)
    pages = desk.pdf_text(desk.work / 'review.pdf')
    d.same(pages.index('I am often at Hill House') < pages.index('2 h of 8 h were for something'), True)
    d.same((rows['Bay Street']['in_role'], rows['Hill House']['in_role'], rows['Hill House']['minutes']), ('yes', 'no', 120))


def test_in_and_out(desk):
    """row-75 what is exported as Markdown or HTML comes in again as the same"""
    service(desk)
    role = add(desk)
    shown = desk.call('role', desk.file, 'show', role, *ON).split('\n\n', 2)[2]
    for name in 'role.md', 'role.html':
        desk.call('role', desk.file, 'export', role, '--output', name, *ON)
        again = desk.call('role', desk.file, 'add', '--text-file', name, *ON).strip()
        d.same(desk.call('role', desk.file, 'show', again, *ON).split('\n\n', 2)[2], shown)
    (desk.work / 'old.txt').write_text('Peer worker\n\nPurpose of the role\n\nTo walk beside people.\n\nHours: as needed\n')
    told = desk.call('role', desk.file, 'add', '--text-file', 'old.txt', *ON)
    d.holds(told, 'Line 7: "Hours: as needed". This is not understood. It goes to')


def test_paper(desk):
    """row-75 row-70 pages of the description, of a panel's form, and of a comparison"""
    service(desk)
    approve(desk)
    desk.call('role', desk.file, 'change', TITLE, '--set', 'decisions=You decide.', *ON)
    desk.call('role', desk.file, 'print', TITLE, '--version', '1', '--output', 'role.pdf', *ON)
    d.holds(desk.pdf_text(desk.work / 'role.pdf'), d.SERVICE, 'Version 1, approved by Mira Khan', 'Page 1 of',
            'Printed on Tuesday 24 November 2026', '22.8 hours a week')
    desk.call('role', desk.file, 'print', TITLE, '--sheet', 'recruitment', '--output', 'panel.pdf', *ON)
    d.holds(desk.pdf_text(desk.work / 'panel.pdf'), 'How will you use your lived', 'Who is on the panel')
    desk.call('role', desk.file, 'compare', TITLE, '--output', 'both.pdf', *ON)
    d.holds(desk.pdf_text(desk.work / 'both.pdf'), 'You decide.', 'Version 2, a draft')
    desk.call('role', desk.file, 'print', TITLE, '--output', 'role.png', *ON)
    d.same(next(desk.work.glob('role*.png')).read_bytes()[:4], b'\x89PNG')


def test_usage(desk):
    """calls that make no sense say so and change nothing"""
    service(desk)
    add(desk)
    for call in (['show'], ['add'], ['add', '--template', 'x', '--text-file', 'y'], ['change', TITLE],
                 ['change', TITLE, '--set', 'hours'], ['change', TITLE, '--set', 'hours=often'], ['print', TITLE],
                 ['export', TITLE, '--output', 'x.doc'], ['assign', TITLE], ['list', TITLE],
                 ['print', TITLE, '--sheet', 'wall', '--output', 'x.pdf']):
        desk.call('role', desk.file, *call, expect=d.USAGE)
    d.holds(desk.call('role', desk.file, 'show', 'Driver', expect=d.FAILED), 'no such role')
    d.holds(desk.call('role', desk.file, 'add', '--template', 'driver', expect=d.FAILED), 'no template')
    d.holds(desk.call('role', desk.file, 'assign', TITLE, '--person', 'Noor', expect=d.FAILED), 'No version of the role is approved')
    d.same(len(desk.json('role', desk.file, 'list')), 1)


def shift_of(desk, date):
    found, = [row for row in desk.json('roster', desk.file, 'list', '--from', '2026-11-23', '--weeks', '2', *ON) if row['date'] == date]
    return found


def test_shifts(desk):
    """row-73: a shift names a role; the check says where its person does not work in it, and a table takes it along"""
    service(desk)
    role = add(desk)
    shift = shift_of(desk, '2026-11-24')['id']
    change = ('roster', desk.file, 'change', '--shift', shift)
    d.holds(desk.call(*change, '--role', TITLE, *ON, expect=d.FAILED), 'No version of this role is approved yet')
    desk.call('role', desk.file, 'approve', role, *ON)
    desk.call(*change, '--role', TITLE, '--no-role', *ON, expect=d.USAGE)
    desk.call(*change, '--role', 'Nobody has this', *ON, expect=d.FAILED)
    changed, = desk.json(*change, '--role', TITLE, *ON)
    d.same(changed['role'], TITLE)
    d.same(shift_of(desk, '2026-11-24')['role'], TITLE)
    check = ('roster', desk.file, 'check', '--from', '2026-11-23', *ON)
    d.holds(desk.call(*check, expect=d.FAILED), f'is in the role “{TITLE}”, which its person does not work in on that day')
    desk.call('role', desk.file, 'assign', TITLE, '--person', 'Noor', *ON)
    d.same('does not work in' in desk.call(*check, expect=d.FAILED), False)
    copied = desk.json('roster', desk.file, 'copy', '--from', '2026-11-23', *ON)
    d.same([row['role'] for row in copied], [TITLE, None])
    desk.call('export', desk.file, 'all')
    d.holds((desk.work / 'all' / 'shifts.csv').read_text(), f'support,"{TITLE}",')
    d.holds(desk.call('import', desk.file, '--kind', 'shifts', 'all/shifts.csv'), '0 added, 0 changed')
    desk.call(*change, '--no-role', *ON)
    d.same(shift_of(desk, '2026-11-24')['role'], None)
    desk.call('undo', desk.file)
    d.same(shift_of(desk, '2026-11-24')['role'], TITLE)


def test_shift_templates(desk):
    """row-5: a template gives its role to what is made of it"""
    approve(service(desk))
    desk.call('templates', desk.file, 'save', '--letter', 'p', '--name', 'Peer', '--start', '9:00', '--end', '12:00', '--role', TITLE)
    d.same(desk.json('templates', desk.file)[0]['role'], TITLE)
    desk.call('roster', desk.file, 'add', '--template', 'p', '--date', '2026-11-26', '--person', 'Noor', *ON)
    d.same(shift_of(desk, '2026-11-26')['role'], TITLE)
    desk.call('templates', desk.file, 'save', '--letter', 'p', '--no-role')
    d.same(desk.json('templates', desk.file)[0]['role'], None)



d.run([test_templates, test_check, test_against_the_file, test_versions, test_roster, test_in_and_out, test_paper,
       test_usage,
       test_shifts, test_shift_templates])
