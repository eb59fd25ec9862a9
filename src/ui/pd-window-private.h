/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-window.h"

G_BEGIN_DECLS

struct _PdWindow
{
  AdwApplicationWindow parent_instance;

  /* template children */
  GtkStack *states;

  /* owned */
  GSettings    *settings;
  PdWorkspace  *workspace;
  GSignalGroup *workspace_signals;

  /* borrowed: a child of states while the workspace is unlocked */
  PdDesk *desk;

  /* state */
  PdDay    today;
  gboolean demo;
};

void pd_window_install_actions (GtkWidgetClass *widget_class);
void pd_window_update_actions (PdWindow *self);

G_END_DECLS
