/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-description.h"

G_BEGIN_DECLS

char *pd_role_sheet_lay_out_words (const PdRoleDescription *description,
                                   PdRoleField              field);

G_END_DECLS
