/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "pd-error.h"
#include "pd-secret.h"

#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void
assert_secret (PdSecret   *secret,
               const char *text)
{
  g_assert_cmpmem (pd_secret_get_data (secret), pd_secret_get_size (secret), text, strlen (text));
  g_assert_cmpint (pd_secret_get_data (secret)[strlen (text)], ==, 0);
}

static void
assert_passphrase (const char *typed,
                   const char *kept)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) secret = pd_secret_new_passphrase (typed, -1, &error);

  g_assert_no_error (error);
  assert_secret (secret, kept);
}

static void
test_is_zero_at_first (void)
{
  g_autoptr (PdSecret) secret = pd_secret_new (100);

  for (guint i = 0; i <= 100; i++)
    g_assert_cmpint (pd_secret_get_data (secret)[i], ==, 0);
}

static void
test_random_ones_differ (void)
{
  g_autoptr (PdSecret) one = pd_secret_new_random (32);
  g_autoptr (PdSecret) other = pd_secret_new_random (32);
  g_autoptr (PdSecret) copy = pd_secret_new_copy (pd_secret_get_data (one), 32);
  g_autoptr (PdSecret) shorter = pd_secret_new_copy (pd_secret_get_data (one), 31);

  g_assert_false (pd_secret_equal (one, other));
  g_assert_true (pd_secret_equal (one, copy));
  g_assert_false (pd_secret_equal (one, shorter));
}

static void
test_composes_what_was_typed (void)
{
  /* "é" as one letter and as "e" with an accent; an ohm sign and an omega; a ligature,
   * which NFC leaves as it is. */
  assert_passphrase ("caf\u00e9", "caf\u00e9");
  assert_passphrase ("cafe\u0301", "caf\u00e9");
  assert_passphrase ("\u2126", "\u03a9");
  assert_passphrase ("\ufb01", "\ufb01");
}

static void
test_keeps_spaces (void)
{
  assert_passphrase ("  four  grey herons ", "  four  grey herons ");
  assert_passphrase ("\t\u00e9 ", "\t\u00e9 ");
}

static void
assert_refused (const char *text,
                gssize      length)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) secret = pd_secret_new_passphrase (text, length, &error);

  g_assert_null (secret);
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

static void
test_refuses_what_is_no_passphrase (void)
{
  g_autofree char *longest = g_strnfill (4096, 'a');
  g_autofree char *too_long = g_strnfill (4097, 'a');
  g_autofree char *too_long_accented = g_strconcat (longest, "\u00e9", NULL);

  assert_refused ("", -1);
  assert_refused ("a\xff", -1);
  assert_refused ("\xc3", -1);
  assert_refused ("a\0b", 3);
  assert_refused (too_long, -1);
  assert_refused (too_long_accented, -1);
  assert_passphrase (longest, longest);
}

static PdSecret *
read_text (const char *text,
           gsize       length,
           GError    **error)
{
  int       ends[2];
  PdSecret *secret;

  g_assert_cmpint (pipe (ends), ==, 0);
  g_assert_cmpint (write (ends[1], text, length), ==, (gssize) length);
  close (ends[1]);
  secret = pd_secret_read_fd (ends[0], error);
  close (ends[0]);

  return secret;
}

static void
assert_read (const char *text,
             const char *kept)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) secret = read_text (text, strlen (text), &error);

  g_assert_no_error (error);
  assert_secret (secret, kept);
}

static void
assert_not_read (const char *text,
                 gsize       length)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) secret = read_text (text, length, &error);

  g_assert_null (secret);
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

static void
test_cuts_one_newline (void)
{
  assert_read ("herons", "herons");
  assert_read ("herons\n", "herons");
  assert_read ("herons\r\n", "herons");
  assert_read ("herons\n\n", "herons\n");
  assert_read ("herons\r", "herons\r");
  assert_read ("herons \n", "herons ");
  assert_read ("e\u0301\n", "\u00e9");
}

static void
test_reads_no_more_than_a_passphrase (void)
{
  g_autofree char *longest = g_strnfill (4096, 'a');
  g_autofree char *with_newline = g_strconcat (longest, "\r\n", NULL);
  g_autofree char *too_long = g_strnfill (4097, 'a');
  g_autofree char *far_too_long = g_strnfill (40000, 'a');

  assert_read (longest, longest);
  assert_read (with_newline, longest);
  assert_not_read (too_long, 4097);
  assert_not_read (far_too_long, 40000);
  assert_not_read ("", 0);
  assert_not_read ("\n", 1);
  assert_not_read ("a\0b", 3);
  assert_not_read ("a\0\n", 3);
  assert_not_read ("\xff\n", 2);
}

static void
test_says_what_could_not_be_read (void)
{
  g_autoptr (GError) error = NULL;
  int                ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  g_assert_null (pd_secret_read_fd (ends[1], &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IO);
  close (ends[0]);
  close (ends[1]);
}

static void
test_wipes_text (void)
{
  char text[] = "herons";

  pd_secret_wipe_text (text);
  for (guint i = 0; i < sizeof text; i++)
    g_assert_cmpint (text[i], ==, 0);
  pd_secret_wipe_text (NULL);
}

static void
test_guards_the_process (void)
{
  struct rlimit limit;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }

  pd_secret_guard_process ();
  g_assert_cmpint (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0), ==, 0);
  g_assert_cmpint (getrlimit (RLIMIT_CORE, &limit), ==, 0);
  g_assert_cmpuint (limit.rlim_cur, ==, 0);
  g_assert_cmpuint (limit.rlim_max, ==, 0);
}

/* Reading beyond the end meets a page that nobody may touch. */
static void
test_ends_at_a_guard_page (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (PdSecret) secret = pd_secret_new (32);
      volatile guint8     *data = pd_secret_get_data (secret);

      g_assert_cmpint (data[33], !=, 1234);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/secret/is-zero-at-first", test_is_zero_at_first);
  g_test_add_func ("/secret/random-ones-differ", test_random_ones_differ);
  g_test_add_func ("/secret/composes-what-was-typed", test_composes_what_was_typed);
  g_test_add_func ("/secret/keeps-spaces", test_keeps_spaces);
  g_test_add_func ("/secret/refuses-what-is-no-passphrase", test_refuses_what_is_no_passphrase);
  g_test_add_func ("/secret/cuts-one-newline", test_cuts_one_newline);
  g_test_add_func ("/secret/reads-no-more-than-a-passphrase",
                   test_reads_no_more_than_a_passphrase);
  g_test_add_func ("/secret/says-what-could-not-be-read", test_says_what_could_not_be_read);
  g_test_add_func ("/secret/wipes-text", test_wipes_text);
  g_test_add_func ("/secret/guards-the-process", test_guards_the_process);
  g_test_add_func ("/secret/ends-at-a-guard-page", test_ends_at_a_guard_page);

  return g_test_run ();
}
