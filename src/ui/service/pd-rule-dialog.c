/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-rule-dialog.h"

#include "pd-date-entry.h"
#include "pd-error.h"
#include "pd-rule-scope-group.h"
#include "pd-workspace-rules.h"

#include <glib/gi18n-lib.h>

struct _PdRuleDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdDateEntry         *change_from;
  AdwPreferencesGroup *rule_group;
  PdRuleScopeGroup    *scope;
  AdwComboRow         *settling;
  AdwComboRow         *severity;
  GtkEditable         *source;
  GtkSwitch           *used;
  GtkEditable         *value;

  /* owned */
  PdRule *rule;
};

G_DEFINE_FINAL_TYPE (PdRuleDialog, pd_rule_dialog, PD_TYPE_FORM_WINDOW)

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

static PdRule *
create_changed (PdRuleDialog *self)
{
  PdRule   *rule = pd_rule_copy (self->rule);
  PdPerson *me = pd_workspace_get_me (pd_form_window_get_workspace (PD_FORM_WINDOW (self)));

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

static gboolean
pd_rule_dialog_is_changed (PdFormWindow *form)
{
  PdRuleDialog      *self = PD_RULE_DIALOG (form);
  g_autoptr (PdRule) rule = create_changed (self);

  return !pd_rule_equal (rule, self->rule);
}

static gboolean
pd_rule_dialog_check (PdFormWindow *form,
                      GError      **error)
{
  PdRuleDialog *self = PD_RULE_DIALOG (form);
  const char   *missing = NULL;
  int           value;

  if (!parse_value (self, &value))
    missing = _ ("What is typed as the limit is none.");
  else if (gtk_editable_get_text (self->source)[0] == '\0')
    missing = _ ("Say where the rule comes from.");
  else if (!pd_date_entry_is_blank (self->change_from) && !pd_date_entry_is_valid (self->change_from))
    missing = _ ("What is typed as a day is none.");
  if (missing != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, missing);
  return missing == NULL;
}

static gboolean
pd_rule_dialog_save (PdFormWindow *form,
                     GError      **error)
{
  PdRuleDialog      *self = PD_RULE_DIALOG (form);
  g_autoptr (PdRule) rule = create_changed (self);
  PdDay              from = pd_date_entry_get_day (self->change_from);

  return from != PD_DAY_NONE
             ? pd_workspace_save_rule_from (pd_form_window_get_workspace (form), rule, from, error)
             : pd_workspace_save_rule (pd_form_window_get_workspace (form), rule, error);
}

/* What comes with Peerdesk is left when the service's own is gone. */
static gboolean
pd_rule_dialog_remove (PdFormWindow *form,
                       GError      **error)
{
  return pd_workspace_reset_rule (pd_form_window_get_workspace (form), PD_RULE_DIALOG (form)->rule->id, error);
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
  pd_rule_scope_group_show (self->scope, rule, rules,
                            pd_workspace_get_sites (pd_form_window_get_workspace (PD_FORM_WINDOW (self))));
}

static void
pd_rule_dialog_dispose (GObject *object)
{
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_RULE_DIALOG);

  G_OBJECT_CLASS (pd_rule_dialog_parent_class)->dispose (object);
}

static void
pd_rule_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PD_RULE_DIALOG (object)->rule, pd_rule_unref);

  G_OBJECT_CLASS (pd_rule_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/service/pd-rule-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, change_from);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, rule_group);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, scope);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, settling);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, severity);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, source);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, used);
  gtk_widget_class_bind_template_child (widget_class, PdRuleDialog, value);
  gtk_widget_class_bind_template_callback (widget_class, pd_form_window_update);
}

static void
pd_rule_dialog_class_init (PdRuleDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_rule_dialog_dispose;
  object_class->finalize = pd_rule_dialog_finalize;
  form_class->check = pd_rule_dialog_check;
  form_class->is_changed = pd_rule_dialog_is_changed;
  form_class->remove = pd_rule_dialog_remove;
  form_class->save = pd_rule_dialog_save;

  g_type_ensure (PD_TYPE_DATE_ENTRY);
  g_type_ensure (PD_TYPE_RULE_SCOPE_GROUP);
  bind_template (GTK_WIDGET_CLASS (klass));
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

  pd_workspace_is_own_rule (workspace, rule->id, &is_own, NULL);
  self = g_object_new (PD_TYPE_RULE_DIALOG,
                       "remove-label", is_own ? _ ("_Put Back to What Comes with Peerdesk") : NULL,
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->rule = pd_rule_ref (rule);
  g_object_set (self->change_from, "today", today, NULL);
  show_rule (self, rules);
  pd_form_window_update (PD_FORM_WINDOW (self));

  return GTK_WIDGET (self);
}
