/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-invocation.h"
#include "pd-roster-range.h"

G_BEGIN_DECLS

/**
 * PdRosterOutput:
 * @path: where the roster goes; its ending says as what
 * @paper: (nullable): A4 or A3
 * @ink: (nullable): colour, grey or plain
 * @names: (nullable): how much of people's names is shown
 * @large_print: large letters
 * @sheet: (nullable): what is printed
 * @per: (nullable): what one sign-in sheet is for
 * @marks: what has changed is marked
 * @details: a calendar says where and what for
 * @remind: (nullable): how long before sessions a calendar reminds of them
 * @coverage: it is said whether enough people are there
 *
 * The options of `roster print`, as they were typed.
 */
typedef struct
{
  char    *path;
  char    *paper;
  char    *ink;
  char    *names;
  gboolean large_print;
  char    *sheet;
  char    *per;
  gboolean marks;
  gboolean details;
  char    *remind;
  gboolean coverage;
} PdRosterOutput;

void     pd_roster_output_clear (PdRosterOutput *self);
void     pd_roster_output_add_entries (PdRosterOutput *self,
                                       GArray         *entries);
gboolean pd_roster_output_check (const PdRosterOutput *self,
                                 const PdRosterRange  *range,
                                 GError              **error);
gboolean pd_roster_output_write (const PdRosterOutput *self,
                                 PdInvocation         *invocation,
                                 PdWorkspace          *workspace,
                                 const PdRosterRange  *range,
                                 GError              **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdRosterOutput, pd_roster_output_clear)

G_END_DECLS
