/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "made-up-service.h"
#include "pd-clock.h"
#include "pd-person-sheet.h"
#include "pdf-reader.h"

#include <string.h>

#define assert_says pdf_reader_assert_says
#define assert_is_silent_about pdf_reader_assert_is_silent_about

#define SEED 20261005

static PdRosterFacts *
new_facts (MadeUpService *service)
{
  g_autoptr (PdRuleSet) rules = pd_rule_set_new ("Ours");

  return pd_roster_facts_new (rules, service->from, PD_DAY_NONE);
}

static MadeUpService *
new_small_service (void)
{
  MadeUpService *service = made_up_service_new ();
  PdSite        *site = made_up_service_add_site (service, "Bay Street");
  PdPerson      *abena = made_up_service_add_person (service, "Abena Abbott");
  PdPerson      *hemi = made_up_service_add_person (service, "Hemi Moana");
  PdShift       *shift = made_up_service_add_shift (service, abena, site, 0, 540, 1020);

  pd_shift_set_note (shift, "Ask Grace about the quokka");
  g_assert_true (pd_shift_set_break (shift, 30, NULL));
  shift = made_up_service_add_shift (service, abena, site, 4, 600, 690);
  pd_shift_set_activity (shift, PD_ACTIVITY_CO_SUPERVISION);
  shift = made_up_service_add_shift (service, hemi, site, 1, 900, 1980);
  g_assert_true (pd_shift_set_sleepover (shift, 1380, 1860, NULL));
  pd_shift_set_note (shift, "Feed the numbat");
  return service;
}

static char *
print (MadeUpService        *service,
       PdRosterFacts        *facts,
       guint                 person,
       guint                 n_days,
       const PdPaperOptions *options)
{
  PdId                   id = pd_person_get_id (g_ptr_array_index (service->people, person));
  g_autoptr (PdRoster)   roster = made_up_service_get_roster (service, n_days, PD_ROSTER_BY_PERSON);
  g_autoptr (PdDocument) document = pd_person_sheet_new (roster, facts, id, options);

  return pdf_reader_print (document, 0);
}

static void
test_says_each_day_in_full (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  g_autoptr (PdRosterFacts) facts = new_facts (service);
  PdPaperOptions            options = { .service_name = "Harbour Peers", .version = "Draft, change 42", .printed_on = service->from };
  g_autofree char          *abena = print (service, facts, 0, 7, &options);
  g_autofree char          *hemi = print (service, facts, 1, 7, &options);

  assert_says (abena, "Abena Abbott Monday 7 September – Sunday 13 September 2026 Harbour Peers");
  assert_says (abena, "Monday 7 September 9:00 – 17:00 Bay Street Support Unpaid break 12:45 – 13:15");
  assert_says (abena, "Hand-over: Ask Grace about the quokka 7 h 30");
  assert_says (abena, "Tuesday 8 September – Wednesday 9 September –");
  assert_says (abena, "Friday 11 September 10:00 – 11:30 Bay Street Co-supervision 1 h 30");
  assert_says (abena, "Draft, change 42 · Printed on Monday 7 September 2026 · Names: Full names");
  assert_says (abena, "Page 1 of 1");
  assert_is_silent_about (abena, "+1");
  assert_says (hemi, "Tuesday 8 September 15:00 – 9:00 +1 Bay Street Support Sleepover 23:00 – 7:00 +1");
  assert_says (hemi, "“+1” behind a time: on the next day.");
}

static void
test_keeps_a_note_to_its_own_sheet (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPaperOptions            options = { .printed_on = service->from };
  g_autofree char          *abena = print (service, NULL, 0, 7, &options);
  g_autofree char          *hemi = print (service, NULL, 1, 7, &options);

  assert_says (abena, "quokka");
  assert_is_silent_about (abena, "numbat");
  assert_is_silent_about (abena, "Hemi");
  assert_says (hemi, "numbat");
  assert_is_silent_about (hemi, "quokka");
}

static void
test_shows_no_more_of_a_name_than_it_may (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();

  for (PdRedaction level = PD_REDACTION_FIRST_NAME_AND_INITIAL; level <= PD_REDACTION_INITIALS; level++)
    {
      PdPaperOptions   options = { .printed_on = service->from, .redaction = level };
      g_autofree char *text = print (service, NULL, 0, 7, &options);

      assert_says (text, level == PD_REDACTION_INITIALS ? "AA" : "Abena A.");
      assert_is_silent_about (text, "Abbott");
      assert_is_silent_about (text, "quokka");
      assert_is_silent_about (text, "Grace");
      assert_says (text, "hand-over notes are left out");
    }
}

static void
test_says_away_and_never_why (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPaperOptions            options = { .printed_on = service->from };
  PdId                      id = pd_person_get_id (g_ptr_array_index (service->people, 0));

  for (PdLeaveKind kind = PD_LEAVE_OTHER; kind <= PD_LEAVE_UNPAID; kind++)
    {
      g_autoptr (PdRosterFacts) facts = new_facts (service);
      PdLeave                  *leave = pd_leave_new (id, kind, service->from + 2, service->from + 2);
      PdLeave                  *morning = pd_leave_new (id, kind, service->from + 3, service->from + 3);
      g_autofree char          *text = NULL;

      morning->start = 540;
      morning->end = 720;
      pd_roster_facts_take_leave (facts, leave);
      pd_roster_facts_take_leave (facts, morning);
      text = print (service, facts, 0, 7, &options);
      assert_says (text, "Wednesday 9 September Away Thursday 10 September Away 9:00 – 12:00 Friday");
      assert_is_silent_about (text, pd_leave_kind_to_words (kind));
      assert_is_silent_about (text, "eave");
    }
}

static void
test_sums_hours_by_week_and_fortnight (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  g_autoptr (PdRosterFacts) facts = new_facts (service);
  PdPaperOptions            options = { .printed_on = service->from };
  PdPerson                 *abena = g_ptr_array_index (service->people, 0);
  PdSite                   *site = g_ptr_array_index (service->sites, 0);
  g_autofree char          *week = print (service, facts, 0, 7, &options);
  g_autofree char          *fortnight = NULL;
  g_autofree char          *weeks = NULL;

  made_up_service_add_shift (service, abena, site, 8, 540, 900);
  made_up_service_add_shift (service, abena, site, 22, 540, 660);
  fortnight = print (service, facts, 0, 14, &options);
  weeks = print (service, facts, 0, 28, &options);

  assert_says (week, "This week: 9 h of 12 h Of these hours: Supervision none · Co-supervision 1 h 30 · "
                     "Training none · Reflection none");
  assert_is_silent_about (week, "fortnight");
  assert_says (fortnight, "This week: 9 h of 12 h");
  assert_says (fortnight, "This week: 6 h of 12 h This fortnight: 15 h of 24 h Of these hours:");
  g_assert_cmpuint (pdf_reader_count (weeks, "This week:"), ==, 4);
  assert_says (weeks, "This week: 6 h of 12 h This fortnight: 15 h of 24 h");
  assert_says (weeks, "This week: 2 h of 12 h This fortnight: 2 h of 24 h In all: 17 h of 48 h");
}

/* Pay goes by the fortnights of the service: two weeks that are not one are no fortnight. */
static void
test_knows_which_fortnights_are_paid (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  g_autoptr (PdRuleSet)     rules = pd_rule_set_new ("Ours");
  g_autoptr (PdRosterFacts) facts = pd_roster_facts_new (rules, service->from - 7, PD_DAY_NONE);
  PdPaperOptions            options = { .printed_on = service->from };
  g_autofree char          *weeks = print (service, facts, 0, 28, &options);
  g_autofree char          *two = print (service, facts, 0, 14, &options);

  g_assert_cmpuint (pdf_reader_count (weeks, "This fortnight:"), ==, 1);
  assert_says (weeks, "This week: 0 h of 12 h This fortnight: 0 h of 24 h");
  assert_is_silent_about (two, "fortnight");
  assert_says (two, "In all: 9 h of 24 h");
}

static void
test_counts_sleepovers_apart (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPaperOptions            options = { .printed_on = service->from };
  g_autofree char          *hemi = print (service, NULL, 1, 7, &options);

  assert_says (hemi, "This week: 18 h of 16 h (8 h are sleepovers)");
}

static guint
find_pages_of (PdDocument *document,
               const char *name)
{
  guint n = 0;

  for (guint i = 1; i <= pd_document_get_n_pages (document); i++)
    {
      g_autofree char *text = pdf_reader_print (document, i);

      n += g_str_has_prefix (text, name);
    }
  return n;
}

static void
test_gives_everybody_pages_of_their_own (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPaperOptions            options = { .printed_on = service->from };
  g_autoptr (PdRoster)      roster = NULL;
  g_autoptr (PdDocument)    document = NULL;
  g_autofree char          *text = NULL;

  made_up_service_add_person (service, "Without Shifts");
  made_up_service_add_shift (service, NULL, g_ptr_array_index (service->sites, 0), 2, 480, 720);
  roster = made_up_service_get_roster (service, 28, PD_ROSTER_BY_PERSON);
  document = pd_person_sheet_new (roster, NULL, PD_ID_NONE, &options);
  text = pdf_reader_print (document, 0);

  g_assert_cmpuint (find_pages_of (document, "Abena Abbott"), ==, 2);
  g_assert_cmpuint (find_pages_of (document, "Hemi Moana"), ==, 2);
  g_assert_cmpuint (pd_document_get_n_pages (document), ==, 4);
  g_assert_cmpuint (pdf_reader_count (text, "Page 1 of 2"), ==, 2);
  g_assert_cmpuint (pdf_reader_count (text, "Page 2 of 2"), ==, 2);
  assert_is_silent_about (text, "8:00 – 12:00");
}

static void
test_says_that_there_are_no_shifts (void)
{
  g_autoptr (MadeUpService) service = made_up_service_new ();
  PdPaperOptions            options = { .printed_on = service->from };
  g_autoptr (PdRoster)      roster = made_up_service_get_roster (service, 7, PD_ROSTER_BY_PERSON);
  g_autoptr (PdDocument)    document = pd_person_sheet_new (roster, NULL, PD_ID_NONE, &options);
  g_autofree char          *text = pdf_reader_print (document, 0);

  assert_says (text, "There are no shifts in these days.");
  assert_says (text, "Monday 7 September – Sunday 13 September 2026");
  assert_says (text, "Page 1 of 1");
}

static void
test_says_every_shift_of_200_people (void)
{
  g_autoptr (GRand)         rand = g_rand_new_with_seed (SEED);
  g_autoptr (MadeUpService) service = made_up_service_new_random (rand, 200, 28);
  g_autoptr (PdRoster)      roster = made_up_service_get_roster (service, 28, PD_ROSTER_BY_PERSON);
  PdPaperOptions            options = { .printed_on = service->from };
  g_autoptr (PdDocument)    document = pd_person_sheet_new (roster, NULL, PD_ID_NONE, &options);
  g_autofree char          *text = pdf_reader_print (document, 0);
  guint                     n_expected = 0;
  guint                     n_found = 0;

  for (guint i = 0; i < pd_roster_get_shifts (roster)->len; i++)
    n_expected += !pd_shift_is_open (g_ptr_array_index (pd_roster_get_shifts (roster), i));
  for (PdActivity activity = PD_ACTIVITY_SUPPORT; activity <= PD_ACTIVITY_ADMIN; activity++)
    for (guint i = 0; i < service->sites->len; i++)
      {
        const char      *site = pd_site_get_name (g_ptr_array_index (service->sites, i));
        g_autofree char *where = g_strdup_printf ("%s %s ", site, pd_activity_to_words (activity));

        n_found += pdf_reader_count (text, where);
      }
  g_assert_cmpuint (n_expected, >, 2000);
  g_assert_cmpuint (n_found, ==, n_expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-sheet/row-46/says-each-day-in-full", test_says_each_day_in_full);
  g_test_add_func ("/person-sheet/row-18/keeps-a-note-to-its-own-sheet", test_keeps_a_note_to_its_own_sheet);
  g_test_add_func ("/person-sheet/row-53/shows-no-more-of-a-name-than-it-may",
                   test_shows_no_more_of_a_name_than_it_may);
  g_test_add_func ("/person-sheet/row-53/row-39/says-away-and-never-why", test_says_away_and_never_why);
  g_test_add_func ("/person-sheet/sums-hours-by-week-and-fortnight", test_sums_hours_by_week_and_fortnight);
  g_test_add_func ("/person-sheet/knows-which-fortnights-are-paid", test_knows_which_fortnights_are_paid);
  g_test_add_func ("/person-sheet/row-19/counts-sleepovers-apart", test_counts_sleepovers_apart);
  g_test_add_func ("/person-sheet/row-44/gives-everybody-pages-of-their-own",
                   test_gives_everybody_pages_of_their_own);
  g_test_add_func ("/person-sheet/says-that-there-are-no-shifts", test_says_that_there_are_no_shifts);
  g_test_add_func ("/person-sheet/row-44/says-every-shift-of-200-people", test_says_every_shift_of_200_people);
  return g_test_run ();
}
