/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-pane-private.h"

#include "pd-leave-dialog.h"
#include "pd-people-words.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

/* When the person is away, and why, for whoever may know. */

static void
add_leave (PdPersonPane *self,
           guint         i)
{
  const PdLeave   *leave = g_ptr_array_index (self->of_leave, i);
  gboolean         may_see = pd_leave_is_kind_open_to (leave, pd_workspace_get_me (self->part.workspace));
  PdWhen           when = { 0, leave->from, leave->to, leave->start, leave->end };
  g_autofree char *words = pd_people_words_when (&when, self->part.today);

  pd_rows_group_add (self->leaves, i, may_see ? pd_leave_kind_to_words (leave->kind) : _ ("Away"), words);
}

/**
 * pd_person_pane_show_leaves:
 * @self: a person's pane
 *
 * Shows what is to come first, by day; then, folded, what was, the latest first.
 */
void
pd_person_pane_show_leaves (PdPersonPane *self)
{
  guint n_past = 0;

  pd_rows_group_begin (self->leaves);
  for (guint i = 0; i < self->of_leave->len; i++)
    if (((PdLeave *) g_ptr_array_index (self->of_leave, i))->to < self->part.today)
      n_past++;
    else
      add_leave (self, i);
  if (n_past > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u leave that is over", "%u leaves that are over", n_past),
                                                n_past);

      pd_rows_group_fold (self->leaves, title);
    }
  for (guint i = self->of_leave->len; i > 0; i--)
    if (((PdLeave *) g_ptr_array_index (self->of_leave, i - 1))->to < self->part.today)
      add_leave (self, i - 1);
  pd_rows_group_end (self->leaves);
}

static void
present_leave (PdPersonPane  *self,
               const PdLeave *leave)
{
  gtk_window_present (GTK_WINDOW (pd_leave_dialog_new (pd_person_pane_get_window (self), self->part.workspace, self->person, leave,
                                                       self->part.today)));
}

/**
 * pd_person_pane_add_leave:
 * @widget: a person's pane
 * @action_name: its action
 * @parameter: (nullable): nothing
 *
 * Opens the form of new leave.
 */
void
pd_person_pane_add_leave (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  PdPersonPane       *self = PD_PERSON_PANE (widget);
  g_autoptr (PdLeave) leave = pd_leave_new (pd_person_get_id (self->person), PD_LEAVE_ANNUAL, PD_DAY_NONE, PD_DAY_NONE);

  present_leave (self, leave);
}

/**
 * pd_person_pane_open_leave:
 * @self: a person's pane
 * @i: the number of a row
 *
 * Opens the form of the leave in that row.
 */
void
pd_person_pane_open_leave (PdPersonPane *self,
                           guint         i)
{
  present_leave (self, g_ptr_array_index (self->of_leave, i));
}

/**
 * pd_person_pane_remove_leave:
 * @self: a person's pane
 * @i: the number of a row
 *
 * Removes the leave in that row.
 */
void
pd_person_pane_remove_leave (PdPersonPane *self,
                             guint         i)
{
  g_autoptr (GError) error = NULL;

  pd_person_pane_tell_unless (self, pd_workspace_remove_leave (self->part.workspace, g_ptr_array_index (self->of_leave, i), &error), error);
}
