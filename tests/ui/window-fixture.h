/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-application.h"
#include "pd-window.h"
#include "sample-window.h"

G_BEGIN_DECLS

/* The real program on a private display, and ways to look at its widgets. */

void         window_fixture_start (int *argc, char ***argv);
int          window_fixture_run (void);
PdIdleWatch *window_fixture_get_idle_watch (void);
PdWindow    *window_fixture_new_window (void);
PdWindow    *window_fixture_new_window_with (GSettings *settings);
void         window_fixture_close (PdWindow *window);
void         window_fixture_settle (void);
GtkWidget   *window_fixture_find (GtkWidget *root, GType type);
GtkWindow   *window_fixture_find_window (GType type);
GtkWidget   *window_fixture_get_child (gpointer widget, GType type, const char *id);
void         window_fixture_type (gpointer widget, GType type, const char *id, const char *text);
gboolean     window_fixture_has_text (const char *text);

G_END_DECLS
