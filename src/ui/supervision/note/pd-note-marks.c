/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-marks.h"

#include "pd-light-text.h"

/* More than anybody types at once is looked at in portions, in letters. */
#define PORTION 20000

#define MAX_LEVEL 3

static const double SCALES[MAX_LEVEL] = { PANGO_SCALE_X_LARGE, PANGO_SCALE_LARGE, PANGO_SCALE_MEDIUM };

/* Lines that were changed and not looked at yet are marked by a tag that nobody sees: it
 * moves with them. */
#define TAG_CHANGED "light-changed"
#define TAG_EMPHASIS "light-emphasis"
#define TAG_FAINT "light-mark"
#define TAG_ITEM "light-item"
#define TAG_STRONG "light-strong"

static char *
dup_heading_tag (guint level)
{
  return g_strdup_printf ("light-heading-%u", MIN (level, MAX_LEVEL));
}

static void
create_tags (GtkTextBuffer *buffer)
{
  for (guint level = 1; level <= MAX_LEVEL; level++)
    {
      g_autofree char *name = dup_heading_tag (level);

      gtk_text_buffer_create_tag (buffer, name, "weight", PANGO_WEIGHT_BOLD, "scale", SCALES[level - 1], NULL);
    }
  gtk_text_buffer_create_tag (buffer, TAG_CHANGED, NULL);
  gtk_text_buffer_create_tag (buffer, TAG_EMPHASIS, "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, TAG_ITEM, "indent", -15, "left-margin", 24, NULL);
  gtk_text_buffer_create_tag (buffer, TAG_STRONG, "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, TAG_FAINT, "weight", PANGO_WEIGHT_NORMAL, NULL);
}

static void
remove_tags (GtkTextBuffer     *buffer,
             const GtkTextIter *start,
             const GtkTextIter *end)
{
  static const char *const names[] = { TAG_EMPHASIS, TAG_FAINT, TAG_ITEM, TAG_STRONG };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_text_buffer_remove_tag_by_name (buffer, names[i], start, end);
  for (guint level = 1; level <= MAX_LEVEL; level++)
    {
      g_autofree char *name = dup_heading_tag (level);

      gtk_text_buffer_remove_tag_by_name (buffer, name, start, end);
    }
}

static char *
dup_tag (const PdLightSpan *span)
{
  switch (span->kind)
    {
    case PD_LIGHT_HEADING:
      return dup_heading_tag (span->level);
    case PD_LIGHT_ITEM:
      return g_strdup (TAG_ITEM);
    case PD_LIGHT_EMPHASIS:
      return g_strdup (TAG_EMPHASIS);
    case PD_LIGHT_STRONG:
      return g_strdup (TAG_STRONG);
    case PD_LIGHT_MARK:
    default:
      return g_strdup (TAG_FAINT);
    }
}

/* From the beginning of a line to the end of one. */
static void
show_marks (GtkTextBuffer     *buffer,
            const GtkTextIter *start,
            const GtkTextIter *end)
{
  g_autofree char   *text = gtk_text_buffer_get_text (buffer, start, end, TRUE);
  g_autoptr (GArray) spans = pd_light_text_find_spans (text);
  int                offset = gtk_text_iter_get_offset (start);
  gsize              at = 0;

  remove_tags (buffer, start, end);
  for (guint i = 0; i < spans->len; i++)
    {
      const PdLightSpan *span = &g_array_index (spans, PdLightSpan, i);
      g_autofree char   *name = dup_tag (span);
      GtkTextIter        from, to;

      /* They come in the order of where they begin. */
      offset += (int) g_utf8_strlen (text + at, (gssize) (span->start - at));
      at = span->start;
      gtk_text_buffer_get_iter_at_offset (buffer, &from, offset);
      to = from;
      gtk_text_iter_forward_chars (&to, (int) g_utf8_strlen (text + at, (gssize) span->n_bytes));
      gtk_text_buffer_apply_tag_by_name (buffer, name, &from, &to);
    }
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
find_changed (GtkTextBuffer *buffer,
              GtkTextIter   *start,
              GtkTextIter   *end)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), TAG_CHANGED);

  gtk_text_buffer_get_start_iter (buffer, start);
  if (!gtk_text_iter_starts_tag (start, tag) && !gtk_text_iter_forward_to_tag_toggle (start, tag))
    return FALSE;
  *end = *start;
  gtk_text_iter_forward_to_tag_toggle (end, tag);
  if (gtk_text_iter_get_offset (end) - gtk_text_iter_get_offset (start) > PORTION)
    {
      *end = *start;
      gtk_text_iter_forward_chars (end, PORTION);
    }
  return TRUE;
}

static gboolean
look_on_cb (gpointer user_data)
{
  GtkTextBuffer *buffer = user_data;
  GtkTextIter    start, end;

  if (!find_changed (buffer, &start, &end))
    {
      g_object_set_data (G_OBJECT (buffer), TAG_CHANGED, NULL);
      return G_SOURCE_REMOVE;
    }
  widen_to_lines (&start, &end);
  gtk_text_buffer_remove_tag_by_name (buffer, TAG_CHANGED, &start, &end);
  show_marks (buffer, &start, &end);
  return G_SOURCE_CONTINUE;
}

static void
stop_looking (gpointer data)
{
  g_source_remove (GPOINTER_TO_UINT (data));
}

/* Below drawing and keys, so that it delays neither. */
static void
look_later (GtkTextBuffer     *buffer,
            const GtkTextIter *start,
            const GtkTextIter *end)
{
  gtk_text_buffer_apply_tag_by_name (buffer, TAG_CHANGED, start, end);
  if (g_object_get_data (G_OBJECT (buffer), TAG_CHANGED) == NULL)
    g_object_set_data_full (G_OBJECT (buffer), TAG_CHANGED,
                            GUINT_TO_POINTER (g_idle_add (look_on_cb, buffer)), stop_looking);
}

static void
look (GtkTextBuffer     *buffer,
      const GtkTextIter *from,
      const GtkTextIter *to)
{
  GtkTextIter start = *from;
  GtkTextIter end = *to;

  widen_to_lines (&start, &end);
  if (gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start) > PORTION)
    look_later (buffer, &start, &end);
  else
    show_marks (buffer, &start, &end);
}

static void
inserted_cb (GtkTextBuffer *buffer,
             GtkTextIter   *end,
             const char    *text,
             int            length)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  look (buffer, &start, end);
}

static void
deleted_cb (GtkTextBuffer *buffer,
            GtkTextIter   *start,
            GtkTextIter   *end)
{
  look (buffer, start, end);
}

/**
 * pd_note_marks_attach:
 * @buffer: a buffer
 *
 * Shows headings, lists and emphasis in it as such, now and whenever it changes.
 */
void
pd_note_marks_attach (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  create_tags (buffer);
  g_signal_connect_after (buffer, "insert-text", G_CALLBACK (inserted_cb), NULL);
  g_signal_connect_after (buffer, "delete-range", G_CALLBACK (deleted_cb), NULL);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  look (buffer, &start, &end);
}

/**
 * pd_note_marks_set_faint:
 * @buffer: a buffer that has marks
 * @color: in which the signs are drawn
 */
void
pd_note_marks_set_faint (GtkTextBuffer *buffer,
                         const GdkRGBA *color)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), TAG_FAINT);

  if (tag != NULL)
    g_object_set (tag, "foreground-rgba", color, NULL);
}
