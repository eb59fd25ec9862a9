/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-paper.h"
#include "pd-roster-facts.h"
#include "pd-roster.h"

G_BEGIN_DECLS

/* What more than one kind of page says, as text; a newline ends a paragraph. */

char       *pd_paper_words_make_one_line (const char *text);
GHashTable *pd_paper_words_name_people (PdRoster   *roster,
                                        PdRedaction redaction,
                                        GArray     *more);
char       *pd_paper_words_for_person (PdRoster   *roster,
                                       PdId        person_id,
                                       GHashTable *names);
char       *pd_paper_words_for_place (PdRoster *roster,
                                      PdId      site_id);
char       *pd_paper_words_for_times (int start,
                                      int end);
char       *pd_paper_words_for_segment (const PdSegment *segment);
char       *pd_paper_words_for_hours (int minutes,
                                      int agreed_minutes);
char       *pd_paper_words_for_day (PdDay day);
char       *pd_paper_words_for_column (PdDay day);
char       *pd_paper_words_for_away (PdRosterFacts *facts,
                                     PdId           person_id,
                                     PdDay          day);
char       *pd_paper_words_for_days (PdDay first,
                                     PdDay last);
char       *pd_paper_words_for_title (const char           *title,
                                      const PdPaperOptions *options);
char       *pd_paper_words_for_footer (const PdPaperOptions *options);
char       *pd_paper_words_for_roster_footer (const PdPaperOptions *options);

G_END_DECLS
