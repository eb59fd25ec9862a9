/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-preferences-window.h"

#include "pd-lock-key.h"

struct _PdPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  /* template children */
  AdwComboRow   *color_scheme;
  GtkSpinButton *minutes;
  GtkSpinButton *reminder_minutes;
  GtkSwitch     *reminders;
};

G_DEFINE_FINAL_TYPE (PdPreferencesWindow, pd_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* The values of the enumeration in the schema are the positions in the list. */
static gboolean
nick_to_position (GValue   *value,
                  GVariant *variant,
                  gpointer  user_data)
{
  static const char *const nicks[] = { "system", "light", "dark", NULL };

  for (guint i = 0; nicks[i] != NULL; i++)
    if (g_str_equal (g_variant_get_string (variant, NULL), nicks[i]))
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
position_to_nick (const GValue       *value,
                  const GVariantType *expected_type,
                  gpointer            user_data)
{
  static const char *const nicks[] = { "system", "light", "dark" };

  return g_variant_new_string (nicks[MIN (g_value_get_uint (value), 2)]);
}

static void
pd_preferences_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_PREFERENCES_WINDOW);

  G_OBJECT_CLASS (pd_preferences_window_parent_class)->dispose (object);
}

static void
pd_preferences_window_class_init (PdPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/preferences/pd-preferences-window.ui");
  pd_lock_key_install (widget_class);
  gtk_widget_class_bind_template_child (widget_class, PdPreferencesWindow, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, PdPreferencesWindow, minutes);
  gtk_widget_class_bind_template_child (widget_class, PdPreferencesWindow, reminder_minutes);
  gtk_widget_class_bind_template_child (widget_class, PdPreferencesWindow, reminders);
}

static void
pd_preferences_window_init (PdPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_preferences_window_new:
 * @parent: the window that it stands before
 * @settings: what it changes, at once
 *
 * Returns: (transfer none): the preferences
 */
GtkWidget *
pd_preferences_window_new (GtkWindow *parent,
                           GSettings *settings)
{
  PdPreferencesWindow *self = g_object_new (PD_TYPE_PREFERENCES_WINDOW,
                                            "transient-for", parent,
                                            NULL);

  g_settings_bind (settings, "idle-lock-minutes",
                   gtk_spin_button_get_adjustment (self->minutes), "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminders", self->reminders, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminder-minutes",
                   gtk_spin_button_get_adjustment (self->reminder_minutes), "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "color-scheme", self->color_scheme, "selected",
                                G_SETTINGS_BIND_DEFAULT, nick_to_position, position_to_nick,
                                NULL, NULL);

  return GTK_WIDGET (self);
}
