/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-weeks-dialog.h"

#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-people-words.h"
#include "pd-typed-number.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

struct _PdCircleWeeksDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdDateRow     *from;
  GtkLabel      *span;
  GtkSpinButton *weeks;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdCircleWeeksDialog, pd_circle_weeks_dialog, PD_TYPE_FORM_WINDOW)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Choosing changes nothing yet, so there is nothing to lose. */
static gboolean
pd_circle_weeks_dialog_is_changed (PdFormWindow *form)
{
  return FALSE;
}

static gboolean
pd_circle_weeks_dialog_check (PdFormWindow *form,
                              GError      **error)
{
  PdCircleWeeksDialog *self = PD_CIRCLE_WEEKS_DIALOG (form);
  PdDay                from = pd_date_row_get_day (self->from);

  if (from != PD_DAY_NONE && from >= self->today)
    return TRUE;
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("A plan begins today or later."));
  return FALSE;
}

static gboolean
pd_circle_weeks_dialog_save (PdFormWindow *form,
                             GError      **error)
{
  PdCircleWeeksDialog *self = PD_CIRCLE_WEEKS_DIALOG (form);

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, pd_date_row_get_day (self->from),
                 (guint) pd_typed_number (self->weeks));
  return TRUE;
}

static void
changed_cb (PdCircleWeeksDialog *self)
{
  PdDay            from = pd_date_row_get_day (self->from);
  g_autofree char *words = NULL;

  if (self->today == PD_DAY_NONE)
    return;
  if (from != PD_DAY_NONE)
    words = pd_people_words_days (from, from + pd_typed_number (self->weeks) * DAYS_PER_WEEK - 1, self->today);
  gtk_label_set_label (self->span, words != NULL ? words : "");
  pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
pd_circle_weeks_dialog_dispose (GObject *object)
{
  PD_CIRCLE_WEEKS_DIALOG (object)->today = PD_DAY_NONE;
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_CIRCLE_WEEKS_DIALOG);

  G_OBJECT_CLASS (pd_circle_weeks_dialog_parent_class)->dispose (object);
}

static void
pd_circle_weeks_dialog_class_init (PdCircleWeeksDialogClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_circle_weeks_dialog_dispose;
  form_class->check = pd_circle_weeks_dialog_check;
  form_class->is_changed = pd_circle_weeks_dialog_is_changed;
  form_class->save = pd_circle_weeks_dialog_save;
  form_class->saves_unchanged = TRUE;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PD_TYPE_CIRCLE_WEEKS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_UINT);

  g_type_ensure (PD_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/cosupervision/pd-circle-weeks-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCircleWeeksDialog, from);
  gtk_widget_class_bind_template_child (widget_class, PdCircleWeeksDialog, span);
  gtk_widget_class_bind_template_child (widget_class, PdCircleWeeksDialog, weeks);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pd_circle_weeks_dialog_init (PdCircleWeeksDialog *self)
{
  self->today = PD_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_circle_weeks_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @circle: what is to be planned
 * @today: the day that it is
 *
 * Returns: (transfer none): the form; at first from next Monday on
 */
GtkWidget *
pd_circle_weeks_dialog_new (GtkWindow      *parent,
                            PdWorkspace    *workspace,
                            const PdCircle *circle,
                            PdDay           today)
{
  PdCircleWeeksDialog *self;
  PdDay                monday = pd_day_week_start (today, PD_WEEKDAY_MONDAY) + DAYS_PER_WEEK;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (circle != NULL, NULL);

  self = g_object_new (PD_TYPE_CIRCLE_WEEKS_DIALOG,
                       "save-label", _ ("_Plan"),
                       "subject", circle->name,
                       "title", _ ("Plan Sessions"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  g_object_set (self->from, "today", today, NULL);
  pd_date_row_set_day (self->from, MAX (monday, circle->started_on));
  self->today = today;
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->weeks));

  return GTK_WIDGET (self);
}
