/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-circle.h"

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NAME 200

/* How circles usually are: once in four weeks, 90 minutes (domain.md, Supervision). */
#define USUAL_DAYS 28
#define USUAL_MINUTES 90
#define ALL_MODES (1u << PD_MEETING_FACE_TO_FACE | 1u << PD_MEETING_PHONE | 1u << PD_MEETING_VIDEO)

/**
 * pd_circle_new:
 * @name: what it is called
 * @format: how many meet at a time
 * @zone: the IANA zone that its times are told in
 * @started_on: the first day
 *
 * Returns: (transfer full): a circle of nobody yet at the usual rhythm, without a row
 */
PdCircle *
pd_circle_new (const char    *name,
               PdCircleFormat format,
               const char    *zone,
               PdDay          started_on)
{
  PdCircle *self;

  g_return_val_if_fail (name != NULL && zone != NULL, NULL);

  self = g_new0 (PdCircle, 1);
  self->name = g_strdup (name);
  self->format = format;
  self->days_between = USUAL_DAYS;
  self->minutes = USUAL_MINUTES;
  self->modes = ALL_MODES;
  self->zone = g_strdup (zone);
  self->started_on = started_on;
  self->ended_on = PD_DAY_NONE;
  self->members = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_member_free);
  self->kept_apart = g_array_new (FALSE, FALSE, sizeof (PdCirclePair));
  return self;
}

/**
 * pd_circle_copy:
 * @self: a circle
 *
 * Returns: (transfer full): another one that is the same
 */
PdCircle *
pd_circle_copy (const PdCircle *self)
{
  PdCircle *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->name = g_strdup (self->name);
  copy->zone = g_strdup (self->zone);
  copy->kept_apart = g_array_copy (self->kept_apart);
  copy->members = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_member_free);
  for (guint i = 0; i < self->members->len; i++)
    g_ptr_array_add (copy->members, pd_circle_member_copy (g_ptr_array_index (self->members, i)));
  return copy;
}

/**
 * pd_circle_free:
 * @self: (transfer full) (nullable): a circle
 */
void
pd_circle_free (PdCircle *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->zone);
  g_ptr_array_unref (self->members);
  g_array_unref (self->kept_apart);
  g_free (self);
}

static gboolean
members_equal (const PdCircle *self,
               const PdCircle *other)
{
  if (self->members->len != other->members->len || self->kept_apart->len != other->kept_apart->len)
    return FALSE;
  for (guint i = 0; i < self->members->len; i++)
    {
      if (!pd_circle_member_equal (g_ptr_array_index (self->members, i), g_ptr_array_index (other->members, i)))
        return FALSE;
    }
  for (guint i = 0; i < self->kept_apart->len; i++)
    {
      const PdCirclePair *pair = &g_array_index (self->kept_apart, PdCirclePair, i);

      if (!pd_circle_are_kept_apart (other, pair->one, pair->other))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_circle_equal:
 * @self: a circle
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_circle_equal (const PdCircle *self,
                 const PdCircle *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         g_str_equal (self->name, other->name) &&
         self->format == other->format &&
         self->days_between == other->days_between &&
         self->minutes == other->minutes &&
         self->modes == other->modes &&
         g_str_equal (self->zone, other->zone) &&
         self->agreement_id == other->agreement_id &&
         self->started_on == other->started_on &&
         self->ended_on == other->ended_on &&
         members_equal (self, other);
}

/**
 * pd_circle_set_name:
 * @self: a circle
 * @name: (nullable): what it is called
 */
void
pd_circle_set_name (PdCircle   *self,
                    const char *name)
{
  g_return_if_fail (self != NULL);

  pd_text_replace (&self->name, name);
}

/**
 * pd_circle_take_member:
 * @self: a circle
 * @member: (transfer full): somebody; they can join at any time
 */
void
pd_circle_take_member (PdCircle       *self,
                       PdCircleMember *member)
{
  g_return_if_fail (self != NULL && member != NULL);

  g_ptr_array_add (self->members, member);
}

/**
 * pd_circle_find_member:
 * @self: a circle
 * @id: a member's id
 *
 * Returns: (transfer none) (nullable): the member, or %NULL
 */
PdCircleMember *
pd_circle_find_member (const PdCircle *self,
                       PdId            id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->members->len; i++)
    {
      PdCircleMember *member = g_ptr_array_index (self->members, i);

      if (member->id == id)
        return member;
    }
  return NULL;
}

static int
find_pair (const PdCircle *self,
           PdId            one,
           PdId            other)
{
  for (guint i = 0; i < self->kept_apart->len; i++)
    {
      const PdCirclePair *pair = &g_array_index (self->kept_apart, PdCirclePair, i);

      if ((pair->one == one && pair->other == other) || (pair->one == other && pair->other == one))
        return (int) i;
    }
  return -1;
}

/**
 * pd_circle_keep_apart:
 * @self: a circle
 * @one: a member
 * @other: another
 * @are_kept_apart: whether the two are not to be in one session
 */
void
pd_circle_keep_apart (PdCircle *self,
                      PdId      one,
                      PdId      other,
                      gboolean  are_kept_apart)
{
  PdCirclePair pair = { MIN (one, other), MAX (one, other) };
  int          at;

  g_return_if_fail (self != NULL && one != other);

  at = find_pair (self, one, other);
  if (at < 0 && are_kept_apart)
    g_array_append_val (self->kept_apart, pair);
  else if (at >= 0 && !are_kept_apart)
    g_array_remove_index (self->kept_apart, (guint) at);
}

/**
 * pd_circle_are_kept_apart:
 * @self: a circle
 * @one: a member
 * @other: another
 *
 * Returns: whether the circle says that they are; line management is not asked
 */
gboolean
pd_circle_are_kept_apart (const PdCircle *self,
                          PdId            one,
                          PdId            other)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return find_pair (self, one, other) >= 0;
}

static void
add_managed_by (const PdCircle               *self,
                const PdSupervisionAgreement *agreement,
                GArray                       *found)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      const PdCircleMember *manager = g_ptr_array_index (self->members, i);

      if (manager->person_id != agreement->supervisor_id)
        continue;
      for (guint j = 0; j < self->members->len; j++)
        {
          const PdCircleMember *member = g_ptr_array_index (self->members, j);
          PdCirclePair          pair = { MIN (manager->id, member->id), MAX (manager->id, member->id) };

          if (member->person_id != PD_ID_NONE && pd_supervision_agreement_has_member (agreement, member->person_id))
            g_array_append_val (found, pair);
        }
    }
}

/**
 * pd_circle_find_line_managed:
 * @self: a circle
 * @agreements: (element-type PdSupervisionAgreement): all agreements of the service
 * @day: the day that is asked about
 *
 * Finds members of whom one line-manages the other. They don't meet as equals, so they are
 * kept apart for as long as that is so (domain.md, Co-supervision scheduling).
 *
 * Returns: (transfer full) (element-type PdCirclePair): the pairs
 */
GArray *
pd_circle_find_line_managed (const PdCircle *self,
                             GPtrArray      *agreements,
                             PdDay           day)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (PdCirclePair));

  g_return_val_if_fail (self != NULL && agreements != NULL, found);

  for (guint i = 0; i < agreements->len; i++)
    {
      const PdSupervisionAgreement *agreement = g_ptr_array_index (agreements, i);

      if (agreement->kind == PD_SUPERVISION_LINE && agreement->supervisor_id != PD_ID_NONE &&
          pd_supervision_agreement_holds_on (agreement, day))
        add_managed_by (self, agreement, found);
    }
  return found;
}

static const char *
find_problem (const PdCircle *self)
{
  if (*self->name == '\0' || strlen (self->name) > MAX_NAME || !g_utf8_validate (self->name, -1, NULL))
    return _ ("A circle has a name, and not too long a one.");
  if (self->days_between < 7 || self->days_between > 366)
    return _ ("Sessions of a circle are between a week and a year apart.");
  if (self->minutes < 1 || self->minutes > PD_MINUTES_PER_DAY)
    return _ ("A session lasts between a minute and a day.");
  if (self->modes == 0 || (self->modes & ~ALL_MODES) != 0)
    return _ ("Say how they can meet: face to face, by phone or by video.");
  if (self->started_on == PD_DAY_NONE)
    return _ ("A circle has a first day.");
  if (self->ended_on != PD_DAY_NONE && self->ended_on < self->started_on)
    return _ ("The last day comes before the first one.");
  return NULL;
}

static const char *
find_problem_of_members (const PdCircle *self)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (self->members, i);

      for (guint j = 0; j < i; j++)
        {
          const PdCircleMember *other = g_ptr_array_index (self->members, j);

          if (member->id == other->id || (member->person_id != PD_ID_NONE && member->person_id == other->person_id))
            return _ ("Everybody is in a circle once.");
        }
    }
  for (guint i = 0; i < self->kept_apart->len; i++)
    {
      const PdCirclePair *pair = &g_array_index (self->kept_apart, PdCirclePair, i);

      if (pd_circle_find_member (self, pair->one) == NULL || pd_circle_find_member (self, pair->other) == NULL)
        return _ ("Only members of a circle are kept apart in it.");
    }
  return NULL;
}

/**
 * pd_circle_check:
 * @self: a circle whose members have rows
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_circle_check (const PdCircle *self,
                 GError        **error)
{
  const char *problem;

  g_return_val_if_fail (self != NULL, FALSE);

  problem = find_problem (self);
  if (problem == NULL)
    problem = find_problem_of_members (self);
  if (problem != NULL)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
      return FALSE;
    }
  for (guint i = 0; i < self->members->len; i++)
    {
      if (!pd_circle_member_check (g_ptr_array_index (self->members, i), error))
        return FALSE;
    }
  return TRUE;
}
