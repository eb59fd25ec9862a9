/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A question with two answers, for the few things that undo cannot take back. */

typedef enum
{
  PD_ASK_PLAIN,
  PD_ASK_SUGGESTED,
  PD_ASK_DESTRUCTIVE,
} PdAskKind;

void     pd_ask_async (GtkWindow          *parent,
                       PdAskKind           kind,
                       const char         *heading,
                       const char         *body,
                       const char         *no_label,
                       const char         *yes_label,
                       GAsyncReadyCallback callback,
                       gpointer            user_data);
gboolean pd_ask_finish (GAsyncResult *result);
void     pd_ask_which_async (GtkWindow          *parent,
                             const char         *heading,
                             const char         *body,
                             const char *const  *labels,
                             GAsyncReadyCallback callback,
                             gpointer            user_data);
gboolean pd_ask_which_finish (GAsyncResult *result,
                              guint        *ret_which);
void     pd_ask_tell (GtkWindow  *parent,
                      const char *heading,
                      const char *body);

G_END_DECLS
