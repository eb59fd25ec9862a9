/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-trash-window.h"

#include "pd-lock-key.h"
#include "pd-note-words.h"
#include "pd-people-words.h"
#include "pd-rows-group.h"

#include <glib/gi18n-lib.h>

struct _PdNoteTrashWindow
{
  AdwWindow parent_instance;

  /* template children */
  PdRowsGroup *notes;

  /* owned */
  GPtrArray   *of_trash;
  PdWorkspace *workspace;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdNoteTrashWindow, pd_note_trash_window, ADW_TYPE_WINDOW)

static void
show_note (PdNoteTrashWindow *self,
           guint              i)
{
  const PdNoteRecord *note = g_ptr_array_index (self->of_trash, i);
  int                 left = PD_NOTE_TRASH_DAYS - (self->today - note->trashed_on);
  g_autofree char    *day = pd_people_words_days (note->day, note->day, self->today);
  g_autofree char    *worker = pd_note_words_side (self->workspace, note, PD_NOTE_SIDE_WORKER);
  g_autofree char    *title = NULL;
  g_autofree char    *words = NULL;

  /* Translators: the day of a note's session, and whose it was */
  title = g_strdup_printf (C_ ("note", "%1$s, %2$s"), day, worker);
  words = g_strdup_printf (ngettext ("%d day left. Choose it to bring it back.",
                                     "%d days left. Choose it to bring it back.", MAX (left, 0)),
                           MAX (left, 0));
  pd_rows_group_add (self->notes, i, title, words);
}

static void
show_notes (PdNoteTrashWindow *self)
{
  GPtrArray *notes = pd_workspace_list_trashed_notes (self->workspace, NULL);

  g_clear_pointer (&self->of_trash, g_ptr_array_unref);
  self->of_trash = notes != NULL ? notes : g_ptr_array_new ();
  pd_rows_group_begin (self->notes);
  for (guint i = 0; i < self->of_trash->len; i++)
    show_note (self, i);
  pd_rows_group_end (self->notes);
}

static void
changed_cb (PdNoteTrashWindow *self,
            guint              tables)
{
  if (tables & PD_STORE_TABLE_NOTE)
    show_notes (self);
}

static void
restore_cb (PdNoteTrashWindow *self,
            guint              i)
{
  const PdNoteRecord *note = g_ptr_array_index (self->of_trash, i);
  GtkWindow          *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError)  error = NULL;

  if (!pd_workspace_restore_note (self->workspace, note->id, &error))
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.tell", "s", error->message);
}

static void
pd_note_trash_window_dispose (GObject *object)
{
  PdNoteTrashWindow *self = PD_NOTE_TRASH_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_NOTE_TRASH_WINDOW);
  g_clear_pointer (&self->of_trash, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_note_trash_window_parent_class)->dispose (object);
}

static void
pd_note_trash_window_class_init (PdNoteTrashWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_note_trash_window_dispose;

  g_type_ensure (PD_TYPE_ROWS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/pd-note-trash-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdNoteTrashWindow, notes);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_note_trash_window_init (PdNoteTrashWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_note_trash_window_new:
 * @parent: the window of the service
 * @workspace: an unlocked workspace
 * @today: the day that it is
 *
 * Returns: (transfer none): what is in the trash
 */
GtkWidget *
pd_note_trash_window_new (GtkWindow   *parent,
                          PdWorkspace *workspace,
                          PdDay        today)
{
  PdNoteTrashWindow *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_NOTE_TRASH_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->workspace = g_object_ref (workspace);
  self->today = today;
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show_notes (self);

  return GTK_WIDGET (self);
}
