/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-session.h"

G_BEGIN_DECLS

/**
 * PdCircleLine:
 * @member_id: who
 * @last: when they met last, or %PD_DAY_NONE
 * @next: when they are booked to meet next, or %PD_DAY_NONE
 * @due_on: by when their rhythm has them meet; %PD_DAY_NONE of whoever sits out or has left,
 *   of whom nothing is expected
 * @held: in how many sessions they were
 * @hosted: how many of those they hosted
 * @brought: in how many they brought something
 *
 * How somebody stands in a circle.
 */
typedef struct
{
  PdId  member_id;
  PdDay last;
  PdDay next;
  PdDay due_on;
  guint held;
  guint hosted;
  guint brought;
} PdCircleLine;

GArray *pd_circle_line_list (const PdCircle *circle,
                             GPtrArray      *sessions,
                             PdDay           today);

G_END_DECLS
