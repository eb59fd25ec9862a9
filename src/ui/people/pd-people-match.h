/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

gboolean pd_people_match (PdWorkspace *workspace,
                          PdPerson    *person,
                          const char  *words);
char    *pd_people_match_dup_sites (PdWorkspace *workspace,
                                    PdPerson    *person);

G_END_DECLS
