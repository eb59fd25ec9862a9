# SPDX-License-Identifier: GPL-3.0-or-later
"""What the accessibility tree says, one thing at a time."""
import re

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

BUTTON, CELL, CHECK, ENTRY, LABEL, MENU_ITEM, ROW, SPIN, STATUS = (
    'push button', 'table cell', 'check box', 'text', 'label', 'menu item', 'list item', 'spin button',
    'status bar')


class Node:
    """One thing in the accessibility tree. It may be gone at any time, and is nothing then."""

    def __init__(self, accessible):
        self.accessible = accessible

    def _ask(self, question, otherwise):
        try:
            return question(self.accessible)
        except GLib.Error:
            return otherwise

    @property
    def role(self):
        return self._ask(Atspi.Accessible.get_role_name, '')

    @property
    def name(self):
        """What it is called. GTK says twice what has a label and a letter to press ("_Save
        Save"), or a label and a row that it is in."""
        name = self._ask(Atspi.Accessible.get_name, '') or ''
        parts = name.replace('_', '').split(' ')
        half = len(parts) // 2
        return ' '.join(parts[:half]) if parts[:half] == parts[half:] else name

    @property
    def description(self):
        return self._ask(Atspi.Accessible.get_description, '') or ''

    @property
    def text(self):
        """What is written in it, for things that can be written in."""
        def read(accessible):
            text = accessible.get_text_iface()
            return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text else ''
        return self._ask(read, '') or ''

    @property
    def letters(self):
        """The family, weight and size in pixels that its text is written in, if it has any."""
        def read(accessible):
            text = accessible.get_text_iface()
            return Atspi.Text.get_default_attributes(text) if text else None
        return self._ask(read, None) or {}

    @property
    def children(self):
        count = self._ask(Atspi.Accessible.get_child_count, 0)
        found = (self._ask(lambda a, i=i: a.get_child_at_index(i), None) for i in range(count))
        return [Node(child) for child in found if child is not None]

    @property
    def extents(self):
        """Left, top, width and height in its window."""
        def measure(accessible):
            area = accessible.get_extents(Atspi.CoordType.WINDOW)
            return area.x, area.y, area.width, area.height
        return self._ask(measure, (0, 0, 0, 0))

    def has(self, state):
        return self._ask(lambda a: a.get_state_set().contains(state), False)

    @property
    def is_shown(self):
        """GTK 4.8 calls pages visible that are behind others; those have no size."""
        _, _, width, height = self.extents
        return width > 0 and height > 0

    @property
    def is_sensitive(self):
        return self.has(Atspi.StateType.SENSITIVE)

    @property
    def is_focused(self):
        return self.has(Atspi.StateType.FOCUSED)

    @property
    def is_checked(self):
        return self.has(Atspi.StateType.CHECKED) or self.has(Atspi.StateType.PRESSED)

    @property
    def parent(self):
        above = self._ask(Atspi.Accessible.get_parent, None)
        return Node(above) if above is not None else None

    @property
    def window(self):
        """The window that it is in."""
        node = self
        while (parent := node.parent) is not None and parent.role not in ('application', ''):
            node = parent
        return node

    @property
    def may_show(self):
        """Whether something in it may be shown: GTK 4.8 gives no size to what only arranges
        pages."""
        return self.is_shown or self.name in ('GtkStackPage', 'Tab')

    def walk(self, enters=lambda node: True):
        """Itself and all that is in it, each once: GTK 4.8 lists some children twice. What is
        in a thing that is not entered is passed over."""
        seen = {self.accessible}
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            if not enters(node):
                continue
            children = [child for child in node.children if child.accessible not in seen]
            seen.update(child.accessible for child in children)
            waiting += reversed(children)

    def is_called(self, role, name):
        """Whether it is that, and called so. A cell says first what is in it: whether that is
        a draft, and what the rules say of it, follows."""
        if self.role != role:
            return False
        own = self.name
        if isinstance(name, re.Pattern):
            return name.search(own) is not None
        return name is None or own == name or role == CELL and own.startswith(f'{name}, ')

    def find_all(self, role, name=None):
        return (node for node in self.walk(lambda node: node is self or node.may_show)
                if node.is_called(role, name) and node.is_shown)

    def find(self, role, name=None):
        return next(self.find_all(role, name), None)
