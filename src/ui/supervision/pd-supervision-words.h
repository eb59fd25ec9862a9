/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-session.h"
#include "pd-supervision-due.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* What the supervision page says of agreements and sessions, beyond what the model says of
 * them. Everything is returned (transfer full) but the names of icons. */

char *pd_supervision_words_name (PdWorkspace *workspace,
                                 PdId         person_id);
char *pd_supervision_words_supervisor (PdWorkspace                  *workspace,
                                       const PdSupervisionAgreement *agreement);
char *pd_supervision_words_people (PdWorkspace  *workspace,
                                   const GArray *person_ids,
                                   PdId          but_id);
char *pd_supervision_words_line_managed (PdWorkspace                  *workspace,
                                         const PdSupervisionAgreement *agreement,
                                         GPtrArray                    *agreements,
                                         PdDay                         today);
char *pd_supervision_words_minutes (int minutes);

char *pd_supervision_words_session_time (const PdSession *session,
                                         PdDay            today);
char *pd_supervision_words_session (PdWorkspace     *workspace,
                                    const PdSession *session,
                                    GPtrArray       *sessions,
                                    gboolean         with_why,
                                    PdDay            today);

const char *pd_supervision_words_due_icon (PdDueState state);
const char *pd_supervision_words_session_icon (PdSessionState state);

G_END_DECLS
