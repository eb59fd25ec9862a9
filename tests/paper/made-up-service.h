/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster.h"

G_BEGIN_DECLS

/* A made-up service: what the tests of paper/ print. */
typedef struct
{
  GPtrArray *people;
  GPtrArray *sites;
  GPtrArray *shifts;
  PdDay      from;
} MadeUpService;

char          *made_up_name (GRand *rand);
MadeUpService *made_up_service_new (void);
MadeUpService *made_up_service_new_random (GRand *rand,
                                           guint  n_people,
                                           guint  n_days);
void           made_up_service_free (MadeUpService *self);
PdPerson      *made_up_service_add_person (MadeUpService *self,
                                           const char    *name);
PdSite        *made_up_service_add_site (MadeUpService *self,
                                         const char    *name);
PdShift       *made_up_service_add_shift (MadeUpService *self,
                                          PdPerson      *person,
                                          PdSite        *site,
                                          guint          day,
                                          int            start,
                                          int            end);
PdRoster      *made_up_service_get_roster (MadeUpService *self,
                                           guint          n_days,
                                           PdRosterSide   side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MadeUpService, made_up_service_free)

G_END_DECLS
