/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-record.h"

G_BEGIN_DECLS

/* In the order in which they stand where they happened at one moment. */
typedef enum
{
  PD_NOTE_EVENT_READER_ADDED,
  PD_NOTE_EVENT_WRITTEN,
  PD_NOTE_EVENT_AGREED,
  PD_NOTE_EVENT_CLOSED,
  PD_NOTE_EVENT_ADDED_TO,
  PD_NOTE_EVENT_READER_ENDED,
} PdNoteEventKind;

/**
 * PdNoteEvent:
 * @kind: what it was
 * @at: when, in microseconds since the epoch, UTC
 * @who_id: who did it; %PD_ID_NONE for the closing, which follows from all having agreed
 * @reader_id: who reads it from then on, or no longer; else %PD_ID_NONE
 * @revision: which revision was written or agreed to; the first or the last one that
 *   a reader reads
 *
 * Something that happened to a note. It holds nothing of what is written in it, and
 * everybody whose session it was sees it.
 */
typedef struct
{
  PdNoteEventKind kind;
  gint64          at;
  PdId            who_id;
  PdId            reader_id;
  int             revision;
} PdNoteEvent;

GArray *pd_note_event_list_of_record (const PdNoteRecord *note);
int     pd_note_event_compare (gconstpointer a,
                               gconstpointer b);
char   *pd_note_event_to_words (const PdNoteEvent *self,
                                const char        *who,
                                const char        *reader);

const char *pd_note_event_kind_to_nick (PdNoteEventKind kind);

G_END_DECLS
