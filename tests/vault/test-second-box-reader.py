#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sealed boxes, from the program to the second reader and back, whole and damaged.

    test-second-box-reader.py BOX-TOOL
"""

import os
import subprocess
import sys
import unittest

import nacl.bindings as sodium

import peerdesk_box as pb

TOOL = sys.argv.pop(1) if len(sys.argv) > 1 else None
CONTENT = "Was gesagt wurde, bleibt hier. ".encode() * 9
BINDING = b"note\0" + bytes(range(20))


class Refused(Exception):
    """The tool's answer was an error of its own."""


def tool(command, *arguments):
    words = [word.hex() for word in arguments]
    done = subprocess.run([TOOL, command, *words], capture_output=True, check=False)
    if done.returncode:
        assert 10 <= done.returncode < 30, (done.returncode, done.stderr)
        raise Refused(done.stderr.decode())
    return [bytes.fromhex(line) for line in done.stdout.decode().splitlines()]


class SealedBoxes(unittest.TestCase):
    def setUp(self):
        self.private = [os.urandom(32) for _ in range(3)]
        self.public = [sodium.crypto_scalarmult_base(key) for key in self.private]

    def assert_both_open(self, box, private_key, content=CONTENT, binding=BINDING):
        self.assertEqual(pb.open_box(box, private_key, binding), content)
        self.assertEqual(tool("open", box, binding, private_key), [content])

    def assert_both_refuse(self, box, private_key, binding=BINDING):
        with self.assertRaises(pb.Refused):
            pb.open_box(box, private_key, binding)
        with self.assertRaises(Refused):
            tool("open", box, binding, private_key)

    def test_the_program_seals(self):
        for content in (CONTENT, b"", bytes(50000)):
            with self.subTest(size=len(content)):
                box = tool("seal", content, BINDING, *self.public[:2])[0]
                self.assert_both_open(box, self.private[0], content)
                self.assert_both_open(box, self.private[1], content)
                self.assert_both_refuse(box, self.private[2])
                self.assertEqual(list(pb.split(box)[1]), tool("list", box))

    def test_the_second_writer_seals(self):
        box = pb.write_box(CONTENT, self.public[1:], BINDING)
        self.assert_both_open(box, self.private[2])
        self.assert_both_refuse(box, self.private[0])
        self.assertEqual(tool("list", box), self.public[1:])

    def test_one_more_reader(self):
        box = pb.write_box(CONTENT, self.public[:1], BINDING)
        more = tool("add", box, BINDING, self.private[0], self.public[1])[0]
        self.assert_both_open(more, self.private[0])
        self.assert_both_open(more, self.private[1])
        self.assertNotEqual(pb.split(box)[3], pb.split(more)[3])

    def test_a_box_belongs_to_its_place(self):
        box = tool("seal", CONTENT, BINDING, self.public[0])[0]
        self.assert_both_refuse(box, self.private[0], BINDING + b"\0")
        self.assert_both_refuse(box, self.private[0], b"")

    def test_the_list_of_readers_is_under_the_seal(self):
        box = pb.write_box(CONTENT, self.public[:2], BINDING)
        front, readers, nonce, sealed = pb.split(box)
        without = front[:5] + b"\1\0" + front[7:7 + pb.KEY + pb.BOXED_KEY] + nonce + sealed
        self.assertEqual(list(pb.split(without)[1]), list(readers)[:1])
        self.assert_both_refuse(without, self.private[0])

    def test_every_length_and_many_bytes(self):
        box = pb.write_box(b"short", self.public[:1], BINDING)
        for size in range(0, len(box), 3):
            self.assert_both_refuse(box[:size], self.private[0])
        for at in range(0, len(box), 3):
            changed = bytearray(box)
            changed[at] ^= 0xff
            self.assert_both_refuse(bytes(changed), self.private[0])


if __name__ == "__main__":
    unittest.main()
