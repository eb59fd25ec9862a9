/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "fault-operations.h"

#include "pd-error.h"
#include "vault-sample.h"

#define NEXT (SAMPLE_N_RECORDS + 1)

static PdVault *
create (PdVault    *vault,
        const char *path,
        GError    **error)
{
  return sample_found (path, error);
}

static PdVault *
open_to_write (PdVault    *vault,
               const char *path,
               GError    **error)
{
  return sample_open (path, SAMPLE_ADA, TRUE, error);
}

static PdVault *
append (PdVault    *vault,
        const char *path,
        GError    **error)
{
  g_autoptr (PdVaultRecord) record = sample_record (7);

  return pd_vault_append (vault, record, error) ? g_object_ref (vault) : NULL;
}

static void
arrived_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GAsyncResult **ret_result = user_data;

  *ret_result = g_object_ref (result);
}

static PdVault *
append_behind (PdVault    *vault,
               const char *path,
               GError    **error)
{
  g_autoptr (PdVaultRecord) record = sample_record (7);
  g_autoptr (GAsyncResult)  result = NULL;

  pd_vault_append_async (vault, record, NULL, arrived_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return pd_vault_append_finish (vault, result, error) ? g_object_ref (vault) : NULL;
}

static gboolean
check_image_cb (PdVault *fresh,
                gpointer user_data,
                GError **error)
{
  GBytes            *image = user_data;
  gsize              size = pd_vault_get_snapshot_size (fresh);
  g_autofree guint8 *found = g_malloc (size + 1);
  g_autoptr (GBytes) read_back = NULL;

  if (!pd_vault_read_snapshot (fresh, found, size, error))
    return FALSE;
  read_back = g_bytes_new (found, size);
  if (g_bytes_equal (read_back, image))
    return TRUE;
  g_set_error_literal (error, PD_ERROR, PD_ERROR_FAILED, "It reads back differently");
  return FALSE;
}

static PdVault *
compact (PdVault    *vault,
         const char *path,
         GError    **error)
{
  g_autoptr (GBytes) image = sample_image (101);

  if (!pd_vault_compact (vault, image, check_image_cb, image, NULL, error))
    return NULL;
  return g_object_ref (vault);
}

/* What compacting behind works with; its thread waits for something in @gate first. */
typedef struct
{
  GAsyncQueue *gate;
  GBytes      *image;
} Compacting;

static void
compacting_free (gpointer data)
{
  Compacting *self = data;

  g_async_queue_unref (self->gate);
  g_bytes_unref (self->image);
  g_free (self);
}

static GBytes *
make_image_cb (PdVault *old,
               gpointer user_data,
               GError **error)
{
  Compacting *self = user_data;

  g_async_queue_pop (self->gate);
  g_assert_cmpuint (pd_vault_get_last_sequence (old), ==, SAMPLE_N_RECORDS);
  return g_bytes_ref (self->image);
}

static gboolean
check_compacted_cb (PdVault *fresh,
                    gpointer user_data,
                    GError **error)
{
  Compacting *self = user_data;

  return check_image_cb (fresh, self->image, error);
}

static GAsyncQueue *
begin_to_compact (PdVault       *vault,
                  GAsyncResult **ret_result)
{
  Compacting *self = g_new0 (Compacting, 1);

  self->gate = g_async_queue_new ();
  self->image = sample_image (101);
  g_async_queue_ref (self->gate);
  pd_vault_compact_async (vault, make_image_cb, check_compacted_cb, self, compacting_free, NULL,
                          arrived_cb, ret_result);
  return self->gate;
}

static PdVault *
compact_behind (PdVault    *vault,
                const char *path,
                GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncQueue)  gate = begin_to_compact (vault, &result);

  g_async_queue_push (gate, vault);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return pd_vault_compact_finish (vault, result, error) ? g_object_ref (vault) : NULL;
}

/* The change is handed over when the end of the log is noted, and is on the disk before
 * the new file is begun. */
static PdVault *
compact_behind_a_change (PdVault    *vault,
                         const char *path,
                         GError    **error)
{
  g_autoptr (GAsyncResult) compacted = NULL;
  g_autoptr (GAsyncQueue)  gate = begin_to_compact (vault, &compacted);
  g_autoptr (PdVault)      appended = append_behind (vault, path, error);

  g_async_queue_push (gate, vault);
  while (compacted == NULL)
    g_main_context_iteration (NULL, TRUE);
  if (!pd_vault_compact_finish (vault, compacted, appended != NULL ? error : NULL))
    return NULL;
  return g_steal_pointer (&appended);
}

static PdVault *
back_up (PdVault    *vault,
         const char *path,
         GError    **error)
{
  g_autoptr (GBytes) image = sample_image (201);
  g_autofree char   *folder = g_path_get_dirname (path);
  g_autofree char   *copy = g_build_filename (folder, COPY_NAME, NULL);

  if (!pd_vault_write_copy (vault, copy, image, pd_vault_get_last_sequence (vault), check_image_cb,
                            image, NULL, error))
    return NULL;
  return g_object_ref (vault);
}

static PdVault *
add_slot (PdVault    *vault,
          const char *path,
          GError    **error)
{
  g_autoptr (PdSecret) passphrase = sample_new_passphrase ();
  PdIdentity          *identity = pd_vault_get_identity (vault);

  if (!pd_vault_add_slot (vault,
                          PD_SLOT_PASSPHRASE,
                          SAMPLE_ADA,
                          "Ada's other phrase",
                          passphrase,
                          &PD_KDF_COST_LEAST,
                          identity,
                          NULL,
                          error))
    return NULL;
  return g_object_ref (vault);
}

static const char *
slot_id_of (PdVault *vault,
            PdId     person_id)
{
  GPtrArray *slots = pd_vault_get_slots (vault);

  for (guint i = 0; i < slots->len; i++)
    if (pd_slot_get_person_id (g_ptr_array_index (slots, i)) == person_id)
      return pd_slot_get_id (g_ptr_array_index (slots, i));
  g_assert_not_reached ();
}

static PdVault *
change_key (PdVault    *vault,
            const char *path,
            GError    **error)
{
  g_autoptr (PdSecret) passphrase = sample_new_passphrase ();
  const char          *slot_id = slot_id_of (vault, SAMPLE_ADA);

  if (!pd_vault_change_slot_key (vault, slot_id, passphrase, &PD_KDF_COST_LEAST, error))
    return NULL;
  return g_object_ref (vault);
}

static PdVault *
remove_slot (PdVault    *vault,
             const char *path,
             GError    **error)
{
  if (!pd_vault_remove_slot (vault, slot_id_of (vault, SAMPLE_BEN), error))
    return NULL;
  return g_object_ref (vault);
}

static PdVault *
remove_person (PdVault    *vault,
               const char *path,
               GError    **error)
{
  return pd_vault_remove_person (vault, SAMPLE_BEN, error) ? g_object_ref (vault) : NULL;
}

static PdVault *
rekey (PdVault    *vault,
       const char *path,
       GError    **error)
{
  return pd_vault_rekey (vault, error) ? g_object_ref (vault) : NULL;
}

const Operation OPERATION_COMPACT_BEHIND_A_CHANGE = {
  .name = "compact behind a change",
  .start = STARTS_OPEN,
  .next_before = NEXT,
  .next_after = NEXT + 1,
  .parts = { &OPERATION_APPEND_BEHIND, &OPERATION_COMPACT_BEHIND },
  .act = compact_behind_a_change,
};

#define OPERATION(variable, words, begins, next, grows, function) \
  const Operation variable = {                                    \
    .name = words,                                                \
    .start = begins,                                              \
    .next_before = next,                                          \
    .next_after = next + grows,                                   \
    .act = function,                                              \
  }

OPERATION (OPERATION_ADD_SLOT, "add a slot", STARTS_OPEN, NEXT, 0, add_slot);
OPERATION (OPERATION_APPEND, "append", STARTS_OPEN, NEXT, 1, append);
OPERATION (OPERATION_APPEND_TORN, "append to a torn file", STARTS_OPEN_TORN, NEXT, 1, append);
OPERATION (OPERATION_APPEND_BEHIND, "append behind", STARTS_OPEN, NEXT, 1, append_behind);
OPERATION (OPERATION_BACKUP, "back up", STARTS_OPEN, NEXT, 0, back_up);
OPERATION (OPERATION_CHANGE_KEY, "change a key", STARTS_OPEN, NEXT, 0, change_key);
OPERATION (OPERATION_COMPACT, "compact", STARTS_OPEN, NEXT, 0, compact);
OPERATION (OPERATION_COMPACT_BEHIND, "compact behind", STARTS_OPEN, NEXT, 0, compact_behind);
OPERATION (OPERATION_CREATE, "create", STARTS_WITHOUT_FILE, 1, 0, create);
OPERATION (OPERATION_OPEN, "open to write", STARTS_CLOSED, NEXT, 0, open_to_write);
OPERATION (OPERATION_REKEY, "re-key", STARTS_OPEN, NEXT, 0, rekey);
OPERATION (OPERATION_REMOVE_PERSON, "remove a person", STARTS_OPEN, NEXT, 0, remove_person);
OPERATION (OPERATION_REMOVE_SLOT, "remove a slot", STARTS_OPEN, NEXT, 0, remove_slot);
