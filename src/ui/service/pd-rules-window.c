/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-rules-window.h"

#include "pd-lock-key.h"
#include "pd-rule-dialog.h"
#include "pd-workspace-rules.h"

#include <glib/gi18n-lib.h>

struct _PdRulesWindow
{
  AdwWindow parent_instance;

  /* template children */
  GtkListBox     *list;
  GtkSearchEntry *search;
  GtkLabel       *set_name;

  /* owned */
  PdRuleSet   *rules;
  PdWorkspace *workspace;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdRulesWindow, pd_rules_window, ADW_TYPE_WINDOW)

static GQuark
rule_quark (void)
{
  return g_quark_from_static_string ("pd-rule");
}

static PdRule *
get_rule (GtkListBoxRow *row)
{
  return g_object_get_qdata (G_OBJECT (row), rule_quark ());
}

static char *
dup_subtitle (PdRulesWindow *self,
              PdRule        *rule)
{
  g_autofree char *scope = pd_rule_set_scope_to_words (self->rules, rule);

  /* Translators: whom a rule is for, then what a finding of it means */
  return g_strdup_printf (C_ ("rule", "%1$s · %2$s"), scope, pd_severity_to_words (rule->severity));
}

static void
add_pill (GtkWidget  *row,
          const char *words)
{
  GtkWidget *pill = gtk_label_new (words);

  gtk_widget_add_css_class (pill, "pd-mark");
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pill);
}

static GtkWidget *
create_row (PdRulesWindow *self,
            PdRule        *rule)
{
  PdDay            anchor = pd_service_get_fortnight_anchor (pd_workspace_get_service (self->workspace));
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title = pd_rule_to_words (rule, anchor);
  g_autofree char *subtitle = dup_subtitle (self, rule);
  gboolean         is_own = FALSE;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  pd_workspace_is_own_rule (self->workspace, rule->id, &is_own, NULL);
  if (rule->is_off)
    /* Translators: a mark on a rule that a service does without */
    add_pill (row, C_ ("rule", "Off"));
  else if (is_own)
    /* Translators: a mark on a rule that a service changed */
    add_pill (row, C_ ("rule", "Own"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_qdata_full (G_OBJECT (row), rule_quark (), pd_rule_ref (rule), (GDestroyNotify) pd_rule_unref);
  return row;
}

static void
forget_rows (PdRulesWindow *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* Some fifty rows, made anew when a rule changes; the focus stays at its place. */
static void
update_rows (PdRulesWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *focused_row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  int        place = focused_row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused_row)) : -1;
  GPtrArray *rules;

  g_clear_object (&self->rules);
  self->rules = pd_workspace_load_rules (self->workspace, NULL);
  forget_rows (self);
  if (self->rules == NULL)
    return;
  gtk_label_set_label (self->set_name, pd_rule_set_get_name (self->rules));
  rules = pd_rule_set_get_rules (self->rules);
  for (guint i = 0; i < rules->len; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (rules, i)));
  if (place >= 0 && gtk_list_box_get_row_at_index (self->list, place) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, place)));
}

static void
changed_cb (PdRulesWindow *self,
            guint          tables)
{
  if ((tables & (PD_STORE_TABLE_RULE | PD_STORE_TABLE_SERVICE)) != 0)
    update_rows (self);
}

static void
search_changed_cb (PdRulesWindow *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static gboolean
has_words (GtkListBoxRow *row,
           gpointer       user_data)
{
  PdRulesWindow   *self = PD_RULES_WINDOW (user_data);
  const char      *sought = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *all = g_strdup_printf ("%s %s",
                                          adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                          adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));

  return sought[0] == '\0' || g_str_match_string (sought, all, TRUE);
}

static void
row_activated_cb (PdRulesWindow *self,
                  GtkListBoxRow *row)
{
  gtk_window_present (GTK_WINDOW (pd_rule_dialog_new (GTK_WINDOW (self),
                                                      self->workspace,
                                                      self->rules,
                                                      get_rule (row),
                                                      self->today)));
}

static void
pd_rules_window_dispose (GObject *object)
{
  PdRulesWindow *self = PD_RULES_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_RULES_WINDOW);
  g_clear_object (&self->rules);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_rules_window_parent_class)->dispose (object);
}

static void
pd_rules_window_class_init (PdRulesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_rules_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/service/pd-rules-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRulesWindow, list);
  gtk_widget_class_bind_template_child (widget_class, PdRulesWindow, search);
  gtk_widget_class_bind_template_child (widget_class, PdRulesWindow, set_name);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_rules_window_init (PdRulesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, has_words, self, NULL);
  /* A search entry takes Escape, which closes the window like any other of ours. */
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

/**
 * pd_rules_window_new:
 * @parent: the window of the service
 * @workspace: an unlocked workspace
 * @today: the day that it is
 *
 * Returns: (transfer none): its rules
 */
GtkWidget *
pd_rules_window_new (GtkWindow   *parent,
                     PdWorkspace *workspace,
                     PdDay        today)
{
  PdRulesWindow *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_RULES_WINDOW,
                       "transient-for", parent,
                       "destroy-with-parent", TRUE,
                       NULL);
  self->workspace = g_object_ref (workspace);
  self->today = today;
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update_rows (self);

  return GTK_WIDGET (self);
}
