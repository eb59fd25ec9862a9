/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving, repeating and removing. A shift of a series asks once how far that goes. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-shift-editor-private.h"

#include "pd-act-dialog.h"
#include "pd-ask.h"
#include "pd-workspace-roster-acts.h"

#include <glib/gi18n-lib.h>

static gboolean
is_of_a_series (PdShiftEditor *self)
{
  return pd_shift_get_series_id (pd_shift_draft_get_original (self->draft)) != PD_ID_NONE;
}

/* Closes first: whoever hears of it may show a window of their own. */
static void
end (PdShiftEditor *self,
     PdShift       *saved)
{
  g_autoptr (PdShiftEditor) kept = g_object_ref (self);
  g_autoptr (PdFinding)     to_settle = g_steal_pointer (&self->to_settle);
  g_autoptr (PdFinding)     found = NULL;
  gboolean                  is_to_open_role = self->is_to_open_role;

  if (to_settle != NULL && saved != NULL)
    found = pd_shift_editor_find_again (self, to_settle, saved);
  pd_form_window_end_asked (PD_FORM_WINDOW (self), TRUE, NULL);
  pd_shift_editor_tell (self, saved, found);
  if (is_to_open_role && saved != NULL)
    pd_shift_editor_tell_role (self, saved);
}

/* The one that was written, or the first that was not left out. */
static PdShift *
find_saved (PdShiftEditor *self,
            GPtrArray     *shifts)
{
  PdDay day = pd_shift_get_day (pd_shift_draft_get_shift (self->draft));
  PdId  id = pd_shift_get_id (pd_shift_draft_get_shift (self->draft));

  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);

      if (id != PD_ID_NONE ? pd_shift_get_id (shift) == id : pd_shift_get_day (shift) == day)
        return shift;
    }
  return shifts->len > 0 ? g_ptr_array_index (shifts, 0) : NULL;
}

/* The preview closes after the form, which is no longer its parent then. */
static void
done_cb (GtkWindow     *preview,
         GPtrArray     *shifts,
         PdShiftEditor *self)
{
  gtk_window_set_transient_for (preview, NULL);
  end (self, find_saved (self, shifts));
}

/* Not done after all: the next time that it is saved, nothing is to follow. */
static void
forget_what_follows (PdShiftEditor *self)
{
  g_clear_object (&self->to_settle);
  self->is_to_open_role = FALSE;
}

static void
show_act (PdShiftEditor *self,
          PdRosterAct   *act,
          const char    *heading,
          const char    *yes_label)
{
  GtkWidget *dialog = pd_act_dialog_new (GTK_WINDOW (self), pd_shift_editor_get_workspace (self), act, heading, yes_label);

  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  g_signal_connect_object (dialog, "done", G_CALLBACK (done_cb), self, 0);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (forget_what_follows), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
do_act (PdShiftEditor     *self,
        const PdRosterAct *act,
        GError           **error)
{
  g_autoptr (GPtrArray) shifts = NULL;

  if (!pd_workspace_do_roster_act (pd_shift_editor_get_workspace (self), act, &shifts, error))
    return FALSE;
  end (self, find_saved (self, shifts));
  return TRUE;
}

static gboolean
save_repeated (PdShiftEditor *self,
               GError       **error)
{
  g_autoptr (PdRosterAct) act = pd_shift_editor_plan_repeating (self, error);

  if (act == NULL)
    return FALSE;
  if (!pd_act_dialog_is_needed (act))
    return do_act (self, act, error);
  show_act (self, g_steal_pointer (&act), _ ("Repeat the Shift"),
            /* Translators: a button that adds the shifts that are ticked */
            _ ("_Add"));
  return FALSE;
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

/* What is in the way of the one shift stood below the form already. */
static void
save_reach_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (PdShiftEditor) self = user_data;
  g_autoptr (PdRosterAct)   act = NULL;
  g_autoptr (GError)        error = NULL;
  guint                     reach;

  if (!pd_ask_which_finish (result, &reach))
    {
      forget_what_follows (self);
      return;
    }
  act = pd_workspace_plan_series_change (pd_shift_editor_get_workspace (self),
                                         pd_shift_draft_get_shift (self->draft),
                                         (PdSeriesReach) reach,
                                         &error);
  if (act != NULL && reach != PD_SERIES_THIS && pd_act_dialog_is_needed (act))
    /* Translators: a button that changes the shifts that are ticked */
    show_act (self, g_steal_pointer (&act), _ ("Change the Series"), _ ("_Change"));
  else if (act == NULL || !do_act (self, act, &error))
    pd_form_window_end (PD_FORM_WINDOW (self), FALSE, error);
}

static void
remove_reach_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (PdShiftEditor) self = user_data;
  g_autoptr (PdRosterAct)   act = NULL;
  g_autoptr (GError)        error = NULL;
  guint                     reach;

  if (!pd_ask_which_finish (result, &reach))
    return;
  act = pd_workspace_plan_series_removal (pd_shift_editor_get_workspace (self),
                                          pd_shift_draft_get_original (self->draft),
                                          (PdSeriesReach) reach,
                                          &error);
  if (act == NULL || !do_act (self, act, &error))
    pd_form_window_end (PD_FORM_WINDOW (self), FALSE, error);
}

/**
 * pd_shift_editor_plan_repeating:
 * @self: an editor whose shift can be saved, and repeats
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what would come of it
 */
PdRosterAct *
pd_shift_editor_plan_repeating (PdShiftEditor *self,
                                GError       **error)
{
  return pd_workspace_plan_repeating (pd_shift_editor_get_workspace (self),
                                      pd_shift_draft_get_shift (self->draft),
                                      pd_shift_draft_get_repetition (self->draft),
                                      error);
}

/**
 * pd_shift_editor_save:
 * @form: an editor whose shift can be saved
 * @error: return location for a #GError
 *
 * Saves the shift and closes the form; or asks first how far that goes, or shows what is in
 * the way of its series.
 *
 * Returns: %FALSE without an error: the form closes by itself
 */
gboolean
pd_shift_editor_save (PdFormWindow *form,
                      GError      **error)
{
  PdShiftEditor      *self = PD_SHIFT_EDITOR (form);
  g_autoptr (PdShift) shift = pd_shift_copy (pd_shift_draft_get_shift (self->draft));

  if (pd_shift_draft_concerns_series (self->draft))
    ask_reach (self, _ ("Change Which Shifts?"), save_reach_cb);
  else if (pd_shift_draft_get_repetition (self->draft) != NULL)
    save_repeated (self, error);
  else if (pd_workspace_save_shift (pd_form_window_get_workspace (form), shift, error))
    end (self, shift);
  return FALSE;
}

/**
 * pd_shift_editor_remove:
 * @form: an editor of a shift that is there
 * @error: return location for a #GError
 *
 * Removes the shift; or asks first how far that goes.
 *
 * Returns: whether it is removed
 */
gboolean
pd_shift_editor_remove (PdFormWindow *form,
                        GError      **error)
{
  PdShiftEditor *self = PD_SHIFT_EDITOR (form);

  if (!is_of_a_series (self))
    return pd_workspace_remove_shift (pd_form_window_get_workspace (form),
                                      pd_shift_draft_get_original (self->draft),
                                      error);
  ask_reach (self, _ ("Remove Which Shifts?"), remove_reach_cb);
  return FALSE;
}

/* Saves the shift, if there is anything to save, and says what is to follow. */
static void
save_first (PdShiftEditor *self)
{
  if (pd_shift_draft_is_changed (self->draft))
    gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);
  else
    end (self, pd_shift_draft_get_original (self->draft));
}

/**
 * pd_shift_editor_open_role:
 * @self: an editor
 *
 * Saves the shift, if there is anything to save, and says that its role description is to
 * be opened.
 */
void
pd_shift_editor_open_role (PdShiftEditor *self)
{
  forget_what_follows (self);
  self->is_to_open_role = TRUE;
  save_first (self);
}

/**
 * pd_shift_editor_settle:
 * @self: an editor
 * @finding: what was found in its shift
 *
 * Saves the shift, if there is anything to save, and says that the finding is to be
 * settled.
 */
void
pd_shift_editor_settle (PdShiftEditor *self,
                        PdFinding     *finding)
{
  forget_what_follows (self);
  g_set_object (&self->to_settle, finding);
  save_first (self);
}
