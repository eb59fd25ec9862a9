/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-check-private.h"

/* Whether a finding is about something that the roster shows. */
static gboolean
concerns (PdRoster  *roster,
          PdFinding *finding)
{
  guint       n;
  const PdId *shift_ids = pd_finding_get_shift_ids (finding, &n);

  for (guint i = 0; i < n; i++)
    if (pd_roster_find_shift (roster, shift_ids[i], NULL, NULL))
      return TRUE;
  if (pd_finding_get_person_id (finding) != PD_ID_NONE)
    return pd_roster_has_person_row (roster, pd_finding_get_person_id (finding));
  return pd_finding_get_site_id (finding) == PD_ID_NONE || n == 0;
}

/**
 * pd_roster_check_tell:
 * @self: a check
 * @shown: a roster of the same days, of everybody or of some
 *
 * Gives a roster what the rules found in what it shows.
 */
void
pd_roster_check_tell (PdRosterCheck *self,
                      PdRoster      *shown)
{
  g_autoptr (GPtrArray) findings = NULL;
  GPtrArray            *all;

  g_return_if_fail (PD_IS_ROSTER_CHECK (self));
  g_return_if_fail (PD_IS_ROSTER (shown));

  findings = g_ptr_array_new ();
  all = pd_roster_check_get_findings (self);
  for (guint i = 0; i < all->len; i++)
    if (concerns (shown, g_ptr_array_index (all, i)))
      g_ptr_array_add (findings, g_ptr_array_index (all, i));
  pd_roster_take_findings (shown, findings);
}

/**
 * pd_roster_check_is_near:
 * @self: a check
 * @day: a day
 * @n_days: how many days count as near
 *
 * Returns: whether the day is one of the roster's, or at most @n_days before or after them
 */
gboolean
pd_roster_check_is_near (PdRosterCheck *self,
                         PdDay          day,
                         int            n_days)
{
  g_return_val_if_fail (PD_IS_ROSTER_CHECK (self), FALSE);

  return day != PD_DAY_NONE && day >= self->frame.from - n_days &&
         day < self->frame.from + (PdDay) self->frame.n_days + n_days;
}
