/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PdNoteSpelling:
 *
 * A dictionary of the first language of several that there is one for. The only caller of
 * enchant, which would keep words of one's own in a plain file at home: it is given a folder
 * that can't be, and is asked before it is told anything. One's own words are in the
 * service's file; here they are only known while it is open.
 */
#define PD_TYPE_NOTE_SPELLING (pd_note_spelling_get_type ())
G_DECLARE_FINAL_TYPE (PdNoteSpelling, pd_note_spelling, PD, NOTE_SPELLING, GObject)

/**
 * PdWordSpan:
 * @start: where a word begins, in bytes
 * @n_bytes: how long it is
 */
typedef struct
{
  gsize start;
  gsize n_bytes;
} PdWordSpan;

void            pd_note_spelling_keep_out_of_home (void);
void            pd_note_spelling_load_async (const char *const  *languages,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
PdNoteSpelling *pd_note_spelling_load_finish (GAsyncResult *result);
const char     *pd_note_spelling_get_language (PdNoteSpelling *self);
void            pd_note_spelling_set_own_words (PdNoteSpelling    *self,
                                                const char *const *words);
void            pd_note_spelling_add_name (PdNoteSpelling *self,
                                           const char     *name);
GArray         *pd_note_spelling_find_unknown (PdNoteSpelling *self,
                                               const char     *text);
char          **pd_note_spelling_suggest (PdNoteSpelling *self,
                                          const char     *word);

G_END_DECLS
