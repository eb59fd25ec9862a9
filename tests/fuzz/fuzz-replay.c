/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives a fuzz target each file of its corpus once, so that every test run, with any
 * compiler, sees what fuzzing once found. Each file is one test. */
#define G_LOG_DOMAIN "pd-fuzz"

#include "config.h"

#include "fuzz-target.h"

#include <glib.h>

static void
test_input (gconstpointer data)
{
  const char        *path = data;
  g_autoptr (GError) error = NULL;
  g_autofree char   *content = NULL;
  g_autofree guint8 *exact = NULL;
  gsize              size;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);
  /* Without the zero that GLib puts behind it: the sanitizers see the true end. */
  exact = g_memdup2 (content, size);
  g_assert_cmpint (LLVMFuzzerTestOneInput (exact, size), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  GDir       *dir;
  const char *name;
  guint       n_inputs = 0;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  dir = g_dir_open (argv[1], 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/fuzz/", g_get_prgname (), "/", name, NULL);

      g_test_add_data_func_full (test, g_build_filename (argv[1], name, NULL), test_input, g_free);
      n_inputs++;
    }
  g_dir_close (dir);
  g_assert_cmpuint (n_inputs, >, 0);
  return g_test_run ();
}
