# SPDX-License-Identifier: GPL-3.0-or-later
"""What shows notifications on a desktop, on the bus of this session: it keeps what it is
told, and can be made to say that somebody clicked."""
import os
import threading

from gi.repository import Gio, GLib

from person import wait_until

NAME = 'org.freedesktop.Notifications'
PATH = '/org/freedesktop/Notifications'

# Why one was closed.
BY_SOMEBODY = 2

# https://specifications.freedesktop.org/notification-spec
INTERFACE = f'''
<node>
  <interface name="{NAME}">
    <method name="Notify">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
      <arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
    </method>
    <method name="CloseNotification"><arg type="u" direction="in"/></method>
    <method name="GetCapabilities"><arg type="as" direction="out"/></method>
    <method name="GetServerInformation">
      <arg type="s" direction="out"/><arg type="s" direction="out"/>
      <arg type="s" direction="out"/><arg type="s" direction="out"/>
    </method>
    <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
    <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
  </interface>
</node>
'''


class NotificationServer:
    """Runs from the beginning to the end of the test, in a thread of its own."""

    def __init__(self):
        self.told = []  # (id, title, body) of each time that something was to be shown
        self.said = ''  # all that ever reached it
        self.shown = {}  # id -> (title, body)
        self._connection = None
        threading.Thread(target=self._run, daemon=True).start()
        wait_until(lambda: self._connection, 'the notification server')

    def _run(self):
        context = GLib.MainContext()
        context.push_thread_default()
        connection = Gio.DBusConnection.new_for_address_sync(
            os.environ['DBUS_SESSION_BUS_ADDRESS'],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).lookup_interface(NAME)
        connection.register_object(PATH, interface, self._called, None, None)
        connection.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                             GLib.Variant('(su)', (NAME, 4)), None, Gio.DBusCallFlags.NONE, -1, None)
        self._connection = connection
        GLib.MainLoop.new(context, False).run()

    def _called(self, _connection, _sender, _path, _interface, method, arguments, invocation):
        if method == 'Notify':
            _, replaced, _, title, body, *_ = arguments.unpack()
            number = replaced or len(self.told) + 1
            self.said += str(arguments.unpack())
            self.shown[number] = (title, body)
            self.told.append((number, title, body))
            invocation.return_value(GLib.Variant('(u)', (number,)))
        elif method == 'CloseNotification':
            self.shown.pop(arguments.unpack()[0], None)
            invocation.return_value(None)
        elif method == 'GetCapabilities':
            invocation.return_value(GLib.Variant('(as)', (['body', 'actions'],)))
        else:
            invocation.return_value(GLib.Variant('(ssss)', ('test', 'Peerdesk', '1', '1.2')))

    def see(self, *titles):
        """Waits until these are what is shown."""
        wait_until(lambda: sorted(title for title, _ in self.shown.values()) == sorted(titles),
                   f'the notifications {titles}, not {self.shown}')

    def click(self, title):
        number = next(number for number, (shown, _) in self.shown.items() if shown == title)
        del self.shown[number]
        for signal, arguments in (('ActionInvoked', GLib.Variant('(us)', (number, 'default'))),
                                  ('NotificationClosed', GLib.Variant('(uu)', (number, BY_SOMEBODY)))):
            self._connection.emit_signal(None, PATH, NAME, signal, arguments)
