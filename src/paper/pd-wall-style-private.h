/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-typesetter-private.h"
#include "pd-wall-roster.h"

G_BEGIN_DECLS

/**
 * PdWallStyle:
 *
 * Measures and letters of a wall roster, in points. @n_columns is how many days stand
 * side by side on a page; each column is as wide as the others, on every page.
 */
typedef struct
{
  double page_width;
  double page_height;
  double margin;

  guint  n_columns;
  double label_width;
  double column_width;
  double pad_x; /* left and right in a cell */
  double pad_y; /* above and below in a cell */
  double band;  /* the stripe of a shift's site, and the space after it */
  double gap;   /* between two shifts in a cell */
  double least_row;

  PdType heading;
  PdType subheading;
  PdType rows; /* which rows, beside the heading */
  PdType day;
  PdType date;
  PdType name;
  PdType hours;
  PdType time;
  PdType detail;
  PdType small;

  PdInk ink;
} PdWallStyle;

void   pd_wall_style_init (PdWallStyle          *self,
                           PdTypesetter         *typesetter,
                           const PdPaperOptions *options,
                           guint                 n_days);
double pd_wall_style_get_inner_width (const PdWallStyle *self);
double pd_wall_style_get_text_width (const PdWallStyle *self);
double pd_wall_style_get_label_text_width (const PdWallStyle *self);

G_END_DECLS
