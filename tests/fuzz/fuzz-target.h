/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* libFuzzer's names, and the only ones of a target that are seen from outside. */

int    LLVMFuzzerTestOneInput (const uint8_t *data,
                               size_t         size);
size_t LLVMFuzzerCustomMutator (uint8_t     *data,
                                size_t       size,
                                size_t       most,
                                unsigned int seed);
size_t LLVMFuzzerMutate (uint8_t *data,
                         size_t   size,
                         size_t   most);
