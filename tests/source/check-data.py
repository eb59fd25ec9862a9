#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: check-data.py SOURCE_FOLDER BUILD_FOLDER: what desktops, shops and readers of
manuals will find is in order."""
import pathlib
import subprocess
import sys

import tap

ROOT, BUILD = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
ID = 'org.peerdesk.Peerdesk'


def complaints(*command):
    """What a checker says, if it is not content."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True,
                          check=False)
    if done.returncode:
        yield f'{command[0]} ended with {done.returncode}'
        yield from (done.stdout + done.stderr).splitlines()


def check_desktop_file():
    """the desktop file is valid"""
    yield from complaints('desktop-file-validate', BUILD / 'data' / f'{ID}.desktop')


def check_metainfo():
    """the metainfo file is valid"""
    yield from complaints('appstreamcli', 'validate', '--no-net', '--explain',
                          BUILD / 'data' / f'{ID}.metainfo.xml')


def check_settings():
    """the settings' schema is valid"""
    yield from complaints('glib-compile-schemas', '--strict', '--dry-run', ROOT / 'data')


def check_xml():
    """every .ui and .xml file is well formed"""
    paths = [path for kind in ('src/**/*.ui', 'src/**/*.xml', 'data/*.xml', 'data/**/*.svg')
             for path in ROOT.glob(kind)]
    yield from complaints('xmllint', '--noout', *paths)


def check_manual():
    """the manual pages are clean"""
    pages = sorted((ROOT / 'data').glob('*.1'))
    if not pages:
        yield 'there is none'
    for page in pages:
        yield from complaints('mandoc', '-T', 'lint', '-W', 'warning', page)


def check_scripts():
    """shell scripts parse"""
    for folder in ('build-aux', 'tests'):
        for path in (ROOT / folder).rglob('*'):
            if path.is_file() and path.read_bytes()[:20].startswith((b'#!/bin/sh', b'#!/bin/bash')):
                yield from complaints('bash', '-n', path)


tap.run([check_desktop_file, check_metainfo, check_settings, check_xml, check_manual,
         check_scripts])
