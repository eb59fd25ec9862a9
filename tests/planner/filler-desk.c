/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "filler-desk.h"

#include "rule-desk.h"

#include <string.h>

#define SEED 7
#define MOVES 600

const RandomRosterSize FILLER_DESK_MIDDLE = { 9, 3, 14, 6, 450, 0 };

PdFilling *
filler_desk_make (RandomRosterSize size,
                  guint64          seed)
{
  g_autoptr (PdRuleSet) rules = rule_desk_load_rules ();

  size.seed = seed;
  return random_roster_new (&size, rules);
}

void
filler_desk_forbid_alone (PdRuleSet *rules)
{
  g_autoptr (PdRule) alone = pd_rule_new ("alone-cannot", PD_RULE_ALONE, 0, PD_SEVERITY_CANNOT);
  g_autoptr (GError) error = NULL;

  g_free (alone->source);
  alone->source = g_strdup ("this service");
  g_assert_true (pd_rule_set_add (rules, alone, &error));
  g_assert_no_error (error);
}

/* Of a service in which nobody may be alone at the first site. */
PdFilling *
filler_desk_make_strict (guint64 seed)
{
  g_autoptr (PdRuleSet) rules = rule_desk_load_rules ();
  RandomRosterSize      size = FILLER_DESK_MIDDLE;

  size.seed = seed;
  filler_desk_forbid_alone (rules);
  return random_roster_new (&size, rules);
}

PdFillPlan *
filler_desk_fill (const PdFilling *filling)
{
  const PdFillBudget budget = { SEED, MOVES };

  return pd_filler_fill (filling, &budget, NULL, NULL);
}

PdShift *
filler_desk_find_shift (GPtrArray *shifts,
                        PdId       id)
{
  for (guint i = 0; i < shifts->len; i++)
    if (pd_shift_get_id (g_ptr_array_index (shifts, i)) == id)
      return g_ptr_array_index (shifts, i);
  return NULL;
}

static GPtrArray *
apply (const PdFilling  *filling,
       const PdFillPlan *plan)
{
  g_autoptr (GPtrArray) proposals = pd_fill_plan_list_proposals (plan);
  GPtrArray            *given = pd_proposals_list_shifts (proposals, PD_COLLIDING_LEFT_OUT);

  for (guint i = 0; i < filling->shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (filling->shifts, i);

      if (filler_desk_find_shift (given, pd_shift_get_id (shift)) == NULL)
        g_ptr_array_add (given, g_object_ref (shift));
    }
  g_assert_cmpuint (given->len, ==, filling->shifts->len);
  return given;
}

static gboolean
is_less_time_alone (PdFinding *finding,
                    PdFinding *other)
{
  guint n;

  return pd_finding_get_rule (finding)->kind == PD_RULE_ALONE && pd_finding_get_rule (other) != NULL &&
         pd_finding_get_rule (other)->kind == PD_RULE_ALONE &&
         *pd_finding_get_shift_ids (finding, &n) == *pd_finding_get_shift_ids (other, &n) &&
         pd_finding_get_value (finding) <= pd_finding_get_value (other);
}

/* Written anew here, so that it does not share the filler's own mistakes. */
static gboolean
is_new_no (PdFinding *finding,
           GPtrArray *before)
{
  PdRule *rule = pd_finding_get_rule (finding);

  if (pd_finding_is_settled (finding) ||
      (pd_finding_get_severity (finding) > PD_SEVERITY_NEEDS_AGREEMENT && rule->kind != PD_RULE_KEPT_APART))
    return FALSE;
  for (guint i = 0; i < before->len; i++)
    if (is_less_time_alone (finding, g_ptr_array_index (before, i)) ||
        (strcmp (pd_finding_get_words (g_ptr_array_index (before, i)), pd_finding_get_words (finding)) == 0 &&
         pd_finding_get_person_id (g_ptr_array_index (before, i)) == pd_finding_get_person_id (finding)))
      return FALSE;
  return rule->kind != PD_RULE_COVERAGE_LEAST;
}

gboolean
filler_desk_breaks_a_rule (const PdFilling *filling,
                           PdRosterCheck   *before,
                           GPtrArray       *shifts)
{
  g_autoptr (PdRosterCheck) after = pd_filling_check (filling, shifts);
  GPtrArray                *findings = pd_roster_check_get_findings (after);

  for (guint i = 0; i < findings->len; i++)
    if (is_new_no (g_ptr_array_index (findings, i), pd_roster_check_get_findings (before)))
      return TRUE;
  return FALSE;
}

void
filler_desk_assert_keeps_to_rules (const PdFilling  *filling,
                                   const PdFillPlan *plan)
{
  g_autoptr (PdRosterCheck) before = pd_filling_check (filling, filling->shifts);
  g_autoptr (GPtrArray)     shifts = apply (filling, plan);

  g_assert_false (filler_desk_breaks_a_rule (filling, before, shifts));
}
