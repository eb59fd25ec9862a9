/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-rule-set-private.h"

#include <glib/gi18n-lib.h>

static char *
join (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);
  /* Translators: what stands between two names in a list */
  return g_strjoinv (C_ ("rule", ", "), (char **) names->pdata);
}

#define PAID                                     \
  (PD_EMPLOYMENT_BIT (PD_EMPLOYMENT_UNKNOWN) |   \
   PD_EMPLOYMENT_BIT (PD_EMPLOYMENT_FULL_TIME) | \
   PD_EMPLOYMENT_BIT (PD_EMPLOYMENT_PART_TIME) | \
   PD_EMPLOYMENT_BIT (PD_EMPLOYMENT_CASUAL))

static char *
employments_to_words (const PdRule *rule)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (rule->employments == PD_EMPLOYMENT_ANY)
    return NULL;
  if (rule->employments == PAID)
    /* Translators: whom a rule is for: all but volunteers */
    return g_strdup (C_ ("rule", "Everybody who is paid"));
  for (guint i = PD_EMPLOYMENT_UNKNOWN; i <= PD_EMPLOYMENT_VOLUNTEER; i++)
    if ((rule->employments & PD_EMPLOYMENT_BIT (i)) != 0)
      g_ptr_array_add (names, (char *) pd_employment_to_words ((PdEmployment) i));
  return join (names);
}

static char *
streams_to_words (PdRuleSet    *self,
                  const PdRule *rule)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (rule->streams == NULL || rule->streams[0] == NULL)
    return NULL;
  for (guint i = 0; i < pd_rule_set_get_n_streams (self); i++)
    if (g_strv_contains ((const char *const *) rule->streams, pd_rule_set_get_stream_nick (self, i)))
      g_ptr_array_add (names, (char *) pd_rule_set_get_stream_name (self, i));
  return join (names);
}

/**
 * pd_rule_set_scope_to_words:
 * @self: a set of rules
 * @rule: one of its rules
 *
 * Returns: (transfer full): whom it is for, in the reader's language
 */
char *
pd_rule_set_scope_to_words (PdRuleSet    *self,
                            const PdRule *rule)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  char                 *employments;
  char                 *streams;
  guint                 n_sites;

  g_return_val_if_fail (PD_IS_RULE_SET (self), NULL);
  g_return_val_if_fail (rule != NULL, NULL);

  employments = employments_to_words (rule);
  streams = streams_to_words (self, rule);
  n_sites = rule->site_ids->len;
  if (employments != NULL)
    g_ptr_array_add (parts, employments);
  if (streams != NULL)
    g_ptr_array_add (parts, streams);
  if (n_sites > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u site", "%u sites", n_sites), n_sites));
  if (parts->len == 0)
    /* Translators: whom a rule is for */
    return g_strdup (C_ ("rule", "Everybody"));
  g_ptr_array_add (parts, NULL);
  /* Translators: what stands between kinds of employment, streams and sites */
  return g_strjoinv (C_ ("rule", "; "), (char **) parts->pdata);
}
