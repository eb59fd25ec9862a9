/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-print-options.h"

#include "pd-date-row.h"

#include <glib/gi18n-lib.h>

struct _PdSupervisionPrintOptions
{
  GtkBox parent_instance;

  /* template children */
  PdDateRow   *from;
  GtkSwitch   *large;
  GtkSwitch   *own_copy;
  GtkWidget   *own_copy_row;
  AdwComboRow *sheet;
  PdDateRow   *to;

  /* state */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (PdSupervisionPrintOptions, pd_supervision_print_options, GTK_TYPE_BOX)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Half a year, after which an agreement is looked at again. */
#define USUAL_DAYS 182

static void
changed_cb (PdSupervisionPrintOptions *self)
{
  PdSupervisionSheet sheet = pd_supervision_print_options_get_sheet (self);

  gtk_widget_set_visible (GTK_WIDGET (self->from), sheet == PD_SUPERVISION_SHEET_PERIOD);
  gtk_widget_set_visible (GTK_WIDGET (self->to), sheet == PD_SUPERVISION_SHEET_PERIOD);
  gtk_widget_set_visible (self->own_copy_row, sheet != PD_SUPERVISION_SHEET_AGREEMENT);
  if (!self->is_filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
pd_supervision_print_options_dispose (GObject *object)
{
  PD_SUPERVISION_PRINT_OPTIONS (object)->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_SUPERVISION_PRINT_OPTIONS);

  G_OBJECT_CLASS (pd_supervision_print_options_parent_class)->dispose (object);
}

static void
pd_supervision_print_options_class_init (PdSupervisionPrintOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_supervision_print_options_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PD_TYPE_SUPERVISION_PRINT_OPTIONS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PD_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/pd-supervision-print-options.ui");
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPrintOptions, from);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPrintOptions, large);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPrintOptions, own_copy);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPrintOptions, own_copy_row);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPrintOptions, sheet);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPrintOptions, to);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pd_supervision_print_options_init (PdSupervisionPrintOptions *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_supervision_print_options_new:
 * @today: the day that it is
 *
 * Returns: (transfer floating): the rows, with the agreement chosen
 */
GtkWidget *
pd_supervision_print_options_new (PdDay today)
{
  PdSupervisionPrintOptions *self = g_object_new (PD_TYPE_SUPERVISION_PRINT_OPTIONS, NULL);
  g_autoptr (GtkStringList)  sheets = gtk_string_list_new (NULL);

  gtk_string_list_append (sheets, _ ("The agreement"));
  gtk_string_list_append (sheets, _ ("Notes of a period"));
  adw_combo_row_set_model (self->sheet, G_LIST_MODEL (sheets));
  g_object_set (self->from, "today", today, NULL);
  g_object_set (self->to, "today", today, NULL);
  pd_date_row_set_day (self->from, today - USUAL_DAYS);
  pd_date_row_set_day (self->to, today);
  changed_cb (self);
  self->is_filling = FALSE;
  return GTK_WIDGET (self);
}

/**
 * pd_supervision_print_options_get_sheet:
 * @self: the rows
 *
 * Returns: what is to be printed
 */
PdSupervisionSheet
pd_supervision_print_options_get_sheet (PdSupervisionPrintOptions *self)
{
  g_return_val_if_fail (PD_IS_SUPERVISION_PRINT_OPTIONS (self), PD_SUPERVISION_SHEET_AGREEMENT);

  return (PdSupervisionSheet) adw_combo_row_get_selected (self->sheet);
}

/**
 * pd_supervision_print_options_get_period:
 * @self: the rows
 * @ret_from: (out): the first day
 * @ret_to: (out): the last day
 *
 * Returns: whether both are days
 */
gboolean
pd_supervision_print_options_get_period (PdSupervisionPrintOptions *self,
                                         PdDay                     *ret_from,
                                         PdDay                     *ret_to)
{
  g_return_val_if_fail (PD_IS_SUPERVISION_PRINT_OPTIONS (self), FALSE);

  *ret_from = pd_date_row_get_day (self->from);
  *ret_to = pd_date_row_get_day (self->to);
  return *ret_from != PD_DAY_NONE && *ret_to != PD_DAY_NONE;
}

/**
 * pd_supervision_print_options_is_own_copy:
 * @self: the rows
 *
 * Returns: whether each page says whose copy it is
 */
gboolean
pd_supervision_print_options_is_own_copy (PdSupervisionPrintOptions *self)
{
  g_return_val_if_fail (PD_IS_SUPERVISION_PRINT_OPTIONS (self), FALSE);

  return gtk_switch_get_active (self->own_copy);
}

/**
 * pd_supervision_print_options_is_large:
 * @self: the rows
 *
 * Returns: whether the letters are large
 */
gboolean
pd_supervision_print_options_is_large (PdSupervisionPrintOptions *self)
{
  g_return_val_if_fail (PD_IS_SUPERVISION_PRINT_OPTIONS (self), FALSE);

  return gtk_switch_get_active (self->large);
}
