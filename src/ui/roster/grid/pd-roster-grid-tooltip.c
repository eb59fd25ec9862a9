/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

#include "pd-roster-words.h"

/* What the pointer is told: the words that a screen reader is told, and more of them. */

static void
append_sentence (GString    *words,
                 const char *sentence)
{
  if (sentence != NULL && *sentence != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", sentence);
}

static char *
dup_words_of_shift (PdRosterGrid *self,
                    PdShift      *shift)
{
  GPtrArray       *findings = pd_roster_get_findings (self->roster);
  GString         *words = g_string_new (NULL);
  g_autofree char *spoken = pd_roster_words_shift (self->roster, self->marks, shift);

  append_sentence (words, spoken);
  append_sentence (words, pd_shift_get_note (shift));
  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (findings, i);

      if (!pd_finding_is_settled (finding) && pd_finding_has_shift (finding, pd_shift_get_id (shift)))
        append_sentence (words, pd_finding_get_words (finding));
    }
  return g_string_free (words, FALSE);
}

static char *
dup_words_of_cell (PdRosterGrid *self,
                   guint         row,
                   guint         column,
                   int           chip,
                   GdkRectangle *ret_area)
{
  guint roster_row = pd_roster_grid_get_roster_row (self, row);

  if (chip >= 0)
    {
      pd_roster_grid_get_chip_area (self, row, column, (guint) chip, ret_area);
      return dup_words_of_shift (self, pd_roster_grid_get_shift_at (self, row, column, (guint) chip));
    }
  if (pd_roster_chips_get_note (self->chips, roster_row, column) == NULL)
    return NULL;
  pd_roster_grid_get_cell_area (self, row, column, ret_area);
  return pd_roster_words_cell (self->roster, self->marks, roster_row, column);
}

static char *
dup_words_of_cover (PdRosterGrid *self,
                    int           x,
                    int           y,
                    GdkRectangle *ret_area)
{
  int         top = gtk_widget_get_height (GTK_WIDGET (self)) - self->cover_height;
  PdCellRange seen;

  pd_roster_grid_get_visible (self, &seen);
  if (self->marks == NULL || self->is_stale || y < top)
    return NULL;
  for (guint column = seen.first_column; column < seen.first_column + seen.n_columns; column++)
    {
      pd_roster_grid_get_cell_area (self, seen.first_row, column, ret_area);
      ret_area->y = top;
      ret_area->height = self->cover_height;
      if (x >= ret_area->x && x < ret_area->x + ret_area->width)
        return pd_roster_words_covers (self->roster, self->marks, column);
    }
  return NULL;
}

static gboolean
query_tooltip_cb (PdRosterGrid *self,
                  int           x,
                  int           y,
                  gboolean      is_by_key,
                  GtkTooltip   *tooltip)
{
  g_autofree char *words = NULL;
  GdkRectangle     area;
  guint            row;
  guint            column;
  int              chip;

  if (is_by_key || self->roster == NULL || pd_roster_grid_is_dragging (self) || (self->menu != NULL && gtk_widget_get_visible (self->menu)))
    return FALSE;
  if (pd_roster_grid_find_place (self, x, y, &row, &column, &chip))
    words = dup_words_of_cell (self, row, column, chip, &area);
  else
    words = dup_words_of_cover (self, x, y, &area);
  if (words == NULL)
    return FALSE;
  gtk_tooltip_set_tip_area (tooltip, &area);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

/**
 * pd_roster_grid_add_tooltips:
 * @self: a grid that is being made
 */
void
pd_roster_grid_add_tooltips (PdRosterGrid *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
