/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-redaction.h"
#include "pd-table-fields.h"

G_BEGIN_DECLS

const PdTableField *pd_shift_cells_get_fields (PdRedaction names,
                                               guint      *ret_n);
GPtrArray          *pd_shift_cells_list (GPtrArray  *shifts,
                                         GPtrArray  *people,
                                         GPtrArray  *sites,
                                         GPtrArray  *roles,
                                         PdRedaction names);

G_END_DECLS
