/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-printable.h"

G_BEGIN_DECLS

void  pd_save_pdf_async (GtkWindow          *parent,
                         PdPrintable        *printable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data);
void  pd_save_pdf_of_page (GtkWidget   *page,
                           PdPrintable *printable);
char *pd_save_pdf_finish (GAsyncResult *result,
                          GError      **error);

G_END_DECLS
