/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FAKE_LOGIN_MANAGER_PATH "/org/freedesktop/login1"
#define FAKE_LOGIN_OWN_SESSION "/org/freedesktop/login1/session/_31"
#define FAKE_LOGIN_OTHER_SESSION "/org/freedesktop/login1/session/_32"

/* A real system bus of our own, with a login manager on it that says what it is told
 * to: a test can't make a computer sleep. */

void             fake_login_start (void);
void             fake_login_stop (void);
GDBusConnection *fake_login_get_connection (void);
void             fake_login_emit (GDBusConnection *connection,
                                  const char      *path,
                                  const char      *interface,
                                  const char      *signal,
                                  GVariant        *parameters);
guint            fake_login_count_delays (void);

G_END_DECLS
