# SPDX-License-Identifier: GPL-3.0-or-later
"""usage of every test here: test-NAME.py PEERDESK PEERDESKCTL PICTURES, below headless.sh

A scenario is steps of one person, in order; each is a function with a sentence, and a line
of TAP. After a step that fails the others are not tried; what was on the screen then is
kept among the pictures, and what the accessibility tree said is in the output."""
import json
import pathlib
import subprocess
import sys
import time
import traceback

from person import Person, Trouble

PEERDESK, PEERDESKCTL, PICTURES = sys.argv[1:4]
PASSPHRASE = 'a quiet river bends at noon'
MANAGER = 'Mira Khan'
# A Monday. Every scenario plays on it.
TODAY = '2026-11-23'
# What one try at a passphrase costs, in MiB: little, where it is not what is tested.
MEMORY = '8'


class Ctl:
    """peerdeskctl on one file that nobody else has open."""

    def __init__(self, path, passphrase=PASSPHRASE, today=TODAY):
        self.path = pathlib.Path(path)
        self.today = today
        self.passphrase = passphrase

    def __call__(self, command, *arguments):
        words = [PEERDESKCTL, command, self.path, *arguments, '--passphrase-file', '-', '--on', self.today]
        done = subprocess.run(list(map(str, words)), input=self.passphrase, capture_output=True,
                              text=True, check=False, timeout=600)
        if done.returncode != 0:
            raise Trouble(f'peerdeskctl {command} ended with {done.returncode}: {done.stderr}')
        return done.stdout

    def json(self, command, *arguments):
        return json.loads(self(command, *arguments, '--json'))

    def create(self, service):
        self('create', '--service', service, '--as', MANAGER, '--zone', 'Australia/Sydney',
             '--memory', MEMORY)
        return self

    def demo(self, *options):
        self('demo', '--memory', MEMORY, *options)
        return self

    def fill(self, kind, table):
        """Imports a table that is written here."""
        path = self.path.with_suffix('.csv')
        path.write_text(table, encoding='utf-8')
        self('import', '--kind', kind, path)
        path.unlink()

    def shifts(self, *options):
        return self.json('roster', 'list', '--from', TODAY, '--weeks', '1', *options)


def same(found, expected):
    if found != expected:
        raise Trouble(f'{found!r} is not {expected!r}')


def holds(text, *pieces):
    for piece in pieces:
        if piece not in text:
            raise Trouble(f'{piece!r} is not in {text!r}')


def holds_none(texts, words):
    """None of the words is in any of the texts, however it is written."""
    for text in texts:
        for word in words:
            if word.casefold() in text.casefold():
                raise Trouble(f'{word!r} is in {text!r}')


def readable_in(folder, words, but=()):
    """The files below a folder where one of the words can be read; those of `but` may."""
    found = []
    for path in pathlib.Path(folder).rglob('*'):
        if not path.is_file() or path.is_symlink() or path in but:
            continue
        content = path.read_bytes()
        found += [f'{word!r} in {path}' for word in words for encoding in ('utf-8', 'utf-16-le', 'utf-32-le')
                  if word.encode(encoding) in content]
    return found


def _tell_trouble(person):
    lines = traceback.format_exc().splitlines()
    try:
        person.whole_screen(f'failed-{pathlib.Path(sys.argv[0]).stem}')
        for window in person.windows():
            lines += [f'  {node.role} {node.name!r} {node.text!r}' for node in window.walk()
                      if node.is_shown and (node.name or node.text)]
    except Exception:  # noqa: the first trouble is the one to tell
        lines.append('what was on the screen could not be told')
    for process in person.processes:
        lines += [f'the program said: {line}' for line in person.said(process).splitlines()[-20:]]
    for line in lines:
        print(f'# {line}', flush=True)


def run(steps):
    """Plays the steps; each is given the person."""
    print(f'1..{len(steps)}', flush=True)
    person = Person(PEERDESK, PICTURES)
    failed = None
    try:
        for number, step in enumerate(steps, 1):
            if failed:
                print(f'not ok {number} - {step.__doc__} (not tried after step {failed})', flush=True)
                continue
            begun = time.monotonic()
            try:
                step(person)
                print(f'ok {number} - {step.__doc__}\n# {time.monotonic() - begun:.1f} s', flush=True)
            except Exception:  # noqa: any failure of a step is told as one
                failed = number
                print(f'not ok {number} - {step.__doc__}', flush=True)
                _tell_trouble(person)
    finally:
        person.leave()
    sys.exit(1 if failed else 0)
