/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-legend.h"

#include "pd-lock-key.h"
#include "pd-roster-signs.h"

#include <glib/gi18n-lib.h>

/* How a shift or a day looks, with a piece of it to see. */
static const struct
{
  const char *css_class;
  const char *words;
} LOOKS[] = {
  { "pd-legend-draft", N_ ("Striped: a draft, which nobody was given yet") },
  { "pd-legend-published", N_ ("Plain: as it was published") },
  { "pd-legend-open", N_ ("Hollow: an open shift, which is nobody’s yet") },
  { "pd-legend-away", N_ ("A striped day: somebody is away, or can’t come") },
};

static void
add_row (AdwPreferencesGroup *group,
         GtkWidget           *picture,
         const char          *words)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), picture);
  adw_preferences_group_add (group, row);
}

static GtkWidget *
new_looks (void)
{
  GtkWidget *group = adw_preferences_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (LOOKS); i++)
    {
      GtkWidget *sample = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (sample, "pd-legend");
      gtk_widget_add_css_class (sample, LOOKS[i].css_class);
      add_row (ADW_PREFERENCES_GROUP (group), sample, _ (LOOKS[i].words));
    }
  return group;
}

static GtkWidget *
new_signs (void)
{
  GtkWidget *group = adw_preferences_group_new ();

  for (guint sign = 0; sign < PD_ROSTER_N_SIGNS; sign++)
    add_row (ADW_PREFERENCES_GROUP (group), gtk_image_new_from_icon_name (pd_roster_sign_get_icon_name (sign)),
             pd_roster_sign_to_words (sign));
  return group;
}

static void
add_keys (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

/**
 * pd_roster_legend_new:
 * @parent: (nullable): the window that it stands before
 *
 * Returns: (transfer none): what the looks and signs of the roster mean, in words
 */
GtkWidget *
pd_roster_legend_new (GtkWindow *parent)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, "title",
                                    _ ("What the Signs Mean"), "default-width", 460, "default-height", 560, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (new_looks ()));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (new_signs ()));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (window), box);
  add_keys (window);
  pd_lock_key_add (window);
  return window;
}
