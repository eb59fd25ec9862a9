/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-circle.h"
#include "pd-database-private.h"

G_BEGIN_DECLS

/* The members of circles, and when a partner's can come. */

gboolean pd_circle_member_rows_read (PdStore   *store,
                                     PdId       circle_id,
                                     GPtrArray *circles,
                                     GError   **error);
gboolean pd_circle_member_rows_write (PdChange       *change,
                                      const PdCircle *circle,
                                      GError        **error);

G_END_DECLS
