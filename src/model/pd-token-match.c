/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fewest tokens to take away and put in, after E. W. Myers, An O(ND) Difference
 * Algorithm and Its Variations (1986). */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-token-match-private.h"

/* With more changes than this two texts have little in common, and looking for it costs
 * the square of them: all between what they begin and end with counts as changed. */
#define MAX_CHANGES 1000

/* The part of two texts that is looked at. */
typedef struct
{
  PdToken *before;
  PdToken *after;
  int      n_before;
  int      n_after;
} Middle;

/* For each diagonal from -@reach to @reach how far along it one gets. */
typedef struct
{
  int *furthest;
  int  reach;
} Front;

static int
get_furthest (const Front *front,
              int          diagonal)
{
  return front->furthest[diagonal + front->reach];
}

static void
front_free (gpointer data)
{
  Front *self = data;

  g_free (self->furthest);
  g_free (self);
}

/* A front that reaches one diagonal further on both sides. */
static Front *
front_widen (const Front *front)
{
  Front *self = g_new0 (Front, 1);

  self->reach = front->reach + 1;
  self->furthest = g_new0 (int, 2 * self->reach + 1);
  for (int k = -front->reach; k <= front->reach; k++)
    self->furthest[k + self->reach] = get_furthest (front, k);
  return self;
}

/* Whether one comes to a diagonal by putting in, from the one above it. */
static gboolean
comes_from_above (const Front *front,
                  int          diagonal,
                  int          n_changes)
{
  return diagonal == -n_changes ||
         (diagonal != n_changes && get_furthest (front, diagonal - 1) < get_furthest (front, diagonal + 1));
}

static int
follow (const Middle *middle,
        int           x,
        int           diagonal)
{
  int y = x - diagonal;

  while (x < middle->n_before && y < middle->n_after && middle->before[x].word == middle->after[y].word)
    {
      x++;
      y++;
    }
  return x;
}

/* Moves @front on by one change; says whether it is at the end of both. */
static gboolean
advance (const Middle *middle,
         Front        *front,
         int           n_changes)
{
  for (int k = -n_changes; k <= n_changes; k += 2)
    {
      int x = 0;

      if (n_changes > 0)
        x = comes_from_above (front, k, n_changes) ? get_furthest (front, k + 1) : get_furthest (front, k - 1) + 1;
      x = follow (middle, x, k);
      front->furthest[k + front->reach] = x;
      if (k == middle->n_before - middle->n_after && x >= middle->n_before)
        return TRUE;
    }
  return FALSE;
}

/* Goes back from the end over the fronts as they were, marking what is in both. */
static void
mark_kept (const Middle *middle,
           GPtrArray    *fronts,
           int           n_changes)
{
  int x = middle->n_before;
  int y = middle->n_after;

  for (int d = n_changes; d >= 0; d--)
    {
      const Front *front = g_ptr_array_index (fronts, d);
      int          from_x = 0;
      int          from_y = 0;

      if (d > 0)
        {
          int k = x - y;
          int from = comes_from_above (front, k, d) ? k + 1 : k - 1;

          from_x = get_furthest (front, from);
          from_y = from_x - from;
        }
      while (x > from_x && y > from_y)
        {
          middle->before[--x].is_kept = TRUE;
          middle->after[--y].is_kept = TRUE;
        }
      x = from_x;
      y = from_y;
    }
}

static void
match_middle (const Middle *middle)
{
  g_autoptr (GPtrArray) fronts = g_ptr_array_new_with_free_func (front_free);
  int                   nowhere = 0;
  const Front           none = { &nowhere, 0 };

  if (middle->n_before == 0 || middle->n_after == 0)
    return;
  g_ptr_array_add (fronts, front_widen (&none));
  for (int d = 0; d <= MIN (MAX_CHANGES, middle->n_before + middle->n_after); d++)
    {
      Front *front = front_widen (g_ptr_array_index (fronts, d));

      g_ptr_array_add (fronts, front);
      if (advance (middle, front, d))
        {
          mark_kept (middle, fronts, d);
          return;
        }
    }
}

/**
 * pd_tokens_match:
 * @before: (element-type PdToken): the tokens of the old text, none kept
 * @after: (element-type PdToken): those of the new one
 *
 * Marks the tokens that both texts have, in the same order.
 */
void
pd_tokens_match (GArray *before,
                 GArray *after)
{
  Middle middle = { (PdToken *) (void *) before->data, (PdToken *) (void *) after->data, before->len, after->len };

  while (middle.n_before > 0 && middle.n_after > 0 && middle.before->word == middle.after->word)
    {
      middle.before->is_kept = middle.after->is_kept = TRUE;
      middle.before++;
      middle.after++;
      middle.n_before--;
      middle.n_after--;
    }
  while (middle.n_before > 0 && middle.n_after > 0 &&
         middle.before[middle.n_before - 1].word == middle.after[middle.n_after - 1].word)
    {
      middle.before[--middle.n_before].is_kept = TRUE;
      middle.after[--middle.n_after].is_kept = TRUE;
    }
  match_middle (&middle);
}
