/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-check.h"
#include "pd-standing.h"
#include "pd-worked.h"

G_BEGIN_DECLS

/**
 * PdRosterMarks:
 *
 * What stands beside the shifts of a roster: how each stands to what was published, what
 * became of it, who is away or had rather not work, how sites are covered. Asks the facts
 * and the check each time, so that it is as up to date as they are.
 */
#define PD_TYPE_ROSTER_MARKS (pd_roster_marks_get_type ())
G_DECLARE_FINAL_TYPE (PdRosterMarks, pd_roster_marks, PD, ROSTER_MARKS, GObject)

/* What is known of somebody's day, in order of how far it stands in the way. */
typedef enum
{
  PD_ROSTER_HINT_NONE,
  PD_ROSTER_HINT_RATHER_NOT,
  PD_ROSTER_HINT_NO,
  PD_ROSTER_HINT_AWAY,
} PdRosterHint;

/**
 * PdRosterCover:
 * @state: how a site is covered on a day, by the target that is met worst
 * @n_there: how many people are there when it matters most
 * @n_wanted: how many are wanted then
 * @site_id: which site that is
 */
typedef struct
{
  PdCoverageState state;
  int             n_there;
  int             n_wanted;
  PdId            site_id;
} PdRosterCover;

PdRosterMarks  *pd_roster_marks_new (PdRosterFacts *facts,
                                     PdRosterCheck *check,
                                     GPtrArray     *sites,
                                     GPtrArray     *worked);
gboolean        pd_roster_marks_has_check (PdRosterMarks *self);
PdStanding      pd_roster_marks_get_standing (PdRosterMarks *self,
                                              PdShift       *shift);
const char     *pd_roster_marks_get_role_title (PdRosterMarks *self,
                                                PdShift       *shift);
const PdWorked *pd_roster_marks_find_worked (PdRosterMarks *self,
                                             PdId           shift_id);
char           *pd_roster_marks_dup_hint (PdRosterMarks *self,
                                          PdId           person_id,
                                          PdDay          day,
                                          PdRosterHint  *ret_hint);
void            pd_roster_marks_get_cover (PdRosterMarks *self,
                                           PdId           site_id,
                                           PdDay          day,
                                           PdRosterCover *ret_cover);
GPtrArray      *pd_roster_marks_get_sites (PdRosterMarks *self);

G_END_DECLS
