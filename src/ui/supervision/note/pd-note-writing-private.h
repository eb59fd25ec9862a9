/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-writing.h"

G_BEGIN_DECLS

struct _PdNoteWriting
{
  GObject parent_instance;

  /* owned */
  GtkTextBuffer *addendum; /* what is to be added to a closed note */
  GPtrArray     *buffers;  /* (element-type GtkTextBuffer); NULL where an account is too long */
  PdNote        *base;     /* the text that it goes on from */
  PdNote        *note;     /* as it stands, but for what is in the buffers */
  PdNoteRecord  *record;
  char          *trouble; /* why its draft can't be opened */
  PdWorkspace   *workspace;

  /* state */
  gboolean   is_merged;
  gboolean   is_resumed;
  gboolean   is_unsaved;
  gint64     saved_at;
  guint      n_conflicts;
  int        base_revision;
  PdNoteSide my_side;
};

PdId     pd_note_writing_get_my_id (PdNoteWriting *self);
void     pd_note_writing_apply_marks (PdNoteWriting *self);
char    *pd_note_writing_dup_base_account (PdNoteWriting *self,
                                           guint          section);
PdNote  *pd_note_writing_dup_addendum (PdNoteWriting *self);
void     pd_note_writing_fill_addendum (PdNoteWriting *self,
                                        const PdNote  *draft);
gboolean pd_note_writing_load (PdNoteWriting *self,
                               GError       **error);

G_END_DECLS
