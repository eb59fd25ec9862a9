/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much an account takes and shows in the window, in bytes. A note can hold more, from
 * elsewhere; what is beyond is kept as it is, printed, and found. A text view lays a line
 * out as a whole: one of a megabyte takes minutes. */
#define PD_NOTE_ROOM_BYTES (1024 * 1024)
#define PD_NOTE_ROOM_LINE_BYTES 20000

char *pd_note_room_dup_shown (const char *text,
                              gboolean   *ret_is_cut);
char *pd_note_room_dup_pasted (const char *text,
                               gsize       n_bytes,
                               gsize       n_bytes_there,
                               GError    **error);

G_END_DECLS
