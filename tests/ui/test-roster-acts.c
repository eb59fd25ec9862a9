/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done with a shift in the grid: each is one act, and one undo takes it back. */
#include "config.h"

#include "pd-act-dialog.h"
#include "pd-roster-signs.h"
#include "pd-templates-window.h"
#include "pd-time-dialog.h"
#include "pd-time-entry.h"
#include "pd-workspace-planning.h"
#include "sample-roster-page.h"
#include "sample-roster.h"
#include "sample-window.h"

typedef SampleRosterPage Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  sample_roster_page_set_up (fixture, 1, 700);
}

static void
act (Fixture    *fixture,
     const char *name,
     int         amount)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.act", "(si)", name, amount));
}

static gboolean
press_letter (Fixture        *fixture,
              guint           keyval,
              GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->grid));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      gboolean            is_taken = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &is_taken);
      return is_taken;
    }
  g_assert_not_reached ();
}

static void
save_template (Fixture    *fixture,
               const char *letter)
{
  g_autoptr (PdShiftTemplate) template = pd_shift_template_new (letter, "Early");
  const PdSegment    segment = { PD_SEGMENT_WORK, 7 * 60, 13 * 60 };
  g_autoptr (GError) error = NULL;

  pd_shift_template_set_segments (template, &segment, 1, &error);
  g_assert_no_error (error);
  template->site_id = pd_site_get_id (pd_workspace_find_site (fixture->sample.workspace, "The Hub", &error));
  pd_workspace_save_template (fixture->sample.workspace, template, &error);
  g_assert_no_error (error);
}

static void
test_a_letter (Fixture      *fixture,
               gconstpointer data)
{
  PdShift *shift;
  guint    before = pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len;

  save_template (fixture, "e");
  pd_roster_grid_choose_day (fixture->grid, fixture->plan.cant, PD_ID_NONE, SAMPLE_MONDAY + 6);
  g_assert_true (press_letter (fixture, GDK_KEY_e, 0));
  shift = pd_roster_grid_get_chosen (fixture->grid);
  g_assert_cmpint (pd_shift_get_start (shift), ==, 7 * 60);
  g_assert_cmpint (pd_shift_get_person_id (shift), ==, fixture->plan.cant);
  g_assert_cmpint (pd_shift_get_day (shift), ==, SAMPLE_MONDAY + 6);
  g_assert_cmpuint (pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len, ==, before + 1);
  sample_roster_page_undo (fixture);
  g_assert_cmpuint (pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len, ==, before);
}

static void
test_letters_that_are_keys (Fixture      *fixture,
                            gconstpointer data)
{
  guint before = pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len;

  save_template (fixture, "s");
  pd_roster_grid_choose_day (fixture->grid, fixture->plan.cant, PD_ID_NONE, SAMPLE_MONDAY + 6);
  g_assert_false (press_letter (fixture, GDK_KEY_s, 0));
  g_assert_false (press_letter (fixture, GDK_KEY_e, GDK_CONTROL_MASK));
  g_assert_cmpuint (pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len, ==, before);
  g_assert_true (press_letter (fixture, GDK_KEY_S, GDK_SHIFT_MASK));
  g_assert_cmpuint (pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len, ==, before + 1);
}

static void
test_pin (Fixture      *fixture,
          gconstpointer data)
{
  sample_roster_page_choose (fixture, fixture->plan.pinned);
  act (fixture, "pin", 0);
  g_assert_false (pd_shift_get_is_pinned (sample_roster_page_choose (fixture, fixture->plan.pinned)));
  sample_roster_page_undo (fixture);
  g_assert_true (pd_shift_get_is_pinned (sample_roster_page_choose (fixture, fixture->plan.pinned)));
}

static void
test_resize (Fixture      *fixture,
             gconstpointer data)
{
  PdShift *shift = sample_roster_page_choose (fixture, fixture->plan.pinned);
  int      start = pd_shift_get_start (shift);
  int      end = pd_shift_get_end (shift);
  guint    before = sample_roster_page_count_history (fixture);

  act (fixture, "move-end", 15);
  act (fixture, "move-start", -15);
  g_assert_cmpuint (sample_roster_page_count_history (fixture), ==, before + 2);
  shift = sample_roster_page_choose (fixture, fixture->plan.pinned);
  g_assert_cmpint (pd_shift_get_start (shift), ==, start - 15);
  g_assert_cmpint (pd_shift_get_end (shift), ==, end + 15);
  sample_roster_page_undo (fixture);
  g_assert_cmpint (pd_shift_get_start (sample_roster_page_choose (fixture, fixture->plan.pinned)), ==, start);
}

static GtkWidget *
get_dialog_child (const char *name)
{
  GtkWidget *dialog = sample_window_find_toplevel (PD_TYPE_TIME_DIALOG);

  g_assert_nonnull (dialog);
  return GTK_WIDGET (gtk_widget_get_template_child (dialog, PD_TYPE_TIME_DIALOG, name));
}

static gboolean
has_no_time_dialog (gpointer data)
{
  return sample_window_find_toplevel (PD_TYPE_TIME_DIALOG) == NULL;
}

static void
answer (void)
{
  gtk_widget_activate_action (sample_window_find_toplevel (PD_TYPE_TIME_DIALOG), "time.do", NULL);
}

static void
test_split (Fixture      *fixture,
            gconstpointer data)
{
  PdShift *shift = sample_roster_page_choose (fixture, fixture->plan.pinned);
  int      end = pd_shift_get_end (shift);
  guint    before = pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len;

  act (fixture, "split", 0);
  gtk_editable_set_text (GTK_EDITABLE (get_dialog_child ("first")), "8:00");
  answer ();
  /* Where nothing is left on one side, it says so and stays. */
  g_assert_nonnull (sample_window_find_toplevel (PD_TYPE_TIME_DIALOG));
  g_assert_cmpuint (pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len, ==, before);
  gtk_editable_set_text (GTK_EDITABLE (get_dialog_child ("first")), "12:00");
  answer ();
  sample_window_wait_until (has_no_time_dialog, NULL);
  g_assert_cmpuint (pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len, ==, before + 1);
  g_assert_cmpint (pd_shift_get_end (sample_roster_page_choose (fixture, fixture->plan.pinned)), ==, 12 * 60);
  sample_roster_page_undo (fixture);
  g_assert_cmpint (pd_shift_get_end (sample_roster_page_choose (fixture, fixture->plan.pinned)), ==, end);
}

static void
test_swap (Fixture      *fixture,
           gconstpointer data)
{
  PdId one = pd_shift_get_person_id (sample_roster_page_choose (fixture, fixture->plan.pinned));
  PdId other = pd_shift_get_person_id (sample_roster_page_choose (fixture, fixture->plan.worked));

  g_assert_cmpint (one, !=, other);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.cut", NULL);
  sample_roster_page_choose (fixture, fixture->plan.pinned);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.swap", "b", FALSE);
  g_assert_cmpint (pd_shift_get_person_id (sample_roster_page_choose (fixture, fixture->plan.pinned)), ==, other);
  g_assert_cmpint (pd_shift_get_person_id (sample_roster_page_choose (fixture, fixture->plan.worked)), ==, one);
  sample_roster_page_undo (fixture);
  g_assert_cmpint (pd_shift_get_person_id (sample_roster_page_choose (fixture, fixture->plan.pinned)), ==, one);
}

static const PdWorked *
find_worked (GPtrArray *list,
             PdId       shift_id)
{
  for (guint i = 0; i < list->len; i++)
    if (((const PdWorked *) g_ptr_array_index (list, i))->shift_id == shift_id)
      return g_ptr_array_index (list, i);
  return NULL;
}

static GPtrArray *
list_worked (Fixture *fixture)
{
  return pd_workspace_list_worked (fixture->sample.workspace, SAMPLE_MONDAY, SAMPLE_MONDAY + 6, NULL);
}

static void
test_worked (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GPtrArray) third = NULL;
  const PdSegment      *segment;

  sample_roster_page_choose (fixture, fixture->plan.pinned);
  act (fixture, "worked", 0);
  first = list_worked (fixture);
  g_assert_cmpint (find_worked (first, fixture->plan.pinned)->state, ==, PD_WORKED_AS_PLANNED);
  act (fixture, "other-times", 0);
  gtk_editable_set_text (GTK_EDITABLE (get_dialog_child ("first")), "8:30");
  gtk_editable_set_text (GTK_EDITABLE (get_dialog_child ("second")), "16:45");
  answer ();
  sample_window_wait_until (has_no_time_dialog, NULL);
  second = list_worked (fixture);
  segment = &g_array_index (find_worked (second, fixture->plan.pinned)->segments, PdSegment, 0);
  g_assert_cmpint (segment->start, ==, 8 * 60 + 30);
  g_assert_cmpint (segment->end, ==, 16 * 60 + 45);
  act (fixture, "not-put-down", 0);
  third = list_worked (fixture);
  g_assert_null (find_worked (third, fixture->plan.pinned));
}

static void
test_worked_layer (Fixture      *fixture,
                   gconstpointer data)
{
  GtkLabel *title;
  guint     all = pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len;
  guint     before = sample_roster_page_count_history (fixture);

  g_action_group_change_action_state (pd_roster_page_get_actions (fixture->page), "worked-layer",
                                      g_variant_new_boolean (TRUE));
  g_assert_cmpuint (pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len, ==, all - 1);
  g_assert_false (pd_roster_grid_choose (fixture->grid, fixture->plan.not_worked));
  title = GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (fixture->page), PD_TYPE_ROSTER_PAGE, "title"));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (title), "As worked: "));
  sample_roster_page_choose (fixture, fixture->plan.worked);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.remove", NULL);
  g_assert_cmpuint (sample_roster_page_count_history (fixture), ==, before);
  g_action_group_change_action_state (pd_roster_page_get_actions (fixture->page), "worked-layer",
                                      g_variant_new_boolean (FALSE));
  sample_roster_page_choose (fixture, fixture->plan.not_worked);
}

static void
test_a_copy_is_free (Fixture      *fixture,
                     gconstpointer data)
{
  PdShift *copy;

  sample_roster_page_choose (fixture, fixture->plan.pinned);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.copy-to-next-day", NULL);
  copy = pd_roster_grid_get_chosen (fixture->grid);
  g_assert_cmpint (pd_shift_get_id (copy), !=, fixture->plan.pinned);
  g_assert_false (pd_shift_get_is_pinned (copy));
  g_assert_cmpint (pd_shift_get_series_id (copy), ==, PD_ID_NONE);
}

static void
extend (Fixture *fixture,
        int      right,
        int      down)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.extend", "(ii)", right, down);
}

static void
test_several (Fixture      *fixture,
              gconstpointer data)
{
  guint all = pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len;
  guint n_history = sample_roster_page_count_history (fixture);
  guint taken;

  pd_roster_grid_set_cursor (fixture->grid, 1, 0);
  for (guint i = 0; i < 6; i++)
    extend (fixture, 1, 0);
  extend (fixture, 0, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.copy", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.remove", NULL);
  taken = all - pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len;
  g_assert_cmpuint (taken, >, 4);
  g_assert_cmpuint (sample_roster_page_count_history (fixture), ==, n_history + 1);

  pd_roster_grid_set_cursor (fixture->grid, 1, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.paste", NULL);
  g_assert_cmpuint (pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len, ==, all);
  g_assert_cmpuint (sample_roster_page_count_history (fixture), ==, n_history + 2);
  sample_roster_page_undo (fixture);
  sample_roster_page_undo (fixture);
  g_assert_cmpuint (pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len, ==, all);
}

/* A step without Shift is for one cell again. */
static void
test_several_is_left_by_a_step (Fixture      *fixture,
                                gconstpointer data)
{
  guint all = pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len;

  pd_roster_grid_set_cursor (fixture->grid, 1, 1);
  extend (fixture, 1, 0);
  extend (fixture, 0, 2);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.step", "(ii)", 1, 0);
  sample_roster_page_choose (fixture, fixture->plan.pinned);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.remove", NULL);
  g_assert_cmpuint (pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len, ==, all - 1);
}

static gboolean
has_no_act_dialog (gpointer data)
{
  return sample_window_find_toplevel (PD_TYPE_ACT_DIALOG) == NULL;
}

static void
test_copy_week (Fixture      *fixture,
                gconstpointer data)
{
  guint before = pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len;
  guint n_history;

  g_action_group_activate_action (pd_roster_page_get_actions (fixture->page), "next", NULL);
  g_assert_cmpuint (pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len, ==, 0);
  n_history = sample_roster_page_count_history (fixture);
  g_action_group_activate_action (pd_roster_page_get_actions (fixture->page), "copy-week", NULL);
  g_assert_false (has_no_act_dialog (NULL));
  gtk_widget_activate_action (sample_window_find_toplevel (PD_TYPE_ACT_DIALOG), "act.do", NULL);
  sample_window_wait_until (has_no_act_dialog, NULL);
  g_assert_cmpuint (pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len, >, before / 2);
  g_assert_cmpuint (sample_roster_page_count_history (fixture), ==, n_history + 1);
  sample_roster_page_undo (fixture);
  g_assert_cmpuint (pd_roster_get_shifts (sample_roster_page_get_roster (fixture))->len, ==, 0);
}

static void
test_windows_go_when_it_locks (Fixture      *fixture,
                               gconstpointer data)
{
  g_action_group_activate_action (pd_roster_page_get_actions (fixture->page), "templates", NULL);
  g_assert_nonnull (sample_window_find_toplevel (PD_TYPE_TEMPLATES_WINDOW));
  pd_page_lock (PD_PAGE (fixture->page));
  g_assert_null (sample_window_find_toplevel (PD_TYPE_TEMPLATES_WINDOW));
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (ADW_IS_PREFERENCES_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

static void
test_legend (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *legend;

  g_action_group_activate_action (pd_roster_page_get_actions (fixture->page), "legend", NULL);
  legend = sample_window_find_toplevel (ADW_TYPE_WINDOW);
  g_assert_nonnull (legend);
  for (guint sign = 0; sign < PD_ROSTER_N_SIGNS; sign++)
    g_assert_true (says (legend, pd_roster_sign_to_words (sign)));
}

static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  guint before = sample_roster_page_count_history (fixture);

  save_template (fixture, "e");
  sample_roster_page_choose (fixture, fixture->plan.pinned);
  pd_roster_grid_set_writable (fixture->grid, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.act", "(si)", "pin", 0);
  press_letter (fixture, GDK_KEY_e, 0);
  g_assert_cmpuint (sample_roster_page_count_history (fixture), ==, before + 1);
}

static void
add_test (const char *path,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, sample_roster_page_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  add_test ("/roster-acts/row-5-row-10-a-letter-gives-a-template", test_a_letter);
  add_test ("/roster-acts/row-5-letters-that-are-keys-give-theirs-with-shift", test_letters_that_are_keys);
  add_test ("/roster-acts/row-16-a-key-pins-and-unpins", test_pin);
  add_test ("/roster-acts/row-11-keys-move-start-and-end", test_resize);
  add_test ("/roster-acts/row-11-a-shift-is-split-where-there-is-something-on-both-sides", test_split);
  add_test ("/roster-acts/row-9-row-101-two-people-swap-with-one-undo", test_swap);
  add_test ("/roster-acts/row-17-what-was-worked-is-put-down-beside-the-plan", test_worked);
  add_test ("/roster-acts/row-17-what-was-worked-is-a-layer-to-read", test_worked_layer);
  add_test ("/roster-acts/row-9-a-copy-is-neither-pinned-nor-of-a-series", test_a_copy_is_free);
  add_test ("/roster-acts/row-10-several-cells-are-removed-and-copied-with-one-undo", test_several);
  add_test ("/roster-acts/row-10-a-step-without-shift-is-for-one-cell-again", test_several_is_left_by_a_step);
  add_test ("/roster-acts/row-7-last-week-is-looked-at-and-copied-with-one-undo", test_copy_week);
  add_test ("/roster-acts/windows-go-when-it-locks", test_windows_go_when_it_locks);
  add_test ("/roster-acts/row-103-every-sign-is-explained-in-words", test_legend);
  add_test ("/roster-acts/what-can-only-be-read-is-not-changed", test_read_only);

  return g_test_run ();
}
