/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "filler-desk.h"

#include <string.h>

#define N_ROSTERS 12
#define SEED 7
#define MANY_MOVES 600000

static void
assert_sensible (const PdFilling  *filling,
                 const PdProposal *proposal)
{
  g_autoptr (PdShift) after = pd_shift_copy (proposal->after);
  PdShift            *before = filler_desk_find_shift (filling->shifts, pd_shift_get_id (after));
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
      g_autoptr (PdFilling)  filling = filler_desk_make (FILLER_DESK_MIDDLE, seed);
      g_autoptr (PdFillPlan) plan = filler_desk_fill (filling);
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
      g_autoptr (PdFilling)  filling = filler_desk_make (FILLER_DESK_MIDDLE, seed);
      g_autoptr (PdFillPlan) plan = filler_desk_fill (filling);

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
      g_autoptr (PdFilling)  filling = filler_desk_make (FILLER_DESK_MIDDLE, seed);
      g_autoptr (PdFillPlan) plan = filler_desk_fill (filling);
      g_autoptr (PdFillPlan) again = filler_desk_fill (filling);
      g_autofree char       *text = write_plan (plan);
      g_autofree char       *text_again = write_plan (again);

      g_assert_cmpstr (text, ==, text_again);
    }
}

/* The same people, called otherwise and listed the other way round. */
static void
rename_all (PdFilling *filling)
{
  GPtrArray *people = filling->people;

  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("%c %u", (int) ('z' - i), i);

      pd_person_set_name (g_ptr_array_index (people, i), name);
    }
  for (guint i = 0; i < people->len / 2; i++)
    {
      gpointer *one = &g_ptr_array_index (people, i);
      gpointer *last = &g_ptr_array_index (people, people->len - 1 - i);
      gpointer  kept = *one;

      *one = *last;
      *last = kept;
    }
}

static void
assert_names_change_nothing (PdFilling *filling,
                             PdFilling *other)
{
  g_autoptr (PdFillPlan) plan = filler_desk_fill (filling);
  g_autoptr (PdFillPlan) plan_of_other = NULL;
  g_autofree char       *text = write_plan (plan);
  g_autofree char       *text_of_other = NULL;

  rename_all (other);
  plan_of_other = filler_desk_fill (other);
  text_of_other = write_plan (plan_of_other);
  g_assert_cmpstr (text, ==, text_of_other);
}

static void
test_names_change_nothing (void)
{
  for (guint64 seed = 1; seed <= 3; seed++)
    {
      g_autoptr (PdFilling) filling = filler_desk_make (FILLER_DESK_MIDDLE, seed);
      g_autoptr (PdFilling) other = filler_desk_make (FILLER_DESK_MIDDLE, seed);
      g_autoptr (PdFilling) strict = filler_desk_make_strict (seed);
      g_autoptr (PdFilling) other_strict = filler_desk_make_strict (seed);

      assert_names_change_nothing (filling, other);
      assert_names_change_nothing (strict, other_strict);
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
      const PdFillBudget     budget = { SEED, MANY_MOVES };
      Ending                 ending = { 0, after[i], 0 };
      g_autoptr (PdFilling)  filling = filler_desk_make (FILLER_DESK_MIDDLE, 2);
      g_autoptr (PdFillPlan) plan = pd_filler_fill (filling, &budget, end_after, &ending);

      g_assert_true (plan->is_cut_short);
      g_assert_cmpuint (ending.calls, <=, after[i]);
      g_assert_cmpuint (plan->given->len, >=, ending.last_filled);
      filler_desk_assert_keeps_to_rules (filling, plan);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filler/gives-only-open-shifts-and-moves-nothing", test_nothing_moves);
  g_test_add_func ("/filler/every-shift-has-a-reason-with-its-numbers", test_every_shift_has_a_reason);
  g_test_add_func ("/filler/the-same-seed-gives-the-same-plan", test_same_seed);
  g_test_add_func ("/filler/names-and-their-order-change-nothing", test_names_change_nothing);
  g_test_add_func ("/filler/ended-early-it-gives-the-best-so-far", test_cancel_gives_best_so_far);

  return g_test_run ();
}
