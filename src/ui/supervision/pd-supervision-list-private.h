/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-supervision-list.h"

G_BEGIN_DECLS

struct _PdSupervisionList
{
  PdDeskPart part;

  /* template children */
  GtkToggleButton *everybodys_button;
  GtkWidget       *scope_bar;
  GtkStack        *stack;
  GtkListView     *view;

  /* owned */
  GListStore         *items;
  GtkSingleSelection *shown;
  PdSupervisionItem  *chosen;

  /* state */
  gboolean with_ended;
  gboolean is_everybodys;
  gboolean is_renewing;
};

gboolean pd_supervision_list_has_focus (PdSupervisionList *self);
void     pd_supervision_list_go_to (PdSupervisionList *self,
                                    guint              position,
                                    gboolean           with_focus);

G_END_DECLS
