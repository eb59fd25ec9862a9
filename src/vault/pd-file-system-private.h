/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean pd_file_system_is_remote (int fd);
gboolean pd_file_system_type_is_remote (guint32     magic,
                                        const char *name);
char    *pd_file_system_find_name (const char *mounts,
                                   guint       major_number,
                                   guint       minor_number);

G_END_DECLS
