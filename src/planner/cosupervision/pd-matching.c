/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-matching-private.h"

#include <string.h>

typedef enum
{
  STEP_GIVE_UP_PARTNER,
  STEP_REACH,
  STEP_SHRINK,
  STEP_EXPAND,
} StepKind;

/* What happens next in a tree, and how far prices must move until it does. */
typedef struct
{
  gint64         distance;
  StepKind       kind;
  PdMatchingEdge edge;
  int            node;
} Step;

/**
 * pd_matching_new:
 * @most: how many vertices there will be at most
 *
 * Returns: (transfer full): memory for as many problems as wanted, one after another
 */
PdMatching *
pd_matching_new (guint most)
{
  PdMatching *self = g_new0 (PdMatching, 1);
  guint       most_nodes = most + most / 2 + 1;

  self->most = most;
  self->prices = g_new (gint64, most + 1);
  self->partners = g_new (int, most + 1);
  self->tops = g_new (int, most + 1);
  self->nearest = g_new (int, most + 1);
  self->nodes = g_new0 (PdMatchingNode, most_nodes);
  self->links = g_new (PdMatchingEdge, (gsize) most_nodes * most_nodes);
  self->spare = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < most_nodes; i++)
    {
      self->nodes[i].children = g_array_new (FALSE, FALSE, sizeof (int));
      self->nodes[i].joins = g_array_new (FALSE, FALSE, sizeof (PdMatchingEdge));
      self->nodes[i].leaves = g_array_new (FALSE, FALSE, sizeof (int));
    }
  return self;
}

/**
 * pd_matching_free:
 * @self: (transfer full) (nullable): a matching
 */
void
pd_matching_free (PdMatching *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->most + self->most / 2 + 1; i++)
    {
      g_array_unref (self->nodes[i].children);
      g_array_unref (self->nodes[i].joins);
      g_array_unref (self->nodes[i].leaves);
    }
  g_free (self->prices);
  g_free (self->partners);
  g_free (self->tops);
  g_free (self->nearest);
  g_free (self->nodes);
  g_free (self->links);
  g_array_unref (self->spare);
  g_free (self);
}

static void
reset_nodes (PdMatching *self)
{
  g_array_set_size (self->spare, 0);
  for (int i = 0; (guint) i < self->n_nodes; i++)
    {
      PdMatchingNode *node = &self->nodes[i];

      node->parent = -1;
      node->base = i;
      node->price = 0;
      node->mark = 0;
      g_array_set_size (node->children, 0);
      g_array_set_size (node->joins, 0);
      g_array_set_size (node->leaves, 0);
      if ((guint) i < self->n)
        g_array_append_val (node->leaves, i);
      else
        g_array_append_val (self->spare, i);
    }
  self->mark = 0;
}

/* The lowest that a price can be with the others as they are. Prices and pairs that are
 * tight from the start save most of the trees. */
static gint64
find_lowest_price (PdMatching *self,
                   int         u)
{
  gint64 lowest = 0;

  for (int v = 0; (guint) v < self->n; v++)
    {
      if (v != u && pd_matching_get_weight (self, u, v) > 0)
        lowest = MAX (lowest, 2 * pd_matching_get_weight (self, u, v) - self->prices[v]);
    }
  return lowest;
}

static void
start (PdMatching *self)
{
  for (int u = 0; (guint) u < self->n; u++)
    {
      self->prices[u] = 0;
      self->partners[u] = -1;
      self->tops[u] = u;
      for (int v = 0; (guint) v < self->n; v++)
        {
          if (v != u)
            self->prices[u] = MAX (self->prices[u], pd_matching_get_weight (self, u, v));
        }
    }
  for (int u = 0; (guint) u < self->n; u++)
    self->prices[u] = find_lowest_price (self, u);
  for (int u = 0; (guint) u < self->n; u++)
    {
      for (int v = u + 1; self->partners[u] < 0 && (guint) v < self->n; v++)
        {
          if (self->partners[v] < 0 && pd_matching_get_weight (self, u, v) > 0 &&
              pd_matching_get_slack (self, u, v) == 0)
            {
              self->partners[u] = v;
              self->partners[v] = u;
            }
        }
    }
}

static void
consider (Step          *best,
          gint64         distance,
          StepKind       kind,
          PdMatchingEdge edge,
          int            node)
{
  if (distance < best->distance)
    *best = (Step){ distance, kind, edge, node };
}

static Step
find_step (PdMatching *self)
{
  Step best = { .distance = G_MAXINT64 };

  for (int v = 0; (guint) v < self->n; v++)
    {
      PdMatchingSide side = self->nodes[self->tops[v]].side;
      PdMatchingEdge edge = { self->nearest[v], v };

      if (side == PD_SIDE_EVEN)
        consider (&best, self->prices[v], STEP_GIVE_UP_PARTNER, (PdMatchingEdge){ v, -1 }, -1);
      else if (side == PD_SIDE_OUTSIDE && edge.from >= 0)
        consider (&best, pd_matching_get_slack (self, edge.from, v), STEP_REACH, edge, -1);
    }
  for (int i = 0; (guint) i < self->n_nodes; i++)
    {
      const PdMatchingNode *node = &self->nodes[i];

      if (!pd_matching_is_top (self, i))
        continue;
      if (node->side == PD_SIDE_EVEN && node->nearest >= 0)
        {
          PdMatchingEdge edge = *pd_matching_get_link (self, i, node->nearest);

          consider (&best, pd_matching_get_slack (self, edge.from, edge.to) / 2, STEP_SHRINK, edge, -1);
        }
      else if (node->side == PD_SIDE_ODD && pd_matching_is_blossom (self, i))
        consider (&best, node->price / 2, STEP_EXPAND, (PdMatchingEdge){ -1, -1 }, i);
    }
  return best;
}

static void
move_prices (PdMatching *self,
             gint64      distance)
{
  if (distance == 0)
    return;
  for (guint v = 0; v < self->n; v++)
    {
      PdMatchingSide side = self->nodes[self->tops[v]].side;

      if (side == PD_SIDE_EVEN)
        self->prices[v] -= distance;
      else if (side == PD_SIDE_ODD)
        self->prices[v] += distance;
    }
  for (int i = (int) self->n; (guint) i < self->n_nodes; i++)
    {
      if (!pd_matching_is_top (self, i))
        continue;
      if (self->nodes[i].side == PD_SIDE_EVEN)
        self->nodes[i].price += 2 * distance;
      else if (self->nodes[i].side == PD_SIDE_ODD)
        self->nodes[i].price -= 2 * distance;
    }
}

/* Gives an even vertex another partner, or none, and changes all pairs over from there to
 * the root of the tree. */
static void
change_over (PdMatching *self,
             int         vertex,
             int         partner)
{
  while (TRUE)
    {
      int             node = self->tops[vertex];
      int             above = self->partners[self->nodes[node].base];
      PdMatchingEdge *entry;

      pd_matching_rebase (self, node, vertex);
      self->partners[vertex] = partner;
      if (above < 0)
        return;
      node = self->tops[above];
      entry = &self->nodes[node].entry;
      pd_matching_rebase (self, node, entry->to);
      self->partners[entry->to] = entry->from;
      partner = entry->to;
      vertex = entry->from;
    }
}

/* Whether the way ends there, because the vertex is free. */
static gboolean
reach (PdMatching    *self,
       PdMatchingEdge edge)
{
  int             top = self->tops[edge.to];
  PdMatchingNode *node = &self->nodes[top];

  if (self->partners[node->base] < 0)
    {
      change_over (self, edge.from, edge.to);
      pd_matching_rebase (self, top, edge.to);
      self->partners[edge.to] = edge.from;
      return TRUE;
    }
  node->side = PD_SIDE_ODD;
  node->entry = edge;
  pd_matching_make_even (self, self->tops[self->partners[node->base]]);
  return FALSE;
}

static void
grow_tree (PdMatching *self,
           int         root)
{
  for (guint i = 0; i < self->n_nodes; i++)
    self->nodes[i].side = PD_SIDE_OUTSIDE;
  for (guint v = 0; v < self->n; v++)
    self->nearest[v] = -1;
  pd_matching_make_even (self, root);
  while (TRUE)
    {
      Step step = find_step (self);

      move_prices (self, step.distance);
      if (step.kind == STEP_GIVE_UP_PARTNER)
        {
          change_over (self, step.edge.from, -1);
          return;
        }
      if (step.kind == STEP_REACH && reach (self, step.edge))
        return;
      if (step.kind == STEP_SHRINK)
        pd_matching_shrink (self, step.edge);
      if (step.kind == STEP_EXPAND)
        pd_matching_expand (self, step.node);
    }
}

/**
 * pd_matching_solve:
 * @self: a matching
 * @weights: (array): a square of @n by @n, the same on both sides of its diagonal, which is
 *   not looked at; 0 or less where two can't be a pair; %PD_MATCHING_MAX_WEIGHT at most. It
 *   must last until pd_matching_get_bound() is asked
 * @n: how many vertices, at most as many as there is memory for
 * @ret_partners: (out caller-allocates) (array length=n): who goes with each, or -1
 *
 * Finds pairs whose weights come to the most that they can. The same weights give the same
 * pairs.
 *
 * Returns: what they come to
 */
gint64
pd_matching_solve (PdMatching   *self,
                   const gint64 *weights,
                   guint         n,
                   int          *ret_partners)
{
  gint64 sum = 0;

  g_return_val_if_fail (self != NULL && n <= self->most, 0);
  g_return_val_if_fail (weights != NULL && ret_partners != NULL, 0);

  self->n = n;
  self->n_nodes = n + n / 2 + 1;
  self->weights = weights;
  reset_nodes (self);
  start (self);
  for (guint v = 0; v < n; v++)
    {
      if (self->partners[v] < 0 && self->prices[v] > 0)
        grow_tree (self, self->tops[v]);
    }
  for (int v = 0; (guint) v < n; v++)
    {
      ret_partners[v] = self->partners[v];
      if (self->partners[v] > v)
        sum += pd_matching_get_weight (self, v, self->partners[v]);
    }
  return sum;
}

static gint64
sum_prices_around (const PdMatching *self,
                   int               u,
                   int               v)
{
  gint64 sum = 0;

  if (self->tops[u] != self->tops[v])
    return 0;
  for (int around = self->nodes[u].parent; around >= 0; around = self->nodes[around].parent)
    {
      for (int other = self->nodes[v].parent; other >= 0; other = self->nodes[other].parent)
        sum += around == other ? self->nodes[around].price : 0;
    }
  return sum;
}

/**
 * pd_matching_get_bound:
 * @self: a matching that was solved
 *
 * Adds up the prices, after looking at each pair that none weighs more than its prices come
 * to. That is a proof: no matching at all comes to more than the prices do, however this
 * one was found.
 *
 * Returns: what no matching can exceed; %G_MAXINT64 if the prices prove nothing
 */
gint64
pd_matching_get_bound (PdMatching *self)
{
  gint64 doubled = 0;

  g_return_val_if_fail (self != NULL, G_MAXINT64);

  for (int u = 0; (guint) u < self->n; u++)
    {
      doubled += self->prices[u];
      if (self->prices[u] < 0)
        return G_MAXINT64;
      for (int v = u + 1; (guint) v < self->n; v++)
        {
          if (pd_matching_get_weight (self, u, v) > 0 &&
              pd_matching_get_slack (self, u, v) + sum_prices_around (self, u, v) < 0)
            return G_MAXINT64;
        }
    }
  for (guint i = self->n; i < self->n_nodes; i++)
    {
      const PdMatchingNode *node = &self->nodes[i];

      if (node->leaves->len == 0)
        continue;
      if (node->price < 0)
        return G_MAXINT64;
      doubled += node->price * (node->leaves->len / 2);
    }
  return (doubled + 1) / 2;
}
