/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-record.h"
#include "pd-roster-difference.h"
#include "pd-supervision-due.h"
#include "pd-swap.h"
#include "pd-training.h"

G_BEGIN_DECLS

/* How many days ahead somebody is told of their own shifts and sessions, of gaps and of
 * a roster to publish, and of what runs out or is to be looked at again. */
#define PD_TODAY_DAYS_OWN 7
#define PD_TODAY_DAYS_ROSTER 28
#define PD_TODAY_DAYS_REVIEW 28

/* In the order in which they are shown: what is to be done first. */
typedef enum
{
  PD_TODAY_SESSION,
  PD_TODAY_CIRCLE,
  PD_TODAY_SHIFT,
  PD_TODAY_NOTE,
  PD_TODAY_DUE,
  PD_TODAY_SWAP,
  PD_TODAY_GAP,
  PD_TODAY_PUBLISH,
  PD_TODAY_TRAINING,
  PD_TODAY_REVIEW,
  PD_TODAY_ROLE,
  PD_TODAY_N_KINDS,
} PdTodayKind;

/**
 * PdTodayItem:
 * @kind: what sort of thing it is
 * @day: its day, or the day by which it is to be done
 * @start: when on that day it begins, in minutes since the midnight that it begins with; 0 of
 *   what has no time
 * @subject_id: the shift, the session, of supervision or of a circle, the note, the swap, or the supervision agreement; of
 *   %PD_TODAY_TRAINING and %PD_TODAY_DUE the person, of %PD_TODAY_ROLE the role; %PD_ID_NONE
 *   of %PD_TODAY_PUBLISH
 * @words: what it is, in a line
 * @detail: (nullable): more about it, in a line
 *
 * One thing that somebody should know of today. Nothing of what was said in a session.
 */
typedef struct
{
  PdTodayKind kind;
  PdDay       day;
  int         start;
  PdId        subject_id;
  char       *words;
  char       *detail;
} PdTodayItem;

/**
 * PdToday:
 * @today: the day
 * @me: whom it is for
 * @people: (element-type PdPerson): everybody, for their names
 * @sites: (element-type PdSite): all sites, for their names
 * @items: (element-type PdTodayItem): what was found so far
 *
 * What one person should know of today, as it is put together: give it what there is,
 * kind by kind, then sort it.
 */
typedef struct
{
  PdDay      today;
  PdPerson  *me;
  GPtrArray *people;
  GPtrArray *sites;
  GPtrArray *items;
} PdToday;

PdToday *pd_today_new (PdDay      today,
                       PdPerson  *me,
                       GPtrArray *people,
                       GPtrArray *sites);
void     pd_today_free (PdToday *self);
gboolean pd_today_minds_others (const PdToday *self);
void     pd_today_add_shifts (PdToday   *self,
                              GPtrArray *shifts);
void     pd_today_add_sessions (PdToday   *self,
                                GPtrArray *agreements,
                                GPtrArray *sessions);
void     pd_today_add_circles (PdToday   *self,
                               GPtrArray *circles,
                               GPtrArray *sessions);
void     pd_today_add_notes (PdToday   *self,
                             GPtrArray *notes);
void     pd_today_add_due (PdToday   *self,
                           GPtrArray *agreements,
                           GArray    *due);
void     pd_today_add_swaps (PdToday   *self,
                             GPtrArray *swaps);
void     pd_today_add_gaps (PdToday            *self,
                            GPtrArray          *shifts,
                            PdRosterDifference *difference);
void     pd_today_add_publishing (PdToday            *self,
                                  PdRosterDifference *difference);
void     pd_today_add_trainings (PdToday   *self,
                                 GPtrArray *trainings);
void     pd_today_add_reviews (PdToday   *self,
                               GPtrArray *agreements);
void     pd_today_add_roles (PdToday   *self,
                             GPtrArray *roles,
                             GPtrArray *assignments);
void     pd_today_sort (PdToday *self);

const char *pd_today_kind_to_nick (PdTodayKind kind);
const char *pd_today_kind_to_words (PdTodayKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdToday, pd_today_free)

G_END_DECLS
