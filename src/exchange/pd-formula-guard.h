/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A spreadsheet computes a cell that begins like a formula, whoever wrote it. A leading
 * apostrophe makes it text; these put it there and take it away again, so that
 * whatever was written is what is read. */

gboolean    pd_formula_guard_is_needed (const char *cell);
const char *pd_formula_guard_remove (const char *cell);

G_END_DECLS
