/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* rules: what rosters are checked by, and the service's own copy of it */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-commands.h"
#include "pd-error.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-typed.h"
#include "pd-workspace-rules.h"

/* What takes a limit of whom a rule is for away again. */
#define ANY "any"

static const char *const acts[] = { "list", "set", "reset", NULL };

typedef struct
{
  const char *act;
  char       *rule;
  char       *value;
  char       *severity;
  char       *settled_by;
  char       *employment;
  char       *streams;
  char      **sites;
  gboolean    any_site;
  char       *source;
  char       *from;
  gboolean    is_off;
  gboolean    is_used;
} RulesCall;

static void
rules_call_clear (RulesCall *self)
{
  g_free (self->rule);
  g_free (self->value);
  g_free (self->severity);
  g_free (self->settled_by);
  g_free (self->employment);
  g_free (self->streams);
  g_strfreev (self->sites);
  g_free (self->source);
  g_free (self->from);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RulesCall, rules_call_clear)

static char *
list_employments (const PdRule *rule)
{
  GString *text = g_string_new (rule->employments == PD_EMPLOYMENT_ANY ? ANY : NULL);

  for (guint i = PD_EMPLOYMENT_UNKNOWN; rule->employments != PD_EMPLOYMENT_ANY && i <= PD_EMPLOYMENT_VOLUNTEER; i++)
    if (rule->employments & PD_EMPLOYMENT_BIT (i))
      g_string_append_printf (text, "%s%s", text->len ? "," : "", pd_employment_to_nick (i));
  return g_string_free (text, FALSE);
}

static char *
list_sites (PdWorkspace  *workspace,
            const PdRule *rule)
{
  GString *names = g_string_new (rule->site_ids->len == 0 ? ANY : NULL);

  for (guint i = 0; i < rule->site_ids->len; i++)
    {
      const char *name = pd_names_find_site (workspace, g_array_index (rule->site_ids, PdId, i));

      g_string_append_printf (names, "%s%s", i ? "; " : "", name ? name : "");
    }
  return g_string_free (names, FALSE);
}

static void
add_details (PdOutput     *output,
             PdWorkspace  *workspace,
             const PdRule *rule)
{
  pd_output_add_text (output, pd_rule_kind_to_nick (rule->kind));
  pd_output_take_text (output, pd_rule_unit_to_text (pd_rule_kind_get_unit (rule->kind), rule->value));
  pd_output_add_text (output, pd_rule_settling_to_nick (rule->settling));
  pd_output_take_text (output, list_employments (rule));
  pd_output_take_text (output, rule->streams && rule->streams[0] ? g_strjoinv (",", rule->streams) : g_strdup (ANY));
  pd_output_take_text (output, list_sites (workspace, rule));
  pd_output_add_text (output, rule->source);
  pd_output_add_text (output, rule->set_by);
  pd_output_add_day (output, rule->from);
  pd_output_add_day (output, rule->to);
}

static gboolean
add_rule (PdOutput     *output,
          PdWorkspace  *workspace,
          PdRuleSet    *rules,
          const PdRule *rule,
          gboolean      json,
          GError      **error)
{
  PdDay    anchor = pd_service_get_fortnight_anchor (pd_workspace_get_service (workspace));
  gboolean is_own;

  if (!pd_workspace_is_own_rule (workspace, rule->id, &is_own, error))
    return FALSE;
  pd_output_add_text (output, rule->id);
  pd_output_add_text (output, pd_severity_to_nick (rule->severity));
  pd_output_add_text (output, is_own ? "own" : "shipped");
  pd_output_add_text (output, rule->is_off ? "off" : "used");
  if (json)
    add_details (output, workspace, rule);
  pd_output_take_text (output, pd_rule_set_scope_to_words (rules, rule));
  pd_output_take_text (output, pd_rule_to_words (rule, anchor));
  return TRUE;
}

static gboolean
list_rules (PdInvocation    *self,
            PdWorkspace     *workspace,
            const RulesCall *call,
            GError         **error)
{
  static const char *const brief[] = { "id", "severity", "set", "used", "for", "words", NULL };
  static const char *const full[] = { "id", "severity", "set", "used", "checks", "value", "settled-by", "employment",
                                      "streams", "sites", "source", "set-by", "from", "to", "for", "words", NULL };
  gboolean                 json = pd_invocation_get_json (self);
  g_autoptr (PdOutput)     output = pd_output_new (json, json ? full : brief);
  g_autoptr (PdRuleSet)    rules = pd_workspace_load_rules (workspace, error);
  GPtrArray               *list;

  if (!rules)
    return FALSE;
  list = pd_rule_set_get_rules (rules);
  for (guint i = 0; i < list->len; i++)
    {
      const PdRule *rule = list->pdata[i];

      if ((!call->rule || g_str_equal (call->rule, rule->id)) && !add_rule (output, workspace, rules, rule, json, error))
        return FALSE;
    }
  pd_output_print (output);
  return TRUE;
}

static gboolean
apply_value (const RulesCall *call,
             PdRule          *rule,
             GError         **error)
{
  PdRuleUnit       unit = pd_rule_kind_get_unit (rule->kind);
  g_autofree char *now = NULL;

  if (!call->value || (unit != PD_RULE_UNIT_NONE && pd_rule_unit_parse (unit, call->value, &rule->value)))
    return TRUE;
  if (unit == PD_RULE_UNIT_NONE)
    {
      pd_usage_error (error, _ ("This rule counts nothing, and takes no --value."));
      return FALSE;
    }
  now = pd_rule_unit_to_text (unit, rule->value);
  pd_usage_error (error, _ ("--value takes what this rule counts, such as \"%s\"."), now);
  return FALSE;
}

static gboolean
apply_meaning (const RulesCall *call,
               PdRule          *rule,
               GError         **error)
{
  guint settling = PD_RULE_SETTLED_BY_NOTHING;

  if (call->severity && !pd_severity_parse (call->severity, &rule->severity))
    {
      pd_usage_error (error, _ ("--severity takes cannot, needs-agreement, costs-more or heads-up."));
      return FALSE;
    }
  if (!call->settled_by)
    return TRUE;
  while (settling <= PD_RULE_SETTLED_BY_REASON && !g_str_equal (call->settled_by, pd_rule_settling_to_nick (settling)))
    settling++;
  if (settling > PD_RULE_SETTLED_BY_REASON)
    {
      pd_usage_error (error, _ ("--settled-by takes nothing, agreement or reason."));
      return FALSE;
    }
  rule->settling = settling;
  return TRUE;
}

static gboolean
apply_employment (const RulesCall *call,
                  PdRule          *rule,
                  GError         **error)
{
  g_auto (GStrv) words = NULL;
  PdEmployment   employment;

  if (!call->employment)
    return TRUE;
  rule->employments = g_str_equal (call->employment, ANY) ? PD_EMPLOYMENT_ANY : 0;
  words = g_strsplit (rule->employments == 0 ? call->employment : "", ",", -1);
  for (guint i = 0; words[i]; i++)
    {
      if (!pd_employment_parse (g_strstrip (words[i]), &employment))
        {
          pd_usage_error (error, _ ("--employment takes full-time, part-time, casual, volunteer and unknown, with commas, or any."));
          return FALSE;
        }
      rule->employments |= PD_EMPLOYMENT_BIT (employment);
    }
  return TRUE;
}

static void
apply_streams (const RulesCall *call,
               PdRule          *rule)
{
  if (!call->streams)
    return;
  g_clear_pointer (&rule->streams, g_strfreev);
  if (!g_str_equal (call->streams, ANY))
    rule->streams = g_strsplit (call->streams, ",", -1);
}

static gboolean
apply_sites (const RulesCall *call,
             PdWorkspace     *workspace,
             PdRule          *rule,
             GError         **error)
{
  if (call->sites || call->any_site)
    g_array_set_size (rule->site_ids, 0);
  for (guint i = 0; call->sites && call->sites[i]; i++)
    {
      PdSite *site = pd_workspace_find_site (workspace, call->sites[i], error);
      PdId    id = site ? pd_site_get_id (site) : PD_ID_NONE;

      if (!site)
        return FALSE;
      g_array_append_val (rule->site_ids, id);
    }
  return TRUE;
}

/* The rest, and who changed it, where that is anything at all. */
static void
apply_rest (const RulesCall *call,
            PdWorkspace     *workspace,
            PdRule          *rule,
            const PdRule    *old)
{
  apply_streams (call, rule);
  if (call->source)
    {
      g_free (rule->source);
      rule->source = g_strdup (call->source);
    }
  if (call->is_off || call->is_used)
    rule->is_off = call->is_off;
  if (pd_rule_equal (rule, old))
    return;
  g_free (rule->set_by);
  rule->set_by = g_strdup (pd_person_get_name (pd_workspace_get_me (workspace)));
}

static gboolean
set_rule (PdWorkspace     *workspace,
          const RulesCall *call,
          GError         **error)
{
  g_autoptr (PdRuleSet) rules = pd_workspace_load_rules (workspace, error);
  PdRule               *old = rules ? pd_rule_set_find (rules, call->rule) : NULL;
  g_autoptr (PdRule)    rule = old ? pd_rule_copy (old) : NULL;
  PdDay                 from;

  if (rules && !old)
    g_set_error (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("There is no rule \"%s\"; \"rules FILE list\" has them."), call->rule);
  if (!old || !apply_value (call, rule, error) || !apply_meaning (call, rule, error) ||
      !apply_employment (call, rule, error) || !apply_sites (call, workspace, rule, error))
    return FALSE;
  apply_rest (call, workspace, rule, old);
  if (!call->from)
    return pd_workspace_save_rule (workspace, rule, error);
  return pd_typed_read_day ("--from", call->from, &from, error) &&
         pd_workspace_save_rule_from (workspace, rule, from, error);
}

static gboolean
act_on_rules (PdInvocation *self,
              PdWorkspace  *workspace,
              gpointer      user_data,
              GError      **error)
{
  const RulesCall *call = user_data;

  if (g_str_equal (call->act, "set"))
    return set_rule (workspace, call, error);
  if (g_str_equal (call->act, "reset"))
    return pd_workspace_reset_rule (workspace, call->rule, error);
  return list_rules (self, workspace, call, error);
}

static gboolean
says_something (const RulesCall *call)
{
  return call->value || call->severity || call->settled_by || call->employment || call->streams || call->sites ||
         call->any_site || call->source || call->is_off || call->is_used;
}

static gboolean
check_call (const RulesCall *call,
            GError         **error)
{
  if (!g_str_equal (call->act, "list") && !call->rule)
    pd_usage_error (error, _ ("Say which rule with --rule and the id that \"rules FILE list\" gives."));
  else if (g_str_equal (call->act, "set") && !says_something (call))
    pd_usage_error (error, _ ("Say what is to change: --value, --severity, --off and so on."));
  else if (call->is_off && call->is_used)
    pd_usage_error (error, _ ("Say --off or --used, not both."));
  else if (call->sites && call->any_site)
    pd_usage_error (error, _ ("Say --site or --any-site, not both."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
run_rules (PdInvocation *self,
           GError      **error)
{
  g_auto (RulesCall) call = { 0 };
  const GOptionEntry entries[] = {
    { "rule", 0, 0, G_OPTION_ARG_STRING, &call.rule, N_ ("Which rule, by the id that list gives"), N_ ("RULE") },
    { "value", 0, 0, G_OPTION_ARG_STRING, &call.value, N_ ("set: the most or the least, such as \"10 hours\""), N_ ("VALUE") },
    { "severity", 0, 0, G_OPTION_ARG_STRING, &call.severity, N_ ("set: what a finding means: cannot, needs-agreement, costs-more, heads-up"), N_ ("SEVERITY") },
    { "settled-by", 0, 0, G_OPTION_ARG_STRING, &call.settled_by, N_ ("set: what settles it: nothing, agreement or reason"), N_ ("WHAT") },
    { "employment", 0, 0, G_OPTION_ARG_STRING, &call.employment, N_ ("set: for whom, such as part-time,casual, or any"), N_ ("TYPES") },
    { "streams", 0, 0, G_OPTION_ARG_STRING, &call.streams, N_ ("set: for which award streams, with commas, or any"), N_ ("STREAMS") },
    { "site", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call.sites, N_ ("set: a site that it is for; may be said again"), N_ ("NAME") },
    { "any-site", 0, 0, G_OPTION_ARG_NONE, &call.any_site, N_ ("set: it is for every site"), NULL },
    { "source", 0, 0, G_OPTION_ARG_STRING, &call.source, N_ ("set: where it comes from"), N_ ("TEXT") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &call.from, N_ ("set: the day that the change holds from; else for old rosters too"), N_ ("DATE") },
    { "off", 0, 0, G_OPTION_ARG_NONE, &call.is_off, N_ ("set: the service does without it"), NULL },
    { "used", 0, 0, G_OPTION_ARG_NONE, &call.is_used, N_ ("set: the service uses it"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  return pd_invocation_parse_acts (self, entries, acts, 0, &call.act, error) && check_call (&call, error) &&
         pd_invocation_work (self, !g_str_equal (call.act, "list"), NULL, act_on_rules, &call, error);
}

const PdCommand pd_rules_command = {
  .name = "rules",
  .synopsis = "FILE [list|set|reset] [--rule RULE] [--value VALUE] [--from DATE] [OPTIONS]",
  .summary = N_ ("Lists and changes the rules that rosters are checked by"),
  .run = run_rules,
};
