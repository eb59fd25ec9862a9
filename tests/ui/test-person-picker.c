/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-person-picker.h"
#include "pd-site.h"
#include "sample-roster.h"
#include "sample-window.h"

typedef struct
{
  GtkWidget      *window;
  PdPersonPicker *picker;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GPtrArray) people = sample_people_new (5);
  g_autoptr (GPtrArray) sites = sample_sites_new ();
  PdPerson             *twin = pd_person_new (900, "Mira Khan");
  PdId                  site_id = pd_site_get_id (g_ptr_array_index (sites, 0));

  pd_person_set_code (twin, "P900");
  pd_person_set_site_ids (twin, &site_id, 1);
  g_ptr_array_add (people, twin);
  fixture->picker = PD_PERSON_PICKER (pd_person_picker_new ());
  pd_person_picker_set_people (fixture->picker, people, sites);
  fixture->window = sample_window_show (GTK_WIDGET (fixture->picker), 300, 200);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  sample_window_close (fixture->window);
}

static char *
dup_found (Fixture *fixture)
{
  GListModel *found = pd_person_picker_get_found (fixture->picker);
  GString    *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (PdPerson) person = g_list_model_get_item (found, i);
      g_autofree char     *label = pd_person_picker_dup_label (fixture->picker, person);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", label);
    }
  return g_string_free (names, FALSE);
}

static void
test_nobody_is_first_and_similar_names_are_told_apart (Fixture      *fixture,
                                                       gconstpointer data)
{
  g_autofree char *names = dup_found (fixture);

  g_assert_cmpstr (names, ==,
                   "Open shift, Ana María Ruiz-Delgado, Jo Blake, Mira Khan (P001), Mira Khan (P900, Bay Street), "
                   "Siobhán Walsh, Tom O’Neill");
}

static void
test_a_part_of_a_name_or_a_code_finds (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autofree char *by_name = NULL;
  g_autofree char *by_code = NULL;
  g_autofree char *none = NULL;

  pd_person_picker_search (fixture->picker, "NEILL");
  by_name = dup_found (fixture);
  g_assert_cmpstr (by_name, ==, "Tom O’Neill");
  pd_person_picker_search (fixture->picker, "p900");
  by_code = dup_found (fixture);
  g_assert_cmpstr (by_code, ==, "Mira Khan (P900, Bay Street)");
  pd_person_picker_search (fixture->picker, "zz");
  none = dup_found (fixture);
  g_assert_cmpstr (none, ==, "");
  g_assert_false (pd_person_picker_take (fixture->picker, 0));
}

static void
test_taking_one_tells_it (Fixture      *fixture,
                          gconstpointer data)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (fixture->picker));

  pd_person_picker_search (fixture->picker, "siob");
  g_assert_true (pd_person_picker_take (fixture->picker, 0));
  g_assert_cmpint (pd_person_picker_get_person_id (fixture->picker), ==, 104);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Person: Siobhán Walsh");
  pd_person_picker_set_person_id (fixture->picker, PD_ID_NONE);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Person: Open shift");
}

static void
test_somebody_who_left_is_not_renamed (Fixture      *fixture,
                                       gconstpointer data)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (fixture->picker));

  pd_person_picker_set_person_id (fixture->picker, 777);
  g_assert_cmpint (pd_person_picker_get_person_id (fixture->picker), ==, 777);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Person: Somebody not listed");
}

static void
test_the_list_opens_with_everybody (Fixture      *fixture,
                                    gconstpointer data)
{
  pd_person_picker_search (fixture->picker, "siob");
  gtk_widget_mnemonic_activate (GTK_WIDGET (fixture->picker), FALSE);
  sample_window_wait_for_draw (fixture->window);
  g_assert_cmpuint (g_list_model_get_n_items (pd_person_picker_get_found (fixture->picker)), ==, 7);
}

static void
add_test (const char *path,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  add_test ("/person-picker/row-86/nobody-is-first-and-similar-names-are-told-apart",
            test_nobody_is_first_and_similar_names_are_told_apart);
  add_test ("/person-picker/a-part-of-a-name-or-a-code-finds", test_a_part_of_a_name_or_a_code_finds);
  add_test ("/person-picker/taking-one-tells-it", test_taking_one_tells_it);
  add_test ("/person-picker/somebody-who-left-is-not-renamed", test_somebody_who_left_is_not_renamed);
  add_test ("/person-picker/the-list-opens-with-everybody", test_the_list_opens_with_everybody);

  return g_test_run ();
}
