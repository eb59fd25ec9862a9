/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "vault-sample.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

PdSecret *
sample_passphrase (void)
{
  return pd_secret_new_passphrase (SAMPLE_PASSPHRASE, -1, NULL);
}

PdSecret *
sample_new_passphrase (void)
{
  return pd_secret_new_passphrase (SAMPLE_NEW_PASSPHRASE, -1, NULL);
}

PdSecret *
sample_device_key (void)
{
  guint8 key[32];

  memset (key, 'd', sizeof key);
  return pd_secret_new_copy (key, sizeof key);
}

/**
 * sample_image:
 * @first: what its first byte is, to tell one image from another
 *
 * Returns: (transfer full): %SAMPLE_SNAPSHOT_SIZE bytes that stand for a database
 */
GBytes *
sample_image (guint8 first)
{
  guint8 image[SAMPLE_SNAPSHOT_SIZE];

  for (gsize i = 0; i < sizeof image; i++)
    image[i] = (guint8) (first + i);
  return g_bytes_new (image, sizeof image);
}

/**
 * sample_record:
 * @number: what its content says, to tell one record from another
 *
 * Returns: (transfer full): a record that has not been appended yet
 */
PdVaultRecord *
sample_record (guint64 number)
{
  g_autofree char   *label = g_strdup_printf ("Move shift %" G_GUINT64_FORMAT, number);
  guint8             content[40];
  g_autoptr (GBytes) changeset = NULL;

  memset (content, (int) number, sizeof content);
  changeset = g_bytes_new (content, sizeof content);
  return pd_vault_record_new (SAMPLE_ADA, (gint64) number * G_USEC_PER_SEC, label, changeset);
}

/**
 * sample_found:
 * @path: where; nothing may be there
 *
 * Makes the file with Ada's slot alone.
 *
 * Returns: (transfer full): the vault, unlocked and writable
 */
PdVault *
sample_found (const char *path,
              GError    **error)
{
  g_autoptr (PdSecret) passphrase = sample_passphrase ();
  g_autoptr (GBytes)   image = sample_image (1);
  PdVaultFounding      founding = {
         .clear_name = "Sample",
         .person_id = SAMPLE_ADA,
         .label = "Ada",
         .passphrase = passphrase,
         .cost = PD_KDF_COST_LEAST,
         .created = G_GINT64_CONSTANT (1700000000) * G_USEC_PER_SEC,
         .image = image,
  };

  return pd_vault_create (path, &founding, NULL, error);
}

static gboolean
add_ben (PdVault *vault,
         GError **error)
{
  g_autoptr (PdSecret)   device_key = sample_device_key ();
  g_autoptr (PdIdentity) identity = pd_identity_new_random ();

  return pd_vault_add_slot (vault,
                            PD_SLOT_DEVICE,
                            SAMPLE_BEN,
                            "Ben",
                            device_key,
                            NULL,
                            identity,
                            NULL,
                            error);
}

/**
 * sample_write:
 * @path: where; nothing may be there
 *
 * Makes the whole sample: both slots, the snapshot, %SAMPLE_N_RECORDS records.
 */
gboolean
sample_write (const char *path,
              GError    **error)
{
  g_autoptr (PdVault) vault = sample_found (path, error);

  if (vault == NULL || !add_ben (vault, error))
    return FALSE;
  for (guint64 number = 1; number <= SAMPLE_N_RECORDS; number++)
    {
      g_autoptr (PdVaultRecord) record = sample_record (number);

      if (!pd_vault_append (vault, record, error))
        return FALSE;
    }
  pd_vault_close (vault);
  return TRUE;
}

/**
 * sample_open:
 * @path: a sample
 * @person_id: whose key to use: Ada's passphrase, Ben's device key
 *
 * Returns: (transfer full): the vault, unlocked
 */
PdVault *
sample_open (const char *path,
             PdId        person_id,
             gboolean    to_write,
             GError    **error)
{
  g_autoptr (PdSecret) key = NULL;
  g_autoptr (PdVault)  vault = pd_vault_open (path, to_write, error);
  PdSlotKind           kind;

  if (vault == NULL)
    return NULL;
  kind = person_id == SAMPLE_ADA ? PD_SLOT_PASSPHRASE : PD_SLOT_DEVICE;
  key = person_id == SAMPLE_ADA ? sample_passphrase () : sample_device_key ();
  if (!pd_vault_unlock (vault, kind, person_id, key, NULL, error))
    return NULL;
  return g_steal_pointer (&vault);
}

/**
 * sample_load_file:
 *
 * Returns: (transfer full): all the bytes at @path, which must be there
 */
GBytes *
sample_load_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char              *content = NULL;
  gsize              size = 0;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, size);
}

/**
 * sample_save_file:
 *
 * Puts @content in place of what is at @path. Nothing is synced: thousands of files are
 * made so, and none has to outlive the test.
 */
void
sample_save_file (const char *path,
                  GBytes     *content)
{
  gsize       size;
  const void *data = g_bytes_get_data (content, &size);
  int         fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  if (size > 0)
    g_assert_cmpint (write (fd, data, size), ==, (gssize) size);
  g_assert_cmpint (close (fd), ==, 0);
}

/**
 * sample_append_long:
 * @path: a sample
 *
 * Adds a record of more than %SAMPLE_LONG_SIZE bytes, many sectors long.
 */
gboolean
sample_append_long (const char *path,
                    GError    **error)
{
  char                     *content = g_strnfill (SAMPLE_LONG_SIZE, 'c');
  g_autoptr (GBytes)        changeset = g_bytes_new_take (content, SAMPLE_LONG_SIZE);
  g_autoptr (PdVaultRecord) record = pd_vault_record_new (SAMPLE_ADA, 0, "Import", changeset);
  g_autoptr (PdVault)       vault = sample_open (path, SAMPLE_ADA, TRUE, error);

  if (vault == NULL || !pd_vault_append (vault, record, error))
    return FALSE;
  pd_vault_close (vault);
  return TRUE;
}

/** sample_to_hex: Returns: (transfer full): @data in hexadecimal */
char *
sample_to_hex (const guint8 *data,
               gsize         size)
{
  GString *text = g_string_sized_new (2 * size + 1);

  for (gsize i = 0; i < size; i++)
    g_string_append_printf (text, "%02x", data[i]);
  return g_string_free (text, FALSE);
}

/** sample_from_hex: Returns: (transfer full): the bytes that @hex stands for */
GBytes *
sample_from_hex (const char *hex)
{
  gsize   size = strlen (hex) / 2;
  guint8 *data = g_malloc (size + 1);

  for (gsize i = 0; i < size; i++)
    {
      int high = g_ascii_xdigit_value (hex[2 * i]);
      int low = g_ascii_xdigit_value (hex[2 * i + 1]);

      data[i] = (guint8) (high << 4 | low);
    }
  return g_bytes_new_take (data, size);
}

/**
 * sample_describe_record:
 *
 * Returns: (transfer full): all that a record says, in one line
 */
char *
sample_describe_record (const PdVaultRecord *record)
{
  gsize            size;
  const guint8    *data = g_bytes_get_data (record->changeset, &size);
  g_autofree char *hex = sample_to_hex (data, size);

  return g_strdup_printf ("record %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                          " %d %" G_GUINT64_FORMAT " %s %s\n",
                          record->sequence,
                          record->who,
                          record->when,
                          record->kind,
                          record->of,
                          hex,
                          record->label);
}

static gboolean
describe_record_cb (const PdVaultRecord *record,
                    gpointer             user_data,
                    GError             **error)
{
  g_autofree char *line = sample_describe_record (record);

  g_string_append (user_data, line);
  return TRUE;
}

static void
describe_slots (PdVault *vault,
                GString *text)
{
  GPtrArray *slots = pd_vault_get_slots (vault);

  for (guint i = 0; i < slots->len; i++)
    {
      PdSlot *slot = g_ptr_array_index (slots, i);

      g_string_append_printf (text,
                              "slot %d %" G_GINT64_FORMAT " %s\n",
                              pd_slot_get_kind (slot),
                              pd_slot_get_person_id (slot),
                              pd_slot_get_label (slot));
    }
}

/**
 * sample_describe:
 * @vault: an unlocked vault
 *
 * All that a file holds, the same for two files that hold the same: what is random in
 * each (file id, slot ids, salts) is left out. The records come last, one a line.
 *
 * Returns: (transfer full): the description, or %NULL where reading failed
 */
char *
sample_describe (PdVault *vault,
                 GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize               size = pd_vault_get_snapshot_size (vault);
  g_autofree guint8  *image = g_malloc (size + 1);
  g_autofree char    *hex = NULL;

  if (!pd_vault_read_snapshot (vault, image, size, error))
    return NULL;
  hex = sample_to_hex (image, size);
  g_string_append_printf (text,
                          "generation %" G_GUINT64_FORMAT "\n"
                          "created %" G_GINT64_FORMAT "\n"
                          "name %s\n",
                          pd_vault_get_generation (vault),
                          pd_vault_get_created (vault),
                          pd_vault_get_clear_name (vault));
  describe_slots (vault, text);
  g_string_append_printf (text, "snapshot %s\n", hex);
  if (!pd_vault_foreach_record (vault, describe_record_cb, text, error))
    return NULL;
  return g_string_free (g_steal_pointer (&text), FALSE);
}
