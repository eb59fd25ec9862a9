/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks through all of this process's memory for what was written to the tables. */

#include "config.h"

#include "pd-migrations-private.h"
#include "pd-statement-private.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The words that are looked for lie in memory only under this mask. */
#define MASK 0x5a
#define N_WORDS 40

static guint8 masked[N_WORDS];

static void
make_words (void)
{
  for (gsize i = 0; i < N_WORDS; i++)
    masked[i] = (guint8) (g_test_rand_int_range ('a', 'z' + 1) ^ MASK);
}

static char *
dup_words (void)
{
  char *words = g_malloc0 (N_WORDS + 1);

  for (gsize i = 0; i < N_WORDS; i++)
    words[i] = (char) (masked[i] ^ MASK);
  return words;
}

/* The sanitizers set terabytes aside for their own books, which reading would take hours. */
#define LARGEST_REGION ((gsize) 1 << 30)

static guint
count_words_in (const guint8 *bytes,
                gsize         size)
{
  guint n = 0;

  for (gsize i = 0; i + N_WORDS <= size; i++)
    {
      gsize length = 0;

      while (length < N_WORDS && bytes[i + length] == (guint8) (masked[length] ^ MASK))
        length++;
      n += length == N_WORDS;
    }
  return n;
}

static guint
count_words_between (int   fd,
                     gsize start,
                     gsize end)
{
  static guint8 buffer[1024 * 1024];
  guint         n = 0;

  while (start < end)
    {
      ssize_t size = pread (fd, buffer, MIN (sizeof buffer, end - start), (off_t) start);

      if (size <= 0)
        break;
      n += count_words_in (buffer, (gsize) size);
      start += size == sizeof buffer ? (gsize) size - N_WORDS : (gsize) size;
      explicit_bzero (buffer, (gsize) size);
    }
  return n;
}

/* In memory that can be written, wherever it is. */
static guint
count_words (void)
{
  g_autofree char *maps = NULL;
  g_auto (GStrv)   lines = NULL;
  int              fd = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  guint            n = 0;

  g_assert_cmpint (fd, >=, 0);
  g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL);
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize start;
      gsize end;
      char  modes[5];

      if (sscanf (lines[i], "%zx-%zx %4s", &start, &end, modes) == 3 &&
          g_str_has_prefix (modes, "rw") && end - start <= LARGEST_REGION)
        n += count_words_between (fd, start, end);
    }
  close (fd);
  return n;
}

static void
write_words (PdDatabase *database,
             PdId        id)
{
  static const PdQuery query = {
    "INSERT INTO shift (id, day, activity, note) VALUES (?1, '2026-11-24', 'admin', ?2)", "try"
  };
  g_autoptr (PdStatement) insert = NULL;
  g_autoptr (GError)      error = NULL;
  char                   *words = dup_words ();

  insert = pd_statement_prepare (database, &query, &error);
  g_assert_no_error (error);
  pd_statement_bind_id (insert, 1, id);
  pd_statement_bind_text (insert, 2, words);
  explicit_bzero (words, N_WORDS);
  g_free (words);
  pd_statement_run (insert, &error);
  g_assert_no_error (error);
}

static void
read_words (PdDatabase *database)
{
  static const PdQuery    query = { "SELECT upper (note), note FROM shift ORDER BY lower (note)", "try" };
  g_autoptr (PdStatement) read = NULL;
  g_autoptr (GError)      error = NULL;
  guint                   n = 0;

  read = pd_statement_prepare (database, &query, &error);
  g_assert_no_error (error);
  while (pd_statement_step (read, &error) == PD_STEP_ROW)
    n++;
  g_assert_no_error (error);
  g_assert_cmpuint (n, >, 0);
}

static void
test_nothing_is_left (void)
{
  g_autoptr (GError) error = NULL;
  PdDatabase        *database = pd_database_new_empty (&error);

  g_assert_no_error (error);
  pd_migrations_run (database, &error);
  g_assert_no_error (error);
  make_words ();
  g_assert_cmpuint (count_words (), ==, 0);

  pd_database_begin (database, &error);
  for (PdId id = 1; id <= 200; id++)
    write_words (database, id);
  pd_database_commit (database, &error);
  g_assert_no_error (error);
  read_words (database);
  g_assert_cmpuint (count_words (), >=, 200);

  pd_database_free (database);
  g_assert_cmpuint (count_words (), ==, 0);
}

static void
test_deleted_rows_go_at_once (void)
{
  static const PdQuery   query = { "DELETE FROM shift", "try" };
  g_autoptr (PdDatabase) database = NULL;
  g_autoptr (PdStatement) delete = NULL;
  g_autoptr (GBytes) image = NULL;
  g_autoptr (GError) error = NULL;

  database = pd_database_new_empty (&error);
  pd_migrations_run (database, &error);
  make_words ();
  pd_database_begin (database, &error);
  for (PdId id = 1; id <= 200; id++)
    write_words (database, id);
  pd_database_commit (database, &error);
  pd_database_begin (database, &error);
  delete = pd_statement_prepare (database, &query, &error);
  pd_statement_run (delete, &error);
  pd_database_commit (database, &error);
  g_assert_no_error (error);

  image = pd_database_borrow_image (database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_words_in (g_bytes_get_data (image, NULL), g_bytes_get_size (image)), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wiped-memory/leaves-nothing-behind-when-closed", test_nothing_is_left);
  g_test_add_func ("/wiped-memory/leaves-no-deleted-row-in-the-image", test_deleted_rows_go_at_once);

  return g_test_run ();
}
