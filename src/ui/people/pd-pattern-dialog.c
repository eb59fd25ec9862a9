/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-pattern-dialog.h"

#include "pd-clock.h"
#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-pattern-week.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

struct _PdPatternDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdDateRow     *anchor;
  PdDateRow     *from;
  GtkLabel      *hours;
  GtkSpinButton *n_weeks;
  PdDateRow     *to;
  GtkBox        *weeks;

  /* owned */
  PdPattern *original;
  PdPattern *pattern;

  /* state */
  int      agreed_minutes;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (PdPatternDialog, pd_pattern_dialog, PD_TYPE_FORM_WINDOW)

static void
update_hours (PdPatternDialog *self)
{
  g_autofree char *hours = pd_clock_hours_to_text (pd_pattern_get_minutes_a_week (self->pattern));
  g_autofree char *agreed = pd_clock_hours_to_text (self->agreed_minutes);
  g_autofree char *words = NULL;

  if (self->agreed_minutes > 0)
    /* Translators: both are lengths of time, like "19 h 30" */
    words = g_strdup_printf (_ ("%1$s a week on average; %2$s are agreed"), hours, agreed);
  else
    words = g_strdup_printf (_ ("%s a week on average"), hours);
  gtk_label_set_label (self->hours, words);
}

static void
update (PdPatternDialog *self)
{
  update_hours (self);
  pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
week_changed_cb (PdPatternDialog *self)
{
  update (self);
}

static void
remove_weeks (PdPatternDialog *self)
{
  GtkWidget *week;

  while ((week = gtk_widget_get_first_child (GTK_WIDGET (self->weeks))) != NULL)
    gtk_box_remove (self->weeks, week);
}

/* Made anew when there are more weeks, or other days of the week. */
static void
show_weeks (PdPatternDialog *self)
{
  remove_weeks (self);
  for (int week = 0; self->pattern->anchor != PD_DAY_NONE && week < self->pattern->n_weeks; week++)
    {
      GtkWidget *group = pd_pattern_week_new (self->pattern, week);

      g_signal_connect_swapped (group, "changed", G_CALLBACK (week_changed_cb), self);
      gtk_box_append (self->weeks, group);
    }
}

static gboolean
are_weeks_readable (PdPatternDialog *self)
{
  for (GtkWidget *week = gtk_widget_get_first_child (GTK_WIDGET (self->weeks));
       week != NULL;
       week = gtk_widget_get_next_sibling (week))
    if (!pd_pattern_week_is_readable (PD_PATTERN_WEEK (week)))
      return FALSE;
  return TRUE;
}

static void
take_days (PdPatternDialog *self)
{
  PdDay anchor = self->pattern->anchor;

  if (self->is_filling)
    return;
  self->pattern->from = pd_date_row_get_day (self->from);
  self->pattern->to = pd_date_row_get_day (self->to);
  self->pattern->anchor = pd_date_row_get_day (self->anchor);
  if (anchor != self->pattern->anchor)
    show_weeks (self);
  update (self);
}

static void
n_weeks_changed_cb (PdPatternDialog *self)
{
  if (self->is_filling)
    return;
  pd_pattern_set_n_weeks (self->pattern, gtk_spin_button_get_value_as_int (self->n_weeks));
  show_weeks (self);
  update (self);
}

static gboolean
pd_pattern_dialog_is_changed (PdFormWindow *form)
{
  PdPatternDialog *self = PD_PATTERN_DIALOG (form);

  return !pd_pattern_equal (self->pattern, self->original);
}

static gboolean
pd_pattern_dialog_check (PdFormWindow *form,
                         GError      **error)
{
  PdPatternDialog *self = PD_PATTERN_DIALOG (form);

  if (!pd_date_row_is_readable (self->to) || !are_weeks_readable (self))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT,
                           _ ("A day or some times can’t be read. They are marked."));
      return FALSE;
    }
  return pd_pattern_check (self->pattern, error);
}

static gboolean
pd_pattern_dialog_save (PdFormWindow *form,
                        GError      **error)
{
  PdPatternDialog *self = PD_PATTERN_DIALOG (form);

  return pd_workspace_save_pattern (pd_form_window_get_workspace (form), self->pattern, error);
}

static gboolean
pd_pattern_dialog_remove (PdFormWindow *form,
                          GError      **error)
{
  PdPatternDialog *self = PD_PATTERN_DIALOG (form);

  return pd_workspace_remove_pattern (pd_form_window_get_workspace (form), self->original, error);
}

static void
show_pattern (PdPatternDialog *self,
              PdDay            today)
{
  PdDateRow *rows[] = { self->from, self->to, self->anchor };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_object_set (rows[i], "today", today, NULL);

  self->is_filling = TRUE;
  pd_date_row_set_day (self->from, self->pattern->from);
  pd_date_row_set_day (self->to, self->pattern->to);
  pd_date_row_set_day (self->anchor, self->pattern->anchor);
  gtk_spin_button_set_value (self->n_weeks, self->pattern->n_weeks);
  self->is_filling = FALSE;
  show_weeks (self);
}

static void
pd_pattern_dialog_dispose (GObject *object)
{
  PdPatternDialog *self = PD_PATTERN_DIALOG (object);

  /* Fields that go are empty once more, and the weeks write into the pattern. */
  self->is_filling = TRUE;
  if (self->weeks != NULL)
    remove_weeks (self);
  pd_form_window_dispose_form (PD_FORM_WINDOW (self), PD_TYPE_PATTERN_DIALOG);

  G_OBJECT_CLASS (pd_pattern_dialog_parent_class)->dispose (object);
}

static void
pd_pattern_dialog_finalize (GObject *object)
{
  PdPatternDialog *self = PD_PATTERN_DIALOG (object);

  g_clear_pointer (&self->original, pd_pattern_free);
  g_clear_pointer (&self->pattern, pd_pattern_free);

  G_OBJECT_CLASS (pd_pattern_dialog_parent_class)->finalize (object);
}

static void
pd_pattern_dialog_class_init (PdPatternDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_pattern_dialog_dispose;
  object_class->finalize = pd_pattern_dialog_finalize;
  form_class->check = pd_pattern_dialog_check;
  form_class->is_changed = pd_pattern_dialog_is_changed;
  form_class->remove = pd_pattern_dialog_remove;
  form_class->save = pd_pattern_dialog_save;

  g_type_ensure (PD_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/people/pd-pattern-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdPatternDialog, anchor);
  gtk_widget_class_bind_template_child (widget_class, PdPatternDialog, from);
  gtk_widget_class_bind_template_child (widget_class, PdPatternDialog, hours);
  gtk_widget_class_bind_template_child (widget_class, PdPatternDialog, n_weeks);
  gtk_widget_class_bind_template_child (widget_class, PdPatternDialog, to);
  gtk_widget_class_bind_template_child (widget_class, PdPatternDialog, weeks);
  gtk_widget_class_bind_template_callback (widget_class, n_weeks_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_days);
}

static void
pd_pattern_dialog_init (PdPatternDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_pattern_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @person: whose it is
 * @pattern: what to change; one without a row is new
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_pattern_dialog_new (GtkWindow       *parent,
                       PdWorkspace     *workspace,
                       PdPerson        *person,
                       const PdPattern *pattern,
                       PdDay            today)
{
  PdPatternDialog *self;
  gboolean         is_new;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PD_IS_PERSON (person), NULL);
  g_return_val_if_fail (pattern != NULL, NULL);

  is_new = pattern->id == PD_ID_NONE;
  self = g_object_new (PD_TYPE_PATTERN_DIALOG,
                       "remove-label", is_new ? NULL : _ ("_Remove This Pattern"),
                       "subject", pd_person_get_name (person),
                       "title", is_new ? _ ("Add an Agreed Pattern") : _ ("Change an Agreed Pattern"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->original = pd_pattern_copy (pattern);
  self->pattern = pd_pattern_copy (pattern);
  self->agreed_minutes = pd_person_get_agreed_minutes (person);
  show_pattern (self, today);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->from));

  return GTK_WIDGET (self);
}
