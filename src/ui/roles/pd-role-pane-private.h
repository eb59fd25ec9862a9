/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-pane.h"
#include "pd-role-reading.h"
#include "pd-rows-group.h"

G_BEGIN_DECLS

struct _PdRolePane
{
  PdDeskPart part;

  /* template children */
  GtkWidget     *act_box;
  GtkWidget     *approve_button;
  GtkLabel      *check_words;
  PdRowsGroup   *file_gaps;
  PdRowsGroup   *gaps;
  GtkMenuButton *more_button;
  GMenuModel    *more_menu;
  PdRowsGroup   *people;
  GtkWidget     *scroller;
  GtkStack      *stack;
  GtkLabel      *standing;
  PdRoleReading *text;
  GtkLabel      *text_title;
  GtkLabel      *title;
  PdRowsGroup   *versions;
  GtkButton     *write_button;

  /* owned; the lists are of the role shown, as they were read last */
  PdRoleItem *item;
  GPtrArray  *assignments;
  GPtrArray  *found; /* what the version that is shown leaves open */

  /* state */
  int version; /* the number of the one that is shown */
};

/* Showing */
void pd_role_pane_show (PdDeskPart *part);
void pd_role_pane_show_people (PdRolePane *self);
void pd_role_pane_forget (PdRolePane *self);
void pd_role_pane_gap_activated (PdRolePane *self,
                                 guint       i);
void pd_role_pane_person_activated (PdRolePane *self,
                                    guint       i);
void pd_role_pane_version_activated (PdRolePane *self,
                                     guint       i);

/* Windows */
void pd_role_pane_install_window_actions (GtkWidgetClass *widget_class);
void pd_role_pane_update_window_actions (PdRolePane *self);
/* Finding */
const PdRoleAssignment *pd_role_pane_find_to_acknowledge (PdRolePane *self, PdId assignment_id);

/* Acting */
void     pd_role_pane_present_assignment (PdRolePane *self, const PdRoleAssignment *assignment);
void     pd_role_pane_install_actions (GtkWidgetClass *widget_class);
void     pd_role_pane_update_actions (PdRolePane *self);
void     pd_role_pane_tell (PdRolePane   *self,
                            const GError *error);
void     pd_role_pane_write (PdRolePane *self,
                             PdRoleField field);
gboolean pd_role_pane_can_write (PdRolePane *self);

G_END_DECLS
