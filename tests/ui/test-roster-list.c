/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-roster-line.h"
#include "pd-roster-list.h"
#include "sample-roster.h"
#include "sample-window.h"

#define MIRA 100
#define WEI 105
#define BAY_STREET 10
#define HUB 11

typedef struct
{
  GtkWidget    *window;
  PdRosterList *list;
  PdShift      *removed;
} Fixture;

static void
remove_shift_cb (Fixture *fixture,
                 PdShift *shift)
{
  g_set_object (&fixture->removed, shift);
}

static PdRoster *
new_roster (gboolean has_another)
{
  g_autoptr (GPtrArray) people = sample_people_new (6);
  g_autoptr (GPtrArray) sites = sample_sites_new ();
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (shifts, sample_shift_new (1, WEI, HUB, SAMPLE_MONDAY, 8, 16));
  g_ptr_array_add (shifts, sample_shift_new (2, MIRA, BAY_STREET, SAMPLE_MONDAY, 9, 12));
  g_ptr_array_add (shifts, sample_shift_new (3, PD_ID_NONE, HUB, SAMPLE_MONDAY + 1, 9, 15));
  g_ptr_array_add (shifts, sample_shift_new (4, MIRA, HUB, SAMPLE_MONDAY + 2, 7, 9));
  g_ptr_array_add (shifts, sample_shift_new (5, MIRA, BAY_STREET, SAMPLE_MONDAY + 2, 8, 18));
  if (has_another)
    g_ptr_array_add (shifts, sample_shift_new (6, WEI, BAY_STREET, SAMPLE_MONDAY, 6, 7));
  return pd_roster_new (people, sites, shifts, SAMPLE_MONDAY, 7, PD_ROSTER_BY_PERSON);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (PdRoster) roster = new_roster (FALSE);

  fixture->list = PD_ROSTER_LIST (pd_roster_list_new ());
  fixture->removed = NULL;
  g_signal_connect_swapped (fixture->list, "remove-shift", G_CALLBACK (remove_shift_cb), fixture);
  pd_roster_list_set_roster (fixture->list, roster, NULL);
  fixture->window = sample_window_show (GTK_WIDGET (fixture->list), 900, 600);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  sample_window_close (fixture->window);
  g_clear_object (&fixture->removed);
}

/* The lines by the ids of their shifts: "12345". */
static void
assert_lines (Fixture    *fixture,
              const char *expected)
{
  GListModel         *lines = pd_roster_list_get_lines (fixture->list);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (PdRosterLine) line = g_list_model_get_item (lines, i);

      g_string_append_printf (ids, "%d", (int) pd_shift_get_id (pd_roster_line_get_shift (line)));
    }
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_it_has_every_shift_by_day_and_time (Fixture      *fixture,
                                         gconstpointer data)
{
  assert_lines (fixture, "12345");
}

static void
test_it_sorts_by_each_column (Fixture      *fixture,
                              gconstpointer data)
{
  pd_roster_list_sort_by (fixture->list, PD_ROSTER_COLUMN_TIME, GTK_SORT_ASCENDING);
  assert_lines (fixture, "41523");
  pd_roster_list_sort_by (fixture->list, PD_ROSTER_COLUMN_PERSON, GTK_SORT_ASCENDING);
  assert_lines (fixture, "24531");
  pd_roster_list_sort_by (fixture->list, PD_ROSTER_COLUMN_SITE, GTK_SORT_ASCENDING);
  assert_lines (fixture, "25134");
  pd_roster_list_sort_by (fixture->list, PD_ROSTER_COLUMN_HOURS, GTK_SORT_DESCENDING);
  assert_lines (fixture, "51324");
  pd_roster_list_sort_by (fixture->list, PD_ROSTER_COLUMN_FINDING, GTK_SORT_ASCENDING);
  assert_lines (fixture, "45123");
  pd_roster_list_sort_by (fixture->list, PD_ROSTER_COLUMN_DAY, GTK_SORT_ASCENDING);
  assert_lines (fixture, "12345");
}

static void
test_a_filter_finds_people_and_sites (Fixture      *fixture,
                                      gconstpointer data)
{
  pd_roster_list_set_filter (fixture->list, "khan");
  assert_lines (fixture, "245");
  pd_roster_list_set_filter (fixture->list, "HUB");
  assert_lines (fixture, "134");
  pd_roster_list_set_filter (fixture->list, "");
  assert_lines (fixture, "12345");
}

static void
assert_text (Fixture       *fixture,
             guint          position,
             PdRosterColumn column,
             const char    *expected)
{
  g_autoptr (PdRosterLine) line = g_list_model_get_item (pd_roster_list_get_lines (fixture->list), position);
  g_autofree char         *text = pd_roster_line_dup_text (line, column);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_a_line_says_it_all_in_words (Fixture      *fixture,
                                  gconstpointer data)
{
  assert_text (fixture, 0, PD_ROSTER_COLUMN_DAY, "Mon 23 Nov");
  assert_text (fixture, 0, PD_ROSTER_COLUMN_TIME, "8:00 – 16:00");
  assert_text (fixture, 0, PD_ROSTER_COLUMN_PERSON, "Wei Zhang");
  assert_text (fixture, 0, PD_ROSTER_COLUMN_SITE, "The Hub");
  assert_text (fixture, 0, PD_ROSTER_COLUMN_FOR, "Support");
  assert_text (fixture, 0, PD_ROSTER_COLUMN_HOURS, "8 h");
  assert_text (fixture, 0, PD_ROSTER_COLUMN_FINDING, "");
  assert_text (fixture, 2, PD_ROSTER_COLUMN_PERSON, "Nobody yet");
}

static void
test_the_chosen_shift_stays_chosen (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (PdRoster) again = new_roster (TRUE);

  g_assert_true (pd_roster_list_choose (fixture->list, 4));
  g_assert_false (pd_roster_list_choose (fixture->list, 99));
  pd_roster_list_set_roster (fixture->list, again, NULL);
  assert_lines (fixture, "612345");
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "list.remove", NULL);
  g_assert_nonnull (fixture->removed);
  g_assert_cmpint (pd_shift_get_id (fixture->removed), ==, 4);
}

static void
test_read_only_nothing_is_removed (Fixture      *fixture,
                                   gconstpointer data)
{
  pd_roster_list_choose (fixture->list, 4);
  pd_roster_list_set_writable (fixture->list, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "list.remove", NULL);
  g_assert_null (fixture->removed);
}

static void
test_without_a_roster_it_is_empty (Fixture      *fixture,
                                   gconstpointer data)
{
  pd_roster_list_set_roster (fixture->list, NULL, NULL);
  assert_lines (fixture, "");
}

static GtkAdjustment *
get_hadjustment (Fixture *fixture)
{
  GtkWidget *scroller = gtk_widget_get_first_child (GTK_WIDGET (fixture->list));

  return gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static gboolean
is_wider_than_its_window (gpointer adjustment)
{
  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

static gboolean
is_at_right_end (gpointer adjustment)
{
  return is_wider_than_its_window (adjustment) &&
         gtk_adjustment_get_value (adjustment) ==
             gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static void
test_it_begins_where_reading_begins (Fixture      *fixture,
                                     gconstpointer data)
{
  GtkAdjustment *adjustment = get_hadjustment (fixture);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 300);
  sample_window_wait_until (is_wider_than_its_window, adjustment);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 320, 300);
  sample_window_wait_until (is_at_right_end, adjustment);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
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

  add_test ("/roster-list/it-has-every-shift-by-day-and-time", test_it_has_every_shift_by_day_and_time);
  add_test ("/roster-list/it-sorts-by-each-column", test_it_sorts_by_each_column);
  add_test ("/roster-list/a-filter-finds-people-and-sites", test_a_filter_finds_people_and_sites);
  add_test ("/roster-list/a-line-says-it-all-in-words", test_a_line_says_it_all_in_words);
  add_test ("/roster-list/the-chosen-shift-stays-chosen", test_the_chosen_shift_stays_chosen);
  add_test ("/roster-list/read-only-nothing-is-removed", test_read_only_nothing_is_removed);
  add_test ("/roster-list/without-a-roster-it-is-empty", test_without_a_roster_it_is_empty);
  add_test ("/roster-list/it-begins-where-reading-begins", test_it_begins_where_reading_begins);

  return g_test_run ();
}
