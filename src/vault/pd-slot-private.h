/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-bytes-private.h"
#include "pd-file-keys-private.h"
#include "pd-identity.h"
#include "pd-slot.h"

G_BEGIN_DECLS

#define PD_FILE_ID_SIZE 16
#define PD_SLOT_SALT_SIZE 16
#define PD_SLOT_NONCE_SIZE 24
#define PD_SLOT_WRAPPED_SIZE 80
#define PD_SLOT_BOX_SIZE 80
#define PD_SLOT_CHECK_SIZE 16
#define PD_DEVICE_KEY_SIZE 32

/* What a slot or a service may be called, in bytes: 256 slots fit into the header. */
#define PD_LABEL_MOST 512

/* How the slot's key becomes its wrapping key. */
typedef enum
{
  PD_KDF_NONE = 0,
  PD_KDF_ARGON2ID = 1,
} PdKdf;

struct _PdSlot
{
  GObject parent_instance;

  /* state, in the order of the format */
  PdSlotKind kind;
  guint8     id[PD_SLOT_ID_SIZE];
  PdId       person_id;
  char      *label;
  PdKdf      kdf;
  PdKdfCost  cost;
  guint8     salt[PD_SLOT_SALT_SIZE];
  guint8     public_key[PD_IDENTITY_PUBLIC_SIZE];
  guint8     nonce[PD_SLOT_NONCE_SIZE];
  guint8     wrapped[PD_SLOT_WRAPPED_SIZE];
  guint8     box[PD_SLOT_BOX_SIZE];
  gboolean   is_damaged;

  /* owned */
  char *id_text;
};

PdSlot  *pd_slot_parse (PdByteReader *reader);
void     pd_slot_add_front (PdSlot     *self,
                            GByteArray *array);
void     pd_slot_add (PdSlot     *self,
                      GByteArray *array);
PdSlot  *pd_slot_copy (PdSlot *self);
void     pd_slot_set_id (PdSlot       *self,
                         const guint8 *id);
gboolean pd_slot_is_possible_cost (const PdKdfCost *cost);

PdSlot  *pd_slot_new (PdSlotKind  kind,
                      PdId        person_id,
                      const char *label,
                      GError    **error);
gboolean pd_slot_set_key (PdSlot          *self,
                          const guint8    *file_id,
                          PdSecret        *key,
                          const PdKdfCost *cost,
                          PdIdentity      *identity,
                          GError         **error);
gboolean pd_slot_set_file_key (PdSlot     *self,
                               PdFileKeys *keys,
                               GError    **error);
gboolean pd_slot_open (PdSlot       *self,
                       const guint8 *file_id,
                       PdSecret     *key,
                       PdFileKeys  **ret_keys,
                       PdIdentity  **ret_identity,
                       GError      **error);

G_END_DECLS
