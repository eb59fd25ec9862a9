/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/* The columns of the people page: what each says of a person, and how it sorts. */

void     pd_people_columns_add (GtkColumnView *view,
                                PdWorkspace   *workspace);
char    *pd_people_columns_dup_sites (PdWorkspace *workspace,
                                      PdPerson    *person);
gboolean pd_people_columns_match (PdWorkspace *workspace,
                                  PdPerson    *person,
                                  const char  *words);

G_END_DECLS
