/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-note.h"
#include "pd-paper.h"

G_BEGIN_DECLS

/**
 * PdNoteSheetAddition:
 * @who: who added it
 * @day: when
 * @text: what was added after the note was closed
 */
typedef struct
{
  const char *who;
  PdDay       day;
  const char *text;
} PdNoteSheetAddition;

/**
 * PdNoteSheetNote:
 * @note: what is written in it
 * @day: of the session
 * @minutes: how long it was
 * @supervisor: who supervised
 * @worker: whose session it was
 * @readers: who may read it
 * @standing: how it stands, such as "Closed: all agreed to it"
 * @action_owners: (array): who does each of the note's actions; may be %NULL where it has none
 * @additions: (array length=n_additions): what was added after it was closed
 * @n_additions: how many
 *
 * A note, and what a page says beside it. All is borrowed.
 */
typedef struct
{
  const PdNote              *note;
  PdDay                      day;
  int                        minutes;
  const char                *supervisor;
  const char                *worker;
  const char                *readers;
  const char                *standing;
  const char *const         *action_owners;
  const PdNoteSheetAddition *additions;
  guint                      n_additions;
} PdNoteSheetNote;

PdDocument *pd_note_sheet_new (const PdNoteSheetNote *notes,
                               guint                  n,
                               const char            *copy_of,
                               const PdPaperOptions  *options);

G_END_DECLS
