/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-invocation.h"
#include "pd-wall-roster.h"

G_BEGIN_DECLS

/**
 * PdRosterOutput:
 * @path: where the roster goes; its ending says as what
 * @paper: (nullable): A4 or A3
 * @ink: (nullable): colour, grey or plain
 * @names: (nullable): how much of people's names is shown
 * @large_print: large letters
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
} PdRosterOutput;

void     pd_roster_output_clear (PdRosterOutput *self);
void     pd_roster_output_add_entries (PdRosterOutput *self,
                                       GArray         *entries);
gboolean pd_roster_output_check (const PdRosterOutput *self,
                                 GError              **error);
gboolean pd_roster_output_write (const PdRosterOutput *self,
                                 PdInvocation         *invocation,
                                 PdWorkspace          *workspace,
                                 PdRoster             *roster,
                                 GError              **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdRosterOutput, pd_roster_output_clear)

G_END_DECLS
