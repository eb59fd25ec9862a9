/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What filling never does, and how many it fills. */

#include "config.h"

#include "filler-desk.h"
#include "rule-desk.h"

#include <string.h>

#define N_ROSTERS 12

static void
test_keeps_to_rules (void)
{
  guint n_given = 0;
  guint n_left = 0;

  for (guint64 seed = 1; seed <= N_ROSTERS; seed++)
    {
      g_autoptr (PdFilling)  filling = filler_desk_make (FILLER_DESK_MIDDLE, seed);
      g_autoptr (PdFillPlan) plan = filler_desk_fill (filling);

      filler_desk_assert_keeps_to_rules (filling, plan);
      g_assert_cmpuint (plan->given->len, >=, plan->n_at_first);
      n_given += plan->given->len;
      n_left += plan->left->len;
    }
  g_test_message ("%u given, %u left", n_given, n_left);
  g_assert_cmpuint (n_given, >, 50);
  g_assert_cmpuint (n_left, >, 10);
}

static void
test_nobody_is_newly_alone (void)
{
  guint n_given = 0;
  guint n_of_usual = 0;

  for (guint64 seed = 1; seed <= N_ROSTERS; seed++)
    {
      g_autoptr (PdFilling)  filling = filler_desk_make_strict (seed);
      g_autoptr (PdFilling)  usual = filler_desk_make (FILLER_DESK_MIDDLE, seed);
      g_autoptr (PdFillPlan) plan = filler_desk_fill (filling);
      g_autoptr (PdFillPlan) plan_of_usual = filler_desk_fill (usual);

      filler_desk_assert_keeps_to_rules (filling, plan);
      n_given += plan->given->len;
      n_of_usual += plan_of_usual->given->len;
    }
  g_test_message ("%u given, %u where one may be alone", n_given, n_of_usual);
  g_assert_cmpuint (n_given, >, 50);
  g_assert_cmpuint (n_given, <, n_of_usual);
}

typedef struct
{
  const PdFilling *filling;
  PdRosterCheck   *before;
  GPtrArray       *shifts;
  GArray          *open; /* of guint */
  guint            best;
} Trying;

static gboolean
works_there (const PdFilling *filling,
             PdShift         *shift)
{
  PdPerson   *person = g_ptr_array_index (filling->people, pd_shift_get_person_id (shift) - 1);
  guint       n;
  const PdId *sites = pd_person_get_site_ids (person, &n);

  return sites[0] == pd_shift_get_site_id (shift) || sites[n - 1] == pd_shift_get_site_id (shift);
}

static void
try_all (Trying *trying,
         guint   n,
         guint   n_given)
{
  PdShift *open;
  guint    index;

  if (n_given + trying->open->len - n <= trying->best)
    return;
  if (n == trying->open->len)
    {
      if (!filler_desk_breaks_a_rule (trying->filling, trying->before, trying->shifts))
        trying->best = n_given;
      return;
    }
  index = g_array_index (trying->open, guint, n);
  open = g_ptr_array_index (trying->filling->shifts, index);
  for (guint i = 0; i < trying->filling->people->len; i++)
    {
      g_autoptr (PdShift) given = pd_shift_copy (open);

      pd_shift_set_person_id (given, 1 + (PdId) i);
      g_ptr_array_index (trying->shifts, index) = given;
      if (works_there (trying->filling, given))
        try_all (trying, n + 1, n_given + 1);
    }
  g_ptr_array_index (trying->shifts, index) = open;
  try_all (trying, n + 1, n_given);
}

static guint
count_most (const PdFilling *filling)
{
  g_autoptr (GArray)        open = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray)     shifts = g_ptr_array_new ();
  g_autoptr (PdRosterCheck) before = pd_filling_check (filling, filling->shifts);
  Trying                    trying = { filling, before, shifts, open, 0 };

  for (guint i = 0; i < filling->shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (filling->shifts, i);

      g_ptr_array_add (shifts, shift);
      if (pd_shift_is_open (shift) && !pd_shift_get_is_pinned (shift))
        g_array_append_val (open, i);
    }
  try_all (&trying, 0, 0);
  return trying.best;
}

static void
test_fills_as_many_as_can_be (void)
{
  static const RandomRosterSize small = { 4, 2, 5, 2, 600, 0 };
  guint                         n_full = 0;

  for (guint64 seed = 1; seed <= 10; seed++)
    {
      g_autoptr (PdFilling)  filling = filler_desk_make (small, seed);
      g_autoptr (PdFillPlan) plan = filler_desk_fill (filling);

      g_assert_cmpuint (plan->given->len, ==, count_most (filling));
      n_full += plan->left->len == 0;
    }
  g_assert_cmpuint (n_full, <, 10);
}

static void
test_nobody_is_left_alone (void)
{
  g_autoptr (RuleDesk)   desk = rule_desk_new ();
  g_autoptr (PdFilling)  filling = NULL;
  g_autoptr (PdFillPlan) plan = NULL;

  filler_desk_forbid_alone (desk->rules);
  pd_roster_facts_take_coverage (desk->facts,
                                 pd_coverage_new (DESK_SYDNEY, (PdWhen){ 0, PD_DAY_NONE, PD_DAY_NONE, 540, 1020 }, 2, 4, 30));
  rule_desk_add_shift (desk, PD_ID_NONE, "2026-11-24 9:00-13:00");
  rule_desk_add_shift (desk, PD_ID_NONE, "2026-11-24 9:00-13:00");
  rule_desk_add_shift (desk, PD_ID_NONE, "2026-11-26 9:00-13:00");
  filling = pd_filling_new (desk->facts, desk->people, desk->sites, desk->shifts);
  pd_filling_set_days (filling, desk->from, desk->n_days, PD_ID_NONE);
  plan = filler_desk_fill (filling);
  g_assert_cmpuint (plan->given->len, ==, 2);
  g_assert_cmpuint (plan->left->len, ==, 1);
  g_assert_nonnull (strstr (((PdFillLeft *) g_ptr_array_index (plan->left, 0))->words, "Alone at Bay Street for 4 h"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filler/keeps-to-every-rule-that-binds-a-program/row-15", test_keeps_to_rules);
  g_test_add_func ("/filler/fills-as-many-as-trying-all-ways-does", test_fills_as_many_as_can_be);
  g_test_add_func ("/filler/nobody-is-newly-alone-where-that-cannot-be", test_nobody_is_newly_alone);
  g_test_add_func ("/filler/two-come-where-nobody-may-be-alone", test_nobody_is_left_alone);

  return g_test_run ();
}
