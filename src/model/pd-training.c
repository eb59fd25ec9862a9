/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-training.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_YEAR 365

/**
 * pd_training_new:
 * @person_id: whose
 * @name: (nullable): what it is
 * @done_on: when it was done, or %PD_DAY_NONE
 * @expires_on: the last day that it holds, or %PD_DAY_NONE
 * @is_needed: whether nobody is rostered without it
 *
 * Returns: (transfer full): a training without a row yet
 */
PdTraining *
pd_training_new (PdId        person_id,
                 const char *name,
                 PdDay       done_on,
                 PdDay       expires_on,
                 gboolean    is_needed)
{
  PdTraining *self = g_new0 (PdTraining, 1);

  self->person_id = person_id;
  self->name = g_strdup (name != NULL ? name : "");
  self->done_on = done_on;
  self->expires_on = expires_on;
  self->is_needed = is_needed;
  return self;
}

/**
 * pd_training_copy:
 * @self: a training
 *
 * Returns: (transfer full): another one that is the same
 */
PdTraining *
pd_training_copy (const PdTraining *self)
{
  PdTraining *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = pd_training_new (self->person_id, self->name, self->done_on, self->expires_on, self->is_needed);
  copy->id = self->id;
  return copy;
}

/**
 * pd_training_free:
 * @self: (transfer full) (nullable): a training
 */
void
pd_training_free (PdTraining *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

/**
 * pd_training_equal:
 * @self: a training
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_training_equal (const PdTraining *self,
                   const PdTraining *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         self->person_id == other->person_id &&
         g_str_equal (self->name, other->name) &&
         self->done_on == other->done_on &&
         self->expires_on == other->expires_on &&
         self->is_needed == other->is_needed;
}

/**
 * pd_training_check:
 * @self: a training
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_training_check (const PdTraining *self,
                   GError          **error)
{
  const char *problem = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->person_id == PD_ID_NONE || *self->name == '\0')
    problem = _ ("A training has a name, and somebody who did it.");
  else if (self->done_on != PD_DAY_NONE && self->expires_on != PD_DAY_NONE && self->expires_on < self->done_on)
    problem = _ ("A training doesn’t end before it was done.");

  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/**
 * pd_training_holds:
 * @self: a training
 * @day: a day
 *
 * Returns: whether it has not expired by that day; the day it expires on is the last
 */
gboolean
pd_training_holds (const PdTraining *self,
                   PdDay             day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->expires_on == PD_DAY_NONE || day <= self->expires_on;
}

/**
 * pd_training_is_renewed:
 * @self: a training
 * @trainings: (element-type PdTraining): all of the same person, or of everybody
 * @day: a day
 *
 * Returns: whether the same was done anew, and holds on that day, so that this one may
 *   expire
 */
gboolean
pd_training_is_renewed (const PdTraining *self,
                        GPtrArray        *trainings,
                        PdDay             day)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (trainings != NULL, FALSE);

  for (guint i = 0; i < trainings->len; i++)
    {
      const PdTraining *other = g_ptr_array_index (trainings, i);

      if (other != self && other->person_id == self->person_id && g_str_equal (other->name, self->name) && pd_training_holds (other, day) &&
          (other->done_on == PD_DAY_NONE || other->done_on <= day))
        return TRUE;
    }
  return FALSE;
}

/**
 * pd_training_expiry_to_words:
 * @self: a training
 * @today: the day that it is
 *
 * Returns: (transfer full): until when it holds, with how far away that is while it is
 *   less than a year: "Expires in 12 days, on Saturday 5 December 2026"
 */
char *
pd_training_expiry_to_words (const PdTraining *self,
                             PdDay             today)
{
  g_autofree char *day = NULL;
  int              days;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->expires_on == PD_DAY_NONE)
    return g_strdup (_ ("Has no end"));

  day = pd_day_to_words (self->expires_on);
  days = self->expires_on - today;
  if (days == 0)
    return g_strdup (_ ("Expires today"));
  if (days < 0)
    /* Translators: %2$s is a day in full */
    return g_strdup_printf (ngettext ("Expired %1$d day ago, on %2$s", "Expired %1$d days ago, on %2$s", -days),
                            -days,
                            day);
  if (days < DAYS_PER_YEAR)
    /* Translators: %2$s is a day in full */
    return g_strdup_printf (ngettext ("Expires in %1$d day, on %2$s", "Expires in %1$d days, on %2$s", days),
                            days,
                            day);
  /* Translators: %s is a day in full */
  return g_strdup_printf (_ ("Expires on %s"), day);
}
