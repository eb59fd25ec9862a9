/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  PD_FILE_SERVICE,
  PD_FILE_TABLE,
  PD_FILE_PDF,
  PD_FILE_SPREADSHEET,
  PD_FILE_CALENDAR,
  PD_FILE_HTML,
  PD_FILE_MARKDOWN,
  PD_FILE_WRITING,
} PdFileKind;

void   pd_choose_file_to_open_async (GtkWindow          *parent,
                                     PdFileKind          kind,
                                     const char         *title,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
void   pd_choose_file_to_save_async (GtkWindow          *parent,
                                     PdFileKind          kind,
                                     const char         *title,
                                     const char         *name,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
void   pd_choose_folder_async (GtkWindow          *parent,
                               const char         *title,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
GFile *pd_choose_file_finish (GAsyncResult *result,
                              GError      **error);

G_END_DECLS
