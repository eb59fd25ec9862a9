/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-turns-private.h"

/* A session gives whose turn it is this much and takes an equal share of it from each:
 * so loads come to nothing in sum, and in a pair it is 30 for the one and -30 for the other. */
#define PARTS_OF_TURN (2 * PD_CIRCLE_LOAD_OF_ONE)

static void
give (PdCircleTurns *self,
      PdCircleTurn  *turn,
      int            member)
{
  if (turn->whose >= 0)
    self->loads[turn->whose] -= PARTS_OF_TURN;
  turn->whose = member;
  if (member >= 0)
    self->loads[member] += PARTS_OF_TURN;
}

static PdCircleTurn *
get_turn (PdCircleTurns *self,
          guint          i)
{
  return &g_array_index (self->sessions, PdCircleTurn, i);
}

static gboolean
can_be_given (const PdCircleTurn *turn,
              int                 from,
              int                 to)
{
  return !turn->is_fixed && turn->whose == from && to != from && to != turn->not_whose;
}

/* Whoever had least so far; the first of those in order. */
static void
give_open_turns (PdCircleTurns *self)
{
  for (guint i = 0; i < self->sessions->len; i++)
    {
      PdCircleTurn *turn = get_turn (self, i);
      int           chosen = turn->whose;

      for (guint j = 0; turn->whose < 0 && j < turn->n; j++)
        {
          int member = turn->members[j];

          if (member != turn->not_whose && (chosen < 0 || self->loads[member] < self->loads[chosen]))
            chosen = member;
        }
      if (turn->whose < 0)
        give (self, turn, chosen);
    }
}

/* Looks from one who had much for somebody who had so much less that the turns on the way
 * can each be handed on; nearest first. */
static int
find_way (PdCircleTurns *self,
          int            from,
          int           *came_by)
{
  g_autofree int *queue = g_new (int, self->n);
  guint           n_queued = 1;

  for (guint i = 0; i < self->n; i++)
    came_by[i] = -1;
  queue[0] = from;
  for (guint at = 0; at < n_queued; at++)
    {
      for (guint i = 0; i < self->sessions->len; i++)
        {
          PdCircleTurn *turn = get_turn (self, i);

          for (guint j = 0; turn->whose == queue[at] && j < turn->n; j++)
            {
              int to = turn->members[j];

              if (to == from || came_by[to] >= 0 || !can_be_given (turn, queue[at], to))
                continue;
              came_by[to] = (int) i;
              queue[n_queued++] = to;
              if (self->loads[from] - self->loads[to] > PARTS_OF_TURN)
                return to;
            }
        }
    }
  return -1;
}

static gboolean
hand_on (PdCircleTurns *self,
         int            from)
{
  g_autofree int *came_by = g_new (int, self->n);
  int             to = find_way (self, from, came_by);

  if (to < 0)
    return FALSE;
  while (to != from)
    {
      PdCircleTurn *turn = get_turn (self, (guint) came_by[to]);
      int           before = turn->whose;

      give (self, turn, to);
      to = before;
    }
  return TRUE;
}

static int
find_least (const PdCircleTurns *self)
{
  int least = self->loads[0];

  for (guint i = 1; i < self->n; i++)
    least = MIN (least, self->loads[i]);
  return least;
}

/**
 * pd_circle_turns_balance:
 * @self: turns, of which some may be somebody's already
 *
 * Gives each turn to somebody, so that all have had it as equally as they can: as long as
 * there is a way from somebody to another who had it more than two times less, each on that
 * way hands one turn on. That ends, because the sum of all squares falls, and where it
 * ends, no way is left (solver.md, Host).
 */
void
pd_circle_turns_balance (PdCircleTurns *self)
{
  gboolean has_changed = TRUE;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      PdCircleTurn *turn = get_turn (self, i);

      for (guint j = 0; j < turn->n; j++)
        self->loads[turn->members[j]] -= PARTS_OF_TURN / (int) turn->n;
      if (turn->whose >= 0)
        self->loads[turn->whose] += PARTS_OF_TURN;
    }
  give_open_turns (self);
  while (has_changed)
    {
      has_changed = FALSE;
      for (int i = 0; (guint) i < self->n; i++)
        has_changed |= self->loads[i] - find_least (self) > PARTS_OF_TURN && hand_on (self, i);
    }
}
