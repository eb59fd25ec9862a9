/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-leave-dialog.h"
#include "pd-path-dialog.h"
#include "pd-pattern-dialog.h"
#include "pd-pattern-week.h"
#include "pd-people-words.h"
#include "pd-person-dialog.h"
#include "pd-person-pane.h"
#include "pd-rows-group.h"
#include "pd-training-dialog.h"
#include "pd-workspace-access.h"
#include "pd-workspace-circles.h"
#include "pd-workspace-people.h"
#include "pd-workspace-supervision.h"
#include "sample-form.h"
#include "sample-role.h"
#include "sample-roster.h"
#include "sample-window.h"
#include "sample-workspace.h"

typedef struct
{
  SampleWorkspace sample;
  GtkWidget      *window;
  PdPersonPane   *pane;
  PdPerson       *person;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 3, 0);
  self->person = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), 0);
  self->pane = g_object_new (PD_TYPE_PERSON_PANE,
                             "person", self->person,
                             "today", SAMPLE_MONDAY,
                             "workspace", self->sample.workspace,
                             NULL);
  self->window = sample_window_show (GTK_WIDGET (self->pane), 700, 600);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  sample_window_close (self->window);
  g_object_unref (self->person);
  sample_workspace_tear_down (&self->sample);
}

static PdRowsGroup *
get_group (Fixture    *self,
           const char *id)
{
  return PD_ROWS_GROUP (sample_form_get (self->pane, PD_TYPE_PERSON_PANE, id));
}

static void
assert_row (Fixture    *self,
            const char *id,
            guint       i,
            const char *title,
            const char *subtitle)
{
  GtkWidget *row = pd_rows_group_get_row (get_group (self, id), i);

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, title);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, subtitle);
}

static void
activate_row (Fixture    *self,
              const char *id,
              guint       i)
{
  g_signal_emit_by_name (pd_rows_group_get_row (get_group (self, id), i), "activated");
  sample_window_settle ();
}

static guint64
get_last_change (Fixture *self)
{
  return pd_store_get_last_change (pd_workspace_get_store (self->sample.workspace));
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pd_workspace_undo (self->sample.workspace, &error));
  sample_window_settle ();
}

static void
add_leave (Fixture    *self,
           const char *from,
           const char *to)
{
  PdFormWindow *form;

  sample_form_act (self->pane, "person.add-leave");
  form = sample_form_find (PD_TYPE_LEAVE_DIALOG);
  g_assert_false (sample_form_can_save (form));
  sample_form_type_day (form, PD_TYPE_LEAVE_DIALOG, "from", from);
  sample_form_type_day (form, PD_TYPE_LEAVE_DIALOG, "to", to);
  sample_form_save (form);
}

static void
test_leave_is_added_changed_and_removed (Fixture      *self,
                                         gconstpointer data)
{
  guint64 before = get_last_change (self);

  add_leave (self, "1/12/2026", "4/12/2026");
  assert_row (self, "leaves", 0, "Annual leave", "Tue 1 Dec – Fri 4 Dec");
  g_assert_cmpuint (get_last_change (self), ==, before + 1);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->sample.workspace), ==, "Add leave of Ana María Ruiz-Delgado");

  activate_row (self, "leaves", 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (sample_form_get (sample_form_find (PD_TYPE_LEAVE_DIALOG),
                                                              PD_TYPE_LEAVE_DIALOG, "kind")),
                              PD_LEAVE_CARERS);
  sample_form_type_times (sample_form_find (PD_TYPE_LEAVE_DIALOG), PD_TYPE_LEAVE_DIALOG, "9", "12.30");
  sample_form_save (sample_form_find (PD_TYPE_LEAVE_DIALOG));
  assert_row (self, "leaves", 0, "Carer’s leave", "Tue 1 Dec – Fri 4 Dec, 9:00 – 12:30");

  activate_row (self, "leaves", 0);
  sample_form_act (sample_form_find (PD_TYPE_LEAVE_DIALOG), "form.remove");
  g_assert_cmpuint (pd_rows_group_get_n_rows (get_group (self, "leaves")), ==, 0);
  undo (self);
  assert_row (self, "leaves", 0, "Carer’s leave", "Tue 1 Dec – Fri 4 Dec, 9:00 – 12:30");
}

/* Delete on a row, with undo instead of a question. */
static void
test_rows_are_removed_by_a_key (Fixture      *self,
                                gconstpointer data)
{
  PdRowsGroup *leaves = get_group (self, "leaves");

  add_leave (self, "1/12/2026", "");
  add_leave (self, "8/12/2026", "");
  gtk_widget_grab_focus (pd_rows_group_get_row (leaves, 0));
  sample_form_act (leaves, "rows.remove");
  g_assert_cmpuint (pd_rows_group_get_n_rows (leaves), ==, 1);
  assert_row (self, "leaves", 0, "Annual leave", "Tue 8 Dec");
  undo (self);
  g_assert_cmpuint (pd_rows_group_get_n_rows (leaves), ==, 2);

  gtk_widget_grab_focus (pd_rows_group_get_row (get_group (self, "about"), 0));
  sample_form_act (get_group (self, "about"), "rows.remove");
  g_assert_cmpstr (pd_workspace_get_undo_label (self->sample.workspace), ==, "Add leave of Ana María Ruiz-Delgado");
}

static void
test_one_day_of_leave_is_one_date (Fixture      *self,
                                   gconstpointer data)
{
  add_leave (self, "1/12/2026", "");
  assert_row (self, "leaves", 0, "Annual leave", "Tue 1 Dec");
}

static void
test_past_leave_stays_readable (Fixture      *self,
                                gconstpointer data)
{
  add_leave (self, "2/3/2025", "5/3/2025");
  add_leave (self, "1/12/2026", "");
  add_leave (self, "2/3/2026", "3/3/2026");
  g_assert_cmpuint (pd_rows_group_get_n_rows (get_group (self, "leaves")), ==, 3);
  assert_row (self, "leaves", 0, "Annual leave", "Tue 1 Dec");
  assert_row (self, "leaves", 1, "Annual leave", "Mon 2 Mar – Tue 3 Mar");
  assert_row (self, "leaves", 2, "Annual leave", "Sun 2 Mar 2025 – Wed 5 Mar 2025");
  activate_row (self, "leaves", 2);
  sample_form_act (sample_form_find (PD_TYPE_LEAVE_DIALOG), "form.remove");
  g_assert_cmpuint (pd_rows_group_get_n_rows (get_group (self, "leaves")), ==, 2);
}

static void
test_an_unreadable_last_day_is_not_saved (Fixture      *self,
                                          gconstpointer data)
{
  PdFormWindow *form;

  sample_form_act (self->pane, "person.add-leave");
  form = sample_form_find (PD_TYPE_LEAVE_DIALOG);
  sample_form_type_day (form, PD_TYPE_LEAVE_DIALOG, "from", "1/12/2026");
  g_assert_true (sample_form_can_save (form));
  sample_form_type_day (form, PD_TYPE_LEAVE_DIALOG, "to", "some day");
  g_assert_false (sample_form_can_save (form));
  sample_form_type_day (form, PD_TYPE_LEAVE_DIALOG, "to", "30/11/2026");
  g_assert_false (sample_form_can_save (form));
  sample_form_type_day (form, PD_TYPE_LEAVE_DIALOG, "to", "");
  sample_form_save (form);
}

/* From now on somebody else keeps the service, and the founder only works here. */
static void
become_worker (Fixture *self)
{
  g_autoptr (PdPerson) manager = pd_person_copy (self->person);
  g_autoptr (PdPerson) me = pd_person_copy (pd_workspace_get_me (self->sample.workspace));
  g_autoptr (PdSecret) secret = pd_secret_new_passphrase ("kelp and gravel", -1, NULL);
  g_autoptr (GError)   error = NULL;

  pd_person_set_use (manager, PD_USE_MANAGER);
  pd_workspace_save_person (self->sample.workspace, manager, &error);
  g_assert_no_error (error);
  pd_workspace_access_add_passphrase (self->sample.workspace, manager, secret, NULL, &error);
  g_assert_no_error (error);
  pd_person_set_use (me, PD_USE_WORKER);
  pd_workspace_save_person (self->sample.workspace, me, &error);
  g_assert_no_error (error);
  pd_person_pane_set_person (self->pane, manager);
  g_set_object (&self->person, manager);
}

static void
test_the_kind_of_leave_is_hidden_from_others (Fixture      *self,
                                              gconstpointer data)
{
  g_autoptr (GPtrArray) leaves = NULL;
  PdFormWindow         *form;

  add_leave (self, "1/12/2026", "");
  become_worker (self);
  assert_row (self, "leaves", 0, "Away", "Tue 1 Dec");

  /* The days can be put right without knowing the kind, which stays. */
  activate_row (self, "leaves", 0);
  form = sample_form_find (PD_TYPE_LEAVE_DIALOG);
  g_assert_false (gtk_widget_get_visible (sample_form_get (form, PD_TYPE_LEAVE_DIALOG, "kind_group")));
  g_assert_null (adw_combo_row_get_model (ADW_COMBO_ROW (sample_form_get (form, PD_TYPE_LEAVE_DIALOG, "kind"))));
  sample_form_type_day (form, PD_TYPE_LEAVE_DIALOG, "to", "2/12/2026");
  sample_form_save (form);
  assert_row (self, "leaves", 0, "Away", "Tue 1 Dec – Wed 2 Dec");
  leaves = pd_workspace_list_leave (self->sample.workspace, self->person, NULL);
  g_assert_cmpint (((PdLeave *) g_ptr_array_index (leaves, 0))->kind, ==, PD_LEAVE_ANNUAL);

  /* One's own is one's own. */
  pd_person_pane_set_person (self->pane, pd_workspace_get_me (self->sample.workspace));
  add_leave (self, "3/12/2026", "");
  assert_row (self, "leaves", 0, "Annual leave", "Thu 3 Dec");
}

static void
add_training (Fixture    *self,
              const char *name,
              const char *expires_on,
              gboolean    is_needed)
{
  PdFormWindow *form;

  sample_form_act (self->pane, "person.add-training");
  form = sample_form_find (PD_TYPE_TRAINING_DIALOG);
  g_assert_false (sample_form_can_save (form));
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (form, PD_TYPE_TRAINING_DIALOG, "name")), name);
  sample_form_type_day (form, PD_TYPE_TRAINING_DIALOG, "expires_on", expires_on);
  if (is_needed)
    gtk_switch_set_active (GTK_SWITCH (sample_form_get (form, PD_TYPE_TRAINING_DIALOG, "is_needed")), TRUE);
  sample_form_save (form);
}

static const char *
get_notices (Fixture *self)
{
  return gtk_label_get_label (GTK_LABEL (sample_form_get (self->pane, PD_TYPE_PERSON_PANE, "notices")));
}

static void
test_training_that_expires_is_named (Fixture      *self,
                                     gconstpointer data)
{
  g_assert_cmpstr (get_notices (self), ==, "");
  add_training (self, "First aid", "5/12/2026", TRUE);
  add_training (self, "Working with children", "1/6/2027", TRUE);
  assert_row (self, "trainings", 0, "First aid",
              "Expires in 12 days, on Saturday 5 December 2026\nThe work needs it");
  g_assert_cmpstr (get_notices (self), ==, "First aid: Expires in 12 days, on Saturday 5 December 2026");

  /* Done anew, the old one may expire. */
  add_training (self, "First aid", "5/12/2027", FALSE);
  g_assert_cmpstr (get_notices (self), ==, "");
  undo (self);
  g_object_set (self->pane, "today", SAMPLE_MONDAY + 13, NULL);
  g_assert_cmpstr (get_notices (self), ==, "First aid: Expired 1 day ago, on Saturday 5 December 2026");
}

static void
test_training_of_others_is_offered (Fixture      *self,
                                    gconstpointer data)
{
  g_autoptr (PdPerson) other = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), 1);
  PdFormWindow        *form;
  GtkWidget           *name;

  add_training (self, "First aid", "", TRUE);
  pd_person_pane_set_person (self->pane, other);
  g_assert_cmpuint (pd_rows_group_get_n_rows (get_group (self, "trainings")), ==, 0);
  sample_form_act (self->pane, "person.add-training");
  form = sample_form_find (PD_TYPE_TRAINING_DIALOG);
  name = sample_form_get (form, PD_TYPE_TRAINING_DIALOG, "name");
  g_assert_true (gtk_widget_activate_action (name, "suggest.take", "s", "First aid"));
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (sample_form_get (form, PD_TYPE_TRAINING_DIALOG, "is_needed"))));
  sample_form_save (form);
  assert_row (self, "trainings", 0, "First aid", "Has no end\nThe work needs it");
}

static GtkWidget *
find_day (GtkWidget  *widget,
          const char *title,
          guint      *skip)
{
  if (ADW_IS_ENTRY_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) && (*skip)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_day (child, title, skip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
type_day (PdFormWindow *form,
          guint         week,
          const char   *title,
          const char   *times)
{
  GtkWidget *weeks = sample_form_get (form, PD_TYPE_PATTERN_DIALOG, "weeks");
  GtkWidget *row = find_day (weeks, title, &week);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), times);
}

static const char *
get_hours (PdFormWindow *form)
{
  return gtk_label_get_label (GTK_LABEL (sample_form_get (form, PD_TYPE_PATTERN_DIALOG, "hours")));
}

static void
test_a_pattern_of_two_weeks_is_agreed (Fixture      *self,
                                       gconstpointer data)
{
  PdFormWindow *form;
  GtkWidget    *weeks;

  sample_form_act (self->pane, "person.add-pattern");
  form = sample_form_find (PD_TYPE_PATTERN_DIALOG);
  g_assert_false (sample_form_can_save (form));
  sample_form_type_day (form, PD_TYPE_PATTERN_DIALOG, "from", "7/12/2026");
  sample_form_type_day (form, PD_TYPE_PATTERN_DIALOG, "anchor", "7/12/2026");
  type_day (form, 0, "Monday", "9-15");
  type_day (form, 0, "Wednesday", "9-12, 13-17");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (sample_form_get (form, PD_TYPE_PATTERN_DIALOG, "n_weeks")), 2);
  g_assert_cmpstr (get_hours (form), ==, "6 h 30 a week on average; 25 h are agreed");

  weeks = sample_form_get (form, PD_TYPE_PATTERN_DIALOG, "weeks");
  sample_form_act (gtk_widget_get_last_child (weeks), "pattern-week.copy");
  type_day (form, 1, "Monday", "22-");
  g_assert_false (sample_form_can_save (form));
  type_day (form, 1, "Monday", "22-6");
  sample_form_save (form);
  assert_row (self, "patterns", 0, "14 h a week, from Mon 7 Dec",
              "Week 1: Mon 9:00 – 15:00; Wed 9:00 – 12:00, 13:00 – 17:00\n"
              "Week 2: Mon 22:00 – 6:00 +1; Wed 9:00 – 12:00, 13:00 – 17:00");
  undo (self);
  g_assert_cmpuint (pd_rows_group_get_n_rows (get_group (self, "patterns")), ==, 0);
}

static void
went_cb (GSimpleAction *action,
         GVariant      *where,
         gpointer       user_data)
{
  char **gone_to = user_data;

  *gone_to = g_variant_print (where, FALSE);
}

static void
test_a_role_is_shown_and_leads_to_its_page (Fixture      *self,
                                            gconstpointer data)
{
  const GActionEntry             ENTRIES[] = { { "go-to", went_cb, "(ssix)" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (PdRole)             role = sample_role_add (self->sample.workspace, SAMPLE_MONDAY - 7);
  g_autoptr (PdRoleAssignment)   assignment = NULL;
  g_autoptr (GError)             error = NULL;
  g_autofree char               *gone_to = NULL;
  g_autofree char               *expected = g_strdup_printf ("('roles', 'role', %d, %" G_GINT64_FORMAT ")", PD_DAY_NONE, role->id);

  g_assert_cmpuint (pd_rows_group_get_n_rows (get_group (self, "roles")), ==, 0);
  sample_role_approve (self->sample.workspace, role, SAMPLE_MONDAY - 7);
  assignment = sample_role_assign (self->sample.workspace, role, self->person, SAMPLE_MONDAY - 7);
  sample_window_settle ();
  assert_row (self, "roles", 0, "Peer worker", "Version 1, from Mon 16 Nov\nNot acknowledged yet");
  pd_workspace_acknowledge_role (self->sample.workspace, assignment, 1, NULL, SAMPLE_MONDAY - 6, &error);
  g_assert_no_error (error);
  sample_role_draft (self->sample.workspace, role, PD_ROLE_HOURS, "19", SAMPLE_MONDAY - 2);
  sample_role_approve (self->sample.workspace, role, SAMPLE_MONDAY - 1);
  sample_window_settle ();
  assert_row (self, "roles", 0, "Peer worker", "Version 1, from Mon 16 Nov\nAcknowledged on Tue 17 Nov\nVersion 2 waits for their word");

  g_action_map_add_action_entries (G_ACTION_MAP (group), ENTRIES, 1, &gone_to);
  gtk_widget_insert_action_group (self->window, "desk", G_ACTION_GROUP (group));
  activate_row (self, "roles", 0);
  g_assert_cmpstr (gone_to, ==, expected);
}

static void
test_a_role_that_is_over_stays_readable (Fixture      *self,
                                         gconstpointer data)
{
  g_autoptr (PdRole)           role = sample_role_add (self->sample.workspace, SAMPLE_MONDAY - 7);
  g_autoptr (PdRoleAssignment) assignment = NULL;
  g_autoptr (GError)           error = NULL;
  GtkWidget                   *fold;

  sample_role_approve (self->sample.workspace, role, SAMPLE_MONDAY - 7);
  assignment = sample_role_assign (self->sample.workspace, role, self->person, SAMPLE_MONDAY - 7);
  pd_workspace_end_role_assignment (self->sample.workspace, assignment, SAMPLE_MONDAY - 1, &error);
  g_assert_no_error (error);
  sample_window_settle ();
  assert_row (self, "roles", 0, "Peer worker", "Version 1, Mon 16 Nov – Sun 22 Nov\nNot acknowledged yet");
  fold = gtk_widget_get_ancestor (pd_rows_group_get_row (get_group (self, "roles"), 0), ADW_TYPE_EXPANDER_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (fold)), ==, "1 role before");
}

static void
test_a_pattern_is_changed (Fixture      *self,
                           gconstpointer data)
{
  g_autoptr (PdPattern) pattern = pd_pattern_new (pd_person_get_id (self->person), SAMPLE_MONDAY, SAMPLE_MONDAY, 1);
  g_autoptr (GError)    error = NULL;
  PdFormWindow         *form;
  guint64               before;

  pd_pattern_add_time (pattern, 1, 540, 900);
  pd_workspace_save_pattern (self->sample.workspace, pattern, &error);
  g_assert_no_error (error);
  before = get_last_change (self);
  activate_row (self, "patterns", 0);
  sample_form_save (sample_form_find (PD_TYPE_PATTERN_DIALOG));
  g_assert_cmpuint (get_last_change (self), ==, before);

  activate_row (self, "patterns", 0);
  form = sample_form_find (PD_TYPE_PATTERN_DIALOG);
  type_day (form, 0, "Tuesday", "");
  type_day (form, 0, "Friday", "8-12");
  sample_form_type_day (form, PD_TYPE_PATTERN_DIALOG, "to", "31/12/2026");
  sample_form_save (form);
  assert_row (self, "patterns", 0, "4 h a week, Mon 23 Nov – Thu 31 Dec", "Fri 8:00 – 12:00");
}

static void
test_availability_is_said_in_words (Fixture      *self,
                                    gconstpointer data)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_availability_free);
  g_autoptr (GError)    error = NULL;
  PdId                  id = pd_person_get_id (self->person);
  GtkWidget            *picture = sample_form_get (self->pane, PD_TYPE_PERSON_PANE, "picture");

  g_assert_false (gtk_widget_get_mapped (picture));
  g_ptr_array_add (said, pd_availability_new (id, PD_WISH_YES, (PdWhen){ 0x1f, PD_DAY_NONE, PD_DAY_NONE, 540, 900 }));
  g_ptr_array_add (said, pd_availability_new (id, PD_WISH_YES, (PdWhen){ 0x20, PD_DAY_NONE, PD_DAY_NONE, 600, 720 }));
  g_ptr_array_add (said, pd_availability_new (id, PD_WISH_NO, (PdWhen){ 0x40, PD_DAY_NONE, PD_DAY_NONE, 0, 1440 }));
  g_ptr_array_add (said, pd_availability_new (id, PD_WISH_NO, (PdWhen){ 0, SAMPLE_MONDAY + 4, SAMPLE_MONDAY + 4, 0, 1440 }));
  g_ptr_array_add (said, pd_availability_new (id, PD_WISH_NO, (PdWhen){ 0, SAMPLE_MONDAY - 9, SAMPLE_MONDAY - 8, 0, 1440 }));
  pd_workspace_set_availability (self->sample.workspace, self->person, said, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (pd_rows_group_get_n_rows (get_group (self, "availability")), ==, 4);
  assert_row (self, "availability", 0, "Yes", "Mon, Tue, Wed, Thu, Fri 9:00 – 15:00; Sat 10:00 – 12:00");
  assert_row (self, "availability", 1, "No", "Sun");
  assert_row (self, "availability", 2, "No", "Fri 27 Nov");
  assert_row (self, "availability", 3, "No", "Sat 14 Nov – Sun 15 Nov");
  gtk_test_accessible_assert_property (picture, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Yes: Mon, Tue, Wed, Thu, Fri 9:00 – 15:00; Sat 10:00 – 12:00. No: Sun. ");
}

static const char *
get_label (gpointer    widget,
           GType       type,
           const char *id)
{
  GtkWidget *label = sample_form_get (widget, type, id);

  return gtk_widget_get_visible (label) ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
}

/* In the form of the person, which is opened where it is not. */
static PdFormWindow *
type_pronouns (Fixture    *self,
               const char *words)
{
  PdFormWindow *form;

  if (sample_window_find_toplevel (PD_TYPE_PERSON_DIALOG) == NULL)
    sample_form_act (self->pane, "person.edit");
  form = sample_form_find (PD_TYPE_PERSON_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (form, PD_TYPE_PERSON_DIALOG, "pronouns")), words);
  return form;
}

/* The pane is given the person anew by its page; here by the test. */
static const char *
get_pronouns (Fixture *self)
{
  pd_person_pane_set_person (self->pane, pd_workspace_get_person (self->sample.workspace, pd_person_get_id (self->person)));
  return get_label (self->pane, PD_TYPE_PERSON_PANE, "pronouns");
}

static void
test_pronouns_are_what_somebody_says (Fixture      *self,
                                      gconstpointer data)
{
  g_assert_null (get_pronouns (self));
  sample_form_save (type_pronouns (self, "  هي / هن 💜 "));
  g_assert_cmpstr (get_pronouns (self), ==, "هي / هن 💜");
  g_assert_cmpstr (pd_workspace_get_undo_label (self->sample.workspace), ==,
                   "Change what is kept of Ana María Ruiz-Delgado");
  sample_form_save (type_pronouns (self, ""));
  g_assert_null (get_pronouns (self));
  undo (self);
  g_assert_cmpstr (get_pronouns (self), ==, "هي / هن 💜");
  undo (self);
  g_assert_null (get_pronouns (self));
}

static void
test_too_much_for_pronouns_is_told_where_it_is_typed (Fixture      *self,
                                                      gconstpointer data)
{
  g_autofree char *longest = g_strnfill (40, 'x');
  g_autofree char *longer = g_strnfill (41, 'x');
  PdFormWindow    *form = type_pronouns (self, longer);

  g_assert_false (sample_form_can_save (form));
  g_assert_cmpstr (get_label (form, PD_TYPE_PERSON_DIALOG, "pronouns_problem"), ==,
                   "Pronouns are one line of at most 40 characters.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sample_form_get (form, PD_TYPE_PERSON_DIALOG, "pronouns"))), ==,
                   longer);
  type_pronouns (self, longest);
  g_assert_null (get_label (form, PD_TYPE_PERSON_DIALOG, "pronouns_problem"));
  sample_form_save (form);
  g_assert_cmpstr (get_pronouns (self), ==, longest);
}

static void
test_a_step_is_added_changed_and_removed (Fixture      *self,
                                          gconstpointer data)
{
  PdFormWindow *form;

  sample_form_act (self->pane, "person.add-step");
  form = sample_form_find (PD_TYPE_PATH_DIALOG);
  g_assert_false (sample_form_can_save (form));
  g_assert_true (gtk_widget_activate_action (sample_form_get (form, PD_TYPE_PATH_DIALOG, "name"), "suggest.take", "s",
                                             "Ready to mentor"));
  sample_form_type_day (form, PD_TYPE_PATH_DIALOG, "planned_on", "1/2/2027");
  sample_form_save (form);
  assert_row (self, "path", 0, "Ready to mentor", "Planned for Monday 1 February 2027");
  g_assert_cmpstr (pd_workspace_get_undo_label (self->sample.workspace), ==,
                   "Add a step to the path of Ana María Ruiz-Delgado");

  activate_row (self, "path", 0);
  form = sample_form_find (PD_TYPE_PATH_DIALOG);
  sample_form_type_day (form, PD_TYPE_PATH_DIALOG, "reached_on", "someday");
  g_assert_false (sample_form_can_save (form));
  sample_form_type_day (form, PD_TYPE_PATH_DIALOG, "reached_on", "20/11/2026");
  sample_form_save (form);
  assert_row (self, "path", 0, "Ready to mentor", "Reached on Friday 20 November 2026");

  gtk_widget_grab_focus (pd_rows_group_get_row (get_group (self, "path"), 0));
  sample_form_act (get_group (self, "path"), "rows.remove");
  g_assert_cmpuint (pd_rows_group_get_n_rows (get_group (self, "path")), ==, 0);
  undo (self);
  assert_row (self, "path", 0, "Ready to mentor", "Reached on Friday 20 November 2026");
}

/* @supervisor_id supervises the one who is shown. */
static PdId
agree_supervision (Fixture *self,
                   PdId     supervisor_id)
{
  g_autoptr (PdSupervisionAgreement) agreement = NULL;
  g_autoptr (GError)                 error = NULL;

  agreement = pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE, supervisor_id, SAMPLE_MONDAY - 7);
  pd_supervision_agreement_add_member (agreement, pd_person_get_id (self->person));
  pd_workspace_save_supervision (self->sample.workspace, agreement, &error);
  g_assert_no_error (error);
  sample_window_settle ();
  return agreement->id;
}

static void
test_supervision_is_shown_and_leads_to_its_page (Fixture      *self,
                                                 gconstpointer data)
{
  const GActionEntry             ENTRIES[] = { { "go-to", went_cb, "(ssix)" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (PdPerson)           other = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), 1);
  g_autofree char               *title = g_strdup_printf ("Supervised by %s", pd_person_get_name (other));
  g_autofree char               *gone_to = NULL;
  g_autofree char               *expected = NULL;
  PdId                           id;

  g_assert_cmpuint (pd_rows_group_get_n_rows (get_group (self, "supervision")), ==, 0);
  id = agree_supervision (self, pd_person_get_id (other));
  expected = g_strdup_printf ("('supervision', 'agreement', %d, %" G_GINT64_FORMAT ")", PD_DAY_NONE, id);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (pd_rows_group_get_row (get_group (self, "supervision"), 0))),
                   ==, title);
  g_action_map_add_action_entries (G_ACTION_MAP (group), ENTRIES, 1, &gone_to);
  gtk_widget_insert_action_group (self->window, "desk", G_ACTION_GROUP (group));
  activate_row (self, "supervision", 0);
  g_assert_cmpstr (gone_to, ==, expected);

  pd_person_pane_set_person (self->pane, other);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (pd_rows_group_get_row (get_group (self, "supervision"), 0))),
                   ==, "Supervises Ana María Ruiz-Delgado");
}

/* As on the page of supervision, nobody waits for somebody who is not here any more. */
static void
test_supervision_of_a_leaver_is_over (Fixture      *self,
                                      gconstpointer data)
{
  g_autoptr (PdPerson) other = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), 1);
  g_autoptr (GError)   error = NULL;

  agree_supervision (self, pd_person_get_id (other));
  pd_workspace_remove_person (self->sample.workspace, self->person, SAMPLE_MONDAY - 1, &error);
  g_assert_no_error (error);
  sample_window_settle ();
  g_assert_cmpuint (pd_rows_group_get_n_rows (get_group (self, "supervision")), ==, 0);
  undo (self);
  pd_person_pane_set_person (self->pane, other);
  g_assert_cmpuint (pd_rows_group_get_n_rows (get_group (self, "supervision")), ==, 1);
}

static void
test_supervision_of_others_is_hidden_from_a_worker (Fixture      *self,
                                                    gconstpointer data)
{
  g_autoptr (PdPerson) other = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), 1);
  GtkWidget           *group = GTK_WIDGET (get_group (self, "supervision"));

  agree_supervision (self, pd_person_get_id (other));
  g_assert_true (gtk_widget_get_visible (group));
  become_worker (self);
  g_assert_cmpuint (pd_rows_group_get_n_rows (PD_ROWS_GROUP (group)), ==, 0);
  g_assert_false (gtk_widget_get_visible (group));
  agree_supervision (self, pd_person_get_id (pd_workspace_get_me (self->sample.workspace)));
  g_assert_cmpuint (pd_rows_group_get_n_rows (PD_ROWS_GROUP (group)), ==, 1);
  g_assert_true (gtk_widget_get_visible (group));
}

/* Locking drops everything: nothing of anybody stays in a pane that shows nobody. */
static void
test_nothing_stays_when_nobody_is_shown (Fixture      *self,
                                         gconstpointer data)
{
  static const char *const groups[] = { "about", "availability", "leaves", "path", "patterns", "supervision", "trainings" };

  add_leave (self, "1/12/2026", "");
  add_training (self, "First aid", "5/12/2026", TRUE);
  agree_supervision (self, pd_person_get_id (pd_workspace_get_me (self->sample.workspace)));
  sample_form_save (type_pronouns (self, "they/them"));
  g_assert_cmpstr (get_pronouns (self), ==, "they/them");
  pd_person_pane_set_person (self->pane, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    g_assert_cmpuint (pd_rows_group_get_n_rows (get_group (self, groups[i])), ==, 0);
  g_assert_cmpstr (get_notices (self), ==, "");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (sample_form_get (self->pane, PD_TYPE_PERSON_PANE, "name"))), ==, "");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (sample_form_get (self->pane, PD_TYPE_PERSON_PANE, "pronouns"))), ==, "");
}

static void
test_the_focus_stays_on_its_row (Fixture      *self,
                                 gconstpointer data)
{
  add_leave (self, "1/12/2026", "");
  add_leave (self, "8/12/2026", "");
  gtk_widget_grab_focus (pd_rows_group_get_row (get_group (self, "leaves"), 1));
  undo (self);
  g_assert_true (gtk_widget_is_focus (pd_rows_group_get_row (get_group (self, "leaves"), 0)));
}

static void
test_days_of_other_years_say_so (void)
{
  g_autofree char *this_year = pd_people_words_days (SAMPLE_MONDAY, SAMPLE_MONDAY + 1, SAMPLE_MONDAY);
  g_autofree char *next_year = pd_people_words_days (SAMPLE_MONDAY, SAMPLE_MONDAY + 60, SAMPLE_MONDAY);
  g_autofree char *open = pd_people_words_days (PD_DAY_NONE, SAMPLE_MONDAY - 365, SAMPLE_MONDAY);
  PdWhen           when = { 0x03, SAMPLE_MONDAY, PD_DAY_NONE, 540, 900 };
  g_autofree char *weekly = pd_people_words_when (&when, SAMPLE_MONDAY + 365);

  g_assert_cmpstr (this_year, ==, "Mon 23 Nov – Tue 24 Nov");
  g_assert_cmpstr (next_year, ==, "Mon 23 Nov – Fri 22 Jan 2027");
  g_assert_cmpstr (open, ==, "until Sun 23 Nov 2025");
  g_assert_cmpstr (weekly, ==, "from Mon 23 Nov 2026, Mon, Tue 9:00 – 15:00");
}

/* Whoever is in none has no heading for it. */
static void
test_circles (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (PdCircle) circle = pd_circle_new ("Harbour", PD_CIRCLE_PAIRS, "Australia/Sydney", SAMPLE_MONDAY);
  g_autoptr (PdPerson) person = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), 0);
  g_autoptr (GError)   error = NULL;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_group (self, "circles"))));
  pd_circle_take_member (circle, pd_circle_member_new_of_person (pd_person_get_id (person), SAMPLE_MONDAY));
  pd_workspace_save_circle (self->sample.workspace, circle, NULL, &error);
  g_assert_no_error (error);
  sample_window_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_group (self, "circles"))));
  assert_row (self, "circles", 0, "Harbour", "from Mon 23 Nov");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("/person-pane/row-36/leave-is-added-changed-and-removed", test_leave_is_added_changed_and_removed);
  ADD ("/person-pane/rows-are-removed-by-a-key", test_rows_are_removed_by_a_key);
  ADD ("/person-pane/one-day-of-leave-is-one-date", test_one_day_of_leave_is_one_date);
  ADD ("/person-pane/row-43/past-leave-stays-readable", test_past_leave_stays_readable);
  ADD ("/person-pane/an-unreadable-last-day-is-not-saved", test_an_unreadable_last_day_is_not_saved);
  ADD ("/person-pane/row-39/the-kind-of-leave-is-hidden-from-others",
       test_the_kind_of_leave_is_hidden_from_others);
  ADD ("/person-pane/row-34/row-88/training-that-expires-is-named", test_training_that_expires_is_named);
  ADD ("/person-pane/row-88/training-of-others-is-offered", test_training_of_others_is_offered);
  ADD ("/person-pane/row-27/a-pattern-of-two-weeks-is-agreed", test_a_pattern_of_two_weeks_is_agreed);
  ADD ("/person-pane/row-27/a-pattern-is-changed", test_a_pattern_is_changed);
  ADD ("/person-pane/row-73/a-role-is-shown-and-leads-to-its-page", test_a_role_is_shown_and_leads_to_its_page);
  ADD ("/person-pane/row-73/a-role-that-is-over-stays-readable", test_a_role_that_is_over_stays_readable);
  ADD ("/person-pane/row-37/availability-is-said-in-words", test_availability_is_said_in_words);
  ADD ("/person-pane/pronouns-are-what-somebody-says", test_pronouns_are_what_somebody_says);
  ADD ("/person-pane/too-much-for-pronouns-is-told-where-it-is-typed",
       test_too_much_for_pronouns_is_told_where_it_is_typed);
  ADD ("/person-pane/a-step-is-added-changed-and-removed", test_a_step_is_added_changed_and_removed);
  ADD ("/person-pane/supervision-is-shown-and-leads-to-its-page", test_supervision_is_shown_and_leads_to_its_page);
  ADD ("/person-pane/supervision-of-a-leaver-is-over", test_supervision_of_a_leaver_is_over);
  ADD ("/person-pane/supervision-of-others-is-hidden-from-a-worker",
       test_supervision_of_others_is_hidden_from_a_worker);
  ADD ("/person-pane/nothing-stays-when-nobody-is-shown", test_nothing_stays_when_nobody_is_shown);
  ADD ("/person-pane/the-circles-of-somebody-are-named", test_circles);
  ADD ("/person-pane/the-focus-stays-on-its-row", test_the_focus_stays_on_its_row);
  g_test_add_func ("/people-words/days-of-other-years-say-so", test_days_of_other_years_say_so);

  return g_test_run ();
}
