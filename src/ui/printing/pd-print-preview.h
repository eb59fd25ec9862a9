/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-page-view.h"
#include "pd-printable.h"

G_BEGIN_DECLS

/**
 * PdPrintPreview:
 *
 * What is to be printed as it will be on paper, drawn by the document that prints, with
 * what can be chosen beside it. From here it goes to the system's print dialog or to a PDF.
 *
 * Properties, construct only: "printable" (#PdPrintable).
 */
#define PD_TYPE_PRINT_PREVIEW (pd_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (PdPrintPreview, pd_print_preview, PD, PRINT_PREVIEW, AdwWindow)

GtkWidget  *pd_print_preview_new (PdPrintable *printable);
void        pd_print_preview_present (GtkWindow   *parent,
                                      PdPrintable *printable);
PdPageView *pd_print_preview_get_view (PdPrintPreview *self);

G_END_DECLS
