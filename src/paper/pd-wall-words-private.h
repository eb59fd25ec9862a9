/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-wall-marks-private.h"
#include "pd-wall-roster.h"

G_BEGIN_DECLS

/* What a wall roster says, as text; a newline ends a paragraph. */

char *pd_wall_words_for_shift (PdRoster             *roster,
                               guint                 row,
                               PdShift              *shift,
                               const PdRosterChange *change,
                               GHashTable           *names);
char *pd_wall_words_for_gone (PdRoster             *roster,
                              guint                 row,
                              const PdRosterChange *change,
                              GHashTable           *names);
char *pd_wall_words_for_coverage (PdRosterCheck *check,
                                  PdId           site_id,
                                  PdDay          day);
char *pd_wall_words_for_row (PdRoster   *roster,
                             guint       row,
                             GHashTable *names);
char *pd_wall_words_for_hours (PdRoster *roster,
                               guint     row);
char *pd_wall_words_for_title (PdRoster             *roster,
                               const PdPaperOptions *options);
char *pd_wall_words_for_legend (PdRoster           *roster,
                                const PdWallMarks  *marks,
                                const PdWallExtras *extras,
                                PdInk               ink);

G_END_DECLS
