/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note.h"

G_BEGIN_DECLS

/**
 * PdNoteTemplate:
 * @id: the row of one's own, or %PD_ID_NONE for one that comes with the program
 * @nick: what one that comes with the program is called in every language; else empty
 * @name: as it is shown
 * @sections: (element-type PdNoteSection): what it asks, without accounts
 *
 * The sections that a new note begins with.
 */
typedef struct
{
  PdId       id;
  char      *nick;
  char      *name;
  GPtrArray *sections;
} PdNoteTemplate;

GPtrArray      *pd_note_template_list_shipped (void);
PdNoteTemplate *pd_note_template_new (const char *name);
PdNoteTemplate *pd_note_template_new_parse (const char *name,
                                            const char *text,
                                            GError    **error);
PdNoteTemplate *pd_note_template_copy (const PdNoteTemplate *self);
void            pd_note_template_free (PdNoteTemplate *self);
void            pd_note_template_add_section (PdNoteTemplate *self,
                                              const char     *id,
                                              const char     *heading,
                                              const char     *question);
gboolean        pd_note_template_check (const PdNoteTemplate *self,
                                        GError              **error);
gboolean        pd_note_template_equal (const PdNoteTemplate *self,
                                        const PdNoteTemplate *other);
char           *pd_note_template_to_text (const PdNoteTemplate *self);
PdNote         *pd_note_template_make_note (const PdNoteTemplate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdNoteTemplate, pd_note_template_free)

G_END_DECLS
