/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "vault-fixture.h"

#include "pd-file-lock-private.h"
#include "pd-file-system-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

static PdVault *
create (VaultFixture *fixture,
        const char   *path,
        GError      **error)
{
  PdVaultFounding founding = {
    .person_id = ADA,
    .label = "Ada",
    .passphrase = fixture->passphrase,
    .cost = PD_KDF_COST_LEAST,
    .image = fixture->image,
  };

  return pd_vault_create (path, &founding, NULL, error);
}

static void
assert_not_created (VaultFixture *fixture,
                    const char   *path,
                    PdError       code)
{
  g_autoptr (GError) error = NULL;
  guint              n_before = count_files (fixture->folder);

  g_assert_null (create (fixture, path, &error));
  g_assert_error (error, PD_ERROR, (int) code);
  g_assert_cmpuint (count_files (fixture->folder), ==, n_before);
}

static void
assert_not_opened (const char *path,
                   PdError     code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pd_vault_open (path, TRUE, &error));
  g_assert_error (error, PD_ERROR, (int) code);
}

static void
test_creates_over_nothing (VaultFixture *fixture,
                           gconstpointer data)
{
  g_autofree char *text = g_build_filename (fixture->folder, "letter.txt", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link.peerdesk", NULL);
  g_autofree char *dangling = g_build_filename (fixture->folder, "dangling.peerdesk", NULL);
  g_autofree char *target = g_build_filename (fixture->folder, "target.peerdesk", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", "x.peerdesk", NULL);
  g_autofree char *found = NULL;

  g_file_set_contents (text, "Dear Bo", -1, NULL);
  g_assert_cmpint (symlink (text, link), ==, 0);
  g_assert_cmpint (symlink (target, dangling), ==, 0);

  assert_not_created (fixture, text, PD_ERROR_EXISTS);
  assert_not_created (fixture, link, PD_ERROR_EXISTS);
  assert_not_created (fixture, dangling, PD_ERROR_EXISTS);
  assert_not_created (fixture, fixture->path, PD_ERROR_EXISTS);
  assert_not_created (fixture, fixture->folder, PD_ERROR_EXISTS);
  assert_not_created (fixture, nowhere, PD_ERROR_NOT_FOUND);
  g_file_get_contents (text, &found, NULL, NULL);
  g_assert_cmpstr (found, ==, "Dear Bo");
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

static void
test_opening_creates_nothing (VaultFixture *fixture,
                              gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.peerdesk", NULL);
  g_autofree char *below_file = g_build_filename (fixture->path, "x.peerdesk", NULL);
  g_autofree char *dangling = g_build_filename (fixture->folder, "dangling.peerdesk", NULL);

  g_assert_cmpint (symlink (missing, dangling), ==, 0);
  assert_not_opened (missing, PD_ERROR_NOT_FOUND);
  assert_not_opened (below_file, PD_ERROR_NOT_FOUND);
  assert_not_opened (dangling, PD_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (fixture->folder), ==, 3);
}

static void
test_opens_nothing_but_files_of_ours (VaultFixture *fixture,
                                      gconstpointer data)
{
  g_autofree char *text = g_build_filename (fixture->folder, "letter.txt", NULL);
  g_autofree char *empty = g_build_filename (fixture->folder, "empty", NULL);
  g_autofree char *pipe_path = g_build_filename (fixture->folder, "pipe", NULL);

  g_file_set_contents (text, "Dear Bo, PEERDESK is not what this is", -1, NULL);
  g_file_set_contents (empty, "", 0, NULL);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  assert_not_opened (text, PD_ERROR_NOT_PEERDESK);
  assert_not_opened (empty, PD_ERROR_EMPTY_FILE);
  assert_not_opened (pipe_path, PD_ERROR_NOT_PEERDESK);
  assert_not_opened (fixture->folder, PD_ERROR_NOT_PEERDESK);
  assert_not_opened ("/dev/null", PD_ERROR_NOT_PEERDESK);

  /* No note about who has it open is left beside what is not ours. */
  g_assert_cmpuint (count_files (fixture->folder), ==, 5);
}

static void
test_modes_are_private_under_any_umask (VaultFixture *fixture,
                                        gconstpointer data)
{
  static const mode_t UMASKS[] = { 0000, 0077, 0777 };
  mode_t              old = umask (0);

  for (guint i = 0; i < G_N_ELEMENTS (UMASKS); i++)
    {
      g_autoptr (GError)  error = NULL;
      g_autofree char    *name = g_strdup_printf ("u%o.peerdesk", (guint) UMASKS[i]);
      g_autofree char    *path = g_build_filename (fixture->folder, name, NULL);
      g_autofree char    *note = g_strdup_printf ("%s/.%s.in-use", fixture->folder, name);
      g_autofree char    *torn = g_strdup_printf ("%s.torn-1", path);
      g_autoptr (PdVault) vault = NULL;

      umask (UMASKS[i]);
      vault = create (fixture, path, &error);
      g_assert_no_error (error);
      append (vault, "first");
      g_assert_cmpuint (get_mode (path), ==, 0600);
      g_assert_cmpuint (get_mode (note), ==, 0600);
      pd_vault_rekey (vault, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (get_mode (path), ==, 0600);

      g_clear_object (&vault);
      cut_file (path, get_size (path) - 1);
      vault = reopen (path, TRUE, fixture->passphrase);
      append (vault, "again");
      g_assert_cmpuint (get_mode (torn), ==, 0600);
    }
  umask (old);
}

static void
test_a_link_stays_a_link (VaultFixture *fixture,
                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *link = g_build_filename (fixture->folder, "link.peerdesk", NULL);
  g_autofree char   *resolved = realpath (fixture->path, NULL);

  g_clear_object (&fixture->vault);
  g_assert_cmpint (symlink ("lantern.peerdesk", link), ==, 0);
  fixture->vault = reopen (link, TRUE, fixture->passphrase);
  g_assert_cmpstr (pd_vault_get_path (fixture->vault), ==, resolved);
  append (fixture->vault, "first");
  pd_vault_compact (fixture->vault, fixture->image, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  append (fixture->vault, "second");

  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_clear_object (&fixture->vault);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  g_assert_cmpuint (pd_vault_get_last_sequence (fixture->vault), ==, 2);
}

/* In a process of its own: opens @path to write and tells whether it may, by how it ends. */
static PdError
ask_another_process (const char *path)
{
  int   status;
  pid_t child = fork ();

  if (child == 0)
    {
      g_autoptr (GError)  error = NULL;
      g_autoptr (PdVault) vault = pd_vault_open (path, TRUE, &error);

      _exit (vault == NULL ? 100 : (pd_vault_check_writable (vault, &error) ? 101 : error->code));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static void
test_a_second_program_can_only_read (VaultFixture *fixture,
                                     gconstpointer data)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdVault)       other = NULL;
  g_autoptr (PdVaultRecord) record = new_record ("mine");
  g_autofree char          *labels = NULL;
  const char               *reason;

  append (fixture->vault, "first");
  g_assert_cmpint (ask_another_process (fixture->path), ==, PD_ERROR_IN_USE);

  other = reopen (fixture->path, TRUE, fixture->passphrase);
  g_assert_false (pd_vault_is_writable (other));
  reason = pd_vault_get_read_only_reason (other);
  g_assert_nonnull (strstr (reason, g_get_user_name ()));
  g_assert_nonnull (strstr (reason, g_get_host_name ()));
  labels = list_labels (other);
  g_assert_cmpstr (labels, ==, "1:first ");
  g_assert_false (pd_vault_append (other, record, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_false (pd_vault_rekey (other, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IN_USE);
  g_clear_object (&other);

  /* The other's going takes neither the lock nor the note about who has it. */
  g_assert_cmpint (ask_another_process (fixture->path), ==, PD_ERROR_IN_USE);
  append (fixture->vault, "second");
  g_clear_object (&fixture->vault);
  g_assert_cmpint (ask_another_process (fixture->path), ==, 101);
}

/* A program that was ended leaves its note; without the lock it means nothing. */
static void
test_an_old_note_keeps_nobody_out (VaultFixture *fixture,
                                   gconstpointer data)
{
  g_autofree char *note = g_build_filename (fixture->folder, ".lantern.peerdesk.in-use", NULL);
  g_autofree char *text = NULL;

  g_file_get_contents (note, &text, NULL, NULL);
  g_assert_nonnull (text);
  g_clear_object (&fixture->vault);
  g_assert_false (g_file_test (note, G_FILE_TEST_EXISTS));

  g_file_set_contents (note, text, -1, NULL);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  g_assert_true (pd_vault_is_writable (fixture->vault));
}

static void
test_a_strange_note_is_not_repeated (VaultFixture *fixture,
                                     gconstpointer data)
{
  static const char *const NOTES[] = {
    "",
    "no key file",
    "[in-use]\nuser=a\n",
    "[in-use]\nuser=\xff\nhost=h\nsince=2026-01-01T00:00:00Z\n",
    "[in-use]\nuser=u\nhost=h\nsince=whenever\n",
  };
  g_autofree char    *note = g_build_filename (fixture->folder, ".lantern.peerdesk.in-use", NULL);
  g_autofree char    *long_name = g_strnfill (3000, 'z');
  g_autofree char    *long_note = g_strdup_printf ("[in-use]\nuser=%s\nhost=h\\nx\n"
                                                      "since=2026-01-01T00:00:00Z\n",
                                                   long_name);
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdVault) last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (NOTES); i++)
    {
      g_autoptr (PdVault) other = NULL;

      g_file_set_contents (note, NOTES[i], -1, NULL);
      other = pd_vault_open (fixture->path, TRUE, &error);
      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (pd_vault_get_read_only_reason (other), "Another program"));
    }

  g_file_set_contents (note, long_note, -1, NULL);
  last = pd_vault_open (fixture->path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (pd_vault_get_read_only_reason (last)), <, 400);
  g_assert_null (strchr (pd_vault_get_read_only_reason (last), '\n'));
}

static void
test_drafts_left_behind_are_cleared_away (VaultFixture *fixture,
                                          gconstpointer data)
{
  g_autofree char *draft = g_build_filename (fixture->folder, ".lantern.peerdesk.new-abc123",
                                             NULL);
  g_autofree char *empty = g_build_filename (fixture->folder, ".lantern.peerdesk.new-def456",
                                             NULL);
  g_autofree char *content = NULL;
  gsize            size;

  g_file_get_contents (fixture->path, &content, &size, NULL);
  g_clear_object (&fixture->vault);
  g_file_set_contents (draft, content, size / 2, NULL);
  g_file_set_contents (empty, "", 0, NULL);

  fixture->vault = reopen (fixture->path, FALSE, fixture->passphrase);
  g_assert_true (g_file_test (draft, G_FILE_TEST_EXISTS));
  g_clear_object (&fixture->vault);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (empty, G_FILE_TEST_EXISTS));
}

static void
assert_kept (VaultFixture *fixture,
             const char   *name,
             const char   *content,
             gssize        size,
             gboolean      is_locked)
{
  g_autofree char    *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (PdVault) vault = NULL;
  int                 fd;

  g_file_set_contents (path, content, size, NULL);
  fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  if (is_locked)
    g_assert_cmpint (pd_file_lock_take (fd), ==, PD_FILE_LOCK_TAKEN);
  vault = reopen (fixture->path, TRUE, fixture->passphrase);
  g_assert_true (pd_vault_is_writable (vault));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  close (fd);
}

static void
test_what_is_not_ours_is_not_cleared_away (VaultFixture *fixture,
                                           gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, ".lantern.peerdesk.new-link00", NULL);
  g_autofree char *content = NULL;
  gsize            size;

  g_clear_object (&fixture->vault);
  g_file_get_contents (fixture->path, &content, &size, NULL);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  assert_kept (fixture, ".lantern.peerdesk.new-abc123", "Dear Bo", -1, FALSE);
  assert_kept (fixture, ".lantern.peerdesk.new-abc124", content, size, TRUE);
  assert_kept (fixture, ".lantern.peerdesk.new-abc12", content, size, FALSE);
  assert_kept (fixture, ".other.peerdesk.new-abc123", content, size, FALSE);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

/* As a program does that syncs folders with another computer. */
static void
test_a_replaced_file_is_not_written (VaultFixture *fixture,
                                     gconstpointer data)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdVaultRecord) record = new_record ("lost?");
  g_autofree char          *aside = g_build_filename (fixture->folder, "aside", NULL);
  g_autofree char          *content = NULL;
  g_autofree char          *after = NULL;
  gsize                     size, size_after;

  append (fixture->vault, "first");
  g_file_get_contents (fixture->path, &content, &size, NULL);
  g_file_set_contents (aside, content, size, NULL);
  g_assert_cmpint (g_rename (aside, fixture->path), ==, 0);

  g_assert_false (pd_vault_rekey (fixture->vault, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (pd_vault_append (fixture->vault, record, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_assert_false (pd_vault_is_writable (fixture->vault));
  g_file_get_contents (fixture->path, &after, &size_after, NULL);
  g_assert_cmpmem (content, size, after, size_after);
}

static void
test_a_removed_file_is_not_written (VaultFixture *fixture,
                                    gconstpointer data)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdVaultRecord) record = new_record ("lost?");
  g_autofree char          *copy = g_build_filename (fixture->folder, "copy.peerdesk", NULL);

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_false (pd_vault_append (fixture->vault, record, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_clear_error (&error);

  /* What it said: a copy can still be saved. */
  g_assert_true (pd_vault_write_copy (fixture->vault, copy, fixture->image, 1, NULL, NULL, NULL,
                                      &error));
  g_assert_no_error (error);
}

/* The root user may write anywhere, so for a while this is somebody else. */
static void
become_nobody (VaultFixture *fixture)
{
  if (geteuid () != 0)
    return;

  g_assert_cmpint (chown (fixture->folder, NOBODY, -1), ==, 0);
  g_assert_cmpint (chown (fixture->path, NOBODY, -1), ==, 0);
  g_assert_cmpint (seteuid (NOBODY), ==, 0);
}

static void
become_oneself (void)
{
  g_assert_cmpint (seteuid (getuid ()), ==, 0);
}

static void
test_a_read_only_file_can_be_read (VaultFixture *fixture,
                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  append (fixture->vault, "first");
  g_clear_object (&fixture->vault);
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  become_nobody (fixture);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  g_assert_false (pd_vault_check_writable (fixture->vault, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_assert_cmpuint (pd_vault_get_last_sequence (fixture->vault), ==, 1);
  g_clear_object (&fixture->vault);
  become_oneself ();
}

static void
test_works_in_a_folder_that_takes_no_files (VaultFixture *fixture,
                                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *labels = NULL;

  g_clear_object (&fixture->vault);
  become_nobody (fixture);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  append (fixture->vault, "first");
  g_assert_false (pd_vault_compact (fixture->vault, fixture->image, NULL, NULL, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IO);
  append (fixture->vault, "second");
  labels = list_labels (fixture->vault);
  g_assert_cmpstr (labels, ==, "1:first 2:second ");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_clear_object (&fixture->vault);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  become_oneself ();
}

static void
test_knows_file_systems_of_other_computers (void)
{
  static const guint32 REMOTE[] = { 0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f,
                                    0x6b414653, 0x01021997 };
  static const guint32 LOCAL[] = { 0xef53, 0x58465342, 0x9123683e, 0x01021994, 0x794c7630, 0x4d44,
                                   0x2fc12fc1 };

  for (guint i = 0; i < G_N_ELEMENTS (REMOTE); i++)
    g_assert_true (pd_file_system_type_is_remote (REMOTE[i], NULL));
  for (guint i = 0; i < G_N_ELEMENTS (LOCAL); i++)
    g_assert_false (pd_file_system_type_is_remote (LOCAL[i], NULL));
  g_assert_false (pd_file_system_type_is_remote (0x65735546, "fuseblk"));
  g_assert_true (pd_file_system_type_is_remote (0x65735546, "fuse.sshfs"));
  g_assert_true (pd_file_system_type_is_remote (0x65735546, "fuse.rclone"));
  g_assert_true (pd_file_system_type_is_remote (0x65735546, NULL));
}

static void
test_finds_the_name_of_a_file_system (void)
{
  static const char MOUNTS[] =
      "22 27 0:20 / /sys rw,nosuid shared:7 - sysfs sysfs rw\n"
      "27 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw\n"
      "90 27 8:17 / /media/stick rw,nosuid shared:50 - fuseblk /dev/sdb1 rw,user_id=0\n"
      "91 27 0:48 / /home/a\\040b rw master:3 propagate_from:2 - fuse.sshfs host:/ rw\n"
      "broken line\n";
  g_autofree char *stick = pd_file_system_find_name (MOUNTS, 8, 17);
  g_autofree char *other = pd_file_system_find_name (MOUNTS, 0, 48);
  g_autofree char *root = pd_file_system_find_name (MOUNTS, 259, 2);

  g_assert_cmpstr (stick, ==, "fuseblk");
  g_assert_cmpstr (other, ==, "fuse.sshfs");
  g_assert_cmpstr (root, ==, "ext4");
  g_assert_null (pd_file_system_find_name (MOUNTS, 8, 18));
}

#define ADD(name, function)                                                              \
  g_test_add ("/vault/places/" name, VaultFixture, NULL, vault_fixture_set_up, function, \
              vault_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("creates-over-nothing", test_creates_over_nothing);
  ADD ("opening-creates-nothing", test_opening_creates_nothing);
  ADD ("opens-nothing-but-files-of-ours", test_opens_nothing_but_files_of_ours);
  ADD ("modes-are-private-under-any-umask", test_modes_are_private_under_any_umask);
  ADD ("a-link-stays-a-link", test_a_link_stays_a_link);
  ADD ("a-second-program-can-only-read", test_a_second_program_can_only_read);
  ADD ("an-old-note-keeps-nobody-out", test_an_old_note_keeps_nobody_out);
  ADD ("a-strange-note-is-not-repeated", test_a_strange_note_is_not_repeated);
  ADD ("drafts-left-behind-are-cleared-away", test_drafts_left_behind_are_cleared_away);
  ADD ("what-is-not-ours-is-not-cleared-away", test_what_is_not_ours_is_not_cleared_away);
  ADD ("a-replaced-file-is-not-written", test_a_replaced_file_is_not_written);
  ADD ("a-removed-file-is-not-written", test_a_removed_file_is_not_written);
  ADD ("a-read-only-file-can-be-read", test_a_read_only_file_can_be_read);
  ADD ("works-in-a-folder-that-takes-no-files", test_works_in_a_folder_that_takes_no_files);
  g_test_add_func ("/vault/places/knows-file-systems-of-other-computers",
                   test_knows_file_systems_of_other_computers);
  g_test_add_func ("/vault/places/finds-the-name-of-a-file-system",
                   test_finds_the_name_of_a_file_system);

  return g_test_run ();
}
