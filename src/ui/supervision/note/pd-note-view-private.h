/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-view.h"

#include "pd-banner.h"
#include "pd-note-hints.h"
#include "pd-typing-pause.h"

G_BEGIN_DECLS

struct _PdNoteView
{
  PdDeskPart part;

  /* template children */
  AdwBin    *actions_bin;
  AdwBin    *addenda_bin;
  PdBanner  *banner;
  GtkLabel  *day;
  GtkButton *hints_button;
  AdwBin    *next_session_bin;
  GtkWidget *no_dictionary;
  GtkLabel  *readers;
  GtkLabel  *saved;
  GtkWidget *scroller;
  GtkBox    *sections;
  GtkLabel  *session;
  GtkLabel  *standing;
  GtkDropDown *template;
  GtkWidget *template_box;
  GtkLabel  *unable;

  /* owned */
  PdNoteHints   *hints;
  GHashTable    *writings; /* those that were opened, by id, with their undo */
  GPtrArray     *templates;
  PdTypingPause *pause;
  PdNoteWriting *writing;
  GSignalGroup  *writing_signals;

  /* state */
  gboolean is_acting;  /* what the workspace tells is our own doing */
  gboolean is_filling; /* widgets are told what they show */
};

void       pd_note_view_rebuild (PdNoteView *self);
void       pd_note_view_update_words (PdNoteView *self);
void       pd_note_view_update_actions (PdNoteView *self);
void       pd_note_view_watch_hints (PdNoteView *self);
GtkWidget *pd_note_view_get_my_account (PdNoteView *self, guint index);
void       pd_note_view_install_actions (GtkWidgetClass *widget_class);
void       pd_note_view_tell (PdNoteView *self,
                              const char *sentence);

G_END_DECLS
