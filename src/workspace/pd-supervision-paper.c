/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-supervision-paper.h"

#include <glib/gi18n-lib.h>

#include "pd-supervision-sheet.h"
#include "pd-workspace-notes.h"

static const char *
get_name (PdWorkspace *workspace,
          PdId         person_id)
{
  PdPerson *person = person_id != PD_ID_NONE ? pd_workspace_get_person (workspace, person_id) : NULL;

  return person != NULL ? pd_person_get_name (person) : _ ("somebody from outside");
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
