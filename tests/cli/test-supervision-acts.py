#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Supervision without a window: agreed, booked, written by both, closed, handed over."""
import desk as d

SAMI = 'sami knits long scarves'
NOOR = 'noor has seven spoons'
OLA = 'ola paints small boats'
SECRETS = {'Sami': SAMI, 'Noor': NOOR, 'Ola': OLA, d.MANAGER: d.PASSPHRASE}
TODAY = '2026-11-24'
AGREEMENT = '# Purpose\n\nTo learn together.\n\n# What is written down\n\nWe both write, we alone read.\n'


def people(desk):
    desk.create()
    for name, use in ('Sami', 'supervisor'), ('Noor', 'worker'), ('Ola', 'supervisor'):
        desk.call('people', desk.file, 'add', '--name', name, '--use', use, '--as', d.MANAGER)
        desk.call('people', desk.file, 'slot-add', '--name', name, '--new-passphrase-file',
                  desk.secret(name, SECRETS[name]), '--as', d.MANAGER)


def supervise(desk, who, *arguments, **options):
    return desk.call('supervision', desk.file, *arguments, '--as', who, '--on', TODAY,
                     passphrase=SECRETS[who], **options).strip()


def listed(desk, who, *arguments):
    return desk.json('supervision', desk.file, *arguments, '--as', who, '--on', TODAY, passphrase=SECRETS[who])


def write(desk, text):
    (desk.work / 'note.md').write_text(text, encoding='utf-8')
    return 'note.md'


def add_note(desk, text='# Connection\n\nThe tram was late: marzipan.\n'):
    return supervise(desk, 'Sami', 'add', '--with', 'Noor', '--text-file', write(desk, text))


def test_agreements(desk):
    """row-57: what was agreed is kept, agreed to by both, and printed to be signed"""
    people(desk)
    agreed = supervise(desk, 'Sami', 'agreement-add', '--with', 'Noor', '--every', '14', '--review', '2027-05-24',
                       '--place', 'The quiet room', '--text-file', write(desk, AGREEMENT))
    line, = listed(desk, 'Noor', 'agreements')
    d.same((str(line['id']), line['kind'], line['form'], line['supervisor'], line['members'], line['every'],
            line['review'], line['agreed'], line['line_managed']),
           (agreed, 'practice', 'one-to-one', 'Sami', 'Noor', 14, '2027-05-24', 'no', ''))
    supervise(desk, 'Sami', 'agreement-agree', agreed)
    supervise(desk, 'Ola', 'agreement-agree', agreed, expect=d.FAILED)
    supervise(desk, 'Noor', 'agreement-agree', agreed)
    supervise(desk, 'Noor', 'agreement-print', agreed, '--output', 'agreed.pdf')
    d.holds(desk.pdf_text(desk.work / 'agreed.pdf'), 'Supervision agreement', 'every fortnight', 'The quiet room',
            'We both write, we alone read.', 'Agreed on Tuesday 24 November 2026')
    # Who is the line manager, too, is said.
    supervise(desk, d.MANAGER, 'agreement-add', '--with', 'Noor', '--supervisor', 'Sami', '--kind', 'line')
    d.same(sorted((line['kind'], line['line_managed']) for line in listed(desk, 'Noor', 'agreements')),
           [('line', ''), ('practice', 'Noor')])
    supervise(desk, 'Sami', 'agreement-add', '--with', 'Noor', '--text-file', write(desk, '# Weather\n\nSunny'),
              expect=d.FAILED)


def test_groups(desk):
    """row-57: a group meets as equals, and somebody from outside supervises"""
    people(desk)
    supervise(desk, 'Noor', 'agreement-add', '--with', 'Noor', '--member', 'Ola', '--kind', 'co-supervision')
    supervise(desk, 'Noor', 'agreement-add', '--with', 'Noor', '--outside', 'Rua Tane')
    found = sorted((line['kind'], line['form'], line['supervisor'], line['members'])
                   for line in listed(desk, 'Noor', 'agreements'))
    d.same(found, [('co-supervision', 'group', None, 'Noor; Ola'), ('external', 'one-to-one', 'Rua Tane', 'Noor')])


def test_sessions(desk):
    """row-59: a session is booked as paid time, moved and cancelled with a reason, and booked again"""
    people(desk)
    agreed = supervise(desk, 'Sami', 'agreement-add', '--with', 'Noor', '--every', '14')
    for who in 'Sami', 'Noor':
        supervise(desk, who, 'agreement-agree', agreed)
    first = supervise(desk, 'Sami', 'session-book', agreed, '--date', '2026-11-26', '--start', '10:00')
    shifts = desk.json('roster', desk.file, 'list', '--from', TODAY, '--weeks', '2', '--as', d.MANAGER)
    d.same([(shift['person'], shift['date'], shift['times'][:5], shift['for']) for shift in shifts],
           [('Noor', '2026-11-26', '10:00', 'supervision')])
    second = supervise(desk, 'Noor', 'session-move', first, '--date', '2026-11-27', '--start', '11:30',
                       '--why', 'Training')
    supervise(desk, 'Noor', 'session-cancel', second, '--why', 'Noor is away')
    due = [line for line in listed(desk, 'Noor', 'due') if line['person'] == 'Noor']
    d.same([(line['state'], line['due']) for line in due], [('due', '2026-12-04')])
    supervise(desk, 'Noor', 'session-cancel', second, expect=d.FAILED)
    third = supervise(desk, 'Sami', 'session-book', agreed, '--date', '2026-12-01', '--start', '10:00')
    supervise(desk, 'Sami', 'session-hold', third)
    d.same([(line['state'], line['by'], line['why'], str(line['rebooked_as'] or '')) for line in listed(desk, 'Noor', 'sessions')],
           [('moved', 'Noor', 'Training', second), ('cancelled', 'Noor', 'Noor is away', third), ('held', None, '', '')])


def test_next_session(desk):
    """row-59: the day on which they meet again, which a note ends with, is booked, and not twice"""
    people(desk)
    agreed = supervise(desk, 'Sami', 'agreement-add', '--with', 'Noor', '--every', '14')
    note = ('add', '--with', 'Noor', '--text-file', write(desk, '# Connection\n\nTea.\n'))
    shown = supervise(desk, 'Sami', *note, '--next', '2026-12-08', '--next-start', '14:30')
    d.holds(supervise(desk, 'Noor', 'show', shown), 'Next session: 2026-12-08')
    supervise(desk, 'Noor', *('Sami' if part == 'Noor' else part for part in note), '--next', '2026-12-08')
    shifts = desk.json('roster', desk.file, 'list', '--from', '2026-12-07', '--weeks', '1', '--as', d.MANAGER)
    d.same([(shift['person'], shift['date'], shift['times'][:5], shift['for']) for shift in shifts],
           [('Noor', '2026-12-08', '14:30', 'supervision')])
    d.same([(str(line['agreement']), line['date'], line['state']) for line in listed(desk, 'Noor', 'sessions')],
           [(agreed, TODAY, 'held'), (agreed, '2026-12-08', 'booked')])
    supervise(desk, 'Sami', *note, '--next', TODAY, expect=d.USAGE)
    supervise(desk, 'Sami', *note, '--next-start', '14:30', expect=d.USAGE)


def test_both_write_and_close(desk):
    """row-61: both write their own account and agree; what comes later is added and marked"""
    people(desk)
    note = add_note(desk)
    supervise(desk, 'Noor', 'write', note, '--text-file', write(desk, '# Connection\n\nI felt unheard: juniper.\n'))
    shown = supervise(desk, 'Sami', 'show', note)
    d.holds(shown, 'marzipan', 'juniper')
    supervise(desk, 'Sami', 'agree', note)
    supervise(desk, 'Sami', 'addendum', note, '--text-file', write(desk, 'Too early'), expect=d.FAILED)
    supervise(desk, 'Noor', 'agree', note)
    supervise(desk, 'Noor', 'write', note, '--text-file', write(desk, 'Too late'), expect=d.FAILED)
    supervise(desk, 'Noor', 'addendum', note, '--text-file', write(desk, 'We laughed about it: saffron.'))
    d.holds(supervise(desk, 'Sami', 'show', note), 'Added after it was closed', 'saffron')
    d.same([event['kind'] for event in listed(desk, 'Noor', 'history', note)],
           ['reader-added', 'reader-added', 'written', 'written', 'agreed', 'agreed', 'closed', 'added-to'])
    supervise(desk, d.MANAGER, 'agree', note, expect=d.FAILED)


def test_actions(desk):
    """row-60: what was agreed to be done has somebody who does it, and a day"""
    people(desk)
    note = add_note(desk)
    supervise(desk, 'Sami', 'action-add', note, '--what', 'Ask for the key', '--with', 'Noor', '--due', '2026-12-01')
    supervise(desk, 'Noor', 'action-add', note, '--what', 'Move the kettle')
    d.same([(line['number'], line['owner'], line['due'], line['what']) for line in listed(desk, 'Noor', 'actions')],
           [(1, 'Noor', '2026-12-01', 'Ask for the key'), (2, 'Noor', None, 'Move the kettle')])
    supervise(desk, 'Sami', 'action-add', note, '--what', 'Look away', '--with', 'Ola', expect=d.FAILED)
    supervise(desk, 'Sami', 'action-add', note, '--what', ' ', expect=d.USAGE)
    supervise(desk, 'Sami', 'action-add', note, '--what', 'Later', '--due', 'soon', expect=d.USAGE)
    supervise(desk, d.MANAGER, 'action-add', note, '--what', 'Look in', '--with', 'Noor', expect=d.FAILED)
    supervise(desk, 'Sami', 'agree', note)
    supervise(desk, 'Noor', 'agree', note)
    supervise(desk, 'Noor', 'done', note, '--number', '1')
    d.holds(supervise(desk, 'Sami', 'show', note), 'Noor: Ask for the key (done on Tuesday 24 November 2026)',
            'Noor: Move the kettle')
    supervise(desk, 'Sami', 'print', note, '--output', 'note.pdf')
    d.holds(desk.pdf_text(desk.work / 'note.pdf'), 'Noor: Ask for the key (done on', 'Noor: Move the kettle')
    supervise(desk, 'Sami', 'action-add', note, '--what', 'Too late', expect=d.FAILED)


def test_bring_back(desk):
    """row-65: an earlier text comes back, and what was written since stays"""
    people(desk)
    note = add_note(desk)
    supervise(desk, 'Sami', 'write', note, '--text-file', write(desk, '# Connection\n\nAll gone\n'))
    supervise(desk, 'Noor', 'bring-back', note, '--revision', '1')
    d.holds(supervise(desk, 'Sami', 'show', note), 'marzipan')
    d.same([event['revision'] for event in listed(desk, 'Noor', 'history', note) if event['kind'] == 'written'], [1, 2, 3])
    supervise(desk, 'Noor', 'bring-back', note, '--revision', '9', expect=d.FAILED)


def test_readers(desk):
    """row-62: a reader is added and taken off, which both see; the safeguarding reader reads from then on"""
    people(desk)
    note = add_note(desk)
    supervise(desk, 'Ola', 'show', note, expect=d.FAILED)
    supervise(desk, 'Noor', 'reader-add', note, '--with', 'Ola')
    d.holds(supervise(desk, 'Ola', 'show', note), 'marzipan')
    supervise(desk, 'Ola', 'reader-add', note, '--with', d.MANAGER, expect=d.FAILED)
    supervise(desk, 'Sami', 'reader-remove', note, '--with', 'Ola')
    supervise(desk, 'Sami', 'write', note, '--text-file', write(desk, '# Connection\n\nAmong us: juniper\n'))
    supervise(desk, 'Ola', 'show', note, expect=d.FAILED)
    ola = [(line['from'], line['until'], line['added_by'], line['removed_by'])
           for line in listed(desk, 'Noor', 'readers', note) if line['person'] == 'Ola']
    d.same(ola, [(1, 1, 'Noor', 'Sami')])
    supervise(desk, d.MANAGER, 'safeguarding-set', 'Ola')
    d.same(listed(desk, 'Noor', 'safeguarding'), [{'person': 'Ola'}])
    d.holds(supervise(desk, 'Ola', 'show', add_note(desk)), 'marzipan')
    supervise(desk, d.MANAGER, 'safeguarding-end')
    supervise(desk, 'Ola', 'show', add_note(desk), expect=d.FAILED)


def test_trash(desk):
    """row-68: a note is put aside, brought back, and destroyed with a line in the history"""
    people(desk)
    note = add_note(desk)
    supervise(desk, 'Sami', 'destroy', note, expect=d.FAILED)
    supervise(desk, 'Sami', 'trash', note)
    d.same([line['standing'] for line in listed(desk, 'Noor', 'list')], ['trash'])
    supervise(desk, 'Noor', 'restore', note)
    supervise(desk, 'Sami', 'trash', note)
    desk.call('supervision', desk.file, 'empty-trash', '--as', 'Sami', '--on', '2026-12-24', passphrase=SAMI)
    d.same(len(listed(desk, 'Noor', 'list')), 1)
    desk.call('supervision', desk.file, 'empty-trash', '--as', 'Sami', '--on', '2026-12-25', passphrase=SAMI)
    d.same(listed(desk, 'Noor', 'list'), [])
    d.holds(desk.call('history', desk.file, '--as', d.MANAGER), 'Destroy the note of Tue 24 Nov')


def test_hand_over(desk):
    """a supervisor who leaves hands the notes over, and does not come back to them"""
    people(desk)
    note = add_note(desk)
    supervise(desk, 'Sami', 'hand-over', '--with', 'Noor', '--how', 'to', expect=d.USAGE)
    supervise(desk, 'Sami', 'hand-over', '--with', 'Noor', '--how', 'away', expect=d.USAGE)
    supervise(desk, 'Sami', 'hand-over', '--with', 'Noor', '--how', 'to', '--successor', 'Ola')
    d.holds(supervise(desk, 'Ola', 'show', note), 'marzipan')
    supervise(desk, 'Sami', 'reader-add', note, '--with', 'Sami', expect=d.FAILED)
    supervise(desk, 'Ola', 'hand-over', '--with', 'Noor', '--how', 'only-copy')
    d.holds(supervise(desk, 'Noor', 'show', note), 'marzipan')
    for who in 'Sami', 'Ola', d.MANAGER:
        supervise(desk, who, 'show', note, expect=d.FAILED)


def test_hand_over_group(desk):
    """the notes of a group are handed over by themselves, by the ID of its agreement"""
    people(desk)
    group = supervise(desk, 'Sami', 'agreement-add', '--with', 'Noor', '--member', 'Ola')
    two = supervise(desk, 'Sami', 'agreement-add', '--with', 'Noor')
    note = add_note(desk)
    d.same(supervise(desk, 'Sami', 'hand-over', group, '--how', 'seal'), 'Done with 0 notes.')
    d.holds(supervise(desk, 'Sami', 'show', note), 'marzipan')
    supervise(desk, 'Sami', 'hand-over', two, '--how', 'seal', expect=d.USAGE)
    supervise(desk, 'Sami', 'hand-over', group, '--with', 'Noor', '--how', 'seal', expect=d.USAGE)
    supervise(desk, 'Sami', 'hand-over', '--how', 'seal', expect=d.USAGE)
    supervise(desk, 'Sami', 'hand-over', '999', '--how', 'seal', expect=d.FAILED)


def test_words(desk):
    """row-55: templates, the coach's words and one's own words of spelling"""
    people(desk)
    supervise(desk, 'Sami', 'template-save', 'Garden crew', '--text-file', write(desk, '# The week\nWhat grew?\n'))
    supervise(desk, 'Sami', 'template-default', 'Garden crew')
    d.same([line['name'] for line in listed(desk, 'Noor', 'templates') if line['default'] == 'yes'], ['Garden crew'])
    d.holds(supervise(desk, 'Sami', 'show', add_note(desk, '# The week\n\nBeans\n')), '# The week', 'Beans')
    supervise(desk, 'Sami', 'template-default', 'plain')
    supervise(desk, 'Sami', 'template-remove', 'plain', expect=d.FAILED)
    supervise(desk, 'Sami', 'template-remove', 'Garden crew')

    d.same([line['words'] for line in listed(desk, 'Noor', 'look-over', '--text-file', write(desk, 'The patient knits.'))],
           ['patient'])
    supervise(desk, 'Sami', 'words-set', '--text-file', write(desk, '[Ours]\nwhy = We say so.\nknits = makes scarves\n'))
    d.same([line['instead'] for line in listed(desk, 'Noor', 'look-over', '--text-file', write(desk, 'The patient knits.'))],
           ['makes scarves'])
    supervise(desk, 'Sami', 'words-set', '--text-file', write(desk, 'no list at all'), expect=d.FAILED)
    supervise(desk, 'Sami', 'words-reset')
    d.holds(supervise(desk, 'Noor', 'words'), '[What people are called]')

    supervise(desk, 'Sami', 'own-word-add', 'Kurrajong')
    d.same(listed(desk, 'Sami', 'own-words'), [{'word': 'Kurrajong'}])
    d.same(listed(desk, 'Noor', 'own-words'), [])
    supervise(desk, 'Sami', 'own-word-remove', 'Kurrajong')
    d.same(listed(desk, 'Sami', 'own-words'), [])


def test_bad_calls(desk):
    """what is left out is said, in one sentence"""
    people(desk)
    for call in (['agree'], ['history'], ['write', '1'], ['bring-back', '1'], ['reader-add', '1'], ['hand-over'],
                 ['session-book', '1'], ['agreement-add'], ['template-save', 'One'], ['agree', 'x'],
                 ['print', '--output', 'x.txt'], ['trash', '1', '2']):
        supervise(desk, 'Sami', *call, expect=d.USAGE)
    for call in (['agree', '1'], ['session-hold', '1'], ['agreement-agree', '1'], ['template-remove', 'None']):
        supervise(desk, 'Sami', *call, expect=d.FAILED)


d.run([test_agreements, test_groups, test_sessions, test_next_session, test_both_write_and_close, test_actions, test_bring_back, test_readers, test_trash,
       test_hand_over, test_hand_over_group, test_words, test_bad_calls])
