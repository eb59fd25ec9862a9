/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "made-up-service.h"
#include "pd-roster-edition.h"
#include "pd-wall-roster-private.h"
#include "pdf-reader.h"

#define assert_says pdf_reader_assert_says
#define assert_is_silent_about pdf_reader_assert_is_silent_about

/* A week that was published, and what became of it. */
typedef struct
{
  MadeUpService *service;
  PdRosterFacts *facts;
  PdPerson      *abena;
  PdPerson      *hemi;
  PdSite        *bay;
  PdSite        *hill;
} Desk;

static void
desk_clear (Desk *desk)
{
  g_object_unref (desk->facts);
  made_up_service_free (desk->service);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

/* Publishes the service's shifts as they are. */
static void
publish (Desk *desk,
         int   version,
         guint n_days)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < desk->service->shifts->len; i++)
    g_ptr_array_add (shifts, pd_shift_copy (g_ptr_array_index (desk->service->shifts, i)));
  pd_roster_facts_take_publication (desk->facts,
                                    pd_publication_new (version, desk->service->from - 20 + version,
                                                        desk->service->from,
                                                        desk->service->from + (PdDay) n_days - 1, shifts));
}

static void
desk_init (Desk *desk)
{
  g_autoptr (PdRuleSet) rules = pd_rule_set_new ("Ours");

  desk->service = made_up_service_new ();
  desk->bay = made_up_service_add_site (desk->service, "Bay Street");
  desk->hill = made_up_service_add_site (desk->service, "Hillside House");
  desk->abena = made_up_service_add_person (desk->service, "Abena Abbott");
  desk->hemi = made_up_service_add_person (desk->service, "Hemi Moana");
  desk->facts = pd_roster_facts_new (rules, desk->service->from, PD_DAY_NONE);
  made_up_service_add_shift (desk->service, desk->abena, desk->bay, 0, 540, 1020);
  made_up_service_add_shift (desk->service, desk->abena, desk->bay, 1, 550, 1030);
  made_up_service_add_shift (desk->service, desk->hemi, desk->bay, 2, 560, 1040);
  made_up_service_add_shift (desk->service, NULL, desk->hill, 3, 570, 1050);
}

static PdShift *
get_shift (Desk *desk,
           guint i)
{
  return g_ptr_array_index (desk->service->shifts, i);
}

static PdRosterEdition *
new_edition (Desk *desk)
{
  MadeUpService                 *service = desk->service;
  g_autoptr (PdRosterDifference) difference = NULL;

  difference = pd_roster_difference_new (desk->facts, service->people, service->sites, service->shifts,
                                         service->from, 7);
  return pd_roster_edition_new (difference, "Draft, change 42", TRUE);
}

static PdDocument *
new_wall (Desk         *desk,
          PdRosterSide  side,
          PdWallExtras *extras)
{
  g_autoptr (PdRosterEdition) edition = new_edition (desk);
  g_autoptr (PdRoster)        roster = made_up_service_get_roster (desk->service, 7, side);
  PdPaperOptions              options = { .version = edition->words, .is_draft = edition->is_draft };

  extras->since = edition->since;
  return pd_wall_roster_new (roster, extras, &options);
}

static char *
print (Desk         *desk,
       PdRosterSide  side,
       PdWallExtras *extras)
{
  g_autoptr (PdDocument) document = new_wall (desk, side, extras);

  return pdf_reader_print (document, 0);
}

static char *
print_marked (Desk        *desk,
              PdRosterSide side)
{
  PdWallExtras extras = { 0 };

  return print (desk, side, &extras);
}

static void
test_says_that_it_is_a_draft (void)
{
  g_auto (Desk)    desk;
  g_autofree char *text = NULL;

  desk_init (&desk);
  text = print_marked (&desk, PD_ROSTER_BY_PERSON);
  assert_says (text, "Roster · Draft");
  assert_says (text, "Draft, change 42 · Printed");
  assert_is_silent_about (text, "▲");
  assert_is_silent_about (text, "marked");
}

static void
test_says_which_version_it_is (void)
{
  g_auto (Desk)    desk;
  g_autofree char *text = NULL;

  desk_init (&desk);
  publish (&desk, 1, 7);
  text = print_marked (&desk, PD_ROSTER_BY_PERSON);
  assert_says (text, "Version 1, published on Wednesday 19 August 2026 · Printed");
  assert_is_silent_about (text, "Draft");
  assert_is_silent_about (text, "▲");
  assert_is_silent_about (text, "marked");
}

static void
test_marks_a_draft_against_what_people_have (void)
{
  g_auto (Desk)    desk;
  g_autofree char *text = NULL;

  desk_init (&desk);
  publish (&desk, 2, 7);
  g_assert_true (pd_shift_set_times (get_shift (&desk, 0), 600, 1080, NULL));
  made_up_service_add_shift (desk.service, desk.hemi, desk.hill, 5, 580, 700);
  text = print_marked (&desk, PD_ROSTER_BY_PERSON);
  assert_says (text, "Draft, change 42; marked: changed since version 2");
  assert_says (text, "10:00 – 18:00 Bay Street ▲ Changed");
  assert_says (text, "9:40 – 11:40 Hillside House ▲ New");
  assert_says (text, "9:10 – 17:10 Bay Street Hemi Moana");
  assert_says (text, "“▲” in a frame: new or changed since version 2.");
  assert_is_silent_about (text, "Gone");
  g_assert_cmpuint (pdf_reader_count (text, "▲"), ==, 3);
}

static void
test_marks_a_version_against_the_one_before (void)
{
  g_auto (Desk)    desk;
  g_autofree char *text = NULL;

  desk_init (&desk);
  publish (&desk, 2, 7);
  g_assert_true (pd_shift_set_times (get_shift (&desk, 0), 600, 1080, NULL));
  publish (&desk, 3, 7);
  text = print_marked (&desk, PD_ROSTER_BY_PERSON);
  assert_says (text, "Version 3, published on Friday 21 August 2026; marked: changed since version 2");
  assert_says (text, "10:00 – 18:00 Bay Street ▲ Changed");
  g_assert_cmpuint (pdf_reader_count (text, "▲"), ==, 2);
}

static void
test_names_more_than_one_version (void)
{
  g_auto (Desk)               desk;
  g_autoptr (PdRosterEdition) edition = NULL;

  desk_init (&desk);
  publish (&desk, 2, 7);
  publish (&desk, 3, 2);
  edition = new_edition (&desk);
  g_assert_false (edition->is_draft);
  g_assert_cmpstr (edition->words, ==,
                   "Versions 2 to 3, the last published on Friday 21 August 2026; marked: changed since version 2");
}

/* Half a roster that nobody has been given is no version. */
static void
test_is_a_draft_while_days_are_not_published (void)
{
  g_auto (Desk)               desk;
  g_autoptr (PdRosterEdition) edition = NULL;

  desk_init (&desk);
  publish (&desk, 2, 3);
  edition = new_edition (&desk);
  g_assert_true (edition->is_draft);
}

static void
test_says_what_is_gone_where_it_was (void)
{
  g_auto (Desk)    desk;
  g_autofree char *by_person = NULL;
  g_autofree char *by_site = NULL;

  desk_init (&desk);
  publish (&desk, 2, 7);
  g_ptr_array_remove_index (desk.service->shifts, 2);
  pd_shift_set_day (get_shift (&desk, 1), desk.service->from + 4);
  by_person = print_marked (&desk, PD_ROSTER_BY_PERSON);
  by_site = print_marked (&desk, PD_ROSTER_BY_SITE);
  assert_says (by_person, "9:00 – 17:00 Bay Street Gone 9:10 – 17:10 Bay Street 9:10 – 17:10 Bay Street ▲ Changed "
                          "Hemi Moana 0 h of 16 h Gone 9:20 – 17:20 Bay Street");
  assert_says (by_person, "“Gone” in a broken frame: was there in version 2.");
  assert_says (by_site, "Gone 9:10 – 17:10 Abena Abbott Gone 9:20 – 17:20 Hemi Moana");
}

static void
test_says_that_an_open_shift_is_filled (void)
{
  g_auto (Desk)    desk;
  g_autofree char *text = NULL;

  desk_init (&desk);
  publish (&desk, 2, 7);
  pd_shift_set_person_id (get_shift (&desk, 3), pd_person_get_id (desk.hemi));
  text = print_marked (&desk, PD_ROSTER_BY_PERSON);
  assert_says (text, "Open shifts 0 h Gone 9:30 – 17:30 Hillside House");
  assert_says (text, "9:30 – 17:30 Hillside House ▲ New");
}

static void
test_prints_what_is_gone_when_nothing_is_left (void)
{
  g_auto (Desk)    desk;
  g_autofree char *text = NULL;

  desk_init (&desk);
  publish (&desk, 2, 7);
  g_ptr_array_set_size (desk.service->shifts, 0);
  text = print_marked (&desk, PD_ROSTER_BY_PERSON);
  g_assert_cmpuint (pdf_reader_count (text, "Gone"), ==, 5);
  assert_is_silent_about (text, "There are no shifts");
}

static void
test_leaves_other_sites_out_of_what_is_gone (void)
{
  g_auto (Desk)    desk;
  PdWallExtras     extras = { 0 };
  g_autofree char *text = NULL;

  desk_init (&desk);
  publish (&desk, 2, 7);
  g_ptr_array_remove_range (desk.service->shifts, 2, 2);
  extras.site_id = pd_site_get_id (desk.hill);
  text = print (&desk, PD_ROSTER_BY_PERSON, &extras);
  assert_says (text, "Gone 9:30 – 17:30 Hillside House");
  assert_is_silent_about (text, "9:20 – 17:20");
}

static void
test_shows_no_more_of_a_name_that_is_gone (void)
{
  g_auto (Desk)               desk;
  g_autoptr (PdRosterEdition) edition = NULL;
  g_autoptr (PdRoster)        roster = NULL;
  g_autoptr (PdDocument)      document = NULL;
  g_autofree char            *text = NULL;
  PdPaperOptions              options = { .redaction = PD_REDACTION_INITIALS };
  PdWallExtras                extras = { 0 };

  desk_init (&desk);
  publish (&desk, 2, 7);
  g_ptr_array_remove_index (desk.service->shifts, 2);
  edition = new_edition (&desk);
  extras.since = edition->since;
  roster = made_up_service_get_roster (desk.service, 7, PD_ROSTER_BY_SITE);
  document = pd_wall_roster_new (roster, &extras, &options);
  text = pdf_reader_print (document, 0);
  assert_says (text, "Gone 9:20 – 17:20 HM");
  assert_is_silent_about (text, "Moana");
}

static void
test_says_away_and_never_why (void)
{
  g_auto (Desk)    desk;
  PdWallExtras     extras = { 0 };
  g_autofree char *text = NULL;
  PdLeave         *morning;

  desk_init (&desk);
  for (PdLeaveKind kind = PD_LEAVE_OTHER; kind <= PD_LEAVE_UNPAID; kind++)
    pd_roster_facts_take_leave (desk.facts, pd_leave_new (pd_person_get_id (desk.abena), kind,
                                                          desk.service->from + 5, desk.service->from + 6));
  morning = pd_leave_new (pd_person_get_id (desk.hemi), PD_LEAVE_PERSONAL, desk.service->from, desk.service->from);
  morning->start = 540;
  morning->end = 720;
  pd_roster_facts_take_leave (desk.facts, morning);
  extras.facts = desk.facts;
  text = print (&desk, PD_ROSTER_BY_PERSON, &extras);
  assert_says (text, "9:10 – 17:10 Bay Street Away Away Hemi Moana 8 h of 16 h Away 9:00 – 12:00");
  assert_is_silent_about (text, "eave");
  for (PdLeaveKind kind = PD_LEAVE_OTHER; kind <= PD_LEAVE_UNPAID; kind++)
    assert_is_silent_about (text, pd_leave_kind_to_words (kind));
}

static char *
print_covered (Desk        *desk,
               PdRosterSide side)
{
  g_autoptr (PdRoster)      roster = made_up_service_get_roster (desk->service, 7, side);
  g_autoptr (PdRosterCheck) check = pd_roster_check_new (roster, desk->facts);
  PdWallExtras              extras = { .coverage = check };

  return print (desk, side, &extras);
}

static void
test_says_how_sites_are_covered (void)
{
  g_auto (Desk)    desk;
  PdWhen           when = PD_WHEN_ALWAYS;
  g_autofree char *by_person = NULL;
  g_autofree char *by_site = NULL;

  desk_init (&desk);
  made_up_service_add_shift (desk.service, desk.hemi, desk.bay, 0, 540, 1020);
  made_up_service_add_shift (desk.service, desk.hemi, desk.bay, 1, 540, 1080);
  when.start = 600;
  when.end = 720;
  pd_roster_facts_take_coverage (desk.facts, pd_coverage_new (pd_site_get_id (desk.bay), when, 1, 1, 1));
  by_person = print_covered (&desk, PD_ROSTER_BY_PERSON);
  by_site = print_covered (&desk, PD_ROSTER_BY_SITE);
  assert_says (by_person, "Bay Street Coverage Over: 2, at most 1 Over: 2, at most 1 ");
  assert_says (by_person, "Under: 0 of 1 Under: 0 of 1 Under: 0 of 1 Under: 0 of 1");
  assert_is_silent_about (by_person, "Hillside House Coverage");
  assert_says (by_person, "Met, under or over: whether as many people are at a site as are wanted.");
  assert_says (by_site, "9:00 – 17:00 Hemi Moana Over: 2, at most 1");
}

static guint
count_frames (PdDocument *document,
              PdWallFrame frame)
{
  PdWallRoster *wall = PD_WALL_ROSTER (document);
  guint         n = 0;

  for (guint i = 0; i < wall->pages->len; i++)
    {
      const PdWallPage *page = g_ptr_array_index (wall->pages, i);

      for (guint j = 0; j < page->pieces->len; j++)
        n += g_array_index (page->pieces, PdWallPiece, j).entry.frame == frame;
    }
  return n;
}

/* A mark that a copier or an eye without colours loses would be none. */
static void
test_frames_what_it_marks (void)
{
  g_auto (Desk)          desk;
  PdWallExtras           extras = { 0 };
  g_autoptr (PdDocument) document = NULL;

  desk_init (&desk);
  publish (&desk, 2, 7);
  g_assert_true (pd_shift_set_times (get_shift (&desk, 0), 600, 1080, NULL));
  g_ptr_array_remove_index (desk.service->shifts, 2);
  document = new_wall (&desk, PD_ROSTER_BY_PERSON, &extras);
  g_assert_cmpuint (count_frames (document, PD_WALL_FRAME_CHANGED), ==, 1);
  g_assert_cmpuint (count_frames (document, PD_WALL_FRAME_GONE), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wall-marks/row-50/says-that-it-is-a-draft", test_says_that_it_is_a_draft);
  g_test_add_func ("/wall-marks/row-52/says-which-version-it-is", test_says_which_version_it_is);
  g_test_add_func ("/wall-marks/row-52/marks-a-draft-against-what-people-have",
                   test_marks_a_draft_against_what_people_have);
  g_test_add_func ("/wall-marks/row-52/marks-a-version-against-the-one-before",
                   test_marks_a_version_against_the_one_before);
  g_test_add_func ("/wall-marks/names-more-than-one-version", test_names_more_than_one_version);
  g_test_add_func ("/wall-marks/row-50/is-a-draft-while-days-are-not-published",
                   test_is_a_draft_while_days_are_not_published);
  g_test_add_func ("/wall-marks/row-52/says-what-is-gone-where-it-was", test_says_what_is_gone_where_it_was);
  g_test_add_func ("/wall-marks/says-that-an-open-shift-is-filled", test_says_that_an_open_shift_is_filled);
  g_test_add_func ("/wall-marks/prints-what-is-gone-when-nothing-is-left",
                   test_prints_what_is_gone_when_nothing_is_left);
  g_test_add_func ("/wall-marks/leaves-other-sites-out-of-what-is-gone",
                   test_leaves_other_sites_out_of_what_is_gone);
  g_test_add_func ("/wall-marks/row-53/shows-no-more-of-a-name-that-is-gone",
                   test_shows_no_more_of_a_name_that_is_gone);
  g_test_add_func ("/wall-marks/row-53/row-39/says-away-and-never-why", test_says_away_and_never_why);
  g_test_add_func ("/wall-marks/row-13/says-how-sites-are-covered", test_says_how_sites_are_covered);
  g_test_add_func ("/wall-marks/row-52/frames-what-it-marks", test_frames_what_it_marks);
  return g_test_run ();
}
