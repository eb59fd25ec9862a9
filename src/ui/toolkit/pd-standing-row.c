/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-standing-row.h"

struct _PdStandingRow
{
  GtkWidget parent_instance;

  /* template children */
  GtkLabel  *details;
  GtkImage  *sign;
  GtkLabel  *standing;
  GtkLabel  *title;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (PdStandingRow, pd_standing_row, GTK_TYPE_WIDGET)

static void
pd_standing_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_STANDING_ROW);

  G_OBJECT_CLASS (pd_standing_row_parent_class)->dispose (object);
}

static void
pd_standing_row_class_init (PdStandingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_standing_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/peerdesk/Peerdesk/toolkit/pd-standing-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PdStandingRow, details);
  gtk_widget_class_bind_template_child (widget_class, PdStandingRow, sign);
  gtk_widget_class_bind_template_child (widget_class, PdStandingRow, standing);
  gtk_widget_class_bind_template_child (widget_class, PdStandingRow, title);
  gtk_widget_class_bind_template_child (widget_class, PdStandingRow, words);
}

static void
pd_standing_row_init (PdStandingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_standing_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
pd_standing_row_new (void)
{
  return g_object_new (PD_TYPE_STANDING_ROW, NULL);
}

static void
set_words (GtkLabel   *label,
           const char *words)
{
  gtk_label_set_label (label, words);
  gtk_widget_set_visible (GTK_WIDGET (label), *words != '\0');
}

/**
 * pd_standing_row_show:
 * @self: a row
 * @title: whom or what it is about
 * @icon_name: a sign of how that stands
 * @standing: how it stands, in words
 * @details: what else is known of it
 *
 * Shows these; words that are empty take no room.
 */
void
pd_standing_row_show (PdStandingRow *self,
                      const char    *title,
                      const char    *icon_name,
                      const char    *standing,
                      const char    *details)
{
  g_return_if_fail (PD_IS_STANDING_ROW (self));

  set_words (self->title, title);
  set_words (self->standing, standing);
  set_words (self->details, details);
  gtk_image_set_from_icon_name (self->sign, icon_name);
}
