/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *pd_table_text_trim (const char *text);
char *pd_table_text_fold_header (const char *header);
char *pd_table_text_fold_name (const char *name);
char *pd_table_text_unify_lines (const char *text);
char *pd_table_text_quote_for_words (const char *text);

G_END_DECLS
