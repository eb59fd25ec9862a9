/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-part.h"

G_BEGIN_DECLS

struct _PdRolePart
{
  GtkWidget parent_instance;

  /* borrowed; the children, and what is written in; those that a shape has not are %NULL */
  GtkWidget     *gap_box;
  GtkWidget     *gap;
  GtkWidget     *label;
  GtkWidget     *row; /* of a line, a choice, a day; of names, of those that are no site */
  GtkTextBuffer *buffer;
  GtkWidget     *view;

  /* owned */
  GPtrArray *checks; /* of choices and names */
  GStrv      values; /* what a choice or a check stands for */
  char      *value;  /* as it was set last */

  /* state */
  PdRoleField field;
  gboolean    is_cut; /* its text goes on beyond what is shown */
  gboolean    is_setting;
};

void  pd_role_part_create_control (PdRolePart *self,
                                   GPtrArray  *site_names,
                                   PdDay       today);
void  pd_role_part_show_value (PdRolePart *self);
char *pd_role_part_dup_names (PdRolePart *self);
void  pd_role_part_changed (PdRolePart *self);

G_END_DECLS
