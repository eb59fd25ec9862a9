/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-note-event.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling KINDS[] = {
  [PD_NOTE_EVENT_READER_ADDED] = { "reader-added", N_ ("A reader was added") },
  [PD_NOTE_EVENT_WRITTEN] = { "written", N_ ("It was written") },
  [PD_NOTE_EVENT_AGREED] = { "agreed", N_ ("Somebody agreed") },
  [PD_NOTE_EVENT_CLOSED] = { "closed", N_ ("It was closed") },
  [PD_NOTE_EVENT_ADDED_TO] = { "added-to", N_ ("Something was added") },
  [PD_NOTE_EVENT_READER_ENDED] = { "reader-ended", N_ ("A reader was taken off") },
};

static void
add (GArray         *events,
     PdNoteEventKind kind,
     gint64          at,
     PdId            who_id,
     PdId            reader_id,
     int             revision)
{
  PdNoteEvent event = { kind, at, who_id, reader_id, revision };

  g_array_append_val (events, event);
}

/**
 * pd_note_event_list_of_record:
 * @note: what is known of a note
 *
 * Returns: (transfer full) (element-type PdNoteEvent): who was let read it and who was not
 *   any more, who agreed, and when it was closed; in no order
 */
GArray *
pd_note_event_list_of_record (const PdNoteRecord *note)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (PdNoteEvent));

  g_return_val_if_fail (note != NULL, events);

  for (guint i = 0; i < note->readers->len; i++)
    {
      const PdNoteReader *reader = &g_array_index (note->readers, PdNoteReader, i);

      add (events, PD_NOTE_EVENT_READER_ADDED, reader->added_at, reader->added_by, reader->person_id, reader->from);
      if (reader->until != 0)
        add (events, PD_NOTE_EVENT_READER_ENDED, reader->removed_at, reader->removed_by, reader->person_id, reader->until);
    }
  for (guint i = 0; i < note->consents->len; i++)
    {
      const PdNoteConsent *consent = &g_array_index (note->consents, PdNoteConsent, i);

      add (events, PD_NOTE_EVENT_AGREED, consent->agreed_at, consent->person_id, PD_ID_NONE, consent->revision);
    }
  if (note->closed_at != 0)
    add (events, PD_NOTE_EVENT_CLOSED, note->closed_at, PD_ID_NONE, PD_ID_NONE, note->text_revision);
  return events;
}

/**
 * pd_note_event_compare:
 * @a: a #PdNoteEvent
 * @b: another
 *
 * Returns: less than 0 when @a happened first
 */
int
pd_note_event_compare (gconstpointer a,
                       gconstpointer b)
{
  const PdNoteEvent *one = a;
  const PdNoteEvent *other = b;

  if (one->at != other->at)
    return one->at < other->at ? -1 : 1;
  if (one->kind != other->kind)
    return (int) one->kind - (int) other->kind;
  if (one->revision != other->revision)
    return one->revision - other->revision;
  /* Whoever began a note, and then whom they let in. */
  if ((one->reader_id == one->who_id) != (other->reader_id == other->who_id))
    return one->reader_id == one->who_id ? -1 : 1;
  return (one->reader_id > other->reader_id) - (one->reader_id < other->reader_id);
}

/**
 * pd_note_event_to_words:
 * @self: an event
 * @who: what is shown of whoever did it
 * @reader: what is shown of the reader whom it is about
 *
 * Returns: (transfer full): what happened, as a sentence without its full stop
 */
char *
pd_note_event_to_words (const PdNoteEvent *self,
                        const char        *who,
                        const char        *reader)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case PD_NOTE_EVENT_READER_ADDED:
      if (self->who_id == self->reader_id)
        /* Translators: of a note, which they began; a name, then a number */
        return g_strdup_printf (_ ("%1$s reads it, from revision %2$d on"), who, self->revision);
      /* Translators: of a note; names, then a number */
      return g_strdup_printf (_ ("%1$s let %2$s read it, from revision %3$d on"), who, reader, self->revision);
    case PD_NOTE_EVENT_WRITTEN:
      return g_strdup_printf (_ ("%1$s wrote revision %2$d"), who, self->revision);
    case PD_NOTE_EVENT_AGREED:
      return g_strdup_printf (_ ("%1$s agreed to revision %2$d"), who, self->revision);
    case PD_NOTE_EVENT_CLOSED:
      return g_strdup (_ ("It was closed, because all had agreed"));
    case PD_NOTE_EVENT_ADDED_TO:
      return g_strdup_printf (_ ("%s added to it after it was closed"), who);
    case PD_NOTE_EVENT_READER_ENDED:
      if (self->who_id == self->reader_id)
        return g_strdup_printf (_ ("%1$s gave up reading it, after revision %2$d"), who, self->revision);
      return g_strdup_printf (_ ("%1$s ended that %2$s reads it, after revision %3$d"), who, reader, self->revision);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/**
 * pd_note_event_kind_to_nick:
 * @kind: a kind
 *
 * Returns: its word for programs
 */
const char *
pd_note_event_kind_to_nick (PdNoteEventKind kind)
{
  return pd_spelling_get_nick (KINDS, G_N_ELEMENTS (KINDS), kind);
}
