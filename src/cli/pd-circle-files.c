/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* check, print, ics, form, reply: what goes out of a circle and comes back */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-circle-call.h"
#include "pd-circle-invitations.h"
#include "pd-circle-names.h"
#include "pd-error.h"
#include "pd-fresh-file.h"
#include "pd-output.h"
#include "pd-workspace-circle-files.h"
#include "pd-workspace-circles.h"

/* Sharp on a screen and on most printers. */
#define PNG_DPI 150

static gboolean
check_one (PdOutput       *output,
           PdWorkspace    *workspace,
           const PdCircle *circle,
           PdDay           from,
           PdDay           to,
           PdDay           today,
           guint          *n,
           GError        **error)
{
  g_autoptr (GPtrArray)  findings = pd_workspace_check_circle (workspace, circle, from, to, today, error);
  g_autoptr (GHashTable) names = findings ? pd_circle_call_name_members (workspace, circle) : NULL;

  for (guint i = 0; findings && i < findings->len; i++)
    {
      const PdCircleFinding *finding = findings->pdata[i];

      pd_output_add_day (output, finding->day);
      pd_output_add_text (output, circle->name);
      pd_output_add_text (output, pd_circle_finding_kind_to_nick (finding->kind));
      if (finding->session_id != PD_ID_NONE)
        pd_output_add_id (output, finding->session_id);
      else
        pd_output_add_text (output, NULL);
      pd_output_add_text (output, finding->member_id != PD_ID_NONE ? pd_circle_names_get (names, finding->member_id) : NULL);
      pd_output_add_text (output, finding->words);
      (*n)++;
    }
  return findings != NULL;
}

static GPtrArray *
list_meant (PdInvocation *self,
            PdWorkspace  *workspace,
            GError      **error)
{
  g_autoptr (PdCircle) circle = NULL;
  GPtrArray           *circles;

  if (!pd_invocation_get_argument (self, 1))
    return pd_workspace_list_circles (workspace, error);
  circle = pd_circle_call_load (self, workspace, error);
  if (!circle)
    return NULL;
  circles = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_free);
  g_ptr_array_add (circles, g_steal_pointer (&circle));
  return circles;
}

static gboolean
check (PdInvocation       *self,
       PdWorkspace        *workspace,
       const PdCircleCall *call,
       GError            **error)
{
  static const char *const fields[] = { "date", "circle", "kind", "session", "who", "words", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (GPtrArray)    circles = NULL;
  PdDay                    today = pd_invocation_get_today (self);
  PdDay                    from, to;
  guint                    n = 0;

  if (!pd_circle_call_settle_days (self, call, &from, &to, error) || !(circles = list_meant (self, workspace, error)))
    return FALSE;
  for (guint i = 0; i < circles->len; i++)
    if (!check_one (output, workspace, circles->pdata[i], from, to, today, &n, error))
      return FALSE;
  pd_output_print (output);
  if (n > 0)
    pd_invocation_set_exit (self, PD_EXIT_FAILED);
  else if (!pd_invocation_get_json (self))
    printf ("%s\n", _ ("Nothing found in what is booked on these days."));
  return TRUE;
}

static gboolean
settle_paper (const PdCircleCall *call,
              PdCirclePages      *pages,
              PdPaperOptions     *options,
              GError            **error)
{
  *pages = PD_CIRCLE_PAGES_PLAN;
  options->large_print = call->large;
  if (!g_str_has_suffix (call->output, ".pdf") && !g_str_has_suffix (call->output, ".png"))
    pd_usage_error (error, _ ("Say where the pages go with --output and a name ending in .pdf or .png."));
  else if (call->sheet && !pd_circle_pages_parse (call->sheet, pages))
    pd_usage_error (error, _ ("--sheet takes plan, member or matrix."));
  else if ((*pages == PD_CIRCLE_PAGES_MEMBER) != (call->members != NULL))
    pd_usage_error (error, _ ("--sheet member goes with --member NAME."));
  else if (call->names && !pd_redaction_parse (call->names, &options->redaction))
    pd_usage_error (error, _ ("--names takes full, first or initials."));
  else if (call->ink && !pd_ink_parse (call->ink, &options->ink))
    pd_usage_error (error, _ ("--ink takes colour, grey or plain."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
write_pages (PdInvocation *self,
             PdDocument   *document,
             const char   *path,
             GError      **error)
{
  if (g_str_has_suffix (path, ".png"))
    return pd_document_write_png (document, path, PNG_DPI, NULL, error);
  return pd_document_write_pdf (document, path, pd_invocation_get_now (self), NULL, error);
}

static gboolean
print (PdInvocation       *self,
       PdWorkspace        *workspace,
       const PdCircleCall *call,
       GError            **error)
{
  g_autoptr (PdCircle)   circle = NULL;
  g_autoptr (PdDocument) document = NULL;
  const PdCircleMember  *member = NULL;
  PdPaperOptions         options = { .printed_on = pd_invocation_get_today (self) };
  PdCirclePages          pages;
  PdDay                  from, to;

  if (!settle_paper (call, &pages, &options, error) || !pd_circle_call_settle_days (self, call, &from, &to, error) ||
      !(circle = pd_circle_call_load (self, workspace, error)))
    return FALSE;
  if (call->members && !(member = pd_circle_call_find_member (workspace, circle, call->members[0], error)))
    return FALSE;
  options.service_name = pd_service_get_name (pd_workspace_get_service (workspace));
  document = pd_workspace_lay_out_circle (workspace, circle, pages, member ? member->id : PD_ID_NONE, from, to, &options, error);
  return document && write_pages (self, document, call->output, error);
}

static void
add_letter (PdOutput             *output,
            const PdCircleLetter *letter,
            GFile                *folder)
{
  g_autoptr (GFile) file = pd_circle_letter_get_file (letter, folder);

  pd_output_add_text (output, letter->who);
  pd_output_add_text (output, *letter->contact ? letter->contact : NULL);
  pd_output_add_text (output, letter->is_cancelled ? "cancel" : "request");
  pd_output_add_day (output, letter->day);
  pd_output_add_text (output, g_file_peek_path (file));
}

/* What was sent before is not mixed with what is sent now. */
static gboolean
make_folder (const char *path,
             GError    **error)
{
  gboolean         is_there = g_mkdir_with_parents (path, 0700) == 0;
  g_autoptr (GDir) folder = is_there ? g_dir_open (path, 0, NULL) : NULL;

  if (folder == NULL)
    g_set_error (error, PD_ERROR, PD_ERROR_IO, _ ("The folder %s could not be made. No invitation was written."), path);
  else if (g_dir_read_name (folder) != NULL)
    g_set_error (error, PD_ERROR, PD_ERROR_EXISTS,
                 _ ("The folder %s has something in it already. Choose a new one. No invitation was written."), path);
  else
    return TRUE;
  return FALSE;
}

static gboolean
write_invitations (PdInvocation       *self,
                   PdWorkspace        *workspace,
                   const PdCircleCall *call,
                   GError            **error)
{
  static const char *const fields[] = { "who", "contact", "method", "date", "file", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (PdCircle)     circle = pd_circle_call_load (self, workspace, error);
  g_autoptr (GFile)        folder = g_file_new_for_path (call->output);
  g_autoptr (GPtrArray)    letters = NULL;
  PdCircleInviting         inviting = {
            .circle = circle,
            .has_details = call->details,
            .remind = PD_REMIND_1_DAY_BEFORE,
            .now = pd_invocation_get_now (self),
  };

  if (!circle || !pd_circle_call_settle_days (self, call, &inviting.from, &inviting.to, error))
    return FALSE;
  inviting.organizer = call->organizer ? call->organizer : pd_person_get_email (pd_workspace_get_me (workspace));
  if (call->organizer && !pd_circle_contact_is_email (call->organizer))
    {
      pd_usage_error (error, _ ("--organizer takes an email address, not \"%s\"."), call->organizer);
      return FALSE;
    }
  if (call->remind && !pd_remind_before_parse (call->remind, &inviting.remind))
    {
      pd_usage_error (error, _ ("--remind takes 1d, 1h, 15m or none."));
      return FALSE;
    }
  if (!make_folder (call->output, error))
    return FALSE;
  letters = pd_workspace_invite_circle (workspace, &inviting, error);
  if (!letters || !pd_circle_letters_write (letters, folder, error))
    return FALSE;
  for (guint i = 0; i < letters->len; i++)
    add_letter (output, letters->pdata[i], folder);
  pd_output_print (output);
  return TRUE;
}

static gboolean
write_form (PdInvocation       *self,
            PdWorkspace        *workspace,
            const PdCircleCall *call,
            GError            **error)
{
  g_autoptr (PdCircle) circle = pd_circle_call_load (self, workspace, error);
  g_autoptr (GBytes)   form = NULL;
  PdDay                from, to;

  if (!circle || !pd_circle_call_settle_days (self, call, &from, &to, error))
    return FALSE;
  form = pd_workspace_make_circle_form (workspace, circle, call->service, from, to, error);
  return form && pd_fresh_file_set_contents (call->output, form, error);
}

static void
add_answers (PdOutput            *output,
             const PdCircleReply *reply,
             GHashTable          *names)
{
  for (guint i = 0; i < reply->answers->len; i++)
    {
      const PdCircleAnswer *answer = reply->answers->pdata[i];
      GString              *times = g_string_new (NULL);

      for (guint j = 0; j < answer->times->len; j++)
        {
          g_autofree char *words = pd_when_to_words (&g_array_index (answer->times, PdWhen, j));

          g_string_append_printf (times, "%s%s", j > 0 ? "; " : "", words);
        }
      pd_output_add_text (output, NULL);
      pd_output_add_text (output, pd_circle_names_get (names, answer->member_id));
      if (answer->session_id != PD_ID_NONE)
        pd_output_add_id (output, answer->session_id);
      else
        pd_output_add_text (output, NULL);
      pd_output_add_text (output, pd_circle_says_to_nick (answer->says));
      pd_output_take_text (output, g_string_free (times, FALSE));
    }
}

static void
add_notes (PdOutput            *output,
           const PdCircleReply *reply)
{
  for (guint i = 0; i < reply->notes->len; i++)
    {
      const PdImportNote *note = reply->notes->pdata[i];

      if (note->line > 0)
        pd_output_add_number (output, note->line);
      else
        pd_output_add_text (output, NULL);
      pd_output_add_text (output, NULL);
      pd_output_add_text (output, NULL);
      pd_output_add_text (output, "left-out");
      pd_output_add_text (output, note->words);
    }
}

static gboolean
take_reply (PdInvocation       *self,
            PdWorkspace        *workspace,
            const PdCircleCall *call,
            GError            **error)
{
  static const char *const  fields[] = { "line", "who", "session", "answer", "words", NULL };
  g_autoptr (PdOutput)      output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (PdCircle)      circle = NULL;
  g_autoptr (PdCircleReply) reply = NULL;
  g_autoptr (GHashTable)    names = NULL;
  PdDateOrder               dates = PD_DATE_ORDER_UNSETTLED;

  if (call->dates && !pd_date_order_parse (call->dates, &dates))
    {
      pd_usage_error (error, _ ("--dates takes dmy or mdy."));
      return FALSE;
    }
  circle = pd_circle_call_load (self, workspace, error);
  reply = circle ? pd_workspace_read_circle_reply (workspace, circle, call->input, dates, error) : NULL;
  if (!reply || (!call->dry_run && !pd_workspace_take_circle_reply (workspace, circle, reply, error)))
    return FALSE;
  names = pd_circle_call_name_members (workspace, circle);
  add_answers (output, reply, names);
  add_notes (output, reply);
  pd_output_print (output);
  return TRUE;
}

const PdCircleAct pd_circle_file_acts[] = {
  { "check", FALSE, "[CIRCLE]", { NULL }, check },
  { "print", FALSE, "[CIRCLE]", { "output" }, print },
  { "ics", TRUE, "[CIRCLE]", { "output" }, write_invitations },
  { "form", FALSE, "[CIRCLE]", { "output", "service" }, write_form },
  { "reply", TRUE, "[CIRCLE]", { "input" }, take_reply },
  { NULL },
};
