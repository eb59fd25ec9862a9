/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PdNoteComparison:
 * @n_removed: how many passages were removed
 * @n_added: how many were added
 */
typedef struct
{
  guint n_removed;
  guint n_added;
} PdNoteComparison;

void pd_note_compare (GtkTextBuffer    *buffer,
                      const char       *before,
                      const char       *after,
                      PdNoteComparison *ret_comparison);

G_END_DECLS
