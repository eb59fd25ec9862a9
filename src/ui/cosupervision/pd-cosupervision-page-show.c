/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-cosupervision-page-private.h"

#include "pd-workspace-circles.h"

#include <glib/gi18n-lib.h>

/* What the page shows: everything is read anew and made anew; circles are few and small. */

static int
compare_circles (gconstpointer a,
                 gconstpointer b)
{
  const PdCircle *one = *(const PdCircle *const *) a;
  const PdCircle *other = *(const PdCircle *const *) b;

  if ((one->ended_on == PD_DAY_NONE) != (other->ended_on == PD_DAY_NONE))
    return one->ended_on == PD_DAY_NONE ? -1 : 1;
  return g_utf8_collate (one->name, other->name);
}

static const PdCircle *
find_circle (PdCosupervisionPage *self,
             PdId                 id,
             guint               *ret_i)
{
  for (guint i = 0; i < self->circles->len; i++)
    {
      const PdCircle *circle = g_ptr_array_index (self->circles, i);

      if (circle->id == id)
        {
          *ret_i = i;
          return circle;
        }
    }
  return NULL;
}

static void
show_choice (PdCosupervisionPage *self,
             guint                chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->is_choosing = TRUE;
  for (guint i = 0; i < self->circles->len; i++)
    gtk_string_list_append (names, ((PdCircle *) g_ptr_array_index (self->circles, i))->name);
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->choice, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), self->circles->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->name), self->circles->len == 1);
  self->is_choosing = FALSE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      names)
{
  const PdCircleMember *one = *(const PdCircleMember *const *) a;
  const PdCircleMember *other = *(const PdCircleMember *const *) b;

  return g_utf8_collate (pd_circle_names_get (names, one->id), pd_circle_names_get (names, other->id));
}

static void
take_circle (PdCosupervisionPage *self,
             const PdCircle      *circle)
{
  g_autoptr (PdCircle) copy = circle != NULL ? pd_circle_copy (circle) : NULL;

  g_clear_pointer (&self->circle, pd_circle_free);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  self->circle = g_steal_pointer (&copy);
  if (self->circle == NULL)
    return;
  self->names = pd_circle_words_create_names (self->part.workspace, self->circle);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  self->members = g_ptr_array_new ();
  for (guint i = 0; i < self->circle->members->len; i++)
    g_ptr_array_add (self->members, g_ptr_array_index (self->circle->members, i));
  g_ptr_array_sort_with_data (self->members, compare_names, self->names);
  self->sessions = pd_workspace_list_circle_sessions (self->part.workspace, self->circle->id, NULL);
  if (self->sessions == NULL)
    self->sessions = g_ptr_array_new ();
}

static void
show_plan (PdCosupervisionPage *self)
{
  const PdCirclePlan *plan = self->proposal != NULL ? pd_circle_proposal_get_plan (self->proposal) : NULL;
  PdCirclePlanning   *planning = plan != NULL ? pd_circle_proposal_get_planning (self->proposal) : NULL;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = pd_circle_entry_list (self->circle, self->sessions, planning, plan);
  pd_circle_plan_view_show (self->plan_view, self->entries, self->names, self->part.today);
  gtk_stack_set_visible_child_name (self->plan_stack, self->entries->len > 0 ? "plan" : self->circle->members->len > 0 ? "unplanned"
                                                                                                                       : "nobody");
}

static void
show_heading (PdCosupervisionPage *self)
{
  g_autofree char *words = pd_circle_words_circle (self->circle, self->part.today);

  gtk_label_set_label (self->name, self->circle->name);
  gtk_label_set_label (self->words, words);
}

/**
 * pd_cosupervision_page_show:
 * @self: a page that has read its circles
 *
 * Shows the one that is chosen.
 */
void
pd_cosupervision_page_show (PdCosupervisionPage *self)
{
  pd_cosupervision_page_update_actions (&self->part);
  gtk_stack_set_visible_child_name (self->stack, self->circle != NULL ? "circle" : "empty");
  if (self->circle != NULL)
    {
      show_heading (self);
      show_plan (self);
      pd_cosupervision_page_show_people (self);
      pd_cosupervision_page_show_proposal (self);
    }
  pd_cosupervision_page_update_opened (self);
}

/**
 * pd_cosupervision_page_read:
 * @part: a page
 *
 * Reads the circles anew, and shows the one that was chosen, or else the first.
 */
void
pd_cosupervision_page_read (PdDeskPart *part)
{
  PdCosupervisionPage *self = PD_COSUPERVISION_PAGE (part);
  PdId                 id = self->circle != NULL ? self->circle->id : PD_ID_NONE;
  GPtrArray           *circles = pd_workspace_list_circles (self->part.workspace, NULL);
  const PdCircle      *circle;
  guint                chosen = 0;

  g_clear_pointer (&self->circles, g_ptr_array_unref);
  self->circles = circles != NULL ? circles : g_ptr_array_new ();
  g_ptr_array_sort (self->circles, compare_circles);
  circle = find_circle (self, id, &chosen);
  if (circle == NULL)
    pd_cosupervision_page_drop_proposal (self);
  if (circle == NULL && self->circles->len > 0)
    circle = g_ptr_array_index (self->circles, 0);
  show_choice (self, chosen);
  take_circle (self, circle);
  pd_cosupervision_page_show (self);
}

/**
 * pd_cosupervision_page_choose:
 * @self: a page
 * @circle_id: a circle
 *
 * Shows that one; nothing happens where there is none.
 */
void
pd_cosupervision_page_choose (PdCosupervisionPage *self,
                              PdId                 circle_id)
{
  const PdCircle *circle;
  guint           chosen;

  if (self->circle != NULL && self->circle->id == circle_id)
    return;
  circle = find_circle (self, circle_id, &chosen);
  if (circle == NULL)
    return;
  pd_cosupervision_page_drop_proposal (self);
  show_choice (self, chosen);
  take_circle (self, circle);
  pd_cosupervision_page_show (self);
}
