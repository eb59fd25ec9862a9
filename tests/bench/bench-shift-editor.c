/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it costs to open the form of a shift in a service of 200 people, 30 roles and four
 * weeks of shifts: until it is made, and until it is drawn. The baseline is a window with
 * nothing but a label. */

#include "config.h"

#include "figure.h"
#include "pd-shift-editor.h"
#include "pd-workspace-roles.h"
#include "sample-window.h"
#include "sample-workspace.h"

#define N_PEOPLE 200
#define N_ROLES 30
#define N_WEEKS 4
#define N_TIMES 15

static void
add_roles (PdWorkspace *workspace)
{
  for (guint i = 0; i < N_ROLES; i++)
    {
      g_autoptr (PdRoleDescription) description = pd_role_description_new ();
      g_autoptr (PdRole)            role = pd_role_new ();
      g_autofree char              *title = g_strdup_printf ("Peer worker %u", i);

      pd_role_description_set_text (description, PD_ROLE_TITLE, title);
      g_assert_true (pd_workspace_draft_role (workspace, role, description, SAMPLE_MONDAY, NULL));
      g_assert_true (pd_workspace_approve_role (workspace, role, SAMPLE_MONDAY, NULL));
    }
}

static PdShift *
find_shift (PdWorkspace *workspace)
{
  g_autoptr (PdRoster) roster = pd_workspace_load_roster (workspace, SAMPLE_MONDAY, 7, PD_ROSTER_BY_PERSON, 0, 0, NULL);

  return g_object_ref (g_ptr_array_index (pd_roster_get_shifts (roster), 0));
}

static void
measure_empty (FigureSeries *opening)
{
  figure_series_begin (opening);
  {
    GtkWidget *window = gtk_window_new ();

    gtk_window_set_child (GTK_WINDOW (window), gtk_label_new ("Nothing"));
    gtk_window_present (GTK_WINDOW (window));
    gtk_test_widget_wait_for_draw (window);
    figure_series_end (opening);
    gtk_window_destroy (GTK_WINDOW (window));
  }
  sample_window_settle ();
}

static void
measure_editor (PdWorkspace  *workspace,
                PdShift      *shift,
                FigureSeries *making,
                FigureSeries *opening)
{
  GtkWidget *editor;

  figure_series_begin (opening);
  figure_series_begin (making);
  editor = pd_shift_editor_new (NULL, workspace, shift, SAMPLE_MONDAY, NULL);
  figure_series_end (making);
  gtk_window_present (GTK_WINDOW (editor));
  gtk_test_widget_wait_for_draw (editor);
  figure_series_end (opening);
  sample_window_settle ();
  gtk_window_destroy (GTK_WINDOW (editor));
  sample_window_settle ();
}

int
main (int   argc,
      char *argv[])
{
  SampleWorkspace          sample = { 0 };
  g_autoptr (FigureSeries) empty = figure_series_new_of_processor ();
  g_autoptr (FigureSeries) making = figure_series_new_of_processor ();
  g_autoptr (FigureSeries) opening = figure_series_new_of_processor ();
  g_autoptr (PdShift)      shift = NULL;

  if (!sample_window_begin (&argc, &argv))
    return 0;
  sample_workspace_set_up (&sample, N_PEOPLE, N_WEEKS);
  add_roles (sample.workspace);
  shift = find_shift (sample.workspace);
  for (guint i = 0; i < N_TIMES; i++)
    {
      measure_empty (empty);
      measure_editor (sample.workspace, shift, making, opening);
    }
  figure_print ("form of a shift made, 200 people", "ms", figure_series_get_median (making),
                "an empty window", figure_series_get_median (empty), "under 30 ms");
  figure_print ("form of a shift drawn, 200 people", "ms", figure_series_get_median (opening),
                "an empty window", figure_series_get_median (empty), "under 100 ms");
  g_clear_object (&shift);
  sample_workspace_tear_down (&sample);
  return 0;
}
