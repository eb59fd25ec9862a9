# SPDX-License-Identifier: GPL-3.0-or-later
"""A place to call peerdeskctl in, and the few lines that turn functions into TAP.

Every test gets a Desk: a private home, temporary and cache folder, so that what a run
leaves behind can be looked at."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback

CTL = os.path.abspath(sys.argv[1])  # the tests run it in other folders
FIXTURES = pathlib.Path(sys.argv[2]).resolve()
PASSPHRASE = 'a quiet river bends'
MANAGER = 'Mira Khan'
SERVICE = 'Wattle Street Peers'
# Small enough for hundreds of calls; what it guards against is not what is tested here.
MEMORY = '8'

DONE, FAILED, USAGE, WRONG_PASSPHRASE, IN_USE, DAMAGED, NEWER, INPUT_OUTPUT = range(8)


class Desk:
    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='pd-cli.'))
        for name in ('home', 'tmp', 'cache', 'work'):
            (self.folder / name).mkdir(mode=0o700)
        self.work = self.folder / 'work'
        self.file = self.work / 'wattle.peerdesk'
        self.environment = dict(
            os.environ, HOME=str(self.folder / 'home'), TMPDIR=str(self.folder / 'tmp'),
            XDG_CACHE_HOME=str(self.folder / 'cache'), LC_ALL='C.UTF-8', TZ='Australia/Sydney',
            XDG_RUNTIME_DIR=str(self.folder / 'tmp'))
        # A table of this project's own, with the troubles of the real ones.
        self.tables = FIXTURES / 'tables'

    def close(self):
        shutil.rmtree(self.folder)

    def call(self, *arguments, expect=DONE, passphrase=PASSPHRASE, **options):
        """Runs peerdeskctl with the passphrase on descriptor 0; gives its output."""
        words = [CTL, *map(str, arguments)]
        if passphrase is not None and '--passphrase-file' not in words:
            words += ['--passphrase-file', '-']
        done = subprocess.run(words, input=passphrase, capture_output=True, text=True,
                              env=self.environment, cwd=self.work, check=False, timeout=300,
                              **options)
        if done.returncode != expect:
            raise AssertionError(f'{" ".join(words[1:])} ended with {done.returncode}, not '
                                 f'{expect}: {done.stderr.strip() or done.stdout.strip()[-500:]}')
        if expect == DONE and done.stderr:
            raise AssertionError(f'{words[1:]} said {done.stderr!r}')
        if expect not in (DONE, FAILED, DAMAGED) and len(done.stderr.strip().splitlines()) != 1:
            raise AssertionError(f'not one sentence: {done.stderr!r}')
        return done.stdout if expect in (DONE, FAILED, DAMAGED) and done.stdout else done.stderr

    def json(self, *arguments, **options):
        return json.loads(self.call(*arguments, '--json', **options))

    def create(self):
        self.call('create', self.file, '--service', SERVICE, '--as', MANAGER, '--zone',
                  'Australia/Sydney', '--memory', MEMORY)
        return self

    def secret(self, name, text):
        path = self.work / name
        path.write_text(text + '\n', encoding='utf-8')
        return path

    def pdf_text(self, path):
        return subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True,
                              check=True).stdout


def same(found, expected):
    if found != expected:
        raise AssertionError(f'{found!r} is not {expected!r}')


def holds(text, *pieces):
    for piece in pieces:
        if piece not in text:
            raise AssertionError(f'{piece!r} is not in {text!r}')


def run(tests):
    print(f'1..{len(tests)}', flush=True)
    for number, test in enumerate(tests, 1):
        desk = Desk()
        try:
            test(desk)
            print(f'ok {number} - {test.__doc__}', flush=True)
        except Exception:  # noqa: any failure of a test is a failure of that test alone
            print(f'not ok {number} - {test.__doc__}')
            for line in traceback.format_exc().splitlines():
                print(f'# {line}', flush=True)
        finally:
            desk.close()
