# SPDX-License-Identifier: GPL-3.0-or-later
"""A second reader of the sealed file, written only from the table in src/DESIGN.md.

It shares no line with src/vault/: PyNaCl for the ciphers, the table for the rest. What
this reads is what the table promises, so a file that the program writes and this cannot
read is a defect of one of the two.
"""

import dataclasses
import itertools
import struct
import unicodedata

import nacl.bindings as sodium
import nacl.exceptions

MAGIC = b"PEERDESK SERVICE"
FORMAT = 1
PREAMBLE = 28
BODY_MOST = 262144
MAGIC_WITHIN = 600000
MAGIC_TRIES = 64
SLOTS_MOST = 256
CHECK = TAG = 32
PIECE = 65536
PIECE_EXTRA = 17
RECORD_HEAD = 44
RECORD_MOST = 1 << 30
SECTOR = 512

PASSPHRASE, DEVICE, RECOVERY = 1, 2, 3
KDF_NONE, KDF_ARGON2ID = 0, 1
PASSES = range(1, 10 + 1)
MEMORY_KIB = range(8, 1048576 + 1)
KEY_SIZE = {DEVICE: 32, RECOVERY: 16}
RECORD_KINDS = {0: "change", 1: "undo", 2: "redo"}
HEADER_KEY, SNAPSHOT_KEY, LOG_KEY = 1, 2, 3


class Outcome(Exception):
    """One of the outcomes of "What opening tells apart" by which a file stays closed."""

    def __init__(self, code, why):
        super().__init__(f"{code}: {why}")
        self.code = code


class NotWhole(Exception):
    """A header copy that cannot be used; the other one may still be."""


@dataclasses.dataclass
class Slot:
    kind: int
    slot_id: bytes
    person_id: int
    label: str
    kdf: int
    passes: int
    memory_kib: int
    salt: bytes
    public_key: bytes
    nonce: bytes
    wrapped: bytes
    file_key_box: bytes
    bound: bytes  # everything of the slot from kind to slot public key


@dataclasses.dataclass
class Header:
    file_id: bytes
    generation: int
    created: int
    clear_name: str
    slots: list
    raw: bytes  # from the magic to the end of the check
    tag: bytes

    @property
    def length(self):
        return len(self.raw) + TAG

    def same_bytes(self, other):
        return other is not None and (self.raw, self.tag) == (other.raw, other.tag)


@dataclasses.dataclass
class Record:
    sequence: int
    who: int
    when: int
    kind: int
    of: int
    label: str
    changeset: bytes


@dataclasses.dataclass
class Opened:
    header: Header
    file_key: bytes
    identity_key: bytes
    snapshot: bytes
    last_sequence: int
    records: list
    notices: list
    torn_from: int | None = None
    damaged_from: int | None = None


def blake2b(size, data, key=b""):
    return sodium.crypto_generichash_blake2b_salt_personal(data, digest_size=size, key=key)


def subkey(file_key, number):
    """crypto_kdf_derive_from_key, as libsodium documents it: PyNaCl has no binding."""
    return sodium.crypto_generichash_blake2b_salt_personal(
        b"", digest_size=32, key=file_key,
        salt=struct.pack("<Q8x", number), person=b"PDFILE01".ljust(16, b"\0"))


class Cursor:
    """Reads fields one after another; running out is a defect of what is read."""

    def __init__(self, data):
        self.data = data
        self.at = 0

    def take(self, size):
        if size > len(self.data) - self.at:
            raise NotWhole("ends too early")
        self.at += size
        return self.data[self.at - size:self.at]

    def number(self, form):
        return struct.unpack("<" + form, self.take(struct.calcsize("<" + form)))[0]

    def text(self):
        raw = self.take(self.number("H"))
        if 0 in raw:
            raise NotWhole("a text has a zero in it")
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise NotWhole("a text is not UTF-8") from error

    def rest(self):
        return self.take(len(self.data) - self.at)


def read_slot(cursor):
    begin = cursor.at
    kind, slot_id = cursor.number("B"), cursor.take(16)
    person_id, label = cursor.number("q"), cursor.text()
    kdf, passes, memory_kib = cursor.number("B"), cursor.number("I"), cursor.number("I")
    salt, public_key = cursor.take(16), cursor.take(32)
    bound = cursor.data[begin:cursor.at]
    nonce, wrapped, box = cursor.take(24), cursor.take(80), cursor.take(80)
    sealed = cursor.data[begin:cursor.at]
    if cursor.take(16) != blake2b(16, sealed):
        raise NotWhole("a slot's check does not hold")
    if (kind, kdf) not in ((PASSPHRASE, KDF_ARGON2ID), (DEVICE, KDF_NONE), (RECOVERY, KDF_NONE)):
        raise NotWhole(f"no slot has kind {kind} with KDF {kdf}")
    if kdf == KDF_NONE and (passes, memory_kib) != (0, 0):
        raise NotWhole("a slot without KDF has parameters for one")
    return Slot(kind, slot_id, person_id, label, kdf, passes, memory_kib, salt, public_key,
                nonce, wrapped, box, bound)


def refuse_hostile(slot):
    if slot.kdf == KDF_ARGON2ID and not (slot.passes in PASSES and slot.memory_kib in MEMORY_KIB):
        raise Outcome("HOSTILE", f"{slot.passes} passes, {slot.memory_kib} KiB")


def read_copy(data, at):
    """The header copy at @at. Raises NotWhole, or an Outcome that ends the search."""
    if data[at:at + len(MAGIC)] != MAGIC:
        raise NotWhole("no magic")
    if len(data) < at + PREAMBLE:
        raise NotWhole("ends in the preamble")
    _version, lowest, length = struct.unpack_from("<III", data, at + len(MAGIC))
    end = at + PREAMBLE + length
    if not CHECK <= length <= BODY_MOST or len(data) < end + TAG:
        raise NotWhole("its length is out of bounds")
    if data[end - CHECK:end] != blake2b(32, data[at:end - CHECK]):
        raise NotWhole("its check does not hold")
    if lowest > FORMAT:
        raise Outcome("NEWER", f"needs format {lowest}")
    cursor = Cursor(data[at + PREAMBLE:end - CHECK])
    file_id, generation, created = cursor.take(16), cursor.number("Q"), cursor.number("q")
    clear_name, n_slots = cursor.text(), cursor.number("H")
    if not 1 <= n_slots <= SLOTS_MOST:
        raise NotWhole(f"{n_slots} slots")
    slots = [read_slot(cursor) for _ in range(n_slots)]
    if cursor.rest():
        raise NotWhole("something is left over behind the slots")
    for slot in slots:
        refuse_hostile(slot)
    return Header(file_id, generation, created, clear_name, slots, data[at:end],
                  data[end:end + TAG])


def places_for_copy_b(data):
    """Right behind copy A where its H allows, then wherever the magic stands."""
    if len(data) >= PREAMBLE and data.startswith(MAGIC):
        behind = PREAMBLE + struct.unpack_from("<I", data, PREAMBLE - 4)[0] + TAG
        if behind < MAGIC_WITHIN:
            yield behind
    at = data.find(MAGIC, 1)
    while 0 <= at < MAGIC_WITHIN:
        yield at
        at = data.find(MAGIC, at + 1)


def try_copy(data, at, reasons):
    try:
        return read_copy(data, at)
    except NotWhole as reason:
        reasons.append(f"at {at}: {reason}")
        return None


def read_headers(data):
    """(copy A or None, copy B or None, where the snapshot begins)."""
    if not data:
        raise Outcome("EMPTY_FILE", "no bytes")
    if data.find(MAGIC, 0, MAGIC_WITHIN + len(MAGIC)) < 0:
        raise Outcome("NOT_PEERDESK", "no magic")
    reasons = []
    first = try_copy(data, 0, reasons)
    if first:
        return first, try_copy(data, first.length, reasons), 2 * first.length
    for at in itertools.islice(places_for_copy_b(data), MAGIC_TRIES):
        second = try_copy(data, at, reasons)
        if second:
            return None, second, at + second.length
    raise Outcome("DAMAGED_HEADER", "; ".join(reasons))


def wrapping_key(slot, key):
    if slot.kdf == KDF_NONE:
        return blake2b(32, key, key=slot.salt)
    return sodium.crypto_pwhash_alg(32, unicodedata.normalize("NFC", key).encode(), slot.salt,
                                    slot.passes, slot.memory_kib * 1024,
                                    sodium.crypto_pwhash_ALG_ARGON2ID13)


def unwrap(header, slot, key):
    """(slot private key, the person's private key), or None where the key is another's."""
    if slot.kind in KEY_SIZE and len(key) != KEY_SIZE[slot.kind]:
        return None
    try:
        plain = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
            slot.wrapped, header.file_id + slot.bound, slot.nonce, wrapping_key(slot, key))
    except nacl.exceptions.CryptoError:
        return None
    return plain[:32], plain[32:]


def unlock_copy(header, kind, person_id, key):
    """(file key or None, identity key), or None where no slot opens."""
    for slot in header.slots:
        if (slot.kind, slot.person_id) != (kind, person_id):
            continue
        keys = unwrap(header, slot, key)
        if keys is None:
            continue
        try:
            file_key = sodium.crypto_box_seal_open(slot.file_key_box, slot.public_key, keys[0])
        except nacl.exceptions.CryptoError:
            return None, keys[1]
        held = blake2b(32, header.raw, key=subkey(file_key, HEADER_KEY)) == header.tag
        return (file_key if held else None), keys[1]
    return None


def unlock(copies, kind, person_id, key):
    """The first copy that a slot opens and whose tag holds: (header, file key, identity key)."""
    opened = [(copy, unlock_copy(copy, kind, person_id, key)) for copy in copies if copy]
    for copy, keys in opened:
        if keys and keys[0]:
            return copy, *keys
    if any(keys for _copy, keys in opened):
        raise Outcome("DAMAGED_HEADER", "the header tag does not hold")
    raise Outcome("WRONG_PASSPHRASE", "no slot opens")


def read_snapshot(data, at, header, file_key):
    """(the image, the sequence of the last change in it, where the log begins)."""
    cursor = Cursor(data)
    cursor.at = min(at, len(data))
    try:
        size, sequence = cursor.number("Q"), cursor.number("Q")
        state = sodium.crypto_secretstream_xchacha20poly1305_state()
        sodium.crypto_secretstream_xchacha20poly1305_init_pull(
            state, cursor.take(24), subkey(file_key, SNAPSHOT_KEY))
        bound = b"snapshot" + header.file_id + struct.pack(
            "<QQQ", header.generation, size, sequence)
        if size > len(data):
            raise NotWhole("longer than the file")
        image = b""
        for left in range(max(size, 1), 0, -PIECE):
            sealed = cursor.take(min(left, PIECE, size - len(image)) + PIECE_EXTRA)
            plain, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, sealed, bound)
            final = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
            if tag != (final if left <= PIECE
                       else sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE):
                raise NotWhole("a piece has the wrong tag")
            image += plain
    except (NotWhole, nacl.exceptions.CryptoError, RuntimeError) as error:
        raise Outcome("DAMAGED_SNAPSHOT", str(error)) from error
    return image, sequence, cursor.at


def is_torn(data, at, head_holds, length):
    """Whether what does not open at @at is a record cut short, rather than a damaged one."""
    left = len(data) - at
    if left < RECORD_HEAD or head_holds and left - RECORD_HEAD < length:
        return True
    end = at + RECORD_HEAD + (length if head_holds else 0)
    first_sector = (at // SECTOR + 1) * SECTOR
    return any(not any(data[zeros:]) for zeros in (at, *range(first_sector, end, SECTOR)))


def read_payload(sequence, plain):
    cursor = Cursor(plain)
    who, when, kind, of = (cursor.number(form) for form in "qqBQ")
    if kind not in RECORD_KINDS:
        raise NotWhole(f"no record has kind {kind}")
    return Record(sequence, who, when, kind, of, cursor.text(), cursor.rest())


def read_record(data, at, header, key, expected):
    """(record or None, where the next begins, whether a record that failed is torn)."""
    if len(data) - at < RECORD_HEAD:
        return None, at, True
    length, sequence = struct.unpack_from("<IQ", data, at)
    head = header.file_id + data[at:at + 12]
    holds = data[at + 12:at + 20] == blake2b(16, head)[:8] and 16 <= length <= RECORD_MOST
    sealed = data[at + RECORD_HEAD:at + RECORD_HEAD + length]
    try:
        if not holds or len(sealed) < length or sequence != expected:
            raise NotWhole("the head is not that of the next record")
        bound = header.file_id + struct.pack("<QQ", header.generation, sequence) + data[at - 16:at]
        plain = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
            sealed, bound, data[at + 20:at + RECORD_HEAD], key)
        return read_payload(sequence, plain), at + RECORD_HEAD + length, False
    except (NotWhole, nacl.exceptions.CryptoError):
        return None, at, is_torn(data, at, holds, length)


def read_log(data, at, opened):
    key = subkey(opened.file_key, LOG_KEY)
    while at < len(data):
        record, following, torn = read_record(data, at, opened.header, key,
                                              opened.last_sequence + 1)
        if record is None:
            opened.torn_from, opened.damaged_from = (at, None) if torn else (None, at)
            opened.notices.append("torn" if torn else "damaged record")
            return
        opened.records.append(record)
        opened.last_sequence = record.sequence
        at = following


def open_file(data, kind, person_id, key):
    """Opens @data with a passphrase (text) or a device or recovery key (bytes)."""
    first, second, at = read_headers(data)
    header, file_key, identity_key = unlock((first, second), kind, person_id, key)
    whole = first is not None and first.same_bytes(second)
    image, sequence, at = read_snapshot(data, at, header, file_key)
    opened = Opened(header, file_key, identity_key, image, sequence, [],
                    [] if whole else ["header copy"])
    read_log(data, at, opened)
    return opened
