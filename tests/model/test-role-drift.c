/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-role-drift.h"
#include "pd-site.h"

#define MONDAY ((PdDay) 20780)
#define NOOR 7
#define BAY 11
#define HILL 12

typedef struct
{
  PdRoleDescription *description;
  PdRoleAssignment  *assignment;
  GPtrArray         *sites;
  GPtrArray         *shifts;
} Fixture;

static void
add_site (Fixture    *self,
          PdId        id,
          const char *name)
{
  g_ptr_array_add (self->sites, pd_site_new (id, name));
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->description = pd_role_description_new ();
  pd_role_description_set_text (self->description, PD_ROLE_TITLE, "Peer worker");
  pd_role_description_set_text (self->description, PD_ROLE_SITES, "bay street");
  pd_role_description_set_text (self->description, PD_ROLE_ACTIVITIES, "support; supervision; reflection");
  pd_role_description_set_text (self->description, PD_ROLE_SUPERVISION_DAYS, "14");
  pd_role_description_set_text (self->description, PD_ROLE_SUPERVISION_MINUTES, "60");
  self->assignment = pd_role_assignment_new (1, 1, NOOR, MONDAY);
  self->sites = g_ptr_array_new_with_free_func (g_object_unref);
  self->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  add_site (self, BAY, "Bay Street");
  add_site (self, HILL, "Hill House");
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  pd_role_description_free (self->description);
  pd_role_assignment_free (self->assignment);
  g_ptr_array_unref (self->sites);
  g_ptr_array_unref (self->shifts);
}

static void
add_shift (Fixture   *self,
           PdId       person_id,
           PdDay      day,
           PdActivity activity,
           PdId       site_id,
           int        hours)
{
  PdShift *shift = pd_shift_new (self->shifts->len + 100);

  pd_shift_set_person_id (shift, person_id);
  pd_shift_set_site_id (shift, site_id);
  pd_shift_set_day (shift, day);
  pd_shift_set_activity (shift, activity);
  g_assert_true (pd_shift_set_times (shift, 9 * 60, (9 + hours) * 60, NULL));
  g_ptr_array_add (self->shifts, shift);
}

static const PdRoleDriftLine *
get_line (GArray *lines,
          guint   i)
{
  return &g_array_index (lines, PdRoleDriftLine, i);
}

static void
test_beside_each_other (Fixture      *self,
                        gconstpointer data)
{
  g_autoptr (PdRoleDrift) drift = NULL;

  add_shift (self, NOOR, MONDAY, PD_ACTIVITY_SUPPORT, BAY, 6);
  add_shift (self, NOOR, MONDAY + 1, PD_ACTIVITY_ADMIN, BAY, 4);
  add_shift (self, NOOR, MONDAY + 2, PD_ACTIVITY_SUPPORT, HILL, 5);
  add_shift (self, NOOR, MONDAY + 3, PD_ACTIVITY_SUPERVISION, PD_ID_NONE, 1);
  /* In this role by name, and in another. */
  pd_shift_set_role_id (g_ptr_array_index (self->shifts, 0), self->assignment->role_id);
  add_shift (self, NOOR, MONDAY + 4, PD_ACTIVITY_ADMIN, HILL, 7);
  pd_shift_set_role_id (g_ptr_array_index (self->shifts, 4), self->assignment->role_id + 1);
  /* Before the role, behind the days, and somebody else's. */
  add_shift (self, NOOR, MONDAY - 1, PD_ACTIVITY_ADMIN, HILL, 8);
  add_shift (self, NOOR, MONDAY + 28, PD_ACTIVITY_ADMIN, HILL, 8);
  add_shift (self, 8, MONDAY, PD_ACTIVITY_ADMIN, HILL, 8);

  drift = pd_role_drift_new (self->assignment, self->description, self->sites, self->shifts, MONDAY - 100, MONDAY + 27);
  g_assert_cmpuint (drift->n_shifts, ==, 4);
  g_assert_cmpint (drift->minutes, ==, 16 * 60);
  g_assert_cmpint (drift->minutes_outside, ==, 9 * 60);
  g_assert_cmpint (drift->promised, ==, 120);
  g_assert_cmpint (drift->reflection, ==, 60);
  g_assert_cmpuint (drift->activities->len, ==, 4);
  g_assert_cmpint (get_line (drift->activities, 0)->minutes, ==, 11 * 60);
  g_assert_cmpint (get_line (drift->activities, 2)->activity, ==, PD_ACTIVITY_REFLECTION);
  g_assert_true (get_line (drift->activities, 2)->is_in_role);
  g_assert_cmpuint (get_line (drift->activities, 2)->n_shifts, ==, 0);
  g_assert_cmpint (get_line (drift->activities, 3)->activity, ==, PD_ACTIVITY_ADMIN);
  g_assert_false (get_line (drift->activities, 3)->is_in_role);
  g_assert_cmpuint (drift->places->len, ==, 3);
  g_assert_cmpint (get_line (drift->places, 0)->site_id, ==, BAY);
  g_assert_true (get_line (drift->places, 0)->is_in_role);
  g_assert_cmpint (get_line (drift->places, 1)->site_id, ==, HILL);
  g_assert_false (get_line (drift->places, 1)->is_in_role);
  g_assert_true (get_line (drift->places, 2)->is_in_role);
}

static void
test_is_said_in_words (Fixture      *self,
                       gconstpointer data)
{
  g_autoptr (PdRoleDrift) none = NULL;
  g_autoptr (PdRoleDrift) drift = NULL;
  g_autofree char        *nothing = NULL;
  g_autofree char        *outside = NULL;
  g_autofree char        *reflection = NULL;
  g_autofree char        *support = NULL;
  g_autofree char        *unused = NULL;
  g_autofree char        *admin = NULL;

  none = pd_role_drift_new (self->assignment, self->description, self->sites, self->shifts, MONDAY, MONDAY + 27);
  nothing = pd_role_drift_outside_to_words (none);
  g_assert_cmpstr (nothing, ==, "No shift of theirs stands on the roster in these days.");
  add_shift (self, NOOR, MONDAY, PD_ACTIVITY_SUPPORT, BAY, 6);
  add_shift (self, NOOR, MONDAY + 1, PD_ACTIVITY_ADMIN, BAY, 4);
  drift = pd_role_drift_new (self->assignment, self->description, self->sites, self->shifts, MONDAY, MONDAY + 27);
  outside = pd_role_drift_outside_to_words (drift);
  g_assert_cmpstr (outside, ==, "4 h of 10 h were for something, or somewhere, that the role does not have.");
  reflection = pd_role_drift_reflection_to_words (drift);
  g_assert_cmpstr (reflection, ==, "The role promises 2 h of supervision and co-supervision; 0 h stand on the roster.");
  support = pd_role_drift_line_to_words (get_line (drift->activities, 0));
  g_assert_cmpstr (support, ==, "In the role: 1 shift, 6 h");
  unused = pd_role_drift_line_to_words (get_line (drift->activities, 1));
  g_assert_cmpstr (unused, ==, "In the role, and not on the roster");
  admin = pd_role_drift_line_to_words (get_line (drift->activities, 3));
  g_assert_cmpstr (admin, ==, "Not in the role: 1 shift, 4 h");
}

static void
test_remarks_first (Fixture      *self,
                    gconstpointer data)
{
  g_autoptr (PdRoleDrift) none = NULL;
  g_autoptr (PdRoleDrift) drift = NULL;

  none = pd_role_drift_new (self->assignment, self->description, self->sites, self->shifts, MONDAY, MONDAY + 27);
  g_assert_null (none->remarks);
  pd_role_assignment_acknowledge (self->assignment, 1, MONDAY, NOOR, "I do more paper than peers");
  drift = pd_role_drift_new (self->assignment, self->description, self->sites, self->shifts, MONDAY, MONDAY + 27);
  g_assert_cmpstr (drift->remarks->remarks, ==, "I do more paper than peers");
}

/* What says nothing of sites or activities leaves nothing out. */
static void
test_scope (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (PdRoleScope) narrow = pd_role_scope_new (self->assignment, self->description, self->sites);
  g_autoptr (PdRoleScope) wide = NULL;

  g_assert_true (pd_role_scope_has_site (narrow, BAY));
  g_assert_true (pd_role_scope_has_site (narrow, PD_ID_NONE));
  g_assert_false (pd_role_scope_has_site (narrow, HILL));
  g_assert_false (pd_role_scope_has_activity (narrow, PD_ACTIVITY_ADMIN));
  g_assert_cmpint (narrow->reflection, ==, 120);
  g_assert_false (pd_role_scope_holds_on (narrow, MONDAY - 1));
  g_assert_true (pd_role_scope_holds_on (narrow, MONDAY + 1000));
  pd_role_description_set_text (self->description, PD_ROLE_SITES, "Nowhere");
  pd_role_description_set_text (self->description, PD_ROLE_ACTIVITIES, NULL);
  wide = pd_role_scope_new (self->assignment, self->description, self->sites);
  g_assert_true (pd_role_scope_has_site (wide, HILL));
  g_assert_true (pd_role_scope_has_activity (wide, PD_ACTIVITY_ADMIN));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/role-drift/the-role-stands-beside-what-was-rostered", test_beside_each_other);
  ADD ("/role-drift/the-workers-words-come-first", test_remarks_first);
  ADD ("/role-drift/is-said-in-words", test_is_said_in_words);
  ADD ("/role-drift/a-role-has-a-scope-of-activities-and-sites", test_scope);
#undef ADD

  return g_test_run ();
}
