/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-reading-start.h"

typedef struct
{
  GtkScrolledWindow *scroller;
  double             from_start; /* how far from the right somebody has scrolled, in pixels */
  guint              idle_id;
} ReadingStart;

static void
reading_start_free (ReadingStart *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_free (self);
}

static double
get_right_end (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static gboolean
keep_cb (gpointer user_data)
{
  ReadingStart  *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);

  self->idle_id = 0;
  gtk_adjustment_set_value (adjustment, get_right_end (adjustment) - self->from_start);
  return G_SOURCE_REMOVE;
}

static ReadingStart *
get_reading_start (GtkScrolledWindow *scroller)
{
  return g_object_get_data (G_OBJECT (scroller), "pd-reading-start");
}

/* Said while places are given, when nobody may scroll: done later. */
static void
changed_cb (GtkScrolledWindow *scroller)
{
  ReadingStart *self = get_reading_start (scroller);

  if (self->idle_id == 0 && gtk_widget_get_direction (GTK_WIDGET (scroller)) == GTK_TEXT_DIR_RTL)
    self->idle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, keep_cb, self, NULL);
}

static void
value_changed_cb (GtkScrolledWindow *scroller)
{
  ReadingStart  *self = get_reading_start (scroller);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (scroller);

  if (self->idle_id == 0)
    self->from_start = get_right_end (adjustment) - gtk_adjustment_get_value (adjustment);
}

/**
 * pd_reading_start_keep:
 * @scroller: what a table is in that may be wider
 *
 * Shows the columns first that one reads first. GTK 4.8 begins at the left whichever way
 * one reads, with the last columns of who reads from the right.
 */
void
pd_reading_start_keep (GtkScrolledWindow *scroller)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (scroller);
  ReadingStart  *self = g_new0 (ReadingStart, 1);

  self->scroller = scroller;
  g_object_set_data_full (G_OBJECT (scroller), "pd-reading-start", self,
                          (GDestroyNotify) reading_start_free);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (changed_cb), scroller, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), scroller, G_CONNECT_SWAPPED);
}
