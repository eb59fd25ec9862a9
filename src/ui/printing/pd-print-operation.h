/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-document.h"

G_BEGIN_DECLS

GtkPrintOperation *pd_print_operation_new (PdDocument *document);
gboolean           pd_print_operation_run (GtkPrintOperation *operation,
                                           GtkWindow         *parent,
                                           GError           **error);

G_END_DECLS
