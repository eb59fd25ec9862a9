# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with a window as it stands, as far as the accessibility tree can tell:
what lies outside it, what is cut off, and what has no name."""
import gi

from node import BUTTON, CELL, CHECK, ENTRY, LABEL, MENU_ITEM, ROW, SPIN, STATUS

gi.require_version('Pango', '1.0')
gi.require_version('PangoCairo', '1.0')
from gi.repository import Pango, PangoCairo  # noqa: E402

# What a person uses; each must say what it is. Lists are not among them: GTK and libadwaita
# have some that only arrange rows.
CONTROLS = {BUTTON, CHECK, ENTRY, SPIN, 'combo box', 'entry', 'level bar', MENU_ITEM,
            'password text', 'slider', 'switch', 'table', 'toggle button', 'tree table'}
SEEN = CONTROLS | {CELL, LABEL, ROW, STATUS, 'image', 'row header', 'table row'}
# A name that is only that of a class.
CLASS_NAMES = ('Gtk', 'Adw', 'Pd')
# Frames and shadows reach a little beyond what they are around, in pixels.
EDGE = 2
# How high a line is for GTK, which does not round it as Pango does when asked from here.
LINE = 0.95


class Bounds:
    """The part of a window in which something can be seen or scrolled to: a side is None
    where scrolling leads on."""

    def __init__(self, left, top, right, bottom):
        self.sides = left, top, right, bottom

    def has(self, extents):
        left, top, right, bottom = self.sides
        x, y, width, height = extents
        return ((left is None or (x >= left - EDGE and x + width <= right + EDGE)) and
                (top is None or (y >= top - EDGE and y + height <= bottom + EDGE)))

    def of_pane(self, pane):
        """Those of what is in a scroll pane: it shows a bar for each way that it scrolls."""
        x, y, width, height = pane.extents
        bars = [bar.extents for bar in pane.children if bar.role == 'scroll bar']
        across = any(w > h for _, _, w, h in bars)
        down = any(h > w for _, _, w, h in bars)
        return Bounds(None if across else x, None if down else y,
                      None if across else x + width, None if down else y + height)


def _is_cut(node, context):
    """Whether its text, in its own letters, needs more room than it has."""
    letters = node.letters
    if not letters:
        return False
    font = Pango.FontDescription()
    font.set_family(letters['family-name'])
    font.set_weight(int(letters['weight']))
    font.set_absolute_size(int(letters['size']) * Pango.SCALE)
    layout = Pango.Layout(context)
    layout.set_font_description(font)
    layout.set_text(node.text, -1)
    _, _, width, height = node.extents
    layout.set_width((width + EDGE) * Pango.SCALE)
    layout.set_wrap(Pango.WrapMode.WORD_CHAR)
    return layout.get_pixel_size()[1] * LINE > height + EDGE


def _has_name(node):
    name = node.name
    return bool(name) and not name.startswith(CLASS_NAMES)


def _says_what_it_is(node, role):
    """Whether it has a name or a tooltip; of an entry with icons, the part that is typed in
    has the name."""
    return (_has_name(node) or bool(node.description) or
            role == ENTRY and any(inner.role == ENTRY and _has_name(inner) for inner in node.walk()))


def faults(window, but=(), is_ours=True):
    """Sentences about what is wrong with a window. What is called one of `but` is passed
    over: GTK 4.8 does not say which page of a stack is in front. Names are not asked of a
    window that is GTK's or libadwaita's."""
    context = PangoCairo.FontMap.get_default().create_context()
    context.set_round_glyph_positions(False)
    _, _, width, height = window.extents
    waiting = [(window, Bounds(0, 0, width, height))]
    seen = {window.accessible}
    found = []
    while waiting:
        node, bounds = waiting.pop()
        extents, role = node.extents, node.role
        is_shown = extents[2] > 0 and extents[3] > 0
        if not (is_shown or node.may_show) or but and node.name in but:
            continue
        if is_shown and role in SEEN:
            found += _faults_of(node, role, extents, bounds, context)
            if is_ours and role in CONTROLS and not _says_what_it_is(node, role):
                found.append(f'{role} “{node.name}” at {extents} has no name')
        if role == 'scroll pane':
            bounds = bounds.of_pane(node)
        for child in node.children:
            if child.accessible not in seen:
                seen.add(child.accessible)
                waiting.append((child, bounds))
    return found


def _faults_of(node, role, extents, bounds, context):
    said = f'{role} “{node.name or node.text}” at {extents}'
    if not bounds.has(extents):
        yield f'{said} is outside {bounds.sides}'
    # What is shortened may say all of itself to whoever points at it.
    if role in (LABEL, STATUS) and node.text and node.description != node.text and _is_cut(node, context):
        yield f'{said} is cut off'
