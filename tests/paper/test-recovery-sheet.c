/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-recovery-sheet.h"
#include "pdf-reader.h"

#include <glib/gstdio.h>
#include <string.h>

#define WORDS "babad zuzod kofim lusab tahir gomuv dinaf pijol sarit"

static PdDocument *
new_sheet (const char *person_name)
{
  PdDay day = pd_day_from_ymd (2026, 10, 5);

  return pd_recovery_sheet_new (WORDS, "harbour.peerdesk", person_name, day);
}

static char *
write_file (PdDocument *document,
            gboolean    is_picture)
{
  g_autoptr (GError) error = NULL;
  char              *path = NULL;
  int                fd = g_file_open_tmp ("sheet-XXXXXX", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (fd, NULL));
  if (is_picture)
    pd_document_write_png (document, path, 150, NULL, &error);
  else
    pd_document_write_pdf (document, path, 0, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static char *
read_sheet (PdDocument *document)
{
  g_autofree char *path = write_file (document, FALSE);
  char            *text = pdf_reader_get_text (path, 0);

  g_assert_cmpint (g_remove (path), ==, 0);
  return text;
}

static void
test_says_the_words_in_their_order (void)
{
  g_autoptr (PdDocument) sheet = new_sheet ("Robin Hale");
  g_autofree char       *text = read_sheet (sheet);
  const char            *p = text;

  for (guint i = 1; i <= 9; i++)
    {
      g_auto (GStrv)   words = g_strsplit (WORDS, " ", -1);
      g_autofree char *numbered = g_strdup_printf ("%u %s", i, words[i - 1]);

      p = strstr (p, numbered);
      g_assert_nonnull (p);
    }
}

static void
test_says_what_it_opens (void)
{
  g_autoptr (PdDocument) sheet = new_sheet ("Robin Hale");
  g_autoptr (PdDocument) nobodys = new_sheet (NULL);
  g_autofree char       *text = read_sheet (sheet);
  g_autofree char       *nobodys_text = read_sheet (nobodys);

  g_assert_nonnull (strstr (text, "Opens the file “harbour.peerdesk” as Robin Hale"));
  g_assert_nonnull (strstr (nobodys_text, "Opens the file “harbour.peerdesk” These"));
  g_assert_nonnull (strstr (text, "How to keep it"));
  g_assert_nonnull (strstr (text, "Made on Monday 5 October 2026"));
}

static void
test_has_the_words_in_its_picture (void)
{
  g_autoptr (PdDocument) sheet = new_sheet ("Robin Hale");
  g_autofree char       *path = write_file (sheet, TRUE);
  const char *const      arguments[] = { "zbarimg", "--quiet", "--raw", "--nodbus", path, NULL };
  g_autofree char       *seen = NULL;
  g_autofree char       *program = g_find_program_in_path (arguments[0]);

  if (program == NULL)
    g_test_skip ("zbarimg, of Debian's zbar-tools, is not installed");
  else
    {
      seen = pdf_reader_run (arguments);
      g_assert_cmpstr (g_strchomp (seen), ==, WORDS);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_is_one_page_of_a4 (void)
{
  g_autoptr (PdDocument) sheet = new_sheet ("Robin Hale");
  double                 width;
  double                 height;

  pd_document_get_page_size (sheet, &width, &height);
  g_assert_cmpuint (pd_document_get_n_pages (sheet), ==, 1);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
}

static void
test_says_no_word_in_its_metadata (void)
{
  g_autoptr (PdDocument) sheet = new_sheet ("Robin Hale");
  g_autofree char       *path = write_file (sheet, FALSE);
  g_autofree char       *info = pdf_reader_get_info (path, NULL);

  g_assert_nonnull (strstr (info, "Title:           Recovery sheet\n"));
  g_assert_null (strstr (info, "babad"));
  g_assert_null (strstr (info, "Robin"));
  g_assert_null (strstr (info, "harbour"));
  g_assert_cmpint (g_remove (path), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recovery-sheet/says-the-words-in-their-order",
                   test_says_the_words_in_their_order);
  g_test_add_func ("/recovery-sheet/says-what-it-opens", test_says_what_it_opens);
  g_test_add_func ("/recovery-sheet/has-the-words-in-its-picture",
                   test_has_the_words_in_its_picture);
  g_test_add_func ("/recovery-sheet/is-one-page-of-a4", test_is_one_page_of_a4);
  g_test_add_func ("/recovery-sheet/says-no-word-in-its-metadata",
                   test_says_no_word_in_its_metadata);
  return g_test_run ();
}
