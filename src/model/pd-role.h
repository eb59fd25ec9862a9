/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-id.h"
#include "pd-role-description.h"

G_BEGIN_DECLS

typedef enum
{
  PD_ROLE_DRAFT,
  PD_ROLE_APPROVED,
  PD_ROLE_SUPERSEDED,
} PdRoleState;

/**
 * PdRoleVersion:
 * @id: what its row is known by
 * @role_id: whose version it is
 * @version: counted from 1
 * @description: what it says
 * @drafted_by: who began it, or %PD_ID_NONE
 * @drafted_on: when
 * @approved_by: who approved it, or %PD_ID_NONE for a draft
 * @approved_on: when, or %PD_DAY_NONE for a draft
 *
 * A role description at one time. Once it is approved it does not change any more.
 */
typedef struct
{
  PdId               id;
  PdId               role_id;
  int                version;
  PdRoleDescription *description;
  PdId               drafted_by;
  PdDay              drafted_on;
  PdId               approved_by;
  PdDay              approved_on;
} PdRoleVersion;

/**
 * PdRole:
 * @id: what its row is known by
 * @ended_on: the last day that the service has it, or %PD_DAY_NONE
 * @versions: (element-type PdRoleVersion): in their order; at most the last is a draft
 *
 * A role that the service has, with every version of its description.
 */
typedef struct
{
  PdId       id;
  PdDay      ended_on;
  GPtrArray *versions;
} PdRole;

PdRoleVersion *pd_role_version_new (int                      version,
                                    const PdRoleDescription *description,
                                    PdId                     drafted_by,
                                    PdDay                    drafted_on);
PdRoleVersion *pd_role_version_copy (const PdRoleVersion *self);
void           pd_role_version_free (PdRoleVersion *self);
gboolean       pd_role_version_equal (const PdRoleVersion *self,
                                      const PdRoleVersion *other);
gboolean       pd_role_version_is_draft (const PdRoleVersion *self);
gboolean       pd_role_version_check (const PdRoleVersion *self,
                                      GError             **error);

PdRole        *pd_role_new (void);
PdRole        *pd_role_copy (const PdRole *self);
void           pd_role_free (PdRole *self);
gboolean       pd_role_equal (const PdRole *self,
                              const PdRole *other);
PdRoleVersion *pd_role_get_newest (const PdRole *self);
PdRoleVersion *pd_role_get_draft (const PdRole *self);
PdRoleVersion *pd_role_get_approved (const PdRole *self);
PdRoleVersion *pd_role_find_version (const PdRole *self,
                                     int           version);
PdRoleState    pd_role_get_state (const PdRole        *self,
                                  const PdRoleVersion *version);
PdDay          pd_role_get_superseded_on (const PdRole        *self,
                                          const PdRoleVersion *version);
const char    *pd_role_get_title (const PdRole *self);
PdDay          pd_role_get_review_on (const PdRole *self);

const char *pd_role_state_to_nick (PdRoleState state);
const char *pd_role_state_to_words (PdRoleState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRoleVersion, pd_role_version_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRole, pd_role_free)

G_END_DECLS
