/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "pd-fresh-file.h"

G_BEGIN_DECLS

/**
 * PdFreshFile:
 *
 * A file that is written beside its place and takes it only when it is whole. Freed
 * before that, it leaves no trace.
 */
typedef struct _PdFreshFile PdFreshFile;

PdFreshFile   *pd_fresh_file_new (const char *path,
                                  GError    **error);
cairo_status_t pd_fresh_file_write (void                *self,
                                    const unsigned char *data,
                                    unsigned int         length);
gboolean       pd_fresh_file_check (PdFreshFile   *self,
                                    cairo_status_t status,
                                    GError       **error);
gboolean       pd_fresh_file_commit (PdFreshFile *self,
                                     GError     **error);
void           pd_fresh_file_free (PdFreshFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdFreshFile, pd_fresh_file_free)

G_END_DECLS
