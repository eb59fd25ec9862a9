/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-finder.h"
#include "pd-note-view.h"
#include "pd-page.h"
#include "pd-split-view.h"
#include "pd-supervision-list.h"
#include "pd-supervision-page.h"
#include "pd-supervision-pane.h"

G_BEGIN_DECLS

struct _PdSupervisionPage
{
  PdDeskPart part;

  /* template children */
  GtkWidget   *add_button;
  GtkStack    *content;
  GtkWidget   *end_box;
  AdwBin      *note_bin;
  AdwBin      *record_bin;
  GtkBox      *sidebar;
  PdSplitView *split;

  /* borrowed */
  PdNoteFinder      *finder;
  PdSupervisionList *list;
  PdNoteView        *note;
  PdSupervisionPane *pane;

  /* owned */
  GSimpleActionGroup *actions;
  PdSupervisionItem  *shown;
};

void     pd_supervision_page_create_actions (PdSupervisionPage *self);
void     pd_supervision_page_update_actions (PdDeskPart *part);
void     pd_supervision_page_add_keys (GtkWidgetClass *widget_class);
void     pd_supervision_page_connect_parts (PdSupervisionPage *self);
gboolean pd_supervision_page_is_writing (PdSupervisionPage *self);
void     pd_supervision_page_go_to (PdPage     *page,
                                    const char *what,
                                    PdDay       day,
                                    PdId        id);
void     pd_supervision_page_print (PdPage *page);
void     pd_supervision_page_export_pdf (PdPage *page);

void pd_supervision_page_resume (PdSupervisionPage *self);

G_END_DECLS
