/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-workspace-note-words.h"

G_BEGIN_DECLS

/**
 * PdNoteFinding:
 * @start: where what it is about begins, in letters
 * @end: where that ends
 * @title: what it is, such as "Spelling"
 * @why: the reason, in a sentence or two
 * @instead: (array zero-terminated=1): what could stand there; may be none
 * @is_spelling: whether it is a word that the dictionary does not know
 *
 * Something that may be written another way. Nothing waits for it.
 */
typedef struct
{
  int      start;
  int      end;
  char    *title;
  char    *why;
  char   **instead;
  gboolean is_spelling;
} PdNoteFinding;

void pd_note_finding_free (PdNoteFinding *self);

/**
 * PdNoteChecker:
 *
 * Looks over what is being written, in pauses and in portions: spelling, and what the coach
 * has to say. What it finds is underlined in its own way, and explained when asked for.
 *
 * Signals: "looked": something was looked over.
 */
#define PD_TYPE_NOTE_CHECKER (pd_note_checker_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteChecker, pd_note_checker, PD, NOTE_CHECKER, GObject)

PdNoteChecker *pd_note_checker_new (PdWorkspace       *workspace,
                                    PdDay              today,
                                    gboolean           has_coach,
                                    const char *const *languages);
void           pd_note_checker_watch (PdNoteChecker *self,
                                      GtkTextBuffer *buffer);
gboolean       pd_note_checker_is_without_dictionary (PdNoteChecker *self);
PdNoteFinding *pd_note_checker_find_at (PdNoteChecker     *self,
                                        GtkTextBuffer     *buffer,
                                        const GtkTextIter *iter);
guint          pd_note_checker_count (GtkTextBuffer *buffer);
gboolean       pd_note_checker_find_next (GtkTextBuffer *buffer,
                                          GtkTextIter   *iter,
                                          gboolean       forward);
gboolean       pd_note_checker_learn (PdNoteChecker *self,
                                      const char    *word,
                                      GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdNoteFinding, pd_note_finding_free)

G_END_DECLS
