/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the tests of widgets have in common: a display, a window, and waiting. */

typedef gboolean (*SampleCondition) (gpointer data);

gboolean   sample_window_begin (int    *argc,
                                char ***argv);
GtkWidget *sample_window_show (GtkWidget *child,
                               int        width,
                               int        height);
void       sample_window_settle (void);
void       sample_window_wait_until (SampleCondition condition,
                                     gpointer        data);
void       sample_window_wait_for_draw (GtkWidget *widget);
void       sample_window_close (GtkWidget *window);
GtkWidget *sample_window_find_toplevel (GType type);

G_END_DECLS
