#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""build-aux/run where there is no display: it prints a demo service's roster all the same."""
import collections
import os
import re
import shutil
import subprocess

import desk as d

SOURCE = d.FIXTURES.parent.parent
# It is not to install anything here, and says what it would.
REFUSAL = '#!/bin/sh\necho "packages of build-aux/packages are missing" >&2\nexit 1\n'


def checkout(desk):
    """A folder as after a build: the script, and the program that was built."""
    shutil.copytree(SOURCE / 'build-aux', desk.work / 'build-aux')
    build = desk.work / 'build'
    (build / 'src' / 'cli').mkdir(parents=True)
    (build / 'src' / 'cli' / 'peerdeskctl').symlink_to(d.CTL)
    (build / 'build.ninja').write_text('build all: phony\n')
    for name in ('apt-get', 'sudo'):
        path = desk.folder / 'home' / name
        path.write_text(REFUSAL)
        path.chmod(0o755)


def run(desk):
    environment = dict(desk.environment, PATH=f'{desk.folder / "home"}:{os.environ["PATH"]}')
    for display in ('DISPLAY', 'WAYLAND_DISPLAY'):
        environment.pop(display, None)
    done = subprocess.run([desk.work / 'build-aux' / 'run'], capture_output=True, text=True,
                          env=environment, check=False, timeout=300)
    d.same((done.returncode, done.stderr), (0, ''))
    return done.stdout


def today(desk):
    return subprocess.run(['date', '+%F'], capture_output=True, text=True, env=desk.environment,
                          check=True).stdout.strip()


def run_on_one_day(desk):
    """Runs it, and gives what it said and the day; again, where a day ended meanwhile."""
    while True:
        day = today(desk)
        said = run(desk)
        if today(desk) == day:
            return said, day


def test_every_shift(desk):
    """roster.pdf has every shift of this week, and the last line says where it is"""
    checkout(desk)
    said, day = run_on_one_day(desk)
    paper = desk.work / 'roster.pdf'
    d.holds(said.splitlines()[-1], str(paper))
    # The demo is the same for the same day.
    desk.call('demo', desk.file, '--on', day)
    shifts = desk.json('roster', desk.file, 'list', '--weeks', '1', '--on', day)
    text = re.sub(r'\s+', ' ', subprocess.run(['pdftotext', paper, '-'], capture_output=True,
                                              text=True, check=True).stdout)
    printed = collections.Counter(re.findall(r'\d+:\d\d – \d+:\d\d(?: \+1)?', text))
    assert len(shifts) > 20, len(shifts)
    d.same(collections.Counter(shift['times'] for shift in shifts) - printed, collections.Counter())
    d.holds(text, *(shift[key] for shift in shifts for key in ('person', 'site') if shift[key] != 'open'))


def test_again(desk):
    """run again, it asks nothing, and leaves no passphrase and nothing that others may read"""
    checkout(desk)
    run(desk)
    first = (desk.work / 'roster.pdf').stat()
    run(desk)
    assert (desk.work / 'roster.pdf').stat().st_mtime_ns > first.st_mtime_ns
    d.same(sorted(path.name for path in (desk.work / 'build').iterdir() if path.is_file()),
           ['build.log', 'build.ninja', 'demo.peerdesk'])
    for name in ('build/demo.peerdesk', 'roster.pdf'):
        d.same((desk.work / name).stat().st_mode & 0o777, 0o600)


d.run([test_every_shift, test_again])
