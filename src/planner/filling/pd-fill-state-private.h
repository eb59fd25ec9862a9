/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-fill-problem-private.h"

G_BEGIN_DECLS

/* Answers that are remembered, so that the rules are asked once about a set of shifts. */
#define PD_FILL_N_ANSWERS (1u << 15)

typedef struct
{
  guint64  key;
  gboolean fits;
} PdFillAnswer;

/* A step that can be taken back. */
typedef struct
{
  guint gap;
  guint holder; /* before it */
} PdFillStep;

/**
 * PdFillState:
 * @problem: what it is a state of; borrowed
 * @holders: for each gap, the person who gets it, or %PD_FILL_NONE
 * @lines: for each person, (element-type guint) the gaps that they get
 * @keys: for each person, the key of that set
 * @line_costs: for each person, what their wishes cost
 * @site_costs: for each site and day, what its rules and wishes cost
 * @cost: all of it together
 * @n_filled: how many gaps have somebody
 * @journal: (element-type PdFillStep): what was done since the last time it was kept
 * @n_asked: how often the rules were asked
 *
 * Who would get what, what that costs, and how to go back.
 */
typedef struct
{
  PdFillProblem *problem;
  guint         *holders;
  GArray       **lines;
  guint64       *keys;
  gint64        *line_costs;
  gint64        *site_costs;
  gint64         cost;
  guint          n_filled;
  GArray        *journal;
  PdFillAnswer  *answers;
  guint          n_asked;
} PdFillState;

PdFillState *pd_fill_state_new (PdFillProblem *problem);
void         pd_fill_state_free (PdFillState *self);
PdFillGap   *pd_fill_state_get_gap (const PdFillState *self,
                                    guint              gap);
gint64       pd_fill_state_get_wishes (const PdFillState *self);
gboolean     pd_fill_state_fits (PdFillState *self,
                                 guint        person,
                                 guint        gap,
                                 guint        left_out);
gint64       pd_fill_state_price (const PdFillState  *self,
                                  guint               gap,
                                  const PdFillChoice *choice);
void         pd_fill_state_set (PdFillState *self,
                                guint        gap,
                                guint        person);
void         pd_fill_state_keep (PdFillState *self);
void         pd_fill_state_go_back (PdFillState *self,
                                    guint        n_steps);

gint64 pd_fill_line_cost (const PdFillProblem *problem,
                          guint                person,
                          GArray              *line,
                          guint                also);
gint64 pd_fill_site_cost (const PdFillState *state,
                          guint              site,
                          PdDay              day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdFillState, pd_fill_state_free)

G_END_DECLS
