/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-page-view.h"
#include "pd-print-options.h"

G_BEGIN_DECLS

/**
 * PdPrintPreview:
 *
 * The roster as it will be on paper, drawn by the document that prints, with what can be
 * chosen beside it. From here it goes to the system's print dialog or to a PDF.
 *
 * Properties, construct only: "workspace", "today" (int), "paper" (pointer to a
 * #PdRosterPaper, copied).
 */
#define PD_TYPE_PRINT_PREVIEW (pd_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (PdPrintPreview, pd_print_preview, PD, PRINT_PREVIEW, AdwWindow)

GtkWidget      *pd_print_preview_new (PdWorkspace         *workspace,
                                      PdDay                today,
                                      const PdRosterPaper *paper);
PdPrintOptions *pd_print_preview_get_options (PdPrintPreview *self);
PdPageView     *pd_print_preview_get_view (PdPrintPreview *self);

G_END_DECLS
