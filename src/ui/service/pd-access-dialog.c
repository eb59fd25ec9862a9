/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-access-dialog.h"

#include "pd-banner.h"
#include "pd-lock-key.h"
#include "pd-passphrase-group.h"
#include "pd-workspace-access.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

/* Two frames: the window shows that it is busy before the passphrase is worked on, which
 * takes a second on purpose and cannot share the file with another thread. */
#define SHOW_BUSY_MS 40

struct _PdAccessDialog
{
  AdwWindow parent_instance;

  /* template children */
  PdBanner          *banner;
  GtkWidget         *form;
  PdPassphraseGroup *passphrase;
  GtkWidget         *save_button;
  GtkSpinner        *spinner;
  AdwComboRow       *who;
  GtkWidget         *who_group;

  /* owned */
  GPtrArray   *people;
  PdWorkspace *workspace;

  /* state */
  gboolean mine;
  guint    busy_id;
};

G_DEFINE_FINAL_TYPE (PdAccessDialog, pd_access_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_actions (PdAccessDialog *self)
{
  gboolean busy = self->busy_id != 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "access.save",
                                 !busy && self->people->len > 0 &&
                                     pd_passphrase_group_is_valid (self->passphrase));
  gtk_widget_set_sensitive (self->form, !busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static PdPerson *
get_person (PdAccessDialog *self)
{
  guint selected = self->mine ? 0 : adw_combo_row_get_selected (self->who);

  return g_ptr_array_index (self->people, MIN (selected, self->people->len - 1));
}

static gboolean
save (PdAccessDialog *self,
      GError        **error)
{
  g_autoptr (PdSecret) secret = pd_passphrase_group_dup_secret (self->passphrase, error);

  if (secret == NULL)
    return FALSE;
  if (self->mine)
    return pd_workspace_access_change_passphrase (self->workspace, get_person (self), secret,
                                                  NULL, error);

  return pd_workspace_access_add_passphrase (self->workspace, get_person (self), secret, NULL,
                                             error);
}

static gboolean
save_cb (gpointer user_data)
{
  PdAccessDialog    *self = user_data;
  g_autoptr (GError) error = NULL;

  self->busy_id = 0;
  if (save (self, &error))
    {
      g_signal_emit (self, signals[SIGNAL_SAVED], 0);
      gtk_window_close (GTK_WINDOW (self));
      return G_SOURCE_REMOVE;
    }

  pd_banner_set_title (self->banner, error->message);
  update_actions (self);
  return G_SOURCE_REMOVE;
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdAccessDialog *self = PD_ACCESS_DIALOG (widget);

  pd_banner_set_title (self->banner, NULL);
  self->busy_id = g_timeout_add (SHOW_BUSY_MS, save_cb, self);
  update_actions (self);
}

/* Those who are here and have no key yet. */
static void
list_people (PdAccessDialog *self,
             PdDay           today)
{
  GListModel               *people = pd_workspace_get_people (self->workspace);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (PdNameBook)    book = pd_workspace_create_name_book (self->workspace);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (PdPerson) person = g_list_model_get_item (people, i);
      g_autofree char     *label = pd_name_book_dup_label (book, person);

      if (!pd_person_is_here (person, today) ||
          pd_workspace_access_can_open (self->workspace, person))
        continue;

      gtk_string_list_append (names, label);
      g_ptr_array_add (self->people, g_steal_pointer (&person));
    }
  adw_combo_row_set_model (self->who, G_LIST_MODEL (names));

  if (self->people->len == 0)
    pd_banner_set_title (self->banner, _ ("Everybody who is here can open the file already. Add "
                                          "new people on the People page first."));
}

static void
pd_access_dialog_dispose (GObject *object)
{
  PdAccessDialog *self = PD_ACCESS_DIALOG (object);

  g_clear_handle_id (&self->busy_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_ACCESS_DIALOG);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_access_dialog_parent_class)->dispose (object);
}

static void
pd_access_dialog_class_init (PdAccessDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_access_dialog_dispose;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", PD_TYPE_ACCESS_DIALOG, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_PASSPHRASE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/service/pd-access-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdAccessDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PdAccessDialog, form);
  gtk_widget_class_bind_template_child (widget_class, PdAccessDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, PdAccessDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, PdAccessDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, PdAccessDialog, who);
  gtk_widget_class_bind_template_child (widget_class, PdAccessDialog, who_group);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);

  gtk_widget_class_install_action (widget_class, "access.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_access_dialog_init (PdAccessDialog *self)
{
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_access_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @mine: whether who has unlocked it gets a new passphrase, else somebody their first
 * @today: the day that it is
 *
 * Returns: (transfer none): the form
 */
GtkWidget *
pd_access_dialog_new (GtkWindow   *parent,
                      PdWorkspace *workspace,
                      gboolean     mine,
                      PdDay        today)
{
  PdAccessDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_ACCESS_DIALOG, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->mine = mine;
  gtk_window_set_title (GTK_WINDOW (self),
                        mine ? _ ("Change My Passphrase") : _ ("Let Somebody In"));
  gtk_widget_set_visible (self->who_group, !mine);
  if (mine)
    g_ptr_array_add (self->people, g_object_ref (pd_workspace_get_me (workspace)));
  else
    list_people (self, today);
  update_actions (self);

  return GTK_WIDGET (self);
}
