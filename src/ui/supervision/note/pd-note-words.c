/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-words.h"

#include "pd-workspace-access.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (PdWorkspace *workspace,
          PdId         id)
{
  PdPerson *person = pd_workspace_get_person (workspace, id);

  return person != NULL ? pd_person_get_name (person) : _ ("Somebody");
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* By name, so that they stand in the same order each time. */
static char *
join_names (GPtrArray *names)
{
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  /* Translators: between the names of people */
  return g_strjoinv (_ (", "), (char **) names->pdata);
}

/**
 * pd_note_words_side:
 * @workspace: an unlocked workspace
 * @record: what is known of a note
 * @side: one of the two
 *
 * Returns: (transfer full): the names of those on that side
 */
char *
pd_note_words_side (PdWorkspace        *workspace,
                    const PdNoteRecord *record,
                    PdNoteSide          side)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < record->parties->len; i++)
    {
      const PdNoteParty *party = &g_array_index (record->parties, PdNoteParty, i);

      if (party->side == side)
        g_ptr_array_add (names, (char *) get_name (workspace, party->person_id));
    }
  if (names->len == 0)
    /* Translators: in the place of a name, where the supervisor is from another organisation */
    return g_strdup (_ ("from outside"));
  return join_names (names);
}

/* The name of a reader, and why they read it where it was not their session. */
static char *
dup_reader_words (PdWorkspace        *workspace,
                  const PdNoteRecord *record,
                  PdId                id)
{
  PdPerson *safeguarding = pd_workspace_get_safeguarding (workspace);
  PdPerson *me = pd_workspace_get_me (workspace);

  if (me != NULL && pd_person_get_id (me) == id)
    return g_strdup (_ ("you"));
  if (!pd_note_record_is_party (record, id) && safeguarding != NULL && pd_person_get_id (safeguarding) == id)
    /* Translators: %s is the one who may read every note, so that somebody notices danger */
    return g_strdup_printf (_ ("%s (reads every note, for safeguarding)"), get_name (workspace, id));
  return g_strdup (get_name (workspace, id));
}

/**
 * pd_note_words_readers:
 * @workspace: an unlocked workspace
 * @record: what is known of a note
 *
 * Returns: (transfer full): who can read what is written in it from now on, as a sentence
 */
char *
pd_note_words_readers (PdWorkspace        *workspace,
                       const PdNoteRecord *record)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char      *joined = NULL;

  for (guint i = 0; i < record->readers->len; i++)
    {
      const PdNoteReader *reader = &g_array_index (record->readers, PdNoteReader, i);

      if (reader->until == 0)
        g_ptr_array_add (names, dup_reader_words (workspace, record, reader->person_id));
    }
  joined = join_names (names);
  /* Translators: %s are the names of people */
  return g_strdup_printf (_ ("Who can read this: %s"), joined);
}

/**
 * pd_note_words_unable:
 * @workspace: an unlocked workspace
 * @record: what is known of a note
 *
 * Returns: (transfer full) (nullable): who can't read it though it was their session, as a
 *   sentence
 */
char *
pd_note_words_unable (PdWorkspace        *workspace,
                      const PdNoteRecord *record)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char      *joined = NULL;

  for (guint i = 0; i < record->parties->len; i++)
    {
      PdId id = g_array_index (record->parties, PdNoteParty, i).person_id;

      if (!pd_note_record_is_reader (record, id))
        g_ptr_array_add (names, (char *) get_name (workspace, id));
    }
  if (names->len == 0)
    return NULL;
  joined = join_names (names);
  /* Translators: %s are the names of people whose session it was */
  return g_strdup_printf (_ ("Not yet: %s. Somebody needs a passphrase of their own to this file before they can be let in."), joined);
}

static char *
dup_present (PdWorkspace        *workspace,
             const PdNoteRecord *record,
             const PdSession    *session)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (session != NULL && session->present_ids->len > 0)
    for (guint i = 0; i < session->present_ids->len; i++)
      g_ptr_array_add (names, (char *) get_name (workspace, g_array_index (session->present_ids, PdId, i)));
  else
    for (guint i = 0; i < record->parties->len; i++)
      g_ptr_array_add (names, (char *) get_name (workspace, g_array_index (record->parties, PdNoteParty, i).person_id));
  return join_names (names);
}

/**
 * pd_note_words_session:
 * @workspace: an unlocked workspace
 * @record: what is known of a note
 *
 * Returns: (transfer full): when its session was, how long, how they met, and who was there
 */
char *
pd_note_words_session (PdWorkspace        *workspace,
                       const PdNoteRecord *record)
{
  g_autoptr (PdSession) session = pd_workspace_dup_session (workspace, record->session_id);
  g_autofree char      *present = dup_present (workspace, record, session);
  g_autofree char      *length = NULL;

  length = g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) record->minutes),
                            record->minutes);
  if (session != NULL)
    /* Translators: of a session: "60 minutes · Face to face · Present: Mira, Asha" */
    return g_strdup_printf (_ ("%1$s · %2$s · Present: %3$s"), length, pd_meeting_mode_to_words (session->mode), present);
  /* Translators: of a session: "60 minutes · Present: Mira, Asha" */
  return g_strdup_printf (_ ("%1$s · Present: %2$s"), length, present);
}

/**
 * pd_note_words_moment:
 * @moment: microseconds since the epoch, UTC
 *
 * Returns: (transfer full): when that was, here
 */
char *
pd_note_words_moment (gint64 moment)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (moment / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  if (local == NULL)
    return g_strdup ("");
  /* Translators: when something was written, as g_date_time_format() takes it */
  return g_date_time_format (local, _ ("%A %-d %B %Y, %H:%M"));
}

/**
 * pd_note_words_standing:
 * @workspace: an unlocked workspace
 * @record: what is known of a note
 *
 * Returns: (transfer full): how it stands: who agreed to it, whether it is closed
 */
char *
pd_note_words_standing (PdWorkspace        *workspace,
                        const PdNoteRecord *record)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char      *joined = NULL;

  if (record->trashed_on != PD_DAY_NONE)
    return g_strdup (_ ("In the trash"));
  if (record->closed_at != 0)
    return g_strdup (_ ("Closed: all agreed to it"));
  for (guint i = 0; i < record->parties->len; i++)
    {
      PdId id = g_array_index (record->parties, PdNoteParty, i).person_id;

      if (pd_note_record_get_agreed_at (record, id) != 0)
        g_ptr_array_add (names, (char *) get_name (workspace, id));
    }
  if (names->len == 0)
    return g_strdup (_ ("Open: nobody agreed to it yet"));
  joined = join_names (names);
  /* Translators: %s are the names of people who agreed to a note; others did not yet */
  return g_strdup_printf (_ ("Open: agreed to by %s so far"), joined);
}
