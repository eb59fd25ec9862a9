/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-cell-pool.h"

struct _PdCellPool
{
  /* owned */
  GHashTable *cells; /* place -> PdRosterCell, which the parent holds */
  GPtrArray  *spare; /* cells that cover nothing just now */

  /* borrowed */
  GtkWidget          *parent;
  PdCellPoolLabelFunc label_func;
  gpointer            user_data;

  /* state */
  GtkAccessibleRole role;
};

/* A grid has less than 2^16 days, so that both fit a pointer of 64 bits with room. */
static gpointer
place_key (guint row,
           guint column)
{
  return GSIZE_TO_POINTER (((gsize) row << 16) | column);
}

static gpointer
cell_key (PdRosterCell *cell)
{
  return place_key (pd_roster_cell_get_row (cell), pd_roster_cell_get_column (cell));
}

/**
 * pd_cell_pool_new:
 * @parent: the widget that the cells become children of, which outlives the pool
 * @role: what each cell is in the accessible table
 * @label_func: gives what is spoken for a place
 * @user_data: what is handed to it
 *
 * Returns: (transfer full): a pool without any cell
 */
PdCellPool *
pd_cell_pool_new (GtkWidget          *parent,
                  GtkAccessibleRole   role,
                  PdCellPoolLabelFunc label_func,
                  gpointer            user_data)
{
  PdCellPool *self = g_new0 (PdCellPool, 1);

  self->cells = g_hash_table_new (NULL, NULL);
  self->spare = g_ptr_array_new ();
  self->parent = parent;
  self->role = role;
  self->label_func = label_func;
  self->user_data = user_data;
  return self;
}

static void
remove_cell_cb (gpointer cell,
                gpointer user_data)
{
  gtk_widget_unparent (cell);
}

/**
 * pd_cell_pool_free:
 * @self: a pool, whose cells leave their parent
 */
void
pd_cell_pool_free (PdCellPool *self)
{
  pd_cell_pool_foreach (self, remove_cell_cb, NULL);
  g_ptr_array_foreach (self->spare, remove_cell_cb, NULL);
  g_hash_table_unref (self->cells);
  g_ptr_array_unref (self->spare);
  g_free (self);
}

static void
put_cell (PdCellPool   *self,
          PdRosterCell *cell,
          guint         row,
          guint         column)
{
  g_autofree char *label = self->label_func (row, column, self->user_data);

  pd_roster_cell_place (cell, row, column);
  pd_roster_cell_speak (cell, label);
  g_hash_table_insert (self->cells, place_key (row, column), cell);
}

static PdRosterCell *
take_cell (PdCellPool *self)
{
  PdRosterCell *cell;

  if (self->spare->len > 0)
    return g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);

  cell = pd_roster_cell_new (self->role);
  gtk_widget_set_parent (GTK_WIDGET (cell), self->parent);
  return cell;
}

static gboolean
range_has (const PdCellRange *range,
           PdRosterCell      *cell)
{
  guint row = pd_roster_cell_get_row (cell);
  guint column = pd_roster_cell_get_column (cell);

  return row >= range->first_row && row - range->first_row < range->n_rows &&
         column >= range->first_column && column - range->first_column < range->n_columns;
}

static void
drop_cells_outside (PdCellPool        *self,
                    const PdCellRange *range,
                    PdRosterCell      *keep)
{
  GHashTableIter iter;
  gpointer       cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    if (cell != keep && !range_has (range, cell))
      {
        g_ptr_array_add (self->spare, cell);
        g_hash_table_iter_remove (&iter);
      }
}

/**
 * pd_cell_pool_add:
 * @self: a pool
 * @row: a row
 * @column: a column
 *
 * Sees that one place has a cell, until the next pd_cell_pool_cover().
 */
void
pd_cell_pool_add (PdCellPool *self,
                  guint       row,
                  guint       column)
{
  if (!g_hash_table_contains (self->cells, place_key (row, column)))
    put_cell (self, take_cell (self), row, column);
}

/* A cell that covers nothing would still be found by a screen reader. */
static void
remove_spare_cells (PdCellPool *self)
{
  g_ptr_array_foreach (self->spare, remove_cell_cb, NULL);
  g_ptr_array_set_size (self->spare, 0);
}

/**
 * pd_cell_pool_cover:
 * @self: a pool
 * @range: the places to cover
 * @keep: (nullable): a cell that stays where it is, inside of @range or not, because it
 *   has the focus
 *
 * Sees that each place of @range has a cell, and no other place but that of @keep. Not
 * while the parent is allocated: what it is in would have to be allocated again.
 */
void
pd_cell_pool_cover (PdCellPool        *self,
                    const PdCellRange *range,
                    PdRosterCell      *keep)
{
  drop_cells_outside (self, range, keep);
  for (guint row = range->first_row; row < range->first_row + range->n_rows; row++)
    for (guint column = range->first_column; column < range->first_column + range->n_columns; column++)
      pd_cell_pool_add (self, row, column);

  remove_spare_cells (self);
}

/**
 * pd_cell_pool_keep_within:
 * @self: a pool
 * @range: the places that still exist
 *
 * Removes the cells of all other places. New ones come with pd_cell_pool_cover().
 */
void
pd_cell_pool_keep_within (PdCellPool        *self,
                          const PdCellRange *range)
{
  drop_cells_outside (self, range, NULL);
  remove_spare_cells (self);
}

static void
relabel_cell_cb (gpointer cell,
                 gpointer user_data)
{
  PdCellPool      *self = user_data;
  g_autofree char *label = self->label_func (pd_roster_cell_get_row (cell),
                                             pd_roster_cell_get_column (cell), self->user_data);

  pd_roster_cell_speak (cell, label);
}

/**
 * pd_cell_pool_relabel:
 * @self: a pool whose places all still exist, with something else in them
 */
void
pd_cell_pool_relabel (PdCellPool *self)
{
  pd_cell_pool_foreach (self, relabel_cell_cb, self);
}

/**
 * pd_cell_pool_move:
 * @self: a pool
 * @cell: one of its cells
 * @row: where it shall be
 * @column: where it shall be
 *
 * Puts a cell somewhere else, with the focus that it may have. The cell that was there
 * takes its old place, until the next pd_cell_pool_cover().
 */
void
pd_cell_pool_move (PdCellPool   *self,
                   PdRosterCell *cell,
                   guint         row,
                   guint         column)
{
  PdRosterCell *other = pd_cell_pool_find (self, row, column);

  if (other == cell)
    return;

  g_hash_table_remove (self->cells, cell_key (cell));
  if (other != NULL)
    {
      guint old_row = pd_roster_cell_get_row (cell);
      guint old_column = pd_roster_cell_get_column (cell);

      g_hash_table_remove (self->cells, cell_key (other));
      pd_roster_cell_place (other, old_row, old_column);
      g_hash_table_insert (self->cells, cell_key (other), other);
    }
  pd_roster_cell_place (cell, row, column);
  g_hash_table_insert (self->cells, cell_key (cell), cell);
}

/**
 * pd_cell_pool_find:
 * @self: a pool
 * @row: a row
 * @column: a column
 *
 * Returns: (nullable): the cell at that place, if there is one just now
 */
PdRosterCell *
pd_cell_pool_find (PdCellPool *self,
                   guint       row,
                   guint       column)
{
  return g_hash_table_lookup (self->cells, place_key (row, column));
}

/**
 * pd_cell_pool_get_n:
 * @self: a pool
 *
 * Returns: how many cells there are just now
 */
guint
pd_cell_pool_get_n (PdCellPool *self)
{
  return g_hash_table_size (self->cells);
}

/**
 * pd_cell_pool_foreach:
 * @self: a pool
 * @func: called with each cell; may not add any
 * @user_data: handed to @func
 */
void
pd_cell_pool_foreach (PdCellPool *self,
                      GFunc       func,
                      gpointer    user_data)
{
  GHashTableIter iter;
  gpointer       cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    func (cell, user_data);
}
