/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sample-workspace.h"
#include "window-fixture.h"

G_BEGIN_DECLS

/* The passphrase of a sample. */
#define SAMPLE_DESK_PASSPHRASE "kelp and gravel"

/* The program's window with a sample in it, unlocked. */
typedef struct
{
  SampleWorkspace sample;
  PdWindow       *window;
} SampleDesk;

void     sample_desk_set_up (SampleDesk   *self,
                             gconstpointer data);
void     sample_desk_tear_down (SampleDesk   *self,
                                gconstpointer data);
PdDesk  *sample_desk_get (SampleDesk *self);
gboolean sample_desk_is_there (gpointer window);
void     sample_desk_act (SampleDesk *self,
                          const char *action_name);
void     sample_desk_unlock (SampleDesk *self);

G_END_DECLS
