/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-override.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>

/**
 * pd_override_new:
 * @rule: the id of a rule, or the nick of what rules check
 * @shift_id: the shift
 * @reason: (nullable): why it is rostered all the same
 * @decided_by: who decided it
 * @decided_on: when
 *
 * Returns: (transfer full): an override without a row yet
 */
PdOverride *
pd_override_new (const char *rule,
                 PdId        shift_id,
                 const char *reason,
                 PdId        decided_by,
                 PdDay       decided_on)
{
  PdOverride *self = g_new0 (PdOverride, 1);

  self->rule = g_strdup (rule != NULL ? rule : "");
  self->shift_id = shift_id;
  self->reason = g_strdup (reason != NULL ? reason : "");
  self->decided_by = decided_by;
  self->decided_on = decided_on;
  return self;
}

/**
 * pd_override_copy:
 * @self: an override
 *
 * Returns: (transfer full): another one that is the same
 */
PdOverride *
pd_override_copy (const PdOverride *self)
{
  PdOverride *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = pd_override_new (self->rule, self->shift_id, self->reason, self->decided_by, self->decided_on);
  copy->id = self->id;
  return copy;
}

/**
 * pd_override_free:
 * @self: (transfer full) (nullable): an override
 */
void
pd_override_free (PdOverride *self)
{
  if (self == NULL)
    return;
  g_free (self->rule);
  g_free (self->reason);
  g_free (self);
}

/**
 * pd_override_equal:
 * @self: an override
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_override_equal (const PdOverride *self,
                   const PdOverride *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         g_str_equal (self->rule, other->rule) &&
         self->shift_id == other->shift_id &&
         g_str_equal (self->reason, other->reason) &&
         self->decided_by == other->decided_by &&
         self->decided_on == other->decided_on;
}

/**
 * pd_override_check:
 * @self: an override
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_override_check (const PdOverride *self,
                   GError          **error)
{
  const char      *problem = NULL;
  g_autofree char *reason = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  reason = g_strstrip (g_strdup (self->reason));
  if (*self->rule == '\0' || self->shift_id == PD_ID_NONE)
    problem = _ ("Going ahead all the same is about a rule and a shift.");
  else if (*reason == '\0')
    problem = _ ("Say why the shift is rostered all the same. The reason is kept with it.");
  else if (self->decided_by == PD_ID_NONE || self->decided_on == PD_DAY_NONE)
    problem = _ ("Going ahead all the same is decided by somebody, on a day.");

  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/**
 * pd_override_to_words:
 * @self: an override
 *
 * Returns: (transfer full): when it was decided and why, in the reader's language
 */
char *
pd_override_to_words (const PdOverride *self)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  day = pd_day_to_words (self->decided_on);
  /* Translators: a day, then a reason as somebody wrote it */
  return g_strdup_printf (_ ("Decided on %1$s to go ahead: %2$s"), day, self->reason);
}
