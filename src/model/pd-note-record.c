/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-note-record.h"

#include <glib/gi18n-lib.h>

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-spelling-private.h"

static const PdSpelling SIDES[] = {
  [PD_NOTE_SIDE_SUPERVISOR] = { "supervisor", N_ ("Supervisor"), "" },
  [PD_NOTE_SIDE_WORKER] = { "worker", N_ ("Worker"), "" },
};

/**
 * pd_note_record_new:
 * @day: of the session
 * @minutes: how long it was
 *
 * Returns: (transfer full): a note of which nothing is written yet, without a row
 */
PdNoteRecord *
pd_note_record_new (PdDay day,
                    int   minutes)
{
  PdNoteRecord *self = g_new0 (PdNoteRecord, 1);

  self->day = day;
  self->minutes = minutes;
  self->trashed_on = PD_DAY_NONE;
  self->parties = g_array_new (FALSE, FALSE, sizeof (PdNoteParty));
  self->readers = g_array_new (FALSE, FALSE, sizeof (PdNoteReader));
  self->consents = g_array_new (FALSE, FALSE, sizeof (PdNoteConsent));
  return self;
}

/**
 * pd_note_record_copy:
 * @self: what is known of a note
 *
 * Returns: (transfer full): another one that is the same
 */
PdNoteRecord *
pd_note_record_copy (const PdNoteRecord *self)
{
  PdNoteRecord *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->parties = g_array_copy (self->parties);
  copy->readers = g_array_copy (self->readers);
  copy->consents = g_array_copy (self->consents);
  return copy;
}

/**
 * pd_note_record_free:
 * @self: (transfer full) (nullable): what is known of a note
 */
void
pd_note_record_free (PdNoteRecord *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->parties);
  g_array_unref (self->readers);
  g_array_unref (self->consents);
  g_free (self);
}

/**
 * pd_note_record_add_party:
 * @self: what is known of a note
 * @person_id: whose session it was
 * @side: as which of the two
 *
 * Does nothing where they are one already.
 */
void
pd_note_record_add_party (PdNoteRecord *self,
                          PdId          person_id,
                          PdNoteSide    side)
{
  PdNoteParty party = { person_id, side };

  g_return_if_fail (self != NULL);

  if (!pd_note_record_is_party (self, person_id))
    g_array_append_val (self->parties, party);
}

/**
 * pd_note_record_is_party:
 * @self: what is known of a note
 * @person_id: somebody
 *
 * Returns: whether it was their session
 */
gboolean
pd_note_record_is_party (const PdNoteRecord *self,
                         PdId                person_id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->parties->len; i++)
    if (g_array_index (self->parties, PdNoteParty, i).person_id == person_id)
      return TRUE;
  return FALSE;
}

/**
 * pd_note_record_is_reader:
 * @self: what is known of a note
 * @person_id: somebody
 *
 * Returns: whether what is written from now on is sealed for them, too
 */
gboolean
pd_note_record_is_reader (const PdNoteRecord *self,
                          PdId                person_id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->readers->len; i++)
    {
      const PdNoteReader *reader = &g_array_index (self->readers, PdNoteReader, i);

      if (reader->person_id == person_id && reader->until == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * pd_note_record_was_reader:
 * @self: what is known of a note
 * @person_id: somebody
 *
 * Returns: whether some of it is sealed for them, or was to be: what they read once stays
 *   theirs to read
 */
gboolean
pd_note_record_was_reader (const PdNoteRecord *self,
                           PdId                person_id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->readers->len; i++)
    if (g_array_index (self->readers, PdNoteReader, i).person_id == person_id)
      return TRUE;
  return FALSE;
}

/**
 * pd_note_record_can_read:
 * @self: what is known of a note
 * @person_id: somebody
 * @revision: one of its revisions
 *
 * Returns: whether that one is sealed for them; only opening it proves that
 */
gboolean
pd_note_record_can_read (const PdNoteRecord *self,
                         PdId                person_id,
                         int                 revision)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->readers->len; i++)
    {
      const PdNoteReader *reader = &g_array_index (self->readers, PdNoteReader, i);

      if (reader->person_id == person_id && reader->from <= revision &&
          (reader->until == 0 || reader->until >= revision))
        return TRUE;
    }
  return FALSE;
}

/**
 * pd_note_record_get_agreed_at:
 * @self: what is known of a note
 * @person_id: one of its parties
 *
 * Returns: when they agreed to the text as it is now, in microseconds since the epoch; 0
 *   when they did not
 */
gint64
pd_note_record_get_agreed_at (const PdNoteRecord *self,
                              PdId                person_id)
{
  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->consents->len; i++)
    {
      const PdNoteConsent *consent = &g_array_index (self->consents, PdNoteConsent, i);

      if (consent->person_id == person_id && consent->revision == self->text_revision)
        return consent->agreed_at;
    }
  return 0;
}

/* Somebody who was let in and left, when a supervisor hands over, say; not somebody who
 * could not be let in yet. */
static gboolean
has_left (const PdNoteRecord *self,
          PdId                person_id)
{
  return pd_note_record_was_reader (self, person_id) && !pd_note_record_is_reader (self, person_id);
}

/**
 * pd_note_record_is_agreed:
 * @self: what is known of a note
 *
 * Returns: whether all its parties agreed to the text as it is now, but for those who
 *   don't read it any more
 */
gboolean
pd_note_record_is_agreed (const PdNoteRecord *self)
{
  gboolean has_anybody = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->parties->len; i++)
    {
      PdId     person_id = g_array_index (self->parties, PdNoteParty, i).person_id;
      gboolean agrees = pd_note_record_get_agreed_at (self, person_id) != 0;

      if (!agrees && !has_left (self, person_id))
        return FALSE;
      has_anybody = has_anybody || agrees;
    }
  return has_anybody;
}

/**
 * pd_note_record_is_kept:
 * @self: what is known of a note
 * @today: the day
 *
 * Returns: whether it is not in the trash, or can still be brought back from there
 */
gboolean
pd_note_record_is_kept (const PdNoteRecord *self,
                        PdDay               today)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->trashed_on == PD_DAY_NONE || today - self->trashed_on <= PD_NOTE_TRASH_DAYS;
}

/**
 * pd_note_record_check:
 * @self: what is known of a note
 * @error: return location for an error: %PD_ERROR_INPUT
 *
 * Returns: whether it can be kept
 */
gboolean
pd_note_record_check (const PdNoteRecord *self,
                      GError            **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->day == PD_DAY_NONE)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("A note needs the day of its session."));
  else if (self->minutes < 0 || self->minutes > PD_MINUTES_PER_DAY)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("A session lasts a day at most."));
  else if (self->parties->len == 0)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("A note needs somebody whose session it was."));
  else
    return TRUE;
  return FALSE;
}

/**
 * pd_note_side_to_nick:
 * @side: a side
 *
 * Returns: its word in files
 */
const char *
pd_note_side_to_nick (PdNoteSide side)
{
  return pd_spelling_get_nick (SIDES, G_N_ELEMENTS (SIDES), side);
}

/**
 * pd_note_side_to_words:
 * @side: a side
 *
 * Returns: what it is called
 */
const char *
pd_note_side_to_words (PdNoteSide side)
{
  return pd_spelling_get_words (SIDES, G_N_ELEMENTS (SIDES), side);
}

/**
 * pd_note_side_parse:
 * @text: a word
 * @ret_side: (out): the side
 *
 * Returns: whether it is one
 */
gboolean
pd_note_side_parse (const char *text,
                    PdNoteSide *ret_side)
{
  guint side;

  if (!pd_spelling_find (SIDES, G_N_ELEMENTS (SIDES), text, &side))
    return FALSE;
  *ret_side = side;
  return TRUE;
}
