/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-rule-dialog.h"

#include "pd-banner.h"
#include "pd-date-entry.h"
#include "pd-rule-scope-group.h"
#include "pd-workspace-rules.h"

#include <glib/gi18n-lib.h>

struct _PdRuleDialog
{
  AdwWindow parent_instance;

  /* template children */
  PdBanner            *banner;
  PdDateEntry         *change_from;
  GtkWidget           *reset_button;
  AdwPreferencesGroup *rule_group;
  GtkWidget           *save_button;
  PdRuleScopeGroup    *scope;
  AdwComboRow         *settling;
  AdwComboRow         *severity;
  GtkEditable         *source;
  GtkSwitch           *used;
  GtkEditable         *value;

  /* owned */
  PdRule      *rule;
  PdWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (PdRuleDialog, pd_rule_dialog, ADW_TYPE_WINDOW)

static gboolean
counts (PdRuleDialog *self)
{
  return pd_rule_kind_get_unit (self->rule->kind) != PD_RULE_UNIT_NONE;
}

static gboolean
parse_value (PdRuleDialog *self,
             int          *ret_value)
{
  *ret_value = 0;
  return !counts (self) ||
         pd_rule_unit_parse (pd_rule_kind_get_unit (self->rule->kind), gtk_editable_get_text (self->value), ret_value);
}

static gboolean
is_complete (PdRuleDialog *self)
{
  gboolean day_is_fine = pd_date_entry_is_blank (self->change_from) || pd_date_entry_is_valid (self->change_from);
  int      value;

  return day_is_fine && gtk_editable_get_text (self->source)[0] != '\0' && parse_value (self, &value);
}

/* The rows tell of changes while the form is taken apart, too. */
static void
update_actions (PdRuleDialog *self)
{
  if (self->workspace == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "rule.save",
                                 is_complete (self) && pd_workspace_is_writable (self->workspace));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rule.reset", pd_workspace_is_writable (self->workspace));
}

static PdRule *
create_changed (PdRuleDialog *self)
{
  PdRule   *rule = pd_rule_copy (self->rule);
  PdPerson *me = pd_workspace_get_me (self->workspace);

  rule->is_off = !gtk_switch_get_active (self->used);
  parse_value (self, &rule->value);
  rule->severity = (PdSeverity) adw_combo_row_get_selected (self->severity);
  rule->settling = (PdRuleSettling) adw_combo_row_get_selected (self->settling);
  g_free (rule->source);
  rule->source = g_strstrip (g_strdup (gtk_editable_get_text (self->source)));
  pd_rule_scope_group_take (self->scope, rule);
  if (!pd_rule_equal (rule, self->rule))
    {
      g_free (rule->set_by);
      rule->set_by = g_strdup (me != NULL ? pd_person_get_name (me) : "");
    }
  return rule;
}

static void
end (PdRuleDialog *self,
     const GError *error)
{
  if (error != NULL)
    pd_banner_set_title (self->banner, error->message);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdRuleDialog      *self = PD_RULE_DIALOG (widget);
  g_autoptr (PdRule) rule = create_changed (self);
  g_autoptr (GError) error = NULL;
  PdDay              from = pd_date_entry_get_day (self->change_from);

  if (!pd_rule_equal (rule, self->rule))
    {
      if (from != PD_DAY_NONE)
        pd_workspace_save_rule_from (self->workspace, rule, from, &error);
      else
        pd_workspace_save_rule (self->workspace, rule, &error);
    }
  end (self, error);
}

static void
reset_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  PdRuleDialog      *self = PD_RULE_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  pd_workspace_reset_rule (self->workspace, self->rule->id, &error);
  end (self, error);
}

static void
show_choices (PdRuleDialog *self)
{
  g_autoptr (GtkStringList) severities = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) settlings = gtk_string_list_new (NULL);

  for (int i = PD_SEVERITY_CANNOT; i <= PD_SEVERITY_HEADS_UP; i++)
    gtk_string_list_append (severities, pd_severity_to_words (i));
  for (int i = PD_RULE_SETTLED_BY_NOTHING; i <= PD_RULE_SETTLED_BY_REASON; i++)
    gtk_string_list_append (settlings, pd_rule_settling_to_words (i));
  adw_combo_row_set_model (self->severity, G_LIST_MODEL (severities));
  adw_combo_row_set_model (self->settling, G_LIST_MODEL (settlings));
}

static const char *
get_value_title (PdRuleKind kind)
{
  switch (pd_rule_kind_get_sense (kind))
    {
    case PD_RULE_SAYS_AT_MOST:
      return _ ("At most");
    case PD_RULE_SAYS_AT_LEAST:
      return _ ("At least");
    case PD_RULE_SAYS_NO:
    default:
      return _ ("From this time of the day");
    }
}

static void
show_rule (PdRuleDialog *self,
           PdRuleSet    *rules)
{
  PdRule          *rule = self->rule;
  g_autofree char *value = pd_rule_unit_to_text (pd_rule_kind_get_unit (rule->kind), rule->value);

  adw_preferences_group_set_title (self->rule_group, pd_rule_kind_to_words (rule->kind));
  gtk_switch_set_active (self->used, !rule->is_off);
  gtk_widget_set_visible (GTK_WIDGET (self->value), counts (self));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->value), get_value_title (rule->kind));
  gtk_editable_set_text (self->value, value != NULL ? value : "");
  show_choices (self);
  adw_combo_row_set_selected (self->severity, rule->severity);
  adw_combo_row_set_selected (self->settling, rule->settling);
  gtk_editable_set_text (self->source, rule->source);
  pd_rule_scope_group_show (self->scope, rule, rules, pd_workspace_get_sites (self->workspace));
}

static void
pd_rule_dialog_dispose (GObject *object)
{
  PdRuleDialog *self = PD_RULE_DIALOG (object);

  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_RULE_DIALOG);
  g_clear_pointer (&self->rule, pd_rule_unref);

  G_OBJECT_CLASS (pd_rule_dialog_parent_class)->dispose (object);
}

static void
pd_rule_dialog_class_init (PdRuleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_rule_dialog_dispose;

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_DATE_ENTRY);
  g_type_ensure (PD_TYPE_RULE_SCOPE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/service/pd-rule-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, change_from);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, reset_button);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, rule_group);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, scope);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, settling);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, severity);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, source);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, used);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, value);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);

  gtk_widget_class_install_action (widget_class, "rule.reset", NULL, reset_action);
  gtk_widget_class_install_action (widget_class, "rule.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "rule.save", NULL);
}

static void
pd_rule_dialog_init (PdRuleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_rule_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @rules: its rules
 * @rule: the one to show
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_rule_dialog_new (GtkWindow   *parent,
                    PdWorkspace *workspace,
                    PdRuleSet   *rules,
                    PdRule      *rule,
                    PdDay        today)
{
  PdRuleDialog *self;
  gboolean      is_own = FALSE;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (rule != NULL, NULL);

  self = g_object_new (PD_TYPE_RULE_DIALOG, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->rule = pd_rule_ref (rule);
  g_object_set (self->change_from, "today", today, NULL);
  pd_workspace_is_own_rule (workspace, rule->id, &is_own, NULL);
  gtk_widget_set_visible (self->reset_button, is_own);
  show_rule (self, rules);
  update_actions (self);

  return GTK_WIDGET (self);
}
