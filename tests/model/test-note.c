/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written in a note: kept to the last character, and read as if by an enemy. */

#include "config.h"

#include "pd-error.h"
#include "pd-note-mark.h"
#include "pd-note-template.h"

#include <string.h>

#define MIRA 7
#define MONDAY 20780 /* 23 November 2026 */

/* Right to left with marks, emoji of several parts, a combining accent, line ends, blanks. */
static const char *const PIECES[] = {
  "what happened",
  "שלום עולם\u200f",
  "مرحبا",
  "👩🏽‍🤝‍👩🏻 ❤️‍🩹",
  "e\u0301",
  "\n",
  "\n\n# no section\n",
  "\t ",
  "\u2028\xc2\x85",
  "**bold** _slant_",
  "\ufeff",
  "\x01\x7f",
  "\"\\'",
  "",
};

static char *
make_text (GRand *rand)
{
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 0, 12); n > 0; n--)
    g_string_append (text, PIECES[g_rand_int_range (rand, 0, G_N_ELEMENTS (PIECES))]);
  return g_string_free (text, FALSE);
}

static PdNote *
make_note (GRand *rand)
{
  PdNote *note = pd_note_new ();

  for (int n = g_rand_int_range (rand, 0, 8); n > 0; n--)
    {
      g_autofree char *heading = make_text (rand);
      g_autofree char *of_supervisor = make_text (rand);
      g_autofree char *of_worker = make_text (rand);

      pd_note_add_section (note, "own", heading, of_worker);
      pd_note_set_account (note, note->sections->len - 1, PD_NOTE_SIDE_SUPERVISOR, of_supervisor);
      pd_note_set_account (note, note->sections->len - 1, PD_NOTE_SIDE_WORKER, of_worker);
    }
  for (int n = g_rand_int_range (rand, 0, 5); n > 0; n--)
    {
      g_autofree char *what = make_text (rand);
      PdId             owner_id = (PdId) g_rand_int (rand) << 31;
      PdNoteAction    *action = pd_note_add_action (note, what, owner_id, g_rand_boolean (rand) ? MONDAY : PD_DAY_NONE);

      action->done_on = g_rand_boolean (rand) ? MONDAY + 1 : PD_DAY_NONE;
    }
  note->next_day = g_rand_boolean (rand) ? MONDAY + 14 : PD_DAY_NONE;
  return note;
}

static void
assert_round_trip (const PdNote *note)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pd_note_to_bytes (note, &error);
  g_autoptr (PdNote) again = NULL;
  g_autoptr (PdNote) copy = pd_note_copy (note);

  g_assert_no_error (error);
  again = pd_note_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_true (pd_note_equal (note, again));
  g_assert_true (pd_note_equal (note, copy));
}

static void
test_any_note_comes_back_from_its_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < 500; i++)
    {
      g_autoptr (PdNote) note = make_note (rand);

      assert_round_trip (note);
    }
}

static GBytes *
damage (GBytes *bytes,
        GRand  *rand)
{
  gsize   size;
  guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));

  for (int n = g_rand_int_range (rand, 1, 6); n > 0; n--)
    copy[g_rand_int_range (rand, 0, size)] = g_rand_int (rand);
  if (g_rand_boolean (rand))
    size = g_rand_int_range (rand, 0, size + 1);
  return g_bytes_new_take (copy, g_bytes_get_size (bytes) > size ? size : g_bytes_get_size (bytes));
}

/* What does open after all is a note that could be written. */
static void
test_damaged_bytes_are_refused_or_are_a_note (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  int               n_refused = 0;

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (PdNote) note = make_note (rand);
      g_autoptr (GBytes) bytes = pd_note_to_bytes (note, NULL);
      g_autoptr (GBytes) damaged = damage (bytes, rand);
      g_autoptr (GError) error = NULL;
      g_autoptr (PdNote) again = pd_note_new_from_bytes (damaged, &error);

      g_assert_true ((again == NULL) == (error != NULL));
      n_refused += again == NULL;
      if (again != NULL)
        assert_round_trip (again);
    }
  g_assert_cmpint (n_refused, >, 1000);
}

static void
assert_bytes_refused (const void *data,
                      gsize       size,
                      int         code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  g_assert_null (pd_note_new_from_bytes (bytes, &error));
  g_assert_error (error, PD_ERROR, code);
}

static void
test_bytes_of_others_are_refused (void)
{
  g_autofree char *huge = g_malloc0 (20 * 1024 * 1024);

  memcpy (huge, "PDNOTE\1", 7);
  assert_bytes_refused ("", 0, PD_ERROR_INPUT);
  assert_bytes_refused ("PDNOTE", 6, PD_ERROR_INPUT);
  assert_bytes_refused ("SQLite format 3", 15, PD_ERROR_INPUT);
  assert_bytes_refused ("PDNOTE\2\0anything", 16, PD_ERROR_NEWER);
  assert_bytes_refused ("PDNOTE\1\0\xff\xff\xff\xff\xff\xff\xff\xff", 16, PD_ERROR_INPUT);
  assert_bytes_refused (huge, 20 * 1024 * 1024, PD_ERROR_HOSTILE);
}

static void
test_ten_megabytes_are_kept_and_twenty_refused (void)
{
  g_autoptr (PdNote) note = pd_note_new ();
  g_autofree char   *ten = g_strnfill (10 * 1024 * 1024, 'a');
  g_autoptr (GError) error = NULL;

  pd_note_add_section (note, "one", "One", NULL);
  pd_note_set_account (note, 0, PD_NOTE_SIDE_SUPERVISOR, ten);
  assert_round_trip (note);
  pd_note_set_account (note, 0, PD_NOTE_SIDE_WORKER, ten);
  g_assert_null (pd_note_to_bytes (note, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

static void
test_too_many_parts_are_refused (void)
{
  g_autoptr (PdNote) note = pd_note_new ();

  for (int i = 0; i < PD_NOTE_MAX_ACTIONS; i++)
    pd_note_add_action (note, "write", MIRA, MONDAY);
  g_assert_true (pd_note_check (note, NULL));
  pd_note_add_action (note, "one too many", MIRA, MONDAY);
  g_assert_false (pd_note_check (note, NULL));
  g_ptr_array_set_size (note->actions, 0);
  for (int i = 0; i <= PD_NOTE_MAX_SECTIONS; i++)
    pd_note_add_section (note, "own", "Own", NULL);
  g_assert_false (pd_note_check (note, NULL));
}

static void
assert_text_refused (const char *text,
                     gssize      length,
                     const char *message)
{
  g_autoptr (PdNote) note = pd_note_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (pd_note_fill (note, PD_NOTE_SIDE_WORKER, text, length, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_true (pd_note_is_empty (note));
}

static void
test_text_that_is_none_is_refused_with_its_line (void)
{
  assert_text_refused ("one\ntwo\0three", 13, "Line 2 holds a NUL, which is no text.");
  assert_text_refused ("one\n\ntw\xff", -1, "Line 3 is not UTF-8.");
  assert_text_refused ("\xed\xa0\x80", -1, "Line 1 is not UTF-8.");
}

static void
assert_account (const PdNote *note,
                guint         section,
                PdNoteSide    side,
                const char   *expected)
{
  const PdNoteSection *found = g_ptr_array_index (note->sections, section);

  g_assert_cmpstr (found->accounts[side], ==, expected);
}

static void
test_headings_of_a_text_name_the_sections (void)
{
  g_autoptr (PdNote) note = pd_note_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char   *text = NULL;

  pd_note_add_section (note, "agenda", "What we bring", NULL);
  pd_note_add_section (note, "moving-towards", "Moving towards", NULL);
  pd_note_fill (note,
                PD_NOTE_SIDE_WORKER,
                "Before all.\r\n\r\n## moving Towards ##\r\n\r\nA walk.\r\n### Deeper\r\n#tag\r\n\r\n## Our garden\r\nBeans.\r\n",
                -1,
                &error);
  g_assert_no_error (error);
  g_assert_cmpuint (note->sections->len, ==, 3);
  assert_account (note, 0, PD_NOTE_SIDE_WORKER, "Before all.");
  assert_account (note, 1, PD_NOTE_SIDE_WORKER, "A walk.\n### Deeper\n#tag");
  assert_account (note, 2, PD_NOTE_SIDE_WORKER, "Beans.");
  assert_account (note, 1, PD_NOTE_SIDE_SUPERVISOR, "");

  pd_note_fill (note, PD_NOTE_SIDE_SUPERVISOR, "# Moving towards\nSlowly.", -1, &error);
  pd_note_fill (note, PD_NOTE_SIDE_SUPERVISOR, "# Moving towards\nTogether.", -1, &error);
  g_assert_no_error (error);
  assert_account (note, 1, PD_NOTE_SIDE_SUPERVISOR, "Slowly.\n\nTogether.");
  assert_account (note, 1, PD_NOTE_SIDE_WORKER, "A walk.\n### Deeper\n#tag");

  pd_note_add_action (note, "Ask about the key", MIRA, MONDAY);
  text = pd_note_to_text (note);
  g_assert_cmpstr (text,
                   ==,
                   "# What we bring\n\n**Worker**\n\nBefore all.\n\n"
                   "# Moving towards\n\n**Supervisor**\n\nSlowly.\n\nTogether.\n\n"
                   "**Worker**\n\nA walk.\n### Deeper\n#tag\n\n"
                   "# Our garden\n\n**Worker**\n\nBeans.\n\n"
                   "# Actions\n\n- Ask about the key");
}

static void
test_a_text_without_headings_is_kept (void)
{
  g_autoptr (PdNote) note = pd_note_new ();

  g_assert_true (pd_note_fill (note, PD_NOTE_SIDE_WORKER, "  \n  Only words.\n", -1, NULL));
  g_assert_cmpuint (note->sections->len, ==, 1);
  assert_account (note, 0, PD_NOTE_SIDE_WORKER, "  Only words.");
}

static void
test_an_action_has_an_owner_and_a_day (void)
{
  g_autoptr (PdNote) note = pd_note_new ();
  g_autoptr (PdNote) before = NULL;
  PdNoteAction      *action = pd_note_add_action (note, "Ring the library", MIRA, MONDAY + 7);

  g_assert_cmpint (action->owner_id, ==, MIRA);
  g_assert_cmpint (action->due, ==, MONDAY + 7);
  g_assert_cmpint (action->done_on, ==, PD_DAY_NONE);
  g_assert_false (pd_note_is_empty (note));
  before = pd_note_copy (note);
  action->done_on = MONDAY + 3;
  g_assert_false (pd_note_equal (before, note));
  assert_round_trip (note);
}

/* What people write beside the lines is left to them, and so is a line of something else. */
static void
test_a_line_marks_an_action (void)
{
  g_autoptr (PdNote) note = pd_note_new ();
  PdNoteAction      *action = pd_note_add_action (note, "Ring (again) the library", MIRA, MONDAY + 7);
  g_autofree char   *line = NULL;
  g_autofree char   *undone = NULL;

  action->done_on = MONDAY + 3;
  line = pd_note_mark_to_text (action);
  action->done_on = PD_DAY_NONE;
  undone = pd_note_mark_to_text (action);
  g_assert_cmpstr (undone, ==, "- [ ] Ring (again) the library");

  g_assert_cmpuint (pd_note_mark_apply (note, "We rang.\n- [x] Ring (again) the library\n- [x] Dig (2026-11-26)"), ==, 0);
  g_assert_cmpint (action->done_on, ==, PD_DAY_NONE);
  g_assert_cmpuint (pd_note_mark_apply (note, line), ==, 1);
  g_assert_cmpint (action->done_on, ==, MONDAY + 3);
  g_assert_cmpuint (pd_note_mark_apply (note, undone), ==, 1);
  g_assert_cmpint (action->done_on, ==, PD_DAY_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note/row-61/any-note-comes-back-from-its-bytes", test_any_note_comes_back_from_its_bytes);
  g_test_add_func ("/note/damaged-bytes-are-refused-or-are-a-note", test_damaged_bytes_are_refused_or_are_a_note);
  g_test_add_func ("/note/bytes-of-others-are-refused", test_bytes_of_others_are_refused);
  g_test_add_func ("/note/ten-megabytes-are-kept-and-twenty-refused", test_ten_megabytes_are_kept_and_twenty_refused);
  g_test_add_func ("/note/too-many-parts-are-refused", test_too_many_parts_are_refused);
  g_test_add_func ("/note/text-that-is-none-is-refused-with-its-line", test_text_that_is_none_is_refused_with_its_line);
  g_test_add_func ("/note/row-61/headings-of-a-text-name-the-sections", test_headings_of_a_text_name_the_sections);
  g_test_add_func ("/note/a-text-without-headings-is-kept", test_a_text_without_headings_is_kept);
  g_test_add_func ("/note/row-60/an-action-has-an-owner-and-a-day", test_an_action_has_an_owner_and_a_day);
  g_test_add_func ("/note/row-60/a-line-marks-an-action", test_a_line_marks_an_action);

  return g_test_run ();
}
