/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-fill-search-private.h"

/* How many shifts give way at most so that one more can be filled, and how much looking
 * that is worth. */
#define LONGEST_CHAIN 4
#define TRIES_OF_CHAIN 4000

/* A worse plan is taken now and then, and ever less so, so as not to stay where no single
 * step helps. What it may be worse by at first is what a wish weighs. */
#define WORST_AT_FIRST 60

/* How often a move begins with a shift that is open, in a thousand. */
#define CHANCE_OF_OPEN 300

/* How many of somebody's shifts are tried to give way in one move. */
#define TRIES_TO_GIVE_WAY 3

typedef struct
{
  guint  person;
  gint64 price;
} Offer;

typedef struct
{
  PdFillState *state;
  gboolean    *seen; /* gaps that gave way in the chain */
  int          tries;
} Chain;

static int
compare_offers (gconstpointer a,
                gconstpointer b)
{
  const Offer *offer = a;
  const Offer *other = b;

  if (offer->price != other->price)
    return offer->price < other->price ? -1 : 1;
  return (offer->person > other->person) - (offer->person < other->person);
}

static GArray *
list_offers (PdFillState *state,
             guint        gap)
{
  GArray *choices = pd_fill_state_get_gap (state, gap)->choices;
  GArray *offers = g_array_sized_new (FALSE, FALSE, sizeof (Offer), choices->len);

  for (guint i = 0; i < choices->len; i++)
    {
      const PdFillChoice *choice = &g_array_index (choices, PdFillChoice, i);
      Offer               offer = { choice->person, pd_fill_state_price (state, gap, choice) };

      g_array_append_val (offers, offer);
    }
  g_array_sort (offers, compare_offers);
  return offers;
}

static gboolean
give_to_best (PdFillState *state,
              GArray      *offers,
              guint        gap)
{
  for (guint i = 0; i < offers->len; i++)
    {
      guint  person = g_array_index (offers, Offer, i).person;
      gint64 cost = state->cost;

      if (!pd_fill_state_fits (state, person, gap, PD_FILL_NONE))
        continue;
      pd_fill_state_set (state, gap, person);
      if (state->cost < cost)
        return TRUE;
      /* It would break a rule of the site, whoever comes. */
      pd_fill_state_go_back (state, state->journal->len - 1);
      return FALSE;
    }
  return FALSE;
}

static gboolean lengthen (Chain *chain,
                          guint  gap,
                          int    depth);

/* The person gets @gap, and one of their other shifts goes to somebody else. */
static gboolean
make_way (Chain *chain,
          guint  person,
          guint  gap,
          int    depth)
{
  PdFillState       *state = chain->state;
  g_autoptr (GArray) line = g_array_copy (state->lines[person]);

  for (guint i = 0; i < line->len && chain->tries > 0; i++)
    {
      guint other = g_array_index (line, guint, i);
      guint before = state->journal->len;

      if (chain->seen[other])
        continue;
      chain->tries--;
      if (!pd_fill_state_fits (state, person, gap, other))
        continue;
      chain->seen[other] = TRUE;
      pd_fill_state_set (state, other, PD_FILL_NONE);
      pd_fill_state_set (state, gap, person);
      if (lengthen (chain, other, depth - 1))
        return TRUE;
      pd_fill_state_go_back (state, before);
    }
  return FALSE;
}

static gboolean
lengthen (Chain *chain,
          guint  gap,
          int    depth)
{
  g_autoptr (GArray) offers = list_offers (chain->state, gap);

  if (give_to_best (chain->state, offers, gap))
    return TRUE;
  for (guint i = 0; depth > 0 && i < offers->len && chain->tries > 0; i++)
    if (make_way (chain, g_array_index (offers, Offer, i).person, gap, depth))
      return TRUE;
  return FALSE;
}

/* Fills a gap, by a chain of shifts that give way to one another where that is needed. */
static gboolean
fill_by_chain (PdFillState *state,
               guint        gap)
{
  g_autofree gboolean *seen = g_new0 (gboolean, state->problem->gaps->len);
  Chain                chain = { state, seen, TRIES_OF_CHAIN };

  seen[gap] = TRUE;
  if (!lengthen (&chain, gap, LONGEST_CHAIN))
    return FALSE;
  pd_fill_state_keep (state);
  return TRUE;
}

static void
fill_all_by_chains (PdFillState *state,
                    PdFillWork  *work)
{
  for (guint i = 0; i < state->problem->gaps->len && pd_fill_work_tell (work, work->progress.done); i++)
    if (state->holders[i] == PD_FILL_NONE && pd_fill_state_get_gap (state, i)->choices->len > 0)
      {
        fill_by_chain (state, i);
        work->progress.n_filled = state->n_filled;
      }
}

static int
compare_by_choices (gconstpointer a,
                    gconstpointer b,
                    gpointer      data)
{
  guint gap = *(const guint *) a;
  guint other = *(const guint *) b;
  guint n = pd_fill_state_get_gap (data, gap)->choices->len;
  guint n_other = pd_fill_state_get_gap (data, other)->choices->len;

  return n != n_other ? (n > n_other) - (n < n_other) : (gap > other) - (gap < other);
}

/**
 * pd_fill_search_begin:
 * @state: all open
 * @work: who is told, and asked whether to go on
 *
 * Gives each shift, those with the fewest choices first, to whom it suits best.
 *
 * Returns: how many are filled
 */
guint
pd_fill_search_begin (PdFillState *state,
                      PdFillWork  *work)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < state->problem->gaps->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_by_choices, state);
  for (guint i = 0; i < order->len; i++)
    {
      guint              gap = g_array_index (order, guint, i);
      g_autoptr (GArray) offers = list_offers (state, gap);

      give_to_best (state, offers, gap);
    }
  pd_fill_state_keep (state);
  work->progress.n_filled = state->n_filled;
  return state->n_filled;
}

static guint
choose_gap (PdFillState *state,
            PdFillWork  *work)
{
  guint n = state->problem->gaps->len;
  guint gap = pd_random_below (&work->random, n);

  if (state->n_filled == n || !pd_random_chance (&work->random, CHANCE_OF_OPEN))
    return gap;
  for (guint i = 0; i < n; i++)
    if (state->holders[(gap + i) % n] == PD_FILL_NONE)
      return (gap + i) % n;
  return gap;
}

static gboolean
can_choose (PdFillState *state,
            guint        gap,
            guint        person)
{
  GArray *choices = pd_fill_state_get_gap (state, gap)->choices;

  for (guint i = 0; i < choices->len; i++)
    if (g_array_index (choices, PdFillChoice, i).person == person)
      return TRUE;
  return FALSE;
}

/* One that gave way goes to who had the other, or to whom it suits best. */
static void
place_again (PdFillState *state,
             guint        gap,
             guint        had_other)
{
  g_autoptr (GArray) offers = NULL;

  if (had_other != PD_FILL_NONE && can_choose (state, gap, had_other) &&
      pd_fill_state_fits (state, had_other, gap, PD_FILL_NONE))
    {
      pd_fill_state_set (state, gap, had_other);
      return;
    }
  offers = list_offers (state, gap);
  give_to_best (state, offers, gap);
}

/* Gives a shift to somebody, who gives up another where they must. */
static void
move (PdFillState *state,
      PdFillWork  *work)
{
  guint   gap = choose_gap (state, work);
  GArray *choices = pd_fill_state_get_gap (state, gap)->choices;
  guint   holder = state->holders[gap];
  guint   person;

  if (choices->len == 0)
    return;
  person = g_array_index (choices, PdFillChoice, pd_random_below (&work->random, choices->len)).person;
  if (person == holder)
    return;
  if (pd_fill_state_fits (state, person, gap, PD_FILL_NONE))
    {
      pd_fill_state_set (state, gap, person);
      return;
    }
  for (guint i = 0; i < TRIES_TO_GIVE_WAY && state->lines[person]->len > 0; i++)
    {
      guint other = g_array_index (state->lines[person], guint, pd_random_below (&work->random, state->lines[person]->len));

      if (!pd_fill_state_fits (state, person, gap, other))
        continue;
      pd_fill_state_set (state, other, PD_FILL_NONE);
      pd_fill_state_set (state, gap, person);
      place_again (state, other, holder);
      return;
    }
}

static void
remember (PdFillState *state,
          guint       *best,
          gint64      *best_cost)
{
  for (guint i = 0; i < state->problem->gaps->len; i++)
    best[i] = state->holders[i];
  *best_cost = state->cost;
}

/**
 * pd_fill_search_improve:
 * @state: where to begin
 * @work: random numbers, and who is told and asked whether to go on
 * @moves: how many moves to try
 *
 * Looks for a better way by moves and by chains of shifts that give way to one another.
 *
 * Returns: (transfer full): the best found: for each gap who gets it, or %PD_FILL_NONE
 */
guint *
pd_fill_search_improve (PdFillState *state,
                        PdFillWork  *work,
                        guint        moves)
{
  guint *best = g_new (guint, MAX (state->problem->gaps->len, 1));
  gint64 best_cost;

  work->progress = (PdFillProgress){ PD_FILL_PHASE_SEARCH, 0, moves, state->problem->gaps->len, state->n_filled };
  fill_all_by_chains (state, work);
  remember (state, best, &best_cost);
  for (guint i = 0; i < moves && state->problem->gaps->len > 0 && pd_fill_work_tell (work, i); i++)
    {
      gint64 cost = state->cost;
      guint  worst = WORST_AT_FIRST * (moves - i) / moves;

      move (state, work);
      if (state->cost <= cost + pd_random_below (&work->random, worst + 1))
        pd_fill_state_keep (state);
      else
        pd_fill_state_go_back (state, 0);
      if (state->cost < best_cost)
        remember (state, best, &best_cost);
      work->progress.n_filled = MAX (work->progress.n_filled, state->n_filled);
    }
  for (guint i = 0; i < state->problem->gaps->len; i++)
    pd_fill_state_set (state, i, best[i]);
  pd_fill_state_keep (state);
  if (!work->is_stopped)
    fill_all_by_chains (state, work);
  remember (state, best, &best_cost);
  return best;
}
