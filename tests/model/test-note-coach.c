/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The coach, with the words that come with the program. */

#include "config.h"

#include "pd-error.h"
#include "pd-note-coach.h"

#include <string.h>

#define FRIDAY 20784 /* 27 November 2026 */

typedef struct
{
  PdNoteCoach *coach;
} Desk;

static void
set_up (Desk         *desk,
        gconstpointer unused)
{
  g_autofree char   *path = g_test_build_filename (G_TEST_DIST, "..", "data", "words", "english.words", NULL);
  g_autofree char   *words = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &words, NULL, &error);
  g_assert_no_error (error);
  desk->coach = pd_note_coach_new_parse (words, -1, &error);
  g_assert_no_error (error);
}

static void
tear_down (Desk         *desk,
           gconstpointer unused)
{
  pd_note_coach_free (desk->coach);
}

/* "kind: what is underlined", one after another. */
static char *
list_hints (Desk       *desk,
            const char *text)
{
  g_autoptr (GPtrArray) hints = pd_note_coach_look_over (desk->coach, text, FRIDAY);
  GString              *list = g_string_new (NULL);

  for (guint i = 0; i < hints->len; i++)
    {
      const PdHint *hint = g_ptr_array_index (hints, i);

      g_assert_cmpstr (hint->why, !=, "");
      g_string_append_printf (list,
                              "%s%s: %.*s",
                              i > 0 ? "; " : "",
                              pd_hint_kind_to_nick (hint->kind),
                              (int) hint->n_bytes,
                              text + hint->start);
    }
  return g_string_free (list, FALSE);
}

static void
assert_hints (Desk       *desk,
              const char *text,
              const char *expected)
{
  g_autofree char *list = list_hints (desk, text);

  g_assert_cmpstr (list, ==, expected);
}

static void
test_words_that_judge_are_underlined (Desk         *desk,
                                      gconstpointer unused)
{
  assert_hints (desk, "The Patient was non-compliant.", "words: Patient; words: non-compliant");
  assert_hints (desk, "she suffers\nfrom voices", "words: suffers\nfrom");
  assert_hints (desk, "the patients’ and the patient’s room", "words: patients; words: patient’s");
  assert_hints (desk, "a suicide attempt", "words: suicide attempt");
  assert_hints (desk, "“refused”", "words: refused");
  assert_hints (desk, "she was patiently waiting, in any event", "");
  assert_hints (desk, "mental. Illness", "words: Illness");
  assert_hints (desk, "", "");
}

static void
test_other_words_and_the_reason_are_offered (Desk         *desk,
                                             gconstpointer unused)
{
  g_autoptr (GPtrArray) hints = pd_note_coach_look_over (desk->coach, "He suffers from it.", FRIDAY);
  const PdHint         *hint = g_ptr_array_index (hints, 0);

  g_assert_cmpstr (hint->instead, ==, "lives with, goes through");
  g_assert_true (g_str_has_prefix (hint->why, "Ask what happened"));
}

static void
test_likely_full_names_become_initials (Desk         *desk,
                                        gconstpointer unused)
{
  g_autoptr (GPtrArray) hints = NULL;

  assert_hints (desk, "I met Rosa Lindgren at the door.", "name: Rosa Lindgren");
  assert_hints (desk, "Yesterday Rosa came with Mr. Okafor and R. L.", "name: Okafor");
  assert_hints (desk, "Élodie D’Arcy sang", "name: Élodie D’Arcy");
  assert_hints (desk, "RL and the IPS team met on Christmas Eve", "");
  assert_hints (desk, "Rosa. Lindgren", "");
  assert_hints (desk, "Connection\nRosa\nLindgren", "");
  hints = pd_note_coach_look_over (desk->coach, "with Rosa Maria Lindgren", FRIDAY);
  g_assert_cmpstr (((PdHint *) g_ptr_array_index (hints, 0))->instead, ==, "RML");
}

static void
test_people_who_work_here_may_be_named (Desk         *desk,
                                        gconstpointer unused)
{
  pd_note_coach_add_known_name (desk->coach, "Asta Halvorsen");
  pd_note_coach_add_known_name (desk->coach, "Harbour House");
  assert_hints (desk, "Asta Halvorsen and I sat at Harbour House.", "");
  assert_hints (desk, "Asta Lindgren", "name: Asta Lindgren");
}

static void
test_likely_dates_of_birth_are_underlined (Desk         *desk,
                                           gconstpointer unused)
{
  assert_hints (desk, "on 12/03/1984 and", "birth: 12/03/1984");
  assert_hints (desk, "1984-03-12", "birth: 1984-03-12");
  assert_hints (desk, "12.3.84", "birth: 12.3.84");
  assert_hints (desk, "3rd March 1984", "birth: 3rd March 1984");
  assert_hints (desk, "Mar 3, 1984", "birth: Mar 3, 1984");
  assert_hints (desk, "born on 1 May 2019", "birth: 1 May 2019");
  assert_hints (desk, "DOB: 01/05/2019", "birth: 01/05/2019");
  assert_hints (desk, "We met on 20/11/2026 and 4 December 2026.", "");
  assert_hints (desk, "20/11/26, 4.12.26, 1.2.3, Jan 27, 22 of us", "");
  assert_hints (desk, "31/31/1984, 30 February 1984, 1/2, 10.30, 99999-1-1", "");
}

static void
test_a_list_that_cannot_be_read_is_refused_with_its_line (void)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (PdNoteCoach) coach = pd_note_coach_new_parse ("# mine\n[Group]\nwhy = x\nno sign\n", -1, &error);
  g_autoptr (PdNoteCoach) other = NULL;

  g_assert_null (coach);
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "Line 4:"));
  g_clear_error (&error);
  other = pd_note_coach_new_parse ("a = \xff", -1, &error);
  g_assert_null (other);
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

static void
test_ones_own_list_takes_the_place_of_the_shipped_one (void)
{
  Desk desk = { pd_note_coach_new_parse ("[Ours]\nwhy = We say so.\nroster slave = worker\n", -1, NULL) };

  assert_hints (&desk, "a patient roster slave", "words: roster slave");
  pd_note_coach_free (desk.coach);
}

static void
test_strange_text_is_looked_over (Desk         *desk,
                                  gconstpointer unused)
{
  static const char *const PIECES[] = {
    "Rosa ",
    "1984",
    "/3/",
    "’",
    "'s",
    "שלום ",
    "👩🏽‍🤝‍👩🏻",
    "\u0301",
    "Mr",
    ". ",
    "\n",
    "patient",
    "non-",
    "12 ",
    "May ",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (GString)   text = g_string_new (NULL);
      g_autoptr (GPtrArray) hints = NULL;

      for (int n = g_rand_int_range (rand, 0, 30); n > 0; n--)
        g_string_append (text, PIECES[g_rand_int_range (rand, 0, G_N_ELEMENTS (PIECES))]);
      hints = pd_note_coach_look_over (desk->coach, text->str, FRIDAY);
      for (guint j = 0; j < hints->len; j++)
        {
          const PdHint *hint = g_ptr_array_index (hints, j);

          g_assert_cmpuint (hint->n_bytes, >, 0);
          g_assert_cmpuint (hint->start + hint->n_bytes, <=, text->len);
          g_assert_true (g_utf8_validate_len (text->str + hint->start, hint->n_bytes, NULL));
        }
    }
}

#define ADD(name, function) g_test_add ("/note-coach/" name, Desk, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("underlines-words-that-judge", test_words_that_judge_are_underlined);
  ADD ("offers-other-words-and-the-reason", test_other_words_and_the_reason_are_offered);
  ADD ("row-64/turns-likely-full-names-into-initials", test_likely_full_names_become_initials);
  ADD ("row-64/lets-people-who-work-here-be-named", test_people_who_work_here_may_be_named);
  ADD ("row-64/underlines-likely-dates-of-birth", test_likely_dates_of_birth_are_underlined);
  ADD ("looks-over-strange-text", test_strange_text_is_looked_over);
  g_test_add_func ("/note-coach/refuses-a-list-with-its-line", test_a_list_that_cannot_be_read_is_refused_with_its_line);
  g_test_add_func ("/note-coach/goes-by-ones-own-list", test_ones_own_list_takes_the_place_of_the_shipped_one);

  return g_test_run ();
}
