/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A role description for other programs. What is written here, pd_role_import_bytes()
 * reads as the same. */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-role-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How one of the formats writes what a text is made of; @named is an item that says a name
 * and a value. */
typedef struct
{
  void (*heading) (GString    *text,
                   guint       level,
                   const char *words);
  void (*paragraph) (GString    *text,
                     const char *words);
  void (*item) (GString    *text,
                const char *words);
  void (*named) (GString    *text,
                 const char *name,
                 const char *value);
  void (*begin_list) (GString *text);
  void (*end_list) (GString *text);
} Writer;

/* What would be read as a sign is kept from being one. */
static void
append_escaped (GString    *text,
                const char *words,
                gboolean    is_first_in_line)
{
  gsize digits = strspn (words, "0123456789");

  for (const char *p = words; *p != '\0'; p++)
    {
      gboolean begins = is_first_in_line && p == words;

      if (strchr ("\\*_#<`", *p) != NULL || (begins && strchr ("-+>=", *p) != NULL) ||
          (is_first_in_line && digits > 0 && p == words + digits && strchr (".)", *p) != NULL))
        g_string_append_c (text, '\\');
      if (begins && (guchar) *p >= 0x80 && !g_unichar_isalnum (g_utf8_get_char (p)))
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p);
    }
}

static void
write_markdown_heading (GString    *text,
                        guint       level,
                        const char *words)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  for (guint i = 0; i < level; i++)
    g_string_append_c (text, '#');
  g_string_append_c (text, ' ');
  append_escaped (text, words, FALSE);
  g_string_append (text, "\n");
}

static void
write_markdown_paragraph (GString    *text,
                          const char *words)
{
  g_string_append_c (text, '\n');
  append_escaped (text, words, TRUE);
  g_string_append_c (text, '\n');
}

static void
write_markdown_item (GString    *text,
                     const char *words)
{
  g_string_append (text, "- ");
  append_escaped (text, words, FALSE);
  g_string_append_c (text, '\n');
}

static void
write_markdown_named (GString    *text,
                      const char *name,
                      const char *value)
{
  g_string_append (text, "- **");
  append_escaped (text, name, FALSE);
  g_string_append (text, ":** ");
  append_escaped (text, value, FALSE);
  g_string_append_c (text, '\n');
}

static void
write_markdown_list (GString *text)
{
  g_string_append_c (text, '\n');
}

static void
write_nothing (GString *text)
{
}

static const Writer MARKDOWN = {
  write_markdown_heading,
  write_markdown_paragraph,
  write_markdown_item,
  write_markdown_named,
  write_markdown_list,
  write_nothing,
};

static void
append_element (GString    *text,
                const char *name,
                const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_string_append_printf (text, "<%s>%s</%s>\n", name, escaped, name);
}

static void
write_html_heading (GString    *text,
                    guint       level,
                    const char *words)
{
  char name[] = "h1";

  name[1] = (char) ('0' + level);
  append_element (text, name, words);
}

static void
write_html_paragraph (GString    *text,
                      const char *words)
{
  append_element (text, "p", words);
}

static void
write_html_item (GString    *text,
                 const char *words)
{
  append_element (text, "li", words);
}

static void
write_html_named (GString    *text,
                  const char *name,
                  const char *value)
{
  g_autofree char *line = g_markup_printf_escaped ("<li><strong>%s:</strong> %s</li>\n", name, value);

  g_string_append (text, line);
}

static void
write_html_list (GString *text)
{
  g_string_append (text, "<ul>\n");
}

static void
write_html_list_end (GString *text)
{
  g_string_append (text, "</ul>\n");
}

static const Writer HTML = {
  write_html_heading,
  write_html_paragraph,
  write_html_item,
  write_html_named,
  write_html_list,
  write_html_list_end,
};

static void
write_long_field (const Writer            *writer,
                  GString                 *text,
                  const PdRoleDescription *description,
                  PdRoleField              field)
{
  g_auto (GStrv) lines = g_strsplit (description->texts[field], "\n", -1);
  gboolean       is_list = pd_role_field_get_shape (field) == PD_ROLE_LIST;
  gboolean       is_in_list = FALSE;

  writer->heading (text, 3, pd_role_field_to_words (field));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_item = is_list && !pd_role_description_is_heading (field, lines[i]);

      if (is_item && !is_in_list)
        writer->begin_list (text);
      else if (!is_item && is_in_list)
        writer->end_list (text);
      is_in_list = is_item;
      if (is_item)
        writer->item (text, lines[i]);
      else
        writer->paragraph (text, lines[i]);
    }
  if (is_in_list)
    writer->end_list (text);
}

static void
write_short_fields (const Writer            *writer,
                    GString                 *text,
                    const PdRoleDescription *description,
                    PdRoleSection            section)
{
  gboolean is_in_list = FALSE;

  for (PdRoleField field = pd_role_section_get_first_field (section);
       field < PD_ROLE_N_FIELDS && pd_role_field_get_section (field) == section && pd_role_field_is_short (field);
       field++)
    {
      g_autofree char *words = pd_role_value_to_words (field, description->texts[field]);

      if (field == PD_ROLE_TITLE || *words == '\0')
        continue;
      if (!is_in_list)
        writer->begin_list (text);
      is_in_list = TRUE;
      writer->named (text, pd_role_field_to_words (field), words);
    }
  if (is_in_list)
    writer->end_list (text);
}

static gboolean
says_anything (const PdRoleDescription *description,
               PdRoleSection            section)
{
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    if (field != PD_ROLE_TITLE && pd_role_field_get_section (field) == section && pd_role_description_has (description, field))
      return TRUE;
  return FALSE;
}

static void
write_all (const Writer            *writer,
           GString                 *text,
           const PdRoleDescription *description,
           const char              *standing)
{
  if (pd_role_description_has (description, PD_ROLE_TITLE))
    writer->heading (text, 1, description->texts[PD_ROLE_TITLE]);
  if (standing != NULL)
    writer->paragraph (text, standing);
  for (PdRoleSection section = 0; section < PD_ROLE_N_SECTIONS; section++)
    {
      if (!says_anything (description, section))
        continue;
      writer->heading (text, 2, pd_role_section_to_words (section));
      write_short_fields (writer, text, description, section);
      for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
        if (pd_role_field_get_section (field) == section && !pd_role_field_is_short (field) &&
            pd_role_description_has (description, field))
          write_long_field (writer, text, description, field);
    }
}

/**
 * pd_role_export_markdown:
 * @description: a role description
 * @standing: (nullable): how it stands, beginning with "Version 2"; below the title
 *
 * Returns: (transfer full): the same in Markdown
 */
GBytes *
pd_role_export_markdown (const PdRoleDescription *description,
                         const char              *standing)
{
  GString *text;

  g_return_val_if_fail (description != NULL, NULL);

  text = g_string_new (NULL);
  write_all (&MARKDOWN, text, description, standing);
  return g_string_free_to_bytes (text);
}

/**
 * pd_role_export_html:
 * @description: a role description
 * @standing: (nullable): how it stands, beginning with "Version 2"; below the title
 *
 * Returns: (transfer full): the same in HTML of headings, paragraphs and lists alone, which
 *   word processors open as such
 */
GBytes *
pd_role_export_html (const PdRoleDescription *description,
                     const char              *standing)
{
  GString         *text;
  g_autofree char *title = NULL;

  g_return_val_if_fail (description != NULL, NULL);

  text = g_string_new ("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n");
  title = g_markup_escape_text (description->texts[PD_ROLE_TITLE], -1);
  g_string_append_printf (text, "<title>%s</title>\n</head>\n<body>\n", title);
  write_all (&HTML, text, description, standing);
  g_string_append (text, "</body>\n</html>\n");
  return g_string_free_to_bytes (text);
}
