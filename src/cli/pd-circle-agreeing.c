/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* agreements, agree: what a circle agreed, version by version */

#include "config.h"

#include <stdio.h>

#include "pd-circle-call.h"
#include "pd-output.h"
#include "pd-workspace-circles.h"

static guint
count_consents (const PdSupervisionAgreement *agreement)
{
  guint n = 0;

  for (guint i = 0; i < agreement->member_ids->len; i++)
    n += pd_supervision_agreement_get_consent (agreement, g_array_index (agreement->member_ids, PdId, i)) != PD_DAY_NONE;
  return n;
}

static gboolean
list_agreements (PdInvocation       *self,
                 PdWorkspace        *workspace,
                 const PdCircleCall *call,
                 GError            **error)
{
  static const char *const fields[] = { "version", "id", "from", "review", "ended", "members", "agreed", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (PdCircle)     circle = pd_circle_call_load (self, workspace, error);
  g_autoptr (GPtrArray)    agreements = circle ? pd_workspace_list_circle_agreements (workspace, circle, error) : NULL;

  for (guint i = 0; agreements && i < agreements->len; i++)
    {
      const PdSupervisionAgreement *agreement = agreements->pdata[i];

      pd_output_add_number (output, i + 1);
      pd_output_add_id (output, agreement->id);
      pd_output_add_day (output, agreement->started_on);
      pd_output_add_day (output, agreement->review_on);
      pd_output_add_day (output, agreement->ended_on);
      pd_output_add_number (output, agreement->member_ids->len);
      pd_output_add_number (output, count_consents (agreement));
    }
  if (agreements)
    pd_output_print (output);
  return agreements != NULL;
}

static gboolean
read_words (const PdCircleCall     *call,
            PdSupervisionAgreement *words,
            GError                **error)
{
  const char      *path = g_str_equal (call->text_file, "-") ? "/dev/stdin" : call->text_file;
  g_autofree char *text = NULL;

  pd_supervision_agreement_set_place (words, call->place);
  return pd_circle_call_read_day ("--review", call->review, PD_DAY_NONE, &words->review_on, error) &&
         g_file_get_contents (path, &text, NULL, error) &&
         pd_supervision_agreement_fill (words, text, error);
}

static gboolean
agree (PdInvocation       *self,
       PdWorkspace        *workspace,
       const PdCircleCall *call,
       GError            **error)
{
  PdDay                              today = pd_invocation_get_today (self);
  g_autoptr (PdCircle)               circle = pd_circle_call_load (self, workspace, error);
  g_autoptr (PdSupervisionAgreement) words = pd_supervision_agreement_new (PD_SUPERVISION_CO_SUPERVISION, PD_ID_NONE, today);

  if (!circle || !read_words (call, words, error) || !pd_workspace_agree_circle (workspace, circle, words, today, error))
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", circle->agreement_id);
  return TRUE;
}

const PdCircleAct pd_circle_agreeing_acts[] = {
  { "agreements", FALSE, "[CIRCLE]", { NULL }, list_agreements },
  { "agree", TRUE, "[CIRCLE]", { "text-file" }, agree },
  { NULL },
};
