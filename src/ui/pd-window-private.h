/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-demo-file.h"
#include "pd-reminder-watch.h"
#include "pd-start-page.h"
#include "pd-unlock-page.h"
#include "pd-window.h"

G_BEGIN_DECLS

struct _PdWindow
{
  AdwApplicationWindow parent_instance;

  /* template children */
  GtkWidget *start;
  GtkStack  *states;

  /* owned */
  GCancellable    *demo_cancellable;
  PdDemoFile      *demo;
  PdReminderWatch *reminders; /* nullable */
  GSettings       *settings;
  PdWorkspace     *workspace;
  GSignalGroup    *workspace_signals;

  /* borrowed: children of states, each while it is its turn */
  GtkWidget    *create_page;
  PdDesk       *desk;
  PdUnlockPage *unlock_page;

  /* state */
  PdDay    today;
  gboolean closing_unsaved;
  guint32  wanted_reminder; /* to be shown after unlocking; 0 for none */
};

/* pd-window.c: which state is shown */
void pd_window_show_create (PdWindow *self);
void pd_window_show_start (PdWindow *self);
void pd_window_tell (PdWindow   *self,
                     const char *sentence);

/* pd-window-file.c: the file behind it */
gboolean pd_window_leave_file (PdWindow *self);
void     pd_window_remember (PdWindow *self);
void     pd_window_save_copy (PdWindow *self);

/* pd-window-reminders.c */
void pd_window_update_reminders (PdWindow *self);
void pd_window_show_wanted (PdWindow *self);

/* pd-window-actions.c */
void pd_window_install_actions (GtkWidgetClass *widget_class);
void pd_window_update_actions (PdWindow *self);

G_END_DECLS
