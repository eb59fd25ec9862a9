/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"

G_BEGIN_DECLS

/* What other programs make of our pages: poppler's tools, run as children. */

char *pdf_reader_print (PdDocument *document,
                        guint       page);
char *pdf_reader_get_text (const char *path,
                           guint       page);
char *pdf_reader_get_info (const char *path,
                           const char *option);
char *pdf_reader_run (const char *const *arguments);
guint pdf_reader_count (const char *text,
                        const char *what);
void  pdf_reader_assert_says (const char *text,
                              const char *what);
void  pdf_reader_assert_is_silent_about (const char *text,
                                         const char *what);

G_END_DECLS
