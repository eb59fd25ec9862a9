/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two versions of a text, compared by word. */

#include "config.h"

#include "pd-word-diff.h"

#include <string.h>

/* What was removed stands in [-…-], what was added in {+…+}. */
static char *
draw (const char *before,
      const char *after)
{
  g_autoptr (GArray) marks = pd_word_diff (before, after);
  GString           *drawn = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      const PdWordMark *mark = &g_array_index (marks, PdWordMark, i);
      const char       *text = (mark->change == PD_WORDS_ADDED ? after : before) + mark->start;
      int               n = mark->n_bytes;

      if (mark->change == PD_WORDS_SAME)
        g_string_append_printf (drawn, "%.*s", n, text);
      else if (mark->change == PD_WORDS_REMOVED)
        g_string_append_printf (drawn, "[-%.*s-]", n, text);
      else
        g_string_append_printf (drawn, "{+%.*s+}", n, text);
    }
  return g_string_free (drawn, FALSE);
}

static void
assert_drawn (const char *before,
              const char *after,
              const char *expected)
{
  g_autofree char *drawn = draw (before, after);

  g_assert_cmpstr (drawn, ==, expected);
}

/* All that is marked one way or another, from the text that has it. */
static char *
gather (GArray      *marks,
        const char  *before,
        const char  *after,
        PdWordChange change)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      const PdWordMark *mark = &g_array_index (marks, PdWordMark, i);

      if (mark->change == PD_WORDS_SAME || mark->change == change)
        g_string_append_len (text, (mark->change == PD_WORDS_ADDED ? after : before) + mark->start, mark->n_bytes);
    }
  return g_string_free (text, FALSE);
}

static gsize
assert_marks_give_both (const char *before,
                        const char *after)
{
  g_autoptr (GArray) marks = pd_word_diff (before, after);
  g_autofree char   *old_again = gather (marks, before, after, PD_WORDS_REMOVED);
  g_autofree char   *new_again = gather (marks, before, after, PD_WORDS_ADDED);
  gsize              n_changed = 0;

  g_assert_cmpstr (old_again, ==, before);
  g_assert_cmpstr (new_again, ==, after);
  for (guint i = 0; i < marks->len; i++)
    {
      const PdWordMark *mark = &g_array_index (marks, PdWordMark, i);

      g_assert_cmpuint (mark->n_bytes, >, 0);
      if (mark->change != PD_WORDS_SAME)
        n_changed += mark->n_bytes;
    }
  return n_changed;
}

static void
test_words_are_marked (void)
{
  assert_drawn ("", "", "");
  assert_drawn ("", "new", "{+new+}");
  assert_drawn ("old", "", "[-old-]");
  assert_drawn ("we met", "we met", "we met");
  assert_drawn ("we met on Monday.", "we met on Tuesday.", "we met on [-Monday-]{+Tuesday+}.");
  assert_drawn ("a b", "a x b", "a {+x +}b");
  assert_drawn ("a x b", "a b", "a [-x -]b");
  assert_drawn ("we talked long", "Mira listened well", "[-we talked long-]{+Mira listened well+}");
}

static void
test_lines_that_stay_are_not_looked_into (void)
{
  assert_drawn ("one\ntwo\nthree\n", "one\nthree\nfour\n", "one\n[-two\n-]three\n{+four\n+}");
  assert_drawn ("one\nthe red door\nthree", "one\nthe blue door\nthree", "one\nthe [-red-]{+blue+} door\nthree");
}

static void
test_no_character_is_cut (void)
{
  assert_drawn ("é", "e\u0301", "[-é-]{+e\u0301+}");
  assert_drawn ("👩🏽‍🤝‍👩🏻!", "👩🏽‍🤝‍👩🏿!", "[-👩🏽‍🤝‍👩🏻-]{+👩🏽‍🤝‍👩🏿+}!");
  assert_drawn ("שלום עולם", "שלום חבר", "שלום [-עולם-]{+חבר+}");
  assert_drawn ("didn’t", "did", "[-didn’t-]{+did+}");
}

static const char *const PIECES[] = {
  "we",
  "met",
  "why",
  " ",
  "  ",
  "\n",
  ".",
  "é",
  "e\u0301",
  "👩🏽‍🤝‍👩🏻",
  "עולם",
  "\t",
  "\u200d",
};

static char *
make_text (GRand *rand,
           int    n_max)
{
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 0, n_max); n > 0; n--)
    g_string_append (text, PIECES[g_rand_int_range (rand, 0, G_N_ELEMENTS (PIECES))]);
  return g_string_free (text, FALSE);
}

static void
test_marks_applied_to_the_old_text_give_the_new_one (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < 4000; i++)
    {
      g_autofree char *before = make_text (rand, i % 40 + 1);
      g_autofree char *after = make_text (rand, i % 40 + 1);

      assert_marks_give_both (before, after);
      g_assert_cmpuint (assert_marks_give_both (before, before), ==, 0);
    }
}

static void
test_one_line_of_a_megabyte_is_compared (void)
{
  GString *before = g_string_new (NULL);
  GString *after;
  GString *other = g_string_new (NULL);

  for (int i = 0; before->len < 1024 * 1024; i++)
    {
      g_string_append_printf (before, "word%d ", i % 5000);
      g_string_append_printf (other, "other%d ", i % 4999);
    }
  after = g_string_new (before->str);
  g_string_insert (after, 500000, " here ");
  g_string_insert (after, 100, " there ");
  g_assert_cmpuint (assert_marks_give_both (before->str, after->str), <, 100);
  assert_marks_give_both (before->str, other->str);
  g_string_free (before, TRUE);
  g_string_free (after, TRUE);
  g_string_free (other, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/word-diff/row-65/words-are-marked", test_words_are_marked);
  g_test_add_func ("/word-diff/row-65/lines-that-stay-are-not-looked-into", test_lines_that_stay_are_not_looked_into);
  g_test_add_func ("/word-diff/no-character-is-cut", test_no_character_is_cut);
  g_test_add_func ("/word-diff/row-65/marks-applied-to-the-old-text-give-the-new-one", test_marks_applied_to_the_old_text_give_the_new_one);
  g_test_add_func ("/word-diff/one-line-of-a-megabyte-is-compared", test_one_line_of_a_megabyte_is_compared);

  return g_test_run ();
}
