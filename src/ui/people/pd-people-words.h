/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-availability.h"

G_BEGIN_DECLS

/* What the people page says about a person's facts, beyond what the model says of them. */

const char *pd_people_words_wish_sign (PdWish wish);
char       *pd_people_words_days (PdDay from,
                                  PdDay to,
                                  PdDay today);
char       *pd_people_words_when (const PdWhen *when,
                                  PdDay         today);

G_END_DECLS
