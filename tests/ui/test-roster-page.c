/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-open-page.h"
#include "sample-window.h"

static void
set_state (SampleOpenPage *fixture,
           const char     *action,
           GVariant       *value)
{
  g_action_group_change_action_state (pd_roster_page_get_actions (fixture->page), action, value);
}

static const char *
get_text (SampleOpenPage *fixture,
          const char     *label)
{
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (fixture->page),
                                                                       PD_TYPE_ROSTER_PAGE, label)));
}

static const char *
get_view (SampleOpenPage *fixture)
{
  GObject *stack = gtk_widget_get_template_child (GTK_WIDGET (fixture->page), PD_TYPE_ROSTER_PAGE, "stack");

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static void
test_it_begins_with_this_week_and_today (SampleOpenPage *fixture,
                                         gconstpointer   data)
{
  guint row;
  guint column;

  sample_open_page_show (fixture, 12, 2);
  sample_open_page_assert_days (fixture, SAMPLE_MONDAY, 7);
  g_assert_cmpstr (get_text (fixture, "title"), ==, "Week 48, 23 – 29 November 2026");
  pd_roster_grid_get_cursor (fixture->grid, &row, &column);
  g_assert_cmpuint (column, ==, 1);
}

static void
test_weeks_are_turned_and_found_again (SampleOpenPage *fixture,
                                       gconstpointer   data)
{
  sample_open_page_show (fixture, 12, 2);
  sample_open_page_act (fixture, "next");
  sample_open_page_act (fixture, "next");
  sample_open_page_assert_days (fixture, SAMPLE_MONDAY + 14, 7);
  sample_open_page_act (fixture, "previous");
  sample_open_page_assert_days (fixture, SAMPLE_MONDAY + 7, 7);
  sample_open_page_act (fixture, "today");
  sample_open_page_assert_days (fixture, SAMPLE_MONDAY, 7);
  pd_roster_page_show_day (fixture->page, SAMPLE_MONDAY + 10);
  sample_open_page_assert_days (fixture, SAMPLE_MONDAY + 7, 7);
}

static void
test_four_weeks_are_turned_together (SampleOpenPage *fixture,
                                     gconstpointer   data)
{
  sample_open_page_show (fixture, 12, 2);
  set_state (fixture, "weeks", g_variant_new_int32 (4));
  sample_open_page_assert_days (fixture, SAMPLE_MONDAY, 28);
  sample_open_page_act (fixture, "next");
  sample_open_page_assert_days (fixture, SAMPLE_MONDAY + 28, 28);
}

static void
test_a_fortnight_begins_where_the_service_says (SampleOpenPage *fixture,
                                                gconstpointer   data)
{
  g_autoptr (PdService) service = NULL;
  g_autoptr (GError)    error = NULL;

  sample_open_page_show (fixture, 12, 2);
  service = pd_service_copy (pd_workspace_get_service (fixture->sample.workspace));
  pd_service_set_fortnight_anchor (service, SAMPLE_MONDAY - 7);
  g_assert_true (pd_workspace_save_service (fixture->sample.workspace, service, &error));
  set_state (fixture, "weeks", g_variant_new_int32 (2));
  sample_open_page_assert_days (fixture, SAMPLE_MONDAY - 7, 14);
}

static void
test_the_calendar_goes_to_a_day (SampleOpenPage *fixture,
                                 gconstpointer   data)
{
  g_autoptr (GDateTime) date = g_date_time_new_local (2026, 12, 9, 12, 0, 0);
  GtkMenuButton        *button;
  GtkPopover           *popover;

  sample_open_page_show (fixture, 12, 4);
  button = GTK_MENU_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (fixture->page), PD_TYPE_ROSTER_PAGE, "title_button"));
  for (int i = 0; i < 2; i++)
    {
      sample_open_page_act (fixture, "today");
      sample_open_page_act (fixture, "go-to");
      popover = gtk_menu_button_get_popover (button);
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));
      sample_open_page_assert_days (fixture, SAMPLE_MONDAY, 7);
      gtk_calendar_select_day (GTK_CALENDAR (gtk_popover_get_child (popover)), date);
      sample_open_page_assert_days (fixture, SAMPLE_MONDAY + 14, 7);
      g_assert_false (gtk_widget_get_visible (GTK_WIDGET (popover)));
    }
}

static void
test_the_menu_has_every_site (SampleOpenPage *fixture,
                              gconstpointer   data)
{
  g_autoptr (GMenuModel) sites = NULL;
  GtkMenuButton         *button;
  GtkWidget             *header;

  sample_open_page_show (fixture, 12, 2);
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
test_rows_are_people_or_sites (SampleOpenPage *fixture,
                               gconstpointer   data)
{
  sample_open_page_show (fixture, 12, 2);
  set_state (fixture, "side", g_variant_new_string ("site"));
  g_assert_cmpint (pd_roster_get_side (pd_roster_grid_get_roster (fixture->grid)), ==, PD_ROSTER_BY_SITE);
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 4);
  set_state (fixture, "side", g_variant_new_string ("person"));
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 14);
}

static void
test_grid_and_list_show_the_same (SampleOpenPage *fixture,
                                  gconstpointer   data)
{
  GListModel *lines;

  sample_open_page_show (fixture, 12, 2);
  g_assert_cmpstr (get_view (fixture), ==, "grid");
  set_state (fixture, "view", g_variant_new_string ("list"));
  g_assert_cmpstr (get_view (fixture), ==, "list");
  lines = pd_roster_list_get_lines (pd_roster_page_get_list (fixture->page));
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==,
                    pd_roster_get_shifts (pd_roster_grid_get_roster (fixture->grid))->len);
}

static void
test_a_change_is_seen_and_the_focus_stays (SampleOpenPage *fixture,
                                           gconstpointer   data)
{
  GtkAdjustment      *adjustment;
  g_autoptr (PdShift) moved = NULL;
  g_autoptr (GError)  error = NULL;
  PdShift            *shift;
  GtkWidget          *focus;
  double              scrolled;

  sample_open_page_show (fixture, 60, 2);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  pd_roster_grid_set_cursor (fixture->grid, 40, 2);
  sample_window_wait_for_draw (fixture->window);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  scrolled = gtk_adjustment_get_value (adjustment);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_cmpfloat (scrolled, >, 0);

  shift = g_ptr_array_index (pd_roster_get_shifts (pd_roster_grid_get_roster (fixture->grid)), 5);
  moved = pd_shift_copy (shift);
  pd_shift_set_note (moved, "Changed elsewhere.");
  g_assert_true (pd_workspace_save_shift (fixture->sample.workspace, moved, &error));
  sample_window_wait_for_draw (fixture->window);
  g_assert_true (pd_roster_grid_get_roster (fixture->grid) != NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, scrolled);
}

static gboolean
is_reviewed (gpointer page)
{
  return pd_roster_page_get_check (page) != NULL;
}

static void
test_findings_are_gone_through_one_by_one (SampleOpenPage *fixture,
                                           gconstpointer   data)
{
  GPtrArray *findings;
  PdShift   *first;
  PdShift   *second;

  sample_open_page_show (fixture, 24, 2);
  sample_window_wait_until (is_reviewed, fixture->page);
  findings = pd_roster_get_findings (pd_roster_grid_get_roster (fixture->grid));
  g_assert_cmpuint (findings->len, >, 1);
  sample_open_page_act (fixture, "next-finding");
  first = pd_roster_grid_get_chosen (fixture->grid);
  g_assert_true (pd_finding_has_shift (g_ptr_array_index (findings, 0), pd_shift_get_id (first)));
  sample_open_page_act (fixture, "next-finding");
  second = pd_roster_grid_get_chosen (fixture->grid);
  g_assert_true (pd_finding_has_shift (g_ptr_array_index (findings, 1), pd_shift_get_id (second)));
}

static void
test_search_finds_people_in_both_views (SampleOpenPage *fixture,
                                        gconstpointer   data)
{
  GObject *entry;

  sample_open_page_show (fixture, 24, 2);
  entry = gtk_widget_get_template_child (GTK_WIDGET (fixture->page), PD_TYPE_ROSTER_PAGE, "search_entry");
  set_state (fixture, "search", g_variant_new_boolean (TRUE));
  gtk_editable_set_text (GTK_EDITABLE (entry), "khan");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 3);
  set_state (fixture, "search", g_variant_new_boolean (FALSE));
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 26);
}

static void
test_one_site_can_be_shown_alone (SampleOpenPage *fixture,
                                  gconstpointer   data)
{
  g_autoptr (PdSite) site = NULL;
  g_autofree char   *id = NULL;
  GPtrArray         *shifts;

  sample_open_page_show (fixture, 24, 2);
  site = g_list_model_get_item (pd_workspace_get_sites (fixture->sample.workspace), 1);
  id = g_strdup_printf ("%" G_GINT64_FORMAT, pd_site_get_id (site));
  set_state (fixture, "site", g_variant_new_string (id));
  shifts = pd_roster_get_shifts (pd_roster_grid_get_roster (fixture->grid));
  g_assert_cmpuint (shifts->len, >, 0);
  for (guint i = 0; i < shifts->len; i++)
    g_assert_cmpint (pd_shift_get_site_id (g_ptr_array_index (shifts, i)), ==, pd_site_get_id (site));
}

static void
test_without_sites_it_says_the_next_step (SampleOpenPage *fixture,
                                          gconstpointer   data)
{
  g_autoptr (PdSite) site = pd_site_new (PD_ID_NONE, "Bay Street");
  g_autoptr (GError) error = NULL;

  sample_open_page_show (fixture, 0, 0);
  g_assert_cmpstr (get_view (fixture), ==, "no-sites");
  pd_site_set_mark (site, "BS");
  g_assert_true (pd_workspace_save_site (fixture->sample.workspace, site, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_view (fixture), ==, "grid");
  g_assert_cmpstr (get_text (fixture, "summary"), ==,
                   "No shifts on these days. Choose a day beside a name and type a time.");
}

static void
test_locked_it_shows_nothing (SampleOpenPage *fixture,
                              gconstpointer   data)
{
  sample_open_page_show (fixture, 24, 2);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  pd_workspace_lock (fixture->sample.workspace);
  g_assert_null (pd_roster_grid_get_roster (fixture->grid));
  g_assert_cmpuint (pd_roster_grid_get_n_cells (fixture->grid), ==, 0);
  g_assert_cmpstr (get_text (fixture, "summary"), ==, "");
}

static void
add_test (const char *path,
          void (*test) (SampleOpenPage *, gconstpointer))
{
  g_test_add (path, SampleOpenPage, NULL, NULL, test, sample_open_page_tear_down);
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
  add_test ("/roster-page/findings-are-gone-through-one-by-one", test_findings_are_gone_through_one_by_one);
  add_test ("/roster-page/search-finds-people-in-both-views", test_search_finds_people_in_both_views);
  add_test ("/roster-page/one-site-can-be-shown-alone", test_one_site_can_be_shown_alone);
  add_test ("/roster-page/without-sites-it-says-the-next-step", test_without_sites_it_says_the_next_step);
  add_test ("/roster-page/locked-it-shows-nothing", test_locked_it_shows_nothing);

  return g_test_run ();
}
