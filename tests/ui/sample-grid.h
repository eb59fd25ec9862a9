/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-grid.h"

G_BEGIN_DECLS

/* A grid by itself, and what its signals said last. */
typedef struct
{
  GtkWidget    *window;
  GtkWidget    *scroller;
  PdRosterGrid *grid;

  /* what the signals said last */
  PdShift *opened;
  PdShift *removed;
  PdShift *placed;
  char    *typed;
  guint    row;
  PdDay    day;
  gboolean is_copy;
  guint    n_signals;
} SampleGrid;

void     sample_grid_set_up (SampleGrid   *self,
                             gconstpointer data);
void     sample_grid_tear_down (SampleGrid   *self,
                                gconstpointer data);
void     sample_grid_show (SampleGrid  *self,
                           guint        n_people,
                           guint        n_days,
                           PdRosterSide side);
gboolean sample_grid_is_covered_exactly (gpointer grid);
void     sample_grid_act (SampleGrid *self,
                          const char *action);
void     sample_grid_step (SampleGrid *self,
                           int         right,
                           int         down);
void     sample_grid_choose_first (SampleGrid *self);
void     sample_grid_assert_cursor (SampleGrid *self,
                                    guint       row,
                                    guint       column);

G_END_DECLS
