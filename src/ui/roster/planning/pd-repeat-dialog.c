/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-repeat-dialog.h"

#include "pd-act-dialog.h"
#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-weekdays-row.h"
#include "pd-workspace-roster-acts.h"

#include <glib/gi18n-lib.h>

#define USUAL_DAYS (6 * 7)

/* How a repetition ends. */
typedef enum
{
  ENDS_ON_A_DAY,
  ENDS_AFTER_SOME,
} Ending;

struct _PdRepeatDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdWeekdaysRow *days;
  AdwComboRow   *ending;
  GtkSpinButton *times;
  GtkWidget     *times_row;
  PdDateRow     *until;
  GtkSpinButton *weeks;

  /* owned */
  PdShift *shift;

  /* state */
  PdRepetition proposed;
};

G_DEFINE_FINAL_TYPE (PdRepeatDialog, pd_repeat_dialog, PD_TYPE_FORM_WINDOW)

static PdRepetition
get_repetition (PdRepeatDialog *self)
{
  PdRepetition repetition = { 0, gtk_spin_button_get_value_as_int (self->weeks), PD_DAY_NONE, 0 };

  repetition.weekdays = pd_weekdays_row_get_weekdays (self->days);
  if (adw_combo_row_get_selected (self->ending) == ENDS_ON_A_DAY)
    repetition.until = pd_date_row_get_day (self->until);
  else
    repetition.n_times = (guint) gtk_spin_button_get_value_as_int (self->times);
  return repetition;
}

static void
ending_cb (PdRepeatDialog *self)
{
  gboolean on_a_day = adw_combo_row_get_selected (self->ending) == ENDS_ON_A_DAY;

  gtk_widget_set_visible (GTK_WIDGET (self->until), on_a_day);
  gtk_widget_set_visible (self->times_row, !on_a_day);
  pd_form_window_update (PD_FORM_WINDOW (self));
}

/* From what was proposed: that alone is nothing to lose. */
static gboolean
pd_repeat_dialog_is_changed (PdFormWindow *form)
{
  PdRepeatDialog *self = PD_REPEAT_DIALOG (form);
  PdRepetition    repetition = get_repetition (self);

  return repetition.weekdays != self->proposed.weekdays || repetition.every_weeks != self->proposed.every_weeks ||
         repetition.until != self->proposed.until || repetition.n_times != self->proposed.n_times;
}

static gboolean
pd_repeat_dialog_check (PdFormWindow *form,
                        GError      **error)
{
  PdRepeatDialog *self = PD_REPEAT_DIALOG (form);
  PdRepetition    repetition = get_repetition (self);

  if (repetition.weekdays == 0)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Choose a day of the week."));
      return FALSE;
    }
  return pd_repetition_check (&repetition, pd_shift_get_day (self->shift), error);
}

static gboolean
has_something_in_the_way (const PdRosterAct *act)
{
  PdProposalCount count;

  pd_proposals_count (act->proposals, &count);
  return count.n_colliding > 0;
}

static gboolean
pd_repeat_dialog_save (PdFormWindow *form,
                       GError      **error)
{
  PdRepeatDialog         *self = PD_REPEAT_DIALOG (form);
  PdWorkspace            *workspace = pd_form_window_get_workspace (form);
  PdRepetition            repetition = get_repetition (self);
  g_autoptr (PdRosterAct) act = pd_workspace_plan_repeating (workspace, self->shift, &repetition, error);
  GtkWindow              *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (act == NULL)
    return FALSE;
  if (!has_something_in_the_way (act))
    return pd_workspace_do_roster_act (workspace, act, NULL, error);
  gtk_window_present (GTK_WINDOW (pd_act_dialog_new (parent,
                                                     workspace,
                                                     g_steal_pointer (&act),
                                                     _ ("Repeat the Shift"),
                                                     /* Translators: a button that adds the shifts that are ticked */
                                                     _ ("_Add"))));
  return TRUE;
}

static void
pd_repeat_dialog_dispose (GObject *object)
{
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_REPEAT_DIALOG);

  G_OBJECT_CLASS (pd_repeat_dialog_parent_class)->dispose (object);
}

static void
pd_repeat_dialog_finalize (GObject *object)
{
  g_clear_object (&PD_REPEAT_DIALOG (object)->shift);

  G_OBJECT_CLASS (pd_repeat_dialog_parent_class)->finalize (object);
}

static void
pd_repeat_dialog_class_init (PdRepeatDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_repeat_dialog_dispose;
  object_class->finalize = pd_repeat_dialog_finalize;
  form_class->check = pd_repeat_dialog_check;
  form_class->is_changed = pd_repeat_dialog_is_changed;
  form_class->save = pd_repeat_dialog_save;
  form_class->saves_unchanged = TRUE;

  g_type_ensure (PD_TYPE_DATE_ROW);
  g_type_ensure (PD_TYPE_WEEKDAYS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/planning/pd-repeat-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRepeatDialog, days);
  gtk_widget_class_bind_template_child (widget_class, PdRepeatDialog, ending);
  gtk_widget_class_bind_template_child (widget_class, PdRepeatDialog, times);
  gtk_widget_class_bind_template_child (widget_class, PdRepeatDialog, times_row);
  gtk_widget_class_bind_template_child (widget_class, PdRepeatDialog, until);
  gtk_widget_class_bind_template_child (widget_class, PdRepeatDialog, weeks);
  gtk_widget_class_bind_template_callback (widget_class, ending_cb);
  gtk_widget_class_bind_template_callback (widget_class, pd_form_window_update);
}

static void
pd_repeat_dialog_init (PdRepeatDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_repeat_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @shift: the first of the shifts, which is there already
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_repeat_dialog_new (GtkWindow   *parent,
                      PdWorkspace *workspace,
                      PdShift     *shift,
                      PdDay        today)
{
  PdRepeatDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PD_IS_SHIFT (shift), NULL);

  self = g_object_new (PD_TYPE_REPEAT_DIALOG,
                       "title", _ ("Repeat the Shift"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->shift = g_object_ref (shift);
  g_object_set (self->until, "today", today, NULL);
  pd_date_row_set_day (self->until, pd_shift_get_day (shift) + USUAL_DAYS);
  pd_weekdays_row_set_weekdays (self->days, PD_WEEKDAYS_OF (pd_day_get_weekday (pd_shift_get_day (shift))));
  self->proposed = get_repetition (self);
  ending_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->weeks));

  return GTK_WIDGET (self);
}
