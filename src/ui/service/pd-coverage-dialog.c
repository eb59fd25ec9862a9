/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-coverage-dialog.h"

#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-times-group.h"
#include "pd-weekdays-row.h"
#include "pd-workspace-planning.h"

#include <glib/gi18n-lib.h>

struct _PdCoverageDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdDateRow     *from;
  GtkSwitch     *has_maximum;
  GtkSwitch     *may_be_alone;
  GtkSpinButton *maximum;
  GtkSpinButton *minimum;
  PdTimesGroup  *times;
  PdDateRow     *to;
  PdWeekdaysRow *weekdays;
  GtkSpinButton *wished;

  /* owned */
  PdCoverage *coverage;
};

G_DEFINE_FINAL_TYPE (PdCoverageDialog, pd_coverage_dialog, PD_TYPE_FORM_WINDOW)

static void
update (PdCoverageDialog *self)
{
  if (self->coverage != NULL)
    pd_form_window_update (PD_FORM_WINDOW (self));
}

/* What is typed counts, also before the focus leaves it. */
static int
read_number (GtkSpinButton *number)
{
  gtk_spin_button_update (number);
  return gtk_spin_button_get_value_as_int (number);
}

/* What the form says; what can't be read leaves something that can't be kept. */
static PdCoverage *
create_changed (PdCoverageDialog *self)
{
  PdCoverage *coverage = pd_coverage_copy (self->coverage);
  PdWhen     *when = &coverage->when;

  when->from = pd_date_row_get_day (self->from);
  when->to = pd_date_row_get_day (self->to);
  when->weekdays = pd_weekdays_row_get_weekdays (self->weekdays);
  /* Two ways to say every day are no change to what is kept. */
  if (coverage->id != PD_ID_NONE && when->weekdays == PD_WEEKDAYS_ALL && self->coverage->when.weekdays == 0)
    when->weekdays = 0;
  if (!pd_times_group_get (self->times, &when->start, &when->end))
    when->end = when->start;
  coverage->minimum = read_number (self->minimum);
  coverage->wished = read_number (self->wished);
  coverage->maximum = gtk_switch_get_active (self->has_maximum) ? read_number (self->maximum)
                                                                : PD_COVERAGE_NO_MAXIMUM;
  coverage->may_be_alone = gtk_switch_get_active (self->may_be_alone);
  return coverage;
}

static gboolean
pd_coverage_dialog_is_changed (PdFormWindow *form)
{
  PdCoverageDialog      *self = PD_COVERAGE_DIALOG (form);
  g_autoptr (PdCoverage) coverage = create_changed (self);

  return !pd_coverage_equal (coverage, self->coverage);
}

static gboolean
pd_coverage_dialog_check (PdFormWindow *form,
                          GError      **error)
{
  PdCoverageDialog      *self = PD_COVERAGE_DIALOG (form);
  g_autoptr (PdCoverage) coverage = create_changed (self);
  const char            *gap = NULL;

  if (!pd_date_row_is_readable (self->from) || !pd_date_row_is_readable (self->to))
    gap = _ ("What is typed as a day is none.");
  else if (pd_weekdays_row_get_weekdays (self->weekdays) == 0)
    gap = _ ("Choose the days of the week that it holds for.");
  if (gap != NULL)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, gap);
      return FALSE;
    }
  return pd_coverage_check (coverage, error);
}

static gboolean
pd_coverage_dialog_save (PdFormWindow *form,
                         GError      **error)
{
  g_autoptr (PdCoverage) coverage = create_changed (PD_COVERAGE_DIALOG (form));

  return pd_workspace_save_coverage (pd_form_window_get_workspace (form), coverage, error);
}

static gboolean
pd_coverage_dialog_remove (PdFormWindow *form,
                           GError      **error)
{
  return pd_workspace_remove_coverage (pd_form_window_get_workspace (form), PD_COVERAGE_DIALOG (form)->coverage, error);
}

/* For a new one the days are to choose, so that nobody saves what they did not look at. */
static PdWeekdays
find_chosen (const PdCoverage *coverage)
{
  gboolean is_every_day = coverage->id != PD_ID_NONE && coverage->when.weekdays == 0;

  return is_every_day ? PD_WEEKDAYS_ALL : coverage->when.weekdays;
}

static void
show_coverage (PdCoverageDialog *self,
               const PdCoverage *coverage,
               PdDay             today)
{
  const PdWhen *when = &coverage->when;
  gboolean      has_maximum = coverage->maximum != PD_COVERAGE_NO_MAXIMUM;

  g_object_set (self->from, "today", today, NULL);
  g_object_set (self->to, "today", today, NULL);
  pd_date_row_set_day (self->from, when->from);
  pd_date_row_set_day (self->to, when->to);
  pd_weekdays_row_set_weekdays (self->weekdays, find_chosen (coverage));
  pd_times_group_set (self->times, when->start, when->end);
  gtk_spin_button_set_value (self->minimum, coverage->minimum);
  gtk_spin_button_set_value (self->wished, coverage->wished);
  gtk_spin_button_set_value (self->maximum, has_maximum ? coverage->maximum : coverage->wished);
  gtk_switch_set_active (self->has_maximum, has_maximum);
  gtk_switch_set_active (self->may_be_alone, coverage->may_be_alone);
  self->coverage = pd_coverage_copy (coverage);
  update (self);
}

static void
pd_coverage_dialog_dispose (GObject *object)
{
  PdCoverageDialog *self = PD_COVERAGE_DIALOG (object);

  g_clear_pointer (&self->coverage, pd_coverage_free);
  pd_form_window_dispose_form (PD_FORM_WINDOW (self), PD_TYPE_COVERAGE_DIALOG);

  G_OBJECT_CLASS (pd_coverage_dialog_parent_class)->dispose (object);
}

static void
pd_coverage_dialog_class_init (PdCoverageDialogClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_coverage_dialog_dispose;
  form_class->check = pd_coverage_dialog_check;
  form_class->is_changed = pd_coverage_dialog_is_changed;
  form_class->remove = pd_coverage_dialog_remove;
  form_class->save = pd_coverage_dialog_save;

  g_type_ensure (PD_TYPE_DATE_ROW);
  g_type_ensure (PD_TYPE_TIMES_GROUP);
  g_type_ensure (PD_TYPE_WEEKDAYS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/service/pd-coverage-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCoverageDialog, from);
  gtk_widget_class_bind_template_child (widget_class, PdCoverageDialog, has_maximum);
  gtk_widget_class_bind_template_child (widget_class, PdCoverageDialog, may_be_alone);
  gtk_widget_class_bind_template_child (widget_class, PdCoverageDialog, maximum);
  gtk_widget_class_bind_template_child (widget_class, PdCoverageDialog, minimum);
  gtk_widget_class_bind_template_child (widget_class, PdCoverageDialog, times);
  gtk_widget_class_bind_template_child (widget_class, PdCoverageDialog, to);
  gtk_widget_class_bind_template_child (widget_class, PdCoverageDialog, weekdays);
  gtk_widget_class_bind_template_child (widget_class, PdCoverageDialog, wished);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
pd_coverage_dialog_init (PdCoverageDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_coverage_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @site: the site that wants it
 * @coverage: what to change; one without a row is new
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_coverage_dialog_new (GtkWindow        *parent,
                        PdWorkspace      *workspace,
                        PdSite           *site,
                        const PdCoverage *coverage,
                        PdDay             today)
{
  PdCoverageDialog *self;
  gboolean          is_new;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PD_IS_SITE (site), NULL);
  g_return_val_if_fail (coverage != NULL, NULL);

  is_new = coverage->id == PD_ID_NONE;
  self = g_object_new (PD_TYPE_COVERAGE_DIALOG,
                       "remove-label", is_new ? NULL : _ ("_Remove This Entry"),
                       "subject", pd_site_get_name (site),
                       "title", is_new ? _ ("Add People on Duty") : _ ("Change People on Duty"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  show_coverage (self, coverage, today);
  gtk_widget_grab_focus (GTK_WIDGET (self->minimum));

  return GTK_WIDGET (self);
}
