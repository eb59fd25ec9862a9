/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-rule-set-private.h"

static void
write_list (GString    *text,
            const char *key,
            char      **items)
{
  g_autofree char *joined = items != NULL ? g_strjoinv (", ", items) : NULL;

  if (joined != NULL && *joined != '\0')
    g_string_append_printf (text, "%s = %s\n", key, joined);
}

static void
write_text (GString    *text,
            const char *key,
            const char *value)
{
  g_autofree char *line = g_strdelimit (g_strdup (value), "\r\n", ' ');

  if (*line != '\0')
    g_string_append_printf (text, "%s = %s\n", key, line);
}

static void
write_day (GString    *text,
           const char *key,
           PdDay       day)
{
  g_autofree char *iso = day != PD_DAY_NONE ? pd_day_to_iso (day) : NULL;

  if (iso != NULL)
    g_string_append_printf (text, "%s = %s\n", key, iso);
}

static void
write_employment (GString      *text,
                  const PdRule *rule)
{
  g_autoptr (GPtrArray) nicks = g_ptr_array_new ();

  if (rule->employments == PD_EMPLOYMENT_ANY)
    return;
  for (guint i = PD_EMPLOYMENT_UNKNOWN; i <= PD_EMPLOYMENT_VOLUNTEER; i++)
    if ((rule->employments & PD_EMPLOYMENT_BIT (i)) != 0)
      g_ptr_array_add (nicks, (char *) pd_employment_to_nick ((PdEmployment) i));
  g_ptr_array_add (nicks, NULL);
  write_list (text, "employment", (char **) nicks->pdata);
}

static void
write_sites (GString      *text,
             const PdRule *rule)
{
  for (guint i = 0; i < rule->site_ids->len; i++)
    g_string_append_printf (text,
                            "%s%" G_GINT64_FORMAT,
                            i == 0 ? "sites = " : ", ",
                            g_array_index (rule->site_ids, PdId, i));
  if (rule->site_ids->len > 0)
    g_string_append_c (text, '\n');
}

static void
write_rule (GString      *text,
            const PdRule *rule)
{
  g_autofree char *value = pd_rule_unit_to_text (pd_rule_kind_get_unit (rule->kind), rule->value);

  g_string_append_printf (text, "\n[rule %s]\nchecks = %s\n", rule->id, pd_rule_kind_to_nick (rule->kind));
  write_text (text, "value", value);
  write_text (text, "severity", pd_severity_to_nick (rule->severity));
  write_text (text, "settled-by", pd_rule_settling_to_nick (rule->settling));
  write_list (text, "streams", rule->streams);
  write_employment (text, rule);
  write_sites (text, rule);
  write_day (text, "from", rule->from);
  write_day (text, "to", rule->to);
  if (rule->by_pay_period)
    write_text (text, "dates-wait-for-pay-period", "yes");
  if (rule->is_off)
    write_text (text, "off", "yes");
  write_text (text, "source", rule->source);
  write_text (text, "set-by", rule->set_by);
}

/**
 * pd_rule_set_to_text:
 * @self: a set of rules
 *
 * Returns: (transfer full): the set as pd_rule_set_new_parse() reads it
 */
char *
pd_rule_set_to_text (PdRuleSet *self)
{
  GString            *text = g_string_new ("[rules]\n");
  const PdRuleStream *usual;
  GPtrArray          *streams;
  GPtrArray          *rules;

  g_return_val_if_fail (PD_IS_RULE_SET (self), g_string_free (text, FALSE));

  streams = pd_rule_set_get_streams (self);
  rules = pd_rule_set_get_rules (self);
  usual = pd_rule_set_get_usual_stream (self);
  write_text (text, "name", pd_rule_set_get_name (self));
  if (usual != NULL)
    write_text (text, "usual-stream", usual->nick);
  for (guint i = 0; i < streams->len; i++)
    {
      const PdRuleStream *stream = g_ptr_array_index (streams, i);

      g_string_append_printf (text, "\n[stream %s]\n", stream->nick);
      write_text (text, "name", stream->name);
      write_list (text, "also", stream->also);
    }
  for (guint i = 0; i < rules->len; i++)
    write_rule (text, g_ptr_array_index (rules, i));
  return g_string_free (text, FALSE);
}
