/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-page-kind.h"

#include "pd-circle-count.h"
#include "pd-cosupervision-page.h"
#include "pd-people-page.h"
#include "pd-roles-count.h"
#include "pd-roles-page.h"
#include "pd-roster-page.h"
#include "pd-service-page.h"
#include "pd-supervision-count.h"
#include "pd-supervision-page.h"
#include "pd-today-page.h"

#include <glib/gi18n-lib.h>

const PdPageKind pd_page_kinds[] = {
  { "today", N_ ("Today"), "daytime-sunrise-symbolic", pd_today_page_get_type, FALSE },
  { "roster", N_ ("Roster"), "x-office-calendar-symbolic", pd_roster_page_get_type, TRUE },
  { "supervision", N_ ("Supervision"), "chat-message-new-symbolic", pd_supervision_page_get_type, FALSE,
    pd_supervision_count_waiting },
  { "roles", N_ ("Roles"), "x-office-document-symbolic", pd_roles_page_get_type, FALSE, pd_roles_count_waiting },
  { "cosupervision", N_ ("Co-supervision"), "emblem-shared-symbolic", pd_cosupervision_page_get_type, FALSE,
    pd_circle_count_waiting },
  { "people", N_ ("People"), "system-users-symbolic", pd_people_page_get_type, FALSE },
  { "service", N_ ("Service"), "emblem-system-symbolic", pd_service_page_get_type, FALSE },
  { NULL },
};

/**
 * pd_page_kind_count:
 *
 * Returns: how many pages there are
 */
guint
pd_page_kind_count (void)
{
  return G_N_ELEMENTS (pd_page_kinds) - 1;
}

/**
 * pd_page_kind_find:
 * @id: (nullable): a page's id
 *
 * Returns: (transfer none): the page of that id; the first one where there is none, so
 *   that a setting of another version does no harm
 */
const PdPageKind *
pd_page_kind_find (const char *id)
{
  for (const PdPageKind *kind = pd_page_kinds; kind->id != NULL; kind++)
    if (g_strcmp0 (kind->id, id) == 0)
      return kind;

  return &pd_page_kinds[0];
}

static GtkWidget *
create_count (void)
{
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_set_hexpand (count, TRUE);
  gtk_widget_set_halign (count, GTK_ALIGN_END);
  gtk_widget_set_valign (count, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (count, FALSE);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "pd-count");
  return count;
}

/**
 * pd_page_kind_create_row:
 * @self: a page
 *
 * Returns: (transfer floating): its row in the navigation, named by its id
 */
GtkWidget *
pd_page_kind_create_row (const PdPageKind *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ (self->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (self->icon_name));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), create_count ());
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, self->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ (self->title),
                                  -1);

  return row;
}

/**
 * pd_page_kind_show_count:
 * @self: a page
 * @row: its row in the navigation
 * @n: how many things wait there
 *
 * Says so, in a number and for who hears it.
 */
void
pd_page_kind_show_count (const PdPageKind *self,
                         GtkWidget        *row,
                         guint             n)
{
  GtkWidget       *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget       *count = gtk_widget_get_last_child (box);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *words = NULL;

  /* Translators: the title of a page, and how many things wait there */
  words = g_strdup_printf (ngettext ("%1$s, %2$u waits", "%1$s, %2$u wait", n), _ (self->title), n);
  gtk_label_set_label (GTK_LABEL (count), number);
  gtk_widget_set_visible (count, n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, n > 0 ? words : _ (self->title),
                                  -1);
}
