/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-row.h"

struct _PdRoleRow
{
  GtkWidget parent_instance;

  /* template children */
  GtkLabel  *details;
  GtkImage  *sign;
  GtkLabel  *standing;
  GtkLabel  *title;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (PdRoleRow, pd_role_row, GTK_TYPE_WIDGET)

static void
pd_role_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_ROLE_ROW);

  G_OBJECT_CLASS (pd_role_row_parent_class)->dispose (object);
}

static void
pd_role_row_class_init (PdRoleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_role_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/peerdesk/Peerdesk/roles/pd-role-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRoleRow, details);
  gtk_widget_class_bind_template_child (widget_class, PdRoleRow, sign);
  gtk_widget_class_bind_template_child (widget_class, PdRoleRow, standing);
  gtk_widget_class_bind_template_child (widget_class, PdRoleRow, title);
  gtk_widget_class_bind_template_child (widget_class, PdRoleRow, words);
}

static void
pd_role_row_init (PdRoleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_role_row_new:
 *
 * Returns: (transfer floating): a row that shows no role yet
 */
GtkWidget *
pd_role_row_new (void)
{
  return g_object_new (PD_TYPE_ROLE_ROW, NULL);
}

/**
 * pd_role_row_set_item:
 * @self: a row
 * @item: what it shows
 */
void
pd_role_row_set_item (PdRoleRow  *self,
                      PdRoleItem *item)
{
  g_autofree char *standing = pd_role_item_dup_standing (item);
  g_autofree char *details = pd_role_item_dup_details (item);

  g_return_if_fail (PD_IS_ROLE_ROW (self));

  gtk_label_set_label (self->title, pd_role_item_get_title (item));
  gtk_label_set_label (self->standing, standing);
  gtk_label_set_label (self->details, details);
  gtk_image_set_from_icon_name (self->sign, pd_role_item_get_icon_name (item));
}
