/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-table.h"

#include "desk.h"
#include "pd-error.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Writes a table down with a | between cells and a / after each row, and its lines. */
static char *
draw (PdTable *table)
{
  GString *drawing = g_string_new (NULL);

  for (guint i = 0; i < pd_table_get_n_columns (table); i++)
    g_string_append_printf (drawing, "%s|", pd_table_get_header (table, i));
  g_string_append_c (drawing, '/');
  for (guint i = 0; i < pd_table_get_n_rows (table); i++)
    {
      g_string_append_printf (drawing, " %u:", pd_table_get_line (table, i));
      for (guint j = 0; j < pd_table_get_width (table, i); j++)
        g_string_append_printf (drawing, "%s|", pd_table_get_cell (table, i, j));
      g_string_append_c (drawing, '/');
    }
  return g_string_free (drawing, FALSE);
}

static void
check (const char *text,
       const char *drawing)
{
  g_autoptr (PdTable) table = read_text (text);
  g_autofree char    *drawn = draw (table);

  g_assert_cmpstr (drawn, ==, drawing);
}

static void
check_refused (const char *text,
               gsize       length,
               const char *words)
{
  g_autoptr (GBytes)  bytes = g_bytes_new_static (text, length);
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdTable) table = pd_table_read_bytes (bytes, &error);

  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_null (table);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_reads_what_rfc_4180_has (void)
{
  check ("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", "aaa|bbb|ccc|/ 2:zzz|yyy|xxx|/");
  check ("aaa,bbb,ccc\r\nzzz,yyy,xxx", "aaa|bbb|ccc|/ 2:zzz|yyy|xxx|/");
  check ("\"aaa\",\"bbb\"\r\n\"z\",y\r\n", "aaa|bbb|/ 2:z|y|/");
  check ("a,b\r\n\"z\r\nz\",y\r\nq,r\r\n", "a|b|/ 2:z\r\nz|y|/ 4:q|r|/");
  check ("a,b\r\n\"b\"\"bb\",\"\"\"\"\r\n", "a|b|/ 2:b\"bb|\"|/");
  check ("a,b\r\n\"x,y\",\"\"\r\n", "a|b|/ 2:x,y||/");
  check ("a,b\r\n x , y \r\n", "a|b|/ 2: x | y |/");
}

static void
test_takes_any_line_ends (void)
{
  check ("a,b\nc,d\n", "a|b|/ 2:c|d|/");
  check ("a,b\rc,d\r", "a|b|/ 2:c|d|/");
  check ("a,b\rc,d\ne,f\r\ng,h", "a|b|/ 2:c|d|/ 3:e|f|/ 4:g|h|/");
}

static void
test_counts_lines_as_editors_do (void)
{
  check ("a,b\n\"1\n2\r\n3\r4\",x\n\n\ny,z\n", "a|b|/ 2:1\n2\r\n3\r4|x|/ 8:y|z|/");
}

static void
test_finds_the_delimiter (void)
{
  check ("Name;Hours\nJo;19,5\nAl;7,6\n", "Name|Hours|/ 2:Jo|19,5|/ 3:Al|7,6|/");
  check ("Name\tNote\nJo\ta, b; c\n", "Name|Note|/ 2:Jo|a, b; c|/");
  check ("Name,Note;old\nJo,a\nAl,b\n", "Name|Note;old|/ 2:Jo|a|/ 3:Al|b|/");
  check ("\"a;b;c\",d\n1,2\n", "a;b;c|d|/ 2:1|2|/");
  check ("Name\nJo\n", "Name|/ 2:Jo|/");
  check ("a,b;c;d\n1,2;3;4\n", "a,b|c|d|/ 2:1,2|3|4|/");
  check ("a,b;c;d\n1,2\n3,4\n", "a|b;c;d|/ 2:1|2|/ 3:3|4|/");
}

static void
test_takes_a_delimiter_that_is_said (void)
{
  check ("sep=;\r\nName, first;Hours\r\nJo;1\r\n", "Name, first|Hours|/ 3:Jo|1|/");
  check ("sep=\t\na\tb\n1\t2\n", "a|b|/ 3:1|2|/");
  check ("sep=x,b\n1,2\n", "sep=x|b|/ 2:1|2|/");
  check ("sep=;b\n1;2\n", "sep=|b|/ 2:1|2|/");
}

static void
test_passes_over_lines_with_nothing_on_them (void)
{
  check ("\r\n\r\na,b\r\n\r\nc,d\r\n\r\n", "a|b|/ 5:c|d|/");
  check (",,\na,b,c\n1,2,3\n", "a|b|c|/ 3:1|2|3|/");
}

static void
test_keeps_rows_of_other_widths (void)
{
  g_autoptr (PdTable) table = read_text ("a,b,c\n1\n1,2,3,4\n1,2,3,,\n,,\n , ,\n");

  g_assert_cmpuint (pd_table_get_n_rows (table), ==, 5);
  g_assert_cmpuint (pd_table_get_width (table, 0), ==, 1);
  g_assert_cmpstr (pd_table_get_cell (table, 0, 2), ==, "");
  g_assert_false (pd_table_is_overfull (table, 0));
  g_assert_true (pd_table_is_overfull (table, 1));
  g_assert_false (pd_table_is_overfull (table, 2));
  g_assert_false (pd_table_is_blank (table, 2));
  g_assert_true (pd_table_is_blank (table, 3));
  g_assert_true (pd_table_is_blank (table, 4));
}

static void
test_reads_what_never_read_rfc_4180 (void)
{
  check ("a,b\n5\" pipe,6\n", "a|b|/ 2:5\" pipe|6|/");
  check ("a,b\n\"x\"y,z\n", "a|b|/ 2:xy|z|/");
  check ("a, \"b\"\n1, \"2,3\" \n", "a|b|/ 2:1|2,3|/");
}

static void
test_takes_guarding_apostrophes_away (void)
{
  check ("a,b\n'+61 400,'-\n", "a|b|/ 2:+61 400|-|/");
  check ("a,b\n'quoted',''=1\n", "a|b|/ 2:'quoted'|'=1|/");
}

static void
test_names_the_line_of_a_quotation_without_end (void)
{
  const char *text = "a,b\r\n1,2\r\n3,\"4\r\n5,6\r\n";

  check_refused (text, strlen (text), "line 3");
  check_refused ("\"", 1, "line 1");
  check_refused ("a,\"b\"\"", 6, "line 1");
}

static void
test_names_the_line_of_a_zero_byte (void)
{
  check_refused ("a,b\r\n1,\0002\r\n", 11, "Line 2");
}

static void
test_refuses_what_is_no_table (void)
{
  check_refused ("", 0, "empty");
  check_refused ("\r\n\n\r", 4, "empty");
  check_refused ("\xef\xbb\xbf", 3, "empty");
  check_refused ("PK\x03\x04rest", 8, "spreadsheet");
  check_refused ("\xd0\xcf\x11\xe0rest", 8, "spreadsheet");
}

static void
test_refuses_more_columns_than_any_table_has (void)
{
  g_autofree char    *most = g_strnfill (PD_TABLE_MAX_COLUMNS - 1, ',');
  g_autofree char    *text = g_strconcat (most, "x\n", NULL);
  g_autofree char    *too_many = g_strconcat (most, ",x\n", NULL);
  g_autoptr (PdTable) table = read_text (text);

  g_assert_cmpuint (pd_table_get_n_columns (table), ==, PD_TABLE_MAX_COLUMNS);
  check_refused (too_many, strlen (too_many), "columns");
}

static void
test_refuses_more_rows_than_any_table_has (void)
{
  gsize            length = (PD_TABLE_MAX_ROWS + 1) * 2;
  g_autofree char *text = g_malloc (length + 2);

  for (gsize i = 0; i <= PD_TABLE_MAX_ROWS; i++)
    memcpy (text + 2 * i, "x\n", 2);
  {
    g_autoptr (GBytes)  bytes = g_bytes_new_static (text, length);
    g_autoptr (GError)  error = NULL;
    g_autoptr (PdTable) table = pd_table_read_bytes (bytes, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (pd_table_get_n_rows (table), ==, PD_TABLE_MAX_ROWS);
  }
  memcpy (text + length, "x\n", 2);
  check_refused (text, length + 2, "more rows");
}

static void
test_refuses_more_than_64_mib (void)
{
  g_autofree char    *folder = g_dir_make_tmp ("peerdesk-table-XXXXXX", NULL);
  g_autofree char    *path = g_build_filename (folder, "large.csv", NULL);
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdTable) table = NULL;

  g_assert_true (g_file_set_contents (path, "a,b\n", -1, NULL));
  g_assert_cmpint (truncate (path, PD_TABLE_MAX_BYTES + 1), ==, 0);
  table = pd_table_read_file (path, NULL, &error);
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "64 MiB"));
  g_assert_null (table);

  g_remove (path);
  g_rmdir (folder);
}

static gpointer
feed_cb (gpointer data)
{
  g_autofree char *piece = g_strnfill (1024 * 1024, 'x');
  FILE            *pipe = fopen (data, "w");

  g_assert_nonnull (pipe);
  while (fwrite (piece, 1, 1024 * 1024, pipe) == 1024 * 1024)
    ;
  fclose (pipe);
  return NULL;
}

/* A pipe does not say how much will come. */
static void
test_refuses_an_endless_pipe (void)
{
  g_autofree char    *folder = g_dir_make_tmp ("peerdesk-table-XXXXXX", NULL);
  g_autofree char    *path = g_build_filename (folder, "pipe", NULL);
  g_autoptr (GError)  error = NULL;
  g_autoptr (PdTable) table = NULL;
  GThread            *feeder;

  signal (SIGPIPE, SIG_IGN);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  feeder = g_thread_new ("feeder", feed_cb, path);
  table = pd_table_read_file (path, NULL, &error);
  g_thread_join (feeder);
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "64 MiB"));
  g_assert_null (table);

  g_remove (path);
  g_rmdir (folder);
}

static void
test_says_what_is_wrong_with_a_file (void)
{
  g_autofree char         *folder = g_dir_make_tmp ("peerdesk-table-XXXXXX", NULL);
  g_autofree char         *path = g_build_filename (folder, "none.csv", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError)       error = NULL;

  g_assert_null (pd_table_read_file (path, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (pd_table_read_file (folder, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (pd_table_read_file (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_rmdir (folder);
}

/* Whatever the bytes are, reading them ends, and every cell is text. */
static void
test_survives_any_bytes (void)
{
  static const char LETTERS[] = "\",;\t\r\n'=+a \xc3\xa9\xff";
  g_autoptr (GRand) random = g_rand_new_with_seed (4180);

  for (guint i = 0; i < 50000; i++)
    {
      char                bytes[40];
      gsize               length = g_rand_int_range (random, 0, sizeof bytes);
      g_autoptr (GBytes)  input = NULL;
      g_autoptr (PdTable) table = NULL;

      for (gsize j = 0; j < length; j++)
        bytes[j] = LETTERS[g_rand_int_range (random, 0, sizeof LETTERS - 1)];
      input = g_bytes_new_static (bytes, length);
      table = pd_table_read_bytes (input, NULL);
      for (guint row = 0; table != NULL && row < pd_table_get_n_rows (table); row++)
        for (guint j = 0; j < pd_table_get_width (table, row); j++)
          g_assert_true (g_utf8_validate (pd_table_get_cell (table, row, j), -1, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/reads-what-rfc-4180-has", test_reads_what_rfc_4180_has);
  g_test_add_func ("/table/takes-any-line-ends", test_takes_any_line_ends);
  g_test_add_func ("/table/counts-lines-as-editors-do", test_counts_lines_as_editors_do);
  g_test_add_func ("/table/finds-the-delimiter", test_finds_the_delimiter);
  g_test_add_func ("/table/takes-a-delimiter-that-is-said", test_takes_a_delimiter_that_is_said);
  g_test_add_func ("/table/passes-over-lines-with-nothing-on-them",
                   test_passes_over_lines_with_nothing_on_them);
  g_test_add_func ("/table/keeps-rows-of-other-widths", test_keeps_rows_of_other_widths);
  g_test_add_func ("/table/reads-what-never-read-rfc-4180", test_reads_what_never_read_rfc_4180);
  g_test_add_func ("/table/takes-guarding-apostrophes-away", test_takes_guarding_apostrophes_away);
  g_test_add_func ("/table/names-the-line-of-a-quotation-without-end",
                   test_names_the_line_of_a_quotation_without_end);
  g_test_add_func ("/table/names-the-line-of-a-zero-byte", test_names_the_line_of_a_zero_byte);
  g_test_add_func ("/table/refuses-what-is-no-table", test_refuses_what_is_no_table);
  g_test_add_func ("/table/refuses-more-columns-than-any-table-has",
                   test_refuses_more_columns_than_any_table_has);
  g_test_add_func ("/table/refuses-more-rows-than-any-table-has",
                   test_refuses_more_rows_than_any_table_has);
  g_test_add_func ("/table/refuses-more-than-64-mib", test_refuses_more_than_64_mib);
  g_test_add_func ("/table/refuses-an-endless-pipe", test_refuses_an_endless_pipe);
  g_test_add_func ("/table/says-what-is-wrong-with-a-file", test_says_what_is_wrong_with_a_file);
  g_test_add_func ("/table/survives-any-bytes", test_survives_any_bytes);
  return g_test_run ();
}
