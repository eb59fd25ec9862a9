/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-editor-private.h"

G_DEFINE_FINAL_TYPE (PdRoleEditor, pd_role_editor, PD_TYPE_DESK_PART)

enum
{
  SIGNAL_LEFT,
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
leave_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  PdRoleEditor      *self = PD_ROLE_EDITOR (widget);
  g_autoptr (GError) error = NULL;

  if (pd_role_editor_save (self, &error))
    pd_role_editor_close (self);
  else
    gtk_widget_activate_action (widget, "win.tell", "s", error->message);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!pd_role_editor_save (PD_ROLE_EDITOR (widget), &error))
    gtk_widget_activate_action (widget, "win.tell", "s", error->message);
}

static void
go_to_part (PdRoleEditor *self,
            PdRoleField   field)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->parts[field]));
}

static void
go_to_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  go_to_part (PD_ROLE_EDITOR (widget), pd_role_section_get_first_field (g_variant_get_int32 (parameter)));
}

/* Ctrl+Z in a part that has nothing more to undo would take back what was done before in the
 * file, which is not what somebody who is typing means. */
static gboolean
keep_undo_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  return GDK_EVENT_STOP;
}

static void
pd_role_editor_file_changed (PdDeskPart *part)
{
  PdRoleEditor *self = PD_ROLE_EDITOR (part);

  if (self->role != NULL && !self->is_saving)
    pd_role_editor_go_on (self);
}

static void
pd_role_editor_dispose (GObject *object)
{
  PdRoleEditor *self = PD_ROLE_EDITOR (object);

  g_clear_handle_id (&self->check_id, g_source_remove);
  g_clear_object (&self->pause);
  if (self->hints != NULL)
    g_object_run_dispose (G_OBJECT (self->hints));
  g_clear_object (&self->hints);
  g_clear_pointer (&self->base, pd_role_description_free);
  g_clear_pointer (&self->role, pd_role_free);

  G_OBJECT_CLASS (pd_role_editor_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "role-editor.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "role-editor.save", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, keep_undo_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, keep_undo_cb, NULL);
  pd_note_hints_add_keys (widget_class);
}

static void
pd_role_editor_class_init (PdRoleEditorClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  PdDeskPartClass *part_class = PD_DESK_PART_CLASS (klass);

  object_class->dispose = pd_role_editor_dispose;
  part_class->tables = PD_STORE_TABLE_ROLE;
  part_class->file_changed = pd_role_editor_file_changed;

  signals[SIGNAL_LEFT] = g_signal_new ("left", PD_TYPE_ROLE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", PD_TYPE_ROLE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/peerdesk/Peerdesk/roles/pd-role-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRoleEditor, hints_button);
  gtk_widget_class_bind_template_child (widget_class, PdRoleEditor, no_dictionary);
  gtk_widget_class_bind_template_child (widget_class, PdRoleEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, PdRoleEditor, sections);
  gtk_widget_class_bind_template_child (widget_class, PdRoleEditor, sections_button);
  gtk_widget_class_bind_template_child (widget_class, PdRoleEditor, status);
  gtk_widget_class_install_action (widget_class, "role-editor.go-to", "i", go_to_action);
  gtk_widget_class_install_action (widget_class, "role-editor.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "role-editor.save", NULL, save_action);
  add_keys (widget_class);
}

static void
pd_role_editor_init (PdRoleEditor *self)
{
  self->pause = pd_typing_pause_new (GTK_WIDGET (self));
  g_signal_connect_object (self->pause, "paused", G_CALLBACK (pd_role_editor_keep_draft), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_role_editor_open:
 * @self: an editor that is not open
 * @role: a role that was read, or a new one
 * @field: where to begin
 *
 * Shows its newest version to be written: the draft, or what the next one begins with.
 */
void
pd_role_editor_open (PdRoleEditor *self,
                     const PdRole *role,
                     PdRoleField   field)
{
  g_autoptr (PdRoleDescription) nothing = NULL;
  const PdRoleVersion          *newest;

  g_return_if_fail (PD_IS_ROLE_EDITOR (self) && !pd_role_editor_is_open (self));
  g_return_if_fail (role != NULL && field < PD_ROLE_N_FIELDS);

  pd_role_editor_create_parts (self);
  nothing = pd_role_description_new ();
  newest = pd_role_get_newest (role);
  self->role = pd_role_copy (role);
  self->sitting = (PdRoleSitting){ 0 };
  pd_role_editor_fill (self, newest != NULL ? newest->description : nothing);
  pd_role_editor_watch_hints (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  go_to_part (self, field);
}

/**
 * pd_role_editor_is_open:
 * @self: an editor
 *
 * Returns: whether a role is being written
 */
gboolean
pd_role_editor_is_open (PdRoleEditor *self)
{
  g_return_val_if_fail (PD_IS_ROLE_EDITOR (self), FALSE);

  return self->role != NULL;
}

/**
 * pd_role_editor_get_role_id:
 * @self: an editor
 *
 * Returns: which role is being written; %PD_ID_NONE for one that is not saved yet
 */
PdId
pd_role_editor_get_role_id (PdRoleEditor *self)
{
  g_return_val_if_fail (PD_IS_ROLE_EDITOR (self), PD_ID_NONE);

  return self->role != NULL ? self->role->id : PD_ID_NONE;
}

/**
 * pd_role_editor_close:
 * @self: an editor
 *
 * Leaves what was written, which is saved or not wanted, and says so.
 */
void
pd_role_editor_close (PdRoleEditor *self)
{
  g_return_if_fail (PD_IS_ROLE_EDITOR (self));

  if (self->role == NULL)
    return;
  g_clear_handle_id (&self->check_id, g_source_remove);
  pd_typing_pause_saved (self->pause);
  pd_note_hints_close (self->hints);
  g_clear_pointer (&self->role, pd_role_free);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}
