/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-check-private.h"

static gboolean
has_shift (GPtrArray *shifts,
           PdId       id)
{
  for (guint i = 0; id != PD_ID_NONE && i < shifts->len; i++)
    if (pd_shift_get_id (g_ptr_array_index (shifts, i)) == id)
      return TRUE;
  return FALSE;
}

/* The duties of a person as they would be with some shifts. */
static GArray *
make_duties_with (PdRosterCheck  *self,
                  PdPersonRecord *record,
                  GPtrArray      *shifts)
{
  GArray *duties = g_array_sized_new (FALSE, FALSE, sizeof (PdDuty), record->duties->len + shifts->len);

  for (guint i = 0; i < record->duties->len; i++)
    {
      const PdDuty *other = &g_array_index (record->duties, PdDuty, i);

      if (!has_shift (shifts, pd_shift_get_id (other->shift)))
        g_array_append_val (duties, *other);
    }
  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);
      PdDuty   duty;

      pd_duty_init (&duty, shift, pd_roster_get_zone (self->roster, shift), self->midnights);
      g_array_append_val (duties, duty);
    }
  g_array_sort (duties, pd_duty_compare);
  return duties;
}

static gboolean
is_known (GPtrArray *findings,
          PdFinding *finding)
{
  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *other = g_ptr_array_index (findings, i);

      if (g_str_equal (pd_finding_get_rule_id (other), pd_finding_get_rule_id (finding)) &&
          g_str_equal (pd_finding_get_what (other), pd_finding_get_what (finding)))
        return TRUE;
    }
  return FALSE;
}

static void
take_new_ones (GPtrArray *found,
               GPtrArray *known,
               GPtrArray *ret_findings)
{
  for (guint i = 0; i < found->len; i++)
    if (!is_known (known, g_ptr_array_index (found, i)))
      g_ptr_array_add (ret_findings, g_object_ref (g_ptr_array_index (found, i)));
}

static void
try_apart (PdRosterCheck *self,
           PdShift       *shift,
           GPtrArray     *ret_findings)
{
  PdSiteRecord         *site = pd_roster_check_find_site (self, pd_shift_get_site_id (shift));
  g_autoptr (GPtrArray) found = NULL;
  PdDuty                duty;

  if (site == NULL || self->facts == NULL ||
      !pd_roster_facts_is_kept_apart (self->facts, pd_shift_get_person_id (shift)))
    return;
  found = g_ptr_array_new_with_free_func (g_object_unref);
  pd_duty_init (&duty, shift, pd_roster_get_zone (self->roster, shift), self->midnights);
  for (int i = 0; i <= PD_DAYS_A_SHIFT_REACHES; i++)
    {
      PdSiteCheck check;

      pd_roster_check_fill_site_day (self, site, duty.day + i, pd_shift_get_id (shift), &check);
      pd_site_check_add_duty (&check, &duty);
      check.findings = found;
      pd_rule_kept_apart_check (&check);
    }
  for (guint i = 0; i < found->len; i++)
    if (pd_finding_has_shift (g_ptr_array_index (found, i), pd_shift_get_id (shift)))
      g_ptr_array_add (ret_findings, g_object_ref (g_ptr_array_index (found, i)));
}

static void
try_person (PdRosterCheck  *self,
            PdPersonRecord *record,
            GPtrArray      *shifts,
            GPtrArray      *ret_findings)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray)    duties = make_duties_with (self, record, shifts);

  pd_roster_check_run_person (self, record, duties, found);
  take_new_ones (found, record->findings, ret_findings);
  for (guint i = 0; i < shifts->len; i++)
    try_apart (self, g_ptr_array_index (shifts, i), ret_findings);
}

/**
 * pd_roster_check_try_shift:
 * @self: a check
 * @shift: a shift that somebody would work, in place of the one of the same id if there
 *   is one
 *
 * Asks what the rules would have to say that they don't say now. Nothing is changed.
 *
 * Returns: (transfer full) (element-type PdFinding): that
 */
GPtrArray *
pd_roster_check_try_shift (PdRosterCheck *self,
                           PdShift       *shift)
{
  GPtrArray            *findings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) shifts = g_ptr_array_new ();
  PdPersonRecord       *record;

  g_return_val_if_fail (PD_IS_ROSTER_CHECK (self), findings);
  g_return_val_if_fail (PD_IS_SHIFT (shift), findings);
  g_return_val_if_fail (pd_shift_get_day (shift) != PD_DAY_NONE, findings);

  record = pd_roster_check_find_person (self, pd_shift_get_person_id (shift));
  if (record == NULL)
    return findings;
  g_ptr_array_add (shifts, shift);
  try_person (self, record, shifts, findings);
  return findings;
}

/**
 * pd_roster_check_find_bars:
 * @self: a check with facts
 * @person_id: somebody
 * @shifts: (element-type PdShift): shifts that they would work, each theirs already, in
 *   place of those of the same ids
 *
 * Asks what would bar a program from giving somebody these shifts: as
 * pd_roster_check_try_shift() does, but only the rules that bind it, and quickly. What is
 * settled bars nothing.
 *
 * Returns: (transfer full) (element-type PdFinding): that; empty where they could have them
 */
GPtrArray *
pd_roster_check_find_bars (PdRosterCheck *self,
                           PdId           person_id,
                           GPtrArray     *shifts)
{
  GPtrArray      *findings = g_ptr_array_new_with_free_func (g_object_unref);
  PdPersonRecord *record;

  g_return_val_if_fail (PD_IS_ROSTER_CHECK (self), findings);
  g_return_val_if_fail (shifts != NULL, findings);

  record = pd_roster_check_find_person (self, person_id);
  if (record == NULL)
    return findings;
  self->frame.only_binding = TRUE;
  try_person (self, record, shifts, findings);
  self->frame.only_binding = FALSE;
  for (guint i = findings->len; i > 0; i--)
    if (pd_finding_is_settled (g_ptr_array_index (findings, i - 1)))
      g_ptr_array_remove_index (findings, i - 1);
  return findings;
}

/**
 * pd_roster_check_try_site:
 * @self: a check with facts
 * @site_id: a site
 * @day: a day of the roster
 * @shifts: (element-type PdShift): open shifts of the site as they would be with somebody
 *
 * Asks what the rules would have to say about who is at a site on a day, all of it.
 *
 * Returns: (transfer full) (element-type PdFinding): that
 */
GPtrArray *
pd_roster_check_try_site (PdRosterCheck *self,
                          PdId           site_id,
                          PdDay          day,
                          GPtrArray     *shifts)
{
  GPtrArray    *findings = g_ptr_array_new_with_free_func (g_object_unref);
  PdSiteRecord *site;
  PdSiteCheck   check;

  g_return_val_if_fail (PD_IS_ROSTER_CHECK (self), findings);
  g_return_val_if_fail (shifts != NULL, findings);

  site = pd_roster_check_find_site (self, site_id);
  if (site == NULL || self->facts == NULL)
    return findings;
  pd_roster_check_fill_site_day (self, site, day, PD_ID_NONE, &check);
  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);
      PdDuty   duty;

      pd_duty_init (&duty, shift, site->zone, self->midnights);
      pd_site_check_add_duty (&check, &duty);
    }
  check.findings = findings;
  pd_site_check_run (&check);
  return findings;
}

/**
 * pd_roster_check_get_coverage:
 * @self: a check
 * @site_id: a site
 * @day: a day of the roster
 * @ret_least: (out) (optional): how many people are there when it matters most
 * @ret_wanted: (out) (optional): how many are wanted then
 *
 * Returns: how the site is covered on that day, by the target that is met worst
 */
PdCoverageState
pd_roster_check_get_coverage (PdRosterCheck *self,
                              PdId           site_id,
                              PdDay          day,
                              int           *ret_least,
                              int           *ret_wanted)
{
  PdSiteRecord   *site;
  GPtrArray      *coverages;
  PdSiteCheck     check;
  PdCoverageState worst = PD_COVERAGE_NOTHING_WANTED;

  g_return_val_if_fail (PD_IS_ROSTER_CHECK (self), PD_COVERAGE_NOTHING_WANTED);

  site = pd_roster_check_find_site (self, site_id);
  if (site == NULL || self->facts == NULL)
    return PD_COVERAGE_NOTHING_WANTED;
  coverages = pd_roster_facts_get_coverages (self->facts, site_id);
  pd_roster_check_fill_site_day (self, site, day, PD_ID_NONE, &check);
  pd_site_check_count (&check);
  for (guint i = 0; i < coverages->len; i++)
    {
      const PdCoverage *coverage = g_ptr_array_index (coverages, i);
      PdCoverageState   state;
      int               least;
      int               most;

      if (!pd_when_has_day (&coverage->when, day))
        continue;
      pd_rule_coverage_judge (&check, coverage, &least, &most);
      state = pd_coverage_judge (coverage, least, most);
      if (!pd_coverage_state_is_worse (state, worst))
        continue;
      worst = state;
      if (ret_least != NULL)
        *ret_least = state == PD_COVERAGE_OVER ? most : least;
      if (ret_wanted != NULL)
        *ret_wanted = state == PD_COVERAGE_OVER ? coverage->maximum : coverage->minimum;
    }
  return worst;
}

/**
 * pd_roster_check_get_minutes:
 * @self: a check
 * @person_id: somebody
 * @from: the first day
 * @n_days: how many days
 *
 * Returns: how many minutes of work they have in shifts that begin on these days
 */
int
pd_roster_check_get_minutes (PdRosterCheck *self,
                             PdId           person_id,
                             PdDay          from,
                             guint          n_days)
{
  PdPersonRecord *record;
  int             minutes = 0;

  g_return_val_if_fail (PD_IS_ROSTER_CHECK (self), 0);

  record = pd_roster_check_find_person (self, person_id);
  for (guint i = 0; record != NULL && i < record->duties->len; i++)
    {
      const PdDuty *duty = &g_array_index (record->duties, PdDuty, i);

      if (duty->day >= from && duty->day - from < (PdDay) n_days)
        minutes += duty->work;
    }
  return minutes;
}

/**
 * pd_roster_check_list_shifts:
 * @self: a check
 * @person_id: somebody
 * @from: the first day
 * @n_days: how many days
 *
 * Returns: (transfer full) (element-type PdShift): their shifts that begin on these days,
 *   in order
 */
GPtrArray *
pd_roster_check_list_shifts (PdRosterCheck *self,
                             PdId           person_id,
                             PdDay          from,
                             guint          n_days)
{
  GPtrArray      *shifts = g_ptr_array_new_with_free_func (g_object_unref);
  PdPersonRecord *record;

  g_return_val_if_fail (PD_IS_ROSTER_CHECK (self), shifts);

  record = pd_roster_check_find_person (self, person_id);
  for (guint i = 0; record != NULL && i < record->duties->len; i++)
    {
      const PdDuty *duty = &g_array_index (record->duties, PdDuty, i);

      if (duty->day >= from && duty->day - from < (PdDay) n_days)
        g_ptr_array_add (shifts, g_object_ref (duty->shift));
    }
  return shifts;
}

/**
 * pd_roster_check_find_neighbours:
 * @self: a check
 * @shift: a shift that somebody would work
 * @ret_before: (out): minutes between the shift before it and this one, or -1 when there
 *   is none
 * @ret_after: (out): minutes between this one and the next, or -1
 *
 * Measures the rest that somebody would have around a shift.
 *
 * Returns: whether anything is known of them
 */
gboolean
pd_roster_check_find_neighbours (PdRosterCheck *self,
                                 PdShift       *shift,
                                 int           *ret_before,
                                 int           *ret_after)
{
  PdPersonRecord *record;
  PdDuty          duty;

  g_return_val_if_fail (PD_IS_ROSTER_CHECK (self), FALSE);
  g_return_val_if_fail (PD_IS_SHIFT (shift), FALSE);

  *ret_before = -1;
  *ret_after = -1;
  record = pd_roster_check_find_person (self, pd_shift_get_person_id (shift));
  if (record == NULL)
    return FALSE;
  pd_duty_init (&duty, shift, pd_roster_get_zone (self->roster, shift), self->midnights);
  for (guint i = 0; i < record->duties->len; i++)
    {
      const PdDuty *other = &g_array_index (record->duties, PdDuty, i);
      int           before = (int) ((duty.start - other->end) / 60);
      int           after = (int) ((other->start - duty.end) / 60);

      if (pd_shift_get_id (other->shift) == pd_shift_get_id (shift))
        continue;
      if (before >= 0 && (*ret_before < 0 || before < *ret_before))
        *ret_before = before;
      if (after >= 0 && (*ret_after < 0 || after < *ret_after))
        *ret_after = after;
    }
  return TRUE;
}
