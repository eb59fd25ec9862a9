/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-error.h"

G_BEGIN_DECLS

gssize   pd_file_read_at (int     fd,
                          goffset at,
                          void   *buffer,
                          gsize   size);
gboolean pd_file_write_at (int         fd,
                           goffset     at,
                           const void *data,
                           gsize       size);
goffset  pd_file_get_size (int fd);
PdError  pd_file_get_write_code (int reason);
void     pd_file_set_write_error (GError    **error,
                                  int         reason,
                                  const char *what);
void     pd_file_set_read_error (GError    **error,
                                 int         reason,
                                 const char *what);

G_END_DECLS
