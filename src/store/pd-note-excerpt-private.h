/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

gboolean pd_note_excerpt_install (sqlite3 *handle);

G_END_DECLS
