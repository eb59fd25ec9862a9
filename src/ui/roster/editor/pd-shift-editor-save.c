/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-shift-editor-private.h"

#include "pd-ask.h"
#include "pd-workspace-roster-acts.h"

#include <glib/gi18n-lib.h>

/* Saving and removing. A shift of a series asks once how far that goes. */

static gboolean
is_of_a_series (PdShiftEditor *self)
{
  return pd_shift_get_series_id (pd_shift_draft_get_original (self->draft)) != PD_ID_NONE;
}

/* What was written stays in the form. */
static void
tell (PdShiftEditor *self,
      const GError  *error)
{
  gtk_label_set_text (self->sentence, error->message);
}

static void
end (PdShiftEditor *self,
     PdShift       *saved)
{
  if (saved != NULL)
    pd_shift_editor_tell_saved (self, saved);
  pd_shift_editor_finish (self);
}

static void
ask_reach (PdShiftEditor      *self,
           const char         *heading,
           GAsyncReadyCallback callback)
{
  const char *labels[] = {
    /* Translators: answers to how far a change of a repeated shift goes */
    _ ("_This Shift"),
    _ ("This and the _Following"),
    _ ("_All of Them"),
    NULL,
  };

  pd_ask_which_async (GTK_WINDOW (self),
                      heading,
                      _ ("It is one of a series that repeats. Changed alone, it goes its own way."),
                      labels,
                      callback,
                      g_object_ref (self));
}

static void
do_act (PdShiftEditor *self,
        PdRosterAct   *act,
        PdShift       *saved,
        GError        *error)
{
  g_autoptr (PdRosterAct) planned = act;
  g_autoptr (GError)      problem = error;

  if (planned != NULL)
    {
      planned->colliding = PD_COLLIDING_TAKEN;
      pd_workspace_do_roster_act (self->workspace, planned, NULL, &problem);
    }
  if (problem != NULL)
    tell (self, problem);
  else
    end (self, saved);
}

static void
save_reach_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (PdShiftEditor) self = user_data;
  g_autoptr (PdShift)       shift = NULL;
  GError                   *error = NULL;
  guint                     reach;
  PdRosterAct              *act;

  if (!pd_ask_which_finish (result, &reach) || self->is_done)
    return;
  shift = g_object_ref (pd_shift_draft_get_shift (self->draft));
  act = pd_workspace_plan_series_change (self->workspace, shift, (PdSeriesReach) reach, &error);
  do_act (self, act, shift, error);
}

static void
remove_reach_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (PdShiftEditor) self = user_data;
  GError                   *error = NULL;
  guint                     reach;
  PdRosterAct              *act;

  if (!pd_ask_which_finish (result, &reach) || self->is_done)
    return;
  act = pd_workspace_plan_series_removal (self->workspace,
                                          pd_shift_draft_get_original (self->draft),
                                          (PdSeriesReach) reach,
                                          &error);
  do_act (self, act, NULL, error);
}

/**
 * pd_shift_editor_save:
 * @self: an editor whose shift can be saved
 *
 * Saves the shift, and ends; or asks first how far that goes.
 */
void
pd_shift_editor_save (PdShiftEditor *self)
{
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdShift) shift = g_object_ref (pd_shift_draft_get_shift (self->draft));

  if (is_of_a_series (self) && pd_shift_draft_is_changed (self->draft))
    ask_reach (self, _ ("Change Which Shifts?"), save_reach_cb);
  else if (pd_workspace_save_shift (self->workspace, shift, &error))
    end (self, shift);
  else
    tell (self, error);
}

/**
 * pd_shift_editor_remove:
 * @self: an editor of a shift that is there
 *
 * Removes the shift, and ends; or asks first how far that goes.
 */
void
pd_shift_editor_remove (PdShiftEditor *self)
{
  g_autoptr (GError) error = NULL;

  if (is_of_a_series (self))
    ask_reach (self, _ ("Remove Which Shifts?"), remove_reach_cb);
  else if (pd_workspace_remove_shift (self->workspace, pd_shift_draft_get_original (self->draft), &error))
    end (self, NULL);
  else
    tell (self, error);
}
