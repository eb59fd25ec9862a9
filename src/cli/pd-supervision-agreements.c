/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* What was agreed about supervision. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-error.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-supervision-call.h"
#include "pd-supervision-paper.h"
#include "pd-typed.h"
#include "pd-workspace-supervision.h"

static const char *
name_supervisor (PdWorkspace                  *workspace,
                 const PdSupervisionAgreement *agreement)
{
  if (agreement->supervisor_id != PD_ID_NONE)
    return pd_names_find_person (workspace, agreement->supervisor_id);
  return *agreement->outside_name ? agreement->outside_name : NULL;
}

static void
add_row (PdInvocation                 *self,
         PdOutput                     *output,
         PdWorkspace                  *workspace,
         const PdSupervisionAgreement *agreement,
         GPtrArray                    *all)
{
  g_autoptr (GArray) managed = pd_supervision_agreement_find_line_managed (agreement, all, pd_invocation_get_today (self));

  pd_output_add_id (output, agreement->id);
  pd_output_add_text (output, pd_supervision_kind_to_nick (agreement->kind));
  pd_output_add_text (output, pd_supervision_form_to_nick (agreement->form));
  pd_output_add_text (output, name_supervisor (workspace, agreement));
  pd_output_take_text (output, pd_supervision_name_people (workspace, agreement->member_ids));
  pd_output_add_number (output, agreement->days_between);
  pd_output_add_number (output, agreement->minutes);
  pd_output_add_text (output, pd_meeting_mode_to_nick (agreement->mode));
  pd_output_add_day (output, agreement->started_on);
  pd_output_add_day (output, agreement->review_on);
  pd_output_add_day (output, agreement->ended_on);
  pd_output_add_text (output, pd_supervision_agreement_is_agreed (agreement) ? "yes" : "no");
  pd_output_take_text (output, pd_supervision_name_people (workspace, managed));
}

static gboolean
list_agreements (PdInvocation            *self,
                 PdWorkspace             *workspace,
                 const PdSupervisionCall *call,
                 GError                 **error)
{
  static const char *const fields[] = { "id", "kind", "form", "supervisor", "members", "every", "minutes", "mode", "from", "review", "ended", "agreed", "line_managed", NULL };
  g_autoptr (GPtrArray)    agreements = pd_workspace_list_supervision (workspace, NULL, error);
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);

  for (guint i = 0; agreements && i < agreements->len; i++)
    add_row (self, output, workspace, agreements->pdata[i], agreements);
  if (!agreements)
    return FALSE;
  pd_output_print (output);
  return TRUE;
}

static gboolean
read_kind (const PdSupervisionCall *call,
           PdSupervisionKind       *ret_kind,
           PdMeetingMode           *ret_mode,
           GError                 **error)
{
  if (call->kind && !pd_supervision_kind_parse (call->kind, ret_kind))
    pd_usage_error (error, _ ("--kind takes practice, line, co-supervision, external, cultural or debrief, not \"%s\"."), call->kind);
  else if (call->mode && !pd_meeting_mode_parse (call->mode, ret_mode))
    pd_usage_error (error, _ ("--mode takes face-to-face, phone or video, not \"%s\"."), call->mode);
  else
    return TRUE;
  return FALSE;
}

/* Where two people meet as equals nobody supervises; else whoever asks does. */
static gboolean
find_supervisor (PdWorkspace             *workspace,
                 const PdSupervisionCall *call,
                 PdSupervisionKind        kind,
                 PdId                    *ret_id,
                 GError                 **error)
{
  PdPerson *supervisor = pd_workspace_get_me (workspace);

  *ret_id = PD_ID_NONE;
  if (call->supervisor)
    supervisor = pd_workspace_find_person (workspace, call->supervisor, error);
  else if (call->outside || (call->people && kind == PD_SUPERVISION_CO_SUPERVISION))
    return TRUE;
  if (!supervisor)
    return FALSE;
  *ret_id = pd_person_get_id (supervisor);
  return TRUE;
}

static gboolean
add_members (PdWorkspace             *workspace,
             const PdSupervisionCall *call,
             PdSupervisionAgreement  *agreement,
             GError                 **error)
{
  PdPerson *member = pd_workspace_find_person (workspace, call->with, error);

  if (!member)
    return FALSE;
  pd_supervision_agreement_add_member (agreement, pd_person_get_id (member));
  for (guint i = 0; call->people && call->people[i]; i++)
    {
      member = pd_workspace_find_person (workspace, call->people[i], error);
      if (!member)
        return FALSE;
      pd_supervision_agreement_add_member (agreement, pd_person_get_id (member));
      agreement->form = PD_SUPERVISION_GROUP;
    }
  return TRUE;
}

static gboolean
add_terms (const PdSupervisionCall *call,
           PdSupervisionAgreement  *agreement,
           GError                 **error)
{
  g_autofree char *text = NULL;
  gsize            length;

  if (call->every != 0)
    agreement->days_between = call->every;
  if (call->minutes != 0)
    agreement->minutes = call->minutes;
  agreement->is_paid = !call->unpaid;
  pd_supervision_agreement_set_place (agreement, call->place);
  pd_supervision_agreement_set_outside_name (agreement, call->outside);
  if (call->review && !pd_typed_read_day ("--review", call->review, &agreement->review_on, error))
    return FALSE;
  return !call->text_file || (pd_supervision_call_read_text (call, &text, &length, error) &&
                              pd_supervision_agreement_fill (agreement, text, error));
}

static void
warn_of_line_managers (PdWorkspace                  *workspace,
                       const PdSupervisionAgreement *agreement,
                       GPtrArray                    *all)
{
  g_autoptr (GArray) managed = pd_supervision_agreement_find_line_managed (agreement, all, agreement->started_on);
  g_autofree char   *names = pd_supervision_name_people (workspace, managed);

  if (managed->len > 0)
    fprintf (stderr, _ ("The supervisor is also the line manager of %s. Peer supervision is best kept apart from that.\n"), names);
}

static gboolean
add_agreement (PdInvocation            *self,
               PdWorkspace             *workspace,
               const PdSupervisionCall *call,
               GError                 **error)
{
  g_autoptr (GPtrArray)              all = pd_workspace_list_supervision (workspace, NULL, error);
  g_autoptr (PdSupervisionAgreement) agreement = NULL;
  PdSupervisionKind                  kind = call->outside ? PD_SUPERVISION_EXTERNAL : PD_SUPERVISION_PRACTICE;
  PdMeetingMode                      mode = PD_MEETING_FACE_TO_FACE;
  PdDay                              from = pd_invocation_get_today (self);
  PdId                               supervisor_id;

  if (!all || !read_kind (call, &kind, &mode, error) || !find_supervisor (workspace, call, kind, &supervisor_id, error) ||
      (call->from && !pd_typed_read_day ("--from", call->from, &from, error)))
    return FALSE;
  agreement = pd_supervision_agreement_new (kind, supervisor_id, from);
  agreement->mode = mode;
  if (!add_members (workspace, call, agreement, error) || !add_terms (call, agreement, error) ||
      !pd_workspace_save_supervision (workspace, agreement, error))
    return FALSE;
  warn_of_line_managers (workspace, agreement, all);
  printf ("%" G_GINT64_FORMAT "\n", agreement->id);
  return TRUE;
}

/**
 * pd_supervision_call_find_agreement:
 * @all: (element-type PdSupervisionAgreement): agreements
 * @id: which one
 * @error: return location for an error: %PD_ERROR_NOT_FOUND
 *
 * Returns: (transfer none): it
 */
PdSupervisionAgreement *
pd_supervision_call_find_agreement (GPtrArray *all,
                                    PdId       id,
                                    GError   **error)
{
  PdSupervisionAgreement *found = pd_supervision_agreements_find (all, id);

  if (found == NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("There is no supervision agreement of that ID; supervision FILE agreements shows them."));
  return found;
}

static PdSupervisionAgreement *
load_agreement (PdInvocation *self,
                PdWorkspace  *workspace,
                GError      **error)
{
  g_autoptr (GPtrArray)         all = NULL;
  const PdSupervisionAgreement *found;
  PdId                          id;

  if (!pd_supervision_call_get_id (self, &id, error))
    return NULL;
  all = pd_workspace_list_supervision (workspace, NULL, error);
  found = all ? pd_supervision_call_find_agreement (all, id, error) : NULL;
  return found ? pd_supervision_agreement_copy (found) : NULL;
}

static gboolean
agree_to_it (PdInvocation            *self,
             PdWorkspace             *workspace,
             const PdSupervisionCall *call,
             GError                 **error)
{
  g_autoptr (PdSupervisionAgreement) agreement = load_agreement (self, workspace, error);

  return agreement && pd_workspace_agree_supervision (workspace, agreement, pd_invocation_get_today (self), error);
}

static gboolean
end_it (PdInvocation            *self,
        PdWorkspace             *workspace,
        const PdSupervisionCall *call,
        GError                 **error)
{
  g_autoptr (PdSupervisionAgreement) agreement = load_agreement (self, workspace, error);

  return agreement && pd_supervision_call_find_day (self, call, &agreement->ended_on, error) &&
         pd_workspace_save_supervision (workspace, agreement, error);
}

static gboolean
print_it (PdInvocation            *self,
          PdWorkspace             *workspace,
          const PdSupervisionCall *call,
          GError                 **error)
{
  g_autoptr (PdSupervisionAgreement) agreement = load_agreement (self, workspace, error);
  g_autoptr (PdDocument)             pages = NULL;
  PdPaperOptions                     options = {
                        .service_name = pd_service_get_name (pd_workspace_get_service (workspace)),
                        .printed_on = pd_invocation_get_today (self),
  };

  if (!agreement)
    return FALSE;
  pages = pd_supervision_paper_lay_out_agreement (workspace, agreement, &options);
  return pd_document_write_pdf (pages, call->output, pd_invocation_get_now (self), NULL, error);
}

const PdSupervisionAct pd_supervision_agreement_acts[] = {
  { "agreements", FALSE, NULL, { NULL }, list_agreements },
  { "agreement-add", TRUE, NULL, { "with" }, add_agreement },
  { "agreement-agree", TRUE, "ID", { NULL }, agree_to_it },
  { "agreement-end", TRUE, "ID", { NULL }, end_it },
  { "agreement-print", FALSE, "ID", { "output" }, print_it },
  { NULL },
};
