/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-readers-window.h"

#include "pd-lock-key.h"
#include "pd-note-words.h"
#include "pd-rows-group.h"
#include "pd-workspace-access.h"

#include <glib/gi18n-lib.h>

struct _PdNoteReadersWindow
{
  AdwWindow parent_instance;

  /* template children */
  GtkWidget       *add_button;
  GtkWidget       *add_group;
  AdwComboRow     *others;
  PdRowsGroup     *readers;
  AdwToastOverlay *toasts;

  /* owned */
  GPtrArray   *candidates; /* (element-type PdPerson): in the order of the choices */
  PdWorkspace *workspace;

  /* state */
  PdId note_id;
};

G_DEFINE_FINAL_TYPE (PdNoteReadersWindow, pd_note_readers_window, ADW_TYPE_WINDOW)

static void show (PdNoteReadersWindow *self);

/* Done or not, what stands there is so. */
static void
settle (PdNoteReadersWindow *self,
        const GError        *error)
{
  g_autofree char *markup = error != NULL ? g_markup_escape_text (error->message, -1) : NULL;

  if (markup != NULL)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
  show (self);
}

static void
end_cb (PdNoteReadersWindow *self,
        GtkButton           *button)
{
  PdPerson          *person = g_object_get_data (G_OBJECT (button), "person");
  g_autoptr (GError) error = NULL;

  pd_workspace_remove_note_reader (self->workspace, self->note_id, person, &error);
  settle (self, error);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  PdNoteReadersWindow *self = PD_NOTE_READERS_WINDOW (widget);
  guint                selected = adw_combo_row_get_selected (self->others);
  g_autoptr (GError)   error = NULL;

  if (selected >= self->candidates->len)
    return;
  pd_workspace_add_note_reader (self->workspace, self->note_id, g_ptr_array_index (self->candidates, selected), &error);
  settle (self, error);
}

static void
add_end_button (PdNoteReadersWindow *self,
                GtkWidget           *row,
                PdPerson            *person)
{
  GtkWidget       *button = gtk_button_new_with_label (_ ("End It"));
  g_autofree char *name = NULL;

  /* Translators: what a screen reader says of a button; %s is a person */
  name = g_strdup_printf (_ ("End that %s reads this note"), pd_person_get_name (person));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "person", g_object_ref (person), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (end_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* Whose session it was gives it up for themselves alone. */
static gboolean
may_end (PdNoteReadersWindow *self,
         const PdNoteRecord  *record,
         PdId                 id)
{
  PdId my_id = pd_person_get_id (pd_workspace_get_me (self->workspace));

  return pd_workspace_is_writable (self->workspace) && pd_note_record_is_party (record, my_id) &&
         (id == my_id || !pd_note_record_is_party (record, id));
}

static void
show_reader (PdNoteReadersWindow *self,
             const PdNoteRecord  *record,
             const PdNoteReader  *reader)
{
  PdPerson        *person = pd_workspace_get_person (self->workspace, reader->person_id);
  g_autofree char *moment = pd_note_words_moment (reader->added_at);
  g_autofree char *since = NULL;
  GtkWidget       *row;

  if (person == NULL)
    return;
  /* Translators: of somebody who reads a note: a number, and a moment */
  since = g_strdup_printf (_ ("From revision %1$d on, since %2$s"), reader->from, moment);
  row = pd_rows_group_add (self->readers, PD_ROWS_GROUP_NONE, pd_person_get_name (person), since);
  if (may_end (self, record, reader->person_id))
    add_end_button (self, row, person);
}

static void
show_candidates (PdNoteReadersWindow *self,
                 const PdNoteRecord  *record)
{
  g_autoptr (GPtrArray)     people = pd_workspace_dup_people (self->workspace);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gboolean                  may_add = pd_workspace_is_writable (self->workspace) &&
                     pd_note_record_is_party (record, pd_person_get_id (pd_workspace_get_me (self->workspace)));

  g_ptr_array_set_size (self->candidates, 0);
  for (guint i = 0; i < people->len; i++)
    {
      PdPerson *person = g_ptr_array_index (people, i);

      if (pd_note_record_is_reader (record, pd_person_get_id (person)) ||
          !pd_workspace_access_can_open (self->workspace, person))
        continue;
      g_ptr_array_add (self->candidates, g_object_ref (person));
      gtk_string_list_append (names, pd_person_get_name (person));
    }
  adw_combo_row_set_model (self->others, G_LIST_MODEL (names));
  gtk_widget_set_visible (self->add_group, may_add && self->candidates->len > 0);
  gtk_widget_set_visible (self->add_button, may_add && self->candidates->len > 0);
}

static void
show (PdNoteReadersWindow *self)
{
  g_autoptr (PdNoteRecord) record = pd_workspace_load_note (self->workspace, self->note_id, NULL);

  pd_rows_group_begin (self->readers);
  for (guint i = 0; record != NULL && i < record->readers->len; i++)
    {
      const PdNoteReader *reader = &g_array_index (record->readers, PdNoteReader, i);

      if (reader->until == 0)
        show_reader (self, record, reader);
    }
  pd_rows_group_end (self->readers);
  if (record != NULL)
    show_candidates (self, record);
}

static void
pd_note_readers_window_dispose (GObject *object)
{
  PdNoteReadersWindow *self = PD_NOTE_READERS_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_NOTE_READERS_WINDOW);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_note_readers_window_parent_class)->dispose (object);
}

static void
pd_note_readers_window_class_init (PdNoteReadersWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_note_readers_window_dispose;

  g_type_ensure (PD_TYPE_ROWS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/note/pd-note-readers-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdNoteReadersWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, PdNoteReadersWindow, add_group);
  gtk_widget_class_bind_template_child (widget_class, PdNoteReadersWindow, others);
  gtk_widget_class_bind_template_child (widget_class, PdNoteReadersWindow, readers);
  gtk_widget_class_bind_template_child (widget_class, PdNoteReadersWindow, toasts);
  gtk_widget_class_install_action (widget_class, "note-readers.add", NULL, add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_note_readers_window_init (PdNoteReadersWindow *self)
{
  self->candidates = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_note_readers_window_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @note_id: a note
 *
 * Returns: (transfer none): who reads it
 */
GtkWidget *
pd_note_readers_window_new (GtkWindow   *parent,
                            PdWorkspace *workspace,
                            PdId         note_id)
{
  PdNoteReadersWindow *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_NOTE_READERS_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->workspace = g_object_ref (workspace);
  self->note_id = note_id;
  show (self);
  return GTK_WIDGET (self);
}
