/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-planner.h"
#include "pd-random.h"

G_BEGIN_DECLS

/* Circles for tests. The first day of a round is a Monday, and its times follow one another
 * over its weekdays, an hour each from 9:00. */
#define CIRCLE_FIRST_DAY 20780
#define CIRCLE_DAYS_PER_ROUND 14

typedef struct
{
  guint    least;
  guint    most;
  guint    n;
  guint    n_rounds;
  guint    n_times;
  guint    free_of_thousand;
  guint    apart_of_thousand;
  guint    n_sites;
  gboolean has_no_turns; /* whether nobody had a turn before */
  guint   *order;        /* in which members are added, or NULL */
} CircleShape;

PdCirclePlanning *random_circle_make (const CircleShape *shape,
                                      guint64            seed);
PdCirclePlanning *random_circle_copy (PdCirclePlanning *planning);
void              random_circle_accept (PdCirclePlanning   *planning,
                                        const PdCirclePlan *plan,
                                        PdHold              hold);
void              random_circle_lose_round (PdCirclePlanning *planning,
                                            PdId              id,
                                            guint             round);
PdCirclePlan     *random_circle_plan (PdCirclePlanning *planning,
                                      guint64           seed,
                                      guint             moves);
void              random_circle_assert_keeps_rules (PdCirclePlanning   *planning,
                                                    const PdCirclePlan *plan);

G_END_DECLS
