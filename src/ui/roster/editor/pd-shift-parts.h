/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-shift-draft.h"

G_BEGIN_DECLS

/**
 * PdShiftParts:
 *
 * The breaks and sleepovers of a draft one by one: a row for each, with its times and a
 * button that removes it, and below them buttons that add one.
 *
 * Signals: "changed": the draft has.
 */
#define PD_TYPE_SHIFT_PARTS (pd_shift_parts_get_type ())
G_DECLARE_FINAL_TYPE (PdShiftParts, pd_shift_parts, PD, SHIFT_PARTS, GtkBox)

void pd_shift_parts_set_draft (PdShiftParts *self,
                               PdShiftDraft *draft);
void pd_shift_parts_update_words (PdShiftParts *self);

G_END_DECLS
