/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-session.h"
#include "pd-invocation.h"

G_BEGIN_DECLS

/**
 * PdCircleCall:
 * @act: what is to be done
 * @from: the first day; today if nothing is said
 * @weeks: how many weeks
 * @to: the last day of sitting out
 * @seconds: plan: for how long at most; 0 for as long as it takes
 * @seed: plan: the same gives the same plan
 * @moves: plan: how often to try for a better one; 0 for the usual
 * @accept: plan: whether it is booked
 * @output: where it goes
 * @input: reply: the file that a partner sent
 * @sheet: print: what is printed
 * @names: print: how much of names is shown
 * @ink: print: with what
 * @large: print: whether letters are large
 * @details: ics: whether it says with whom, where and how
 * @remind: ics: how long before a session calendars remind of it
 * @organizer: ics: who is answered to
 * @dates: reply: whether the day or the month comes first
 * @dry_run: reply: whether nothing is put down
 * @name: what a circle, or a partner's worker, is called
 * @format: how many meet
 * @every: days from one session to the next; 0 where nothing is said
 * @minutes: how long; 0 where nothing is said
 * @modes: how they can meet
 * @zone: whose clock
 * @person: one of our workers
 * @service: a partner
 * @contact: how somebody wants to be reached
 * @times: when a partner's worker can come
 * @members: whom it is about
 * @date: when
 * @start: when it begins
 * @host: who hosts
 * @brings: who brings something
 * @text_file: what is written
 * @what: action-add: what is to be done
 * @due: action-add: by when
 * @may_know: apart-add: who else may know why
 * @place: agree: where they meet
 * @review: agree, apart-...: when they look at it again
 * @undone: whether it is the other way round
 *
 * A call of `cosupervision`, and everything that was said about it.
 */
typedef struct
{
  const char *act;
  char       *from;
  int         weeks;
  char       *to;
  int         seconds;
  gint64      seed;
  int         moves;
  gboolean    accept;
  char       *output;
  char       *input;
  char       *sheet;
  char       *names;
  char       *ink;
  gboolean    large;
  gboolean    details;
  char       *remind;
  char       *organizer;
  char       *dates;
  gboolean    dry_run;
  char       *name;
  char       *format;
  int         every;
  int         minutes;
  char      **modes;
  char       *zone;
  char       *person;
  char       *service;
  char       *contact;
  char      **times;
  char      **members;
  char       *date;
  char       *start;
  char       *host;
  char       *brings;
  char       *text_file;
  char       *what;
  char       *due;
  char      **may_know;
  char       *place;
  char       *review;
  gboolean    undone;
} PdCircleCall;

#define PD_CIRCLE_MAX_NEEDS 3

/**
 * PdCircleAct:
 * @name: what it is called
 * @writes: whether it changes the file
 * @more: what its second argument is; in brackets where it may be left out; %NULL for none
 * @needs: the options that it can't do without
 * @run: does it
 *
 * Something that can be done with co-supervision. Tables of them end without a name.
 */
typedef struct
{
  const char *name;
  gboolean    writes;
  const char *more;
  const char *needs[PD_CIRCLE_MAX_NEEDS];
  gboolean (*run) (PdInvocation       *self,
                   PdWorkspace        *workspace,
                   const PdCircleCall *call,
                   GError            **error);
} PdCircleAct;

extern const PdCircleAct pd_circle_list_acts[];
extern const PdCircleAct pd_circle_plan_acts[];
extern const PdCircleAct pd_circle_file_acts[];
extern const PdCircleAct pd_circle_keeping_acts[];
extern const PdCircleAct pd_circle_agreeing_acts[];
extern const PdCircleAct pd_circle_session_acts[];
extern const PdCircleAct pd_circle_sealed_acts[];

PdCircle        *pd_circle_call_load (PdInvocation *self,
                                      PdWorkspace  *workspace,
                                      GError      **error);
PdCircleSession *pd_circle_call_load_session (PdInvocation *self,
                                              PdWorkspace  *workspace,
                                              PdCircle    **ret_circle,
                                              GError      **error);
GHashTable      *pd_circle_call_name_members (PdWorkspace    *workspace,
                                              const PdCircle *circle);
PdCircleMember  *pd_circle_call_find_member (PdWorkspace    *workspace,
                                             const PdCircle *circle,
                                             const char     *name,
                                             GError        **error);
gboolean         pd_circle_call_read_day (const char *option,
                                          const char *text,
                                          PdDay       otherwise,
                                          PdDay      *ret_day,
                                          GError    **error);
gboolean         pd_circle_call_settle_days (PdInvocation       *self,
                                             const PdCircleCall *call,
                                             PdDay              *ret_from,
                                             PdDay              *ret_to,
                                             GError            **error);

G_END_DECLS
