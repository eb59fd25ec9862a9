/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-planned-session.h"

G_BEGIN_DECLS

/* More than these are refused where a plan is asked for. */
#define PD_CIRCLE_MAX_MEMBERS 200
#define PD_CIRCLE_MAX_ROUNDS 26
#define PD_CIRCLE_MAX_GROUP 6

/* What somebody who can't come at a time has in place of extra minutes. */
#define PD_CIRCLE_NOT_FREE (-1)

/**
 * PdCircleSeeker:
 * @id: what the member is known by
 * @name: (unowned): what they are called in reasons
 * @site_id: where they work; partners' workers have their service's id. %PD_ID_NONE is a
 *   site of its own
 * @every: how many rounds their rhythm is: 1 is every round
 * @rounds_since: how many rounds lie between their last session and the first one here: 0
 *   when they met in the round before; -1 when nothing is behind
 * @first_round: from which round on they are in the circle
 * @last_round: the last round that they are in it
 * @is_sole: whether they are (almost) alone at their site, and come first
 * @hosted: how many more sessions they hosted than they were a guest in
 * @brought: the same of bringing and listening
 * @kept_time: the same of keeping the time
 *
 * Somebody who is to have sessions. Whoever opted out is not here, and nothing counts it.
 */
typedef struct
{
  PdId        id;
  const char *name;
  PdId        site_id;
  int         every;
  int         rounds_since;
  int         first_round;
  int         last_round;
  gboolean    is_sole;
  int         hosted;
  int         brought;
  int         kept_time;
} PdCircleSeeker;

/**
 * PdCircleTime:
 * @day: the day
 * @start: minutes since its midnight, on the clock of the circle
 *
 * When a session could begin.
 */
typedef struct
{
  PdDay day;
  int   start;
} PdCircleTime;

/**
 * PdCircleWishes:
 * @uncovered: a rhythm's worth of rounds in which somebody has no session
 * @sole_uncovered: what is added for somebody who is alone at their site
 * @kept: that a session which people have in their diaries is not there any more
 * @sole_at_own_site: for each who is alone at their site, meeting somebody of it
 * @same_site: two people of one site
 * @meeting: two people who met already: this times how often they did
 * @extra_hour: an hour that is paid beyond shifts, less right beside one than on a day off; begun ones
 *   count whole
 * @off_target: in a group, each person more or less than four
 * @session: each session
 *
 * What is to be avoided, and how much: larger numbers come first.
 */
typedef struct
{
  gint64 uncovered;
  gint64 sole_uncovered;
  gint64 kept;
  gint64 sole_at_own_site;
  gint64 same_site;
  gint64 meeting;
  gint64 extra_hour;
  gint64 off_target;
  gint64 session;
} PdCircleWishes;

/* In the order of issue 6, far enough apart that no usual number of the one outweighs one
 * of the next: nobody overdue, those alone at their site first; what is in diaries, before
 * all that only makes a plan nicer; across sites; new partners; beside shifts. */
extern const PdCircleWishes PD_CIRCLE_WISHES_USUAL;

/* Those that solver.md was measured with. */
extern const PdCircleWishes PD_CIRCLE_WISHES_MEASURED;

/**
 * PdCirclePlanning:
 *
 * All that a plan of co-supervision is made from: who, when, who is kept apart from whom,
 * who met whom, and what there is already. Members and times come first, then what is known of
 * them.
 */
typedef struct _PdCirclePlanning PdCirclePlanning;

PdCirclePlanning     *pd_circle_planning_new (guint least,
                                              guint most,
                                              guint n_rounds);
PdCirclePlanning     *pd_circle_planning_ref (PdCirclePlanning *self);
void                  pd_circle_planning_unref (PdCirclePlanning *self);
void                  pd_circle_planning_set_wishes (PdCirclePlanning     *self,
                                                     const PdCircleWishes *wishes);
const PdCircleWishes *pd_circle_planning_get_wishes (PdCirclePlanning *self);
void                  pd_circle_planning_get_sizes (PdCirclePlanning *self,
                                                    guint            *ret_least,
                                                    guint            *ret_most);
guint                 pd_circle_planning_get_n_rounds (PdCirclePlanning *self);

void                  pd_circle_planning_add_seeker (PdCirclePlanning     *self,
                                                     const PdCircleSeeker *seeker);
guint                 pd_circle_planning_get_n_seekers (PdCirclePlanning *self);
const PdCircleSeeker *pd_circle_planning_get_seeker (PdCirclePlanning *self,
                                                     guint             i);
const PdCircleSeeker *pd_circle_planning_find_seeker (PdCirclePlanning *self,
                                                      PdId              id);
void                  pd_circle_planning_add_time (PdCirclePlanning *self,
                                                   guint             round,
                                                   PdDay             day,
                                                   int               start);
guint                 pd_circle_planning_get_n_times (PdCirclePlanning *self,
                                                      guint             round);
const PdCircleTime   *pd_circle_planning_get_time (PdCirclePlanning *self,
                                                   guint             round,
                                                   guint             time);

void       pd_circle_planning_set_free (PdCirclePlanning *self,
                                        PdId              id,
                                        guint             round,
                                        guint             time,
                                        int               extra_minutes);
int        pd_circle_planning_get_free (PdCirclePlanning *self,
                                        PdId              id,
                                        guint             round,
                                        guint             time);
void       pd_circle_planning_set_away (PdCirclePlanning *self,
                                        PdId              id,
                                        guint             round);
gboolean   pd_circle_planning_is_away (PdCirclePlanning *self,
                                       PdId              id,
                                       guint             round);
void       pd_circle_planning_keep_apart (PdCirclePlanning *self,
                                          PdId              one,
                                          PdId              other);
gboolean   pd_circle_planning_are_kept_apart (PdCirclePlanning *self,
                                              PdId              one,
                                              PdId              other);
void       pd_circle_planning_add_meetings (PdCirclePlanning *self,
                                            PdId              one,
                                            PdId              other,
                                            guint             n);
guint      pd_circle_planning_get_meetings (PdCirclePlanning *self,
                                            PdId              one,
                                            PdId              other);
void       pd_circle_planning_take_session (PdCirclePlanning *self,
                                            PdPlannedSession *session);
GPtrArray *pd_circle_planning_get_sessions (PdCirclePlanning *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCirclePlanning, pd_circle_planning_unref)

G_END_DECLS
