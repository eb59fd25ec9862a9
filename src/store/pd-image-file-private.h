/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean pd_image_file_write (GBytes     *image,
                              const char *path,
                              GError    **error);

G_END_DECLS
