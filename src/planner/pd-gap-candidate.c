/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-gap-candidate.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *nick;
  const char *words;
} Spelling;

static const Spelling FITS[] = {
  [PD_GAP_FIT_FREE] = { "free", N_ ("Nothing found") },
  [PD_GAP_FIT_HEADS_UP] = { "heads-up", N_ ("With a heads-up") },
  [PD_GAP_FIT_COSTS_MORE] = { "costs-more", N_ ("Costs more") },
  [PD_GAP_FIT_NEEDS_AGREEMENT] = { "needs-agreement", N_ ("Needs an agreement") },
  [PD_GAP_FIT_CANNOT] = { "cannot", N_ ("Can’t be done") },
};

static void
reason_free (PdGapReason *reason)
{
  g_free (reason->words);
  g_free (reason);
}

static PdGapFit
get_fit (PdFinding *finding)
{
  switch (pd_finding_get_severity (finding))
    {
    case PD_SEVERITY_CANNOT:
      return PD_GAP_FIT_CANNOT;
    case PD_SEVERITY_NEEDS_AGREEMENT:
      return PD_GAP_FIT_NEEDS_AGREEMENT;
    case PD_SEVERITY_COSTS_MORE:
      return PD_GAP_FIT_COSTS_MORE;
    case PD_SEVERITY_HEADS_UP:
    default:
      return PD_GAP_FIT_HEADS_UP;
    }
}

/**
 * pd_gap_candidate_new:
 * @person_id: who
 *
 * Returns: (transfer full): a candidate of whom nothing is known yet
 */
PdGapCandidate *
pd_gap_candidate_new (PdId person_id)
{
  PdGapCandidate *self = g_new0 (PdGapCandidate, 1);

  self->person_id = person_id;
  self->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) reason_free);
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

/**
 * pd_gap_candidate_free:
 * @self: (transfer full) (nullable): a candidate
 */
void
pd_gap_candidate_free (PdGapCandidate *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->reasons);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

/**
 * pd_gap_candidate_add_reason:
 * @self: a candidate
 * @kind: what it is about
 * @speaks_against: whether it is a reason not to ask them
 * @words: the reason
 */
void
pd_gap_candidate_add_reason (PdGapCandidate *self,
                             PdGapReasonKind kind,
                             gboolean        speaks_against,
                             const char     *words)
{
  PdGapReason *reason;

  g_return_if_fail (self != NULL && words != NULL);

  reason = g_new0 (PdGapReason, 1);
  reason->kind = kind;
  reason->speaks_against = speaks_against;
  reason->words = g_strdup (words);
  g_ptr_array_add (self->reasons, reason);
}

/**
 * pd_gap_candidate_take_findings:
 * @self: a candidate
 * @findings: (transfer full) (element-type PdFinding): what rules would say that they don't
 *   say now
 *
 * Takes each as a reason too. One that is settled already is none.
 */
void
pd_gap_candidate_take_findings (PdGapCandidate *self,
                                GPtrArray      *findings)
{
  g_return_if_fail (self != NULL && findings != NULL);

  g_ptr_array_unref (self->findings);
  self->findings = findings;
  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (findings, i);

      if (pd_finding_is_settled (finding))
        continue;
      self->fit = MAX (self->fit, get_fit (finding));
      pd_gap_candidate_add_reason (self, PD_GAP_REASON_RULE, TRUE, pd_finding_get_what (finding));
    }
}

/**
 * pd_gap_candidate_to_words:
 * @self: a candidate
 *
 * Returns: (transfer full): all reasons, each on a line
 */
char *
pd_gap_candidate_to_words (const PdGapCandidate *self)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (words, FALSE));

  for (guint i = 0; i < self->reasons->len; i++)
    {
      const PdGapReason *reason = g_ptr_array_index (self->reasons, i);

      g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", reason->words);
    }
  return g_string_free (words, FALSE);
}

static gboolean
has_open_cannot (const PdGapCandidate *self,
                 PdRuleSettling        settling)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (self->findings, i);
      PdRule    *rule = pd_finding_get_rule (finding);

      if (pd_finding_get_severity (finding) == PD_SEVERITY_CANNOT && !pd_finding_is_settled (finding) &&
          rule != NULL && rule->settling == settling)
        return TRUE;
    }
  return FALSE;
}

/**
 * pd_gap_candidate_can_be_given:
 * @self: a candidate
 *
 * Returns: whether the shift can be theirs at all: no rule that nothing settles says no
 */
gboolean
pd_gap_candidate_can_be_given (const PdGapCandidate *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !has_open_cannot (self, PD_RULE_SETTLED_BY_NOTHING);
}

/**
 * pd_gap_candidate_needs_reason:
 * @self: a candidate
 *
 * Returns: whether giving them the shift needs a reason that is kept
 */
gboolean
pd_gap_candidate_needs_reason (const PdGapCandidate *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return has_open_cannot (self, PD_RULE_SETTLED_BY_REASON);
}

/**
 * pd_gap_candidate_compare:
 * @self: a candidate
 * @other: another
 *
 * Orders candidates by whom to ask first: who can be asked most freely; who said yes; who
 * knows the site; within whose agreed times it is; who works the smallest share of what
 * was agreed; who had the fewest evenings, nights and weekends. The id decides the rest,
 * so that the order is always the same.
 *
 * Returns: below 0, 0 or above 0
 */
int
pd_gap_candidate_compare (const PdGapCandidate *self,
                          const PdGapCandidate *other)
{
  if (self->fit != other->fit)
    return (int) self->fit - (int) other->fit;
  if (self->said_yes != other->said_yes)
    return other->said_yes - self->said_yes;
  if (self->knows_site != other->knows_site)
    return other->knows_site - self->knows_site;
  if (self->is_agreed != other->is_agreed)
    return other->is_agreed - self->is_agreed;
  if (self->share != other->share)
    return self->share - other->share;
  if (self->n_unsocial != other->n_unsocial)
    return self->n_unsocial - other->n_unsocial;
  return (self->person_id > other->person_id) - (self->person_id < other->person_id);
}

/**
 * pd_gap_fit_to_nick:
 * @fit: how freely somebody can be asked
 *
 * Returns: how scripts read it
 */
const char *
pd_gap_fit_to_nick (PdGapFit fit)
{
  g_return_val_if_fail (fit < G_N_ELEMENTS (FITS), "");

  return FITS[fit].nick;
}

/**
 * pd_gap_fit_to_words:
 * @fit: how freely somebody can be asked
 *
 * Returns: the same in the reader's language
 */
const char *
pd_gap_fit_to_words (PdGapFit fit)
{
  g_return_val_if_fail (fit < G_N_ELEMENTS (FITS), "");

  return _ (FITS[fit].words);
}
