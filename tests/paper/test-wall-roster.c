/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "made-up-service.h"
#include "pd-clock.h"
#include "pd-wall-roster.h"
#include "pdf-reader.h"

#include <string.h>

#define SEED 20261005

/* Times, perhaps with a mark, and a place; not the times of a sleepover. */
#define SHIFT_PATTERN                                                           \
  "(\\d+:\\d\\d – \\d+:\\d\\d(?: \\+\\d)?)(?: !)? (Bay Street|Hillside House" \
  "|The Old Post Office)"

static char *
print (MadeUpService        *service,
       guint                 n_days,
       PdRosterSide          side,
       const PdPaperOptions *options)
{
  g_autoptr (PdRoster)   roster = made_up_service_get_roster (service, n_days, side);
  g_autoptr (PdDocument) document = pd_wall_roster_new (roster, NULL, options);

  return pdf_reader_print (document, 0);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
read_shifts (const char *text)
{
  g_autoptr (GRegex)     regex = g_regex_new (SHIFT_PATTERN, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GPtrArray             *shifts = g_ptr_array_new_with_free_func (g_free);

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *times = g_match_info_fetch (match, 1);
      g_autofree char *place = g_match_info_fetch (match, 2);

      g_ptr_array_add (shifts, g_strdup_printf ("%s %s", times, place));
    }
  g_ptr_array_sort (shifts, compare_words);
  return shifts;
}

static GPtrArray *
expect_shifts (PdRoster *roster)
{
  GPtrArray *shifts = pd_roster_get_shifts (roster);
  GPtrArray *expected = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift         *shift = g_ptr_array_index (shifts, i);
      PdSite          *site = pd_roster_get_site (roster, pd_shift_get_site_id (shift));
      g_autofree char *times = pd_shift_times_to_text (shift);

      g_ptr_array_add (expected, g_strdup_printf ("%s %s", times, pd_site_get_name (site)));
    }
  g_ptr_array_sort (expected, compare_words);
  return expected;
}

/* Every shift's time and place, as often as there is such a shift, and no other. */
static void
check_shifts (PdRoster   *roster,
              const char *text)
{
  g_autoptr (GPtrArray) expected = expect_shifts (roster);
  g_autoptr (GPtrArray) found = read_shifts (text);

  for (guint i = 0; i < MIN (expected->len, found->len); i++)
    g_assert_cmpstr (g_ptr_array_index (found, i), ==, g_ptr_array_index (expected, i));
  g_assert_cmpuint (found->len, ==, expected->len);
}

static void
test_says_every_shift_as_often_as_there_is_one (void)
{
  g_autoptr (GRand)         rand = g_rand_new_with_seed (SEED);
  g_autoptr (MadeUpService) service = made_up_service_new_random (rand, 25, 28);
  g_autoptr (PdRoster)      roster = made_up_service_get_roster (service, 28, PD_ROSTER_BY_PERSON);

  for (guint i = 0; i < 4; i++)
    {
      PdPaperOptions         options = { .paper = (PdPaper) (i % 2), .large_print = i / 2 };
      g_autoptr (PdDocument) document = pd_wall_roster_new (roster, NULL, &options);
      g_autofree char       *text = pdf_reader_print (document, 0);

      check_shifts (roster, text);
    }
}

static void
test_says_5600_days_of_200_people (void)
{
  g_autoptr (GRand)         rand = g_rand_new_with_seed (SEED);
  g_autoptr (MadeUpService) service = made_up_service_new_random (rand, 200, 28);
  g_autoptr (PdRoster)      roster = made_up_service_get_roster (service, 28, PD_ROSTER_BY_PERSON);
  PdPaperOptions            options = { .paper = PD_PAPER_A3 };
  g_autoptr (PdDocument)    document = pd_wall_roster_new (roster, NULL, &options);
  g_autofree char          *text = pdf_reader_print (document, 0);

  check_shifts (roster, text);
}

static void
test_says_on_each_page_which_days_rows_and_page (void)
{
  g_autoptr (GRand)         rand = g_rand_new_with_seed (SEED);
  g_autoptr (MadeUpService) service = made_up_service_new_random (rand, 20, 14);
  g_autoptr (PdRoster)      roster = made_up_service_get_roster (service, 14, PD_ROSTER_BY_PERSON);
  PdPaperOptions            options = {
               .service_name = "Harbour Peer Service",
               .version = "Draft, change 42",
               .printed_on = service->from - 3,
  };
  g_autoptr (PdDocument) document = pd_wall_roster_new (roster, NULL, &options);
  guint                  n_pages = pd_document_get_n_pages (document);

  g_assert_cmpuint (n_pages, >, 4);
  for (guint i = 1; i <= n_pages; i++)
    {
      g_autofree char *text = pdf_reader_print (document, i);
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i, n_pages);
      const char      *first = "Monday 7 September – Sunday 13 September 2026";
      const char      *second = "Monday 14 September – Sunday 20 September 2026";
      gboolean         is_first = strstr (text, first) != NULL;

      pdf_reader_assert_says (text, is_first ? first : second);
      pdf_reader_assert_says (text, is_first ? "Wednesday 9 September" : "Wednesday 16 September");
      pdf_reader_assert_says (text, is_first ? "Sunday 13 September" : "Sunday 20 September");
      pdf_reader_assert_says (text, "Harbour Peer Service · Roster");
      pdf_reader_assert_says (text, " to ");
      pdf_reader_assert_says (text, "Times are those of the clock at the site.");
      pdf_reader_assert_says (text, "Draft, change 42 · Printed on Friday 4 September 2026 · Names: Full");
      pdf_reader_assert_says (text, number);
    }
}

static MadeUpService *
new_small_service (void)
{
  MadeUpService *service = made_up_service_new ();
  PdSite        *site = made_up_service_add_site (service, "Bay Street");
  PdPerson      *abena = made_up_service_add_person (service, "Abena Abbott");
  PdPerson      *hemi = made_up_service_add_person (service, "Hemi Moana");
  PdShift       *shift = made_up_service_add_shift (service, abena, site, 0, 540, 1020);

  pd_shift_set_note (shift, "Ask about the quokka");
  g_assert_true (pd_shift_set_break (shift, 30, NULL));
  shift = made_up_service_add_shift (service, hemi, site, 1, 900, 1980);
  g_assert_true (pd_shift_set_sleepover (shift, 1380, 1860, NULL));
  shift = made_up_service_add_shift (service, abena, site, 4, 600, 690);
  pd_shift_set_activity (shift, PD_ACTIVITY_CO_SUPERVISION);
  return service;
}

static void
test_says_sleepovers_breaks_and_purposes_in_words (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPaperOptions            options = { .printed_on = service->from };
  g_autofree char          *text = print (service, 7, PD_ROSTER_BY_PERSON, &options);

  pdf_reader_assert_says (text, "9:00 – 17:00 Bay Street Break 30 min");
  pdf_reader_assert_says (text, "15:00 – 9:00 +1 Bay Street Sleepover 23:00 – 7:00 +1");
  pdf_reader_assert_says (text, "10:00 – 11:30 Bay Street Co-supervision");
  pdf_reader_assert_says (text, "Abena Abbott 9 h of 12 h");
  pdf_reader_assert_says (text, "“+1” behind a time: on the next day.");
  pdf_reader_assert_says (text, "Breaks are unpaid.");
  pdf_reader_assert_says (text, "Where nothing else is written, a shift is for support.");
}

static void
test_never_says_a_note (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPaperOptions            options = { .printed_on = service->from };

  for (PdRosterSide side = PD_ROSTER_BY_PERSON; side <= PD_ROSTER_BY_SITE; side++)
    {
      g_autofree char *text = print (service, 7, side, &options);

      pdf_reader_assert_is_silent_about (text, "quokka");
    }
}

static void
test_explains_only_what_is_there (void)
{
  g_autoptr (MadeUpService) service = made_up_service_new ();
  PdSite                   *site = made_up_service_add_site (service, "Bay Street");
  PdPerson                 *person = made_up_service_add_person (service, "Abena Abbott");
  PdPaperOptions            options = { .printed_on = service->from, .ink = PD_INK_PLAIN };
  g_autofree char          *text = NULL;

  made_up_service_add_shift (service, person, site, 0, 540, 1440);
  text = print (service, 7, PD_ROSTER_BY_PERSON, &options);
  pdf_reader_assert_says (text, "9:00 – 24:00 Bay Street");
  pdf_reader_assert_is_silent_about (text, "+1");
  pdf_reader_assert_is_silent_about (text, "!");
  pdf_reader_assert_is_silent_about (text, "Breaks");
  pdf_reader_assert_is_silent_about (text, "nobody");
  pdf_reader_assert_is_silent_about (text, "support");
  pdf_reader_assert_is_silent_about (text, "colour");
}

static void
test_says_that_two_shifts_overlap (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPaperOptions            options = { .printed_on = service->from };
  g_autofree char          *text = NULL;

  made_up_service_add_shift (service, g_ptr_array_index (service->people, 0),
                             g_ptr_array_index (service->sites, 0), 4, 660, 780);
  text = print (service, 7, PD_ROSTER_BY_PERSON, &options);
  pdf_reader_assert_says (text, "10:00 – 11:30 ! Bay Street");
  pdf_reader_assert_says (text, "11:00 – 13:00 ! Bay Street");
  pdf_reader_assert_says (text, "9:00 – 17:00 Bay Street");
  pdf_reader_assert_says (text, "“!” behind a time:");
}

static void
test_says_what_is_open_first (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPaperOptions            options = { .printed_on = service->from };

  made_up_service_add_shift (service, NULL, g_ptr_array_index (service->sites, 0), 2, 480, 720);
  for (PdRosterSide side = PD_ROSTER_BY_PERSON; side <= PD_ROSTER_BY_SITE; side++)
    {
      g_autofree char *text = print (service, 7, side, &options);

      pdf_reader_assert_says (text, "Open shifts 4 h 8:00 – 12:00 Bay Street");
      pdf_reader_assert_says (text, "Open shifts have nobody yet.");
      g_assert_true (strstr (text, "8:00 – 12:00") < strstr (text, "9:00 – 17:00"));
    }
}

static void
test_says_who_is_at_a_site (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPaperOptions            options = { .printed_on = service->from };
  g_autofree char          *text = print (service, 7, PD_ROSTER_BY_SITE, &options);

  pdf_reader_assert_says (text, "Roster by site");
  pdf_reader_assert_says (text, "9:00 – 17:00 Abena Abbott Break 30 min");
  pdf_reader_assert_says (text, "15:00 – 9:00 +1 Hemi Moana Sleepover");
  pdf_reader_assert_is_silent_about (text, "hours agreed");
}

static void
test_shows_no_more_of_a_name_than_it_may (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();

  for (PdRosterSide side = PD_ROSTER_BY_PERSON; side <= PD_ROSTER_BY_SITE; side++)
    {
      PdPaperOptions   options = { .redaction = PD_REDACTION_FIRST_NAME_AND_INITIAL };
      g_autofree char *first = print (service, 7, side, &options);
      g_autofree char *initials = NULL;

      pdf_reader_assert_says (first, "Abena A.");
      pdf_reader_assert_says (first, "Names: First name and initial");
      pdf_reader_assert_is_silent_about (first, "Abbott");
      pdf_reader_assert_is_silent_about (first, "Moana");

      options.redaction = PD_REDACTION_INITIALS;
      initials = print (service, 7, side, &options);
      pdf_reader_assert_says (initials, "AA");
      pdf_reader_assert_says (initials, "HM");
      pdf_reader_assert_says (initials, "Names: Initials");
      pdf_reader_assert_is_silent_about (initials, "Abena");
      pdf_reader_assert_is_silent_about (initials, "Moana");
    }
}

static void
test_says_that_there_are_no_shifts (void)
{
  g_autoptr (MadeUpService) service = made_up_service_new ();
  PdPaperOptions            options = { .printed_on = service->from, .version = "Draft, change 1" };
  g_autoptr (PdRoster)      roster = NULL;
  g_autoptr (PdDocument)    document = NULL;
  g_autofree char          *text = NULL;

  made_up_service_add_person (service, "Abena Abbott");
  roster = made_up_service_get_roster (service, 28, PD_ROSTER_BY_PERSON);
  document = pd_wall_roster_new (roster, NULL, &options);
  g_assert_cmpuint (pd_document_get_n_pages (document), ==, 1);
  text = pdf_reader_print (document, 0);
  pdf_reader_assert_says (text, "Monday 7 September – Sunday 4 October 2026");
  pdf_reader_assert_says (text, "There are no shifts in these days.");
  pdf_reader_assert_says (text, "Draft, change 1");
  pdf_reader_assert_says (text, "Page 1 of 1");
}

static void
test_says_that_a_long_row_goes_on (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  PdPerson                 *person = g_ptr_array_index (service->people, 1);
  PdSite                   *site = g_ptr_array_index (service->sites, 0);
  PdPaperOptions            options = { .printed_on = service->from };
  g_autofree char          *text = NULL;

  for (int i = 0; i < 30; i++)
    made_up_service_add_shift (service, person, site, 3, i * 40, i * 40 + 40);
  text = print (service, 7, PD_ROSTER_BY_PERSON, &options);
  pdf_reader_assert_says (text, "Hemi Moana 38 h of 16 h continues on the next page 15:00 – 9:00 +1");
  pdf_reader_assert_says (text, "Hemi Moana continued from the page before");
  g_assert_cmpuint (pdf_reader_count (text, "continues on"), ==, 2);
  g_assert_cmpuint (pdf_reader_count (text, "continued from"), ==, 2);
}

static void
test_keeps_a_name_from_breaking_the_layout_of_words (void)
{
  g_autoptr (MadeUpService) service = made_up_service_new ();
  PdSite                   *site = made_up_service_add_site (service, "Bay\nStreet\t2");
  PdPerson                 *person = made_up_service_add_person (service, "Abena\r\nAbbott");
  PdPaperOptions            options = { .service_name = "A\nB\tC\xe2\x80\xa9"
                                                                   "D" };
  g_autofree char          *text = NULL;

  made_up_service_add_shift (service, person, site, 0, 540, 1020);
  text = print (service, 7, PD_ROSTER_BY_PERSON, &options);
  pdf_reader_assert_says (text, "Abena Abbott 8 h");
  pdf_reader_assert_says (text, "9:00 – 17:00 Bay Street 2");
  pdf_reader_assert_says (text, "A B C D · Roster");
}

static gboolean
has_colours (PdDocument *document)
{
  cairo_surface_t     *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 842, 596);
  cairo_t             *cr = cairo_create (surface);
  const unsigned char *data;
  gboolean             has_colours = FALSE;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  pd_document_draw_page (document, cr, 0);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int i = 0; i < 596 * cairo_image_surface_get_stride (surface); i += 4)
    has_colours |= data[i] != data[i + 1] || data[i] != data[i + 2];
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return has_colours;
}

static void
test_is_grey_where_no_colour_is_wanted (void)
{
  g_autoptr (MadeUpService) service = new_small_service ();
  g_autoptr (PdRoster)      roster = made_up_service_get_roster (service, 7, PD_ROSTER_BY_PERSON);

  for (PdInk ink = PD_INK_COLOUR; ink <= PD_INK_PLAIN; ink++)
    {
      PdPaperOptions         options = { .ink = ink };
      g_autoptr (PdDocument) document = pd_wall_roster_new (roster, NULL, &options);

      g_assert_cmpint (has_colours (document), ==, ink == PD_INK_COLOUR);
    }
}

static void
test_keeps_its_words_when_the_roster_is_gone (void)
{
  PdDocument      *document;
  g_autofree char *text = NULL;

  {
    g_autoptr (MadeUpService) service = new_small_service ();
    g_autoptr (PdRoster)      roster = made_up_service_get_roster (service, 7, PD_ROSTER_BY_PERSON);
    g_autofree char          *version = g_strdup ("Draft, change 42");
    PdPaperOptions            options = { .version = version };

    document = pd_wall_roster_new (roster, NULL, &options);
  }
  text = pdf_reader_print (document, 0);
  pdf_reader_assert_says (text, "Abena Abbott");
  pdf_reader_assert_says (text, "Draft, change 42");
  g_object_unref (document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wall-roster/says-every-shift-as-often-as-there-is-one",
                   test_says_every_shift_as_often_as_there_is_one);
  g_test_add_func ("/wall-roster/says-5600-days-of-200-people", test_says_5600_days_of_200_people);
  g_test_add_func ("/wall-roster/row-44/says-on-each-page-which-days-rows-and-page",
                   test_says_on_each_page_which_days_rows_and_page);
  g_test_add_func ("/wall-roster/says-sleepovers-breaks-and-purposes-in-words",
                   test_says_sleepovers_breaks_and_purposes_in_words);
  g_test_add_func ("/wall-roster/row-53/never-says-a-note", test_never_says_a_note);
  g_test_add_func ("/wall-roster/explains-only-what-is-there", test_explains_only_what_is_there);
  g_test_add_func ("/wall-roster/says-that-two-shifts-overlap", test_says_that_two_shifts_overlap);
  g_test_add_func ("/wall-roster/says-what-is-open-first", test_says_what_is_open_first);
  g_test_add_func ("/wall-roster/row-46/says-who-is-at-a-site", test_says_who_is_at_a_site);
  g_test_add_func ("/wall-roster/row-53/shows-no-more-of-a-name-than-it-may",
                   test_shows_no_more_of_a_name_than_it_may);
  g_test_add_func ("/wall-roster/says-that-there-are-no-shifts",
                   test_says_that_there_are_no_shifts);
  g_test_add_func ("/wall-roster/says-that-a-long-row-goes-on", test_says_that_a_long_row_goes_on);
  g_test_add_func ("/wall-roster/keeps-a-name-from-breaking-the-layout-of-words",
                   test_keeps_a_name_from_breaking_the_layout_of_words);
  g_test_add_func ("/wall-roster/row-45/is-grey-where-no-colour-is-wanted",
                   test_is_grey_where_no_colour_is_wanted);
  g_test_add_func ("/wall-roster/keeps-its-words-when-the-roster-is-gone",
                   test_keeps_its_words_when_the_roster_is_gone);
  return g_test_run ();
}
