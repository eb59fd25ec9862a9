/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-id.h"

G_BEGIN_DECLS

/* How many days a note that was put aside can be brought back. */
#define PD_NOTE_TRASH_DAYS 30

typedef enum
{
  PD_NOTE_SIDE_SUPERVISOR,
  PD_NOTE_SIDE_WORKER,
} PdNoteSide;

/**
 * PdNoteParty:
 * @person_id: who
 * @side: as which of the two
 *
 * Somebody whose session it was: they write the note, agree to it, and say who reads it.
 */
typedef struct
{
  PdId       person_id;
  PdNoteSide side;
} PdNoteParty;

/**
 * PdNoteConsent:
 * @person_id: who
 * @revision: to which revision they agreed
 * @agreed_at: when, in microseconds since the epoch, UTC
 */
typedef struct
{
  PdId   person_id;
  int    revision;
  gint64 agreed_at;
} PdNoteConsent;

/**
 * PdNoteReader:
 * @person_id: who
 * @from: the first revision that is sealed for them
 * @until: the last one, or 0 while they still read what is written
 * @added_by: who let them
 * @added_at: when, in microseconds since the epoch, UTC
 * @removed_by: who ended it, or %PD_ID_NONE
 * @removed_at: when, or 0
 */
typedef struct
{
  PdId   person_id;
  int    from;
  int    until;
  PdId   added_by;
  gint64 added_at;
  PdId   removed_by;
  gint64 removed_at;
} PdNoteReader;

/**
 * PdNoteRecord:
 * @id: what its row is known by
 * @agreement_id: the supervision agreement that its session was under, or %PD_ID_NONE
 * @session_id: its session, or %PD_ID_NONE
 * @day: of the session
 * @minutes: how long that was
 * @n_revisions: how many there are, addenda among them
 * @text_revision: the newest one that is not an addendum, or 0 before the first
 * @closed_at: when all parties had agreed, in microseconds since the epoch; or 0
 * @trashed_on: when it was put aside, or %PD_DAY_NONE
 * @parties: (element-type PdNoteParty): whose session it was
 * @readers: (element-type PdNoteReader): who reads it and who did, the first added first
 * @consents: (element-type PdNoteConsent): who agreed to which revision
 *
 * What is known of a note without opening it. Everybody with the file can see this much,
 * so it holds nothing of what was said.
 */
typedef struct
{
  PdId    id;
  PdId    agreement_id;
  PdId    session_id;
  PdDay   day;
  int     minutes;
  int     n_revisions;
  int     text_revision;
  gint64  closed_at;
  PdDay   trashed_on;
  GArray *parties;
  GArray *readers;
  GArray *consents;
} PdNoteRecord;

PdNoteRecord *pd_note_record_new (PdDay day,
                                  int   minutes);
PdNoteRecord *pd_note_record_copy (const PdNoteRecord *self);
void          pd_note_record_free (PdNoteRecord *self);
void          pd_note_record_add_party (PdNoteRecord *self,
                                        PdId          person_id,
                                        PdNoteSide    side);
gboolean      pd_note_record_is_party (const PdNoteRecord *self,
                                       PdId                person_id);
gboolean      pd_note_record_is_reader (const PdNoteRecord *self,
                                        PdId                person_id);
gboolean      pd_note_record_was_reader (const PdNoteRecord *self,
                                         PdId                person_id);
gboolean      pd_note_record_can_read (const PdNoteRecord *self,
                                       PdId                person_id,
                                       int                 revision);
gint64        pd_note_record_get_agreed_at (const PdNoteRecord *self,
                                            PdId                person_id);
gboolean      pd_note_record_is_agreed (const PdNoteRecord *self);
gboolean      pd_note_record_is_kept (const PdNoteRecord *self,
                                      PdDay               today);
gboolean      pd_note_record_check (const PdNoteRecord *self,
                                    GError            **error);

const char *pd_note_side_to_nick (PdNoteSide side);
const char *pd_note_side_to_words (PdNoteSide side);
gboolean    pd_note_side_parse (const char *text,
                                PdNoteSide *ret_side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdNoteRecord, pd_note_record_free)

G_END_DECLS
