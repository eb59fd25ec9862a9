/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pd-id.h"
#include "pd-secret.h"

G_BEGIN_DECLS

typedef enum
{
  PD_SLOT_PASSPHRASE = 1,
  PD_SLOT_DEVICE = 2,
  PD_SLOT_RECOVERY = 3,
} PdSlotKind;

/**
 * PdKdfCost:
 * @passes: Argon2id's ops limit
 * @memory_kib: Argon2id's memory
 *
 * What it costs to try one passphrase. Read from a file it is capped before anything
 * is allocated.
 */
typedef struct
{
  guint32 passes;
  guint32 memory_kib;
} PdKdfCost;

extern const PdKdfCost PD_KDF_COST_DEFAULT;
extern const PdKdfCost PD_KDF_COST_LEAST;
extern const PdKdfCost PD_KDF_COST_MOST;

#define PD_SLOT_ID_SIZE 16

/**
 * PdSlot:
 *
 * One way into a file: whose it is, what kind of key it takes, what it is called.
 */
#define PD_TYPE_SLOT (pd_slot_get_type ())
G_DECLARE_FINAL_TYPE (PdSlot, pd_slot, PD, SLOT, GObject)

const char *pd_slot_get_id (PdSlot *self);
PdSlotKind  pd_slot_get_kind (PdSlot *self);
const char *pd_slot_get_label (PdSlot *self);
PdId        pd_slot_get_person_id (PdSlot *self);
PdKdfCost   pd_slot_get_kdf_cost (PdSlot *self);

G_END_DECLS
