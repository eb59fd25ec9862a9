/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-idle-watch.h"

struct _PdIdleWatch
{
  GObject parent_instance;

  /* borrowed: GTK's own list of the program's windows */
  GListModel *windows;

  /* state */
  guint  patience;
  guint  timeout_id;
  gint64 last_activity;
};

G_DEFINE_FINAL_TYPE (PdIdleWatch, pd_idle_watch, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATIENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_IDLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean timeout_cb (gpointer user_data);

static void
wait_for (PdIdleWatch *self,
          guint        milliseconds)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->timeout_id = g_timeout_add (milliseconds, timeout_cb, self);
}

/* Events only note the time; the timer looks at it when it runs out, and waits for the
 * rest. So moving the pointer costs no timers. */
static gboolean
timeout_cb (gpointer user_data)
{
  PdIdleWatch *self = user_data;
  gint64       idle = (g_get_monotonic_time () - self->last_activity) / 1000;

  self->timeout_id = 0;
  if (idle < self->patience)
    wait_for (self, self->patience - idle);
  else
    g_signal_emit (self, signals[SIGNAL_IDLE], 0);

  return G_SOURCE_REMOVE;
}

static gboolean
is_activity (GdkEvent *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_BUTTON_RELEASE:
    case GDK_KEY_PRESS:
    case GDK_KEY_RELEASE:
    case GDK_MOTION_NOTIFY:
    case GDK_PAD_BUTTON_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
    case GDK_TOUCHPAD_HOLD:
    case GDK_TOUCHPAD_PINCH:
    case GDK_TOUCHPAD_SWIPE:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
event_cb (PdIdleWatch *self,
          GdkEvent    *event)
{
  if (is_activity (event))
    pd_idle_watch_note_activity (self);

  return GDK_EVENT_PROPAGATE;
}

static void
listen_to (PdIdleWatch *self,
           GtkWidget   *window)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, controller);
}

static void
windows_changed_cb (PdIdleWatch *self,
                    guint        position,
                    guint        removed,
                    guint        added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (self->windows, i);

      listen_to (self, window);
    }
}

static void
pd_idle_watch_finalize (GObject *object)
{
  PdIdleWatch *self = PD_IDLE_WATCH (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);

  G_OBJECT_CLASS (pd_idle_watch_parent_class)->finalize (object);
}

static void
pd_idle_watch_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PATIENCE:
      g_value_set_uint (value, PD_IDLE_WATCH (object)->patience);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_idle_watch_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_PATIENCE:
      pd_idle_watch_set_patience (PD_IDLE_WATCH (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_idle_watch_class_init (PdIdleWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = pd_idle_watch_finalize;
  object_class->get_property = pd_idle_watch_get_property;
  object_class->set_property = pd_idle_watch_set_property;

  properties[PROP_PATIENCE] =
      g_param_spec_uint ("patience", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_IDLE] = g_signal_new ("idle", PD_TYPE_IDLE_WATCH, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pd_idle_watch_init (PdIdleWatch *self)
{
  self->windows = gtk_window_get_toplevels ();
  self->last_activity = g_get_monotonic_time ();
  g_signal_connect_object (self->windows, "items-changed",
                           G_CALLBACK (windows_changed_cb), self, G_CONNECT_SWAPPED);
  windows_changed_cb (self, 0, 0, g_list_model_get_n_items (self->windows));
}

/**
 * pd_idle_watch_new:
 *
 * Returns: (transfer full): a watch over all windows, with patience for ever
 */
PdIdleWatch *
pd_idle_watch_new (void)
{
  return g_object_new (PD_TYPE_IDLE_WATCH, NULL);
}

/**
 * pd_idle_watch_get_patience:
 * @self: a watch
 *
 * Returns: milliseconds, or 0 for ever
 */
guint
pd_idle_watch_get_patience (PdIdleWatch *self)
{
  g_return_val_if_fail (PD_IS_IDLE_WATCH (self), 0);

  return self->patience;
}

/**
 * pd_idle_watch_set_patience:
 * @self: a watch
 * @milliseconds: how long nobody may do anything, or 0 for ever
 *
 * Begins to count anew.
 */
void
pd_idle_watch_set_patience (PdIdleWatch *self,
                            guint        milliseconds)
{
  g_return_if_fail (PD_IS_IDLE_WATCH (self));

  self->patience = milliseconds;
  self->last_activity = g_get_monotonic_time ();
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (milliseconds > 0)
    wait_for (self, milliseconds);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PATIENCE]);
}

/**
 * pd_idle_watch_note_activity:
 * @self: a watch
 *
 * Says that somebody is there, as a key or the pointer does.
 */
void
pd_idle_watch_note_activity (PdIdleWatch *self)
{
  g_return_if_fail (PD_IS_IDLE_WATCH (self));

  self->last_activity = g_get_monotonic_time ();
  if (self->patience > 0 && self->timeout_id == 0)
    wait_for (self, self->patience);
}
