/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "made-up-service.h"
#include "pd-sheet-private.h"
#include "pd-sign-in-sheet.h"
#include "pdf-reader.h"

#define assert_says pdf_reader_assert_says
#define assert_is_silent_about pdf_reader_assert_is_silent_about

#define SEED 20261005

static PdDocument *
new_sheet (MadeUpService        *service,
           guint                 site,
           PdSignInSpan          span,
           const PdPaperOptions *options)
{
  g_autoptr (PdRoster) roster = made_up_service_get_roster (service, 7, PD_ROSTER_BY_SITE);

  return pd_sign_in_sheet_new (roster, pd_site_get_id (g_ptr_array_index (service->sites, site)), span, options);
}

static char *
print (MadeUpService        *service,
       guint                 site,
       PdSignInSpan          span,
       const PdPaperOptions *options)
{
  g_autoptr (PdDocument) document = new_sheet (service, site, span, options);

  return pdf_reader_print (document, 0);
}

/* Two sites; on Monday, Bay Street has three shifts that do not come in their order. */
static MadeUpService *
new_small_service (void)
{
  MadeUpService *service = made_up_service_new ();
  PdSite        *bay = made_up_service_add_site (service, "Bay Street");
  PdSite        *hill = made_up_service_add_site (service, "Hillside House");
  PdPerson      *abena = made_up_service_add_person (service, "Abena Abbott");
  PdPerson      *hemi = made_up_service_add_person (service, "Hemi Moana");
  PdShift       *night = made_up_service_add_shift (service, hemi, bay, 0, 900, 1980);
  PdShift       *training = made_up_service_add_shift (service, abena, bay, 0, 540, 1020);

  g_assert_true (pd_shift_set_sleepover (night, 1380, 1860, NULL));
  pd_shift_set_activity (training, PD_ACTIVITY_TRAINING);
  pd_shift_set_note (training, "Ask about the quokka");
  made_up_service_add_shift (service, NULL, bay, 0, 720, 960);
  made_up_service_add_shift (service, abena, bay, 3, 600, 690);
  made_up_service_add_shift (service, hemi, hill, 3, 480, 690);
  return service;
}

static void
test_lists_who_is_expected_by_their_start (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPaperOptions            options = { .printed_on = service->from, .version = "Draft, change 42" };
  g_autofree char          *text = print (service, 0, PD_SIGN_IN_BY_DAY, &options);

  assert_says (text, "Bay Street Monday 7 September 2026 Sign-in sheet Planned Who Signed in Initials "
                     "Signed out Initials 9:00 – 17:00 Abena Abbott Training 12:00 – 16:00 Open, nobody yet "
                     "15:00 – 9:00 +1 Hemi Moana Sleepover 23:00 – 7:00 +1 Times are");
  assert_says (text, "Draft, change 42 · Printed on Monday 7 September 2026 · Names: Full names");
  assert_is_silent_about (text, "quokka");
  assert_is_silent_about (text, "Hillside");
}

static void
test_has_a_sheet_for_each_day_with_shifts (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPaperOptions            options = { .printed_on = service->from };
  g_autoptr (PdDocument)    document = new_sheet (service, 0, PD_SIGN_IN_BY_DAY, &options);
  g_autofree char          *second = pdf_reader_print (document, 2);

  g_assert_cmpuint (pd_document_get_n_pages (document), ==, 2);
  assert_says (second, "Bay Street Thursday 10 September 2026");
  assert_says (second, "10:00 – 11:30 Abena Abbott");
  assert_says (second, "Page 1 of 1");
}

static void
test_has_all_days_of_a_week_on_a_sheet (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPaperOptions            options = { .printed_on = service->from };
  g_autofree char          *text = print (service, 0, PD_SIGN_IN_BY_WEEK, &options);

  assert_says (text, "Bay Street Monday 7 September – Sunday 13 September 2026");
  assert_says (text, "Monday 7 September 9:00 – 17:00 Abena Abbott");
  assert_says (text, "Thursday 10 September 10:00 – 11:30 Abena Abbott");
  assert_is_silent_about (text, "Tuesday");
  assert_says (text, "Page 1 of 1");
}

static void
test_shows_no_more_of_a_name_than_it_may (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPaperOptions            options = { .printed_on = service->from, .redaction = PD_REDACTION_INITIALS };
  g_autofree char          *text = print (service, 0, PD_SIGN_IN_BY_DAY, &options);

  assert_says (text, "9:00 – 17:00 AA Training");
  assert_is_silent_about (text, "Abbott");
  assert_is_silent_about (text, "Hemi");
}

static void
test_leaves_room_to_write (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPaperOptions            options = { .printed_on = service->from };
  g_autoptr (PdDocument)    document = new_sheet (service, 0, PD_SIGN_IN_BY_DAY, &options);
  PdSheet                  *sheet = PD_SHEET (document);
  const PdSheetPage        *page = g_ptr_array_index (sheet->pages, 0);

  g_assert_cmpuint (page->pieces->len, ==, 3 + 5);
  for (guint i = 0; i < page->pieces->len; i++)
    g_assert_cmpfloat (g_array_index (page->pieces, PdSheetPiece, i).height, >=, 30);
  g_assert_cmpfloat (sheet->widths[2], >=, 57);
  g_assert_cmpfloat (sheet->widths[3], >=, 40);
}

/* Times with a name behind them, or that the shift is open. */
static guint
count_lines (const char *text)
{
  g_autoptr (GRegex)     regex = g_regex_new ("\\d+:\\d\\d – \\d+:\\d\\d(?: \\+1)? \\p{Lu}", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint                  n = 0;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    n++;
  return n;
}

static void
test_expects_everybody_of_200_once (void)
{
  g_autoptr (GRand)         rand = g_rand_new_with_seed (SEED);
  g_autoptr (MadeUpService) service = made_up_service_new_random (rand, 200, 7);
  g_autoptr (PdRoster)      roster = made_up_service_get_roster (service, 7, PD_ROSTER_BY_SITE);
  PdPaperOptions            options = { .printed_on = service->from };
  g_autoptr (PdDocument)    document = pd_sign_in_sheet_new (roster, PD_ID_NONE, PD_SIGN_IN_BY_WEEK, &options);
  g_autofree char          *text = pdf_reader_print (document, 0);

  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, >, 500);
  g_assert_cmpuint (count_lines (text), ==, pd_roster_get_shifts (roster)->len);
  g_assert_cmpuint (pdf_reader_count (text, "Signed in"), ==, pd_document_get_n_pages (document));
}

static void
test_says_that_nobody_is_expected (void)
{
  g_autoptr (MadeUpService) service = made_up_service_new ();
  PdPaperOptions            options = { .printed_on = service->from };
  g_autofree char          *text = NULL;

  made_up_service_add_site (service, "Bay Street");
  text = print (service, 0, PD_SIGN_IN_BY_WEEK, &options);
  assert_says (text, "There are no shifts in these days.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sign-in-sheet/row-46/lists-who-is-expected-by-their-start",
                   test_lists_who_is_expected_by_their_start);
  g_test_add_func ("/sign-in-sheet/has-a-sheet-for-each-day-with-shifts", test_has_a_sheet_for_each_day_with_shifts);
  g_test_add_func ("/sign-in-sheet/has-all-days-of-a-week-on-a-sheet", test_has_all_days_of_a_week_on_a_sheet);
  g_test_add_func ("/sign-in-sheet/row-53/shows-no-more-of-a-name-than-it-may",
                   test_shows_no_more_of_a_name_than_it_may);
  g_test_add_func ("/sign-in-sheet/leaves-room-to-write", test_leaves_room_to_write);
  g_test_add_func ("/sign-in-sheet/row-44/expects-everybody-of-200-once", test_expects_everybody_of_200_once);
  g_test_add_func ("/sign-in-sheet/says-that-nobody-is-expected", test_says_that_nobody_is_expected);
  return g_test_run ();
}
