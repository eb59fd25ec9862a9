# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes sealed files from the table in src/DESIGN.md, well made and badly made ones.

Every field can be given another value than the honest one and is then sealed, hashed and
tagged with it, as someone with a hex editor and patience could do.
"""

import dataclasses
import os
import struct

import nacl.bindings as sodium

import peerdesk_file as pf


@dataclasses.dataclass
class SlotSpec:
    kind: int = pf.PASSPHRASE
    person_id: int = 1
    label: str = "Ada"
    key: str | bytes = "correct horse battery staple"
    kdf: int | None = None
    passes: int | None = None
    memory_kib: int | None = None
    stale: bool = False  # its key is honest, the file key in its box is another one


@dataclasses.dataclass
class FileSpec:
    slots: list = dataclasses.field(default_factory=lambda: [SlotSpec()])
    snapshot: bytes = b""
    records: list = dataclasses.field(default_factory=list)
    clear_name: str = ""
    file_id: bytes = dataclasses.field(default_factory=lambda: os.urandom(16))
    generation: int = 1
    created: int = 1_700_000_000_000_000
    version: int = pf.FORMAT
    lowest: int = pf.FORMAT
    file_key: bytes = dataclasses.field(default_factory=lambda: os.urandom(32))
    n_slots: int | None = None
    sequence: int | None = None
    extra_body: bytes = b""


def text(value):
    raw = value if isinstance(value, bytes) else value.encode()
    return struct.pack("<H", len(raw)) + raw


def encrypt(plain, bound, nonce, key):
    return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, bound, nonce, key)


def kdf_of(spec):
    kdf = spec.kdf
    if kdf is None:
        kdf = pf.KDF_ARGON2ID if spec.kind == pf.PASSPHRASE else pf.KDF_NONE
    passes = spec.passes if spec.passes is not None else (1 if kdf else 0)
    memory_kib = spec.memory_kib if spec.memory_kib is not None else (8 if kdf else 0)
    return kdf, passes, memory_kib


def wrapping_key(slot, key):
    """The honest key, or 32 zeros where the parameters are such as no one may run."""
    honest = slot.passes in pf.PASSES and slot.memory_kib in range(8, 1025)
    if slot.kdf != pf.KDF_NONE and not honest:
        return bytes(32)
    return pf.wrapping_key(slot, key)


def write_slot(spec, file_spec, identity_key):
    public_key, private_key = sodium.crypto_box_keypair()
    kdf, passes, memory_kib = kdf_of(spec)
    slot_id, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(24)
    bound = (struct.pack("<B16sq", spec.kind, slot_id, spec.person_id) + text(spec.label)
             + struct.pack("<BII", kdf, passes, memory_kib) + salt + public_key)
    slot = pf.Slot(spec.kind, slot_id, spec.person_id, spec.label, kdf, passes, memory_kib, salt,
                   public_key, nonce, b"", b"", bound)
    wrapped = encrypt(private_key + identity_key, file_spec.file_id + bound, nonce,
                      wrapping_key(slot, spec.key))
    boxed = os.urandom(32) if spec.stale else file_spec.file_key
    raw = bound + nonce + wrapped + sodium.crypto_box_seal(boxed, public_key)
    return raw + pf.blake2b(16, raw)


def write_header(spec):
    identities = {}
    slots = b""
    for slot in spec.slots:
        identity_key = identities.setdefault(slot.person_id, os.urandom(32))
        slots += write_slot(slot, spec, identity_key)
    n_slots = len(spec.slots) if spec.n_slots is None else spec.n_slots
    body = (spec.file_id + struct.pack("<Qq", spec.generation, spec.created)
            + text(spec.clear_name) + struct.pack("<H", n_slots) + slots + spec.extra_body)
    raw = pf.MAGIC + struct.pack("<III", spec.version, spec.lowest, len(body) + pf.CHECK) + body
    raw += pf.blake2b(32, raw)
    return raw + pf.blake2b(32, raw, key=pf.subkey(spec.file_key, pf.HEADER_KEY))


def write_snapshot(spec, size=None):
    size = len(spec.snapshot) if size is None else size
    sequence = spec.sequence
    if sequence is None:
        sequence = spec.records[0].sequence - 1 if spec.records else 0
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    sealed = sodium.crypto_secretstream_xchacha20poly1305_init_push(
        state, pf.subkey(spec.file_key, pf.SNAPSHOT_KEY))
    bound = b"snapshot" + spec.file_id + struct.pack("<QQQ", spec.generation, size,
                                                      sequence)
    pieces = [spec.snapshot[at:at + pf.PIECE]
              for at in range(0, max(len(spec.snapshot), 1), pf.PIECE)]
    for number, piece in enumerate(pieces, 1):
        tag = (sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL if number == len(pieces)
               else sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE)
        sealed += sodium.crypto_secretstream_xchacha20poly1305_push(state, piece, bound, tag)
    return struct.pack("<QQ", size, sequence) + sealed


def payload(record):
    return (struct.pack("<qqBQ", record.who, record.when, record.kind, record.of)
            + text(record.label) + record.changeset)


def write_record(spec, record, before):
    """The record, chained to @before: the last 16 bytes of the file so far."""
    plain = payload(record)
    head = struct.pack("<IQ", len(plain) + 16, record.sequence)
    nonce = os.urandom(24)
    bound = spec.file_id + struct.pack("<QQ", spec.generation, record.sequence) + before
    sealed = encrypt(plain, bound, nonce, pf.subkey(spec.file_key, pf.LOG_KEY))
    return head + pf.blake2b(16, spec.file_id + head)[:8] + nonce + sealed


def write_file(spec):
    data = write_header(spec) * 2 + write_snapshot(spec)
    for record in spec.records:
        data += write_record(spec, record, data[-16:])
    return data
