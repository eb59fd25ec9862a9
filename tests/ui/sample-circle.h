/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-cosupervision-page.h"
#include "pd-circle.h"
#include "sample-workspace.h"

G_BEGIN_DECLS

/**
 * SampleCircle:
 * @sample: a service with people who have shifts
 * @circle_id: a circle of some of them, in pairs every fortnight
 * @page: the page that shows it
 * @window: around the page
 *
 * A real service with a circle in it, and the page in a window.
 */
typedef struct
{
  SampleWorkspace sample;
  PdWorkspace    *workspace;
  PdId            circle_id;
  GtkWidget      *page;
  GtkWidget      *window;
} SampleCircle;

void       sample_circle_set_up (SampleCircle *self,
                                 gconstpointer data);
void       sample_circle_tear_down (SampleCircle *self,
                                    gconstpointer data);
void       sample_circle_add (SampleCircle *self,
                              guint         n_members);
PdId       sample_circle_get_member_id (SampleCircle *self,
                                        guint         i);
PdCircle  *sample_circle_load (SampleCircle *self);
GtkWidget *sample_circle_find (SampleCircle *self,
                               GType         type);
void       sample_circle_act (SampleCircle *self,
                              const char   *action_name);
GPtrArray *sample_circle_list_chips (SampleCircle *self,
                                     const char   *css_class);

G_END_DECLS
