/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-checks-group.h"
#include "pd-date-row.h"
#include "pd-supervision-dialog.h"

G_BEGIN_DECLS

struct _PdSupervisionDialog
{
  PdFormWindow parent_instance;

  /* template children */
  GtkSpinButton *days_between;
  GtkWidget     *days_group;
  AdwActionRow  *days_row;
  PdDateRow     *ended_on;
  AdwComboRow   *form;
  AdwComboRow   *kind;
  AdwComboRow   *member;
  PdChecksGroup *members;
  GtkSpinButton *minutes;
  AdwComboRow   *mode;
  GtkEditable   *outside_name;
  GtkSwitch     *paid;
  GtkEditable   *place;
  PdDateRow     *review_on;
  PdDateRow     *started_on;
  AdwComboRow   *supervisor;
  GtkBox        *texts;
  GtkLabel      *warning;
  GtkWidget     *warning_box;

  /* owned */
  PdSupervisionAgreement *agreement;  /* as it is kept; one without a row is new */
  GPtrArray              *agreements; /* all of the service, to look for line managers in */
  GArray                 *person_ids; /* who can be chosen */
  GtkTextBuffer          *buffers[PD_SUPERVISION_N_TEXTS];
  GtkWidget              *text_boxes[PD_SUPERVISION_N_TEXTS];

  /* state */
  gboolean is_shown;
  PdDay    today;
};

void pd_supervision_dialog_show_choices (PdSupervisionDialog *self);
void pd_supervision_dialog_show (PdSupervisionDialog *self);
void pd_supervision_dialog_show_warning (PdSupervisionDialog          *self,
                                         const PdSupervisionAgreement *agreement);
void pd_supervision_dialog_changed (PdSupervisionDialog *self);

G_END_DECLS
