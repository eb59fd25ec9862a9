#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program writes and the second reader reads; the second writer writes and the program reads.

    test-second-reader.py VAULT-TOOL
"""

import hashlib
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest

import nacl.bindings as sodium

import peerdesk_file as pf
import peerdesk_writer as pw

TOOL = sys.argv.pop(1) if len(sys.argv) > 1 else None
ERRORS = (pathlib.Path(__file__).parents[2] / "src/model/pd-error.h").read_text(encoding="utf-8")
PD_ERRORS = re.findall(r"^  PD_ERROR_(\w+),$", ERRORS, re.MULTILINE)

PASSPHRASE = "Zwölf Boxkämpfer  jagen "  # spaces stay as they are
ADA = (pf.PASSPHRASE, 1, PASSPHRASE)
ADA_DEVICE = (pf.DEVICE, 1, bytes(range(32)))
BEN = (pf.PASSPHRASE, 2, "Ben's own words")
RECOVERY = (pf.RECOVERY, 1, bytes(range(100, 116)))


def key_argument(key):
    kind, person_id, secret = key
    return f"{kind}:{person_id}:{secret if kind == pf.PASSPHRASE else secret.hex()}"


def expected_dump(opened):
    """What the tool prints, from what the second reader read."""
    header = opened.header
    lines = [f"identity {sodium.crypto_scalarmult_base(opened.identity_key).hex()}",
             f"generation {header.generation}", f"created {header.created}",
             f"name {header.clear_name}"]
    lines += [f"slot {slot.kind} {slot.person_id} {slot.label}" for slot in header.slots]
    lines += [f"snapshot {opened.snapshot.hex()}"]
    lines += [f"record {r.sequence} {r.who} {r.when} {r.kind} {r.of} {r.changeset.hex()} {r.label}"
              for r in opened.records]
    return lines


class Both(unittest.TestCase):
    """A folder with one file, which the tool and the second reader see."""

    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="pd-second-reader-")
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name, "service.peerdesk")
        self.image = pathlib.Path(folder.name, "image")

    def tool(self, key, *arguments):
        """(the name of the error or None, the lines printed)."""
        done = subprocess.run([TOOL, self.path, key_argument(key), *arguments],
                              capture_output=True, check=False)
        if done.returncode == 0:
            return None, done.stdout.decode().splitlines()
        self.assertIn(done.returncode - 10, range(len(PD_ERRORS)), done.stderr.decode())
        return PD_ERRORS[done.returncode - 10], []

    def do(self, key, *arguments):
        self.assertIsNone(self.tool(key, *arguments)[0], arguments)

    def read(self, key):
        return pf.open_file(self.path.read_bytes(), *key)

    def dump(self, key):
        error, lines = self.tool(key, "dump")
        self.assertIsNone(error)
        return lines

    def assert_both_read(self, key):
        """The tool and the second reader find the same, and nothing to complain of."""
        opened = self.read(key)
        self.assertEqual(opened.notices, [])
        self.assertEqual(self.dump(key), expected_dump(opened))
        return opened

    def outcome(self, key):
        try:
            return None, self.read(key)
        except pf.Outcome as outcome:
            return outcome.code, None

    def assert_same_outcome(self, key, expected):
        self.assertEqual(self.outcome(key)[0], expected)
        self.assertEqual(self.tool(key, "dump")[0], expected)


class TheProgramWrites(Both):
    def create(self, image=b"image", name="", label="Ada"):
        self.image.write_bytes(image)
        self.do(ADA, "create", label, name, self.image)

    def append(self, who, label="A change", changeset=b"\1\2\3", kind=0, of=0, sequence=0):
        self.do(ADA, "append", str(sequence), str(who), str(1000 - who * 7), str(kind), str(of),
                label, changeset.hex())

    def test_a_new_file(self):
        self.create(name="Nördlicher Dienst", label="Ada Łukasiewicz")
        opened = self.assert_both_read(ADA)
        self.assertEqual(opened.header.generation, 1)
        self.assertEqual(opened.header.created, 1700000000123456)
        self.assertEqual(opened.snapshot, b"image")
        self.assertEqual(opened.records, [])
        self.assertEqual(os.stat(self.path).st_mode & 0o777, 0o600)

    def test_snapshots_around_the_size_of_a_piece(self):
        for size in (0, 1, 65535, 65536, 65537, 131072, 200000):
            with self.subTest(size=size):
                self.path.unlink(missing_ok=True)
                image = hashlib.shake_256(str(size).encode()).digest(size)
                self.create(image)
                self.assertEqual(self.assert_both_read(ADA).snapshot, image)

    def test_records(self):
        self.create()
        self.append(1, label="Dienst am Dienstag verschoben 🌙")
        self.append(2, label="", changeset=b"")
        self.append(3, changeset=bytes(70000 // 8), kind=1, of=1)
        self.append(4, kind=2, of=3)
        opened = self.assert_both_read(ADA)
        self.assertEqual([record.sequence for record in opened.records], [1, 2, 3, 4])
        self.assertEqual([(record.kind, record.of) for record in opened.records],
                         [(0, 0), (0, 0), (1, 1), (2, 3)])

    def test_compacting_goes_on_counting(self):
        self.create()
        self.append(1)
        self.append(2)
        self.image.write_bytes(b"another image")
        self.do(ADA, "compact", self.image)
        opened = self.assert_both_read(ADA)
        self.assertEqual((opened.snapshot, opened.records), (b"another image", []))
        self.assertEqual(opened.last_sequence, 2)
        self.append(1)
        self.append(1)
        self.assertEqual([record.sequence for record in self.assert_both_read(ADA).records],
                         [3, 4])

    def test_every_kind_of_slot(self):
        self.create()
        self.append(1)
        for key, label in ((ADA_DEVICE, "Ada's laptop"), (RECOVERY, "The sheet in the safe"),
                           (BEN, "Ben")):
            self.do(ADA, "add-slot", key_argument(key), label)
        identities = {key: self.assert_both_read(key).identity_key
                      for key in (ADA, ADA_DEVICE, RECOVERY, BEN)}
        self.assertEqual(identities[ADA], identities[ADA_DEVICE])
        self.assertEqual(identities[ADA], identities[RECOVERY])
        self.assertNotEqual(identities[ADA], identities[BEN])

    def test_a_new_file_key_for_everyone(self):
        self.create()
        self.do(ADA, "add-slot", key_argument(ADA_DEVICE), "Ada's laptop")
        before = self.read(ADA)
        self.append(1)
        self.do(ADA, "rekey")
        for key in (ADA, ADA_DEVICE):
            after = self.assert_both_read(key)
            self.assertNotEqual(after.file_key, before.file_key)
            self.assertEqual(after.identity_key, before.identity_key)
            self.assertEqual(after.header.file_id, before.header.file_id)
            self.assertGreater(after.header.generation, before.header.generation)

    def test_a_person_who_left(self):
        self.create()
        self.do(ADA, "add-slot", key_argument(BEN), "Ben")
        before = self.read(BEN)
        self.do(ADA, "remove-person", "2")
        self.assert_same_outcome(BEN, "WRONG_PASSPHRASE")
        self.assertNotEqual(self.assert_both_read(ADA).file_key, before.file_key)
        with self.assertRaises(Exception):
            pf.read_snapshot(self.path.read_bytes(), 2 * self.read(ADA).header.length,
                             self.read(ADA).header, before.file_key)

    def test_fresh_randomness_each_time(self):
        self.create()
        self.do(ADA, "add-slot", key_argument(BEN), "Ben")
        first = self.read(ADA).header
        self.do(ADA, "rekey")
        second = self.read(ADA).header
        for old, new in zip(first.slots, second.slots):
            self.assertNotEqual(old.file_key_box, new.file_key_box)
        for header in (first, second):
            for field in ("slot_id", "salt", "public_key", "nonce"):
                self.assertEqual(len({getattr(slot, field) for slot in header.slots}), 2, field)

    def test_nothing_in_clear(self):
        secret = b"Something that nobody else may read"
        self.create(image=secret * 20)
        self.append(1, label=secret.decode(), changeset=secret)
        self.assert_both_read(ADA)
        for piece in (secret[at:at + 6] for at in range(0, len(secret) - 6, 5)):
            self.assertNotIn(piece, self.path.read_bytes())


class TheSecondWriterWrites(Both):
    def spec(self, **changes):
        slots = [pw.SlotSpec(key=PASSPHRASE),
                 pw.SlotSpec(kind=pf.DEVICE, label="Läptop", key=ADA_DEVICE[2]),
                 pw.SlotSpec(kind=pf.RECOVERY, label="", key=RECOVERY[2]),
                 pw.SlotSpec(person_id=2, label="Ben", key=BEN[2], passes=2, memory_kib=64)]
        records = [pf.Record(sequence, 1, 10 * sequence, 0, 0, f"Änderung {sequence}", b"\0" * 9)
                   for sequence in range(501, 505)]
        fields = {"slots": slots, "records": records, "snapshot": b"an image" * 20,
                  "clear_name": "Dienst", "generation": 7, **changes}
        return pw.FileSpec(**fields)

    def write(self, **changes):
        spec = self.spec(**changes)
        self.path.write_bytes(pw.write_file(spec))
        return spec

    def test_every_key_opens_it(self):
        spec = self.write()
        for key in (ADA, ADA_DEVICE, RECOVERY, BEN):
            self.assertEqual(self.assert_both_read(key).records, spec.records)

    def test_snapshots_around_the_size_of_a_piece(self):
        for size in (0, 1, 65535, 65536, 65537, 131072, 200000):
            with self.subTest(size=size):
                self.write(snapshot=b"q" * size)
                self.assert_both_read(ADA)

    def test_the_program_goes_on_with_it(self):
        spec = self.write()
        self.do(ADA, "append", "0", "1", "5", "0", "0", "By the program", "ab")
        opened = self.assert_both_read(BEN)
        self.assertEqual(opened.records[:-1], spec.records)
        self.assertEqual(opened.records[-1].sequence, 505)
        self.image.write_bytes(b"compacted")
        self.do(BEN, "compact", self.image)
        self.assertEqual(self.assert_both_read(ADA_DEVICE).header.generation, 8)

    def test_a_passphrase_is_the_same_however_it_was_typed(self):
        self.write()
        apart = unicodedata.normalize("NFD", PASSPHRASE)
        decomposed = (pf.PASSPHRASE, 1, apart)
        self.assertNotEqual(decomposed, ADA)
        self.assert_both_read(decomposed)
        self.assert_same_outcome((pf.PASSPHRASE, 1, PASSPHRASE.strip()), "WRONG_PASSPHRASE")

    def test_a_key_opens_only_its_own_slot(self):
        self.write()
        for wrong in ((pf.PASSPHRASE, 2, PASSPHRASE), (pf.DEVICE, 1, bytes(32)),
                      (pf.DEVICE, 2, ADA_DEVICE[2]), (pf.PASSPHRASE, 9, PASSPHRASE),
                      (pf.RECOVERY, 1, bytes(16))):
            self.assert_same_outcome(wrong, "WRONG_PASSPHRASE")

    def test_the_magic_in_the_services_name(self):
        """Looking for copy B must not stop at something that only looks like it."""
        self.write(clear_name="PEERDESK SERVICE")
        self.assert_both_read(ADA)
        data = bytearray(self.path.read_bytes())
        data[24] ^= 1  # copy A's length
        self.path.write_bytes(data)
        self.assertEqual(self.outcome(ADA)[1].notices, ["header copy"])
        self.assertIsNone(self.tool(ADA, "dump")[0])

    def test_other_files(self):
        for content, expected in ((b"", "EMPTY_FILE"), (b"PEERDESK SERVIC", "NOT_PEERDESK"),
                                  (b"SQLite format 3\0" * 100, "NOT_PEERDESK"),
                                  (b"PEERDESK SERVICE", "DAMAGED_HEADER"),
                                  (b"PEERDESK SERVICE" * 100, "DAMAGED_HEADER")):
            self.path.write_bytes(content)
            self.assert_same_outcome(ADA, expected)
        self.path.unlink()
        self.assertEqual(self.tool(ADA, "dump"), ("NOT_FOUND", []))
        self.assertFalse(self.path.exists())

    def test_a_newer_format(self):
        self.write(version=9)
        self.assert_both_read(ADA)
        self.write(version=9, lowest=2)
        self.assert_same_outcome(ADA, "NEWER")

    def test_hostile_parameters(self):
        for cost in ({"passes": 0}, {"passes": 11}, {"passes": 2**32 - 1}, {"memory_kib": 0},
                     {"memory_kib": 7}, {"memory_kib": 1048577}, {"memory_kib": 2**32 - 1}):
            with self.subTest(cost=cost):
                self.write(slots=[pw.SlotSpec(key=PASSPHRASE),
                                  pw.SlotSpec(person_id=2, key=BEN[2], **cost)])
                self.assert_same_outcome(ADA, "HOSTILE")

    def test_a_header_that_does_not_add_up(self):
        bad = {"too few slots": {"n_slots": 1}, "too many slots": {"n_slots": 5},
               "no slots": {"slots": [], "n_slots": 0}, "more behind": {"extra_body": b"more"},
               "an unknown kind": {"slots": [pw.SlotSpec(kind=4, kdf=0, key=b"k" * 32)]},
               "an unknown KDF": {"slots": [pw.SlotSpec(kdf=2, key=PASSPHRASE)]},
               "a passphrase without KDF": {"slots": [pw.SlotSpec(kdf=0, key=b"k" * 16)]},
               "a device key with KDF": {"slots": [pw.SlotSpec(kind=2, kdf=1, key="k" * 32)]},
               "parameters for no KDF": {"slots": [pw.SlotSpec(kind=2, key=b"k" * 32, passes=1)]},
               "a label that is no text": {"slots": [pw.SlotSpec(key=PASSPHRASE, label=b"\xff")]},
               "a label with a zero": {"slots": [pw.SlotSpec(key=PASSPHRASE, label=b"A\0a")]},
               "a name that is no text": {"clear_name": b"\xc3\x28"}}
        for what, changes in bad.items():
            with self.subTest(what=what):
                self.write(**changes)
                self.assert_same_outcome(ADA, "DAMAGED_HEADER")

    def test_a_slot_table_put_together_by_hand(self):
        """Someone adds a slot for a key of theirs; the file key is another's, so the tag fails."""
        spec = self.spec()
        forged = self.spec(slots=[pw.SlotSpec(key="mine", stale=True)], file_id=spec.file_id)
        data = pw.write_header(forged) * 2 + pw.write_file(spec)[len(pw.write_header(spec)) * 2:]
        self.path.write_bytes(data)
        self.assert_same_outcome((pf.PASSPHRASE, 1, "mine"), "DAMAGED_HEADER")

    def test_a_tag_that_fails_in_one_copy(self):
        for copy in (0, 1):
            with self.subTest(copy=copy):
                self.write()
                data = bytearray(self.path.read_bytes())
                length = self.read(ADA).header.length
                data[copy * length + length - 1] ^= 1
                self.path.write_bytes(data)
                self.assertEqual(self.read(ADA).notices, ["header copy"])
                lines = self.dump(ADA)
                self.assertTrue(any(line.startswith("notice ") for line in lines), lines)

    def test_a_record_that_is_sealed_but_makes_no_sense(self):
        good = self.spec().records
        bad = {"its kind": {"kind": 3}, "its label": {"label": b"\xff\xfe"},
               "a zero in its label": {"label": b"a\0b"},
               "a gap before it": {"sequence": 506}, "its sequence again": {"sequence": 503}}
        for what, changes in bad.items():
            with self.subTest(what=what):
                last = pf.Record(**{**vars(good[3]), **changes})
                self.write(records=[*good[:3], last])
                opened = self.outcome(ADA)[1]
                self.assertEqual((opened.notices, len(opened.records)), (["damaged record"], 3))
                error, lines = self.tool(ADA, "dump-to-write")
                self.assertIsNone(error)
                self.assertEqual(len([line for line in lines if line.startswith("record ")]), 3)
                self.assertTrue(any(line.startswith("read-only ") for line in lines), lines)

    def test_a_first_record_that_does_not_follow_the_snapshot(self):
        for sequence in (499, 501, 0):
            with self.subTest(sequence=sequence):
                self.write(sequence=sequence)
                self.assertEqual(self.read(ADA).notices, ["damaged record"])
                lines = self.dump(ADA)
                self.assertEqual([line for line in lines if line.startswith("record ")], [])

    def test_damage_in_the_middle_is_not_a_torn_end(self):
        """Even where the file's last byte is a zero that stands alone in its sector."""
        spec = self.spec()
        missing = 1 - len(pw.write_file(spec)) - pf.RECORD_HEAD - len(pw.payload(spec.records[0]))
        last = pf.Record(505, 1, 1, 0, 0, spec.records[0].label, b"\1" * ((missing + 9 - 16) % 512))
        data = pw.write_file(spec)
        while True:
            whole = data + pw.write_record(spec, last, data[-16:])
            self.assertEqual(len(whole) % pf.SECTOR, 1)
            if whole[-1] == 0:
                break
        damaged = bytearray(whole)
        damaged[len(data) - 1] ^= 1
        self.path.write_bytes(damaged)
        self.assertEqual(self.read(ADA).notices, ["damaged record"])
        error, lines = self.tool(ADA, "dump-to-write")
        self.assertIsNone(error)
        self.assertTrue(any(line.startswith("read-only ") for line in lines), lines)
        self.assertEqual(self.path.read_bytes(), damaged)


if __name__ == "__main__":
    unittest.main()
