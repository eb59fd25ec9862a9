/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-paper.h"
#include "pd-roster.h"

G_BEGIN_DECLS

/**
 * PdWallRoster:
 *
 * A roster to hang on a wall: each day of each row on exactly one page, in full words,
 * with the header on every page. Hand-over notes are never on it.
 */
#define PD_TYPE_WALL_ROSTER (pd_wall_roster_get_type ())
G_DECLARE_FINAL_TYPE (PdWallRoster, pd_wall_roster, PD, WALL_ROSTER, PdDocument)

PdDocument *pd_wall_roster_new (PdRoster             *roster,
                                const PdPaperOptions *options);

G_END_DECLS
