/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-difference.h"

G_BEGIN_DECLS

/* For pd-roster-difference.c, which has what it tells, and pd-roster-difference-find.c,
 * which finds it. */
struct _PdRosterDifference
{
  GObject parent_instance;

  /* owned */
  PdRosterFacts *facts;
  GPtrArray     *people;
  GPtrArray     *sites;
  GPtrArray     *shifts;
  GPtrArray     *changes;
  GPtrArray     *findings;
  GArray        *to_tell;

  /* owned, from a PdId; what they lead to is borrowed from above, but for places, which
   * are counted from 1 */
  GHashTable *places_by_person;
  GHashTable *sites_by_id;
  GHashTable *shifts_by_id;
  GHashTable *changes_by_shift;

  /* state */
  PdDay from;
  guint n_days;
  int   version;
};

void     pd_roster_difference_find_all (PdRosterDifference *self);
gboolean pd_roster_difference_has_day (PdRosterDifference *self,
                                       PdDay               day);

G_END_DECLS
