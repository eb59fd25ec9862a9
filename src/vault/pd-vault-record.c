/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-vault-record.h"

/**
 * pd_vault_record_new:
 * @who: the person who makes the change
 * @when: microseconds since the epoch, UTC
 * @label: what is done, in words
 * @changeset: what it does to the tables
 *
 * Returns: (transfer full): a record of the kind %PD_RECORD_CHANGE, with no sequence
 *   yet; the vault gives it one
 */
PdVaultRecord *
pd_vault_record_new (PdId        who,
                     gint64      when,
                     const char *label,
                     GBytes     *changeset)
{
  PdVaultRecord *self;

  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (changeset != NULL, NULL);

  self = g_new0 (PdVaultRecord, 1);
  self->who = who;
  self->when = when;
  self->label = g_strdup (label);
  self->changeset = g_bytes_ref (changeset);

  return self;
}

/**
 * pd_vault_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): the same
 */
PdVaultRecord *
pd_vault_record_copy (const PdVaultRecord *self)
{
  PdVaultRecord *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = pd_vault_record_new (self->who, self->when, self->label, self->changeset);
  copy->sequence = self->sequence;
  copy->kind = self->kind;
  copy->of = self->of;

  return copy;
}

/**
 * pd_vault_record_free:
 * @self: (transfer full): a record
 */
void
pd_vault_record_free (PdVaultRecord *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->label);
  g_clear_pointer (&self->changeset, g_bytes_unref);
  g_free (self);
}
