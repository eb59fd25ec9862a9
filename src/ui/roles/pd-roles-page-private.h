/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-page.h"
#include "pd-roles-list.h"
#include "pd-role-editor.h"
#include "pd-role-pane.h"
#include "pd-roles-page.h"
#include "pd-split-view.h"

G_BEGIN_DECLS

struct _PdRolesPage
{
  PdDeskPart part;

  /* template children */
  GtkWidget   *add_button;
  GtkStack    *content;
  GtkWidget   *end_box;
  AdwBin      *editor_bin;
  AdwBin      *role_bin;
  GtkBox      *sidebar;
  PdSplitView *split;

  /* borrowed */
  PdRolesList  *list;
  PdRolePane   *pane;
  PdRoleEditor *editor;

  /* owned */
  GSimpleActionGroup *actions;

  /* state */
  gboolean is_turning; /* to another role, from one that was written */
};

void     pd_roles_page_create_actions (PdRolesPage *self);
void     pd_roles_page_update_actions (PdDeskPart *part);
void     pd_roles_page_add_keys (GtkWidgetClass *widget_class);
void     pd_roles_page_add_paper_actions (PdRolesPage *self);
void     pd_roles_page_connect_parts (PdRolesPage *self);
gboolean pd_roles_page_is_writing (PdRolesPage *self);
gboolean pd_roles_page_keep (PdRolesPage *self);
void     pd_roles_page_export_pdf (PdPage *page);
void     pd_roles_page_print (PdPage *page);
void     pd_roles_page_go_to (PdPage     *page,
                              const char *what,
                              PdDay       day,
                              PdId        id);

G_END_DECLS
