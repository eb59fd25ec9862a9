/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-value.h"

G_BEGIN_DECLS

/* The longest that any field may be, in bytes: some thirty pages. */
#define PD_ROLE_MAX_TEXT 100000

/**
 * PdRoleDescription:
 * @texts: what stands in each field, as it is kept; none is %NULL, those that say nothing
 *   are empty
 *
 * What a role is, in fourteen sections. A value: it is changed with
 * pd_role_description_set_text(), which keeps every field in its normal form, so that two
 * that say the same are equal.
 */
typedef struct
{
  char *texts[PD_ROLE_N_FIELDS];
} PdRoleDescription;

PdRoleDescription *pd_role_description_new (void);
PdRoleDescription *pd_role_description_copy (const PdRoleDescription *self);
void               pd_role_description_free (PdRoleDescription *self);
gboolean           pd_role_description_equal (const PdRoleDescription *self,
                                              const PdRoleDescription *other);
gboolean           pd_role_description_set_text (PdRoleDescription *self,
                                                 PdRoleField        field,
                                                 const char        *text);
void               pd_role_description_set_kept (PdRoleDescription *self,
                                                 PdRoleField        field,
                                                 const char        *value);
void               pd_role_description_append_text (PdRoleDescription *self,
                                                    PdRoleField        field,
                                                    const char        *text);
gboolean           pd_role_description_has (const PdRoleDescription *self,
                                            PdRoleField              field);
int                pd_role_description_get_number (const PdRoleDescription *self,
                                                   PdRoleField              field,
                                                   int                      otherwise);
PdDay              pd_role_description_get_review_on (const PdRoleDescription *self);
PdRoleKind         pd_role_description_get_kind (const PdRoleDescription *self);
int                pd_role_description_get_reflection_minutes (const PdRoleDescription *self,
                                                               int                      n_days);
gboolean           pd_role_description_is_heading (PdRoleField field,
                                                   const char *line);
gboolean           pd_role_description_check (const PdRoleDescription *self,
                                              GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRoleDescription, pd_role_description_free)

G_END_DECLS
