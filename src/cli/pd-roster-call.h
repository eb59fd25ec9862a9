/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-output.h"
#include "pd-roster-range.h"
#include "pd-shift-options.h"
#include "pd-workspace-roster-acts.h"

G_BEGIN_DECLS

/**
 * PdRosterCall:
 * @act: what to do
 * @range: which part of the roster
 * @output: how it is printed
 * @shift: what a shift is to be
 * @shift_id: (nullable): which shift
 * @with_id: (nullable): which other one
 * @onto: (nullable): the day that a copy begins on
 * @days: how many days are copied, or 0 to go by weeks
 * @at: (nullable): when a shift is split
 * @every: in every how many weeks a shift is repeated
 * @weekdays: (nullable): on which days of the week
 * @until: (nullable): until which day
 * @times: how many times, or 0 to go by the day
 * @reach: (nullable): how much of a series: this, following or all
 * @colliding: (nullable): what becomes of a shift that something is in the way of
 * @agreed: (nullable): how people agreed
 * @rule: (nullable): which rule is settled
 * @reason: (nullable): why a shift is rostered all the same
 * @template: (nullable): the letter of a template
 * @turned_out: (nullable): how a shift turned out
 * @severity: (nullable): how grave a finding is at least
 * @most: how many candidates of each gap, or 0 for all
 * @seconds: how long filling looks for a better way, or 0 for as long as is usual
 * @only_changes: whether only what people have already is published anew
 * @dry_run: whether nothing is done
 *
 * A call of `peerdeskctl roster`, as it was typed.
 */
typedef struct
{
  const char    *act;
  PdRosterRange  range;
  PdRosterOutput output;
  PdShiftOptions shift;
  char          *shift_id;
  char          *with_id;
  char          *onto;
  int            days;
  char          *at;
  int            every;
  char          *weekdays;
  char          *until;
  int            times;
  char          *reach;
  char          *colliding;
  char          *agreed;
  char          *rule;
  char          *reason;
  char          *turned_out;
  char *template;
  char    *severity;
  int      most;
  int      seconds;
  gboolean only_changes;
  gboolean dry_run;
} PdRosterCall;

void     pd_roster_call_init (PdRosterCall *self);
void     pd_roster_call_clear (PdRosterCall *self);
GArray  *pd_roster_call_list_entries (PdRosterCall *self);
PdShift *pd_roster_call_load_shift (const char  *option,
                                    const char  *id,
                                    PdWorkspace *workspace,
                                    GError     **error);

/* What `peerdeskctl roster` does, each in a file with what is like it. */
typedef gboolean (*PdRosterRun) (PdInvocation       *invocation,
                                 PdWorkspace        *workspace,
                                 const PdRosterCall *call,
                                 GError            **error);

gboolean pd_roster_call_check (PdInvocation       *invocation,
                               PdWorkspace        *workspace,
                               const PdRosterCall *call,
                               GError            **error);
gboolean pd_roster_call_settle (PdInvocation       *invocation,
                                PdWorkspace        *workspace,
                                const PdRosterCall *call,
                                GError            **error);
gboolean pd_roster_call_candidates (PdInvocation       *invocation,
                                    PdWorkspace        *workspace,
                                    const PdRosterCall *call,
                                    GError            **error);
gboolean pd_roster_call_publish (PdInvocation       *invocation,
                                 PdWorkspace        *workspace,
                                 const PdRosterCall *call,
                                 GError            **error);
gboolean pd_roster_call_add (PdInvocation       *invocation,
                             PdWorkspace        *workspace,
                             const PdRosterCall *call,
                             GError            **error);
gboolean pd_roster_call_work (PdInvocation       *invocation,
                              PdWorkspace        *workspace,
                              const PdRosterCall *call,
                              GError            **error);
gboolean pd_roster_call_fill (PdInvocation       *invocation,
                              PdWorkspace        *workspace,
                              const PdRosterCall *call,
                              GError            **error);
gboolean pd_roster_call_plan (PdInvocation       *invocation,
                              PdWorkspace        *workspace,
                              const PdRosterCall *call,
                              GError            **error);

void pd_roster_call_print_act (PdInvocation      *invocation,
                               PdWorkspace       *workspace,
                               const PdRosterAct *act,
                               GPtrArray         *saved);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdRosterCall, pd_roster_call_clear)

G_END_DECLS
