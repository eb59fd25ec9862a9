/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is pasted into an account. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-text-view-private.h"

#include "pd-note-paste.h"
#include "pd-note-room.h"

#define MIDDLE_BUTTON 2

static gsize
count_bytes (GtkTextBuffer *buffer)
{
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  return strlen (text);
}

static void
put (GtkTextView *view,
     const char  *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (buffer));
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkTextView) view = user_data;
  g_autoptr (GError)      error = NULL;
  g_autoptr (GBytes)      bytes = pd_note_paste_finish (result, NULL);
  g_autofree char        *text = NULL;
  gsize                   n_bytes;
  const char             *data;

  /* Nothing to paste, or the file was locked meanwhile. */
  if (bytes == NULL || gtk_widget_get_root (GTK_WIDGET (view)) == NULL)
    return;
  data = g_bytes_get_data (bytes, &n_bytes);
  text = pd_note_room_dup_pasted (data != NULL ? data : "", n_bytes, count_bytes (gtk_text_view_get_buffer (view)), &error);
  if (text != NULL)
    put (view, text);
  else
    g_signal_emit_by_name (view, "refused", error->message);
}

/**
 * pd_note_text_view_paste:
 * @view: a #PdNoteTextView
 * @clipboard: what was copied, or selected
 *
 * Takes it as plain text, as far as there is room; "refused" says why not.
 */
void
pd_note_text_view_paste (GtkTextView  *view,
                         GdkClipboard *clipboard)
{
  if (gtk_text_view_get_editable (view))
    pd_note_paste_async (clipboard, pasted_cb, g_object_ref (view));
}

static void
middle_pressed_cb (GtkGestureClick *gesture,
                   int              n_press,
                   double           x,
                   double           y,
                   gpointer         user_data)
{
  GtkTextView *view = user_data;
  GtkTextIter  iter;
  int          buffer_x, buffer_y;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (view), &iter);
  pd_note_text_view_paste (view, gtk_widget_get_primary_clipboard (GTK_WIDGET (view)));
}

/**
 * pd_note_text_view_watch_middle_button:
 * @view: a #PdNoteTextView
 *
 * The middle button pastes what was selected last, the same way.
 */
void
pd_note_text_view_watch_middle_button (GtkTextView *view)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), MIDDLE_BUTTON);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (middle_pressed_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (gesture));
}
