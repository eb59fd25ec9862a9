/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Figures of speed, one line each, beside a baseline that was measured in the same run:
 * machines differ, ratios less so. Nothing here fails when a figure is missed; that is
 * for the reader of the line. */

typedef struct _FigureSeries FigureSeries;

FigureSeries *figure_series_new (void);
FigureSeries *figure_series_new_of_processor (void);
void          figure_series_free (FigureSeries *self);
void          figure_series_begin (FigureSeries *self);
void          figure_series_end (FigureSeries *self);
void          figure_series_add (FigureSeries *self,
                                 double        milliseconds);
double        figure_series_get_median (FigureSeries *self);

void  figure_print (const char *name,
                    const char *unit,
                    double      value,
                    const char *baseline_name,
                    double      baseline,
                    const char *goal);
char *figure_make_folder (void);
void  figure_remove_folder (const char *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FigureSeries, figure_series_free)

G_END_DECLS
