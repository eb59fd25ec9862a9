/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-marks.h"
#include "pd-roster.h"

G_BEGIN_DECLS

/* What the roster page says of a roster, in the reader's language: its title, and what
 * a screen reader speaks for each of its cells. Pure, so that a test can read it. */

char *pd_roster_words_title (PdDay from,
                             guint n_days);
char *pd_roster_words_day (PdDay day,
                           PdDay today);
char *pd_roster_words_span (int start,
                            int end);
char *pd_roster_words_date (PdDay day);
char *pd_roster_words_shift (PdRoster      *roster,
                             PdRosterMarks *marks,
                             PdShift       *shift);
char *pd_roster_words_cell (PdRoster      *roster,
                            PdRosterMarks *marks,
                            guint          row,
                            guint          column);
char *pd_roster_words_cover (const PdRosterCover *cover,
                             PdSite              *site);
char *pd_roster_words_covers (PdRoster      *roster,
                              PdRosterMarks *marks,
                              guint          column);
char *pd_roster_words_row (PdRoster *roster,
                           guint     row);
char *pd_roster_words_hours (PdRoster *roster,
                             guint     row);
char *pd_roster_words_finding (PdRoster  *roster,
                               PdFinding *finding);
char *pd_roster_words_findings (PdRoster *roster);

gboolean pd_roster_words_is_to_look_at (PdFinding *finding);
guint    pd_roster_words_count_open (PdRoster *roster);

G_END_DECLS
