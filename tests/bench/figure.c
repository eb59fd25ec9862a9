/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <time.h>

struct _FigureSeries
{
  GArray   *milliseconds;
  gint64    begun;
  clockid_t clock;
};

FigureSeries *
figure_series_new (void)
{
  FigureSeries *self = g_new0 (FigureSeries, 1);

  self->milliseconds = g_array_new (FALSE, FALSE, sizeof (double));
  self->clock = CLOCK_MONOTONIC;
  return self;
}

/* For what waits for nothing: only the time of the processor counts, not that of other
 * programs. */
FigureSeries *
figure_series_new_of_processor (void)
{
  FigureSeries *self = figure_series_new ();

  self->clock = CLOCK_PROCESS_CPUTIME_ID;
  return self;
}

/* Microseconds. */
static gint64
read_clock (FigureSeries *self)
{
  struct timespec now;

  clock_gettime (self->clock, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

void
figure_series_free (FigureSeries *self)
{
  g_array_unref (self->milliseconds);
  g_free (self);
}

void
figure_series_begin (FigureSeries *self)
{
  self->begun = read_clock (self);
}

void
figure_series_end (FigureSeries *self)
{
  figure_series_add (self, (read_clock (self) - self->begun) / 1000.0);
}

/* For what was measured elsewhere: in another process. */
void
figure_series_add (FigureSeries *self,
                   double        milliseconds)
{
  g_array_append_val (self->milliseconds, milliseconds);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Milliseconds; the lower of the two in the middle of an even number. */
double
figure_series_get_median (FigureSeries *self)
{
  g_assert (self->milliseconds->len > 0);
  g_array_sort (self->milliseconds, compare_doubles);
  return g_array_index (self->milliseconds, double, (self->milliseconds->len - 1) / 2);
}

/* The ratio is value : baseline; @goal is text, as the issue has it. */
void
figure_print (const char *name,
              const char *unit,
              double      value,
              const char *baseline_name,
              double      baseline,
              const char *goal)
{
  printf ("%-44s %9.2f %-3s  %-34s %9.2f %-3s  ratio %7.3f  goal: %s\n", name, value, unit,
          baseline_name, baseline, unit, value / baseline, goal);
  fflush (stdout);
}

/* In the build folder, because a temporary folder may be memory, which syncs for free. */
char *
figure_make_folder (void)
{
  const char *build = g_getenv ("G_TEST_BUILDDIR");
  char       *folder = g_build_filename (build ? build : ".", "bench.XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp_full (folder, 0700));
  return folder;
}

void
figure_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}
