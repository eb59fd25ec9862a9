/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-error.h"
#include "pd-person.h"

static PdPerson *
new_full_person (void)
{
  PdPerson *person = pd_person_new (42, "Änne Müller");
  PdId      site_ids[] = { 7, 3 };

  pd_person_set_pronouns (person, "sie/ihr, she/her");
  pd_person_set_code (person, "AM1");
  pd_person_set_email (person, "aenne@example.org");
  pd_person_set_phone (person, "0400 000 000");
  pd_person_set_employment (person, PD_EMPLOYMENT_PART_TIME);
  pd_person_set_stream (person, "SACS level 3");
  pd_person_set_agreed_minutes (person, 1140);
  pd_person_set_role_title (person, "Peer worker");
  pd_person_set_use (person, PD_USE_COORDINATOR);
  pd_person_set_left_on (person, 20781);
  pd_person_set_site_ids (person, site_ids, G_N_ELEMENTS (site_ids));
  return person;
}

static void
assert_is_full (PdPerson *person)
{
  guint       n;
  const PdId *site_ids = pd_person_get_site_ids (person, &n);

  g_assert_cmpint (pd_person_get_id (person), ==, 42);
  g_assert_cmpstr (pd_person_get_name (person), ==, "Änne Müller");
  g_assert_cmpstr (pd_person_get_pronouns (person), ==, "sie/ihr, she/her");
  g_assert_cmpstr (pd_person_get_code (person), ==, "AM1");
  g_assert_cmpstr (pd_person_get_email (person), ==, "aenne@example.org");
  g_assert_cmpstr (pd_person_get_phone (person), ==, "0400 000 000");
  g_assert_cmpint (pd_person_get_employment (person), ==, PD_EMPLOYMENT_PART_TIME);
  g_assert_cmpstr (pd_person_get_stream (person), ==, "SACS level 3");
  g_assert_cmpint (pd_person_get_agreed_minutes (person), ==, 1140);
  g_assert_cmpstr (pd_person_get_role_title (person), ==, "Peer worker");
  g_assert_cmpint (pd_person_get_use (person), ==, PD_USE_COORDINATOR);
  g_assert_cmpint (pd_person_get_left_on (person), ==, 20781);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (site_ids[0], ==, 7);
  g_assert_cmpint (site_ids[1], ==, 3);
}

static void
test_of_a_new_person_only_the_name_is_known (void)
{
  g_autoptr (PdPerson) person = pd_person_new (PD_ID_NONE, NULL);
  guint                n;

  g_assert_cmpstr (pd_person_get_name (person), ==, "");
  g_assert_cmpstr (pd_person_get_pronouns (person), ==, "");
  g_assert_cmpstr (pd_person_get_code (person), ==, "");
  g_assert_cmpstr (pd_person_get_email (person), ==, "");
  g_assert_cmpstr (pd_person_get_phone (person), ==, "");
  g_assert_cmpstr (pd_person_get_stream (person), ==, "");
  g_assert_cmpstr (pd_person_get_role_title (person), ==, "");
  g_assert_cmpint (pd_person_get_employment (person), ==, PD_EMPLOYMENT_UNKNOWN);
  g_assert_cmpint (pd_person_get_use (person), ==, PD_USE_WORKER);
  g_assert_cmpint (pd_person_get_left_on (person), ==, PD_DAY_NONE);
  pd_person_get_site_ids (person, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_a_copy_holds_everything (void)
{
  g_autoptr (PdPerson) person = new_full_person ();
  g_autoptr (PdPerson) copy = pd_person_copy (person);

  assert_is_full (copy);
  g_assert_true (pd_person_equal (person, copy));
  pd_person_set_name (copy, "Somebody Else");
  assert_is_full (person);
}

typedef void (*Change) (PdPerson *person);

static void
change_id (PdPerson *person)
{
  pd_person_set_id (person, 1);
}

static void
change_name (PdPerson *person)
{
  pd_person_set_name (person, "Anne");
}

static void
change_pronouns (PdPerson *person)
{
  pd_person_set_pronouns (person, NULL);
}

static void
change_code (PdPerson *person)
{
  pd_person_set_code (person, NULL);
}

static void
change_email (PdPerson *person)
{
  pd_person_set_email (person, "");
}

static void
change_phone (PdPerson *person)
{
  pd_person_set_phone (person, "1");
}

static void
change_employment (PdPerson *person)
{
  pd_person_set_employment (person, PD_EMPLOYMENT_CASUAL);
}

static void
change_stream (PdPerson *person)
{
  pd_person_set_stream (person, "SACS level 4");
}

static void
change_agreed_minutes (PdPerson *person)
{
  pd_person_set_agreed_minutes (person, 0);
}

static void
change_role_title (PdPerson *person)
{
  pd_person_set_role_title (person, "Lead");
}

static void
change_use (PdPerson *person)
{
  pd_person_set_use (person, PD_USE_MANAGER);
}

static void
change_left_on (PdPerson *person)
{
  pd_person_set_left_on (person, PD_DAY_NONE);
}

static void
change_site_ids (PdPerson *person)
{
  PdId site_ids[] = { 3, 7 };

  pd_person_set_site_ids (person, site_ids, G_N_ELEMENTS (site_ids));
}

static void
drop_site_ids (PdPerson *person)
{
  pd_person_set_site_ids (person, NULL, 0);
}

static void
test_any_change_is_seen (void)
{
  static const Change CHANGES[] = {
    change_id,
    change_name,
    change_pronouns,
    change_code,
    change_email,
    change_phone,
    change_employment,
    change_stream,
    change_agreed_minutes,
    change_role_title,
    change_use,
    change_left_on,
    change_site_ids,
    drop_site_ids,
  };

  for (guint i = 0; i < G_N_ELEMENTS (CHANGES); i++)
    {
      g_autoptr (PdPerson) person = new_full_person ();
      g_autoptr (PdPerson) changed = new_full_person ();

      g_test_message ("change %u", i);
      g_assert_true (pd_person_equal (person, changed));
      CHANGES[i](changed);
      g_assert_false (pd_person_equal (person, changed));
      g_assert_false (pd_person_equal (changed, person));
    }
}

static void
test_values_may_be_set_to_themselves (void)
{
  g_autoptr (PdPerson) person = new_full_person ();
  guint                n;
  const PdId          *site_ids = pd_person_get_site_ids (person, &n);

  pd_person_set_name (person, pd_person_get_name (person));
  pd_person_set_email (person, pd_person_get_email (person));
  pd_person_set_site_ids (person, site_ids, n);
  assert_is_full (person);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  (*(guint *) user_data)++;
}

static void
test_a_name_tells_of_its_changes (void)
{
  g_autoptr (PdPerson) person = pd_person_new (1, "Sam");
  g_autofree char     *name = NULL;
  guint                n = 0;

  g_signal_connect (person, "notify::name", G_CALLBACK (count_cb), &n);
  pd_person_set_name (person, "Sam");
  g_assert_cmpuint (n, ==, 0);
  pd_person_set_name (person, "Sam Taylor");
  g_assert_cmpuint (n, ==, 1);
  g_object_set (person, "name", "Kim", "code", "K", NULL);
  g_assert_cmpuint (n, ==, 2);
  g_object_get (person, "name", &name, NULL);
  g_assert_cmpstr (name, ==, "Kim");
  g_assert_cmpstr (pd_person_get_code (person), ==, "K");
}

static void
test_is_here_until_the_last_day (void)
{
  g_autoptr (PdPerson) person = pd_person_new (1, "Sam");

  g_assert_true (pd_person_is_here (person, G_MAXINT32));
  pd_person_set_left_on (person, 100);
  g_assert_true (pd_person_is_here (person, 99));
  g_assert_true (pd_person_is_here (person, 100));
  g_assert_false (pd_person_is_here (person, 101));
}

static void
test_pronouns_are_one_short_line (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_kept;
  } CASES[] = {
    { "", TRUE },
    { "they/them", TRUE },
    { "no pronouns, please: Änne", TRUE },
    { "هي / هن", TRUE },
    { "🏳️‍🌈 ze/zir", TRUE },
    { "1234567890123456789012345678901234567890", TRUE },
    { "ääääääääääääääääääääääääääääääääääääääää", TRUE },
    { "12345678901234567890123456789012345678901", FALSE },
    { "äääääääääääääääääääääääääääääääääääääääää", FALSE },
    { "she\nher", FALSE },
    { "she\ther", FALSE },
    { "she\u2028her", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (PdPerson) person = new_full_person ();
      g_autoptr (GError)   error = NULL;

      g_test_message ("case %u", i);
      pd_person_set_pronouns (person, CASES[i].text);
      g_assert_cmpint (pd_person_check (person, &error), ==, CASES[i].is_kept);
      if (CASES[i].is_kept)
        continue;
      g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
      g_assert_cmpstr (error->message, ==, "Pronouns are one line of at most 40 characters.");
    }
}

static void
test_a_person_needs_a_name (void)
{
  g_autoptr (PdPerson) person = pd_person_new (PD_ID_NONE, "");
  g_autoptr (GError)   error = NULL;

  g_assert_false (pd_person_check (person, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_cmpstr (error->message, ==, "A person needs a name.");
}

static void
test_employment_is_read_as_people_write_it (void)
{
  static const struct
  {
    const char  *text;
    PdEmployment employment;
  } SPELLINGS[] = {
    { "full-time", PD_EMPLOYMENT_FULL_TIME },
    { "Full time", PD_EMPLOYMENT_FULL_TIME },
    { "FULLTIME", PD_EMPLOYMENT_FULL_TIME },
    { "FT", PD_EMPLOYMENT_FULL_TIME },
    { "f.t.", PD_EMPLOYMENT_FULL_TIME },
    { "part time", PD_EMPLOYMENT_PART_TIME },
    { "Part_Time", PD_EMPLOYMENT_PART_TIME },
    { "pt", PD_EMPLOYMENT_PART_TIME },
    { " Casual ", PD_EMPLOYMENT_CASUAL },
    { "Volunteer", PD_EMPLOYMENT_VOLUNTEER },
    { "voluntary", PD_EMPLOYMENT_VOLUNTEER },
    { "unknown", PD_EMPLOYMENT_UNKNOWN },
  };
  PdEmployment employment = PD_EMPLOYMENT_UNKNOWN;

  for (guint i = 0; i < G_N_ELEMENTS (SPELLINGS); i++)
    {
      g_assert_true (pd_employment_parse (SPELLINGS[i].text, &employment));
      g_assert_cmpint (employment, ==, SPELLINGS[i].employment);
    }
  for (int i = PD_EMPLOYMENT_UNKNOWN; i <= PD_EMPLOYMENT_VOLUNTEER; i++)
    {
      g_assert_true (pd_employment_parse (pd_employment_to_nick (i), &employment));
      g_assert_cmpint (employment, ==, i);
      g_assert_true (pd_employment_parse (pd_employment_to_words (i), &employment));
      g_assert_cmpint (employment, ==, i);
    }
  g_assert_false (pd_employment_parse ("half", NULL));
  g_assert_false (pd_employment_parse ("", NULL));
  g_assert_false (pd_employment_parse (NULL, NULL));
}

static void
test_uses_keep_their_names (void)
{
  PdUse use;

  for (int i = PD_USE_WORKER; i <= PD_USE_MANAGER; i++)
    {
      g_assert_true (pd_use_parse (pd_use_to_nick (i), &use));
      g_assert_cmpint (use, ==, i);
      g_assert_true (pd_use_parse (pd_use_to_words (i), &use));
      g_assert_cmpint (use, ==, i);
    }
  g_assert_true (pd_use_parse (" MANAGER", &use));
  g_assert_cmpint (use, ==, PD_USE_MANAGER);
  g_assert_false (pd_use_parse ("king", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person/of-a-new-one-only-the-name-is-known", test_of_a_new_person_only_the_name_is_known);
  g_test_add_func ("/person/a-copy-holds-everything", test_a_copy_holds_everything);
  g_test_add_func ("/person/any-change-is-seen", test_any_change_is_seen);
  g_test_add_func ("/person/values-may-be-set-to-themselves", test_values_may_be_set_to_themselves);
  g_test_add_func ("/person/a-name-tells-of-its-changes", test_a_name_tells_of_its_changes);
  g_test_add_func ("/person/is-here-until-the-last-day", test_is_here_until_the_last_day);
  g_test_add_func ("/person/pronouns-are-one-short-line", test_pronouns_are_one_short_line);
  g_test_add_func ("/person/one-without-a-name-is-refused", test_a_person_needs_a_name);
  g_test_add_func ("/person/employment-is-read-as-people-write-it", test_employment_is_read_as_people_write_it);
  g_test_add_func ("/person/uses-keep-their-names", test_uses_keep_their_names);
  return g_test_run ();
}
