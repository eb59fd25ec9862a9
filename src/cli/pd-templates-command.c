/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* templates: shifts that are given to somebody by a letter */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-clock.h"
#include "pd-commands.h"
#include "pd-error.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-shift-options.h"
#include "pd-workspace-planning.h"

static const char *const acts[] = { "list", "save", "remove", NULL };

typedef struct
{
  const char    *act;
  char          *letter;
  char          *new_letter;
  char          *name;
  gboolean       any_site;
  PdRosterRange  range;
  PdShiftOptions shift;
} TemplatesCall;

static void
templates_call_clear (TemplatesCall *self)
{
  g_free (self->letter);
  g_free (self->new_letter);
  g_free (self->name);
  pd_roster_range_clear (&self->range);
  pd_shift_options_clear (&self->shift);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TemplatesCall, templates_call_clear)

static char *
list_sleepovers (PdShift *shift)
{
  GString         *text = g_string_new (NULL);
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);

  for (guint i = 0; i < n; i++)
    if (segments[i].kind == PD_SEGMENT_SLEEPOVER)
      {
        g_autofree char *span = pd_clock_span_to_text (segments[i].start, segments[i].end);

        g_string_append_printf (text, "%s%s", text->len ? "; " : "", span);
      }
  return g_string_free (text, FALSE);
}

static gboolean
list_templates (PdInvocation *self,
                PdWorkspace  *workspace,
                GError      **error)
{
  static const char *const fields[] = { "letter", "name", "times", "break", "sleepover", "site", "for", "role", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (GPtrArray)    templates = pd_workspace_list_templates (workspace, error);

  for (guint i = 0; templates && i < templates->len; i++)
    {
      const PdShiftTemplate *template = templates->pdata[i];
      g_autoptr (PdShift) shift = pd_shift_template_make_shift (template, NULL, 0);

      pd_output_add_text (output, template->letter);
      pd_output_add_text (output, template->name);
      pd_output_take_text (output, pd_shift_times_to_text (shift));
      pd_output_add_number (output, pd_shift_get_minutes (shift, PD_SEGMENT_BREAK));
      pd_output_take_text (output, list_sleepovers (shift));
      pd_output_add_text (output, pd_names_find_site (workspace, template->site_id));
      pd_output_add_text (output, pd_activity_to_nick (template->activity));
      pd_output_add_text (output, pd_names_find_role (workspace, template->role_id));
    }
  if (templates)
    pd_output_print (output);
  return templates != NULL;
}

static void
replace (char      **text,
         const char *typed)
{
  if (!typed)
    return;
  g_free (*text);
  *text = g_strdup (typed);
}

/* What is not said stays as it is. */
static gboolean
apply (const TemplatesCall *call,
       PdWorkspace         *workspace,
       PdShiftTemplate *template,
       GError **error)
{
  g_autoptr (PdShift) shift = pd_shift_template_make_shift (template, NULL, 0);
  const PdSegment    *segments;
  guint               n;

  if (!pd_shift_options_apply (&call->shift, &call->range, workspace, shift, error))
    return FALSE;
  replace (&template->letter, call->new_letter);
  replace (&template->name, call->name);
  template->site_id = call->any_site ? PD_ID_NONE : pd_shift_get_site_id (shift);
  template->activity = pd_shift_get_activity (shift);
  template->role_id = pd_shift_get_role_id (shift);
  segments = pd_shift_get_segments (shift, &n);
  return pd_shift_template_set_segments (template, segments, n, error);
}

/* The one that has the letter, or a new one, which needs to be told more. */
static PdShiftTemplate *
find_or_start (PdWorkspace         *workspace,
               const TemplatesCall *call,
               GError             **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (PdShiftTemplate) template = pd_workspace_find_template (workspace, call->letter, &problem);

  if (template)
    return g_steal_pointer (&template);
  if (!g_error_matches (problem, PD_ERROR, PD_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (call->name && call->shift.start && call->shift.end)
    return pd_shift_template_new (call->letter, call->name);
  pd_usage_error (error, _ ("No template has this letter yet: say --name, --start and --end of a new one."));
  return NULL;
}

static gboolean
save_template (PdWorkspace         *workspace,
               const TemplatesCall *call,
               GError             **error)
{
  g_autoptr (PdShiftTemplate) template = find_or_start (workspace, call, error);

  return template && apply (call, workspace, template, error) && pd_workspace_save_template (workspace, template, error);
}

static gboolean
remove_template (PdWorkspace         *workspace,
                 const TemplatesCall *call,
                 GError             **error)
{
  g_autoptr (PdShiftTemplate) template = pd_workspace_find_template (workspace, call->letter, error);

  return template && pd_workspace_remove_template (workspace, template, error);
}

static gboolean
act_on_templates (PdInvocation *self,
                  PdWorkspace  *workspace,
                  gpointer      user_data,
                  GError      **error)
{
  const TemplatesCall *call = user_data;

  if (g_str_equal (call->act, "save"))
    return save_template (workspace, call, error);
  if (g_str_equal (call->act, "remove"))
    return remove_template (workspace, call, error);
  return list_templates (self, workspace, error);
}

static gboolean
check_call (const TemplatesCall *call,
            GError             **error)
{
  if (!g_str_equal (call->act, "list") && !call->letter)
    pd_usage_error (error, _ ("Say which template with --letter."));
  else if (call->any_site && call->range.site)
    pd_usage_error (error, _ ("Say --site or --any-site, not both."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
run_templates (PdInvocation *self,
               GError      **error)
{
  g_auto (TemplatesCall) call = { .shift = { .rest = -1 } };
  const GOptionEntry     entries[] = {
        { "letter", 0, 0, G_OPTION_ARG_STRING, &call.letter, N_ ("save, remove: the letter that is typed for it"), N_ ("LETTER") },
        { "new-letter", 0, 0, G_OPTION_ARG_STRING, &call.new_letter, N_ ("save: another letter for it"), N_ ("LETTER") },
        { "name", 0, 0, G_OPTION_ARG_STRING, &call.name, N_ ("save: what it is called"), N_ ("NAME") },
        { "start", 0, 0, G_OPTION_ARG_STRING, &call.shift.start, N_ ("save: when the shift begins"), N_ ("TIME") },
        { "end", 0, 0, G_OPTION_ARG_STRING, &call.shift.end, N_ ("save: when it ends; before its start is the next day"), N_ ("TIME") },
        { "break", 0, 0, G_OPTION_ARG_INT, &call.shift.rest, N_ ("save: minutes of an unpaid break"), N_ ("MINUTES") },
        { "sleepover", 0, 0, G_OPTION_ARG_STRING, &call.shift.sleepover, N_ ("save: a sleepover inside the shift"), N_ ("START-END") },
        { "for", 0, 0, G_OPTION_ARG_STRING, &call.shift.activity, N_ ("save: what it is for: support, supervision, training…"), N_ ("WHAT") },
        { "role", 0, 0, G_OPTION_ARG_STRING, &call.shift.role, N_ ("save: the role that it is worked in, by title or id"), N_ ("TITLE") },
        { "no-role", 0, 0, G_OPTION_ARG_NONE, &call.shift.has_no_role, N_ ("save: it names no role any more"), NULL },
        { "site", 0, 0, G_OPTION_ARG_STRING, &call.range.site, N_ ("save: where it is"), N_ ("NAME") },
        { "any-site", 0, 0, G_OPTION_ARG_NONE, &call.any_site, N_ ("save: it is where the person works"), NULL },
        G_OPTION_ENTRY_NULL,
  };

  return pd_invocation_parse_acts (self, entries, acts, 0, &call.act, error) && check_call (&call, error) &&
         pd_invocation_work (self, !g_str_equal (call.act, "list"), NULL, act_on_templates, &call, error);
}

const PdCommand pd_templates_command = {
  .name = "templates",
  .synopsis = "FILE [list|save|remove] [--letter LETTER] [--name NAME] [--start TIME] [--end TIME] [OPTIONS]",
  .summary = N_ ("Lists and saves the shifts that are given by a letter"),
  .run = run_templates,
};
