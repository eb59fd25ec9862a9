/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-circle-member.h"

#include "pd-error.h"
#include "pd-spans.h"
#include "pd-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_TEXT 1000
#define MAX_TIMES 200

static PdCircleMember *
member_new (PdId        person_id,
            const char *name,
            const char *service,
            PdDay       joined_on)
{
  PdCircleMember *self = g_new0 (PdCircleMember, 1);

  self->person_id = person_id;
  self->name = g_strdup (name);
  self->service = g_strdup (service);
  self->contact = g_strdup ("");
  self->zone = g_strdup ("");
  self->joined_on = joined_on;
  self->left_on = PD_DAY_NONE;
  self->sits_out_from = PD_DAY_NONE;
  self->sits_out_until = PD_DAY_NONE;
  self->times = g_array_new (FALSE, FALSE, sizeof (PdWhen));
  return self;
}

/**
 * pd_circle_member_new_of_person:
 * @person_id: one of our workers
 * @joined_on: the first day
 *
 * Returns: (transfer full): a member at the circle's rhythm, without a row yet
 */
PdCircleMember *
pd_circle_member_new_of_person (PdId  person_id,
                                PdDay joined_on)
{
  return member_new (person_id, "", "", joined_on);
}

/**
 * pd_circle_member_new_of_partner:
 * @name: the first name of a partner's worker
 * @service: the partner's name
 * @joined_on: the first day
 *
 * Returns: (transfer full): a member at the circle's rhythm, without a row yet
 */
PdCircleMember *
pd_circle_member_new_of_partner (const char *name,
                                 const char *service,
                                 PdDay       joined_on)
{
  g_return_val_if_fail (name != NULL && service != NULL, NULL);

  return member_new (PD_ID_NONE, name, service, joined_on);
}

/**
 * pd_circle_member_copy:
 * @self: a member
 *
 * Returns: (transfer full): another one that is the same
 */
PdCircleMember *
pd_circle_member_copy (const PdCircleMember *self)
{
  PdCircleMember *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->name = g_strdup (self->name);
  copy->service = g_strdup (self->service);
  copy->contact = g_strdup (self->contact);
  copy->zone = g_strdup (self->zone);
  copy->times = g_array_copy (self->times);
  return copy;
}

/**
 * pd_circle_member_free:
 * @self: (transfer full) (nullable): a member
 */
void
pd_circle_member_free (PdCircleMember *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->service);
  g_free (self->contact);
  g_free (self->zone);
  g_array_unref (self->times);
  g_free (self);
}

static gboolean
times_equal (GArray *times,
             GArray *others)
{
  if (times->len != others->len)
    return FALSE;
  for (guint i = 0; i < times->len; i++)
    {
      if (!pd_when_equal (&g_array_index (times, PdWhen, i), &g_array_index (others, PdWhen, i)))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_circle_member_equal:
 * @self: a member
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_circle_member_equal (const PdCircleMember *self,
                        const PdCircleMember *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         self->person_id == other->person_id &&
         g_str_equal (self->name, other->name) &&
         g_str_equal (self->service, other->service) &&
         g_str_equal (self->contact, other->contact) &&
         g_str_equal (self->zone, other->zone) &&
         self->days_between == other->days_between &&
         self->joined_on == other->joined_on &&
         self->left_on == other->left_on &&
         self->sits_out_from == other->sits_out_from &&
         self->sits_out_until == other->sits_out_until &&
         times_equal (self->times, other->times);
}

/**
 * pd_circle_member_set_contact:
 * @self: a member
 * @contact: (nullable): how they want to be reached
 */
void
pd_circle_member_set_contact (PdCircleMember *self,
                              const char     *contact)
{
  g_return_if_fail (self != NULL);

  pd_text_replace (&self->contact, contact);
}

/**
 * pd_circle_member_set_zone:
 * @self: a member
 * @zone: (nullable): the IANA zone that they live by
 */
void
pd_circle_member_set_zone (PdCircleMember *self,
                           const char     *zone)
{
  g_return_if_fail (self != NULL);

  pd_text_replace (&self->zone, zone);
}

/**
 * pd_circle_member_add_time:
 * @self: a partner's worker
 * @when: when they can come, on the circle's clock; once is enough
 */
void
pd_circle_member_add_time (PdCircleMember *self,
                           const PdWhen   *when)
{
  g_return_if_fail (self != NULL && when != NULL);

  for (guint i = 0; i < self->times->len; i++)
    {
      if (pd_when_equal (&g_array_index (self->times, PdWhen, i), when))
        return;
    }
  g_array_append_val (self->times, *when);
}

/**
 * pd_circle_member_says_yes:
 * @self: a partner's worker
 * @day: a day, on the circle's clock
 * @start: in minutes since its midnight
 * @minutes: how long
 *
 * Returns: whether all of it lies within the times that they gave
 */
gboolean
pd_circle_member_says_yes (const PdCircleMember *self,
                           PdDay                 day,
                           int                   start,
                           int                   minutes)
{
  g_autoptr (GArray) given = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  given = pd_spans_new ();
  for (guint i = 0; i < self->times->len; i++)
    pd_when_add_spans (&g_array_index (self->times, PdWhen, i), day, start, start + minutes, given);
  return pd_spans_get_minutes (given) == minutes;
}

/**
 * pd_circle_member_takes_part:
 * @self: a member
 * @day: a day
 *
 * Returns: whether they are in the circle then, and do not sit out
 */
gboolean
pd_circle_member_takes_part (const PdCircleMember *self,
                             PdDay                 day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (day < self->joined_on || (self->left_on != PD_DAY_NONE && day > self->left_on))
    return FALSE;
  return self->sits_out_from == PD_DAY_NONE || day < self->sits_out_from ||
         (self->sits_out_until != PD_DAY_NONE && day > self->sits_out_until);
}

static gboolean
check_times (const PdCircleMember *self,
             GError              **error)
{
  if (self->times->len > (self->person_id != PD_ID_NONE ? 0 : MAX_TIMES))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Times are only put down for a partner’s worker, and not too many."));
      return FALSE;
    }
  for (guint i = 0; i < self->times->len; i++)
    {
      if (!pd_when_check (&g_array_index (self->times, PdWhen, i), error))
        return FALSE;
    }
  return TRUE;
}

static const char *
find_problem_of_texts (const PdCircleMember *self)
{
  const char *texts[] = { self->name, self->service, self->contact, self->zone };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (strlen (texts[i]) > MAX_TEXT || !g_utf8_validate (texts[i], -1, NULL))
        return _ ("A text about a member is too long, or not UTF-8.");
    }
  if (self->person_id == PD_ID_NONE && (*self->name == '\0' || *self->service == '\0'))
    return _ ("Somebody from a partner has a first name and a service.");
  if (self->person_id != PD_ID_NONE && (*self->name != '\0' || *self->service != '\0'))
    return _ ("A member is either one of our workers or a partner’s.");
  return NULL;
}

/**
 * pd_circle_member_check:
 * @self: a member
 * @error: return location for a #GError
 *
 * Returns: whether they can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_circle_member_check (const PdCircleMember *self,
                        GError              **error)
{
  const char *problem;

  g_return_val_if_fail (self != NULL, FALSE);

  problem = find_problem_of_texts (self);
  if (problem == NULL && self->joined_on == PD_DAY_NONE)
    problem = _ ("A member has a first day.");
  if (problem == NULL && self->left_on != PD_DAY_NONE && self->left_on < self->joined_on)
    problem = _ ("The last day comes before the first one.");
  if (problem == NULL && self->sits_out_until != PD_DAY_NONE && self->sits_out_until < self->sits_out_from)
    problem = _ ("The last day of sitting out comes before the first one.");
  if (problem == NULL && (self->days_between < 0 || self->days_between > 366))
    problem = _ ("Sessions are between a day and a year apart.");

  if (problem == NULL)
    return check_times (self, error);
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return FALSE;
}
