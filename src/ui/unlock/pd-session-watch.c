/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-session-watch.h"

#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define LOGIN_NAME "org.freedesktop.login1"
#define LOGIN_PATH "/org/freedesktop/login1"
#define LOGIN_MANAGER "org.freedesktop.login1.Manager"
#define LOGIN_SESSION "org.freedesktop.login1.Session"
/* What logind calls the caller's own session; signals come from its real path. */
#define LOGIN_OWN_SESSION LOGIN_PATH "/session/auto"

struct _PdSessionWatch
{
  GObject parent_instance;

  /* owned */
  GDBusConnection *system;
  GDBusConnection *session;
  GArray          *system_ids;
  GArray          *session_ids;
  int              delay_fd;

  /* state */
  guint n_pending;
};

G_DEFINE_FINAL_TYPE (PdSessionWatch, pd_session_watch, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_READY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_LOCKING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
begin_call (PdSessionWatch *self)
{
  self->n_pending++;
}

static void
end_call (PdSessionWatch *self)
{
  self->n_pending--;
  if (self->n_pending == 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
let_sleep (PdSessionWatch *self)
{
  if (self->delay_fd >= 0)
    close (self->delay_fd);
  self->delay_fd = -1;
}

static void
inhibit_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PdSessionWatch) self = user_data;
  g_autoptr (GUnixFDList)    fds = NULL;
  g_autoptr (GVariant)       reply = NULL;

  reply = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source),
                                                           &fds, result, NULL);
  if (reply != NULL && fds != NULL && g_unix_fd_list_get_length (fds) > 0)
    {
      let_sleep (self);
      self->delay_fd = g_unix_fd_list_get (fds, 0, NULL);
    }
  end_call (self);
}

static void
ask_to_be_told (PdSessionWatch *self)
{
  begin_call (self);
  g_dbus_connection_call_with_unix_fd_list (self->system, LOGIN_NAME, LOGIN_PATH, LOGIN_MANAGER,
                                            "Inhibit",
                                            g_variant_new ("(ssss)", "sleep", "Peerdesk",
                                                           "Lock the service's file", "delay"),
                                            G_VARIANT_TYPE ("(h)"),
                                            G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL,
                                            NULL, inhibit_cb, g_object_ref (self));
}

static void
lock_cb (GDBusConnection *connection,
         const char      *sender,
         const char      *path,
         const char      *interface,
         const char      *signal,
         GVariant        *parameters,
         gpointer         user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_LOCKING], 0);
}

static void
active_changed_cb (GDBusConnection *connection,
                   const char      *sender,
                   const char      *path,
                   const char      *interface,
                   const char      *signal,
                   GVariant        *parameters,
                   gpointer         user_data)
{
  gboolean active = FALSE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &active);
  if (active)
    g_signal_emit (user_data, signals[SIGNAL_LOCKING], 0);
}

static void
prepare_for_sleep_cb (GDBusConnection *connection,
                      const char      *sender,
                      const char      *path,
                      const char      *interface,
                      const char      *signal,
                      GVariant        *parameters,
                      gpointer         user_data)
{
  PdSessionWatch *self = user_data;
  gboolean        sleeping = FALSE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &sleeping);

  if (sleeping)
    {
      g_signal_emit (self, signals[SIGNAL_LOCKING], 0);
      let_sleep (self);
    }
  else
    {
      ask_to_be_told (self);
    }
}

static void
subscribe (GDBusConnection    *connection,
           GArray             *ids,
           const char         *sender,
           const char         *path,
           const char         *interface,
           const char         *signal,
           GDBusSignalCallback callback,
           PdSessionWatch     *self)
{
  guint id = g_dbus_connection_signal_subscribe (connection, sender, interface, signal, path,
                                                 NULL, G_DBUS_SIGNAL_FLAGS_NONE, callback, self,
                                                 NULL);

  g_array_append_val (ids, id);
}

static void
get_session_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (PdSessionWatch) self = user_data;
  g_autoptr (GVariant)       reply = NULL;
  const char                *path;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (reply != NULL)
    {
      g_variant_get (reply, "(&o)", &path);
      subscribe (self->system, self->system_ids, LOGIN_NAME, path, LOGIN_SESSION, "Lock",
                 lock_cb, self);
    }
  end_call (self);
}

static void
get_session_id_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (PdSessionWatch) self = user_data;
  g_autoptr (GVariant)       reply = NULL;
  g_autoptr (GVariant)       id = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (reply != NULL)
    g_variant_get (reply, "(v)", &id);

  if (id != NULL && g_variant_is_of_type (id, G_VARIANT_TYPE_STRING))
    {
      begin_call (self);
      g_dbus_connection_call (self->system, LOGIN_NAME, LOGIN_PATH, LOGIN_MANAGER, "GetSession",
                              g_variant_new ("(s)", g_variant_get_string (id, NULL)),
                              G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1,
                              NULL, get_session_cb, g_object_ref (self));
    }
  end_call (self);
}

static void
system_bus_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (PdSessionWatch) self = user_data;

  self->system = g_bus_get_finish (result, NULL);
  if (self->system != NULL)
    {
      subscribe (self->system, self->system_ids, LOGIN_NAME, LOGIN_PATH, LOGIN_MANAGER,
                 "PrepareForSleep", prepare_for_sleep_cb, self);
      ask_to_be_told (self);

      begin_call (self);
      g_dbus_connection_call (self->system, LOGIN_NAME, LOGIN_OWN_SESSION,
                              "org.freedesktop.DBus.Properties", "Get",
                              g_variant_new ("(ss)", LOGIN_SESSION, "Id"),
                              G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1,
                              NULL, get_session_id_cb, g_object_ref (self));
    }
  end_call (self);
}

/* Desktops differ in whose name the screen saver's signal carries, so any sender is
 * heard: the worst that one of the person's own programs can do here is lock. */
static void
session_bus_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (PdSessionWatch) self = user_data;

  self->session = g_bus_get_finish (result, NULL);
  if (self->session != NULL)
    {
      subscribe (self->session, self->session_ids, NULL, NULL, "org.gnome.ScreenSaver",
                 "ActiveChanged", active_changed_cb, self);
      subscribe (self->session, self->session_ids, NULL, NULL, "org.freedesktop.ScreenSaver",
                 "ActiveChanged", active_changed_cb, self);
    }
  end_call (self);
}

static void
unsubscribe_all (GDBusConnection *connection,
                 GArray          *ids)
{
  for (guint i = 0; i < ids->len; i++)
    g_dbus_connection_signal_unsubscribe (connection, g_array_index (ids, guint, i));
  g_array_set_size (ids, 0);
}

static void
pd_session_watch_constructed (GObject *object)
{
  PdSessionWatch *self = PD_SESSION_WATCH (object);

  G_OBJECT_CLASS (pd_session_watch_parent_class)->constructed (object);

  begin_call (self);
  begin_call (self);
  g_bus_get (G_BUS_TYPE_SYSTEM, NULL, system_bus_cb, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SESSION, NULL, session_bus_cb, g_object_ref (self));
}

static void
pd_session_watch_dispose (GObject *object)
{
  PdSessionWatch *self = PD_SESSION_WATCH (object);

  if (self->system != NULL)
    unsubscribe_all (self->system, self->system_ids);
  if (self->session != NULL)
    unsubscribe_all (self->session, self->session_ids);
  let_sleep (self);
  g_clear_object (&self->system);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pd_session_watch_parent_class)->dispose (object);
}

static void
pd_session_watch_finalize (GObject *object)
{
  PdSessionWatch *self = PD_SESSION_WATCH (object);

  g_clear_pointer (&self->session_ids, g_array_unref);
  g_clear_pointer (&self->system_ids, g_array_unref);

  G_OBJECT_CLASS (pd_session_watch_parent_class)->finalize (object);
}

static void
pd_session_watch_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_READY:
      g_value_set_boolean (value, pd_session_watch_is_ready (PD_SESSION_WATCH (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_session_watch_class_init (PdSessionWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = pd_session_watch_constructed;
  object_class->dispose = pd_session_watch_dispose;
  object_class->finalize = pd_session_watch_finalize;
  object_class->get_property = pd_session_watch_get_property;

  properties[PROP_READY] =
      g_param_spec_boolean ("ready", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_LOCKING] = g_signal_new ("locking", PD_TYPE_SESSION_WATCH, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pd_session_watch_init (PdSessionWatch *self)
{
  self->delay_fd = -1;
  self->session_ids = g_array_new (FALSE, FALSE, sizeof (guint));
  self->system_ids = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * pd_session_watch_new:
 *
 * Returns: (transfer full): a watch, which listens once it is ready
 */
PdSessionWatch *
pd_session_watch_new (void)
{
  return g_object_new (PD_TYPE_SESSION_WATCH, NULL);
}

/**
 * pd_session_watch_is_ready:
 * @self: a watch
 *
 * Returns: whether all that can be listened to is, or is known to be absent
 */
gboolean
pd_session_watch_is_ready (PdSessionWatch *self)
{
  g_return_val_if_fail (PD_IS_SESSION_WATCH (self), FALSE);

  return self->n_pending == 0;
}
