/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-id.h"

G_BEGIN_DECLS

/**
 * PdPathStep:
 * @id: what its row is known by
 * @person_id: whose
 * @name: what it is: "Core training", "Ready to mentor"
 * @planned_on: by when they want to be there, or %PD_DAY_NONE
 * @reached_on: when they were, or %PD_DAY_NONE while it lies ahead
 *
 * A step in a worker's path, from being recruited to what they want next.
 */
typedef struct
{
  PdId  id;
  PdId  person_id;
  char *name;
  PdDay planned_on;
  PdDay reached_on;
} PdPathStep;

PdPathStep *pd_path_step_new (PdId        person_id,
                              const char *name,
                              PdDay       planned_on,
                              PdDay       reached_on);
PdPathStep *pd_path_step_copy (const PdPathStep *self);
void        pd_path_step_free (PdPathStep *self);
gboolean    pd_path_step_equal (const PdPathStep *self,
                                const PdPathStep *other);
gboolean    pd_path_step_check (const PdPathStep *self,
                                GError          **error);
char       *pd_path_step_to_words (const PdPathStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdPathStep, pd_path_step_free)

G_END_DECLS
