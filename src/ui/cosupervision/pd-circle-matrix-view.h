/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-circle-words.h"

G_BEGIN_DECLS

/**
 * PdCircleMet:
 * @n: how often two people met
 * @last: when they met last, or %PD_DAY_NONE
 * @are_kept_apart: whether they are not to meet
 */
typedef struct
{
  guint    n;
  PdDay    last;
  gboolean are_kept_apart;
} PdCircleMet;

typedef PdCircleMet (*PdCircleMetFunc) (PdId     one,
                                        PdId     other,
                                        gpointer data);

/**
 * PdCircleMatrixView:
 *
 * Who of a circle met whom, and how long ago, in words: a line a person, which a screen reader
 * says as a whole. Lines are made while they are seen, some with each frame: in a large circle
 * they have thousands of cells.
 */
#define PD_TYPE_CIRCLE_MATRIX_VIEW (pd_circle_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleMatrixView, pd_circle_matrix_view, PD, CIRCLE_MATRIX_VIEW, AdwBin)

void pd_circle_matrix_view_show (PdCircleMatrixView *self,
                                 const GArray       *member_ids,
                                 GHashTable         *names,
                                 PdCircleMetFunc     met,
                                 gpointer            data,
                                 GDestroyNotify      free_data,
                                 PdDay               today);

G_END_DECLS
