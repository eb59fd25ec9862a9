/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-sheet.h"
#include "pd-zone.h"

G_BEGIN_DECLS

/* What pages about a circle say alike. */

GPtrArray *pd_circle_paper_list_sessions (const PdCircleSheet *self);
char      *pd_circle_paper_for_when (const PdCircleSession *session,
                                     PdZone                *from,
                                     PdZone                *to);
char      *pd_circle_paper_for_week (PdDay day);
char      *pd_circle_paper_for_zone (const char *zone);

G_END_DECLS
