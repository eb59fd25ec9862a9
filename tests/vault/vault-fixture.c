/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "vault-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

PdSecret *
new_passphrase (const char *text)
{
  g_autoptr (GError) error = NULL;
  PdSecret          *passphrase = pd_secret_new_passphrase (text, -1, &error);

  g_assert_no_error (error);

  return passphrase;
}

/* Bytes that differ from place to place, so that a swapped or shifted piece shows. */
GBytes *
new_image (gsize size,
           guint seed)
{
  guint8 *data = g_malloc (size + 1);

  for (gsize i = 0; i < size; i++)
    data[i] = (guint8) ((i * 2654435761u + seed) >> 7);

  return g_bytes_new_take (data, size);
}

PdVaultRecord *
new_record (const char *label)
{
  g_autoptr (GBytes) changeset = g_bytes_new (label, strlen (label));

  return pd_vault_record_new (ADA, 1700000000000000, label, changeset);
}

void
append (PdVault    *vault,
        const char *label)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdVaultRecord) record = new_record (label);

  pd_vault_append (vault, record, &error);
  g_assert_no_error (error);
}

PdVault *
reopen (const char *path,
        gboolean    to_write,
        PdSecret   *passphrase)
{
  g_autoptr (GError) error = NULL;
  PdVault           *vault = pd_vault_open (path, to_write, &error);

  g_assert_no_error (error);
  pd_vault_unlock (vault, PD_SLOT_PASSPHRASE, PD_ID_NONE, passphrase, NULL, &error);
  g_assert_no_error (error);

  return vault;
}

static gboolean
add_label (const PdVaultRecord *record,
           gpointer             user_data,
           GError             **error)
{
  g_string_append_printf (user_data, "%" G_GUINT64_FORMAT ":%s ", record->sequence, record->label);

  return TRUE;
}

/* "1:first 2:second " */
char *
list_labels (PdVault *vault)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (GString) labels = g_string_new (NULL);

  pd_vault_foreach_record (vault, add_label, labels, &error);
  g_assert_no_error (error);

  return g_string_free (g_steal_pointer (&labels), FALSE);
}

void
assert_image (PdVault *vault,
              GBytes  *image)
{
  g_autoptr (GError) error = NULL;
  gsize              size = pd_vault_get_snapshot_size (vault);
  g_autofree guint8 *data = g_malloc (size + 1);

  pd_vault_read_snapshot (vault, data, size, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (data, size, g_bytes_get_data (image, NULL), g_bytes_get_size (image));
}

void
assert_sound (PdVault *vault)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) damages = NULL;

  pd_vault_verify (vault, &damages, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < damages->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (damages, i));
  g_assert_cmpuint (damages->len, ==, 0);
}

guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint            n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

guint
get_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);

  return info.st_mode & 07777;
}

char *
find_file (const char *folder,
           const char *part)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, part) != NULL)
      return g_build_filename (folder, name, NULL);

  return NULL;
}

void
write_at (const char *path,
          goffset     at,
          const void *data,
          gsize       size)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (pwrite (fd, data, size, at), ==, (gssize) size);
  g_assert_cmpint (close (fd), ==, 0);
}

void
flip_byte (const char *path,
           goffset     at)
{
  int    fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  guint8 byte;

  g_assert_cmpint (pread (fd, &byte, 1, at), ==, 1);
  g_assert_cmpint (close (fd), ==, 0);
  byte ^= 0x10;
  write_at (path, at, &byte, 1);
}

void
cut_file (const char *path,
          goffset     size)
{
  g_assert_cmpint (truncate (path, size), ==, 0);
}

gsize
get_size (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);

  return info.st_size;
}

void
vault_fixture_set_up (VaultFixture *self,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PdVaultFounding    founding = {
       .clear_name = "Lantern House",
       .person_id = ADA,
       .label = "Ada",
       .cost = PD_KDF_COST_LEAST,
       .created = 1700000000000000,
  };

  self->folder = g_dir_make_tmp ("pd-vault-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "lantern.peerdesk", NULL);
  self->passphrase = new_passphrase ("four grey herons");
  self->image = new_image (200000, 1);
  founding.passphrase = self->passphrase;
  founding.image = self->image;
  self->vault = pd_vault_create (self->path, &founding, NULL, &error);
  g_assert_no_error (error);
}

void
vault_fixture_tear_down (VaultFixture *self,
                         gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char      *name;

  g_clear_object (&self->vault);
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->passphrase, pd_secret_unref);
  g_clear_pointer (&self->image, g_bytes_unref);
}
