/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan of a circle on paper. */

#include "config.h"

#include "pd-circle-sheet.h"
#include "pd-person.h"
#include "pdf-reader.h"

#define MONDAY ((PdDay) 20787) /* 30 November 2026 */
#define ANA 1
#define BEN 2
#define CHI 3

typedef struct
{
  PdCircle      *circle;
  GPtrArray     *people;
  GPtrArray     *sessions;
  PdCircleSheet  sheet;
  PdPaperOptions options;
} Desk;

static void
add_member (Desk           *desk,
            PdCircleMember *member)
{
  member->id = desk->circle->members->len + 1;
  pd_circle_take_member (desk->circle, member);
}

static void
add_person (Desk       *desk,
            const char *name)
{
  PdId id = 10 + (PdId) desk->people->len;

  g_ptr_array_add (desk->people, pd_person_new (id, name));
  add_member (desk, pd_circle_member_new_of_person (id, MONDAY - 100));
}

static PdCircleSession *
add_session (Desk *desk,
             PdDay day,
             PdId  host,
             PdId  other)
{
  PdCircleSession *session = pd_circle_session_new (desk->circle, day, 600);

  session->id = 100 + (PdId) desk->sessions->len;
  session->mode = PD_MEETING_VIDEO;
  session->host_id = host;
  pd_circle_session_seat (session, host, PD_CIRCLE_ROLE_COMPANION);
  pd_circle_session_seat (session, other, PD_CIRCLE_ROLE_BRINGER);
  g_ptr_array_add (desk->sessions, session);
  return session;
}

static void
set_up (Desk         *desk,
        gconstpointer data)
{
  desk->circle = pd_circle_new ("Coast circle", PD_CIRCLE_PAIRS, "Australia/Sydney", MONDAY - 100);
  desk->people = g_ptr_array_new_with_free_func (g_object_unref);
  desk->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_session_free);
  add_person (desk, "Ana Hart");
  add_person (desk, "Ben Okoro");
  add_member (desk, pd_circle_member_new_of_partner ("Chi", "River House", MONDAY - 100));
  pd_circle_member_set_zone (pd_circle_find_member (desk->circle, CHI), "Australia/Perth");
  pd_circle_member_set_contact (pd_circle_find_member (desk->circle, CHI), "0412 345 678");
  desk->sheet = (PdCircleSheet){ desk->circle, desk->sessions, desk->people, NULL, MONDAY, MONDAY + 55, MONDAY };
  desk->options = (PdPaperOptions){ .service_name = "Bay Peers", .printed_on = MONDAY };
}

static void
tear_down (Desk         *desk,
           gconstpointer data)
{
  pd_circle_free (desk->circle);
  g_ptr_array_unref (desk->people);
  g_ptr_array_unref (desk->sessions);
}

static char *
read_first_page (PdDocument *sheet)
{
  g_autoptr (PdDocument) document = sheet;

  return pdf_reader_print (document, 0);
}

static char *
read_plan (Desk *desk)
{
  return read_first_page (pd_circle_plan_sheet_new (&desk->sheet, &desk->options));
}

static char *
read_matrix (Desk *desk)
{
  return read_first_page (pd_circle_matrix_sheet_new (&desk->sheet, &desk->options));
}

static char *
read_sheet_of (Desk *desk,
               PdId  member_id)
{
  return read_first_page (pd_circle_member_sheet_new (&desk->sheet, member_id, &desk->options));
}

static void
hold (PdCircleSession *session)
{
  PdId came[2] = { g_array_index (session->seats, PdCircleSeat, 0).member_id,
                   g_array_index (session->seats, PdCircleSeat, 1).member_id };

  pd_circle_session_hold (session, came, 2);
}

static void
test_the_plan_says_who_meets_when_and_who_hosts (Desk         *desk,
                                                 gconstpointer data)
{
  g_autofree char *words = NULL;

  add_session (desk, MONDAY + 1, ANA, BEN);
  add_session (desk, MONDAY + 14, CHI, ANA);
  words = read_plan (desk);
  pdf_reader_assert_says (words, "Coast circle");
  pdf_reader_assert_says (words, "Bay Peers · Co-supervision");
  pdf_reader_assert_says (words, "Monday 30 November – Sunday 6 December 2026");
  pdf_reader_assert_says (words, "Tue 1 Dec");
  pdf_reader_assert_says (words, "10:00");
  pdf_reader_assert_says (words, "Chi (River House)");
  pdf_reader_assert_says (words, "Video");
  pdf_reader_assert_says (words, "Times are those of Australia/Sydney.");
  pdf_reader_assert_says (words, "Names: Full names");
  pdf_reader_assert_says (words, "Page 1 of 1");
  g_assert_cmpuint (pdf_reader_count (words, "Ana Hart"), ==, 4);
  pdf_reader_assert_is_silent_about (words, "0412");
}

static void
test_names_are_shortened_as_on_a_roster (Desk         *desk,
                                         gconstpointer data)
{
  g_autofree char *words = NULL;
  g_autofree char *matrix_words = NULL;

  desk->options.redaction = PD_REDACTION_INITIALS;
  add_session (desk, MONDAY + 1, ANA, BEN);
  words = read_plan (desk);
  matrix_words = read_matrix (desk);
  pdf_reader_assert_says (words, "AH");
  pdf_reader_assert_says (words, "Names: Initials");
  pdf_reader_assert_is_silent_about (words, "Hart");
  pdf_reader_assert_is_silent_about (matrix_words, "Hart");
}

static void
test_it_says_where_a_round_starts (Desk         *desk,
                                   gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *matrix_words = NULL;

  add_session (desk, MONDAY + 1, ANA, BEN);
  add_session (desk, MONDAY + 2, CHI, ANA);
  before = read_plan (desk);
  pdf_reader_assert_is_silent_about (before, "Round 2");
  pd_circle_keep_apart (desk->circle, BEN, CHI, TRUE);
  after = read_plan (desk);
  pdf_reader_assert_says (after, "Everyone has met everyone. Round 2 starts.");
  pdf_reader_assert_is_silent_about (after, "apart");
  matrix_words = read_matrix (desk);
  pdf_reader_assert_says (matrix_words, "then round 2 starts");
}

static void
test_what_became_of_a_session_stands_there_in_words (Desk         *desk,
                                                     gconstpointer data)
{
  g_autofree char *words = NULL;

  hold (add_session (desk, MONDAY, ANA, BEN));
  pd_circle_session_move (add_session (desk, MONDAY + 1, ANA, CHI), 102);
  pd_circle_session_not_hold (add_session (desk, MONDAY + 9, BEN, CHI));
  words = read_plan (desk);
  pdf_reader_assert_says (words, "Held");
  pdf_reader_assert_says (words, "Moved");
  pdf_reader_assert_says (words, "Didn’t happen");
}

static void
test_a_member_has_their_own_on_their_own_clock (Desk         *desk,
                                                gconstpointer data)
{
  g_autofree char *words = NULL;

  add_session (desk, MONDAY + 1, ANA, BEN);
  add_session (desk, MONDAY + 2, CHI, ANA);
  words = read_sheet_of (desk, CHI);
  pdf_reader_assert_says (words, "Chi (River House): Coast circle");
  pdf_reader_assert_says (words, "Wed 2 Dec");
  pdf_reader_assert_says (words, "7:00");
  pdf_reader_assert_says (words, "You host");
  pdf_reader_assert_says (words, "Times are those of Australia/Perth.");
  pdf_reader_assert_is_silent_about (words, "Tue 1 Dec");
  pdf_reader_assert_is_silent_about (words, "Ben");
}

static void
test_whoever_sits_out_leaves_no_trace (Desk         *desk,
                                       gconstpointer data)
{
  g_autofree char *words = NULL;
  g_autofree char *matrix_words = NULL;

  add_session (desk, MONDAY + 1, ANA, CHI);
  pd_circle_find_member (desk->circle, BEN)->sits_out_from = MONDAY;
  words = read_plan (desk);
  matrix_words = read_matrix (desk);
  pdf_reader_assert_is_silent_about (words, "Ben");
  pdf_reader_assert_is_silent_about (matrix_words, "Ben");
  pdf_reader_assert_says (words, "Round 2 starts.");
}

static void
test_a_matrix_counts_who_has_met (Desk         *desk,
                                  gconstpointer data)
{
  g_autofree char *words = NULL;

  for (guint i = 0; i < 7; i++)
    hold (add_session (desk, MONDAY - 50 + (PdDay) i * 7, ANA, BEN));
  words = read_matrix (desk);
  pdf_reader_assert_says (words, "Who has met whom");
  pdf_reader_assert_says (words, "1 Ana Hart");
  pdf_reader_assert_says (words, "3 Chi (River House)");
  g_assert_cmpuint (pdf_reader_count (words, "7"), ==, 2);
  g_assert_cmpuint (pdf_reader_count (words, "–"), ==, 3);
}

static void
test_many_people_are_listed (Desk         *desk,
                             gconstpointer data)
{
  g_autoptr (PdDocument) document = NULL;
  g_autofree char       *words = NULL;

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person Number%c", 'A' + i);

      add_person (desk, name);
    }
  hold (add_session (desk, MONDAY - 21, ANA, CHI));
  hold (add_session (desk, MONDAY - 14, ANA, CHI));
  desk->options.large_print = TRUE;
  document = pd_circle_matrix_sheet_new (&desk->sheet, &desk->options);
  words = pdf_reader_print (document, 0);
  pdf_reader_assert_says (words, "Not yet met");
  pdf_reader_assert_says (words, "Chi (River House) (2 times, last 16 November)");
  g_assert_cmpuint (pd_document_get_n_pages (document), >, 2);
}

static void
test_the_empty_circle_says_so (Desk         *desk,
                               gconstpointer data)
{
  g_autofree char *words = NULL;
  g_autofree char *own_words = NULL;
  g_autofree char *matrix_words = NULL;

  words = read_plan (desk);
  own_words = read_sheet_of (desk, ANA);
  pdf_reader_assert_says (words, "No session is booked in these days.");
  pdf_reader_assert_says (own_words, "No session is booked for you in these days.");
  for (PdId id = ANA; id <= CHI; id++)
    pd_circle_find_member (desk->circle, id)->left_on = MONDAY - 1;
  matrix_words = read_matrix (desk);
  pdf_reader_assert_says (matrix_words, "Nobody is in this circle yet.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Desk, NULL, set_up, func, tear_down)
  ADD ("/circle-sheet/the-plan-says-who-meets-when-and-who-hosts", test_the_plan_says_who_meets_when_and_who_hosts);
  ADD ("/circle-sheet/names-are-shortened-as-on-a-roster", test_names_are_shortened_as_on_a_roster);
  ADD ("/circle-sheet/it-says-where-a-round-starts", test_it_says_where_a_round_starts);
  ADD ("/circle-sheet/row-84/what-became-of-a-session-stands-there-in-words", test_what_became_of_a_session_stands_there_in_words);
  ADD ("/circle-sheet/a-member-has-their-own-on-their-own-clock", test_a_member_has_their_own_on_their_own_clock);
  ADD ("/circle-sheet/row-81/whoever-sits-out-leaves-no-trace", test_whoever_sits_out_leaves_no_trace);
  ADD ("/circle-sheet/a-matrix-counts-who-has-met", test_a_matrix_counts_who_has_met);
  ADD ("/circle-sheet/many-people-are-listed", test_many_people_are_listed);
  ADD ("/circle-sheet/the-empty-circle-says-so", test_the_empty_circle_says_so);
#undef ADD
  return g_test_run ();
}
