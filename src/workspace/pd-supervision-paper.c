/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-supervision-paper.h"

#include <glib/gi18n-lib.h>

#include "pd-note-mark.h"
#include "pd-note-sheet.h"
#include "pd-supervision-sheet.h"
#include "pd-workspace-notes.h"
#include "pd-zone.h"

/* A note that was opened to be laid out: content, which only stays in memory. */
typedef struct
{
  PdNote     *note;
  GArray     *additions; /* of PdNoteSheetAddition, whose texts are owned */
  char       *supervisor;
  char       *worker;
  char       *readers;
  const char *standing;
} Opened;

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
  opened->supervisor = name_side (workspace, record, PD_NOTE_SIDE_SUPERVISOR);
  opened->worker = name_side (workspace, record, PD_NOTE_SIDE_WORKER);
  opened->readers = name_readers (workspace, record);
  opened->standing = record->closed_at != 0 ? _ ("Closed: all agreed to it") : _ ("Open: not agreed to by all yet");
  return g_steal_pointer (&opened);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const PdNoteRecord *one = *(const PdNoteRecord *const *) a;
  const PdNoteRecord *other = *(const PdNoteRecord *const *) b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

static gboolean
is_wanted (PdWorkspace        *workspace,
           const PdNoteRecord *record,
           PdPerson           *with,
           PdDay               from,
           PdDay               to)
{
  PdPerson *me = pd_workspace_get_me (workspace);

  return from <= record->day && record->day <= to && record->trashed_on == PD_DAY_NONE &&
         record->text_revision > 0 &&
         pd_note_record_can_read (record, pd_person_get_id (me), record->text_revision) &&
         (with == NULL || pd_note_record_is_party (record, pd_person_get_id (with)));
}

/**
 * pd_supervision_paper_list_notes:
 * @workspace: a workspace
 * @with: (nullable): whose sessions, or %NULL for everybody's
 * @from: the first day
 * @to: the last day
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdNoteRecord): the notes of a period that the
 *   person who unlocked it reads, by day; not those in the trash, or of which nothing is
 *   written yet
 */
GPtrArray *
pd_supervision_paper_list_notes (PdWorkspace *workspace,
                                 PdPerson    *with,
                                 PdDay        from,
                                 PdDay        to,
                                 GError     **error)
{
  GPtrArray *notes;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  notes = pd_workspace_list_notes (workspace, error);
  if (notes == NULL)
    return NULL;
  for (guint i = notes->len; i > 0; i--)
    if (!is_wanted (workspace, g_ptr_array_index (notes, i - 1), with, from, to))
      g_ptr_array_remove_index (notes, i - 1);
  g_ptr_array_sort (notes, compare_days);
  return notes;
}

/**
 * pd_supervision_paper_lay_out_notes:
 * @workspace: a workspace
 * @records: (element-type PdNoteRecord): what is known of the notes, one at the least, in
 *   their order
 * @copy_of: (nullable): whose copy it is, which every page says
 * @options: how it is to look
 * @error: return location for an error, as for pd_workspace_read_note(); one note that
 *   can't be opened leaves all unprinted, so that nothing is missing unseen
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_supervision_paper_lay_out_notes (PdWorkspace          *workspace,
                                    GPtrArray            *records,
                                    PdPerson             *copy_of,
                                    const PdPaperOptions *options,
                                    GError              **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (opened_free);
  g_autoptr (GArray)    notes = g_array_new (FALSE, FALSE, sizeof (PdNoteSheetNote));

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (records != NULL && records->len > 0, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const PdNoteRecord *record = g_ptr_array_index (records, i);
      Opened             *opened = open_note (workspace, record, error);
      PdNoteSheetNote     note;

      if (opened == NULL)
        return NULL;
      g_ptr_array_add (all, opened);
      note = (PdNoteSheetNote){
        .note = opened->note,
        .day = record->day,
        .minutes = record->minutes,
        .supervisor = opened->supervisor,
        .worker = opened->worker,
        .readers = opened->readers,
        .standing = opened->standing,
        .additions = (const PdNoteSheetAddition *) opened->additions->data,
        .n_additions = opened->additions->len,
      };
      g_array_append_val (notes, note);
    }
  return pd_note_sheet_new ((const PdNoteSheetNote *) notes->data,
                            notes->len,
                            copy_of != NULL ? pd_person_get_name (copy_of) : NULL,
                            options);
}

/**
 * pd_supervision_paper_lay_out_agreement:
 * @workspace: an unlocked workspace
 * @agreement: what was agreed about supervision
 * @options: how it is to look
 *
 * Returns: (transfer full): the pages, for all of it to sign
 */
PdDocument *
pd_supervision_paper_lay_out_agreement (PdWorkspace                  *workspace,
                                        const PdSupervisionAgreement *agreement,
                                        const PdPaperOptions         *options)
{
  g_autoptr (GPtrArray)   members = g_ptr_array_new ();
  PdSupervisionSheetNames names = { NULL, NULL };

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (agreement != NULL, NULL);

  for (guint i = 0; i < agreement->member_ids->len; i++)
    g_ptr_array_add (members, (char *) get_name (workspace, g_array_index (agreement->member_ids, PdId, i)));
  g_ptr_array_add (members, NULL);
  names.members = (const char *const *) members->pdata;
  if (agreement->supervisor_id != PD_ID_NONE)
    names.supervisor = get_name (workspace, agreement->supervisor_id);
  else if (*agreement->outside_name != '\0')
    names.supervisor = agreement->outside_name;
  return pd_supervision_sheet_new (agreement, &names, options);
}
