/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-undo-stack-private.h"

typedef struct
{
  guint64 sequence;
  char   *label;
} Item;

struct _PdUndoStack
{
  /* owned; the last item of each is the next to act on */
  GArray *undo;
  GArray *redo;
};

static void
item_clear (Item *item)
{
  g_free (item->label);
}

static GArray *
new_items (void)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  g_array_set_clear_func (items, (GDestroyNotify) item_clear);
  return items;
}

static void
push (GArray     *items,
      guint64     sequence,
      const char *label)
{
  Item item = { sequence, g_strdup (label) };

  g_array_append_val (items, item);
}

/* What was done before the part of the history that is looked at is not on the stack. */
static void
pop_if (GArray *items,
        guint64 sequence)
{
  if (items->len > 0 && g_array_index (items, Item, items->len - 1).sequence == sequence)
    g_array_set_size (items, items->len - 1);
}

static gboolean
peek (GArray      *items,
      guint64     *ret_sequence,
      const char **ret_label)
{
  Item *item;

  if (items->len == 0)
    return FALSE;
  item = &g_array_index (items, Item, items->len - 1);
  if (ret_sequence != NULL)
    *ret_sequence = item->sequence;
  if (ret_label != NULL)
    *ret_label = item->label;
  return TRUE;
}

/**
 * pd_undo_stack_new:
 *
 * Returns: (transfer full): a stack that knows of no change
 */
PdUndoStack *
pd_undo_stack_new (void)
{
  PdUndoStack *self = g_new0 (PdUndoStack, 1);

  self->undo = new_items ();
  self->redo = new_items ();
  return self;
}

/**
 * pd_undo_stack_free:
 * @self: a stack
 */
void
pd_undo_stack_free (PdUndoStack *self)
{
  g_array_unref (self->undo);
  g_array_unref (self->redo);
  g_free (self);
}

/**
 * pd_undo_stack_note:
 * @self: a stack
 * @kind: what was done
 * @sequence: its number
 * @of: the change that it took back, did again or took up, or 0
 * @label: what it is called
 *
 * To be called for each line of the history, in order. As in every editor, a new change
 * ends what could be done again.
 */
void
pd_undo_stack_note (PdUndoStack *self,
                    PdRecordKind kind,
                    guint64      sequence,
                    guint64      of,
                    const char  *label)
{
  switch (kind)
    {
    case PD_RECORD_CHANGE:
      pop_if (self->undo, of);
      push (self->undo, sequence, label);
      g_array_set_size (self->redo, 0);
      break;
    case PD_RECORD_UNDO:
      pop_if (self->undo, of);
      push (self->redo, of, label);
      break;
    case PD_RECORD_REDO:
      pop_if (self->redo, of);
      push (self->undo, of, label);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * pd_undo_stack_forget_before:
 * @self: a stack
 * @oldest: the oldest change whose changeset was kept
 *
 * Forgets what can't be acted on any more. What is next to be done again is the oldest
 * of its stack, so without it there is nothing to do again.
 */
void
pd_undo_stack_forget_before (PdUndoStack *self,
                             guint64      oldest)
{
  guint   n_forgotten = 0;
  guint64 next_redo;

  while (n_forgotten < self->undo->len &&
         g_array_index (self->undo, Item, n_forgotten).sequence < oldest)
    n_forgotten++;
  if (n_forgotten > 0)
    g_array_remove_range (self->undo, 0, n_forgotten);

  if (peek (self->redo, &next_redo, NULL) && next_redo < oldest)
    g_array_set_size (self->redo, 0);
}

/**
 * pd_undo_stack_peek_undo:
 * @self: a stack
 * @ret_sequence: (out) (optional): the change that undo would take back
 * @ret_label: (out) (optional) (transfer none): what it is called
 *
 * Returns: whether there is one
 */
gboolean
pd_undo_stack_peek_undo (PdUndoStack *self,
                         guint64     *ret_sequence,
                         const char **ret_label)
{
  return peek (self->undo, ret_sequence, ret_label);
}

/**
 * pd_undo_stack_peek_redo:
 * @self: a stack
 * @ret_sequence: (out) (optional): the change that redo would do again
 * @ret_label: (out) (optional) (transfer none): what it is called
 *
 * Returns: whether there is one
 */
gboolean
pd_undo_stack_peek_redo (PdUndoStack *self,
                         guint64     *ret_sequence,
                         const char **ret_label)
{
  return peek (self->redo, ret_sequence, ret_label);
}
