/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk.h"

G_BEGIN_DECLS

/* A desk with Jo Hart, whose code is JH, and Al Reed. */
Desk    *desk_new_with_people (void);
gpointer desk_get_fact (Desk       *self,
                        PdTableKind kind,
                        guint       index);
GBytes  *desk_export_facts (Desk       *self,
                            PdTableKind kind);

/* Whether the table of what there is of @kind is @text. */
void desk_assert_says (Desk       *self,
                       PdTableKind kind,
                       const char *text);

/* Whether @text, brought in for them, gives a table of @rows. */
void desk_assert_becomes (PdTableKind kind,
                          const char *text,
                          guint       n_rows,
                          const char *headers,
                          const char *rows);

G_END_DECLS
