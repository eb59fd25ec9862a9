/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-invocation.h"
#include "pd-redaction.h"
#include "pd-roster-range.h"
#include "pd-roster.h"

G_BEGIN_DECLS

/* What a roster can be written as beside paper: for other programs to read. */

gboolean pd_roster_files_is_table (const char *path);
gboolean pd_roster_files_is_calendar (const char *path);
gboolean pd_roster_files_write_table (const char  *path,
                                      PdRedaction  names,
                                      PdWorkspace *workspace,
                                      PdRoster    *roster,
                                      GError     **error);
gboolean pd_roster_files_write_calendar (const char          *path,
                                         gboolean             has_details,
                                         PdInvocation        *invocation,
                                         PdWorkspace         *workspace,
                                         const PdRosterRange *range,
                                         GError             **error);

G_END_DECLS
