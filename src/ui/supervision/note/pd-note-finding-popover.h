/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-checker.h"

G_BEGIN_DECLS

/**
 * PdNoteFindingPopover:
 *
 * Explains what is underlined: why, what could stand there instead, and that it can stay.
 *
 * Signals: "replace" (string): what is to stand there. "learn": the word is right.
 */
#define PD_TYPE_NOTE_FINDING_POPOVER (pd_note_finding_popover_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteFindingPopover, pd_note_finding_popover, PD, NOTE_FINDING_POPOVER, GtkPopover)

GtkWidget *pd_note_finding_popover_new (const PdNoteFinding *finding);

G_END_DECLS
