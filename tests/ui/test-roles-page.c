/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-page.h"
#include "pd-role-end-dialog.h"
#include "pd-role-reading.h"
#include "pd-role-template-window.h"
#include "pd-roles-count.h"
#include "pd-roles-page.h"
#include "pd-rows-group.h"
#include "pd-standing-row.h"
#include "sample-form.h"
#include "sample-roles-page.h"
#include "sample-window.h"

static guint
count_shown (SampleRolesPage *self)
{
  return g_list_model_get_n_items (pd_roles_list_get_shown (self->list));
}

static const char *
get_shown_title (SampleRolesPage *self,
                 guint            i)
{
  g_autoptr (PdRoleItem) item = g_list_model_get_item (pd_roles_list_get_shown (self->list), i);

  return pd_role_item_get_title (item); /* the list holds it */
}

static PdRole *
add_called (SampleRolesPage *self,
            const char      *title)
{
  PdRole *role = sample_role_add (self->workspace, SAMPLE_MONDAY);

  sample_role_draft (self->workspace, role, PD_ROLE_TITLE, title, SAMPLE_MONDAY);
  return role;
}

static PdRowsGroup *
get_group (SampleRolesPage *self,
           const char      *id)
{
  return PD_ROWS_GROUP (sample_form_get (self->pane, PD_TYPE_ROLE_PANE, id));
}

static void
assert_standing (SampleRolesPage *self,
                 const char      *words)
{
  g_autofree char *standing = pd_role_item_dup_standing (pd_roles_list_get_item (self->list));

  g_assert_cmpstr (standing, ==, words);
}

static void
test_empty_service (SampleRolesPage *self,
                    gconstpointer    data)
{
  GtkStack *stack = GTK_STACK (sample_form_get (self->pane, PD_TYPE_ROLE_PANE, "stack"));

  g_assert_cmpuint (count_shown (self), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "nothing");
  g_assert_true (gtk_widget_grab_focus (self->page));
  gtk_widget_activate_action (GTK_WIDGET (self->pane), "roles.approve", NULL);
  g_assert_cmpuint (pd_roles_count_waiting (self->workspace, SAMPLE_MONDAY), ==, 0);
}

static void
activate_first_row (gpointer    window,
                    const char *id)
{
  PdRowsGroup *group = PD_ROWS_GROUP (sample_form_get (window, PD_TYPE_ROLE_TEMPLATE_WINDOW, id));

  g_signal_emit_by_name (pd_rows_group_get_row (group, 0), "activated");
  sample_window_settle ();
  g_assert_null (sample_window_find_toplevel (PD_TYPE_ROLE_TEMPLATE_WINDOW));
}

static gpointer
open_templates (SampleRolesPage *self)
{
  g_action_group_activate_action (pd_page_get_actions (PD_PAGE (self->page)), "add", NULL);
  return sample_window_find_toplevel (PD_TYPE_ROLE_TEMPLATE_WINDOW);
}

static void
test_from_a_template (SampleRolesPage *self,
                      gconstpointer    data)
{
  guint64      before = sample_roles_page_get_last_change (self);
  gpointer     window = open_templates (self);
  PdRowsGroup *templates = PD_ROWS_GROUP (sample_form_get (window, PD_TYPE_ROLE_TEMPLATE_WINDOW, "templates"));

  g_assert_cmpuint (pd_rows_group_get_n_rows (templates), ==, 6);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (pd_rows_group_get_row (templates, i))), !=, "");
  activate_first_row (window, "templates");
  g_assert_cmpuint (sample_roles_page_get_last_change (self), ==, before + 1);
  g_assert_true (sample_roles_page_is_shown (self, "editor"));
  assert_standing (self, "Draft, not approved yet");

  sample_roles_page_undo (self);
  g_assert_cmpuint (count_shown (self), ==, 0);
  g_assert_true (sample_roles_page_is_shown (self, "role"));
}

static void
test_from_nothing (SampleRolesPage *self,
                   gconstpointer    data)
{
  guint64 before = sample_roles_page_get_last_change (self);

  activate_first_row (open_templates (self), "nothing");
  g_assert_true (sample_roles_page_is_shown (self, "editor"));
  sample_form_act (self->editor, "role-editor.leave");
  g_assert_true (sample_roles_page_is_shown (self, "role"));
  g_assert_cmpuint (sample_roles_page_get_last_change (self), ==, before);
  g_assert_cmpuint (count_shown (self), ==, 0);
}

/* What waits comes first; by title, the alphabet does. */
static void
test_order (SampleRolesPage *self,
            gconstpointer    data)
{
  g_autoptr (PdRole) approved = add_called (self, "A warm line worker");
  g_autoptr (PdRole) draft = add_called (self, "Boat builder");
  g_autoptr (PdRole) due = add_called (self, "Cook");

  sample_role_approve (self->workspace, approved, SAMPLE_MONDAY);
  sample_role_draft (self->workspace, due, PD_ROLE_REVIEW_ON, "2026-11-30", SAMPLE_MONDAY);
  sample_role_approve (self->workspace, due, SAMPLE_MONDAY);
  g_assert_cmpstr (get_shown_title (self, 0), ==, "Cook");
  g_assert_cmpstr (get_shown_title (self, 1), ==, "Boat builder");
  g_assert_cmpstr (get_shown_title (self, 2), ==, "A warm line worker");
  g_assert_cmpuint (pd_roles_count_waiting (self->workspace, SAMPLE_MONDAY), ==, 1);

  g_action_group_change_action_state (pd_page_get_actions (PD_PAGE (self->page)), "by-title",
                                      g_variant_new_boolean (TRUE));
  g_assert_cmpstr (get_shown_title (self, 0), ==, "A warm line worker");
  g_assert_cmpstr (get_shown_title (self, 2), ==, "Cook");
}

static void
search (SampleRolesPage *self,
        const char      *words)
{
  GtkWidget *entry = sample_form_get (self->list, PD_TYPE_ROLES_LIST, "search_entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  sample_window_settle ();
}

/* By its title, a short part, or somebody who works in it. */
static void
test_search (SampleRolesPage *self,
             gconstpointer    data)
{
  g_autoptr (PdRole)           cook = add_called (self, "Cook");
  g_autoptr (PdRole)           boats = add_called (self, "Boat builder");
  PdPerson                    *me = pd_workspace_get_me (self->workspace);
  g_autoptr (PdRoleAssignment) assignment = NULL;

  sample_role_draft (self->workspace, cook, PD_ROLE_TEAM, "Kitchen", SAMPLE_MONDAY);
  sample_role_approve (self->workspace, boats, SAMPLE_MONDAY);
  assignment = sample_role_assign (self->workspace, boats, me, SAMPLE_MONDAY);
  search (self, "kitch");
  g_assert_cmpuint (count_shown (self), ==, 1);
  g_assert_cmpint (pd_role_item_get_id (pd_roles_list_get_item (self->list)), ==, cook->id);
  search (self, "BOAT");
  g_assert_cmpint (pd_role_item_get_id (pd_roles_list_get_item (self->list)), ==, boats->id);
  search (self, pd_person_get_name (me));
  g_assert_cmpint (pd_role_item_get_id (pd_roles_list_get_item (self->list)), ==, boats->id);
  search (self, "nothing like it");
  g_assert_cmpuint (count_shown (self), ==, 0);
  g_assert_true (pd_roles_list_choose (self->list, cook->id));
  g_assert_cmpuint (count_shown (self), ==, 2);
}

static void
test_ended_roles (SampleRolesPage *self,
                  gconstpointer    data)
{
  g_autoptr (PdRole) role = sample_role_add (self->workspace, SAMPLE_MONDAY - 7);
  PdFormWindow      *form = NULL;

  sample_window_settle ();
  sample_roles_page_act (self, "roles.end");
  form = sample_form_find (PD_TYPE_ROLE_END_DIALOG);
  sample_form_type_day (form, PD_TYPE_ROLE_END_DIALOG, "day", "2026-11-20");
  sample_form_save (form);
  sample_window_settle ();
  g_assert_cmpuint (count_shown (self), ==, 0);

  /* It is led to from elsewhere all the same. */
  pd_page_go_to (PD_PAGE (self->page), "role", PD_DAY_NONE, role->id);
  g_assert_cmpuint (count_shown (self), ==, 1);
  assert_standing (self, "Ended on Friday 20 November 2026");
  sample_roles_page_act (self, "roles.resume");
  assert_standing (self, "Draft, not approved yet");
}

static void
test_gaps_lead_to_their_part (SampleRolesPage *self,
                              gconstpointer    data)
{
  g_autoptr (PdRole) role = sample_role_add (self->workspace, SAMPLE_MONDAY);
  GtkWidget         *row;

  sample_window_settle ();
  row = pd_rows_group_get_row (get_group (self, "gaps"), 0);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Nothing says which kind of role it is: from own experience, as family or friend, or no peer role.");
  g_signal_emit_by_name (row, "activated");
  sample_window_settle ();
  g_assert_true (sample_roles_page_is_shown (self, "editor"));
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (self->window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), GTK_WIDGET (self->editor)));
  sample_form_act (self->editor, "role-editor.leave");

  /* What is approved is only read. */
  sample_roles_page_act (self, "roles.approve");
  g_signal_emit_by_name (pd_rows_group_get_row (get_group (self, "gaps"), 0), "activated");
  sample_window_settle ();
  g_assert_true (sample_roles_page_is_shown (self, "role"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                         sample_form_get (self->pane, PD_TYPE_ROLE_PANE, "text")));
}

static void
test_versions (SampleRolesPage *self,
               gconstpointer    data)
{
  g_autoptr (PdRole) role = sample_role_add (self->workspace, SAMPLE_MONDAY);

  sample_window_settle ();
  sample_roles_page_act (self, "roles.approve");
  assert_standing (self, "Version 1 approved");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_group (self, "versions"))));
  g_clear_pointer (&role, pd_role_free);
  role = sample_roles_page_load (self, 0);
  sample_role_draft (self->workspace, role, PD_ROLE_TEAM, "Harbour", SAMPLE_MONDAY);
  sample_window_settle ();
  assert_standing (self, "Version 1 approved; a new draft");
  g_assert_cmpint (pd_role_pane_get_version (self->pane)->version, ==, 2);
  g_signal_emit_by_name (pd_rows_group_get_row (get_group (self, "versions"), 1), "activated");
  g_assert_cmpint (pd_role_pane_get_version (self->pane)->version, ==, 1);

  sample_roles_page_act (self, "roles.discard");
  assert_standing (self, "Version 1 approved");
  sample_roles_page_undo (self);
  assert_standing (self, "Version 1 approved; a new draft");
}

/* A change elsewhere does not turn the page of whoever reads an earlier version. */
static void
test_an_earlier_version_stays_in_sight (SampleRolesPage *self,
                                        gconstpointer    data)
{
  g_autoptr (PdRole) role = sample_role_add (self->workspace, SAMPLE_MONDAY);

  sample_role_approve (self->workspace, role, SAMPLE_MONDAY);
  sample_role_draft (self->workspace, role, PD_ROLE_TEAM, "Harbour", SAMPLE_MONDAY);
  sample_window_settle ();
  g_signal_emit_by_name (pd_rows_group_get_row (get_group (self, "versions"), 1), "activated");
  sample_role_draft (self->workspace, role, PD_ROLE_TEAM, "Bay", SAMPLE_MONDAY);
  sample_window_settle ();
  g_assert_cmpint (pd_role_pane_get_version (self->pane)->version, ==, 1);
}

static const char *
get_focused_title (SampleRolesPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  g_assert_true (PD_IS_STANDING_ROW (row));
  return gtk_label_get_label (GTK_LABEL (sample_form_get (row, PD_TYPE_STANDING_ROW, "title")));
}

/* What is approved goes down among those that wait for nobody. */
static void
test_the_keyboard_goes_with_the_role (SampleRolesPage *self,
                                      gconstpointer    data)
{
  g_autoptr (PdRole) first = add_called (self, "A");
  g_autoptr (PdRole) second = add_called (self, "B");
  g_autoptr (PdRole) third = add_called (self, "C");
  sample_window_settle ();
  pd_roles_list_choose (self->list, first->id);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (self->list)));
  g_assert_cmpstr (get_focused_title (self), ==, "A");
  sample_roles_page_act (self, "roles.approve");
  g_assert_cmpstr (get_shown_title (self, 2), ==, "A");
  g_assert_cmpstr (get_focused_title (self), ==, "A");
  sample_roles_page_undo (self);
  g_assert_cmpstr (get_shown_title (self, 0), ==, "A");
  g_assert_cmpstr (get_focused_title (self), ==, "A");
}

/* A button that goes once it is done hands the keyboard to what can be done next. */
static void
test_approving_by_its_button (SampleRolesPage *self,
                              gconstpointer    data)
{
  g_autoptr (PdRole) role = sample_role_add (self->workspace, SAMPLE_MONDAY);
  GtkWidget         *approve;

  sample_window_settle ();
  approve = sample_form_get (self->pane, PD_TYPE_ROLE_PANE, "approve_button");
  g_assert_true (gtk_widget_grab_focus (approve));
  g_signal_emit_by_name (approve, "clicked");
  sample_window_settle ();
  g_assert_false (gtk_widget_get_visible (approve));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) ==
                 sample_form_get (self->pane, PD_TYPE_ROLE_PANE, "write_button"));
}

#define ADD(path, func) \
  g_test_add (path, SampleRolesPage, NULL, sample_roles_page_set_up, func, sample_roles_page_tear_down)

/* Not behind what somebody was at when they left. */
static void
test_coming_back (SampleRolesPage *self,
                  gconstpointer    data)
{
  g_autoptr (PdRole) role = add_called (self, "Peer worker");
  GtkWidget         *approve;

  sample_window_settle ();
  pd_roles_list_choose (self->list, role->id);
  sample_window_settle ();
  approve = sample_form_get (self->pane, PD_TYPE_ROLE_PANE, "approve_button");
  g_assert_true (gtk_widget_grab_focus (sample_form_get (self->pane, PD_TYPE_ROLE_PANE, "more_button")));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (self->list)));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (self->pane)));
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (approve)) == approve);
}

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("/roles-page/a-service-without-roles-says-the-next-step", test_empty_service);
  ADD ("/roles-page/row-69/a-role-starts-from-a-template-and-is-undone", test_from_a_template);
  ADD ("/roles-page/a-role-from-nothing-is-not-kept-while-nothing-is-written", test_from_nothing);
  ADD ("/roles-page/what-waits-comes-first-or-the-alphabet-does", test_order);
  ADD ("/roles-page/roles-are-found-by-title-team-and-person", test_search);
  ADD ("/roles-page/roles-that-ended-are-hidden-not-lost", test_ended_roles);
  ADD ("/roles-page/row-69/what-is-left-open-leads-to-its-part", test_gaps_lead_to_their_part);
  ADD ("/roles-page/whoever-comes-back-to-a-role-begins-with-what-can-be-done", test_coming_back);
  ADD ("/roles-page/the-keyboard-goes-with-the-role-that-was-approved", test_the_keyboard_goes_with_the_role);
  ADD ("/roles-page/approving-by-its-button-leads-to-what-can-be-done-next", test_approving_by_its_button);
  ADD ("/roles-page/row-72/versions-are-approved-begun-and-discarded", test_versions);
  ADD ("/roles-page/row-72/an-earlier-version-stays-in-sight", test_an_earlier_version_stays_in_sight);

  return g_test_run ();
}
