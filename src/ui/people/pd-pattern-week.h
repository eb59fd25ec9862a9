/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-pattern.h"

G_BEGIN_DECLS

/**
 * PdPatternWeek:
 *
 * One week of an agreed pattern: a line for each of its days, in which times are typed.
 *
 * Signals: "changed": with each letter; the pattern has what can be read by then.
 */
#define PD_TYPE_PATTERN_WEEK (pd_pattern_week_get_type ())
G_DECLARE_FINAL_TYPE (PdPatternWeek, pd_pattern_week, PD, PATTERN_WEEK, AdwPreferencesGroup)

GtkWidget *pd_pattern_week_new (PdPattern *pattern,
                                int        week);
gboolean   pd_pattern_week_is_readable (PdPatternWeek *self);

G_END_DECLS
