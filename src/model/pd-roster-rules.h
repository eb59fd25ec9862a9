/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster.h"

G_BEGIN_DECLS

GPtrArray *pd_roster_rules_check (PdRoster *roster);

G_END_DECLS
