/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-headings-private.h"

#include <string.h>

#define DEEPEST 6

static void
headed_text_free (gpointer data)
{
  PdHeadedText *self = data;

  g_free (self->heading);
  g_free (self->text);
  g_free (self);
}

static char *
dup_heading (const char *line,
             const char *end,
             guint       level)
{
  char *heading = g_strstrip (g_strndup (line + level, end - line - level));
  gsize length = strlen (heading);

  while (length > 0 && heading[length - 1] == '#')
    heading[--length] = '\0';
  return g_strchomp (heading);
}

/* Blank lines around are dropped, an indent of the first line is kept. */
static char *
dup_text (const char *text,
          const char *end)
{
  char *copy;

  for (const char *p = text; p < end && g_ascii_isspace (*p); p++)
    {
      if (*p == '\n')
        text = p + 1;
    }
  copy = g_strndup (text, MAX (end - text, 0));
  return g_strchomp (copy);
}

static void
add_part (GPtrArray  *parts,
          char       *heading,
          const char *text,
          const char *end)
{
  PdHeadedText *part = g_new0 (PdHeadedText, 1);

  part->heading = heading;
  part->text = dup_text (text, end);
  if (part->heading == NULL && *part->text == '\0')
    headed_text_free (part);
  else
    g_ptr_array_add (parts, part);
}

/**
 * pd_heading_get_level:
 * @line: where a line begins
 * @end: where it ends
 *
 * Returns: the level of the heading that it is, from 1 to 6, or 0 for none. "#tag" is none:
 *   a blank follows the marks
 */
guint
pd_heading_get_level (const char *line,
                      const char *end)
{
  guint level = 0;

  while (line + level < end && line[level] == '#')
    level++;
  if (level == 0 || level > DEEPEST || line + level >= end || (line[level] != ' ' && line[level] != '\t'))
    return 0;
  return level;
}

/**
 * pd_headings_split:
 * @text: light Markdown, valid UTF-8
 *
 * Takes a text apart at its headings. The first heading says of which level they are;
 * deeper ones are part of the text under them.
 *
 * Returns: (transfer full) (element-type PdHeadedText): the parts in their order; the
 *   first has no heading where something stands before all of them
 */
GPtrArray *
pd_headings_split (const char *text)
{
  GPtrArray  *parts = g_ptr_array_new_with_free_func (headed_text_free);
  char       *heading = NULL;
  const char *begin = text;
  guint       section_level = DEEPEST;
  gboolean    has_headings = FALSE;

  for (const char *line = text; *line != '\0';)
    {
      const char *newline = strchr (line, '\n');
      const char *end = newline != NULL ? newline : line + strlen (line);
      const char *next = newline != NULL ? newline + 1 : end;
      guint       level = pd_heading_get_level (line, end);

      if (level > 0 && level <= section_level)
        {
          add_part (parts, heading, begin, line);
          heading = dup_heading (line, end, level);
          begin = next;
          if (!has_headings)
            section_level = level;
          has_headings = TRUE;
        }
      line = next;
    }
  add_part (parts, heading, begin, begin + strlen (begin));
  return parts;
}
