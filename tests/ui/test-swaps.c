/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody asks for a swap on the roster; it waits, is agreed to or declined, or expires. */
#include "config.h"

#include "pd-swap-dialog.h"
#include "pd-swaps-window.h"
#include "pd-workspace-swaps.h"
#include "sample-roster-page.h"
#include "sample-window.h"

/* The page, and shifts of two people on days that are still to come. */
typedef struct
{
  SampleRosterPage desk;
  PdId             offered;
  PdId             wanted;
  PdId             asks;
  PdId             asked;
} Fixture;

/* Of somebody else than @not_of. */
static PdId
find_shift (Fixture *fixture,
            PdDay    day,
            PdId     not_of,
            PdId    *ret_person_id)
{
  GPtrArray *shifts = pd_roster_get_shifts (sample_roster_page_get_roster (&fixture->desk));

  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);

      *ret_person_id = pd_shift_get_person_id (shift);
      if (pd_shift_get_day (shift) == day && !pd_shift_is_open (shift) && *ret_person_id != not_of)
        return pd_shift_get_id (shift);
    }
  g_assert_not_reached ();
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  sample_roster_page_set_up (&fixture->desk, 1, 700);
  fixture->offered = find_shift (fixture, SAMPLE_MONDAY + 3, PD_ID_NONE, &fixture->asks);
  fixture->wanted = find_shift (fixture, SAMPLE_MONDAY + 4, fixture->asks, &fixture->asked);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  sample_roster_page_tear_down (&fixture->desk, data);
}

static PdId
get_person (Fixture *fixture,
            PdId     shift_id)
{
  return pd_shift_get_person_id (sample_roster_page_choose (&fixture->desk, shift_id));
}

static void
ask (Fixture *fixture)
{
  GtkWidget *grid = GTK_WIDGET (fixture->desk.grid);

  sample_roster_page_choose (&fixture->desk, fixture->offered);
  gtk_widget_activate_action (grid, "grid.copy", NULL);
  sample_roster_page_choose (&fixture->desk, fixture->wanted);
  gtk_widget_activate_action (grid, "grid.swap", "b", TRUE);
}

static guint
count_open (Fixture *fixture)
{
  g_autoptr (GPtrArray) swaps = pd_workspace_list_open_swaps (fixture->desk.sample.workspace, SAMPLE_MONDAY + 1, NULL);

  return swaps->len;
}

static GtkWidget *
find_with_action (GtkWidget  *widget,
                  const char *action)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_with_action (child, action);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A row by what is under its title. */
static GtkWidget *
find_row (GtkWidget  *widget,
          const char *says)
{
  if (ADW_IS_ACTION_ROW (widget) && g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)), says))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, says);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
open_swaps (Fixture *fixture)
{
  g_action_group_activate_action (pd_roster_page_get_actions (fixture->desk.page), "swaps", NULL);
  return sample_window_find_toplevel (PD_TYPE_SWAPS_WINDOW);
}

static GtkWidget *
open_waiting (Fixture *fixture)
{
  GtkWidget *row = find_row (open_swaps (fixture), pd_swap_state_to_words (PD_SWAP_ASKED));

  g_assert_nonnull (row);
  gtk_widget_activate (row);
  return sample_window_find_toplevel (PD_TYPE_SWAP_DIALOG);
}

static void
test_asks (Fixture      *fixture,
           gconstpointer data)
{
  GActionGroup *actions = pd_roster_page_get_actions (fixture->desk.page);
  GtkWidget    *button;

  g_action_group_change_action_state (actions, "findings", g_variant_new_boolean (TRUE));
  button = find_with_action (GTK_WIDGET (fixture->desk.page), "roster.swaps");
  g_assert_false (gtk_widget_get_visible (button));
  ask (fixture);
  g_assert_cmpuint (count_open (fixture), ==, 1);
  g_assert_cmpint (get_person (fixture, fixture->offered), ==, fixture->asks);
  g_assert_cmpint (get_person (fixture, fixture->wanted), ==, fixture->asked);
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "1 swap waits for an answer");
  sample_roster_page_undo (&fixture->desk);
  g_assert_cmpuint (count_open (fixture), ==, 0);
  g_assert_false (gtk_widget_get_visible (button));
}

static void
test_agrees (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *dialog;
  guint      before;

  ask (fixture);
  dialog = open_waiting (fixture);
  g_assert_nonnull (dialog);
  before = sample_roster_page_count_history (&fixture->desk);
  g_assert_true (gtk_widget_activate_action (dialog, "form.save", NULL));
  sample_window_settle ();
  g_assert_null (sample_window_find_toplevel (PD_TYPE_SWAP_DIALOG));
  g_assert_cmpint (get_person (fixture, fixture->offered), ==, fixture->asked);
  g_assert_cmpint (get_person (fixture, fixture->wanted), ==, fixture->asks);
  g_assert_cmpuint (sample_roster_page_count_history (&fixture->desk), ==, before + 1);
  g_assert_nonnull (find_row (sample_window_find_toplevel (PD_TYPE_SWAPS_WINDOW), pd_swap_state_to_words (PD_SWAP_DONE)));
  sample_roster_page_undo (&fixture->desk);
  g_assert_cmpint (get_person (fixture, fixture->offered), ==, fixture->asks);
  g_assert_cmpuint (count_open (fixture), ==, 1);
}

static void
test_declines (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget *dialog;

  ask (fixture);
  dialog = open_waiting (fixture);
  g_assert_true (gtk_widget_activate_action (dialog, "swap.decline", NULL));
  sample_window_settle ();
  g_assert_null (sample_window_find_toplevel (PD_TYPE_SWAP_DIALOG));
  g_assert_cmpint (get_person (fixture, fixture->offered), ==, fixture->asks);
  g_assert_cmpuint (count_open (fixture), ==, 0);
  g_assert_nonnull (find_row (sample_window_find_toplevel (PD_TYPE_SWAPS_WINDOW), pd_swap_state_to_words (PD_SWAP_DECLINED)));
}

static void
test_expires (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *dialog;

  ask (fixture);
  dialog = open_waiting (fixture);
  window = sample_window_find_toplevel (PD_TYPE_SWAPS_WINDOW);
  sample_roster_page_choose (&fixture->desk, fixture->wanted);
  gtk_widget_activate_action (GTK_WIDGET (fixture->desk.grid), "grid.act", "(si)", "move-end", 15);
  g_assert_nonnull (find_row (window, pd_swap_state_to_words (PD_SWAP_EXPIRED)));
  /* The answer was open already, and is refused. */
  gtk_widget_activate_action (dialog, "form.save", NULL);
  sample_window_settle ();
  g_assert_nonnull (sample_window_find_toplevel (PD_TYPE_SWAP_DIALOG));
  g_assert_cmpint (get_person (fixture, fixture->offered), ==, fixture->asks);
  gtk_window_destroy (GTK_WINDOW (dialog));

  g_signal_emit_by_name (find_with_action (window, "swaps.remove"), "clicked");
  g_assert_null (find_row (window, pd_swap_state_to_words (PD_SWAP_EXPIRED)));
}

static void
add_test (const char *path,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  add_test ("/swaps/row-41-asking-is-told-in-the-panel-and-changes-no-shift", test_asks);
  add_test ("/swaps/row-41-row-101-agreeing-swaps-with-one-undo", test_agrees);
  add_test ("/swaps/row-41-declining-changes-no-shift", test_declines);
  add_test ("/swaps/row-41-one-expires-in-sight-and-can-go", test_expires);

  return g_test_run ();
}
