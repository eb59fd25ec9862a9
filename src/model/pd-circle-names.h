/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle.h"
#include "pd-redaction.h"

G_BEGIN_DECLS

GHashTable *pd_circle_names_new (const PdCircle *circle,
                                 GPtrArray      *people,
                                 PdRedaction     level);
const char *pd_circle_names_get (GHashTable *names,
                                 PdId        member_id);

G_END_DECLS
