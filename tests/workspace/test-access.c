/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "pd-person-table.h"
#include "pd-recovery-words.h"
#include "pd-history-entry.h"
#include "workspace-fixture.h"

static gboolean
give_passphrase (WorkspaceFixture *self,
                 const char       *name,
                 const char       *text,
                 GError          **error)
{
  g_autoptr (PdSecret) passphrase = new_passphrase (text);
  PdKdfCost            cost = PD_KDF_COST_LEAST;

  return pd_workspace_access_add_passphrase (self->workspace, find_person (self, name), passphrase, &cost, error);
}

static gboolean
can_unlock (WorkspaceFixture *self,
            PdSlotKind        kind,
            PdSecret         *key)
{
  g_autoptr (PdWorkspace) workspace = pd_workspace_open (self->path, FALSE, NULL);
  g_autoptr (GError)      error = NULL;
  gboolean                is_unlocked = pd_workspace_unlock (workspace, kind, PD_ID_NONE, key, NULL, &error);

  if (!is_unlocked)
    g_assert_error (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE);
  pd_workspace_close (workspace, NULL);
  return is_unlocked;
}

static gboolean
can_unlock_with (WorkspaceFixture *self,
                 const char       *text)
{
  g_autoptr (PdSecret) passphrase = new_passphrase (text);

  return can_unlock (self, PD_SLOT_PASSPHRASE, passphrase);
}

static void
test_second_person (WorkspaceFixture *self,
                    gconstpointer     data)
{
  g_autoptr (PdSecret) passphrase = new_passphrase ("noor has seven spoons");
  g_autoptr (GBytes)   key = NULL;
  g_autoptr (GError)   error = NULL;
  PdVault             *vault;

  g_assert_false (pd_workspace_access_can_open (self->workspace, find_person (self, "Noor")));
  give_passphrase (self, "Noor", "noor has seven spoons", &error);
  g_assert_no_error (error);
  g_assert_true (pd_workspace_access_can_open (self->workspace, find_person (self, "Noor")));
  g_assert_false (give_passphrase (self, "Noor", "noor has eight spoons", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  g_clear_error (&error);
  /* Undo goes on with what was done before: the key stays. */
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, "Add Noor");

  pd_workspace_lock (self->workspace);
  unlock (self->workspace, passphrase);
  g_assert_cmpstr (pd_person_get_name (pd_workspace_get_me (self->workspace)), ==, "Noor");
  vault = pd_workspace_get_vault (self->workspace);
  pd_person_table_find_public_key (pd_workspace_get_store (self->workspace), self->noor, &key, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (key, pd_identity_get_public (pd_vault_get_identity (vault))));
}

static void
test_change_passphrase (WorkspaceFixture *self,
                        gconstpointer     data)
{
  g_autoptr (PdSecret) passphrase = new_passphrase ("thirteen loud lemon trees");
  PdKdfCost            cost = PD_KDF_COST_LEAST;
  g_autoptr (GError)   error = NULL;

  give_passphrase (self, "Noor", "noor has seven spoons", &error);
  g_assert_no_error (error);
  g_assert_false (pd_workspace_access_change_passphrase (self->workspace,
                                                         find_person (self, "Noor"),
                                                         passphrase,
                                                         &cost,
                                                         &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  pd_workspace_access_change_passphrase (self->workspace,
                                         pd_workspace_get_me (self->workspace),
                                         passphrase,
                                         &cost,
                                         &error);
  g_assert_no_error (error);
  g_assert_true (can_unlock_with (self, "thirteen loud lemon trees"));
  g_assert_false (can_unlock_with (self, "twelve quiet lemon trees"));
  g_assert_true (can_unlock_with (self, "noor has seven spoons"));
}

/* As the newest line, which undo passes over. */
static void
assert_in_history (WorkspaceFixture *self,
                   const char       *label)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) entries = pd_workspace_list_history (self->workspace, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (pd_history_entry_get_label (entries->pdata[0]), ==, label);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), !=, label);
}

static void
test_last_manager (WorkspaceFixture *self,
                   gconstpointer     data)
{
  g_autoptr (PdPerson) mira = pd_person_copy (pd_workspace_get_me (self->workspace));
  g_autoptr (PdPerson) noor = NULL;
  g_autoptr (GError)   error = NULL;

  give_passphrase (self, "Noor", "noor has seven spoons", &error);
  g_assert_no_error (error);
  g_assert_false (pd_workspace_access_remove (self->workspace, mira, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Mira"));
  g_clear_error (&error);
  g_assert_false (pd_workspace_remove_person (self->workspace, mira, TUESDAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  pd_person_set_use (mira, PD_USE_WORKER);
  g_assert_false (pd_workspace_save_person (self->workspace, mira, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (can_unlock_with (self, "twelve quiet lemon trees"));

  noor = pd_person_copy (find_person (self, "Noor"));
  pd_person_set_use (noor, PD_USE_MANAGER);
  pd_workspace_save_person (self->workspace, noor, &error);
  g_assert_no_error (error);
  pd_workspace_access_remove (self->workspace, mira, &error);
  g_assert_no_error (error);
  assert_in_history (self, "Take away the keys of Mira");
  g_assert_false (can_unlock_with (self, "twelve quiet lemon trees"));
  g_assert_true (can_unlock_with (self, "noor has seven spoons"));
}

static void
test_leaver (WorkspaceFixture *self,
             gconstpointer     data)
{
  g_autoptr (PdShift)  shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdRoster) roster = NULL;
  g_autoptr (GError)   error = NULL;
  PdPerson            *noor;

  give_passphrase (self, "Noor", "noor has seven spoons", &error);
  g_assert_no_error (error);
  pd_workspace_remove_person (self->workspace, find_person (self, "Noor"), TUESDAY, &error);
  g_assert_no_error (error);
  noor = find_person (self, "Noor");
  g_assert_cmpint (pd_person_get_left_on (noor), ==, TUESDAY);
  g_assert_false (pd_workspace_access_can_open (self->workspace, noor));
  g_assert_false (can_unlock_with (self, "noor has seven spoons"));
  g_assert_true (can_unlock_with (self, "twelve quiet lemon trees"));
  roster = pd_workspace_load_roster (self->workspace, TUESDAY, 7, PD_ROSTER_BY_PERSON, 0, 0, &error);
  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 1);

  g_assert_false (give_passphrase (self, "Noor", "noor has nine spoons", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (pd_workspace_access_remove (self->workspace, noor, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* Undo brings the person back, and a manager gives them a new key. */
  pd_workspace_undo (self->workspace, &error);
  g_assert_no_error (error);
  g_assert_false (can_unlock_with (self, "noor has seven spoons"));
  give_passphrase (self, "Noor", "noor has nine spoons", &error);
  g_assert_no_error (error);
  g_assert_true (can_unlock_with (self, "noor has nine spoons"));
}

static void
test_recovery (WorkspaceFixture *self,
               gconstpointer     data)
{
  g_autoptr (PdSecret) key = NULL;
  g_autoptr (PdSecret) words = NULL;
  g_autoptr (PdSecret) typed = NULL;
  g_autoptr (GError)   error = NULL;

  key = pd_workspace_access_add_recovery (self->workspace, &error);
  g_assert_no_error (error);
  words = pd_recovery_words_from_key (key);
  typed = pd_recovery_words_to_key ((const char *) pd_secret_get_data (words), &error);
  g_assert_no_error (error);
  g_assert_true (can_unlock (self, PD_SLOT_RECOVERY, typed));
  g_assert_true (can_unlock_with (self, "twelve quiet lemon trees"));
}

static void
test_strangers (WorkspaceFixture *self,
                gconstpointer     data)
{
  g_autoptr (PdPerson) stranger = pd_person_new (4711, "Stranger");
  PdKdfCost            cost = PD_KDF_COST_LEAST;
  g_autoptr (GError)   error = NULL;

  g_assert_false (pd_workspace_access_add_passphrase (self->workspace, stranger, self->passphrase, &cost, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (pd_workspace_access_remove (self->workspace, stranger, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (pd_workspace_remove_person (self->workspace, stranger, TUESDAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, function, workspace_fixture_tear_down)
  ADD ("/access/second-person-has-a-key-of-their-own", test_second_person);
  ADD ("/access/passphrase-is-changed-only-by-its-owner", test_change_passphrase);
  ADD ("/access/last-manager-stays", test_last_manager);
  ADD ("/access/leaver-is-hidden-and-locked-out", test_leaver);
  ADD ("/access/recovery-words-open-the-file", test_recovery);
  ADD ("/access/strangers-get-nothing", test_strangers);
#undef ADD

  return g_test_run ();
}
