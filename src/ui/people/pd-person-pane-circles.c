/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-pane-private.h"

#include "pd-people-words.h"
#include "pd-workspace-circles.h"

/* The circles of co-supervision that the person is in. Whether they sit out is not here. */

static const PdCircleMember *
find_member (PdPersonPane   *self,
             const PdCircle *circle)
{
  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);

      if (member->person_id == pd_person_get_id (self->person) &&
          (member->left_on == PD_DAY_NONE || member->left_on >= self->part.today))
        return member;
    }
  return NULL;
}

static gboolean
is_on (PdPersonPane   *self,
       const PdCircle *circle)
{
  return circle->ended_on == PD_DAY_NONE || circle->ended_on >= self->part.today;
}

/**
 * pd_person_pane_show_circles:
 * @self: a person's pane
 *
 * Shows the circles that its person is in now; nothing where there is none.
 */
void
pd_person_pane_show_circles (PdPersonPane *self)
{
  pd_rows_group_begin (self->circles);
  for (guint i = 0; i < self->of_circles->len; i++)
    {
      const PdCircle       *circle = g_ptr_array_index (self->of_circles, i);
      const PdCircleMember *member = find_member (self, circle);
      g_autofree char      *days = NULL;

      if (member == NULL || !is_on (self, circle))
        continue;
      days = pd_people_words_days (member->joined_on, member->left_on, self->part.today);
      pd_rows_group_add (self->circles, i, circle->name, days);
    }
  pd_rows_group_end (self->circles);
  gtk_widget_set_visible (GTK_WIDGET (self->circles), pd_rows_group_get_n_rows (self->circles) > 0);
}

/**
 * pd_person_pane_open_circle:
 * @self: a person's pane
 * @i: the number of a row
 *
 * Leads to the circle of that row, on its own page.
 */
void
pd_person_pane_open_circle (PdPersonPane *self,
                            guint         i)
{
  const PdCircle *circle = g_ptr_array_index (self->of_circles, i);

  gtk_widget_activate_action (GTK_WIDGET (self), "desk.go-to", "(ssix)", "cosupervision", "circle", PD_DAY_NONE,
                              circle->id);
}
