/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift.h"

G_BEGIN_DECLS

/* Midnights that were asked for, so that a zone is asked once for each day. */
#define PD_N_MIDNIGHTS 256

typedef struct
{
  PdZone  *zone; /* borrowed; NULL while nothing is kept here */
  PdDay    day;
  gboolean is_even;
  gint64   midnight;
} PdMidnight;

/**
 * PdDuty:
 * @shift: what it is; borrowed
 * @zone: of its site; borrowed
 * @start: when it begins, in seconds since 1 January 1970, UTC
 * @end: when it ends
 * @work: minutes of work, as they pass
 * @sleep: minutes of sleepover, as they pass
 * @day: the shift's
 * @midnight: the instant of its day's midnight, where the clock goes on evenly
 * @is_even: whether the clock is not changed from its midnight to two days after it
 *
 * A shift on the one line of time that all sites share.
 */
typedef struct
{
  PdShift *shift;
  PdZone  *zone;
  gint64   start;
  gint64   end;
  gint64   midnight;
  int      work;
  int      sleep;
  PdDay    day;
  gboolean is_even;
} PdDuty;

/* A segment of a duty on that line. */
typedef struct
{
  PdSegmentKind kind;
  guint         duty;   /* which one */
  int           minute; /* when it begins on the wall clock of its duty's day */
  gint64        start;
  gint64        end;
} PdPiece;

/**
 * PdPortion:
 * @first_duty: the first duty that has a part in it
 * @last_duty: the last one
 * @first_piece: its first piece
 * @n_pieces: how many it has, breaks included
 * @start: when it begins
 * @end: when it ends
 * @work: minutes of work
 * @sleep: minutes of sleepover
 * @work_before: minutes of work before the first sleepover
 * @work_after: minutes of work after the last one
 * @day: the day that it begins on, by the clock of its site
 *
 * Work of one person with nothing but meal breaks in it, whatever shifts it is put down
 * as: what an award calls a shift, or a portion of a broken one.
 */
typedef struct
{
  guint  first_duty;
  guint  last_duty;
  guint  first_piece;
  guint  n_pieces;
  gint64 start;
  gint64 end;
  int    work;
  int    sleep;
  int    work_before;
  int    work_after;
  PdDay  day;
} PdPortion;

void   pd_duty_init (PdDuty     *self,
                     PdShift    *shift,
                     PdZone     *zone,
                     PdMidnight *midnights);
gint64 pd_duty_get_instant (const PdDuty *self,
                            int           minute);
int    pd_duty_measure (const PdDuty *self,
                        int           start,
                        int           end);
int    pd_duty_compare (gconstpointer a,
                        gconstpointer b);
PdDay  pd_duty_get_last_day (const PdDuty *self);
void   pd_duties_add_pieces (GArray *duties,
                             GArray *pieces);
void   pd_pieces_add_portions (GArray *pieces,
                               GArray *duties,
                               int     longest_break,
                               GArray *portions);

G_END_DECLS
