/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was found where, asked of the text itself: what is underlined there, and why. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-checker-private.h"

#include <glib/gi18n-lib.h>

static GtkTextTag *
get_tag (GtkTextBuffer *buffer,
         const char    *name)
{
  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
}

/**
 * pd_note_finding_free:
 * @self: (transfer full) (nullable): a finding
 */
void
pd_note_finding_free (PdNoteFinding *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->why);
  g_strfreev (self->instead);
  g_free (self);
}

/* What carries a tag at a place, or just before it. */
static gboolean
find_tagged (GtkTextBuffer     *buffer,
             const char        *name,
             const GtkTextIter *iter,
             GtkTextIter       *start,
             GtkTextIter       *end)
{
  GtkTextTag *tag = get_tag (buffer, name);

  *start = *end = *iter;
  if (tag == NULL || (!gtk_text_iter_has_tag (iter, tag) && !gtk_text_iter_ends_tag (iter, tag)))
    return FALSE;
  if (!gtk_text_iter_starts_tag (start, tag))
    gtk_text_iter_backward_to_tag_toggle (start, tag);
  if (!gtk_text_iter_ends_tag (end, tag))
    gtk_text_iter_forward_to_tag_toggle (end, tag);
  return TRUE;
}

static PdNoteFinding *
finding_new (const GtkTextIter *start,
             const GtkTextIter *end)
{
  PdNoteFinding *finding = g_new0 (PdNoteFinding, 1);

  finding->start = gtk_text_iter_get_offset (start);
  finding->end = gtk_text_iter_get_offset (end);
  return finding;
}

static PdNoteFinding *
explain_spelling (PdNoteChecker     *self,
                  const GtkTextIter *start,
                  const GtkTextIter *end)
{
  PdNoteFinding   *finding = finding_new (start, end);
  g_autofree char *word = gtk_text_iter_get_text (start, end);

  finding->is_spelling = TRUE;
  finding->title = g_strdup (_ ("Spelling"));
  /* Translators: %s is a word */
  finding->why = g_strdup_printf (_ ("“%s” is not in the dictionary."), word);
  finding->instead = pd_note_spelling_suggest (pd_note_checker_get_spelling (self), word);
  return finding;
}

/* The coach’s list has commas between what could stand there. */
static PdNoteFinding *
explain_hint (PdNoteChecker     *self,
              const GtkTextIter *start,
              const GtkTextIter *end)
{
  GtkTextIter           line = *start;
  GtkTextIter           line_end = *end;
  g_autofree char      *text = NULL;
  g_autoptr (GPtrArray) hints = NULL;

  gtk_text_iter_set_line_offset (&line, 0);
  if (!gtk_text_iter_ends_line (&line_end))
    gtk_text_iter_forward_to_line_end (&line_end);
  text = gtk_text_iter_get_text (&line, &line_end);
  hints = pd_note_checker_look_at_words (self, text);
  for (guint i = 0; i < hints->len; i++)
    {
      const PdHint  *hint = g_ptr_array_index (hints, i);
      PdNoteFinding *finding;

      if (gtk_text_iter_get_offset (&line) + g_utf8_pointer_to_offset (text, text + hint->start) != gtk_text_iter_get_offset (start))
        continue;
      finding = finding_new (start, end);
      finding->title = g_strdup (pd_hint_kind_to_words (hint->kind));
      finding->why = g_strdup (hint->why);
      finding->instead = g_strsplit (hint->instead, ", ", -1);
      return finding;
    }
  return NULL;
}

/**
 * pd_note_checker_find_at:
 * @self: what looks over what is written
 * @buffer: where it is written
 * @iter: a place
 *
 * Returns: (transfer full) (nullable): what is underlined there, and why
 */
PdNoteFinding *
pd_note_checker_find_at (PdNoteChecker     *self,
                         GtkTextBuffer     *buffer,
                         const GtkTextIter *iter)
{
  GtkTextIter start, end;

  g_return_val_if_fail (PD_IS_NOTE_CHECKER (self), NULL);

  if (find_tagged (buffer, PD_NOTE_TAG_HINT, iter, &start, &end))
    return explain_hint (self, &start, &end);
  if (find_tagged (buffer, PD_NOTE_TAG_SPELLING, iter, &start, &end))
    return explain_spelling (self, &start, &end);
  return NULL;
}

static guint
count_tagged (GtkTextBuffer *buffer,
              const char    *name)
{
  GtkTextTag *tag = get_tag (buffer, name);
  GtkTextIter iter;
  guint       n = 0;

  if (tag == NULL)
    return 0;
  gtk_text_buffer_get_start_iter (buffer, &iter);
  do
    n += gtk_text_iter_starts_tag (&iter, tag);
  while (gtk_text_iter_forward_to_tag_toggle (&iter, tag));
  return n;
}

/**
 * pd_note_checker_count:
 * @buffer: where something is written
 *
 * Returns: how many places are underlined in it
 */
guint
pd_note_checker_count (GtkTextBuffer *buffer)
{
  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), 0);

  return count_tagged (buffer, PD_NOTE_TAG_HINT) + count_tagged (buffer, PD_NOTE_TAG_SPELLING);
}

/* The next place where a tag begins, behind @iter or before it. */
static gboolean
find_beginning (GtkTextBuffer *buffer,
                const char    *name,
                GtkTextIter   *iter,
                gboolean       forward)
{
  GtkTextTag *tag = get_tag (buffer, name);

  if (tag == NULL)
    return FALSE;
  while (forward ? gtk_text_iter_forward_to_tag_toggle (iter, tag) : gtk_text_iter_backward_to_tag_toggle (iter, tag))
    if (gtk_text_iter_starts_tag (iter, tag))
      return TRUE;
  return FALSE;
}

/**
 * pd_note_checker_find_next:
 * @buffer: where something is written
 * @iter: (inout): where to look from; where the next underlined place begins
 * @forward: whether to look on, or back
 *
 * Returns: whether there is one
 */
gboolean
pd_note_checker_find_next (GtkTextBuffer *buffer,
                           GtkTextIter   *iter,
                           gboolean       forward)
{
  GtkTextIter hint = *iter;
  GtkTextIter spelling = *iter;
  gboolean    has_hint = find_beginning (buffer, PD_NOTE_TAG_HINT, &hint, forward);
  gboolean    has_spelling = find_beginning (buffer, PD_NOTE_TAG_SPELLING, &spelling, forward);

  if (has_hint && has_spelling)
    *iter = (gtk_text_iter_compare (&hint, &spelling) < 0) == forward ? hint : spelling;
  else if (has_hint)
    *iter = hint;
  else if (has_spelling)
    *iter = spelling;
  return has_hint || has_spelling;
}
