#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the mouse does with shifts in the grid; each has a key too (test-roster-keys.py)."""
import re

import scenario as s
from node import CELL, ENTRY, STATUS

SHIFTS = '''person,site,date,start,end
Bronwyn Ashby,Quarry House,2026-11-24,9:00,15:00
Tāne Rewi,Quarry House,2026-11-25,22:00,6:00
'''
NIGHT = 'one shift: Quarry House 22 to 6 the next day'
# From the line between two days to inside the edge of a chip, in pixels.
TO_EDGE = 6


def bronwyn(words):
    return f'Tuesday 24 November, Bronwyn Ashby, {words}'


def tane(day, words):
    return f'{day} November, Tāne Rewi, {words}'


def take_edge(person, cell, at_end):
    """Takes hold of a shift where it begins or ends."""
    x, y, width, height = person.place_of(person.see(CELL, cell))
    person.take_hold(x + width - TO_EDGE if at_end else x + TO_EDGE, y + height // 2)


def step_open(person):
    """a file opens with a shift of a day, and one of a night"""
    file = person.home / 'harbour.peerdesk'
    s.Ctl(file).create('Lantern Lane Peers').fill('shifts', SHIFTS)
    person.start(file, '--on', s.TODAY)
    person.see(ENTRY, 'Passphrase')
    person.write(s.PASSPHRASE)
    person.press('Return')
    person.see(CELL, bronwyn('one shift: Quarry House 9 to 15'))


def step_end(person):
    """row-11: the end is dragged; words say to when, and one undo takes it back"""
    take_edge(person, bronwyn('one shift: Quarry House 9 to 15'), True)
    person.drag_by(45, 0)
    person.see(STATUS, 'Tue 24 Nov 9:00 – 16:00, 7 h of work')
    person.whole_screen('roster-resize')
    person.let_go()
    person.wait_focus(CELL, bronwyn('one shift: Quarry House 9 to 16'))
    person.press('ctrl+z')
    person.see(CELL, bronwyn('one shift: Quarry House 9 to 15'))


def step_start(person):
    """row-11: the start is dragged, over midnight too"""
    take_edge(person, bronwyn('one shift: Quarry House 9 to 15'), False)
    person.drag_by(-25, 0)
    person.see(STATUS, 'Tue 24 Nov 8:30 – 15:00, 6 h 30 of work')
    person.let_go()
    person.wait_focus(CELL, bronwyn('one shift: Quarry House 8:30 to 15'))


def step_escape(person):
    """row-11: Escape gives it up, and nothing is changed"""
    take_edge(person, tane('Wednesday 25', NIGHT), True)
    person.drag_by(45, 0)
    person.see(STATUS, 'Wed 25 Nov 22:00 – 7:00 +1, 9 h of work')
    person.press('Escape')
    person.see_no_more(STATUS, re.compile('of work$'))
    person.drag_by(45, 0)
    person.let_go()
    person.press('Home', 'End')
    person.wait_focus(CELL, re.compile('^Sunday 29 November, Tāne Rewi'))
    person.see(CELL, tane('Wednesday 25', NIGHT))


def drag_to_bronwyn(person):
    """Drags the night by its edge, up to the line of somebody else."""
    take_edge(person, tane('Wednesday 25', NIGHT), True)
    _, y, _, height = person.place_of(person.see(CELL, bronwyn('one shift: Quarry House 8:30 to 15')))
    _, from_y, _, from_height = person.place_of(person.see(CELL, re.compile('^Wednesday 25 November, Tāne Rewi')))
    person.drag_by(-4, (y + height // 2) - (from_y + from_height // 2))


def see_with_bronwyn(person):
    person.wait_focus(CELL, f'Wednesday 25 November, Bronwyn Ashby, {NIGHT}')


def step_across(person):
    """row-9: across the line, the whole shift is taken along, from its edge too; words say to where"""
    drag_to_bronwyn(person)
    person.see(STATUS, 'Move to Wed 25 Nov 22:00 – 6:00 +1, Bronwyn Ashby')
    person.whole_screen('roster-move')
    person.let_go()
    see_with_bronwyn(person)
    person.press('ctrl+z')
    person.see(CELL, tane('Wednesday 25', NIGHT))


def step_at_once(person):
    """row-9: what is let go of at once, before anything could be read, is not lost"""
    drag_to_bronwyn(person)
    person.let_go()
    see_with_bronwyn(person)
    s.same(person.end(), 0)


s.run([step_open, step_end, step_start, step_escape, step_across, step_at_once])
