/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-rule-scope-group.h"

#include "pd-site.h"

#include <glib/gi18n-lib.h>

struct _PdRuleScopeGroup
{
  AdwPreferencesGroup parent_instance;

  /* owned: check buttons, in the order of what they stand for */
  GPtrArray *employments;
  GPtrArray *sites;
  GPtrArray *streams;

  /* owned */
  PdRuleSet  *rules;
  GListModel *site_list;
};

G_DEFINE_FINAL_TYPE (PdRuleScopeGroup, pd_rule_scope_group, ADW_TYPE_PREFERENCES_GROUP)

static void
add_check (AdwExpanderRow *expander,
           GPtrArray      *checks,
           const char     *name,
           gboolean        is_ticked)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_ticked);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (expander, row);
  g_ptr_array_add (checks, g_object_ref (check));
}

static AdwExpanderRow *
add_expander (PdRuleScopeGroup *self,
              const char       *title)
{
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), expander);
  return ADW_EXPANDER_ROW (expander);
}

static gboolean
is_ticked (GPtrArray *checks,
           guint      n)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (g_ptr_array_index (checks, n)));
}

static gboolean
are_some_ticked (GPtrArray *checks)
{
  guint n = 0;

  for (guint i = 0; i < checks->len; i++)
    n += is_ticked (checks, i);
  return n > 0 && n < checks->len;
}

static gboolean
has_site (const PdRule *rule,
          PdId          id)
{
  for (guint i = 0; i < rule->site_ids->len; i++)
    if (g_array_index (rule->site_ids, PdId, i) == id)
      return TRUE;
  return FALSE;
}

static void
show_sites (PdRuleScopeGroup *self,
            const PdRule     *rule)
{
  AdwExpanderRow *expander;

  if (g_list_model_get_n_items (self->site_list) == 0)
    return;
  expander = add_expander (self, _ ("Sites"));
  for (guint i = 0; i < g_list_model_get_n_items (self->site_list); i++)
    {
      g_autoptr (PdSite) site = g_list_model_get_item (self->site_list, i);

      add_check (expander,
                 self->sites,
                 pd_site_get_name (site),
                 rule->site_ids->len == 0 || has_site (rule, pd_site_get_id (site)));
    }
}

static void
pd_rule_scope_group_dispose (GObject *object)
{
  PdRuleScopeGroup *self = PD_RULE_SCOPE_GROUP (object);

  g_clear_pointer (&self->employments, g_ptr_array_unref);
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->streams, g_ptr_array_unref);
  g_clear_object (&self->rules);
  g_clear_object (&self->site_list);

  G_OBJECT_CLASS (pd_rule_scope_group_parent_class)->dispose (object);
}

static void
pd_rule_scope_group_class_init (PdRuleScopeGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pd_rule_scope_group_dispose;
}

static void
pd_rule_scope_group_init (PdRuleScopeGroup *self)
{
  self->employments = g_ptr_array_new_with_free_func (g_object_unref);
  self->sites = g_ptr_array_new_with_free_func (g_object_unref);
  self->streams = g_ptr_array_new_with_free_func (g_object_unref);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Who It Is For"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _ ("All ticked, or none, is everybody."));
}

/**
 * pd_rule_scope_group_show:
 * @self: a group that shows nothing yet
 * @rule: a rule
 * @rules: its set, which knows the streams
 * @sites: (element-type PdSite): the sites of the service
 */
void
pd_rule_scope_group_show (PdRuleScopeGroup *self,
                          const PdRule     *rule,
                          PdRuleSet        *rules,
                          GListModel       *sites)
{
  AdwExpanderRow *expander;

  g_return_if_fail (PD_IS_RULE_SCOPE_GROUP (self));
  g_return_if_fail (rule != NULL && self->rules == NULL);

  self->rules = g_object_ref (rules);
  self->site_list = g_object_ref (sites);
  expander = add_expander (self, _ ("Employment"));
  for (guint i = PD_EMPLOYMENT_UNKNOWN; i <= PD_EMPLOYMENT_VOLUNTEER; i++)
    add_check (expander,
               self->employments,
               pd_employment_to_words ((PdEmployment) i),
               (rule->employments & PD_EMPLOYMENT_BIT (i)) != 0);
  expander = add_expander (self, _ ("Award streams"));
  for (guint i = 0; i < pd_rule_set_get_n_streams (rules); i++)
    add_check (expander,
               self->streams,
               pd_rule_set_get_stream_name (rules, i),
               rule->streams == NULL ||
                   g_strv_contains ((const char *const *) rule->streams, pd_rule_set_get_stream_nick (rules, i)));
  show_sites (self, rule);
}

static void
take_streams (PdRuleScopeGroup *self,
              PdRule           *rule)
{
  g_autoptr (GPtrArray) nicks = g_ptr_array_new ();

  g_clear_pointer (&rule->streams, g_strfreev);
  if (!are_some_ticked (self->streams))
    return;
  for (guint i = 0; i < self->streams->len; i++)
    if (is_ticked (self->streams, i))
      g_ptr_array_add (nicks, (char *) pd_rule_set_get_stream_nick (self->rules, i));
  g_ptr_array_add (nicks, NULL);
  rule->streams = g_strdupv ((char **) nicks->pdata);
}

/**
 * pd_rule_scope_group_take:
 * @self: a group that shows a rule
 * @rule: a rule that becomes one for whom is ticked
 */
void
pd_rule_scope_group_take (PdRuleScopeGroup *self,
                          PdRule           *rule)
{
  g_return_if_fail (PD_IS_RULE_SCOPE_GROUP (self));
  g_return_if_fail (rule != NULL);

  rule->employments = PD_EMPLOYMENT_ANY;
  if (are_some_ticked (self->employments))
    {
      rule->employments = 0;
      for (guint i = 0; i < self->employments->len; i++)
        if (is_ticked (self->employments, i))
          rule->employments |= PD_EMPLOYMENT_BIT (i);
    }
  take_streams (self, rule);
  g_array_set_size (rule->site_ids, 0);
  for (guint i = 0; are_some_ticked (self->sites) && i < self->sites->len; i++)
    if (is_ticked (self->sites, i))
      {
        g_autoptr (PdSite) site = g_list_model_get_item (self->site_list, i);
        PdId               id = pd_site_get_id (site);

        g_array_append_val (rule->site_ids, id);
      }
}
