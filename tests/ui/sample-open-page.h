/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-page.h"
#include "sample-workspace.h"

G_BEGIN_DECLS

/* The roster page of a sample in a window, before the rules were asked. Each test says how
 * large the sample is. */
typedef struct
{
  SampleWorkspace sample;
  GtkWidget      *window;
  PdRosterPage   *page;
  PdRosterGrid   *grid;
} SampleOpenPage;

void sample_open_page_show (SampleOpenPage *fixture,
                            guint           n_people,
                            guint           n_weeks);
void sample_open_page_tear_down (SampleOpenPage *fixture,
                                 gconstpointer   data);
void sample_open_page_act (SampleOpenPage *fixture,
                           const char     *action);
void sample_open_page_assert_days (SampleOpenPage *fixture,
                                   PdDay           from,
                                   guint           n_days);

G_END_DECLS
