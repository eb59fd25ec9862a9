/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift-placing.h"

G_BEGIN_DECLS

/**
 * PdCopying:
 * @from: the first day to copy
 * @n_days: how many days
 * @onto: the day that the first one goes to
 * @person_id: whose shifts, or %PD_ID_NONE for everybody's and the open ones
 * @site_id: where, or %PD_ID_NONE for all sites
 *
 * What to copy where.
 */
typedef struct
{
  PdDay from;
  guint n_days;
  PdDay onto;
  PdId  person_id;
  PdId  site_id;
} PdCopying;

GPtrArray *pd_shift_copying_propose (const PdCopying *self,
                                     PdShiftPlacing  *placing,
                                     GPtrArray       *shifts);

G_END_DECLS
