/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "vault-fixture.h"

#include <string.h>

/* Ends of the changes "a" to "d" in the file. */
typedef struct
{
  goffset begin;
  goffset ends[4];
} Log;

static void
write_log (VaultFixture *fixture,
           Log          *log)
{
  static const char *const LABELS[] = { "a", "b", "c", "d" };

  log->begin = get_size (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (LABELS); i++)
    {
      append (fixture->vault, LABELS[i]);
      log->ends[i] = get_size (fixture->path);
    }
  g_clear_object (&fixture->vault);
}

static void
assert_labels (VaultFixture *fixture,
               const char   *expected)
{
  g_autofree char *labels = list_labels (fixture->vault);

  g_assert_cmpstr (labels, ==, expected);
}

static void
assert_one_damage (VaultFixture *fixture,
                   const char   *part)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) damages = NULL;

  pd_vault_verify (fixture->vault, &damages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damages->len, ==, 1);
  if (strstr (damages->pdata[0], part) == NULL)
    g_error ("“%s” does not say “%s”", (const char *) damages->pdata[0], part);
}

static void
assert_notice (VaultFixture *fixture,
               const char   *part)
{
  GPtrArray *notices = pd_vault_get_notices (fixture->vault);

  g_assert_cmpuint (notices->len, ==, 1);
  if (strstr (notices->pdata[0], part) == NULL)
    g_error ("“%s” does not say “%s”", (const char *) notices->pdata[0], part);
}

static void
test_a_torn_change_is_kept_aside_and_cut (VaultFixture *fixture,
                                          gconstpointer data)
{
  Log              log;
  g_autofree char *torn = g_strdup_printf ("%s.torn-1", fixture->path);

  write_log (fixture, &log);
  cut_file (fixture->path, log.ends[3] - 7);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  assert_notice (fixture, "only written in part");
  assert_one_damage (fixture, "only written in part");
  assert_labels (fixture, "1:a 2:b 3:c ");
  g_assert_true (pd_vault_is_writable (fixture->vault));

  /* Only looking at it changes nothing. */
  g_assert_false (g_file_test (torn, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (get_size (fixture->path), ==, log.ends[3] - 7);

  append (fixture->vault, "e");
  g_assert_cmpuint (get_size (torn), ==, log.ends[3] - 7 - log.ends[2]);
  assert_labels (fixture, "1:a 2:b 3:c 4:e ");
  assert_sound (fixture->vault);
}

static void
test_a_second_torn_change_has_its_own_place (VaultFixture *fixture,
                                             gconstpointer data)
{
  Log              log;
  g_autofree char *first = g_strdup_printf ("%s.torn-1", fixture->path);
  g_autofree char *second = g_strdup_printf ("%s.torn-2", fixture->path);
  g_autofree char *content = NULL;

  g_file_set_contents (first, "from before", -1, NULL);
  write_log (fixture, &log);
  cut_file (fixture->path, log.ends[2] + 1);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  append (fixture->vault, "e");
  g_file_get_contents (first, &content, NULL, NULL);
  g_assert_cmpstr (content, ==, "from before");
  g_assert_cmpuint (get_size (second), ==, 1);
}

/* Before a whole new file takes its place, too. */
static void
test_compacting_keeps_a_torn_change_aside (VaultFixture *fixture,
                                           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Log                log;
  g_autofree char   *torn = g_strdup_printf ("%s.torn-1", fixture->path);

  write_log (fixture, &log);
  cut_file (fixture->path, log.ends[3] - 7);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  pd_vault_compact (fixture->vault, fixture->image, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (torn, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (pd_vault_get_last_sequence (fixture->vault), ==, 3);
  g_assert_cmpuint (pd_vault_get_notices (fixture->vault)->len, ==, 0);
}

static void
test_zeros_at_the_end_are_a_torn_change (VaultFixture *fixture,
                                         gconstpointer data)
{
  guint8 zeros[4096] = { 0 };
  Log    log;

  write_log (fixture, &log);
  write_at (fixture->path, log.ends[3], zeros, sizeof zeros);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  assert_notice (fixture, "only written in part");
  assert_labels (fixture, "1:a 2:b 3:c 4:d ");
  append (fixture->vault, "e");
  assert_labels (fixture, "1:a 2:b 3:c 4:d 5:e ");
  assert_sound (fixture->vault);
}

static void
test_a_reader_is_not_told_of_another_just_writing (VaultFixture *fixture,
                                                   gconstpointer data)
{
  g_autoptr (PdVault) reader = NULL;

  append (fixture->vault, "a");
  write_at (fixture->path, get_size (fixture->path), "begun", 5);
  reader = reopen (fixture->path, FALSE, fixture->passphrase);
  g_assert_cmpuint (pd_vault_get_notices (reader)->len, ==, 0);
  g_assert_cmpuint (pd_vault_get_last_sequence (reader), ==, 1);
}

static void
test_a_damaged_change_ends_what_can_be_read (VaultFixture *fixture,
                                             gconstpointer data)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdVaultRecord) record = new_record ("e");
  g_autofree char          *copy = g_build_filename (fixture->folder, "copy.peerdesk", NULL);
  Log                       log;
  gsize                     size;

  write_log (fixture, &log);
  flip_byte (fixture->path, log.ends[1] - 20);
  size = get_size (fixture->path);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  assert_labels (fixture, "1:a ");
  assert_notice (fixture, "3 changes");
  assert_one_damage (fixture, "Change 2 is damaged");

  g_assert_false (pd_vault_append (fixture->vault, record, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (pd_vault_compact (fixture->vault, fixture->image, NULL, NULL, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_cmpuint (get_size (fixture->path), ==, size);
  g_assert_true (pd_vault_write_copy (fixture->vault, copy, fixture->image, 1, NULL, NULL, NULL,
                                      &error));
  g_assert_no_error (error);
}

static void
test_changes_are_counted_behind_a_damaged_front (VaultFixture *fixture,
                                                 gconstpointer data)
{
  Log log;

  write_log (fixture, &log);
  flip_byte (fixture->path, log.ends[0] + 1);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  assert_labels (fixture, "1:a ");
  assert_notice (fixture, "3 changes");
}

static void
test_a_damaged_last_change_is_not_a_torn_one (VaultFixture *fixture,
                                              gconstpointer data)
{
  Log log;

  write_log (fixture, &log);
  flip_byte (fixture->path, log.ends[3] - 1);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  assert_labels (fixture, "1:a 2:b 3:c ");
  assert_notice (fixture, "1 change)");
  g_assert_false (pd_vault_is_writable (fixture->vault));
}

static void
test_a_change_cut_out_of_the_middle_is_missed (VaultFixture *fixture,
                                               gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize            size;
  Log              log;

  write_log (fixture, &log);
  g_file_get_contents (fixture->path, &content, &size, NULL);
  write_at (fixture->path, log.ends[0], content + log.ends[1], size - log.ends[1]);
  cut_file (fixture->path, size - (log.ends[1] - log.ends[0]));
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  assert_labels (fixture, "1:a ");
  assert_notice (fixture, "3 changes");
}

static void
test_a_damaged_snapshot_says_so (VaultFixture *fixture,
                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree guint8 *buffer = NULL;
  gsize              size;
  Log                log;

  write_log (fixture, &log);
  flip_byte (fixture->path, log.begin - 1000);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  size = pd_vault_get_snapshot_size (fixture->vault);
  buffer = g_malloc (size);
  g_assert_false (pd_vault_read_snapshot (fixture->vault, buffer, size, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_DAMAGED_SNAPSHOT);
  g_assert_false (pd_vault_is_writable (fixture->vault));
  assert_one_damage (fixture, "main part");
  assert_labels (fixture, "1:a 2:b 3:c 4:d ");
}

/* The length of the image stands in front of it in plain. */
static void
test_a_hostile_image_length_takes_no_memory (VaultFixture *fixture,
                                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint8             front[8];
  guint64            length = GUINT64_TO_LE (G_GUINT64_CONSTANT (1) << 62);
  goffset            at;
  Log                log;

  write_log (fixture, &log);
  at = log.begin - 200000 - 4 * 17 - 40;
  memcpy (front, &length, sizeof length);
  write_at (fixture->path, at, front, sizeof front);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  g_assert_cmpuint (pd_vault_get_snapshot_size (fixture->vault), ==, 0);
  g_assert_false (pd_vault_read_snapshot (fixture->vault, NULL, 0, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_DAMAGED_SNAPSHOT);
  g_assert_false (pd_vault_is_writable (fixture->vault));
}

static goffset
get_copy_size (VaultFixture *fixture)
{
  g_autofree char *content = NULL;
  guint32          body;

  g_file_get_contents (fixture->path, &content, NULL, NULL);
  memcpy (&body, content + 24, sizeof body);

  return 28 + GUINT32_FROM_LE (body) + 32;
}

static void
assert_opens_with_notice (VaultFixture *fixture,
                          goffset       damaged,
                          const char   *part)
{
  g_clear_object (&fixture->vault);
  flip_byte (fixture->path, damaged);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  assert_notice (fixture, part);
  g_assert_true (pd_vault_is_writable (fixture->vault));
  assert_image (fixture->vault, fixture->image);
  assert_one_damage (fixture, "opy");
  g_clear_object (&fixture->vault);
  flip_byte (fixture->path, damaged);
}

static void
test_one_header_copy_is_enough (VaultFixture *fixture,
                                gconstpointer data)
{
  goffset size = get_copy_size (fixture);

  /* Magic, lowest version, length, slot, check and tag of the first, then of the second. */
  assert_opens_with_notice (fixture, 0, "first copy");
  assert_opens_with_notice (fixture, 20, "first copy");
  assert_opens_with_notice (fixture, 25, "first copy");
  assert_opens_with_notice (fixture, 100, "first copy");
  assert_opens_with_notice (fixture, size - 40, "first copy");
  assert_opens_with_notice (fixture, size - 1, "Copy 1");
  assert_opens_with_notice (fixture, size, "second copy");
  assert_opens_with_notice (fixture, size + 25, "second copy");
  assert_opens_with_notice (fixture, 2 * size - 40, "second copy");
  assert_opens_with_notice (fixture, 2 * size - 1, "Copy 2");
}

static void
test_two_damaged_headers_are_named (VaultFixture *fixture,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  goffset            size = get_copy_size (fixture);

  /* In the first the slot of Ada; in the second the magic. */
  g_clear_object (&fixture->vault);
  flip_byte (fixture->path, size - 32 - 32 - 16 - 40);
  flip_byte (fixture->path, size);
  g_assert_null (pd_vault_open (fixture->path, TRUE, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_DAMAGED_HEADER);
  g_assert_nonnull (strstr (error->message, "in the key of “Ada”"));
  g_assert_nonnull (strstr (error->message, "does not begin"));
}

/* Somebody puts the first copy of an earlier header in the place of the present one: it
 * is whole, and the new passphrase does not open it. The second copy does. */
static void
test_an_exchanged_header_copy_keeps_nobody_out (VaultFixture *fixture,
                                                gconstpointer data)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (PdSecret)  fresh = new_passphrase ("nine small owls");
  g_autoptr (GPtrArray) damages = NULL;
  g_autofree char      *content = NULL;
  goffset               size = get_copy_size (fixture);
  const char           *id = pd_slot_get_id (pd_vault_get_slots (fixture->vault)->pdata[0]);

  g_file_get_contents (fixture->path, &content, NULL, NULL);
  pd_vault_change_slot_key (fixture->vault, id, fresh, NULL, &error);
  g_assert_no_error (error);
  append (fixture->vault, "a");
  g_clear_object (&fixture->vault);
  write_at (fixture->path, 0, content, size);

  fixture->vault = reopen (fixture->path, TRUE, fresh);
  g_assert_cmpuint (pd_vault_get_generation (fixture->vault), ==, 2);
  assert_labels (fixture, "1:a ");
  assert_image (fixture->vault, fixture->image);
  g_assert_cmpuint (pd_vault_get_notices (fixture->vault)->len, ==, 2);
  pd_vault_verify (fixture->vault, &damages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damages->len, ==, 2);
  g_clear_object (&fixture->vault);

  /* Neither copy opens with what never was a passphrase, and the old one, which opens
   * the old copy, opens nothing behind it. */
  fixture->vault = pd_vault_open (fixture->path, TRUE, &error);
  g_assert_no_error (error);
  g_clear_pointer (&fresh, pd_secret_unref);
  fresh = new_passphrase ("no owls at all");
  g_assert_false (pd_vault_unlock (fixture->vault, PD_SLOT_PASSPHRASE, ADA, fresh, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  pd_vault_unlock (fixture->vault, PD_SLOT_PASSPHRASE, ADA, fixture->passphrase, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (pd_vault_is_writable (fixture->vault));
  assert_labels (fixture, "");
}

#define ADD(name, function)                                                              \
  g_test_add ("/vault/damage/" name, VaultFixture, NULL, vault_fixture_set_up, function, \
              vault_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-torn-change-is-kept-aside-and-cut", test_a_torn_change_is_kept_aside_and_cut);
  ADD ("a-second-torn-change-has-its-own-place", test_a_second_torn_change_has_its_own_place);
  ADD ("compacting-keeps-a-torn-change-aside", test_compacting_keeps_a_torn_change_aside);
  ADD ("zeros-at-the-end-are-a-torn-change", test_zeros_at_the_end_are_a_torn_change);
  ADD ("a-reader-is-not-told-of-another-just-writing",
       test_a_reader_is_not_told_of_another_just_writing);
  ADD ("a-damaged-change-ends-what-can-be-read", test_a_damaged_change_ends_what_can_be_read);
  ADD ("changes-are-counted-behind-a-damaged-front",
       test_changes_are_counted_behind_a_damaged_front);
  ADD ("a-damaged-last-change-is-not-a-torn-one", test_a_damaged_last_change_is_not_a_torn_one);
  ADD ("a-change-cut-out-of-the-middle-is-missed",
       test_a_change_cut_out_of_the_middle_is_missed);
  ADD ("a-damaged-snapshot-says-so", test_a_damaged_snapshot_says_so);
  ADD ("a-hostile-image-length-takes-no-memory", test_a_hostile_image_length_takes_no_memory);
  ADD ("one-header-copy-is-enough", test_one_header_copy_is_enough);
  ADD ("two-damaged-headers-are-named", test_two_damaged_headers_are_named);
  ADD ("an-exchanged-header-copy-keeps-nobody-out",
       test_an_exchanged_header_copy_keeps_nobody_out);

  return g_test_run ();
}
