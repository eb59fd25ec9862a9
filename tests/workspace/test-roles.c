/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-role-template.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-roles.h"
#include "pd-workspace-supervision.h"
#include "workspace-fixture.h"

#include <string.h>

static PdRoleDescription *
make_description (const char *title)
{
  PdRoleDescription *description = pd_role_description_new ();

  pd_role_description_set_text (description, PD_ROLE_TITLE, title);
  pd_role_description_set_text (description, PD_ROLE_SITES, "Bay Street");
  pd_role_description_set_text (description, PD_ROLE_ACTIVITIES, "support");
  pd_role_description_set_text (description, PD_ROLE_SUPERVISION_DAYS, "fortnightly");
  pd_role_description_set_text (description, PD_ROLE_SUPERVISION_MINUTES, "60");
  return description;
}

static PdRole *
add_role (WorkspaceFixture *self)
{
  g_autoptr (PdRoleDescription) description = make_description ("Peer worker");
  g_autoptr (GError)            error = NULL;
  PdRole                       *role = pd_role_new ();

  pd_workspace_draft_role (self->workspace, role, description, TUESDAY, &error);
  g_assert_no_error (error);
  return role;
}

static PdRole *
add_approved (WorkspaceFixture *self)
{
  g_autoptr (GError) error = NULL;
  PdRole            *role = add_role (self);

  pd_workspace_approve_role (self->workspace, role, TUESDAY, &error);
  g_assert_no_error (error);
  return role;
}

static PdRoleAssignment *
assign (WorkspaceFixture *self,
        const PdRole     *role)
{
  g_autoptr (GError) error = NULL;
  PdRoleAssignment  *assignment = pd_workspace_assign_role (self->workspace, role, find_person (self, "Noor"), TUESDAY, &error);

  g_assert_no_error (error);
  return assignment;
}

static void
begin_second (WorkspaceFixture *self,
              PdRole           *role)
{
  g_autoptr (PdRoleDescription) description = pd_role_description_copy (pd_role_get_newest (role)->description);
  g_autoptr (GError)            error = NULL;

  pd_role_description_set_text (description, PD_ROLE_ACTIVITIES, "support; admin");
  pd_workspace_draft_role (self->workspace, role, description, TUESDAY + 1, &error);
  g_assert_no_error (error);
}

static void
assert_undo_label (WorkspaceFixture *self,
                   const char       *expected)
{
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, expected);
}

static void
test_drafting (WorkspaceFixture *self,
               gconstpointer     data)
{
  g_autoptr (PdRole)            role = add_role (self);
  g_autoptr (PdRoleDescription) same = pd_role_description_copy (pd_role_get_newest (role)->description);
  g_autoptr (GPtrArray)         roles = NULL;
  g_autoptr (PdRole)            found = NULL;
  g_autofree char              *standing = NULL;

  assert_undo_label (self, "Add a role: Peer worker");
  pd_role_description_set_text (same, PD_ROLE_TEAM, "Bay team");
  g_assert_true (pd_workspace_draft_role (self->workspace, role, same, TUESDAY, NULL));
  assert_undo_label (self, "Change the draft of a role: Peer worker");
  g_assert_cmpuint (role->versions->len, ==, 1);
  standing = pd_workspace_describe_role_version (self->workspace, role, pd_role_get_newest (role));
  g_assert_cmpstr (standing, ==, "Version 1, a draft begun on Tuesday 24 November 2026");

  /* What says the same changes nothing. */
  pd_workspace_undo (self->workspace, NULL);
  pd_workspace_redo (self->workspace, NULL);
  g_assert_true (pd_workspace_draft_role (self->workspace, role, same, TUESDAY + 5, NULL));
  assert_undo_label (self, "Change the draft of a role: Peer worker");

  workspace_fixture_reopen (self);
  roles = pd_workspace_list_roles (self->workspace, NULL);
  g_assert_cmpuint (roles->len, ==, 1);
  g_assert_true (pd_role_equal (roles->pdata[0], role));
  found = pd_workspace_find_role (self->workspace, "PEER WORKER", NULL);
  g_assert_true (pd_role_equal (found, role));
}

static void
test_approving (WorkspaceFixture *self,
                gconstpointer     data)
{
  g_autoptr (PdRole) role = add_approved (self);
  g_autoptr (GError) error = NULL;
  g_autofree char   *standing = NULL;
  g_autofree char   *superseded = NULL;

  assert_undo_label (self, "Approve a role: Peer worker");
  standing = pd_workspace_describe_role_version (self->workspace, role, role->versions->pdata[0]);
  g_assert_cmpstr (standing, ==, "Version 1, approved by Mira on Tuesday 24 November 2026");
  g_assert_false (pd_workspace_approve_role (self->workspace, role, TUESDAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);

  begin_second (self, role);
  assert_undo_label (self, "Begin a new version of a role: Peer worker");
  g_assert_cmpint (pd_role_get_draft (role)->version, ==, 2);
  g_assert_cmpint (pd_role_get_approved (role)->version, ==, 1);
  g_assert_true (pd_workspace_approve_role (self->workspace, role, TUESDAY + 2, NULL));
  superseded = pd_workspace_describe_role_version (self->workspace, role, role->versions->pdata[0]);
  g_assert_cmpstr (superseded, ==, "Version 1, approved by Mira on Tuesday 24 November 2026, superseded on Thursday 26 November 2026");
}

static void
test_discarding (WorkspaceFixture *self,
                 gconstpointer     data)
{
  g_autoptr (PdRole)    role = add_approved (self);
  g_autoptr (PdRole)    other = NULL;
  g_autoptr (GPtrArray) roles = NULL;

  begin_second (self, role);
  g_assert_true (pd_workspace_discard_role_draft (self->workspace, role, NULL));
  g_assert_cmpuint (role->versions->len, ==, 1);
  other = add_role (self);
  g_assert_true (pd_workspace_discard_role_draft (self->workspace, other, NULL));
  assert_undo_label (self, "Discard the draft of a role: Peer worker");
  roles = pd_workspace_list_roles (self->workspace, NULL);
  g_assert_cmpuint (roles->len, ==, 1);
  g_assert_true (pd_workspace_undo (self->workspace, NULL));
  g_clear_pointer (&roles, g_ptr_array_unref);
  roles = pd_workspace_list_roles (self->workspace, NULL);
  g_assert_cmpuint (roles->len, ==, 2);
}

static void
test_stale (WorkspaceFixture *self,
            gconstpointer     data)
{
  g_autoptr (PdRole) role = add_role (self);
  g_autoptr (PdRole) stale = pd_role_copy (role);
  g_autoptr (GError) error = NULL;

  g_assert_true (pd_workspace_approve_role (self->workspace, role, TUESDAY, NULL));
  g_assert_false (pd_workspace_approve_role (self->workspace, stale, TUESDAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
}

static void
test_assigning (WorkspaceFixture *self,
                gconstpointer     data)
{
  g_autoptr (PdRole)           draft = add_role (self);
  g_autoptr (PdRole)           role = add_approved (self);
  g_autoptr (PdRoleAssignment) assignment = NULL;
  g_autoptr (PdRoleAssignment) again = NULL;
  g_autoptr (GPtrArray)        hers = NULL;
  g_autoptr (GError)           error = NULL;

  g_assert_null (pd_workspace_assign_role (self->workspace, draft, find_person (self, "Noor"), TUESDAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  assignment = assign (self, role);
  assert_undo_label (self, "Give Noor a role: Peer worker");
  g_assert_cmpint (assignment->version, ==, 1);
  g_assert_null (pd_workspace_assign_role (self->workspace, role, find_person (self, "Noor"), TUESDAY + 9, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  g_assert_true (pd_workspace_end_role_assignment (self->workspace, assignment, TUESDAY + 8, NULL));
  again = pd_workspace_assign_role (self->workspace, role, find_person (self, "Noor"), TUESDAY + 9, NULL);
  g_assert_nonnull (again);
  g_assert_true (pd_workspace_remove_role_assignment (self->workspace, again, NULL));
  hers = pd_workspace_list_role_assignments (self->workspace, find_person (self, "Noor"), NULL);
  g_assert_cmpuint (hers->len, ==, 1);
  g_assert_cmpint (((PdRoleAssignment *) hers->pdata[0])->to, ==, TUESDAY + 8);
}

/* A new version reaches nobody until they acknowledge it. */
static void
test_acknowledging (WorkspaceFixture *self,
                    gconstpointer     data)
{
  g_autoptr (PdRole)           role = add_approved (self);
  g_autoptr (PdRoleAssignment) assignment = assign (self, role);
  g_autoptr (PdRoleAssignment) stale = pd_role_assignment_copy (assignment);
  g_autoptr (GError)           error = NULL;

  g_assert_true (pd_workspace_acknowledge_role (self->workspace, assignment, 1, "Who is on call at night?", TUESDAY, NULL));
  assert_undo_label (self, "Noor acknowledges a role: Peer worker");
  g_assert_false (pd_workspace_acknowledge_role (self->workspace, stale, 1, NULL, TUESDAY, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_clear_error (&error);
  begin_second (self, role);
  g_assert_false (pd_workspace_acknowledge_role (self->workspace, assignment, 2, NULL, TUESDAY + 1, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_assert_true (pd_workspace_approve_role (self->workspace, role, TUESDAY + 2, NULL));
  g_assert_cmpint (assignment->version, ==, 1);
  g_assert_true (pd_workspace_acknowledge_role (self->workspace, assignment, 2, NULL, TUESDAY + 3, NULL));
  g_assert_cmpint (assignment->version, ==, 2);
  g_assert_cmpstr (pd_role_assignment_get_last_remarks (assignment)->remarks, ==, "Who is on call at night?");
}

static gboolean
has_gap (GPtrArray  *gaps,
         const char *words)
{
  for (guint i = 0; i < gaps->len; i++)
    if (strstr (((PdRoleGap *) gaps->pdata[i])->words, words) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_checking (WorkspaceFixture *self,
               gconstpointer     data)
{
  g_autoptr (PdRole)                 role = add_approved (self);
  g_autoptr (PdRoleAssignment)       assignment = assign (self, role);
  g_autoptr (PdSupervisionAgreement) agreement = NULL;
  g_autoptr (GPtrArray)              before = NULL;
  g_autoptr (GPtrArray)              after = NULL;
  g_autoptr (GPtrArray)              later = NULL;

  before = pd_workspace_check_role (self->workspace, role, pd_role_get_approved (role), TUESDAY, NULL);
  g_assert_true (has_gap (before, "Nothing says what is passed on to non-peer staff"));
  g_assert_true (has_gap (before, "Promises supervision every 2 weeks; there is no agreement on it with Noor."));
  g_assert_true (has_gap (before, "Noor has not acknowledged version 1 yet."));
  g_assert_false (has_gap (before, "Names the site"));

  agreement = pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE, pd_person_get_id (pd_workspace_get_me (self->workspace)), TUESDAY);
  agreement->days_between = 28;
  pd_supervision_agreement_add_member (agreement, self->noor);
  g_assert_true (pd_workspace_save_supervision (self->workspace, agreement, NULL));
  g_assert_true (pd_workspace_acknowledge_role (self->workspace, assignment, 1, NULL, TUESDAY, NULL));
  after = pd_workspace_check_role (self->workspace, role, pd_role_get_approved (role), TUESDAY, NULL);
  g_assert_true (has_gap (after, "the agreement with Noor says every 28 days"));
  g_assert_false (has_gap (after, "has not acknowledged"));
  later = pd_workspace_check_role (self->workspace, role, pd_role_get_approved (role), TUESDAY + 60, NULL);
  g_assert_true (has_gap (later, "Promises supervision every 2 weeks; Noor, who began on Tuesday 24 November 2026, has had none yet."));
}

static gboolean
finds (WorkspaceFixture *self,
       const char       *rule)
{
  g_autoptr (PdRoster)      roster = pd_workspace_load_roster (self->workspace, TUESDAY - 1, 14, PD_ROSTER_BY_PERSON, 0, 0, NULL);
  g_autoptr (PdRosterCheck) check = pd_workspace_check_roster (self->workspace, roster, TUESDAY, NULL);
  GPtrArray                *findings = pd_roster_check_get_findings (check);

  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (pd_finding_get_rule_id (findings->pdata[i]), rule))
      return TRUE;
  return FALSE;
}

static void
test_roster (WorkspaceFixture *self,
             gconstpointer     data)
{
  g_autoptr (PdRole)           role = add_approved (self);
  g_autoptr (PdShift)          shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdRoleAssignment) assignment = NULL;
  g_autoptr (PdRoleDrift)      drift = NULL;
  PdId                         hill = add_site (self, "Hill House", "HH");

  pd_shift_set_site_id (shift, hill);
  g_assert_true (pd_workspace_save_shift (self->workspace, shift, NULL));
  g_assert_false (finds (self, "role-site"));
  assignment = assign (self, role);
  g_assert_true (finds (self, "role-site"));
  pd_shift_set_activity (shift, PD_ACTIVITY_ADMIN);
  g_assert_true (pd_workspace_save_shift (self->workspace, shift, NULL));
  g_assert_true (finds (self, "role-scope"));
  drift = pd_workspace_load_role_drift (self->workspace, assignment, TUESDAY, TUESDAY + 27, NULL);
  g_assert_cmpint (drift->minutes_outside, ==, drift->minutes);
  g_assert_cmpint (drift->minutes, >, 0);
}

static void
test_named (WorkspaceFixture *self,
            gconstpointer     data)
{
  g_autoptr (PdRole)           role = add_approved (self);
  g_autoptr (PdShift)          shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdRoleAssignment) assignment = NULL;

  pd_shift_set_role_id (shift, role->id);
  g_assert_true (pd_workspace_save_shift (self->workspace, shift, NULL));
  g_assert_cmpstr (pd_workspace_get_role_title (self->workspace, role->id), ==, "Peer worker");
  g_assert_cmpstr (pd_workspace_get_role_title (self->workspace, role->id + 1), ==, "");
  g_assert_true (finds (self, "role-worker"));
  assignment = assign (self, role);
  g_assert_false (finds (self, "role-worker"));
  pd_shift_set_day (shift, TUESDAY - 1);
  g_assert_true (pd_workspace_save_shift (self->workspace, shift, NULL));
  g_assert_true (finds (self, "role-worker"));
}

/* A shift names what is there: the only draft of its role stays, and a title that changes
 * is the new one. */
static void
test_named_draft (WorkspaceFixture *self,
                  gconstpointer     data)
{
  g_autoptr (PdRole)            role = add_role (self);
  g_autoptr (PdRoleDescription) description = make_description ("Group host");
  g_autoptr (PdShift)           shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (GError)            error = NULL;

  pd_shift_set_role_id (shift, role->id);
  g_assert_true (pd_workspace_save_shift (self->workspace, shift, NULL));
  g_assert_cmpstr (pd_workspace_get_role_title (self->workspace, role->id), ==, "Peer worker");
  g_assert_true (pd_workspace_draft_role (self->workspace, role, description, TUESDAY, NULL));
  g_assert_cmpstr (pd_workspace_get_role_title (self->workspace, role->id), ==, "Group host");
  g_assert_false (pd_workspace_discard_role_draft (self->workspace, role, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  g_assert_cmpstr (pd_workspace_get_role_title (self->workspace, role->id), ==, "Group host");
  pd_workspace_lock (self->workspace);
  g_assert_cmpstr (pd_workspace_get_role_title (self->workspace, role->id), ==, "");
}

static void
test_templates (WorkspaceFixture *self,
                gconstpointer     data)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) templates = pd_role_template_list (&error);

  g_assert_no_error (error);
  g_assert_cmpuint (templates->len, ==, 6);
  for (guint i = 0; i < templates->len; i++)
    {
      const PdRoleTemplate *known = templates->pdata[i];
      g_autoptr (PdRole)    role = pd_role_new ();

      g_assert_true (pd_workspace_draft_role (self->workspace, role, known->description, TUESDAY, &error));
      g_assert_no_error (error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, function, workspace_fixture_tear_down)
  ADD ("/roles/row-69-a-role-is-drafted-and-found-again", test_drafting);
  ADD ("/roles/row-72-a-draft-is-approved-and-supersedes-the-one-before", test_approving);
  ADD ("/roles/a-draft-is-discarded-and-brought-back", test_discarding);
  ADD ("/roles/an-act-on-what-has-changed-meanwhile-is-refused", test_stale);
  ADD ("/roles/somebody-works-under-the-approved-version", test_assigning);
  ADD ("/roles/row-74-a-new-version-waits-for-the-workers-word", test_acknowledging);
  ADD ("/roles/what-is-promised-is-held-against-the-file", test_checking);
  ADD ("/roles/row-73-the-roster-warns-of-work-outside-the-role", test_roster);
  ADD ("/roles/row-73-a-shift-is-for-whoever-works-in-the-role-that-it-names", test_named);
  ADD ("/roles/a-role-that-a-shift-names-is-not-discarded", test_named_draft);
  ADD ("/roles/every-template-can-be-begun-with", test_templates);
#undef ADD

  return g_test_run ();
}
