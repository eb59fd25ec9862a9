/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-fill-plan.h"
#include "pd-roster.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* The rows of a preview of filling a roster. */

GtkWidget *pd_fill_rows_new_given (PdWorkspace       *workspace,
                                   PdRoster          *roster,
                                   const PdFillGiven *given,
                                   GtkCheckButton   **ret_check);
GtkWidget *pd_fill_rows_new_left (PdWorkspace      *workspace,
                                  const PdFillLeft *left);

G_END_DECLS
