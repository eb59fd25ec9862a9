/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-note-paper.h"

#include <glib/gi18n-lib.h>

#include "pd-note-mark.h"
#include "pd-note-sheet.h"
#include "pd-workspace-notes.h"
#include "pd-zone.h"

/* A note that was opened to be laid out: content, which only stays in memory. */
typedef struct
{
  PdNote     *note;
  GArray     *additions; /* of PdNoteSheetAddition, whose texts are owned */
  GPtrArray  *owners;    /* (element-type utf8): of the note's actions */
  char       *supervisor;
  char       *worker;
  char       *readers;
  const char *standing;
  PdDay       day;
  int         minutes;
} Opened;

struct _PdNotePaper
{
  GPtrArray     *notes;   /* (element-type Opened) */
  char          *copy_of; /* (nullable) */
  char          *service_name;
  PdPaperOptions options; /* borrows @service_name */
};

static void
addition_clear (gpointer data)
{
  PdNoteSheetAddition *addition = data;

  g_free ((char *) addition->who);
  g_free ((char *) addition->text);
}

static void
opened_free (gpointer data)
{
  Opened *self = data;

  g_clear_pointer (&self->note, pd_note_free);
  g_array_unref (self->additions);
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  g_free (self->supervisor);
  g_free (self->worker);
  g_free (self->readers);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opened, opened_free)

static const char *
get_name (PdWorkspace *workspace,
          PdId         person_id)
{
  PdPerson *person = person_id != PD_ID_NONE ? pd_workspace_get_person (workspace, person_id) : NULL;

  return person != NULL ? pd_person_get_name (person) : _ ("somebody from outside");
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_names (GPtrArray *names)
{
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  /* Translators: between the names of people in a list */
  return g_strjoinv (C_ ("people", ", "), (char **) names->pdata);
}

static char *
name_side (PdWorkspace        *workspace,
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
  return names->len > 0 ? join_names (names) : g_strdup (_ ("somebody from outside"));
}

static char *
name_readers (PdWorkspace        *workspace,
              const PdNoteRecord *record)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < record->readers->len; i++)
    {
      const PdNoteReader *reader = &g_array_index (record->readers, PdNoteReader, i);

      if (reader->until == 0)
        g_ptr_array_add (names, (char *) get_name (workspace, reader->person_id));
    }
  return join_names (names);
}

/* By the clock of the service; by Greenwich where its zone is unknown here. */
static PdDay
find_day (PdWorkspace *workspace,
          gint64       moment)
{
  PdZone *zone = pd_zone_new (pd_service_get_zone (pd_workspace_get_service (workspace)), NULL);
  PdDay   day;
  int     minute;

  if (zone == NULL)
    return (PdDay) (moment / G_TIME_SPAN_DAY);
  pd_zone_from_instant (zone, moment / G_USEC_PER_SEC, &day, &minute);
  pd_zone_unref (zone);
  return day;
}

/* Each addition says what was added, and may say that an action is done. */
static gboolean
read_additions (PdWorkspace        *workspace,
                const PdNoteRecord *record,
                Opened             *opened,
                GError            **error)
{
  g_autoptr (GPtrArray) revisions = pd_workspace_list_note_revisions (workspace, record->id, error);

  for (guint i = 0; revisions != NULL && i < revisions->len; i++)
    {
      const PdNoteRevision *revision = g_ptr_array_index (revisions, i);
      g_autoptr (GBytes)    content = NULL;
      PdNoteSheetAddition   addition = { 0 };

      if (revision->kind != PD_NOTE_REVISION_ADDENDUM)
        continue;
      content = pd_workspace_read_note (workspace, record->id, revision->revision, error);
      if (content == NULL)
        return FALSE;
      addition.who = g_strdup (get_name (workspace, revision->author_id));
      addition.day = find_day (workspace, revision->written_at);
      addition.text = g_utf8_make_valid (g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content));
      g_array_append_val (opened->additions, addition);
      pd_note_mark_apply (opened->note, addition.text);
    }
  return revisions != NULL;
}

static GPtrArray *
name_owners (PdWorkspace  *workspace,
             const PdNote *note)
{
  GPtrArray *owners = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < note->actions->len; i++)
    {
      const PdNoteAction *action = g_ptr_array_index (note->actions, i);

      g_ptr_array_add (owners, g_strdup (get_name (workspace, action->owner_id)));
    }
  return owners;
}

static Opened *
open_note (PdWorkspace        *workspace,
           const PdNoteRecord *record,
           GError            **error)
{
  g_autoptr (Opened) opened = g_new0 (Opened, 1);
  g_autoptr (GBytes) content = pd_workspace_read_note (workspace, record->id, 0, error);

  opened->additions = g_array_new (FALSE, FALSE, sizeof (PdNoteSheetAddition));
  g_array_set_clear_func (opened->additions, addition_clear);
  opened->note = content != NULL ? pd_note_new_from_bytes (content, error) : NULL;
  if (opened->note == NULL || !read_additions (workspace, record, opened, error))
    return NULL;
  opened->owners = name_owners (workspace, opened->note);
  opened->supervisor = name_side (workspace, record, PD_NOTE_SIDE_SUPERVISOR);
  opened->worker = name_side (workspace, record, PD_NOTE_SIDE_WORKER);
  opened->readers = name_readers (workspace, record);
  opened->day = record->day;
  opened->minutes = record->minutes;
  opened->standing = record->closed_at != 0 ? _ ("Closed: all agreed to it") : _ ("Open: not agreed to by all yet");
  return g_steal_pointer (&opened);
}

/**
 * pd_note_paper_read:
 * @workspace: an unlocked workspace
 * @records: (element-type PdNoteRecord): what is known of the notes, one at the least, in
 *   their order
 * @copy_of: (nullable): whose copy it is, which every page says
 * @options: how it is to look
 * @error: return location for an error, as for pd_workspace_read_note(); one note that
 *   can't be opened leaves all unprinted, so that nothing is missing unseen
 *
 * Opens notes, so that they can be laid out in any thread.
 *
 * Returns: (transfer full): all that their pages are laid out from
 */
PdNotePaper *
pd_note_paper_read (PdWorkspace          *workspace,
                    GPtrArray            *records,
                    PdPerson             *copy_of,
                    const PdPaperOptions *options,
                    GError              **error)
{
  g_autoptr (PdNotePaper) self = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (records != NULL && records->len > 0, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_new0 (PdNotePaper, 1);
  self->notes = g_ptr_array_new_with_free_func (opened_free);
  self->copy_of = copy_of != NULL ? g_strdup (pd_person_get_name (copy_of)) : NULL;
  self->service_name = g_strdup (options->service_name);
  self->options = *options;
  self->options.service_name = self->service_name;
  /* Rosters have versions. */
  self->options.version = NULL;
  for (guint i = 0; i < records->len; i++)
    {
      Opened *opened = open_note (workspace, g_ptr_array_index (records, i), error);

      if (opened == NULL)
        return NULL;
      g_ptr_array_add (self->notes, opened);
    }
  return g_steal_pointer (&self);
}

/**
 * pd_note_paper_make:
 * @self: notes that were opened
 *
 * Lays them out; in any thread.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_note_paper_make (const PdNotePaper *self)
{
  g_autofree PdNoteSheetNote *notes = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  notes = g_new0 (PdNoteSheetNote, self->notes->len);
  for (guint i = 0; i < self->notes->len; i++)
    {
      const Opened *opened = g_ptr_array_index (self->notes, i);

      notes[i] = (PdNoteSheetNote){
        .note = opened->note,
        .day = opened->day,
        .minutes = opened->minutes,
        .supervisor = opened->supervisor,
        .worker = opened->worker,
        .readers = opened->readers,
        .standing = opened->standing,
        .action_owners = (const char *const *) opened->owners->pdata,
        .additions = (const PdNoteSheetAddition *) opened->additions->data,
        .n_additions = opened->additions->len,
      };
    }
  return pd_note_sheet_new (notes, self->notes->len, self->copy_of, &self->options);
}

/**
 * pd_note_paper_free:
 * @self: (transfer full) (nullable): notes that were opened
 */
void
pd_note_paper_free (PdNotePaper *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->notes);
  g_free (self->copy_of);
  g_free (self->service_name);
  g_free (self);
}
