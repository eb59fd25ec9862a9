/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster.h"

G_BEGIN_DECLS

/* The rules of a roster: pure, so that the window, the command line and paper all say
 * the same. Overlap is the first; each is a function of this shape. */

GPtrArray *pd_roster_rules_find_overlaps (PdRoster *roster);
GPtrArray *pd_roster_rules_check (PdRoster *roster);

G_END_DECLS
