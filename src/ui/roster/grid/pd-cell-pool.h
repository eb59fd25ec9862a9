/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-cell.h"

G_BEGIN_DECLS

/**
 * PdCellPool:
 *
 * The cells that a grid has on the screen. When the grid scrolls, those that leave on
 * one side are used again on the other.
 */
typedef struct _PdCellPool PdCellPool;

typedef char *(*PdCellPoolLabelFunc) (guint    row,
                                      guint    column,
                                      gpointer user_data);

/* Where cells are wanted: rows first_row to first_row + n_rows - 1, and so the columns. */
typedef struct
{
  guint first_row;
  guint n_rows;
  guint first_column;
  guint n_columns;
} PdCellRange;

PdCellPool   *pd_cell_pool_new (GtkWidget          *parent,
                                GtkAccessibleRole   role,
                                PdCellPoolLabelFunc label_func,
                                gpointer            user_data);
void          pd_cell_pool_free (PdCellPool *self);
void          pd_cell_pool_cover (PdCellPool        *self,
                                  const PdCellRange *range,
                                  PdRosterCell      *keep);
void          pd_cell_pool_keep_within (PdCellPool        *self,
                                        const PdCellRange *range);
void          pd_cell_pool_add (PdCellPool *self,
                                guint       row,
                                guint       column);
void          pd_cell_pool_relabel (PdCellPool *self);
void          pd_cell_pool_move (PdCellPool   *self,
                                 PdRosterCell *cell,
                                 guint         row,
                                 guint         column);
PdRosterCell *pd_cell_pool_find (PdCellPool *self,
                                 guint       row,
                                 guint       column);
guint         pd_cell_pool_get_n (PdCellPool *self);
void          pd_cell_pool_foreach (PdCellPool *self,
                                    GFunc       func,
                                    gpointer    user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCellPool, pd_cell_pool_free)

G_END_DECLS
