/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

/* Who or where an id is, for a row of output. Lent until the lists change. */

const char *pd_names_find_person (PdWorkspace *workspace,
                                  PdId         id);
const char *pd_names_find_site (PdWorkspace *workspace,
                                PdId         id);
const char *pd_names_find_role (PdWorkspace *workspace,
                                PdId         id);
const char *pd_names_of_shift (PdWorkspace *workspace,
                               PdShift     *shift);

G_END_DECLS
