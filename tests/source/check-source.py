#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: check-source.py SOURCE_FOLDER: what can be seen in the text of the source."""
import pathlib
import re
import subprocess
import sys

import tap

ROOT = pathlib.Path(sys.argv[1])
TOP_LEVEL = {'src', 'data', 'po', 'tests', 'build-aux', 'meson.build', 'meson_options.txt',
             'README.md', 'COPYING'}

# Which folder of src/ alone may say a library's name.
OWNERS = {
    '<sqlite3.h>': 'store', '<sodium.h>': 'vault', '<libsecret/': 'keyring', '<gtk/': 'ui',
    '<adwaita.h>': 'ui', '<libical/': 'exchange', '<xlsxwriter.h>': 'exchange',
    '<libxml/': 'exchange',
    '<qrencode.h>': 'paper', '<json-glib/': ('cli', 'workspace'),
}
QUIET_LAYERS = {'model', 'vault', 'store', 'keyring', 'planner', 'exchange', 'paper', 'workspace'}

# Words that the field has done away with, in anything that a person reads.
UNKIND = re.compile(r'\b(patients?|violat\w*|complian\w*|clients?|suffer\w*|abnormal)\b', re.I)


def tracked(*patterns):
    """The files that git knows, so that build folders and scratch files don't count."""
    output = subprocess.run(['git', '-C', ROOT, 'ls-files', '--cached', '--others',
                             '--exclude-standard', '--', *patterns],
                            capture_output=True, text=True, check=True).stdout
    return [path for line in output.splitlines() if (path := ROOT / line).is_file()]


def c_files():
    return tracked('src/*.c', 'src/*.h', 'tests/*.c', 'tests/*.h')


def name(path):
    return path.relative_to(ROOT)


def lines_of(path):
    return enumerate(path.read_text(encoding='utf-8').splitlines(), 1)


def check_top_level():
    """the top level has what the ecosystem expects there and nothing else"""
    for path in sorted({name(path).parts[0] for path in tracked()}):
        if path not in TOP_LEVEL and not path.startswith('.'):
            yield path


def check_formatting():
    """clang-format finds nothing to change"""
    version = subprocess.run(['clang-format', '--version'], capture_output=True, text=True,
                             check=True).stdout
    if ' version 14.' not in version:
        raise tap.Skip(f'the layout is that of clang-format 14, this is {version.strip()}')
    output = subprocess.run(['clang-format', '--dry-run', '--ferror-limit=1', *c_files()],
                            capture_output=True, text=True, check=False).stderr
    yield from (line for line in output.splitlines() if 'code should be' in line)


def check_licence():
    """every source file names its licence in its first lines"""
    for path in tracked('*.c', '*.h', '*.py', '*.sh', '*.ui', '*.sql', '*meson.build', 'build-aux/*'):
        head = '\n'.join(path.read_text(encoding='utf-8').splitlines()[:4])
        if 'SPDX-License-Identifier: GPL-3.0-or-later' not in head and path.name != 'packages':
            yield name(path)


def check_layers():
    """a library is named only in the layer that it belongs to"""
    for path in tracked('src/*.c', 'src/*.h'):
        layer = name(path).parts[1]
        for number, line in lines_of(path):
            if not line.startswith('#include'):
                continue
            if '"../' in line:
                yield f'{name(path)}:{number}: climbs out of its folder'
            for library, owner in OWNERS.items():
                if library in line and layer not in (owner if isinstance(owner, tuple) else (owner,)):
                    yield f'{name(path)}:{number}: {library} belongs to {owner}'


def check_private_headers():
    """private headers are included only from their own folder"""
    for path in tracked('src/*.c', 'src/*.h'):
        for number, line in lines_of(path):
            found = re.match(r'#include "(.*-private\.h)"', line)
            if found and not (path.parent / found[1]).exists():
                yield f'{name(path)}:{number}: {found[1]}'


def functions_of(path):
    """Name, first line and length of each function, as GNU layout shows them."""
    start = header = None
    for number, line in lines_of(path):
        if line == '{':
            start = number
        elif line == '}' and start:
            yield header, start, number - start + 1
            start = None
        elif found := re.match(r'(\w+) \(', line):
            header = found[1]


def check_sizes():
    """no file is over 800 lines and no function over 80"""
    for path in c_files():
        length = len(path.read_text(encoding='utf-8').splitlines())
        if length > 800:
            yield f'{name(path)}: {length} lines'
        if path.suffix == '.c':
            for function, start, lines in functions_of(path):
                if lines > 80 and not function.endswith('_class_init'):
                    yield f'{name(path)}:{start}: {function} has {lines} lines'


def check_loose_ends():
    """nothing is left for later in a comment"""
    for path in c_files() + tracked('build-aux/*', 'tests/*.py', 'src/*.ui'):
        for number, line in lines_of(path):
            if re.search(r'\b(TODO|FIXME|XXX|HACK)\b', line) and path.name != 'check-source.py':
                yield f'{name(path)}:{number}: {line.strip()}'


def check_logging():
    """below the programs, nothing logs above debug"""
    for path in tracked('src/*.c'):
        if name(path).parts[1] in QUIET_LAYERS:
            for number, line in lines_of(path):
                if re.search(r'\b(g_(print|printerr|message|warning|info)|printf|puts) \(', line):
                    yield f'{name(path)}:{number}: {line.strip()}'


def check_lock_key():
    """Ctrl+L locks from every window of ours, not from the main one alone"""
    for path in tracked('src/ui/*.c'):
        text = path.read_text(encoding='utf-8')
        if (re.search(r'\bADW_TYPE_(PREFERENCES_)?WINDOW\b|adw_message_dialog_new', text)
                and 'pd_lock_key_' not in text):
            yield f'{name(path)}: pd_lock_key_install'


def check_sql():
    """statements name their columns, and never replace rows behind our back"""
    for path in tracked('src/*.c', 'src/*.sql'):
        for number, line in lines_of(path):
            if re.search(r'SELECT \*|REPLACE INTO|INSERT OR REPLACE', line):
                yield f'{name(path)}:{number}: {line.strip()}'


def check_words():
    """what a person reads is in the field's own words"""
    for path in tracked('src/*.c', 'src/*.ui', 'data/*.in', 'data/*.xml', 'data/*.1', 'README.md'):
        text = path.read_text(encoding='utf-8')
        shown = re.findall(r'_ \((.*?)\)', text, re.S) if path.suffix == '.c' else [text]
        for piece in shown:
            for found in UNKIND.finditer(piece):
                yield f'{name(path)}: {found[0]}'


def check_translation():
    """every file with words for people is in po/POTFILES.in, which is sorted"""
    listed = [line for line in (ROOT / 'po/POTFILES.in').read_text().splitlines()
              if line and not line.startswith('#')]
    if listed != sorted(listed):
        yield 'po/POTFILES.in is not sorted'
    for path in tracked('src/*.c', 'src/*.ui'):
        text = path.read_text(encoding='utf-8')
        marked = re.search(r'\b(N?C?_|g_dgettext|ngettext|g_dngettext|g_dpgettext2) \("', text) \
            if path.suffix == '.c' else 'translatable="' in text
        if marked and str(name(path)) not in listed:
            yield f'{name(path)} is missing'
    for line in listed:
        if not (ROOT / line).exists():
            yield f'{line} is not there'


tap.run([check_top_level, check_formatting, check_licence, check_layers, check_private_headers,
         check_sizes, check_loose_ends, check_logging, check_lock_key,
         check_sql, check_words, check_translation])
