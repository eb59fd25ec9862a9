/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-today-private.h"

#include "pd-circle-names.h"
#include "pd-circle-session.h"
#include "pd-clock.h"

#include <glib/gi18n-lib.h>

static const PdCircle *
find_circle (GPtrArray *circles,
             PdId       id)
{
  for (guint i = 0; i < circles->len; i++)
    {
      const PdCircle *circle = circles->pdata[i];

      if (circle->id == id)
        return circle;
    }
  return NULL;
}

static PdId
find_my_member_id (const PdToday  *self,
                   const PdCircle *circle)
{
  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = circle->members->pdata[i];

      if (member->person_id == pd_person_get_id (self->me))
        return member->id;
    }
  return PD_ID_NONE;
}

/* Whom I meet. */
static char *
name_others (const PdToday         *self,
             const PdCircle        *circle,
             const PdCircleSession *session,
             PdId                   my_id)
{
  g_autoptr (GHashTable) names = pd_circle_names_new (circle, self->people, PD_REDACTION_FULL_NAMES);
  g_autoptr (GPtrArray)  others = g_ptr_array_new ();

  for (guint i = 0; i < session->seats->len; i++)
    {
      PdId id = g_array_index (session->seats, PdCircleSeat, i).member_id;

      if (id != my_id)
        g_ptr_array_add (others, (char *) pd_circle_names_get (names, id));
    }
  g_ptr_array_add (others, NULL);
  /* Translators: what stands between the names of people */
  return g_strjoinv (C_ ("people", ", "), (char **) others->pdata);
}

static const char *
find_detail (const PdToday         *self,
             const PdCircleSession *session,
             PdId                   my_id)
{
  const PdCircleSeat *seat = pd_circle_session_find_seat (session, my_id);

  if (session->day < self->today)
    return _ ("Nobody has put down yet whether it was held");
  if (session->host_id == my_id)
    return _ ("You host");
  return seat->role != PD_CIRCLE_ROLE_COMPANION ? pd_circle_role_to_words (seat->role) : NULL;
}

/**
 * pd_today_add_circles:
 * @self: somebody's day
 * @circles: (element-type PdCircle): all circles
 * @sessions: (element-type PdCircleSession): all their sessions, in order of time
 *
 * Adds their own sessions of co-supervision that are booked for the next %PD_TODAY_DAYS_OWN
 * days, of each circle the next one in any case, and those of which nobody put down what
 * became of them. Times are on the circle's clock.
 */
void
pd_today_add_circles (PdToday   *self,
                      GPtrArray *circles,
                      GPtrArray *sessions)
{
  g_autoptr (GHashTable) has_next = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      const PdCircleSession *session = sessions->pdata[i];
      const PdCircle        *circle = find_circle (circles, session->circle_id);
      PdId                   my_id = circle != NULL ? find_my_member_id (self, circle) : PD_ID_NONE;
      g_autofree char       *day = NULL;
      g_autofree char       *times = NULL;
      g_autofree char       *others = NULL;
      PdTodayItem           *item;

      if (my_id == PD_ID_NONE || session->state != PD_CIRCLE_SESSION_BOOKED ||
          pd_circle_session_find_seat (session, my_id) == NULL ||
          (session->day >= self->today + PD_TODAY_DAYS_OWN && g_hash_table_contains (has_next, circle)))
        continue;
      if (session->day >= self->today)
        g_hash_table_add (has_next, (gpointer) circle);
      day = pd_day_to_short_words (session->day);
      times = pd_clock_span_to_text (session->start, session->start + session->minutes);
      others = name_others (self, circle, session, my_id);
      /* Translators: a session of co-supervision by its day, its times and whom one meets:
       * "Tue 24 Nov 9:00 – 10:00 with Ada Park" */
      item = pd_today_take (self, PD_TODAY_CIRCLE, session->day, session->id,
                            g_strdup_printf (_ ("%1$s %2$s with %3$s"), day, times, others),
                            g_strdup (find_detail (self, session, my_id)));
      item->start = session->start;
    }
}
