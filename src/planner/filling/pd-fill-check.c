/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A second, plain look at what the search found: nothing that it remembered counts. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-fill-check-private.h"

static GPtrArray *
list_shifts (PdFillProblem *problem,
             const guint   *holders)
{
  g_autoptr (GHashTable) given = g_hash_table_new (NULL, NULL);
  GPtrArray             *shifts = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray             *all = problem->filling->shifts;

  for (guint i = 0; i < problem->gaps->len; i++)
    {
      const PdFillGap    *gap = g_ptr_array_index (problem->gaps, i);
      const PdFillPerson *person;

      if (holders[i] == PD_FILL_NONE)
        continue;
      person = g_ptr_array_index (problem->people, holders[i]);
      g_hash_table_add (given, gap->shift);
      g_ptr_array_add (shifts, pd_fill_make_shift (gap->shift, person->id));
    }
  for (guint i = 0; i < all->len; i++)
    if (!g_hash_table_contains (given, g_ptr_array_index (all, i)))
      g_ptr_array_add (shifts, g_object_ref (g_ptr_array_index (all, i)));
  return shifts;
}

static gboolean
is_of_same_shifts (PdFinding *finding,
                   PdFinding *other)
{
  guint       n;
  const PdId *ids = pd_finding_get_shift_ids (finding, &n);

  for (guint i = 0; i < n; i++)
    if (!pd_finding_has_shift (other, ids[i]))
      return FALSE;
  return n > 0;
}

/* Somebody who was alone before and is for less time now is nothing new. */
static gboolean
is_less_of (PdFinding *finding,
            PdFinding *other)
{
  return pd_finding_get_rule (finding)->kind == PD_RULE_ALONE && is_of_same_shifts (finding, other) &&
         pd_finding_get_value (finding) <= pd_finding_get_value (other);
}

static gboolean
was_there (PdFinding *finding,
           GPtrArray *before)
{
  for (guint i = 0; i < before->len; i++)
    {
      PdFinding *other = g_ptr_array_index (before, i);

      if (g_str_equal (pd_finding_get_rule_id (finding), pd_finding_get_rule_id (other)) &&
          pd_finding_get_person_id (finding) == pd_finding_get_person_id (other) &&
          (g_str_equal (pd_finding_get_what (finding), pd_finding_get_what (other)) || is_less_of (finding, other)))
        return TRUE;
    }
  return FALSE;
}

/* Too few people are fewer by nobody's getting a shift; the words only change. */
static gboolean
may_not_be (PdFinding *finding,
            GPtrArray *before)
{
  PdRule *rule = pd_finding_get_rule (finding);

  return rule != NULL && rule->kind != PD_RULE_COVERAGE_LEAST && pd_rule_binds_filling (rule) &&
         !pd_finding_is_settled (finding) && !was_there (finding, before);
}

static gboolean
is_about (PdFillProblem *problem,
          PdFinding     *finding,
          guint          gap,
          guint          holder,
          int            how_closely)
{
  PdShift *shift = ((PdFillGap *) g_ptr_array_index (problem->gaps, gap))->shift;
  PdId     person_id = ((PdFillPerson *) g_ptr_array_index (problem->people, holder))->id;
  PdId     site_id = pd_finding_get_site_id (finding);

  switch (how_closely)
    {
    case 0:
      return pd_finding_has_shift (finding, pd_shift_get_id (shift));
    case 1:
      return site_id != PD_ID_NONE && site_id == pd_shift_get_site_id (shift) &&
             ABS (pd_finding_get_day (finding) - pd_shift_get_day (shift)) <= 2;
    case 2:
      return person_id == pd_finding_get_person_id (finding);
    default:
      return TRUE;
    }
}

/* The last of the shifts that the finding is about, as closely as one can say. */
static void
take_back_one (PdFillProblem *problem,
               PdFinding     *finding,
               guint         *holders)
{
  for (int how_closely = 0; how_closely <= 3; how_closely++)
    for (guint i = problem->gaps->len; i > 0; i--)
      if (holders[i - 1] != PD_FILL_NONE && is_about (problem, finding, i - 1, holders[i - 1], how_closely))
        {
          holders[i - 1] = PD_FILL_NONE;
          return;
        }
}

/* By what no name has a say in: findings come in the order of names. */
static gboolean
comes_before (PdFinding *finding,
              PdFinding *other)
{
  PdId id = pd_finding_get_person_id (finding);
  PdId other_id = pd_finding_get_person_id (other);

  if (pd_finding_get_day (finding) != pd_finding_get_day (other))
    return pd_finding_get_day (finding) < pd_finding_get_day (other);
  if (id != other_id)
    return id < other_id;
  return pd_finding_get_site_id (finding) < pd_finding_get_site_id (other);
}

static gboolean
take_back (PdFillProblem *problem,
           GPtrArray     *before,
           GPtrArray     *after,
           guint         *holders)
{
  PdFinding *first = NULL;

  for (guint i = 0; i < after->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (after, i);

      if (may_not_be (finding, before) && (first == NULL || comes_before (finding, first)))
        first = finding;
    }
  if (first != NULL)
    take_back_one (problem, first, holders);
  return first != NULL;
}

static gboolean
is_anything_given (PdFillProblem *problem,
                   const guint   *holders)
{
  for (guint i = 0; i < problem->gaps->len; i++)
    if (holders[i] != PD_FILL_NONE)
      return TRUE;
  return FALSE;
}

/**
 * pd_fill_check_result:
 * @problem: what was filled
 * @holders: (inout): for each gap, who gets it, or %PD_FILL_NONE
 *
 * Asks all rules about the whole roster as it would be, from the beginning. A shift that
 * brought anything a program may not bring is taken back, until there is no such thing.
 *
 * Returns: (transfer full): the check of the roster as it would be then
 */
PdRosterCheck *
pd_fill_check_result (PdFillProblem *problem,
                      guint         *holders)
{
  g_autoptr (GPtrArray) before = g_ptr_array_ref (pd_roster_check_get_findings (problem->check));

  while (TRUE)
    {
      g_autoptr (GPtrArray)     shifts = list_shifts (problem, holders);
      g_autoptr (PdRosterCheck) check = pd_filling_check (problem->filling, shifts);

      if (!take_back (problem, before, pd_roster_check_get_findings (check), holders) ||
          !is_anything_given (problem, holders))
        return g_steal_pointer (&check);
    }
}
