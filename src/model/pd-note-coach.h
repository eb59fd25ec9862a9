/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"

G_BEGIN_DECLS

typedef enum
{
  PD_HINT_WORDS,
  PD_HINT_NAME,
  PD_HINT_BIRTH,
} PdHintKind;

/**
 * PdHint:
 * @kind: what it is about
 * @start: where what it is about begins, in bytes
 * @n_bytes: how long that is
 * @why: the reason, in a sentence or two
 * @instead: what could stand there, or "" where nothing needs to
 *
 * Something that a writer may want to say in other words. It is never a fault, and nothing
 * waits for it.
 */
typedef struct
{
  PdHintKind kind;
  gsize      start;
  gsize      n_bytes;
  char      *why;
  char      *instead;
} PdHint;

/**
 * PdNoteCoach:
 *
 * Looks over a note while it is written, offline: words that judge or diagnose, likely full
 * names of people who use the service, and dates of birth.
 */
typedef struct _PdNoteCoach PdNoteCoach;

PdNoteCoach *pd_note_coach_new_parse (const char *words,
                                      gssize      length,
                                      GError    **error);
void         pd_note_coach_free (PdNoteCoach *self);
void         pd_note_coach_add_known_name (PdNoteCoach *self,
                                           const char  *name);
GPtrArray   *pd_note_coach_look_over (const PdNoteCoach *self,
                                      const char        *text,
                                      PdDay              today);

const char *pd_hint_kind_to_nick (PdHintKind kind);
const char *pd_hint_kind_to_words (PdHintKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdNoteCoach, pd_note_coach_free)

G_END_DECLS
