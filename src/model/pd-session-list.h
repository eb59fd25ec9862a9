/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-session.h"

G_BEGIN_DECLS

/* What can be told from all sessions under one agreement, in the order of their days. */

const PdSession *pd_session_list_find_on (GPtrArray *sessions,
                                          PdDay      day);
const PdSession *pd_session_list_find_booked_after (GPtrArray *sessions,
                                                    PdDay      day);
PdSession       *pd_session_list_find_cancelled (GPtrArray *sessions);
int              pd_session_list_get_usual_start (GPtrArray *sessions);

G_END_DECLS
