/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-circle.h"

#include "pd-circle-chip.h"
#include "pd-page.h"
#include "pd-workspace-circles.h"
#include "sample-window.h"

#define N_PEOPLE 9
#define N_WEEKS 8

void
sample_circle_set_up (SampleCircle *self,
                      gconstpointer data)
{
  sample_workspace_set_up (&self->sample, N_PEOPLE, N_WEEKS);
  self->workspace = self->sample.workspace;
  self->page = g_object_new (PD_TYPE_COSUPERVISION_PAGE, "today", SAMPLE_MONDAY, "workspace", self->workspace, NULL);
  self->window = sample_window_show (self->page, 1000, 700);
  gtk_widget_insert_action_group (self->window, "page", pd_page_get_actions (PD_PAGE (self->page)));
}

static gboolean
is_alone (gpointer data)
{
  return G_OBJECT (data)->ref_count == 1;
}

void
sample_circle_tear_down (SampleCircle *self,
                         gconstpointer data)
{
  sample_window_close (self->window);
  /* What looks for a plan holds the service until it ends. */
  sample_window_wait_until (is_alone, self->workspace);
  sample_workspace_tear_down (&self->sample);
}

static PdPerson *
get_person (SampleCircle *self,
            guint         i)
{
  g_autoptr (PdPerson) person = NULL;

  if (i == 0)
    return pd_workspace_get_me (self->workspace);
  person = g_list_model_get_item (pd_workspace_get_people (self->workspace), i - 1);
  g_assert_true (person != pd_workspace_get_me (self->workspace));
  return person; /* the list holds it */
}

/* Of whoever is at the desk and the first of the others, who have met nobody yet. */
void
sample_circle_add (SampleCircle *self,
                   guint         n_members)
{
  g_autoptr (PdCircle) circle = pd_circle_new ("Harbour", PD_CIRCLE_PAIRS, "Australia/Sydney", SAMPLE_MONDAY - 70);
  g_autoptr (GError)   error = NULL;

  circle->days_between = 14;
  for (guint i = 0; i < n_members; i++)
    pd_circle_take_member (circle, pd_circle_member_new_of_person (pd_person_get_id (get_person (self, i)),
                                                                   SAMPLE_MONDAY - 70));
  pd_workspace_save_circle (self->workspace, circle, NULL, &error);
  g_assert_no_error (error);
  self->circle_id = circle->id;
  sample_window_settle ();
}

/* The row that somebody has in it, in the order of sample_circle_add(). */
PdId
sample_circle_get_member_id (SampleCircle *self,
                             guint         i)
{
  g_autoptr (PdCircle) circle = sample_circle_load (self);

  for (guint j = 0; j < circle->members->len; j++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, j);

      if (member->person_id == pd_person_get_id (get_person (self, i)))
        return member->id;
    }
  g_assert_not_reached ();
}

PdCircle *
sample_circle_load (SampleCircle *self)
{
  g_autoptr (GError) error = NULL;
  PdCircle          *circle = pd_workspace_load_circle (self->workspace, self->circle_id, &error);

  g_assert_no_error (error);
  return circle;
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

GtkWidget *
sample_circle_find (SampleCircle *self,
                    GType         type)
{
  GtkWidget *found = find_widget (self->page, type);

  g_assert_nonnull (found);
  return found;
}

void
sample_circle_act (SampleCircle *self,
                   const char   *action_name)
{
  g_assert_true (gtk_widget_activate_action (self->window, action_name, NULL));
  sample_window_settle ();
}

static void
collect_chips (GtkWidget  *widget,
               const char *css_class,
               GPtrArray  *chips)
{
  if (PD_IS_CIRCLE_CHIP (widget) && gtk_widget_has_css_class (widget, css_class))
    g_ptr_array_add (chips, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_chips (child, css_class, chips);
}

/* The sessions of the plan that look so: "proposed", "diary", "held". */
GPtrArray *
sample_circle_list_chips (SampleCircle *self,
                          const char   *css_class)
{
  GPtrArray *chips = g_ptr_array_new ();

  collect_chips (self->page, css_class, chips);
  return chips;
}
