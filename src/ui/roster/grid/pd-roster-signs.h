/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small pictures on the roster, each with words that are spoken and explained. */
typedef enum
{
  PD_ROSTER_SIGN_LOOK_AT,
  PD_ROSTER_SIGN_KNOW_OF,
  PD_ROSTER_SIGN_CHANGED,
  PD_ROSTER_SIGN_WORKED,
  PD_ROSTER_SIGN_WORKED_OTHER,
  PD_ROSTER_SIGN_NOT_WORKED,
  PD_ROSTER_SIGN_PINNED,
  PD_ROSTER_SIGN_SERIES,
  PD_ROSTER_SIGN_UNDER,
  PD_ROSTER_SIGN_MET,
  PD_ROSTER_SIGN_OVER,
  PD_ROSTER_N_SIGNS,
} PdRosterSign;

/**
 * PdRosterSigns:
 *
 * The pictures of the signs in one size, each looked up when it is first drawn.
 */
typedef struct _PdRosterSigns PdRosterSigns;

PdRosterSigns *pd_roster_signs_new (GtkWidget *widget,
                                    int        size);
void           pd_roster_signs_free (PdRosterSigns *self);
int            pd_roster_signs_get_size (PdRosterSigns *self);
void           pd_roster_signs_snapshot (PdRosterSigns *self,
                                         PdRosterSign   sign,
                                         GtkSnapshot   *snapshot,
                                         int            x,
                                         int            y,
                                         const GdkRGBA *colour);
const char    *pd_roster_sign_get_icon_name (PdRosterSign sign);
const char    *pd_roster_sign_to_words (PdRosterSign sign);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRosterSigns, pd_roster_signs_free)

G_END_DECLS
