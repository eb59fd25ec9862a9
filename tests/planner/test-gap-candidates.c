/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-gap-candidates.h"
#include "rule-desk.h"

#include <string.h>

#define N_PEOPLE 7

#define FREE 1
#define WISHING 2
#define TIRED 3
#define AWAY 4
#define OUT_OF_PATTERN 5
#define APART 6
#define THERE 7

typedef struct
{
  RuleDesk      *desk;
  PdRosterCheck *check;
  PdShift       *gap;
} Gap;

static void
set_up (Gap          *gap,
        gconstpointer data)
{
  PdDay      monday = DESK_FORTNIGHT_ANCHOR;
  PdId       sydney = DESK_SYDNEY;
  PdPattern *pattern;

  gap->desk = rule_desk_new ();
  g_ptr_array_set_size (gap->desk->people, 0);
  for (int i = 1; i <= N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %d", i);
      PdPerson        *person = pd_person_new (i, name);

      pd_person_set_employment (person, i == OUT_OF_PATTERN ? PD_EMPLOYMENT_PART_TIME : PD_EMPLOYMENT_FULL_TIME);
      pd_person_set_agreed_minutes (person, 2280);
      pd_person_set_site_ids (person, &sydney, 1);
      g_ptr_array_add (gap->desk->people, person);
    }
  for (int i = 1; i <= N_PEOPLE; i++)
    rule_desk_add_shift (gap->desk, i, "2026-12-07 9:00-10:00 supervision");
  rule_desk_add_shift (gap->desk, TIRED, "2026-11-24 14:00-22:00 break=30");
  rule_desk_add_shift (gap->desk, THERE, "2026-11-25 9:00-13:00");
  gap->gap = g_object_ref (rule_desk_add_shift (gap->desk, PD_ID_NONE, "2026-11-25 7:00-12:00"));
  pd_roster_facts_take_leave (gap->desk->facts, pd_leave_new (AWAY, PD_LEAVE_CARERS, monday + 1, monday + 3));
  pd_roster_facts_take_availability (gap->desk->facts, pd_availability_new (WISHING, PD_WISH_YES, PD_WHEN_ALWAYS));
  pd_roster_facts_keep_apart (gap->desk->facts, APART, THERE);
  pattern = pd_pattern_new (OUT_OF_PATTERN, monday - 28, monday, 1);
  pd_pattern_add_time (pattern, 0, 540, 1020);
  pd_roster_facts_take_pattern (gap->desk->facts, pattern);
  gap->check = rule_desk_check (gap->desk);
}

static void
tear_down (Gap          *gap,
           gconstpointer data)
{
  g_object_unref (gap->check);
  g_object_unref (gap->gap);
  rule_desk_free (gap->desk);
}

static GPtrArray *
rank (Gap *gap)
{
  return pd_gap_candidates_rank (gap->check,
                                 gap->gap,
                                 gap->desk->people,
                                 g_ptr_array_index (gap->desk->sites, 0));
}

static const PdGapCandidate *
find (GPtrArray *candidates,
      PdId       person_id)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      const PdGapCandidate *candidate = g_ptr_array_index (candidates, i);

      if (candidate->person_id == person_id)
        return candidate;
    }
  return NULL;
}

static gboolean
gives_reason (const PdGapCandidate *candidate,
              const char           *words)
{
  g_autofree char *all = pd_gap_candidate_to_words (candidate);

  return strstr (all, words) != NULL;
}

static void
test_whom_to_ask_first (Gap          *gap,
                        gconstpointer data)
{
  static const PdId     order[] = { WISHING, FREE, APART, OUT_OF_PATTERN, AWAY, THERE, TIRED };
  static const PdGapFit fits[] = { PD_GAP_FIT_FREE, PD_GAP_FIT_FREE, PD_GAP_FIT_HEADS_UP, PD_GAP_FIT_NEEDS_AGREEMENT,
                                   PD_GAP_FIT_CANNOT, PD_GAP_FIT_CANNOT, PD_GAP_FIT_CANNOT };
  g_autoptr (GPtrArray) candidates = rank (gap);

  g_assert_cmpuint (candidates->len, ==, N_PEOPLE);
  for (guint i = 0; i < candidates->len; i++)
    {
      const PdGapCandidate *candidate = g_ptr_array_index (candidates, i);

      g_assert_cmpint (candidate->person_id, ==, order[i]);
      g_assert_cmpint (candidate->fit, ==, fits[i]);
    }
}

static void
test_every_reason_is_in_words (Gap          *gap,
                               gconstpointer data)
{
  g_autoptr (GPtrArray) candidates = rank (gap);
  g_autofree char      *free_words = pd_gap_candidate_to_words (find (candidates, FREE));

  g_assert_cmpstr (free_words,
                   ==,
                   "More than two days of rest after it.\n"
                   "With it 5 h of work in the fortnight; 76 h are agreed.\n"
                   "Works at Bay Street.");
  g_assert_true (gives_reason (find (candidates, WISHING), "Said yes to this time."));
  g_assert_true (gives_reason (find (candidates, TIRED), "9 h of rest before it"));
  g_assert_true (gives_reason (find (candidates, TIRED), "9 h of rest between Tue 24 Nov 14:00 – 22:00 (Bay Street)"));
  g_assert_true (gives_reason (find (candidates, AWAY), "Away for 5 h"));
  g_assert_false (gives_reason (find (candidates, AWAY), "arer"));
  g_assert_true (gives_reason (find (candidates, OUT_OF_PATTERN), "outside the agreed days and times"));
  g_assert_true (gives_reason (find (candidates, THERE), "Two shifts at the same time for 3 h"));
}

static void
test_kept_apart_says_no_more_than_that (Gap          *gap,
                                        gconstpointer data)
{
  g_autoptr (GPtrArray) candidates = rank (gap);
  const PdGapCandidate *candidate = find (candidates, APART);

  g_assert_true (gives_reason (candidate, "Two people who are kept apart are both at Bay Street for 3 h"));
  g_assert_false (gives_reason (candidate, "Person"));
}

static void
test_whose_shift_it_was_and_who_has_left_are_not_asked (Gap          *gap,
                                                        gconstpointer data)
{
  g_autoptr (GPtrArray) candidates = NULL;

  pd_shift_set_person_id (gap->gap, WISHING);
  pd_person_set_left_on (g_ptr_array_index (gap->desk->people, FREE - 1), DESK_FORTNIGHT_ANCHOR - 1);
  candidates = rank (gap);
  g_assert_cmpuint (candidates->len, ==, N_PEOPLE - 2);
  g_assert_null (find (candidates, WISHING));
  g_assert_null (find (candidates, FREE));
}

static void
test_an_evening_goes_to_whom_it_went_to_least (Gap          *gap,
                                               gconstpointer data)
{
  g_autoptr (PdShift)   late = pd_shift_copy (gap->gap);
  g_autoptr (GPtrArray) candidates = NULL;

  pd_shift_set_id (late, 900);
  pd_shift_set_person_id (late, FREE);
  pd_shift_set_day (late, DESK_FORTNIGHT_ANCHOR - 6);
  g_assert_true (pd_shift_set_times (late, 1080, 1320, NULL));
  pd_roster_check_set_shift (gap->check, late);
  pd_shift_set_day (gap->gap, DESK_FORTNIGHT_ANCHOR + 19);
  candidates = rank (gap);
  g_assert_cmpint (find (candidates, FREE)->n_unsocial, ==, 1);
  g_assert_cmpint (find (candidates, TIRED)->n_unsocial, ==, 1);
  g_assert_cmpint (find (candidates, THERE)->n_unsocial, ==, 0);
  g_assert_cmpint (pd_gap_candidate_compare (find (candidates, THERE), find (candidates, FREE)), <, 0);
}

#define ADD(path, test) g_test_add ("/gap-candidates/" path, Gap, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("row-14/row-40/whom-to-ask-first", test_whom_to_ask_first);
  ADD ("row-14/every-reason-is-in-words", test_every_reason_is_in_words);
  ADD ("row-14/kept-apart-says-no-more-than-that", test_kept_apart_says_no_more_than_that);
  ADD ("row-40/whose-shift-it-was-and-who-has-left-are-not-asked", test_whose_shift_it_was_and_who_has_left_are_not_asked);
  ADD ("row-14/an-evening-goes-to-whom-it-went-to-least", test_an_evening_goes_to_whom_it_went_to_least);
  return g_test_run ();
}
