/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-create-page.h"

#include "pd-banner.h"
#include "pd-choose-file.h"
#include "pd-new-service.h"
#include "pd-passphrase-group.h"

#include <glib/gi18n-lib.h>

struct _PdCreatePage
{
  AdwBin parent_instance;

  /* template children */
  PdBanner          *banner;
  GtkButton         *create_button;
  GtkWidget         *form;
  GtkEditable       *founder_name;
  PdPassphraseGroup *passphrase;
  AdwActionRow      *place_row;
  GtkEditable       *service_name;
  GtkSpinner        *spinner;

  /* owned */
  GCancellable *cancellable;
  GFile        *chosen_place;

  /* state */
  PdKdfCost cost;
};

G_DEFINE_FINAL_TYPE (PdCreatePage, pd_create_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_CANCELLED,
  SIGNAL_CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_stripped (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

static gboolean
is_blank (GtkEditable *editable)
{
  g_autofree char *text = dup_stripped (editable);

  return text[0] == '\0';
}

static char *
dup_file_name (PdCreatePage *self)
{
  g_autofree char *name = dup_stripped (self->service_name);

  g_strdelimit (name, "/\\:\n", '-');

  return g_strconcat (name[0] != '\0' ? name : _ ("Service"), ".peerdesk", NULL);
}

/* Until a place is chosen: the folder of documents, under the service's name. */
static GFile *
dup_place (PdCreatePage *self)
{
  const char      *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *name = NULL;

  if (self->chosen_place != NULL)
    return g_object_ref (self->chosen_place);

  name = dup_file_name (self);
  return g_file_new_build_filename (folder != NULL ? folder : g_get_home_dir (), name, NULL);
}

static void
update_place (PdCreatePage *self)
{
  g_autoptr (GFile) place = dup_place (self);
  g_autofree char  *words = g_file_get_parse_name (place);

  adw_action_row_set_subtitle (self->place_row, words);
}

static void
update_actions (PdCreatePage *self)
{
  gboolean busy = self->cancellable != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "create.create",
                                 !busy && !is_blank (self->service_name) &&
                                     !is_blank (self->founder_name) &&
                                     pd_passphrase_group_is_valid (self->passphrase));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "create.choose-place", !busy);
  gtk_widget_set_sensitive (self->form, !busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static void
service_name_changed_cb (PdCreatePage *self)
{
  update_place (self);
  update_actions (self);
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PdCreatePage) self = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (PdWorkspace)  workspace = pd_new_service_finish (result, &error);

  g_clear_object (&self->cancellable);
  if (self->form == NULL)
    return;

  update_actions (self);
  if (workspace != NULL)
    {
      pd_passphrase_group_clear (self->passphrase);
      g_signal_emit (self, signals[SIGNAL_CREATED], 0, workspace);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      pd_banner_set_title (self->banner, error->message);
    }
}

static void
create_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdCreatePage        *self = PD_CREATE_PAGE (widget);
  g_autofree char     *service_name = dup_stripped (self->service_name);
  g_autofree char     *founder_name = dup_stripped (self->founder_name);
  g_autoptr (GFile)    place = dup_place (self);
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) passphrase = pd_passphrase_group_dup_secret (self->passphrase, &error);

  pd_banner_set_title (self->banner, error != NULL ? error->message : NULL);
  if (passphrase == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  update_actions (self);
  pd_new_service_async (g_file_peek_path (place), service_name, founder_name, passphrase,
                        self->cost, self->cancellable, created_cb, g_object_ref (self));
}

static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdCreatePage *self = PD_CREATE_PAGE (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    g_signal_emit (self, signals[SIGNAL_CANCELLED], 0);
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (PdCreatePage) self = user_data;
  g_autoptr (GFile)        file = pd_choose_file_finish (result, NULL);

  if (file == NULL)
    return;

  g_set_object (&self->chosen_place, file);
  update_place (self);
}

static void
choose_place_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  PdCreatePage    *self = PD_CREATE_PAGE (widget);
  g_autofree char *name = dup_file_name (self);

  pd_choose_file_to_save_async (GTK_WINDOW (gtk_widget_get_root (widget)), PD_FILE_SERVICE,
                                _ ("Where to Save the Service"), name,
                                place_chosen_cb, g_object_ref (self));
}

static gboolean
pd_create_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PD_CREATE_PAGE (widget)->service_name));
}

static void
pd_create_page_dispose (GObject *object)
{
  PdCreatePage *self = PD_CREATE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_CREATE_PAGE);
  g_clear_object (&self->chosen_place);

  G_OBJECT_CLASS (pd_create_page_parent_class)->dispose (object);
}

static void
pd_create_page_class_init (PdCreatePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_create_page_dispose;
  widget_class->grab_focus = pd_create_page_grab_focus;

  signals[SIGNAL_CANCELLED] = g_signal_new ("cancelled", PD_TYPE_CREATE_PAGE, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CREATED] = g_signal_new ("created", PD_TYPE_CREATE_PAGE, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, PD_TYPE_WORKSPACE);

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_PASSPHRASE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/unlock/pd-create-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCreatePage, banner);
  gtk_widget_class_bind_template_child (widget_class, PdCreatePage, create_button);
  gtk_widget_class_bind_template_child (widget_class, PdCreatePage, form);
  gtk_widget_class_bind_template_child (widget_class, PdCreatePage, founder_name);
  gtk_widget_class_bind_template_child (widget_class, PdCreatePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, PdCreatePage, place_row);
  gtk_widget_class_bind_template_child (widget_class, PdCreatePage, service_name);
  gtk_widget_class_bind_template_child (widget_class, PdCreatePage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, service_name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);

  gtk_widget_class_install_action (widget_class, "create.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "create.choose-place", NULL, choose_place_action);
  gtk_widget_class_install_action (widget_class, "create.create", NULL, create_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "create.cancel", NULL);
}

static void
pd_create_page_init (PdCreatePage *self)
{
  self->cost = PD_KDF_COST_DEFAULT;
  gtk_widget_init_template (GTK_WIDGET (self));
  if (!g_str_equal (g_get_real_name (), "Unknown"))
    gtk_editable_set_text (self->founder_name, g_get_real_name ());
  update_place (self);
  update_actions (self);
}

/**
 * pd_create_page_new:
 *
 * Returns: (transfer floating): an empty form
 */
GtkWidget *
pd_create_page_new (void)
{
  return g_object_new (PD_TYPE_CREATE_PAGE, NULL);
}

/**
 * pd_create_page_set_cost:
 * @self: a form
 * @cost: what one try at the passphrase costs
 *
 * Sets another cost than the default. For computers with little memory, and tests.
 */
void
pd_create_page_set_cost (PdCreatePage *self,
                         PdKdfCost     cost)
{
  g_return_if_fail (PD_IS_CREATE_PAGE (self));

  self->cost = cost;
}
