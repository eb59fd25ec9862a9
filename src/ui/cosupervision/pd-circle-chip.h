/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-circle-words.h"

G_BEGIN_DECLS

/**
 * PdCircleChip:
 *
 * One session in the plan of a circle: a button that says when, who, whose turns, and how far
 * it is settled, in words and with a picture.
 */
#define PD_TYPE_CIRCLE_CHIP (pd_circle_chip_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleChip, pd_circle_chip, PD, CIRCLE_CHIP, GtkButton)

GtkWidget *pd_circle_chip_new (const PdCircleEntry *entry,
                               GHashTable          *names);

G_END_DECLS
