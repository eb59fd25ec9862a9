/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Light Markdown, shown as what it says. */

#include "config.h"

#include "pd-light-text.h"

#include <string.h>

static const char *const KINDS[] = { "heading", "item", "emphasis", "strong", "mark" };

/* What is shown in some way, one after another; marks aside. */
static char *
list_spans (const char *text)
{
  g_autoptr (GArray) spans = pd_light_text_find_spans (text);
  GString           *list = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const PdLightSpan *span = &g_array_index (spans, PdLightSpan, i);

      if (span->kind == PD_LIGHT_MARK)
        continue;
      g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", KINDS[span->kind]);
      if (span->level > 0)
        g_string_append_printf (list, " %u", span->level);
      g_string_append_printf (list, ": %.*s", (int) span->n_bytes, text + span->start);
    }
  return g_string_free (list, FALSE);
}

static void
assert_spans (const char *text,
              const char *expected)
{
  g_autofree char *list = list_spans (text);

  g_assert_cmpstr (list, ==, expected);
}

static void
test_headings_and_lists_are_lines (void)
{
  assert_spans ("# One\n## Two\nwords", "heading 1: # One; heading 2: ## Two");
  assert_spans ("- one\n  - two\n* three\n12. four\n1) five", "item 1: - one; item 2:   - two; item 1: * three; item 1: 12. four; item 1: 1) five");
  assert_spans ("#tag\n####### seven\n-5 degrees\n2026. A year\n-\n#", "");
}

static void
test_emphasis_stands_between_its_marks (void)
{
  assert_spans ("we *really* met", "emphasis: really");
  assert_spans ("_so_ and **so** and __so__", "emphasis: so; strong: so; strong: so");
  assert_spans ("**all _of_ it**", "strong: all _of_ it; emphasis: of");
  assert_spans ("- **what** next", "item 1: - **what** next; strong: what");
  assert_spans ("(_שלום_) *👩🏽‍🤝‍👩🏻*", "emphasis: שלום; emphasis: 👩🏽‍🤝‍👩🏻");
}

static void
test_signs_that_mean_nothing_stay_signs (void)
{
  assert_spans ("2 * 3 * 4, file_name_two, \\*not\\*, ** , *, ****", "");
  assert_spans ("*it ends\nwith its line*", "");
  assert_spans ("*open, *closed*", "emphasis: closed");
  assert_spans ("", "");
  assert_spans ("\\", "");
}

static void
test_the_signs_themselves_are_marked (void)
{
  g_autoptr (GArray) spans = pd_light_text_find_spans ("# *a*");
  gsize              n_marked = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const PdLightSpan *span = &g_array_index (spans, PdLightSpan, i);

      n_marked += span->kind == PD_LIGHT_MARK ? span->n_bytes : 0;
    }
  g_assert_cmpuint (n_marked, ==, strlen ("# **"));
}

static void
assert_shown (const char *text,
              const char *expected,
              const char *expected_spans)
{
  g_autoptr (GArray)  spans = NULL;
  g_autofree char    *shown = pd_light_text_show (text, &spans);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const PdLightSpan *span = &g_array_index (spans, PdLightSpan, i);

      g_string_append_printf (list, "%s%s: %.*s", i > 0 ? "; " : "", KINDS[span->kind],
                              (int) span->n_bytes, shown + span->start);
    }
  g_assert_cmpstr (shown, ==, expected);
  g_assert_cmpstr (list->str, ==, expected_spans);
}

static void
test_paper_shows_it_without_signs (void)
{
  assert_shown ("# One\nwords", "One\nwords", "heading: One");
  assert_shown ("- **what** next\n  * two\n12. three", "• what next\n  • two\n12. three",
                "item: • what next; strong: what; item:   • two; item: 12. three");
  assert_shown ("**all _of_ it** ends", "all of it ends", "strong: all of it; emphasis: of");
  assert_shown ("\\*not\\* 2 * 3, C:\\new, \\", "*not* 2 * 3, C:\\new, \\", "");
  assert_shown ("", "", "");
}

static guint
count_letters (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_isalnum (g_utf8_get_char (p));
  return n;
}

/* No word is lost, whatever the signs are. */
static void
check_shown (const char *text)
{
  g_autoptr (GArray) spans = NULL;
  g_autofree char   *shown = pd_light_text_show (text, &spans);

  g_assert_true (g_utf8_validate (shown, -1, NULL));
  g_assert_cmpuint (count_letters (shown), ==, count_letters (text));
  for (guint i = 0; i < spans->len; i++)
    {
      const PdLightSpan *span = &g_array_index (spans, PdLightSpan, i);

      g_assert_cmpuint (span->start + span->n_bytes, <=, strlen (shown));
      g_assert_true (g_utf8_validate_len (shown + span->start, span->n_bytes, NULL));
    }
}

static void
test_any_text_has_spans_within_it (void)
{
  static const char *const PIECES[] = { "*", "**", "_", "__", "# ", "- ", "\n", "\\", "a", " ", "é", "שלום", "👩🏽‍🤝‍👩🏻", "1. " };
  g_autoptr (GRand)        rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray)  spans = NULL;

      for (int n = g_rand_int_range (rand, 0, 30); n > 0; n--)
        g_string_append (text, PIECES[g_rand_int_range (rand, 0, G_N_ELEMENTS (PIECES))]);
      spans = pd_light_text_find_spans (text->str);
      for (guint j = 0; j < spans->len; j++)
        {
          const PdLightSpan *span = &g_array_index (spans, PdLightSpan, j);

          g_assert_cmpuint (span->n_bytes, >, 0);
          g_assert_cmpuint (span->start + span->n_bytes, <=, text->len);
          g_assert_true (g_utf8_validate_len (text->str + span->start, span->n_bytes, NULL));
          g_assert_null (memchr (text->str + span->start, '\n', span->n_bytes));
        }
      check_shown (text->str);
    }
}

/* Would not end in a test's time if each sign looked for its end. */
static void
test_one_line_of_a_megabyte_is_gone_over_once (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray)  spans = NULL;

  while (text->len < 1024 * 1024)
    g_string_append (text, " *a **b _c");
  spans = pd_light_text_find_spans (text->str);
  g_assert_cmpuint (spans->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/light-text/headings-and-lists-are-lines", test_headings_and_lists_are_lines);
  g_test_add_func ("/light-text/emphasis-stands-between-its-marks", test_emphasis_stands_between_its_marks);
  g_test_add_func ("/light-text/signs-that-mean-nothing-stay-signs", test_signs_that_mean_nothing_stay_signs);
  g_test_add_func ("/light-text/the-signs-themselves-are-marked", test_the_signs_themselves_are_marked);
  g_test_add_func ("/light-text/paper-shows-it-without-signs", test_paper_shows_it_without_signs);
  g_test_add_func ("/light-text/any-text-has-spans-within-it", test_any_text_has_spans_within_it);
  g_test_add_func ("/light-text/one-line-of-a-megabyte-is-gone-over-once", test_one_line_of_a_megabyte_is_gone_over_once);

  return g_test_run ();
}
