/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-paper.h"
#include "pd-roster-check.h"
#include "pd-roster-difference.h"
#include "pd-roster.h"

G_BEGIN_DECLS

/**
 * PdWallExtras:
 * @facts: (nullable): when people are away
 * @since: (nullable): marks what has changed since a version
 * @coverage: (nullable): says for each site and day whether enough people are there
 * @site_id: the one site whose shifts are on the roster, or %PD_ID_NONE for all
 *
 * What a wall roster says beside its shifts. Nothing of it is kept.
 */
typedef struct
{
  PdRosterFacts      *facts;
  PdRosterDifference *since;
  PdRosterCheck      *coverage;
  PdId                site_id;
} PdWallExtras;

/**
 * PdWallRoster:
 *
 * A roster to hang on a wall: each day of each row on exactly one page, in full words,
 * with the header on every page. Hand-over notes are never on it.
 */
#define PD_TYPE_WALL_ROSTER (pd_wall_roster_get_type ())
G_DECLARE_FINAL_TYPE (PdWallRoster, pd_wall_roster, PD, WALL_ROSTER, PdDocument)

PdDocument *pd_wall_roster_new (PdRoster             *roster,
                                const PdWallExtras   *extras,
                                const PdPaperOptions *options);

G_END_DECLS
