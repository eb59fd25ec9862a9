# SPDX-License-Identifier: GPL-3.0-or-later
"""A second reader and writer of sealed boxes, from the table in src/DESIGN.md."""

import os
import struct

import nacl.bindings as sodium
import nacl.exceptions

MAGIC = b"PDBX"
VERSION = 1
READERS = range(1, 1024 + 1)
KEY, BOXED_KEY, NONCE, TAG = 32, 80, 24, 16


class Refused(Exception):
    """The box is no box, or not for this reader, or not of this place."""


def split(box):
    """(what stands before the nonce, {public key: boxed content key}, nonce, sealed)."""
    head = struct.Struct("<4sBH")
    if len(box) < head.size:
        raise Refused("cut short")
    magic, version, count = head.unpack_from(box)
    end = head.size + count * (KEY + BOXED_KEY)
    if (magic, version) != (MAGIC, VERSION) or count not in READERS or len(box) < end + NONCE + TAG:
        raise Refused("no box")
    entries = [box[at:at + KEY + BOXED_KEY] for at in range(head.size, end, KEY + BOXED_KEY)]
    readers = {entry[:KEY]: entry[KEY:] for entry in entries}
    return box[:end], readers, box[end:end + NONCE], box[end + NONCE:]


def open_box(box, private_key, binding):
    front, readers, nonce, sealed = split(box)
    public_key = sodium.crypto_scalarmult_base(private_key)
    if public_key not in readers:
        raise Refused("sealed for others")
    try:
        key = sodium.crypto_box_seal_open(readers[public_key], public_key, private_key)
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
            sealed, front + binding, nonce, key)
    except nacl.exceptions.CryptoError as error:
        raise Refused("changed, or of another place") from error


def write_box(content, public_keys, binding):
    key, nonce = os.urandom(KEY), os.urandom(NONCE)
    front = struct.pack("<4sBH", MAGIC, VERSION, len(public_keys))
    for public_key in public_keys:
        front += public_key + sodium.crypto_box_seal(key, public_key)
    return front + nonce + sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        content, front + binding, nonce, key)
