/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-palette.h"

#include <adwaita.h>

/* Pairs of a hue for light and for dark windows, in the order that paper has them. */
static const char *const HUES[PD_ROSTER_N_HUES][2] = {
  { "#1c71d8", "#78aeed" }, /* blue */
  { "#c64600", "#ffa348" }, /* orange */
  { "#1f8a5b", "#57e389" }, /* green */
  { "#813d9c", "#dc8add" }, /* purple */
  { "#9c6e03", "#f8e45c" }, /* yellow */
  { "#74502f", "#cdab8f" }, /* brown */
  { "#0b7d8c", "#5bc8d6" }, /* teal */
  { "#a51d2d", "#f66151" }, /* red */
};

static const GdkRGBA WHITE = { 1, 1, 1, 1 };

static GdkRGBA
with_alpha (const GdkRGBA *colour,
            float          alpha)
{
  GdkRGBA faded = *colour;

  faded.alpha *= alpha;
  return faded;
}

static GdkRGBA
look_up (GtkStyleContext *style,
         const char      *name,
         const GdkRGBA   *otherwise)
{
  GdkRGBA colour;

  return gtk_style_context_lookup_color (style, name, &colour) ? colour : *otherwise;
}

/**
 * pd_roster_palette_init:
 * @self: (out caller-allocates): a palette
 * @widget: whose style it is taken from
 */
void
pd_roster_palette_init (PdRosterPalette *self,
                        GtkWidget       *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  /* GtkStyleContext is how GTK 4.8 tells a colour; nothing else of it is used. */
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  gboolean         is_dark = adw_style_manager_get_dark (manager);

  self->is_high_contrast = adw_style_manager_get_high_contrast (manager);
  gtk_style_context_get_color (style, &self->text);
  self->ground = look_up (style, "view_bg_color", &WHITE);
  self->dim = with_alpha (&self->text, self->is_high_contrast ? 1.0f : 0.7f);
  self->line = with_alpha (&self->text, self->is_high_contrast ? 0.8f : 0.15f);
  self->faint_line = with_alpha (&self->text, self->is_high_contrast ? 0.5f : 0.07f);
  self->shade = with_alpha (&self->text, 0.04f);
  self->stripe = with_alpha (&self->text, self->is_high_contrast ? 0.25f : 0.06f);
  self->accent = look_up (style, "accent_color", &self->text);
  self->sign = self->is_high_contrast ? self->text : look_up (style, "warning_color", &self->text);
  for (guint i = 0; i < PD_ROSTER_N_HUES; i++)
    {
      gdk_rgba_parse (&self->hues[i], HUES[i][is_dark ? 1 : 0]);
      self->tints[i] = with_alpha (&self->hues[i], is_dark ? 0.18f : 0.12f);
    }
}
