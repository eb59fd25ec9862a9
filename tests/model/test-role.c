/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-error.h"
#include "pd-role-assignment.h"
#include "pd-role.h"

#include <string.h>

#define MONDAY ((PdDay) 20780)

typedef struct
{
  PdRoleField field;
  const char *written;
  const char *kept;
  const char *words;
} ValueCase;

static const ValueCase VALUES[] = {
  { PD_ROLE_TITLE, "  Peer \t worker\n", "Peer worker", "Peer worker" },
  { PD_ROLE_KIND, "Carer peer worker", "carer", "Carer peer worker, as family or friend" },
  { PD_ROLE_KIND, "wizard", "", "" },
  { PD_ROLE_PAID, "volunteer", "voluntary", "Voluntary" },
  { PD_ROLE_SITES, "Bay Street; Hill  House;;", "Bay Street\nHill House", "Bay Street; Hill House" },
  { PD_ROLE_ACTIVITIES, "Admin; support;nonsense", "support\nadmin", "Support; Admin" },
  { PD_ROLE_HOURS, "22.8", "1368 min", "22.8 hours a week" },
  { PD_ROLE_HOURS, "up to 38 hours", "2280 min", "38 hours a week" },
  { PD_ROLE_HOURS, "22 h 50 a week", "1370 min", "22 h 50 a week" },
  { PD_ROLE_HOURS, "7:36", "456 min", "7.6 hours a week" },
  { PD_ROLE_HOURS, "200", "", "" },
  { PD_ROLE_HOURS, "as needed", "", "" },
  { PD_ROLE_SUPERVISION_DAYS, "fortnightly", "14 days", "Every 2 weeks" },
  { PD_ROLE_SUPERVISION_DAYS, "Every 2 weeks", "14 days", "Every 2 weeks" },
  { PD_ROLE_SUPERVISION_DAYS, "every 5 weeks", "35 days", "Every 35 days" },
  { PD_ROLE_SUPERVISION_DAYS, "monthly", "28 days", "Every 4 weeks" },
  { PD_ROLE_SUPERVISION_DAYS, "every 0 weeks", "", "" },
  { PD_ROLE_SUPERVISION_DAYS, "now and then", "", "" },
  { PD_ROLE_SUPERVISION_MINUTES, "1.5 hours", "90 min", "90 minutes" },
  { PD_ROLE_SUPERVISION_MINUTES, "45", "45 min", "45 minutes" },
  { PD_ROLE_REVIEW_ON, " 2027-11-27 ", "2027-11-27", "2027-11-27" },
  { PD_ROLE_REVIEW_ON, "next year", "", "" },
  { PD_ROLE_SKILLS, "At the hub:\n\n  listens \r\n\n waits", "At the hub:\nlistens\nwaits", "At the hub:\nlistens\nwaits" },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (VALUES); i++)
    {
      const ValueCase *known = &VALUES[i];
      g_autofree char *kept = pd_role_value_normalize (known->field, known->written);
      g_autofree char *again = pd_role_value_normalize (known->field, kept);
      g_autofree char *words = pd_role_value_to_words (known->field, kept);
      g_autofree char *read = pd_role_value_normalize (known->field, words);

      g_test_message ("%s", known->written);
      g_assert_cmpstr (kept, ==, known->kept);
      g_assert_cmpstr (again, ==, kept);
      g_assert_cmpstr (words, ==, known->words);
      g_assert_cmpstr (read, ==, kept);
    }
}

static void
test_choices (void)
{
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    {
      g_auto (GStrv) words = NULL;
      g_auto (GStrv) values = pd_role_value_list (field, &words);

      g_assert_cmpuint (g_strv_length (values), ==, g_strv_length (words));
      for (guint i = 0; values[i] != NULL; i++)
        {
          g_autofree char *kept = pd_role_value_normalize (field, words[i]);

          g_assert_cmpstr (kept, ==, values[i]);
        }
    }
}

/* Every part is found by its heading, and asks something. */
static void
test_fields (void)
{
  PdRoleSection last = PD_ROLE_SECTION_GLANCE;

  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    {
      PdRoleField found = PD_ROLE_N_FIELDS;

      g_assert_true (pd_role_field_parse (pd_role_field_to_words (field), &found));
      g_assert_cmpint (found, ==, field);
      g_assert_true (pd_role_field_parse (pd_role_field_to_nick (field), &found));
      g_assert_cmpint (found, ==, field);
      g_assert_cmpuint (strlen (pd_role_field_get_guidance (field)), >, 10);
      g_assert_cmpint (pd_role_field_get_section (field), >=, last);
      last = pd_role_field_get_section (field);
    }
  g_assert_cmpint (PD_ROLE_N_SECTIONS, ==, 14);
  for (PdRoleSection section = 0; section < PD_ROLE_N_SECTIONS; section++)
    {
      PdRoleSection found = PD_ROLE_N_SECTIONS;
      PdRoleField   main_field = pd_role_section_get_main_field (section);

      g_assert_true (pd_role_section_parse (pd_role_section_to_words (section), &found));
      g_assert_cmpint (found, ==, section);
      g_assert_cmpuint (strlen (pd_role_section_get_guidance (section)), >, 10);
      g_assert_cmpint (pd_role_field_get_section (main_field), ==, section);
      g_assert_false (pd_role_field_is_short (main_field));
    }
}

/* Short ones first, so that a text can say them before its headings. */
static void
test_short_fields (void)
{
  for (PdRoleField field = 1; field < PD_ROLE_N_FIELDS; field++)
    if (pd_role_field_get_section (field) == pd_role_field_get_section (field - 1) && pd_role_field_is_short (field))
      g_assert_true (pd_role_field_is_short (field - 1));
}

static PdRoleDescription *
make_description (const char *title)
{
  PdRoleDescription *description = pd_role_description_new ();

  pd_role_description_set_text (description, PD_ROLE_TITLE, title);
  return description;
}

static void
test_entitlement (void)
{
  g_autoptr (PdRoleDescription) description = make_description ("Peer worker");

  g_assert_cmpint (pd_role_description_get_reflection_minutes (description, 28), ==, 0);
  pd_role_description_set_text (description, PD_ROLE_SUPERVISION_DAYS, "fortnightly");
  g_assert_cmpint (pd_role_description_get_reflection_minutes (description, 28), ==, 0);
  pd_role_description_set_text (description, PD_ROLE_SUPERVISION_MINUTES, "60");
  pd_role_description_set_text (description, PD_ROLE_CO_SUPERVISION_DAYS, "monthly");
  pd_role_description_set_text (description, PD_ROLE_CO_SUPERVISION_MINUTES, "90");
  g_assert_cmpint (pd_role_description_get_reflection_minutes (description, 28), ==, 210);
  g_assert_cmpint (pd_role_description_get_reflection_minutes (description, 14), ==, 60);
}

static void
assert_refused (const PdRoleDescription *description,
                const char              *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pd_role_description_check (description, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_what_can_be_kept (void)
{
  g_autoptr (PdRoleDescription) description = make_description ("Peer worker");
  g_autofree char              *long_text = g_strnfill (PD_ROLE_MAX_TEXT + 1, 'x');

  g_assert_true (pd_role_description_check (description, NULL));
  pd_role_description_set_text (description, PD_ROLE_PURPOSE, long_text);
  assert_refused (description, "too long");
  pd_role_description_set_text (description, PD_ROLE_PURPOSE, NULL);
  pd_role_description_set_text (description, PD_ROLE_TITLE, "\n ");
  assert_refused (description, "needs a title");
}

static void
add_version (PdRole     *role,
             const char *title,
             PdDay       approved_on)
{
  g_autoptr (PdRoleDescription) description = make_description (title);
  PdRoleVersion                *version = pd_role_version_new ((int) role->versions->len + 1, description, 1, MONDAY);

  version->approved_on = approved_on;
  version->approved_by = approved_on != PD_DAY_NONE ? 1 : PD_ID_NONE;
  g_assert_true (pd_role_version_check (version, NULL));
  g_ptr_array_add (role->versions, version);
}

static void
test_states (void)
{
  g_autoptr (PdRole) role = pd_role_new ();
  g_autoptr (PdRole) copy = NULL;

  g_assert_null (pd_role_get_newest (role));
  g_assert_cmpstr (pd_role_get_title (role), ==, "");
  add_version (role, "Old", MONDAY);
  add_version (role, "Now", MONDAY + 10);
  g_assert_null (pd_role_get_draft (role));
  add_version (role, "Next", PD_DAY_NONE);
  g_assert_cmpint (pd_role_get_state (role, role->versions->pdata[0]), ==, PD_ROLE_SUPERSEDED);
  g_assert_cmpint (pd_role_get_superseded_on (role, role->versions->pdata[0]), ==, MONDAY + 10);
  g_assert_cmpint (pd_role_get_state (role, role->versions->pdata[1]), ==, PD_ROLE_APPROVED);
  g_assert_cmpint (pd_role_get_superseded_on (role, role->versions->pdata[1]), ==, PD_DAY_NONE);
  g_assert_cmpint (pd_role_get_state (role, role->versions->pdata[2]), ==, PD_ROLE_DRAFT);
  g_assert_cmpstr (pd_role_get_title (role), ==, "Now");
  g_assert_true (pd_role_get_draft (role) == role->versions->pdata[2]);
  copy = pd_role_copy (role);
  g_assert_true (pd_role_equal (role, copy));
  pd_role_description_set_text (pd_role_get_draft (copy)->description, PD_ROLE_TEAM, "Bay");
  g_assert_false (pd_role_equal (role, copy));
}

static void
test_acknowledging (void)
{
  g_autoptr (PdRoleAssignment) assignment = pd_role_assignment_new (7, 1, 2, MONDAY);
  g_autoptr (PdRoleAssignment) copy = NULL;

  g_assert_null (pd_role_assignment_get_last_remarks (assignment));
  pd_role_assignment_acknowledge (assignment, 2, MONDAY + 9, 2, "");
  pd_role_assignment_acknowledge (assignment, 1, MONDAY, 2, "The nights are not in it");
  g_assert_cmpint (pd_role_assignment_find_acknowledgement (assignment, 2)->day, ==, MONDAY + 9);
  g_assert_cmpstr (pd_role_assignment_get_last_remarks (assignment)->remarks, ==, "The nights are not in it");
  copy = pd_role_assignment_copy (assignment);
  g_assert_true (pd_role_assignment_equal (assignment, copy));
  pd_role_assignment_acknowledge (copy, 1, MONDAY, 2, "They are now");
  g_assert_cmpuint (copy->acknowledgements->len, ==, 2);
  g_assert_false (pd_role_assignment_equal (assignment, copy));
  g_assert_true (pd_role_assignment_check (copy, NULL));
  copy->to = copy->from - 1;
  g_assert_false (pd_role_assignment_check (copy, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/role/row-69-every-value-is-kept-in-one-form-and-read-back", test_values);
  g_test_add_func ("/role/what-can-be-chosen-is-understood", test_choices);
  g_test_add_func ("/role/row-71-every-part-has-a-section-a-heading-and-a-question", test_fields);
  g_test_add_func ("/role/short-parts-stand-first", test_short_fields);
  g_test_add_func ("/role/promises-so-many-minutes-of-supervision", test_entitlement);
  g_test_add_func ("/role/says-what-can-be-kept", test_what_can_be_kept);
  g_test_add_func ("/role/row-72-a-version-is-a-draft-approved-or-superseded", test_states);
  g_test_add_func ("/role/row-74-a-worker-acknowledges-with-remarks", test_acknowledging);

  return g_test_run ();
}
