/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sample-workspace.h"

G_BEGIN_DECLS

/**
 * SamplePlan:
 * @away: who is on leave on the sample's Wednesday and Thursday
 * @cant: who can't come on Fridays
 * @rather_not: who had rather not work on weekends
 * @changed: a shift that was published on Monday, and is another one now
 * @pinned: a shift that is pinned
 * @worked: a shift of Monday that was worked as planned
 * @not_worked: one that was not
 *
 * What is known beside the shifts of a sample of at least eight people and one week: Bay
 * Street wants two to three people every day, the Hub one, and Monday and Tuesday are
 * published.
 */
typedef struct
{
  PdId away;
  PdId cant;
  PdId rather_not;
  PdId changed;
  PdId pinned;
  PdId worked;
  PdId not_worked;
} SamplePlan;

void sample_plan_fill (SamplePlan  *self,
                       PdWorkspace *workspace);

G_END_DECLS
