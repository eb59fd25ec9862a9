/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a shift is for. */
typedef enum
{
  PD_ACTIVITY_SUPPORT,
  PD_ACTIVITY_SUPERVISION,
  PD_ACTIVITY_CO_SUPERVISION,
  PD_ACTIVITY_TRAINING,
  PD_ACTIVITY_REFLECTION,
  PD_ACTIVITY_ADMIN,
} PdActivity;

const char *pd_activity_to_nick (PdActivity activity);
const char *pd_activity_to_words (PdActivity activity);
gboolean    pd_activity_parse (const char *text,
                               PdActivity *ret_activity);

G_END_DECLS
