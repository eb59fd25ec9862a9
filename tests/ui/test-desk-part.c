/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every page, list and pane does alike, with a part that only counts. */

#include "config.h"

#include "pd-desk-part.h"
#include "sample-workspace.h"
#include "window-fixture.h"

#define COUNTING_TYPE_PART (counting_part_get_type ())
G_DECLARE_FINAL_TYPE (CountingPart, counting_part, COUNTING, PART, PdDeskPart)

struct _CountingPart
{
  PdDeskPart part;

  /* template child */
  GtkLabel *label;

  /* state */
  guint n_shown;
  guint n_days;
};

G_DEFINE_FINAL_TYPE (CountingPart, counting_part, PD_TYPE_DESK_PART)

static const char TEMPLATE[] =
    "<interface><template class='CountingPart' parent='PdDeskPart'>"
    "<property name='child'><object class='GtkLabel' id='label'/></property>"
    "</template></interface>";

static void
counting_part_show (PdDeskPart *part)
{
  COUNTING_PART (part)->n_shown++;
}

static void
counting_part_today_changed (PdDeskPart *part)
{
  COUNTING_PART (part)->n_days++;
}

static void
counting_part_class_init (CountingPartClass *klass)
{
  g_autoptr (GBytes) template = g_bytes_new_static (TEMPLATE, strlen (TEMPLATE));
  PdDeskPartClass *part_class = PD_DESK_PART_CLASS (klass);

  part_class->tables = PD_STORE_TABLE_PERSON;
  part_class->show = counting_part_show;
  part_class->today_changed = counting_part_today_changed;

  gtk_widget_class_set_template (GTK_WIDGET_CLASS (klass), template);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), CountingPart, label);
}

static void
counting_part_init (CountingPart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

typedef struct
{
  SampleWorkspace sample;
  GtkWidget      *window;
  CountingPart   *part;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_workspace_set_up (&self->sample, 3, 1);
  self->part = g_object_new (COUNTING_TYPE_PART, "workspace", self->sample.workspace, "today", SAMPLE_MONDAY, NULL);
  self->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->part));
  gtk_window_present (GTK_WINDOW (self->window));
  window_fixture_settle ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->window);
  window_fixture_settle ();
  sample_workspace_tear_down (&self->sample);
}

static void
rename_somebody (Fixture *self)
{
  g_autoptr (PdPerson) person = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), 0);
  g_autoptr (PdPerson) renamed = pd_person_copy (person);
  g_autofree char     *name = g_strconcat (pd_person_get_name (person), "a", NULL);
  g_autoptr (GError)   error = NULL;

  pd_person_set_name (renamed, name);
  pd_workspace_save_person (self->sample.workspace, renamed, &error);
  g_assert_no_error (error);
}

static void
rename_service (Fixture *self)
{
  g_autoptr (PdService) renamed = pd_service_copy (pd_workspace_get_service (self->sample.workspace));
  g_autoptr (GError)    error = NULL;

  pd_service_set_name (renamed, "Harbour Walk");
  pd_workspace_save_service (self->sample.workspace, renamed, &error);
  g_assert_no_error (error);
}

static void
test_shows_what_changed (Fixture      *self,
                         gconstpointer data)
{
  rename_somebody (self);
  g_assert_cmpuint (self->part->n_shown, ==, 1);
  rename_service (self);
  g_assert_cmpuint (self->part->n_shown, ==, 1);
}

static void
test_waits_until_it_is_seen (Fixture      *self,
                             gconstpointer data)
{
  gtk_widget_set_visible (GTK_WIDGET (self->part), FALSE);
  rename_somebody (self);
  rename_somebody (self);
  g_assert_cmpuint (self->part->n_shown, ==, 0);

  gtk_widget_set_visible (GTK_WIDGET (self->part), TRUE);
  g_assert_cmpuint (self->part->n_shown, ==, 1);

  gtk_widget_set_visible (GTK_WIDGET (self->part), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->part), TRUE);
  g_assert_cmpuint (self->part->n_shown, ==, 1);
}

static void
test_hears_of_another_day (Fixture      *self,
                           gconstpointer data)
{
  CountingPart *within = g_object_ref_sink (pd_desk_part_make_part (&self->part->part, COUNTING_TYPE_PART));

  g_assert_cmpuint (self->part->n_days, ==, 0);
  g_assert_cmpint (within->part.today, ==, SAMPLE_MONDAY);
  g_assert_true (within->part.workspace == self->sample.workspace);

  g_object_set (self->part, "today", SAMPLE_MONDAY + 1, NULL);
  g_assert_cmpuint (self->part->n_days, ==, 1);
  g_assert_cmpuint (within->n_days, ==, 1);
  g_assert_cmpint (within->part.today, ==, SAMPLE_MONDAY + 1);

  g_object_unref (within);
}

static void
test_lets_go_of_all (Fixture      *self,
                     gconstpointer data)
{
  g_autoptr (CountingPart) part = g_object_ref (self->part);

  gtk_window_set_child (GTK_WINDOW (self->window), NULL);
  g_object_run_dispose (G_OBJECT (part));
  g_assert_null (part->label);
  g_assert_null (part->part.workspace);

  rename_somebody (self);
  g_assert_cmpuint (part->n_shown, ==, 0);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);

  add ("/desk-part/shows-what-changed-in-its-tables", test_shows_what_changed);
  add ("/desk-part/waits-with-showing-until-it-is-seen", test_waits_until_it_is_seen);
  add ("/desk-part/hears-of-another-day-with-the-parts-in-it", test_hears_of_another_day);
  add ("/desk-part/lets-go-of-all-when-it-is-thrown-away", test_lets_go_of_all);
  return g_test_run ();
}
