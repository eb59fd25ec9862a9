/* SPDX-License-Identifier: GPL-3.0-or-later */

/* HTML, as word processors and web pages have it, taken apart into headings, paragraphs and
 * items. libxml2 tells of each tag as it comes; no tree is made, nothing is fetched. */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-role-blocks-private.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <string.h>

/* Deeper than any text is; what nests deeper is made to take our time. */
#define DEEPEST 256

typedef struct
{
  htmlParserCtxtPtr parser;
  GPtrArray        *blocks;
  GString          *text;
  guint             text_line; /* where that begins */
  guint             heading;   /* the level of the heading that we are in, or 0 */
  guint             n_items;   /* how many items we are in */
  guint             n_unseen;
} Reader;

static const char *const UNSEEN[] = { "head", "script", "style", "template", "title", NULL };
static const char *const BLOCKS[] = {
  "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt",
  "footer", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody",
  "td", "th", "thead", "tr", "ul", NULL
};

static gboolean
is_among (const xmlChar     *name,
          const char *const *names)
{
  return g_strv_contains (names, (const char *) name);
}

static guint
get_heading_level (const xmlChar *name)
{
  if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0')
    return name[1] - '0';
  return 0;
}

static void
flush (Reader *self)
{
  PdRoleBlockKind kind = PD_ROLE_BLOCK_PARAGRAPH;

  if (self->heading > 0)
    kind = PD_ROLE_BLOCK_HEADING;
  else if (self->n_items > 0)
    kind = PD_ROLE_BLOCK_ITEM;
  pd_role_blocks_add (self->blocks, kind, self->heading, self->text_line, self->text->str);
  g_string_truncate (self->text, 0);
}

static void
start_cb (void           *data,
          const xmlChar  *name,
          const xmlChar **attributes)
{
  Reader *self = data;
  guint   level = get_heading_level (name);

  if (self->parser->nameNr > DEEPEST || self->blocks->len > PD_ROLE_IMPORT_MAX_BLOCKS)
    {
      xmlStopParser (self->parser);
      return;
    }
  if (is_among (name, UNSEEN))
    self->n_unseen++;
  if (level > 0 || is_among (name, BLOCKS))
    flush (self);
  if (level > 0)
    self->heading = level;
  if (g_str_equal (name, "li"))
    self->n_items++;
}

static void
end_cb (void          *data,
        const xmlChar *name)
{
  Reader *self = data;
  guint   level = get_heading_level (name);

  if (level > 0 || is_among (name, BLOCKS))
    flush (self);
  if (is_among (name, UNSEEN) && self->n_unseen > 0)
    self->n_unseen--;
  if (level > 0)
    self->heading = 0;
  if (g_str_equal (name, "li") && self->n_items > 0)
    self->n_items--;
}

/* Where what is told of now begins: the parser is already behind it. */
static guint
get_line (Reader        *self,
          const xmlChar *text,
          int            length)
{
  int line = xmlSAX2GetLineNumber (self->parser);

  for (int i = 0; i < length; i++)
    line -= text[i] == '\n';
  return (guint) MAX (line, 1);
}

/* Lines are broken anywhere, so a newline is a blank; of several, one counts. */
static void
characters_cb (void          *data,
               const xmlChar *text,
               int            length)
{
  Reader *self = data;
  guint   line = get_line (self, text, length);

  if (self->n_unseen > 0)
    return;
  for (int i = 0; i < length; i++)
    {
      gboolean is_blank = g_ascii_isspace (text[i]);

      line += text[i] == '\n';
      if (is_blank && (self->text->len == 0 || self->text->str[self->text->len - 1] == ' '))
        continue;
      if (self->text->len == 0)
        self->text_line = line;
      g_string_append_c (self->text, is_blank ? ' ' : (char) text[i]);
    }
}

static void
ignore_cb (void       *data,
           const char *format,
           ...)
{
}

/**
 * pd_role_blocks_is_html:
 * @text: what was read, valid UTF-8
 *
 * Returns: whether it is HTML rather than text
 */
gboolean
pd_role_blocks_is_html (const char *text)
{
  static const char *const BEGINNINGS[] = { "<!doctype html", "<html", "<head", "<body", "<h1", "<h2", "<p>", "<div", "<table", "<?xml" };

  while (g_ascii_isspace (*text))
    text++;
  while (g_str_has_prefix (text, "<!--"))
    {
      const char *end = strstr (text, "-->");

      if (end == NULL)
        return FALSE;
      text = end + strlen ("-->");
      while (g_ascii_isspace (*text))
        text++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (BEGINNINGS); i++)
    if (g_ascii_strncasecmp (text, BEGINNINGS[i], strlen (BEGINNINGS[i])) == 0)
      return TRUE;
  return FALSE;
}

/**
 * pd_role_blocks_read_html:
 * @text: HTML, valid UTF-8, at most %PD_ROLE_IMPORT_MAX_BYTES
 *
 * Returns: (transfer full) (element-type PdRoleBlock): what it is made of; up to where it
 *   nests deeper than any text does
 */
GPtrArray *
pd_role_blocks_read_html (const char *text)
{
  Reader         self = { .blocks = pd_role_blocks_new (), .text = g_string_new (NULL) };
  htmlSAXHandler handler = {
    .startElement = start_cb,
    .endElement = end_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
    .warning = ignore_cb,
    .error = ignore_cb,
    .fatalError = ignore_cb,
  };

  self.parser = htmlCreatePushParserCtxt (&handler, &self, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  htmlCtxtUseOptions (self.parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
  htmlParseChunk (self.parser, text, (int) strlen (text), 1);
  if (self.parser->myDoc != NULL)
    xmlFreeDoc (self.parser->myDoc);
  htmlFreeParserCtxt (self.parser);
  flush (&self);
  g_string_free (self.text, TRUE);
  for (guint i = 0; i < self.blocks->len; i++)
    {
      PdRoleBlock *block = g_ptr_array_index (self.blocks, i);

      if (!g_utf8_validate (block->text, -1, NULL))
        {
          char *valid = g_utf8_make_valid (block->text, -1);

          g_free (block->text);
          block->text = valid;
        }
    }
  return self.blocks;
}
