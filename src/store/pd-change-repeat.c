/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: an old change, inverted or as it was, becomes a new one. And a change that
 * goes on with the newest one. */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-change-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-history-table-private.h"
#include "pd-store-private.h"

/* Applies an old changeset, or its inverse, as part of a new change. */
static gboolean
repeat (PdChange *self,
        GBytes   *changeset,
        GError  **error)
{
  g_autoptr (GBytes) inverse = NULL;

  if (self->kind == PD_RECORD_UNDO)
    {
      inverse = pd_changeset_invert (changeset, error);
      if (inverse == NULL)
        return FALSE;
      changeset = inverse;
    }
  if (pd_changeset_apply (self->store->database, changeset, NULL))
    return TRUE;

  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_REFUSED,
                       self->kind == PD_RECORD_UNDO
                           ? _ ("This can’t be undone: something newer depends on it. Nothing was changed.")
                           : _ ("This can’t be done again: something newer stands in its place. "
                                "Nothing was changed."));
  return FALSE;
}

static PdChange *
begin_repeat (PdStore     *store,
              PdId         who,
              gint64       now,
              PdRecordKind kind,
              guint64      of,
              const char  *label,
              GError     **error)
{
  g_autoptr (PdChange) self = NULL;
  g_autoptr (GBytes)   changeset = NULL;

  if (!pd_history_table_find_changeset (store->database, of, &changeset, error))
    return NULL;
  if (changeset == NULL)
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_REFUSED,
                           _ ("This is too long ago to be undone or done again. Nothing was changed."));
      return NULL;
    }
  self = pd_change_begin_kind (store, who, now, kind, of, label, error);
  if (self == NULL || !repeat (self, changeset, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * pd_change_begin_undo:
 * @store: a store
 * @who: the person who asks for it
 * @now: microseconds since the epoch, UTC
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when there is nothing to
 *   undo, %PD_ERROR_REFUSED when something newer depends on it
 *
 * Takes back the newest change that stands, as a change of its own that is still to be
 * committed.
 *
 * Returns: (transfer full): the change
 */
PdChange *
pd_change_begin_undo (PdStore *store,
                      PdId     who,
                      gint64   now,
                      GError **error)
{
  guint64     of;
  const char *label;

  g_return_val_if_fail (PD_IS_STORE (store), NULL);

  if (!pd_change_check_can_begin (store, error))
    return NULL;
  if (pd_undo_stack_peek_undo (store->undo_stack, &of, &label))
    return begin_repeat (store, who, now, PD_RECORD_UNDO, of, label, error);
  g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("There is nothing to undo."));
  return NULL;
}

/**
 * pd_change_begin_redo:
 * @store: a store
 * @who: the person who asks for it
 * @now: microseconds since the epoch, UTC
 * @error: return location for an error, as for pd_change_begin_undo()
 *
 * Does again what was undone last, as a change of its own that is still to be committed.
 *
 * Returns: (transfer full): the change
 */
PdChange *
pd_change_begin_redo (PdStore *store,
                      PdId     who,
                      gint64   now,
                      GError **error)
{
  guint64     of;
  const char *label;

  g_return_val_if_fail (PD_IS_STORE (store), NULL);

  if (!pd_change_check_can_begin (store, error))
    return NULL;
  if (pd_undo_stack_peek_redo (store->undo_stack, &of, &label))
    return begin_repeat (store, who, now, PD_RECORD_REDO, of, label, error);
  g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("There is nothing to do again."));
  return NULL;
}

/**
 * pd_change_begin_on:
 * @store: a store
 * @who: the person who makes the change
 * @now: microseconds since the epoch, UTC
 * @with: the number of the change that it goes on with
 * @label: what both are called, in words
 * @error: return location for an error, as for pd_change_begin()
 *
 * Begins a change that is one with the newest in the history: one line there, and one step
 * to undo. Where something else was done after @with, or somebody else did it, it is a
 * change like any other.
 *
 * Returns: (transfer full): a change that rows can be written in
 */
PdChange *
pd_change_begin_on (PdStore    *store,
                    PdId        who,
                    gint64      now,
                    guint64     with,
                    const char *label,
                    GError    **error)
{
  g_return_val_if_fail (PD_IS_STORE (store), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  return pd_change_begin_kind (store, who, now, PD_RECORD_CHANGE, with, label, error);
}
