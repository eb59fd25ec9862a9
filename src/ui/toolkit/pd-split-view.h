/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PdSplitView:
 *
 * A side bar beside some content. Where there is no room for both, or the letters are
 * very large, the side bar goes, and comes over the content when it is asked for. (What
 * libadwaita has for this is deprecated, or needs 1.4.)
 *
 * Properties: "content", "sidebar" (widgets), "sidebar-pinned" (whether it is wanted
 * where there is room), "sidebar-shown" (whether it is there now; setting it pins or
 * unpins where there is room), "collapsed" (read only: there is no room).
 */
#define PD_TYPE_SPLIT_VIEW (pd_split_view_get_type ())
G_DECLARE_FINAL_TYPE (PdSplitView, pd_split_view, PD, SPLIT_VIEW, GtkWidget)

gboolean pd_split_view_is_collapsed (PdSplitView *self);
gboolean pd_split_view_is_sidebar_shown (PdSplitView *self);
void     pd_split_view_set_sidebar_shown (PdSplitView *self,
                                          gboolean     shown);

G_END_DECLS
