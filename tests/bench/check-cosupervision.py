#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: check-cosupervision.py PROGRAM [--table] [NAME...] [-- ARGUMENT...]

Plans circles of $PEERDESK_SHARED_DATA/cosupervision with bench-cosupervision and proves each plan from the file alone: this
knows nothing of the program's code. Beside reference.tsv, what solver.md asks for is looked at,
all but the time."""
import collections
import json
import math
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'source'))
import tap  # noqa: E402

UNCOVERED, MEETING, SESSION, SAME_SITE, SOLE_AT_OWN_SITE = 1000, 40, 10, 3, 15


class Circle:
    """What a file says."""

    def __init__(self, path):
        rows = collections.defaultdict(list)
        for line in path.read_text(encoding='ascii').splitlines():
            if line.startswith('SECTION_'):
                section = line[len('SECTION_'):]
            elif line and not line.startswith('#'):
                rows[section].append(line.split(','))
        self.n, self.rounds, _ = map(int, rows['HEADER'][0])
        workers = [list(map(int, row)) for row in rows['WORKERS']]
        self.site = {row[0]: row[1] for row in workers}
        self.every = {row[0]: row[2] for row in workers}
        self.is_sole = {row[0]: row[3] for row in workers}
        self.balance = {row[0]: row[4] for row in workers}
        self.apart = {frozenset(map(int, row[:2])) for row in rows['EXCLUDED']}
        self.met = {frozenset(map(int, row[:2])): int(row[2]) for row in rows['HISTORY']}
        self.free = {(int(row[0]), int(row[1])): int(row[2], 16) for row in rows['AVAILABILITY']}

    def windows(self):
        """Each worker with the rounds of one window."""
        for worker, every in self.every.items():
            for first in range(0, self.rounds, every):
                yield worker, range(first, first + every)


def pairs_of(session):
    members = session['members']
    return [frozenset((one, other)) for i, one in enumerate(members) for other in members[:i]]


def find_broken_rules(circle, plan, sizes):
    seen = set()
    for session in plan:
        members, turn = session['members'], session['round']
        if len(members) not in sizes or not 0 <= turn < circle.rounds:
            yield f'{session}: size or round'
        for worker in members:
            if (worker, turn) in seen:
                yield f'{session}: {worker} has two sessions in the round'
            seen.add((worker, turn))
            if not circle.free[worker, turn] >> session['slot'] & 1:
                yield f'{session}: {worker} is not free'
        yield from (f'{session}: {sorted(pair)} are kept apart' for pair in pairs_of(session)
                    if pair in circle.apart)
        if session['host'] not in members or session['bringer'] not in members:
            yield f'{session}: a turn of somebody who does not come'


def count_covered(circle, plan):
    sessions = {(worker, session['round']) for session in plan for worker in session['members']}
    return [any((worker, turn) in sessions for turn in rounds) for worker, rounds in circle.windows()]


def count_meetings(plan):
    return collections.Counter(pair for session in plan for pair in pairs_of(session))


def find_objective(circle, plan):
    """As solver.md has it: repeated meetings are convex, and what was before is not counted."""
    def convex(times):
        return MEETING * times * (times - 1) // 2

    cost = UNCOVERED * count_covered(circle, plan).count(False)
    for pair, times in count_meetings(plan).items():
        before = circle.met.get(pair, 0)
        cost += convex(before + times) - convex(before)
    for session in plan:
        cost += SESSION
        for one, other in map(tuple, pairs_of(session)):
            if circle.site[one] == circle.site[other]:
                cost += SAME_SITE + SOLE_AT_OWN_SITE * (circle.is_sole[one] + circle.is_sole[other])
    return cost


def find_most_hosted(circle, plan):
    balance = dict(circle.balance)
    for session in plan:
        for worker in session['members']:
            balance[worker] += 1 if session['host'] == worker else -1
    return max(map(abs, balance.values()))


def count_at_own_site(circle, plan):
    return sum(circle.is_sole[worker] for session in plan for pair in pairs_of(session) for worker in pair
               if len({circle.site[other] for other in pair}) == 1)


def check_pairs(circle, found, reference):
    plan = found['plan']
    covered = count_covered(circle, plan)
    repeats = sum(times - 1 for times in count_meetings(plan).values())
    told = {'objective': find_objective(circle, plan), 'covered': covered.count(True), 'due': len(covered),
            'repeats': repeats, 'most_hosted_minus_joined': find_most_hosted(circle, plan),
            'sole_at_own_site': count_at_own_site(circle, plan)}
    yield from find_broken_rules(circle, plan, {2})
    yield from (f'{name}: {found[name]} is told, {value} is so' for name, value in told.items()
                if found[name] != value)
    if told['covered'] < int(reference['covered']):
        yield f'{told["covered"]} covered, the reference has {reference["covered"]}'
    # That it is not above another method's plan is a second look at what is proven.
    if found['bound'] > float(reference['objective']) or told['objective'] < math.ceil(float(reference['proven_LB'])):
        yield f'bound {found["bound"]}, the reference has {reference["proven_LB"]} to {reference["objective"]}'
    gap = (told['objective'] - found['bound']) / found['bound']
    if gap > (0.005 if circle.n <= 60 else 0.01):
        yield f'{gap:.2%} above the bound'
    if told['most_hosted_minus_joined'] > 1 or told['sole_at_own_site'] or (circle.n >= 30 and repeats):
        yield f'{told}'


def read_references(folder):
    lines = [line.split('\t') for line in (folder / 'reference.tsv').read_text().splitlines()
             if not line.startswith('#')]
    return {row[0]: dict(zip(lines[0], row)) for row in lines[1:]}


def make_check(program, folder, name, arguments):
    def check():
        if not folder.is_dir():
            raise tap.Skip(f'{folder} is not there: nothing to plan')
        path = folder / name
        output = subprocess.run([program, path, *arguments], capture_output=True, text=True, check=True).stdout
        found = json.loads(output)
        circle = Circle(path)
        if '--groups' in arguments:
            yield from find_broken_rules(circle, found['plan'], {3, 4, 5, 6})
            if count_covered(circle, found['plan']).count(True) != found['covered']:
                yield 'covered is not as told'
            if circle.n >= 60 and found['covered'] != found['most_covered']:
                yield f'{found["covered"]} covered, {found["most_covered"]} could be'
        else:
            yield from check_pairs(circle, found, read_references(folder)[name])
        if '--table' in sys.argv:
            print('#', {key: value for key, value in found.items() if key != 'plan'})
    check.__doc__ = f'{" ".join([name, *arguments])} keeps every rule and comes to what it says'
    return check


def main():
    own, arguments = sys.argv[1:], []
    if '--' in own:
        at = own.index('--')
        own, arguments = own[:at], own[at + 1:]
    own = [word for word in own if word != '--table']
    program, names = own[0], own[1:]
    folder = pathlib.Path(os.environ.get('PEERDESK_SHARED_DATA', '')) / 'cosupervision'
    names = names or sorted(path.name for path in folder.glob('c*.txt'))
    tap.run([make_check(program, folder, name, arguments) for name in names])


if __name__ == '__main__':
    main()
