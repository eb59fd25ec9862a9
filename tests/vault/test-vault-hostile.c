/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files made to cost whoever opens them: memory and time asked for in numbers that the
 * header gives before anything is proved. Each is opened in a process that may not have
 * 8 MiB more than it has already. The files are the fuzz target's seeds, which the second
 * writer made. */
#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "pd-error.h"
#include "pd-vault.h"
#include "vault-sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define SEED_PASSPHRASE "seed"
#define MORE_MEMORY (8 * 1024 * 1024)
#define MORE_RESIDENT 1024    /* KiB */
#define MOST_TIME (50 * 1000) /* microseconds */
#define OPENS (-1)

typedef struct
{
  const char *name;
  int         code;
} HostileFile;

static const HostileFile FILES[] = {
  { "hostile-memory", PD_ERROR_HOSTILE },
  { "hostile-memory-above", PD_ERROR_HOSTILE },
  { "hostile-memory-below", PD_ERROR_HOSTILE },
  { "hostile-passes", PD_ERROR_HOSTILE },
  { "hostile-passes-above", PD_ERROR_HOSTILE },
  { "hostile-passes-none", PD_ERROR_HOSTILE },
  { "huge-snapshot", PD_ERROR_DAMAGED_SNAPSHOT },
  { "endless-snapshot", PD_ERROR_DAMAGED_SNAPSHOT },
  { "huge-record", OPENS },
  { "endless-record", OPENS },
  { "huge-header", OPENS },
  { "most-slots", PD_ERROR_DAMAGED_HEADER },
};

static char *
seed_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fuzz", "corpus", "vault-open", name, NULL);
}

static int
open_seed (const char *name)
{
  g_autofree char     *path = seed_path (name);
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) passphrase = pd_secret_new_passphrase (SEED_PASSPHRASE, -1, NULL);
  g_autoptr (PdVault)  vault = pd_vault_open (path, FALSE, &error);
  g_autofree char     *found = NULL;

  if (vault != NULL &&
      pd_vault_unlock (vault, PD_SLOT_PASSPHRASE, SAMPLE_ADA, passphrase, NULL, &error))
    found = sample_describe (vault, &error);
  if (error == NULL)
    return OPENS;
  g_assert_true (error->domain == PD_ERROR);
  return error->code;
}

static gint64
processor_time (void)
{
  struct timespec now;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now), ==, 0);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static long
peak_resident (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return usage.ru_maxrss;
}

/* The address sanitizer keeps terabytes of addresses aside; with it, only what is
 * touched is measured. */
static void
forbid_more_memory (void)
{
#ifndef __SANITIZE_ADDRESS__
  g_autofree char *text = NULL;
  guint64          pages;
  struct rlimit    limit;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  pages = g_ascii_strtoull (text, NULL, 10);
  limit.rlim_cur = limit.rlim_max = pages * (guint64) sysconf (_SC_PAGESIZE) + MORE_MEMORY;
  g_assert_cmpint (setrlimit (RLIMIT_AS, &limit), ==, 0);
#endif
}

static void
open_within_limits (const HostileFile *file)
{
  gint64 begin;
  gint64 spent;
  long   resident;
  int    code;

  g_assert_cmpint (open_seed ("plain"), ==, OPENS);
  forbid_more_memory ();
  resident = peak_resident ();
  begin = processor_time ();
  code = open_seed (file->name);
  spent = processor_time () - begin;
  g_test_message ("%s: %d in %" G_GINT64_FORMAT " us, %ld KiB more",
                  file->name,
                  code,
                  spent,
                  peak_resident () - resident);
  g_assert_cmpint (code, ==, file->code);
  g_assert_cmpint (spent, <, MOST_TIME);
  g_assert_cmpint (peak_resident () - resident, <, MORE_RESIDENT);
}

static void
test_hostile (gconstpointer data)
{
  int   status = 0;
  pid_t pid;

  fflush (NULL);
  pid = fork ();
  if (pid == 0)
    {
      open_within_limits (data);
      fflush (NULL);
      _exit (EXIT_SUCCESS);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_cmpint (status, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (FILES); i++)
    {
      g_autofree char *path = g_strdup_printf ("/vault/hostile/%s-costs-nothing", FILES[i].name);

      g_test_add_data_func (path, &FILES[i], test_hostile);
    }
  return g_test_run ();
}
