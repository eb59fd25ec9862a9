/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-typing-pause.h"

#define PAUSE_MS 1000

/* Whoever types without a pause does not lose more than so much. */
#define LONGEST_US (15 * G_USEC_PER_SEC)

struct _PdTypingPause
{
  GObject parent_instance;

  /* borrowed; the widget has the pauses, and outlives them */
  GtkWidget *widget;
  GtkWindow *window; /* weak: the one that it is in */

  /* state */
  gint64 unsaved_since; /* by the monotonic clock; 0 while all is saved */
  guint  source_id;
};

G_DEFINE_FINAL_TYPE (PdTypingPause, pd_typing_pause, G_TYPE_OBJECT)

enum
{
  SIGNAL_PAUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
pause_cb (gpointer user_data)
{
  PdTypingPause *self = user_data;

  self->source_id = 0;
  g_signal_emit (self, signals[SIGNAL_PAUSED], 0);
  return G_SOURCE_REMOVE;
}

static void
active_cb (PdTypingPause *self)
{
  if (self->unsaved_since != 0 && !gtk_window_is_active (self->window))
    g_signal_emit (self, signals[SIGNAL_PAUSED], 0);
}

static void
root_cb (PdTypingPause *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);

  if (self->window != NULL)
    g_signal_handlers_disconnect_by_func (self->window, active_cb, self);
  g_set_weak_pointer (&self->window, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  if (self->window != NULL)
    g_signal_connect_object (self->window, "notify::is-active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
}

static void
pd_typing_pause_dispose (GObject *object)
{
  PdTypingPause *self = PD_TYPING_PAUSE (object);

  g_clear_handle_id (&self->source_id, g_source_remove);
  if (self->window != NULL)
    g_signal_handlers_disconnect_by_func (self->window, active_cb, self);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (pd_typing_pause_parent_class)->dispose (object);
}

static void
pd_typing_pause_class_init (PdTypingPauseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pd_typing_pause_dispose;

  signals[SIGNAL_PAUSED] = g_signal_new ("paused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
}

static void
pd_typing_pause_init (PdTypingPause *self)
{
}

/**
 * pd_typing_pause_new:
 * @widget: in which somebody types; it lets go of the pauses before it goes
 *
 * Returns: (transfer full): the pauses of whoever types there
 */
PdTypingPause *
pd_typing_pause_new (GtkWidget *widget)
{
  PdTypingPause *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (PD_TYPE_TYPING_PAUSE, NULL);
  self->widget = widget;
  g_signal_connect_object (widget, "notify::root", G_CALLBACK (root_cb), self, G_CONNECT_SWAPPED);
  root_cb (self);
  return self;
}

/**
 * pd_typing_pause_typed:
 * @self: pauses
 *
 * To be called with each letter.
 *
 * Returns: whether all was saved before
 */
gboolean
pd_typing_pause_typed (PdTypingPause *self)
{
  gint64   now = g_get_monotonic_time ();
  gboolean is_first;

  g_return_val_if_fail (PD_IS_TYPING_PAUSE (self), FALSE);

  is_first = self->unsaved_since == 0;
  if (is_first)
    self->unsaved_since = now;
  if (self->source_id != 0 && now - self->unsaved_since > LONGEST_US)
    return FALSE;
  g_clear_handle_id (&self->source_id, g_source_remove);
  self->source_id = g_timeout_add (PAUSE_MS, pause_cb, self);
  return is_first;
}

/**
 * pd_typing_pause_saved:
 * @self: pauses
 *
 * All that was typed is saved, or not wanted.
 */
void
pd_typing_pause_saved (PdTypingPause *self)
{
  g_return_if_fail (PD_IS_TYPING_PAUSE (self));

  g_clear_handle_id (&self->source_id, g_source_remove);
  self->unsaved_since = 0;
}

/**
 * pd_typing_pause_is_waiting:
 * @self: pauses
 *
 * Returns: whether something is typed that is not saved
 */
gboolean
pd_typing_pause_is_waiting (PdTypingPause *self)
{
  g_return_val_if_fail (PD_IS_TYPING_PAUSE (self), FALSE);

  return self->unsaved_since != 0;
}
