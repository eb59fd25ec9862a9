/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* As many as can be told from each other; the site's mark says which it is anyway. */
#define PD_ROSTER_N_HUES 8

/**
 * PdRosterPalette:
 *
 * The colours that the grid draws with, for the style in force: light or dark, high
 * contrast or not. No meaning is carried by a colour alone.
 */
typedef struct
{
  GdkRGBA  ground;
  GdkRGBA  text;
  GdkRGBA  dim;
  GdkRGBA  line;
  GdkRGBA  faint_line;
  GdkRGBA  shade;
  GdkRGBA  stripe;
  GdkRGBA  accent;
  GdkRGBA  sign;
  GdkRGBA  hues[PD_ROSTER_N_HUES];
  GdkRGBA  tints[PD_ROSTER_N_HUES];
  gboolean is_high_contrast;
} PdRosterPalette;

void pd_roster_palette_init (PdRosterPalette *self,
                             GtkWidget       *widget);

G_END_DECLS
