/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-check.h"
#include "pd-site-check-private.h"

G_BEGIN_DECLS

/* A shift can begin two days before it is over, and a target of coverage can go on for a
 * day after the one it begins on: so much around a day has a say in it. */
#define PD_DAYS_A_SHIFT_REACHES 2
#define PD_DAYS_A_TARGET_REACHES 1

typedef struct
{
  PdId        id;
  PdPerson   *person; /* borrowed; NULL when nobody in the list has that id */
  PdRuleScope scope;
  GArray     *duties; /* of PdDuty, in order */
  GPtrArray  *findings;
  guint       rank; /* by name */
} PdPersonRecord;

typedef struct
{
  PdSite     *site;     /* borrowed */
  PdZone     *zone;     /* borrowed */
  GArray    **duties;   /* of PdDuty, for each known day */
  GPtrArray **findings; /* for each shown day */
  guint       n_known;
  guint       n_shown;
  guint       rank; /* by name */
} PdSiteRecord;

struct _PdRosterCheck
{
  GObject parent_instance;

  /* owned */
  PdRoster      *roster; /* holds the people, sites and zones */
  PdRosterFacts *facts;
  PdRuleSet     *rules;
  GHashTable    *sites_by_id;
  GHashTable    *people; /* to PdPersonRecord */
  GHashTable    *sites;  /* to PdSiteRecord */
  GHashTable    *shifts; /* to PdShift */
  GPtrArray     *of_roster;
  GPtrArray     *all; /* NULL until somebody asks */
  GArray        *pieces;
  GArray        *portions;
  GArray        *presences;
  GArray        *waiting;
  GArray        *staffings;

  /* state */
  PdCheckFrame frame;
  PdMidnight   midnights[PD_N_MIDNIGHTS];
};

void            pd_roster_check_rank (PdRosterCheck *self);
GPtrArray      *pd_roster_check_new_findings (void);
PdPersonRecord *pd_roster_check_find_person (PdRosterCheck *self,
                                             PdId           person_id);
PdSiteRecord   *pd_roster_check_find_site (PdRosterCheck *self,
                                           PdId           site_id);
void            pd_roster_check_run_person (PdRosterCheck        *self,
                                            const PdPersonRecord *record,
                                            GArray               *duties,
                                            GPtrArray            *findings);
void            pd_roster_check_fill_site_day (PdRosterCheck *self,
                                               PdSiteRecord  *record,
                                               PdDay          day,
                                               PdId           left_out,
                                               PdSiteCheck   *ret_check);

G_END_DECLS
