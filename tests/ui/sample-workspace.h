/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"
#include "sample-roster.h"

G_BEGIN_DECLS

/**
 * SampleWorkspace:
 *
 * A real service's file in a temporary folder, opened, with the people, sites and shifts
 * of sample-roster.h in it.
 */
typedef struct
{
  char        *folder;
  PdWorkspace *workspace;
} SampleWorkspace;

void sample_workspace_set_up (SampleWorkspace *self,
                              guint            n_people,
                              guint            n_weeks);
void sample_workspace_tear_down (SampleWorkspace *self);

G_END_DECLS
