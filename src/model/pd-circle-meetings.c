/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-circle-meetings.h"

typedef struct
{
  guint n;
  PdDay last;
} Meeting;

struct _PdCircleMeetings
{
  GHashTable *by_pair; /* PdCirclePair -> Meeting */
};

static guint
hash_pair (gconstpointer key)
{
  const PdCirclePair *pair = key;

  return g_int64_hash (&pair->one) * 31 + g_int64_hash (&pair->other);
}

static gboolean
pairs_equal (gconstpointer a,
             gconstpointer b)
{
  const PdCirclePair *pair = a;
  const PdCirclePair *other = b;

  return pair->one == other->one && pair->other == other->other;
}

static PdCirclePair
make_pair (PdId one,
           PdId other)
{
  return (PdCirclePair){ MIN (one, other), MAX (one, other) };
}

static void
add_meeting (PdCircleMeetings *self,
             PdCirclePair      pair,
             PdDay             day)
{
  Meeting *meeting = g_hash_table_lookup (self->by_pair, &pair);

  if (meeting == NULL)
    {
      meeting = g_new0 (Meeting, 1);
      meeting->last = day;
      g_hash_table_insert (self->by_pair, g_memdup2 (&pair, sizeof pair), meeting);
    }
  meeting->n++;
  meeting->last = MAX (meeting->last, day);
}

static gboolean
meets (const PdCircleSession *session,
       const PdCircleSeat    *seat)
{
  return session->state == PD_CIRCLE_SESSION_BOOKED || (session->state == PD_CIRCLE_SESSION_HELD && seat->has_come);
}

/* Three who meet are three pairs. */
static GArray *
list_pairs (const PdCircleSession *session)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (PdCirclePair));

  for (guint i = 0; i < session->seats->len; i++)
    {
      const PdCircleSeat *seat = &g_array_index (session->seats, PdCircleSeat, i);

      for (guint j = 0; meets (session, seat) && j < i; j++)
        {
          const PdCircleSeat *other = &g_array_index (session->seats, PdCircleSeat, j);
          PdCirclePair        pair = make_pair (seat->member_id, other->member_id);

          if (meets (session, other))
            g_array_append_val (pairs, pair);
        }
    }
  return pairs;
}

/**
 * pd_circle_meetings_new:
 * @sessions: (element-type PdCircleSession): sessions of a circle; those that were held
 *   count, with who was there
 *
 * Returns: (transfer full): who has met whom
 */
PdCircleMeetings *
pd_circle_meetings_new (GPtrArray *sessions)
{
  PdCircleMeetings *self;

  g_return_val_if_fail (sessions != NULL, NULL);

  self = g_new0 (PdCircleMeetings, 1);
  self->by_pair = g_hash_table_new_full (hash_pair, pairs_equal, g_free, g_free);
  for (guint i = 0; i < sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (sessions, i);
      g_autoptr (GArray)     pairs = NULL;

      if (session->state != PD_CIRCLE_SESSION_HELD)
        continue;
      pairs = list_pairs (session);
      for (guint j = 0; j < pairs->len; j++)
        add_meeting (self, g_array_index (pairs, PdCirclePair, j), session->day);
    }
  return self;
}

/**
 * pd_circle_meetings_free:
 * @self: (transfer full): who has met whom
 */
void
pd_circle_meetings_free (PdCircleMeetings *self)
{
  g_hash_table_unref (self->by_pair);
  g_free (self);
}

/**
 * pd_circle_meetings_count:
 * @self: who has met whom
 * @one: a member
 * @other: another
 * @ret_last: (out) (optional): the day of the last time, or %PD_DAY_NONE
 *
 * Returns: how often the two have met
 */
guint
pd_circle_meetings_count (PdCircleMeetings *self,
                          PdId              one,
                          PdId              other,
                          PdDay            *ret_last)
{
  PdCirclePair   pair = make_pair (one, other);
  const Meeting *meeting;

  g_return_val_if_fail (self != NULL, 0);

  meeting = g_hash_table_lookup (self->by_pair, &pair);
  if (ret_last != NULL)
    *ret_last = meeting != NULL ? meeting->last : PD_DAY_NONE;
  return meeting != NULL ? meeting->n : 0;
}

static gboolean
are_apart (const PdCircle *circle,
           GArray         *apart,
           PdCirclePair    pair)
{
  for (guint i = 0; apart != NULL && i < apart->len; i++)
    if (pairs_equal (&pair, &g_array_index (apart, PdCirclePair, i)))
      return TRUE;
  return pd_circle_are_kept_apart (circle, pair.one, pair.other);
}

/* The pairs who are to meet before everyone has met everyone. */
static GHashTable *
list_needed (const PdCircle *circle,
             GArray         *apart,
             PdDay           on)
{
  GHashTable *needed = g_hash_table_new_full (hash_pair, pairs_equal, g_free, NULL);

  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *one = g_ptr_array_index (circle->members, i);

      for (guint j = 0; pd_circle_member_takes_part (one, on) && j < i; j++)
        {
          const PdCircleMember *other = g_ptr_array_index (circle->members, j);
          PdCirclePair          pair = make_pair (one->id, other->id);

          if (pd_circle_member_takes_part (other, on) && !are_apart (circle, apart, pair))
            g_hash_table_add (needed, g_memdup2 (&pair, sizeof pair));
        }
    }
  return needed;
}

static int
compare_sessions (gconstpointer a,
                  gconstpointer b)
{
  const PdCircleSession *one = *(const PdCircleSession *const *) a;
  const PdCircleSession *two = *(const PdCircleSession *const *) b;

  if (one->day != two->day)
    return one->day < two->day ? -1 : 1;
  if (one->start != two->start)
    return one->start < two->start ? -1 : 1;
  return (one->id > two->id) - (one->id < two->id);
}

static void
take_pairs (GHashTable            *missing,
            const PdCircleSession *session)
{
  g_autoptr (GArray) pairs = list_pairs (session);

  for (guint i = 0; i < pairs->len; i++)
    g_hash_table_remove (missing, &g_array_index (pairs, PdCirclePair, i));
}

/**
 * pd_circle_meetings_find_rounds:
 * @circle: a circle
 * @sessions: (element-type PdCircleSession): all its sessions; those that were held and
 *   those that are booked count
 * @apart: (nullable) (element-type PdCirclePair): who is kept apart beside those of the
 *   circle, as line management has it
 * @on: a day; those who take part on it are "everyone"
 *
 * Finds the sessions after which everyone has met everyone, so that a round begins in
 * which all partners are old ones, and may be met again. Whoever sits out or is kept apart
 * holds no round up.
 *
 * Returns: (transfer full) (element-type PdId): their ids, in order of time: round 2 starts
 *   after the first, round 3 after the second
 */
GArray *
pd_circle_meetings_find_rounds (const PdCircle *circle,
                                GPtrArray      *sessions,
                                GArray         *apart,
                                PdDay           on)
{
  GArray                *rounds = g_array_new (FALSE, FALSE, sizeof (PdId));
  g_autoptr (GPtrArray)  in_order = NULL;
  g_autoptr (GHashTable) missing = NULL;

  g_return_val_if_fail (circle != NULL && sessions != NULL, rounds);

  in_order = g_ptr_array_copy (sessions, NULL, NULL);
  g_ptr_array_set_free_func (in_order, NULL);
  g_ptr_array_sort (in_order, compare_sessions);
  missing = list_needed (circle, apart, on);
  if (g_hash_table_size (missing) == 0)
    return rounds;
  for (guint i = 0; i < in_order->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (in_order, i);

      take_pairs (missing, session);
      if (g_hash_table_size (missing) > 0)
        continue;
      g_array_append_val (rounds, session->id);
      g_hash_table_unref (missing);
      missing = list_needed (circle, apart, on);
    }
  return rounds;
}
