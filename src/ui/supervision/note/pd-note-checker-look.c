/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How text is looked over: in pauses and in portions, so that nobody who types waits. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-checker-private.h"

/* How long nothing was typed before it is looked over, and how much of it at once. */
#define PAUSE_MS 500
#define PORTION 4000

/* Lines that were changed since, marked by a tag that nobody sees: it moves with them. */
#define TAG_UNCHECKED "finding-unchecked"
/* A word that is being typed waits until the cursor has left it. */
#define TAG_TYPED "finding-typed"

/* A buffer that waits to be looked over. */
typedef struct
{
  PdNoteChecker *checker;
  GtkTextBuffer *buffer;
  guint          source_id;
} Pending;

static GtkTextTag *
get_tag (GtkTextBuffer *buffer,
         const char    *name)
{
  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
}

/* @start and @n_bytes lie in @text, which begins at the letter @offset of the buffer. */
static void
underline (GtkTextBuffer *buffer,
           const char    *tag,
           int            offset,
           const char    *text,
           gsize          start,
           gsize          n_bytes)
{
  int         from = offset + (int) g_utf8_pointer_to_offset (text, text + start);
  int         to = from + (int) g_utf8_strlen (text + start, (gssize) n_bytes);
  GtkTextIter start_iter, end_iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &start_iter, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end_iter, to);
  gtk_text_buffer_apply_tag_by_name (buffer, tag, &start_iter, &end_iter);
}

static gboolean
is_being_typed (GtkTextBuffer *buffer,
                int            end)
{
  int cursor;

  g_object_get (buffer, "cursor-position", &cursor, NULL);
  return cursor == end;
}

static void
look_at_spelling (PdNoteChecker *self,
                  GtkTextBuffer *buffer,
                  int            offset,
                  const char    *text)
{
  g_autoptr (GArray) unknown = pd_note_spelling_find_unknown (self->spelling, text);

  for (guint i = 0; i < unknown->len; i++)
    {
      const PdWordSpan *span = &g_array_index (unknown, PdWordSpan, i);
      int               end = offset + (int) g_utf8_pointer_to_offset (text, text + span->start + span->n_bytes);

      underline (buffer, is_being_typed (buffer, end) ? TAG_TYPED : PD_NOTE_TAG_SPELLING, offset, text, span->start, span->n_bytes);
    }
}

static void
look_at_words (PdNoteChecker *self,
               GtkTextBuffer *buffer,
               int            offset,
               const char    *text)
{
  g_autoptr (GPtrArray) hints = pd_note_checker_look_at_words (self, text);

  for (guint i = 0; i < hints->len; i++)
    {
      const PdHint *hint = g_ptr_array_index (hints, i);

      underline (buffer, PD_NOTE_TAG_HINT, offset, text, hint->start, hint->n_bytes);
    }
}

static void
look_over (PdNoteChecker     *self,
           GtkTextBuffer     *buffer,
           const GtkTextIter *start,
           const GtkTextIter *end)
{
  static const char *const tags[] = { PD_NOTE_TAG_HINT, PD_NOTE_TAG_SPELLING, TAG_TYPED, TAG_UNCHECKED };
  g_autofree char         *text = gtk_text_buffer_get_text (buffer, start, end, TRUE);
  int                      offset = gtk_text_iter_get_offset (start);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    gtk_text_buffer_remove_tag_by_name (buffer, tags[i], start, end);
  look_at_words (self, buffer, offset, text);
  if (self->spelling != NULL)
    look_at_spelling (self, buffer, offset, text);
  g_signal_emit_by_name (self, "looked");
}

static void
widen_to_lines (GtkTextIter *start,
                GtkTextIter *end)
{
  gtk_text_iter_set_line_offset (start, 0);
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);
}

static gboolean
find_first (GtkTextBuffer *buffer,
            const char    *name,
            GtkTextIter   *start,
            GtkTextIter   *end)
{
  GtkTextTag *tag = get_tag (buffer, name);

  gtk_text_buffer_get_start_iter (buffer, start);
  if (!gtk_text_iter_starts_tag (start, tag) && !gtk_text_iter_forward_to_tag_toggle (start, tag))
    return FALSE;
  *end = *start;
  gtk_text_iter_forward_to_tag_toggle (end, tag);
  return TRUE;
}

static gboolean
find_unchecked (GtkTextBuffer *buffer,
                GtkTextIter   *start,
                GtkTextIter   *end)
{
  if (!find_first (buffer, TAG_UNCHECKED, start, end))
    return FALSE;
  if (gtk_text_iter_get_offset (end) - gtk_text_iter_get_offset (start) > PORTION)
    {
      *end = *start;
      gtk_text_iter_forward_chars (end, PORTION);
    }
  widen_to_lines (start, end);
  return TRUE;
}

static void
pending_free (gpointer data)
{
  Pending *pending = data;

  g_clear_handle_id (&pending->source_id, g_source_remove);
  g_free (pending);
}

/* Below drawing and keys, so that it delays neither. */
static gboolean
look_on_cb (gpointer user_data)
{
  Pending    *pending = user_data;
  GtkTextIter start, end;

  if (find_unchecked (pending->buffer, &start, &end))
    {
      look_over (pending->checker, pending->buffer, &start, &end);
      return G_SOURCE_CONTINUE;
    }
  pending->source_id = 0;
  g_object_set_data (G_OBJECT (pending->buffer), PD_NOTE_CHECKER_PENDING, NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
pause_cb (gpointer user_data)
{
  Pending *pending = user_data;

  pending->source_id = g_idle_add_full (G_PRIORITY_LOW, look_on_cb, pending, NULL);
  return G_SOURCE_REMOVE;
}

/* Each time anew: what is typed is looked over when it pauses. */
static void
look_later (PdNoteChecker *self,
            GtkTextBuffer *buffer)
{
  Pending *pending = g_new0 (Pending, 1);

  pending->checker = self;
  pending->buffer = buffer;
  pending->source_id = g_timeout_add (PAUSE_MS, pause_cb, pending);
  g_object_set_data_full (G_OBJECT (buffer), PD_NOTE_CHECKER_PENDING, pending, pending_free);
}

static void
note_lines (PdNoteChecker     *self,
            GtkTextBuffer     *buffer,
            const GtkTextIter *from,
            const GtkTextIter *to)
{
  GtkTextIter start = *from;
  GtkTextIter end = *to;

  widen_to_lines (&start, &end);
  gtk_text_buffer_apply_tag_by_name (buffer, TAG_UNCHECKED, &start, &end);
  look_later (self, buffer);
}

static void
inserted_cb (PdNoteChecker *self,
             GtkTextIter   *end,
             const char    *text,
             int            length,
             GtkTextBuffer *buffer)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  note_lines (self, buffer, &start, end);
}

static void
deleted_cb (PdNoteChecker *self,
            GtkTextIter   *start,
            GtkTextIter   *end,
            GtkTextBuffer *buffer)
{
  note_lines (self, buffer, start, end);
}

static void
cursor_cb (PdNoteChecker *self,
           GParamSpec    *pspec,
           GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  if (find_first (buffer, TAG_TYPED, &start, &end) && !is_being_typed (buffer, gtk_text_iter_get_offset (&end)))
    note_lines (self, buffer, &start, &end);
}

/**
 * pd_note_checker_look_at_all:
 * @self: what looks over what is written
 *
 * Looks over all of it anew, in pauses and portions.
 */
void
pd_note_checker_look_at_all (PdNoteChecker *self)
{
  for (guint i = 0; i < self->buffers->len; i++)
    {
      GtkTextBuffer *buffer = g_ptr_array_index (self->buffers, i);
      GtkTextIter    start, end;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      note_lines (self, buffer, &start, &end);
    }
}

/**
 * pd_note_checker_watch:
 * @self: what looks over what is written
 * @buffer: where something is written, until it goes; one that is watched already stays so
 */
void
pd_note_checker_watch (PdNoteChecker *self,
                       GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  g_return_if_fail (PD_IS_NOTE_CHECKER (self));
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  if (g_ptr_array_find (self->buffers, buffer, NULL))
    return;
  g_ptr_array_add (self->buffers, buffer);
  g_object_weak_ref (G_OBJECT (buffer), pd_note_checker_buffer_gone, self);
  gtk_text_buffer_create_tag (buffer, PD_NOTE_TAG_HINT, "underline", PANGO_UNDERLINE_DOUBLE, NULL);
  gtk_text_buffer_create_tag (buffer, PD_NOTE_TAG_SPELLING, "underline", PANGO_UNDERLINE_ERROR, NULL);
  gtk_text_buffer_create_tag (buffer, TAG_TYPED, NULL);
  gtk_text_buffer_create_tag (buffer, TAG_UNCHECKED, NULL);
  g_signal_connect_data (buffer, "insert-text", G_CALLBACK (inserted_cb), self, NULL, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_data (buffer, "delete-range", G_CALLBACK (deleted_cb), self, NULL, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_swapped (buffer, "notify::cursor-position", G_CALLBACK (cursor_cb), self);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  note_lines (self, buffer, &start, &end);
}
