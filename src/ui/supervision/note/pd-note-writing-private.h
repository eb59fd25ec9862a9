/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-writing.h"

G_BEGIN_DECLS

struct _PdNoteWriting
{
  GObject parent_instance;

  /* owned */
  GPtrArray    *buffers; /* (element-type GtkTextBuffer); NULL where an account is too long */
  PdNote       *base;    /* the text that it goes on from */
  PdNote       *note;    /* as it stands, but for what is in the buffers */
  PdNoteRecord *record;
  PdWorkspace  *workspace;

  /* state */
  gboolean   is_merged;
  gboolean   is_resumed;
  gboolean   is_unsaved;
  gint64     saved_at;
  guint      n_conflicts;
  int        base_revision;
  PdNoteSide my_side;
};

gboolean pd_note_writing_load (PdNoteWriting *self,
                               GError       **error);

G_END_DECLS
