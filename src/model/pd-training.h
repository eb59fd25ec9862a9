/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-id.h"

G_BEGIN_DECLS

/**
 * PdTraining:
 * @id: what its row is known by
 * @person_id: whose
 * @name: what it is: "First aid", "Working with children check"
 * @done_on: when it was done, or %PD_DAY_NONE
 * @expires_on: the last day that it holds; %PD_DAY_NONE when it never ends
 * @is_needed: whether nobody is rostered without it
 *
 * A training that somebody did, or a check that they have.
 */
typedef struct
{
  PdId     id;
  PdId     person_id;
  char    *name;
  PdDay    done_on;
  PdDay    expires_on;
  gboolean is_needed;
} PdTraining;

PdTraining *pd_training_new (PdId        person_id,
                             const char *name,
                             PdDay       done_on,
                             PdDay       expires_on,
                             gboolean    is_needed);
PdTraining *pd_training_copy (const PdTraining *self);
void        pd_training_free (PdTraining *self);
gboolean    pd_training_equal (const PdTraining *self,
                               const PdTraining *other);
gboolean    pd_training_check (const PdTraining *self,
                               GError          **error);
gboolean    pd_training_holds (const PdTraining *self,
                               PdDay             day);
gboolean    pd_training_is_renewed (const PdTraining *self,
                                    GPtrArray        *trainings,
                                    PdDay             day);
char       *pd_training_expiry_to_words (const PdTraining *self,
                                         PdDay             today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdTraining, pd_training_free)

G_END_DECLS
