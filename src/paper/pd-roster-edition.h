/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-difference.h"

G_BEGIN_DECLS

/**
 * PdRosterEdition:
 * @words: what stands in the footer: "Draft, change 42", or "Version 3, published on
 *   Tuesday 12 May 2026", and since when it is marked what changed
 * @is_draft: whether people have been given another roster, or none
 * @since: what has changed: in a draft since what people have been given, in a version
 *   since the one before it
 *
 * Which roster some days of shifts are, as paper names it.
 */
typedef struct
{
  char               *words;
  gboolean            is_draft;
  PdRosterDifference *since;
} PdRosterEdition;

PdRosterEdition *pd_roster_edition_new (PdRosterDifference *difference,
                                        const char         *draft,
                                        gboolean            is_marked);
void             pd_roster_edition_free (PdRosterEdition *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRosterEdition, pd_roster_edition_free)

G_END_DECLS
