/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-assignment.h"
#include "pd-role-scope.h"
#include "pd-shift.h"

G_BEGIN_DECLS

/**
 * PdRoleDriftLine:
 * @activity: what the shifts were for; of a place, %PD_ACTIVITY_SUPPORT
 * @site_id: where they were, or %PD_ID_NONE; of an activity, %PD_ID_NONE
 * @is_in_role: whether the role description has it
 * @n_shifts: how many shifts
 * @minutes: how long they were, without unpaid breaks
 */
typedef struct
{
  PdActivity activity;
  PdId       site_id;
  gboolean   is_in_role;
  guint      n_shifts;
  int        minutes;
} PdRoleDriftLine;

/**
 * PdRoleDrift:
 * @remarks: (nullable): what the worker last said about the role: it comes first
 * @activities: (element-type PdRoleDriftLine): what the role is for and what somebody was
 *   rostered for, in the order of #PdActivity; what is neither is left out
 * @places: (element-type PdRoleDriftLine): the same of sites
 * @n_shifts: how many shifts there were
 * @minutes: how long all of them were
 * @minutes_outside: how much of that was for something, or somewhere, that the role does
 *   not have
 * @promised: minutes of supervision and co-supervision that the role promises in these days
 * @reflection: how many of them stand on the roster
 *
 * A role beside what its worker was rostered for, for the yearly review. It says what was,
 * not whose fault it is.
 */
typedef struct
{
  PdRoleAcknowledgement *remarks;
  GArray                *activities;
  GArray                *places;
  guint                  n_shifts;
  int                    minutes;
  int                    minutes_outside;
  int                    promised;
  int                    reflection;
} PdRoleDrift;

PdRoleDrift *pd_role_drift_new (const PdRoleAssignment  *assignment,
                                const PdRoleDescription *description,
                                GPtrArray               *sites,
                                GPtrArray               *shifts,
                                PdDay                    from,
                                PdDay                    to);
void         pd_role_drift_free (PdRoleDrift *self);
char        *pd_role_drift_line_to_words (const PdRoleDriftLine *self);
char        *pd_role_drift_outside_to_words (const PdRoleDrift *self);
char        *pd_role_drift_reflection_to_words (const PdRoleDrift *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRoleDrift, pd_role_drift_free)

G_END_DECLS
