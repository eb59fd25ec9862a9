/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift.h"

G_BEGIN_DECLS

/* For pd-shift.c, which has what a shift is, pd-shift-times.c, which has when, and
 * pd-shift-compare.c. */
struct _PdShift
{
  GObject parent_instance;

  /* owned, never NULL */
  GArray *segments;
  char   *note;

  /* state */
  PdId       id;
  PdId       person_id;
  PdId       site_id;
  PdDay      day;
  PdActivity activity;
  PdId       role_id;
  gboolean   is_pinned;
  PdId       series_id;
};

G_END_DECLS
