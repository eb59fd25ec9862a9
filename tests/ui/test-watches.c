/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fake-login.h"
#include "window-fixture.h"

#include "pd-idle-watch.h"
#include "pd-session-watch.h"
#include "sample-workspace.h"

#define MANAGER "org.freedesktop.login1.Manager"
#define SESSION "org.freedesktop.login1.Session"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
run_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
test_idle_is_said_once (void)
{
  g_autoptr (PdIdleWatch) watch = pd_idle_watch_new ();
  guint                   idle = 0;

  g_signal_connect_swapped (watch, "idle", G_CALLBACK (count_cb), &idle);
  pd_idle_watch_set_patience (watch, 50);
  run_for (400);
  g_assert_cmpuint (idle, ==, 1);

  pd_idle_watch_note_activity (watch);
  run_for (400);
  g_assert_cmpuint (idle, ==, 2);
}

static void
test_activity_puts_idle_off (void)
{
  g_autoptr (PdIdleWatch) watch = pd_idle_watch_new ();
  guint                   idle = 0;

  g_signal_connect_swapped (watch, "idle", G_CALLBACK (count_cb), &idle);
  pd_idle_watch_set_patience (watch, 600);
  for (int i = 0; i < 12; i++)
    {
      run_for (100);
      pd_idle_watch_note_activity (watch);
    }
  g_assert_cmpuint (idle, ==, 0);
}

static void
test_no_patience_is_for_ever (void)
{
  g_autoptr (PdIdleWatch) watch = pd_idle_watch_new ();
  guint                   idle = 0;

  g_signal_connect_swapped (watch, "idle", G_CALLBACK (count_cb), &idle);
  pd_idle_watch_set_patience (watch, 50);
  pd_idle_watch_set_patience (watch, 0);
  run_for (300);
  g_assert_cmpuint (idle, ==, 0);
}

typedef struct
{
  PdSessionWatch *watch;
  guint           locking;
} Listening;

static void
listen (Listening    *self,
        gconstpointer data)
{
  guint before = fake_login_count_delays ();

  self->watch = pd_session_watch_new ();
  g_signal_connect_swapped (self->watch, "locking", G_CALLBACK (count_cb), &self->locking);
  sample_window_wait_until ((SampleCondition) pd_session_watch_is_ready, self->watch);
  run_for (100);
  g_assert_cmpuint (fake_login_count_delays (), ==, before + 1);
}

static void
stop_listening (Listening    *self,
                gconstpointer data)
{
  guint before = fake_login_count_delays ();

  g_assert_finalize_object (self->watch);
  g_assert_cmpuint (fake_login_count_delays (), ==, before - 1);
}

static void
test_own_session_locks (Listening    *self,
                        gconstpointer data)
{
  GDBusConnection *login = fake_login_get_connection ();

  fake_login_emit (login, FAKE_LOGIN_OTHER_SESSION, SESSION, "Lock", NULL);
  g_assert_cmpuint (self->locking, ==, 0);
  fake_login_emit (login, FAKE_LOGIN_OWN_SESSION, SESSION, "Unlock", NULL);
  g_assert_cmpuint (self->locking, ==, 0);
  fake_login_emit (login, FAKE_LOGIN_OWN_SESSION, SESSION, "Lock", NULL);
  g_assert_cmpuint (self->locking, ==, 1);
}

static void
test_sleep_waits_for_locking (Listening    *self,
                              gconstpointer data)
{
  GDBusConnection *login = fake_login_get_connection ();
  guint            delays = fake_login_count_delays ();

  fake_login_emit (login, FAKE_LOGIN_MANAGER_PATH, MANAGER, "PrepareForSleep",
                   g_variant_new ("(b)", TRUE));
  g_assert_cmpuint (self->locking, ==, 1);
  g_assert_cmpuint (fake_login_count_delays (), ==, 0);

  fake_login_emit (login, FAKE_LOGIN_MANAGER_PATH, MANAGER, "PrepareForSleep",
                   g_variant_new ("(b)", FALSE));
  g_assert_cmpuint (self->locking, ==, 1);
  g_assert_cmpuint (fake_login_count_delays (), ==, delays);
}

static void
test_screen_saver_locks (Listening    *self,
                         gconstpointer data)
{
  g_autoptr (GError)          error = NULL;
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);

  g_assert_no_error (error);
  fake_login_emit (session, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged",
                   g_variant_new ("(b)", FALSE));
  g_assert_cmpuint (self->locking, ==, 0);
  fake_login_emit (session, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged",
                   g_variant_new ("(b)", TRUE));
  g_assert_cmpuint (self->locking, ==, 1);
}

static void
test_strange_signals_do_nothing (Listening    *self,
                                 gconstpointer data)
{
  GDBusConnection *login = fake_login_get_connection ();
  guint            delays = fake_login_count_delays ();

  fake_login_emit (login, FAKE_LOGIN_MANAGER_PATH, MANAGER, "PrepareForSleep",
                   g_variant_new ("(s)", "yes"));
  fake_login_emit (login, FAKE_LOGIN_MANAGER_PATH, MANAGER, "PrepareForSleep", NULL);
  g_assert_cmpuint (self->locking, ==, 0);
  g_assert_cmpuint (fake_login_count_delays (), ==, delays);
}

static void
test_window_locks_before_sleep (void)
{
  SampleWorkspace sample;
  PdWindow       *window = window_fixture_new_window ();

  sample_workspace_set_up (&sample, 3, 1);
  pd_window_set_workspace (window, sample.workspace);
  window_fixture_settle ();
  g_assert_nonnull (pd_window_get_desk (window));

  fake_login_emit (fake_login_get_connection (), FAKE_LOGIN_MANAGER_PATH, MANAGER,
                   "PrepareForSleep", g_variant_new ("(b)", TRUE));
  g_assert_true (pd_workspace_is_locked (sample.workspace));
  g_assert_null (pd_window_get_desk (window));
  g_assert_cmpuint (fake_login_count_delays (), ==, 0);

  window_fixture_close (window);
  sample_workspace_tear_down (&sample);
}

static void
test_window_locks_when_nobody_is_there (void)
{
  SampleWorkspace sample;
  PdWindow       *window = window_fixture_new_window ();
  PdIdleWatch    *watch = window_fixture_get_idle_watch ();
  guint           patience = pd_idle_watch_get_patience (watch);

  /* Five minutes, unless somebody prefers another time. */
  g_assert_cmpuint (patience, ==, 5 * 60 * 1000);
  sample_workspace_set_up (&sample, 3, 1);
  pd_window_set_workspace (window, sample.workspace);
  window_fixture_settle ();
  g_assert_nonnull (pd_window_get_desk (window));

  pd_idle_watch_set_patience (watch, 100);
  run_for (600);
  g_assert_true (pd_workspace_is_locked (sample.workspace));
  g_assert_null (pd_window_get_desk (window));

  pd_idle_watch_set_patience (watch, patience);
  window_fixture_close (window);
  sample_workspace_tear_down (&sample);
}

#define ADD(path, func) g_test_add (path, Listening, NULL, listen, func, stop_listening)

int
main (int   argc,
      char *argv[])
{
  int status;

  fake_login_start ();
  window_fixture_start (&argc, &argv);
  run_for (300);

  g_test_add_func ("/idle-watch/says-once-that-nobody-is-there", test_idle_is_said_once);
  g_test_add_func ("/idle-watch/activity-puts-it-off", test_activity_puts_idle_off);
  g_test_add_func ("/idle-watch/no-patience-is-for-ever", test_no_patience_is_for_ever);
  ADD ("/session-watch/only-the-own-session-locks", test_own_session_locks);
  ADD ("/session-watch/sleep-waits-for-locking", test_sleep_waits_for_locking);
  ADD ("/session-watch/a-screen-saver-locks", test_screen_saver_locks);
  ADD ("/session-watch/strange-signals-do-nothing", test_strange_signals_do_nothing);
  g_test_add_func ("/window/locks-before-the-computer-sleeps", test_window_locks_before_sleep);

  g_test_add_func ("/window/locks-when-nobody-is-there", test_window_locks_when_nobody_is_there);

  status = window_fixture_run ();
  fake_login_stop ();

  return status;
}
