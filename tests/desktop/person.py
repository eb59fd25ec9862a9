# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who sits in front of the program: sees what the accessibility tree says, and
has a mouse and a keyboard. Looks again and again until something is there, and never
waits for a time to pass."""
import os
import pathlib
import re
import signal
import subprocess
import time

from node import BUTTON, ENTRY, SPIN, Atspi, Node

# How long anything may take before the person gives up, in seconds: much longer than it takes
# on a slow computer that is busy with other tests, because waiting ends when the thing comes.
PATIENCE = 120
# More than any form here has to offer.
MOST_TABS = 40
# What is typed here beyond ASCII.
LETTERS = 'āĀ'
BETWEEN_LOOKS = 0.05
# What GTK draws around a window at most, left and right or above and below, in pixels.
FRAME = 12
# The pages in their order (src/ui/pd-page-kind.c).
PAGES = 'today', 'roster', 'supervision', 'roles', 'cosupervision', 'people', 'service'


class Trouble(AssertionError):
    """What the person expected and did not find."""


def wait_until(look, what, patience=PATIENCE):
    """Looks until there is something true to see, and gives it."""
    give_up = time.monotonic() + patience
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > give_up:
            raise Trouble(f'waited {patience} seconds for {what}')
        time.sleep(BETWEEN_LOOKS)


def call(*words, **options):
    return subprocess.run(words, capture_output=True, text=True, check=True, **options).stdout


class Person:
    """At a screen of their own (headless.sh), with the program and a place for pictures."""

    def __init__(self, program, pictures):
        self.program = program
        self.pictures = pathlib.Path(pictures)
        self.pictures.mkdir(parents=True, exist_ok=True)
        self.place = pathlib.Path(os.environ['HEADLESS_TMP'])
        self.home = pathlib.Path(os.environ['HOME'])
        self.processes = []
        self._put_letters_on_keys()
        Atspi.init()

    @staticmethod
    def _put_letters_on_keys():
        """Gives each of the letters a key, as on the keyboard of whoever types them. For one
        without a key xdotool borrows a key for a moment, and a program that is slow to read it
        finds nothing on it any more."""
        lines = call('xmodmap', '-pke').splitlines()
        free = [line.split()[1] for line in lines if line.endswith('=')]
        for letter, key in zip(LETTERS, reversed(free), strict=False):
            call('xmodmap', '-e', f'keycode {key} = U{ord(letter):04X}')

    # The program

    def start(self, *arguments, **environment):
        """Starts the program and waits for its window; what it says on standard error is
        kept. Any warning of GTK's ends it."""
        said = self.place / f'said-{len(self.processes)}'
        with said.open('wb') as stream:
            process = subprocess.Popen(
                [self.program, *map(str, arguments)], stderr=stream, stdout=stream,
                env={**os.environ, 'G_DEBUG': 'gc-friendly,fatal-warnings', **environment})
        process.said = said
        self.processes.append(process)
        self._look_at(process)
        self.wait_active(self.main)
        return process

    def _look_at(self, process):
        self.application = wait_until(lambda: self._find_application(process), 'the program')
        # What libatspi remembers is not always what is there; what a thing is stays.
        self.application.accessible.set_cache_mask(Atspi.Cache.ROLE)
        self.main = wait_until(lambda: self.application.find('frame'), 'its window')

    def turn_to(self, process):
        """Goes on with another program that was started before."""
        self._look_at(process)
        window = call('xdotool', 'search', '--all', '--onlyvisible', '--pid', str(process.pid),
                      '--name', '^Peerdesk$').split()[-1]
        call('xdotool', 'windowactivate', '--sync', window)
        self.wait_active(self.main)

    def _find_application(self, process):
        if process.poll() is not None:
            raise Trouble(f'the program ended with {process.returncode}: {self.said(process)}')
        for node in Node(Atspi.get_desktop(0)).children:
            if node._ask(Atspi.Accessible.get_process_id, 0) == process.pid and node.children:
                return node
        return None

    def said(self, process):
        return process.said.read_text(errors='replace')

    def end(self, process=None, how=signal.SIGTERM):
        """Asks the program to end, as logging out does; gives its exit status."""
        process = process or self.processes[-1]
        process.send_signal(how)
        return self.wait_end(process)

    def wait_end(self, process=None):
        process = process or self.processes[-1]
        try:
            return process.wait(PATIENCE)
        except subprocess.TimeoutExpired as slow:
            raise Trouble('the program does not end') from slow

    def leave(self):
        """Ends what is still running, whatever happened."""
        for process in self.processes:
            if process.poll() is None:
                process.kill()
                process.wait()

    # Seeing

    def windows(self):
        return [node for node in self.application.children if node.is_shown]

    def is_active(self, window):
        """Whether keys go to a window, as the window manager and the program see it. GTK
        4.8 does not tell it of every window; those are known by title and size."""
        active = self._active_id()
        if not active or window.has(Atspi.StateType.ACTIVE):
            return bool(active)
        _, _, width, height = self._place_of(active)
        _, _, inner_width, inner_height = window.extents
        return (self._title_of(active) == window.name and
                0 <= width - inner_width <= FRAME and 0 <= height - inner_height <= FRAME)

    def wait_active(self, window):
        wait_until(lambda: self.is_active(window), f'the window “{window.name}” to be active')

    def here(self):
        """The window that keys go to, which is where somebody looks; what it has is theirs
        to use. None while no window of the program has them."""
        return next((window for window in self.windows() if self.is_active(window)), None)

    @staticmethod
    def _active_id():
        done = subprocess.run(['xdotool', 'getactivewindow'], capture_output=True, text=True, check=False)
        return done.stdout.strip() if done.returncode == 0 else None

    @staticmethod
    def _title_of(window):
        done = subprocess.run(['xdotool', 'getwindowname', window], capture_output=True, text=True, check=False)
        return done.stdout.rstrip('\n')

    def sees(self, role, name=None, within=None):
        """The first that is shown now, where keys go to or in what is given; or None."""
        within = within or self.here()
        return within.find(role, name) if within else None

    def see(self, role, name=None, within=None, patience=PATIENCE):
        """Waits until it is shown."""
        return wait_until(lambda: self.sees(role, name, within),
                          f'a {role} called {getattr(name, "pattern", name)!r}', patience)

    def see_no_more(self, role, name=None, within=None):
        wait_until(lambda: not self.sees(role, name, within),
                   f'no {role} called {getattr(name, "pattern", name)!r} to be there')

    def see_window(self, name):
        """Waits for a window of the program by its title, until keys go to it."""
        def look():
            for window in self.windows():
                if window.is_called(window.role, name):
                    return window
            return None
        window = wait_until(look, f'a window called {getattr(name, "pattern", name)!r}')
        self.wait_active(window)
        return window

    def see_dialog(self):
        """Waits until keys go to a window that is not the main one, whatever it is called."""
        def look():
            window = self.here()
            return window if window and window.accessible != self.main.accessible else None
        return wait_until(look, 'a dialog')

    def focus(self):
        """What has the keyboard."""
        window = self.here()
        return next((node for node in window.walk() if node.is_focused), None) if window else None

    def wait_focus(self, role, name=None):
        def look():
            node = self.focus()
            return node if node and node.is_called(role, name) else None
        return wait_until(look, f'the focus to be on a {role} called {getattr(name, "pattern", name)!r}')

    def everything(self):
        """All that the accessibility tree says, whether it is shown or not."""
        words = []
        for node in self.application.walk():
            attributes = node._ask(Atspi.Accessible.get_attributes, None) or {}
            words += [node.name, node.description, node.text, *attributes.values()]
        return [word for word in words if word]

    def titles(self):
        """What the window manager shows of the program."""
        found = subprocess.run(['xdotool', 'search', '--pid', str(self.processes[-1].pid)],
                               capture_output=True, text=True, check=False).stdout.split()
        properties = ('WM_NAME', '_NET_WM_NAME', 'WM_ICON_NAME', '_NET_WM_ICON_NAME')
        return [subprocess.run(['xprop', '-id', window, *properties], capture_output=True,
                               text=True, check=False).stdout for window in found]

    def picture(self, name):
        """Keeps what is on the screen, cut to the window in front, once nothing moves any
        more."""
        call('xdotool', 'mousemove', '0', '0')
        x, y, width, height = self.place_in_front()
        before = None

        def is_still():
            nonlocal before
            now = subprocess.run(
                ['import', '-window', 'root', '-crop', f'{width}x{height}+{x}+{y}', '+repage', '-strip',
                 '-define', 'png:exclude-chunks=date,time', '-define', 'png:compression-level=2', 'png:-'],
                capture_output=True, check=True).stdout
            is_same, before = now == before, now
            return is_same
        wait_until(is_still, 'the picture to stand still')
        (self.pictures / f'{name}.png').write_bytes(before)

    def whole_screen(self, name):
        """Keeps the screen as it is at this moment."""
        call('import', '-window', 'root', '-strip', str(self.pictures / f'{name}.png'))

    # Doing

    @staticmethod
    def _place_of(window):
        """Left, top, width and height on the screen; nothing of a window that has gone.
        xdotool counts the window manager's frame twice."""
        done = subprocess.run(['xwininfo', '-id', window], capture_output=True, text=True, check=False)
        sides = ('Absolute upper-left X', 'Absolute upper-left Y', 'Width', 'Height')
        found = (re.search(rf'{side}: +(-?\d+)', done.stdout) for side in sides)
        return tuple(int(side[1]) if side else 0 for side in found)

    def place_in_front(self):
        """Where the window is that keys go to."""
        return self._place_of(wait_until(self._active_id, 'a window to be active'))

    def place_of(self, node):
        """Left, top, width and height of something on the screen. GTK counts from the inside
        of the frame that it draws around a window."""
        window = node.window
        self.wait_active(window)
        left, top, full_width, full_height = self.place_in_front()
        x, y, width, height = wait_until(lambda: node.extents if node.is_shown else None, f'{node.name} to be shown')
        _, _, frame_width, frame_height = window.extents
        return (left + (full_width - frame_width) // 2 + x, top + (full_height - frame_height) // 2 + y, width, height)

    def point(self, node):
        """Where the middle of something is on the screen; of what is written in, where its
        text begins."""
        x, y, width, height = self.place_of(node)
        return x + (24 if node.role in (ENTRY, SPIN) else width // 2), y + height // 2

    def bring_into_view(self, node):
        """Turns the wheel in the middle of its window, over what it is in, until all of it is
        there."""
        left, top, full_width, full_height = self.place_in_front()
        x, _, width, _ = node.extents
        _, _, frame_width, frame_height = node.window.extents
        call('xdotool', 'mousemove', str(left + (full_width - frame_width) // 2 + x + width // 2),
             str(top + full_height // 2))
        while (lower := node.extents[1] + node.extents[3]) > frame_height:
            call('xdotool', 'click', '5')
            wait_until(lambda: node.extents[1] + node.extents[3] != lower, f'“{node.name}” to come into view')

    def click(self, role, name=None, within=None):
        return self.click_on(self.see(role, name, within))

    def click_on(self, node):
        wait_until(lambda: node.is_sensitive, f'{node.name} to be usable')
        self.bring_into_view(node)
        x, y = self.point(node)
        call('xdotool', 'mousemove', str(x), str(y), 'click', '1')
        return node

    @staticmethod
    def take_hold(x, y):
        """Presses the mouse's button, and holds it."""
        call('xdotool', 'mousemove', str(x), str(y), 'mousedown', '1')

    @staticmethod
    def drag_by(x, y):
        """Moves the mouse with its button held, as a hand does: bit by bit."""
        parts = 8
        for part in range(parts):
            steps = (x * (part + 1) // parts - x * part // parts, y * (part + 1) // parts - y * part // parts)
            call('xdotool', 'mousemove_relative', '--', *map(str, steps))

    @staticmethod
    def let_go():
        call('xdotool', 'mouseup', '1')

    @staticmethod
    def press(*keys):
        """Keys by their X names: press('ctrl+z', 'Return')."""
        call('xdotool', 'key', '--delay', '20', *keys)

    def turn_page(self, page, *keys):
        """Alt+1 and on are the pages in their order; then more keys."""
        self.press(f'alt+{PAGES.index(page) + 1}', *keys)

    def tab_to(self, role, name):
        """Goes there with Tab alone, as far as it takes. GTK 4.8 tells nothing of the focus in
        some entries, so that it can't be waited for; but whoever asks a window anything is
        answered after the key before."""
        for _ in range(MOST_TABS):
            self.here()
            focus = self.focus()
            if focus and focus.is_called(role, name):
                return
            self.press('Tab')
        raise Trouble(f'Tab does not lead to a {role} called {getattr(name, "pattern", name)!r}')

    @staticmethod
    def write(text):
        if unknown := [letter for letter in text if not letter.isascii() and letter not in LETTERS]:
            raise Trouble(f'no key for {unknown}: it belongs to LETTERS')
        call('xdotool', 'type', '--delay', '8', '--', text)

    def write_into(self, name, text, within=None, role=ENTRY):
        """Fills in an entry by its name, and sees that it took it."""
        entry = self.click(role, name, within)
        self.press('ctrl+a')
        self.write(text)
        wait_until(lambda: entry.text == text, f'“{name}” to say {text!r}')

    def choose_path(self, path, kept=True):
        """Types a path into the window that asks where to keep a file, or which one to take,
        and is back where it was asked."""
        sign = (ENTRY, 'Name:') if kept else (BUTTON, 'Open')
        window = wait_until(lambda: next((w for w in self.windows() if w.role == 'filler' and
                                          w.find(*sign)), None), 'a window that asks for a file')
        self.wait_active(window)
        if kept:
            self.write_into('Name:', str(path), window)
        else:
            # A slash opens the line for a path, which completes what is typed.
            self.press('slash')
            entry = self.see(ENTRY, 'GtkFileChooserEntry', window)
            self.write(str(path)[1:])
            wait_until(lambda: entry.text == str(path), f'the path to say {path}')
        self.press('Return')
        wait_until(lambda: not window.is_shown, 'the window that asks for a file to go')
        wait_until(self.here, 'the window that asked to be active')
