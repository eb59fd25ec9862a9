/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-progress.h"

#include <glib/gi18n-lib.h>

/* How often it is looked how far the thread is, in milliseconds. */
#define LOOK_EVERY 100

struct _PdProgress
{
  AdwBin parent_instance;

  /* children */
  GtkProgressBar *bar;

  /* state; the thread writes the numbers */
  guint timer;
  gint  n_done;
  gint  n_in_all;
};

G_DEFINE_FINAL_TYPE (PdProgress, pd_progress, ADW_TYPE_BIN)

/* Before anything is counted, all that can be said is that it is going on. */
static gboolean
look_cb (gpointer user_data)
{
  PdProgress *self = user_data;
  gint        n_in_all = g_atomic_int_get (&self->n_in_all);

  if (n_in_all > 0)
    gtk_progress_bar_set_fraction (self->bar,
                                   MIN (1.0, (double) g_atomic_int_get (&self->n_done) / n_in_all));
  else
    gtk_progress_bar_pulse (self->bar);

  return G_SOURCE_CONTINUE;
}

static void
pd_progress_dispose (GObject *object)
{
  PdProgress *self = PD_PROGRESS (object);

  g_clear_handle_id (&self->timer, g_source_remove);

  G_OBJECT_CLASS (pd_progress_parent_class)->dispose (object);
}

static void
pd_progress_class_init (PdProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pd_progress_dispose;
}

static void
pd_progress_init (PdProgress *self)
{
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("How much is done"),
                                  -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * pd_progress_begin:
 * @self: a progress
 *
 * Shows it, with nothing done yet.
 */
void
pd_progress_begin (PdProgress *self)
{
  g_return_if_fail (PD_IS_PROGRESS (self));

  g_atomic_int_set (&self->n_done, 0);
  g_atomic_int_set (&self->n_in_all, 0);
  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (self->timer == 0)
    self->timer = g_timeout_add (LOOK_EVERY, look_cb, self);
}

/**
 * pd_progress_note:
 * @self: a progress that has begun
 * @n_done: how much of it is done
 * @n_in_all: how much there is to do
 *
 * May be called in any thread that keeps a reference to it.
 */
void
pd_progress_note (PdProgress *self,
                  guint       n_done,
                  guint       n_in_all)
{
  g_atomic_int_set (&self->n_done, (gint) n_done);
  g_atomic_int_set (&self->n_in_all, (gint) n_in_all);
}

/**
 * pd_progress_end:
 * @self: a progress
 *
 * Hides it.
 */
void
pd_progress_end (PdProgress *self)
{
  g_return_if_fail (PD_IS_PROGRESS (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
