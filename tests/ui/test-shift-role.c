/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The role that a shift is worked in: chosen, kept, shown and opened. */

#include "config.h"

#include "pd-person-picker.h"
#include "pd-roster-line.h"
#include "pd-roster-words.h"
#include "pd-shift-role-row.h"
#include "pd-workspace-planning.h"
#include "sample-form.h"
#include "sample-role.h"
#include "sample-shift-form.h"
#include "sample-window.h"

#include <string.h>

typedef struct
{
  SampleShiftForm form;
  PdRole         *host; /* nobody works in it */
  PdRole         *peer; /* the first person does, from Monday on */
  PdShift        *opened;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (PdRoleAssignment) assignment = NULL;
  PdWorkspace                 *workspace;
  PdPerson                    *person;

  sample_shift_form_set_up (&self->form, data);
  workspace = self->form.sample.workspace;
  person = pd_workspace_get_person (workspace, sample_shift_form_get_person_id (&self->form));
  self->opened = NULL;
  self->host = sample_role_add (workspace, SAMPLE_MONDAY);
  sample_role_draft (workspace, self->host, PD_ROLE_TITLE, "Group host", SAMPLE_MONDAY);
  sample_role_approve (workspace, self->host, SAMPLE_MONDAY);
  self->peer = sample_role_add (workspace, SAMPLE_MONDAY);
  sample_role_approve (workspace, self->peer, SAMPLE_MONDAY);
  assignment = sample_role_assign (workspace, self->peer, person, SAMPLE_MONDAY);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_clear_object (&self->opened);
  pd_role_free (self->host);
  pd_role_free (self->peer);
  sample_shift_form_tear_down (&self->form, data);
}

static void
open_role_cb (Fixture *self,
              PdShift *shift)
{
  g_set_object (&self->opened, shift);
}

static void
open_new (Fixture    *self,
          const char *typed)
{
  sample_shift_form_open_new (&self->form, typed);
  g_signal_connect_swapped (self->form.editor, "open-role", G_CALLBACK (open_role_cb), self);
}

static gboolean
can_open (Fixture *self)
{
  return gtk_widget_get_sensitive (sample_shift_form_get (&self->form, "role_button"));
}

static void
assert_choices (Fixture    *self,
                const char *expected)
{
  GListModel         *choices = adw_combo_row_get_model (ADW_COMBO_ROW (sample_shift_form_get (&self->form, "role")));
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "; " : "", gtk_string_list_get_string (GTK_STRING_LIST (choices), i));
  g_assert_cmpstr (words->str, ==, expected);
}

static void
choose (Fixture *self,
        guint    position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (sample_shift_form_get (&self->form, "role")), position);
}

static void
test_the_roles_of_the_person_come_first (Fixture      *self,
                                         gconstpointer data)
{
  open_new (self, NULL);
  assert_choices (self, "No role named; Peer worker; Group host");
  pd_person_picker_set_person_id (PD_PERSON_PICKER (sample_shift_form_get (&self->form, "person")), PD_ID_NONE);
  assert_choices (self, "No role named; Group host; Peer worker");
}

static void
test_a_shift_is_saved_with_its_role (Fixture      *self,
                                     gconstpointer data)
{
  g_autoptr (PdShift) kept = NULL;

  open_new (self, NULL);
  sample_shift_form_type (&self->form, "9", "12");
  choose (self, 2);
  sample_shift_form_save (&self->form);
  kept = sample_shift_form_find (&self->form, SAMPLE_MONDAY);
  g_assert_cmpint (pd_shift_get_role_id (kept), ==, self->host->id);
}

/* Another person brings other roles to the front; what was chosen stays chosen. */
static void
test_what_is_chosen_stays_chosen (Fixture      *self,
                                  gconstpointer data)
{
  PdShiftRoleRow *row;

  open_new (self, NULL);
  choose (self, 2);
  pd_person_picker_set_person_id (PD_PERSON_PICKER (sample_shift_form_get (&self->form, "person")), PD_ID_NONE);
  row = PD_SHIFT_ROLE_ROW (sample_shift_form_get (&self->form, "role"));
  g_assert_cmpint (pd_shift_role_row_get_role_id (row), ==, self->host->id);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);
}

static void
test_a_role_that_is_not_theirs_is_told (Fixture      *self,
                                        gconstpointer data)
{
  g_autofree char *findings = NULL;

  open_new (self, NULL);
  sample_shift_form_type (&self->form, "9", "12");
  choose (self, 2);
  findings = sample_shift_form_dup_findings (&self->form);
  g_assert_nonnull (strstr (findings, "is in the role “Group host”, which its person does not work in on that day."));
}

static void
test_opening_saves_first (Fixture      *self,
                          gconstpointer data)
{
  g_autoptr (PdShift) kept = NULL;

  open_new (self, NULL);
  sample_shift_form_type (&self->form, "9", "");
  g_assert_false (can_open (self));
  sample_shift_form_type (&self->form, "9", "12");
  g_assert_true (can_open (self));
  gtk_test_accessible_assert_property (sample_shift_form_get (&self->form, "role_button"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Save, and Open the Role Description");
  sample_shift_form_act (&self->form, "editor.open-role");
  sample_window_wait_until (sample_shift_form_is_closed, NULL);
  kept = sample_shift_form_find (&self->form, SAMPLE_MONDAY);
  g_assert_true (pd_shift_equal (self->opened, kept));
  g_assert_cmpint (pd_workspace_find_shift_role (self->form.sample.workspace, kept), ==, self->peer->id);
}

static void
test_opening_what_is_kept_writes_nothing (Fixture      *self,
                                          gconstpointer data)
{
  g_autoptr (PdShift) shift = sample_shift_form_save_shift (&self->form, SAMPLE_MONDAY, 9, 12);
  g_autofree char    *label = g_strdup (pd_workspace_get_undo_label (self->form.sample.workspace));

  sample_shift_form_open (&self->form, shift, NULL);
  g_signal_connect_swapped (self->form.editor, "open-role", G_CALLBACK (open_role_cb), self);
  sample_shift_form_act (&self->form, "editor.open-role");
  sample_window_wait_until (sample_shift_form_is_closed, NULL);
  g_assert_true (pd_shift_equal (self->opened, shift));
  g_assert_cmpstr (pd_workspace_get_undo_label (self->form.sample.workspace), ==, label);
}

static void
test_without_a_role_there_is_nothing_to_open (Fixture      *self,
                                              gconstpointer data)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);

  pd_shift_set_day (shift, SAMPLE_MONDAY - 1);
  pd_shift_set_site_id (shift, PD_ID_NONE);
  pd_shift_set_person_id (shift, sample_shift_form_get_person_id (&self->form));
  g_assert_cmpint (pd_workspace_find_shift_role (self->form.sample.workspace, shift), ==, PD_ID_NONE);
  sample_shift_form_open (&self->form, shift, NULL);
  g_assert_false (can_open (self));
}

static void
test_a_service_without_roles_is_not_asked (SampleShiftForm *form,
                                           gconstpointer    data)
{
  sample_shift_form_open_new (form, NULL);
  g_assert_false (gtk_widget_get_visible (sample_shift_form_get (form, "role")));
}

/* In the list it has a column, in the grid it is spoken. */
static void
test_a_role_is_shown_and_spoken (Fixture      *self,
                                 gconstpointer data)
{
  g_autoptr (PdShift)       shift = sample_shift_form_save_shift (&self->form, SAMPLE_MONDAY, 9, 12);
  g_autoptr (PdRoster)      roster = NULL;
  g_autoptr (PdRosterFacts) facts = NULL;
  g_autoptr (PdRosterMarks) marks = NULL;
  g_autoptr (PdRosterLine)  line = NULL;
  g_autoptr (GPtrArray)     nothing = g_ptr_array_new ();
  g_autofree char          *text = NULL;
  g_autofree char          *spoken = NULL;

  pd_shift_set_role_id (shift, self->host->id);
  g_assert_true (pd_workspace_save_shift (self->form.sample.workspace, shift, NULL));
  roster = sample_shift_form_load (&self->form, SAMPLE_MONDAY, 7);
  facts = pd_workspace_load_facts (self->form.sample.workspace, SAMPLE_MONDAY, 7, SAMPLE_MONDAY, NULL);
  marks = pd_roster_marks_new (facts, NULL, nothing, nothing);
  line = pd_roster_line_new (roster, marks, shift);
  text = pd_roster_line_dup_text (line, PD_ROSTER_COLUMN_ROLE);
  g_assert_cmpstr (text, ==, "Group host");
  spoken = pd_roster_words_shift (roster, marks, shift);
  g_assert_nonnull (strstr (spoken, ", as Group host"));
}

#define ADD(path, test) g_test_add ("/shift-role/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("the-roles-of-the-person-come-first", test_the_roles_of_the_person_come_first);
  ADD ("row-73/a-shift-is-saved-with-its-role", test_a_shift_is_saved_with_its_role);
  ADD ("what-is-chosen-stays-chosen", test_what_is_chosen_stays_chosen);
  ADD ("row-33/a-role-that-is-not-theirs-is-told", test_a_role_that_is_not_theirs_is_told);
  ADD ("row-73/opening-saves-first", test_opening_saves_first);
  ADD ("row-73/opening-what-is-kept-writes-nothing", test_opening_what_is_kept_writes_nothing);
  ADD ("without-a-role-there-is-nothing-to-open", test_without_a_role_there_is_nothing_to_open);
  ADD ("row-103/a-role-is-shown-and-spoken", test_a_role_is_shown_and_spoken);
  g_test_add ("/shift-role/a-service-without-roles-is-not-asked", SampleShiftForm, NULL, sample_shift_form_set_up,
              test_a_service_without_roles_is_not_asked, sample_shift_form_tear_down);

  return g_test_run ();
}
