/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the rules found, in a panel: filtered, settled, and gaps that are filled. */

#include "config.h"

#include "window-fixture.h"

#include "pd-candidates-dialog.h"
#include "pd-finding-row.h"
#include "pd-findings-panel.h"
#include "pd-settle-dialog.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-rules.h"
#include "sample-workspace.h"

#include <string.h>

#define TUESDAY (SAMPLE_MONDAY + 1)
#define SETTLED 5

/* Somebody with a late and an early shift that are nine hours apart. */
typedef struct
{
  SampleWorkspace sample;
  PdWindow       *window;
  PdPerson       *person;
  PdSite         *site;
  PdShift        *late;
  PdShift        *early;
  PdRoster       *roster;
} Fixture;

static PdShift *
save_shift (Fixture *self,
            PdId     person_id,
            PdDay    day,
            int      start,
            int      end)
{
  g_autoptr (GError) error = NULL;
  PdShift           *shift = pd_shift_new (PD_ID_NONE);

  pd_shift_set_person_id (shift, person_id);
  pd_shift_set_site_id (shift, pd_site_get_id (self->site));
  pd_shift_set_day (shift, day);
  g_assert_true (pd_shift_set_times (shift, start, end, NULL));
  pd_workspace_save_shift (self->sample.workspace, shift, &error);
  g_assert_no_error (error);
  return shift;
}

static void
check (Fixture *self)
{
  g_autoptr (PdRosterCheck) made = NULL;
  g_autoptr (GError)        error = NULL;

  g_clear_object (&self->roster);
  self->roster = pd_workspace_load_roster (self->sample.workspace, SAMPLE_MONDAY, 7, PD_ROSTER_BY_PERSON, 0, 0, &error);
  g_assert_no_error (error);
  made = pd_workspace_check_roster (self->sample.workspace, self->roster, SAMPLE_MONDAY - 21, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  PdId id;

  sample_workspace_set_up (&self->sample, 3, 0);
  self->window = window_fixture_new_window ();
  pd_window_set_workspace (self->window, self->sample.workspace);
  self->person = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), 0);
  self->site = g_list_model_get_item (pd_workspace_get_sites (self->sample.workspace), 0);
  id = pd_person_get_id (self->person);
  self->late = save_shift (self, id, TUESDAY, 16 * 60, 22 * 60);
  self->early = save_shift (self, id, TUESDAY + 1, 7 * 60, 13 * 60);
  check (self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_clear_object (&self->roster);
  g_object_unref (self->early);
  g_object_unref (self->late);
  g_object_unref (self->site);
  g_object_unref (self->person);
  window_fixture_close (self->window);
  sample_workspace_tear_down (&self->sample);
}

static PdFinding *
find_rest (Fixture *self)
{
  GPtrArray *findings = pd_roster_get_findings (self->roster);

  for (guint i = 0; i < findings->len; i++)
    {
      PdRule *rule = pd_finding_get_rule (findings->pdata[i]);

      if (rule != NULL && rule->kind == PD_RULE_REST)
        return findings->pdata[i];
    }
  g_assert_not_reached ();
}

static GtkWidget *
new_panel (Fixture *self)
{
  GtkWidget *panel = g_object_ref_sink (pd_findings_panel_new ());

  pd_findings_panel_set_roster (PD_FINDINGS_PANEL (panel), self->roster, SAMPLE_MONDAY, TRUE);
  return panel;
}

static guint
count_shown (GtkWidget *panel)
{
  gpointer list = window_fixture_get_child (panel, PD_TYPE_FINDINGS_PANEL, "list");

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static void
choose (GtkWidget *panel,
        guint      which)
{
  gpointer drop_down = window_fixture_get_child (panel, PD_TYPE_FINDINGS_PANEL, "which");

  gtk_drop_down_set_selected (drop_down, which);
}

static void
act (GtkWidget  *dialog,
     const char *action_name)
{
  g_assert_true (gtk_widget_activate_action (dialog, action_name, NULL));
  window_fixture_settle ();
}

static void
test_says (Fixture      *self,
           gconstpointer data)
{
  GtkWidget  *row = g_object_ref_sink (pd_finding_row_new ());
  gpointer    subject = window_fixture_get_child (row, PD_TYPE_FINDING_ROW, "subject");
  gpointer    rule = window_fixture_get_child (row, PD_TYPE_FINDING_ROW, "rule");
  gpointer    what = window_fixture_get_child (row, PD_TYPE_FINDING_ROW, "what");
  const char *words;

  pd_finding_row_show (PD_FINDING_ROW (row), find_rest (self), self->roster, TRUE);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (subject), pd_person_get_name (self->person)));
  /* The value and the limit, and where the rule is from. */
  words = gtk_label_get_text (what);
  g_assert_nonnull (strstr (words, "9 h"));
  words = gtk_label_get_text (rule);
  g_assert_nonnull (strstr (words, "at least 10 h"));
  g_assert_nonnull (strstr (words, "MA000100 cl 25.4"));
  g_object_unref (row);
}

static void
test_filters (Fixture      *self,
              gconstpointer data)
{
  GtkWidget *panel = new_panel (self);
  guint      n = count_shown (panel);

  g_assert_cmpuint (n, >, 0);
  choose (panel, 1 + PD_SEVERITY_CANNOT);
  g_assert_cmpuint (count_shown (panel), ==, 1);
  choose (panel, SETTLED);
  g_assert_cmpuint (count_shown (panel), ==, 0);
  choose (panel, 0);
  g_assert_cmpuint (count_shown (panel), ==, n);
  pd_findings_panel_set_roster (PD_FINDINGS_PANEL (panel), NULL, SAMPLE_MONDAY, TRUE);
  g_assert_cmpuint (count_shown (panel), ==, 0);
  g_object_unref (panel);
}

static void
test_reason (Fixture      *self,
             gconstpointer data)
{
  GtkWidget            *dialog = pd_settle_dialog_new (GTK_WINDOW (self->window),
                                                       self->sample.workspace,
                                                       find_rest (self),
                                                       SAMPLE_MONDAY);
  GtkWidget            *panel;
  gpointer              reason;
  g_autoptr (GPtrArray) kept = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  reason = window_fixture_get_child (dialog, PD_TYPE_SETTLE_DIALOG, "reason");
  g_assert_false (gtk_widget_get_sensitive (window_fixture_get_child (dialog, PD_TYPE_SETTLE_DIALOG, "save_button")));
  gtk_editable_set_text (reason, "asked, and happy to");
  act (dialog, "settle.save");
  kept = pd_workspace_list_overrides (self->sample.workspace, PD_ID_NONE, NULL);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpstr (((PdOverride *) kept->pdata[0])->reason, ==, "asked, and happy to");

  check (self);
  panel = new_panel (self);
  choose (panel, SETTLED);
  g_assert_cmpuint (count_shown (panel), ==, 1);
  g_object_unref (panel);
}

static PdFinding *
new_long_shift (Fixture *self)
{
  g_autoptr (PdShift) shift = save_shift (self, pd_person_get_id (self->person), TUESDAY + 3, 9 * 60, 18 * 60);
  GPtrArray          *findings;

  check (self);
  findings = pd_roster_get_findings (self->roster);
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (pd_finding_get_rule_id (findings->pdata[i]), "shift-hours"))
      return findings->pdata[i];
  g_assert_not_reached ();
}

static void
test_agreement (Fixture      *self,
                gconstpointer data)
{
  PdFinding            *finding = new_long_shift (self);
  GtkWidget            *dialog = pd_settle_dialog_new (GTK_WINDOW (self->window),
                                                       self->sample.workspace,
                                                       finding,
                                                       SAMPLE_MONDAY);
  GtkWidget            *panel;
  g_autoptr (GPtrArray) kept = NULL;
  PdAgreement          *agreement;

  gtk_window_present (GTK_WINDOW (dialog));
  act (dialog, "settle.save");
  kept = pd_workspace_list_agreements (self->sample.workspace, self->person, NULL);
  g_assert_cmpuint (kept->len, ==, 1);
  agreement = kept->pdata[0];
  g_assert_cmpstr (agreement->rule, ==, "shift-hours");
  g_assert_cmpint (agreement->agreed_on, ==, SAMPLE_MONDAY);
  g_assert_true (pd_finding_has_shift (finding, agreement->shift_id));

  check (self);
  panel = new_panel (self);
  choose (panel, SETTLED);
  g_assert_cmpuint (count_shown (panel), ==, 1);
  g_object_unref (panel);
}

static PdShift *
find_shift (Fixture *self,
            PdId     id)
{
  GPtrArray *shifts = pd_roster_get_shifts (self->roster);

  for (guint i = 0; i < shifts->len; i++)
    if (pd_shift_get_id (shifts->pdata[i]) == id)
      return shifts->pdata[i];
  g_assert_not_reached ();
}

static void
test_gives (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (PdShift) gap = save_shift (self, PD_ID_NONE, TUESDAY + 2, 9 * 60, 15 * 60);
  GtkWidget          *dialog = pd_candidates_dialog_new (GTK_WINDOW (self->window), self->sample.workspace, gap, SAMPLE_MONDAY);

  gtk_window_present (GTK_WINDOW (dialog));
  window_fixture_settle ();
  g_assert_true (gtk_widget_activate_action (dialog, "candidates.give", "u", 0u));
  window_fixture_settle ();
  check (self);
  g_assert_false (pd_shift_is_open (find_shift (self, pd_shift_get_id (gap))));
}

/* The one who has just had a late shift is last, and needs a reason. */
static void
test_needs_a_reason (Fixture      *self,
                     gconstpointer data)
{
  g_autoptr (PdShift)   gap = save_shift (self, PD_ID_NONE, TUESDAY, 8 * 60, 12 * 60);
  g_autoptr (PdShift)   night = save_shift (self, pd_person_get_id (self->person), TUESDAY - 1, 19 * 60, 23 * 60 + 30);
  GtkWidget            *dialog = pd_candidates_dialog_new (GTK_WINDOW (self->window), self->sample.workspace, gap, SAMPLE_MONDAY);
  guint                 last = g_list_model_get_n_items (pd_workspace_get_people (self->sample.workspace)) - 1;
  gpointer              stack;
  gpointer              reason;
  g_autoptr (GPtrArray) kept = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  window_fixture_settle ();
  stack = window_fixture_get_child (dialog, PD_TYPE_CANDIDATES_DIALOG, "stack");
  reason = window_fixture_get_child (dialog, PD_TYPE_CANDIDATES_DIALOG, "reason");
  g_assert_true (gtk_widget_activate_action (dialog, "candidates.give", "u", last));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "reason");
  gtk_editable_set_text (reason, "nobody else could");
  act (dialog, "candidates.give-with-reason");

  check (self);
  g_assert_cmpint (pd_shift_get_person_id (find_shift (self, pd_shift_get_id (gap))), ==, pd_person_get_id (self->person));
  kept = pd_workspace_list_overrides (self->sample.workspace, pd_shift_get_id (gap), NULL);
  g_assert_cmpuint (kept->len, >, 0);
  g_assert_true (pd_workspace_undo (self->sample.workspace, NULL));
  check (self);
  g_assert_true (pd_shift_is_open (find_shift (self, pd_shift_get_id (gap))));
}

int
main (int    argc,
      char **argv)
{
  window_fixture_start (&argc, &argv);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/findings/row-33-say-the-value-the-limit-and-the-rule", test_says);
  ADD ("/findings/are-shown-by-how-far-they-stand-in-the-way", test_filters);
  ADD ("/findings/row-29-are-settled-by-a-reason-that-is-kept", test_reason);
  ADD ("/findings/row-29-are-settled-by-an-agreement", test_agreement);
  ADD ("/gaps/row-14-are-filled-in-one-click", test_gives);
  ADD ("/gaps/row-42-are-filled-against-a-rule-with-a-reason-only", test_needs_a_reason);
#undef ADD

  return window_fixture_run ();
}
