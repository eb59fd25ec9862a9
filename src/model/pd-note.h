/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-record.h"

G_BEGIN_DECLS

/* What a note may hold: far more than anybody writes in a session, and little enough to
 * seal, index and draw. In bytes of UTF-8, over all its texts. */
#define PD_NOTE_MAX_SIZE (16 * 1024 * 1024)
#define PD_NOTE_MAX_SECTIONS 100
#define PD_NOTE_MAX_ACTIONS 500

#define PD_NOTE_N_SIDES 2

/**
 * PdNoteSection:
 * @id: what a template calls it; the same in every language
 * @heading: as it is shown
 * @question: what it asks; may be empty
 * @accounts: what each side wrote, by #PdNoteSide; in light Markdown, never %NULL
 *
 * One part of a note, with the accounts of both sides beside one another.
 */
typedef struct
{
  char *id;
  char *heading;
  char *question;
  char *accounts[PD_NOTE_N_SIDES];
} PdNoteSection;

/**
 * PdNoteAction:
 * @what: the next step, in everyday words
 * @owner_id: whose it is, or %PD_ID_NONE for a supervisor from outside
 * @due: by when, or %PD_DAY_NONE
 * @done_on: when it was done, or %PD_DAY_NONE
 */
typedef struct
{
  char *what;
  PdId  owner_id;
  PdDay due;
  PdDay done_on;
} PdNoteAction;

/**
 * PdNote:
 * @sections: (element-type PdNoteSection): in their order
 * @actions: (element-type PdNoteAction): what was agreed to be done
 * @next_day: the day of the next session, or %PD_DAY_NONE
 *
 * What is written in a supervision note: all of it is confidential, and only ever leaves
 * memory sealed.
 */
typedef struct
{
  GPtrArray *sections;
  GPtrArray *actions;
  PdDay      next_day;
} PdNote;

PdNote        *pd_note_new (void);
PdNote        *pd_note_copy (const PdNote *self);
void           pd_note_free (PdNote *self);
gboolean       pd_note_equal (const PdNote *self,
                              const PdNote *other);
gboolean       pd_note_is_empty (const PdNote *self);
gboolean       pd_note_check (const PdNote *self,
                              GError      **error);
PdNoteSection *pd_note_add_section (PdNote     *self,
                                    const char *id,
                                    const char *heading,
                                    const char *question);
PdNoteAction  *pd_note_add_action (PdNote     *self,
                                   const char *what,
                                   PdId        owner_id,
                                   PdDay       due);
void           pd_note_set_account (PdNote     *self,
                                    guint       section,
                                    PdNoteSide  side,
                                    const char *text);
void           pd_note_action_set_what (PdNoteAction *self,
                                        const char   *what);
gboolean       pd_note_check_text (const char *text,
                                   gssize      length,
                                   GError    **error);

/* Written by both at a time */
PdNote *pd_note_merge (const PdNote *base,
                       const PdNote *mine,
                       const PdNote *theirs,
                       guint        *ret_n_conflicts);

/* Bytes, to be sealed */
GBytes *pd_note_to_bytes (const PdNote *self,
                          GError      **error);
PdNote *pd_note_new_from_bytes (GBytes  *bytes,
                                GError **error);

/* Text, for whoever may read it */
gboolean pd_note_fill (PdNote     *self,
                       PdNoteSide  side,
                       const char *text,
                       gssize      length,
                       GError    **error);
char    *pd_note_to_text (const PdNote *self);
char    *pd_note_action_to_words (const PdNoteAction *self,
                                  const char         *owner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdNote, pd_note_free)

G_END_DECLS
