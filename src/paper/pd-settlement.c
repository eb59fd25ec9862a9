/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-settlement-private.h"

static void
pd_settlement_free (PdSettlement *self)
{
  g_ptr_array_unref (self->findings);
  g_free (self);
}

static const PdAgreement *
find_agreement (PdRosterFacts *facts,
                PdFinding     *finding)
{
  GPtrArray *agreements = pd_roster_facts_get_agreements (facts, pd_finding_get_person_id (finding));

  for (guint i = 0; i < agreements->len; i++)
    {
      const PdAgreement *agreement = g_ptr_array_index (agreements, i);

      if (agreement->id == pd_finding_get_settled_by (finding))
        return agreement;
    }
  return NULL;
}

static const PdOverride *
find_override (PdRosterFacts *facts,
               PdFinding     *finding)
{
  guint       n;
  const PdId *ids = pd_finding_get_shift_ids (finding, &n);

  for (guint i = 0; i < n; i++)
    {
      GPtrArray *overrides = pd_roster_facts_get_overrides (facts, ids[i]);

      for (guint j = 0; j < overrides->len; j++)
        {
          const PdOverride *override = g_ptr_array_index (overrides, j);

          if (override->id == pd_finding_get_settled_by (finding))
            return override;
        }
    }
  return NULL;
}

static PdSettlement *
find_settlement (GPtrArray         *settlements,
                 const PdAgreement *agreement,
                 const PdOverride  *override)
{
  for (guint i = 0; i < settlements->len; i++)
    {
      PdSettlement *settlement = g_ptr_array_index (settlements, i);

      if (settlement->agreement == agreement && settlement->override == override)
        return settlement;
    }
  return NULL;
}

static void
add_finding (GPtrArray     *settlements,
             PdRosterFacts *facts,
             PdFinding     *finding)
{
  gboolean           is_agreed = pd_finding_get_state (finding) == PD_FINDING_AGREED;
  const PdAgreement *agreement = is_agreed ? find_agreement (facts, finding) : NULL;
  const PdOverride  *override = is_agreed ? NULL : find_override (facts, finding);
  PdSettlement      *settlement = find_settlement (settlements, agreement, override);

  if (agreement == NULL && override == NULL)
    return;
  if (settlement == NULL)
    {
      settlement = g_new0 (PdSettlement, 1);
      settlement->person_id = pd_finding_get_person_id (finding);
      settlement->site_id = pd_finding_get_site_id (finding);
      settlement->agreement = agreement;
      settlement->override = override;
      settlement->findings = g_ptr_array_new ();
      g_ptr_array_add (settlements, settlement);
    }
  g_ptr_array_add (settlement->findings, finding);
}

/* Findings come gravest first; a list is read by day. */
static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  PdDay day = pd_finding_get_day (*(PdFinding *const *) a);
  PdDay other = pd_finding_get_day (*(PdFinding *const *) b);

  return (day > other) - (day < other);
}

/**
 * pd_settlements_collect:
 * @roster: a roster with what all rules found in it
 * @facts: what the rules knew
 *
 * Returns: (transfer full) (element-type PdSettlement): what settles findings of the roster,
 *   in the order of the first day of each; borrows from both
 */
GPtrArray *
pd_settlements_collect (PdRoster      *roster,
                        PdRosterFacts *facts)
{
  GPtrArray            *settlements = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_settlement_free);
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();

  g_ptr_array_extend (findings, pd_roster_get_findings (roster), NULL, NULL);
  g_ptr_array_sort (findings, compare_days);
  for (guint i = 0; i < findings->len; i++)
    if (pd_finding_is_settled (g_ptr_array_index (findings, i)))
      add_finding (settlements, facts, g_ptr_array_index (findings, i));
  return settlements;
}

/**
 * pd_settlement_get_recorder:
 * @self: an agreement or a decision
 *
 * Returns: who put the agreement down, or decided
 */
PdId
pd_settlement_get_recorder (const PdSettlement *self)
{
  return self->agreement != NULL ? self->agreement->recorded_by : self->override->decided_by;
}
