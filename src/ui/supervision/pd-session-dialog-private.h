/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-checks-group.h"
#include "pd-date-row.h"
#include "pd-session-dialog.h"
#include "pd-suggest-row.h"
#include "pd-time-entry.h"

G_BEGIN_DECLS

struct _PdSessionDialog
{
  PdFormWindow parent_instance;

  /* template children */
  AdwComboRow   *by;
  GtkLabel      *clash;
  GtkWidget     *clash_box;
  PdDateRow     *day;
  GtkLabel      *hint;
  GtkSpinButton *minutes;
  AdwComboRow   *mode;
  GtkEditable   *place;
  PdChecksGroup *present;
  PdTimeEntry   *start;
  GtkWidget     *when;
  PdSuggestRow  *why;
  GtkWidget     *why_group;

  /* owned */
  PdSupervisionAgreement *agreement;
  GArray                 *parties;
  PdSession              *session; /* as it is kept; one without a row is new */
  PdSession              *shown;   /* as the form began */

  /* state */
  PdSessionAct act;
};

gboolean pd_session_dialog_asks_when (PdSessionDialog *self);
gboolean pd_session_dialog_asks_why (PdSessionDialog *self);
void     pd_session_dialog_show_choices (PdSessionDialog *self);
void     pd_session_dialog_show (PdSessionDialog *self,
                                 PdDay            today);
void     pd_session_dialog_changed (PdSessionDialog *self);

G_END_DECLS
