/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-page.h"
#include "pd-role-acknowledge-dialog.h"
#include "pd-role-assignment-dialog.h"
#include "pd-roles-count.h"
#include "pd-rows-group.h"
#include "sample-form.h"
#include "sample-roles-page.h"
#include "sample-window.h"

/* Who works in a role, in the real page. */

static PdRowsGroup *
get_people (SampleRolesPage *self)
{
  return PD_ROWS_GROUP (sample_form_get (self->pane, PD_TYPE_ROLE_PANE, "people"));
}

static const char *
get_words (SampleRolesPage *self,
           guint            i)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (pd_rows_group_get_row (get_people (self), i)));
}

static void
set_up (SampleRolesPage *self,
        gconstpointer    data)
{
  g_autoptr (PdRole) role = NULL;

  sample_roles_page_set_up (self, data);
  role = sample_role_add (self->workspace, SAMPLE_MONDAY - 7);
  sample_role_approve (self->workspace, role, SAMPLE_MONDAY - 7);
  sample_window_settle ();
}

static PdRoleAssignment *
assign_me (SampleRolesPage *self)
{
  g_autoptr (PdRole) role = sample_roles_page_load (self, 0);
  PdRoleAssignment  *assignment = NULL;

  assignment = sample_role_assign (self->workspace, role, pd_workspace_get_me (self->workspace), SAMPLE_MONDAY - 7);
  sample_window_settle ();
  return assignment;
}

static PdFormWindow *
open_first_row (SampleRolesPage *self)
{
  g_signal_emit_by_name (pd_rows_group_get_row (get_people (self), 0), "activated");
  sample_window_settle ();
  return sample_form_find (PD_TYPE_ROLE_ASSIGNMENT_DIALOG);
}

static void
test_somebody_is_given_the_role (SampleRolesPage *self,
                                 gconstpointer    data)
{
  PdFormWindow *form;
  gpointer      person;

  sample_roles_page_act (self, "roles.assign");
  form = sample_form_find (PD_TYPE_ROLE_ASSIGNMENT_DIALOG);
  g_assert_false (sample_form_can_save (form));
  person = sample_form_get (form, PD_TYPE_ROLE_ASSIGNMENT_DIALOG, "person");
  adw_combo_row_set_selected (person, 1);
  sample_form_type_day (form, PD_TYPE_ROLE_ASSIGNMENT_DIALOG, "from", "no day at all");
  g_assert_false (sample_form_can_save (form));
  sample_form_type_day (form, PD_TYPE_ROLE_ASSIGNMENT_DIALOG, "from", "2026-11-23");
  sample_form_save (form);
  sample_window_settle ();
  g_assert_cmpuint (pd_rows_group_get_n_rows (get_people (self)), ==, 1);
  g_assert_cmpstr (get_words (self, 0), ==,
                   "Version 1, from Mon 23 Nov\nNot acknowledged yet");
  sample_roles_page_undo (self);
  g_assert_cmpuint (pd_rows_group_get_n_rows (get_people (self)), ==, 0);
}

static void
acknowledge (SampleRolesPage *self,
             const char      *remarks)
{
  PdFormWindow *form;
  gpointer      view;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->pane), "roles.acknowledge", "x", (gint64) PD_ID_NONE));
  sample_window_settle ();
  form = sample_form_find (PD_TYPE_ROLE_ACKNOWLEDGE_DIALOG);
  view = sample_form_get (form, PD_TYPE_ROLE_ACKNOWLEDGE_DIALOG, "remarks");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), remarks, -1);
  sample_form_save (form);
  sample_window_settle ();
}

static void
test_acknowledged_with_remarks (SampleRolesPage *self,
                                gconstpointer    data)
{
  g_autoptr (PdRoleAssignment) assignment = assign_me (self);

  g_assert_cmpuint (pd_roles_count_waiting (self->workspace, SAMPLE_MONDAY), ==, 1);
  acknowledge (self, "The warm line is missing.");
  g_assert_cmpuint (pd_roles_count_waiting (self->workspace, SAMPLE_MONDAY), ==, 0);
  g_assert_cmpstr (get_words (self, 0), ==,
                   "Version 1, from Mon 16 Nov\nAcknowledged on Monday 23 November 2026\n"
                   "Of version 1: “The warm line is missing.”");
}

/* A new version does not reach them behind their back. */
static void
test_a_new_version_waits (SampleRolesPage *self,
                          gconstpointer    data)
{
  g_autoptr (PdRoleAssignment) assignment = assign_me (self);
  g_autoptr (PdRole)           role = NULL;

  acknowledge (self, "");
  role = sample_roles_page_load (self, 0);
  sample_role_draft (self->workspace, role, PD_ROLE_TEAM, "Harbour", SAMPLE_MONDAY);
  sample_role_approve (self->workspace, role, SAMPLE_MONDAY);
  sample_window_settle ();
  g_assert_true (g_str_has_suffix (get_words (self, 0), "Version 2 waits for their word"));
  acknowledge (self, "");
  g_assert_cmpstr (get_words (self, 0), ==, "Version 2, from Mon 16 Nov\nAcknowledged on Monday 23 November 2026");
}

static void
test_a_last_day (SampleRolesPage *self,
                 gconstpointer    data)
{
  g_autoptr (PdRoleAssignment) assignment = assign_me (self);
  PdFormWindow                *form = open_first_row (self);

  sample_form_type_day (form, PD_TYPE_ROLE_ASSIGNMENT_DIALOG, "to", "2026-11-01");
  g_assert_false (sample_form_can_save (form));
  sample_form_type_day (form, PD_TYPE_ROLE_ASSIGNMENT_DIALOG, "to", "2026-11-20");
  sample_form_save (form);
  sample_window_settle ();
  g_assert_true (g_str_has_prefix (get_words (self, 0), "Version 1, Mon 16 Nov – Fri 20 Nov\n"));
}

static void
test_a_slip_is_removed (SampleRolesPage *self,
                        gconstpointer    data)
{
  g_autoptr (PdRoleAssignment) assignment = assign_me (self);
  PdFormWindow                *form = open_first_row (self);

  sample_form_act (form, "form.remove");
  sample_window_settle ();
  g_assert_cmpuint (pd_rows_group_get_n_rows (get_people (self)), ==, 0);
}

#define ADD(path, func) g_test_add (path, SampleRolesPage, NULL, set_up, func, sample_roles_page_tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("/roles-people/somebody-is-given-a-role-and-it-is-undone", test_somebody_is_given_the_role);
  ADD ("/roles-people/row-74/a-version-is-acknowledged-with-remarks", test_acknowledged_with_remarks);
  ADD ("/roles-people/row-74/a-new-version-waits-for-their-word", test_a_new_version_waits);
  ADD ("/roles-people/somebody-has-a-last-day-in-a-role", test_a_last_day);
  ADD ("/roles-people/a-slip-is-removed", test_a_slip_is_removed);

  return g_test_run ();
}
