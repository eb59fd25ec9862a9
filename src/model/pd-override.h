/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-id.h"

G_BEGIN_DECLS

/**
 * PdOverride:
 * @id: what its row is known by
 * @rule: the id of the rule, or the nick of what rules check
 * @shift_id: the shift that was rostered all the same
 * @reason: why; never empty once it is kept
 * @decided_by: who decided it
 * @decided_on: when
 *
 * That somebody knew what a rule says about a shift, went ahead, and said why.
 */
typedef struct
{
  PdId  id;
  char *rule;
  PdId  shift_id;
  char *reason;
  PdId  decided_by;
  PdDay decided_on;
} PdOverride;

PdOverride *pd_override_new (const char *rule,
                             PdId        shift_id,
                             const char *reason,
                             PdId        decided_by,
                             PdDay       decided_on);
PdOverride *pd_override_copy (const PdOverride *self);
void        pd_override_free (PdOverride *self);
gboolean    pd_override_equal (const PdOverride *self,
                               const PdOverride *other);
gboolean    pd_override_check (const PdOverride *self,
                               GError          **error);
char       *pd_override_to_words (const PdOverride *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdOverride, pd_override_free)

G_END_DECLS
