#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes corpus/vault-open/ and corpus/sealed-box/ with the second writer.

Files and boxes of every shape, and hostile ones.

    make-vault-seeds.py

They are kept in the repository, so that a run is the same for everyone; this is how they
were made, and how to make them again when the format changes. `vault-repair.c` knows the
keys.
"""

import pathlib
import struct
import sys

import nacl.bindings as sodium

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "vault"))

import peerdesk_box as pb  # noqa: E402
import peerdesk_file as pf  # noqa: E402
import peerdesk_writer as pw  # noqa: E402

PASSPHRASE = pw.SlotSpec(key="seed")
DEVICE = pw.SlotSpec(kind=pf.DEVICE, label="Laptop", key=b"d" * 32)
RECOVERY = pw.SlotSpec(kind=pf.RECOVERY, label="Sheet", key=b"r" * 16)
HEAD = struct.Struct("<IQ")


def spec(**changes):
    fields = {"slots": [PASSPHRASE], "snapshot": b"an image", "file_key": b"K" * 32, **changes}
    return pw.FileSpec(**fields)


def records(count, size=9):
    return [pf.Record(number, 1, number, 0, 0, f"Change {number}", b"c" * size)
            for number in range(1, count + 1)]


def hostile_cost(passes, memory_kib):
    return pw.write_file(spec(slots=[pw.SlotSpec(key="seed", passes=passes,
                                                 memory_kib=memory_kib)]))


def with_snapshot_size(size):
    honest = spec()
    return pw.write_header(honest) * 2 + pw.write_snapshot(honest, size)


def with_record_head(length, sequence):
    """A record that says it is @length long, with a check that holds, and is not."""
    honest = spec(records=records(1))
    head = HEAD.pack(length, sequence)
    return (pw.write_file(honest) + head + pf.blake2b(16, honest.file_id + head)[:8]
            + b"\1" * 200)


def with_header_length(length):
    data = bytearray(pw.write_file(spec()))
    data[24:28] = struct.pack("<I", length)
    return bytes(data)


def seeds():
    yield "plain", pw.write_file(spec())
    yield "empty-image", pw.write_file(spec(snapshot=b""))
    yield "every-slot", pw.write_file(spec(slots=[PASSPHRASE, DEVICE, RECOVERY]))
    yield "records", pw.write_file(spec(slots=[DEVICE], records=records(4)))
    yield "long-record", pw.write_file(spec(slots=[DEVICE], records=records(2, 1500)))
    yield "clear-name", pw.write_file(spec(slots=[RECOVERY], clear_name="PEERDESK SERVICE"))
    yield "compacted", pw.write_file(spec(slots=[DEVICE], sequence=500))
    yield "last-sequence", pw.write_file(spec(slots=[DEVICE], sequence=2**64 - 1))
    yield "torn", pw.write_file(spec(slots=[DEVICE], records=records(3)))[:-20]
    yield "zeros", pw.write_file(spec(slots=[DEVICE], records=records(2))) + bytes(600)
    yield "header-only", pw.write_header(spec())
    yield "newer", pw.write_file(spec(version=2, lowest=2))
    yield "hostile-memory", hostile_cost(1, 2**32 - 1)
    yield "hostile-memory-above", hostile_cost(1, 1048577)
    yield "hostile-memory-below", hostile_cost(1, 7)
    yield "hostile-passes", hostile_cost(2**32 - 1, 8)
    yield "hostile-passes-above", hostile_cost(11, 8)
    yield "hostile-passes-none", hostile_cost(0, 8)
    yield "huge-snapshot", with_snapshot_size(2**63)
    yield "endless-snapshot", with_snapshot_size(2**64 - 1)
    yield "huge-record", with_record_head(1 << 30, 2)
    yield "endless-record", with_record_head(2**32 - 1, 2)
    yield "huge-header", with_header_length(2**32 - 1)
    yield "most-slots", pw.write_file(spec(n_slots=65535))


def boxes():
    reader = sodium.crypto_scalarmult_base(b"p" * 32)
    others = [sodium.crypto_scalarmult_base(bytes([number]) * 32) for number in range(1, 4)]
    plain = pb.write_box(b"What was said", [reader], b"note:1")
    yield "plain", plain
    yield "empty", pb.write_box(b"", [reader], b"note:1")
    yield "readers", pb.write_box(b"What was said", [*others, reader], b"note:1")
    yield "others", pb.write_box(b"What was said", others, b"note:1")
    yield "elsewhere", pb.write_box(b"What was said", [reader], b"note:2")
    yield "no-readers", pb.write_box(b"What was said", [], b"note:1")
    yield "most-readers", plain[:5] + b"\xff\xff" + plain[7:]
    yield "newer", plain[:4] + b"\2" + plain[5:]


def write(corpus, inputs):
    folder = HERE / "corpus" / corpus
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in inputs:
        (folder / name).write_bytes(content)


write("vault-open", seeds())
write("sealed-box", boxes())
