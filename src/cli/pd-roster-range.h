/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-invocation.h"

G_BEGIN_DECLS

/**
 * PdRosterRange:
 * @from: (nullable): the first day
 * @weeks: how many weeks
 * @site: (nullable): only this site
 * @person: (nullable): only this person
 * @by: (nullable): what a row is
 *
 * Which part of the roster a command is about, as it was typed.
 */
typedef struct
{
  char *from;
  int   weeks;
  char *site;
  char *person;
  char *by;
} PdRosterRange;

void      pd_roster_range_clear (PdRosterRange *self);
void      pd_roster_range_add_entries (PdRosterRange *self,
                                       GArray        *entries);
gboolean  pd_roster_range_settle (const PdRosterRange *self,
                                  PdInvocation        *invocation,
                                  PdDay               *ret_from,
                                  guint               *ret_n_days,
                                  GError             **error);
gboolean  pd_roster_range_settle_side (const PdRosterRange *self,
                                       PdRosterSide        *ret_side,
                                       GError             **error);
gboolean  pd_roster_range_find_person (const PdRosterRange *self,
                                       PdWorkspace         *workspace,
                                       PdPerson           **ret_person,
                                       GError             **error);
gboolean  pd_roster_range_find_site (const PdRosterRange *self,
                                     PdWorkspace         *workspace,
                                     PdId                *ret_site_id,
                                     GError             **error);
PdRoster *pd_roster_range_load (const PdRosterRange *self,
                                PdInvocation        *invocation,
                                PdWorkspace         *workspace,
                                GError             **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdRosterRange, pd_roster_range_clear)

G_END_DECLS
