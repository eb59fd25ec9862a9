/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift.h"

G_BEGIN_DECLS

/**
 * PdPublication:
 * @version: counted from 1 over the life of the service
 * @published_on: the day that people could see it from
 * @from: the first day of the roster
 * @to: the last day
 * @shifts: (element-type PdShift): as they were then
 *
 * A roster as it was published.
 */
typedef struct
{
  int        version;
  PdDay      published_on;
  PdDay      from;
  PdDay      to;
  GPtrArray *shifts;

  /*< private >*/
  GHashTable *by_id;
} PdPublication;

PdPublication *pd_publication_new (int        version,
                                   PdDay      published_on,
                                   PdDay      from,
                                   PdDay      to,
                                   GPtrArray *shifts);
PdPublication *pd_publication_copy (const PdPublication *self);
void           pd_publication_free (PdPublication *self);
gboolean       pd_publication_has_day (const PdPublication *self,
                                       PdDay                day);
PdShift       *pd_publication_find_shift (const PdPublication *self,
                                          PdId                 shift_id);
gboolean       pd_publication_is_same_duty (PdShift *shift,
                                            PdShift *other);
gboolean       pd_publication_is_same_work (PdShift *shift,
                                            PdShift *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdPublication, pd_publication_free)

G_END_DECLS
