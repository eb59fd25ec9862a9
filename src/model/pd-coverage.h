/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-id.h"
#include "pd-when.h"

G_BEGIN_DECLS

#define PD_COVERAGE_NO_MAXIMUM (-1)

/**
 * PdCoverage:
 * @id: what its row is known by
 * @site_id: where
 * @when: which days and times
 * @minimum: how many people there must be at every minute of it
 * @wished: how many there had better be; at least @minimum
 * @maximum: how many there is room for, or %PD_COVERAGE_NO_MAXIMUM
 * @may_be_alone: whether one person may be there without another
 *
 * How many people a site wants to have at some time.
 */
typedef struct
{
  PdId     id;
  PdId     site_id;
  PdWhen   when;
  int      minimum;
  int      wished;
  int      maximum;
  gboolean may_be_alone;
} PdCoverage;

typedef enum
{
  PD_COVERAGE_NOTHING_WANTED,
  PD_COVERAGE_UNDER,
  PD_COVERAGE_MET,
  PD_COVERAGE_WISHED,
  PD_COVERAGE_OVER,
} PdCoverageState;

PdCoverage     *pd_coverage_new (PdId   site_id,
                                 PdWhen when,
                                 int    minimum,
                                 int    wished,
                                 int    maximum);
PdCoverage     *pd_coverage_copy (const PdCoverage *self);
void            pd_coverage_free (PdCoverage *self);
gboolean        pd_coverage_equal (const PdCoverage *self,
                                   const PdCoverage *other);
gboolean        pd_coverage_check (const PdCoverage *self,
                                   GError          **error);
char           *pd_coverage_to_words (const PdCoverage *self);
PdCoverageState pd_coverage_judge (const PdCoverage *self,
                                   int               least,
                                   int               most);
gboolean        pd_coverage_state_is_worse (PdCoverageState state,
                                            PdCoverageState other);
const char     *pd_coverage_state_to_nick (PdCoverageState state);
const char     *pd_coverage_state_to_words (PdCoverageState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCoverage, pd_coverage_free)

G_END_DECLS
