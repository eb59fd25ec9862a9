/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-role-drift.h"

#include "pd-clock.h"
#include "pd-id-list-private.h"

#include <glib/gi18n-lib.h>

static void
add_shift_to (PdRoleDriftLine *line,
              int              minutes)
{
  line->n_shifts++;
  line->minutes += minutes;
}

static PdRoleDriftLine *
find_place (PdRoleDrift       *self,
            const PdRoleScope *scope,
            PdId               site_id)
{
  PdRoleDriftLine line = { .site_id = site_id, .is_in_role = pd_role_scope_has_site (scope, site_id) };

  for (guint i = 0; i < self->places->len; i++)
    if (g_array_index (self->places, PdRoleDriftLine, i).site_id == site_id)
      return &g_array_index (self->places, PdRoleDriftLine, i);
  g_array_append_val (self->places, line);
  return &g_array_index (self->places, PdRoleDriftLine, self->places->len - 1);
}

static void
add_shift (PdRoleDrift       *self,
           const PdRoleScope *scope,
           PdShift           *shift)
{
  PdActivity activity = pd_shift_get_activity (shift);
  PdId       site_id = pd_shift_get_site_id (shift);
  int        minutes = pd_shift_get_worked_minutes (shift, NULL);

  self->n_shifts++;
  self->minutes += minutes;
  if (activity == PD_ACTIVITY_SUPERVISION || activity == PD_ACTIVITY_CO_SUPERVISION)
    self->reflection += minutes;
  if (!pd_role_scope_has_activity (scope, activity) || !pd_role_scope_has_site (scope, site_id))
    self->minutes_outside += minutes;
  add_shift_to (&g_array_index (self->activities, PdRoleDriftLine, activity), minutes);
  add_shift_to (find_place (self, scope, site_id), minutes);
}

static void
prepare (PdRoleDrift       *self,
         const PdRoleScope *scope)
{
  for (PdActivity activity = 0; activity <= PD_ACTIVITY_ADMIN; activity++)
    {
      PdRoleDriftLine line = { .activity = activity };

      line.is_in_role = pd_role_scope_has_activity (scope, activity);
      g_array_append_val (self->activities, line);
    }
  for (guint i = 0; i < scope->site_ids->len; i++)
    find_place (self, scope, g_array_index (scope->site_ids, PdId, i));
}

static void
drop_empty_activities (PdRoleDrift       *self,
                       const PdRoleScope *scope)
{
  for (guint i = self->activities->len; i > 0; i--)
    {
      const PdRoleDriftLine *line = &g_array_index (self->activities, PdRoleDriftLine, i - 1);

      if (line->n_shifts == 0 && (!line->is_in_role || scope->activities == 0))
        g_array_remove_index (self->activities, i - 1);
    }
}

static void
take_remarks (PdRoleDrift            *self,
              const PdRoleAssignment *assignment)
{
  const PdRoleAcknowledgement *last = pd_role_assignment_get_last_remarks (assignment);

  if (last == NULL)
    return;
  self->remarks = g_memdup2 (last, sizeof *last);
  self->remarks->remarks = g_strdup (last->remarks);
}

/* One that names another role tells nothing of this one. */
static gboolean
is_in_role (PdShift                *shift,
            const PdRoleAssignment *assignment)
{
  PdId role_id = pd_shift_get_role_id (shift);

  return pd_shift_get_person_id (shift) == assignment->person_id &&
         (role_id == PD_ID_NONE || role_id == assignment->role_id);
}

/**
 * pd_role_drift_new:
 * @assignment: that somebody works in a role
 * @description: the version that they work under
 * @sites: (element-type PdSite): every site of the service
 * @shifts: (element-type PdShift): shifts, theirs and others
 * @from: the first day that is looked at
 * @to: the last day
 *
 * Puts a role beside what somebody was rostered for while they worked in it.
 *
 * Returns: (transfer full): both
 */
PdRoleDrift *
pd_role_drift_new (const PdRoleAssignment  *assignment,
                   const PdRoleDescription *description,
                   GPtrArray               *sites,
                   GPtrArray               *shifts,
                   PdDay                    from,
                   PdDay                    to)
{
  g_autoptr (PdRoleScope) scope = NULL;
  PdRoleDrift            *self = g_new0 (PdRoleDrift, 1);

  g_return_val_if_fail (assignment != NULL && description != NULL && sites != NULL && shifts != NULL, NULL);

  scope = pd_role_scope_new (assignment, description, sites);
  self->activities = g_array_new (FALSE, FALSE, sizeof (PdRoleDriftLine));
  self->places = g_array_new (FALSE, FALSE, sizeof (PdRoleDriftLine));
  from = MAX (from, assignment->from);
  to = assignment->to != PD_DAY_NONE ? MIN (to, assignment->to) : to;
  take_remarks (self, assignment);
  prepare (self, scope);
  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);

      if (is_in_role (shift, assignment) && pd_shift_get_day (shift) >= from && pd_shift_get_day (shift) <= to)
        add_shift (self, scope, shift);
    }
  drop_empty_activities (self, scope);
  if (to >= from)
    self->promised = pd_role_description_get_reflection_minutes (description, to - from + 1);
  return self;
}

/**
 * pd_role_drift_free:
 * @self: (transfer full) (nullable): a role beside what somebody was rostered for
 */
void
pd_role_drift_free (PdRoleDrift *self)
{
  if (self == NULL)
    return;
  if (self->remarks != NULL)
    g_free (self->remarks->remarks);
  g_free (self->remarks);
  g_array_unref (self->activities);
  g_array_unref (self->places);
  g_free (self);
}

/**
 * pd_role_drift_line_to_words:
 * @self: an activity, or a place
 *
 * Returns: (transfer full): whether the role has it, and how much of it was rostered
 */
char *
pd_role_drift_line_to_words (const PdRoleDriftLine *self)
{
  g_autofree char *hours = NULL;
  const char      *format;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_shifts == 0)
    return g_strdup (_ ("In the role, and not on the roster"));
  hours = pd_clock_hours_to_text (self->minutes);
  if (self->is_in_role)
    /* Translators: %2$s are hours: "In the role: 20 shifts, 110 h" */
    format = ngettext ("In the role: %1$u shift, %2$s", "In the role: %1$u shifts, %2$s", self->n_shifts);
  else
    format = ngettext ("Not in the role: %1$u shift, %2$s", "Not in the role: %1$u shifts, %2$s", self->n_shifts);
  return g_strdup_printf (format, self->n_shifts, hours);
}

/**
 * pd_role_drift_outside_to_words:
 * @self: a role beside what somebody was rostered for
 *
 * Returns: (transfer full): how much of it was outside the role, in a sentence
 */
char *
pd_role_drift_outside_to_words (const PdRoleDrift *self)
{
  g_autofree char *outside = NULL;
  g_autofree char *all = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_shifts == 0)
    return g_strdup (_ ("No shift of theirs stands on the roster in these days."));
  outside = pd_clock_hours_to_text (self->minutes_outside);
  all = pd_clock_hours_to_text (self->minutes);
  if (self->minutes_outside == 0)
    return g_strdup_printf (_ ("All of the %s were within the role."), all);
  return g_strdup_printf (_ ("%1$s of %2$s were for something, or somewhere, that the role does not have."), outside, all);
}

/**
 * pd_role_drift_reflection_to_words:
 * @self: a role beside what somebody was rostered for
 *
 * Returns: (transfer full): how much supervision and co-supervision was promised, and how
 *   much of it was rostered, in a sentence
 */
char *
pd_role_drift_reflection_to_words (const PdRoleDrift *self)
{
  g_autofree char *promised = NULL;
  g_autofree char *rostered = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  promised = pd_clock_hours_to_text (self->promised);
  rostered = pd_clock_hours_to_text (self->reflection);
  if (self->promised == 0)
    return g_strdup_printf (_ ("The role promises no hours of supervision and co-supervision; %s stand on the roster."), rostered);
  return g_strdup_printf (_ ("The role promises %1$s of supervision and co-supervision; %2$s stand on the roster."), promised, rostered);
}
