/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-redaction.h"

#include "pd-person.h"

#include <string.h>

#define SEED 20261125

typedef struct
{
  const char *name;
  const char *code;
  const char *full;
  const char *first;
  const char *initials;
} Shown;

/* In the order of their ids. */
static const Shown TEAM[] = {
  { "Änne Müller", "", "Änne Müller", "Änne M.", "ÄM" },
  { "Sam Taylor", "T1", "Sam Taylor", "Sam Ta.", "ST" },
  { "Sam Tran", "T2", "Sam Tran", "Sam Tr.", "ST 2" },
  { "Lee-Anne O'Dea", "", "Lee-Anne O'Dea", "Lee-Anne O.", "LO" },
  { "Cher", "", "Cher", "Cher", "C" },
  { "Anna van der Berg", "", "Anna van der Berg", "Anna B.", "AB" },
  { "Nguyen, Mai", "", "Nguyen, Mai", "Mai N.", "MN" },
  { "  Kim   Lee ", "K1", "Kim Lee (K1)", "Kim L.", "KL" },
  { "Kim Lee", "K2", "Kim Lee (K2)", "Kim L. 2", "KL 2" },
  { "kim lee", "", "kim lee", "kim l. 3", "KL 3" },
  { "José (Pepe) 'Ortiz'", "", "José (Pepe) 'Ortiz'", "José O.", "JO" },
  { "E\xcc\x81lodie Zola", "", "Élodie Zola", "Élodie Z.", "ÉZ" },
  { "李 小龙", "", "李 小龙", "李 小.", "李小" },
  { "", "", "Somebody", "Somebody", "S" },
};

static GPtrArray *
new_team (void)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (TEAM); i++)
    {
      PdPerson *person = pd_person_new (i + 1, TEAM[i].name);

      pd_person_set_code (person, TEAM[i].code);
      g_ptr_array_add (people, person);
    }
  return people;
}

static const char *
look_up (GHashTable *names,
         PdId        id)
{
  return g_hash_table_lookup (names, &id);
}

static void
test_shows_as_much_as_it_may (void)
{
  g_autoptr (GPtrArray)  people = new_team ();
  g_autoptr (GHashTable) full = pd_redaction_name_people (PD_REDACTION_FULL_NAMES, people);
  g_autoptr (GHashTable) first = pd_redaction_name_people (PD_REDACTION_FIRST_NAME_AND_INITIAL, people);
  g_autoptr (GHashTable) initials = pd_redaction_name_people (PD_REDACTION_INITIALS, people);

  for (guint i = 0; i < G_N_ELEMENTS (TEAM); i++)
    {
      g_assert_cmpstr (look_up (full, i + 1), ==, TEAM[i].full);
      g_assert_cmpstr (look_up (first, i + 1), ==, TEAM[i].first);
      g_assert_cmpstr (look_up (initials, i + 1), ==, TEAM[i].initials);
    }
}

/* The same people in any order have the same names. */
static void
test_does_not_depend_on_the_order (void)
{
  g_autoptr (GRand)     rand = g_rand_new_with_seed (SEED);
  g_autoptr (GPtrArray) people = new_team ();

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (GHashTable) first = NULL;

      for (guint i = people->len - 1; i > 0; i--)
        {
          guint    j = g_rand_int_range (rand, 0, i + 1);
          gpointer other = people->pdata[j];

          people->pdata[j] = people->pdata[i];
          people->pdata[i] = other;
        }
      first = pd_redaction_name_people (PD_REDACTION_FIRST_NAME_AND_INITIAL, people);
      for (guint i = 0; i < G_N_ELEMENTS (TEAM); i++)
        g_assert_cmpstr (look_up (first, i + 1), ==, TEAM[i].first);
    }
}

static PdPerson *
new_random_person (GRand *rand,
                   PdId   id)
{
  static const char *const GIVEN[] = { "Sam", "sam", "Änne", "Anne", "Lee-Anne", "Kim", "S", "" };
  static const char *const FAMILY[] = { "Taylor", "Tran", "Tr", "Tränkner", "Ta", "T", "2", "T 2", "O'Dea", "" };
  g_autofree char         *name = g_strdup_printf ("%s %s",
                                                   GIVEN[g_rand_int_range (rand, 0, G_N_ELEMENTS (GIVEN))],
                                                   FAMILY[g_rand_int_range (rand, 0, G_N_ELEMENTS (FAMILY))]);
  g_autofree char         *code = g_strdup_printf ("%d", g_rand_int_range (rand, 0, 3));
  PdPerson                *person = pd_person_new (id, name);

  if (g_rand_boolean (rand))
    pd_person_set_code (person, code);
  return person;
}

static void
test_no_two_people_look_the_same (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < 60; i++)
        g_ptr_array_add (people, new_random_person (rand, i + 1));
      for (int level = PD_REDACTION_FULL_NAMES; level <= PD_REDACTION_INITIALS; level++)
        {
          g_autoptr (GHashTable) names = pd_redaction_name_people (level, people);
          g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

          g_assert_cmpuint (g_hash_table_size (names), ==, people->len);
          for (guint i = 0; i < people->len; i++)
            {
              const char *name = look_up (names, i + 1);

              g_assert_true (g_utf8_validate (name, -1, NULL));
              g_assert_cmpstr (name, !=, "");
              g_assert_true (g_hash_table_add (seen, g_utf8_casefold (name, -1)));
            }
        }
    }
}

static void
test_family_names_stay_hidden (void)
{
  g_autoptr (GPtrArray)  people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) names = NULL;

  g_ptr_array_add (people, pd_person_new (1, "Sam Abernathy"));
  g_ptr_array_add (people, pd_person_new (2, "Sam Aberdeen"));
  names = pd_redaction_name_people (PD_REDACTION_FIRST_NAME_AND_INITIAL, people);
  /* Four letters would be needed to tell them apart: a number says less. */
  g_assert_cmpstr (look_up (names, 2), ==, "Sam A.");
  g_assert_cmpstr (look_up (names, 1), ==, "Sam A. 2");
}

static void
test_names_nobody_where_nobody_is (void)
{
  g_autoptr (GPtrArray)  people = g_ptr_array_new ();
  g_autoptr (GHashTable) names = pd_redaction_name_people (PD_REDACTION_INITIALS, people);

  g_assert_cmpuint (g_hash_table_size (names), ==, 0);
}

static void
test_levels_keep_their_names (void)
{
  PdRedaction level;

  for (int i = PD_REDACTION_FULL_NAMES; i <= PD_REDACTION_INITIALS; i++)
    {
      g_assert_true (pd_redaction_parse (pd_redaction_to_nick (i), &level));
      g_assert_cmpint (level, ==, i);
      g_assert_true (pd_redaction_parse (pd_redaction_to_words (i), &level));
      g_assert_cmpint (level, ==, i);
    }
  g_assert_false (pd_redaction_parse ("nothing", NULL));
  g_assert_false (pd_redaction_parse (NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/redaction/shows-as-much-as-it-may", test_shows_as_much_as_it_may);
  g_test_add_func ("/redaction/does-not-depend-on-the-order", test_does_not_depend_on_the_order);
  g_test_add_func ("/redaction/no-two-people-look-the-same", test_no_two_people_look_the_same);
  g_test_add_func ("/redaction/family-names-stay-hidden", test_family_names_stay_hidden);
  g_test_add_func ("/redaction/names-nobody-where-nobody-is", test_names_nobody_where_nobody_is);
  g_test_add_func ("/redaction/levels-keep-their-names", test_levels_keep_their_names);
  return g_test_run ();
}
