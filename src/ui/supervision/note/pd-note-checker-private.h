/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-checker.h"

#include "pd-note-spelling.h"

G_BEGIN_DECLS

/* What is found is underlined by these, and kept nowhere else. */
#define PD_NOTE_TAG_HINT "finding-hint"
#define PD_NOTE_TAG_SPELLING "finding-spelling"

/* The key of the source for which a buffer waits. */
#define PD_NOTE_CHECKER_PENDING "pd-note-checker-pending"

struct _PdNoteChecker
{
  GObject parent_instance;

  /* borrowed; each says when it goes */
  GPtrArray *buffers;

  /* owned */
  PdNoteCoach    *coach;
  PdNoteSpelling *spelling; /* NULL until it is loaded */
  PdWorkspace    *workspace;

  /* state */
  gboolean has_coach;
  PdDay    today;
};

void            pd_note_checker_buffer_gone (gpointer data,
                                             GObject *buffer);
void            pd_note_checker_look_at_all (PdNoteChecker *self);
PdNoteSpelling *pd_note_checker_get_spelling (PdNoteChecker *self);
GPtrArray      *pd_note_checker_look_at_words (PdNoteChecker *self,
                                               const char    *text);

G_END_DECLS
