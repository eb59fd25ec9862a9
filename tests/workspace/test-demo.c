/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-demo.h"

#include "office.h"
#include "pd-circle-meetings.h"
#include "pd-error.h"
#include "pd-roster-rules.h"
#include "pd-shift-table.h"
#include "pd-table-export.h"
#include "pd-workspace-circles.h"
#include "pd-workspace-people.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-roles.h"
#include "pd-workspace-rules.h"

#include <string.h>

#define TODAY ((PdDay) 20781) /* 24 November 2026 */

static void
fill (Office *office,
      guint   n_workers,
      guint   n_sites,
      guint   n_weeks,
      guint64 seed)
{
  PdDemoOptions      options = { n_workers, n_sites, n_weeks, seed, pd_day_from_ymd (2026, 11, 24) };
  g_autoptr (GError) error = NULL;

  pd_demo_fill (office->workspace, &options, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_people (Office *office)
{
  GListModel *model = pd_workspace_get_people (office->workspace);
  GPtrArray  *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (people, g_list_model_get_item (model, i));
  return people;
}

static PdRoster *
load_roster (Office *office,
             guint   n_weeks)
{
  g_autoptr (GError) error = NULL;
  PdDemoOptions      options = { .n_weeks = n_weeks, .today = pd_day_from_ymd (2026, 11, 24) };
  PdRoster          *roster = pd_workspace_load_roster (office->workspace,
                                                        pd_demo_options_get_first_day (&options),
                                                        7 * n_weeks,
                                                        PD_ROSTER_BY_PERSON,
                                                        PD_ID_NONE,
                                                        PD_ID_NONE,
                                                        &error);

  g_assert_no_error (error);
  return roster;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What stands beside people and shifts, whose own ids are new every time. */
static void
describe_facts (Office  *office,
                GString *text)
{
  g_autoptr (GPtrArray) leaves = pd_workspace_list_leave (office->workspace, NULL, NULL);
  g_autoptr (GPtrArray) said = pd_workspace_list_availability (office->workspace, NULL, NULL);
  g_autoptr (GPtrArray) agreements = pd_workspace_list_agreements (office->workspace, NULL, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < leaves->len; i++)
    {
      const PdLeave   *leave = g_ptr_array_index (leaves, i);
      g_autofree char *words = pd_leave_to_words (leave, TRUE);

      g_ptr_array_add (lines, g_strdup_printf ("%" G_GINT64_FORMAT " %s\n", leave->person_id, words));
    }
  for (guint i = 0; i < said->len; i++)
    {
      const PdAvailability *availability = g_ptr_array_index (said, i);
      g_autofree char      *words = pd_when_to_words (&availability->when);

      g_ptr_array_add (lines,
                       g_strdup_printf ("%" G_GINT64_FORMAT " %s %s\n",
                                        availability->person_id,
                                        pd_wish_to_nick (availability->wish),
                                        words));
    }
  for (guint i = 0; i < agreements->len; i++)
    {
      const PdAgreement *agreement = g_ptr_array_index (agreements, i);

      g_ptr_array_add (lines,
                       g_strdup_printf ("%s %" G_GINT64_FORMAT " %s\n",
                                        agreement->rule,
                                        agreement->shift_id,
                                        agreement->note));
    }
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (text, g_ptr_array_index (lines, i));
}

/* The ids of everything but the founder, who has another every time. */
static char *
describe (Office *office)
{
  g_autoptr (GPtrArray) people = list_people (office);
  g_autoptr (GPtrArray) shifts = office_list_shifts (office);
  GString              *text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    if (g_ptr_array_index (people, i) != pd_workspace_get_me (office->workspace))
      g_string_append_printf (text,
                              "%" G_GINT64_FORMAT " %s %s\n",
                              pd_person_get_id (g_ptr_array_index (people, i)),
                              pd_person_get_name (g_ptr_array_index (people, i)),
                              pd_person_get_code (g_ptr_array_index (people, i)));
  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift         *shift = g_ptr_array_index (shifts, i);
      g_autofree char *times = pd_shift_times_to_text (shift);

      g_string_append_printf (text,
                              "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d %s %d %s\n",
                              pd_shift_get_id (shift),
                              pd_shift_get_person_id (shift),
                              pd_shift_get_site_id (shift),
                              pd_shift_get_day (shift),
                              times,
                              pd_shift_get_activity (shift),
                              pd_shift_get_note (shift));
    }
  describe_facts (office, text);
  return g_string_free (text, FALSE);
}

static void
test_the_same_seed_makes_the_same_service (void)
{
  g_autoptr (Office) first = office_new ();
  g_autoptr (Office) second = office_new ();
  g_autoptr (Office) other = office_new ();
  g_autofree char   *of_first = NULL;
  g_autofree char   *of_second = NULL;
  g_autofree char   *of_other = NULL;

  fill (first, 12, 3, 4, 7);
  fill (second, 12, 3, 4, 7);
  fill (other, 12, 3, 4, 8);
  of_first = describe (first);
  of_second = describe (second);
  of_other = describe (other);
  g_assert_cmpstr (of_first, ==, of_second);
  g_assert_cmpstr (of_first, !=, of_other);
}

/* Written down once: what a seed makes does not depend on the computer. */
static void
test_a_seed_makes_the_same_on_every_computer (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char   *described = NULL;
  g_autofree char   *checksum = NULL;

  fill (office, 20, 3, 12, 1);
  described = describe (office);
  checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, described, -1);
  g_assert_nonnull (strstr (described, " Carmel Phillips CP\n"));
  g_assert_cmpstr (checksum, ==, "77f0f98cfc150676903eaa7c6aade273b9d21bbf6093fe863d66bf0f71a32439");
}

static void
test_everybody_has_a_name_a_code_and_an_address_of_their_own (void)
{
  g_autoptr (Office)     office = office_new ();
  g_autoptr (GPtrArray)  people = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  fill (office, 500, 10, 0, 3);
  people = list_people (office);
  g_assert_cmpuint (people->len, ==, 501);
  for (guint i = 0; i < people->len; i++)
    {
      PdPerson *person = g_ptr_array_index (people, i);

      if (person == pd_workspace_get_me (office->workspace))
        continue;
      g_assert_true (g_hash_table_add (seen, (char *) pd_person_get_name (person)));
      g_assert_true (g_hash_table_add (seen, (char *) pd_person_get_code (person)));
      g_assert_true (g_hash_table_add (seen, (char *) pd_person_get_email (person)));
      g_assert_true (g_str_has_suffix (pd_person_get_email (person), "@example.org"));
      g_assert_true (g_str_is_ascii (pd_person_get_email (person)));
      g_assert_true (g_str_has_prefix (pd_person_get_phone (person), "0491 57") ||
                     g_str_has_prefix (pd_person_get_phone (person), "02 5550 "));
    }
}

/* Some say how they want to be spoken of, some don't; everybody has come from somewhere. */
static void
test_people_speak_for_themselves (void)
{
  g_autoptr (Office)    office = office_new ();
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  guint                 n_said = 0;

  fill (office, 14, 3, 0, 5);
  people = list_people (office);
  for (guint i = 0; i < people->len; i++)
    n_said += *pd_person_get_pronouns (g_ptr_array_index (people, i)) != '\0';
  g_assert_cmpuint (n_said, ==, 8);
  steps = pd_workspace_list_path_steps (office->workspace, NULL, NULL);
  g_assert_cmpuint (steps->len, >, 14);
}

static void
test_part_timers_have_an_agreed_pattern (void)
{
  g_autoptr (Office)    office = office_new ();
  g_autoptr (GPtrArray) people = NULL;
  guint                 n_part_time = 0;

  fill (office, 60, 3, 0, 5);
  people = list_people (office);
  for (guint i = 0; i < people->len; i++)
    {
      PdPerson *person = g_ptr_array_index (people, i);

      if (pd_person_get_employment (person) != PD_EMPLOYMENT_PART_TIME)
        continue;
      n_part_time++;
      g_assert_cmpint (pd_person_get_agreed_minutes (person), >, 8 * 60);
      g_assert_cmpint (pd_person_get_agreed_minutes (person), <, 38 * 60);
    }
  g_assert_cmpuint (n_part_time, >, 25);
}

/* What one shift shows of a believable service. */
typedef struct
{
  guint open;
  guint sleepovers;
  guint nights;
  guint weekends;
  guint notes;
  guint of_activity[PD_ACTIVITY_ADMIN + 1];
} Traits;

static void
count_traits (GPtrArray *shifts,
              Traits    *traits)
{
  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);

      traits->open += pd_shift_is_open (shift);
      traits->sleepovers += pd_shift_get_minutes (shift, PD_SEGMENT_SLEEPOVER) > 0;
      traits->nights += pd_shift_get_end (shift) > 24 * 60;
      traits->weekends += pd_day_get_weekday (pd_shift_get_day (shift)) >= PD_WEEKDAY_SATURDAY;
      traits->notes += *pd_shift_get_note (shift) != '\0';
      traits->of_activity[pd_shift_get_activity (shift)]++;
    }
}

static void
test_the_roster_has_what_rosters_have (void)
{
  g_autoptr (Office)    office = office_new ();
  g_autoptr (GPtrArray) shifts = NULL;
  Traits                traits = { 0 };

  fill (office, 18, 3, 12, 1);
  shifts = office_list_shifts (office);
  g_assert_cmpuint (shifts->len, >, 18 * 12 * 2);
  count_traits (shifts, &traits);
  g_assert_cmpuint (traits.open, >, 0);
  g_assert_cmpuint (traits.open, <, shifts->len / 10);
  g_assert_cmpuint (traits.sleepovers, >, 0);
  g_assert_cmpuint (traits.nights, >, traits.sleepovers);
  g_assert_cmpuint (traits.weekends, >, shifts->len / 10);
  g_assert_cmpuint (traits.notes, >, 0);
  for (guint i = 0; i <= PD_ACTIVITY_ADMIN; i++)
    g_assert_cmpuint (traits.of_activity[i], >, 0);
}

static void
test_slips_are_few_and_there_is_one (void)
{
  g_autoptr (Office)    office = office_new ();
  g_autoptr (PdRoster)  roster = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  fill (office, 18, 3, 12, 1);
  roster = load_roster (office, 12);
  findings = pd_roster_rules_check (roster);
  g_assert_cmpuint (findings->len, ==, 1);
}

static void
test_the_roster_is_around_today (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char   *from = NULL;
  g_autofree char   *to = NULL;
  PdDay              first;
  PdDay              last;
  guint              n;

  fill (office, 40, 3, 12, 1);
  pd_shift_table_find_extent (pd_workspace_get_store (office->workspace), &first, &last, &n, &error);
  g_assert_no_error (error);
  from = pd_day_to_iso (first);
  to = pd_day_to_iso (last);
  g_assert_cmpstr (from, ==, "2026-10-26");
  g_assert_cmpstr (to, ==, "2027-01-17");
}

static void
test_sites_lie_in_more_than_one_zone (void)
{
  g_autoptr (Office) office = office_new ();
  PdSite            *hub;
  PdSite            *outreach;

  fill (office, 8, 4, 1, 1);
  hub = pd_workspace_find_site (office->workspace, "Bay Street Hub", NULL);
  outreach = pd_workspace_find_site (office->workspace, "Silver City Outreach", NULL);
  g_assert_cmpstr (pd_site_get_zone (hub), ==, "Australia/Sydney");
  g_assert_cmpstr (pd_site_get_zone (outreach), ==, "Australia/Broken_Hill");
}

static void
test_every_zone_is_one (void)
{
  g_autoptr (Office) office = office_new ();
  GListModel        *sites;

  fill (office, 1, 40, 0, 1);
  sites = pd_workspace_get_sites (office->workspace);
  g_assert_cmpuint (g_list_model_get_n_items (sites), ==, 40);
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (sites, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (PdZone) zone = pd_zone_new (pd_site_get_zone (site), &error);

      g_assert_no_error (error);
    }
}

static guint
count_rows (GPtrArray *rows,
            GError   **error)
{
  guint n;

  g_assert_no_error (*error);
  n = rows->len;
  g_ptr_array_unref (rows);
  return n;
}

static void
test_there_is_all_that_a_roster_is_built_from (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;
  PdWorkspace       *workspace = office->workspace;

  fill (office, 18, 3, 12, 1);
  g_assert_cmpuint (count_rows (pd_workspace_list_patterns (workspace, NULL, &error), &error), >, 8);
  g_assert_cmpuint (count_rows (pd_workspace_list_availability (workspace, NULL, &error), &error), >, 8);
  g_assert_cmpuint (count_rows (pd_workspace_list_leave (workspace, NULL, &error), &error), >, 4);
  g_assert_cmpuint (count_rows (pd_workspace_list_training (workspace, NULL, &error), &error), >, 3 * 18);
  g_assert_cmpuint (count_rows (pd_workspace_list_coverage (workspace, NULL, &error), &error), ==, 6);
  g_assert_cmpuint (count_rows (pd_workspace_list_templates (workspace, &error), &error), ==, 7);
  g_assert_cmpuint (count_rows (pd_workspace_list_agreements (workspace, NULL, &error), &error), >, 3);
  g_assert_cmpuint (count_rows (pd_workspace_list_publications (workspace, TODAY - 14, TODAY + 27, &error), &error), ==, 4);
  g_assert_cmpuint (count_rows (pd_workspace_list_worked (workspace, TODAY - 14, TODAY, &error), &error), >, 20);
}

/* What rules find of a kind in four weeks: open, and settled. */
static void
count_findings (Office    *office,
                PdRuleKind kind,
                guint     *ret_open,
                guint     *ret_settled)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdRoster)      roster = pd_workspace_load_roster (office->workspace,
                                                               TODAY - 8,
                                                               28,
                                                               PD_ROSTER_BY_PERSON,
                                                               PD_ID_NONE,
                                                               PD_ID_NONE,
                                                               &error);
  g_autoptr (PdRosterCheck) check = pd_workspace_check_roster (office->workspace, roster, TODAY, &error);
  GPtrArray                *findings = pd_roster_get_findings (roster);

  g_assert_no_error (error);
  *ret_open = *ret_settled = 0;
  for (guint i = 0; i < findings->len; i++)
    if (pd_finding_get_rule (g_ptr_array_index (findings, i))->kind == kind)
      *(pd_finding_is_settled (g_ptr_array_index (findings, i)) ? ret_settled : ret_open) += 1;
}

static void
test_what_people_said_is_kept_to (void)
{
  for (guint64 seed = 1; seed <= 5; seed++)
    {
      g_autoptr (Office) office = office_new ();
      guint              n_open;
      guint              n_settled;

      fill (office, 30, 3, 12, seed);
      count_findings (office, PD_RULE_LEAVE, &n_open, &n_settled);
      g_assert_cmpuint (n_open, ==, 0);
      count_findings (office, PD_RULE_AVAILABILITY_NO, &n_open, &n_settled);
      g_assert_cmpuint (n_open, ==, 0);
      g_assert_cmpuint (n_settled, ==, 1);
      count_findings (office, PD_RULE_SLEEPOVER_HOURS, &n_open, &n_settled);
      g_assert_cmpuint (n_settled, >, n_open);
      count_findings (office, PD_RULE_TRAINING_EXPIRED, &n_open, &n_settled);
      g_assert_cmpuint (n_open, >, 0);
      g_assert_cmpuint (n_open, <=, 6);
    }
}

static void
test_something_has_changed_since_it_was_published (void)
{
  g_autoptr (Office)             office = office_new ();
  g_autoptr (GError)             error = NULL;
  g_autoptr (PdRosterDifference) difference = NULL;
  g_autoptr (GPtrArray)          shifts = NULL;
  g_autofree char               *words = NULL;
  guint                          n_sessions = 0;
  PdDay                          start;

  fill (office, 18, 3, 12, 1);
  start = pd_day_fortnight_start (TODAY, pd_service_get_fortnight_anchor (pd_workspace_get_service (office->workspace)));
  difference = pd_workspace_load_difference (office->workspace, start, 28, TODAY, &error);
  g_assert_no_error (error);
  words = pd_roster_difference_to_words (difference);
  g_assert_cmpstr (words, ==, "Since version 4: 2 new, 1 changed, 2 gone; 3 people to tell.");
  shifts = office_list_shifts (office);
  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);

      n_sessions += pd_shift_get_series_id (shift) != PD_ID_NONE && pd_shift_get_is_pinned (shift);
    }
  g_assert_cmpuint (n_sessions, >, 10);
}

static void
test_people_have_roles (void)
{
  Office               *office = office_new ();
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GPtrArray) assignments = NULL;
  PdDemoOptions         options;
  guint                 n_known = 0;

  pd_demo_options_init (&options, TODAY);
  options.n_weeks = 1;
  options.n_roles = 14;
  pd_demo_fill (office->workspace, &options, &error);
  g_assert_no_error (error);
  roles = pd_workspace_list_roles (office->workspace, &error);
  assignments = pd_workspace_list_role_assignments (office->workspace, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (roles->len, ==, 14);
  g_assert_cmpuint (assignments->len, ==, options.n_workers);
  for (guint i = 0; i < assignments->len; i++)
    n_known += ((PdRoleAssignment *) assignments->pdata[i])->acknowledgements->len > 0;
  g_assert_cmpuint (n_known, >, 0);
  g_assert_cmpuint (n_known, <, assignments->len);
  office_free (office);
}

/* One of nine over three sites, in which everybody has met somebody and nobody met twice. */
static void
test_people_meet_in_circles (void)
{
  g_autoptr (Office)           office = office_new ();
  g_autoptr (GPtrArray)        circles = NULL;
  g_autoptr (GPtrArray)        sessions = NULL;
  g_autoptr (PdCircle)         circle = NULL;
  g_autoptr (PdCircleMeetings) meetings = NULL;
  g_autoptr (GHashTable)       sites = g_hash_table_new (g_int64_hash, g_int64_equal);

  fill (office, 60, 4, 6, 1);
  circles = pd_workspace_list_circles (office->workspace, NULL);
  g_assert_cmpuint (circles->len, ==, 2);
  circle = pd_workspace_find_circle (office->workspace, "Coast circle", NULL);
  g_assert_cmpuint (circle->members->len, ==, 9);
  sessions = pd_workspace_list_circle_sessions (office->workspace, circle->id, NULL);
  g_assert_cmpuint (sessions->len, ==, 16);
  meetings = pd_circle_meetings_new (sessions);
  for (guint i = 0; i < 9; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);
      PdPerson             *person = pd_workspace_get_person (office->workspace, member->person_id);
      guint                 n_met = 0;
      guint                 n;

      if (person != NULL)
        g_hash_table_add (sites, (gpointer) &pd_person_get_site_ids (person, &n)[0]);
      for (guint j = 0; j < 9; j++)
        {
          const PdCircleMember *other = g_ptr_array_index (circle->members, j);

          n_met += pd_circle_meetings_count (meetings, member->id, other->id, NULL);
          g_assert_cmpuint (pd_circle_meetings_count (meetings, member->id, other->id, NULL), <=, 1);
        }
      g_assert_cmpuint (n_met, >=, 3);
    }
  g_assert_cmpuint (g_hash_table_size (sites), ==, 3);
}

static void
test_undo_takes_all_of_it_back (void)
{
  g_autoptr (Office)    office = office_new ();
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) shifts = NULL;

  fill (office, 18, 3, 2, 1);
  pd_workspace_undo (office->workspace, &error);
  g_assert_no_error (error);
  shifts = office_list_shifts (office);
  g_assert_cmpuint (shifts->len, ==, 0);
  g_assert_cmpuint (office_count_people (office), ==, 1);
}

static void
assert_refused (Office             *office,
                const PdDemoOptions options,
                PdError             code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pd_demo_fill (office->workspace, &options, &error));
  g_assert_error (error, PD_ERROR, (int) code);
}

static void
test_sizes_out_of_bounds_are_refused (void)
{
  g_autoptr (Office) office = office_new ();

  assert_refused (office, (PdDemoOptions){ 0, 3, 1, 1, 20000 }, PD_ERROR_INPUT);
  assert_refused (office, (PdDemoOptions){ 2001, 3, 1, 1, 20000 }, PD_ERROR_INPUT);
  assert_refused (office, (PdDemoOptions){ 1, 0, 1, 1, 20000 }, PD_ERROR_INPUT);
  assert_refused (office, (PdDemoOptions){ 1, 41, 1, 1, 20000 }, PD_ERROR_INPUT);
  assert_refused (office, (PdDemoOptions){ 1, 1, 521, 1, 20000 }, PD_ERROR_INPUT);
}

static void
test_a_service_is_filled_once (void)
{
  g_autoptr (Office) office = office_new ();

  fill (office, 3, 2, 1, 1);
  assert_refused (office, (PdDemoOptions){ 3, 2, 1, 2, 20000 }, PD_ERROR_EXISTS);
  g_assert_cmpuint (office_count_people (office), ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/demo/the-same-seed-makes-the-same-service",
                   test_the_same_seed_makes_the_same_service);
  g_test_add_func ("/demo/a-seed-makes-the-same-on-every-computer",
                   test_a_seed_makes_the_same_on_every_computer);
  g_test_add_func ("/demo/everybody-has-a-name-a-code-and-an-address-of-their-own",
                   test_everybody_has_a_name_a_code_and_an_address_of_their_own);
  g_test_add_func ("/demo/people-speak-for-themselves", test_people_speak_for_themselves);
  g_test_add_func ("/demo/part-timers-have-an-agreed-pattern",
                   test_part_timers_have_an_agreed_pattern);
  g_test_add_func ("/demo/the-roster-has-what-rosters-have", test_the_roster_has_what_rosters_have);
  g_test_add_func ("/demo/slips-are-few-and-there-is-one", test_slips_are_few_and_there_is_one);
  g_test_add_func ("/demo/the-roster-is-around-today", test_the_roster_is_around_today);
  g_test_add_func ("/demo/sites-lie-in-more-than-one-zone", test_sites_lie_in_more_than_one_zone);
  g_test_add_func ("/demo/every-zone-is-one", test_every_zone_is_one);
  g_test_add_func ("/demo/there-is-all-that-a-roster-is-built-from", test_there_is_all_that_a_roster_is_built_from);
  g_test_add_func ("/demo/what-people-said-is-kept-to", test_what_people_said_is_kept_to);
  g_test_add_func ("/demo/something-has-changed-since-it-was-published",
                   test_something_has_changed_since_it_was_published);
  g_test_add_func ("/demo/people-have-roles", test_people_have_roles);
  g_test_add_func ("/demo/people-meet-in-circles", test_people_meet_in_circles);
  g_test_add_func ("/demo/undo-takes-all-of-it-back", test_undo_takes_all_of_it_back);
  g_test_add_func ("/demo/sizes-out-of-bounds-are-refused", test_sizes_out_of_bounds_are_refused);
  g_test_add_func ("/demo/a-service-is-filled-once", test_a_service_is_filled_once);
  return g_test_run ();
}
