/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-difference.h"

G_BEGIN_DECLS

/**
 * PdRosterEdition:
 * @words: what stands in the footer: "Draft, change 42", or "Version 3, published on
 *   Tuesday 12 May 2026", and since when it is marked what changed
 * @is_draft: whether people have been given another roster, or none
 * @since: (nullable): what to mark: a draft against what people have been given, a version
 *   against the one before it; %NULL where nothing is to be marked
 *
 * Which roster some days of shifts are, as paper names it.
 */
typedef struct
{
  char               *words;
  gboolean            is_draft;
  PdRosterDifference *since;
} PdRosterEdition;

PdRosterEdition *pd_roster_edition_new (PdRosterFacts *facts,
                                        GPtrArray     *people,
                                        GPtrArray     *sites,
                                        GPtrArray     *shifts,
                                        PdDay          from,
                                        guint          n_days,
                                        const char    *draft,
                                        gboolean       is_marked);
void             pd_roster_edition_free (PdRosterEdition *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRosterEdition, pd_roster_edition_free)

G_END_DECLS
