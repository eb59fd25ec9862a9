/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-compare.h"

#include "pd-word-diff.h"

/* Each change is told twice: by signs, which are read out and copied, and by letters. */
#define TAG_ADDED "compare-added"
#define TAG_REMOVED "compare-removed"

static void
append (GtkTextBuffer *buffer,
        const char    *text,
        gsize          n_bytes,
        const char    *tag)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert_with_tags_by_name (buffer, &end, text, (int) n_bytes, tag, NULL);
}

static void
append_changed (GtkTextBuffer *buffer,
                const char    *opening,
                const char    *text,
                gsize          n_bytes,
                const char    *closing,
                const char    *tag)
{
  append (buffer, opening, strlen (opening), tag);
  append (buffer, text, n_bytes, tag);
  append (buffer, closing, strlen (closing), tag);
}

static void
empty (GtkTextBuffer *buffer)
{
  gtk_text_buffer_set_text (buffer, "", 0);
  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), TAG_ADDED) != NULL)
    return;
  gtk_text_buffer_create_tag (buffer, TAG_ADDED, "weight", PANGO_WEIGHT_BOLD, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (buffer, TAG_REMOVED, "strikethrough", TRUE, NULL);
}

/**
 * pd_note_compare:
 * @buffer: filled with both texts, and nothing else
 * @before: a text
 * @after: the same later
 * @ret_comparison: (out): how much changed
 *
 * Shows what was removed from a text and what was added to it, word by word, in the order
 * of reading.
 */
void
pd_note_compare (GtkTextBuffer    *buffer,
                 const char       *before,
                 const char       *after,
                 PdNoteComparison *ret_comparison)
{
  g_autoptr (GArray) marks = pd_word_diff (before, after);

  *ret_comparison = (PdNoteComparison){ 0, 0 };
  empty (buffer);
  for (guint i = 0; i < marks->len; i++)
    {
      const PdWordMark *mark = &g_array_index (marks, PdWordMark, i);

      switch (mark->change)
        {
        case PD_WORDS_ADDED:
          append_changed (buffer, "{+", after + mark->start, mark->n_bytes, "+}", TAG_ADDED);
          ret_comparison->n_added++;
          break;
        case PD_WORDS_REMOVED:
          append_changed (buffer, "[−", before + mark->start, mark->n_bytes, "−]", TAG_REMOVED);
          ret_comparison->n_removed++;
          break;
        case PD_WORDS_SAME:
        default:
          append (buffer, before + mark->start, mark->n_bytes, NULL);
        }
    }
}
