/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-cell.h"

struct _PdRosterCell
{
  GtkWidget parent_instance;

  /* owned */
  char *label;

  /* state */
  guint row;
  guint column;
};

G_DEFINE_FINAL_TYPE (PdRosterCell, pd_roster_cell, GTK_TYPE_WIDGET)

static void
pd_roster_cell_finalize (GObject *object)
{
  PdRosterCell *self = PD_ROSTER_CELL (object);

  g_free (self->label);

  G_OBJECT_CLASS (pd_roster_cell_parent_class)->finalize (object);
}

static void
pd_roster_cell_class_init (PdRosterCellClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_roster_cell_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "rostercell");
}

static void
pd_roster_cell_init (PdRosterCell *self)
{
}

/**
 * pd_roster_cell_new:
 * @role: what it is in the accessible table: a grid cell, or a row's or column's header
 *
 * Returns: (transfer floating): a cell; only grid cells take the focus
 */
PdRosterCell *
pd_roster_cell_new (GtkAccessibleRole role)
{
  return g_object_new (PD_TYPE_ROSTER_CELL,
                       "accessible-role", role,
                       "focusable", role == GTK_ACCESSIBLE_ROLE_GRID_CELL,
                       NULL);
}

/**
 * pd_roster_cell_get_row:
 * @self: a cell
 *
 * Returns: the row that it stands for, in the rows that the grid shows
 */
guint
pd_roster_cell_get_row (PdRosterCell *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_CELL (self), 0);

  return self->row;
}

/**
 * pd_roster_cell_get_column:
 * @self: a cell
 *
 * Returns: the day that it stands for, counted from the grid's first
 */
guint
pd_roster_cell_get_column (PdRosterCell *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_CELL (self), 0);

  return self->column;
}

/**
 * pd_roster_cell_place:
 * @self: a cell
 * @row: the row that it stands for from now on
 * @column: the day that it stands for
 */
void
pd_roster_cell_place (PdRosterCell *self,
                      guint         row,
                      guint         column)
{
  g_return_if_fail (PD_IS_ROSTER_CELL (self));

  self->row = row;
  self->column = column;
  /* Counted from 1, with the headers as the first row and column. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_ROW_INDEX, (int) row + 2,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, (int) column + 2,
                                  -1);
}

/**
 * pd_roster_cell_speak:
 * @self: a cell
 * @label: what a screen reader says for it
 */
void
pd_roster_cell_speak (PdRosterCell *self,
                      const char   *label)
{
  g_return_if_fail (PD_IS_ROSTER_CELL (self));

  if (g_strcmp0 (self->label, label) == 0)
    return;
  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * pd_roster_cell_get_label:
 * @self: a cell
 *
 * Returns: (nullable): what a screen reader says for it
 */
const char *
pd_roster_cell_get_label (PdRosterCell *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_CELL (self), NULL);

  return self->label;
}

/**
 * pd_roster_cell_set_chosen:
 * @self: a cell
 * @is_chosen: whether keys act on it
 * @particular: (nullable): what is said beyond the label: which of its shifts is chosen
 */
void
pd_roster_cell_set_chosen (PdRosterCell *self,
                           gboolean      is_chosen,
                           const char   *particular)
{
  g_return_if_fail (PD_IS_ROSTER_CELL (self));

  if (is_chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_SELECTED, is_chosen,
                               -1);
  if (particular != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, particular,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
