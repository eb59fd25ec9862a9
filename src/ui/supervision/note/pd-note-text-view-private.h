/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-text-view.h"

G_BEGIN_DECLS

void pd_note_text_view_paste (GtkTextView  *view,
                              GdkClipboard *clipboard);
void pd_note_text_view_watch_middle_button (GtkTextView *view);

G_END_DECLS
