/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is underlined in a note can be gone to by a key, is explained, and is changed when
 * asked for. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-view-private.h"

#include "pd-note-finding-popover.h"
#include "pd-note-section-view.h"

#include <glib/gi18n-lib.h>

/* Where the person writes now, or where they would begin. */
static guint
find_focused_section (PdNoteView *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint      i = 0;

  for (GtkWidget *section = gtk_widget_get_first_child (GTK_WIDGET (self->sections));
       section != NULL;
       section = gtk_widget_get_next_sibling (section), i++)
    if (focus != NULL && gtk_widget_is_ancestor (focus, section))
      return i;
  return 0;
}

static guint
count_sections (PdNoteView *self)
{
  return pd_note_writing_get_note (self->writing)->sections->len;
}

static void
replace_cb (PdNoteView *self,
            const char *instead)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->explained);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, instead, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static void
learn_cb (PdNoteView *self)
{
  GtkTextBuffer     *buffer = gtk_text_view_get_buffer (self->explained);
  g_autofree char   *word = NULL;
  g_autoptr (GError) error = NULL;
  GtkTextIter        start, end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  word = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  if (!pd_note_checker_learn (self->checker, word, &error))
    pd_note_view_tell (self, error->message);
}

/**
 * pd_note_view_close_popover:
 * @self: a view of a note
 *
 * Puts away what is being explained.
 */
void
pd_note_view_close_popover (PdNoteView *self)
{
  g_clear_handle_id (&self->closed_id, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static gboolean
close_cb (gpointer user_data)
{
  PdNoteView *self = user_data;

  self->closed_id = 0;
  pd_note_view_close_popover (self);
  return G_SOURCE_REMOVE;
}

/* One goes on writing; a popover can't be thrown away while it closes. */
static void
closed_cb (PdNoteView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->explained));
  if (self->closed_id == 0)
    self->closed_id = g_idle_add (close_cb, self);
}

/* Its parent is the view: a text view takes nobody else's children for its own. */
static void
point_at (PdNoteView        *self,
          GtkTextView       *account,
          const GtkTextIter *start)
{
  GdkRectangle     place;
  graphene_point_t point;

  gtk_text_view_get_iter_location (account, start, &place);
  gtk_text_view_buffer_to_window_coords (account, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  if (!gtk_widget_compute_point (GTK_WIDGET (account), GTK_WIDGET (self), &GRAPHENE_POINT_INIT (place.x, place.y), &point))
    return;
  place.x = (int) point.x;
  place.y = (int) point.y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
}

/* What is explained is selected: it is seen, spoken, and what is replaced. */
static void
explain (PdNoteView          *self,
         GtkTextView         *account,
         const PdNoteFinding *finding)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (account);
  GtkTextIter    start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, finding->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, finding->end);
  gtk_text_buffer_select_range (buffer, &end, &start);
  gtk_widget_grab_focus (GTK_WIDGET (account));
  gtk_text_view_scroll_to_iter (account, &start, 0, FALSE, 0, 0);
  self->explained = account;
  pd_note_view_close_popover (self);
  self->popover = pd_note_finding_popover_new (finding);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  point_at (self, account, &start);
  g_signal_connect_object (self->popover, "replace", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "learn", G_CALLBACK (learn_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static gboolean
explain_at (PdNoteView        *self,
            guint              section,
            const GtkTextIter *iter)
{
  GtkTextBuffer            *buffer = pd_note_writing_get_buffer (self->writing, section);
  g_autoptr (PdNoteFinding) finding = pd_note_checker_find_at (self->checker, buffer, iter);

  if (finding == NULL)
    return FALSE;
  explain (self, GTK_TEXT_VIEW (pd_note_view_get_my_account (self, section)), finding);
  return TRUE;
}

/* From the cursor on, then section by section, and around. */
static void
explain_next (PdNoteView *self,
              gboolean    forward)
{
  guint n = count_sections (self);
  guint first = find_focused_section (self);

  for (guint i = 0; i <= n; i++)
    {
      guint          section = (forward ? first + i : first + n * 2 - i) % MAX (n, 1);
      GtkTextBuffer *buffer = pd_note_writing_get_buffer (self->writing, section);
      GtkTextIter    start, end, iter;

      if (buffer == NULL)
        continue;
      if (i == 0)
        gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
      else
        gtk_text_buffer_get_bounds (buffer, &end, &start);
      iter = forward ? end : start;
      if ((i > 0 && forward && explain_at (self, section, &iter)) ||
          (pd_note_checker_find_next (buffer, &iter, forward) && explain_at (self, section, &iter)))
        return;
    }
}

static void
explain_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  PdNoteView    *self = PD_NOTE_VIEW (widget);
  guint          section = find_focused_section (self);
  GtkTextBuffer *buffer = pd_note_writing_get_buffer (self->writing, section);
  GtkTextIter    iter;

  if (buffer == NULL)
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  explain_at (self, section, &iter);
}

static void
next_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  explain_next (PD_NOTE_VIEW (widget), TRUE);
}

static void
previous_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  explain_next (PD_NOTE_VIEW (widget), FALSE);
}

/**
 * pd_note_view_update_findings:
 * @self: a view of a note
 *
 * Says anew how much is underlined, and whether spelling is looked at at all.
 */
void
pd_note_view_update_findings (PdNoteView *self)
{
  guint            n = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; self->writing != NULL && i < count_sections (self); i++)
    {
      GtkTextBuffer *buffer = pd_note_writing_get_buffer (self->writing, i);

      n += buffer != NULL ? pd_note_checker_count (buffer) : 0;
    }
  /* Translators: on a button: so many places are underlined as spelling or other words */
  words = g_strdup_printf (ngettext ("%u _hint", "%u _hints", n), n);
  gtk_button_set_label (GTK_BUTTON (self->findings_button), words);
  gtk_widget_set_visible (self->findings_button, n > 0);
  gtk_widget_set_visible (self->no_dictionary, pd_note_checker_is_without_dictionary (self->checker) &&
                                                   self->writing != NULL && pd_note_writing_is_editable (self->writing));
}

/* Not before there is a note to look over: a dictionary takes memory and time. */
static void
ensure_checker (PdNoteView *self)
{
  if (self->checker != NULL)
    return;
  self->checker = pd_note_checker_new (self->part.workspace, self->part.today, (const char *const *) g_get_language_names ());
  g_signal_connect_object (self->checker, "looked", G_CALLBACK (pd_note_view_update_findings), self, G_CONNECT_SWAPPED);
}

/**
 * pd_note_view_watch_findings:
 * @self: a view of a note
 *
 * Lets what can be written in be looked over.
 */
void
pd_note_view_watch_findings (PdNoteView *self)
{
  ensure_checker (self);
  for (guint i = 0; pd_note_writing_is_editable (self->writing) && i < count_sections (self); i++)
    {
      GtkTextBuffer *buffer = pd_note_writing_get_buffer (self->writing, i);

      if (buffer != NULL)
        pd_note_checker_watch (self->checker, buffer);
    }
  pd_note_view_update_findings (self);
}

/**
 * pd_note_view_install_findings:
 * @widget_class: the class of #PdNoteView
 *
 * Installs the actions and keys that lead to what is underlined.
 */
void
pd_note_view_install_findings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "note.explain", NULL, explain_action);
  gtk_widget_class_install_action (widget_class, "note.next-hint", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "note.previous-hint", NULL, previous_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "note.next-hint", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, GDK_SHIFT_MASK, "note.previous-hint", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_period, GDK_CONTROL_MASK, "note.explain", NULL);
}
