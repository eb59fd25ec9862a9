/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-path-step.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>

/**
 * pd_path_step_new:
 * @person_id: whose
 * @name: (nullable): what it is
 * @planned_on: by when they want to be there, or %PD_DAY_NONE
 * @reached_on: when they were, or %PD_DAY_NONE
 *
 * Returns: (transfer full): a step without a row yet
 */
PdPathStep *
pd_path_step_new (PdId        person_id,
                  const char *name,
                  PdDay       planned_on,
                  PdDay       reached_on)
{
  PdPathStep *self = g_new0 (PdPathStep, 1);

  self->person_id = person_id;
  self->name = g_strdup (name != NULL ? name : "");
  self->planned_on = planned_on;
  self->reached_on = reached_on;
  return self;
}

/**
 * pd_path_step_copy:
 * @self: a step
 *
 * Returns: (transfer full): another one that is the same
 */
PdPathStep *
pd_path_step_copy (const PdPathStep *self)
{
  PdPathStep *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = pd_path_step_new (self->person_id, self->name, self->planned_on, self->reached_on);
  copy->id = self->id;
  return copy;
}

/**
 * pd_path_step_free:
 * @self: (transfer full) (nullable): a step
 */
void
pd_path_step_free (PdPathStep *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

/**
 * pd_path_step_equal:
 * @self: a step
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_path_step_equal (const PdPathStep *self,
                    const PdPathStep *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         self->person_id == other->person_id &&
         g_str_equal (self->name, other->name) &&
         self->planned_on == other->planned_on &&
         self->reached_on == other->reached_on;
}

/**
 * pd_path_step_check:
 * @self: a step
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_path_step_check (const PdPathStep *self,
                    GError          **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->person_id != PD_ID_NONE && *self->name != '\0')
    return TRUE;
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("A step has a name, and somebody whose path it is."));
  return FALSE;
}

/**
 * pd_path_step_to_words:
 * @self: a step
 *
 * That a planned day has gone by says nothing of anybody: the plan is told as it was made.
 *
 * Returns: (transfer full): where they are with it: "Planned for Tuesday 1 December 2026"
 */
char *
pd_path_step_to_words (const PdPathStep *self)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->reached_on != PD_DAY_NONE)
    {
      day = pd_day_to_words (self->reached_on);
      /* Translators: of a step in somebody's path; %s is a day in full */
      return g_strdup_printf (_ ("Reached on %s"), day);
    }
  if (self->planned_on == PD_DAY_NONE)
    return g_strdup (_ ("Ahead, without a day"));
  day = pd_day_to_words (self->planned_on);
  /* Translators: of a step in somebody's path; %s is a day in full */
  return g_strdup_printf (_ ("Planned for %s"), day);
}
