/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-availability-dialog.h"
#include "pd-availability-draft.h"
#include "pd-availability-editor.h"
#include "pd-rows-group.h"
#include "pd-week-grid.h"
#include "pd-workspace-people.h"
#include "sample-form.h"
#include "sample-roster.h"
#include "sample-window.h"
#include "sample-workspace.h"

#define MIRA 7
#define WORKDAYS ((PdWeekdays) 0x1f)

static GPtrArray *
create_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pd_availability_free);
}

static PdAvailability *
add_said (GPtrArray *list,
          PdId       id,
          PdWish     wish,
          PdWhen     when)
{
  PdAvailability *entry = pd_availability_new (MIRA, wish, when);

  entry->id = id;
  g_ptr_array_add (list, entry);
  return entry;
}

static void
test_a_draft_that_is_not_touched_is_no_change (void)
{
  g_autoptr (GPtrArray)           said = create_list ();
  g_autoptr (GPtrArray)           list = NULL;
  g_autoptr (PdAvailabilityDraft) draft = NULL;

  /* Two entries where painting would make one. */
  add_said (said, 1, PD_WISH_YES, (PdWhen){ WORKDAYS, PD_DAY_NONE, PD_DAY_NONE, 540, 720 });
  add_said (said, 2, PD_WISH_YES, (PdWhen){ WORKDAYS, PD_DAY_NONE, PD_DAY_NONE, 720, 900 });
  add_said (said, 3, PD_WISH_NO, (PdWhen){ 0, SAMPLE_MONDAY, SAMPLE_MONDAY, 0, 1440 });
  draft = pd_availability_draft_new (MIRA, said);
  g_assert_false (pd_availability_draft_is_changed (draft));
  list = pd_availability_draft_list (draft);
  g_assert_cmpuint (list->len, ==, 3);

  pd_availability_draft_paint (draft, WORKDAYS, 540, 900, PD_WISH_YES);
  g_assert_false (pd_availability_draft_is_changed (draft));
  pd_availability_draft_paint (draft, WORKDAYS, 540, 900, PD_WISH_NO);
  g_assert_true (pd_availability_draft_is_changed (draft));
  pd_availability_draft_paint (draft, WORKDAYS, 540, 900, PD_WISH_YES);
  g_assert_false (pd_availability_draft_is_changed (draft));
}

static void
test_stretches_that_stay_keep_their_rows (void)
{
  g_autoptr (GPtrArray)           said = create_list ();
  g_autoptr (GPtrArray)           list = NULL;
  g_autoptr (PdAvailabilityDraft) draft = NULL;
  const PdAvailability           *first, *second;

  add_said (said, 5, PD_WISH_YES, (PdWhen){ WORKDAYS, PD_DAY_NONE, PD_DAY_NONE, 540, 900 });
  draft = pd_availability_draft_new (MIRA, said);
  pd_availability_draft_paint (draft, PD_WEEKDAYS_OF (PD_WEEKDAY_SUNDAY), 0, 1440, PD_WISH_NO);
  list = pd_availability_draft_list (draft);
  g_assert_cmpuint (list->len, ==, 2);
  first = g_ptr_array_index (list, 0);
  second = g_ptr_array_index (list, 1);
  g_assert_cmpint (first->id, ==, 5);
  g_assert_cmpint (second->id, ==, PD_ID_NONE);
  g_assert_cmpint (second->wish, ==, PD_WISH_NO);
}

static void
test_what_has_a_date_is_in_order (void)
{
  g_autoptr (GPtrArray)           said = create_list ();
  g_autoptr (PdAvailabilityDraft) draft = pd_availability_draft_new (MIRA, said);
  PdAvailability                  entry = { PD_ID_NONE, MIRA, PD_WISH_NO, { 0, 0, 0, 0, 1440 } };

  entry.when.from = entry.when.to = SAMPLE_MONDAY + 9;
  pd_availability_draft_add_dated (draft, &entry);
  entry.when.from = entry.when.to = SAMPLE_MONDAY + 2;
  pd_availability_draft_add_dated (draft, &entry);
  g_assert_cmpint (pd_availability_draft_get_dated (draft, 0)->when.from, ==, SAMPLE_MONDAY + 2);
  entry.when.from = entry.when.to = SAMPLE_MONDAY + 20;
  pd_availability_draft_set_dated (draft, 0, &entry);
  g_assert_cmpint (pd_availability_draft_get_dated (draft, 1)->when.from, ==, SAMPLE_MONDAY + 20);
  pd_availability_draft_remove_dated (draft, 0);
  g_assert_cmpuint (pd_availability_draft_get_n_dated (draft), ==, 1);

  /* Without a date it is of every week, and painted. */
  entry.when = PD_WHEN_ALWAYS;
  pd_availability_draft_add_dated (draft, &entry);
  g_assert_cmpuint (pd_availability_draft_get_n_dated (draft), ==, 1);
}

/* Strokes and entries are taken back one by one, before anything is saved. */
static void
test_what_is_not_saved_is_taken_back (void)
{
  g_autoptr (GPtrArray)           said = create_list ();
  g_autoptr (PdAvailabilityDraft) draft = pd_availability_draft_new (MIRA, said);
  PdAvailability                  entry = { PD_ID_NONE, MIRA, PD_WISH_NO, { 0, SAMPLE_MONDAY, SAMPLE_MONDAY, 0, 1440 } };
  PdWish                          wish;

  g_assert_false (pd_availability_draft_undo (draft));
  pd_availability_draft_paint (draft, WORKDAYS, 540, 900, PD_WISH_YES);
  pd_availability_draft_add_dated (draft, &entry);
  entry.when.from = entry.when.to = SAMPLE_MONDAY + 1;
  pd_availability_draft_set_dated (draft, 0, &entry);

  g_assert_true (pd_availability_draft_undo (draft));
  g_assert_cmpint (pd_availability_draft_get_dated (draft, 0)->when.from, ==, SAMPLE_MONDAY);
  g_assert_true (pd_availability_draft_undo (draft));
  g_assert_cmpuint (pd_availability_draft_get_n_dated (draft), ==, 0);
  g_assert_true (pd_availability_draft_undo (draft));
  g_assert_false (pd_availability_draft_is_changed (draft));
  g_assert_false (pd_availability_draft_undo (draft));

  g_assert_true (pd_availability_draft_redo (draft));
  g_assert_true (pd_wish_week_find (pd_availability_draft_get_week (draft), PD_WEEKDAY_MONDAY, 540, 900, &wish));
  g_assert_cmpint (wish, ==, PD_WISH_YES);
  pd_availability_draft_paint (draft, WORKDAYS, 540, 900, PD_WISH_NO);
  g_assert_false (pd_availability_draft_redo (draft));
}

typedef struct
{
  SampleWorkspace sample;
  GtkWidget      *window;
  PdPerson       *person;
  PdFormWindow   *editor;
} Fixture;

static GPtrArray *
list_said (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *said = pd_workspace_list_availability (self->sample.workspace, self->person, &error);

  g_assert_no_error (error);
  return said;
}

static void
open_editor (Fixture *self)
{
  g_autoptr (GPtrArray) said = list_said (self);

  self->editor = PD_FORM_WINDOW (pd_availability_editor_new (GTK_WINDOW (self->window), self->sample.workspace,
                                                             self->person, said, SAMPLE_MONDAY));
  gtk_window_present (GTK_WINDOW (self->editor));
  sample_window_wait_for_draw (GTK_WIDGET (self->editor));
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 3, 0);
  self->window = sample_window_show (gtk_label_new ("behind"), 400, 300);
  self->person = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), 0);
  open_editor (self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  if (sample_window_find_toplevel (PD_TYPE_AVAILABILITY_EDITOR) != NULL)
    sample_window_close (GTK_WIDGET (self->editor));
  sample_window_close (self->window);
  g_object_unref (self->person);
  sample_workspace_tear_down (&self->sample);
}

static void
paint_by_keys (Fixture *self,
               int      right,
               int      down,
               PdWish   wish)
{
  GtkWidget *grid = sample_form_get (self->editor, PD_TYPE_AVAILABILITY_EDITOR, "grid");

  gtk_widget_activate_action (grid, "week.extend", "(ii)", right, down);
  gtk_widget_activate_action (grid, "week.paint-wish", "i", (int) wish);
}

static int
compare_words_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* In the order of the alphabet: rows are kept in none. */
static void
assert_said (Fixture    *self,
             const char *expected)
{
  g_autoptr (GPtrArray) said = list_said (self);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char      *all = NULL;

  for (guint i = 0; i < said->len; i++)
    {
      const PdAvailability *entry = g_ptr_array_index (said, i);
      g_autofree char      *when = pd_when_to_words (&entry->when);

      g_ptr_array_add (words, g_strdup_printf ("%s: %s", pd_wish_to_words (entry->wish), when));
    }
  g_ptr_array_sort (words, compare_words_cb);
  g_ptr_array_add (words, NULL);
  all = g_strjoinv ("; ", (char **) words->pdata);
  g_assert_cmpstr (all, ==, expected);
}

static void
test_a_painted_week_is_one_change (Fixture      *self,
                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint64            before = pd_store_get_last_change (pd_workspace_get_store (self->sample.workspace));

  paint_by_keys (self, 11, 4, PD_WISH_YES);
  paint_by_keys (self, -7, 0, PD_WISH_NO);
  sample_form_save (self->editor);
  assert_said (self, "No: Mon, Tue, Wed, Thu, Fri 9:00 – 11:30; Yes: Mon, Tue, Wed, Thu, Fri 11:30 – 15:00");
  g_assert_cmpuint (pd_store_get_last_change (pd_workspace_get_store (self->sample.workspace)), ==, before + 1);

  g_assert_true (pd_workspace_undo (self->sample.workspace, &error));
  assert_said (self, "");
}

static void
test_saving_what_is_the_same_changes_nothing (Fixture      *self,
                                              gconstpointer data)
{
  guint64 before = pd_store_get_last_change (pd_workspace_get_store (self->sample.workspace));

  paint_by_keys (self, 3, 0, PD_WISH_YES);
  paint_by_keys (self, 0, 0, PD_WISH_NOTHING_SAID);
  sample_form_save (self->editor);
  g_assert_cmpuint (pd_store_get_last_change (pd_workspace_get_store (self->sample.workspace)), ==, before);
}

static void
test_the_brush_follows_the_keys (Fixture      *self,
                                 gconstpointer data)
{
  GtkWidget *grid = sample_form_get (self->editor, PD_TYPE_AVAILABILITY_EDITOR, "grid");
  int        brush;

  paint_by_keys (self, 0, 0, PD_WISH_NO);
  g_object_get (self->editor, "brush", &brush, NULL);
  g_assert_cmpint (brush, ==, PD_WISH_NO);
  sample_form_act (self->editor, "availability.undo");
  g_assert_cmpstr (pd_week_grid_get_cell_label (PD_WEEK_GRID (grid), PD_WEEKDAY_MONDAY, 540), ==,
                   "Monday 9:00 – 9:30: Nothing said");
  sample_form_act (self->editor, "availability.redo");
  g_assert_cmpstr (pd_week_grid_get_cell_label (PD_WEEK_GRID (grid), PD_WEEKDAY_MONDAY, 540), ==,
                   "Monday 9:00 – 9:30: No");
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "availability.brush", "i", (int) PD_WISH_RATHER_NOT);
  g_assert_cmpint (pd_week_grid_get_brush (PD_WEEK_GRID (grid)), ==, PD_WISH_RATHER_NOT);
}

static GtkWidget *
get_in_entry (const char *id)
{
  return sample_form_get (sample_form_find (PD_TYPE_AVAILABILITY_DIALOG), PD_TYPE_AVAILABILITY_DIALOG, id);
}

static void
type_day (const char *id,
          const char *words)
{
  sample_form_type_day (sample_form_find (PD_TYPE_AVAILABILITY_DIALOG), PD_TYPE_AVAILABILITY_DIALOG, id, words);
}

static void
test_a_day_off_is_said (Fixture      *self,
                        gconstpointer data)
{
  sample_form_act (self->editor, "availability.add");
  g_assert_false (sample_form_can_save (sample_form_find (PD_TYPE_AVAILABILITY_DIALOG)));
  type_day ("from", "27/11/2026");
  sample_form_save (sample_form_find (PD_TYPE_AVAILABILITY_DIALOG));
  sample_form_save (self->editor);
  assert_said (self, "No: Fri 27 Nov");
}

static void
test_some_days_in_a_row_are_said (Fixture      *self,
                                  gconstpointer data)
{
  sample_form_act (self->editor, "availability.add");
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_in_entry ("kind")), 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_in_entry ("wish")), 1);
  type_day ("from", "27/11/2026");
  g_assert_false (sample_form_can_save (sample_form_find (PD_TYPE_AVAILABILITY_DIALOG)));
  type_day ("to", "26/11/2026");
  g_assert_false (sample_form_can_save (sample_form_find (PD_TYPE_AVAILABILITY_DIALOG)));
  type_day ("to", "30/11/2026");
  sample_form_type_times (sample_form_find (PD_TYPE_AVAILABILITY_DIALOG), PD_TYPE_AVAILABILITY_DIALOG, "22", "6");
  sample_form_save (sample_form_find (PD_TYPE_AVAILABILITY_DIALOG));
  sample_form_save (self->editor);
  assert_said (self, "Rather not: Fri 27 Nov – Mon 30 Nov 22:00 – 6:00 +1");
}

static GtkToggleButton *
find_toggle (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_TOGGLE_BUTTON (widget))
    return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0 ? GTK_TOGGLE_BUTTON (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkToggleButton *found = find_toggle (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_days_of_the_week_are_said_for_a_time (Fixture      *self,
                                           gconstpointer data)
{
  PdFormWindow *form;

  sample_form_act (self->editor, "availability.add");
  form = sample_form_find (PD_TYPE_AVAILABILITY_DIALOG);
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_in_entry ("kind")), 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_in_entry ("wish")), 0);
  gtk_toggle_button_set_active (find_toggle (get_in_entry ("weekdays"), "Tue"), TRUE);
  gtk_toggle_button_set_active (find_toggle (get_in_entry ("weekdays"), "Sat"), TRUE);
  g_assert_false (sample_form_can_save (form));
  type_day ("to", "18/12/2026");
  sample_form_save (form);
  sample_form_save (self->editor);
  assert_said (self, "Yes: Tue, Sat, until Fri 18 Dec");
}

static void
activate_dated (Fixture *self,
                guint    i)
{
  GtkWidget *dated = sample_form_get (self->editor, PD_TYPE_AVAILABILITY_EDITOR, "dated");

  g_signal_emit_by_name (pd_rows_group_get_row (PD_ROWS_GROUP (dated), i), "activated");
  sample_window_settle ();
}

static void
test_an_entry_is_changed_and_removed (Fixture      *self,
                                      gconstpointer data)
{
  PdFormWindow *form;

  sample_form_act (self->editor, "availability.add");
  type_day ("from", "27/11/2026");
  sample_form_save (sample_form_find (PD_TYPE_AVAILABILITY_DIALOG));
  activate_dated (self, 0);
  type_day ("from", "28/11/2026");
  sample_form_save (sample_form_find (PD_TYPE_AVAILABILITY_DIALOG));
  sample_form_save (self->editor);
  assert_said (self, "No: Sat 28 Nov");

  open_editor (self);
  activate_dated (self, 0);
  form = sample_form_find (PD_TYPE_AVAILABILITY_DIALOG);
  sample_form_act (form, "form.remove");
  sample_form_save (self->editor);
  assert_said (self, "");
}

static void
test_leaving_a_painted_week_is_asked_about_once (Fixture      *self,
                                                 gconstpointer data)
{
  paint_by_keys (self, 3, 0, PD_WISH_YES);
  gtk_window_close (GTK_WINDOW (self->editor));
  sample_window_settle ();
  g_assert_nonnull (sample_window_find_toplevel (PD_TYPE_AVAILABILITY_EDITOR));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (sample_window_find_toplevel (ADW_TYPE_MESSAGE_DIALOG)), "yes");
  sample_window_settle ();
  g_assert_null (sample_window_find_toplevel (PD_TYPE_AVAILABILITY_EDITOR));
  assert_said (self, "");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  g_test_add_func ("/availability-draft/what-is-not-touched-is-no-change",
                   test_a_draft_that_is_not_touched_is_no_change);
  g_test_add_func ("/availability-draft/stretches-that-stay-keep-their-rows",
                   test_stretches_that_stay_keep_their_rows);
  g_test_add_func ("/availability-draft/what-has-a-date-is-in-order", test_what_has_a_date_is_in_order);
  g_test_add_func ("/availability-draft/what-is-not-saved-is-taken-back", test_what_is_not_saved_is_taken_back);
  ADD ("/availability-editor/row-35/a-painted-week-is-one-change", test_a_painted_week_is_one_change);
  ADD ("/availability-editor/saving-what-is-the-same-changes-nothing",
       test_saving_what_is_the_same_changes_nothing);
  ADD ("/availability-editor/the-brush-follows-the-keys", test_the_brush_follows_the_keys);
  ADD ("/availability-editor/row-36/a-day-off-is-said", test_a_day_off_is_said);
  ADD ("/availability-editor/row-37/some-days-in-a-row-are-said", test_some_days_in_a_row_are_said);
  ADD ("/availability-editor/row-35/days-of-the-week-are-said-for-a-time",
       test_days_of_the_week_are_said_for_a_time);
  ADD ("/availability-editor/an-entry-is-changed-and-removed", test_an_entry_is_changed_and_removed);
  ADD ("/availability-editor/leaving-a-painted-week-is-asked-about-once",
       test_leaving_a_painted_week_is_asked_about_once);

  return g_test_run ();
}
