/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-facts.h"

G_BEGIN_DECLS

struct _PdRosterFacts
{
  GObject parent_instance;

  /* owned; the tables lead from a PdId to a GPtrArray of what is known by it */
  PdRuleSet  *rules;
  GHashTable *availabilities;
  GHashTable *leaves;
  GHashTable *trainings;
  GHashTable *patterns;
  GHashTable *coverages;
  GHashTable *agreements;
  GHashTable *overrides;
  GHashTable *role_scopes;
  GHashTable *role_titles; /* to what a role is called */
  GHashTable *apart;
  GHashTable *versions;  /* of a shift: PdPublication, the latest first */
  GHashTable *published; /* of a person: PdPublishedShift */
  GPtrArray  *publications;
  GPtrArray  *nothing;

  /* state */
  PdDay anchor;
  PdDay today;
};

G_END_DECLS
