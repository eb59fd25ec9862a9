/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "vault-fixture.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/vfs.h>
#include <unistd.h>

/* What drives, other programs and small computers do at the wrong moment. The calls
 * below stand before those of the system; meson builds with 64-bit file offsets, hence
 * their names. */

/* What happens before a lock is taken, and what taking it gives: 0, or an errno. */
static void (*before_locking) (void);
static int   lock_result;
static guint n_locks;

/* The kind of file system, or 0 for the real one. */
static guint32 file_system;

/* What renaming without replacing, and making a second name, give: 0, or an errno. */
static int rename_result;
static int link_result;

static gboolean is_short_of_memory;

static VaultFixture *current;

#define REAL(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

int
fcntl64 (int fd,
         int command,
         ...)
{
  va_list arguments;
  void   *argument;

  va_start (arguments, command);
  argument = va_arg (arguments, void *);
  va_end (arguments);
  if (command != F_OFD_SETLK)
    return REAL (fcntl64) (fd, command, argument);

  n_locks++;
  if (before_locking != NULL)
    before_locking ();
  if (lock_result == 0)
    return REAL (fcntl64) (fd, command, argument);
  errno = lock_result;
  return -1;
}

int
fstatfs64 (int              fd,
           struct statfs64 *info)
{
  int result = REAL (fstatfs64) (fd, info);

  if (file_system != 0)
    info->f_type = file_system;
  return result;
}

int
renameat2 (int          old_folder,
           const char  *old_name,
           int          new_folder,
           const char  *new_name,
           unsigned int flags)
{
  if (rename_result == 0 || flags == 0)
    return REAL (renameat2) (old_folder, old_name, new_folder, new_name, flags);
  errno = rename_result;
  return -1;
}

int
linkat (int         old_folder,
        const char *old_name,
        int         new_folder,
        const char *new_name,
        int         flags)
{
  if (link_result == 0)
    return REAL (linkat) (old_folder, old_name, new_folder, new_name, flags);
  errno = link_result;
  return -1;
}

/* As in <sodium.h>, which only src/vault/ may include. */
int crypto_pwhash (unsigned char *const,
                   unsigned long long,
                   const char *const,
                   unsigned long long,
                   const unsigned char *const,
                   unsigned long long,
                   size_t,
                   int);

int
crypto_pwhash (unsigned char *const       out,
               unsigned long long         out_size,
               const char *const          passphrase,
               unsigned long long         passphrase_size,
               const unsigned char *const salt,
               unsigned long long         passes,
               size_t                     memory,
               int                        algorithm)
{
  if (!is_short_of_memory)
    return REAL (crypto_pwhash) (out, out_size, passphrase, passphrase_size, salt, passes, memory,
                                 algorithm);
  errno = ENOMEM;
  return -1;
}

static void
set_up (VaultFixture *fixture,
        gconstpointer data)
{
  vault_fixture_set_up (fixture, data);
  current = fixture;
  n_locks = 0;
}

static void
tear_down (VaultFixture *fixture,
           gconstpointer data)
{
  before_locking = NULL;
  lock_result = rename_result = link_result = 0;
  file_system = 0;
  is_short_of_memory = FALSE;
  vault_fixture_tear_down (fixture, data);
}

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

/* Another program compacts: a whole new file takes the place of the one that is open. */
static void
replace_file (void)
{
  g_autofree char *spare = g_build_filename (current->folder, "spare", NULL);
  g_autofree char *content = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (current->path, &content, &size, NULL));
  g_assert_true (g_file_set_contents (spare, content, size, NULL));
  g_assert_cmpint (g_rename (spare, current->path), ==, 0);
}

static void
replace_file_once (void)
{
  before_locking = NULL;
  replace_file ();
}

static void
test_locks_the_file_that_is_there (VaultFixture *fixture,
                                   gconstpointer data)
{
  g_autoptr (PdVault) reader = NULL;

  append (fixture->vault, "first");
  g_clear_object (&fixture->vault);
  n_locks = 0;
  before_locking = replace_file_once;
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  g_assert_cmpuint (n_locks, ==, 2);
  g_assert_true (pd_vault_is_writable (fixture->vault));

  /* What is saved is in the file that the name leads to. */
  append (fixture->vault, "second");
  reader = reopen (fixture->path, FALSE, fixture->passphrase);
  g_assert_cmpuint (pd_vault_get_last_sequence (reader), ==, 2);
}

static void
test_reads_what_is_replaced_without_end (VaultFixture *fixture,
                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->vault);
  before_locking = replace_file;
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  g_assert_false (pd_vault_check_writable (fixture->vault, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IN_USE);
  assert_image (fixture->vault, fixture->image);
}

static void
test_only_reads_on_a_network_drive (VaultFixture *fixture,
                                    gconstpointer data)
{
  g_autoptr (GError)  error = NULL;
  g_autofree char    *path = g_build_filename (fixture->folder, "fresh.peerdesk", NULL);
  g_autoptr (PdVault) fresh = NULL;

  g_clear_object (&fixture->vault);
  file_system = 0xff534d42;
  n_locks = 0;
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  g_assert_cmpuint (n_locks, ==, 0);
  g_assert_false (pd_vault_check_writable (fixture->vault, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "network drive"));
  g_clear_error (&error);

  fresh = create (fixture, path, &error);
  g_assert_no_error (error);
  g_assert_false (pd_vault_is_writable (fresh));
  assert_image (fresh, fixture->image);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
test_only_reads_where_nothing_can_be_locked (VaultFixture *fixture,
                                             gconstpointer data)
{
  g_autoptr (GError)  error = NULL;
  g_autofree char    *path = g_build_filename (fixture->folder, "fresh.peerdesk", NULL);
  g_autoptr (PdVault) fresh = NULL;

  g_clear_object (&fixture->vault);
  lock_result = ENOLCK;
  fixture->vault = reopen (fixture->path, TRUE, fixture->passphrase);
  g_assert_false (pd_vault_check_writable (fixture->vault, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "two programs"));
  g_clear_error (&error);

  fresh = create (fixture, path, &error);
  g_assert_no_error (error);
  g_assert_false (pd_vault_is_writable (fresh));
}

static void
test_creates_where_renaming_always_replaces (VaultFixture *fixture,
                                             gconstpointer data)
{
  g_autoptr (GError)  error = NULL;
  g_autofree char    *path = g_build_filename (fixture->folder, "fresh.peerdesk", NULL);
  g_autoptr (PdVault) fresh = NULL;

  rename_result = EINVAL;
  fresh = create (fixture, path, &error);
  g_assert_no_error (error);
  append (fresh, "first");

  /* Two files, and a note beside each. */
  g_assert_cmpuint (count_files (fixture->folder), ==, 4);
}

static void
write_letter (void)
{
  g_autofree char *path = g_build_filename (current->folder, "fresh.peerdesk", NULL);

  g_assert_true (g_file_set_contents (path, "Dear Bo", -1, NULL));
}

/* The name is taken after it was seen to be free. */
static void
test_creates_over_nothing_even_there (VaultFixture *fixture,
                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_build_filename (fixture->folder, "fresh.peerdesk", NULL);
  g_autofree char   *found = NULL;

  rename_result = ENOSYS;
  before_locking = write_letter;
  g_assert_null (create (fixture, path, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  g_file_get_contents (path, &found, NULL, NULL);
  g_assert_cmpstr (found, ==, "Dear Bo");
  g_assert_cmpuint (count_files (fixture->folder), ==, 3);
}

static void
test_creates_nothing_where_neither_works (VaultFixture *fixture,
                                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_build_filename (fixture->folder, "fresh.peerdesk", NULL);

  rename_result = EINVAL;
  link_result = EPERM;
  g_assert_null (create (fixture, path, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_IO);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
clear_draft_away (void)
{
  g_autofree char *draft = find_file (current->folder, ".new-");

  before_locking = NULL;
  g_assert_nonnull (draft);
  g_assert_cmpint (g_unlink (draft), ==, 0);
}

/* Another program takes a draft that is not locked yet for one left behind. */
static void
test_begins_another_draft_where_one_is_cleared_away (VaultFixture *fixture,
                                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  before_locking = clear_draft_away;
  n_locks = 0;
  g_assert_true (pd_vault_rekey (fixture->vault, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_locks, ==, 2);
  append (fixture->vault, "first");
  assert_sound (fixture->vault);
}

static void
test_says_when_memory_is_short (VaultFixture *fixture,
                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_build_filename (fixture->folder, "fresh.peerdesk", NULL);

  g_clear_object (&fixture->vault);
  fixture->vault = pd_vault_open (fixture->path, TRUE, &error);
  g_assert_no_error (error);
  is_short_of_memory = TRUE;
  g_assert_false (pd_vault_unlock (fixture->vault, PD_SLOT_PASSPHRASE, PD_ID_NONE,
                                   fixture->passphrase, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "memory"));
  g_clear_error (&error);
  g_assert_null (create (fixture, path, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_FAILED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  is_short_of_memory = FALSE;
  g_assert_true (pd_vault_unlock (fixture->vault, PD_SLOT_PASSPHRASE, PD_ID_NONE,
                                  fixture->passphrase, NULL, &error));
}

#define ADD(name, function) \
  g_test_add ("/vault/drives/" name, VaultFixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("locks-the-file-that-is-there", test_locks_the_file_that_is_there);
  ADD ("reads-what-is-replaced-without-end", test_reads_what_is_replaced_without_end);
  ADD ("only-reads-on-a-network-drive", test_only_reads_on_a_network_drive);
  ADD ("only-reads-where-nothing-can-be-locked", test_only_reads_where_nothing_can_be_locked);
  ADD ("creates-where-renaming-always-replaces", test_creates_where_renaming_always_replaces);
  ADD ("creates-over-nothing-even-there", test_creates_over_nothing_even_there);
  ADD ("creates-nothing-where-neither-works", test_creates_nothing_where_neither_works);
  ADD ("begins-another-draft-where-one-is-cleared-away",
       test_begins_another_draft_where_one_is_cleared_away);
  ADD ("says-when-memory-is-short", test_says_when_memory_is_short);

  return g_test_run ();
}
