/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-redaction.h"
#include "pd-roster.h"

G_BEGIN_DECLS

GBytes *pd_roster_spreadsheet_make (PdRoster   *roster,
                                    GPtrArray  *people,
                                    GPtrArray  *sites,
                                    GPtrArray  *roles,
                                    PdRedaction names,
                                    const char *scratch_folder,
                                    GError    **error);

G_END_DECLS
