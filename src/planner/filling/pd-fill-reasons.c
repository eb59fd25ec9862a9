/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why somebody gets a shift, and why nobody does. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-fill-reasons-private.h"

#include <glib/gi18n-lib.h>

#include "pd-gap-candidates.h"

/* Who came closest; more names help nobody. */
#define MOST_NEAR 3

typedef struct
{
  const PdFillPerson *person;
  GPtrArray          *bars; /* of PdFinding */
  gboolean            knows_site;
  guint               n;
  guint               n_cannot;
} Near;

static void
near_free (Near *near)
{
  g_ptr_array_unref (near->bars);
  g_free (near);
}

static PdSite *
find_site (const PdFilling *filling,
           PdId             site_id)
{
  for (guint i = 0; i < filling->sites->len; i++)
    if (pd_site_get_id (g_ptr_array_index (filling->sites, i)) == site_id)
      return g_ptr_array_index (filling->sites, i);
  return NULL;
}

static gboolean
is_published (const PdFilling *filling,
              PdShift         *shift)
{
  PdPublication *publication = pd_roster_facts_find_publication (filling->facts, pd_shift_get_day (shift));

  return publication != NULL && pd_publication_find_shift (publication, pd_shift_get_id (shift)) != NULL;
}

static Near *
judge (PdFillProblem      *problem,
       PdRosterCheck      *after,
       const PdFillPerson *person,
       PdShift            *shift)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  Near                 *near = g_new0 (Near, 1);

  g_ptr_array_add (shifts, pd_fill_make_shift (shift, person->id));
  near->person = person;
  near->bars = pd_roster_check_find_bars (after, person->id, shifts);
  near->knows_site = pd_fill_knows_site (problem, person->person, pd_shift_get_site_id (shift));
  near->n = near->bars->len + !near->knows_site;
  for (guint i = 0; i < near->bars->len; i++)
    near->n_cannot += pd_finding_get_severity (g_ptr_array_index (near->bars, i)) == PD_SEVERITY_CANNOT;
  return near;
}

static int
compare_near (gconstpointer a,
              gconstpointer b)
{
  const Near *near = *(const Near *const *) a;
  const Near *other = *(const Near *const *) b;

  if (near->n != other->n)
    return near->n < other->n ? -1 : 1;
  if (near->knows_site != other->knows_site)
    return near->knows_site ? -1 : 1;
  if (near->n_cannot != other->n_cannot)
    return near->n_cannot < other->n_cannot ? -1 : 1;
  return (near->person->id > other->person->id) - (near->person->id < other->person->id);
}

static char *
near_to_words (const Near *near,
               PdSite     *site)
{
  GString *words = g_string_new (NULL);

  if (!near->knows_site && site != NULL)
    g_string_append_printf (words, _ ("%s is not one of their sites."), pd_site_get_name (site));
  for (guint i = 0; i < near->bars->len; i++)
    g_string_append_printf (words,
                            "%s%s",
                            words->len > 0 ? "\n" : "",
                            pd_finding_get_what (g_ptr_array_index (near->bars, i)));
  if (words->len == 0)
    g_string_append (words, _ ("Nothing bars them."));
  return g_string_free (words, FALSE);
}

static GPtrArray *
list_near (PdFillProblem *problem,
           PdRosterCheck *after,
           PdShift       *shift)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) near_free);

  for (guint i = 0; i < problem->people->len; i++)
    {
      const PdFillPerson *person = g_ptr_array_index (problem->people, i);

      if (pd_person_is_here (person->person, pd_shift_get_day (shift)))
        g_ptr_array_add (all, judge (problem, after, person, shift));
    }
  g_ptr_array_sort (all, compare_near);
  return all;
}

/* Somebody could, and still nobody does: the site's own rule is broken by whoever comes,
 * or there was no time to get there. */
static const char *
explain_free (PdFillProblem *problem,
              PdRosterCheck *after,
              const Near    *near,
              PdShift       *shift,
              gboolean       is_cut_short,
              char         **ret_words)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) findings = NULL;

  g_ptr_array_add (shifts, pd_fill_make_shift (shift, near->person->id));
  findings = pd_roster_check_try_site (after, pd_shift_get_site_id (shift), pd_shift_get_day (shift), shifts);
  for (guint i = 0; i < findings->len && !is_cut_short; i++)
    {
      PdFinding *finding = g_ptr_array_index (findings, i);
      PdRule    *rule = pd_finding_get_rule (finding);

      if (rule->kind == PD_RULE_COVERAGE_LEAST || !pd_rule_binds_filling (rule) || pd_finding_is_settled (finding))
        continue;
      *ret_words = g_strdup_printf (_ ("Whoever comes, a rule of the site would be broken: %s"), pd_finding_get_what (finding));
      return *ret_words;
    }
  return is_cut_short ? _ ("The search was ended before this shift had somebody.")
                      : _ ("No way was found to fill it without leaving another one open. A longer search may find one.");
}

/**
 * pd_fill_reasons_add_given:
 * @plan: what to add to
 * @problem: what was filled
 * @after: the check of the roster as it would be
 * @gap: which gap
 * @holder: who gets it
 *
 * Adds a shift that somebody gets, with the reasons that a gap's candidates have.
 */
void
pd_fill_reasons_add_given (PdFillPlan    *plan,
                           PdFillProblem *problem,
                           PdRosterCheck *after,
                           guint          gap,
                           guint          holder)
{
  PdShift            *open = ((PdFillGap *) g_ptr_array_index (problem->gaps, gap))->shift;
  const PdFillPerson *person = g_ptr_array_index (problem->people, holder);
  g_autoptr (PdShift) given = pd_fill_make_shift (open, person->id);
  PdGapCandidate     *candidate;

  /* Asked as somebody is asked who doesn't have it yet. */
  pd_roster_check_set_shift (after, open);
  candidate = pd_gap_candidates_judge (after,
                                       open,
                                       person->person,
                                       find_site (problem->filling, pd_shift_get_site_id (open)));
  pd_roster_check_set_shift (after, given);
  pd_fill_plan_add_given (plan, open, given, is_published (problem->filling, open), candidate);
}

/**
 * pd_fill_reasons_add_left:
 * @plan: what to add to
 * @problem: what was filled
 * @after: the check of the roster as it would be
 * @shift: an open shift that nobody gets
 * @is_cut_short: whether the search was ended
 *
 * Adds a shift that stays open: who came closest, and what bars them, with its numbers.
 */
void
pd_fill_reasons_add_left (PdFillPlan    *plan,
                          PdFillProblem *problem,
                          PdRosterCheck *after,
                          PdShift       *shift,
                          gboolean       is_cut_short)
{
  g_autoptr (GPtrArray) all = list_near (problem, after, shift);
  g_autofree char      *of_site = NULL;
  const char           *words = _ ("Nobody can work it as the rules are; those who come closest:");
  PdSite               *site = find_site (problem->filling, pd_shift_get_site_id (shift));
  PdFillLeft           *left;

  if (all->len == 0)
    words = _ ("Nobody works here on that day.");
  else if (((Near *) g_ptr_array_index (all, 0))->n == 0)
    words = explain_free (problem, after, g_ptr_array_index (all, 0), shift, is_cut_short, &of_site);
  left = pd_fill_plan_add_left (plan, shift, words);
  for (guint i = 0; i < MIN (all->len, MOST_NEAR); i++)
    {
      const Near      *near = g_ptr_array_index (all, i);
      g_autofree char *bars = near_to_words (near, site);

      pd_fill_left_add_near (left, near->person->id, near->n, bars);
    }
}

/**
 * pd_fill_reasons_add_aside:
 * @plan: what to add to
 * @problem: what was filled
 * @shift: an open shift that was not to be given to anybody
 */
void
pd_fill_reasons_add_aside (PdFillPlan    *plan,
                           PdFillProblem *problem,
                           PdShift       *shift)
{
  pd_fill_plan_add_left (plan,
                         shift,
                         pd_shift_get_is_pinned (shift) ? _ ("It is pinned as an open shift, and stays as it is.")
                                                        : _ ("It is over."));
}
