/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-document.h"

G_BEGIN_DECLS

/**
 * PdPrintable:
 *
 * Something that goes on paper: what the preview shows, prints and saves as a PDF.
 *
 * Signals: "changed": its pages are to be made anew, after another choice in its options.
 */
#define PD_TYPE_PRINTABLE (pd_printable_get_type ())
G_DECLARE_DERIVABLE_TYPE (PdPrintable, pd_printable, PD, PRINTABLE, GObject)

/**
 * PdPrintableClass:
 * @get_title: what the window with the preview is called; names nobody
 * @dup_file_name: what a PDF of it is called at first
 * @get_options: (nullable) (transfer none): rows to choose what is printed, and how
 * @make_async: reads what is to be printed now, and lays it out; its result is a #GTask
 *   that gives a #PdDocument which nobody else draws
 */
struct _PdPrintableClass
{
  GObjectClass parent_class;

  const char *(*get_title) (PdPrintable *self);
  char *(*dup_file_name) (PdPrintable *self);
  GtkWidget *(*get_options) (PdPrintable *self);
  void (*make_async) (PdPrintable        *self,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data);
};

const char *pd_printable_get_title (PdPrintable *self);
char       *pd_printable_dup_file_name (PdPrintable *self);
GtkWidget  *pd_printable_get_options (PdPrintable *self);
void        pd_printable_changed (PdPrintable *self);
void        pd_printable_make_async (PdPrintable        *self,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
PdDocument *pd_printable_make_finish (PdPrintable  *self,
                                      GAsyncResult *result,
                                      GError      **error);

G_END_DECLS
