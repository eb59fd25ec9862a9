/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest time between two turns of the main loop: how long a window would have stood
 * still. In microseconds; "of_processor" leaves out what other programs took. */
typedef struct
{
  guint  turns;
  gint64 last;
  gint64 last_of_processor;
  gint64 longest;
  gint64 longest_of_processor;
} TurnWatch;

void turn_watch_begin (TurnWatch *self);
void turn_watch_end (TurnWatch *self);
void turn_watch_print (const TurnWatch *self,
                       const char      *name,
                       const char      *baseline_name,
                       double           baseline);

G_END_DECLS
