/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-application.h"

#include "pd-session-watch.h"
#include "pd-window.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>

/* How often the day is looked at, in seconds: a sleeping computer skips over midnight,
 * so one long wait for it would be late. */
#define DAY_SECONDS 60

struct _PdApplication
{
  AdwApplication parent_instance;

  /* owned */
  PdIdleWatch    *idle_watch;
  PdSessionWatch *session_watch;
  GSettings      *settings;

  /* state */
  PdDay    fixed_day;
  PdDay    today;
  gboolean demo;
  guint    day_id;
  guint    terminate_id;
};

G_DEFINE_FINAL_TYPE (PdApplication, pd_application, ADW_TYPE_APPLICATION)

static const GOptionEntry option_entries[] = {
  { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Look around in a made-up service; nothing is kept"), NULL },
  { "on", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Take DATE (2026-11-23) for today"), N_ ("DATE") },
  { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
  { NULL },
};

static void
lock_all (PdApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self));
       link != NULL;
       link = link->next)
    if (PD_IS_WINDOW (link->data))
      pd_window_lock (link->data);
}

static gboolean
day_cb (gpointer user_data)
{
  PdApplication *self = user_data;
  PdDay          today = self->fixed_day != PD_DAY_NONE ? self->fixed_day : pd_day_today ();

  if (today == self->today)
    return G_SOURCE_CONTINUE;

  self->today = today;
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self));
       link != NULL;
       link = link->next)
    if (PD_IS_WINDOW (link->data))
      g_object_set (link->data, "today", today, NULL);

  return G_SOURCE_CONTINUE;
}

/* Asked to end (log-out, shutdown): close as the person would have. What is saved is
 * saved; whoever sends this does not wait for an answer to a question. */
static gboolean
terminate_cb (gpointer user_data)
{
  PdApplication    *self = user_data;
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
  g_application_quit (G_APPLICATION (self));

  return G_SOURCE_CONTINUE;
}

static void
update_color_scheme (PdApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };
  guint chosen = g_settings_get_enum (self->settings, "color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[MIN (chosen, 2)]);
}

static void
update_patience (PdApplication *self)
{
  guint minutes = g_settings_get_uint (self->settings, "idle-lock-minutes");

  pd_idle_watch_set_patience (self->idle_watch, minutes * 60 * 1000);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GtkApplication   *application = user_data;
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

/* The desktop may keep a reminder for longer than there is a session to show. */
static void
show_reminder_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  GtkApplication *application = user_data;

  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (PD_IS_WINDOW (link->data) && pd_window_show_reminder (link->data, g_variant_get_uint32 (parameter)))
      return;
  g_application_activate (G_APPLICATION (application));
}

static void
install_actions (PdApplication *self)
{
  const GActionEntry entries[] = {
    { .name = "quit", .activate = quit_action },
    { .name = "show-reminder", .activate = show_reminder_action, .parameter_type = "u" },
  };
  const char *quit_keys[] = { "<Control>q", NULL };
  const char *close_keys[] = { "<Control>w", NULL };
  const char *help_keys[] = { "<Control>question", "<Control>F1", NULL };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit", quit_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "window.close", close_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "win.shortcuts", help_keys);
}

static PdWindow *
create_window (PdApplication *self)
{
  PdWindow *window = PD_WINDOW (pd_window_new (GTK_APPLICATION (self), self->settings, self->today));

  /* What time it is on a made-up day, nobody knows. */
  if (self->fixed_day == PD_DAY_NONE)
    pd_window_remind (window);
  return window;
}

static void
pd_application_activate (GApplication *application)
{
  PdApplication *self = PD_APPLICATION (application);
  GtkWindow     *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      window = GTK_WINDOW (create_window (self));
      if (self->demo)
        pd_window_open_demo (PD_WINDOW (window));
      else
        pd_window_open_last (PD_WINDOW (window));
    }
  gtk_window_present (window);
}

/* A file that is open already is shown, not opened twice. */
static PdWindow *
find_window (PdApplication *self,
             GFile         *file)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self));
       link != NULL;
       link = link->next)
    {
      PdWorkspace      *workspace;
      g_autoptr (GFile) open = NULL;

      if (!PD_IS_WINDOW (link->data))
        continue;

      workspace = pd_window_get_workspace (link->data);
      if (workspace == NULL)
        return link->data;

      open = g_file_new_for_path (pd_vault_get_path (pd_workspace_get_vault (workspace)));
      if (g_file_equal (open, file))
        return link->data;
    }

  return NULL;
}

static void
pd_application_open (GApplication *application,
                     GFile       **files,
                     int           n_files,
                     const char   *hint)
{
  PdApplication *self = PD_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      PdWindow *window = find_window (self, files[i]);

      if (window == NULL)
        window = create_window (self);
      if (pd_window_get_workspace (window) == NULL)
        pd_window_open (window, files[i]);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static int
pd_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  PdApplication *self = PD_APPLICATION (application);
  const char    *day;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Peerdesk %s\n", PACKAGE_VERSION);
      return EXIT_SUCCESS;
    }

  if (g_variant_dict_lookup (options, "on", "&s", &day) &&
      !pd_day_parse_iso (day, &self->fixed_day))
    {
      g_printerr (_ ("“%s” is not a day. Write it like 2026-11-23.\n"), day);
      return 2;
    }

  g_variant_dict_lookup (options, "demo", "b", &self->demo);
  /* A demo, or a made-up day, is nothing that a running program should be joined for. */
  if (self->demo || self->fixed_day != PD_DAY_NONE)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
pd_application_startup (GApplication *application)
{
  PdApplication *self = PD_APPLICATION (application);

  G_APPLICATION_CLASS (pd_application_parent_class)->startup (application);

  self->today = self->fixed_day != PD_DAY_NONE ? self->fixed_day : pd_day_today ();
  self->settings = g_settings_new (APPLICATION_ID);
  self->idle_watch = pd_idle_watch_new ();
  self->session_watch = pd_session_watch_new ();

  install_actions (self);
  update_color_scheme (self);
  update_patience (self);

  g_signal_connect_object (self->idle_watch, "idle", G_CALLBACK (lock_all), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session_watch, "locking", G_CALLBACK (lock_all), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::color-scheme",
                           G_CALLBACK (update_color_scheme), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::idle-lock-minutes",
                           G_CALLBACK (update_patience), self, G_CONNECT_SWAPPED);

  self->day_id = g_timeout_add_seconds (DAY_SECONDS, day_cb, self);
  self->terminate_id = g_unix_signal_add (SIGTERM, terminate_cb, self);
}

static void
pd_application_shutdown (GApplication *application)
{
  PdApplication *self = PD_APPLICATION (application);

  g_clear_handle_id (&self->day_id, g_source_remove);
  g_clear_handle_id (&self->terminate_id, g_source_remove);
  g_clear_object (&self->idle_watch);
  g_clear_object (&self->session_watch);

  G_APPLICATION_CLASS (pd_application_parent_class)->shutdown (application);
}

static void
pd_application_finalize (GObject *object)
{
  PdApplication *self = PD_APPLICATION (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (pd_application_parent_class)->finalize (object);
}

static void
pd_application_class_init (PdApplicationClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = pd_application_finalize;
  application_class->activate = pd_application_activate;
  application_class->handle_local_options = pd_application_handle_local_options;
  application_class->open = pd_application_open;
  application_class->shutdown = pd_application_shutdown;
  application_class->startup = pd_application_startup;
}

static void
pd_application_init (PdApplication *self)
{
  self->fixed_day = PD_DAY_NONE;
  g_application_add_main_option_entries (G_APPLICATION (self), option_entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE]"));
}

/**
 * pd_application_new:
 * @flags: application flags
 *
 * Returns: (transfer full): the application
 */
PdApplication *
pd_application_new (GApplicationFlags flags)
{
  return g_object_new (PD_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", flags | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/peerdesk/Peerdesk",
                       NULL);
}

/**
 * pd_application_get_settings:
 * @self: the application, after it has started
 *
 * Returns: (transfer none): what is remembered between runs
 */
GSettings *
pd_application_get_settings (PdApplication *self)
{
  g_return_val_if_fail (PD_IS_APPLICATION (self), NULL);

  return self->settings;
}

/**
 * pd_application_get_idle_watch:
 * @self: the application, after it has started
 *
 * For what is a sign of life though nobody touches a window, and for tests, which can't
 * wait for minutes.
 *
 * Returns: (transfer none): what says that nobody is there
 */
PdIdleWatch *
pd_application_get_idle_watch (PdApplication *self)
{
  g_return_val_if_fail (PD_IS_APPLICATION (self), NULL);

  return self->idle_watch;
}
