/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-name-book.h"
#include "pd-site.h"

static PdPerson *
add_person (GPtrArray  *people,
            const char *name,
            const char *code,
            PdId        site_id)
{
  PdPerson *person = pd_person_new (people->len + 1, name);

  pd_person_set_code (person, code);
  pd_person_set_site_ids (person, &site_id, site_id != PD_ID_NONE ? 1 : 0);
  g_ptr_array_add (people, person);
  return person;
}

static GPtrArray *
create_sites (void)
{
  GPtrArray *sites = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (sites, pd_site_new (1, "Bay Street"));
  g_ptr_array_add (sites, pd_site_new (2, "The Hub"));
  return sites;
}

static void
test_similar_names_are_told_apart (void)
{
  static const struct
  {
    const char *name;
    const char *other;
    gboolean    are_similar;
  } cases[] = {
    { "Mira Khan", "Mira Khan", TRUE },
    { "Mira Khan", "mira khan", TRUE },
    { "Tāne Rewi", "Tane Rewi", TRUE },
    { "Tom O’Neill", "Tom ONeill", TRUE },
    { "Mira  Khan", "Mira Khan", TRUE },
    { "Sam", "Sam Lee", TRUE },
    { "Mira Khan", "Mira Kahn", TRUE },
    { "Mira Khan", "Mara Khan", TRUE },
    { "Mira Khan", "Mira Khann", TRUE },
    { "Mira Khan", "Mirakhan", TRUE },
    { "Mira Khan", "Mona Khan", FALSE },
    { "Mira Khan", "Mira Ruiz", FALSE },
    { "Jo", "Bo", FALSE },
    { "Sam", "Samuel Lee", FALSE },
    { "Ann", "Anna", FALSE },
    { "", "Sam Lee", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s, %s", cases[i].name, cases[i].other);
      g_assert_cmpint (pd_name_book_are_similar (cases[i].name, cases[i].other), ==, cases[i].are_similar);
      g_assert_cmpint (pd_name_book_are_similar (cases[i].other, cases[i].name), ==, cases[i].are_similar);
    }
}

static void
assert_label (PdNameBook *book,
              PdPerson   *person,
              const char *expected)
{
  g_autofree char *label = pd_name_book_dup_label (book, person);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_labels_have_code_and_site_where_needed (void)
{
  g_autoptr (GPtrArray)  people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray)  sites = create_sites ();
  g_autoptr (PdNameBook) book = NULL;
  PdPerson              *first = add_person (people, "Mira Khan", "MK1", 1);
  PdPerson              *second = add_person (people, "Mira Kahn", "MK2", 2);
  PdPerson              *only = add_person (people, "Tom O’Neill", "TO", 1);
  PdPerson              *no_code = add_person (people, "Lee Marsh", "", 2);
  PdPerson              *nothing = add_person (people, "Lée Marsh", "", PD_ID_NONE);

  book = pd_name_book_new (people, sites);
  assert_label (book, first, "Mira Khan (MK1, Bay Street)");
  assert_label (book, second, "Mira Kahn (MK2, The Hub)");
  assert_label (book, only, "Tom O’Neill");
  assert_label (book, no_code, "Lee Marsh (The Hub)");
  assert_label (book, nothing, "Lée Marsh");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/name-book/similar-names-are-known", test_similar_names_are_told_apart);
  g_test_add_func ("/name-book/row-86/labels-have-code-and-site-where-needed",
                   test_labels_have_code_and_site_where_needed);

  return g_test_run ();
}
