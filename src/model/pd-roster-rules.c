/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-rules.h"

#include "pd-roster-check.h"

/**
 * pd_roster_rules_check:
 * @roster: a roster
 *
 * Asks what can be asked of shifts alone: whether a person is in two places at once. All
 * other rules need the facts that a #PdRosterCheck is given.
 *
 * Returns: (transfer full) (element-type PdFinding): what was found, in the order of
 *   pd_finding_compare()
 */
GPtrArray *
pd_roster_rules_check (PdRoster *roster)
{
  g_autoptr (PdRosterCheck) check = NULL;

  g_return_val_if_fail (PD_IS_ROSTER (roster), NULL);

  check = pd_roster_check_new (roster, NULL);
  return g_ptr_array_ref (pd_roster_check_get_findings (check));
}
