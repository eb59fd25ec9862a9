/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-hints.h"

G_BEGIN_DECLS

struct _PdNoteHints
{
  GObject parent_instance;

  /* borrowed; the widget has the hints, and disposes of them */
  GtkTextView *explained; /* in which something is explained now */
  GtkWidget   *owner;
  GtkWidget   *popover; /* what explains it */

  /* owned */
  GPtrArray     *accounts; /* (element-type GtkTextView): as they stand, from the top */
  PdNoteChecker *checker;

  /* state */
  int   explained_at; /* in letters */
  guint closed_id;
  guint n_frames; /* since it was asked for */
  guint tick_id;
};

void pd_note_hints_explain (PdNoteHints         *self,
                            GtkTextView         *account,
                            const PdNoteFinding *finding);

G_END_DECLS
