/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void    pd_note_paste_async (GdkClipboard       *clipboard,
                             GAsyncReadyCallback callback,
                             gpointer            user_data);
GBytes *pd_note_paste_finish (GAsyncResult *result,
                              GError      **error);

G_END_DECLS
