/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "pd-error.h"
#include "pd-recovery-words.h"

#include <string.h>

/* The proquints of 127.0.0.1, 63.84.220.193, 63.118.7.35 and 140.98.193.141 in the
 * paper of Wilkerson, 2009, so that this is his scheme and not one like it. */
static const guint8 PAPER_KEY[PD_RECOVERY_KEY_SIZE] = {
  127, 0, 0, 1, 63, 84, 220, 193, 63, 118, 7, 35, 140, 98, 193, 141
};
#define PAPER_WORDS "lusab babad gutih tugad gutuk bisog mudof sakat "

static char *
dup_words (PdSecret *key)
{
  g_autoptr (PdSecret) words = pd_recovery_words_from_key (key);

  g_assert_cmpuint (pd_secret_get_size (words), ==, 9 * 5 + 8);

  return g_strdup ((const char *) pd_secret_get_data (words));
}

static void
assert_key (const char *words,
            PdSecret   *key)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) found = pd_recovery_words_to_key (words, &error);

  g_assert_no_error (error);
  g_assert_true (pd_secret_equal (found, key));
}

static void
assert_refused (const char *words,
                const char *pattern)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) found = pd_recovery_words_to_key (words, &error);

  g_assert_null (found);
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  if (!g_pattern_match_simple (pattern, error->message))
    g_error ("“%s” is not like “%s”", error->message, pattern);
}

static void
test_are_those_of_the_paper (void)
{
  g_autoptr (PdSecret) key = pd_secret_new_copy (PAPER_KEY, sizeof PAPER_KEY);
  g_autofree char     *words = dup_words (key);

  g_assert_true (g_str_has_prefix (words, PAPER_WORDS));
  g_assert_cmpuint (strlen (words), ==, strlen (PAPER_WORDS) + 5);
}

static void
test_give_the_key_back (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (PdSecret) key = pd_secret_new_random (PD_RECOVERY_KEY_SIZE);
      g_autofree char     *words = dup_words (key);

      assert_key (words, key);
    }
}

static void
test_may_be_typed_in_many_ways (void)
{
  g_autoptr (PdSecret) key = pd_secret_new_copy (PAPER_KEY, sizeof PAPER_KEY);
  g_autofree char     *words = dup_words (key);
  g_autofree char     *capitals = g_ascii_strup (words, -1);
  g_autofree char     *dashes = g_strdelimit (g_strdup (words), " ", '-');
  g_autofree char     *lines = g_strdelimit (g_strdup (words), " ", '\n');
  g_auto (GStrv)       parts = g_strsplit (words, " ", -1);
  g_autofree char     *together = g_strjoinv ("", parts);
  g_autofree char     *apart = g_strjoinv (" \t, – ", parts);
  g_autofree char     *padded = g_strdup_printf ("  %s.\n", words);

  assert_key (capitals, key);
  assert_key (dashes, key);
  assert_key (lines, key);
  assert_key (together, key);
  assert_key (apart, key);
  assert_key (padded, key);
}

static void
test_say_which_one_is_mistyped (void)
{
  g_autoptr (PdSecret) key = pd_secret_new_copy (PAPER_KEY, sizeof PAPER_KEY);
  g_autofree char     *words = dup_words (key);
  g_autofree char     *no_word = g_strdup (words);
  g_autofree char     *too_short = g_strdup (words);

  /* "e" is in no word; the fourth begins at 3 * 6. */
  no_word[3 * 6 + 1] = 'e';
  assert_refused (no_word, "*Word 4 *");
  no_word[3 * 6 + 1] = 'b';
  assert_refused (no_word, "*Word 4 *");

  /* Without its last letter. */
  memmove (too_short + 6 + 4, too_short + 6 + 5, strlen (too_short + 6 + 5) + 1);
  assert_refused (too_short, "*Word 2 *");
}

/* Another letter of the same kind. */
static char
get_another (char letter)
{
  if (strchr ("aiou", letter) != NULL)
    return letter == 'a' ? 'o' : 'a';

  return letter == 'b' ? 'd' : 'b';
}

static void
test_notice_every_other_slip (void)
{
  g_autoptr (PdSecret) key = pd_secret_new_copy (PAPER_KEY, sizeof PAPER_KEY);
  g_autofree char     *words = dup_words (key);
  g_autofree char     *other = g_strdup (words);
  g_autofree char     *swapped = g_strdup (words);

  /* Another word that is one, and two that changed places. */
  other[0] = 'm';
  assert_refused (other, "*don't fit*");
  memcpy (swapped, words + 6, 5);
  memcpy (swapped + 6, words, 5);
  assert_refused (swapped, "*don't fit*");

  /* One changed letter anywhere, the check word too. */
  for (guint i = 0; i < strlen (words); i++)
    {
      g_autofree char *slip = g_strdup (words);

      if (slip[i] == ' ')
        continue;
      slip[i] = get_another (slip[i]);
      assert_refused (slip, "*");
    }
}

static void
test_refuse_other_lengths (void)
{
  g_autoptr (PdSecret) key = pd_secret_new_copy (PAPER_KEY, sizeof PAPER_KEY);
  g_autofree char     *words = dup_words (key);
  g_autofree char     *more = g_strconcat (words, " ", words, NULL);
  g_autofree char     *fewer = g_strndup (words, 5 * 6);

  assert_refused ("", "*0 letters*");
  assert_refused ("   - ", "*0 letters*");
  assert_refused (fewer, "*25 letters*");
  assert_refused (more, "*90 letters*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recovery-words/are-those-of-the-paper", test_are_those_of_the_paper);
  g_test_add_func ("/recovery-words/give-the-key-back", test_give_the_key_back);
  g_test_add_func ("/recovery-words/may-be-typed-in-many-ways", test_may_be_typed_in_many_ways);
  g_test_add_func ("/recovery-words/say-which-one-is-mistyped", test_say_which_one_is_mistyped);
  g_test_add_func ("/recovery-words/notice-every-other-slip", test_notice_every_other_slip);
  g_test_add_func ("/recovery-words/refuse-other-lengths", test_refuse_other_lengths);

  return g_test_run ();
}
