/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-signs.h"

#include <glib/gi18n-lib.h>

struct _PdRosterSigns
{
  /* owned */
  GtkIconPaintable *icons[PD_ROSTER_N_SIGNS];

  /* borrowed: whose display and scale they are for */
  GtkWidget *widget;

  /* state */
  int size;
};

static const struct
{
  const char *icon_name;
  const char *words;
} SIGNS[PD_ROSTER_N_SIGNS] = {
  [PD_ROSTER_SIGN_LOOK_AT] = { "dialog-warning-symbolic", N_ ("A rule needs somebody to look at it") },
  [PD_ROSTER_SIGN_KNOW_OF] = { "media-record-symbolic", N_ ("A rule has something to know of, such as a cost") },
  [PD_ROSTER_SIGN_CHANGED] = { "document-edit-symbolic", N_ ("Changed since it was published") },
  [PD_ROSTER_SIGN_WORKED] = { "object-select-symbolic", N_ ("Worked as planned") },
  [PD_ROSTER_SIGN_WORKED_OTHER] = { "document-open-recent-symbolic", N_ ("Worked at other times") },
  [PD_ROSTER_SIGN_NOT_WORKED] = { "window-close-symbolic", N_ ("Not worked") },
  [PD_ROSTER_SIGN_PINNED] = { "view-pin-symbolic", N_ ("Pinned: filling the roster leaves it alone") },
  [PD_ROSTER_SIGN_SERIES] = { "media-playlist-repeat-symbolic", N_ ("One of a series that repeats") },
  [PD_ROSTER_SIGN_UNDER] = { "pan-down-symbolic", N_ ("Fewer people than the site needs") },
  [PD_ROSTER_SIGN_MET] = { "emblem-ok-symbolic", N_ ("As many people as the site needs") },
  [PD_ROSTER_SIGN_OVER] = { "pan-up-symbolic", N_ ("More people than the site has room for") },
};

/**
 * pd_roster_signs_new:
 * @widget: what they are drawn in, which outlives them
 * @size: how wide and high each is, in pixels
 *
 * Returns: (transfer full): the signs
 */
PdRosterSigns *
pd_roster_signs_new (GtkWidget *widget,
                     int        size)
{
  PdRosterSigns *self = g_new0 (PdRosterSigns, 1);

  self->widget = widget;
  self->size = size;
  return self;
}

/**
 * pd_roster_signs_free:
 * @self: signs
 */
void
pd_roster_signs_free (PdRosterSigns *self)
{
  for (guint i = 0; i < PD_ROSTER_N_SIGNS; i++)
    g_clear_object (&self->icons[i]);
  g_free (self);
}

/**
 * pd_roster_signs_get_size:
 * @self: signs
 *
 * Returns: how wide and high each is, in pixels
 */
int
pd_roster_signs_get_size (PdRosterSigns *self)
{
  return self->size;
}

static GtkIconPaintable *
look_up (PdRosterSigns *self,
         PdRosterSign   sign)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (self->widget));

  return gtk_icon_theme_lookup_icon (theme, SIGNS[sign].icon_name, NULL, self->size,
                                     gtk_widget_get_scale_factor (self->widget),
                                     gtk_widget_get_direction (self->widget), 0);
}

/**
 * pd_roster_signs_snapshot:
 * @self: signs
 * @sign: which one
 * @snapshot: what it is drawn on
 * @x: where it begins
 * @y: where it begins
 * @colour: its colour
 */
void
pd_roster_signs_snapshot (PdRosterSigns *self,
                          PdRosterSign   sign,
                          GtkSnapshot   *snapshot,
                          int            x,
                          int            y,
                          const GdkRGBA *colour)
{
  /* There are many of these, and none asks for anything: a dot. */
  int size = sign == PD_ROSTER_SIGN_KNOW_OF ? self->size / 2 : self->size;

  if (self->icons[sign] == NULL)
    self->icons[sign] = look_up (self, sign);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + (self->size - size) / 2, y + (self->size - size) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (self->icons[sign]), snapshot,
                                            size, size, colour, 1);
  gtk_snapshot_restore (snapshot);
}

/**
 * pd_roster_sign_get_icon_name:
 * @sign: a sign
 *
 * Returns: the icon that it is
 */
const char *
pd_roster_sign_get_icon_name (PdRosterSign sign)
{
  g_return_val_if_fail (sign < PD_ROSTER_N_SIGNS, NULL);

  return SIGNS[sign].icon_name;
}

/**
 * pd_roster_sign_to_words:
 * @sign: a sign
 *
 * Returns: what it means, for the legend
 */
const char *
pd_roster_sign_to_words (PdRosterSign sign)
{
  g_return_val_if_fail (sign < PD_ROSTER_N_SIGNS, NULL);

  return _ (SIGNS[sign].words);
}
