/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"

G_BEGIN_DECLS

gboolean pd_date_words_parse (const char *text,
                              PdDay       today,
                              PdDay      *ret_day);

char *pd_date_words_from_day (PdDay day);

G_END_DECLS
