/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Circles: who is in one, how and how often they meet. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-circles-private.h"

#include <glib/gi18n-lib.h>

#include "pd-circle-table.h"
#include "pd-error.h"
#include "pd-kept-apart-table.h"
#include "pd-workspace-notes-private.h"
#include "pd-workspace-private.h"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const PdCircle *circle = *(const PdCircle *const *) a;
  const PdCircle *other = *(const PdCircle *const *) b;
  int             order = g_utf8_collate (circle->name, other->name);

  return order != 0 ? order : (circle->id > other->id) - (circle->id < other->id);
}

static const PdCircleMember *
find_person (const PdCircle *circle,
             PdId            person_id)
{
  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);

      if (member->person_id == person_id)
        return member;
    }
  return NULL;
}

/* Members of whom a dual relationship says that they are kept apart: a circle has them as it
 * has its own pairs, but does not keep them. */
static gboolean
set_people_apart (PdWorkspace *self,
                  PdCircle    *circle,
                  gboolean     are_kept_apart,
                  GError     **error)
{
  g_autoptr (GPtrArray) all = NULL;

  if (!pd_kept_apart_table_list (self->store, PD_ID_NONE, &all, error))
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      const PdKeptApart    *kept = g_ptr_array_index (all, i);
      const PdCircleMember *one = find_person (circle, kept->one_id);
      const PdCircleMember *other = find_person (circle, kept->other_id);

      if (kept->ended_on == PD_DAY_NONE && one != NULL && other != NULL && one->id != PD_ID_NONE && other->id != PD_ID_NONE)
        pd_circle_keep_apart (circle, one->id, other->id, are_kept_apart);
    }
  return TRUE;
}

static GPtrArray *
read_circles (PdWorkspace *self,
              PdId         id,
              GError     **error)
{
  g_autoptr (GPtrArray) circles = NULL;

  if (!pd_workspace_check_unlocked (self, error) || !pd_circle_table_list (self->store, id, &circles, error))
    return NULL;
  for (guint i = 0; i < circles->len; i++)
    {
      if (!set_people_apart (self, g_ptr_array_index (circles, i), TRUE, error))
        return NULL;
    }
  return g_steal_pointer (&circles);
}

/**
 * pd_workspace_list_circles:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdCircle): the circles with their members, leavers
 *   too, and the pairs who are kept apart, without a reason; those that have ended too, by name
 */
GPtrArray *
pd_workspace_list_circles (PdWorkspace *self,
                           GError     **error)
{
  GPtrArray *circles;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  circles = read_circles (self, PD_ID_NONE, error);
  if (circles != NULL)
    g_ptr_array_sort (circles, compare_names);
  return circles;
}

static void
set_not_found (GError **error)
{
  g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("The service has no such circle. Nothing was changed."));
}

/**
 * pd_workspace_load_circle:
 * @self: a workspace
 * @id: a circle
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: (transfer full): the circle, as pd_workspace_list_circles() has it
 */
PdCircle *
pd_workspace_load_circle (PdWorkspace *self,
                          PdId         id,
                          GError     **error)
{
  g_autoptr (GPtrArray) circles = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (id != PD_ID_NONE && (circles = read_circles (self, id, error)) == NULL)
    return NULL;
  if (circles == NULL || circles->len == 0)
    {
      set_not_found (error);
      return NULL;
    }
  return g_ptr_array_steal_index (circles, 0);
}

static gboolean
is_called (const PdCircle *circle,
           const char     *folded)
{
  g_autofree char *name = g_utf8_casefold (circle->name, -1);

  return g_str_equal (name, folded);
}

/**
 * pd_workspace_find_circle:
 * @self: a workspace
 * @name: the name of a circle, or its id as a number
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when there is none,
 *   %PD_ERROR_INPUT when several are called so
 *
 * Returns: (transfer full): the circle; of those that are called so, one that has not ended
 */
PdCircle *
pd_workspace_find_circle (PdWorkspace *self,
                          const char  *name,
                          GError     **error)
{
  g_autoptr (GPtrArray) circles = NULL;
  g_autofree char      *folded = NULL;
  const PdCircle       *found = NULL;
  gint64                id;

  g_return_val_if_fail (PD_IS_WORKSPACE (self) && name != NULL, NULL);

  if (g_ascii_string_to_signed (name, 10, 1, G_MAXINT64, &id, NULL))
    return pd_workspace_load_circle (self, id, error);
  circles = pd_workspace_list_circles (self, error);
  if (circles == NULL)
    return NULL;
  folded = g_utf8_casefold (name, -1);
  for (guint i = 0; i < circles->len; i++)
    {
      const PdCircle *circle = g_ptr_array_index (circles, i);

      if (!is_called (circle, folded) || (found != NULL && circle->ended_on != PD_DAY_NONE))
        continue;
      if (found != NULL && found->ended_on == PD_DAY_NONE)
        {
          g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("Several circles are called “%s”. Say the number of one."), name);
          return NULL;
        }
      found = circle;
    }
  if (found == NULL)
    set_not_found (error);
  return found != NULL ? pd_circle_copy (found) : NULL;
}

/**
 * pd_workspace_check_circle_is_current:
 * @self: a workspace
 * @circle: a circle that was read
 * @error: return location for an error: %PD_ERROR_REFUSED when it has changed since
 *
 * Returns: whether nobody has changed it since it was read
 */
gboolean
pd_workspace_check_circle_is_current (PdWorkspace    *self,
                                      const PdCircle *circle,
                                      GError        **error)
{
  g_autoptr (PdCircle) as_is = pd_workspace_load_circle (self, circle->id, error);

  if (as_is == NULL)
    return FALSE;
  return pd_circle_equal (as_is, circle) ||
         pd_workspace_refuse (error, _ ("The circle has changed since it was opened. Nothing was changed; look at it again."));
}

/* What the two told is not settled by a circle. */
static gboolean
check_keeps_apart (PdWorkspace    *self,
                   const PdCircle *circle,
                   const PdCircle *before,
                   GError        **error)
{
  g_autoptr (PdCircle) people = pd_circle_copy (circle);

  g_array_set_size (people->kept_apart, 0);
  if (!set_people_apart (self, people, TRUE, error))
    return FALSE;
  for (guint i = 0; i < people->kept_apart->len; i++)
    {
      const PdCirclePair *pair = &g_array_index (people->kept_apart, PdCirclePair, i);

      if (pd_circle_are_kept_apart (before, pair->one, pair->other) &&
          !pd_circle_are_kept_apart (circle, pair->one, pair->other))
        return pd_workspace_refuse (error, _ ("These two are kept apart everywhere, and not by the circle. Those concerned can settle it. Nothing was changed."));
    }
  return TRUE;
}

static gboolean
write_circle (PdChange *change,
              gpointer  value,
              GError  **error)
{
  return pd_circle_table_save (change, value, error);
}

static void
become (PdCircle       *circle,
        const PdCircle *other)
{
  PdCircle *copy = pd_circle_copy (other);
  PdCircle  before = *circle;

  *circle = *copy;
  *copy = before;
  pd_circle_free (copy);
}

static gboolean
keep_circle (PdWorkspace *self,
             const char  *format,
             PdCircle    *circle,
             PdCircle    *changed,
             GError     **error)
{
  g_autofree char *label = g_strdup_printf (format, changed->name);

  if (!pd_workspace_check_unlocked (self, error) || !set_people_apart (self, changed, FALSE, error) ||
      !pd_workspace_do (self, label, write_circle, changed, error) || !set_people_apart (self, changed, TRUE, error))
    return FALSE;
  become (circle, changed);
  return TRUE;
}

/**
 * pd_workspace_save_circle:
 * @self: a workspace
 * @circle: (inout): a new circle, which gets an id, or what one that was read is to be from
 *   now on; new members get ids
 * @before: (nullable): a copy of it as it was read, or %NULL for a new one
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept,
 *   %PD_ERROR_REFUSED when it is not as @before any more, or somebody is left out who had a
 *   session: they leave on a day
 *
 * Who joins, leaves or sits out is a field of a member. Sessions that are booked with them
 * stay until the circle is planned again. What is the same already is left alone.
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_circle (PdWorkspace    *self,
                          PdCircle       *circle,
                          const PdCircle *before,
                          GError        **error)
{
  g_autoptr (PdCircle) changed = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (circle != NULL && (before != NULL || circle->id == PD_ID_NONE), FALSE);

  if (before != NULL && !pd_workspace_check_circle_is_current (self, before, error))
    return FALSE;
  if (before != NULL && pd_circle_equal (before, circle))
    return TRUE;
  if (before != NULL && !check_keeps_apart (self, circle, before, error))
    return FALSE;
  changed = pd_circle_copy (circle);
  /* Translators: acts in the history; %s is what a circle is called */
  return keep_circle (self, before == NULL ? _ ("Add a circle: %s") : _ ("Change a circle: %s"), circle, changed, error);
}

/**
 * pd_workspace_write_circle_agreement:
 * @self: a workspace
 * @change: its change
 * @circle: a circle that was read
 * @agreement_id: what it agreed
 * @error: return location for an error
 *
 * Returns: whether the circle has that as the newest version of its agreement
 */
gboolean
pd_workspace_write_circle_agreement (PdWorkspace    *self,
                                     PdChange       *change,
                                     const PdCircle *circle,
                                     PdId            agreement_id,
                                     GError        **error)
{
  g_autoptr (PdCircle) changed = pd_circle_copy (circle);

  changed->agreement_id = agreement_id;
  return set_people_apart (self, changed, FALSE, error) && pd_circle_table_save (change, changed, error) &&
         pd_circle_table_add_agreement (change, circle->id, agreement_id, error);
}

/**
 * pd_workspace_end_circle:
 * @self: a workspace
 * @circle: (inout): a circle that was read
 * @last_day: its last day, or %PD_DAY_NONE to have it again
 * @error: return location for an error: %PD_ERROR_REFUSED when it has changed since it was
 *   read
 *
 * It is hidden, never lost. Sessions that are booked after its last day are taken away, with
 * their time on the roster, in the same change.
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_end_circle (PdWorkspace *self,
                         PdCircle    *circle,
                         PdDay        last_day,
                         GError     **error)
{
  g_autoptr (PdCircle) changed = NULL;
  g_autoptr (PdChange) change = NULL;
  g_autofree char     *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (circle != NULL, FALSE);

  if (!pd_workspace_check_circle_is_current (self, circle, error))
    return FALSE;
  changed = pd_circle_copy (circle);
  changed->ended_on = last_day;
  if (!set_people_apart (self, changed, FALSE, error))
    return FALSE;
  label = g_strdup_printf (last_day != PD_DAY_NONE ? _ ("End a circle: %s") : _ ("Have a circle again: %s"), circle->name);
  change = pd_workspace_begin_change (self, label, error);
  if (change == NULL || !pd_circle_table_save (change, changed, error) ||
      !pd_workspace_drop_circle_sessions_after (self, change, changed, error) ||
      !pd_workspace_keep_change (self, change, error) || !set_people_apart (self, changed, TRUE, error))
    return FALSE;
  become (circle, changed);
  return TRUE;
}
