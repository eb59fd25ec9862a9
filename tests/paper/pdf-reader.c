/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pdf-reader.h"

#include <glib/gstdio.h>
#include <string.h>

/**
 * pdf_reader_run:
 * @arguments: (array zero-terminated=1): a program and what it is told
 *
 * Returns: (transfer full): what it wrote; a failure ends the test
 */
char *
pdf_reader_run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  char              *output = NULL;
  int                status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return output;
}

/* Line breaks and no-break spaces are spaces: a reader's eye makes no difference. */
static char *
tidy (const char *text)
{
  GString *tidied = g_string_new (NULL);
  gboolean after_space = TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_space = g_unichar_isspace (c) || c == 0xa0;

      if (!is_space)
        g_string_append_unichar (tidied, c);
      else if (!after_space)
        g_string_append_c (tidied, ' ');
      after_space = is_space;
    }
  return g_string_free (tidied, FALSE);
}

/**
 * pdf_reader_print:
 * @document: some pages
 * @page: which of them, from 1; or 0 for all
 *
 * Returns: (transfer full): the text of @document when it is printed, as
 *   pdf_reader_get_text() reads it
 */
char *
pdf_reader_print (PdDocument *document,
                  guint       page)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = NULL;
  char              *text;
  int                fd = g_file_open_tmp ("paper-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (fd, NULL));
  pd_document_write_pdf (document, path, 0, NULL, &error);
  g_assert_no_error (error);
  text = pdf_reader_get_text (path, page);
  g_assert_cmpint (g_remove (path), ==, 0);
  return text;
}

/**
 * pdf_reader_get_text:
 * @path: a PDF
 * @page: which page, from 1; or 0 for all
 *
 * Returns: (transfer full): its text in the order of drawing, one space between words
 */
char *
pdf_reader_get_text (const char *path,
                     guint       page)
{
  g_autofree char  *first = g_strdup_printf ("%u", MAX (page, 1));
  g_autofree char  *last = g_strdup_printf ("%u", page > 0 ? page : 9999);
  const char *const arguments[] = { "pdftotext", "-raw", "-f", first, "-l", last, path, "-", NULL };
  g_autofree char  *text = pdf_reader_run (arguments);

  return tidy (text);
}

/**
 * pdf_reader_get_info:
 * @path: a PDF
 * @option: (nullable): an option of pdfinfo
 *
 * Returns: (transfer full): what pdfinfo says of it
 */
char *
pdf_reader_get_info (const char *path,
                     const char *option)
{
  const char *const plain[] = { "pdfinfo", path, NULL };
  const char *const with_option[] = { "pdfinfo", option, path, NULL };

  return pdf_reader_run (option != NULL ? with_option : plain);
}

/**
 * pdf_reader_count:
 * @text: a text
 * @what: what to look for
 *
 * Returns: how often it is there
 */
guint
pdf_reader_count (const char *text,
                  const char *what)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, what)) != NULL; p += strlen (what))
    n++;
  return n;
}

/**
 * pdf_reader_assert_says:
 * @text: a text
 * @what: what is in it, or the test ends
 */
void
pdf_reader_assert_says (const char *text,
                        const char *what)
{
  if (strstr (text, what) == NULL)
    g_error ("“%s” is not in “%s”", what, text);
}

/**
 * pdf_reader_assert_is_silent_about:
 * @text: a text
 * @what: what is not in it, or the test ends
 */
void
pdf_reader_assert_is_silent_about (const char *text,
                                   const char *what)
{
  if (strstr (text, what) != NULL)
    g_error ("“%s” is in “%s”", what, text);
}
