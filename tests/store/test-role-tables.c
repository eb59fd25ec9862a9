/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-publication-table.h"
#include "pd-role-assignment-table.h"
#include "pd-role-table.h"
#include "pd-template-table.h"
#include "store-fixture.h"

#define MONDAY ((PdDay) 20780)

static PdRoleVersion *
make_version (StoreFixture *self,
              PdId          role_id,
              int           number)
{
  g_autoptr (PdRoleDescription) description = pd_role_description_new ();
  PdRoleVersion                *version;

  pd_role_description_set_text (description, PD_ROLE_TITLE, "Peer worker");
  pd_role_description_set_text (description, PD_ROLE_SKILLS, "Listens\nWaits");
  pd_role_description_set_text (description, PD_ROLE_SUPERVISION_DAYS, "every 2 weeks");
  version = pd_role_version_new (number, description, self->mira, MONDAY);
  version->role_id = role_id;
  return version;
}

static PdRole *
add_role (StoreFixture *self)
{
  g_autoptr (PdChange) change = begin (self, "Add a role");
  g_autoptr (GError)   error = NULL;
  PdRole              *role = pd_role_new ();
  PdRoleVersion       *version;

  pd_role_table_save (change, role, &error);
  g_assert_no_error (error);
  version = make_version (self, role->id, 1);
  pd_role_table_save_version (change, version, &error);
  g_assert_no_error (error);
  g_ptr_array_add (role->versions, version);
  commit (change);
  return role;
}

static PdRole *
load (StoreFixture *self,
      PdId          id)
{
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GError)    error = NULL;

  pd_role_table_list (self->store, id, &roles, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (roles->len, ==, 1);
  return pd_role_copy (roles->pdata[0]);
}

static void
test_versions (StoreFixture *self,
               gconstpointer data)
{
  g_autoptr (PdRole)   role = add_role (self);
  g_autoptr (PdRole)   other = add_role (self);
  g_autoptr (PdRole)   read = NULL;
  g_autoptr (PdRole)   undone = NULL;
  g_autoptr (PdChange) change = NULL;
  g_autoptr (GError)   error = NULL;
  PdRoleVersion       *first = role->versions->pdata[0];
  PdRoleVersion       *second = make_version (self, role->id, 2);

  g_ptr_array_add (role->versions, second);
  pd_role_description_set_text (second->description, PD_ROLE_SKILLS, NULL);
  change = begin (self, "Approve it");
  first->approved_by = self->mira;
  first->approved_on = MONDAY + 1;
  pd_role_table_save_version (change, first, &error);
  pd_role_table_save_version (change, second, &error);
  g_assert_no_error (error);
  commit (change);

  store_fixture_reopen (self);
  read = load (self, role->id);
  g_assert_true (pd_role_equal (read, role));
  undo (self);
  undone = load (self, role->id);
  g_assert_cmpuint (undone->versions->len, ==, 1);
  g_assert_true (pd_role_version_is_draft (undone->versions->pdata[0]));
  redo (self);
  assert_sound (self);
}

static void
test_one_of_a_number (StoreFixture *self,
                      gconstpointer data)
{
  g_autoptr (PdRole)        role = add_role (self);
  g_autoptr (PdRoleVersion) again = make_version (self, role->id, 1);
  g_autoptr (PdChange)      change = begin (self, "Draft it");
  g_autoptr (GError)        error = NULL;

  g_assert_false (pd_role_table_save_version (change, again, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
}

static PdRoleAssignment *
assign (StoreFixture *self,
        PdId          role_id,
        PdId          person_id)
{
  g_autoptr (PdChange) change = begin (self, "Give a role");
  g_autoptr (GError)   error = NULL;
  PdRoleAssignment    *assignment = pd_role_assignment_new (role_id, 1, person_id, MONDAY);

  pd_role_assignment_acknowledge (assignment, 1, MONDAY + 2, person_id, "The nights are missing");
  pd_role_assignment_table_save (change, assignment, &error);
  g_assert_no_error (error);
  commit (change);
  return assignment;
}

static void
test_assignments (StoreFixture *self,
                  gconstpointer data)
{
  g_autoptr (PdRole)           role = add_role (self);
  g_autoptr (PdPerson)         noor = add_person (self, "Noor");
  g_autoptr (PdPerson)         ari = add_person (self, "Ari");
  g_autoptr (PdRoleAssignment) hers = assign (self, role->id, pd_person_get_id (noor));
  g_autoptr (PdRoleAssignment) his = assign (self, role->id, pd_person_get_id (ari));
  g_autoptr (GPtrArray)        all = NULL;
  g_autoptr (GPtrArray)        of_noor = NULL;
  g_autoptr (PdChange)         change = NULL;

  store_fixture_reopen (self);
  g_assert_true (pd_role_assignment_table_list (self->store, PD_ID_NONE, &all, NULL));
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_true (pd_role_assignment_table_list (self->store, pd_person_get_id (noor), &of_noor, NULL));
  g_assert_cmpuint (of_noor->len, ==, 1);
  g_assert_true (pd_role_assignment_equal (of_noor->pdata[0], hers));

  change = begin (self, "Take it back");
  g_assert_true (pd_role_assignment_table_delete (change, his->id, NULL));
  commit (change);
  undo (self);
  redo (self);
  assert_sound (self);
}

/* Nobody works under what is not there, and what somebody works under stays. */
static void
test_references (StoreFixture *self,
                 gconstpointer data)
{
  g_autoptr (PdRole)           role = add_role (self);
  g_autoptr (PdPerson)         noor = add_person (self, "Noor");
  g_autoptr (PdRoleAssignment) hers = assign (self, role->id, pd_person_get_id (noor));
  g_autoptr (PdRoleAssignment) other = pd_role_assignment_new (role->id, 7, pd_person_get_id (noor), MONDAY);
  g_autoptr (PdChange)         change = begin (self, "Give a role");
  g_autoptr (GError)           error = NULL;

  g_assert_false (pd_role_assignment_table_save (change, other, &error) && pd_change_commit (change, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_clear_object (&change);
  change = begin (self, "Remove it");
  g_assert_false (pd_role_table_delete_version (change, ((PdRoleVersion *) role->versions->pdata[0])->id, &error) && pd_change_commit (change, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_object (&change);
  assert_sound (self);
}

static void
keep_template (StoreFixture *self,
               PdId          role_id)
{
  g_autoptr (PdShiftTemplate) template = pd_shift_template_new ("g", "Group");
  g_autoptr (PdChange) change = begin (self, "Add a template");
  g_autoptr (GError)   error = NULL;

  template->role_id = role_id;
  pd_template_table_save (change, template, &error);
  g_assert_no_error (error);
  commit (change);
}

static void
publish (StoreFixture *self,
         PdShift      *shift)
{
  g_autoptr (GPtrArray)     shifts = g_ptr_array_new ();
  g_autoptr (PdPublication) publication = NULL;
  g_autoptr (PdChange)      change = begin (self, "Publish");
  g_autoptr (GError)        error = NULL;

  g_ptr_array_add (shifts, shift);
  publication = pd_publication_new (1, MONDAY, MONDAY, MONDAY + 13, shifts);
  pd_publication_table_insert (change, publication, &error);
  g_assert_no_error (error);
  commit (change);
}

static void
test_shifts_name_a_role (StoreFixture *self,
                         gconstpointer data)
{
  g_autoptr (PdRole)    role = add_role (self);
  g_autoptr (PdShift)   shift = add_shift (self, NULL, NULL, MONDAY);
  g_autoptr (PdShift)   read = NULL;
  g_autoptr (PdShift)   undone = NULL;
  g_autoptr (GPtrArray) templates = NULL;
  g_autoptr (GPtrArray) publications = NULL;

  pd_shift_set_role_id (shift, role->id);
  save_shift (self, shift, "Name its role");
  undo (self);
  undone = find_shift (self, pd_shift_get_id (shift));
  g_assert_cmpint (pd_shift_get_role_id (undone), ==, PD_ID_NONE);
  redo (self);
  keep_template (self, role->id);
  publish (self, shift);

  store_fixture_reopen (self);
  read = find_shift (self, pd_shift_get_id (shift));
  g_assert_true (pd_shift_equal (read, shift));
  g_assert_true (pd_template_table_list (self->store, &templates, NULL));
  g_assert_cmpint (((PdShiftTemplate *) templates->pdata[0])->role_id, ==, role->id);
  g_assert_true (pd_publication_table_list_between (self->store, MONDAY, MONDAY, &publications, NULL));
  g_assert_true (pd_publication_is_same_work (shift, pd_publication_find_shift (publications->pdata[0], pd_shift_get_id (shift))));
  assert_sound (self);
}

/* What a shift names is there, and stays. */
static void
test_a_role_with_shifts_stays (StoreFixture *self,
                               gconstpointer data)
{
  g_autoptr (PdRole)   role = pd_role_new ();
  g_autoptr (PdShift)  shift = add_shift (self, NULL, NULL, MONDAY);
  g_autoptr (PdChange) change = begin (self, "Name its role");
  g_autoptr (GError)   error = NULL;

  pd_shift_set_role_id (shift, 4711);
  g_assert_false (pd_shift_table_update (change, shift, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (pd_role_table_save (change, role, NULL));
  pd_shift_set_role_id (shift, role->id);
  g_assert_true (pd_shift_table_update (change, shift, NULL));
  g_assert_false (pd_role_table_delete (change, role->id, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)
  ADD ("/role-tables/row-72-versions-are-kept-whole", test_versions);
  ADD ("/role-tables/a-role-has-one-version-of-a-number", test_one_of_a_number);
  ADD ("/role-tables/row-74-who-works-under-which-version-and-what-they-said", test_assignments);
  ADD ("/role-tables/nobody-works-under-what-is-not-there", test_references);
  ADD ("/role-tables/row-73-shifts-templates-and-publications-name-a-role", test_shifts_name_a_role);
  ADD ("/role-tables/a-role-that-a-shift-names-stays", test_a_role_with_shifts_stays);
#undef ADD

  return g_test_run ();
}
