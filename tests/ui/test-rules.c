/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of the roster and how many people a site wants, changed in the window. */

#include "config.h"

#include "window-fixture.h"

#include "pd-date-entry.h"
#include "pd-rule-dialog.h"
#include "pd-rule-scope-group.h"
#include "pd-rules-window.h"
#include "pd-workspace-rules.h"
#include "sample-workspace.h"

typedef struct
{
  SampleWorkspace sample;
  PdWindow       *window;
  GtkWidget      *rules;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 2, 0);
  self->window = window_fixture_new_window ();
  pd_window_set_workspace (self->window, self->sample.workspace);
  self->rules = pd_rules_window_new (GTK_WINDOW (self->window), self->sample.workspace, SAMPLE_MONDAY);
  gtk_window_present (GTK_WINDOW (self->rules));
  window_fixture_settle ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  window_fixture_close (self->window);
  sample_workspace_tear_down (&self->sample);
}

static PdRuleSet *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  PdRuleSet         *rules = pd_workspace_load_rules (self->sample.workspace, &error);

  g_assert_no_error (error);
  return rules;
}

static GtkWidget *
open_rule (Fixture    *self,
           const char *id)
{
  g_autoptr (PdRuleSet) rules = load (self);
  GtkWidget            *dialog = pd_rule_dialog_new (GTK_WINDOW (self->rules),
                                                     self->sample.workspace,
                                                     rules,
                                                     pd_rule_set_find (rules, id),
                                                     SAMPLE_MONDAY);

  gtk_window_present (GTK_WINDOW (dialog));
  window_fixture_settle ();
  return dialog;
}

static gpointer
get_child (GtkWidget  *dialog,
           const char *name)
{
  return window_fixture_get_child (dialog, PD_TYPE_RULE_DIALOG, name);
}

static void
act (GtkWidget  *dialog,
     const char *action_name)
{
  g_assert_true (gtk_widget_activate_action (dialog, action_name, NULL));
  window_fixture_settle ();
}

static const char *
get_title (Fixture *self,
           guint    n)
{
  gpointer       list = window_fixture_get_child (self->rules, PD_TYPE_RULES_WINDOW, "list");
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) n);

  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

static guint
count_shown (Fixture *self)
{
  gpointer       list = window_fixture_get_child (self->rules, PD_TYPE_RULES_WINDOW, "list");
  GtkListBoxRow *row;
  guint          n = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    n += gtk_widget_get_child_visible (GTK_WIDGET (row));
  return n;
}

static void
test_lists (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (PdRuleSet) rules = load (self);
  gpointer              search = window_fixture_get_child (self->rules, PD_TYPE_RULES_WINDOW, "search");

  g_assert_cmpuint (count_shown (self), ==, pd_rule_set_get_rules (rules)->len);
  gtk_editable_set_text (search, "sleepover");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (count_shown (self), >, 5);
  g_assert_cmpuint (count_shown (self), <, pd_rule_set_get_rules (rules)->len);
}

static void
test_changes (Fixture      *self,
              gconstpointer data)
{
  GtkWidget            *dialog = open_rule (self, "rest");
  g_autoptr (PdRuleSet) changed = NULL;
  g_autoptr (PdRuleSet) undone = NULL;
  g_autoptr (GError)    error = NULL;

  g_assert_cmpstr (gtk_editable_get_text (get_child (dialog, "value")), ==, "10 hours");
  gtk_editable_set_text (get_child (dialog, "value"), "11 hours");
  act (dialog, "form.save");
  changed = load (self);
  g_assert_cmpint (pd_rule_set_find (changed, "rest")->value, ==, 11 * 60);
  g_assert_cmpstr (pd_rule_set_find (changed, "rest")->set_by, !=, "");
  g_assert_true (g_str_has_prefix (get_title (self, 1), "Rest between shifts: at least 11 h"));

  g_assert_true (pd_workspace_undo (self->sample.workspace, &error));
  undone = load (self);
  g_assert_cmpint (pd_rule_set_find (undone, "rest")->value, ==, 10 * 60);
  g_assert_true (g_str_has_prefix (get_title (self, 1), "Rest between shifts: at least 10 h"));
}

static void
test_refuses (Fixture      *self,
              gconstpointer data)
{
  GtkWidget *dialog = open_rule (self, "rest");

  gtk_editable_set_text (get_child (dialog, "value"), "as long as it takes");
  g_assert_false (gtk_widget_get_sensitive (window_fixture_get_child (dialog, PD_TYPE_FORM_WINDOW, "save_button")));
  gtk_editable_set_text (get_child (dialog, "value"), "9 hours");
  g_assert_true (gtk_widget_get_sensitive (window_fixture_get_child (dialog, PD_TYPE_FORM_WINDOW, "save_button")));
  gtk_editable_set_text (get_child (dialog, "source"), "");
  g_assert_false (gtk_widget_get_sensitive (window_fixture_get_child (dialog, PD_TYPE_FORM_WINDOW, "save_button")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_holds_from_a_day (Fixture      *self,
                       gconstpointer data)
{
  GtkWidget            *dialog = open_rule (self, "rest");
  g_autoptr (PdRuleSet) rules = NULL;

  gtk_editable_set_text (get_child (dialog, "value"), "12 hours");
  pd_date_entry_set_day (get_child (dialog, "change_from"), SAMPLE_MONDAY + 7);
  act (dialog, "form.save");
  rules = load (self);
  g_assert_cmpint (pd_rule_set_find (rules, "rest")->value, ==, 10 * 60);
  g_assert_cmpint (pd_rule_set_find (rules, "rest")->to, ==, SAMPLE_MONDAY + 6);
  g_assert_cmpint (pd_rule_set_find (rules, "rest-2")->value, ==, 12 * 60);
  g_assert_cmpint (pd_rule_set_find (rules, "rest-2")->from, ==, SAMPLE_MONDAY + 7);
}

static void
test_off_and_back (Fixture      *self,
                   gconstpointer data)
{
  GtkWidget            *dialog = open_rule (self, "rest");
  GtkWidget            *again;
  g_autoptr (PdRuleSet) off = NULL;
  g_autoptr (PdRuleSet) back = NULL;

  g_assert_false (gtk_widget_get_visible (window_fixture_get_child (dialog, PD_TYPE_FORM_WINDOW, "remove_button")));
  gtk_switch_set_active (get_child (dialog, "used"), FALSE);
  act (dialog, "form.save");
  off = load (self);
  g_assert_true (pd_rule_set_find (off, "rest")->is_off);

  again = open_rule (self, "rest");
  g_assert_true (gtk_widget_get_visible (window_fixture_get_child (again, PD_TYPE_FORM_WINDOW, "remove_button")));
  act (again, "form.remove");
  back = load (self);
  g_assert_false (pd_rule_set_find (back, "rest")->is_off);
}

static void
test_scope (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (PdRuleSet) rules = load (self);
  g_autoptr (PdRule)    rule = pd_rule_copy (pd_rule_set_find (rules, "minimum-payment-social"));
  g_autoptr (PdRule)    taken = pd_rule_copy (rule);
  PdRuleScopeGroup     *group = g_object_ref_sink (g_object_new (PD_TYPE_RULE_SCOPE_GROUP, NULL));

  pd_rule_scope_group_show (group, rule, rules, pd_workspace_get_sites (self->sample.workspace));
  pd_rule_scope_group_take (group, taken);
  g_assert_true (pd_rule_equal (rule, taken));
  g_object_unref (group);
}

int
main (int    argc,
      char **argv)
{
  window_fixture_start (&argc, &argv);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/rules/lists-all-and-searches-them", test_lists);
  ADD ("/rules/row-30-changes-a-limit-and-undoes-it", test_changes);
  ADD ("/rules/saves-nothing-that-can-not-be-read", test_refuses);
  ADD ("/rules/row-30-changes-a-limit-from-a-day-on", test_holds_from_a_day);
  ADD ("/rules/turns-a-rule-off-and-puts-it-back", test_off_and_back);
  ADD ("/rules/keeps-whom-a-rule-is-for", test_scope);
#undef ADD

  return window_fixture_run ();
}
