/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Odd cycles that become one node, and nodes that become cycles again. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-matching-private.h"

static int
get_child (const PdMatchingNode *node,
           guint                 i)
{
  return g_array_index (node->children, int, i % node->children->len);
}

static PdMatchingEdge
get_join (const PdMatchingNode *node,
          guint                 i)
{
  return g_array_index (node->joins, PdMatchingEdge, i % node->joins->len);
}

static PdMatchingEdge
reverse (PdMatchingEdge edge)
{
  return (PdMatchingEdge){ edge.to, edge.from };
}

/* The next node on the way to the root, and the pair that leads there; -1 at the root. */
static int
climb (PdMatching     *self,
       int             node,
       PdMatchingEdge *ret_edge)
{
  const PdMatchingNode *at = &self->nodes[node];

  if (at->side == PD_SIDE_ODD)
    *ret_edge = reverse (at->entry);
  else
    *ret_edge = (PdMatchingEdge){ at->base, self->partners[at->base] };
  return ret_edge->to >= 0 ? self->tops[ret_edge->to] : -1;
}

/* Both ways up by turns, so that it takes no longer than the cycle is. */
static int
find_meeting_node (PdMatching *self,
                   int         node,
                   int         other)
{
  PdMatchingEdge edge;

  self->mark++;
  while (node < 0 || self->nodes[node].mark != self->mark)
    {
      int above = -1;

      if (node >= 0)
        {
          self->nodes[node].mark = self->mark;
          above = climb (self, node, &edge);
        }
      node = other;
      other = above;
    }
  return node;
}

/* The cycle from where both ways to the root meet, down to one end of the closing pair,
 * over it, and up again. */
static void
collect_cycle (PdMatching     *self,
               PdMatchingNode *blossom,
               PdMatchingEdge  closing)
{
  int            meeting = find_meeting_node (self, self->tops[closing.from], self->tops[closing.to]);
  PdMatchingEdge edge;

  for (int node = self->tops[closing.from]; node != meeting;)
    {
      int next = climb (self, node, &edge);

      edge = reverse (edge);
      g_array_prepend_val (blossom->children, node);
      g_array_prepend_val (blossom->joins, edge);
      node = next;
    }
  g_array_prepend_val (blossom->children, meeting);
  g_array_append_val (blossom->joins, closing);
  for (int node = self->tops[closing.to]; node != meeting;)
    {
      int next = climb (self, node, &edge);

      g_array_append_val (blossom->children, node);
      g_array_append_val (blossom->joins, edge);
      node = next;
    }
}

/* Of all even nodes within, the least slack to each even node outside. */
static void
merge_links (PdMatching *self,
             int         blossom,
             int         child)
{
  for (int other = 0; (guint) other < self->n_nodes; other++)
    {
      PdMatchingEdge link = *pd_matching_get_link (self, child, other);
      PdMatchingEdge best = *pd_matching_get_link (self, blossom, other);

      if (!pd_matching_is_top (self, other) || self->nodes[other].side != PD_SIDE_EVEN || link.from < 0 ||
          other == blossom)
        continue;
      if (best.from < 0 ||
          pd_matching_get_slack (self, link.from, link.to) < pd_matching_get_slack (self, best.from, best.to))
        {
          *pd_matching_get_link (self, blossom, other) = link;
          *pd_matching_get_link (self, other, blossom) = reverse (link);
        }
      if (self->nodes[other].nearest == child)
        self->nodes[other].nearest = blossom;
    }
}

static void
find_nearest (PdMatching *self,
              int         node)
{
  gint64 least = G_MAXINT64;

  self->nodes[node].nearest = -1;
  for (int other = 0; (guint) other < self->n_nodes; other++)
    {
      PdMatchingEdge link = *pd_matching_get_link (self, node, other);

      if (link.from >= 0 && pd_matching_is_top (self, other) &&
          pd_matching_get_slack (self, link.from, link.to) < least)
        {
          least = pd_matching_get_slack (self, link.from, link.to);
          self->nodes[node].nearest = other;
        }
    }
}

static void
clear_links (PdMatching *self,
             int         node)
{
  for (int other = 0; (guint) other < self->n_nodes; other++)
    {
      pd_matching_get_link (self, node, other)->from = -1;
      pd_matching_get_link (self, other, node)->from = -1;
    }
}

static void
take_children (PdMatching *self,
               int         blossom)
{
  PdMatchingNode *node = &self->nodes[blossom];

  for (guint i = 0; i < node->children->len; i++)
    {
      PdMatchingNode *child = &self->nodes[get_child (node, i)];

      child->parent = blossom;
      g_array_append_vals (node->leaves, child->leaves->data, child->leaves->len);
    }
  for (guint i = 0; i < node->leaves->len; i++)
    self->tops[g_array_index (node->leaves, int, i)] = blossom;
}

/**
 * pd_matching_shrink:
 * @self: a matching
 * @closing: a tight pair between two even nodes
 *
 * Makes the cycle that the pair closes one even node.
 */
void
pd_matching_shrink (PdMatching    *self,
                    PdMatchingEdge closing)
{
  int             id = g_array_index (self->spare, int, self->spare->len - 1);
  PdMatchingNode *blossom = &self->nodes[id];

  g_array_set_size (self->spare, self->spare->len - 1);
  collect_cycle (self, blossom, closing);
  blossom->side = PD_SIDE_EVEN;
  blossom->parent = -1;
  blossom->price = 0;
  blossom->base = self->nodes[get_child (blossom, 0)].base;
  blossom->nearest = -1;
  clear_links (self, id);
  take_children (self, id);
  for (guint i = 0; i < blossom->children->len; i++)
    {
      int child = get_child (blossom, i);

      if (self->nodes[child].side == PD_SIDE_EVEN)
        merge_links (self, id, child);
    }
  find_nearest (self, id);
  for (guint i = 0; i < blossom->children->len; i++)
    {
      PdMatchingNode *child = &self->nodes[get_child (blossom, i)];

      for (guint j = 0; child->side == PD_SIDE_ODD && j < child->leaves->len; j++)
        pd_matching_scan (self, g_array_index (child->leaves, int, j));
    }
}

static void
link_even (PdMatching    *self,
           PdMatchingEdge edge)
{
  int    ends[] = { self->tops[edge.from], self->tops[edge.to] };
  gint64 slack = pd_matching_get_slack (self, edge.from, edge.to);

  for (guint i = 0; i < 2; i++)
    {
      PdMatchingNode *node = &self->nodes[ends[i]];
      PdMatchingEdge *link = pd_matching_get_link (self, ends[i], ends[1 - i]);
      PdMatchingEdge  nearest = { -1, -1 };

      if (link->from < 0 || slack < pd_matching_get_slack (self, link->from, link->to))
        *link = i == 0 ? edge : reverse (edge);
      if (node->nearest >= 0)
        nearest = *pd_matching_get_link (self, ends[i], node->nearest);
      if (nearest.from < 0 || slack < pd_matching_get_slack (self, nearest.from, nearest.to))
        node->nearest = ends[1 - i];
    }
}

/**
 * pd_matching_scan:
 * @self: a matching
 * @vertex: one that has become even
 *
 * Notes whom it is nearest to.
 */
void
pd_matching_scan (PdMatching *self,
                  int         vertex)
{
  int top = self->tops[vertex];

  for (int v = 0; (guint) v < self->n; v++)
    {
      if (pd_matching_get_weight (self, vertex, v) <= 0 || self->tops[v] == top)
        continue;
      if (self->nodes[self->tops[v]].side == PD_SIDE_EVEN)
        link_even (self, (PdMatchingEdge){ vertex, v });
      else if (self->nearest[v] < 0 ||
               pd_matching_get_slack (self, vertex, v) < pd_matching_get_slack (self, self->nearest[v], v))
        self->nearest[v] = vertex;
    }
}

/**
 * pd_matching_make_even:
 * @self: a matching
 * @node: an outermost node
 *
 * Makes it an even node of the tree.
 */
void
pd_matching_make_even (PdMatching *self,
                       int         node)
{
  PdMatchingNode *even = &self->nodes[node];

  even->side = PD_SIDE_EVEN;
  even->nearest = -1;
  clear_links (self, node);
  for (guint i = 0; i < even->leaves->len; i++)
    pd_matching_scan (self, g_array_index (even->leaves, int, i));
}

static guint
find_child_of (PdMatching *self,
               int         blossom,
               int         vertex)
{
  const PdMatchingNode *node = &self->nodes[blossom];
  int                   child = vertex;

  while (self->nodes[child].parent != blossom)
    child = self->nodes[child].parent;
  for (guint i = 0; i < node->children->len; i++)
    {
      if (get_child (node, i) == child)
        return i;
    }
  g_assert_not_reached ();
}

static void
release_children (PdMatching *self,
                  int         blossom)
{
  PdMatchingNode *node = &self->nodes[blossom];

  for (guint i = 0; i < node->children->len; i++)
    {
      int             id = get_child (node, i);
      PdMatchingNode *child = &self->nodes[id];

      child->parent = -1;
      child->side = PD_SIDE_OUTSIDE;
      for (guint j = 0; j < child->leaves->len; j++)
        self->tops[g_array_index (child->leaves, int, j)] = id;
    }
}

/**
 * pd_matching_expand:
 * @self: a matching
 * @blossom: an odd one, whose price has come down to nothing
 *
 * Takes it apart. The even way round from where the tree enters it to its base stays in
 * the tree; the rest leaves it, in pairs.
 */
void
pd_matching_expand (PdMatching *self,
                    int         blossom)
{
  PdMatchingNode *node = &self->nodes[blossom];
  PdMatchingEdge  entry = node->entry;
  guint           at = find_child_of (self, blossom, entry.to);
  gboolean        is_forward = at % 2 == 1;
  guint           n = node->children->len;

  release_children (self, blossom);
  while (TRUE)
    {
      PdMatchingNode *odd = &self->nodes[get_child (node, at)];
      guint           even = is_forward ? at + 1 : at - 1;

      odd->side = PD_SIDE_ODD;
      odd->entry = entry;
      if (at % n == 0)
        break;
      at = is_forward ? at + 2 : at - 2;
      entry = is_forward ? get_join (node, even) : reverse (get_join (node, at));
      pd_matching_make_even (self, get_child (node, even));
    }
  g_array_set_size (node->children, 0);
  g_array_set_size (node->joins, 0);
  g_array_set_size (node->leaves, 0);
  g_array_append_val (self->spare, blossom);
}

static void
rotate (GArray *array,
        guint   by)
{
  guint             size = g_array_get_element_size (array);
  g_autofree gchar *head = g_memdup2 (array->data, (gsize) by * size);

  g_array_remove_range (array, 0, by);
  g_array_append_vals (array, head, by);
}

/**
 * pd_matching_rebase:
 * @self: a matching
 * @node: a node
 * @vertex: one in it
 *
 * Pairs all others in it with one another, so that the vertex can have a partner outside,
 * or none.
 */
void
pd_matching_rebase (PdMatching *self,
                    int         node,
                    int         vertex)
{
  PdMatchingNode *blossom = &self->nodes[node];
  guint           first;

  if (blossom->base == vertex)
    return;
  first = find_child_of (self, node, vertex);
  if (first > 0)
    {
      rotate (blossom->children, first);
      rotate (blossom->joins, first);
    }
  pd_matching_rebase (self, get_child (blossom, 0), vertex);
  for (guint i = 1; i < blossom->children->len; i += 2)
    {
      PdMatchingEdge pair = get_join (blossom, i);

      pd_matching_rebase (self, get_child (blossom, i), pair.from);
      pd_matching_rebase (self, get_child (blossom, i + 1), pair.to);
      self->partners[pair.from] = pair.to;
      self->partners[pair.to] = pair.from;
    }
  blossom->base = vertex;
}
