/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-facts.h"
#include "pd-roster.h"

G_BEGIN_DECLS

/**
 * PdRosterCheck:
 *
 * What all rules have to say about a roster, kept up to date: after an edit only the
 * people, sites and days that it touched are looked at again.
 */
#define PD_TYPE_ROSTER_CHECK (pd_roster_check_get_type ())
G_DECLARE_FINAL_TYPE (PdRosterCheck, pd_roster_check, PD, ROSTER_CHECK, GObject)

PdRosterCheck  *pd_roster_check_new (PdRoster      *roster,
                                     PdRosterFacts *facts);
PdRosterFacts  *pd_roster_check_get_facts (PdRosterCheck *self);
void            pd_roster_check_set_shift (PdRosterCheck *self,
                                           PdShift       *shift);
void            pd_roster_check_remove_shift (PdRosterCheck *self,
                                              PdId           shift_id);
GPtrArray      *pd_roster_check_get_findings (PdRosterCheck *self);
void            pd_roster_check_tell (PdRosterCheck *self,
                                      PdRoster      *shown);
gboolean        pd_roster_check_is_near (PdRosterCheck *self,
                                         PdDay          day,
                                         int            n_days);
GPtrArray      *pd_roster_check_try_shift (PdRosterCheck *self,
                                           PdShift       *shift);
GPtrArray      *pd_roster_check_find_bars (PdRosterCheck *self,
                                           PdId           person_id,
                                           GPtrArray     *shifts);
GPtrArray      *pd_roster_check_try_site (PdRosterCheck *self,
                                          PdId           site_id,
                                          PdDay          day,
                                          GPtrArray     *shifts);
PdCoverageState pd_roster_check_get_coverage (PdRosterCheck *self,
                                              PdId           site_id,
                                              PdDay          day,
                                              int           *ret_least,
                                              int           *ret_wanted);
int             pd_roster_check_get_minutes (PdRosterCheck *self,
                                             PdId           person_id,
                                             PdDay          from,
                                             guint          n_days);
GPtrArray      *pd_roster_check_list_shifts (PdRosterCheck *self,
                                             PdId           person_id,
                                             PdDay          from,
                                             guint          n_days);
gboolean        pd_roster_check_find_neighbours (PdRosterCheck *self,
                                                 PdShift       *shift,
                                                 int           *ret_before,
                                                 int           *ret_after);

G_END_DECLS
