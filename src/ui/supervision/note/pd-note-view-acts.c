/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with a note. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-view-private.h"

#include "pd-note-history-window.h"
#include "pd-note-next-session.h"
#include "pd-note-printable.h"
#include "pd-note-readers-window.h"
#include "pd-print-preview.h"

#include <glib/gi18n-lib.h>

/**
 * pd_note_view_tell:
 * @self: a view of a note
 * @sentence: what failed, what is still safe, what to do
 */
void
pd_note_view_tell (PdNoteView *self,
                   const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", sentence);
}

typedef gboolean (*Act) (PdNoteWriting *writing,
                         GError       **error);

/* What is not shared after it failed is a draft still. */
static void
act (PdNoteView *self,
     Act         what)
{
  g_autoptr (GError) error = NULL;
  gboolean           is_done;

  pd_note_view_save_draft (self);
  self->is_acting = TRUE;
  is_done = what (self->writing, &error);
  self->is_acting = FALSE;
  if (!is_done)
    pd_note_view_tell (self, error->message);
  if (!pd_note_writing_is_editable (self->writing))
    pd_note_view_rebuild (self);
  pd_note_view_update_words (self);
  pd_note_view_update_actions (self);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  act (PD_NOTE_VIEW (widget), pd_note_writing_add);
}

static void
agree_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  act (PD_NOTE_VIEW (widget), pd_note_writing_agree);
}

/* On the roster it is everybody's to see; the draft of the note stays one's own. */
static void
book_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdNoteView        *self = PD_NOTE_VIEW (widget);
  g_autoptr (GError) error = NULL;

  pd_note_view_save_draft (self);
  if (!pd_note_next_session_book (PD_NOTE_NEXT_SESSION (adw_bin_get_child (self->next_session_bin)), &error))
    pd_note_view_tell (self, error->message);
}

static gboolean
can_book (PdNoteView *self)
{
  GtkWidget *next_session = self->writing != NULL ? adw_bin_get_child (self->next_session_bin) : NULL;

  return next_session != NULL && pd_note_next_session_can_book (PD_NOTE_NEXT_SESSION (next_session));
}

static void
share_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  act (PD_NOTE_VIEW (widget), pd_note_writing_share);
}

static void
leave_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  PdNoteView *self = PD_NOTE_VIEW (widget);

  pd_note_view_save_draft (self);
  g_signal_emit_by_name (self, "left");
}

static PdId
get_note_id (PdNoteView *self)
{
  return pd_note_writing_get_record (self->writing)->id;
}

static void
show_again (PdNoteView *self)
{
  g_autoptr (GError) error = NULL;

  if (!pd_note_view_show (self, get_note_id (self), &error))
    pd_note_view_tell (self, error->message);
}

static void
history_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  PdNoteView *self = PD_NOTE_VIEW (widget);
  GtkWidget  *window;

  pd_note_view_save_draft (self);
  window = pd_note_history_window_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->part.workspace, get_note_id (self));
  g_signal_connect_object (window, "brought-back", G_CALLBACK (show_again), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
readers_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  PdNoteView *self = PD_NOTE_VIEW (widget);

  gtk_window_present (GTK_WINDOW (pd_note_readers_window_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->part.workspace, get_note_id (self))));
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  PdNoteView             *self = PD_NOTE_VIEW (widget);
  g_autoptr (PdPrintable) printable = NULL;

  printable = pd_note_printable_new (self->part.workspace, self->part.today, pd_note_writing_get_record (self->writing));
  pd_print_preview_present (GTK_WINDOW (gtk_widget_get_root (widget)), printable);
  if (pd_note_writing_is_editable (self->writing) && pd_note_writing_is_unshared (self->writing))
    pd_note_view_tell (self, _ ("What you have not shared yet is not on the pages."));
}

static void
put (PdNoteView *self,
     gboolean    in_trash)
{
  g_autoptr (GError) error = NULL;
  gboolean           is_done;

  pd_note_view_save_draft (self);
  if (in_trash)
    is_done = pd_workspace_trash_note (self->part.workspace, get_note_id (self), self->part.today, &error);
  else
    is_done = pd_workspace_restore_note (self->part.workspace, get_note_id (self), &error);
  if (is_done)
    pd_note_view_rebuild (self);
  else
    pd_note_view_tell (self, error->message);
}

static void
trash_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  put (PD_NOTE_VIEW (widget), TRUE);
}

static void
restore_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  put (PD_NOTE_VIEW (widget), FALSE);
}

static gboolean
is_mine_in_trash (PdNoteView *self)
{
  const PdNoteRecord *record = pd_note_writing_get_record (self->writing);
  PdPerson           *me = pd_workspace_get_me (self->part.workspace);

  return record->trashed_on != PD_DAY_NONE && me != NULL && pd_workspace_is_writable (self->part.workspace) &&
         pd_note_record_is_party (record, pd_person_get_id (me));
}

static gboolean
has_agreed (PdNoteView *self)
{
  PdPerson *me = pd_workspace_get_me (self->part.workspace);

  return me != NULL &&
         pd_note_record_get_agreed_at (pd_note_writing_get_record (self->writing), pd_person_get_id (me)) != 0;
}

/**
 * pd_note_view_update_actions:
 * @self: a view of a note
 *
 * Says which actions there are to take now. The only place that does.
 */
void
pd_note_view_update_actions (PdNoteView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   is_editable = self->writing != NULL && pd_note_writing_is_editable (self->writing);
  gboolean   is_unshared = is_editable && pd_note_writing_is_unshared (self->writing);
  gboolean   is_written = is_editable && !pd_note_writing_is_untouched (self->writing);

  gboolean is_to_add = self->writing != NULL && pd_note_writing_can_be_added_to (self->writing);

  gtk_widget_action_set_enabled (widget, "note.add",
                                 is_to_add && gtk_text_buffer_get_char_count (pd_note_writing_get_addendum (self->writing)) > 0);
  gtk_widget_action_set_enabled (widget, "note.book", can_book (self));
  gtk_widget_action_set_enabled (widget, "note.history", self->writing != NULL);
  gtk_widget_action_set_enabled (widget, "note.readers", self->writing != NULL);
  gtk_widget_action_set_enabled (widget, "note.restore", self->writing != NULL && is_mine_in_trash (self));
  gtk_widget_action_set_enabled (widget, "note.trash", is_editable || is_to_add);
  gtk_widget_action_set_enabled (widget, "note.share", is_unshared);
  gtk_widget_action_set_enabled (widget, "note.print",
                                 self->writing != NULL && pd_note_writing_get_record (self->writing)->text_revision > 0);
  gtk_widget_action_set_enabled (widget, "note.agree", is_written && (is_unshared || !has_agreed (self)));
}

/**
 * pd_note_view_install_actions:
 * @widget_class: the class of #PdNoteView
 *
 * Installs the actions `note.*` and their keys.
 */
void
pd_note_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "note.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "note.agree", NULL, agree_action);
  gtk_widget_class_install_action (widget_class, "note.book", NULL, book_action);
  gtk_widget_class_install_action (widget_class, "note.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "note.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "note.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "note.readers", NULL, readers_action);
  gtk_widget_class_install_action (widget_class, "note.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "note.share", NULL, share_action);
  gtk_widget_class_install_action (widget_class, "note.trash", NULL, trash_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "note.book", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "note.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "note.share", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "note.leave", NULL);
}
