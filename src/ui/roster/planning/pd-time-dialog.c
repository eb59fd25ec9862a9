/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-time-dialog.h"

#include "pd-banner.h"
#include "pd-lock-key.h"
#include "pd-time-entry.h"

struct _PdTimeDialog
{
  AdwWindow parent_instance;

  /* template children */
  PdBanner    *banner;
  GtkButton   *do_button;
  PdTimeEntry *first;
  PdTimeEntry *second;
  GtkLabel    *sentence;
  GtkWidget   *until;

  /* owned */
  PdTimeDialogFunc func;
  gpointer         user_data;
  GDestroyNotify   destroy;
};

G_DEFINE_FINAL_TYPE (PdTimeDialog, pd_time_dialog, ADW_TYPE_WINDOW)

static gboolean
asks_for_two (PdTimeDialog *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->second));
}

static void
update_actions (PdTimeDialog *self)
{
  gboolean is_typed = pd_time_entry_get_minute (self->first) >= 0 &&
                      (!asks_for_two (self) || pd_time_entry_get_minute (self->second) >= 0);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "time.do", is_typed);
}

static void
do_action (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  PdTimeDialog      *self = PD_TIME_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (self->func (pd_time_entry_get_minute (self->first), pd_time_entry_get_minute (self->second),
                  self->user_data, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    pd_banner_set_title (self->banner, error->message);
}

static void
pd_time_dialog_dispose (GObject *object)
{
  PdTimeDialog *self = PD_TIME_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_TIME_DIALOG);
  if (self->destroy != NULL)
    self->destroy (g_steal_pointer (&self->user_data));
  self->destroy = NULL;

  G_OBJECT_CLASS (pd_time_dialog_parent_class)->dispose (object);
}

static void
pd_time_dialog_class_init (PdTimeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_time_dialog_dispose;

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_TIME_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/planning/pd-time-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdTimeDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PdTimeDialog, do_button);
  gtk_widget_class_bind_template_child (widget_class, PdTimeDialog, first);
  gtk_widget_class_bind_template_child (widget_class, PdTimeDialog, second);
  gtk_widget_class_bind_template_child (widget_class, PdTimeDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, PdTimeDialog, until);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);

  gtk_widget_class_install_action (widget_class, "time.do", NULL, do_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "time.do", NULL);
}

static void
pd_time_dialog_init (PdTimeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_time_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @heading: what is asked
 * @sentence: what it is about
 * @yes_label: what doing it is called, with a mnemonic
 * @func: does it
 * @user_data: handed to @func
 * @destroy: frees @user_data
 *
 * Returns: (transfer none): a dialog that asks for one time
 */
GtkWidget *
pd_time_dialog_new (GtkWindow       *parent,
                    const char      *heading,
                    const char      *sentence,
                    const char      *yes_label,
                    PdTimeDialogFunc func,
                    gpointer         user_data,
                    GDestroyNotify   destroy)
{
  PdTimeDialog *self = g_object_new (PD_TYPE_TIME_DIALOG, "transient-for", parent, "title", heading, NULL);

  self->func = func;
  self->user_data = user_data;
  self->destroy = destroy;
  gtk_label_set_text (self->sentence, sentence);
  gtk_button_set_label (self->do_button, yes_label);
  update_actions (self);
  return GTK_WIDGET (self);
}

/**
 * pd_time_dialog_set_times:
 * @self: a dialog
 * @first: what stands in it at first, in minutes since midnight
 * @second: the same for the end, which is asked for as well; or -1 for one time only
 */
void
pd_time_dialog_set_times (PdTimeDialog *self,
                          int           first,
                          int           second)
{
  g_return_if_fail (PD_IS_TIME_DIALOG (self));

  pd_time_entry_set_minute (self->first, first);
  gtk_widget_set_visible (self->until, second >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self->second), second >= 0);
  if (second >= 0)
    pd_time_entry_set_minute (self->second, second);
  update_actions (self);
}
