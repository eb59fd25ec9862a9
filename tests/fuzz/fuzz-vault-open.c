/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens whatever bytes it is given as a service's file, with the keys of the seeds, reads
 * all there is, and opens it again to write. Nothing may crash, hang or be taken for a
 * record that it is not: what reading finds, opening to write leaves. */
#define G_LOG_DOMAIN "pd-fuzz"

#include "config.h"

#include "fuzz-target.h"

#include "pd-error.h"
#include "pd-vault.h"
#include "vault-repair.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* Trying a passphrase may honestly take a second; thousands a second would not. */
#define MEMORY_KIB_MOST 64
#define PASSES_MOST 2
#define SNAPSHOT_MOST (1 << 24)

typedef struct
{
  char *folder;
  char *path;
} Scratch;

static Scratch scratch;

static void
remove_scratch (void)
{
  g_rmdir (scratch.folder);
  g_clear_pointer (&scratch.folder, g_free);
  g_clear_pointer (&scratch.path, g_free);
}

static const char *
get_scratch_path (void)
{
  if (scratch.path == NULL)
    {
      scratch.folder = g_dir_make_tmp ("pd-fuzz-XXXXXX", NULL);
      g_assert_nonnull (scratch.folder);
      scratch.path = g_build_filename (scratch.folder, "fuzz.peerdesk", NULL);
      atexit (remove_scratch);
    }
  return scratch.path;
}

static void
sweep (void)
{
  GDir       *dir = g_dir_open (scratch.folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *full = g_build_filename (scratch.folder, name, NULL);

      g_assert_cmpint (g_unlink (full), ==, 0);
    }
  g_dir_close (dir);
}

static void
assert_named_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == PD_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static gboolean
is_affordable (PdVault *vault)
{
  GPtrArray *slots = pd_vault_get_slots (vault);

  for (guint i = 0; i < slots->len; i++)
    {
      PdKdfCost cost = pd_slot_get_kdf_cost (g_ptr_array_index (slots, i));

      if (cost.memory_kib > MEMORY_KIB_MOST || cost.passes > PASSES_MOST)
        return FALSE;
    }
  return TRUE;
}

static PdSecret *
make_key (PdSlotKind kind)
{
  guint8 key[32];

  if (kind == PD_SLOT_PASSPHRASE)
    return pd_secret_new_passphrase (VAULT_SEED_PASSPHRASE, -1, NULL);
  memset (key, kind == PD_SLOT_DEVICE ? 'd' : 'r', sizeof key);
  return pd_secret_new_copy (key, kind == PD_SLOT_DEVICE ? 32 : 16);
}

/* The seeds are all one person's: with each kind of key there is. */
static gboolean
unlock (PdVault *vault)
{
  for (int kind = PD_SLOT_PASSPHRASE; kind <= PD_SLOT_RECOVERY; kind++)
    {
      g_autoptr (GError)   error = NULL;
      g_autoptr (PdSecret) key = make_key ((PdSlotKind) kind);

      if (pd_vault_unlock (vault, (PdSlotKind) kind, VAULT_SEED_PERSON, key, NULL, &error))
        return TRUE;
      assert_named_error (error);
    }
  return FALSE;
}

static gboolean
count_record_cb (const PdVaultRecord *record,
                 gpointer             user_data,
                 GError             **error)
{
  guint *n_records = user_data;

  g_assert_true (g_utf8_validate (record->label, -1, NULL));
  *n_records += 1;
  return TRUE;
}

/* How many records there are, or -1 where nothing can be read. */
static int
read_all (PdVault *vault)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) damages = NULL;
  gsize                 size = pd_vault_get_snapshot_size (vault);
  g_autofree guint8    *image = NULL;
  guint                 n_records = 0;

  if (size > SNAPSHOT_MOST)
    return -1;
  image = g_malloc (size + 1);
  if (!pd_vault_read_snapshot (vault, image, size, &error) ||
      !pd_vault_foreach_record (vault, count_record_cb, &n_records, &error) ||
      !pd_vault_verify (vault, &damages, &error))
    {
      assert_named_error (error);
      return -1;
    }
  return (int) n_records;
}

static int
open_and_read (const char *path,
               gboolean    to_write)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdVault) vault = pd_vault_open (path, to_write, &error);
  int                 n_records;

  if (vault == NULL)
    {
      assert_named_error (error);
      return -1;
    }
  if (!is_affordable (vault) || !unlock (vault))
    return -1;
  n_records = read_all (vault);
  pd_vault_close (vault);
  return n_records;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const char *path = get_scratch_path ();
  int         found;

  g_assert_true (g_file_set_contents_full (path,
                                           (const char *) data,
                                           (gssize) size,
                                           G_FILE_SET_CONTENTS_NONE,
                                           0600,
                                           NULL));
  found = open_and_read (path, FALSE);
  g_assert_cmpint (open_and_read (path, TRUE), ==, found);
  g_assert_cmpint (open_and_read (path, FALSE), ==, found);
  sweep ();
  return 0;
}

#ifdef PD_FUZZING
/* Most of what changes a byte only breaks a check. So that what is behind the checks is
 * tried too, most changed inputs get right ones again. */
size_t
LLVMFuzzerCustomMutator (uint8_t     *data,
                         size_t       size,
                         size_t       most,
                         unsigned int seed)
{
  gsize mutated = LLVMFuzzerMutate (data, size, most);

  if (seed % 4 != 0)
    vault_repair (data, mutated, seed % 2 != 0);
  return mutated;
}
#endif
