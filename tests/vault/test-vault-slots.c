/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "vault-fixture.h"

#include "pd-recovery-words.h"

#include <string.h>

static char *
add_slot (PdVault    *vault,
          PdSlotKind  kind,
          PdId        person_id,
          const char *label,
          PdSecret   *key,
          PdIdentity *identity)
{
  g_autoptr (GError) error = NULL;
  char              *id = NULL;

  pd_vault_add_slot (vault, kind, person_id, label, key, &PD_KDF_COST_LEAST, identity, &id,
                     &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (id), ==, 32);

  return id;
}

static gboolean
opens (const char *path,
       PdSlotKind  kind,
       PdId        person_id,
       PdSecret   *key)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdVault) vault = pd_vault_open (path, FALSE, &error);
  gboolean            is_open;

  g_assert_no_error (error);
  is_open = pd_vault_unlock (vault, kind, person_id, key, NULL, &error);
  if (is_open)
    assert_sound (vault);
  else
    g_assert_error (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE);

  return is_open;
}

static void
test_other_keys_open_the_file_too (VaultFixture *fixture,
                                   gconstpointer data)
{
  g_autoptr (PdSecret) device_key = pd_secret_new_random (32);
  g_autoptr (PdSecret) recovery_key = pd_secret_new_random (PD_RECOVERY_KEY_SIZE);
  g_autoptr (PdSecret) wrong_key = pd_secret_new_random (32);
  g_autofree char     *device_id = NULL;
  g_autofree char     *recovery_id = NULL;
  g_autofree char     *labels = NULL;
  GPtrArray           *slots;

  append (fixture->vault, "first");
  device_id = add_slot (fixture->vault, PD_SLOT_DEVICE, ADA, "Ada's laptop", device_key, NULL);
  recovery_id = add_slot (fixture->vault, PD_SLOT_RECOVERY, ADA, "Sheet", recovery_key, NULL);
  append (fixture->vault, "second");

  g_assert_true (opens (fixture->path, PD_SLOT_DEVICE, PD_ID_NONE, device_key));
  g_assert_true (opens (fixture->path, PD_SLOT_RECOVERY, ADA, recovery_key));
  g_assert_true (opens (fixture->path, PD_SLOT_PASSPHRASE, ADA, fixture->passphrase));
  g_assert_false (opens (fixture->path, PD_SLOT_DEVICE, PD_ID_NONE, wrong_key));

  slots = pd_vault_get_slots (fixture->vault);
  g_assert_cmpuint (slots->len, ==, 3);
  g_assert_cmpstr (pd_slot_get_id (slots->pdata[1]), ==, device_id);
  g_assert_cmpstr (pd_slot_get_label (slots->pdata[1]), ==, "Ada's laptop");
  g_assert_cmpint (pd_slot_get_kind (slots->pdata[1]), ==, PD_SLOT_DEVICE);
  g_assert_cmpuint (pd_slot_get_kdf_cost (slots->pdata[1]).passes, ==, 0);
  g_assert_cmpint (pd_slot_get_kind (slots->pdata[2]), ==, PD_SLOT_RECOVERY);
  g_assert_cmpuint (pd_slot_get_kdf_cost (slots->pdata[0]).memory_kib, ==, 8);
  g_assert_cmpuint (pd_vault_get_generation (fixture->vault), ==, 3);
  labels = list_labels (fixture->vault);
  g_assert_cmpstr (labels, ==, "1:first 2:second ");
}

static void
test_each_person_has_a_key_pair (VaultFixture *fixture,
                                 gconstpointer data)
{
  g_autoptr (PdSecret)   passphrase = new_passphrase ("nine small owls");
  g_autoptr (PdIdentity) identity = pd_identity_new_random ();
  g_autofree char       *id = add_slot (fixture->vault, PD_SLOT_PASSPHRASE, BO, "Bo", passphrase,
                                        identity);
  g_autoptr (PdVault)    vault = reopen (fixture->path, FALSE, passphrase);

  g_assert_cmpint (pd_vault_get_person_id (vault), ==, BO);
  g_assert_true (g_bytes_equal (pd_identity_get_public (pd_vault_get_identity (vault)),
                                pd_identity_get_public (identity)));
  g_assert_false (g_bytes_equal (pd_identity_get_public (pd_vault_get_identity (fixture->vault)),
                                 pd_identity_get_public (identity)));
}

/* Ada's private key must not end up in Bo's slot because nobody thought of Bo's. */
static void
test_nobody_gets_another_persons_key_pair (VaultFixture *fixture,
                                           gconstpointer data)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) passphrase = new_passphrase ("nine small owls");

  g_assert_false (pd_vault_add_slot (fixture->vault, PD_SLOT_PASSPHRASE, BO, "Bo", passphrase,
                                     &PD_KDF_COST_LEAST, NULL, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_assert_cmpuint (pd_vault_get_generation (fixture->vault), ==, 1);
}

static void
test_a_changed_passphrase_replaces_the_old (VaultFixture *fixture,
                                            gconstpointer data)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) fresh = new_passphrase ("nine small owls");
  g_autoptr (PdSecret) private_key = NULL;
  g_autofree char     *id = NULL;
  g_autofree char     *labels = NULL;
  g_autoptr (PdVault)  vault = NULL;

  append (fixture->vault, "first");
  private_key = pd_secret_ref (pd_identity_get_private (pd_vault_get_identity (fixture->vault)));
  id = g_strdup (pd_slot_get_id (pd_vault_get_slots (fixture->vault)->pdata[0]));
  g_assert_true (pd_vault_change_slot_key (fixture->vault, id, fresh, NULL, &error));
  g_assert_no_error (error);
  append (fixture->vault, "second");

  g_assert_false (opens (fixture->path, PD_SLOT_PASSPHRASE, ADA, fixture->passphrase));
  vault = reopen (fixture->path, FALSE, fresh);
  g_assert_cmpstr (pd_slot_get_id (pd_vault_get_slots (vault)->pdata[0]), ==, id);
  g_assert_cmpuint (pd_slot_get_kdf_cost (pd_vault_get_slots (vault)->pdata[0]).memory_kib, ==, 8);
  g_assert_true (pd_secret_equal (pd_identity_get_private (pd_vault_get_identity (vault)),
                                  private_key));
  labels = list_labels (vault);
  g_assert_cmpstr (labels, ==, "1:first 2:second ");
}

static void
test_a_passphrase_may_cost_more (VaultFixture *fixture,
                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const PdKdfCost    cost = { 2, 16 };
  const PdKdfCost    too_much = { 11, 16 };
  const char        *id = pd_slot_get_id (pd_vault_get_slots (fixture->vault)->pdata[0]);
  PdKdfCost          found;

  g_assert_false (pd_vault_change_slot_key (fixture->vault, id, fixture->passphrase, &too_much,
                                            &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_true (pd_vault_change_slot_key (fixture->vault, id, fixture->passphrase, &cost,
                                           &error));
  g_assert_no_error (error);

  found = pd_slot_get_kdf_cost (pd_vault_get_slots (fixture->vault)->pdata[0]);
  g_assert_cmpuint (found.passes, ==, 2);
  g_assert_cmpuint (found.memory_kib, ==, 16);
  g_assert_true (opens (fixture->path, PD_SLOT_PASSPHRASE, ADA, fixture->passphrase));
}

static void
test_only_the_person_changes_a_passphrase (VaultFixture *fixture,
                                           gconstpointer data)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (PdSecret)   passphrase = new_passphrase ("nine small owls");
  g_autoptr (PdIdentity) identity = pd_identity_new_random ();
  g_autofree char       *id = add_slot (fixture->vault, PD_SLOT_PASSPHRASE, BO, "Bo", passphrase,
                                        identity);

  g_assert_false (pd_vault_change_slot_key (fixture->vault, id, fixture->passphrase, NULL,
                                            &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_assert_true (opens (fixture->path, PD_SLOT_PASSPHRASE, BO, passphrase));
}

static void
test_a_removed_key_opens_only_old_copies (VaultFixture *fixture,
                                          gconstpointer data)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (PdSecret)   passphrase = new_passphrase ("nine small owls");
  g_autoptr (PdIdentity) identity = pd_identity_new_random ();
  g_autofree char       *id = add_slot (fixture->vault, PD_SLOT_PASSPHRASE, BO, "Bo", passphrase,
                                        identity);
  g_autofree char       *old_copy = g_build_filename (fixture->folder, "old.peerdesk", NULL);
  g_autofree char       *labels = NULL;

  append (fixture->vault, "first");
  pd_vault_write_copy (fixture->vault, old_copy, fixture->image, 1, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (pd_vault_remove_slot (fixture->vault, id, &error));
  g_assert_no_error (error);

  g_assert_false (opens (fixture->path, PD_SLOT_PASSPHRASE, BO, passphrase));
  g_assert_true (opens (old_copy, PD_SLOT_PASSPHRASE, BO, passphrase));
  g_assert_true (opens (fixture->path, PD_SLOT_PASSPHRASE, ADA, fixture->passphrase));
  labels = list_labels (fixture->vault);
  g_assert_cmpstr (labels, ==, "1:first ");
  assert_image (fixture->vault, fixture->image);
}

static void
test_a_removed_person_has_no_key_left (VaultFixture *fixture,
                                       gconstpointer data)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (PdSecret)   passphrase = new_passphrase ("nine small owls");
  g_autoptr (PdSecret)   device_key = pd_secret_new_random (32);
  g_autoptr (PdIdentity) identity = pd_identity_new_random ();
  g_autofree char       *id = add_slot (fixture->vault, PD_SLOT_PASSPHRASE, BO, "Bo", passphrase,
                                        identity);
  g_autofree char       *other_id = add_slot (fixture->vault, PD_SLOT_DEVICE, BO, "Bo's",
                                              device_key, identity);

  g_assert_true (pd_vault_remove_person (fixture->vault, BO, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (pd_vault_get_slots (fixture->vault)->len, ==, 1);
  g_assert_false (opens (fixture->path, PD_SLOT_PASSPHRASE, BO, passphrase));
  g_assert_false (opens (fixture->path, PD_SLOT_DEVICE, BO, device_key));

  g_assert_false (pd_vault_remove_person (fixture->vault, BO, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
}

static void
test_the_last_key_stays (VaultFixture *fixture,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const char        *id = pd_slot_get_id (pd_vault_get_slots (fixture->vault)->pdata[0]);

  g_assert_false (pd_vault_remove_slot (fixture->vault, id, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (pd_vault_remove_person (fixture->vault, ADA, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_assert_true (opens (fixture->path, PD_SLOT_PASSPHRASE, ADA, fixture->passphrase));
}

static void
test_unknown_keys_are_not_found (VaultFixture *fixture,
                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pd_vault_remove_slot (fixture->vault, "00", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (pd_vault_change_slot_key (fixture->vault, "00", fixture->passphrase, NULL,
                                            &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
}

static void
assert_not_added (VaultFixture *fixture,
                  PdSlotKind    kind,
                  const char   *label,
                  gsize         key_size,
                  PdError       code)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) key = pd_secret_new_random (key_size);

  g_assert_false (pd_vault_add_slot (fixture->vault, kind, ADA, label, key, &PD_KDF_COST_LEAST,
                                     NULL, NULL, &error));
  g_assert_error (error, PD_ERROR, (int) code);
  g_assert_cmpuint (pd_vault_get_slots (fixture->vault)->len, ==, 1);
}

static void
test_keys_have_the_right_length (VaultFixture *fixture,
                                 gconstpointer data)
{
  g_autofree char *long_label = g_strnfill (513, 'x');

  assert_not_added (fixture, PD_SLOT_DEVICE, "Ada's", 31, PD_ERROR_INPUT);
  assert_not_added (fixture, PD_SLOT_DEVICE, "Ada's", 16, PD_ERROR_INPUT);
  assert_not_added (fixture, PD_SLOT_RECOVERY, "Ada's", 32, PD_ERROR_INPUT);
  assert_not_added (fixture, PD_SLOT_PASSPHRASE, "Ada's", 0, PD_ERROR_INPUT);
  assert_not_added (fixture, PD_SLOT_DEVICE, long_label, 32, PD_ERROR_INPUT);
}

static void
test_a_file_has_no_more_keys_than_fit (VaultFixture *fixture,
                                       gconstpointer data)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) key = pd_secret_new_random (32);
  g_autofree char     *longest = g_strnfill (512, 'x');

  for (guint i = 1; i < 256; i++)
    {
      pd_vault_add_slot (fixture->vault, PD_SLOT_DEVICE, ADA, longest, key, NULL, NULL, NULL,
                         &error);
      g_assert_no_error (error);
    }
  g_assert_false (pd_vault_add_slot (fixture->vault, PD_SLOT_DEVICE, ADA, "one more", key, NULL,
                                     NULL, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_assert_cmpuint (pd_vault_get_slots (fixture->vault)->len, ==, 256);
  g_assert_true (opens (fixture->path, PD_SLOT_PASSPHRASE, ADA, fixture->passphrase));
}

static void
test_a_new_file_key_changes_nothing_else (VaultFixture *fixture,
                                          gconstpointer data)
{
  g_autoptr (GError)     error = NULL;
  g_autoptr (PdSecret)   passphrase = new_passphrase ("nine small owls");
  g_autoptr (PdIdentity) identity = pd_identity_new_random ();
  g_autofree char       *id = add_slot (fixture->vault, PD_SLOT_PASSPHRASE, BO, "Bo", passphrase,
                                        identity);
  g_autofree char       *labels = NULL;

  append (fixture->vault, "first");
  append (fixture->vault, "second");
  g_assert_true (pd_vault_rekey (fixture->vault, &error));
  g_assert_no_error (error);
  append (fixture->vault, "third");

  g_assert_true (opens (fixture->path, PD_SLOT_PASSPHRASE, BO, passphrase));
  g_assert_true (opens (fixture->path, PD_SLOT_PASSPHRASE, ADA, fixture->passphrase));
  labels = list_labels (fixture->vault);
  g_assert_cmpstr (labels, ==, "1:first 2:second 3:third ");
  assert_image (fixture->vault, fixture->image);
  assert_sound (fixture->vault);
}

static gboolean
take_record (const PdVaultRecord *record,
             gpointer             user_data,
             GError             **error)
{
  *(PdVaultRecord **) user_data = pd_vault_record_copy (record);

  return TRUE;
}

static void
test_records_are_sealed_anew_whole (VaultFixture *fixture,
                                    gconstpointer data)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdVaultRecord) record = new_record ("Move Tuesday's shift");
  g_autoptr (PdVaultRecord) found = NULL;

  record->kind = PD_RECORD_REDO;
  record->of = 3;
  record->who = BO;
  pd_vault_append (fixture->vault, record, &error);
  g_assert_no_error (error);
  pd_vault_rekey (fixture->vault, &error);
  g_assert_no_error (error);

  pd_vault_foreach_record (fixture->vault, take_record, &found, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->sequence, ==, 1);
  g_assert_cmpint (found->who, ==, BO);
  g_assert_cmpint (found->when, ==, record->when);
  g_assert_cmpint (found->kind, ==, PD_RECORD_REDO);
  g_assert_cmpuint (found->of, ==, 3);
  g_assert_cmpstr (found->label, ==, record->label);
  g_assert_true (g_bytes_equal (found->changeset, record->changeset));
}

#define ADD(name, function)                                                             \
  g_test_add ("/vault/slots/" name, VaultFixture, NULL, vault_fixture_set_up, function, \
              vault_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("other-keys-open-the-file-too", test_other_keys_open_the_file_too);
  ADD ("each-person-has-a-key-pair", test_each_person_has_a_key_pair);
  ADD ("nobody-gets-another-persons-key-pair", test_nobody_gets_another_persons_key_pair);
  ADD ("a-changed-passphrase-replaces-the-old", test_a_changed_passphrase_replaces_the_old);
  ADD ("a-passphrase-may-cost-more", test_a_passphrase_may_cost_more);
  ADD ("only-the-person-changes-a-passphrase", test_only_the_person_changes_a_passphrase);
  ADD ("a-removed-key-opens-only-old-copies", test_a_removed_key_opens_only_old_copies);
  ADD ("a-removed-person-has-no-key-left", test_a_removed_person_has_no_key_left);
  ADD ("the-last-key-stays", test_the_last_key_stays);
  ADD ("unknown-keys-are-not-found", test_unknown_keys_are_not_found);
  ADD ("keys-have-the-right-length", test_keys_have_the_right_length);
  ADD ("a-file-has-no-more-keys-than-fit", test_a_file_has_no_more_keys_than_fit);
  ADD ("a-new-file-key-changes-nothing-else", test_a_new_file_key_changes_nothing_else);
  ADD ("records-are-sealed-anew-whole", test_records_are_sealed_anew_whole);

  return g_test_run ();
}
