/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Light Markdown shown as what it says, while it stays text. */

void pd_note_marks_attach (GtkTextBuffer *buffer);
void pd_note_marks_set_faint (GtkTextBuffer *buffer,
                              const GdkRGBA *color);

G_END_DECLS
