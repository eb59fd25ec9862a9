/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-paper.h"

static void
test_has_the_sizes_of_its_standard (void)
{
  double width;
  double height;

  pd_paper_get_size (PD_PAPER_A4, PD_ORIENTATION_PORTRAIT, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 210 / 25.4 * 72, 1e-9);
  g_assert_cmpfloat_with_epsilon (height, 297 / 25.4 * 72, 1e-9);
  pd_paper_get_size (PD_PAPER_A3, PD_ORIENTATION_LANDSCAPE, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 420 / 25.4 * 72, 1e-9);
  g_assert_cmpfloat_with_epsilon (height, 297 / 25.4 * 72, 1e-9);
}

static void
test_is_read_as_it_is_written (void)
{
  for (PdPaper paper = PD_PAPER_A4; paper <= PD_PAPER_A3; paper++)
    {
      PdPaper read = !paper;

      g_assert_true (pd_paper_parse (pd_paper_to_words (paper), &read));
      g_assert_cmpint (read, ==, paper);
      read = !paper;
      g_assert_true (pd_paper_parse (pd_paper_to_nick (paper), &read));
      g_assert_cmpint (read, ==, paper);
    }
  for (PdInk ink = PD_INK_COLOUR; ink <= PD_INK_PLAIN; ink++)
    {
      PdInk read = (ink + 1) % 3;

      g_assert_true (pd_ink_parse (pd_ink_to_nick (ink), &read));
      g_assert_cmpint (read, ==, ink);
      g_assert_nonnull (pd_ink_to_words (ink));
    }
}

static void
test_is_not_guessed (void)
{
  static const char *const others[] = { NULL, "", "a5", "a44", "letter", "colou" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      PdPaper paper = PD_PAPER_A3;
      PdInk   ink = PD_INK_PLAIN;

      g_assert_false (pd_paper_parse (others[i], &paper));
      g_assert_false (pd_ink_parse (others[i], &ink));
      g_assert_cmpint (paper, ==, PD_PAPER_A3);
      g_assert_cmpint (ink, ==, PD_INK_PLAIN);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/has-the-sizes-of-its-standard", test_has_the_sizes_of_its_standard);
  g_test_add_func ("/paper/is-read-as-it-is-written", test_is_read_as_it_is_written);
  g_test_add_func ("/paper/is-not-guessed", test_is_not_guessed);
  return g_test_run ();
}
