/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-wall-roster.h"

G_BEGIN_DECLS

/* What a wall roster says, as text; a newline ends a paragraph. */

GHashTable *pd_wall_words_name_people (PdRoster   *roster,
                                       PdRedaction redaction);
char       *pd_wall_words_for_shift (PdRoster   *roster,
                                     guint       row,
                                     PdShift    *shift,
                                     GHashTable *names);
char       *pd_wall_words_for_row (PdRoster   *roster,
                                   guint       row,
                                   GHashTable *names);
char       *pd_wall_words_for_hours (PdRoster *roster,
                                     guint     row);
char       *pd_wall_words_for_day (PdDay day);
char       *pd_wall_words_for_days (PdDay first,
                                    PdDay last);
char       *pd_wall_words_for_title (PdRoster                  *roster,
                                     const PdWallRosterOptions *options);
char       *pd_wall_words_for_legend (PdRoster *roster,
                                      PdInk     ink);
char       *pd_wall_words_for_footer (const PdWallRosterOptions *options);

G_END_DECLS
