/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-row.h"

#include "pd-supervision-words.h"

struct _PdSupervisionRow
{
  GtkWidget parent_instance;

  /* template children */
  GtkLabel  *details;
  GtkImage  *sign;
  GtkLabel  *standing;
  GtkLabel  *title;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (PdSupervisionRow, pd_supervision_row, GTK_TYPE_WIDGET)

static void
pd_supervision_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_SUPERVISION_ROW);

  G_OBJECT_CLASS (pd_supervision_row_parent_class)->dispose (object);
}

static void
pd_supervision_row_class_init (PdSupervisionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_supervision_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/pd-supervision-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionRow, details);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionRow, sign);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionRow, standing);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionRow, title);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionRow, words);
}

static void
pd_supervision_row_init (PdSupervisionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_supervision_row_new:
 *
 * Returns: (transfer floating): a row that shows nobody yet
 */
GtkWidget *
pd_supervision_row_new (void)
{
  return g_object_new (PD_TYPE_SUPERVISION_ROW, NULL);
}

static void
set_words (GtkLabel   *label,
           const char *words)
{
  gtk_label_set_label (label, words);
  gtk_widget_set_visible (GTK_WIDGET (label), *words != '\0');
}

/**
 * pd_supervision_row_set_item:
 * @self: a row
 * @workspace: an unlocked workspace
 * @item: what it shows
 * @today: the day that it is
 */
void
pd_supervision_row_set_item (PdSupervisionRow  *self,
                             PdWorkspace       *workspace,
                             PdSupervisionItem *item,
                             PdDay              today)
{
  const PdSupervisionDue *due = pd_supervision_item_get_due (item);
  g_autofree char        *standing = pd_supervision_item_dup_standing (item, TRUE);
  g_autofree char        *details = pd_supervision_item_dup_details (item, workspace, today);

  g_return_if_fail (PD_IS_SUPERVISION_ROW (self));

  set_words (self->title, pd_supervision_item_get_title (item));
  set_words (self->standing, standing);
  set_words (self->details, details);
  gtk_image_set_from_icon_name (self->sign,
                                due != NULL ? pd_supervision_words_due_icon (due->state) : "emblem-documents-symbolic");
  if (due != NULL && due->state == PD_DUE_OVERDUE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "overdue");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "overdue");
}
