/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "workspace-fixture.h"

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

static void
test_locks (WorkspaceFixture *self,
            gconstpointer     data)
{
  PdWorkspace          *workspace = self->workspace;
  GListModel           *people = pd_workspace_get_people (workspace);
  g_autoptr (PdShift)   shift = pd_shift_new (PD_ID_NONE);
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError)    error = NULL;
  guint                 n_notified = 0;

  g_signal_connect (workspace, "notify::locked", G_CALLBACK (count_cb), &n_notified);
  g_assert_cmpuint (g_list_model_get_n_items (people), ==, 2);
  g_assert_true (pd_workspace_is_writable (workspace));
  pd_workspace_lock (workspace);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_true (pd_workspace_is_locked (workspace));
  g_assert_false (pd_workspace_is_writable (workspace));
  g_assert_cmpuint (g_list_model_get_n_items (people), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (pd_workspace_get_sites (workspace)), ==, 0);
  g_assert_null (pd_workspace_get_service (workspace));
  g_assert_null (pd_workspace_get_me (workspace));
  g_assert_null (pd_workspace_get_store (workspace));
  g_assert_null (pd_workspace_get_undo_label (workspace));
  g_assert_false (pd_vault_is_unlocked (pd_workspace_get_vault (workspace)));

  pd_shift_set_day (shift, TUESDAY);
  g_assert_false (pd_workspace_save_shift (workspace, shift, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (pd_workspace_list_history (workspace, 10, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (pd_workspace_undo (workspace, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);

  pd_workspace_lock (workspace);
  unlock (workspace, self->passphrase);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (people), ==, 2);
  g_assert_cmpstr (pd_person_get_name (pd_workspace_get_me (workspace)), ==, "Mira");
  g_signal_handlers_disconnect_by_data (workspace, &n_notified);
}

static void
test_wrong_passphrase (WorkspaceFixture *self,
                       gconstpointer     data)
{
  g_autoptr (PdSecret) wrong = new_passphrase ("twelve quiet lemon threes");
  g_autoptr (GError)   error = NULL;

  pd_workspace_lock (self->workspace);
  g_assert_false (pd_workspace_unlock (self->workspace, PD_SLOT_PASSPHRASE, PD_ID_NONE, wrong, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE);
  g_assert_true (pd_workspace_is_locked (self->workspace));
  unlock (self->workspace, self->passphrase);
  g_clear_error (&error);
  g_assert_false (pd_workspace_unlock (self->workspace,
                                       PD_SLOT_PASSPHRASE,
                                       PD_ID_NONE,
                                       self->passphrase,
                                       NULL,
                                       &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_FAILED);
  g_assert_false (pd_workspace_is_locked (self->workspace));
}

typedef struct
{
  gboolean is_done;
  gboolean is_unlocked;
  GError  *error;
} Outcome;

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->is_unlocked = pd_workspace_unlock_finish (PD_WORKSPACE (source), result, &outcome->error);
  outcome->is_done = TRUE;
}

static void
wait_for (Outcome *outcome)
{
  while (!outcome->is_done)
    g_main_context_iteration (NULL, TRUE);
}

static void
unlock_async (WorkspaceFixture *self,
              PdSecret         *passphrase,
              Outcome          *outcome)
{
  pd_workspace_unlock_async (self->workspace,
                             PD_SLOT_PASSPHRASE,
                             PD_ID_NONE,
                             passphrase,
                             NULL,
                             unlocked_cb,
                             outcome);
}

static void
test_unlocks_behind (WorkspaceFixture *self,
                     gconstpointer     data)
{
  g_autoptr (PdSecret) wrong = new_passphrase ("twelve quiet lemon threes");
  Outcome              first = { FALSE };
  Outcome              second = { FALSE };
  Outcome              third = { FALSE };

  pd_workspace_lock (self->workspace);
  unlock_async (self, wrong, &first);
  wait_for (&first);
  g_assert_false (first.is_unlocked);
  g_assert_error (first.error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&first.error);

  unlock_async (self, self->passphrase, &second);
  unlock_async (self, self->passphrase, &third);
  wait_for (&second);
  wait_for (&third);
  g_assert_no_error (second.error);
  g_assert_true (second.is_unlocked);
  g_assert_error (third.error, PD_ERROR, PD_ERROR_FAILED);
  g_clear_error (&third.error);
  g_assert_nonnull (pd_workspace_get_me (self->workspace));
  g_object_unref (add_shift (self, self->noor, self->bay, TUESDAY));
}

static void
test_locking_wins (WorkspaceFixture *self,
                   gconstpointer     data)
{
  Outcome outcome = { FALSE };

  pd_workspace_lock (self->workspace);
  unlock_async (self, self->passphrase, &outcome);
  pd_workspace_lock (self->workspace);
  wait_for (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  g_assert_true (pd_workspace_is_locked (self->workspace));
  g_assert_false (pd_vault_is_unlocked (pd_workspace_get_vault (self->workspace)));
  unlock (self->workspace, self->passphrase);
}

static void
test_says_why_read_only (WorkspaceFixture *self,
                         gconstpointer     data)
{
  g_autoptr (PdWorkspace) second = NULL;
  g_autoptr (PdShift)     shift = pd_shift_new (PD_ID_NONE);
  g_autoptr (GError)      error = NULL;

  g_assert_null (pd_workspace_get_notice (self->workspace));
  second = pd_workspace_open (self->path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pd_workspace_get_notice (second));
  unlock (second, self->passphrase);
  g_assert_false (pd_workspace_is_writable (second));
  g_assert_nonnull (pd_workspace_get_notice (second));
  pd_shift_set_day (shift, TUESDAY);
  g_assert_false (pd_workspace_save_shift (second, shift, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IN_USE);
  g_clear_error (&error);
  pd_workspace_close (second, &error);
  g_assert_no_error (error);
}

static void
save_failed_cb (PdWorkspace  *workspace,
                const GError *error,
                GError      **ret_error)
{
  g_assert_null (*ret_error);
  *ret_error = g_error_copy (error);
}

static void
test_save_fails (WorkspaceFixture *self,
                 gconstpointer     data)
{
  PdWorkspace         *workspace = self->workspace;
  g_autofree char     *copy = g_build_filename (self->folder, "copy.peerdesk", NULL);
  g_autoptr (GError)   told = NULL;
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdRoster) roster = NULL;
  struct rlimit        limit;
  struct rlimit        before;

  signal (SIGXFSZ, SIG_IGN);
  g_signal_connect (workspace, "save-failed", G_CALLBACK (save_failed_cb), &told);
  pd_workspace_set_waits (workspace, FALSE);
  getrlimit (RLIMIT_FSIZE, &before);
  limit = before;
  limit.rlim_cur = pd_vault_get_file_size (pd_workspace_get_vault (workspace));
  setrlimit (RLIMIT_FSIZE, &limit);
  g_object_unref (add_shift (self, self->noor, self->bay, TUESDAY));
  g_object_unref (add_shift (self, self->noor, self->bay, TUESDAY + 1));
  while (told == NULL)
    g_main_context_iteration (NULL, TRUE);
  setrlimit (RLIMIT_FSIZE, &before);

  g_assert_error (told, PD_ERROR, PD_ERROR_IO);
  g_assert_cmpstr (pd_workspace_get_notice (workspace), ==, told->message);
  g_assert_false (pd_workspace_is_writable (workspace));
  g_assert_false (pd_workspace_flush (workspace, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IO);
  g_clear_error (&error);
  g_assert_false (pd_workspace_close (workspace, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IO);
  g_clear_error (&error);
  g_assert_false (pd_workspace_is_locked (workspace));

  pd_workspace_save_copy (workspace, copy, &error);
  g_assert_no_error (error);
  pd_workspace_lock (workspace);
  g_signal_handlers_disconnect_by_data (workspace, &told);
  g_clear_object (&self->workspace);

  self->workspace = pd_workspace_open (copy, TRUE, &error);
  g_assert_no_error (error);
  unlock (self->workspace, self->passphrase);
  roster = pd_workspace_load_roster (self->workspace, TUESDAY, 7, PD_ROSTER_BY_PERSON, 0, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 2);
}

static void
test_closing_compacts (WorkspaceFixture *self,
                       gconstpointer     data)
{
  g_autoptr (PdPerson)  noor = pd_person_copy (find_person (self, "Noor"));
  g_autofree char      *title = g_strnfill (2 * 1024 * 1024, 't');
  g_autoptr (GPtrArray) damages = NULL;
  g_autoptr (GError)    error = NULL;

  workspace_fixture_reopen (self);
  g_assert_cmpuint (pd_vault_get_log_size (pd_workspace_get_vault (self->workspace)), >, 0);
  pd_person_set_role_title (noor, title);
  pd_workspace_save_person (self->workspace, noor, &error);
  g_assert_no_error (error);
  workspace_fixture_reopen (self);
  g_assert_cmpuint (pd_vault_get_log_size (pd_workspace_get_vault (self->workspace)), ==, 0);
  pd_workspace_verify (self->workspace, &damages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damages->len, ==, 0);
}

static void
test_hands_over_behind (WorkspaceFixture *self,
                        gconstpointer     data)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdRoster) roster = NULL;

  pd_workspace_set_waits (self->workspace, FALSE);
  for (PdDay day = TUESDAY; day < TUESDAY + 20; day++)
    g_object_unref (add_shift (self, self->noor, self->bay, day));
  pd_workspace_lock (self->workspace);
  unlock (self->workspace, self->passphrase);
  roster = pd_workspace_load_roster (self->workspace, TUESDAY, 28, PD_ROSTER_BY_PERSON, 0, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 20);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, function, workspace_fixture_tear_down)
  ADD ("/opening/locking-leaves-nothing-to-see", test_locks);
  ADD ("/opening/wrong-passphrase-opens-nothing", test_wrong_passphrase);
  ADD ("/opening/unlocks-without-waiting", test_unlocks_behind);
  ADD ("/opening/locking-wins-over-unlocking", test_locking_wins);
  ADD ("/opening/says-why-it-can-only-be-read", test_says_why_read_only);
  ADD ("/opening/failed-save-can-still-be-copied", test_save_fails);
  ADD ("/opening/closing-compacts-where-that-is-due", test_closing_compacts);
  ADD ("/opening/locking-writes-what-waits-first", test_hands_over_behind);
#undef ADD

  return g_test_run ();
}
