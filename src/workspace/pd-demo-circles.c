/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Circles of a made-up service: one of nine over three sites, with people of partners, who met
 * in pairs for some months; and one that meets as a group. What comes next is not planned. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-circles-private.h"

#include "pd-circle-session-table.h"
#include "pd-circle-table.h"

#define ZONE "Australia/Sydney"
#define N_SITES 3
#define N_OF_SITE 2
#define PAIRS_DAYS 28
#define PAIRS_ROUNDS 4
#define GROUP_DAYS 42
#define GROUP_ROUNDS 3
#define N_GROUP 5
#define FIRST_HOUR 10

static const struct
{
  const char *name;
  const char *service;
  const char *contact;
  int         start;
  int         end;
} PARTNERS[] = {
  { "Aroha", "River House", "a text message before noon", 9 * 60, 13 * 60 },
  { "Jules", "River House", "jules@riverhouse.example", 12 * 60, 17 * 60 },
  { "Tam", "Hill Collective", "tam@hill.example", 9 * 60, 17 * 60 },
};

static gboolean
can_join (const PdDemo       *self,
          const PdDemoWorker *worker)
{
  return pd_person_get_use (worker->person) == PD_USE_WORKER &&
         pd_person_get_employment (worker->person) != PD_EMPLOYMENT_VOLUNTEER &&
         pd_person_is_here (worker->person, self->options.today);
}

/* Those of a site who are in no circle yet, up to so many. */
static void
take_workers (const PdDemo *self,
              GHashTable   *taken,
              PdCircle     *circle,
              int           site,
              guint         n)
{
  for (guint i = 0; n > 0 && i < self->workers->len; i++)
    {
      const PdDemoWorker *worker = &g_array_index (self->workers, PdDemoWorker, i);

      if ((site >= 0 && worker->site != (guint) site) || !can_join (self, worker) ||
          !g_hash_table_add (taken, worker->person))
        continue;
      pd_circle_take_member (circle, pd_circle_member_new_of_person (pd_person_get_id (worker->person), circle->started_on));
      n--;
    }
}

static void
take_partners (PdCircle *circle)
{
  for (guint i = 0; i < G_N_ELEMENTS (PARTNERS); i++)
    {
      PdCircleMember *member = pd_circle_member_new_of_partner (PARTNERS[i].name, PARTNERS[i].service, circle->started_on);
      PdWhen          when = { 0x1f, PD_DAY_NONE, PD_DAY_NONE, PARTNERS[i].start, PARTNERS[i].end };

      pd_circle_member_set_contact (member, PARTNERS[i].contact);
      pd_circle_member_add_time (member, &when);
      pd_circle_take_member (circle, member);
    }
}

static PdId
get_id (const PdCircle *circle,
        guint           i)
{
  return ((const PdCircleMember *) g_ptr_array_index (circle->members, i))->id;
}

static gboolean
write_held (PdChange       *change,
            const PdCircle *circle,
            PdDay           day,
            int             start,
            const PdId     *ids,
            guint           n,
            guint           turn,
            GError        **error)
{
  g_autoptr (PdCircleSession) session = pd_circle_session_new (circle, day, start);

  session->host_id = ids[turn % n];
  for (guint i = 0; i < n; i++)
    {
      PdCircleRole role = i == (turn + 1) % n ? PD_CIRCLE_ROLE_BRINGER : i == turn % n ? PD_CIRCLE_ROLE_TIMEKEEPER
                                                                                       : PD_CIRCLE_ROLE_COMPANION;

      pd_circle_session_seat (session, ids[i], role);
    }
  pd_circle_session_hold (session, ids, n);
  return pd_circle_session_table_save (change, session, error);
}

/* One stays where they are and the others go round the table, so that nobody meets anybody
 * twice; with an odd number one has a rest in each round. */
static gboolean
write_round (const PdDemo   *self,
             PdChange       *change,
             const PdCircle *circle,
             guint           round,
             GError        **error)
{
  guint n = (circle->members->len + 1) / 2 * 2;
  PdDay monday = pd_day_week_start (self->options.today, PD_WEEKDAY_MONDAY) - (PdDay) (PAIRS_ROUNDS - round) * PAIRS_DAYS;

  for (guint i = 0; i < n / 2; i++)
    {
      guint one = i == 0 ? n - 1 : (round + i) % (n - 1);
      guint other = (round + n - 1 - i) % (n - 1);
      PdId  ids[2];

      if (one >= circle->members->len || other >= circle->members->len)
        continue;
      ids[0] = get_id (circle, one);
      ids[1] = get_id (circle, other);
      if (!write_held (change, circle, monday + (PdDay) i, (FIRST_HOUR + (int) i) * 60, ids, 2, round + i, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_pairs (const PdDemo *self,
             PdChange     *change,
             GHashTable   *taken,
             GError      **error)
{
  g_autoptr (PdCircle) circle = pd_circle_new ("Coast circle", PD_CIRCLE_PAIRS, ZONE, self->options.today - 150);

  circle->days_between = PAIRS_DAYS;
  circle->minutes = 60;
  for (int site = 0; site < N_SITES; site++)
    take_workers (self, taken, circle, site, N_OF_SITE);
  take_partners (circle);
  if (circle->members->len == G_N_ELEMENTS (PARTNERS))
    return TRUE;
  if (!pd_circle_table_save (change, circle, error))
    return FALSE;
  for (guint round = 0; round < PAIRS_ROUNDS; round++)
    {
      if (!write_round (self, change, circle, round, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_group (const PdDemo *self,
             PdChange     *change,
             GHashTable   *taken,
             GError      **error)
{
  g_autoptr (PdCircle) circle = pd_circle_new ("Evening circle", PD_CIRCLE_GROUPS, ZONE, self->options.today - 200);
  PdId                 ids[N_GROUP];

  circle->days_between = GROUP_DAYS;
  circle->modes = 1u << PD_MEETING_VIDEO;
  take_workers (self, taken, circle, -1, N_GROUP);
  if (circle->members->len < N_GROUP)
    return TRUE;
  if (!pd_circle_table_save (change, circle, error))
    return FALSE;
  for (guint i = 0; i < N_GROUP; i++)
    ids[i] = get_id (circle, i);
  for (guint round = 0; round < GROUP_ROUNDS; round++)
    {
      PdDay day = pd_day_week_start (self->options.today, PD_WEEKDAY_MONDAY) - (PdDay) (GROUP_ROUNDS - round) * GROUP_DAYS + 3;

      if (!write_held (change, circle, day, (FIRST_HOUR + 4) * 60, ids, N_GROUP, round, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_demo_write_circles:
 * @self: a made-up service whose people are written
 * @change: its change
 * @error: return location for an error
 *
 * Writes its circles and what they met so far. A service of a few people has none, or one.
 *
 * Returns: whether they are written
 */
gboolean
pd_demo_write_circles (PdDemo   *self,
                       PdChange *change,
                       GError  **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  return write_pairs (self, change, taken, error) && write_group (self, change, taken, error);
}
