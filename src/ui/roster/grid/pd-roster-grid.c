/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid.h"

#include "pd-roster-grid-private.h"
#include "pd-roster-words.h"

#include <adwaita.h>

static void pd_roster_grid_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PdRosterGrid,
                               pd_roster_grid,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, pd_roster_grid_scrollable_init))

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static char *
label_cell_cb (guint    row,
               guint    column,
               gpointer user_data)
{
  PdRosterGrid *self = user_data;

  return pd_roster_words_cell (self->roster, self->marks, pd_roster_grid_get_roster_row (self, row), column);
}

static char *
label_row_cb (guint    row,
              guint    column,
              gpointer user_data)
{
  PdRosterGrid *self = user_data;

  return pd_roster_words_row (self->roster, pd_roster_grid_get_roster_row (self, row));
}

static char *
label_day_cb (guint    row,
              guint    column,
              gpointer user_data)
{
  PdRosterGrid *self = user_data;

  return pd_roster_words_day (pd_roster_get_from (self->roster) + (PdDay) column, self->today);
}

static char *
label_cover_cb (guint    row,
                guint    column,
                gpointer user_data)
{
  PdRosterGrid *self = user_data;

  return pd_roster_words_covers (self->roster, self->marks, column);
}

static void
pd_roster_grid_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = pd_roster_grid_get_border;
}

static void
pd_roster_grid_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  pd_roster_grid_draw (PD_ROSTER_GRID (widget), snapshot);
}

/* Tab goes through the shifts of one cell, and then on, out of the grid. */
static gboolean
pd_roster_grid_focus (GtkWidget       *widget,
                      GtkDirectionType direction)
{
  PdRosterGrid *self = PD_ROSTER_GRID (widget);
  guint         n = pd_roster_grid_count_shifts (self, self->cursor_row, self->cursor_column);

  if (gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (widget);
  if (direction == GTK_DIR_TAB_FORWARD && self->cursor_chip + 1 < n)
    pd_roster_grid_put_cursor (self, self->cursor_row, self->cursor_column, self->cursor_chip + 1);
  else if (direction == GTK_DIR_TAB_BACKWARD && self->cursor_chip > 0)
    pd_roster_grid_put_cursor (self, self->cursor_row, self->cursor_column, self->cursor_chip - 1);
  else
    return FALSE;
  return TRUE;
}

static gboolean
pd_roster_grid_grab_focus (GtkWidget *widget)
{
  PdRosterGrid *self = PD_ROSTER_GRID (widget);
  PdRosterCell *cell;

  if (self->roster == NULL || self->rows->len == 0)
    return FALSE;
  pd_roster_grid_put_cursor (self, self->cursor_row, self->cursor_column, self->cursor_chip);
  cell = pd_cell_pool_find (self->cells, self->cursor_row, self->cursor_column);
  return gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static void
pd_roster_grid_dispose (GObject *object)
{
  PdRosterGrid *self = PD_ROSTER_GRID (object);

  g_clear_handle_id (&self->cover_id, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  pd_roster_grid_drop_dragging (self);
  g_clear_pointer (&self->cells, pd_cell_pool_free);
  g_clear_pointer (&self->row_headers, pd_cell_pool_free);
  g_clear_pointer (&self->day_headers, pd_cell_pool_free);
  g_clear_pointer (&self->cover_cells, pd_cell_pool_free);
  pd_roster_grid_drop_adjustment (self, GTK_ORIENTATION_HORIZONTAL);
  pd_roster_grid_drop_adjustment (self, GTK_ORIENTATION_VERTICAL);
  pd_roster_grid_set_sites (self, NULL);
  g_clear_object (&self->roster);
  g_clear_object (&self->clipboard);
  g_clear_pointer (&self->several, g_ptr_array_unref);
  g_clear_object (&self->marks);

  G_OBJECT_CLASS (pd_roster_grid_parent_class)->dispose (object);
}

static void
pd_roster_grid_finalize (GObject *object)
{
  PdRosterGrid *self = PD_ROSTER_GRID (object);

  g_clear_pointer (&self->chips, pd_roster_chips_free);
  g_clear_pointer (&self->texts, pd_text_cache_free);
  g_hash_table_unref (self->hues);
  g_array_unref (self->rows);
  g_array_unref (self->tops);
  g_array_unref (self->cover);
  g_clear_pointer (&self->signs, pd_roster_signs_free);
  g_array_unref (self->beside);
  g_free (self->filter);
  pd_roster_filter_free (self->choice);

  G_OBJECT_CLASS (pd_roster_grid_parent_class)->finalize (object);
}

static void
pd_roster_grid_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PdRosterGrid *self = PD_ROSTER_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_roster_grid_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PdRosterGrid *self = PD_ROSTER_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      pd_roster_grid_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      pd_roster_grid_set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
pd_roster_grid_class_init (PdRosterGridClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_roster_grid_dispose;
  object_class->finalize = pd_roster_grid_finalize;
  object_class->get_property = pd_roster_grid_get_property;
  object_class->set_property = pd_roster_grid_set_property;

  widget_class->focus = pd_roster_grid_focus;
  widget_class->grab_focus = pd_roster_grid_grab_focus;
  widget_class->measure = pd_roster_grid_measure;
  widget_class->size_allocate = pd_roster_grid_size_allocate;
  widget_class->snapshot = pd_roster_grid_snapshot;

  install_properties (object_class);
  pd_roster_grid_install_signals (object_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_css_name (widget_class, "rostergrid");
  pd_roster_grid_install_actions (widget_class);
}

static void
pd_roster_grid_init (PdRosterGrid *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->tops = g_array_new (FALSE, FALSE, sizeof (int));
  self->cover = g_array_new (FALSE, FALSE, sizeof (PdDayCover));
  self->beside = g_array_new (FALSE, FALSE, sizeof (PdRosterBeside));
  self->hues = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->cells = pd_cell_pool_new (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_GRID_CELL, label_cell_cb, self);
  self->row_headers = pd_cell_pool_new (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_ROW_HEADER, label_row_cb, self);
  self->day_headers = pd_cell_pool_new (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, label_day_cb, self);
  self->cover_cells = pd_cell_pool_new (GTK_WIDGET (self), GTK_ACCESSIBLE_ROLE_CELL, label_cover_cb, self);
  self->today = PD_DAY_NONE;
  self->anchor_row = -1;
  self->is_writable = TRUE;
  self->is_stale = TRUE;
  pd_roster_grid_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  pd_roster_grid_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "view");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  pd_roster_grid_add_dragging (self);
  pd_roster_grid_add_clicks (self);
  pd_roster_grid_add_tooltips (self);
  pd_roster_grid_add_letters (self);
  pd_roster_grid_update_actions (self);
}

/**
 * pd_roster_grid_new:
 *
 * Returns: (transfer floating): a grid without a roster
 */
GtkWidget *
pd_roster_grid_new (void)
{
  return g_object_new (PD_TYPE_ROSTER_GRID, NULL);
}

/**
 * pd_roster_grid_get_roster:
 * @self: a grid
 *
 * Returns: (transfer none) (nullable): what it shows
 */
PdRoster *
pd_roster_grid_get_roster (PdRosterGrid *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_GRID (self), NULL);

  return self->roster;
}

/**
 * pd_roster_grid_get_n_rows:
 * @self: a grid
 *
 * Returns: how many rows it shows, with the filter that it has
 */
guint
pd_roster_grid_get_n_rows (PdRosterGrid *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_GRID (self), 0);

  return self->rows->len;
}

/**
 * pd_roster_grid_get_cell:
 * @self: a grid
 * @row: a row that it shows
 * @column: a day, counted from the first
 *
 * Returns: (transfer none) (nullable): the widget that stands for that cell just now
 */
PdRosterCell *
pd_roster_grid_get_cell (PdRosterGrid *self,
                         guint         row,
                         guint         column)
{
  g_return_val_if_fail (PD_IS_ROSTER_GRID (self), NULL);

  return pd_cell_pool_find (self->cells, row, column);
}

/**
 * pd_roster_grid_get_n_cells:
 * @self: a grid
 *
 * Returns: how many cells have a widget just now: those seen, and that of the cursor
 */
guint
pd_roster_grid_get_n_cells (PdRosterGrid *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_GRID (self), 0);

  return pd_cell_pool_get_n (self->cells);
}
