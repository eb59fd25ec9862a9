/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What wishes cost: each a matter of one person's line, or of one site's day. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-fill-state-private.h"

#define MINUTES_PER_HOUR 60

/* Where no hours are agreed, the first hours weigh little and many weigh more, so that
 * one casual worker does not get everything. */
#define PARTS_WITHOUT_AGREEMENT 4

/* A shift more than one's share of evenings, nights and weekends; two more weigh four
 * times as much. */
#define COST_UNSOCIAL 12

/* Somebody alone, or too many at a site, where that is no more than a heads-up. */
#define COST_ALONE 30

static int
find_choice_cost (const PdFillGap *gap,
                  guint            person)
{
  for (guint i = 0; i < gap->choices->len; i++)
    {
      const PdFillChoice *choice = &g_array_index (gap->choices, PdFillChoice, i);

      if (choice->person == person)
        return choice->cost;
    }
  return 0;
}

/* Hours that differ from what is agreed, squared: two with one too many are better than
 * one with two. */
static gint64
cost_of_hours (const PdFillPerson *person,
               int                 minutes)
{
  gint64 difference = minutes - person->target;
  gint64 cost = difference * difference / (MINUTES_PER_HOUR * MINUTES_PER_HOUR);

  return person->target > 0 ? cost : cost / PARTS_WITHOUT_AGREEMENT;
}

static gint64
cost_of_unsocial (const PdFillPerson *person,
                  int                 n)
{
  gint64 above = (gint64) (person->n_unsocial + n) * 1000 - person->fair;

  return above > 0 ? COST_UNSOCIAL * above * above / (1000 * 1000) : 0;
}

/**
 * pd_fill_line_cost:
 * @problem: what is filled
 * @person: which of its people
 * @line: (element-type guint): the gaps that they get
 * @also: one more, or %PD_FILL_NONE
 *
 * Returns: what is not as they, and fairness, wish
 */
gint64
pd_fill_line_cost (const PdFillProblem *problem,
                   guint                person,
                   GArray              *line,
                   guint                also)
{
  const PdFillPerson *who = g_ptr_array_index (problem->people, person);
  guint               n = line->len + (also != PD_FILL_NONE);
  int                 n_unsocial = 0;
  gint64              cost = 0;

  for (guint i = 0; i < n; i++)
    {
      guint            index = i < line->len ? g_array_index (line, guint, i) : also;
      const PdFillGap *gap = g_ptr_array_index (problem->gaps, index);

      n_unsocial += gap->is_unsocial;
      cost += find_choice_cost (gap, person);
    }
  for (guint fortnight = 0; fortnight < problem->n_fortnights; fortnight++)
    {
      int minutes = who->minutes[fortnight];

      for (guint i = 0; i < n; i++)
        {
          guint            index = i < line->len ? g_array_index (line, guint, i) : also;
          const PdFillGap *gap = g_ptr_array_index (problem->gaps, index);

          minutes += gap->fortnight == fortnight ? gap->minutes : 0;
        }
      cost += cost_of_hours (who, minutes);
    }
  return cost + cost_of_unsocial (who, n_unsocial);
}

static gint64
cost_of_finding (PdFinding *finding)
{
  PdRule *rule = pd_finding_get_rule (finding);

  if (rule == NULL || pd_finding_is_settled (finding) ||
      (rule->kind != PD_RULE_ALONE && rule->kind != PD_RULE_COVERAGE_MOST))
    return 0;
  return pd_rule_binds_filling (rule) ? PD_FILL_COST_BROKEN : COST_ALONE;
}

/**
 * pd_fill_site_cost:
 * @state: who gets what
 * @site: which of the problem's sites
 * @day: a day
 *
 * Returns: what is not as the site wishes: somebody is alone there, or too many are
 */
gint64
pd_fill_site_cost (const PdFillState *state,
                   guint              site,
                   PdDay              day)
{
  PdFillProblem        *problem = state->problem;
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) findings = NULL;
  gint64                cost = 0;

  for (guint i = 0; i < problem->gaps->len; i++)
    {
      const PdFillGap *gap = g_ptr_array_index (problem->gaps, i);

      if (gap->site == site && state->holders[i] != PD_FILL_NONE && ABS (pd_shift_get_day (gap->shift) - day) <= 2)
        g_ptr_array_add (shifts,
                         pd_fill_make_shift (gap->shift,
                                             ((PdFillPerson *) g_ptr_array_index (problem->people, state->holders[i]))->id));
    }
  findings = pd_roster_check_try_site (problem->check, g_array_index (problem->site_ids, PdId, site), day, shifts);
  for (guint i = 0; i < findings->len; i++)
    cost += cost_of_finding (g_ptr_array_index (findings, i));
  return cost;
}
