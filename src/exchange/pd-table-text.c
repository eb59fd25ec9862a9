/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-text-private.h"

#include <string.h>

/* A longer text is cut where a sentence quotes it. */
#define MAX_QUOTED 40

/**
 * pd_table_text_trim:
 * @text: a cell
 *
 * Returns: (transfer full): @text without the blanks around it, also those that don't
 *   break a line
 */
char *
pd_table_text_trim (const char *text)
{
  const char *start = text;
  const char *end = text;

  while (g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  for (const char *p = start; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      end = g_utf8_next_char (p);
  return end > start ? g_strndup (start, end - start) : g_strdup ("");
}

static char *
compose (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (composed != NULL ? composed : "", -1);
}

/**
 * pd_table_text_fold_header:
 * @header: a header, or the name of a field
 *
 * Returns: (transfer full): @header without what doesn't count in headers: case, spaces
 *   and underscores
 */
char *
pd_table_text_fold_header (const char *header)
{
  g_autofree char *folded = compose (header);
  GString         *kept = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '_' && !g_unichar_isspace (c))
        g_string_append_unichar (kept, c);
    }
  return g_string_free (kept, FALSE);
}

/**
 * pd_table_text_fold_name:
 * @name: a name of a person or a site, or a code
 *
 * Returns: (transfer full): @name without what doesn't tell two names apart: case,
 *   blanks around it, and how many there are within
 */
char *
pd_table_text_fold_name (const char *name)
{
  g_autofree char *folded = compose (name);
  GString         *kept = g_string_new (NULL);
  gboolean         had_space = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          had_space = TRUE;
          continue;
        }
      if (had_space && kept->len > 0)
        g_string_append_c (kept, ' ');
      had_space = FALSE;
      g_string_append_unichar (kept, c);
    }
  return g_string_free (kept, FALSE);
}

/**
 * pd_table_text_unify_lines:
 * @text: a cell of several lines
 *
 * Returns: (transfer full): @text with every line ended by a line feed, whatever the
 *   program that wrote it ends lines with
 */
char *
pd_table_text_unify_lines (const char *text)
{
  GString *unified = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p != '\r')
      g_string_append_c (unified, *p);
    else if (p[1] != '\n')
      g_string_append_c (unified, '\n');
  return g_string_free (unified, FALSE);
}

/**
 * pd_table_text_quote_for_words:
 * @text: a cell
 *
 * Returns: (transfer full): @text for use within a sentence: on one line, not too long
 */
char *
pd_table_text_quote_for_words (const char *text)
{
  GString *quoted = g_string_new (NULL);
  guint    n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n++ == MAX_QUOTED)
        {
          g_string_append (quoted, "…");
          break;
        }
      g_string_append_unichar (quoted, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (quoted, FALSE);
}
