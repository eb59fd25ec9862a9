/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-today-private.h"

#include "pd-role-assignment.h"
#include "pd-role.h"

#include <glib/gi18n-lib.h>

/* The one of theirs in the role, as it is today. */
static const PdRoleAssignment *
find_own_assignment (const PdToday *self,
                     GPtrArray     *assignments,
                     PdId           role_id)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      const PdRoleAssignment *assignment = assignments->pdata[i];

      if (assignment->role_id == role_id && assignment->person_id == pd_person_get_id (self->me) &&
          pd_role_assignment_holds_on (assignment, self->today))
        return assignment;
    }
  return NULL;
}

static void
add_to_acknowledge (PdToday             *self,
                    const PdRole        *role,
                    const PdRoleVersion *approved)
{
  pd_today_take (self,
                 PD_TODAY_ROLE,
                 approved->approved_on,
                 role->id,
                 /* Translators: %s is the title of a role */
                 g_strdup_printf (_ ("Read your role description: %s"), approved->description->texts[PD_ROLE_TITLE]),
                 g_strdup_printf (_ ("Version %d waits for your word"), approved->version));
}

static void
add_review (PdToday             *self,
            const PdRole        *role,
            const PdRoleVersion *approved,
            PdDay                review_on)
{
  g_autofree char *day = pd_day_to_words (review_on);

  pd_today_take (self,
                 PD_TODAY_ROLE,
                 review_on,
                 role->id,
                 g_strdup_printf (_ ("Look at a role description again: %s"), approved->description->texts[PD_ROLE_TITLE]),
                 g_strdup_printf (review_on < self->today ? _ ("Was to be on %s") : _ ("By %s"), day));
}

/**
 * pd_today_add_roles:
 * @self: somebody's day
 * @roles: (element-type PdRole): all roles
 * @assignments: (element-type PdRoleAssignment): who works in which
 *
 * Adds the role of theirs that has a version which they have not acknowledged, and those
 * whose day to be looked at again is within %PD_TODAY_DAYS_REVIEW days, or past: their own,
 * or everybody's where they look after others.
 */
void
pd_today_add_roles (PdToday   *self,
                    GPtrArray *roles,
                    GPtrArray *assignments)
{
  for (guint i = 0; i < roles->len; i++)
    {
      const PdRole           *role = roles->pdata[i];
      const PdRoleVersion    *approved = pd_role_get_approved (role);
      const PdRoleAssignment *own = find_own_assignment (self, assignments, role->id);
      PdDay                   review_on = pd_role_get_review_on (role);

      if (approved == NULL || (role->ended_on != PD_DAY_NONE && role->ended_on < self->today))
        continue;
      if (own != NULL && pd_role_assignment_find_acknowledgement (own, approved->version) == NULL)
        add_to_acknowledge (self, role, approved);
      if (review_on != PD_DAY_NONE && review_on <= self->today + PD_TODAY_DAYS_REVIEW &&
          (own != NULL || pd_today_minds_others (self)))
        add_review (self, role, approved, review_on);
    }
}
