/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-employment.h"
#include "pd-role-check.h"

G_BEGIN_DECLS

/**
 * PdRolePersonFacts:
 * @person_id: who works in the role
 * @name: what they are called; borrowed
 * @employment: how they are employed
 * @agreed_minutes: agreed hours a week in minutes, or 0
 * @from: their first day in the role
 * @version: the version that they work under, or 0 where they have its title and nothing
 *   says that they work in it
 * @acknowledged: the newest version that they know, or 0
 * @supervision_days: the shortest rhythm that any agreement on supervision has, or 0
 * @supervision_minutes: how long a session of it is
 * @is_supervision_paid: whether that agreement says that it is paid time
 * @last_supervision: the last session that they came to, or %PD_DAY_NONE
 * @co_supervision_days: the shortest rhythm of their co-supervision, or 0
 * @last_co_supervision: the last one that they came to, or %PD_DAY_NONE
 *
 * What the file holds about somebody that a role description has a say in. Of what was
 * said in a session, nothing.
 */
typedef struct
{
  PdId         person_id;
  const char  *name;
  PdEmployment employment;
  int          agreed_minutes;
  PdDay        from;
  int          version;
  int          acknowledged;
  int          supervision_days;
  int          supervision_minutes;
  gboolean     is_supervision_paid;
  PdDay        last_supervision;
  int          co_supervision_days;
  PdDay        last_co_supervision;
} PdRolePersonFacts;

/**
 * PdRoleFacts:
 * @today: the day that is asked about
 * @version: the number of the version that is asked about
 * @is_approved: whether it is the approved one
 * @people: (element-type PdRolePersonFacts): who works in the role
 * @site_names: (element-type utf8): every site of the service
 *
 * What else the file says.
 */
typedef struct
{
  PdDay      today;
  int        version;
  gboolean   is_approved;
  GArray    *people;
  GPtrArray *site_names;
} PdRoleFacts;

void     pd_role_person_facts_init (PdRolePersonFacts *self,
                                    PdId               person_id,
                                    const char        *name);
gboolean pd_role_names_site (const PdRoleDescription *description,
                             const char              *site_name);
void     pd_role_check_against (const PdRoleDescription *description,
                                const PdRoleFacts       *facts,
                                GPtrArray               *gaps);

G_END_DECLS
