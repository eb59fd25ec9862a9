/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-planning-private.h"

const PdCircleWishes PD_CIRCLE_WISHES_USUAL = {
  .uncovered = 1000000,
  .sole_uncovered = 200000,
  .kept = 40000,
  .sole_at_own_site = 5000,
  .same_site = 2000,
  .meeting = 100,
  .extra_hour = 20,
  .off_target = 15,
  .session = 10,
};

const PdCircleWishes PD_CIRCLE_WISHES_MEASURED = {
  .uncovered = 1000,
  .kept = 8,
  .sole_at_own_site = 15,
  .same_site = 3,
  .meeting = 40,
  .off_target = 2,
  .session = 10,
};

static void
clear_seeker (gpointer seeker)
{
  g_free ((char *) ((PdCircleSeeker *) seeker)->name);
}

/**
 * pd_circle_planning_new:
 * @least: how many people meet at least
 * @most: how many at most; %PD_CIRCLE_MAX_GROUP or fewer
 * @n_rounds: how many rounds to plan; %PD_CIRCLE_MAX_ROUNDS or fewer
 *
 * Returns: (transfer full): a planning of nobody yet, with the usual wishes
 */
PdCirclePlanning *
pd_circle_planning_new (guint least,
                        guint most,
                        guint n_rounds)
{
  PdCirclePlanning *self;

  g_return_val_if_fail (least >= 2 && least <= most && most <= PD_CIRCLE_MAX_GROUP, NULL);
  g_return_val_if_fail (n_rounds <= PD_CIRCLE_MAX_ROUNDS, NULL);

  self = g_new0 (PdCirclePlanning, 1);
  g_atomic_ref_count_init (&self->refs);
  self->least = least;
  self->most = most;
  self->wishes = PD_CIRCLE_WISHES_USUAL;
  self->seekers = g_array_new (FALSE, FALSE, sizeof (PdCircleSeeker));
  g_array_set_clear_func (self->seekers, clear_seeker);
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->rounds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n_rounds; i++)
    g_ptr_array_add (self->rounds, g_array_new (FALSE, FALSE, sizeof (PdCircleTime)));
  self->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_planned_session_free);
  return self;
}

/**
 * pd_circle_planning_ref:
 * @self: a planning
 *
 * Returns: (transfer full): the same
 */
PdCirclePlanning *
pd_circle_planning_ref (PdCirclePlanning *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * pd_circle_planning_unref:
 * @self: (transfer full): a planning
 */
void
pd_circle_planning_unref (PdCirclePlanning *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->seekers);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->rounds);
  g_ptr_array_unref (self->sessions);
  g_free (self->first_times);
  g_free (self->free);
  g_free (self->away);
  g_free (self->apart);
  g_free (self->meetings);
  g_free (self);
}

/**
 * pd_circle_planning_set_wishes:
 * @self: a planning
 * @wishes: what is to be avoided, and how much
 */
void
pd_circle_planning_set_wishes (PdCirclePlanning     *self,
                               const PdCircleWishes *wishes)
{
  g_return_if_fail (self != NULL && wishes != NULL);

  self->wishes = *wishes;
}

/**
 * pd_circle_planning_get_wishes:
 * @self: a planning
 *
 * Returns: (transfer none): what is to be avoided, and how much
 */
const PdCircleWishes *
pd_circle_planning_get_wishes (PdCirclePlanning *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->wishes;
}

/**
 * pd_circle_planning_get_sizes:
 * @self: a planning
 * @ret_least: (out): how many people meet at least
 * @ret_most: (out): how many at most
 */
void
pd_circle_planning_get_sizes (PdCirclePlanning *self,
                              guint            *ret_least,
                              guint            *ret_most)
{
  g_return_if_fail (self != NULL);

  *ret_least = self->least;
  *ret_most = self->most;
}

/**
 * pd_circle_planning_get_n_rounds:
 * @self: a planning
 *
 * Returns: how many rounds there are
 */
guint
pd_circle_planning_get_n_rounds (PdCirclePlanning *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rounds->len;
}

/**
 * pd_circle_planning_add_seeker:
 * @self: a planning without facts yet
 * @seeker: somebody who is to have sessions; nobody is added twice
 */
void
pd_circle_planning_add_seeker (PdCirclePlanning     *self,
                               const PdCircleSeeker *seeker)
{
  PdCircleSeeker added;

  g_return_if_fail (self != NULL && !self->has_facts);
  g_return_if_fail (seeker != NULL && seeker->every > 0 && pd_circle_planning_find_place (self, seeker->id) < 0);
  g_return_if_fail (self->seekers->len < PD_CIRCLE_MAX_MEMBERS);

  added = *seeker;
  added.name = g_strdup (seeker->name != NULL ? seeker->name : "");
  g_hash_table_insert (self->places, g_memdup2 (&added.id, sizeof added.id), GINT_TO_POINTER (self->seekers->len));
  g_array_append_val (self->seekers, added);
}

/**
 * pd_circle_planning_get_n_seekers:
 * @self: a planning
 *
 * Returns: how many people are to have sessions
 */
guint
pd_circle_planning_get_n_seekers (PdCirclePlanning *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->seekers->len;
}

/**
 * pd_circle_planning_get_seeker:
 * @self: a planning
 * @i: which one, in the order in which they came
 *
 * Returns: (transfer none): somebody who is to have sessions
 */
const PdCircleSeeker *
pd_circle_planning_get_seeker (PdCirclePlanning *self,
                               guint             i)
{
  g_return_val_if_fail (self != NULL && i < self->seekers->len, NULL);

  return &g_array_index (self->seekers, PdCircleSeeker, i);
}

/**
 * pd_circle_planning_find_seeker:
 * @self: a planning
 * @id: somebody
 *
 * Returns: (transfer none) (nullable): what is known of them, or %NULL if they are not to have sessions
 */
const PdCircleSeeker *
pd_circle_planning_find_seeker (PdCirclePlanning *self,
                                PdId              id)
{
  int place;

  g_return_val_if_fail (self != NULL, NULL);

  place = pd_circle_planning_find_place (self, id);
  return place >= 0 ? pd_circle_planning_get_seeker (self, (guint) place) : NULL;
}

/**
 * pd_circle_planning_add_time:
 * @self: a planning without facts yet
 * @round: a round
 * @day: a day of it
 * @start: minutes since its midnight
 *
 * Adds a time at which sessions of the round can begin.
 */
void
pd_circle_planning_add_time (PdCirclePlanning *self,
                             guint             round,
                             PdDay             day,
                             int               start)
{
  PdCircleTime time = { day, start };

  g_return_if_fail (self != NULL && !self->has_facts && round < self->rounds->len);

  g_array_append_val ((GArray *) g_ptr_array_index (self->rounds, round), time);
}

/**
 * pd_circle_planning_get_n_times:
 * @self: a planning
 * @round: a round
 *
 * Returns: at how many times its sessions can begin
 */
guint
pd_circle_planning_get_n_times (PdCirclePlanning *self,
                                guint             round)
{
  g_return_val_if_fail (self != NULL && round < self->rounds->len, 0);

  return ((GArray *) g_ptr_array_index (self->rounds, round))->len;
}

/**
 * pd_circle_planning_get_time:
 * @self: a planning
 * @round: a round
 * @time: which of its times, in the order in which they came
 *
 * Returns: (transfer none): when that is
 */
const PdCircleTime *
pd_circle_planning_get_time (PdCirclePlanning *self,
                             guint             round,
                             guint             time)
{
  g_return_val_if_fail (time < pd_circle_planning_get_n_times (self, round), NULL);

  return &g_array_index ((GArray *) g_ptr_array_index (self->rounds, round), PdCircleTime, time);
}
