/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-filter.h"
#include "pd-roster-marks.h"
#include "pd-roster.h"

G_BEGIN_DECLS

/**
 * PdRosterLine:
 *
 * A shift as a line of a list: the same shift and the same words as in the grid.
 */
#define PD_TYPE_ROSTER_LINE (pd_roster_line_get_type ())
G_DECLARE_FINAL_TYPE (PdRosterLine, pd_roster_line, PD, ROSTER_LINE, GObject)

typedef enum
{
  PD_ROSTER_COLUMN_DAY,
  PD_ROSTER_COLUMN_TIME,
  PD_ROSTER_COLUMN_PERSON,
  PD_ROSTER_COLUMN_SITE,
  PD_ROSTER_COLUMN_FOR,
  PD_ROSTER_COLUMN_ROLE,
  PD_ROSTER_COLUMN_HOURS,
  PD_ROSTER_COLUMN_STATE,
  PD_ROSTER_COLUMN_FINDING,
  PD_ROSTER_N_COLUMNS,
} PdRosterColumn;

PdRosterLine *pd_roster_line_new (PdRoster      *roster,
                                  PdRosterMarks *marks,
                                  PdShift       *shift);
PdShift      *pd_roster_line_get_shift (PdRosterLine *self);
char         *pd_roster_line_dup_text (PdRosterLine  *self,
                                       PdRosterColumn column);
int           pd_roster_line_compare (PdRosterLine  *self,
                                      PdRosterLine  *other,
                                      PdRosterColumn column);
gboolean      pd_roster_line_matches (PdRosterLine *self,
                                      const char   *folded);
gboolean      pd_roster_line_is_of (PdRosterLine         *self,
                                    const PdRosterFilter *choice);

const char *pd_roster_column_to_words (PdRosterColumn column);

G_END_DECLS
