/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-vault-record.h"

G_BEGIN_DECLS

/**
 * PdUndoStack:
 *
 * Which changes undo and redo would act on next, worked out from the history alone, so
 * that it is the same after a restart.
 */
typedef struct _PdUndoStack PdUndoStack;

PdUndoStack *pd_undo_stack_new (void);
void         pd_undo_stack_free (PdUndoStack *self);
void         pd_undo_stack_note (PdUndoStack *self,
                                 PdRecordKind kind,
                                 guint64      sequence,
                                 guint64      of,
                                 const char  *label);
void         pd_undo_stack_forget_before (PdUndoStack *self,
                                          guint64      oldest);
gboolean     pd_undo_stack_peek_undo (PdUndoStack *self,
                                      guint64     *ret_sequence,
                                      const char **ret_label);
gboolean     pd_undo_stack_peek_redo (PdUndoStack *self,
                                      guint64     *ret_sequence,
                                      const char **ret_label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdUndoStack, pd_undo_stack_free)

G_END_DECLS
