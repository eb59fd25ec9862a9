/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-light-text.h"

#include "pd-headings-private.h"

#include <string.h>

/* A list that is numbered further than this is a year at the beginning of a line. */
#define MAX_DIGITS 3
#define BLANKS_A_LEVEL 2

typedef enum
{
  STAR,
  DOUBLE_STAR,
  LINE,
  DOUBLE_LINE,
  N_DELIMITERS,
} Delimiter;

typedef struct
{
  const char *text;
  const char *open[N_DELIMITERS];
  GArray     *spans;
} Reading;

static void
add_span (Reading    *self,
          PdLightKind kind,
          const char *start,
          const char *end,
          guint       level)
{
  PdLightSpan span = { kind, start - self->text, end - start, level };

  if (start < end)
    g_array_append_val (self->spans, span);
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t';
}

/* What comes after the bullet or number that a line begins with, or NULL. */
static const char *
find_item (const char *p,
           const char *end)
{
  const char *digits = p;

  while (p < end && g_ascii_isdigit (*p))
    p++;
  if (p >= end || p - digits > MAX_DIGITS)
    return NULL;
  if (p > digits ? (*p != '.' && *p != ')') : (*p != '-' && *p != '*' && *p != '+'))
    return NULL;
  p++;
  return p < end && is_blank (*p) ? p + 1 : NULL;
}

/* Marks what a line begins with; returns where its words begin. */
static const char *
read_beginning (Reading    *self,
                const char *line,
                const char *end)
{
  guint       level = pd_heading_get_level (line, end);
  const char *bullet = line;
  const char *words;

  if (level > 0)
    {
      add_span (self, PD_LIGHT_HEADING, line, end, level);
      add_span (self, PD_LIGHT_MARK, line, line + level + 1, 0);
      return line + level + 1;
    }
  while (bullet < end && is_blank (*bullet))
    bullet++;
  words = find_item (bullet, end);
  if (words == NULL)
    return line;
  add_span (self, PD_LIGHT_ITEM, line, end, 1 + (bullet - line) / BLANKS_A_LEVEL);
  add_span (self, PD_LIGHT_MARK, bullet, words, 0);
  return words;
}

static gboolean
is_space_or_end (const char *p,
                 const char *end)
{
  return p >= end || g_unichar_isspace (g_utf8_get_char (p));
}

static gboolean
is_word_at (const char *p,
            const char *end)
{
  return p < end && g_unichar_isalnum (g_utf8_get_char (p));
}

/* One delimiter: it ends what one like it began, or begins something. A line within a
 * word, as in "file_name", does neither. */
static void
read_delimiter (Reading    *self,
                Delimiter   delimiter,
                const char *line,
                const char *start,
                const char *after,
                const char *end)
{
  const char *before = start > line ? g_utf8_prev_char (start) : end;
  gboolean    is_line = delimiter >= LINE;
  gboolean    can_close = !is_space_or_end (before, end) && !(is_line && is_word_at (after, end));
  gboolean    can_open = !is_space_or_end (after, end) && !(is_line && is_word_at (before, end));
  const char *open = self->open[delimiter];
  guint       length = after - start;

  if (can_close && open != NULL && open < start)
    {
      add_span (self, PD_LIGHT_MARK, open - length, open, 0);
      add_span (self, length == 2 ? PD_LIGHT_STRONG : PD_LIGHT_EMPHASIS, open, start, 0);
      add_span (self, PD_LIGHT_MARK, start, after, 0);
      self->open[delimiter] = NULL;
    }
  else if (can_open)
    {
      self->open[delimiter] = after;
    }
}

/* Goes over the line once, however many delimiters it has: each kind remembers only where
 * it was begun last. */
static void
read_words (Reading    *self,
            const char *line,
            const char *end)
{
  memset (self->open, 0, sizeof self->open);
  for (const char *p = line; p < end;)
    {
      const char *start = p;
      Delimiter   single = *p == '_' ? LINE : STAR;

      if (*p == '\\' && p + 1 < end)
        {
          p = g_utf8_next_char (p + 1);
          continue;
        }
      if (*p != '*' && *p != '_')
        {
          p = g_utf8_next_char (p);
          continue;
        }
      while (p < end && *p == *start)
        p++;
      if (p - start <= 2)
        read_delimiter (self, p - start == 2 ? single + 1 : single, line, start, p, end);
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const PdLightSpan *one = a;
  const PdLightSpan *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return (int) one->kind - (int) other->kind;
}

/**
 * pd_light_text_find_spans:
 * @text: light Markdown, valid UTF-8
 *
 * Finds what is shown as a heading ("# "), an item of a list ("- ", "1. "), emphasis
 * ("*so*", "_so_") or strong emphasis ("**so**", "__so__"). Emphasis ends with its line,
 * and a sign behind "\" is only a sign.
 *
 * Returns: (transfer full) (element-type PdLightSpan): the spans, by where they begin; they
 *   may lie in one another
 */
GArray *
pd_light_text_find_spans (const char *text)
{
  Reading self = { .text = text, .spans = g_array_new (FALSE, FALSE, sizeof (PdLightSpan)) };

  g_return_val_if_fail (text != NULL, self.spans);

  for (const char *line = text; *line != '\0';)
    {
      const char *newline = strchr (line, '\n');
      const char *end = newline != NULL ? newline : line + strlen (line);

      read_words (&self, read_beginning (&self, line, end), end);
      line = newline != NULL ? newline + 1 : end;
    }
  g_array_sort (self.spans, compare);
  return self.spans;
}

/* A sign behind "\" is only a sign, and is shown without it. */
static gboolean
is_escape (const char *p)
{
  return p[0] == '\\' && g_ascii_ispunct (p[1]);
}

/* What a mark is shown as: a bullet is one, the number of an item stays, and the rest only
 * says how its words look. */
static void
add_mark (GString    *shown,
          const char *mark,
          gsize       n_bytes)
{
  if (g_ascii_isdigit (*mark))
    g_string_append_len (shown, mark, (gssize) n_bytes);
  else if (n_bytes == 2 && is_blank (mark[1]) && *mark != '#')
    g_string_append (shown, "• ");
}

/* Shows what stands from @at to @end, and keeps where each byte has gone. */
static void
add_words (GString    *shown,
           const char *text,
           gsize       at,
           gsize       end,
           gsize      *places)
{
  for (gsize i = at; i < end; i++)
    {
      places[i] = shown->len;
      if (is_escape (text + i) && i + 1 < end)
        places[++i] = shown->len;
      g_string_append_c (shown, text[i]);
    }
}

static char *
leave_marks_out (const char   *text,
                 const GArray *spans,
                 gsize        *places)
{
  GString *shown = g_string_new (NULL);
  gsize    n_bytes = strlen (text);
  gsize    at = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const PdLightSpan *mark = &g_array_index (spans, PdLightSpan, i);

      if (mark->kind != PD_LIGHT_MARK)
        continue;
      add_words (shown, text, at, mark->start, places);
      at = mark->start + mark->n_bytes;
      for (gsize j = mark->start; j < at; j++)
        places[j] = shown->len;
      add_mark (shown, text + mark->start, mark->n_bytes);
    }
  add_words (shown, text, at, n_bytes, places);
  places[n_bytes] = shown->len;
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

/**
 * pd_light_text_show:
 * @text: light Markdown, valid UTF-8
 * @ret_spans: (out) (transfer full) (element-type PdLightSpan): how its words look, without
 *   marks, by where they begin in what is returned
 *
 * For paper, where nobody edits: a heading, a list and emphasis are seen by their letters,
 * and need no signs.
 *
 * Returns: (transfer full): the words, with "•" before each item of a list that is not
 *   numbered
 */
char *
pd_light_text_show (const char *text,
                    GArray    **ret_spans)
{
  g_autoptr (GArray) spans = NULL;
  g_autofree gsize  *places = NULL;
  char              *shown;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (ret_spans != NULL, NULL);

  spans = pd_light_text_find_spans (text);
  places = g_new0 (gsize, strlen (text) + 1);
  shown = leave_marks_out (text, spans, places);
  *ret_spans = g_array_new (FALSE, FALSE, sizeof (PdLightSpan));
  for (guint i = 0; i < spans->len; i++)
    {
      PdLightSpan span = g_array_index (spans, PdLightSpan, i);
      gsize       end = places[span.start + span.n_bytes];

      if (span.kind == PD_LIGHT_MARK)
        continue;
      span.start = places[span.start];
      span.n_bytes = end - span.start;
      g_array_append_val (*ret_spans, span);
    }
  return shown;
}
