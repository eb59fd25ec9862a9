/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-editor.h"
#include "pd-role-pane.h"
#include "pd-roles-list.h"
#include "sample-role.h"
#include "sample-workspace.h"

G_BEGIN_DECLS

/* The page of roles in a window of its own, on a service that has none yet. */
typedef struct
{
  SampleWorkspace sample;
  PdWorkspace    *workspace;
  GtkWidget      *window;
  GtkWidget      *page;
  PdRoleEditor   *editor;
  PdRolesList    *list;
  PdRolePane     *pane;
} SampleRolesPage;

void     sample_roles_page_set_up (SampleRolesPage *self,
                                   gconstpointer    data);
void     sample_roles_page_tear_down (SampleRolesPage *self,
                                      gconstpointer    data);
void     sample_roles_page_act (SampleRolesPage *self,
                                const char      *action_name);
gboolean sample_roles_page_is_shown (SampleRolesPage *self,
                                     const char      *child_name);
gpointer sample_roles_page_find (GtkWidget *widget,
                                 GType      type);
guint64  sample_roles_page_get_last_change (SampleRolesPage *self);
void     sample_roles_page_undo (SampleRolesPage *self);
PdRole  *sample_roles_page_load (SampleRolesPage *self,
                                 guint            i);

G_END_DECLS
