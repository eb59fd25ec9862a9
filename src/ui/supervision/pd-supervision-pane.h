/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"
#include "pd-supervision-item.h"

G_BEGIN_DECLS

/**
 * PdSupervisionPane:
 *
 * The record of one supervision: what waits, what was agreed, the sessions as a timeline
 * with their notes, and what was agreed to be done. Whoever has no part in it sees no note.
 *
 * Properties: "item" (nullable #PdSupervisionItem: what is shown).
 * Signals: "open-note" (gint64): a note is to be shown.
 * Actions: "supervision.book", "change", "agree", "end", "hold", "move", "cancel" and
 * others; those about a session take its id, or 0 for the one that needs it.
 */
#define PD_TYPE_SUPERVISION_PANE (pd_supervision_pane_get_type ())
G_DECLARE_FINAL_TYPE (PdSupervisionPane, pd_supervision_pane, PD, SUPERVISION_PANE, PdDeskPart)

G_END_DECLS
