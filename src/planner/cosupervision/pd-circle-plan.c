/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-plan.h"

static void
unmet_free (PdCircleUnmet *unmet)
{
  g_free (unmet->words);
  g_free (unmet->advice);
  g_free (unmet);
}

/**
 * pd_circle_plan_new:
 *
 * Returns: (transfer full): a plan without sessions
 */
PdCirclePlan *
pd_circle_plan_new (void)
{
  PdCirclePlan *self = g_new0 (PdCirclePlan, 1);

  self->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_planned_session_free);
  self->dropped = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_planned_session_free);
  self->unmet = g_ptr_array_new_with_free_func ((GDestroyNotify) unmet_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->figures.least_cost = G_MININT64;
  return self;
}

static gpointer
copy_session (gconstpointer session,
              gpointer      data)
{
  return pd_planned_session_copy (session);
}

static gpointer
copy_unmet (gconstpointer original,
            gpointer      data)
{
  PdCircleUnmet *unmet = g_memdup2 (original, sizeof *unmet);

  unmet->words = g_strdup (unmet->words);
  unmet->advice = g_strdup (unmet->advice);
  return unmet;
}

static gpointer
copy_words (gconstpointer words,
            gpointer      data)
{
  return g_strdup (words);
}

static void
fill_from (GPtrArray *array,
           GPtrArray *from,
           GCopyFunc  copy)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (array, copy (g_ptr_array_index (from, i), NULL));
}

/**
 * pd_circle_plan_copy:
 * @self: a plan
 *
 * Returns: (transfer full): another one that is the same
 */
PdCirclePlan *
pd_circle_plan_copy (const PdCirclePlan *self)
{
  PdCirclePlan *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = pd_circle_plan_new ();
  fill_from (copy->sessions, self->sessions, copy_session);
  fill_from (copy->dropped, self->dropped, copy_session);
  fill_from (copy->unmet, self->unmet, copy_unmet);
  fill_from (copy->notes, self->notes, copy_words);
  copy->figures = self->figures;
  return copy;
}

/**
 * pd_circle_plan_free:
 * @self: (transfer full) (nullable): a plan
 */
void
pd_circle_plan_free (PdCirclePlan *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->sessions);
  g_ptr_array_unref (self->dropped);
  g_ptr_array_unref (self->unmet);
  g_ptr_array_unref (self->notes);
  g_free (self);
}
