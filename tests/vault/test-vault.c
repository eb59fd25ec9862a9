/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "vault-fixture.h"

#include <string.h>

static void
test_creates_an_unlocked_file (VaultFixture *fixture,
                               gconstpointer data)
{
  PdVault *vault = fixture->vault;

  g_assert_true (pd_vault_is_unlocked (vault));
  g_assert_true (pd_vault_is_writable (vault));
  g_assert_null (pd_vault_get_read_only_reason (vault));
  g_assert_cmpint (pd_vault_get_person_id (vault), ==, ADA);
  g_assert_nonnull (pd_vault_get_identity (vault));
  g_assert_cmpuint (strlen (pd_vault_get_file_id (vault)), ==, 32);
  g_assert_cmpuint (pd_vault_get_generation (vault), ==, 1);
  g_assert_cmpint (pd_vault_get_created (vault), ==, 1700000000000000);
  g_assert_cmpuint (pd_vault_get_format_version (vault), ==, 1);
  g_assert_cmpstr (pd_vault_get_clear_name (vault), ==, "Lantern House");
  g_assert_cmpuint (pd_vault_get_last_sequence (vault), ==, 0);
  g_assert_cmpuint (pd_vault_get_log_size (vault), ==, 0);
  g_assert_cmpuint (pd_vault_get_slots (vault)->len, ==, 1);
  assert_image (vault, fixture->image);
  assert_sound (vault);
}

static void
test_reads_back_what_was_appended (VaultFixture *fixture,
                                   gconstpointer data)
{
  g_autoptr (PdVault) vault = NULL;
  g_autofree char    *labels = NULL;

  append (fixture->vault, "first");
  append (fixture->vault, "second");
  g_clear_object (&fixture->vault);

  vault = reopen (fixture->path, TRUE, fixture->passphrase);
  labels = list_labels (vault);
  g_assert_cmpstr (labels, ==, "1:first 2:second ");
  g_assert_cmpuint (pd_vault_get_last_sequence (vault), ==, 2);
  g_assert_cmpuint (pd_vault_get_notices (vault)->len, ==, 0);
  g_assert_cmpint (pd_vault_get_person_id (vault), ==, ADA);
  assert_image (vault, fixture->image);
  assert_sound (vault);

  append (vault, "third");
  g_assert_cmpuint (pd_vault_get_last_sequence (vault), ==, 3);
}

static gboolean
keep_record (const PdVaultRecord *record,
             gpointer             user_data,
             GError             **error)
{
  *(PdVaultRecord **) user_data = pd_vault_record_copy (record);

  return TRUE;
}

static void
test_keeps_all_of_a_record (VaultFixture *fixture,
                            gconstpointer data)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (GBytes)        changeset = new_image (300000, 9);
  g_autoptr (PdVaultRecord) record = pd_vault_record_new (BO, -5, "Zurück, Ärmel", changeset);
  g_autoptr (PdVaultRecord) found = NULL;

  record->kind = PD_RECORD_UNDO;
  record->of = 7;
  pd_vault_append (fixture->vault, record, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (record->sequence, ==, 1);

  pd_vault_foreach_record (fixture->vault, keep_record, &found, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->sequence, ==, 1);
  g_assert_cmpint (found->who, ==, BO);
  g_assert_cmpint (found->when, ==, -5);
  g_assert_cmpint (found->kind, ==, PD_RECORD_UNDO);
  g_assert_cmpuint (found->of, ==, 7);
  g_assert_cmpstr (found->label, ==, "Zurück, Ärmel");
  g_assert_true (g_bytes_equal (found->changeset, changeset));
}

static void
test_refuses_a_wrong_passphrase (VaultFixture *fixture,
                                 gconstpointer data)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) wrong = new_passphrase ("four gray herons");
  g_autoptr (PdVault)  vault = NULL;

  g_clear_object (&fixture->vault);
  vault = pd_vault_open (fixture->path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_false (pd_vault_unlock (vault, PD_SLOT_PASSPHRASE, PD_ID_NONE, wrong, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE);
  g_assert_false (pd_vault_is_unlocked (vault));
  g_assert_null (pd_vault_get_identity (vault));
  g_clear_error (&error);

  /* Another person's slot is not tried, and another kind of key neither. */
  g_assert_false (pd_vault_unlock (vault, PD_SLOT_PASSPHRASE, BO, fixture->passphrase, NULL,
                                   &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_false (pd_vault_unlock (vault, PD_SLOT_DEVICE, PD_ID_NONE, fixture->passphrase, NULL,
                                   &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);

  /* A failed try leaves nothing in the way of a right one. */
  g_assert_true (pd_vault_unlock (vault, PD_SLOT_PASSPHRASE, ADA, fixture->passphrase, NULL,
                                  &error));
  g_assert_no_error (error);
  assert_image (vault, fixture->image);
}

static void
test_stops_unlocking_when_cancelled (VaultFixture *fixture,
                                     gconstpointer data)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_false (pd_vault_unlock (fixture->vault, PD_SLOT_PASSPHRASE, PD_ID_NONE,
                                   fixture->passphrase, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (pd_vault_is_unlocked (fixture->vault));
}

static void
test_wipes_its_keys_when_locked (VaultFixture *fixture,
                                 gconstpointer data)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdVaultRecord) record = new_record ("late");
  g_autofree char          *labels = NULL;

  append (fixture->vault, "first");
  pd_vault_lock (fixture->vault);
  g_assert_false (pd_vault_is_unlocked (fixture->vault));
  g_assert_cmpint (pd_vault_get_person_id (fixture->vault), ==, PD_ID_NONE);
  g_assert_null (pd_vault_get_identity (fixture->vault));
  g_assert_false (pd_vault_append (fixture->vault, record, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_clear_error (&error);

  pd_vault_unlock (fixture->vault, PD_SLOT_PASSPHRASE, ADA, fixture->passphrase, NULL, &error);
  g_assert_no_error (error);
  append (fixture->vault, "second");
  labels = list_labels (fixture->vault);
  g_assert_cmpstr (labels, ==, "1:first 2:second ");
}

static void
test_counts_on_from_where_the_image_ends (VaultFixture *fixture,
                                          gconstpointer data)
{
  g_autoptr (GError)        error = NULL;
  g_autofree char          *path = g_build_filename (fixture->folder, "later.peerdesk", NULL);
  g_autoptr (PdVaultRecord) record = new_record ("eighth");
  g_autoptr (PdVault)       vault = NULL;
  PdVaultFounding           founding = {
              .person_id = ADA,
              .label = "Ada",
              .passphrase = fixture->passphrase,
              .cost = PD_KDF_COST_LEAST,
              .image = fixture->image,
              .sequence = 7,
  };

  vault = pd_vault_create (path, &founding, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pd_vault_get_last_sequence (vault), ==, 7);

  record->sequence = 9;
  g_assert_false (pd_vault_append (vault, record, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_FAILED);
  g_clear_error (&error);
  record->sequence = 8;
  g_assert_true (pd_vault_append (vault, record, &error));
  g_assert_no_error (error);
}

static void
test_takes_the_founders_key_pair (VaultFixture *fixture,
                                  gconstpointer data)
{
  g_autoptr (GError)     error = NULL;
  g_autofree char       *path = g_build_filename (fixture->folder, "keyed.peerdesk", NULL);
  g_autoptr (PdIdentity) identity = pd_identity_new_random ();
  g_autoptr (PdVault)    vault = NULL;
  PdVaultFounding        founding = {
           .person_id = ADA,
           .identity = identity,
           .label = "Ada",
           .passphrase = fixture->passphrase,
           .cost = PD_KDF_COST_LEAST,
           .image = fixture->image,
  };

  vault = pd_vault_create (path, &founding, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pd_vault_get_clear_name (vault), ==, "");
  g_clear_object (&vault);

  vault = reopen (path, FALSE, fixture->passphrase);
  g_assert_true (pd_secret_equal (pd_identity_get_private (pd_vault_get_identity (vault)),
                                  pd_identity_get_private (identity)));
}

static void
assert_not_created (VaultFixture *fixture,
                    const char   *clear_name,
                    const char   *label,
                    guint32       passes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_build_filename (fixture->folder, "other.peerdesk", NULL);
  PdVaultFounding    founding = {
       .clear_name = clear_name,
       .person_id = ADA,
       .label = label,
       .passphrase = fixture->passphrase,
       .cost = { passes, 8 },
       .image = fixture->image,
  };

  g_assert_null (pd_vault_create (path, &founding, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
test_does_not_create_what_it_would_not_open (VaultFixture *fixture,
                                             gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (513, 'x');

  assert_not_created (fixture, long_name, "Ada", 1);
  assert_not_created (fixture, "\xff", "Ada", 1);
  assert_not_created (fixture, NULL, long_name, 1);
  assert_not_created (fixture, NULL, "\xff", 1);
  assert_not_created (fixture, NULL, "Ada", 0);
  assert_not_created (fixture, NULL, "Ada", 11);
}

static void
test_keeps_images_of_any_size (VaultFixture *fixture,
                               gconstpointer data)
{
  static const gsize SIZES[] = { 0, 1, 65535, 65536, 65537, 131072, 1000000 };

  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    {
      g_autoptr (GError)  error = NULL;
      g_autoptr (GBytes)  image = new_image (SIZES[i], i);
      g_autoptr (PdVault) vault = NULL;

      pd_vault_compact (fixture->vault, image, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      assert_image (fixture->vault, image);
      vault = reopen (fixture->path, FALSE, fixture->passphrase);
      assert_image (vault, image);
      assert_sound (vault);
    }
}

#define ADD(name, function)                                                       \
  g_test_add ("/vault/" name, VaultFixture, NULL, vault_fixture_set_up, function, \
              vault_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("creates-an-unlocked-file", test_creates_an_unlocked_file);
  ADD ("reads-back-what-was-appended", test_reads_back_what_was_appended);
  ADD ("keeps-all-of-a-record", test_keeps_all_of_a_record);
  ADD ("refuses-a-wrong-passphrase", test_refuses_a_wrong_passphrase);
  ADD ("stops-unlocking-when-cancelled", test_stops_unlocking_when_cancelled);
  ADD ("wipes-its-keys-when-locked", test_wipes_its_keys_when_locked);
  ADD ("counts-on-from-where-the-image-ends", test_counts_on_from_where_the_image_ends);
  ADD ("takes-the-founders-key-pair", test_takes_the_founders_key_pair);
  ADD ("does-not-create-what-it-would-not-open", test_does_not_create_what_it_would_not_open);
  ADD ("keeps-images-of-any-size", test_keeps_images_of_any_size);

  return g_test_run ();
}
