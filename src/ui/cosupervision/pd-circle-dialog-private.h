/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-dialog.h"
#include "pd-date-row.h"
#include "pd-rows-group.h"
#include "pd-zone-row.h"

G_BEGIN_DECLS

struct _PdCircleDialog
{
  PdFormWindow parent_instance;

  /* template children */
  GtkCheckButton *by_phone;
  GtkCheckButton *by_video;
  PdDateRow      *ended_on;
  GtkCheckButton *face_to_face;
  AdwComboRow    *format;
  GtkSpinButton  *minutes;
  GtkEditable    *name;
  PdRowsGroup    *people;
  PdDateRow      *started_on;
  GtkSpinButton  *weeks;
  PdZoneRow      *zone;

  /* owned */
  PdCircle  *circle;  /* as it is kept; one without a row is new */
  GPtrArray *members; /* (element-type PdCircleMember): as they are here */

  /* state */
  gboolean is_shown;
  guint    open_member; /* which of the members has its form open */
  PdDay    today;
};

void pd_circle_dialog_install_people (GtkWidgetClass *widget_class);
void pd_circle_dialog_open (PdCircleDialog *self,
                            guint           i);
void pd_circle_dialog_show_people (PdCircleDialog *self);
void pd_circle_dialog_changed (PdCircleDialog *self);

G_END_DECLS
