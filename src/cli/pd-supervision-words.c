/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* What notes are written with: templates, the coach's words, one's own words of spelling. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "pd-error.h"
#include "pd-note.h"
#include "pd-output.h"
#include "pd-supervision-call.h"
#include "pd-workspace-note-words.h"

static PdNoteTemplate *
find_template (PdInvocation *self,
               GPtrArray    *templates,
               gboolean      own_only,
               GError      **error)
{
  const char *name = pd_invocation_get_argument (self, 1);

  for (guint i = 0; i < templates->len; i++)
    {
      PdNoteTemplate *template = templates->pdata[i];

      if ((g_str_equal (template->name, name) || g_str_equal (template->nick, name)) && (!own_only || template->id != PD_ID_NONE))
        return template;
    }
  g_set_error (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("There is no template of notes “%s” that can be used for this."), name);
  return NULL;
}

static gboolean
list_templates (PdInvocation            *self,
                PdWorkspace             *workspace,
                const PdSupervisionCall *call,
                GError                 **error)
{
  static const char *const   fields[] = { "name", "shipped_as", "default", "text", NULL };
  g_autoptr (GPtrArray)      templates = pd_workspace_list_note_templates (workspace, error);
  g_autoptr (PdNoteTemplate) usual = templates ? pd_workspace_load_default_note_template (workspace, error) : NULL;
  g_autoptr (PdOutput)       output = pd_output_new (pd_invocation_get_json (self), fields);

  if (!usual)
    return FALSE;
  for (guint i = 0; i < templates->len; i++)
    {
      const PdNoteTemplate *template = templates->pdata[i];

      pd_output_add_text (output, template->name);
      pd_output_add_text (output, template->nick);
      pd_output_add_text (output, pd_note_template_equal (template, usual) ? "yes" : "no");
      pd_output_take_text (output, pd_note_template_to_text (template));
    }
  pd_output_print (output);
  return TRUE;
}

/* One of the same name becomes another; else it is a new one. */
static gboolean
save_template (PdInvocation            *self,
               PdWorkspace             *workspace,
               const PdSupervisionCall *call,
               GError                 **error)
{
  g_autoptr (GPtrArray) templates = pd_workspace_list_note_templates (workspace, error);
  g_autoptr (PdNoteTemplate) template = NULL;
  const PdNoteTemplate *before;
  g_autofree char      *text = NULL;
  gsize                 length;

  if (!templates || !pd_supervision_call_read_text (call, &text, &length, error) ||
      !pd_note_check_text (text, (gssize) length, error))
    return FALSE;
  template = pd_note_template_new_parse (pd_invocation_get_argument (self, 1), text, error);
  before = find_template (self, templates, TRUE, NULL);
  if (template && before)
    template->id = before->id;
  return template && pd_workspace_save_note_template (workspace, template, FALSE, FALSE, error);
}

static gboolean
remove_template (PdInvocation            *self,
                 PdWorkspace             *workspace,
                 const PdSupervisionCall *call,
                 GError                 **error)
{
  g_autoptr (GPtrArray) templates = pd_workspace_list_note_templates (workspace, error);
  PdNoteTemplate *template = templates ? find_template (self, templates, TRUE, error) : NULL;

  return template && pd_workspace_remove_note_template (workspace, template, error);
}

static gboolean
set_default_template (PdInvocation            *self,
                      PdWorkspace             *workspace,
                      const PdSupervisionCall *call,
                      GError                 **error)
{
  g_autoptr (GPtrArray) templates = pd_workspace_list_note_templates (workspace, error);
  PdNoteTemplate *template = templates ? find_template (self, templates, FALSE, error) : NULL;

  return template && pd_workspace_set_default_note_template (workspace, template, error);
}

static gboolean
show_words (PdInvocation            *self,
            PdWorkspace             *workspace,
            const PdSupervisionCall *call,
            GError                 **error)
{
  g_autofree char *words = pd_workspace_dup_coach_words (workspace, NULL, error);

  if (words)
    fputs (words, stdout);
  return words != NULL;
}

static gboolean
set_words (PdInvocation            *self,
           PdWorkspace             *workspace,
           const PdSupervisionCall *call,
           GError                 **error)
{
  g_autofree char *words = NULL;
  gsize            length;

  return pd_supervision_call_read_text (call, &words, &length, error) &&
         pd_note_check_text (words, (gssize) length, error) &&
         pd_workspace_save_coach_words (workspace, words, error);
}

static gboolean
reset_words (PdInvocation            *self,
             PdWorkspace             *workspace,
             const PdSupervisionCall *call,
             GError                 **error)
{
  return pd_workspace_save_coach_words (workspace, NULL, error);
}

static gboolean
look_over (PdInvocation            *self,
           PdWorkspace             *workspace,
           const PdSupervisionCall *call,
           GError                 **error)
{
  static const char *const fields[] = { "kind", "words", "instead", "why", NULL };
  g_autoptr (PdNoteCoach)  coach = pd_workspace_create_note_coach (workspace, error);
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (GPtrArray)    hints = NULL;
  g_autofree char         *text = NULL;
  gsize                    length;

  if (!coach || !pd_supervision_call_read_text (call, &text, &length, error) ||
      !pd_note_check_text (text, (gssize) length, error))
    return FALSE;
  hints = pd_note_coach_look_over (coach, text, pd_invocation_get_today (self));
  for (guint i = 0; i < hints->len; i++)
    {
      const PdHint *hint = hints->pdata[i];

      pd_output_add_text (output, pd_hint_kind_to_nick (hint->kind));
      pd_output_take_text (output, g_strndup (text + hint->start, hint->n_bytes));
      pd_output_add_text (output, hint->instead);
      pd_output_add_text (output, hint->why);
    }
  pd_output_print (output);
  return TRUE;
}

static gboolean
list_own_words (PdInvocation            *self,
                PdWorkspace             *workspace,
                const PdSupervisionCall *call,
                GError                 **error)
{
  static const char *const fields[] = { "word", NULL };
  g_auto (GStrv)           words = pd_workspace_list_own_words (workspace, error);
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);

  for (guint i = 0; words && words[i]; i++)
    pd_output_add_text (output, words[i]);
  if (!words)
    return FALSE;
  pd_output_print (output);
  return TRUE;
}

static gboolean
add_own_word (PdInvocation            *self,
              PdWorkspace             *workspace,
              const PdSupervisionCall *call,
              GError                 **error)
{
  return pd_workspace_add_own_word (workspace, pd_invocation_get_argument (self, 1), error);
}

static gboolean
remove_own_word (PdInvocation            *self,
                 PdWorkspace             *workspace,
                 const PdSupervisionCall *call,
                 GError                 **error)
{
  return pd_workspace_remove_own_word (workspace, pd_invocation_get_argument (self, 1), error);
}

const PdSupervisionAct pd_supervision_words_acts[] = {
  { "templates", FALSE, NULL, { NULL }, list_templates },
  { "template-save", TRUE, "NAME", { "text-file" }, save_template },
  { "template-remove", TRUE, "NAME", { NULL }, remove_template },
  { "template-default", TRUE, "NAME", { NULL }, set_default_template },
  { "words", FALSE, NULL, { NULL }, show_words },
  { "words-set", TRUE, NULL, { "text-file" }, set_words },
  { "words-reset", TRUE, NULL, { NULL }, reset_words },
  { "look-over", FALSE, NULL, { "text-file" }, look_over },
  { "own-words", FALSE, NULL, { NULL }, list_own_words },
  { "own-word-add", TRUE, "WORD", { NULL }, add_own_word },
  { "own-word-remove", TRUE, "WORD", { NULL }, remove_own_word },
  { NULL },
};
