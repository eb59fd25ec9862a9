/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-rows-group.h"
#include "pd-supervision-pane.h"

G_BEGIN_DECLS

struct _PdSupervisionPane
{
  AdwBin parent_instance;

  /* template children */
  PdRowsGroup *agreed;
  GtkWidget   *scroller;
  GtkStack    *stack;
  GtkLabel    *standing;
  GtkImage    *standing_sign;
  GtkLabel    *title;

  /* owned */
  PdSupervisionItem *item;
  PdWorkspace       *workspace;

  /* state */
  PdDay today;
};

void pd_supervision_pane_show (PdSupervisionPane *self);
void pd_supervision_pane_show_agreed (PdSupervisionPane            *self,
                                      const PdSupervisionAgreement *agreement);

G_END_DECLS
