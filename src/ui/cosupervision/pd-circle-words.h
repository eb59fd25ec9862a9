/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-answer.h"
#include "pd-circle-entry.h"
#include "pd-circle-names.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* What the page says of circles and their sessions, beyond what the model says of them.
 * Everything is returned (transfer full). */

GHashTable *pd_circle_words_create_names (PdWorkspace    *workspace,
                                          const PdCircle *circle);

char *pd_circle_words_member (PdWorkspace          *workspace,
                              const PdCircleMember *member);
char *pd_circle_words_people (GHashTable   *names,
                              const GArray *member_ids,
                              PdId          but_id);
char *pd_circle_words_circle (const PdCircle *circle,
                              PdDay           today);
char *pd_circle_words_time (PdDay day,
                            int   start,
                            int   minutes,
                            PdDay today);
char *pd_circle_words_state (const PdCircleEntry *entry);
char *pd_circle_words_turns (GHashTable *names,
                             PdId        host_id,
                             PdId        bringer_id);
char *pd_circle_words_entry (const PdCircleEntry *entry,
                             GHashTable          *names);
char *pd_circle_words_answer (GPtrArray *answers,
                              PdId       session_id,
                              PdId       member_id);
char *pd_circle_words_ago (PdDay day,
                           PdDay today);

G_END_DECLS
