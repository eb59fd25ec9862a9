/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fake-login.h"

#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define LOGIN_NAME "org.freedesktop.login1"

static const char introspection[] =
    "<node>"
    "  <interface name='org.freedesktop.login1.Manager'>"
    "    <method name='GetSession'>"
    "      <arg type='s' direction='in'/><arg type='o' direction='out'/>"
    "    </method>"
    "    <method name='Inhibit'>"
    "      <arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "      <arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "      <arg type='h' direction='out'/>"
    "    </method>"
    "  </interface>"
    "  <interface name='org.freedesktop.login1.Session'>"
    "    <property name='Id' type='s' access='read'/>"
    "  </interface>"
    "</node>";

static GSubprocess     *daemon_process;
static GDBusConnection *login_connection;
static GArray          *delay_fds;

static void
give_delay (GVariant              *parameters,
            GDBusMethodInvocation *invocation)
{
  g_autoptr (GUnixFDList) fds = g_unix_fd_list_new ();
  const char             *what, *mode;
  int                     pipe_fds[2];

  g_variant_get (parameters, "(&s&s&s&s)", &what, NULL, NULL, &mode);
  g_assert_cmpstr (what, ==, "sleep");
  g_assert_cmpstr (mode, ==, "delay");

  g_assert_no_errno (pipe2 (pipe_fds, O_CLOEXEC | O_NONBLOCK));
  g_assert_cmpint (g_unix_fd_list_append (fds, pipe_fds[1], NULL), ==, 0);
  close (pipe_fds[1]);
  g_array_append_val (delay_fds, pipe_fds[0]);
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation, g_variant_new ("(h)", 0),
                                                           fds);
}

static void
method_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               user_data)
{
  if (g_str_equal (method, "Inhibit"))
    give_delay (parameters, invocation);
  else
    g_dbus_method_invocation_return_value (invocation,
                                           g_variant_new ("(o)", FAKE_LOGIN_OWN_SESSION));
}

static GVariant *
property_cb (GDBusConnection *connection,
             const char      *sender,
             const char      *path,
             const char      *interface,
             const char      *name,
             GError         **error,
             gpointer         user_data)
{
  return g_variant_new_string ("1");
}

static void export(GDBusInterfaceInfo *info,
                   const char         *path)
{
  static const GDBusInterfaceVTable vtable = { method_cb, property_cb, NULL, { 0 } };
  g_autoptr (GError)                error = NULL;

  g_dbus_connection_register_object (login_connection, path, info, &vtable, NULL, NULL, &error);
  g_assert_no_error (error);
}

static char *
start_daemon (void)
{
  g_autoptr (GError)           error = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  char                        *address;

  daemon_process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                                     &error,
                                     "dbus-daemon", "--session", "--nofork", "--print-address=1",
                                     NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (daemon_process));
  address = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (address);

  return address;
}

static void
own_name (void)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (GVariant) reply = NULL;

  reply = g_dbus_connection_call_sync (login_connection, "org.freedesktop.DBus",
                                       "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", LOGIN_NAME, 0),
                                       G_VARIANT_TYPE ("(u)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                                       &error);
  g_assert_no_error (error);
}

/**
 * fake_login_start:
 *
 * Starts it, and makes its bus the system bus of this process.
 */
void
fake_login_start (void)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (introspection, NULL);
  g_autoptr (GError)        error = NULL;
  g_autofree char          *address = start_daemon ();

  delay_fds = g_array_new (FALSE, FALSE, sizeof (int));
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", address, TRUE);
  login_connection =
      g_dbus_connection_new_for_address_sync (address,
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_assert_no_error (error);
  export(node->interfaces[0], FAKE_LOGIN_MANAGER_PATH);
  export(node->interfaces[1], FAKE_LOGIN_MANAGER_PATH "/session/auto");
  own_name ();
}

/**
 * fake_login_stop:
 *
 * Ends its bus with it.
 */
void
fake_login_stop (void)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_close_sync (login_connection, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&login_connection);
  g_subprocess_force_exit (daemon_process);
  g_subprocess_wait (daemon_process, NULL, NULL);
  g_clear_object (&daemon_process);
  for (guint i = 0; i < delay_fds->len; i++)
    close (g_array_index (delay_fds, int, i));
  g_clear_pointer (&delay_fds, g_array_unref);
}

/**
 * fake_login_get_connection:
 *
 * Returns: (transfer none): the login manager's own connection to its bus
 */
GDBusConnection *
fake_login_get_connection (void)
{
  return login_connection;
}

/**
 * fake_login_emit:
 * @connection: who says it
 * @path: where
 * @interface: of which interface
 * @signal: which signal
 * @parameters: (nullable): with what
 *
 * Sends a signal, and gives everybody the time to hear it.
 */
void
fake_login_emit (GDBusConnection *connection,
                 const char      *path,
                 const char      *interface,
                 const char      *signal,
                 GVariant        *parameters)
{
  g_autoptr (GError) error = NULL;
  gint64             end;

  g_dbus_connection_emit_signal (connection, NULL, path, interface, signal, parameters, &error);
  g_assert_no_error (error);
  g_dbus_connection_flush_sync (connection, NULL, &error);
  g_assert_no_error (error);

  end = g_get_monotonic_time () + 300 * G_TIME_SPAN_MILLISECOND;
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/**
 * fake_login_count_delays:
 *
 * Returns: how many of those that asked to be told before sleeping still hold it up
 */
guint
fake_login_count_delays (void)
{
  guint n = 0;

  for (guint i = 0; i < delay_fds->len; i++)
    {
      char byte;

      /* The end of the file comes once the other end has been closed. */
      n += read (g_array_index (delay_fds, int, i), &byte, 1) != 0;
    }

  return n;
}
