/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-week.h"

#include <glib/gi18n-lib.h>

/* How wide a week without a session is, in letters: its first day, in one line. */
#define HEADING_CHARS 10

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), HEADING_CHARS);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * pd_circle_week_new:
 *
 * Returns: (transfer floating): a column for a week of a plan, to which sessions are appended
 */
GtkWidget *
pd_circle_week_new (void)
{
  GtkWidget *column = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                    "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);

  gtk_box_append (GTK_BOX (column), create_label ("heading"));
  gtk_box_append (GTK_BOX (column), create_label ("caption"));
  return column;
}

/**
 * pd_circle_week_show:
 * @self: a column
 * @week: the first day of the week
 * @n: how many sessions it has
 * @today: the day that it is
 *
 * Says in its heading which week it is.
 */
void
pd_circle_week_show (GtkWidget *self,
                     PdDay      week,
                     guint      n,
                     PdDay      today)
{
  GtkWidget       *heading = gtk_widget_get_first_child (self);
  GtkWidget       *caption = gtk_widget_get_next_sibling (heading);
  g_autofree char *day = pd_day_to_short_words (week);
  g_autofree char *sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", n), n);
  g_autofree char *spoken = NULL;
  gboolean         is_now = pd_day_week_start (today, PD_WEEKDAY_MONDAY) == week;

  /* Translators: the first day of a week, and how many sessions it has */
  spoken = g_strdup_printf (_ ("Week from %1$s, %2$s"), day, sessions);
  gtk_label_set_label (GTK_LABEL (heading), day);
  gtk_label_set_label (GTK_LABEL (caption), is_now ? _ ("This week") : n > 0 ? sessions
                                                                             : _ ("No session"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
