/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-application.h"

#include "pd-window.h"

struct _PdApplication
{
  AdwApplication parent_instance;

  /* owned */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (PdApplication, pd_application, ADW_TYPE_APPLICATION)

static void
pd_application_activate (GApplication *application)
{
  PdApplication *self = PD_APPLICATION (application);
  GtkWindow     *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    window = GTK_WINDOW (pd_window_new (GTK_APPLICATION (self), self->settings, pd_day_today ()));
  gtk_window_present (window);
}

static void
pd_application_startup (GApplication *application)
{
  PdApplication *self = PD_APPLICATION (application);

  G_APPLICATION_CLASS (pd_application_parent_class)->startup (application);

  self->settings = g_settings_new (APPLICATION_ID);
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
  application_class->startup = pd_application_startup;
}

static void
pd_application_init (PdApplication *self)
{
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
                       "flags", flags,
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
