/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-page-private.h"

#include "pd-clock.h"
#include "pd-shift-reshape.h"
#include "pd-time-dialog.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-roles.h"
#include "pd-workspace-roster-acts.h"

#include <glib/gi18n-lib.h>

/* What is done with one shift where it stands, or with two. Each is one act with its undo. */

/* What a dialog is about, as long as it is open. */
typedef struct
{
  PdWorkspace *workspace;
  PdShift     *shift;
  PdDay        today;
} Subject;

static Subject *
subject_new (PdRosterPage *self,
             PdShift      *shift)
{
  Subject *subject = g_new0 (Subject, 1);

  subject->workspace = g_object_ref (self->part.workspace);
  subject->shift = g_object_ref (shift);
  subject->today = self->part.today;
  return subject;
}

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_object_unref (subject->shift);
  g_object_unref (subject->workspace);
  g_free (subject);
}

static void
save (PdRosterPage *self,
      PdShift      *shift)
{
  g_autoptr (GError) error = NULL;

  if (!pd_workspace_save_shift (self->part.workspace, shift, &error))
    pd_roster_page_tell (self, error);
}

static void
pin (PdRosterPage *self,
     PdShift      *shift,
     int           amount)
{
  g_autoptr (PdShift) pinned = pd_shift_copy (shift);

  pd_shift_set_is_pinned (pinned, !pd_shift_get_is_pinned (shift));
  save (self, pinned);
}

/* A shift of a series whose times are changed alone goes its own way. */
static void
move_edge (PdRosterPage *self,
           PdShift      *shift,
           int           start_by,
           int           end_by)
{
  g_autoptr (PdShift) moved = pd_shift_copy (shift);
  g_autoptr (GError)  error = NULL;

  if ((start_by != 0 && !pd_shift_move_start (moved, pd_shift_get_start (shift) + start_by, &error)) ||
      (end_by != 0 && !pd_shift_move_end (moved, pd_shift_get_end (shift) + end_by, &error)))
    {
      pd_roster_page_tell (self, error);
      return;
    }
  pd_shift_set_series_id (moved, PD_ID_NONE);
  save (self, moved);
}

static void
move_start (PdRosterPage *self,
            PdShift      *shift,
            int           amount)
{
  move_edge (self, shift, amount, 0);
}

static void
move_end (PdRosterPage *self,
          PdShift      *shift,
          int           amount)
{
  move_edge (self, shift, 0, amount);
}

/* Minutes of the shift's own day: a time before its start is on the day after. */
static int
after_start (PdShift *shift,
             int      minute)
{
  return minute <= pd_shift_get_start (shift) ? minute + PD_MINUTES_PER_DAY : minute;
}

static gboolean
split_cb (int      first,
          int      second,
          gpointer user_data,
          GError **error)
{
  Subject                *subject = user_data;
  g_autoptr (PdRosterAct) act = pd_workspace_plan_splitting (subject->workspace, subject->shift,
                                                             after_start (subject->shift, first), error);

  return act != NULL && pd_workspace_do_roster_act (subject->workspace, act, NULL, error);
}

static gboolean
other_times_cb (int      first,
                int      second,
                gpointer user_data,
                GError **error)
{
  Subject             *subject = user_data;
  PdPerson            *me = pd_workspace_get_me (subject->workspace);
  g_autoptr (PdShift)  times = pd_shift_copy (subject->shift);
  g_autoptr (PdWorked) worked = NULL;
  const PdSegment     *segments;
  guint                n;

  if (!pd_shift_set_times (times, first, second, error))
    return FALSE;
  worked = pd_worked_new (pd_shift_get_id (subject->shift), PD_WORKED_OTHER_TIMES,
                          me != NULL ? pd_person_get_id (me) : PD_ID_NONE, subject->today);
  segments = pd_shift_get_segments (times, &n);
  return pd_worked_set_times (worked, segments, n, error) &&
         pd_workspace_save_worked (subject->workspace, worked, error);
}

static void
ask_times (PdRosterPage    *self,
           PdShift         *shift,
           const char      *heading,
           const char      *yes_label,
           PdTimeDialogFunc func,
           int              first,
           int              second)
{
  GtkRoot         *root = gtk_widget_get_root (GTK_WIDGET (self));
  PdSite          *site = pd_roster_get_site (self->roster, pd_shift_get_site_id (shift));
  g_autofree char *sentence = pd_shift_to_full_words (shift, site != NULL ? pd_site_get_name (site) : NULL,
                                                      pd_workspace_get_role_title (self->part.workspace, pd_shift_get_role_id (shift)));
  GtkWidget       *dialog;

  dialog = pd_time_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, sentence, yes_label,
                               func, subject_new (self, shift), subject_free);
  pd_time_dialog_set_times (PD_TIME_DIALOG (dialog), first, second);
  pd_roster_page_hold_dialog (self, dialog);
}

static void
split (PdRosterPage *self,
       PdShift      *shift,
       int           amount)
{
  int middle = (pd_shift_get_start (shift) + pd_shift_get_end (shift)) / 2 / 15 * 15;

  ask_times (self, shift, _ ("Split the Shift"), _ ("_Split"), split_cb, middle % PD_MINUTES_PER_DAY, -1);
}

static void
put_down_other_times (PdRosterPage *self,
                      PdShift      *shift,
                      int           amount)
{
  ask_times (self, shift, _ ("Worked at Other Times"), _ ("_Put Down"), other_times_cb,
             pd_shift_get_start (shift) % PD_MINUTES_PER_DAY, pd_shift_get_end (shift) % PD_MINUTES_PER_DAY);
}

static void
put_down (PdRosterPage *self,
          PdShift      *shift,
          PdWorkedState state)
{
  PdPerson            *me = pd_workspace_get_me (self->part.workspace);
  g_autoptr (PdWorked) worked = pd_worked_new (pd_shift_get_id (shift), state,
                                               me != NULL ? pd_person_get_id (me) : PD_ID_NONE, self->part.today);
  g_autoptr (GError)   error = NULL;

  if (!pd_workspace_save_worked (self->part.workspace, worked, &error))
    pd_roster_page_tell (self, error);
}

static void
put_down_worked (PdRosterPage *self,
                 PdShift      *shift,
                 int           amount)
{
  put_down (self, shift, PD_WORKED_AS_PLANNED);
}

static void
put_down_not_worked (PdRosterPage *self,
                     PdShift      *shift,
                     int           amount)
{
  put_down (self, shift, PD_WORKED_NOT);
}

static void
take_back_worked (PdRosterPage *self,
                  PdShift      *shift,
                  int           amount)
{
  g_autoptr (GError) error = NULL;

  if (!pd_workspace_remove_worked (self->part.workspace, pd_shift_get_id (shift), &error))
    pd_roster_page_tell (self, error);
}

static void
act_on_shift_cb (PdRosterPage *self,
                 PdShift      *shift,
                 const char   *act,
                 int           amount)
{
  static const struct
  {
    const char *name;
    void (*act) (PdRosterPage *self,
                 PdShift      *shift,
                 int           amount);
  } ACTS[] = {
    { "pin", pin },
    { "split", split },
    { "move-start", move_start },
    { "move-end", move_end },
    { "worked", put_down_worked },
    { "other-times", put_down_other_times },
    { "not-worked", put_down_not_worked },
    { "not-put-down", take_back_worked },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ACTS); i++)
    if (g_str_equal (ACTS[i].name, act))
      ACTS[i].act (self, shift, amount);
}

static void
give_template_cb (PdRosterPage *self,
                  guint         row,
                  PdDay         day,
                  const char   *letter)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdShift) shift = NULL;
  PdSite             *site = pd_roster_get_row_site (self->roster, row);
  PdId                site_id = site != NULL ? pd_site_get_id (site) : self->site_id;

  if (!pd_workspace_give_template (self->part.workspace, letter, pd_roster_get_row_person (self->roster, row), site_id,
                                   day, &shift, &error))
    pd_roster_page_tell (self, error);
  else
    pd_roster_page_choose (self, pd_shift_get_id (shift));
}

/**
 * pd_roster_page_connect_shaping:
 * @self: a page that is being made
 */
void
pd_roster_page_connect_shaping (PdRosterPage *self)
{
  g_signal_connect_swapped (self->grid, "act-on-shift", G_CALLBACK (act_on_shift_cb), self);
  g_signal_connect_swapped (self->grid, "give-template", G_CALLBACK (give_template_cb), self);
}
