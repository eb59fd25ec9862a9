/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-access-group.h"

#include "pd-access-dialog.h"
#include "pd-ask.h"
#include "pd-workspace-access.h"

#include <glib/gi18n-lib.h>

struct _PdAccessGroup
{
  AdwPreferencesGroup parent_instance;

  /* owned */
  GPtrArray   *rows;
  PdWorkspace *workspace;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdAccessGroup, pd_access_group, ADW_TYPE_PREFERENCES_GROUP)

static void update_rows (PdAccessGroup *self);

static GQuark
slot_quark (void)
{
  return g_quark_from_static_string ("pd-slot");
}

static GtkWindow *
get_window (PdAccessGroup *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static gboolean
is_mine (PdAccessGroup *self,
         PdSlot        *slot)
{
  PdPerson *me = pd_workspace_get_me (self->workspace);

  return me != NULL && pd_slot_get_person_id (slot) == pd_person_get_id (me);
}

/* A passphrase goes with all other keys of its person: to take a person's way in while
 * leaving their computer's would only look like it. */
static gboolean
take_away (PdAccessGroup *self,
           PdSlot        *slot,
           GError       **error)
{
  PdVault  *vault = pd_workspace_get_vault (self->workspace);
  PdPerson *person = pd_workspace_get_person (self->workspace, pd_slot_get_person_id (slot));

  if (pd_slot_get_kind (slot) == PD_SLOT_PASSPHRASE && person != NULL)
    return pd_workspace_access_remove (self->workspace, person, error);

  return pd_workspace_flush (self->workspace, error) &&
         pd_vault_remove_slot (vault, pd_slot_get_id (slot), error);
}

typedef struct
{
  PdAccessGroup *self;
  PdSlot        *slot;
} Removal;

static void
remove_answered_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  Removal                  *removal = user_data;
  g_autoptr (PdAccessGroup) self = removal->self;
  g_autoptr (PdSlot)        slot = removal->slot;
  g_autoptr (GError)        error = NULL;

  g_free (removal);
  if (!pd_ask_finish (result) || self->rows == NULL)
    return;

  if (!take_away (self, slot, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
  update_rows (self);
}

static void
remove_cb (PdAccessGroup *self,
           GtkWidget     *button)
{
  PdSlot          *slot = g_object_get_qdata (G_OBJECT (button), slot_quark ());
  g_autofree char *heading = NULL;
  Removal         *removal = g_new0 (Removal, 1);

  removal->self = g_object_ref (self);
  removal->slot = g_object_ref (slot);
  /* Translators: %s is a person's name, a computer's name or "Recovery sheet" */
  heading = g_strdup_printf (_ ("Take Away “%s”?"), pd_slot_get_label (slot));
  pd_ask_async (get_window (self), PD_ASK_DESTRUCTIVE, heading,
                _ ("It will not open what is written from now on. Copies of the file that were "
                   "made before stay readable with it. This cannot be undone."),
                _ ("_Keep"), _ ("_Take Away"), remove_answered_cb, removal);
}

static void
present_dialog (PdAccessGroup *self,
                gboolean       mine)
{
  GtkWidget *dialog = pd_access_dialog_new (get_window (self), self->workspace, mine,
                                            self->today);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
change_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  present_dialog (PD_ACCESS_GROUP (widget), TRUE);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  present_dialog (PD_ACCESS_GROUP (widget), FALSE);
}

static char *
dup_subtitle (PdAccessGroup *self,
              PdSlot        *slot)
{
  PdPerson   *person = pd_workspace_get_person (self->workspace, pd_slot_get_person_id (slot));
  const char *name = person != NULL ? pd_person_get_name (person) : _ ("somebody unknown");

  switch (pd_slot_get_kind (slot))
    {
    case PD_SLOT_DEVICE:
      /* Translators: %s is a person's name */
      return g_strdup_printf (_ ("A computer that opens it as %s"), name);
    case PD_SLOT_RECOVERY:
      /* Translators: %s is a person's name */
      return g_strdup_printf (_ ("Words on paper that open it as %s"), name);
    case PD_SLOT_PASSPHRASE:
    default:
      return g_strdup (is_mine (self, slot) ? _ ("A passphrase, yours") : _ ("A passphrase"));
    }
}

static const char *
kind_to_icon_name (PdSlotKind kind)
{
  switch (kind)
    {
    case PD_SLOT_DEVICE:
      return "computer-symbolic";
    case PD_SLOT_RECOVERY:
      return "x-office-document-symbolic";
    case PD_SLOT_PASSPHRASE:
    default:
      return "avatar-default-symbolic";
    }
}

static GtkWidget *
create_button (PdAccessGroup *self,
               PdSlot        *slot)
{
  gboolean   change = pd_slot_get_kind (slot) == PD_SLOT_PASSPHRASE && is_mine (self, slot);
  GtkWidget *button = gtk_button_new_with_label (change ? _ ("Change…") : _ ("Take Away…"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, pd_workspace_is_writable (self->workspace));
  if (change)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "access.change-mine");
      return button;
    }

  g_object_set_qdata_full (G_OBJECT (button), slot_quark (), g_object_ref (slot), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_row (PdAccessGroup *self,
            PdSlot        *slot)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *subtitle = dup_subtitle (self, slot);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pd_slot_get_label (slot));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (kind_to_icon_name (pd_slot_get_kind (slot))));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_button (self, slot));

  return row;
}

static void
update_rows (PdAccessGroup *self)
{
  GPtrArray *slots = pd_vault_get_slots (pd_workspace_get_vault (self->workspace));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < slots->len; i++)
    {
      GtkWidget *row = create_row (self, g_ptr_array_index (slots, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "access.add",
                                 pd_workspace_is_writable (self->workspace));
}

static void
pd_access_group_map (GtkWidget *widget)
{
  /* Keys also come and go elsewhere (remembering, the recovery sheet), and no table of
   * the file says so. */
  update_rows (PD_ACCESS_GROUP (widget));

  GTK_WIDGET_CLASS (pd_access_group_parent_class)->map (widget);
}

static void
pd_access_group_dispose (GObject *object)
{
  PdAccessGroup *self = PD_ACCESS_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_access_group_parent_class)->dispose (object);
}

static void
pd_access_group_class_init (PdAccessGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_access_group_dispose;
  widget_class->map = pd_access_group_map;

  gtk_widget_class_install_action (widget_class, "access.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "access.change-mine", NULL, change_action);
}

static void
pd_access_group_init (PdAccessGroup *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Let Somebody _In…"));

  self->rows = g_ptr_array_new ();
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "access.add");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Who Can Open the File"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
}

/**
 * pd_access_group_set_workspace:
 * @self: an access group
 * @workspace: an unlocked workspace
 *
 * Shows the keys of its file, anew each time that it is shown.
 */
void
pd_access_group_set_workspace (PdAccessGroup *self,
                               PdWorkspace   *workspace)
{
  g_return_if_fail (PD_IS_ACCESS_GROUP (self));
  g_return_if_fail (PD_IS_WORKSPACE (workspace));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "notify::writable", G_CALLBACK (update_rows), self,
                           G_CONNECT_SWAPPED);
  update_rows (self);
}

/**
 * pd_access_group_set_today:
 * @self: an access group
 * @today: the day that it is: who has left is not offered a key
 */
void
pd_access_group_set_today (PdAccessGroup *self,
                           PdDay          today)
{
  g_return_if_fail (PD_IS_ACCESS_GROUP (self));

  self->today = today;
}
