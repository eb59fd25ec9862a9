/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-chips.h"
#include "pd-roster-grid.h"

G_BEGIN_DECLS

/* Pixels between the lines of the grid and what is in a cell. */
#define PD_GRID_PAD 3

/* Pixels beside a name, and beside hours. */
#define PD_GRID_TEXT_PAD 10

/* Pixels before a day, so that it stands above the words of the chips, and behind it. */
#define PD_GRID_DAY_PAD_START (PD_GRID_PAD + PD_CHIP_PAD_START)
#define PD_GRID_DAY_PAD_END 2

/* The texts that stand beside a row, as wide as they like to be. */
typedef struct
{
  const PdText *name;
  const PdText *hours;
} PdRosterBeside;

/**
 * PdDayCover:
 * @sign: under, met or over; %PD_ROSTER_N_SIGNS where nothing is wanted
 * @words: the same in words
 * @line: the same as it fits below the day
 */
typedef struct
{
  PdRosterSign  sign;
  const PdText *words;
  const PdText *line;
} PdDayCover;

typedef struct _PdGridDrag PdGridDrag;

struct _PdRosterGrid
{
  GtkWidget parent_instance;

  /* owned */
  PdRoster       *roster;
  PdRosterMarks  *marks; /* NULL while nothing is known beside the shifts */
  GListModel     *sites;
  GHashTable     *hues; /* site id -> number of its hue */
  char           *filter;
  PdRosterFilter *choice;         /* nullable */
  GtkAdjustment  *adjustments[2]; /* by GtkOrientation */
  PdCellPool     *cells;
  PdCellPool     *row_headers;
  PdCellPool     *day_headers;
  PdCellPool     *cover_cells;
  PdTextCache    *texts;
  PdRosterChips  *chips;
  GArray         *rows;   /* what is shown: rows of the roster */
  GArray         *tops;   /* of each row shown, and the bottom of the last */
  GArray         *beside; /* PdRosterBeside of each row of the roster */
  GArray         *cover;  /* PdDayCover of each day, once it is known */
  GtkWidget      *menu;
  PdShift        *clipboard;
  GPtrArray      *several; /* nullable: PdGridPlacing, where several were cut or copied */
  PdRosterSigns  *signs;
  PdGridDrag     *drag; /* what the pointer holds */

  /* state: where things are, in pixels, from the start of the reading direction */
  int name_width;
  int hours_width;
  int header_height;
  int cover_height; /* 0 where no site wants anything */
  int days_width;
  int line_height;
  int wanted_name_width;
  int wanted_hours_width;
  int least_hours_width;
  int day_min_width;
  int laid_out_width; /* what all this is for */

  /* state */
  GtkScrollablePolicy policies[2];
  PdDay               today;
  guint               cursor_row;
  guint               cursor_column;
  guint               cursor_chip;
  int                 anchor_row; /* the row whose top is to stay in its place, or -1 */
  int                 anchor_y;
  guint               font_serial; /* of the Pango context that it was laid out with */
  PdCellRange         covered;     /* the places that have their widgets */
  guint               cover_id;
  guint               several_row; /* where Shift was first held */
  guint               several_column;
  gboolean            has_several;
  gboolean            clipboard_is_cut;
  gboolean            is_writable;
  gboolean            is_stale; /* the layout is of another roster, font or width */
  gboolean            is_to_reveal;
  gboolean            is_allocating;
};

/* pd-roster-grid-signals.c */
void pd_roster_grid_install_signals (GObjectClass *object_class);
void pd_roster_grid_emit_chosen (PdRosterGrid *self);
void pd_roster_grid_emit_open (PdRosterGrid *self,
                               PdShift      *shift);
void pd_roster_grid_emit_create (PdRosterGrid *self,
                                 const char   *typed);
void pd_roster_grid_emit_remove (PdRosterGrid *self,
                                 PdShift      *shift);
void pd_roster_grid_emit_place (PdRosterGrid *self,
                                PdShift      *shift,
                                guint         row,
                                guint         column,
                                gboolean      is_copy);

void pd_roster_grid_emit_swap (PdRosterGrid *self,
                               PdShift      *shift,
                               PdShift      *other,
                               gboolean      is_asked);
void pd_roster_grid_emit_give (PdRosterGrid *self,
                               const char   *letter);
void pd_roster_grid_emit_act (PdRosterGrid *self,
                              const char   *act,
                              int           amount);

void pd_roster_grid_emit_place_several (PdRosterGrid *self,
                                        GPtrArray    *placings,
                                        gboolean      is_copy);
void pd_roster_grid_emit_remove_several (PdRosterGrid *self,
                                         GPtrArray    *placings);

/* pd-roster-grid-several.c */
gboolean   pd_roster_grid_has_several (PdRosterGrid *self);
void       pd_roster_grid_get_several (PdRosterGrid *self,
                                       PdCellRange  *ret_range);
void       pd_roster_grid_choose_several (PdRosterGrid *self,
                                          gboolean      is_several);
GPtrArray *pd_roster_grid_list_several (PdRosterGrid *self);
GPtrArray *pd_roster_grid_place_several (PdRosterGrid *self,
                                         GPtrArray    *several);

/* pd-roster-grid-allocate.c */
void     pd_roster_grid_set_adjustment (PdRosterGrid  *self,
                                        GtkOrientation orientation,
                                        GtkAdjustment *adjustment);
void     pd_roster_grid_drop_adjustment (PdRosterGrid  *self,
                                         GtkOrientation orientation);
gboolean pd_roster_grid_get_border (GtkScrollable *scrollable,
                                    GtkBorder     *border);
void     pd_roster_grid_measure (GtkWidget     *widget,
                                 GtkOrientation orientation,
                                 int            for_size,
                                 int           *minimum,
                                 int           *natural,
                                 int           *minimum_baseline,
                                 int           *natural_baseline);
void     pd_roster_grid_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline);

/* pd-roster-grid-cursor.c */
void pd_roster_grid_cover_visible (PdRosterGrid *self);
void pd_roster_grid_update_chosen (PdRosterGrid *self);
void pd_roster_grid_put_cursor (PdRosterGrid *self,
                                guint         row,
                                guint         column,
                                guint         chip);

/* pd-roster-grid-rows.c */
void     pd_roster_grid_show_rows (PdRosterGrid *self,
                                   PdRoster     *before,
                                   guint         old_row,
                                   PdId          chosen);
guint    pd_roster_grid_get_roster_row (PdRosterGrid *self,
                                        guint         row);
guint    pd_roster_grid_count_shifts (PdRosterGrid *self,
                                      guint         row,
                                      guint         column);
PdShift *pd_roster_grid_get_shift_at (PdRosterGrid *self,
                                      guint         row,
                                      guint         column,
                                      guint         chip);

/* pd-roster-grid-layout.c */
void     pd_roster_grid_lay_out (PdRosterGrid *self,
                                 int           width);
void     pd_roster_grid_get_body (PdRosterGrid *self,
                                  GdkRectangle *ret_body);
int      pd_roster_grid_get_column_x (PdRosterGrid *self,
                                      guint         column);
void     pd_roster_grid_get_cell_area (PdRosterGrid *self,
                                       guint         row,
                                       guint         column,
                                       GdkRectangle *ret_area);
gboolean pd_roster_grid_get_chip_area (PdRosterGrid *self,
                                       guint         row,
                                       guint         column,
                                       guint         chip,
                                       GdkRectangle *ret_area);
gboolean pd_roster_grid_find_place (PdRosterGrid *self,
                                    double        x,
                                    double        y,
                                    guint        *ret_row,
                                    guint        *ret_column,
                                    int          *ret_chip);
void     pd_roster_grid_anchor (PdRosterGrid *self);
void     pd_roster_grid_reveal (PdRosterGrid *self);
void     pd_roster_grid_configure (PdRosterGrid *self);
gboolean pd_roster_grid_is_mirrored (PdRosterGrid *self);

/* pd-roster-grid-cover.c */
void pd_roster_grid_find_cover (PdRosterGrid *self);
void pd_roster_grid_measure_cover (PdRosterGrid *self);

/* pd-roster-grid-draw.c */
void pd_roster_grid_draw (PdRosterGrid *self,
                          GtkSnapshot  *snapshot);

/* pd-roster-grid-draw-chip.c */
GdkPaintable *pd_roster_grid_paint_chip (PdRosterGrid *self,
                                         guint         row,
                                         guint         column,
                                         guint         chip);

/* pd-roster-grid-actions.c */
void pd_roster_grid_install_actions (GtkWidgetClass *klass);
void pd_roster_grid_update_actions (PdRosterGrid *self);
void pd_roster_grid_show_menu (PdRosterGrid       *self,
                               const GdkRectangle *at);

/* pd-roster-grid-tooltip.c */
void pd_roster_grid_add_tooltips (PdRosterGrid *self);

/* pd-roster-grid-keys.c */
void pd_roster_grid_bind_keys (GtkWidgetClass *klass);
void pd_roster_grid_add_letters (PdRosterGrid *self);

/* pd-roster-grid-clicks.c */
void pd_roster_grid_add_clicks (PdRosterGrid *self);

/* pd-roster-grid-drag.c */
void     pd_roster_grid_add_dragging (PdRosterGrid *self);
void     pd_roster_grid_drop_dragging (PdRosterGrid *self);
gboolean pd_roster_grid_is_dragging (PdRosterGrid *self);
void     pd_roster_grid_drag_again (PdRosterGrid *self);
void     pd_roster_grid_allocate_tip (PdRosterGrid *self);

/* pd-roster-grid-move.c */
PdRosterCell *pd_roster_grid_get_target (PdRosterGrid *self);
void          pd_roster_grid_mark_target (PdRosterGrid *self);
void          pd_roster_grid_draw_moved (PdRosterGrid *self,
                                         GtkSnapshot  *snapshot);

G_END_DECLS
