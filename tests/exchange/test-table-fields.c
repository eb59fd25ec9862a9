/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-table-fields.h"

#include "desk.h"
#include "pd-error.h"

#include <string.h>

static void
check_column (const char  *text,
              PdTableKind  kind,
              PdTableField field,
              guint        column)
{
  g_autoptr (PdTable)       table = read_text (text);
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdTableFields) fields = pd_table_fields_new (table, kind, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (pd_table_fields_has (fields, field));
  g_assert_cmpuint (pd_table_fields_get_column (fields, field), ==, column);
}

static void
check_left_out (const char        *text,
                PdTableKind        kind,
                const char *const *map,
                const char        *left_out)
{
  g_autoptr (PdTable)       table = read_text (text);
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdTableFields) fields = pd_table_fields_new (table, kind, map, &error);
  g_autofree char          *joined = NULL;

  g_assert_no_error (error);
  joined = g_strjoinv ("|", (GStrv) pd_table_fields_get_left_out (fields));
  g_assert_cmpstr (joined, ==, left_out);
}

static void
check_refused (const char *text,
               PdTableKind kind,
               const char *map,
               const char *words)
{
  const char *const         maps[] = { map, NULL };
  g_autoptr (PdTable)       table = read_text (text);
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdTableFields) fields = pd_table_fields_new (table, kind, maps, &error);

  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_null (fields);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
test_headers_match_whatever_their_case_and_spaces (void)
{
  check_column ("x,NAME\n", PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_NAME, 1);
  check_column ("x, Display_Name \n", PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_NAME, 1);
  check_column ("Name,Weekly HOURS\n", PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_HOURS, 1);
  check_column ("Name,StundenWoche\n", PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_HOURS, 1);
  check_column ("Name,K\xc3\x9cRZEL\n", PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_CODE, 1);
  check_column ("Start time,END_TIME\n", PD_TABLE_KIND_SHIFTS, PD_TABLE_FIELD_END, 1);
}

/* The lists of command-line.md, whole. */
static void
test_every_documented_synonym_is_known (void)
{
  static const struct
  {
    PdTableKind  kind;
    PdTableField field;
    const char  *headers;
  } LISTS[] = {
    { PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_NAME, "name|employee|staff|worker|display name" },
    { PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_CODE, "code|number|id|employee id|initials|kuerzel|personalnummer" },
    { PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_EMAIL, "email" },
    { PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_PHONE, "phone|mobile" },
    { PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_EMPLOYMENT, "employment|type|contract" },
    { PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_STREAM, "stream|classification" },
    { PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_HOURS, "hours|weekly hours|contracted hours|stunden woche" },
    { PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_SITES, "sites|location|team|area|gruppe" },
    { PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_ROLE, "role|position|job title" },
    { PD_TABLE_KIND_SHIFTS, PD_TABLE_FIELD_PERSON, "person|employee|staff|worker|name|assigned to" },
    { PD_TABLE_KIND_SHIFTS, PD_TABLE_FIELD_SITE, "site|location|area|department|schedule" },
    { PD_TABLE_KIND_SHIFTS, PD_TABLE_FIELD_DATE, "date|shift date" },
    { PD_TABLE_KIND_SHIFTS, PD_TABLE_FIELD_START, "start|start time|from" },
    { PD_TABLE_KIND_SHIFTS, PD_TABLE_FIELD_END, "end|end time|to" },
    { PD_TABLE_KIND_SHIFTS, PD_TABLE_FIELD_BREAK, "break|meal break" },
    { PD_TABLE_KIND_SHIFTS, PD_TABLE_FIELD_SLEEPOVER, "sleepover" },
    { PD_TABLE_KIND_SHIFTS, PD_TABLE_FIELD_ROLE_DESCRIPTION, "role description|Position Description" },
    { PD_TABLE_KIND_SHIFTS, PD_TABLE_FIELD_FOR, "for|activity|shift type|role|title" },
    { PD_TABLE_KIND_SHIFTS, PD_TABLE_FIELD_NOTE, "note|comment|notes|description" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (LISTS); i++)
    {
      g_auto (GStrv) headers = g_strsplit (LISTS[i].headers, "|", -1);
      const char    *needed = LISTS[i].kind == PD_TABLE_KIND_PEOPLE ? "first name" : "start,end";

      for (guint j = 0; headers[j] != NULL; j++)
        {
          gboolean         is_needed = LISTS[i].field == PD_TABLE_FIELD_START || LISTS[i].field == PD_TABLE_FIELD_END;
          g_autofree char *text = g_strdup_printf ("%s,%s\n",
                                                   headers[j],
                                                   !is_needed ? needed : LISTS[i].field == PD_TABLE_FIELD_START ? "end"
                                                                                                                : "start");

          check_column (text, LISTS[i].kind, LISTS[i].field, 0);
        }
    }
}

static void
test_the_first_of_several_synonyms_is_taken (void)
{
  check_column ("Vorname,Kuerzel,Personalnummer\n", PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_CODE, 1);
  check_left_out ("Vorname,Kuerzel,Personalnummer\n", PD_TABLE_KIND_PEOPLE, NULL, "Personalnummer");
  check_column ("ID,Code,Name\n", PD_TABLE_KIND_PEOPLE, PD_TABLE_FIELD_CODE, 1);
  check_left_out ("ID,Code,Name,name\n", PD_TABLE_KIND_PEOPLE, NULL, "ID|name");
}

static void
test_a_whole_name_makes_its_parts_needless (void)
{
  check_left_out ("First name,Last name,Name\n", PD_TABLE_KIND_PEOPLE, NULL, "First name|Last name");
  check_left_out ("First name,Last name\n", PD_TABLE_KIND_PEOPLE, NULL, "");
}

static void
test_columns_without_a_place_are_named (void)
{
  check_left_out ("Name,Shoe size,,Star sign\nJo,42,x,Leo\n", PD_TABLE_KIND_PEOPLE, NULL, "Shoe size|column 3|Star sign");
  check_left_out ("Name,,\nJo,,\n", PD_TABLE_KIND_PEOPLE, NULL, "");
}

static void
check_rival (const char  *text,
             const char  *header,
             const char  *rival,
             PdTableField field)
{
  g_autoptr (PdTable)       table = read_text (text);
  g_autoptr (PdTableFields) fields = pd_table_fields_guess (table, PD_TABLE_KIND_PEOPLE);
  PdTableField              found = PD_TABLE_N_FIELDS;

  g_assert_cmpstr (pd_table_fields_find_rival (fields, header, &found), ==, rival);
  g_assert_cmpint (found, ==, field);
}

static void
test_a_column_that_another_was_taken_for_is_told (void)
{
  check_rival ("Name,Kuerzel,Personalnummer\n", "Personalnummer", "Kuerzel", PD_TABLE_FIELD_CODE);
  check_rival ("Staff,First Name\n", "First Name", "Staff", PD_TABLE_FIELD_NAME);
  check_rival ("Surname,Family_name\n", "Family_name", "Surname", PD_TABLE_FIELD_LAST_NAME);
  check_rival ("Name,Shoe size\n", "Shoe size", NULL, PD_TABLE_N_FIELDS);
}

static void
test_a_map_settles_what_headers_do_not (void)
{
  const char *const         map[] = { "Who=staff", "Ext. = 5=Mobile", "phone=", NULL };
  const char               *text = "who,Ext. = 5,Phone,Name\n1,2,3,4\n";
  g_autoptr (PdTable)       table = read_text (text);
  g_autoptr (GError)        error = NULL;
  g_autoptr (PdTableFields) fields = pd_table_fields_new (table, PD_TABLE_KIND_PEOPLE, map, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (pd_table_fields_get_column (fields, PD_TABLE_FIELD_NAME), ==, 0);
  g_assert_cmpuint (pd_table_fields_get_column (fields, PD_TABLE_FIELD_PHONE), ==, 1);
  check_left_out (text, PD_TABLE_KIND_PEOPLE, map, "Phone|Name");
}

static void
test_a_map_that_can_not_be_followed_is_refused (void)
{
  check_refused ("Name\n", PD_TABLE_KIND_PEOPLE, "Nickname=name", "“Nickname”");
  check_refused ("Name,x\n", PD_TABLE_KIND_PEOPLE, "x=shoe size", "“shoe size”");
  check_refused ("Name,x\n", PD_TABLE_KIND_PEOPLE, "x=sleepover", "“sleepover”");
  check_refused ("Name,x\n", PD_TABLE_KIND_PEOPLE, "x", "Their header=field");
}

static void
test_two_columns_can_not_be_one_field (void)
{
  const char *const   map[] = { "a=name", "b=name", NULL };
  g_autoptr (PdTable) table = read_text ("a,b\n");
  g_autoptr (GError)  error = NULL;

  g_assert_null (pd_table_fields_new (table, PD_TABLE_KIND_PEOPLE, map, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

static void
test_a_missing_field_is_named_with_the_headers (void)
{
  check_refused ("Shoe size,Star sign\n", PD_TABLE_KIND_PEOPLE, NULL, "“Star sign”");
  check_refused ("Name,Start\n", PD_TABLE_KIND_SHIFTS, NULL, "“end”");
  check_refused ("Name,End\n", PD_TABLE_KIND_SHIFTS, NULL, "“start”");
}

static void
test_a_guess_does_not_mind_what_is_missing (void)
{
  g_autoptr (PdTable)       table = read_text ("Shoe size,Start\n42,9\n");
  g_autoptr (PdTableFields) guess = pd_table_fields_guess (table, PD_TABLE_KIND_SHIFTS);

  g_assert_cmpuint (pd_table_fields_get_column (guess, PD_TABLE_FIELD_START), ==, 1);
  g_assert_false (pd_table_fields_has (guess, PD_TABLE_FIELD_END));
  g_assert_cmpstr (pd_table_fields_get_left_out (guess)[0], ==, "Shoe size");
}

static void
test_lists_the_fields_of_a_kind (void)
{
  PdTableField fields[PD_TABLE_N_FIELDS];

  g_assert_cmpuint (pd_table_field_list (PD_TABLE_KIND_PEOPLE, fields), ==, 12);
  g_assert_cmpint (fields[0], ==, PD_TABLE_FIELD_NAME);
  g_assert_cmpuint (pd_table_field_list (PD_TABLE_KIND_SHIFTS, fields), ==, 12);
  g_assert_cmpint (fields[11], ==, PD_TABLE_FIELD_NOTE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-fields/headers-match-whatever-their-case-and-spaces",
                   test_headers_match_whatever_their_case_and_spaces);
  g_test_add_func ("/table-fields/every-documented-synonym-is-known",
                   test_every_documented_synonym_is_known);
  g_test_add_func ("/table-fields/the-first-of-several-synonyms-is-taken",
                   test_the_first_of_several_synonyms_is_taken);
  g_test_add_func ("/table-fields/a-whole-name-makes-its-parts-needless",
                   test_a_whole_name_makes_its_parts_needless);
  g_test_add_func ("/table-fields/columns-without-a-place-are-named",
                   test_columns_without_a_place_are_named);
  g_test_add_func ("/table-fields/a-column-that-another-was-taken-for-is-told",
                   test_a_column_that_another_was_taken_for_is_told);
  g_test_add_func ("/table-fields/a-map-settles-what-headers-do-not",
                   test_a_map_settles_what_headers_do_not);
  g_test_add_func ("/table-fields/a-map-that-can-not-be-followed-is-refused",
                   test_a_map_that_can_not_be_followed_is_refused);
  g_test_add_func ("/table-fields/two-columns-can-not-be-one-field",
                   test_two_columns_can_not_be_one_field);
  g_test_add_func ("/table-fields/a-missing-field-is-named-with-the-headers",
                   test_a_missing_field_is_named_with_the_headers);
  g_test_add_func ("/table-fields/a-guess-does-not-mind-what-is-missing",
                   test_a_guess_does_not_mind_what_is_missing);
  g_test_add_func ("/table-fields/lists-the-fields-of-a-kind", test_lists_the_fields_of_a_kind);
  return g_test_run ();
}
