/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-gap-candidates.h"

#include "pd-clock.h"
#include "pd-spans.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7
#define DAYS_PER_FORTNIGHT 14
#define DAYS_OF_FAIR_SHARE 28

/* Outside the span of a day, as the Fair Work Ombudsman has it. */
#define EARLY (6 * 60)
#define LATE (20 * 60)

/* More rest than this is not worth a number. */
#define MUCH_REST (2 * PD_MINUTES_PER_DAY)

/* A share that nothing was agreed for: neither the first to ask nor the last. */
#define USUAL_SHARE 1000

/**
 * pd_gap_is_unsocial:
 * @shift: a shift on a day
 *
 * Returns: whether it is on a weekend, or goes beyond the span of a day in the morning or
 *   evening: what goes round, so that nobody has all of it
 */
gboolean
pd_gap_is_unsocial (PdShift *shift)
{
  return pd_day_get_weekday (pd_shift_get_day (shift)) >= PD_WEEKDAY_SATURDAY ||
         pd_shift_get_start (shift) < EARLY || pd_shift_get_end (shift) > LATE;
}

/**
 * pd_gap_is_agreed:
 * @facts: what is known beside the shifts
 * @person_id: somebody
 * @gap: a shift that they could work
 *
 * Returns: whether all of it lies within what they agreed to in writing
 */
gboolean
pd_gap_is_agreed (PdRosterFacts *facts,
                  PdId           person_id,
                  PdShift       *gap)
{
  PdPattern         *pattern = pd_roster_facts_find_pattern (facts, person_id, pd_shift_get_day (gap));
  int                start = pd_shift_get_start (gap);
  int                end = pd_shift_get_end (gap);
  g_autoptr (GArray) agreed = NULL;

  if (pattern == NULL)
    return FALSE;
  agreed = pd_pattern_find_spans (pattern, pd_shift_get_day (gap), start, end);
  return pd_spans_get_minutes (agreed) == end - start;
}

/**
 * pd_gap_measure_said:
 * @facts: what is known beside the shifts
 * @person_id: somebody
 * @wish: what they may have said
 * @gap: a shift that they could work
 *
 * Returns: of how many minutes of it they said so
 */
int
pd_gap_measure_said (PdRosterFacts *facts,
                     PdId           person_id,
                     PdWish         wish,
                     PdShift       *gap)
{
  GPtrArray         *said = pd_roster_facts_get_availabilities (facts, person_id);
  g_autoptr (GArray) spans = pd_availability_find_spans (said,
                                                         wish,
                                                         pd_shift_get_day (gap),
                                                         pd_shift_get_start (gap),
                                                         pd_shift_get_end (gap));

  return pd_spans_get_minutes (spans);
}

static PdShift *
make_trial (PdShift *gap,
            PdId     person_id)
{
  PdShift *trial = pd_shift_copy (gap);

  pd_shift_set_person_id (trial, person_id);
  return trial;
}

static char *
rest_to_words (int minutes)
{
  if (minutes > MUCH_REST)
    /* Translators: how much rest, as in "%s of rest before it" */
    return g_strdup (C_ ("rest", "More than two days"));
  return pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
}

static void
tell_rest (PdGapCandidate *candidate,
           PdRosterCheck  *check,
           PdShift        *trial)
{
  g_autofree char *words = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  int              before;
  int              after;

  if (!pd_roster_check_find_neighbours (check, trial, &before, &after))
    return;
  one = rest_to_words (before);
  other = rest_to_words (after);
  if (before < 0 && after < 0)
    words = g_strdup (_ ("No other shift before or after it."));
  else if (before < 0)
    words = g_strdup_printf (_ ("%s of rest after it."), other);
  else if (after < 0)
    words = g_strdup_printf (_ ("%s of rest before it."), one);
  else
    words = g_strdup_printf (_ ("%1$s of rest before it, and after it: %2$s."), one, other);
  pd_gap_candidate_add_reason (candidate, PD_GAP_REASON_REST, FALSE, words);
}

static void
tell_hours (PdGapCandidate *candidate,
            PdRosterCheck  *check,
            PdPerson       *person,
            PdShift        *trial)
{
  PdDay anchor = pd_roster_facts_get_anchor (pd_roster_check_get_facts (check));
  PdDay start = pd_day_fortnight_start (pd_shift_get_day (trial), anchor);
  int   minutes = pd_roster_check_get_minutes (check, candidate->person_id, start, DAYS_PER_FORTNIGHT) +
                pd_shift_get_minutes (trial, PD_SEGMENT_WORK);
  int              agreed = pd_person_get_agreed_minutes (person) * (DAYS_PER_FORTNIGHT / DAYS_PER_WEEK);
  g_autofree char *worked = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  g_autofree char *wanted = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, agreed);
  g_autofree char *words = NULL;

  candidate->share = agreed > 0 ? (int) ((gint64) minutes * 1000 / agreed) : USUAL_SHARE;
  if (agreed > 0)
    words = g_strdup_printf (_ ("With it %1$s of work in the fortnight; %2$s are agreed."), worked, wanted);
  else
    words = g_strdup_printf (_ ("With it %s of work in the fortnight; no hours are agreed."), worked);
  pd_gap_candidate_add_reason (candidate, PD_GAP_REASON_HOURS, agreed > 0 && minutes > agreed, words);
}

/* What lies outside is a finding of its own, with its minutes. */
static void
tell_pattern (PdGapCandidate *candidate,
              PdRosterCheck  *check,
              PdShift        *trial)
{
  candidate->is_agreed = pd_gap_is_agreed (pd_roster_check_get_facts (check), candidate->person_id, trial);
  if (candidate->is_agreed)
    pd_gap_candidate_add_reason (candidate, PD_GAP_REASON_PATTERN, FALSE, _ ("Within the agreed days and times."));
}

static void
tell_availability (PdGapCandidate *candidate,
                   PdRosterCheck  *check,
                   PdShift        *trial)
{
  PdRosterFacts *facts = pd_roster_check_get_facts (check);
  int            length = pd_shift_get_end (trial) - pd_shift_get_start (trial);

  candidate->said_yes = pd_gap_measure_said (facts, candidate->person_id, PD_WISH_YES, trial) == length;
  if (candidate->said_yes)
    pd_gap_candidate_add_reason (candidate, PD_GAP_REASON_AVAILABILITY, FALSE, _ ("Said yes to this time."));
}

static void
tell_site (PdGapCandidate *candidate,
           PdPerson       *person,
           PdSite         *site)
{
  g_autofree char *words = NULL;
  guint            n;
  const PdId      *ids = pd_person_get_site_ids (person, &n);

  if (site == NULL)
    return;
  for (guint i = 0; i < n; i++)
    candidate->knows_site |= ids[i] == pd_site_get_id (site);
  if (candidate->knows_site)
    words = g_strdup_printf (_ ("Works at %s."), pd_site_get_name (site));
  else
    words = g_strdup_printf (_ ("%s is not one of their sites."), pd_site_get_name (site));
  pd_gap_candidate_add_reason (candidate, PD_GAP_REASON_SITE, !candidate->knows_site, words);
}

/* Evenings, nights and weekends go round; on a weekday they have no say. */
static void
tell_share (PdGapCandidate *candidate,
            PdRosterCheck  *check,
            PdShift        *trial)
{
  g_autoptr (GPtrArray) shifts = NULL;
  g_autofree char      *words = NULL;

  if (!pd_gap_is_unsocial (trial))
    return;
  shifts = pd_roster_check_list_shifts (check,
                                        candidate->person_id,
                                        pd_shift_get_day (trial) - DAYS_OF_FAIR_SHARE,
                                        DAYS_OF_FAIR_SHARE);
  for (guint i = 0; i < shifts->len; i++)
    candidate->n_unsocial += pd_gap_is_unsocial (g_ptr_array_index (shifts, i));
  words = g_strdup_printf (ngettext ("%d evening, night or weekend shift in the four weeks before it.",
                                     "%d evening, night or weekend shifts in the four weeks before it.",
                                     (gulong) candidate->n_unsocial),
                           candidate->n_unsocial);
  pd_gap_candidate_add_reason (candidate, PD_GAP_REASON_SHARE, FALSE, words);
}

/**
 * pd_gap_candidates_judge:
 * @check: a check with facts, of a roster that has the gap's day
 * @gap: an open shift, or one whose person can't work it; not changed
 * @person: somebody who works here on that day
 * @site: (nullable): the site of the gap
 *
 * Returns: (transfer full): what speaks for and against asking this person
 */
PdGapCandidate *
pd_gap_candidates_judge (PdRosterCheck *check,
                         PdShift       *gap,
                         PdPerson      *person,
                         PdSite        *site)
{
  g_autoptr (PdShift) trial = NULL;
  PdGapCandidate     *candidate;

  g_return_val_if_fail (PD_IS_ROSTER_CHECK (check), NULL);
  g_return_val_if_fail (PD_IS_SHIFT (gap) && PD_IS_PERSON (person), NULL);

  candidate = pd_gap_candidate_new (pd_person_get_id (person));
  trial = make_trial (gap, candidate->person_id);
  pd_gap_candidate_take_findings (candidate, pd_roster_check_try_shift (check, trial));
  tell_availability (candidate, check, trial);
  tell_pattern (candidate, check, trial);
  tell_rest (candidate, check, trial);
  tell_hours (candidate, check, person, trial);
  tell_site (candidate, person, site);
  tell_share (candidate, check, trial);
  return candidate;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  return pd_gap_candidate_compare (*(const PdGapCandidate *const *) a, *(const PdGapCandidate *const *) b);
}

/**
 * pd_gap_candidates_rank:
 * @check: a check with facts, of a roster that has the gap's day
 * @gap: an open shift, or one whose person can't work it; not changed
 * @people: (element-type PdPerson): whom to think of
 * @site: (nullable): the site of the gap
 *
 * Asks for each person what the rules would say, and tells what speaks for and against
 * asking them. Nobody is left out because of a rule: they stand further down, with the
 * reason. Left out are only people who don't work here on that day, and the one whose
 * shift it was, who need not say why.
 *
 * Returns: (transfer full) (element-type PdGapCandidate): whom to ask, first one first
 */
GPtrArray *
pd_gap_candidates_rank (PdRosterCheck *check,
                        PdShift       *gap,
                        GPtrArray     *people,
                        PdSite        *site)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_gap_candidate_free);

  g_return_val_if_fail (PD_IS_ROSTER_CHECK (check), candidates);
  g_return_val_if_fail (pd_roster_check_get_facts (check) != NULL, candidates);
  g_return_val_if_fail (PD_IS_SHIFT (gap), candidates);
  g_return_val_if_fail (people != NULL, candidates);

  for (guint i = 0; i < people->len; i++)
    {
      PdPerson *person = g_ptr_array_index (people, i);

      if (pd_person_is_here (person, pd_shift_get_day (gap)) &&
          pd_person_get_id (person) != pd_shift_get_person_id (gap))
        g_ptr_array_add (candidates, pd_gap_candidates_judge (check, gap, person, site));
    }
  g_ptr_array_sort (candidates, compare_candidates);
  return candidates;
}
