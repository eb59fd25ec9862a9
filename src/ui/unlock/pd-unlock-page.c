/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-unlock-page.h"

#include "pd-device-key.h"
#include "pd-error.h"
#include "pd-recovery-words.h"
#include "pd-remembering.h"
#include "pd-vault-face.h"

#include <glib/gi18n-lib.h>

/* A wrong try costs a second at the keyboard, each further one twice as long. The real
 * wall is what one try costs the processor; this one is against trying names by hand. */
#define LONGEST_DELAY_SECONDS 30

struct _PdUnlockPage
{
  AdwBin parent_instance;

  /* template children */
  GtkStack    *buttons;
  GtkWidget   *form;
  GtkLabel    *message;
  GtkLabel    *name;
  GtkEditable *passphrase;
  GtkButton   *recovery_button;
  GtkWidget   *remember;
  GtkWidget   *remember_row;
  GtkSpinner  *spinner;
  GtkWidget   *unlock_button;
  AdwComboRow *who;
  GtkEditable *words;

  /* owned */
  GCancellable *cancellable;
  PdSecret     *known_key;
  GArray       *person_ids;
  PdWorkspace  *workspace;

  /* state */
  guint    delay_left;
  guint    delay_id;
  guint    n_wrong;
  gboolean by_words;
};

G_DEFINE_FINAL_TYPE (PdUnlockPage, pd_unlock_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_KNOWN_KEY,
  PROP_WORKSPACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_filled (PdUnlockPage *self)
{
  GtkEditable *entry = self->by_words ? self->words : self->passphrase;

  return self->known_key != NULL || gtk_editable_get_text (entry)[0] != '\0';
}

static void
update_actions (PdUnlockPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   busy = self->cancellable != NULL;

  gtk_widget_action_set_enabled (widget, "unlock.cancel", busy);
  gtk_widget_action_set_enabled (widget, "unlock.switch-way", !busy);
  gtk_widget_action_set_enabled (widget, "unlock.unlock",
                                 !busy && self->delay_left == 0 && is_filled (self));
  gtk_widget_set_sensitive (self->form, !busy);
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_stack_set_visible_child_name (self->buttons, busy ? "busy" : "unlock");
}

static void
update_way (PdUnlockPage *self)
{
  gboolean asks = self->known_key == NULL;
  gboolean many = self->person_ids->len > 1;

  gtk_widget_set_visible (self->form, asks);
  gtk_widget_set_visible (GTK_WIDGET (self->who), many && !self->by_words);
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase), !self->by_words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), self->by_words);
  gtk_widget_set_visible (self->remember_row, !self->by_words);
  gtk_widget_set_visible (GTK_WIDGET (self->recovery_button), asks);
  gtk_button_set_label (self->recovery_button,
                        self->by_words ? _ ("Use the _Passphrase") : _ ("Use _Recovery Words"));
}

static void
tell (PdUnlockPage *self,
      const char   *words)
{
  gtk_label_set_label (self->message, words);
}

static void
tell_delay (PdUnlockPage *self)
{
  g_autofree char *words = NULL;

  words = g_strdup_printf (ngettext ("That does not open it. Try again in %u second.",
                                     "That does not open it. Try again in %u seconds.",
                                     self->delay_left),
                           self->delay_left);
  tell (self, words);
}

static gboolean
delay_cb (gpointer user_data)
{
  PdUnlockPage *self = user_data;

  self->delay_left--;
  if (self->delay_left > 0)
    {
      tell_delay (self);
      return G_SOURCE_CONTINUE;
    }

  self->delay_id = 0;
  tell (self, _ ("That does not open it. Please try again."));
  update_actions (self);
  return G_SOURCE_REMOVE;
}

static void
begin_delay (PdUnlockPage *self)
{
  self->n_wrong++;
  self->delay_left = MIN (1u << MIN (self->n_wrong - 1, 8), LONGEST_DELAY_SECONDS);
  tell_delay (self);
  g_clear_handle_id (&self->delay_id, g_source_remove);
  self->delay_id = g_timeout_add_seconds (1, delay_cb, self);
}

static GtkWidget *
get_entry (PdUnlockPage *self)
{
  if (self->known_key != NULL)
    return self->unlock_button;

  return GTK_WIDGET (self->by_words ? self->words : self->passphrase);
}

static void
take_error (PdUnlockPage *self,
            const GError *error)
{
  if (g_error_matches (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE))
    begin_delay (self);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, "");
  else
    tell (self, error->message);
}

static void
end_try (PdUnlockPage *self,
         const GError *error)
{
  g_clear_object (&self->cancellable);
  if (self->form == NULL)
    return;

  if (error != NULL)
    take_error (self, error);
  update_actions (self);
  if (error != NULL)
    {
      gtk_widget_grab_focus (get_entry (self));
      if (GTK_IS_EDITABLE (get_entry (self)))
        gtk_editable_select_region (GTK_EDITABLE (get_entry (self)), 0, -1);
    }
}

/* The passphrase stays in the entry until it has opened the file, so that one wrong
 * letter is not a whole sentence typed again; then nothing of it may stay. */
static void
forget_typed (PdUnlockPage *self)
{
  if (self->form == NULL)
    return;

  gtk_editable_set_text (self->passphrase, "");
  gtk_editable_set_text (self->words, "");
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PdUnlockPage) self = user_data;
  g_autoptr (GError)       error = NULL;

  if (pd_workspace_unlock_finish (PD_WORKSPACE (source), result, &error))
    forget_typed (self);
  end_try (self, error);
}

static void
unlock_with (PdUnlockPage *self,
             PdSlotKind    kind,
             PdId          person_id,
             PdSecret     *key)
{
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  update_actions (self);
  pd_workspace_unlock_async (self->workspace, kind, person_id, key, self->cancellable,
                             unlocked_cb, g_object_ref (self));
}

/* This computer's key no longer opens the file (the slot was taken away): that is
 * nobody's wrong try, and the passphrase is asked for as if there had been none. */
static void
device_unlocked_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (PdUnlockPage) self = user_data;
  g_autoptr (GError)       error = NULL;

  pd_workspace_unlock_finish (PD_WORKSPACE (source), result, &error);
  if (g_error_matches (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE))
    g_clear_error (&error);
  end_try (self, error);
}

static void
device_key_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (PdUnlockPage) self = user_data;
  g_autoptr (PdSecret)     key = NULL;

  if (pd_device_key_lookup_finish (result, &key) != PD_DEVICE_KEY_DONE || self->form == NULL)
    end_try (self, NULL);
  else
    pd_workspace_unlock_async (self->workspace, PD_SLOT_DEVICE, PD_ID_NONE, key, self->cancellable,
                               device_unlocked_cb, g_object_ref (self));
}

static PdId
get_who (PdUnlockPage *self)
{
  guint selected = adw_combo_row_get_selected (self->who);

  if (selected >= self->person_ids->len)
    return PD_ID_NONE;

  return g_array_index (self->person_ids, PdId, selected);
}

static PdSecret *
dup_typed_key (PdUnlockPage *self,
               GError      **error)
{
  if (self->known_key != NULL)
    return pd_secret_ref (self->known_key);
  if (self->by_words)
    return pd_recovery_words_to_key (gtk_editable_get_text (self->words), error);

  return pd_secret_new_passphrase (gtk_editable_get_text (self->passphrase), -1, error);
}

static void
unlock_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdUnlockPage        *self = PD_UNLOCK_PAGE (widget);
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) key = dup_typed_key (self, &error);

  tell (self, error != NULL ? error->message : "");
  if (key == NULL)
    return;

  if (self->by_words)
    unlock_with (self, PD_SLOT_RECOVERY, PD_ID_NONE, key);
  else
    unlock_with (self, PD_SLOT_PASSPHRASE, get_who (self), key);
}

static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_cancellable_cancel (PD_UNLOCK_PAGE (widget)->cancellable);
}

static void
switch_way_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  PdUnlockPage *self = PD_UNLOCK_PAGE (widget);

  self->by_words = !self->by_words;
  forget_typed (self);
  update_way (self);
  update_actions (self);
  gtk_widget_grab_focus (get_entry (self));
}

static void
entry_activated_cb (PdUnlockPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "unlock.unlock", NULL);
}

static void
who_changed_cb (PdUnlockPage *self)
{
  gtk_editable_set_text (self->passphrase, "");
}

static void
show_vault (PdUnlockPage *self)
{
  PdVault                  *vault = pd_workspace_get_vault (self->workspace);
  g_autofree char          *name = pd_vault_face_dup_name (vault);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_label_set_label (self->name, name);
  pd_vault_face_list_people (vault, names, self->person_ids);
  adw_combo_row_set_model (self->who, G_LIST_MODEL (names));
}

static gboolean
pd_unlock_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_entry (PD_UNLOCK_PAGE (widget)));
}

static void
pd_unlock_page_constructed (GObject *object)
{
  PdUnlockPage *self = PD_UNLOCK_PAGE (object);

  G_OBJECT_CLASS (pd_unlock_page_parent_class)->constructed (object);

  show_vault (self);
  update_way (self);
  update_actions (self);
  if (self->known_key != NULL)
    tell (self, _ ("The demo service is locked. It opens again without a passphrase."));
}

static void
pd_unlock_page_dispose (GObject *object)
{
  PdUnlockPage *self = PD_UNLOCK_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->delay_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_UNLOCK_PAGE);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_unlock_page_parent_class)->dispose (object);
}

static void
pd_unlock_page_finalize (GObject *object)
{
  PdUnlockPage *self = PD_UNLOCK_PAGE (object);

  g_clear_pointer (&self->known_key, pd_secret_unref);
  g_clear_pointer (&self->person_ids, g_array_unref);

  G_OBJECT_CLASS (pd_unlock_page_parent_class)->finalize (object);
}

static void
pd_unlock_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PdUnlockPage *self = PD_UNLOCK_PAGE (object);

  switch (prop_id)
    {
    case PROP_KNOWN_KEY:
      self->known_key = g_value_dup_boxed (value);
      break;
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_unlock_page_class_init (PdUnlockPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_unlock_page_constructed;
  object_class->dispose = pd_unlock_page_dispose;
  object_class->finalize = pd_unlock_page_finalize;
  object_class->set_property = pd_unlock_page_set_property;
  widget_class->grab_focus = pd_unlock_page_grab_focus;

  properties[PROP_KNOWN_KEY] =
      g_param_spec_boxed ("known-key", NULL, NULL, PD_TYPE_SECRET,
                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORKSPACE] =
      g_param_spec_object ("workspace", NULL, NULL, PD_TYPE_WORKSPACE,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/unlock/pd-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PdUnlockPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, PdUnlockPage, form);
  gtk_widget_class_bind_template_child (widget_class, PdUnlockPage, message);
  gtk_widget_class_bind_template_child (widget_class, PdUnlockPage, name);
  gtk_widget_class_bind_template_child (widget_class, PdUnlockPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, PdUnlockPage, recovery_button);
  gtk_widget_class_bind_template_child (widget_class, PdUnlockPage, remember);
  gtk_widget_class_bind_template_child (widget_class, PdUnlockPage, remember_row);
  gtk_widget_class_bind_template_child (widget_class, PdUnlockPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, PdUnlockPage, unlock_button);
  gtk_widget_class_bind_template_child (widget_class, PdUnlockPage, who);
  gtk_widget_class_bind_template_child (widget_class, PdUnlockPage, words);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_bind_template_callback (widget_class, who_changed_cb);

  gtk_widget_class_install_action (widget_class, "unlock.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "unlock.switch-way", NULL, switch_way_action);
  gtk_widget_class_install_action (widget_class, "unlock.unlock", NULL, unlock_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "unlock.cancel", NULL);
}

static void
pd_unlock_page_init (PdUnlockPage *self)
{
  self->person_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_unlock_page_new:
 * @workspace: a locked file
 * @known_key: (nullable): a passphrase that need not be asked for
 *
 * Returns: (transfer floating): the way into it
 */
GtkWidget *
pd_unlock_page_new (PdWorkspace *workspace,
                    PdSecret    *known_key)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  return g_object_new (PD_TYPE_UNLOCK_PAGE,
                       "workspace", workspace,
                       "known-key", known_key,
                       NULL);
}

/**
 * pd_unlock_page_try_device:
 * @self: a page for a file that was just opened
 *
 * Tries this computer's key, where the file remembers some computer. Only when a file
 * is opened: after it was locked, a person has to show that they are there.
 */
void
pd_unlock_page_try_device (PdUnlockPage *self)
{
  PdVault *vault;

  g_return_if_fail (PD_IS_UNLOCK_PAGE (self));

  vault = pd_workspace_get_vault (self->workspace);
  if (self->cancellable != NULL || !pd_remembering_has_slot (vault))
    return;

  self->cancellable = g_cancellable_new ();
  update_actions (self);
  pd_device_key_lookup_async (pd_vault_get_file_id (vault), self->cancellable, device_key_cb,
                              g_object_ref (self));
}

/**
 * pd_unlock_page_wants_remembering:
 * @self: an unlock page
 *
 * Returns: whether this computer is to open the file by itself from now on
 */
gboolean
pd_unlock_page_wants_remembering (PdUnlockPage *self)
{
  g_return_val_if_fail (PD_IS_UNLOCK_PAGE (self), FALSE);

  return !self->by_words && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->remember));
}
