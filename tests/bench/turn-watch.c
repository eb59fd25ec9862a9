/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "turn-watch.h"

#include "figure.h"

#include <time.h>

#define GOAL "under 16 ms, a frame"

static gint64
get_time_of_thread (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gboolean
turn_cb (gpointer user_data)
{
  TurnWatch *self = user_data;
  gint64     now = g_get_monotonic_time ();
  gint64     now_of_processor = get_time_of_thread ();

  self->longest = MAX (self->longest, now - self->last);
  self->longest_of_processor = MAX (self->longest_of_processor, now_of_processor - self->last_of_processor);
  self->last = now;
  self->last_of_processor = now_of_processor;
  return G_SOURCE_CONTINUE;
}

/** turn_watch_begin: Looks at each turn from now on. */
void
turn_watch_begin (TurnWatch *self)
{
  self->last = g_get_monotonic_time ();
  self->last_of_processor = get_time_of_thread ();
  self->turns = g_idle_add (turn_cb, self);
}

/** turn_watch_end: This was the last turn. */
void
turn_watch_end (TurnWatch *self)
{
  turn_cb (self);
  g_clear_handle_id (&self->turns, g_source_remove);
}

/** turn_watch_print: Two lines, by the clock and of the processor's time. */
void
turn_watch_print (const TurnWatch *self,
                  const char      *name,
                  const char      *baseline_name,
                  double           baseline)
{
  figure_print (name, "ms", self->longest / 1000.0, baseline_name, baseline, GOAL);
  figure_print ("the same, of its processor's time", "ms", self->longest_of_processor / 1000.0, baseline_name,
                baseline, GOAL);
}
