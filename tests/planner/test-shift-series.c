/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-error.h"
#include "pd-shift-series.h"
#include "proposal-desk.h"

#define SERIES 700
#define NEW_SERIES 701
#define N_SHIFTS 4

typedef struct
{
  const char  *name;
  PdRepetition repetition;
  const char  *days; /* NULL where it can't be */
} DaysCase;

/* The first one is on Wednesday 25 November 2026. */
static const DaysCase DAYS[] = {
  { "every-week", { 0, 1, PD_DAY_NONE, 3 }, "2026-11-25 2026-12-02 2026-12-09" },
  { "every-second-week", { 0, 2, PD_DAY_NONE, 3 }, "2026-11-25 2026-12-09 2026-12-23" },
  { "until-a-day", { 0, 1, MONDAY + 16, 0 }, "2026-11-25 2026-12-02 2026-12-09" },
  { "until-the-day-before", { 0, 1, MONDAY + 15, 0 }, "2026-11-25 2026-12-02" },
  { "whichever-comes-first", { 0, 1, MONDAY + 16, 2 }, "2026-11-25 2026-12-02" },
  { "on-three-days-a-week",
    { PD_WEEKDAYS_OF (1) | PD_WEEKDAYS_OF (3) | PD_WEEKDAYS_OF (5), 1, PD_DAY_NONE, 5 },
    "2026-11-25 2026-11-27 2026-11-30 2026-12-02 2026-12-04" },
  { "weeks-begin-on-Monday",
    { PD_WEEKDAYS_OF (1) | PD_WEEKDAYS_OF (7), 2, PD_DAY_NONE, 4 },
    "2026-11-25 2026-11-29 2026-12-07 2026-12-13" },
  { "over-the-end-of-the-year", { 0, 4, PD_DAY_NONE, 3 }, "2026-11-25 2026-12-23 2027-01-20" },
  { "once-is-once", { 0, 1, PD_DAY_NONE, 1 }, "2026-11-25" },
  { "for-ever", { 0, 1, PD_DAY_NONE, 0 }, NULL },
  { "until-before-it-begins", { 0, 1, MONDAY, 0 }, NULL },
  { "more-than-anybody-wants", { PD_WEEKDAYS_ALL, 1, MONDAY + 1000, 0 }, NULL },
  { "a-number-out-of-bounds", { 0, 1, PD_DAY_NONE, G_MAXUINT }, NULL },
  { "every-no-week", { 0, 0, PD_DAY_NONE, 3 }, NULL },
  { "every-53-weeks", { 0, 53, PD_DAY_NONE, 3 }, NULL },
};

static void
test_days (gconstpointer data)
{
  const DaysCase    *days_case = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) days = NULL;
  GString           *text;
  g_autofree char   *written = NULL;

  g_assert_cmpint (pd_repetition_check (&days_case->repetition, MONDAY + 2, &error), ==, days_case->days != NULL);
  if (days_case->days == NULL)
    {
      g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
      return;
    }
  days = pd_repetition_list_days (&days_case->repetition, MONDAY + 2);
  text = g_string_new (NULL);
  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *iso = pd_day_to_iso (g_array_index (days, PdDay, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", iso);
    }
  written = g_string_free (text, FALSE);
  g_assert_cmpstr (written, ==, days_case->days);
}

static void
test_a_shift_becomes_a_series (void)
{
  g_autoptr (RuleDesk)       desk = rule_desk_new ();
  PdShift                   *first = rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 15:00-9:00 sleep=23:00-7:00");
  g_autoptr (PdShiftPlacing) placing = NULL;
  g_autoptr (GPtrArray)      proposals = NULL;
  g_autoptr (GPtrArray)      shifts = NULL;
  g_autofree char           *text = NULL;
  const PdRepetition         weekly = { 0, 1, PD_DAY_NONE, 3 };

  rule_desk_add_shift (desk, DESK_PERSON, "2026-12-09 8:00-12:00");
  placing = proposal_desk_place (desk);
  pd_shift_set_note (first, "the key is with Mira");
  proposals = pd_shift_series_propose (placing, first, first, &weekly, SERIES);
  text = proposal_desk_write (proposals);
  g_assert_cmpstr (text,
                   ==,
                   "1 Tue 24 Nov 15:00 – 9:00 +1, sleepover 23:00 – 7:00 +1\n"
                   "1 Tue 1 Dec 15:00 – 9:00 +1, sleepover 23:00 – 7:00 +1\n"
                   "1 Tue 8 Dec 15:00 – 9:00 +1, sleepover 23:00 – 7:00 +1 "
                   "(overlap: At the same time as Wed 9 Dec 8:00 – 12:00 (Bay Street).)\n");
  shifts = pd_proposals_list_shifts (proposals, PD_COLLIDING_LEFT_OUT);
  g_assert_cmpuint (shifts->len, ==, 2);
  g_assert_cmpint (pd_shift_get_id (g_ptr_array_index (shifts, 0)), ==, pd_shift_get_id (first));
  g_assert_cmpstr (pd_shift_get_note (g_ptr_array_index (shifts, 0)), ==, "the key is with Mira");
  g_assert_cmpint (pd_shift_get_id (g_ptr_array_index (shifts, 1)), ==, PD_ID_NONE);
  g_assert_cmpstr (pd_shift_get_note (g_ptr_array_index (shifts, 1)), ==, "");
  for (guint i = 0; i < shifts->len; i++)
    g_assert_cmpint (pd_shift_get_series_id (g_ptr_array_index (shifts, i)), ==, SERIES);
}

/* What a form holds: the shift is changed and repeated at once. */
static void
test_a_shift_is_changed_and_repeated_at_once (void)
{
  g_autoptr (RuleDesk)       desk = rule_desk_new ();
  PdShift                   *before = rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-12:00");
  g_autoptr (PdShift)        first = pd_shift_copy (before);
  g_autoptr (PdShiftPlacing) placing = proposal_desk_place (desk);
  g_autoptr (GPtrArray)      proposals = NULL;
  const PdRepetition         weekly = { 0, 1, PD_DAY_NONE, 2 };
  g_autofree char           *text = NULL;

  pd_shift_set_times (first, 10 * 60, 14 * 60, NULL);
  proposals = pd_shift_series_propose (placing, before, first, &weekly, SERIES);
  text = proposal_desk_write (proposals);
  g_assert_cmpstr (text, ==, "1 Tue 24 Nov 10:00 – 14:00\n1 Tue 1 Dec 10:00 – 14:00\n");
  g_assert_true (pd_shift_equal (((PdProposal *) g_ptr_array_index (proposals, 0))->before, before));
}

static RuleDesk *
make_series (void)
{
  RuleDesk *desk = rule_desk_new ();

  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-10:00 supervision");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-12-01 9:00-10:00 supervision");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-12-08 9:00-10:00 supervision");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-12-15 9:00-10:00 supervision");
  for (guint i = 0; i < N_SHIFTS; i++)
    pd_shift_set_series_id (g_ptr_array_index (desk->shifts, i), SERIES);
  return desk;
}

static GPtrArray *
change_second (RuleDesk     *desk,
               PdShift      *after,
               PdSeriesReach reach)
{
  g_autoptr (PdShiftPlacing) placing = proposal_desk_place (desk);
  g_autoptr (GPtrArray)      series = g_ptr_array_new ();

  for (guint i = 0; i < N_SHIFTS; i++)
    g_ptr_array_insert (series, 0, g_ptr_array_index (desk->shifts, i));
  return pd_shift_series_propose_change (placing, series, g_ptr_array_index (desk->shifts, 1), after, reach, NEW_SERIES);
}

static PdShift *
move_second (RuleDesk *desk)
{
  PdShift *after = pd_shift_copy (g_ptr_array_index (desk->shifts, 1));

  pd_shift_set_day (after, pd_shift_get_day (after) + 1);
  pd_shift_set_site_id (after, DESK_PERTH);
  pd_shift_set_note (after, "bring the agreement");
  g_assert_true (pd_shift_set_times (after, 14 * 60, 15 * 60, NULL));
  return after;
}

static void
assert_change (PdSeriesReach reach,
               const char   *expected,
               PdId          series_id)
{
  g_autoptr (RuleDesk)  desk = make_series ();
  g_autoptr (PdShift)   after = move_second (desk);
  g_autoptr (GPtrArray) proposals = change_second (desk, after, reach);
  g_autofree char      *text = proposal_desk_write (proposals);

  g_assert_cmpstr (text, ==, expected);
  for (guint i = 0; i < proposals->len; i++)
    {
      PdShift *shift = ((PdProposal *) g_ptr_array_index (proposals, i))->after;
      gboolean is_second = pd_shift_get_id (shift) == pd_shift_get_id (after);

      g_assert_cmpint (pd_shift_get_series_id (shift), ==, series_id);
      g_assert_cmpint (pd_shift_get_site_id (shift), ==, DESK_PERTH);
      g_assert_cmpstr (pd_shift_get_note (shift), ==, is_second ? "bring the agreement" : "");
    }
}

static void
test_this_one_goes_its_own_way (void)
{
  assert_change (PD_SERIES_THIS, "1 Wed 2 Dec 14:00 – 15:00, Supervision\n", PD_ID_NONE);
}

static void
test_following_ones_are_a_series_of_their_own (void)
{
  assert_change (PD_SERIES_FOLLOWING,
                 "1 Wed 2 Dec 14:00 – 15:00, Supervision\n"
                 "1 Wed 9 Dec 14:00 – 15:00, Supervision\n"
                 "1 Wed 16 Dec 14:00 – 15:00, Supervision\n",
                 NEW_SERIES);
}

static void
test_all_move_by_their_own_days (void)
{
  assert_change (PD_SERIES_ALL,
                 "1 Wed 25 Nov 14:00 – 15:00, Supervision\n"
                 "1 Wed 2 Dec 14:00 – 15:00, Supervision\n"
                 "1 Wed 9 Dec 14:00 – 15:00, Supervision\n"
                 "1 Wed 16 Dec 14:00 – 15:00, Supervision\n",
                 SERIES);
}

static void
test_what_one_alone_was_given_stays (void)
{
  g_autoptr (RuleDesk)  desk = make_series ();
  g_autoptr (PdShift)   after = move_second (desk);
  g_autoptr (GPtrArray) proposals = NULL;
  g_autofree char      *text = NULL;

  pd_shift_set_person_id (after, DESK_OTHER);
  pd_shift_set_person_id (g_ptr_array_index (desk->shifts, 2), PD_ID_NONE);
  g_assert_true (pd_shift_set_times (g_ptr_array_index (desk->shifts, 3), 8 * 60, 9 * 60, NULL));
  proposals = change_second (desk, after, PD_SERIES_ALL);
  text = proposal_desk_write (proposals);
  g_assert_cmpstr (text,
                   ==,
                   "2 Wed 25 Nov 14:00 – 15:00, Supervision\n"
                   "2 Wed 2 Dec 14:00 – 15:00, Supervision\n"
                   "0 Wed 9 Dec 14:00 – 15:00, Supervision\n"
                   "2 Wed 16 Dec 8:00 – 9:00, Supervision\n");
}

/* The role goes along with the rest, but to one that was given another. */
static void
test_the_role_goes_to_all (void)
{
  g_autoptr (RuleDesk)  desk = make_series ();
  g_autoptr (PdShift)   after = move_second (desk);
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (GPtrArray) shifts = NULL;

  pd_shift_set_role_id (after, 31);
  pd_shift_set_role_id (g_ptr_array_index (desk->shifts, 3), 32);
  proposals = change_second (desk, after, PD_SERIES_ALL);
  shifts = pd_proposals_list_shifts (proposals, PD_COLLIDING_LEFT_OUT);
  g_assert_cmpuint (shifts->len, ==, N_SHIFTS);
  for (guint i = 0; i < N_SHIFTS; i++)
    g_assert_cmpint (pd_shift_get_role_id (g_ptr_array_index (shifts, i)), ==, i < 3 ? 31 : 32);
}

/* Each takes the place that the one after it leaves. */
static void
test_a_series_does_not_collide_with_itself (void)
{
  g_autoptr (RuleDesk)  desk = make_series ();
  g_autoptr (PdShift)   after = pd_shift_copy (g_ptr_array_index (desk->shifts, 1));
  g_autoptr (GPtrArray) proposals = NULL;

  pd_shift_set_day (after, pd_shift_get_day (after) + 7);
  proposals = change_second (desk, after, PD_SERIES_ALL);
  for (guint i = 0; i < proposals->len; i++)
    g_assert_cmpint (((PdProposal *) g_ptr_array_index (proposals, i))->collision, ==, PD_COLLISION_NONE);
}

static void
test_pinned_and_published_ones_are_named (void)
{
  g_autoptr (RuleDesk)  desk = make_series ();
  g_autoptr (PdShift)   after = move_second (desk);
  g_autoptr (GPtrArray) published = g_ptr_array_new ();
  g_autoptr (GPtrArray) proposals = NULL;
  g_autofree char      *text = NULL;
  PdProposalCount       count;

  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (published, g_ptr_array_index (desk->shifts, i));
  pd_roster_facts_take_publication (desk->facts, pd_publication_new (1, MONDAY - 20, MONDAY, MONDAY + 13, published));
  pd_shift_set_is_pinned (g_ptr_array_index (desk->shifts, 1), TRUE);
  pd_shift_set_is_pinned (g_ptr_array_index (desk->shifts, 2), TRUE);
  proposals = change_second (desk, after, PD_SERIES_ALL);
  text = proposal_desk_write (proposals);
  g_assert_cmpstr (text,
                   ==,
                   "1 Wed 25 Nov 14:00 – 15:00, Supervision (Published.)\n"
                   "1 Wed 2 Dec 14:00 – 15:00, Supervision (Pinned, and published.)\n"
                   "1 Wed 9 Dec 14:00 – 15:00, Supervision (Pinned.)\n"
                   "1 Wed 16 Dec 14:00 – 15:00, Supervision\n");
  pd_proposals_count (proposals, &count);
  g_assert_cmpuint (count.n_pinned, ==, 2);
  g_assert_cmpuint (count.n_published, ==, 2);
}

static void
test_removing_the_same_three_ways (void)
{
  static const guint n_removed[] = { [PD_SERIES_THIS] = 1, [PD_SERIES_FOLLOWING] = 3, [PD_SERIES_ALL] = 4 };

  for (PdSeriesReach reach = PD_SERIES_THIS; reach <= PD_SERIES_ALL; reach++)
    {
      g_autoptr (RuleDesk)       desk = make_series ();
      g_autoptr (PdShiftPlacing) placing = proposal_desk_place (desk);
      g_autoptr (GPtrArray)      proposals = NULL;
      g_autoptr (GPtrArray)      removed = NULL;
      g_autoptr (GPtrArray)      saved = NULL;

      proposals = pd_shift_series_propose_removal (placing, desk->shifts, g_ptr_array_index (desk->shifts, 1), reach);
      removed = pd_proposals_list_removed (proposals);
      saved = pd_proposals_list_shifts (proposals, PD_COLLIDING_OPEN);
      g_assert_cmpuint (removed->len, ==, n_removed[reach]);
      g_assert_cmpuint (saved->len, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (DAYS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/repetition/%s", DAYS[i].name);

      g_test_add_data_func (path, &DAYS[i], test_days);
    }
  g_test_add_func ("/shift-series/a-shift-becomes-a-series", test_a_shift_becomes_a_series);
  g_test_add_func ("/shift-series/a-shift-is-changed-and-repeated-at-once",
                   test_a_shift_is_changed_and_repeated_at_once);
  g_test_add_func ("/shift-series/this-one-goes-its-own-way", test_this_one_goes_its_own_way);
  g_test_add_func ("/shift-series/following-ones-are-a-series-of-their-own", test_following_ones_are_a_series_of_their_own);
  g_test_add_func ("/shift-series/all-move-by-their-own-days", test_all_move_by_their_own_days);
  g_test_add_func ("/shift-series/what-one-alone-was-given-stays", test_what_one_alone_was_given_stays);
  g_test_add_func ("/shift-series/the-role-goes-to-all", test_the_role_goes_to_all);
  g_test_add_func ("/shift-series/does-not-collide-with-itself", test_a_series_does_not_collide_with_itself);
  g_test_add_func ("/shift-series/pinned-and-published-ones-are-named", test_pinned_and_published_ones_are_named);
  g_test_add_func ("/shift-series/removes-the-same-three-ways", test_removing_the_same_three_ways);
  return g_test_run ();
}
