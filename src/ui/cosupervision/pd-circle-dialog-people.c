/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-dialog-private.h"

#include "pd-circle-member-dialog.h"
#include "pd-circle-words.h"
#include "pd-circle-people-dialog.h"
#include "pd-people-words.h"

#include <glib/gi18n-lib.h>

/* Who is in the circle, in its form. Nothing is kept before that is saved. */

static PdCircleMember *
get_member (PdCircleDialog *self,
            guint           i)
{
  return g_ptr_array_index (self->members, i);
}

static char *
dup_member_words (PdCircleDialog       *self,
                  const PdCircleMember *member)
{
  g_autofree char *days = pd_people_words_days (member->joined_on, member->left_on, self->today);
  g_autofree char *out = pd_people_words_days (member->sits_out_from, member->sits_out_until, self->today);

  if (*out == '\0' || (member->sits_out_until != PD_DAY_NONE && member->sits_out_until < self->today))
    return g_steal_pointer (&days);
  /* Translators: since when somebody is in a circle, and on which days they sit out */
  return g_strdup_printf (_ ("%1$s; sits out %2$s"), days, out);
}

/**
 * pd_circle_dialog_show_people:
 * @self: a form
 *
 * Shows who is in the circle.
 */
void
pd_circle_dialog_show_people (PdCircleDialog *self)
{
  PdWorkspace *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));

  pd_rows_group_begin (self->people);
  for (guint i = 0; i < self->members->len; i++)
    {
      const PdCircleMember *member = get_member (self, i);
      g_autofree char      *name = pd_circle_words_member (workspace, member);
      g_autofree char      *words = dup_member_words (self, member);

      pd_rows_group_add (self->people, i, name, words);
    }
  pd_rows_group_end (self->people);
}

static void
take_member (PdCircleDialog *self,
             PdCircleMember *member)
{
  g_ptr_array_add (self->members, member);
}

static void
update (PdCircleDialog *self)
{
  pd_circle_dialog_show_people (self);
  pd_circle_dialog_changed (self);
}

/* Whoever is there from the beginning joins with the circle. */
static PdDay
get_first_day (PdCircleDialog *self)
{
  PdDay started_on = pd_date_row_get_day (self->started_on);

  return self->circle->id == PD_ID_NONE && started_on != PD_DAY_NONE ? started_on : self->today;
}

static void
people_chosen_cb (PdCircleDialog *self,
                  gpointer        person_ids)
{
  const GArray *ids = person_ids;

  for (guint i = 0; i < ids->len; i++)
    take_member (self, pd_circle_member_new_of_person (g_array_index (ids, PdId, i), get_first_day (self)));
  update (self);
}

static void
add_people_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  PdCircleDialog      *self = PD_CIRCLE_DIALOG (widget);
  g_autoptr (PdCircle) circle = pd_circle_copy (self->circle);
  GtkWidget           *dialog;

  g_ptr_array_set_size (circle->members, 0);
  for (guint i = 0; i < self->members->len; i++)
    pd_circle_take_member (circle, pd_circle_member_copy (get_member (self, i)));
  dialog = pd_circle_people_dialog_new (GTK_WINDOW (self), pd_form_window_get_workspace (PD_FORM_WINDOW (self)), circle,
                                        self->today);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (people_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
member_saved_cb (PdCircleDialog *self,
                 gpointer        member)
{
  if (self->open_member < self->members->len)
    {
      pd_circle_member_free (get_member (self, self->open_member));
      self->members->pdata[self->open_member] = pd_circle_member_copy (member);
    }
  else
    take_member (self, pd_circle_member_copy (member));
  update (self);
}

static void
member_removed_cb (PdCircleDialog *self)
{
  if (self->open_member < self->members->len)
    g_ptr_array_remove_index (self->members, self->open_member);
  update (self);
}

static void
present_member (PdCircleDialog       *self,
                const PdCircleMember *member,
                guint                 i)
{
  GtkWidget *dialog = pd_circle_member_dialog_new (GTK_WINDOW (self),
                                                   pd_form_window_get_workspace (PD_FORM_WINDOW (self)), member,
                                                   pd_zone_row_get_zone (self->zone), self->today);

  self->open_member = i;
  g_signal_connect_object (dialog, "removed", G_CALLBACK (member_removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (member_saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_partner_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  PdCircleDialog            *self = PD_CIRCLE_DIALOG (widget);
  g_autoptr (PdCircleMember) member = pd_circle_member_new_of_partner ("", "", get_first_day (self));

  present_member (self, member, G_MAXUINT);
}

/**
 * pd_circle_dialog_open:
 * @self: a form
 * @i: which of the members
 *
 * Opens the form of that one.
 */
void
pd_circle_dialog_open (PdCircleDialog *self,
                       guint           i)
{
  present_member (self, get_member (self, i), i);
}

/**
 * pd_circle_dialog_install_people:
 * @widget_class: the class of forms
 *
 * Gives it what adds people.
 */
void
pd_circle_dialog_install_people (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "circle.add-partner", NULL, add_partner_action);
  gtk_widget_class_install_action (widget_class, "circle.add-people", NULL, add_people_action);
}
