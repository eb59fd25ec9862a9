/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-demo-random-private.h"
#include "pd-demo-words-private.h"
#include "pd-demo.h"

G_BEGIN_DECLS

#define PD_DEMO_PATTERN_DAYS 14

/**
 * PdDemoSlot:
 * @kind: where it is
 * @start: minutes since midnight
 * @end: the same; above 1440 on the next day
 * @sleep_start: of a sleepover, or 0
 * @sleep_end: of a sleepover, or 0
 * @rest: minutes of an unpaid break
 * @weekdays: a bit for each weekday that has it, Monday the lowest
 * @weight: how often it is chosen
 *
 * A shift that sites of a kind have.
 */
typedef struct
{
  PdDemoSiteKind kind;
  int            start;
  int            end;
  int            sleep_start;
  int            sleep_end;
  int            rest;
  guint          weekdays;
  guint          weight;
} PdDemoSlot;

/**
 * PdDemoWorker:
 * @person: who it is
 * @site: where they work, an index
 * @pattern: what they do on each day of a fortnight, or %NULL
 * @phase: in which week of four their supervision is
 * @away_from: when their next leave begins
 * @away_until: the day after its end
 * @cover_start: when the last shift that they took over begins, in minutes since the epoch
 * @cover_end: when it ends
 */
typedef struct
{
  PdPerson         *person;
  guint             site;
  const PdDemoSlot *pattern[PD_DEMO_PATTERN_DAYS];
  guint             phase;
  PdDay             away_from;
  PdDay             away_until;
  gint64            cover_start;
  gint64            cover_end;
} PdDemoWorker;

/**
 * PdDemo:
 *
 * A made-up service while it is made.
 */
typedef struct
{
  PdDemoOptions options;
  PdDay         first_day; /* a Monday */
  PdDemoRandom  random;
  GPtrArray    *sites;   /* PdSite, in the order of pd_demo_sites */
  GArray       *workers; /* PdDemoWorker */
  GPtrArray    *shifts;  /* PdShift */
} PdDemo;

PdDemo *pd_demo_new (const PdDemoOptions *options);
void    pd_demo_free (PdDemo *self);

void pd_demo_make_people (PdDemo    *self,
                          GPtrArray *there);
void pd_demo_make_pattern (PdDemo       *self,
                           PdDemoWorker *worker);
int  pd_demo_slot_get_work (const PdDemoSlot *slot);
void pd_demo_make_roster (PdDemo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdDemo, pd_demo_free)

G_END_DECLS
