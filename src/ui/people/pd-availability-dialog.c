/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-availability-dialog.h"

#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-times-group.h"
#include "pd-weekdays-row.h"

#include <glib/gi18n-lib.h>

/* The order of the choices. */
enum
{
  FOR_ONE_DAY,
  FOR_SOME_DAYS,
  FOR_WEEKDAYS,
};

struct _PdAvailabilityDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdDateRow     *from;
  AdwComboRow   *kind;
  PdTimesGroup  *times;
  PdDateRow     *to;
  PdWeekdaysRow *weekdays;
  AdwComboRow   *wish;

  /* owned */
  PdAvailability *entry;
};

G_DEFINE_FINAL_TYPE (PdAvailabilityDialog, pd_availability_dialog, PD_TYPE_FORM_WINDOW)

enum
{
  SIGNAL_REMOVED,
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update (PdAvailabilityDialog *self)
{
  if (self->entry != NULL)
    pd_form_window_update (PD_FORM_WINDOW (self));
}

static guint
get_kind (PdAvailabilityDialog *self)
{
  return adw_combo_row_get_selected (self->kind);
}

static PdAvailability *
create_changed (PdAvailabilityDialog *self)
{
  PdAvailability *entry = pd_availability_copy (self->entry);
  PdWhen         *when = &entry->when;
  guint           kind = get_kind (self);

  entry->wish = PD_WISH_YES + adw_combo_row_get_selected (self->wish);
  when->from = pd_date_row_get_day (self->from);
  when->to = kind == FOR_ONE_DAY ? when->from : pd_date_row_get_day (self->to);
  when->weekdays = kind == FOR_WEEKDAYS ? pd_weekdays_row_get_weekdays (self->weekdays) : 0;
  /* Two ways to say every day are no change. */
  if (when->weekdays == PD_WEEKDAYS_ALL && self->entry->when.weekdays == 0)
    when->weekdays = 0;
  if (!pd_times_group_get (self->times, &when->start, &when->end))
    when->end = when->start;
  return entry;
}

static void
kind_changed_cb (PdAvailabilityDialog *self)
{
  guint kind;

  if (self->entry == NULL)
    return;
  kind = get_kind (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->from),
                                 kind == FOR_ONE_DAY ? _ ("Day") : _ ("First day"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->from),
                               kind == FOR_WEEKDAYS ? _ ("Empty if it holds already") : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->to),
                               kind == FOR_WEEKDAYS ? _ ("Empty if it has no end") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->to), kind != FOR_ONE_DAY);
  gtk_widget_set_visible (GTK_WIDGET (self->weekdays), kind == FOR_WEEKDAYS);
  update (self);
}

static gboolean
pd_availability_dialog_is_changed (PdFormWindow *form)
{
  PdAvailabilityDialog      *self = PD_AVAILABILITY_DIALOG (form);
  g_autoptr (PdAvailability) entry = create_changed (self);

  return !pd_availability_equal (entry, self->entry);
}

/* What is missing for the choice that was made; the model allows more. */
static const char *
find_gap (PdAvailabilityDialog *self,
          const PdWhen         *when)
{
  guint kind = get_kind (self);

  if (!pd_date_row_is_readable (self->from) || (kind != FOR_ONE_DAY && !pd_date_row_is_readable (self->to)))
    return _ ("What is typed as a day is none.");
  if (kind == FOR_WEEKDAYS && pd_weekdays_row_get_weekdays (self->weekdays) == 0)
    return _ ("Choose the days of the week that it holds for.");
  if (kind == FOR_WEEKDAYS && when->from == PD_DAY_NONE && when->to == PD_DAY_NONE)
    return _ ("What holds for every week is painted. Give it a first or a last day to have it here.");
  if (kind != FOR_WEEKDAYS && (when->from == PD_DAY_NONE || when->to == PD_DAY_NONE))
    return _ ("Say for which days it holds.");
  return NULL;
}

static gboolean
pd_availability_dialog_check (PdFormWindow *form,
                              GError      **error)
{
  PdAvailabilityDialog      *self = PD_AVAILABILITY_DIALOG (form);
  g_autoptr (PdAvailability) entry = create_changed (self);
  const char                *gap = find_gap (self, &entry->when);

  if (gap != NULL)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, gap);
      return FALSE;
    }
  return pd_availability_check (entry, error);
}

static gboolean
pd_availability_dialog_save (PdFormWindow *form,
                             GError      **error)
{
  g_autoptr (PdAvailability) entry = create_changed (PD_AVAILABILITY_DIALOG (form));

  g_signal_emit (form, signals[SIGNAL_SAVED], 0, entry);
  return TRUE;
}

static gboolean
pd_availability_dialog_remove (PdFormWindow *form,
                               GError      **error)
{
  g_signal_emit (form, signals[SIGNAL_REMOVED], 0);
  return TRUE;
}

static void
show_wishes (PdAvailabilityDialog *self)
{
  g_autoptr (GtkStringList) wishes = gtk_string_list_new (NULL);

  for (int i = PD_WISH_YES; i <= PD_WISH_NO; i++)
    gtk_string_list_append (wishes, pd_wish_to_words (i));
  adw_combo_row_set_model (self->wish, G_LIST_MODEL (wishes));
}

static guint
find_kind (const PdWhen *when)
{
  if (when->weekdays != 0 || (when->from == PD_DAY_NONE) != (when->to == PD_DAY_NONE))
    return FOR_WEEKDAYS;
  return when->from == when->to ? FOR_ONE_DAY : FOR_SOME_DAYS;
}

static void
show_entry (PdAvailabilityDialog *self,
            const PdAvailability *entry,
            PdDay                 today)
{
  const PdWhen *when = &entry->when;
  guint         kind = find_kind (when);
  PdWeekdays    weekdays = kind == FOR_WEEKDAYS && when->weekdays == 0 ? PD_WEEKDAYS_ALL : when->weekdays;

  g_object_set (self->from, "today", today, NULL);
  g_object_set (self->to, "today", today, NULL);
  adw_combo_row_set_selected (self->wish, entry->wish - PD_WISH_YES);
  adw_combo_row_set_selected (self->kind, kind);
  pd_date_row_set_day (self->from, when->from);
  pd_date_row_set_day (self->to, when->to);
  pd_weekdays_row_set_weekdays (self->weekdays, weekdays);
  pd_times_group_set (self->times, when->start, when->end);
  self->entry = pd_availability_copy (entry);
  kind_changed_cb (self);
}

static void
pd_availability_dialog_dispose (GObject *object)
{
  PdAvailabilityDialog *self = PD_AVAILABILITY_DIALOG (object);

  g_clear_pointer (&self->entry, pd_availability_free);
  pd_form_window_dispose_form (PD_FORM_WINDOW (self), PD_TYPE_AVAILABILITY_DIALOG);

  G_OBJECT_CLASS (pd_availability_dialog_parent_class)->dispose (object);
}

static void
pd_availability_dialog_class_init (PdAvailabilityDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_availability_dialog_dispose;
  form_class->check = pd_availability_dialog_check;
  form_class->is_changed = pd_availability_dialog_is_changed;
  form_class->remove = pd_availability_dialog_remove;
  form_class->save = pd_availability_dialog_save;

  signals[SIGNAL_REMOVED] = g_signal_new ("removed", PD_TYPE_AVAILABILITY_DIALOG, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", PD_TYPE_AVAILABILITY_DIALOG, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (PD_TYPE_DATE_ROW);
  g_type_ensure (PD_TYPE_TIMES_GROUP);
  g_type_ensure (PD_TYPE_WEEKDAYS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/people/pd-availability-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdAvailabilityDialog, from);
  gtk_widget_class_bind_template_child (widget_class, PdAvailabilityDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, PdAvailabilityDialog, times);
  gtk_widget_class_bind_template_child (widget_class, PdAvailabilityDialog, to);
  gtk_widget_class_bind_template_child (widget_class, PdAvailabilityDialog, weekdays);
  gtk_widget_class_bind_template_child (widget_class, PdAvailabilityDialog, wish);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
pd_availability_dialog_init (PdAvailabilityDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_wishes (self);
}

/**
 * pd_availability_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @entry: what to change
 * @is_new: whether it is not kept anywhere yet
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_availability_dialog_new (GtkWindow            *parent,
                            PdWorkspace          *workspace,
                            const PdAvailability *entry,
                            gboolean              is_new,
                            PdDay                 today)
{
  PdAvailabilityDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (PD_TYPE_AVAILABILITY_DIALOG,
                       "remove-label", is_new ? NULL : _ ("_Remove This Entry"),
                       "title", is_new ? _ ("Add an Entry") : _ ("Change an Entry"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  show_entry (self, entry, today);
  gtk_widget_grab_focus (GTK_WIDGET (self->wish));

  return GTK_WIDGET (self);
}
