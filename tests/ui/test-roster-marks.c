/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside the shifts on the page: how each stands to what was published, what
 * became of it, who is away, how sites are covered, what the rules say; all in words too. */
#include "config.h"

#include "pd-leave.h"
#include "pd-roster-words.h"
#include "pd-workspace-planning.h"
#include "sample-roster-page.h"
#include "sample-roster.h"
#include "sample-window.h"

typedef SampleRosterPage Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  sample_roster_page_set_up (fixture, 3, 1400);
}

/* The row and column of a shift, with a cell to speak for it. */
static const char *
get_label_of_shift (Fixture *fixture,
                    PdId     shift_id)
{
  guint row;
  guint column;

  g_assert_true (pd_roster_grid_choose (fixture->grid, shift_id));
  pd_roster_grid_get_cursor (fixture->grid, &row, &column);
  return pd_roster_cell_get_label (pd_roster_grid_get_cell (fixture->grid, row, column));
}

static const char *
get_label_of_day (Fixture *fixture,
                  PdId     person_id,
                  PdDay    day)
{
  guint row;
  guint column;

  pd_roster_grid_choose_day (fixture->grid, person_id, PD_ID_NONE, day);
  pd_roster_grid_get_cursor (fixture->grid, &row, &column);
  return pd_roster_cell_get_label (pd_roster_grid_get_cell (fixture->grid, row, column));
}

static void
assert_says (const char *text,
             const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” does not say “%s”", text, words);
}

static void
assert_does_not_say (const char *text,
                     const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” says “%s”", text, words);
}

static void
test_standing (Fixture      *fixture,
               gconstpointer data)
{
  assert_says (get_label_of_shift (fixture, fixture->plan.pinned), "draft");
  assert_says (get_label_of_shift (fixture, fixture->plan.changed), "changed since it was published");
  assert_does_not_say (get_label_of_shift (fixture, fixture->plan.worked), "draft");
  assert_does_not_say (get_label_of_shift (fixture, fixture->plan.worked), "changed");
}

static void
test_worked_and_pinned (Fixture      *fixture,
                        gconstpointer data)
{
  assert_says (get_label_of_shift (fixture, fixture->plan.worked), pd_worked_state_to_words (PD_WORKED_AS_PLANNED));
  assert_says (get_label_of_shift (fixture, fixture->plan.not_worked), pd_worked_state_to_words (PD_WORKED_NOT));
  assert_says (get_label_of_shift (fixture, fixture->plan.pinned), "pinned");
}

static void
test_away (Fixture      *fixture,
           gconstpointer data)
{
  const char *label = get_label_of_day (fixture, fixture->plan.away, SAMPLE_MONDAY + 2);

  assert_says (label, "Wednesday 25 November, Dylan Price, away,");
  for (guint kind = PD_LEAVE_OTHER; kind <= PD_LEAVE_UNPAID; kind++)
    assert_does_not_say (label, pd_leave_kind_to_words (kind));
  assert_does_not_say (get_label_of_day (fixture, fixture->plan.away, SAMPLE_MONDAY + 4), "away");
}

static void
test_wishes (Fixture      *fixture,
             gconstpointer data)
{
  assert_says (get_label_of_day (fixture, fixture->plan.cant, SAMPLE_MONDAY + 4), "Jo Blake, can’t,");
  assert_says (get_label_of_day (fixture, fixture->plan.rather_not, SAMPLE_MONDAY + 5), "Mira Khan, rather not,");
  assert_does_not_say (get_label_of_day (fixture, fixture->plan.rather_not, SAMPLE_MONDAY + 4), "Mira Khan, rather not");
}

/* Without a finding of a rule nothing is drawn, and nothing is said. */
static void
test_findings (Fixture      *fixture,
               gconstpointer data)
{
  PdRoster  *roster = pd_roster_grid_get_roster (fixture->grid);
  GPtrArray *findings = pd_roster_get_findings (roster);
  guint      n_said = 0;

  g_assert_cmpuint (findings->len, >, 10);
  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding  *finding = g_ptr_array_index (findings, i);
      PdRule     *rule = pd_finding_get_rule (finding);
      guint       n;
      const PdId *ids = pd_finding_get_shift_ids (finding, &n);

      if (rule == NULL || n == 0 || !pd_roster_find_shift (roster, ids[0], NULL, NULL) ||
          pd_roster_find_finding (roster, ids[0]) != finding || rule->kind == PD_RULE_OVERLAP)
        continue;
      assert_says (get_label_of_shift (fixture, ids[0]), pd_rule_kind_to_words (rule->kind));
      n_said++;
    }
  g_assert_cmpuint (n_said, >, 3);
}

static PdShift *
make_overlap (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PdShift           *shift = pd_shift_new (PD_ID_NONE);
  PdRoster          *roster = pd_roster_grid_get_roster (fixture->grid);
  PdShift           *other;
  guint              row;
  guint              column;

  g_assert_true (pd_roster_find_shift (roster, fixture->plan.pinned, &row, &column));
  other = g_ptr_array_index (pd_roster_get_cell (roster, row, column), 0);
  pd_shift_set_person_id (shift, pd_shift_get_person_id (other));
  pd_shift_set_site_id (shift, pd_shift_get_site_id (other));
  pd_shift_set_day (shift, pd_shift_get_day (other));
  pd_shift_set_times (shift, pd_shift_get_start (other) + 60, pd_shift_get_end (other), &error);
  g_assert_no_error (error);
  pd_workspace_save_shift (fixture->sample.workspace, shift, &error);
  g_assert_no_error (error);
  return shift;
}

static void
note_cb (guint *n)
{
  (*n)++;
}

static void
test_one_edit (Fixture      *fixture,
               gconstpointer data)
{
  PdRosterCheck      *check = pd_roster_page_get_check (fixture->page);
  g_autoptr (PdShift) shift = NULL;
  guint               n_reviewed = 0;

  g_signal_connect_swapped (fixture->page, "reviewed", G_CALLBACK (note_cb), &n_reviewed);
  assert_does_not_say (get_label_of_shift (fixture, fixture->plan.pinned), "overlap");
  shift = make_overlap (fixture);
  g_assert_cmpuint (n_reviewed, ==, 1);
  g_assert_true (pd_roster_page_get_check (fixture->page) == check);
  assert_says (get_label_of_shift (fixture, pd_shift_get_id (shift)), "overlap");
  assert_says (get_label_of_shift (fixture, fixture->plan.pinned), "overlap");
  g_assert_true (pd_workspace_undo (fixture->sample.workspace, NULL));
  assert_does_not_say (get_label_of_shift (fixture, fixture->plan.pinned), "overlap");
}

static void
test_another_week (Fixture      *fixture,
                   gconstpointer data)
{
  g_action_group_activate_action (pd_roster_page_get_actions (fixture->page), "next", NULL);
  g_assert_cmpint (pd_roster_page_get_from (fixture->page), ==, SAMPLE_MONDAY + 7);
  g_assert_null (pd_roster_page_get_check (fixture->page));
  sample_roster_page_wait (fixture);
  g_assert_cmpuint (pd_roster_get_findings (pd_roster_grid_get_roster (fixture->grid))->len, >, 0);
}

/* Rows grow when the rules have spoken; who reads at the bottom is not thrown off. */
static void
test_the_row_at_the_top_stays (Fixture      *fixture,
                               gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  PdCellRange    before;
  PdCellRange    after;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 500);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  g_action_group_activate_action (pd_roster_page_get_actions (fixture->page), "next", NULL);
  sample_window_wait_for_draw (fixture->window);
  sample_roster_page_wait (fixture);
  g_action_group_activate_action (pd_roster_page_get_actions (fixture->page), "previous", NULL);
  sample_window_wait_for_draw (fixture->window);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  pd_roster_grid_get_visible (fixture->grid, &before);
  g_assert_cmpuint (before.first_row, >, 3);
  sample_roster_page_wait (fixture);
  sample_window_wait_for_draw (fixture->window);
  pd_roster_grid_get_visible (fixture->grid, &after);
  g_assert_cmpuint (after.first_row, ==, before.first_row);
}

static void
choose (Fixture    *fixture,
        const char *action,
        const char *value)
{
  g_action_group_change_action_state (pd_roster_page_get_actions (fixture->page), action, g_variant_new_string (value));
}

static void
test_only_findings (Fixture      *fixture,
                    gconstpointer data)
{
  guint all = pd_roster_grid_get_n_rows (fixture->grid);
  guint some;

  choose (fixture, "only", "findings");
  some = pd_roster_grid_get_n_rows (fixture->grid);
  g_assert_cmpuint (some, <, all);
  g_assert_cmpuint (some, >, 1);
  /* Another week hides nothing before the rules have spoken. */
  g_action_group_activate_action (pd_roster_page_get_actions (fixture->page), "next", NULL);
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, all);
  choose (fixture, "only", "gaps");
  sample_roster_page_wait (fixture);
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 1);
  choose (fixture, "only", "");
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, all);
}

static void
test_only_some_people (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdPerson) mira = pd_person_copy (pd_workspace_find_person (fixture->sample.workspace, "Mira Khan", &error));
  GListModel          *lines;

  pd_person_set_employment (mira, PD_EMPLOYMENT_CASUAL);
  pd_person_set_stream (mira, "Outreach");
  pd_workspace_save_person (fixture->sample.workspace, mira, &error);
  g_assert_no_error (error);
  choose (fixture, "who", pd_employment_to_nick (PD_EMPLOYMENT_CASUAL));
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 2);
  choose (fixture, "who", "stream:Outreach");
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 2);
  choose (fixture, "view", "list");
  lines = pd_roster_list_get_lines (pd_roster_page_get_list (fixture->page));
  g_assert_cmpuint (g_list_model_get_n_items (lines), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (lines), <,
                    pd_roster_get_shifts (pd_roster_grid_get_roster (fixture->grid))->len);
}

static GtkWidget *
find_cover_cell (Fixture *fixture,
                 guint    column)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->grid));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (PD_IS_ROSTER_CELL (child) && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)) == GTK_ACCESSIBLE_ROLE_CELL &&
        pd_roster_cell_get_column (PD_ROSTER_CELL (child)) == column)
      return child;
  return NULL;
}

static gboolean
has_cover_cell (gpointer fixture)
{
  return find_cover_cell (fixture, 0) != NULL;
}

static void
test_coverage (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget      *cell;
  graphene_rect_t bounds;

  sample_window_wait_until (has_cover_cell, fixture);
  sample_window_wait_for_draw (fixture->window);
  cell = find_cover_cell (fixture, 0);
  g_assert_cmpstr (pd_roster_cell_get_label (PD_ROSTER_CELL (cell)), ==,
                   "Coverage on Monday 23 November: Bay Street, Over: 5, room for 3; The Hub, As wished");
  g_assert_true (gtk_widget_compute_bounds (cell, GTK_WIDGET (fixture->grid), &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, ==, gtk_widget_get_height (GTK_WIDGET (fixture->grid)));
}

static void
test_coverage_of_a_site (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PdSite            *site = pd_workspace_find_site (fixture->sample.workspace, "Bay Street", &error);
  PdRosterCell      *cell;
  guint              row;
  guint              column;

  g_action_group_change_action_state (pd_roster_page_get_actions (fixture->page), "side", g_variant_new_string ("site"));
  pd_roster_grid_choose_day (fixture->grid, PD_ID_NONE, pd_site_get_id (site), SAMPLE_MONDAY);
  pd_roster_grid_get_cursor (fixture->grid, &row, &column);
  cell = pd_roster_grid_get_cell (fixture->grid, row, column);
  assert_says (pd_roster_cell_get_label (cell), "Monday 23 November, Bay Street, Over: 5, room for 3, ");
}

static void
test_what_changes_beside (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_publish (fixture->sample.workspace, SAMPLE_MONDAY, 7, SAMPLE_MONDAY, NULL, &error);
  g_assert_no_error (error);
  sample_roster_page_wait (fixture);
  assert_does_not_say (get_label_of_shift (fixture, fixture->plan.pinned), "draft");
  assert_does_not_say (get_label_of_shift (fixture, fixture->plan.changed), "changed since");
}

static void
test_locked (Fixture      *fixture,
             gconstpointer data)
{
  pd_workspace_lock (fixture->sample.workspace);
  g_assert_null (pd_roster_page_get_check (fixture->page));
  sample_window_settle ();
  g_assert_null (find_cover_cell (fixture, 0));
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

  add_test ("/roster-marks/row-50-draft-published-and-changed-are-told-apart", test_standing);
  add_test ("/roster-marks/row-16-row-17-what-is-pinned-or-worked-says-so", test_worked_and_pinned);
  add_test ("/roster-marks/row-38-row-39-leave-is-away-and-never-its-kind", test_away);
  add_test ("/roster-marks/row-37-what-people-said-is-hinted-in-the-cell", test_wishes);
  add_test ("/roster-marks/row-32-row-103-a-cell-says-what-the-rules-say", test_findings);
  add_test ("/roster-marks/row-32-after-one-edit-only-that-is-asked-about-and-at-once", test_one_edit);
  add_test ("/roster-marks/another-week-is-shown-before-the-rules-are-asked", test_another_week);
  add_test ("/roster-marks/the-row-at-the-top-stays-when-the-rules-have-spoken", test_the_row_at_the_top_stays);
  add_test ("/roster-marks/row-12-row-13-coverage-of-each-day-is-told-below", test_coverage);
  add_test ("/roster-marks/row-2-row-13-a-site-tells-its-own-coverage", test_coverage_of_a_site);
  add_test ("/roster-marks/only-what-to-look-at-or-only-gaps-can-be-shown", test_only_findings);
  add_test ("/roster-marks/only-some-employment-or-stream-can-be-shown", test_only_some_people);
  add_test ("/roster-marks/publishing-is-seen-at-once", test_what_changes_beside);
  add_test ("/roster-marks/locked-nothing-is-told", test_locked);

  return g_test_run ();
}
