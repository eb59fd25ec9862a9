/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-role-difference.h"

#include <string.h>

#define ROUNDS 400

static const char *const WORDS[] = { "peer", "worker", "nights,", "and", "the", "[who]", "é́", "🧑🏽‍🌾", "non-peer", "told:", "first.", "0.5" };

static char *
make_words (GRand *random)
{
  GString *text = g_string_new (NULL);
  int      n = g_rand_int_range (random, 0, 12);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", g_rand_int_range (random, 0, 4) == 0 ? "\n" : " ", WORDS[g_rand_int_range (random, 0, G_N_ELEMENTS (WORDS))]);
  return g_string_free (text, FALSE);
}

static void
change_some (PdRoleDescription *description,
             GRand             *random)
{
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    {
      g_auto (GStrv)   values = pd_role_value_list (field, NULL);
      guint            n = g_strv_length (values);
      g_autofree char *words = make_words (random);

      if (g_rand_int_range (random, 0, 3) == 0)
        continue;
      if (n > 0)
        pd_role_description_set_text (description, field, values[g_rand_int_range (random, 0, (int) n)]);
      else
        pd_role_description_set_text (description, field, words);
    }
}

/* The old words, with what was marked done to them. */
static char *
apply_marks (const PdRoleFieldChange *change)
{
  GString *after = g_string_new (NULL);
  gsize    at = 0;

  for (guint i = 0; i < change->marks->len; i++)
    {
      const PdWordMark *mark = &g_array_index (change->marks, PdWordMark, i);

      if (mark->change == PD_WORDS_ADDED)
        {
          g_string_append_len (after, change->after + mark->start, (gssize) mark->n_bytes);
          continue;
        }
      g_assert_cmpuint (mark->start, ==, at);
      if (mark->change == PD_WORDS_SAME)
        g_string_append_len (after, change->before + at, (gssize) mark->n_bytes);
      at += mark->n_bytes;
    }
  g_assert_cmpuint (at, ==, strlen (change->before));
  return g_string_free (after, FALSE);
}

/* Whatever the two say: the marks, applied to the old, give the new, in every part. */
static void
test_marks_give_the_new (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (72);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (PdRoleDescription) before = pd_role_description_new ();
      g_autoptr (PdRoleDescription) after = NULL;
      g_autoptr (PdRoleDescription) applied = NULL;
      g_autoptr (GPtrArray)         changes = NULL;

      change_some (before, random);
      after = pd_role_description_copy (before);
      change_some (after, random);
      applied = pd_role_description_copy (before);
      changes = pd_role_difference_new (before, after);
      for (guint j = 0; j < changes->len; j++)
        {
          const PdRoleFieldChange *change = changes->pdata[j];
          g_autofree char         *words = apply_marks (change);

          pd_role_description_set_text (applied, change->field, words);
        }
      g_assert_true (pd_role_description_equal (applied, after));
    }
}

static void
test_only_what_changed (void)
{
  g_autoptr (PdRoleDescription) before = pd_role_description_new ();
  g_autoptr (PdRoleDescription) after = NULL;
  g_autoptr (GPtrArray)         changes = NULL;
  g_autofree char              *of_skills = NULL;
  g_autofree char              *of_rhythm = NULL;

  pd_role_description_set_text (before, PD_ROLE_TITLE, "Peer worker");
  pd_role_description_set_text (before, PD_ROLE_SKILLS, "Listens well\nTurns up");
  pd_role_description_set_text (before, PD_ROLE_SUPERVISION_DAYS, "fortnightly");
  after = pd_role_description_copy (before);
  pd_role_description_set_text (after, PD_ROLE_SKILLS, "Listens\nAsks\nTurns up");
  pd_role_description_set_text (after, PD_ROLE_SUPERVISION_DAYS, "monthly");
  changes = pd_role_difference_new (before, after);
  g_assert_cmpuint (changes->len, ==, 2);
  of_skills = pd_role_field_change_to_text (changes->pdata[0]);
  of_rhythm = pd_role_field_change_to_text (changes->pdata[1]);
  g_assert_cmpstr (of_skills, ==, "Listens[- well-]{+\nAsks+}\nTurns up");
  g_assert_cmpstr (of_rhythm, ==, "Every [-2-]{+4+} weeks");
}

static void
test_the_same (void)
{
  g_autoptr (GRand)             random = g_rand_new_with_seed (73);
  g_autoptr (PdRoleDescription) description = pd_role_description_new ();
  g_autoptr (GPtrArray)         changes = NULL;

  change_some (description, random);
  changes = pd_role_difference_new (description, description);
  g_assert_cmpuint (changes->len, ==, 0);
}

static void
test_says_what_changed (void)
{
  g_autoptr (PdRoleDescription) before = pd_role_description_new ();
  g_autoptr (PdRoleDescription) after = pd_role_description_new ();
  g_autoptr (GPtrArray)         changes = NULL;
  g_autofree char              *changed = NULL;
  g_autofree char *new = NULL;

  pd_role_description_set_text (before, PD_ROLE_DECISIONS, "You ask first.");
  pd_role_description_set_text (after, PD_ROLE_DECISIONS, "You decide alone.");
  pd_role_description_set_text (after, PD_ROLE_LEAVE, "As the award says.");
  changes = pd_role_difference_new (before, after);
  g_assert_cmpuint (changes->len, ==, 2);
  changed = pd_role_field_change_to_speech (changes->pdata[0]);
  new = pd_role_field_change_to_speech (changes->pdata[1]);
  g_assert_cmpstr (changed, ==, "taken out: “ask first”; put in: “decide alone”");
  g_assert_cmpstr (new, ==, "put in: “As the award says.”");
}

/* The marks stand on the same words, wherever marks of items push them. */
static void
test_lists_are_laid_out (void)
{
  g_autoptr (PdRoleDescription) before = pd_role_description_new ();
  g_autoptr (PdRoleDescription) after = pd_role_description_new ();
  g_autoptr (GPtrArray)         changes = NULL;
  g_autoptr (GArray)            removed = NULL;
  g_autoptr (GArray)            added = NULL;
  g_autofree char              *old = NULL;
  g_autofree char *new = NULL;
  g_autofree char *words = NULL;

  pd_role_description_set_text (before, PD_ROLE_DUTIES, "At the hub:\nYou cook.\nYou sit.");
  pd_role_description_set_text (after, PD_ROLE_DUTIES, "At the hub:\nYou cook.\nYou walk.");
  changes = pd_role_difference_new (before, after);
  old = pd_role_field_change_lay_out (changes->pdata[0], PD_WORDS_REMOVED, "* ", &removed);
  new = pd_role_field_change_lay_out (changes->pdata[0], PD_WORDS_ADDED, "* ", &added);
  g_assert_cmpstr (old, ==, "At the hub:\n* You cook.\n* You sit.");
  g_assert_cmpstr (new, ==, "At the hub:\n* You cook.\n* You walk.");
  g_assert_cmpuint (removed->len, ==, 1);
  g_assert_cmpuint (added->len, ==, 1);
  words = g_strndup (new + g_array_index (added, PdWordMark, 0).start, g_array_index (added, PdWordMark, 0).n_bytes);
  g_assert_cmpstr (words, ==, "walk");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/role-difference/row-72-the-marks-applied-to-the-old-give-the-new", test_marks_give_the_new);
  g_test_add_func ("/role-difference/row-72-marks-are-exactly-what-changed", test_only_what_changed);
  g_test_add_func ("/role-difference/nothing-changed-is-no-mark", test_the_same);
  g_test_add_func ("/role-difference/row-72-marks-stay-on-their-words-in-a-list", test_lists_are_laid_out);
  g_test_add_func ("/role-difference/row-72-says-what-changed-to-somebody-who-listens", test_says_what_changed);

  return g_test_run ();
}
