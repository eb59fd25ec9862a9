/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-note-index.h"

#include <glib.h>
#include <string.h>

static PdNoteIndex *
new_index (void)
{
  static const char *const texts[] = {
    "The tram was late again. Zoë named the power in the room.",
    "What would help each of us feel safe? We agreed on a quiet room.",
    "Ella llegó mañana; 会って話した; اتفقنا",
  };
  g_autoptr (GError) error = NULL;
  PdNoteIndex       *index = pd_note_index_new (&error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (pd_note_index_set (index, 100 - (PdId) i, (PdDay) (20000 + i), texts[i], &error));
  return index;
}

/* The notes that are found, in order: "100 98". */
static char *
find (PdNoteIndex *index,
      const char  *words)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) hits = pd_note_index_find (index, words, 10, &error);
  GString              *found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (found, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", ((PdNoteHit *) hits->pdata[i])->note_id);
  return g_string_free (found, FALSE);
}

static void
assert_finds (PdNoteIndex *index,
              const char  *words,
              const char  *wanted)
{
  g_autofree char *found = find (index, words);

  g_assert_cmpstr (found, ==, wanted);
}

static void
test_words (void)
{
  g_autoptr (PdNoteIndex) index = new_index ();

  assert_finds (index, "tram", "100");
  assert_finds (index, "ROOM", "99 100");
  assert_finds (index, "room tram", "100");
  assert_finds (index, "bus", "");
  assert_finds (index, "", "");
  assert_finds (index, "会って話した", "98");
  assert_finds (index, "اتفقنا", "98");
}

static void
test_beginnings (void)
{
  g_autoptr (PdNoteIndex) index = new_index ();

  assert_finds (index, "r", "99 100");
  assert_finds (index, "qui ro", "99");
  assert_finds (index, "oom", "");
}

static void
test_marks (void)
{
  g_autoptr (PdNoteIndex) index = new_index ();

  assert_finds (index, "zoe", "100");
  assert_finds (index, "manana llego", "98");
  assert_finds (index, "Zoë", "100");
}

static void
test_phrases (void)
{
  g_autoptr (PdNoteIndex) index = new_index ();

  assert_finds (index, "\"quiet room\"", "99");
  assert_finds (index, "\"room quiet\"", "");
  assert_finds (index, "\"quiet ro\"", "");
  assert_finds (index, "\"quiet ro", "99");
}

/* Whatever is typed is words, never a query of somebody's making. */
static void
test_signs (void)
{
  static const char *const typed[] = {
    "\"",
    "*",
    "(",
    "NEAR(",
    "words : tram",
    "-",
    "^",
    "tram AND",
    "' OR 1=1 --",
    "\xff\xfe",
    "note_id:",
    "{}",
    "\"\"\"",
  };
  g_autoptr (PdNoteIndex) index = new_index ();

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *found = find (index, typed[i]);

      g_assert_nonnull (found);
    }
  assert_finds (index, "* ( -", "");
}

static void
test_changes (void)
{
  g_autoptr (PdNoteIndex) index = new_index ();
  g_autoptr (GError)      error = NULL;

  g_assert_true (pd_note_index_set (index, 100, 20000, "Nothing of that", &error));
  assert_finds (index, "tram", "");
  assert_finds (index, "nothing", "100");
  g_assert_true (pd_note_index_remove (index, 100, &error));
  assert_finds (index, "nothing", "");
  g_assert_cmpuint (pd_note_index_get_n_notes (index), ==, 2);
}

/* From each of a hundred thousand hits all others could be looked at. */
static void
test_excerpt_of_a_long_note (void)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (PdNoteIndex) index = pd_note_index_new (&error);
  g_autoptr (GString)     text = g_string_new ("We met at ten. ");
  g_autoptr (GPtrArray)   hits = NULL;
  g_autoptr (GPtrArray)   phrases = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (text, "it goes on, ");
  g_assert_true (pd_note_index_set (index, 1, 20000, text->str, &error));
  hits = pd_note_index_find (index, "goe", 10, &error);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (((PdNoteHit *) hits->pdata[0])->excerpt, ==, "… at ten. it goes on, it goes on, it goes on, it…");
  phrases = pd_note_index_find (index, "\"met at\" on", 10, &error);
  g_assert_cmpstr (((PdNoteHit *) phrases->pdata[0])->excerpt, ==, "We met at ten. it goes on, it goes on, it goes…");
}

static void
test_excerpt_of_a_long_word (void)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (PdNoteIndex) index = pd_note_index_new (&error);

  for (guint n = 2000; n <= 2000000; n *= 1000)
    {
      g_autofree char      *word = g_strnfill (n, 'x');
      g_autoptr (GPtrArray) hits = NULL;

      g_assert_true (pd_note_index_set (index, 1, 20000, word, &error));
      hits = pd_note_index_find (index, "xx", 10, &error);
      g_assert_cmpuint (hits->len, ==, 1);
      g_assert_cmpint (strlen (((PdNoteHit *) hits->pdata[0])->excerpt), <, 500);
    }
}

static void
test_excerpt (void)
{
  g_autoptr (PdNoteIndex) index = new_index ();
  g_autoptr (GPtrArray)   hits = pd_note_index_find (index, "power", 10, NULL);

  g_assert_nonnull (g_strstr_len (((PdNoteHit *) hits->pdata[0])->excerpt, -1, "named the power"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note-index/finds-the-newest-notes-with-all-the-words", test_words);
  g_test_add_func ("/note-index/finds-words-by-how-they-begin", test_beginnings);
  g_test_add_func ("/note-index/finds-letters-with-and-without-marks", test_marks);
  g_test_add_func ("/note-index/finds-a-phrase-as-it-stands", test_phrases);
  g_test_add_func ("/note-index/takes-signs-for-nothing", test_signs);
  g_test_add_func ("/note-index/forgets-what-was-there-before", test_changes);
  g_test_add_func ("/note-index/shows-the-words-around", test_excerpt);
  g_test_add_func ("/note-index/shows-the-words-around-in-a-long-note", test_excerpt_of_a_long_note);
  g_test_add_func ("/note-index/shows-the-beginning-of-a-long-word", test_excerpt_of_a_long_word);

  return g_test_run ();
}
