/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk.h"

#include "pd-banner.h"
#include "pd-change-toasts.h"
#include "pd-note-search.h"
#include "pd-page-counts.h"
#include "pd-split-view.h"

G_BEGIN_DECLS

struct _PdDesk
{
  AdwBin parent_instance;

  /* template children */
  AdwWindowTitle  *service_title;
  AdwWindowTitle  *page_title;
  GMenuModel      *menu;
  GtkMenuButton   *menu_button;
  GtkListBox      *navigation;
  GtkButton       *undo_button;
  GtkButton       *redo_button;
  GtkBox          *start_box;
  GtkBox          *end_box;
  PdBanner        *demo_banner;
  PdBanner        *notice_banner;
  PdBanner        *failed_banner;
  AdwToastOverlay *toasts;
  GtkStack        *pages;
  PdSplitView     *split;

  /* owned */
  GSettings      *settings;
  PdWorkspace    *workspace;
  GSignalGroup   *workspace_signals;
  PdChangeToasts *change_toasts;
  PdPageCounts   *counts;
  PdNoteSearch   *note_search; /* which the pages share */

  /* state */
  PdDay    today;
  gboolean demo;
  guint    focus_id;
  gulong   focus_handler; /* of the window */
};

/* Its pages: pd-desk-pages.c. */
void pd_desk_dispose_pages (PdDesk *self);
void pd_desk_go_to (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter);
void pd_desk_row_activated (PdDesk *self);
void pd_desk_row_selected (PdDesk        *self,
                           GtkListBoxRow *row);

G_END_DECLS
