/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Times and lengths of time, as the cells of a table have them. */

gboolean pd_table_times_read (const char *text,
                              int        *ret_minute);
gboolean pd_table_times_read_span (const char *text,
                                   int        *ret_start,
                                   int        *ret_end);
gboolean pd_table_times_read_minutes (const char *text,
                                      int        *ret_minutes);
gboolean pd_table_times_read_hours (const char *text,
                                    int        *ret_minutes);
char    *pd_table_times_write (int minute);
char    *pd_table_times_write_end (int start,
                                   int end);
char    *pd_table_times_write_hours (int minutes);

G_END_DECLS
