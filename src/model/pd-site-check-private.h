/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-person-check-private.h"

G_BEGIN_DECLS

/* Somebody who is at a site, awake or asleep, from one time to another. The minutes are
 * of the site's wall clock, since the midnight of the day that is looked at. */
typedef struct
{
  PdShift      *shift; /* borrowed */
  PdSegmentKind kind;
  gint64        start;
  gint64        end;
  int           start_minute;
  int           end_minute;
} PdPresence;

/* A stretch of time in which as many people are at a site. */
typedef struct
{
  gint64 start;
  gint64 end;
  int    start_minute;
  int    end_minute;
  int    n;
} PdStaffing;

/**
 * PdSiteCheck:
 * @frame: what is the same for all sites
 * @site: the site
 * @zone: its zone
 * @day: the day that is looked at
 * @horizon: the minute of the wall clock, since the day's midnight, that no target goes beyond
 * @presences: (element-type PdPresence): who is there on the day, and up to the horizon
 * @waiting: (element-type PdPresence): open shifts, the same
 * @staffings: (element-type PdStaffing): how many are there, in order and without holes
 *   from the first who comes to the last who goes
 * @findings: (element-type PdFinding): what rules found
 *
 * One site on one day while the rules look at it.
 */
typedef struct
{
  const PdCheckFrame *frame;
  PdSite             *site;
  PdZone             *zone;
  PdDay               day;
  int                 horizon;
  GArray             *presences;
  GArray             *waiting;
  GArray             *staffings;
  GPtrArray          *findings;
} PdSiteCheck;

void pd_rule_alone_check (PdSiteCheck *check);
void pd_rule_coverage_check (PdSiteCheck *check);
void pd_rule_kept_apart_check (PdSiteCheck *check);
void pd_rule_notice_check_roster (const PdCheckFrame *frame,
                                  GPtrArray          *findings);

void    pd_site_check_add_duty (PdSiteCheck  *check,
                                const PdDuty *duty);
int     pd_site_check_find_horizon (const PdCheckFrame *frame,
                                    PdId                site_id);
void    pd_site_check_run (PdSiteCheck *check);
void    pd_site_check_count (PdSiteCheck *check);
gint64  pd_site_check_get_instant (PdSiteCheck *check,
                                   int          minute);
PdRule *pd_check_frame_find_broken (const PdCheckFrame *frame,
                                    PdRuleKind          kind,
                                    PdId                site_id,
                                    PdDay               day,
                                    int                 value);
void    pd_rule_coverage_judge (PdSiteCheck      *check,
                                const PdCoverage *coverage,
                                int              *ret_least,
                                int              *ret_most);

G_END_DECLS
