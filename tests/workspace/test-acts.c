/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "pd-history-entry.h"
#include "workspace-fixture.h"

static void
assert_newest (WorkspaceFixture *self,
               const char       *label)
{
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError)    error = NULL;
  PdPerson             *me = pd_workspace_get_me (self->workspace);

  history = pd_workspace_list_history (self->workspace, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pd_history_entry_get_label (history->pdata[0]), ==, label);
  g_assert_cmpint (pd_history_entry_get_who (history->pdata[0]), ==, pd_person_get_id (me));
  g_assert_cmpint (pd_history_entry_get_when (history->pdata[0]), ==, self->now);
}

static void
save (WorkspaceFixture *self,
      PdShift          *shift)
{
  g_autoptr (GError) error = NULL;

  self->now++;
  pd_workspace_save_shift (self->workspace, shift, &error);
  g_assert_no_error (error);
}

static void
test_names_of_shift_acts (WorkspaceFixture *self,
                          gconstpointer     data)
{
  PdId                sam = add_person (self, "Sam", "");
  g_autoptr (PdShift) shift = add_shift (self, PD_ID_NONE, self->bay, TUESDAY);
  g_autoptr (GError)  error = NULL;

  assert_newest (self, "Add an open shift on Tue 24 Nov");
  pd_shift_set_note (shift, "Key");
  save (self, shift);
  assert_newest (self, "Change the open shift on Tue 24 Nov");
  pd_shift_set_person_id (shift, self->noor);
  save (self, shift);
  assert_newest (self, "Give the open shift on Tue 24 Nov to Noor");
  pd_shift_set_person_id (shift, sam);
  save (self, shift);
  assert_newest (self, "Give Noor’s shift on Tue 24 Nov to Sam");
  pd_shift_set_day (shift, TUESDAY + 1);
  save (self, shift);
  assert_newest (self, "Move Sam’s shift from Tue 24 Nov to Wed 25 Nov");
  pd_shift_set_activity (shift, PD_ACTIVITY_TRAINING);
  save (self, shift);
  assert_newest (self, "Change Sam’s shift on Wed 25 Nov");
  pd_shift_set_person_id (shift, PD_ID_NONE);
  save (self, shift);
  assert_newest (self, "Open Sam’s shift on Wed 25 Nov");
  pd_shift_set_day (shift, TUESDAY);
  save (self, shift);
  assert_newest (self, "Move the open shift from Wed 25 Nov to Tue 24 Nov");
  pd_workspace_remove_shift (self->workspace, shift, &error);
  g_assert_no_error (error);
  assert_newest (self, "Remove the open shift on Tue 24 Nov");
  g_object_unref (shift);
  shift = add_shift (self, self->noor, self->bay, TUESDAY);
  assert_newest (self, "Add a shift for Noor on Tue 24 Nov");
  pd_workspace_remove_shift (self->workspace, shift, &error);
  g_assert_no_error (error);
  assert_newest (self, "Remove Noor’s shift on Tue 24 Nov");
}

static void
test_names_of_other_acts (WorkspaceFixture *self,
                          gconstpointer     data)
{
  g_autoptr (PdPerson)  noor = pd_person_copy (find_person (self, "Noor"));
  g_autoptr (PdSite)    bay = pd_site_copy (find_site (self, "Bay Street"));
  g_autoptr (PdService) service = pd_service_copy (pd_workspace_get_service (self->workspace));
  g_autoptr (GError)    error = NULL;

  assert_newest (self, "Add Noor");
  pd_person_set_email (noor, "noor@example.org");
  pd_workspace_save_person (self->workspace, noor, &error);
  g_assert_no_error (error);
  assert_newest (self, "Change what is kept of Noor");
  pd_workspace_remove_person (self->workspace, noor, TUESDAY, &error);
  g_assert_no_error (error);
  assert_newest (self, "Remove Noor");
  pd_site_set_mark (bay, "B");
  pd_workspace_save_site (self->workspace, bay, &error);
  g_assert_no_error (error);
  assert_newest (self, "Change the site Bay Street");
  pd_workspace_remove_site (self->workspace, bay, &error);
  g_assert_no_error (error);
  assert_newest (self, "Remove the site Bay Street");
  pd_service_set_name (service, "Hill Peers");
  pd_workspace_save_service (self->workspace, service, &error);
  g_assert_no_error (error);
  assert_newest (self, "Change what is kept of the service");
}

static void
test_needs_names (WorkspaceFixture *self,
                  gconstpointer     data)
{
  g_autoptr (PdPerson)  person = pd_person_new (PD_ID_NONE, "");
  g_autoptr (PdSite)    site = pd_site_new (PD_ID_NONE, "");
  g_autoptr (PdService) service = pd_service_new ("");
  g_autoptr (PdPerson)  double_code = pd_person_new (PD_ID_NONE, "Nora");
  g_autoptr (GError)    error = NULL;

  g_assert_false (pd_workspace_save_person (self->workspace, person, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_false (pd_workspace_save_site (self->workspace, site, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_false (pd_workspace_save_service (self->workspace, service, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_clear_error (&error);
  pd_person_set_code (double_code, "no");
  g_assert_false (pd_workspace_save_person (self->workspace, double_code, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  assert_newest (self, "Add Noor");
}

static void
test_many_shifts (WorkspaceFixture *self,
                  gconstpointer     data)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PdRoster)  roster = NULL;
  g_autoptr (PdRoster)  undone = NULL;
  g_autoptr (GError)    error = NULL;

  g_ptr_array_add (shifts, add_shift (self, self->noor, self->bay, TUESDAY));
  pd_shift_set_day (shifts->pdata[0], TUESDAY + 1);
  for (PdDay day = TUESDAY + 2; day < TUESDAY + 5; day++)
    {
      PdShift *shift = pd_shift_new (PD_ID_NONE);

      pd_shift_set_day (shift, day);
      g_ptr_array_add (shifts, shift);
    }
  pd_workspace_save_shifts (self->workspace, shifts, "Copy the week", &error);
  g_assert_no_error (error);
  assert_newest (self, "Copy the week");
  roster = pd_workspace_load_roster (self->workspace, TUESDAY, 7, PD_ROSTER_BY_PERSON, 0, 0, &error);
  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 4);
  pd_workspace_undo (self->workspace, &error);
  g_assert_no_error (error);
  undone = pd_workspace_load_roster (self->workspace, TUESDAY, 7, PD_ROSTER_BY_PERSON, 0, 0, &error);
  g_assert_cmpuint (pd_roster_get_shifts (undone)->len, ==, 1);

  pd_shift_set_day (shifts->pdata[3], PD_DAY_NONE);
  g_assert_false (pd_workspace_save_shifts (self->workspace, shifts, "Copy it again", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_cmpstr (pd_workspace_get_redo_label (self->workspace), ==, "Copy the week");
}

static void
test_removes_sites (WorkspaceFixture *self,
                    gconstpointer     data)
{
  g_autoptr (PdPerson) noor = pd_person_copy (find_person (self, "Noor"));
  PdId                 hill = add_site (self, "Hill House", "HH");
  PdId                 site_ids[] = { hill, self->bay };
  g_autoptr (PdShift)  shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (GError)   error = NULL;
  const PdId          *left;
  guint                n;

  pd_person_set_site_ids (noor, site_ids, 2);
  pd_workspace_save_person (self->workspace, noor, &error);
  g_assert_no_error (error);

  g_assert_false (pd_workspace_remove_site (self->workspace, find_site (self, "Bay Street"), &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Bay Street"));
  g_clear_error (&error);
  pd_person_get_site_ids (find_person (self, "Noor"), &n);
  g_assert_cmpuint (n, ==, 2);

  pd_workspace_remove_site (self->workspace, find_site (self, "Hill House"), &error);
  g_assert_no_error (error);
  left = pd_person_get_site_ids (find_person (self, "Noor"), &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (left[0], ==, self->bay);
  pd_workspace_undo (self->workspace, &error);
  g_assert_no_error (error);
  g_assert_true (pd_person_equal (find_person (self, "Noor"), noor));
}

static void
test_roster_of_some (WorkspaceFixture *self,
                     gconstpointer     data)
{
  PdId                 hill = add_site (self, "Hill House", "HH");
  PdId                 sam = add_person (self, "Sam", "");
  g_autoptr (PdShift)  first = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdShift)  second = add_shift (self, sam, hill, TUESDAY);
  g_autoptr (PdShift)  open = add_shift (self, PD_ID_NONE, hill, TUESDAY);
  g_autoptr (PdRoster) all = NULL;
  g_autoptr (PdRoster) of_person = NULL;
  g_autoptr (PdRoster) of_site = NULL;
  g_autoptr (PdRoster) by_site = NULL;
  g_autoptr (GError)   error = NULL;

  all = pd_workspace_load_roster (self->workspace, TUESDAY, 1, PD_ROSTER_BY_PERSON, 0, 0, &error);
  g_assert_cmpuint (pd_roster_get_shifts (all)->len, ==, 3);
  g_assert_cmpuint (pd_roster_get_n_rows (all), ==, 4);
  of_person = pd_workspace_load_roster (self->workspace, TUESDAY, 1, PD_ROSTER_BY_PERSON, sam, 0, &error);
  g_assert_cmpuint (pd_roster_get_shifts (of_person)->len, ==, 1);
  g_assert_cmpuint (pd_roster_get_n_rows (of_person), ==, 2);
  of_site = pd_workspace_load_roster (self->workspace, TUESDAY, 1, PD_ROSTER_BY_PERSON, 0, hill, &error);
  g_assert_cmpuint (pd_roster_get_shifts (of_site)->len, ==, 2);
  g_assert_cmpuint (pd_roster_get_n_rows (of_site), ==, 2);
  by_site = pd_workspace_load_roster (self->workspace, TUESDAY, 1, PD_ROSTER_BY_SITE, 0, hill, &error);
  g_assert_cmpuint (pd_roster_get_shifts (by_site)->len, ==, 2);
  g_assert_cmpuint (pd_roster_get_n_rows (by_site), ==, 2);
  g_assert_no_error (error);
}

/* Two nights, of which only the second begins within the roster. */
static void
test_roster_sees_around (WorkspaceFixture *self,
                         gconstpointer     data)
{
  g_autoptr (PdShift)  long_one = pd_shift_new (PD_ID_NONE);
  g_autoptr (PdShift)  late = NULL;
  g_autoptr (PdRoster) roster = NULL;
  g_autoptr (PdRoster) before = NULL;
  g_autoptr (GError)   error = NULL;

  pd_shift_set_person_id (long_one, self->noor);
  pd_shift_set_day (long_one, TUESDAY - 2);
  pd_shift_set_times (long_one, 18 * 60, 58 * 60, &error);
  g_assert_no_error (error);
  save (self, long_one);
  late = add_shift (self, self->noor, self->bay, TUESDAY);

  roster = pd_workspace_load_roster (self->workspace, TUESDAY, 7, PD_ROSTER_BY_PERSON, 0, 0, &error);
  g_assert_cmpuint (pd_roster_get_findings (roster)->len, ==, 1);
  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 1);
  before = pd_workspace_load_roster (self->workspace, TUESDAY - 9, 7, PD_ROSTER_BY_PERSON, 0, 0, &error);
  g_assert_cmpuint (pd_roster_get_findings (before)->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, function, workspace_fixture_tear_down)
  ADD ("/acts/on-shifts-are-called-by-what-they-do", test_names_of_shift_acts);
  ADD ("/acts/on-people-and-sites-are-called-by-what-they-do", test_names_of_other_acts);
  ADD ("/acts/refuse-what-has-no-name-or-a-taken-code", test_needs_names);
  ADD ("/acts/on-many-shifts-are-one", test_many_shifts);
  ADD ("/acts/remove-a-site-only-when-nothing-is-there", test_removes_sites);
  ADD ("/acts/show-the-roster-of-a-person-or-a-site", test_roster_of_some);
  ADD ("/acts/show-findings-with-nights-from-before", test_roster_sees_around);
#undef ADD

  return g_test_run ();
}
