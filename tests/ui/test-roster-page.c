/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-roster-page.h"
#include "pd-shift-editor.h"
#include "sample-window.h"
#include "sample-workspace.h"

typedef struct
{
  SampleWorkspace sample;
  GtkWidget      *window;
  PdRosterPage   *page;
  PdRosterGrid   *grid;
} Fixture;

static void
open_page (Fixture *fixture,
           guint    n_people,
           guint    n_weeks)
{
  sample_workspace_set_up (&fixture->sample, n_people, n_weeks);
  fixture->page = PD_ROSTER_PAGE (pd_roster_page_new (fixture->sample.workspace, SAMPLE_MONDAY + 1));
  fixture->grid = pd_roster_page_get_grid (fixture->page);
  fixture->window = sample_window_show (GTK_WIDGET (fixture->page), 1000, 700);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *editor = sample_window_find_toplevel (PD_TYPE_SHIFT_EDITOR);
  GWeakRef   page;

  if (editor != NULL)
    pd_form_window_end (PD_FORM_WINDOW (editor), TRUE, NULL);
  g_weak_ref_init (&page, fixture->page);
  sample_window_close (fixture->window);
  g_assert_null (g_weak_ref_get (&page));
  g_weak_ref_clear (&page);
  sample_workspace_tear_down (&fixture->sample);
}

static void
act (Fixture    *fixture,
     const char *action)
{
  g_action_group_activate_action (pd_roster_page_get_actions (fixture->page), action, NULL);
}

static void
set_state (Fixture    *fixture,
           const char *action,
           GVariant   *value)
{
  g_action_group_change_action_state (pd_roster_page_get_actions (fixture->page), action, value);
}

static void
assert_days (Fixture *fixture,
             PdDay    from,
             guint    n_days)
{
  PdRoster *roster = pd_roster_grid_get_roster (fixture->grid);

  g_assert_cmpint (pd_roster_page_get_from (fixture->page), ==, from);
  g_assert_cmpint (pd_roster_get_from (roster), ==, from);
  g_assert_cmpuint (pd_roster_get_n_days (roster), ==, n_days);
}

static const char *
get_text (Fixture    *fixture,
          const char *label)
{
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (fixture->page),
                                                                       PD_TYPE_ROSTER_PAGE, label)));
}

static const char *
get_view (Fixture *fixture)
{
  GObject *stack = gtk_widget_get_template_child (GTK_WIDGET (fixture->page), PD_TYPE_ROSTER_PAGE, "stack");

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static void
test_it_begins_with_this_week_and_today (Fixture      *fixture,
                                         gconstpointer data)
{
  guint row;
  guint column;

  open_page (fixture, 12, 2);
  assert_days (fixture, SAMPLE_MONDAY, 7);
  g_assert_cmpstr (get_text (fixture, "title"), ==, "Week 48, 23 – 29 November 2026");
  pd_roster_grid_get_cursor (fixture->grid, &row, &column);
  g_assert_cmpuint (column, ==, 1);
}

static void
test_weeks_are_turned_and_found_again (Fixture      *fixture,
                                       gconstpointer data)
{
  open_page (fixture, 12, 2);
  act (fixture, "next");
  act (fixture, "next");
  assert_days (fixture, SAMPLE_MONDAY + 14, 7);
  act (fixture, "previous");
  assert_days (fixture, SAMPLE_MONDAY + 7, 7);
  act (fixture, "today");
  assert_days (fixture, SAMPLE_MONDAY, 7);
  pd_roster_page_show_day (fixture->page, SAMPLE_MONDAY + 10);
  assert_days (fixture, SAMPLE_MONDAY + 7, 7);
}

static void
test_four_weeks_are_turned_together (Fixture      *fixture,
                                     gconstpointer data)
{
  open_page (fixture, 12, 2);
  set_state (fixture, "weeks", g_variant_new_int32 (4));
  assert_days (fixture, SAMPLE_MONDAY, 28);
  act (fixture, "next");
  assert_days (fixture, SAMPLE_MONDAY + 28, 28);
}

static void
test_a_fortnight_begins_where_the_service_says (Fixture      *fixture,
                                                gconstpointer data)
{
  g_autoptr (PdService) service = NULL;
  g_autoptr (GError)    error = NULL;

  open_page (fixture, 12, 2);
  service = pd_service_copy (pd_workspace_get_service (fixture->sample.workspace));
  pd_service_set_fortnight_anchor (service, SAMPLE_MONDAY - 7);
  g_assert_true (pd_workspace_save_service (fixture->sample.workspace, service, &error));
  set_state (fixture, "weeks", g_variant_new_int32 (2));
  assert_days (fixture, SAMPLE_MONDAY - 7, 14);
}

static void
test_the_calendar_goes_to_a_day (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (GDateTime) date = g_date_time_new_local (2026, 12, 9, 12, 0, 0);
  GtkMenuButton        *button;
  GtkPopover           *popover;

  open_page (fixture, 12, 4);
  button = GTK_MENU_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (fixture->page), PD_TYPE_ROSTER_PAGE, "title_button"));
  for (int i = 0; i < 2; i++)
    {
      act (fixture, "today");
      act (fixture, "go-to");
      popover = gtk_menu_button_get_popover (button);
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));
      assert_days (fixture, SAMPLE_MONDAY, 7);
      gtk_calendar_select_day (GTK_CALENDAR (gtk_popover_get_child (popover)), date);
      assert_days (fixture, SAMPLE_MONDAY + 14, 7);
      g_assert_false (gtk_widget_get_visible (GTK_WIDGET (popover)));
    }
}

static void
test_the_menu_has_every_site (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (GMenuModel) sites = NULL;
  GtkMenuButton         *button;
  GtkWidget             *header;

  open_page (fixture, 12, 2);
  header = sample_window_show (pd_page_get_end_widget (PD_PAGE (fixture->page)), 400, 100);
  button = GTK_MENU_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (fixture->page), PD_TYPE_ROSTER_PAGE, "view_button"));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE);
  gtk_menu_button_popup (button);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  sites = g_menu_model_get_item_link (gtk_menu_button_get_menu_model (button), 2, G_MENU_LINK_SECTION);
  g_assert_cmpint (g_menu_model_get_n_items (sites), ==,
                   1 + (int) g_list_model_get_n_items (pd_workspace_get_sites (fixture->sample.workspace)));
  gtk_menu_button_popdown (button);
  gtk_window_set_child (GTK_WINDOW (header), NULL);
  sample_window_close (header);
}

static void
test_rows_are_people_or_sites (Fixture      *fixture,
                               gconstpointer data)
{
  open_page (fixture, 12, 2);
  set_state (fixture, "side", g_variant_new_string ("site"));
  g_assert_cmpint (pd_roster_get_side (pd_roster_grid_get_roster (fixture->grid)), ==, PD_ROSTER_BY_SITE);
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 4);
  set_state (fixture, "side", g_variant_new_string ("person"));
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 14);
}

static void
test_grid_and_list_show_the_same (Fixture      *fixture,
                                  gconstpointer data)
{
  GListModel *lines;

  open_page (fixture, 12, 2);
  g_assert_cmpstr (get_view (fixture), ==, "grid");
  set_state (fixture, "view", g_variant_new_string ("list"));
  g_assert_cmpstr (get_view (fixture), ==, "list");
  lines = pd_roster_list_get_lines (pd_roster_page_get_list (fixture->page));
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==,
                    pd_roster_get_shifts (pd_roster_grid_get_roster (fixture->grid))->len);
}

static void
test_a_change_is_seen_and_the_focus_stays (Fixture      *fixture,
                                           gconstpointer data)
{
  GtkAdjustment      *adjustment;
  g_autoptr (PdShift) moved = NULL;
  g_autoptr (GError)  error = NULL;
  PdShift            *shift;
  GtkWidget          *focus;
  double              scrolled;

  open_page (fixture, 60, 2);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  pd_roster_grid_set_cursor (fixture->grid, 40, 2);
  gtk_test_widget_wait_for_draw (fixture->window);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  scrolled = gtk_adjustment_get_value (adjustment);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_cmpfloat (scrolled, >, 0);

  shift = g_ptr_array_index (pd_roster_get_shifts (pd_roster_grid_get_roster (fixture->grid)), 5);
  moved = pd_shift_copy (shift);
  pd_shift_set_note (moved, "Changed elsewhere.");
  g_assert_true (pd_workspace_save_shift (fixture->sample.workspace, moved, &error));
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (pd_roster_grid_get_roster (fixture->grid) != NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, scrolled);
}

static void
choose_shift (Fixture *fixture,
              guint    n)
{
  PdShift *shift = g_ptr_array_index (pd_roster_get_shifts (pd_roster_grid_get_roster (fixture->grid)), n);

  g_assert_true (pd_roster_grid_choose (fixture->grid, pd_shift_get_id (shift)));
}

static guint
count_shifts (Fixture *fixture)
{
  return pd_roster_get_shifts (pd_roster_grid_get_roster (fixture->grid))->len;
}

static void
test_a_shift_removed_comes_back_with_undo (Fixture      *fixture,
                                           gconstpointer data)
{
  guint before;

  open_page (fixture, 12, 2);
  before = count_shifts (fixture);
  choose_shift (fixture, 7);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.remove", NULL);
  g_assert_cmpuint (count_shifts (fixture), ==, before - 1);
  g_assert_true (pd_workspace_undo (fixture->sample.workspace, NULL));
  g_assert_cmpuint (count_shifts (fixture), ==, before);
}

static void
test_a_shift_is_moved_by_cut_and_paste (Fixture      *fixture,
                                        gconstpointer data)
{
  PdShift *shift;
  PdId     id;
  guint    before;
  guint    row;
  guint    column;

  open_page (fixture, 12, 2);
  before = count_shifts (fixture);
  choose_shift (fixture, 7);
  id = pd_shift_get_id (pd_roster_grid_get_chosen (fixture->grid));
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.cut", NULL);
  pd_roster_grid_set_cursor (fixture->grid, 3, 6);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.paste", NULL);

  g_assert_cmpuint (count_shifts (fixture), ==, before);
  g_assert_true (pd_roster_find_shift (pd_roster_grid_get_roster (fixture->grid), id, &row, &column));
  g_assert_cmpuint (row, ==, 3);
  g_assert_cmpuint (column, ==, 6);
  shift = pd_roster_grid_get_chosen (fixture->grid);
  g_assert_cmpint (pd_shift_get_id (shift), ==, id);
}

static void
test_a_cut_shift_can_go_to_another_week (Fixture      *fixture,
                                         gconstpointer data)
{
  PdId  id;
  guint row;
  guint column;

  open_page (fixture, 12, 1);
  choose_shift (fixture, 7);
  id = pd_shift_get_id (pd_roster_grid_get_chosen (fixture->grid));
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.cut", NULL);
  act (fixture, "next");
  g_assert_cmpuint (count_shifts (fixture), ==, 0);
  pd_roster_grid_set_cursor (fixture->grid, 2, 4);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.paste", NULL);
  g_assert_cmpuint (count_shifts (fixture), ==, 1);
  g_assert_true (pd_roster_find_shift (pd_roster_grid_get_roster (fixture->grid), id, &row, &column));
  g_assert_cmpuint (column, ==, 4);
}

static void
test_sundays_next_day_is_in_the_next_week (Fixture      *fixture,
                                           gconstpointer data)
{
  open_page (fixture, 12, 1);
  pd_roster_grid_set_cursor (fixture->grid, 0, 6);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.copy-to-next-day", NULL);
  assert_days (fixture, SAMPLE_MONDAY + 7, 7);
  g_assert_cmpint (pd_shift_get_day (pd_roster_grid_get_chosen (fixture->grid)), ==, SAMPLE_MONDAY + 7);
}

static void
test_a_shift_pasted_on_the_open_row_is_open (Fixture      *fixture,
                                             gconstpointer data)
{
  guint before;

  open_page (fixture, 12, 2);
  before = count_shifts (fixture);
  choose_shift (fixture, 7);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.copy", NULL);
  pd_roster_grid_set_cursor (fixture->grid, 0, 6);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.paste", NULL);
  g_assert_true (pd_shift_is_open (pd_roster_grid_get_chosen (fixture->grid)));
  g_assert_cmpuint (count_shifts (fixture), ==, before + 1);
}

static void
test_typing_opens_a_form_for_that_person_and_day (Fixture      *fixture,
                                                  gconstpointer data)
{
  open_page (fixture, 12, 2);
  pd_roster_grid_set_cursor (fixture->grid, 3, 6);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.create", "s", "9");
  g_assert_nonnull (sample_window_find_toplevel (PD_TYPE_SHIFT_EDITOR));
  /* A second key does not open a second form. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.create", "s", "9");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 2);
}

static gboolean
is_reviewed (gpointer page)
{
  return pd_roster_page_get_check (page) != NULL;
}

static void
test_findings_are_gone_through_one_by_one (Fixture      *fixture,
                                           gconstpointer data)
{
  GPtrArray *findings;
  PdShift   *first;
  PdShift   *second;

  open_page (fixture, 24, 2);
  sample_window_wait_until (is_reviewed, fixture->page);
  findings = pd_roster_get_findings (pd_roster_grid_get_roster (fixture->grid));
  g_assert_cmpuint (findings->len, >, 1);
  act (fixture, "next-finding");
  first = pd_roster_grid_get_chosen (fixture->grid);
  g_assert_true (pd_finding_has_shift (g_ptr_array_index (findings, 0), pd_shift_get_id (first)));
  act (fixture, "next-finding");
  second = pd_roster_grid_get_chosen (fixture->grid);
  g_assert_true (pd_finding_has_shift (g_ptr_array_index (findings, 1), pd_shift_get_id (second)));
}

static void
test_search_finds_people_in_both_views (Fixture      *fixture,
                                        gconstpointer data)
{
  GObject *entry;

  open_page (fixture, 24, 2);
  entry = gtk_widget_get_template_child (GTK_WIDGET (fixture->page), PD_TYPE_ROSTER_PAGE, "search_entry");
  set_state (fixture, "search", g_variant_new_boolean (TRUE));
  gtk_editable_set_text (GTK_EDITABLE (entry), "khan");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 3);
  set_state (fixture, "search", g_variant_new_boolean (FALSE));
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 26);
}

static void
test_one_site_can_be_shown_alone (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (PdSite) site = NULL;
  g_autofree char   *id = NULL;
  GPtrArray         *shifts;

  open_page (fixture, 24, 2);
  site = g_list_model_get_item (pd_workspace_get_sites (fixture->sample.workspace), 1);
  id = g_strdup_printf ("%" G_GINT64_FORMAT, pd_site_get_id (site));
  set_state (fixture, "site", g_variant_new_string (id));
  shifts = pd_roster_get_shifts (pd_roster_grid_get_roster (fixture->grid));
  g_assert_cmpuint (shifts->len, >, 0);
  for (guint i = 0; i < shifts->len; i++)
    g_assert_cmpint (pd_shift_get_site_id (g_ptr_array_index (shifts, i)), ==, pd_site_get_id (site));
}

static void
test_without_sites_it_says_the_next_step (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autoptr (PdSite) site = pd_site_new (PD_ID_NONE, "Bay Street");
  g_autoptr (GError) error = NULL;

  open_page (fixture, 0, 0);
  g_assert_cmpstr (get_view (fixture), ==, "no-sites");
  pd_site_set_mark (site, "BS");
  g_assert_true (pd_workspace_save_site (fixture->sample.workspace, site, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_view (fixture), ==, "grid");
  g_assert_cmpstr (get_text (fixture, "summary"), ==,
                   "No shifts on these days. Choose a day beside a name and type a time.");
}

static void
test_locked_it_shows_nothing (Fixture      *fixture,
                              gconstpointer data)
{
  open_page (fixture, 24, 2);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  pd_workspace_lock (fixture->sample.workspace);
  g_assert_null (pd_roster_grid_get_roster (fixture->grid));
  g_assert_cmpuint (pd_roster_grid_get_n_cells (fixture->grid), ==, 0);
  g_assert_cmpstr (get_text (fixture, "summary"), ==, "");
}

static void
add_test (const char *path,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, NULL, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  add_test ("/roster-page/it-begins-with-this-week-and-today", test_it_begins_with_this_week_and_today);
  add_test ("/roster-page/weeks-are-turned-and-found-again", test_weeks_are_turned_and_found_again);
  add_test ("/roster-page/four-weeks-are-turned-together", test_four_weeks_are_turned_together);
  add_test ("/roster-page/a-fortnight-begins-where-the-service-says",
            test_a_fortnight_begins_where_the_service_says);
  add_test ("/roster-page/the-calendar-goes-to-a-day", test_the_calendar_goes_to_a_day);
  add_test ("/roster-page/the-menu-has-every-site", test_the_menu_has_every_site);
  add_test ("/roster-page/rows-are-people-or-sites", test_rows_are_people_or_sites);
  add_test ("/roster-page/grid-and-list-show-the-same", test_grid_and_list_show_the_same);
  add_test ("/roster-page/a-change-is-seen-and-the-focus-stays", test_a_change_is_seen_and_the_focus_stays);
  add_test ("/roster-page/a-shift-removed-comes-back-with-undo", test_a_shift_removed_comes_back_with_undo);
  add_test ("/roster-page/a-shift-is-moved-by-cut-and-paste", test_a_shift_is_moved_by_cut_and_paste);
  add_test ("/roster-page/a-cut-shift-can-go-to-another-week", test_a_cut_shift_can_go_to_another_week);
  add_test ("/roster-page/sundays-next-day-is-in-the-next-week", test_sundays_next_day_is_in_the_next_week);
  add_test ("/roster-page/a-shift-pasted-on-the-open-row-is-open", test_a_shift_pasted_on_the_open_row_is_open);
  add_test ("/roster-page/typing-opens-a-form-for-that-person-and-day",
            test_typing_opens_a_form_for_that_person_and_day);
  add_test ("/roster-page/findings-are-gone-through-one-by-one", test_findings_are_gone_through_one_by_one);
  add_test ("/roster-page/search-finds-people-in-both-views", test_search_finds_people_in_both_views);
  add_test ("/roster-page/one-site-can-be-shown-alone", test_one_site_can_be_shown_alone);
  add_test ("/roster-page/without-sites-it-says-the-next-step", test_without_sites_it_says_the_next_step);
  add_test ("/roster-page/locked-it-shows-nothing", test_locked_it_shows_nothing);

  return g_test_run ();
}
