/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-weekdays-row.h"

#include <glib/gi18n-lib.h>

struct _PdWeekdaysRow
{
  AdwPreferencesRow parent_instance;

  /* borrowed */
  GtkToggleButton *toggles[PD_WEEKDAY_SUNDAY + 1];
};

G_DEFINE_FINAL_TYPE (PdWeekdaysRow, pd_weekdays_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (PdWeekdaysRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_toggles (PdWeekdaysRow *self,
             GtkFlowBox    *box)
{
  for (int i = PD_WEEKDAY_MONDAY; i <= PD_WEEKDAY_SUNDAY; i++)
    {
      GtkWidget *toggle = gtk_toggle_button_new_with_label (pd_weekday_to_short_words (i));

      gtk_accessible_update_property (GTK_ACCESSIBLE (toggle),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, pd_weekday_to_words (i),
                                      -1);
      g_signal_connect_object (toggle, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_flow_box_append (box, toggle);
      /* The button is what takes the focus, not the place that it is in. */
      gtk_widget_set_focusable (gtk_widget_get_parent (toggle), FALSE);
      self->toggles[i] = GTK_TOGGLE_BUTTON (toggle);
    }
}

static void
pd_weekdays_row_class_init (PdWeekdaysRowClass *klass)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PD_TYPE_WEEKDAYS_ROW, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pd_weekdays_row_init (PdWeekdaysRow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_FLOW_BOX,
                                 "homogeneous", TRUE,
                                 "margin-bottom", 6,
                                 "margin-end", 6,
                                 "margin-start", 6,
                                 "margin-top", 6,
                                 "max-children-per-line", 7,
                                 "min-children-per-line", 3,
                                 "selection-mode", GTK_SELECTION_NONE,
                                 NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Days of the week"),
                                  -1);
  add_toggles (self, GTK_FLOW_BOX (box));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * pd_weekdays_row_get_weekdays:
 * @self: a row of weekdays
 *
 * Returns: those that are down; 0 for none of them, which a #PdWhen takes for every day
 */
PdWeekdays
pd_weekdays_row_get_weekdays (PdWeekdaysRow *self)
{
  PdWeekdays weekdays = 0;

  g_return_val_if_fail (PD_IS_WEEKDAYS_ROW (self), 0);

  for (int i = PD_WEEKDAY_MONDAY; i <= PD_WEEKDAY_SUNDAY; i++)
    if (gtk_toggle_button_get_active (self->toggles[i]))
      weekdays |= PD_WEEKDAYS_OF (i);
  return weekdays;
}

/**
 * pd_weekdays_row_set_weekdays:
 * @self: a row of weekdays
 * @weekdays: which are down
 */
void
pd_weekdays_row_set_weekdays (PdWeekdaysRow *self,
                              PdWeekdays     weekdays)
{
  g_return_if_fail (PD_IS_WEEKDAYS_ROW (self));

  for (int i = PD_WEEKDAY_MONDAY; i <= PD_WEEKDAY_SUNDAY; i++)
    gtk_toggle_button_set_active (self->toggles[i], (weekdays & PD_WEEKDAYS_OF (i)) != 0);
}
