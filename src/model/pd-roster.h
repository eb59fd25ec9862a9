/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pd-finding.h"
#include "pd-person.h"
#include "pd-shift.h"
#include "pd-site.h"

G_BEGIN_DECLS

typedef enum
{
  PD_ROSTER_BY_PERSON,
  PD_ROSTER_BY_SITE,
} PdRosterSide;

/**
 * PdRoster:
 *
 * Some days of shifts laid out as a table: a row for open shifts, then a row for each
 * person (or each site), a column for each day. What the grid shows, what paper
 * prints and what a list sorts are all one of these. It never changes once made.
 */
#define PD_TYPE_ROSTER (pd_roster_get_type ())
G_DECLARE_FINAL_TYPE (PdRoster, pd_roster, PD, ROSTER, GObject)

PdRoster    *pd_roster_new (GPtrArray   *people,
                            GPtrArray   *sites,
                            GPtrArray   *shifts,
                            PdDay        from,
                            guint        n_days,
                            PdRosterSide side);
PdRosterSide pd_roster_get_side (PdRoster *self);
PdDay        pd_roster_get_from (PdRoster *self);
guint        pd_roster_get_n_days (PdRoster *self);
guint        pd_roster_get_n_rows (PdRoster *self);
gboolean     pd_roster_row_is_open (PdRoster *self,
                                    guint     row);
PdPerson    *pd_roster_get_row_person (PdRoster *self,
                                       guint     row);
PdSite      *pd_roster_get_row_site (PdRoster *self,
                                     guint     row);
const char  *pd_roster_get_row_name (PdRoster *self,
                                     guint     row);
int          pd_roster_get_row_minutes (PdRoster *self,
                                        guint     row);
int          pd_roster_get_row_agreed_minutes (PdRoster *self,
                                               guint     row);
GPtrArray   *pd_roster_get_cell (PdRoster *self,
                                 guint     row,
                                 guint     column);
gboolean     pd_roster_has_person_row (PdRoster *self,
                                       PdId      person_id);
gboolean     pd_roster_find_shift (PdRoster *self,
                                   PdId      shift_id,
                                   guint    *ret_row,
                                   guint    *ret_column);
PdPerson    *pd_roster_get_person (PdRoster *self,
                                   PdId      person_id);
PdSite      *pd_roster_get_site (PdRoster *self,
                                 PdId      site_id);
PdZone      *pd_roster_get_zone (PdRoster *self,
                                 PdShift  *shift);
GPtrArray   *pd_roster_get_shifts (PdRoster *self);
void         pd_roster_take_findings (PdRoster  *self,
                                      GPtrArray *findings);
GPtrArray   *pd_roster_get_findings (PdRoster *self);
PdFinding   *pd_roster_find_finding (PdRoster *self,
                                     PdId      shift_id);

G_END_DECLS
