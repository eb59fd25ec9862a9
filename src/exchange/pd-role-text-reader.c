/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain text and light Markdown, taken apart into headings, paragraphs and items. */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-role-blocks-private.h"

#include "pd-role-field.h"

#include <string.h>

#define DEEPEST_HEADING 6
#define LEAST_UNDERLINE 3
#define LONGEST_NUMBER 3

typedef struct
{
  GPtrArray      *blocks;
  GString        *text; /* of the block that is being read */
  guint           line;
  guint           text_line; /* where that block begins */
  PdRoleBlockKind kind;
  gboolean        is_in_comment;
  gboolean        has_marked_headings;
} Reader;

static void
block_free (PdRoleBlock *block)
{
  g_free (block->text);
  g_free (block);
}

/**
 * pd_role_blocks_new:
 *
 * Returns: (transfer full) (element-type PdRoleBlock): no blocks yet
 */
GPtrArray *
pd_role_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
}

/**
 * pd_role_blocks_add:
 * @blocks: (element-type PdRoleBlock): what was read so far
 * @kind: what comes next
 * @level: of a heading; otherwise 0
 * @line: on which line of the file it begins, from 1
 * @text: its words; nothing is added where there are none
 */
void
pd_role_blocks_add (GPtrArray      *blocks,
                    PdRoleBlockKind kind,
                    guint           level,
                    guint           line,
                    const char     *text)
{
  PdRoleBlock block = { kind, level, line, g_strstrip (g_strdup (text)) };

  if (*block.text == '\0')
    g_free (block.text);
  else
    g_ptr_array_add (blocks, g_memdup2 (&block, sizeof block));
}

static void
flush (Reader *self)
{
  pd_role_blocks_add (self->blocks, self->kind, 0, self->text_line, self->text->str);
  g_string_truncate (self->text, 0);
  self->kind = PD_ROLE_BLOCK_PARAGRAPH;
}

static gboolean
is_sign (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return !g_unichar_isalnum (c) && !g_unichar_isspace (c);
}

/* Without the marks of strong words and without what keeps a sign from being one. */
static void
append_plain (GString    *text,
              const char *line,
              const char *end)
{
  for (const char *p = line; p < end; p++)
    {
      if (*p == '\\' && p + 1 < end && is_sign (p + 1))
        g_string_append_c (text, *++p);
      else if ((*p == '*' || *p == '_') && p + 1 < end && p[1] == *p)
        p++;
      else
        g_string_append_c (text, *p);
    }
}

static guint
count (const char *line,
       const char *end,
       char        sign)
{
  guint n = 0;

  while (line + n < end && line[n] == sign)
    n++;
  return n;
}

static gboolean
read_heading (Reader     *self,
              const char *line,
              const char *end)
{
  guint               level = count (line, end, '#');
  g_autoptr (GString) text = g_string_new (NULL);

  if (level == 0 || level > DEEPEST_HEADING || line + level >= end || !g_ascii_isspace (line[level]))
    return FALSE;
  while (end - 1 > line + level && (end[-1] == '#' || g_ascii_isspace (end[-1])) && end[-2] != '\\')
    end--;
  flush (self);
  append_plain (text, line + level, end);
  pd_role_blocks_add (self->blocks, PD_ROLE_BLOCK_HEADING, level, self->line, text->str);
  return TRUE;
}

/* "=====" under a line makes that a heading; "-----" too, or else parts the text. */
static gboolean
read_underline (Reader     *self,
                const char *line,
                const char *end)
{
  static const char SIGNS[] = "=-_*";

  for (const char *sign = SIGNS; *sign != '\0'; sign++)
    {
      guint n = count (line, end, *sign);

      if (n < LEAST_UNDERLINE || line + n != end)
        continue;
      if ((*sign == '=' || *sign == '-') && self->kind == PD_ROLE_BLOCK_PARAGRAPH && self->text->len > 0)
        {
          pd_role_blocks_add (self->blocks, PD_ROLE_BLOCK_HEADING, *sign == '=' ? 1 : 2, self->text_line,
                              self->text->str);
          g_string_truncate (self->text, 0);
        }
      flush (self);
      return TRUE;
    }
  return FALSE;
}

/* How many bytes the mark of an item takes, with the blank after it; 0 for no item. */
static guint
measure_mark (const char *line,
              const char *end)
{
  static const char *const MARKS[] = { "-", "*", "+", "•", "–", "·", "◦", "▪" };
  guint                    n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
    if (g_str_has_prefix (line, MARKS[i]) && line + strlen (MARKS[i]) < end)
      n = (guint) strlen (MARKS[i]);
  if (n > 0 && g_ascii_isspace (line[n]))
    return n + 1;
  for (n = 0; n < LONGEST_NUMBER && line + n < end && g_ascii_isdigit (line[n]);)
    n++;
  if (n > 0 && line + n + 1 < end && (line[n] == '.' || line[n] == ')') && g_ascii_isspace (line[n + 1]))
    return n + 2;
  return 0;
}

static gboolean
is_heading_or_field (const char *line,
                     gsize       length)
{
  g_autofree char *whole = g_strndup (line, MIN (length, PD_ROLE_LONGEST_HEADING));
  g_autofree char *before_colon = NULL;
  const char      *colon = memchr (whole, ':', strlen (whole));
  PdRoleSection    section;
  PdRoleField      field;

  if (length > PD_ROLE_LONGEST_HEADING)
    return FALSE;
  if (colon != NULL)
    before_colon = g_strndup (whole, colon - whole);
  return pd_role_section_parse (whole, &section) || pd_role_field_parse (whole, &field) ||
         (before_colon != NULL && (pd_role_field_parse (before_colon, &field) || pd_role_section_parse (before_colon, &section)));
}

/* Some lines are broken anywhere; where headings are not marked, one that is a heading, or
 * says a field's name, stands alone all the same. */
static void
read_words (Reader     *self,
            const char *line,
            const char *end)
{
  guint mark = measure_mark (line, end);

  if (mark > 0 || (!self->has_marked_headings && is_heading_or_field (line, end - line)))
    flush (self);
  if (mark > 0)
    {
      /* A number may be that of a heading. */
      self->kind = !self->has_marked_headings && is_heading_or_field (line + mark, end - line - mark)
                       ? PD_ROLE_BLOCK_PARAGRAPH
                       : PD_ROLE_BLOCK_ITEM;
      line += mark;
    }
  else if (!self->has_marked_headings && self->text->len > 0 && is_heading_or_field (self->text->str, self->text->len))
    flush (self);
  if (self->text->len > 0)
    g_string_append_c (self->text, ' ');
  else
    self->text_line = self->line;
  append_plain (self->text, line, end);
}

static gboolean
skip_comment (Reader     *self,
              const char *line,
              const char *end)
{
  gboolean begins = g_str_has_prefix (line, "<!--");

  if (!begins && !self->is_in_comment)
    return FALSE;
  self->is_in_comment = g_strstr_len (line, end - line, "-->") == NULL;
  return TRUE;
}

static void
read_line (Reader     *self,
           const char *line,
           const char *end)
{
  while (line < end && g_ascii_isspace (*line))
    line++;
  while (end > line && g_ascii_isspace (end[-1]))
    end--;
  if (skip_comment (self, line, end))
    return;
  if (line < end && *line == '>')
    {
      line++;
      while (line < end && g_ascii_isspace (*line))
        line++;
    }
  if (line == end)
    flush (self);
  else if (!read_heading (self, line, end) && !read_underline (self, line, end))
    read_words (self, line, end);
}

static gboolean
has_marked_headings (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = strchr (p, '\n'))
    {
      guint n;

      p += *p == '\n';
      n = count (p, p + DEEPEST_HEADING + 1, '#');
      if (n > 0 && n <= DEEPEST_HEADING && p[n] == ' ')
        return TRUE;
      if (*p == '\0')
        break;
    }
  return FALSE;
}

/**
 * pd_role_blocks_read_text:
 * @text: plain text or light Markdown, valid UTF-8
 *
 * Returns: (transfer full) (element-type PdRoleBlock): what it is made of; a little more than
 *   %PD_ROLE_IMPORT_MAX_BLOCKS where there is more than that
 */
GPtrArray *
pd_role_blocks_read_text (const char *text)
{
  Reader self = {
    .blocks = pd_role_blocks_new (),
    .text = g_string_new (NULL),
    .kind = PD_ROLE_BLOCK_PARAGRAPH,
    .has_marked_headings = has_marked_headings (text),
  };

  for (const char *line = text; *line != '\0' && self.blocks->len <= PD_ROLE_IMPORT_MAX_BLOCKS;)
    {
      const char *newline = strchr (line, '\n');
      const char *end = newline != NULL ? newline : line + strlen (line);

      self.line++;
      read_line (&self, line, end);
      line = newline != NULL ? newline + 1 : end;
    }
  flush (&self);
  g_string_free (self.text, TRUE);
  return self.blocks;
}
