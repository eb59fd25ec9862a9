#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen reader counts the windows, and asks for one of them a moment later."""
import scenario as s
from node import ROW, Atspi
from person import wait_until

# More than there are, as after a dialog has closed.
BEYOND = range(1, 5)


def ask_for_more(person):
    """GTK answers with its last window, shown or not, and ends the program over one that
    was never shown: there may be none of those."""
    process = person.processes[-1]
    for index in BEYOND:
        Atspi.Accessible.get_child_at_index(person.application.accessible, index)
    s.same(process.poll(), None)


def step_welcome(person):
    """before anything is open"""
    person.start('--on', s.TODAY)
    person.see(ROW, 'Create a Service')
    ask_for_more(person)


def step_shortcuts(person):
    """the shortcuts can be looked at, are read out, and are gone when closed"""
    person.press('ctrl+question')
    window = person.see_window('Keyboard Shortcuts')
    s.same(len(person.windows()), 2)
    person.press('Escape')
    person.wait_active(person.main)
    wait_until(lambda: not window.is_shown, 'the shortcuts to be gone')
    ask_for_more(person)


def step_end(person):
    """the program is still there, and ends as it is asked to"""
    person.see(ROW, 'Create a Service')
    s.same(person.end(), 0)


s.run([step_welcome, step_shortcuts, step_end])
