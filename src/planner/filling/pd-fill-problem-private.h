/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-filler.h"
#include "pd-random.h"

G_BEGIN_DECLS

/* Nobody, and no site that anything is wanted for. */
#define PD_FILL_NONE G_MAXUINT

/* What comes first weighs so much that no sum of what comes after it can outweigh it. A
 * rule of a site that would be broken weighs a little less than a shift that stays open:
 * of two who may not be alone one must come first. What is still broken at the end is
 * taken back. */
#define PD_FILL_COST_OPEN G_GINT64_CONSTANT (1000000000)
#define PD_FILL_COST_BROKEN G_GINT64_CONSTANT (900000000)

/* How far the search is, what it may still do, and who is told. */
typedef struct
{
  PdRandom       random;
  PdFillTellFunc tell;
  gpointer       data;
  PdFillProgress progress;
  gboolean       is_stopped;
} PdFillWork;

/* Somebody who can be given a shift, as far as it alone is concerned. */
typedef struct
{
  guint person;
  int   cost;
} PdFillChoice;

/**
 * PdFillGap:
 * @shift: the open shift; borrowed
 * @start: when it begins
 * @end: when it ends
 * @minutes: of work
 * @fortnight: which of the fortnights it is in
 * @site: which of the problem's sites, or %PD_FILL_NONE where no site is asked about it
 * @is_unsocial: whether it is in the evening, at night or on a weekend
 * @key: what tells a set of gaps from another
 * @choices: (element-type PdFillChoice): who could work it beside what they have now
 */
typedef struct
{
  PdShift *shift;
  gint64   start;
  gint64   end;
  int      minutes;
  guint    fortnight;
  guint    site;
  gboolean is_unsocial;
  guint64  key;
  GArray  *choices;
} PdFillGap;

/**
 * PdFillPerson:
 * @person: who; borrowed
 * @id: the same
 * @target: minutes of work that are agreed for a fortnight; 0 where none are
 * @minutes: for each fortnight, what they work already
 * @n_unsocial: evenings, nights and weekends that they have already, with four weeks before
 * @fair: how many of these are their share, in thousandths
 * @is_kept_apart: whether they are kept apart from anybody
 * @key: what tells their sets from another's
 */
typedef struct
{
  PdPerson *person;
  PdId      id;
  int       target;
  int      *minutes;
  int       n_unsocial;
  gint64    fair;
  gboolean  is_kept_apart;
  guint64   key;
} PdFillPerson;

/**
 * PdFillProblem:
 * @filling: what it is made from; borrowed
 * @check: what the rules say of the roster as it is
 * @gaps: (element-type PdFillGap): what can be given, by day
 * @people: (element-type PdFillPerson): to whom, by id
 * @site_ids: (element-type PdId): sites that want a number of people
 * @aside: (element-type PdShift): open shifts that are not given to anybody: borrowed
 * @has_sites: whether it is kept at all where people work
 * @first_fortnight: the first day of the first fortnight
 * @n_fortnights: how many fortnights the days are in
 */
typedef struct
{
  const PdFilling *filling;
  PdRosterCheck   *check;
  GPtrArray       *gaps;
  GPtrArray       *people;
  GArray          *site_ids;
  GPtrArray       *aside;
  gboolean         has_sites;
  PdDay            first_fortnight;
  guint            n_fortnights;
} PdFillProblem;

PdFillProblem *pd_fill_problem_new (const PdFilling *filling,
                                    PdFillWork      *work);
void           pd_fill_problem_free (PdFillProblem *self);
gboolean       pd_fill_knows_site (const PdFillProblem *self,
                                   PdPerson            *person,
                                   PdId                 site_id);
void           pd_fill_problem_add_choices (PdFillProblem *self,
                                            PdFillWork    *work);
PdShift       *pd_fill_make_shift (PdShift *gap,
                                   PdId     person_id);
gboolean       pd_fill_work_tell (PdFillWork *self,
                                  guint       done);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdFillProblem, pd_fill_problem_free)

G_END_DECLS
