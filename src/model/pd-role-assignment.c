/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-role-assignment.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
acknowledgement_free (PdRoleAcknowledgement *self)
{
  g_free (self->remarks);
  g_free (self);
}

static gboolean
acknowledgement_equal (const PdRoleAcknowledgement *self,
                       const PdRoleAcknowledgement *other)
{
  return self->version == other->version &&
         self->day == other->day &&
         self->recorded_by == other->recorded_by &&
         g_str_equal (self->remarks, other->remarks);
}

/**
 * pd_role_assignment_new:
 * @role_id: a role
 * @version: the version that somebody is to work under
 * @person_id: who
 * @from: the first day
 *
 * Returns: (transfer full): what says so, without a row yet, and not acknowledged
 */
PdRoleAssignment *
pd_role_assignment_new (PdId  role_id,
                        int   version,
                        PdId  person_id,
                        PdDay from)
{
  PdRoleAssignment *self = g_new0 (PdRoleAssignment, 1);

  self->role_id = role_id;
  self->version = version;
  self->person_id = person_id;
  self->from = from;
  self->to = PD_DAY_NONE;
  self->acknowledgements = g_ptr_array_new_with_free_func ((GDestroyNotify) acknowledgement_free);
  return self;
}

/**
 * pd_role_assignment_copy:
 * @self: that somebody works in a role
 *
 * Returns: (transfer full): another one that is the same
 */
PdRoleAssignment *
pd_role_assignment_copy (const PdRoleAssignment *self)
{
  PdRoleAssignment *copy = pd_role_assignment_new (self->role_id, self->version, self->person_id, self->from);

  copy->id = self->id;
  copy->to = self->to;
  for (guint i = 0; i < self->acknowledgements->len; i++)
    {
      const PdRoleAcknowledgement *known = g_ptr_array_index (self->acknowledgements, i);

      pd_role_assignment_acknowledge (copy, known->version, known->day, known->recorded_by, known->remarks);
    }
  return copy;
}

/**
 * pd_role_assignment_free:
 * @self: (transfer full) (nullable): that somebody works in a role
 */
void
pd_role_assignment_free (PdRoleAssignment *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->acknowledgements);
  g_free (self);
}

/**
 * pd_role_assignment_equal:
 * @self: that somebody works in a role
 * @other: another
 *
 * Returns: whether both say the same, their ids included
 */
gboolean
pd_role_assignment_equal (const PdRoleAssignment *self,
                          const PdRoleAssignment *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->id != other->id || self->role_id != other->role_id || self->version != other->version ||
      self->person_id != other->person_id || self->from != other->from || self->to != other->to ||
      self->acknowledgements->len != other->acknowledgements->len)
    return FALSE;
  for (guint i = 0; i < self->acknowledgements->len; i++)
    if (!acknowledgement_equal (g_ptr_array_index (self->acknowledgements, i),
                                g_ptr_array_index (other->acknowledgements, i)))
      return FALSE;
  return TRUE;
}

/**
 * pd_role_assignment_holds_on:
 * @self: that somebody works in a role
 * @day: a day
 *
 * Returns: whether they do on that day
 */
gboolean
pd_role_assignment_holds_on (const PdRoleAssignment *self,
                             PdDay                   day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->from <= day && (self->to == PD_DAY_NONE || day <= self->to);
}

/**
 * pd_role_assignment_acknowledge:
 * @self: that somebody works in a role
 * @version: the version that they have read
 * @day: when
 * @recorded_by: who puts it down
 * @remarks: (nullable): what they say about it
 *
 * Puts it down; an earlier word about the same version is replaced.
 */
void
pd_role_assignment_acknowledge (PdRoleAssignment *self,
                                int               version,
                                PdDay             day,
                                PdId              recorded_by,
                                const char       *remarks)
{
  PdRoleAcknowledgement *known = g_new0 (PdRoleAcknowledgement, 1);
  guint                  at = 0;

  g_return_if_fail (self != NULL);

  known->version = version;
  known->day = day;
  known->recorded_by = recorded_by;
  known->remarks = g_strdup (remarks != NULL ? remarks : "");
  while (at < self->acknowledgements->len)
    {
      const PdRoleAcknowledgement *other = g_ptr_array_index (self->acknowledgements, at);

      if (other->version == version)
        g_ptr_array_remove_index (self->acknowledgements, at);
      else if (other->version > version)
        break;
      else
        at++;
    }
  g_ptr_array_insert (self->acknowledgements, (int) at, known);
}

/**
 * pd_role_assignment_find_acknowledgement:
 * @self: that somebody works in a role
 * @version: a version of it
 *
 * Returns: (transfer none) (nullable): what they said about that version
 */
const PdRoleAcknowledgement *
pd_role_assignment_find_acknowledgement (const PdRoleAssignment *self,
                                         int                     version)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->acknowledgements->len; i++)
    {
      const PdRoleAcknowledgement *known = g_ptr_array_index (self->acknowledgements, i);

      if (known->version == version)
        return known;
    }
  return NULL;
}

/**
 * pd_role_assignment_get_last_remarks:
 * @self: that somebody works in a role
 *
 * Returns: (transfer none) (nullable): what they said about the newest version that they
 *   said something about
 */
const PdRoleAcknowledgement *
pd_role_assignment_get_last_remarks (const PdRoleAssignment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = self->acknowledgements->len; i > 0; i--)
    {
      const PdRoleAcknowledgement *known = g_ptr_array_index (self->acknowledgements, i - 1);

      if (*known->remarks != '\0')
        return known;
    }
  return NULL;
}

static const char *
find_problem (const PdRoleAssignment *self)
{
  if (self->role_id == PD_ID_NONE || self->person_id == PD_ID_NONE || self->version < 1)
    return _ ("Say who works in which role.");
  if (self->from == PD_DAY_NONE)
    return _ ("Say from which day on somebody works in the role.");
  if (self->to != PD_DAY_NONE && self->to < self->from)
    return _ ("The last day comes before the first one.");
  for (guint i = 0; i < self->acknowledgements->len; i++)
    {
      const PdRoleAcknowledgement *known = g_ptr_array_index (self->acknowledgements, i);

      if (known->day == PD_DAY_NONE || known->recorded_by == PD_ID_NONE || known->version < 1)
        return _ ("Somebody puts down on a day that a version was read.");
      if (strlen (known->remarks) > PD_ROLE_MAX_REMARKS)
        return _ ("The remarks are too long. Shorten them, or keep them beside the role description.");
      if (!g_utf8_validate (known->remarks, -1, NULL))
        return _ ("The remarks are not UTF-8.");
    }
  return NULL;
}

/**
 * pd_role_assignment_check:
 * @self: that somebody works in a role
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_role_assignment_check (const PdRoleAssignment *self,
                          GError                **error)
{
  const char *problem;

  g_return_val_if_fail (self != NULL, FALSE);

  problem = find_problem (self);
  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}
