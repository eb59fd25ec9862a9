/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "vault-fixture.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

/* What came of changes that were handed over, in the order in which it was told. */
typedef struct
{
  GString *outcomes;
  guint    n_expected;
} Outcomes;

static void
appended_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  Outcomes          *outcomes = user_data;

  if (pd_vault_append_finish (PD_VAULT (source), result, &error))
    g_string_append_c (outcomes->outcomes, '+');
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_string_append_c (outcomes->outcomes, 'c');
  else
    g_string_append_c (outcomes->outcomes, error->domain == PD_ERROR ? '-' : '?');
  outcomes->n_expected--;
}

static void
hand_over (VaultFixture *fixture,
           const char   *label,
           GCancellable *cancellable,
           Outcomes     *outcomes)
{
  g_autoptr (PdVaultRecord) record = new_record (label);

  outcomes->n_expected++;
  pd_vault_append_async (fixture->vault, record, cancellable, appended_cb, outcomes);
}

static void
wait_for_all (Outcomes *outcomes)
{
  while (outcomes->n_expected > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* From now on no file of this process may grow beyond @size bytes, as on a disk that
 * does not take more. */
static void
limit_file_size (rlim_t size)
{
  struct rlimit limit = { size, RLIM_INFINITY };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
assert_labels (VaultFixture *fixture,
               const char   *expected)
{
  g_autofree char    *labels = NULL;
  g_autofree char    *found = NULL;
  g_autoptr (PdVault) vault = NULL;

  labels = list_labels (fixture->vault);
  g_assert_cmpstr (labels, ==, expected);
  assert_sound (fixture->vault);

  vault = reopen (fixture->path, FALSE, fixture->passphrase);
  found = list_labels (vault);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (pd_vault_get_notices (vault)->len, ==, 0);
}

static void
test_keeps_the_order (VaultFixture *fixture,
                      gconstpointer data)
{
  g_autoptr (GString) outcomes = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  Outcomes            waiting = { outcomes, 0 };

  for (guint i = 1; i <= 50; i++)
    {
      g_autofree char *label = g_strdup_printf ("c%u", i);

      hand_over (fixture, label, NULL, &waiting);
      g_string_append_printf (expected, "%u:%s ", i, label);
      g_assert_cmpuint (pd_vault_get_last_sequence (fixture->vault), ==, i);
    }
  wait_for_all (&waiting);

  for (guint i = 0; i < 50; i++)
    g_assert_cmpint (outcomes->str[i], ==, '+');
  assert_labels (fixture, expected->str);
}

static void
test_comes_after_what_is_being_written (VaultFixture *fixture,
                                        gconstpointer data)
{
  g_autoptr (GString) outcomes = g_string_new (NULL);
  Outcomes            waiting = { outcomes, 0 };

  hand_over (fixture, "a", NULL, &waiting);
  hand_over (fixture, "b", NULL, &waiting);
  append (fixture->vault, "c");
  hand_over (fixture, "d", NULL, &waiting);
  wait_for_all (&waiting);
  assert_labels (fixture, "1:a 2:b 3:c 4:d ");
}

static void
test_flushing_waits_for_all (VaultFixture *fixture,
                             gconstpointer data)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (GString) outcomes = g_string_new (NULL);
  Outcomes            waiting = { outcomes, 0 };
  g_autoptr (PdVault) vault = NULL;

  for (guint i = 0; i < 10; i++)
    hand_over (fixture, "x", NULL, &waiting);
  g_assert_true (pd_vault_flush (fixture->vault, &error));
  g_assert_no_error (error);
  vault = reopen (fixture->path, FALSE, fixture->passphrase);
  g_assert_cmpuint (pd_vault_get_last_sequence (vault), ==, 10);
  g_assert_cmpuint (outcomes->len, ==, 0);
  wait_for_all (&waiting);
  g_assert_cmpstr (outcomes->str, ==, "++++++++++");
}

static void
test_closing_writes_what_was_handed_over (VaultFixture *fixture,
                                          gconstpointer data)
{
  g_autoptr (GString) outcomes = g_string_new (NULL);
  Outcomes            waiting = { outcomes, 0 };

  hand_over (fixture, "a", NULL, &waiting);
  hand_over (fixture, "b", NULL, &waiting);
  pd_vault_close (fixture->vault);
  wait_for_all (&waiting);
  g_assert_cmpstr (outcomes->str, ==, "++");
  g_clear_object (&fixture->vault);

  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  assert_labels (fixture, "1:a 2:b ");
}

/* The owner's reference may go while changes are on their way. */
static void
test_giving_up_the_vault_writes_what_was_handed_over (VaultFixture *fixture,
                                                      gconstpointer data)
{
  g_autoptr (GString) outcomes = g_string_new (NULL);
  Outcomes            waiting = { outcomes, 0 };

  hand_over (fixture, "a", NULL, &waiting);
  hand_over (fixture, "b", NULL, &waiting);
  g_clear_object (&fixture->vault);
  wait_for_all (&waiting);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  assert_labels (fixture, "1:a 2:b ");
  g_assert_true (pd_vault_is_writable (fixture->vault));
}

static void
test_a_failed_one_takes_later_ones_with_it (VaultFixture *fixture,
                                            gconstpointer data)
{
  g_autoptr (GString) outcomes = g_string_new (NULL);
  Outcomes            waiting = { outcomes, 0 };
  g_autofree char    *labels = NULL;

  append (fixture->vault, "a");
  limit_file_size (get_size (fixture->path) + 20);
  hand_over (fixture, "b", NULL, &waiting);
  hand_over (fixture, "c", NULL, &waiting);
  labels = list_labels (fixture->vault);
  g_assert_cmpstr (labels, ==, "1:a ");

  /* There is room again, but nobody has been told yet that "b" is not saved. */
  limit_file_size (RLIM_INFINITY);
  hand_over (fixture, "d", NULL, &waiting);
  wait_for_all (&waiting);
  g_assert_cmpstr (outcomes->str, ==, "---");
  g_assert_cmpuint (pd_vault_get_last_sequence (fixture->vault), ==, 1);
  g_assert_true (pd_vault_is_writable (fixture->vault));

  append (fixture->vault, "e");
  assert_labels (fixture, "1:a 2:e ");
}

static void
test_flushing_tells_of_a_failure_once (VaultFixture *fixture,
                                       gconstpointer data)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (GString) outcomes = g_string_new (NULL);
  Outcomes            waiting = { outcomes, 0 };

  limit_file_size (get_size (fixture->path) + 20);
  hand_over (fixture, "a", NULL, &waiting);
  g_assert_false (pd_vault_flush (fixture->vault, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IO);
  g_clear_error (&error);
  limit_file_size (RLIM_INFINITY);
  g_assert_true (pd_vault_flush (fixture->vault, &error));
  g_assert_no_error (error);

  /* Told by flushing; that "a" is then told too must not hold up what came after. */
  hand_over (fixture, "b", NULL, &waiting);
  hand_over (fixture, "c", NULL, &waiting);
  wait_for_all (&waiting);
  g_assert_cmpstr (outcomes->str, ==, "-++");
  assert_labels (fixture, "1:b 2:c ");
}

static void
test_a_failed_one_leaves_nothing_behind (VaultFixture *fixture,
                                         gconstpointer data)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdVaultRecord) record = new_record ("b");
  gsize                     size;

  append (fixture->vault, "a");
  size = get_size (fixture->path);
  limit_file_size (size + 20);
  g_assert_false (pd_vault_append (fixture->vault, record, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IO);
  limit_file_size (RLIM_INFINITY);
  g_assert_cmpuint (get_size (fixture->path), ==, size);
  assert_labels (fixture, "1:a ");
}

static void
test_a_cancelled_one_is_not_written (VaultFixture *fixture,
                                     gconstpointer data)
{
  g_autoptr (GString)      outcomes = g_string_new (NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcomes                 waiting = { outcomes, 0 };

  g_cancellable_cancel (cancellable);
  hand_over (fixture, "a", NULL, &waiting);
  hand_over (fixture, "b", cancellable, &waiting);
  hand_over (fixture, "c", NULL, &waiting);
  wait_for_all (&waiting);
  g_assert_cmpuint (outcomes->len, ==, 3);
  g_assert_true (g_str_has_prefix (outcomes->str, "+c"));
  g_assert_cmpint (outcomes->str[2], !=, '+');
  hand_over (fixture, "d", NULL, &waiting);
  wait_for_all (&waiting);
  assert_labels (fixture, "1:a 2:d ");
}

/* A change in the file is never said to be cancelled. */
static void
test_a_written_one_is_not_cancelled (VaultFixture *fixture,
                                     gconstpointer data)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (GString)      outcomes = g_string_new (NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcomes                 waiting = { outcomes, 0 };

  hand_over (fixture, "a", cancellable, &waiting);
  g_assert_true (pd_vault_flush (fixture->vault, &error));
  g_cancellable_cancel (cancellable);
  wait_for_all (&waiting);
  g_assert_cmpstr (outcomes->str, ==, "+");
  assert_labels (fixture, "1:a ");
}

static void
test_is_refused_where_it_does_not_fit (VaultFixture *fixture,
                                       gconstpointer data)
{
  g_autoptr (GError)        error = NULL;
  g_autofree char          *long_label = g_strnfill (65536, 'x');
  g_autoptr (PdVaultRecord) record = new_record (long_label);

  g_assert_false (pd_vault_append (fixture->vault, record, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_cmpuint (pd_vault_get_last_sequence (fixture->vault), ==, 0);
  append (fixture->vault, "a");
}

static void
test_what_cannot_be_written_is_told_in_turn (VaultFixture *fixture,
                                             gconstpointer data)
{
  g_autoptr (GString) outcomes = g_string_new (NULL);
  Outcomes            waiting = { outcomes, 0 };

  pd_vault_lock (fixture->vault);
  hand_over (fixture, "a", NULL, &waiting);
  g_assert_cmpuint (outcomes->len, ==, 0);
  wait_for_all (&waiting);
  g_assert_cmpstr (outcomes->str, ==, "-");
}

#define ADD(name, function)                                                                 \
  g_test_add ("/vault/appending/" name, VaultFixture, NULL, vault_fixture_set_up, function, \
              vault_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("keeps-the-order", test_keeps_the_order);
  ADD ("comes-after-what-is-being-written", test_comes_after_what_is_being_written);
  ADD ("flushing-waits-for-all", test_flushing_waits_for_all);
  ADD ("closing-writes-what-was-handed-over", test_closing_writes_what_was_handed_over);
  ADD ("giving-up-the-vault-writes-what-was-handed-over",
       test_giving_up_the_vault_writes_what_was_handed_over);
  ADD ("a-failed-one-takes-later-ones-with-it", test_a_failed_one_takes_later_ones_with_it);
  ADD ("flushing-tells-of-a-failure-once", test_flushing_tells_of_a_failure_once);
  ADD ("a-failed-one-leaves-nothing-behind", test_a_failed_one_leaves_nothing_behind);
  ADD ("a-cancelled-one-is-not-written", test_a_cancelled_one_is_not_written);
  ADD ("a-written-one-is-not-cancelled", test_a_written_one_is_not_cancelled);
  ADD ("is-refused-where-it-does-not-fit", test_is_refused_where_it_does_not_fit);
  ADD ("what-cannot-be-written-is-told-in-turn", test_what_cannot_be_written_is_told_in_turn);

  return g_test_run ();
}
