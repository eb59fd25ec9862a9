/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-change-private.h"

#include "pd-clock.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling KINDS[] = {
  [PD_ROSTER_CHANGE_NEW] = { "new", N_ ("New"), NULL },
  [PD_ROSTER_CHANGE_CHANGED] = { "changed", N_ ("Changed"), NULL },
  [PD_ROSTER_CHANGE_GONE] = { "gone", N_ ("Gone"), NULL },
};

static PdDay
get_last_day (PdShift *shift)
{
  return pd_shift_get_day (shift) + (pd_shift_get_end (shift) - 1) / PD_MINUTES_PER_DAY;
}

static char *
describe (PdShift                   *shift,
          const PdRosterChangeNames *names)
{
  return shift != NULL ? pd_shift_to_full_words (shift, names->site, names->role) : NULL;
}

static char *
make_words (const PdRosterChange      *self,
            const PdRosterChangeNames *names_before,
            const PdRosterChangeNames *names_after)
{
  g_autofree char *before = describe (self->before, names_before);
  g_autofree char *after = describe (self->after, names_after);

  switch (self->kind)
    {
    case PD_ROSTER_CHANGE_NEW:
      /* Translators: a shift that is on a roster since its last version, by day, times and site */
      return g_strdup_printf (_ ("New: %s"), after);
    case PD_ROSTER_CHANGE_GONE:
      /* Translators: a shift that is not on a roster any more, by day, times and site */
      return g_strdup_printf (_ ("Gone: %s"), before);
    case PD_ROSTER_CHANGE_CHANGED:
    default:
      /* Translators: a shift as it was published and as it is now, by day, times and site */
      return g_strdup_printf (_ ("Changed: from %1$s to %2$s"), before, after);
    }
}

/**
 * pd_roster_change_new:
 * @person_id: whose roster it is
 * @before: (nullable): the shift as it was published
 * @names_before: where that was, and in which role
 * @after: (nullable): the shift as it is now; not %NULL as well
 * @names_after: where that is, and in which role
 *
 * Returns: (transfer full): a change that nobody need be told of yet
 */
PdRosterChange *
pd_roster_change_new (PdId                       person_id,
                      PdShift                   *before,
                      const PdRosterChangeNames *names_before,
                      PdShift                   *after,
                      const PdRosterChangeNames *names_after)
{
  PdRosterChange *self = g_new0 (PdRosterChange, 1);

  g_assert (before != NULL || after != NULL);

  self->kind = before == NULL  ? PD_ROSTER_CHANGE_NEW
               : after == NULL ? PD_ROSTER_CHANGE_GONE
                               : PD_ROSTER_CHANGE_CHANGED;
  self->person_id = person_id;
  self->shift_id = pd_shift_get_id (after != NULL ? after : before);
  self->day = MIN (pd_shift_get_day (before != NULL ? before : after), pd_shift_get_day (after != NULL ? after : before));
  g_set_object (&self->before, before);
  g_set_object (&self->after, after);
  self->words = make_words (self, names_before, names_after);
  return self;
}

/**
 * pd_roster_change_free:
 * @self: (transfer full) (nullable): a change
 */
void
pd_roster_change_free (PdRosterChange *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self->words);
  g_free (self);
}

/**
 * pd_roster_change_get_last_day:
 * @self: a change
 *
 * Returns: the last day that the shift has a minute on, as it was or as it is
 */
PdDay
pd_roster_change_get_last_day (const PdRosterChange *self)
{
  return MAX (get_last_day (self->before != NULL ? self->before : self->after),
              get_last_day (self->after != NULL ? self->after : self->before));
}

/**
 * pd_roster_change_kind_to_nick:
 * @kind: what became of a shift
 *
 * Returns: how scripts read it
 */
const char *
pd_roster_change_kind_to_nick (PdRosterChangeKind kind)
{
  return pd_spelling_get_nick (KINDS, G_N_ELEMENTS (KINDS), kind);
}

/**
 * pd_roster_change_kind_to_words:
 * @kind: what became of a shift
 *
 * Returns: the same in the reader's language
 */
const char *
pd_roster_change_kind_to_words (PdRosterChangeKind kind)
{
  return pd_spelling_get_words (KINDS, G_N_ELEMENTS (KINDS), kind);
}
