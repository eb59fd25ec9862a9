# SPDX-License-Identifier: GPL-3.0-or-later
"""The few lines that turn checks into TAP. A check is a generator of what it finds."""


class Skip(Exception):
    """Raised by a check that can't be made here; its text says why."""


def run(checks):
    print(f'1..{len(checks)}')
    for number, check in enumerate(checks, 1):
        name = check.__doc__.splitlines()[0]
        try:
            found = list(check())
        except Skip as why:
            print(f'ok {number} - {name} # SKIP {why}')
            continue
        print(f'{"not ok" if found else "ok"} {number} - {name}')
        for line in found:
            print(f'# {line}')
