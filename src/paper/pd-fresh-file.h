/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean pd_fresh_file_set_contents (const char *path,
                                     GBytes     *bytes,
                                     GError    **error);

G_END_DECLS
