/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is underlined is explained where it stands, and changed when asked for. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-hints-private.h"

#include "pd-note-finding-popover.h"

/* So much above and below the line stays in sight, in pixels. */
#define AROUND_LINE 48

static void
replace_cb (PdNoteHints *self,
            const char  *instead)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->explained);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, instead, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static void
learn_cb (PdNoteHints *self)
{
  GtkTextBuffer     *buffer = gtk_text_view_get_buffer (self->explained);
  g_autofree char   *word = NULL;
  g_autoptr (GError) error = NULL;
  GtkTextIter        start, end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  word = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  if (!pd_note_checker_learn (self->checker, word, &error))
    g_signal_emit_by_name (self, "refused", error->message);
}

static gboolean
close_cb (gpointer user_data)
{
  PdNoteHints *self = user_data;

  self->closed_id = 0;
  pd_note_hints_close (self);
  return G_SOURCE_REMOVE;
}

/* One goes on writing; a popover can't be thrown away while it closes. */
static void
closed_cb (PdNoteHints *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->explained));
  if (self->closed_id == 0)
    self->closed_id = g_idle_add (close_cb, self);
}

/* What it is scrolled in moves as far as it takes to see the line: an account may be higher
 * than what is shown of it. */
static void
scroll_to (PdNoteHints       *self,
           const GtkTextIter *start)
{
  GtkWidget       *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self->explained), GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget       *viewport = scroller != NULL ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)) : NULL;
  GtkWidget       *content = viewport != NULL ? gtk_widget_get_first_child (viewport) : NULL;
  GdkRectangle     place;
  graphene_point_t point;

  gtk_text_view_get_iter_location (self->explained, start, &place);
  gtk_text_view_buffer_to_window_coords (self->explained, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  if (content != NULL && gtk_widget_compute_point (GTK_WIDGET (self->explained), content,
                                                   &GRAPHENE_POINT_INIT (place.x, place.y), &point))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                               point.y - AROUND_LINE, point.y + place.height + AROUND_LINE);
}

/* Its parent is the owner: a text view takes nobody else's children for its own. */
static void
point_at (PdNoteHints       *self,
          const GtkTextIter *start)
{
  GdkRectangle     place;
  graphene_point_t point;

  gtk_text_view_get_iter_location (self->explained, start, &place);
  gtk_text_view_buffer_to_window_coords (self->explained, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->explained), self->owner, &GRAPHENE_POINT_INIT (place.x, place.y), &point))
    return;
  place.x = (int) point.x;
  place.y = (int) point.y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
}

/* It is pointed at where it is once it was scrolled there: what is asked in the first frame
 * has its place in the second. */
static gboolean
tick_cb (GtkWidget     *owner,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  PdNoteHints *self = user_data;
  GtkTextIter  start;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->explained), &start, self->explained_at);
  if (self->n_frames++ == 0)
    {
      scroll_to (self, &start);
      return G_SOURCE_CONTINUE;
    }
  self->tick_id = 0;
  point_at (self, &start);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  return G_SOURCE_REMOVE;
}

/**
 * pd_note_hints_explain:
 * @self: hints
 * @account: in which something is underlined
 * @finding: what it is
 *
 * Explains it, where it stands. What is explained is selected: it is seen, spoken, and what
 * is replaced.
 */
void
pd_note_hints_explain (PdNoteHints         *self,
                       GtkTextView         *account,
                       const PdNoteFinding *finding)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (account);
  GtkTextIter    start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, finding->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, finding->end);
  gtk_text_buffer_select_range (buffer, &end, &start);
  gtk_widget_grab_focus (GTK_WIDGET (account));
  pd_note_hints_close (self);
  self->explained = account;
  self->explained_at = finding->start;
  self->popover = pd_note_finding_popover_new (finding);
  gtk_widget_set_parent (self->popover, self->owner);
  g_signal_connect_object (self->popover, "replace", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "learn", G_CALLBACK (learn_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  self->n_frames = 0;
  self->tick_id = gtk_widget_add_tick_callback (self->owner, tick_cb, self, NULL);
}

/**
 * pd_note_hints_close:
 * @self: hints
 *
 * Puts away what is being explained.
 */
void
pd_note_hints_close (PdNoteHints *self)
{
  g_return_if_fail (PD_IS_NOTE_HINTS (self));

  g_clear_handle_id (&self->closed_id, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->owner, self->tick_id);
  self->tick_id = 0;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}
