/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

/* What the grid says that a person wants; the page does it. */

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_OPEN_SHIFT,
  SIGNAL_CREATE_SHIFT,
  SIGNAL_REMOVE_SHIFT,
  SIGNAL_PLACE_SHIFT,
  SIGNAL_PLACE_SEVERAL,
  SIGNAL_REMOVE_SEVERAL,
  SIGNAL_SWAP_SHIFTS,
  SIGNAL_GIVE_TEMPLATE,
  SIGNAL_ACT_ON_SHIFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * pd_roster_grid_install_signals:
 * @object_class: the class of the grid
 */
void
pd_roster_grid_install_signals (GObjectClass *object_class)
{
  GType type = G_OBJECT_CLASS_TYPE (object_class);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_OPEN_SHIFT] =
      g_signal_new ("open-shift", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, PD_TYPE_SHIFT);
  signals[SIGNAL_CREATE_SHIFT] =
      g_signal_new ("create-shift", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_INT, G_TYPE_STRING);
  signals[SIGNAL_REMOVE_SHIFT] =
      g_signal_new ("remove-shift", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, PD_TYPE_SHIFT);
  signals[SIGNAL_PLACE_SHIFT] =
      g_signal_new ("place-shift", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 4, PD_TYPE_SHIFT, G_TYPE_UINT, G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[SIGNAL_PLACE_SEVERAL] =
      g_signal_new ("place-several", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_PTR_ARRAY, G_TYPE_BOOLEAN);
  signals[SIGNAL_REMOVE_SEVERAL] =
      g_signal_new ("remove-several", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[SIGNAL_SWAP_SHIFTS] =
      g_signal_new ("swap-shifts", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, PD_TYPE_SHIFT, PD_TYPE_SHIFT, G_TYPE_BOOLEAN);
  signals[SIGNAL_GIVE_TEMPLATE] =
      g_signal_new ("give-template", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_INT, G_TYPE_STRING);
  signals[SIGNAL_ACT_ON_SHIFT] =
      g_signal_new ("act-on-shift", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, PD_TYPE_SHIFT, G_TYPE_STRING, G_TYPE_INT);
}

/**
 * pd_roster_grid_emit_chosen:
 * @self: a grid
 *
 * Says that another shift may be under the cursor now, or none.
 */
void
pd_roster_grid_emit_chosen (PdRosterGrid *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

/**
 * pd_roster_grid_emit_open:
 * @self: a grid
 * @shift: (nullable): what a person wants to see; nothing happens without
 */
void
pd_roster_grid_emit_open (PdRosterGrid *self,
                          PdShift      *shift)
{
  if (shift != NULL)
    g_signal_emit (self, signals[SIGNAL_OPEN_SHIFT], 0, shift);
}

/**
 * pd_roster_grid_emit_create:
 * @self: a grid
 * @typed: what was typed already of a time, or nothing
 *
 * Says that a shift is wanted where the cursor is.
 */
void
pd_roster_grid_emit_create (PdRosterGrid *self,
                            const char   *typed)
{
  if (self->cursor_row >= self->rows->len || !self->is_writable)
    return;
  g_signal_emit (self, signals[SIGNAL_CREATE_SHIFT], 0,
                 pd_roster_grid_get_roster_row (self, self->cursor_row),
                 pd_roster_get_from (self->roster) + (PdDay) self->cursor_column, typed);
}

/**
 * pd_roster_grid_emit_remove:
 * @self: a grid
 * @shift: (nullable): what is to go; nothing happens without
 */
void
pd_roster_grid_emit_remove (PdRosterGrid *self,
                            PdShift      *shift)
{
  if (shift != NULL && self->is_writable)
    g_signal_emit (self, signals[SIGNAL_REMOVE_SHIFT], 0, shift);
}

/**
 * pd_roster_grid_emit_place:
 * @self: a grid
 * @shift: what is to be somewhere else
 * @row: the row shown where it is to be
 * @column: the day where it is to be
 * @is_copy: whether it stays where it is as well
 */
void
pd_roster_grid_emit_place (PdRosterGrid *self,
                           PdShift      *shift,
                           guint         row,
                           guint         column,
                           gboolean      is_copy)
{
  if (row >= self->rows->len || !self->is_writable)
    return;
  g_signal_emit (self, signals[SIGNAL_PLACE_SHIFT], 0, shift, pd_roster_grid_get_roster_row (self, row),
                 pd_roster_get_from (self->roster) + (PdDay) column, is_copy);
}

/**
 * pd_roster_grid_emit_swap:
 * @self: a grid
 * @shift: somebody's shift
 * @other: somebody else's
 * @is_asked: whether the one only asks the other to swap
 */
void
pd_roster_grid_emit_swap (PdRosterGrid *self,
                          PdShift      *shift,
                          PdShift      *other,
                          gboolean      is_asked)
{
  if (self->is_writable)
    g_signal_emit (self, signals[SIGNAL_SWAP_SHIFTS], 0, shift, other, is_asked);
}

/**
 * pd_roster_grid_emit_give:
 * @self: a grid
 * @letter: of a template
 *
 * Says that a shift of a template is wanted where the cursor is.
 */
void
pd_roster_grid_emit_give (PdRosterGrid *self,
                          const char   *letter)
{
  if (self->cursor_row >= self->rows->len || !self->is_writable)
    return;
  g_signal_emit (self, signals[SIGNAL_GIVE_TEMPLATE], 0,
                 pd_roster_grid_get_roster_row (self, self->cursor_row),
                 pd_roster_get_from (self->roster) + (PdDay) self->cursor_column, letter);
}

/**
 * pd_roster_grid_emit_act:
 * @self: a grid
 * @act: what is to be done with the chosen shift
 * @amount: by how much, where that is asked
 */
void
pd_roster_grid_emit_act (PdRosterGrid *self,
                         const char   *act,
                         int           amount)
{
  g_autoptr (PdShift) shift = NULL;

  g_set_object (&shift, pd_roster_grid_get_chosen (self));
  if (shift != NULL && self->is_writable)
    g_signal_emit (self, signals[SIGNAL_ACT_ON_SHIFT], 0, shift, act, amount);
}

/**
 * pd_roster_grid_emit_place_several:
 * @self: a grid
 * @placings: (element-type PdGridPlacing): what is to be where
 * @is_copy: whether they stay where they are as well
 */
void
pd_roster_grid_emit_place_several (PdRosterGrid *self,
                                   GPtrArray    *placings,
                                   gboolean      is_copy)
{
  if (placings->len > 0 && self->is_writable)
    g_signal_emit (self, signals[SIGNAL_PLACE_SEVERAL], 0, placings, is_copy);
}

/**
 * pd_roster_grid_emit_remove_several:
 * @self: a grid
 * @placings: (element-type PdGridPlacing): what is to go
 */
void
pd_roster_grid_emit_remove_several (PdRosterGrid *self,
                                    GPtrArray    *placings)
{
  if (placings->len > 0 && self->is_writable)
    g_signal_emit (self, signals[SIGNAL_REMOVE_SEVERAL], 0, placings);
}
