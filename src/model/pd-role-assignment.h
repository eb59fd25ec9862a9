/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-id.h"

G_BEGIN_DECLS

/* The longest that remarks may be, in bytes. */
#define PD_ROLE_MAX_REMARKS 20000

/**
 * PdRoleAcknowledgement:
 * @version: which version was read
 * @day: when
 * @recorded_by: who put it down: the worker, or somebody who has their signature on paper
 * @remarks: what the worker said about it; may be empty, never %NULL
 *
 * That a worker knows a version of their role description.
 */
typedef struct
{
  int   version;
  PdDay day;
  PdId  recorded_by;
  char *remarks;
} PdRoleAcknowledgement;

/**
 * PdRoleAssignment:
 * @id: what its row is known by
 * @role_id: which role
 * @person_id: who works in it
 * @version: the version that they work under
 * @from: the first day
 * @to: the last day, or %PD_DAY_NONE
 * @acknowledgements: (element-type PdRoleAcknowledgement): by version
 *
 * That somebody works in a role. A new version does not reach them behind their back: they
 * go on under the one they know until they acknowledge the new one.
 */
typedef struct
{
  PdId       id;
  PdId       role_id;
  PdId       person_id;
  int        version;
  PdDay      from;
  PdDay      to;
  GPtrArray *acknowledgements;
} PdRoleAssignment;

PdRoleAssignment            *pd_role_assignment_new (PdId  role_id,
                                                     int   version,
                                                     PdId  person_id,
                                                     PdDay from);
PdRoleAssignment            *pd_role_assignment_copy (const PdRoleAssignment *self);
void                         pd_role_assignment_free (PdRoleAssignment *self);
gboolean                     pd_role_assignment_equal (const PdRoleAssignment *self,
                                                       const PdRoleAssignment *other);
gboolean                     pd_role_assignment_holds_on (const PdRoleAssignment *self,
                                                          PdDay                   day);
void                         pd_role_assignment_acknowledge (PdRoleAssignment *self,
                                                             int               version,
                                                             PdDay             day,
                                                             PdId              recorded_by,
                                                             const char       *remarks);
const PdRoleAcknowledgement *pd_role_assignment_find_acknowledgement (const PdRoleAssignment *self,
                                                                      int                     version);
const PdRoleAcknowledgement *pd_role_assignment_get_last_remarks (const PdRoleAssignment *self);
gboolean                     pd_role_assignment_check (const PdRoleAssignment *self,
                                                       GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRoleAssignment, pd_role_assignment_free)

G_END_DECLS
