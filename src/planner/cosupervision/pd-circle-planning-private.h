/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-planning.h"

G_BEGIN_DECLS

struct _PdCirclePlanning
{
  gatomicrefcount refs;
  guint           least;
  guint           most;
  PdCircleWishes  wishes;
  GArray         *seekers;  /* PdCircleSeeker with names of its own */
  GHashTable     *places;   /* PdId -> its place in seekers */
  GPtrArray      *rounds;   /* GArray of PdCircleTime */
  GPtrArray      *sessions; /* PdPlannedSession */

  /* Made when the first fact comes, and no seeker or time after that. */
  gboolean has_facts;
  guint    n_times;
  guint   *first_times; /* of each round */
  gint16  *free;        /* of each seeker and time: extra minutes */
  guint8  *away;        /* of each seeker and round */
  guint8  *apart;       /* of each two */
  guint16 *meetings;    /* of each two */
};

int pd_circle_planning_find_place (PdCirclePlanning *self,
                                   PdId              id);

G_END_DECLS
