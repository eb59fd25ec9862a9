/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "vault-fixture.h"

#include <glib/gstdio.h>

/* One compacting behind. Its thread is held up before it gives the image, until the test
 * lets it go on or it is given up. */
typedef struct
{
  GCancellable *cancellable;
  GAsyncQueue  *gate;
  GBytes       *image;
  const char   *path;
  gboolean      answer;
  gboolean      takes_the_name;

  gboolean is_freed;
  gboolean has_ended;
  gboolean is_in_place;
  GError  *error;
} Compacting;

static GBytes *
make_image_cb (PdVault *old,
               gpointer user_data,
               GError **error)
{
  Compacting *self = user_data;

  g_assert_false (pd_vault_is_writable (old));
  g_assert_cmpuint (pd_vault_get_last_sequence (old), ==, 1);
  while (g_async_queue_try_pop (self->gate) == NULL)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return NULL;
      g_usleep (100);
    }

  return g_bytes_ref (self->image);
}

static gboolean
check_cb (PdVault *fresh,
          gpointer user_data,
          GError **error)
{
  Compacting *self = user_data;

  assert_image (fresh, self->image);
  if (self->takes_the_name)
    {
      g_autofree char *moved = g_strconcat (self->path, ".moved", NULL);

      g_assert_cmpint (g_rename (self->path, moved), ==, 0);
      g_file_set_contents (self->path, "Dear Bo", -1, NULL);
    }
  if (!self->answer)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_FAILED, "no");

  return self->answer;
}

static void
freed_cb (gpointer user_data)
{
  Compacting *self = user_data;

  self->is_freed = TRUE;
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Compacting *self = user_data;

  self->is_in_place = pd_vault_compact_finish (PD_VAULT (source), result, &self->error);
  self->has_ended = TRUE;
}

static void
begin (Compacting   *self,
       VaultFixture *fixture)
{
  self->cancellable = g_cancellable_new ();
  self->gate = g_async_queue_new ();
  self->image = new_image (200000, 2);
  self->path = fixture->path;
  self->answer = TRUE;
  pd_vault_compact_async (fixture->vault, make_image_cb, check_cb, self, freed_cb,
                          self->cancellable, ended_cb, self);
}

static void
let_go (Compacting *self)
{
  g_async_queue_push (self->gate, self);
}

static void
wait_for (Compacting *self)
{
  while (!self->has_ended)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (self->is_freed);
}

static void
clear (Compacting *self)
{
  g_clear_error (&self->error);
  g_object_unref (self->cancellable);
  g_async_queue_unref (self->gate);
  g_bytes_unref (self->image);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Compacting, clear)

static void
appended_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean          *is_appended = user_data;

  *is_appended = pd_vault_append_finish (PD_VAULT (source), result, &error);
  g_assert_no_error (error);
}

static void
append_behind (PdVault    *vault,
               const char *label)
{
  g_autoptr (PdVaultRecord) record = new_record (label);
  gboolean                  is_appended = FALSE;

  pd_vault_append_async (vault, record, NULL, appended_cb, &is_appended);
  while (!is_appended)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_labels (PdVault    *vault,
               const char *expected)
{
  g_autofree char *labels = list_labels (vault);

  g_assert_cmpstr (labels, ==, expected);
}

/* The file as the next program finds it. */
static void
assert_found (VaultFixture *fixture,
              guint64       generation,
              GBytes       *image,
              const char   *labels)
{
  g_autoptr (PdVault) vault = reopen (fixture->path, FALSE, fixture->passphrase);

  g_assert_cmpuint (pd_vault_get_generation (vault), ==, generation);
  assert_image (vault, image);
  assert_labels (vault, labels);
  assert_sound (vault);
}

static void
test_takes_changes_all_the_time (VaultFixture *fixture,
                                 gconstpointer data)
{
  g_auto (Compacting) compacting = { 0 };

  append (fixture->vault, "first");
  begin (&compacting, fixture);
  append_behind (fixture->vault, "second");
  append_behind (fixture->vault, "third");
  g_assert_false (compacting.has_ended);
  assert_found (fixture, 1, fixture->image, "1:first 2:second 3:third ");

  let_go (&compacting);
  wait_for (&compacting);
  g_assert_no_error (compacting.error);
  append (fixture->vault, "fourth");
  assert_labels (fixture->vault, "2:second 3:third 4:fourth ");
  assert_sound (fixture->vault);
  assert_found (fixture, 2, compacting.image, "2:second 3:third 4:fourth ");
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
test_counts_the_log_that_is_left (VaultFixture *fixture,
                                  gconstpointer data)
{
  g_auto (Compacting) compacting = { 0 };
  guint64             before;
  guint64             after;

  append (fixture->vault, "first");
  before = pd_vault_get_log_size (fixture->vault);
  begin (&compacting, fixture);
  append_behind (fixture->vault, "second and longer");
  after = pd_vault_get_log_size (fixture->vault);
  let_go (&compacting);
  wait_for (&compacting);

  g_assert_cmpuint (pd_vault_get_log_size (fixture->vault), ==, after - before);
  g_assert_cmpuint (pd_vault_get_last_sequence (fixture->vault), ==, 2);
  g_assert_cmpuint (pd_vault_get_generation (fixture->vault), ==, 2);
  pd_vault_lock (fixture->vault);
  g_clear_object (&fixture->vault);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  g_assert_cmpuint (pd_vault_get_log_size (fixture->vault), ==, after - before);
}

/* What waits for the writing thread may be the first to learn that the file is new. */
static void
test_is_learnt_of_by_waiting (VaultFixture *fixture,
                              gconstpointer data)
{
  g_auto (Compacting) compacting = { 0 };

  append (fixture->vault, "first");
  begin (&compacting, fixture);
  append_behind (fixture->vault, "second");
  let_go (&compacting);
  while (!compacting.has_ended)
    {
      g_autofree char *labels = list_labels (fixture->vault);
      gboolean         is_old = pd_vault_get_generation (fixture->vault) == 1;

      g_assert_cmpstr (labels, ==, is_old ? "1:first 2:second " : "2:second ");
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_no_error (compacting.error);
  g_assert_true (compacting.is_in_place);
  assert_sound (fixture->vault);
}

static void
test_one_at_a_time (VaultFixture *fixture,
                    gconstpointer data)
{
  g_auto (Compacting) first = { 0 };
  g_auto (Compacting) second = { 0 };

  append (fixture->vault, "first");
  begin (&first, fixture);
  begin (&second, fixture);
  wait_for (&second);
  g_assert_error (second.error, PD_ERROR, PD_ERROR_FAILED);
  let_go (&first);
  wait_for (&first);
  g_assert_no_error (first.error);
}

static void
test_keeps_the_old_file_if_the_check_says_no (VaultFixture *fixture,
                                              gconstpointer data)
{
  g_auto (Compacting) compacting = { 0 };

  append (fixture->vault, "first");
  begin (&compacting, fixture);
  compacting.answer = FALSE;
  let_go (&compacting);
  wait_for (&compacting);
  g_assert_error (compacting.error, PD_ERROR, PD_ERROR_FAILED);
  append (fixture->vault, "second");
  assert_found (fixture, 1, fixture->image, "1:first 2:second ");
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
test_leaves_a_file_that_was_put_in_its_place (VaultFixture *fixture,
                                              gconstpointer data)
{
  g_auto (Compacting) compacting = { 0 };
  g_autofree char    *found = NULL;

  append (fixture->vault, "first");
  begin (&compacting, fixture);
  compacting.takes_the_name = TRUE;
  let_go (&compacting);
  wait_for (&compacting);
  g_assert_error (compacting.error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_file_get_contents (fixture->path, &found, NULL, NULL);
  g_assert_cmpstr (found, ==, "Dear Bo");
  assert_labels (fixture->vault, "1:first ");
}

/* Each of these waits until the thread has let go of everything. */

static void
assert_given_up (VaultFixture *fixture,
                 Compacting   *compacting,
                 guint         n_files)
{
  g_assert_true (compacting->is_freed);
  g_assert_cmpuint (count_files (fixture->folder), ==, n_files);
  wait_for (compacting);
  g_assert_error (compacting->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture->folder), ==, n_files);
}

static void
test_locking_gives_it_up (VaultFixture *fixture,
                          gconstpointer data)
{
  g_auto (Compacting) compacting = { 0 };

  append (fixture->vault, "first");
  begin (&compacting, fixture);
  append_behind (fixture->vault, "second");
  pd_vault_lock (fixture->vault);
  assert_given_up (fixture, &compacting, 2);
  assert_found (fixture, 1, fixture->image, "1:first 2:second ");
}

static void
test_locking_at_once_gives_it_up (VaultFixture *fixture,
                                  gconstpointer data)
{
  g_auto (Compacting) compacting = { 0 };

  append (fixture->vault, "first");
  begin (&compacting, fixture);
  pd_vault_lock (fixture->vault);
  assert_given_up (fixture, &compacting, 2);
}

/* Whether the writing thread has just put it in place or not: nobody has heard of it. */
static void
test_locking_at_the_last_moment_is_safe (VaultFixture *fixture,
                                         gconstpointer data)
{
  for (guint i = 0; i < 50; i++)
    {
      g_auto (Compacting) compacting = { 0 };
      g_autoptr (PdVault) vault = NULL;

      if (i == 0)
        append (fixture->vault, "first");
      begin (&compacting, fixture);
      let_go (&compacting);
      for (guint n = 0; n < i && !compacting.has_ended; n++)
        g_main_context_iteration (NULL, n % 2 == 0);
      pd_vault_lock (fixture->vault);
      g_assert_cmpuint (count_files (fixture->folder), ==, 2);
      wait_for (&compacting);
      vault = reopen (fixture->path, FALSE, fixture->passphrase);
      assert_sound (vault);
      g_assert_cmpuint (pd_vault_get_last_sequence (vault), ==, 1);
      g_clear_object (&fixture->vault);
      fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
    }
}

static void
test_closing_gives_it_up (VaultFixture *fixture,
                          gconstpointer data)
{
  g_auto (Compacting) compacting = { 0 };

  append (fixture->vault, "first");
  begin (&compacting, fixture);
  append_behind (fixture->vault, "second");
  pd_vault_close (fixture->vault);
  /* Nobody has it open any more, and says so. */
  assert_given_up (fixture, &compacting, 1);
  assert_found (fixture, 1, fixture->image, "1:first 2:second ");
}

static void
test_a_new_key_gives_it_up (VaultFixture *fixture,
                            gconstpointer data)
{
  g_auto (Compacting) compacting = { 0 };
  g_autoptr (GError)  error = NULL;

  append (fixture->vault, "first");
  begin (&compacting, fixture);
  append_behind (fixture->vault, "second");
  g_assert_true (pd_vault_rekey (fixture->vault, &error));
  g_assert_no_error (error);
  assert_given_up (fixture, &compacting, 2);
  append (fixture->vault, "third");
  assert_found (fixture, 2, fixture->image, "1:first 2:second 3:third ");
}

static void
test_cancelling_gives_it_up (VaultFixture *fixture,
                             gconstpointer data)
{
  g_auto (Compacting) compacting = { 0 };

  append (fixture->vault, "first");
  begin (&compacting, fixture);
  append_behind (fixture->vault, "second");
  g_cancellable_cancel (compacting.cancellable);
  wait_for (&compacting);
  g_assert_error (compacting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  append (fixture->vault, "third");
  assert_found (fixture, 1, fixture->image, "1:first 2:second 3:third ");
}

/* It keeps the vault until it has ended. */
static void
test_goes_on_without_an_owner (VaultFixture *fixture,
                               gconstpointer data)
{
  g_auto (Compacting) compacting = { 0 };

  append (fixture->vault, "first");
  begin (&compacting, fixture);
  g_clear_object (&fixture->vault);
  let_go (&compacting);
  wait_for (&compacting);
  g_assert_no_error (compacting.error);
  assert_found (fixture, 2, compacting.image, "");
}

#define ADD(name, function)                                                                         \
  g_test_add ("/vault/compacting-behind/" name, VaultFixture, NULL, vault_fixture_set_up, function, \
              vault_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("takes-changes-all-the-time", test_takes_changes_all_the_time);
  ADD ("counts-the-log-that-is-left", test_counts_the_log_that_is_left);
  ADD ("is-learnt-of-by-waiting", test_is_learnt_of_by_waiting);
  ADD ("one-at-a-time", test_one_at_a_time);
  ADD ("keeps-the-old-file-if-the-check-says-no", test_keeps_the_old_file_if_the_check_says_no);
  ADD ("leaves-a-file-that-was-put-in-its-place", test_leaves_a_file_that_was_put_in_its_place);
  ADD ("locking-gives-it-up", test_locking_gives_it_up);
  ADD ("locking-at-once-gives-it-up", test_locking_at_once_gives_it_up);
  ADD ("locking-at-the-last-moment-is-safe", test_locking_at_the_last_moment_is_safe);
  ADD ("closing-gives-it-up", test_closing_gives_it_up);
  ADD ("a-new-key-gives-it-up", test_a_new_key_gives_it_up);
  ADD ("cancelling-gives-it-up", test_cancelling_gives_it_up);
  ADD ("goes-on-without-an-owner", test_goes_on_without_an_owner);

  return g_test_run ();
}
