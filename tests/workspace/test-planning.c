/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a roster is built from and checked against, as acts on a service. */

#include "config.h"

#include "pd-workspace-people.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-rules.h"
#include "workspace-fixture.h"

#define MONDAY (TUESDAY - 1)

static const char *
newest_label (WorkspaceFixture *self)
{
  return pd_workspace_get_undo_label (self->workspace);
}

static PdPerson *
get_noor (WorkspaceFixture *self)
{
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (self->workspace);

  for (guint i = 0; i < people->len; i++)
    if (pd_person_get_id (people->pdata[i]) == self->noor)
      return g_object_ref (people->pdata[i]);
  return NULL;
}

static void
undo (WorkspaceFixture *self)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_undo (self->workspace, &error);
  g_assert_no_error (error);
}

static PdRosterCheck *
check (WorkspaceFixture *self,
       PdRoster        **ret_roster,
       PdId              site_id)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdRoster)      roster = NULL;
  g_autoptr (PdRosterCheck) made = NULL;

  roster = pd_workspace_load_roster (self->workspace, MONDAY, 14, PD_ROSTER_BY_PERSON, PD_ID_NONE, site_id, &error);
  g_assert_no_error (error);
  made = pd_workspace_check_roster (self->workspace, roster, MONDAY - 30, &error);
  g_assert_no_error (error);
  *ret_roster = g_steal_pointer (&roster);
  return g_steal_pointer (&made);
}

static guint
count_of_kind (PdRoster  *roster,
               PdRuleKind kind)
{
  GPtrArray *findings = pd_roster_get_findings (roster);
  guint      n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      PdRule *rule = pd_finding_get_rule (findings->pdata[i]);

      n += rule != NULL && rule->kind == kind && !pd_finding_is_settled (findings->pdata[i]);
    }
  return n;
}

static void
test_leave (WorkspaceFixture *self,
            gconstpointer     data)
{
  g_autoptr (PdShift)       shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdLeave)       leave = pd_leave_new (self->noor, PD_LEAVE_FAMILY_SAFETY, TUESDAY, TUESDAY);
  g_autoptr (PdRoster)      roster = NULL;
  g_autoptr (PdRoster)      without = NULL;
  g_autoptr (PdRosterCheck) first = NULL;
  g_autoptr (PdRosterCheck) second = NULL;
  g_autoptr (GPtrArray)     found = NULL;
  g_autoptr (GError)        error = NULL;

  pd_workspace_save_leave (self->workspace, leave, &error);
  g_assert_no_error (error);
  /* The kind is nobody's business, in the history neither. */
  g_assert_cmpstr (newest_label (self), ==, "Add leave of Noor");
  first = check (self, &roster, PD_ID_NONE);
  g_assert_cmpuint (count_of_kind (roster, PD_RULE_LEAVE), ==, 1);

  undo (self);
  second = check (self, &without, PD_ID_NONE);
  g_assert_cmpuint (count_of_kind (without, PD_RULE_LEAVE), ==, 0);
  found = pd_workspace_list_leave (self->workspace, NULL, &error);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_availability (WorkspaceFixture *self,
                   gconstpointer     data)
{
  g_autoptr (PdPerson)  noor = get_noor (self);
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_availability_free);
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) fewer = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (GError)    error = NULL;
  PdWhen                when = PD_WHEN_ALWAYS;

  when.weekdays = PD_WEEKDAYS_OF (PD_WEEKDAY_MONDAY);
  g_ptr_array_add (said, pd_availability_new (self->noor, PD_WISH_NO, when));
  when.weekdays = PD_WEEKDAYS_OF (PD_WEEKDAY_TUESDAY);
  g_ptr_array_add (said, pd_availability_new (self->noor, PD_WISH_RATHER_NOT, when));
  pd_workspace_set_availability (self->workspace, noor, said, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (newest_label (self), ==, "Change when Noor can work");

  kept = pd_workspace_list_availability (self->workspace, noor, &error);
  g_assert_cmpuint (kept->len, ==, 2);
  g_ptr_array_remove_index (kept, 0);
  pd_workspace_set_availability (self->workspace, noor, kept, &error);
  g_assert_no_error (error);
  fewer = pd_workspace_list_availability (self->workspace, NULL, &error);
  g_assert_cmpuint (fewer->len, ==, 1);
  undo (self);
  back = pd_workspace_list_availability (self->workspace, noor, &error);
  g_assert_cmpuint (back->len, ==, 2);
}

static void
test_own_rules (WorkspaceFixture *self,
                gconstpointer     data)
{
  g_autoptr (PdRuleSet) shipped = NULL;
  g_autoptr (PdRuleSet) own = NULL;
  g_autoptr (PdRuleSet) back = NULL;
  g_autoptr (PdRule)    rest = NULL;
  g_autoptr (PdRule)    other = pd_rule_new ("rest", PD_RULE_ALONE, 0, PD_SEVERITY_HEADS_UP);
  g_autoptr (GError)    error = NULL;
  gboolean              is_own;

  shipped = pd_workspace_load_rules (self->workspace, &error);
  g_assert_no_error (error);
  rest = pd_rule_copy (pd_rule_set_find (shipped, "rest"));
  g_assert_cmpint (rest->value, ==, 10 * 60);
  rest->value = 11 * 60;
  pd_workspace_save_rule (self->workspace, rest, &error);
  g_assert_no_error (error);
  own = pd_workspace_load_rules (self->workspace, &error);
  g_assert_cmpint (pd_rule_set_find (own, "rest")->value, ==, 11 * 60);
  g_assert_cmpuint (pd_rule_set_get_rules (own)->len, ==, pd_rule_set_get_rules (shipped)->len);
  g_assert_true (pd_workspace_is_own_rule (self->workspace, "rest", &is_own, &error));
  g_assert_true (is_own);

  g_free (other->source);
  other->source = g_strdup ("nowhere");
  g_assert_false (pd_workspace_save_rule (self->workspace, other, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_clear_error (&error);

  pd_workspace_reset_rule (self->workspace, "rest", &error);
  g_assert_no_error (error);
  back = pd_workspace_load_rules (self->workspace, &error);
  g_assert_cmpint (pd_rule_set_find (back, "rest")->value, ==, 10 * 60);
  g_assert_false (pd_workspace_reset_rule (self->workspace, "rest", &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
}

/* Row 29 and 30: a rule of the service's own finds, is off, and is settled. */
static void
test_rules_are_asked (WorkspaceFixture *self,
                      gconstpointer     data)
{
  g_autoptr (PdShift)       late = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdShift)       early = pd_shift_new (PD_ID_NONE);
  g_autoptr (PdRuleSet)     rules = pd_workspace_load_rules (self->workspace, NULL);
  g_autoptr (PdRule)        rest = pd_rule_copy (pd_rule_set_find (rules, "rest"));
  g_autoptr (PdOverride)    override = NULL;
  g_autoptr (PdRoster)      roster = NULL;
  g_autoptr (PdRoster)      decided = NULL;
  g_autoptr (PdRoster)      off = NULL;
  g_autoptr (PdRosterCheck) first = NULL;
  g_autoptr (PdRosterCheck) second = NULL;
  g_autoptr (PdRosterCheck) third = NULL;
  g_autoptr (GError)        error = NULL;

  /* Nine hours and a half of rest. */
  g_assert_true (pd_shift_set_times (late, 17 * 60, 21 * 60 + 30, NULL));
  g_assert_true (pd_workspace_save_shift (self->workspace, late, &error));
  pd_shift_set_person_id (early, self->noor);
  pd_shift_set_site_id (early, self->bay);
  pd_shift_set_day (early, TUESDAY + 1);
  g_assert_true (pd_shift_set_times (early, 7 * 60, 11 * 60, NULL));
  g_assert_true (pd_workspace_save_shift (self->workspace, early, &error));
  first = check (self, &roster, PD_ID_NONE);
  g_assert_cmpuint (count_of_kind (roster, PD_RULE_REST), ==, 1);

  override = pd_override_new ("rest",
                              pd_shift_get_id (early),
                              "asked, and happy to",
                              pd_person_get_id (pd_workspace_get_me (self->workspace)),
                              MONDAY);
  pd_workspace_save_override (self->workspace, override, &error);
  g_assert_no_error (error);
  second = check (self, &decided, PD_ID_NONE);
  g_assert_cmpuint (count_of_kind (decided, PD_RULE_REST), ==, 0);
  pd_workspace_remove_override (self->workspace, override, &error);
  g_assert_no_error (error);

  rest->is_off = TRUE;
  pd_workspace_save_rule (self->workspace, rest, &error);
  g_assert_no_error (error);
  third = check (self, &off, PD_ID_NONE);
  g_assert_cmpuint (count_of_kind (off, PD_RULE_REST), ==, 0);
}

static void
test_sees_elsewhere (WorkspaceFixture *self,
                     gconstpointer     data)
{
  PdId                      hill = add_site (self, "Hill House", "H");
  g_autoptr (PdShift)       here = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdShift)       there = add_shift (self, self->noor, hill, TUESDAY);
  g_autoptr (PdRoster)      roster = NULL;
  g_autoptr (PdRosterCheck) found = NULL;

  found = check (self, &roster, hill);
  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 1);
  g_assert_cmpuint (count_of_kind (roster, PD_RULE_OVERLAP), ==, 1);
  g_assert_nonnull (pd_roster_find_finding (roster, pd_shift_get_id (there)));
}

static void
test_publishes (WorkspaceFixture *self,
                gconstpointer     data)
{
  g_autoptr (PdShift)   shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) fewer = NULL;
  g_autoptr (GError)    error = NULL;
  int                   version;

  g_assert_true (pd_workspace_publish (self->workspace, MONDAY, 14, MONDAY - 14, &version, &error));
  g_assert_cmpint (version, ==, 1);
  g_assert_cmpstr (newest_label (self), ==, "Publish the roster, version 1");
  /* Nothing is published twice; a day that nobody has yet is reason enough. */
  g_assert_false (pd_workspace_publish (self->workspace, MONDAY, 14, MONDAY - 7, &version, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (pd_workspace_publish (self->workspace, MONDAY, 15, MONDAY - 7, &version, &error));
  g_assert_cmpint (version, ==, 2);
  versions = pd_workspace_list_publications (self->workspace, TUESDAY, TUESDAY, &error);
  g_assert_cmpuint (versions->len, ==, 2);
  undo (self);
  fewer = pd_workspace_list_publications (self->workspace, TUESDAY, TUESDAY, &error);
  g_assert_cmpuint (fewer->len, ==, 1);
}

static void
test_site_goes_with_its_wants (WorkspaceFixture *self,
                               gconstpointer     data)
{
  PdId                   hill = add_site (self, "Hill House", "H");
  PdSite                *site = pd_workspace_find_site (self->workspace, "Hill House", NULL);
  g_autoptr (PdCoverage) coverage = pd_coverage_new (hill, PD_WHEN_ALWAYS, 1, 2, 3);
  g_autoptr (PdShiftTemplate) template = pd_shift_template_new ("h", "Hill day");
  g_autoptr (PdRule)    rule = pd_rule_new ("hill", PD_RULE_ALONE, 0, PD_SEVERITY_HEADS_UP);
  g_autoptr (GPtrArray) templates = NULL;
  g_autoptr (GPtrArray) wants = NULL;
  g_autoptr (GPtrArray) wants_back = NULL;
  g_autoptr (PdRuleSet) rules = NULL;
  g_autoptr (GError)    error = NULL;

  template->site_id = hill;
  g_array_append_val (rule->site_ids, hill);
  g_free (rule->source);
  rule->source = g_strdup ("the team");
  g_assert_true (pd_workspace_save_coverage (self->workspace, coverage, &error));
  g_assert_true (pd_workspace_save_template (self->workspace, template, &error));
  g_assert_true (pd_workspace_save_rule (self->workspace, rule, &error));
  pd_workspace_remove_site (self->workspace, site, &error);
  g_assert_no_error (error);

  templates = pd_workspace_list_templates (self->workspace, &error);
  g_assert_cmpuint (templates->len, ==, 1);
  g_assert_cmpint (((PdShiftTemplate *) templates->pdata[0])->site_id, ==, PD_ID_NONE);
  wants = pd_workspace_list_coverage (self->workspace, NULL, &error);
  g_assert_cmpuint (wants->len, ==, 0);
  rules = pd_workspace_load_rules (self->workspace, &error);
  g_assert_null (pd_rule_set_find (rules, "hill"));
  undo (self);
  wants_back = pd_workspace_list_coverage (self->workspace, NULL, &error);
  g_assert_cmpuint (wants_back->len, ==, 1);
}

static void
test_worked (WorkspaceFixture *self,
             gconstpointer     data)
{
  g_autoptr (PdShift)   shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdWorked)  worked = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError)    error = NULL;

  worked = pd_worked_new (pd_shift_get_id (shift), PD_WORKED_NOT, self->noor, TUESDAY + 1);
  g_assert_true (pd_workspace_save_worked (self->workspace, worked, &error));
  found = pd_workspace_list_worked (self->workspace, TUESDAY, TUESDAY, &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (pd_worked_equal (found->pdata[0], worked));
  g_assert_true (pd_workspace_remove_worked (self->workspace, pd_shift_get_id (shift), &error));
  g_assert_false (pd_workspace_remove_worked (self->workspace, pd_shift_get_id (shift), &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
}

static void
test_locked (WorkspaceFixture *self,
             gconstpointer     data)
{
  g_autoptr (PdLeave) leave = pd_leave_new (self->noor, PD_LEAVE_OTHER, TUESDAY, TUESDAY);
  g_autoptr (GError)  error = NULL;

  pd_workspace_lock (self->workspace);
  g_assert_false (pd_workspace_save_leave (self->workspace, leave, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (pd_workspace_list_leave (self->workspace, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (pd_workspace_load_facts (self->workspace, TUESDAY, 7, TUESDAY, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, function, workspace_fixture_tear_down)
  ADD ("/planning/row-38-row-39-keeps-leave-and-finds-a-shift-in-it", test_leave);
  ADD ("/planning/row-35-replaces-what-somebody-said-as-one-act", test_availability);
  ADD ("/planning/row-30-puts-the-services-own-rules-over-the-shipped-ones", test_own_rules);
  ADD ("/planning/row-29-asks-all-rules-and-keeps-a-decision-with-its-reason", test_rules_are_asked);
  ADD ("/planning/row-21-sees-a-shift-elsewhere-that-the-roster-leaves-out", test_sees_elsewhere);
  ADD ("/planning/row-50-publishes-versions-that-undo-takes-back", test_publishes);
  ADD ("/planning/removes-a-site-with-what-it-wants", test_site_goes_with_its_wants);
  ADD ("/planning/row-17-keeps-what-was-worked-beside-the-plan", test_worked);
  ADD ("/planning/gives-nothing-out-while-it-is-locked", test_locked);
#undef ADD

  return g_test_run ();
}
