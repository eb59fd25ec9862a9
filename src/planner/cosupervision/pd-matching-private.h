/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-matching.h"

G_BEGIN_DECLS

/*
 * How it works. Each vertex has a price, each blossom too, and no pair weighs more than
 * its two prices and those of the blossoms around both. Where they are equal, the pair is
 * *tight*; only tight pairs are matched. From one vertex without a partner a tree of
 * tight pairs grows, vertices at an even distance from it and at an odd one by turns.
 * Prices of even ones fall and of odd ones rise until another pair is tight, which makes the
 * tree grow, closes an odd cycle (a *blossom*, from then on one node), or reaches a free
 * vertex, and then all pairs on the way there change over. Where the price of an even
 * vertex comes down to nothing, it may as well be the one without a partner.
 */

typedef enum
{
  PD_SIDE_OUTSIDE,
  PD_SIDE_EVEN,
  PD_SIDE_ODD,
} PdMatchingSide;

typedef struct
{
  int from;
  int to;
} PdMatchingEdge;

/* A vertex, or a blossom of other nodes. */
typedef struct
{
  PdMatchingSide side;
  int            parent;   /* the blossom right around it, or -1 */
  int            base;     /* the vertex whose partner is outside of it */
  gint64         price;    /* of a blossom */
  PdMatchingEdge entry;    /* from the tree to an odd node */
  int            nearest;  /* of an even node: the other one with the least slack, or -1 */
  guint          mark;     /* when it was last passed on the way to the root */
  GArray        *children; /* int: the nodes of a blossom around its cycle, the base's first */
  GArray        *joins;    /* PdMatchingEdge: from each child to the next */
  GArray        *leaves;   /* int: the vertices in it; none in a blossom that is not there */
} PdMatchingNode;

struct _PdMatching
{
  guint           most;
  guint           n;
  guint           n_nodes;
  const gint64   *weights;
  gint64         *prices;
  int            *partners;
  int            *tops;    /* the outermost node around each vertex */
  int            *nearest; /* of a vertex that is not even: the even one with the least slack, or -1 */
  PdMatchingNode *nodes;
  PdMatchingEdge *links; /* between even nodes: the pair with the least slack; from -1 for none */
  GArray         *spare; /* int: blossoms that are not there */
  guint           mark;
};

static inline gint64
pd_matching_get_weight (const PdMatching *self,
                        int               u,
                        int               v)
{
  return self->weights[(gsize) u * self->n + (gsize) v];
}

static inline gint64
pd_matching_get_slack (const PdMatching *self,
                       int               u,
                       int               v)
{
  return self->prices[u] + self->prices[v] - 2 * pd_matching_get_weight (self, u, v);
}

static inline PdMatchingEdge *
pd_matching_get_link (PdMatching *self,
                      int         node,
                      int         other)
{
  return &self->links[(gsize) node * self->n_nodes + (gsize) other];
}

static inline gboolean
pd_matching_is_blossom (const PdMatching *self,
                        int               node)
{
  return (guint) node >= self->n;
}

/* Whether the node is there, and nothing is around it. */
static inline gboolean
pd_matching_is_top (const PdMatching *self,
                    int               node)
{
  return self->nodes[node].parent < 0 && self->nodes[node].leaves->len > 0;
}

void pd_matching_make_even (PdMatching *self,
                            int         node);
void pd_matching_scan (PdMatching *self,
                       int         vertex);
void pd_matching_shrink (PdMatching    *self,
                         PdMatchingEdge closing);
void pd_matching_expand (PdMatching *self,
                         int         blossom);
void pd_matching_rebase (PdMatching *self,
                         int         node,
                         int         vertex);

G_END_DECLS
