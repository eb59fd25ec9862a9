/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-slot-private.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

const PdKdfCost PD_KDF_COST_DEFAULT = { 3, 262144 };
const PdKdfCost PD_KDF_COST_LEAST = { 1, 8 };
const PdKdfCost PD_KDF_COST_MOST = { 10, 1048576 };

G_DEFINE_FINAL_TYPE (PdSlot, pd_slot, G_TYPE_OBJECT)

static void
pd_slot_finalize (GObject *object)
{
  PdSlot *self = PD_SLOT (object);

  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->id_text, g_free);

  G_OBJECT_CLASS (pd_slot_parent_class)->finalize (object);
}

static void
pd_slot_class_init (PdSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_slot_finalize;
}

static void
pd_slot_init (PdSlot *self)
{
}

/**
 * pd_slot_is_possible_cost:
 * @cost: what one try at a passphrase is to cost
 *
 * Looked at before any memory is taken.
 *
 * Returns: whether @cost is within %PD_KDF_COST_LEAST and %PD_KDF_COST_MOST
 */
gboolean
pd_slot_is_possible_cost (const PdKdfCost *cost)
{
  return cost->passes >= PD_KDF_COST_LEAST.passes && cost->passes <= PD_KDF_COST_MOST.passes &&
         cost->memory_kib >= PD_KDF_COST_LEAST.memory_kib &&
         cost->memory_kib <= PD_KDF_COST_MOST.memory_kib;
}

/* Kinds and how their keys are stretched go together. */
static gboolean
is_of_known_kind (PdSlot *self)
{
  if (self->kind == PD_SLOT_PASSPHRASE)
    return self->kdf == PD_KDF_ARGON2ID;

  return (self->kind == PD_SLOT_DEVICE || self->kind == PD_SLOT_RECOVERY) &&
         self->kdf == PD_KDF_NONE && self->cost.passes == 0 && self->cost.memory_kib == 0;
}

static void
read_fields (PdSlot       *self,
             PdByteReader *reader)
{
  guint8 id[PD_SLOT_ID_SIZE];

  self->kind = pd_byte_reader_take_u8 (reader);
  pd_byte_reader_copy (reader, id, sizeof id);
  pd_slot_set_id (self, id);
  self->person_id = (PdId) pd_byte_reader_take_u64 (reader);
  self->label = pd_byte_reader_take_text (reader);
  self->kdf = pd_byte_reader_take_u8 (reader);
  self->cost.passes = pd_byte_reader_take_u32 (reader);
  self->cost.memory_kib = pd_byte_reader_take_u32 (reader);
  pd_byte_reader_copy (reader, self->salt, sizeof self->salt);
  pd_byte_reader_copy (reader, self->public_key, sizeof self->public_key);
  pd_byte_reader_copy (reader, self->nonce, sizeof self->nonce);
  pd_byte_reader_copy (reader, self->wrapped, sizeof self->wrapped);
  pd_byte_reader_copy (reader, self->box, sizeof self->box);
}

/**
 * pd_slot_parse:
 * @reader: stands at a slot; afterwards behind it
 *
 * A slot whose own check does not hold is given too, marked as damaged, so that it can
 * be named. What a try at its passphrase costs is not looked at here.
 *
 * Returns: (transfer full) (nullable): the slot, or %NULL if it is cut short or none
 */
PdSlot *
pd_slot_parse (PdByteReader *reader)
{
  g_autoptr (PdSlot) self = g_object_new (PD_TYPE_SLOT, NULL);
  const guint8      *begin = reader->data + reader->at;
  gsize              at = reader->at;
  guint8             made[PD_SLOT_CHECK_SIZE];
  guint8             found[PD_SLOT_CHECK_SIZE];

  read_fields (self, reader);
  crypto_generichash (made, sizeof made, begin, reader->at - at, NULL, 0);
  pd_byte_reader_copy (reader, found, sizeof found);
  if (reader->is_short)
    return NULL;

  self->is_damaged = memcmp (made, found, sizeof made) != 0;

  return self->is_damaged || is_of_known_kind (self) ? g_steal_pointer (&self) : NULL;
}

/** pd_slot_add_front: Adds the slot from its kind to its public key: what is bound. */
void
pd_slot_add_front (PdSlot     *self,
                   GByteArray *array)
{
  pd_bytes_add_u8 (array, self->kind);
  pd_bytes_add (array, self->id, sizeof self->id);
  pd_bytes_add_u64 (array, (guint64) self->person_id);
  pd_bytes_add_text (array, self->label);
  pd_bytes_add_u8 (array, self->kdf);
  pd_bytes_add_u32 (array, self->cost.passes);
  pd_bytes_add_u32 (array, self->cost.memory_kib);
  pd_bytes_add (array, self->salt, sizeof self->salt);
  pd_bytes_add (array, self->public_key, sizeof self->public_key);
}

/** pd_slot_add: Adds the whole slot, with its check. */
void
pd_slot_add (PdSlot     *self,
             GByteArray *array)
{
  guint  begin = array->len;
  guint8 check[PD_SLOT_CHECK_SIZE];

  pd_slot_add_front (self, array);
  pd_bytes_add (array, self->nonce, sizeof self->nonce);
  pd_bytes_add (array, self->wrapped, sizeof self->wrapped);
  pd_bytes_add (array, self->box, sizeof self->box);
  crypto_generichash (check, sizeof check, array->data + begin, array->len - begin, NULL, 0);
  pd_bytes_add (array, check, sizeof check);
}

/** pd_slot_copy: Returns: (transfer full): the same slot, to be changed */
PdSlot *
pd_slot_copy (PdSlot *self)
{
  PdSlot *copy = g_object_new (PD_TYPE_SLOT, NULL);

  copy->kind = self->kind;
  pd_slot_set_id (copy, self->id);
  copy->person_id = self->person_id;
  copy->label = g_strdup (self->label);
  copy->kdf = self->kdf;
  copy->cost = self->cost;
  memcpy (copy->salt, self->salt, sizeof self->salt);
  memcpy (copy->public_key, self->public_key, sizeof self->public_key);
  memcpy (copy->nonce, self->nonce, sizeof self->nonce);
  memcpy (copy->wrapped, self->wrapped, sizeof self->wrapped);
  memcpy (copy->box, self->box, sizeof self->box);

  return copy;
}

/** pd_slot_set_id: Gives the slot its id, 16 bytes. */
void
pd_slot_set_id (PdSlot       *self,
                const guint8 *id)
{
  memcpy (self->id, id, sizeof self->id);
  g_free (self->id_text);
  self->id_text = pd_bytes_to_hex (id, sizeof self->id);
}

/**
 * pd_slot_get_id:
 * @self: a slot
 *
 * Returns: what it is known by: 32 hexadecimal digits
 */
const char *
pd_slot_get_id (PdSlot *self)
{
  g_return_val_if_fail (PD_IS_SLOT (self), NULL);

  return self->id_text;
}

/**
 * pd_slot_get_kind:
 * @self: a slot
 *
 * Returns: what kind of key it takes
 */
PdSlotKind
pd_slot_get_kind (PdSlot *self)
{
  g_return_val_if_fail (PD_IS_SLOT (self), PD_SLOT_PASSPHRASE);

  return self->kind;
}

/**
 * pd_slot_get_label:
 * @self: a slot
 *
 * Returns: what it is called. Anyone with the file can read it.
 */
const char *
pd_slot_get_label (PdSlot *self)
{
  g_return_val_if_fail (PD_IS_SLOT (self), NULL);

  return self->label;
}

/**
 * pd_slot_get_person_id:
 * @self: a slot
 *
 * Returns: whose it is
 */
PdId
pd_slot_get_person_id (PdSlot *self)
{
  g_return_val_if_fail (PD_IS_SLOT (self), PD_ID_NONE);

  return self->person_id;
}

/**
 * pd_slot_get_kdf_cost:
 * @self: a slot
 *
 * Returns: what one try at its passphrase costs; zeros where the key is random
 */
PdKdfCost
pd_slot_get_kdf_cost (PdSlot *self)
{
  g_return_val_if_fail (PD_IS_SLOT (self), ((PdKdfCost){ 0, 0 }));

  return self->cost;
}
