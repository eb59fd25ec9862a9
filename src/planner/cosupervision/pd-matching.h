/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most that a pair may weigh: sums over all pairs, doubled, stay within 63 bits. */
#define PD_MATCHING_MAX_WEIGHT (G_GINT64_CONSTANT (1) << 48)

/**
 * PdMatching:
 *
 * Who goes with whom so that the weights of the pairs come to the most that they can: a
 * maximum-weight matching in a general graph, in which not everybody needs a partner. Edmonds'
 * blossoms with prices, in the time of n cubed. All weights are doubled within, so that
 * all prices are whole numbers and nothing is ever rounded.
 */
typedef struct _PdMatching PdMatching;

PdMatching *pd_matching_new (guint most);
void        pd_matching_free (PdMatching *self);
gint64      pd_matching_solve (PdMatching   *self,
                               const gint64 *weights,
                               guint         n,
                               int          *ret_partners);
gint64      pd_matching_get_bound (PdMatching *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdMatching, pd_matching_free)

G_END_DECLS
