/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-filler.h"
#include "random-roster.h"
#include "rule-desk.h"

#include <string.h>

#define N_ROSTERS 12
#define SEED 7
#define MOVES 600

static const RandomRosterSize MIDDLE = { 9, 3, 14, 6, 450, 0 };

static PdFilling *
make_roster (RandomRosterSize size,
             guint64          seed)
{
  g_autoptr (PdRuleSet) rules = rule_desk_load_rules ();

  size.seed = seed;
  return random_roster_new (&size, rules);
}

static PdFillPlan *
fill (const PdFilling *filling)
{
  const PdFillBudget budget = { SEED, MOVES };

  return pd_filler_fill (filling, &budget, NULL, NULL);
}

static PdShift *
find_shift (GPtrArray *shifts,
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

      if (find_shift (given, pd_shift_get_id (shift)) == NULL)
        g_ptr_array_add (given, g_object_ref (shift));
    }
  g_assert_cmpuint (given->len, ==, filling->shifts->len);
  return given;
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
    if (strcmp (pd_finding_get_words (g_ptr_array_index (before, i)), pd_finding_get_words (finding)) == 0 &&
        pd_finding_get_person_id (g_ptr_array_index (before, i)) == pd_finding_get_person_id (finding))
      return FALSE;
  return rule->kind != PD_RULE_COVERAGE_LEAST;
}

static gboolean
breaks_a_rule (const PdFilling *filling,
               GPtrArray       *shifts)
{
  g_autoptr (PdRosterCheck) before = pd_filling_check (filling, filling->shifts);
  g_autoptr (PdRosterCheck) after = pd_filling_check (filling, shifts);
  GPtrArray                *findings = pd_roster_check_get_findings (after);

  for (guint i = 0; i < findings->len; i++)
    if (is_new_no (g_ptr_array_index (findings, i), pd_roster_check_get_findings (before)))
      return TRUE;
  return FALSE;
}

static void
assert_keeps_to_rules (const PdFilling  *filling,
                       const PdFillPlan *plan)
{
  g_autoptr (GPtrArray) shifts = apply (filling, plan);

  g_assert_false (breaks_a_rule (filling, shifts));
}

static void
test_keeps_to_rules (void)
{
  guint n_given = 0;
  guint n_left = 0;

  for (guint64 seed = 1; seed <= N_ROSTERS; seed++)
    {
      g_autoptr (PdFilling)  filling = make_roster (MIDDLE, seed);
      g_autoptr (PdFillPlan) plan = fill (filling);

      assert_keeps_to_rules (filling, plan);
      g_assert_cmpuint (plan->given->len, >=, plan->n_at_first);
      n_given += plan->given->len;
      n_left += plan->left->len;
    }
  g_test_message ("%u given, %u left", n_given, n_left);
  g_assert_cmpuint (n_given, >, 50);
  g_assert_cmpuint (n_left, >, 10);
}

static void
assert_sensible (const PdFilling  *filling,
                 const PdProposal *proposal)
{
  g_autoptr (PdShift) after = pd_shift_copy (proposal->after);
  PdShift            *before = find_shift (filling->shifts, pd_shift_get_id (after));
  PdPerson           *person = g_ptr_array_index (filling->people, pd_shift_get_person_id (after) - 1);
  guint               n;
  const PdId         *sites = pd_person_get_site_ids (person, &n);

  g_assert_true (before == proposal->before);
  g_assert_true (pd_shift_is_open (before));
  g_assert_false (pd_shift_get_is_pinned (before));
  g_assert_true (sites[0] == pd_shift_get_site_id (after) || sites[n - 1] == pd_shift_get_site_id (after));
  pd_shift_set_person_id (after, PD_ID_NONE);
  g_assert_true (pd_shift_equal (after, before));
}

static void
test_nothing_moves (void)
{
  for (guint64 seed = 1; seed <= N_ROSTERS; seed++)
    {
      g_autoptr (PdFilling)  filling = make_roster (MIDDLE, seed);
      g_autoptr (PdFillPlan) plan = fill (filling);
      guint                  n_open = 0;

      for (guint i = 0; i < plan->given->len; i++)
        assert_sensible (filling, ((PdFillGiven *) g_ptr_array_index (plan->given, i))->proposal);
      for (guint i = 0; i < filling->shifts->len; i++)
        n_open += pd_shift_is_open (g_ptr_array_index (filling->shifts, i));
      g_assert_cmpuint (plan->given->len + plan->left->len, ==, n_open);
    }
}

static void
assert_given_has_reasons (const PdFillGiven *given)
{
  g_autofree char *words = pd_gap_candidate_to_words (given->candidate);

  g_assert_cmpint (given->candidate->person_id, ==, pd_shift_get_person_id (given->proposal->after));
  g_assert_cmpint (given->candidate->fit, <, PD_GAP_FIT_NEEDS_AGREEMENT);
  g_assert_nonnull (strstr (words, "of work in the fortnight"));
}

static guint
count_numbers (const PdFillLeft *left)
{
  guint n = 0;

  g_assert_cmpuint (strlen (left->words), >, 10);
  g_assert_cmpuint (left->near->len, ==, pd_shift_get_is_pinned (left->shift) ? 0 : 3);
  for (guint i = 0; i < left->near->len; i++)
    n += strpbrk (((PdFillNear *) g_ptr_array_index (left->near, i))->words, "0123456789") != NULL;
  return n;
}

static void
test_every_shift_has_a_reason (void)
{
  guint n_numbers = 0;

  for (guint64 seed = 1; seed <= N_ROSTERS; seed++)
    {
      g_autoptr (PdFilling)  filling = make_roster (MIDDLE, seed);
      g_autoptr (PdFillPlan) plan = fill (filling);

      for (guint i = 0; i < plan->given->len; i++)
        assert_given_has_reasons (g_ptr_array_index (plan->given, i));
      for (guint i = 0; i < plan->left->len; i++)
        n_numbers += count_numbers (g_ptr_array_index (plan->left, i));
    }
  g_assert_cmpuint (n_numbers, >, 20);
}

/* Who gets what, in the order of the shifts. */
static char *
write_plan (const PdFillPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plan->given->len; i++)
    {
      PdShift *shift = ((PdFillGiven *) g_ptr_array_index (plan->given, i))->proposal->after;

      g_string_append_printf (text,
                              "%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT " ",
                              pd_shift_get_id (shift),
                              pd_shift_get_person_id (shift));
    }
  return g_string_free (text, FALSE);
}

static void
test_same_seed (void)
{
  for (guint64 seed = 1; seed <= 3; seed++)
    {
      g_autoptr (PdFilling)  filling = make_roster (MIDDLE, seed);
      g_autoptr (PdFillPlan) plan = fill (filling);
      g_autoptr (PdFillPlan) again = fill (filling);
      g_autofree char       *text = write_plan (plan);
      g_autofree char       *text_again = write_plan (again);

      g_assert_cmpstr (text, ==, text_again);
    }
}

static void
test_names_change_nothing (void)
{
  for (guint64 seed = 1; seed <= 3; seed++)
    {
      g_autoptr (PdFilling)  filling = make_roster (MIDDLE, seed);
      g_autoptr (PdFilling)  other = make_roster (MIDDLE, seed);
      g_autoptr (PdFillPlan) plan = fill (filling);
      g_autoptr (PdFillPlan) plan_of_other = NULL;
      g_autofree char       *text = write_plan (plan);
      g_autofree char       *text_of_other = NULL;

      for (guint i = 0; i < other->people->len; i++)
        {
          g_autofree char *name = g_strdup_printf ("%c %u", (int) ('z' - i), i);

          pd_person_set_name (g_ptr_array_index (other->people, i), name);
        }
      for (guint i = 0; i < other->people->len / 2; i++)
        {
          gpointer *one = &g_ptr_array_index (other->people, i);
          gpointer *last = &g_ptr_array_index (other->people, other->people->len - 1 - i);
          gpointer  kept = *one;

          *one = *last;
          *last = kept;
        }
      plan_of_other = fill (other);
      text_of_other = write_plan (plan_of_other);
      g_assert_cmpstr (text, ==, text_of_other);
    }
}

typedef struct
{
  guint calls;
  guint most;
  guint last_filled;
} Ending;

static gboolean
end_after (const PdFillProgress *progress,
           gpointer              data)
{
  Ending *ending = data;

  g_assert_cmpuint (progress->done, <=, progress->of);
  g_assert_cmpuint (progress->n_filled, <=, progress->n_gaps);
  ending->last_filled = progress->n_filled;
  return ++ending->calls < ending->most;
}

static void
test_cancel_gives_best_so_far (void)
{
  static const guint after[] = { 1, 10, 45, 60, 200 };

  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    {
      const PdFillBudget     budget = { SEED, 1000 * MOVES };
      Ending                 ending = { 0, after[i], 0 };
      g_autoptr (PdFilling)  filling = make_roster (MIDDLE, 2);
      g_autoptr (PdFillPlan) plan = pd_filler_fill (filling, &budget, end_after, &ending);

      g_assert_true (plan->is_cut_short);
      g_assert_cmpuint (ending.calls, <=, after[i]);
      g_assert_cmpuint (plan->given->len, >=, ending.last_filled);
      assert_keeps_to_rules (filling, plan);
    }
}

typedef struct
{
  const PdFilling *filling;
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
      if (!breaks_a_rule (trying->filling, trying->shifts))
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
  g_autoptr (GArray)    open = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) shifts = g_ptr_array_new ();
  Trying                trying = { filling, shifts, open, 0 };

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
      g_autoptr (PdFilling)  filling = make_roster (small, seed);
      g_autoptr (PdFillPlan) plan = fill (filling);

      g_assert_cmpuint (plan->given->len, ==, count_most (filling));
      n_full += plan->left->len == 0;
    }
  g_assert_cmpuint (n_full, <, 10);
}

static void
test_nobody_is_left_alone (void)
{
  g_autoptr (RuleDesk)   desk = rule_desk_new ();
  g_autoptr (PdRule)     alone = NULL;
  g_autoptr (GError)     error = NULL;
  g_autoptr (PdFilling)  filling = NULL;
  g_autoptr (PdFillPlan) plan = NULL;

  alone = pd_rule_new ("alone-cannot", PD_RULE_ALONE, 0, PD_SEVERITY_CANNOT);
  g_free (alone->source);
  alone->source = g_strdup ("this service");
  g_assert_true (pd_rule_set_add (desk->rules, alone, &error));
  pd_roster_facts_take_coverage (desk->facts,
                                 pd_coverage_new (DESK_SYDNEY, (PdWhen){ 0, PD_DAY_NONE, PD_DAY_NONE, 540, 1020 }, 2, 4, 30));
  rule_desk_add_shift (desk, PD_ID_NONE, "2026-11-24 9:00-13:00");
  rule_desk_add_shift (desk, PD_ID_NONE, "2026-11-24 9:00-13:00");
  rule_desk_add_shift (desk, PD_ID_NONE, "2026-11-26 9:00-13:00");
  filling = pd_filling_new (desk->facts, desk->people, desk->sites, desk->shifts);
  pd_filling_set_days (filling, desk->from, desk->n_days, PD_ID_NONE);
  plan = fill (filling);
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
  g_test_add_func ("/filler/gives-only-open-shifts-and-moves-nothing", test_nothing_moves);
  g_test_add_func ("/filler/every-shift-has-a-reason-with-its-numbers", test_every_shift_has_a_reason);
  g_test_add_func ("/filler/the-same-seed-gives-the-same-plan", test_same_seed);
  g_test_add_func ("/filler/names-and-their-order-change-nothing", test_names_change_nothing);
  g_test_add_func ("/filler/ended-early-it-gives-the-best-so-far", test_cancel_gives_best_so_far);
  g_test_add_func ("/filler/fills-as-many-as-trying-all-ways-does", test_fills_as_many_as_can_be);
  g_test_add_func ("/filler/nobody-is-left-alone-where-that-cannot-be", test_nobody_is_left_alone);

  return g_test_run ();
}
