/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-id.h"

G_BEGIN_DECLS

/**
 * PdKeptApart:
 * @id: what its row is known by
 * @one_id: somebody
 * @other_id: somebody else
 * @since: the first day
 * @ended_on: the last day, or %PD_DAY_NONE
 *
 * All that everybody can see of a dual relationship: that these two are kept apart.
 */
typedef struct
{
  PdId  id;
  PdId  one_id;
  PdId  other_id;
  PdDay since;
  PdDay ended_on;
} PdKeptApart;

PdKeptApart *pd_kept_apart_new (PdId  one_id,
                                PdId  other_id,
                                PdDay since);
PdKeptApart *pd_kept_apart_copy (const PdKeptApart *self);
void         pd_kept_apart_free (PdKeptApart *self);
gboolean     pd_kept_apart_is_of (const PdKeptApart *self,
                                  PdId               one_id,
                                  PdId               other_id);
gboolean     pd_kept_apart_holds_on (const PdKeptApart *self,
                                     PdDay              day);
gboolean     pd_kept_apart_check (const PdKeptApart *self,
                                  GError           **error);

/**
 * PdKeptApartReason:
 * @why: what there is between the two, in their own words
 * @handling: how they agreed to handle it; may be empty
 * @review_on: when they look at it again, or %PD_DAY_NONE
 *
 * What only those concerned know of a dual relationship. It only ever leaves memory sealed.
 */
typedef struct
{
  char *why;
  char *handling;
  PdDay review_on;
} PdKeptApartReason;

PdKeptApartReason *pd_kept_apart_reason_new (const char *why,
                                             const char *handling,
                                             PdDay       review_on);
void               pd_kept_apart_reason_free (PdKeptApartReason *self);
GBytes            *pd_kept_apart_reason_to_bytes (const PdKeptApartReason *self,
                                                  GError                 **error);
PdKeptApartReason *pd_kept_apart_reason_new_from_bytes (GBytes  *bytes,
                                                        GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdKeptApart, pd_kept_apart_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdKeptApartReason, pd_kept_apart_reason_free)

G_END_DECLS
