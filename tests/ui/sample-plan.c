/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-plan.h"

#include "pd-workspace-people.h"
#include "pd-workspace-planning.h"
#include "sample-roster.h"

static PdId
get_person_id (PdWorkspace *workspace,
               const char  *name)
{
  g_autoptr (GError) error = NULL;
  PdPerson          *person = pd_workspace_find_person (workspace, name, &error);

  g_assert_no_error (error);
  return pd_person_get_id (person);
}

static PdId
get_site_id (PdWorkspace *workspace,
             const char  *name)
{
  g_autoptr (GError) error = NULL;
  PdSite            *site = pd_workspace_find_site (workspace, name, &error);

  g_assert_no_error (error);
  return pd_site_get_id (site);
}

static void
want (PdWorkspace *workspace,
      const char  *site,
      int          minimum,
      int          maximum)
{
  g_autoptr (PdCoverage) coverage = NULL;
  g_autoptr (GError)     error = NULL;
  PdWhen                 when = PD_WHEN_ALWAYS;

  when.start = 10 * 60;
  when.end = 15 * 60;
  coverage = pd_coverage_new (get_site_id (workspace, site), when, minimum, minimum, maximum);
  pd_workspace_save_coverage (workspace, coverage, &error);
  g_assert_no_error (error);
}

static void
send_away (PdWorkspace *workspace,
           PdId         person_id)
{
  g_autoptr (PdLeave) leave = pd_leave_new (person_id, PD_LEAVE_CARERS, SAMPLE_MONDAY + 2, SAMPLE_MONDAY + 3);
  g_autoptr (GError)  error = NULL;

  pd_workspace_save_leave (workspace, leave, &error);
  g_assert_no_error (error);
}

static void
say (PdWorkspace *workspace,
     const char  *name,
     PdWish       wish,
     PdWeekdays   weekdays)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_availability_free);
  g_autoptr (GError)    error = NULL;
  PdPerson             *person = pd_workspace_find_person (workspace, name, &error);
  PdWhen                when = PD_WHEN_ALWAYS;

  when.weekdays = weekdays;
  g_ptr_array_add (said, pd_availability_new (pd_person_get_id (person), wish, when));
  pd_workspace_set_availability (workspace, person, said, &error);
  g_assert_no_error (error);
}

/* The @n-th shift of somebody on a day. */
static PdShift *
find_shift (PdWorkspace *workspace,
            PdDay        day,
            guint        n)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdRoster) roster = pd_workspace_load_roster (workspace, day, 1, PD_ROSTER_BY_PERSON,
                                                          PD_ID_NONE, PD_ID_NONE, &error);
  GPtrArray           *shifts;

  g_assert_no_error (error);
  shifts = pd_roster_get_shifts (roster);
  for (guint i = 0; i < shifts->len; i++)
    if (!pd_shift_is_open (g_ptr_array_index (shifts, i)) && n-- == 0)
      return g_object_ref (g_ptr_array_index (shifts, i));
  g_assert_not_reached ();
}

static PdId
put_down (PdWorkspace  *workspace,
          guint         n,
          PdWorkedState state)
{
  g_autoptr (PdShift)  shift = find_shift (workspace, SAMPLE_MONDAY, n);
  g_autoptr (PdWorked) worked = pd_worked_new (pd_shift_get_id (shift), state, PD_ID_NONE, SAMPLE_MONDAY);
  g_autoptr (GError)   error = NULL;

  worked->recorded_by = pd_person_get_id (pd_workspace_get_me (workspace));
  pd_workspace_save_worked (workspace, worked, &error);
  g_assert_no_error (error);
  return pd_shift_get_id (shift);
}

static PdId
pin (PdWorkspace *workspace)
{
  g_autoptr (PdShift) shift = find_shift (workspace, SAMPLE_MONDAY + 4, 0);
  g_autoptr (PdShift) pinned = pd_shift_copy (shift);
  g_autoptr (GError)  error = NULL;

  pd_shift_set_is_pinned (pinned, TRUE);
  pd_workspace_save_shift (workspace, pinned, &error);
  g_assert_no_error (error);
  return pd_shift_get_id (shift);
}

/* Publishes two days, and then has a shift last longer. */
static PdId
publish_and_change (PdWorkspace *workspace)
{
  g_autoptr (PdShift) shift = find_shift (workspace, SAMPLE_MONDAY, 1);
  g_autoptr (PdShift) changed = pd_shift_copy (shift);
  g_autoptr (GError)  error = NULL;

  pd_workspace_publish (workspace, SAMPLE_MONDAY, 2, SAMPLE_MONDAY - 20, NULL, &error);
  g_assert_no_error (error);
  pd_shift_set_times (changed, pd_shift_get_start (shift), pd_shift_get_end (shift) + 60, &error);
  g_assert_no_error (error);
  pd_workspace_save_shift (workspace, changed, &error);
  g_assert_no_error (error);
  return pd_shift_get_id (shift);
}

/**
 * sample_plan_fill:
 * @self: what to fill
 * @workspace: of a sample with shifts
 */
void
sample_plan_fill (SamplePlan  *self,
                  PdWorkspace *workspace)
{
  want (workspace, "Bay Street", 2, 3);
  want (workspace, "The Hub", 1, PD_COVERAGE_NO_MAXIMUM);
  self->away = get_person_id (workspace, "Dylan Price");
  send_away (workspace, self->away);
  self->cant = get_person_id (workspace, "Jo Blake");
  say (workspace, "Jo Blake", PD_WISH_NO, PD_WEEKDAYS_OF (PD_WEEKDAY_FRIDAY));
  self->rather_not = get_person_id (workspace, "Mira Khan");
  say (workspace, "Mira Khan", PD_WISH_RATHER_NOT,
       PD_WEEKDAYS_OF (PD_WEEKDAY_SATURDAY) | PD_WEEKDAYS_OF (PD_WEEKDAY_SUNDAY));
  self->worked = put_down (workspace, 2, PD_WORKED_AS_PLANNED);
  self->not_worked = put_down (workspace, 3, PD_WORKED_NOT);
  self->pinned = pin (workspace);
  self->changed = publish_and_change (workspace);
}
