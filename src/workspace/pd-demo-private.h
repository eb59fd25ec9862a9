/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-random.h"
#include "pd-demo-words-private.h"
#include "pd-demo.h"
#include "pd-rule-set.h"
#include "pd-shift.h"
#include "pd-when.h"

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
 * @weekdays: on which days of the week they are on the roster
 * @first_session: (nullable): their first supervision; borrowed
 * @series_id: what their sessions are known by
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
  PdWeekdays        weekdays;
  PdShift          *first_session;
  PdId              series_id;
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
  PdDay         anchor;    /* a day that some fortnight begins with */
  PdRandom      random;
  PdRandom      more;              /* for what stands beside people and shifts, so that they stay as they are */
  GPtrArray    *sites;             /* PdSite, in the order of pd_demo_sites */
  GArray       *workers;           /* PdDemoWorker */
  GHashTable   *workers_by_person; /* PdId to a PdDemoWorker, which is borrowed */
  GPtrArray    *shifts;            /* PdShift */

  /* what each is, its name says; they get their ids when they are written */
  GPtrArray *agreements;
  GPtrArray *availabilities;
  GPtrArray *coverages;
  GPtrArray *leaves;
  GPtrArray *overrides;
  GPtrArray *path_steps;
  GPtrArray *patterns;
  GPtrArray *publications;
  GPtrArray *templates;
  GPtrArray *trainings;
  GPtrArray *worked;
} PdDemo;

PdDemo *pd_demo_new (const PdDemoOptions *options,
                     PdDay                anchor);
void    pd_demo_free (PdDemo *self);

void pd_demo_make_people (PdDemo    *self,
                          GPtrArray *there);
void pd_demo_make_pattern (PdDemo       *self,
                           PdDemoWorker *worker);
int  pd_demo_slot_get_work (const PdDemoSlot *slot);
void pd_demo_make_roster (PdDemo *self);
void pd_demo_make_wishes (PdDemo *self);
void pd_demo_make_targets (PdDemo *self);
void pd_demo_make_series (PdDemo *self);
void pd_demo_publish (PdDemo *self);
void pd_demo_settle (PdDemo    *self,
                     PdRuleSet *rules);
void pd_demo_put_down_worked (PdDemo *self);

/* Whoever keeps the roster, and puts down what was said: the first of the workers. */
PdId          pd_demo_get_coordinator_id (PdDemo *self);
PdDemoWorker *pd_demo_find_worker (PdDemo *self,
                                   PdId    person_id);
gboolean      pd_demo_is_away (PdDemo       *self,
                               PdDemoWorker *worker,
                               PdDay         day);
void          pd_demo_put_down_absence (PdDemo           *self,
                                        PdDemoWorker     *worker,
                                        PdDay             day,
                                        const PdDemoSlot *slot);

static inline guint
pd_demo_get_pattern_day (PdDemo *self,
                         PdDay   day)
{
  return (guint) (day - self->first_day) % PD_DEMO_PATTERN_DAYS;
}

/* Minutes since the epoch on the wall, whatever the zone. */
static inline gint64
pd_demo_get_minute (PdDay day,
                    int   minute)
{
  return (gint64) day * (24 * 60) + minute;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdDemo, pd_demo_free)

G_END_DECLS
