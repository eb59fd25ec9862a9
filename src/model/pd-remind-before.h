/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long before it begins a calendar reminds its owner of something. */
typedef enum
{
  PD_REMIND_NOT,
  PD_REMIND_15_MINUTES_BEFORE,
  PD_REMIND_1_HOUR_BEFORE,
  PD_REMIND_1_DAY_BEFORE,
  PD_REMIND_N,
} PdRemindBefore;

const char *pd_remind_before_to_nick (PdRemindBefore before);
const char *pd_remind_before_to_words (PdRemindBefore before);
int         pd_remind_before_to_minutes (PdRemindBefore before);
gboolean    pd_remind_before_parse (const char     *text,
                                    PdRemindBefore *ret_before);

G_END_DECLS
