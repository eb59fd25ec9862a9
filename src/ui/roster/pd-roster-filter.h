/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-marks.h"
#include "pd-roster.h"

G_BEGIN_DECLS

/* What is shown of a roster beside its names. */
typedef enum
{
  PD_ROSTER_ONLY_ALL,
  PD_ROSTER_ONLY_GAPS,
  PD_ROSTER_ONLY_FINDINGS,
} PdRosterOnly;

/**
 * PdRosterFilter:
 * @employment: (nullable): the nick of an employment that people have to have
 * @stream: (nullable): the stream that they have to be in
 * @only: gaps, or what somebody has to look at
 *
 * Which rows of the grid and lines of the list are shown. What a name must have in it is
 * another matter.
 */
typedef struct
{
  char        *employment;
  char        *stream;
  PdRosterOnly only;
} PdRosterFilter;

PdRosterFilter *pd_roster_filter_new (const char *who,
                                      const char *only);
PdRosterFilter *pd_roster_filter_copy (const PdRosterFilter *self);
void            pd_roster_filter_free (PdRosterFilter *self);
gboolean        pd_roster_filter_has_row (const PdRosterFilter *self,
                                          PdRoster             *roster,
                                          PdRosterMarks        *marks,
                                          guint                 row);
gboolean        pd_roster_filter_has_shift (const PdRosterFilter *self,
                                            PdRoster             *roster,
                                            PdRosterMarks        *marks,
                                            PdShift              *shift);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRosterFilter, pd_roster_filter_free)

G_END_DECLS
