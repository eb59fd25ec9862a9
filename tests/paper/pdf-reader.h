/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What other programs make of our pages: poppler's tools, run as children. */

char *pdf_reader_get_text (const char *path,
                           guint       page);
char *pdf_reader_get_info (const char *path,
                           const char *option);
char *pdf_reader_run (const char *const *arguments);
guint pdf_reader_count (const char *text,
                        const char *what);

G_END_DECLS
