/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift.h"

/* Shifts for tests: their days as "2026-11-24", their parts as "w 540-720 b 720-750". */

/* For tables of segments. */
#define WORK PD_SEGMENT_WORK
#define SLEEP PD_SEGMENT_SLEEPOVER
#define BREAK PD_SEGMENT_BREAK

PdDay    sample_shift_day (const char *iso);
PdShift *sample_shift_new (const char *iso,
                           int         start,
                           int         end);
void     sample_shift_assert_holds (PdShift    *shift,
                                    const char *expected);
