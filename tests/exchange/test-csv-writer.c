/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-csv-writer.h"

#include "pd-formula-guard.h"
#include "pd-table.h"

#include "desk.h"

#include <string.h>

#define N_COLUMNS 4

static char *
write_row (const char *const *cells)
{
  g_autoptr (PdCsvWriter) writer = pd_csv_writer_new ();
  g_autoptr (GBytes)      bytes = NULL;

  pd_csv_writer_add_row (writer, cells);
  bytes = pd_csv_writer_finish (writer);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
check (const char *cell,
       const char *written)
{
  const char *const cells[] = { "x", cell, "y", NULL };
  g_autofree char  *row = write_row (cells);
  g_autofree char  *expected = g_strconcat ("x,", written, ",y\r\n", NULL);

  g_assert_cmpstr (row, ==, expected);
}

static void
test_quotes_what_needs_it (void)
{
  check ("Jo Hart", "Jo Hart");
  check ("", "");
  check ("a,b", "\"a,b\"");
  check ("a;b", "\"a;b\"");
  check ("a\"b", "\"a\"\"b\"");
  check ("a\nb", "\"a\nb\"");
  check ("a\r\nb", "\"a\r\nb\"");
  check (" a", "\" a\"");
  check ("a ", "\"a \"");
  check ("Zoë", "Zoë");
}

static void
test_neutralises_formulas (void)
{
  check ("=1+1", "'=1+1");
  check ("+61 400 000 000", "'+61 400 000 000");
  check ("-", "'-");
  check ("@home", "'@home");
  check ("\tx", "\"'\tx\"");
  check ("\rx", "\"'\rx\"");
  check ("\nx", "\"'\nx\"");
  check (" =1", "\"' =1\"");
  check ("＝1", "'＝1");
  check ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
}

static void
test_leaves_harmless_cells_alone (void)
{
  check ("a=b", "a=b");
  check ("'quoted'", "'quoted'");
  check ("9:00", "9:00");
  check ("Lee-Anne", "Lee-Anne");
}

static void
test_guards_an_apostrophe_before_a_formula (void)
{
  check ("'=1", "''=1");
  check ("''-", "'''-");
}

static void
test_writes_numbers_bare (void)
{
  g_autoptr (PdCsvWriter) writer = pd_csv_writer_new ();
  g_autoptr (GBytes)      bytes = NULL;

  pd_csv_writer_add_number (writer, -5);
  pd_csv_writer_add_number (writer, G_MAXINT64);
  pd_csv_writer_end_row (writer);
  bytes = pd_csv_writer_finish (writer);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "-5,9223372036854775807\r\n", 24);
}

/* A nasty cell: made of what means something to readers of tables. */
static char *
make_nasty_cell (GRand *random)
{
  static const char *const PIECES[] = {
    "'", "''", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\"", "\"\"", ",", ";", " ", "  ",
    "a", "Zoë", "1", "＝", "sep=;", "\xef\xbb\xbf", "\xc2\xa0", "🙂", "\x01"
  };
  GString *cell = g_string_new (NULL);
  guint    n = g_rand_int_range (random, 0, 6);

  for (guint i = 0; i < n; i++)
    g_string_append (cell, PIECES[g_rand_int_range (random, 0, G_N_ELEMENTS (PIECES))]);
  return g_string_free (cell, FALSE);
}

static void
test_every_cell_is_read_as_it_was_written (void)
{
  static const char *const HEADERS[] = { "a", "b", "c", "d", NULL };
  g_autoptr (GRand)        random = g_rand_new_with_seed (1);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (PdCsvWriter) writer = pd_csv_writer_new ();
      g_autoptr (GPtrArray)   cells = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GBytes)      bytes = NULL;
      g_autoptr (PdTable)     table = NULL;
      g_autoptr (GError)      error = NULL;

      pd_csv_writer_add_row (writer, HEADERS);
      for (guint j = 0; j < 5 * N_COLUMNS; j++)
        {
          g_ptr_array_add (cells, make_nasty_cell (random));
          pd_csv_writer_add_cell (writer, g_ptr_array_index (cells, j));
          if (j % N_COLUMNS == N_COLUMNS - 1)
            pd_csv_writer_end_row (writer);
        }
      bytes = pd_csv_writer_finish (writer);
      table = pd_table_read_bytes (bytes, &error);
      g_assert_no_error (error);
      g_assert_cmpint (pd_table_get_delimiter (table), ==, ',');
      g_assert_cmpuint (pd_table_get_n_rows (table), ==, 5);
      for (guint j = 0; j < cells->len; j++)
        g_assert_cmpstr (pd_table_get_cell (table, j / N_COLUMNS, j % N_COLUMNS), ==, g_ptr_array_index (cells, j));
    }
}

/* What a spreadsheet sees of a nasty cell never begins like a formula. */
static void
test_no_written_cell_begins_like_a_formula (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char  *cell = make_nasty_cell (random);
      const char *const cells[] = { cell, NULL };
      g_autofree char  *row = write_row (cells);
      const char       *seen = row + (*row == '"');

      g_assert_null (memchr ("=+-@\t", *seen, 5));
      if (*row == '"')
        g_assert_null (memchr ("\r\n", *seen, 2));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-writer/quotes-what-needs-it", test_quotes_what_needs_it);
  g_test_add_func ("/csv-writer/neutralises-formulas", test_neutralises_formulas);
  g_test_add_func ("/csv-writer/leaves-harmless-cells-alone", test_leaves_harmless_cells_alone);
  g_test_add_func ("/csv-writer/guards-an-apostrophe-before-a-formula",
                   test_guards_an_apostrophe_before_a_formula);
  g_test_add_func ("/csv-writer/writes-numbers-bare", test_writes_numbers_bare);
  g_test_add_func ("/csv-writer/every-cell-is-read-as-it-was-written",
                   test_every_cell_is_read_as_it_was_written);
  g_test_add_func ("/csv-writer/no-written-cell-begins-like-a-formula",
                   test_no_written_cell_begins_like_a_formula);
  return g_test_run ();
}
