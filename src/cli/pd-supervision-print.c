/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-note-paper.h"
#include "pd-supervision-call.h"
#include "pd-supervision-paper.h"
#include "pd-typed.h"

/* The one that is named by its id, or those of a period. */
static GPtrArray *
list_records (PdInvocation            *self,
              PdWorkspace             *workspace,
              const PdSupervisionCall *call,
              GError                 **error)
{
  g_autoptr (GPtrArray) records = NULL;
  PdPerson             *with = NULL;
  PdDay                 from = PD_DAY_NONE;
  PdDay                 to = pd_invocation_get_today (self);

  if (pd_invocation_get_argument (self, 1))
    {
      PdNoteRecord *record = pd_supervision_load_note (self, workspace, error);

      records = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_note_record_free);
      if (record)
        g_ptr_array_add (records, record);
      return record ? g_steal_pointer (&records) : NULL;
    }
  if ((call->from && !pd_typed_read_day ("--from", call->from, &from, error)) ||
      (call->to && !pd_typed_read_day ("--to", call->to, &to, error)))
    return NULL;
  if (call->with)
    with = pd_workspace_find_person (workspace, call->with, error);
  if (call->with && !with)
    return NULL;
  records = pd_supervision_paper_list_notes (workspace, with, from, to, error);
  if (records && records->len == 0)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("There is no note of these days that you may read. Nothing was written."));
      return NULL;
    }
  return g_steal_pointer (&records);
}

/**
 * pd_supervision_call_print:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error: %PD_ERROR_REFUSED when a note is not sealed for
 *   the person who unlocked it, %PD_ERROR_NOT_FOUND when a period has none
 *
 * Returns: whether the pages are written
 */
gboolean
pd_supervision_call_print (PdInvocation            *self,
                           PdWorkspace             *workspace,
                           const PdSupervisionCall *call,
                           GError                 **error)
{
  g_autoptr (GPtrArray)   records = list_records (self, workspace, call, error);
  g_autoptr (PdNotePaper) paper = NULL;
  g_autoptr (PdDocument)  pages = NULL;
  PdPaperOptions          options = {
             .service_name = pd_service_get_name (pd_workspace_get_service (workspace)),
             .printed_on = pd_invocation_get_today (self),
  };

  if (records)
    paper = pd_note_paper_read (workspace,
                                records,
                                call->copy ? pd_workspace_get_me (workspace) : NULL,
                                &options,
                                error);
  if (paper)
    pages = pd_note_paper_make (paper);
  return pages && pd_document_write_pdf (pages, call->output, pd_invocation_get_now (self), NULL, error);
}
