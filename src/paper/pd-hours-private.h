/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift.h"

G_BEGIN_DECLS

/**
 * PdHours:
 * @n_shifts: how many shifts were counted
 * @minutes: of work and sleepovers together
 * @sleepover_minutes: of sleepovers
 * @activity_minutes: of each #PdActivity
 *
 * How long some shifts are, and what for.
 */
typedef struct
{
  guint n_shifts;
  int   minutes;
  int   sleepover_minutes;
  int   activity_minutes[PD_ACTIVITY_ADMIN + 1];
} PdHours;

void  pd_hours_add_shift (PdHours *self,
                          PdShift *shift,
                          PdZone  *zone);
char *pd_hours_to_words (const PdHours *self,
                         const char    *what,
                         int            agreed_minutes);
char *pd_hours_learning_to_words (const PdHours *self);

G_END_DECLS
