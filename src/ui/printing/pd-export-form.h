/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-choose-file.h"
#include "pd-form-window.h"

G_BEGIN_DECLS

/**
 * PdExportForm:
 *
 * A form that asks how something goes out for other programs to read, and where to, and
 * writes it to a file in a thread. It goes when that is written, and else says why not.
 * What was written is told by the window before which it stands (`win.tell`).
 *
 * The file chooser has the title of the form.
 */
#define PD_TYPE_EXPORT_FORM (pd_export_form_get_type ())
G_DECLARE_DERIVABLE_TYPE (PdExportForm, pd_export_form, PD, EXPORT_FORM, PdFormWindow)

/**
 * PdExportFormClass:
 * @suggest_file: which kind of file was chosen, and what it is called at first
 * @prepare: reads what is to be written; %NULL with an error when that can't be
 * @write: writes what was prepared, in a thread
 * @prepared_free: frees what was prepared
 */
struct _PdExportFormClass
{
  PdFormWindowClass parent_class;

  PdFileKind (*suggest_file) (PdExportForm *self,
                              char        **ret_name);
  gpointer (*prepare) (PdExportForm *self,
                       GError      **error);
  gboolean (*write) (gpointer      prepared,
                     const char   *path,
                     GCancellable *cancellable,
                     GError      **error);
  GDestroyNotify prepared_free;
};

void pd_export_form_write (PdExportForm *self,
                           const char   *path);

G_END_DECLS
