/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-wall-roster.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdRosterPaper:
 * @from: the first day
 * @n_weeks: how many weeks
 * @side: what the rows are
 * @site_id: the one site that is printed, or 0 for all
 * @paper: A4 or A3
 * @ink: colour, grey or plain
 * @redaction: how much of names is seen
 * @large_print: whether the letters are large
 *
 * What of the roster goes on paper, and how.
 */
typedef struct
{
  PdDay        from;
  guint        n_weeks;
  PdRosterSide side;
  PdId         site_id;
  PdPaper      paper;
  PdInk        ink;
  PdRedaction  redaction;
  gboolean     large_print;
} PdRosterPaper;

void        pd_roster_paper_make_async (const PdRosterPaper *self,
                                        PdWorkspace         *workspace,
                                        PdDay                today,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
PdDocument *pd_roster_paper_make_finish (GAsyncResult *result,
                                         GError      **error);
char       *pd_roster_paper_dup_file_name (const PdRosterPaper *self);

G_END_DECLS
