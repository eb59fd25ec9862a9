/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-page.h"
#include "sample-plan.h"

G_BEGIN_DECLS

/* The roster page of a sample with its plan, in a window, once the rules were asked. */
typedef struct
{
  SampleWorkspace sample;
  SamplePlan      plan;
  GtkWidget      *window;
  PdRosterPage   *page;
  PdRosterGrid   *grid;
} SampleRosterPage;

void      sample_roster_page_set_up (SampleRosterPage *self,
                                     guint             n_weeks,
                                     int               height);
void      sample_roster_page_tear_down (SampleRosterPage *self,
                                        gconstpointer     data);
void      sample_roster_page_wait (SampleRosterPage *self);
PdRoster *sample_roster_page_get_roster (SampleRosterPage *self);
PdShift  *sample_roster_page_choose (SampleRosterPage *self,
                                     PdId              shift_id);
guint     sample_roster_page_count_history (SampleRosterPage *self);
void      sample_roster_page_undo (SampleRosterPage *self);

G_END_DECLS
