/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-change.h"
#include "pd-roster-facts.h"
#include "pd-standing.h"

G_BEGIN_DECLS

/**
 * PdRosterDifference:
 *
 * Some days of a roster as they are, against what was published of them: what each
 * person must be told, and what rules say about how late that is. What the window marks,
 * what paper prints beside a version and what `peerdeskctl roster publish` tells are all
 * one of these. It never changes once made.
 */
#define PD_TYPE_ROSTER_DIFFERENCE (pd_roster_difference_get_type ())
G_DECLARE_FINAL_TYPE (PdRosterDifference, pd_roster_difference, PD, ROSTER_DIFFERENCE, GObject)

PdRosterDifference *pd_roster_difference_new (PdRosterFacts *facts,
                                              GPtrArray     *people,
                                              GPtrArray     *sites,
                                              GPtrArray     *shifts,
                                              PdDay          from,
                                              guint          n_days);
const char         *pd_roster_difference_get_role_title (PdRosterDifference *self,
                                                         PdShift            *shift);
PdRosterDifference *pd_roster_difference_new_before (PdRosterDifference *self,
                                                     int                 version);
PdDay               pd_roster_difference_get_from (PdRosterDifference *self);
guint               pd_roster_difference_get_n_days (PdRosterDifference *self);
int                 pd_roster_difference_get_version (PdRosterDifference *self);
PdPublication      *pd_roster_difference_find_publication (PdRosterDifference *self,
                                                           PdDay               day);
GPtrArray          *pd_roster_difference_get_changes (PdRosterDifference *self);
GPtrArray          *pd_roster_difference_list_changes_of (PdRosterDifference *self,
                                                          PdId                person_id);
PdRosterChange     *pd_roster_difference_find_change (PdRosterDifference *self,
                                                      PdId                shift_id);
PdStanding          pd_roster_difference_get_standing (PdRosterDifference *self,
                                                       PdShift            *shift);
const PdId         *pd_roster_difference_get_people (PdRosterDifference *self,
                                                     guint              *ret_n);
GPtrArray          *pd_roster_difference_get_findings (PdRosterDifference *self);
gboolean            pd_roster_difference_is_published (PdRosterDifference *self);
char               *pd_roster_difference_to_words (PdRosterDifference *self);
GPtrArray          *pd_roster_difference_make_publications (PdRosterDifference *self,
                                                            int                 version,
                                                            PdDay               published_on,
                                                            gboolean            only_changes);

G_END_DECLS
