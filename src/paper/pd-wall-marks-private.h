/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-wall-roster.h"

G_BEGIN_DECLS

/**
 * PdWallMarks:
 *
 * What has changed since a version, by the cells of a roster.
 */
typedef struct
{
  PdRosterDifference *since; /* borrowed; NULL marks nothing */
  GHashTable         *gone;  /* place of a cell -> GPtrArray of PdRosterChange, borrowed */
  guint               n_days;
} PdWallMarks;

PdWallMarks          *pd_wall_marks_new (PdRoster           *roster,
                                         const PdWallExtras *extras);
void                  pd_wall_marks_free (PdWallMarks *self);
const PdRosterChange *pd_wall_marks_find_change (const PdWallMarks *self,
                                                 PdShift           *shift);
gboolean              pd_wall_marks_has_gone (const PdWallMarks *self);
GPtrArray            *pd_wall_marks_get_gone (const PdWallMarks *self,
                                              guint              row,
                                              guint              column);
GArray               *pd_wall_marks_list_people (const PdWallMarks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdWallMarks, pd_wall_marks_free)

G_END_DECLS
