/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "vault-fixture.h"

#include <string.h>

static void
test_goes_on_counting (VaultFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (GBytes)  image = new_image (70000, 2);
  g_autofree char    *file_id = g_strdup (pd_vault_get_file_id (fixture->vault));
  g_autofree char    *labels = NULL;
  g_autoptr (PdVault) vault = NULL;

  append (fixture->vault, "first");
  append (fixture->vault, "second");
  g_assert_true (pd_vault_compact (fixture->vault, image, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (pd_vault_get_generation (fixture->vault), ==, 2);
  g_assert_cmpuint (pd_vault_get_log_size (fixture->vault), ==, 0);
  g_assert_cmpuint (pd_vault_get_last_sequence (fixture->vault), ==, 2);
  append (fixture->vault, "third");
  g_clear_object (&fixture->vault);

  vault = reopen (fixture->path, TRUE, fixture->passphrase);
  labels = list_labels (vault);
  g_assert_cmpstr (labels, ==, "3:third ");
  g_assert_cmpstr (pd_vault_get_file_id (vault), ==, file_id);
  assert_image (vault, image);
  assert_sound (vault);
}

/* An empty log is no reason to begin at 1 again. */
static void
test_remembers_the_count_in_an_empty_log (VaultFixture *fixture,
                                          gconstpointer data)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdVault) vault = NULL;
  g_autofree char    *labels = NULL;

  append (fixture->vault, "first");
  pd_vault_compact (fixture->vault, fixture->image, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->vault);

  vault = reopen (fixture->path, TRUE, fixture->passphrase);
  g_assert_cmpuint (pd_vault_get_last_sequence (vault), ==, 1);
  append (vault, "second");
  labels = list_labels (vault);
  g_assert_cmpstr (labels, ==, "2:second ");
}

typedef struct
{
  GBytes  *expected;
  gboolean answer;
  guint    n_calls;
} Check;

static gboolean
check_cb (PdVault *fresh,
          gpointer user_data,
          GError **error)
{
  Check           *check = user_data;
  g_autofree char *labels = list_labels (fresh);

  check->n_calls++;
  g_assert_false (pd_vault_is_writable (fresh));
  g_assert_cmpstr (labels, ==, "");
  assert_image (fresh, check->expected);
  if (!check->answer)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_FAILED, "no");

  return check->answer;
}

static void
test_lets_the_new_file_be_checked (VaultFixture *fixture,
                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) image = new_image (70000, 2);
  Check              check = { image, TRUE, 0 };

  g_assert_true (pd_vault_compact (fixture->vault, image, check_cb, &check, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (check.n_calls, ==, 1);
}

static void
test_keeps_the_old_file_if_the_check_says_no (VaultFixture *fixture,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) image = new_image (70000, 2);
  Check              check = { image, FALSE, 0 };
  g_autofree char   *labels = NULL;

  append (fixture->vault, "first");
  g_assert_false (pd_vault_compact (fixture->vault, image, check_cb, &check, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_FAILED);

  /* The file, and the note about who has it open. */
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
  g_assert_cmpuint (pd_vault_get_generation (fixture->vault), ==, 1);
  append (fixture->vault, "second");
  labels = list_labels (fixture->vault);
  g_assert_cmpstr (labels, ==, "1:first 2:second ");
  assert_image (fixture->vault, fixture->image);
}

static void
test_can_be_cancelled (VaultFixture *fixture,
                       gconstpointer data)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_false (pd_vault_compact (fixture->vault, fixture->image, NULL, NULL, cancellable,
                                    &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
  g_assert_cmpuint (pd_vault_get_generation (fixture->vault), ==, 1);
}

static void
test_leaves_a_reader_its_file (VaultFixture *fixture,
                               gconstpointer data)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (GBytes)  image = new_image (70000, 2);
  g_autoptr (PdVault) reader = NULL;
  g_autofree char    *labels = NULL;

  append (fixture->vault, "first");
  reader = reopen (fixture->path, FALSE, fixture->passphrase);
  pd_vault_compact (fixture->vault, image, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  labels = list_labels (reader);
  g_assert_cmpstr (labels, ==, "1:first ");
  assert_image (reader, fixture->image);
  assert_sound (reader);
}

static void
test_stays_locked_against_others (VaultFixture *fixture,
                                  gconstpointer data)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdVault) other = NULL;

  pd_vault_compact (fixture->vault, fixture->image, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  other = pd_vault_open (fixture->path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_false (pd_vault_check_writable (other, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IN_USE);
}

static void
test_mends_a_damaged_header_copy (VaultFixture *fixture,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->vault);
  flip_byte (fixture->path, 40);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  g_assert_cmpuint (pd_vault_get_notices (fixture->vault)->len, ==, 1);

  pd_vault_compact (fixture->vault, fixture->image, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pd_vault_get_notices (fixture->vault)->len, ==, 0);
  assert_sound (fixture->vault);
}

static void
test_writes_a_copy_elsewhere (VaultFixture *fixture,
                              gconstpointer data)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (GBytes)  image = new_image (70000, 2);
  g_autofree char    *path = g_build_filename (fixture->folder, "copy.peerdesk", NULL);
  Check               check = { image, TRUE, 0 };
  g_autoptr (PdVault) copy = NULL;

  append (fixture->vault, "first");
  g_assert_true (pd_vault_write_copy (fixture->vault, path, image, 1, check_cb, &check, NULL,
                                      &error));
  g_assert_no_error (error);
  g_assert_cmpuint (check.n_calls, ==, 1);
  g_assert_cmpuint (get_mode (path), ==, 0600);
  g_assert_cmpuint (pd_vault_get_generation (fixture->vault), ==, 1);

  copy = reopen (path, TRUE, fixture->passphrase);
  g_assert_true (pd_vault_is_writable (copy));
  g_assert_cmpstr (pd_vault_get_file_id (copy), ==, pd_vault_get_file_id (fixture->vault));
  g_assert_cmpuint (pd_vault_get_last_sequence (copy), ==, 1);
  assert_image (copy, image);
  append (copy, "second");
  assert_sound (copy);
}

/* What could not be saved in the file is in the image of what is in memory. */
static void
test_a_copy_goes_on_from_what_is_in_it (VaultFixture *fixture,
                                        gconstpointer data)
{
  g_autoptr (GError)  error = NULL;
  g_autofree char    *path = g_build_filename (fixture->folder, "copy.peerdesk", NULL);
  g_autofree char    *labels = NULL;
  g_autoptr (PdVault) copy = NULL;

  append (fixture->vault, "first");
  g_assert_true (pd_vault_write_copy (fixture->vault, path, fixture->image, 3, NULL, NULL, NULL,
                                      &error));
  g_assert_no_error (error);
  copy = reopen (path, TRUE, fixture->passphrase);
  g_assert_cmpuint (pd_vault_get_last_sequence (copy), ==, 3);
  append (copy, "fourth");
  labels = list_labels (copy);
  g_assert_cmpstr (labels, ==, "4:fourth ");
  g_assert_cmpuint (pd_vault_get_last_sequence (fixture->vault), ==, 1);
}

static void
test_never_copies_over_anything (VaultFixture *fixture,
                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_build_filename (fixture->folder, "letter.txt", NULL);
  g_autofree char   *nowhere = g_build_filename (fixture->folder, "nowhere", "copy.peerdesk",
                                                 NULL);
  g_autofree char   *found = NULL;

  g_file_set_contents (path, "Dear Bo", -1, NULL);
  g_assert_false (pd_vault_write_copy (fixture->vault, path, fixture->image, 1, NULL, NULL, NULL,
                                       &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (pd_vault_write_copy (fixture->vault, fixture->path, fixture->image, 1, NULL,
                                       NULL, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (pd_vault_write_copy (fixture->vault, nowhere, fixture->image, 1, NULL, NULL,
                                       NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);

  g_file_get_contents (path, &found, NULL, NULL);
  g_assert_cmpstr (found, ==, "Dear Bo");
  g_assert_cmpuint (count_files (fixture->folder), ==, 3);
}

static gboolean
take_the_name (PdVault *fresh,
               gpointer user_data,
               GError **error)
{
  return g_file_set_contents (user_data, "Dear Bo", -1, error);
}

/* Somebody takes the name while the copy is being written. */
static void
test_never_copies_over_what_came_meanwhile (VaultFixture *fixture,
                                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_build_filename (fixture->folder, "copy.peerdesk", NULL);
  g_autofree char   *found = NULL;

  g_assert_false (pd_vault_write_copy (fixture->vault, path, fixture->image, 1, take_the_name,
                                       path,
                                       NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  g_file_get_contents (path, &found, NULL, NULL);
  g_assert_cmpstr (found, ==, "Dear Bo");
  g_assert_cmpuint (count_files (fixture->folder), ==, 3);
}

static void
test_copies_what_can_only_be_read (VaultFixture *fixture,
                                   gconstpointer data)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdVault) reader = reopen (fixture->path, FALSE, fixture->passphrase);
  g_autofree char    *path = g_build_filename (fixture->folder, "copy.peerdesk", NULL);

  g_assert_true (pd_vault_write_copy (reader, path, fixture->image, 1, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (pd_vault_compact (reader, fixture->image, NULL, NULL, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
}

#define ADD(name, function)                                                                  \
  g_test_add ("/vault/compacting/" name, VaultFixture, NULL, vault_fixture_set_up, function, \
              vault_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("goes-on-counting", test_goes_on_counting);
  ADD ("remembers-the-count-in-an-empty-log", test_remembers_the_count_in_an_empty_log);
  ADD ("lets-the-new-file-be-checked", test_lets_the_new_file_be_checked);
  ADD ("keeps-the-old-file-if-the-check-says-no", test_keeps_the_old_file_if_the_check_says_no);
  ADD ("can-be-cancelled", test_can_be_cancelled);
  ADD ("leaves-a-reader-its-file", test_leaves_a_reader_its_file);
  ADD ("stays-locked-against-others", test_stays_locked_against_others);
  ADD ("mends-a-damaged-header-copy", test_mends_a_damaged_header_copy);
  ADD ("writes-a-copy-elsewhere", test_writes_a_copy_elsewhere);
  ADD ("a-copy-goes-on-from-what-is-in-it", test_a_copy_goes_on_from_what_is_in_it);
  ADD ("never-copies-over-anything", test_never_copies_over_anything);
  ADD ("never-copies-over-what-came-meanwhile", test_never_copies_over_what_came_meanwhile);
  ADD ("copies-what-can-only-be-read", test_copies_what_can_only_be_read);

  return g_test_run ();
}
