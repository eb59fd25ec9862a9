/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-finding.h"

G_BEGIN_DECLS

typedef enum
{
  PD_GAP_REASON_REST,
  PD_GAP_REASON_HOURS,
  PD_GAP_REASON_PATTERN,
  PD_GAP_REASON_AVAILABILITY,
  PD_GAP_REASON_SITE,
  PD_GAP_REASON_SHARE,
  PD_GAP_REASON_RULE,
} PdGapReasonKind;

/**
 * PdGapReason:
 * @kind: what it is about
 * @speaks_against: whether it is a reason not to ask the person
 * @words: the reason, in the reader's language; without a name
 */
typedef struct
{
  PdGapReasonKind kind;
  gboolean        speaks_against;
  char           *words;
} PdGapReason;

/* How freely somebody can be asked, the freest first. */
typedef enum
{
  PD_GAP_FIT_FREE,
  PD_GAP_FIT_HEADS_UP,
  PD_GAP_FIT_COSTS_MORE,
  PD_GAP_FIT_NEEDS_AGREEMENT,
  PD_GAP_FIT_CANNOT,
} PdGapFit;

/**
 * PdGapCandidate:
 * @person_id: who
 * @fit: how freely they can be asked, by the gravest finding that the shift would make
 * @said_yes: whether they said yes to all of the time
 * @knows_site: whether the site is one of theirs
 * @is_agreed: whether the shift is within their agreed pattern
 * @share: what they work in the fortnight with the shift, in thousandths of what was agreed
 * @n_unsocial: evenings, nights and weekends in the four weeks before the shift
 * @reasons: (element-type PdGapReason): why they stand where they stand
 * @findings: (element-type PdFinding): what rules would say that they don't say now
 *
 * Somebody who could fill a gap.
 */
typedef struct
{
  PdId       person_id;
  PdGapFit   fit;
  gboolean   said_yes;
  gboolean   knows_site;
  gboolean   is_agreed;
  int        share;
  int        n_unsocial;
  GPtrArray *reasons;
  GPtrArray *findings;
} PdGapCandidate;

PdGapCandidate *pd_gap_candidate_new (PdId person_id);
void            pd_gap_candidate_free (PdGapCandidate *self);
void            pd_gap_candidate_add_reason (PdGapCandidate *self,
                                             PdGapReasonKind kind,
                                             gboolean        speaks_against,
                                             const char     *words);
void            pd_gap_candidate_take_findings (PdGapCandidate *self,
                                                GPtrArray      *findings);
char           *pd_gap_candidate_to_words (const PdGapCandidate *self);
gboolean        pd_gap_candidate_can_be_given (const PdGapCandidate *self);
gboolean        pd_gap_candidate_needs_reason (const PdGapCandidate *self);
int             pd_gap_candidate_compare (const PdGapCandidate *self,
                                          const PdGapCandidate *other);
const char     *pd_gap_fit_to_nick (PdGapFit fit);
const char     *pd_gap_fit_to_words (PdGapFit fit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdGapCandidate, pd_gap_candidate_free)

G_END_DECLS
