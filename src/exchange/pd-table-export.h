/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-redaction.h"

G_BEGIN_DECLS

/* The tables of a service, with the headers that an import knows: what is read back
 * changes nothing. */

GBytes *pd_table_export_people (GPtrArray *people,
                                GPtrArray *sites);
GBytes *pd_table_export_sites (GPtrArray *sites);
GBytes *pd_table_export_shifts (GPtrArray  *shifts,
                                GPtrArray  *people,
                                GPtrArray  *sites,
                                GPtrArray  *roles,
                                PdRedaction names);

G_END_DECLS
