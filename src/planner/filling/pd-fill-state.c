/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-fill-state-private.h"

/* A shift has a say in its site from the day before it, whose targets can go on past
 * midnight, to two days after. */
#define DAYS_BEFORE 1
#define DAYS_AFTER 2

static guint
get_site_index (const PdFillState *self,
                guint              site,
                guint              day)
{
  return site * self->problem->filling->n_days + day;
}

static PdFillPerson *
get_person (const PdFillState *self,
            guint              person)
{
  return g_ptr_array_index (self->problem->people, person);
}

/**
 * pd_fill_state_get_gap:
 * @self: a state
 * @gap: which gap
 *
 * Returns: (transfer none): it
 */
PdFillGap *
pd_fill_state_get_gap (const PdFillState *self,
                       guint              gap)
{
  return g_ptr_array_index (self->problem->gaps, gap);
}

/**
 * pd_fill_state_new:
 * @problem: what is filled; must live longer
 *
 * Returns: (transfer full): all of it open
 */
PdFillState *
pd_fill_state_new (PdFillProblem *problem)
{
  PdFillState *self = g_new0 (PdFillState, 1);
  guint        n_days = problem->filling->n_days;

  self->problem = problem;
  self->holders = g_new (guint, problem->gaps->len);
  for (guint i = 0; i < problem->gaps->len; i++)
    self->holders[i] = PD_FILL_NONE;
  self->lines = g_new0 (GArray *, problem->people->len);
  self->keys = g_new0 (guint64, problem->people->len);
  self->line_costs = g_new0 (gint64, problem->people->len);
  self->site_costs = g_new0 (gint64, problem->site_ids->len * n_days);
  self->journal = g_array_new (FALSE, FALSE, sizeof (PdFillStep));
  self->answers = g_new0 (PdFillAnswer, PD_FILL_N_ANSWERS);
  self->cost = PD_FILL_COST_OPEN * problem->gaps->len;
  for (guint i = 0; i < problem->people->len; i++)
    {
      self->lines[i] = g_array_new (FALSE, FALSE, sizeof (guint));
      self->line_costs[i] = pd_fill_line_cost (problem, i, self->lines[i], PD_FILL_NONE);
      self->cost += self->line_costs[i];
    }
  for (guint site = 0; site < problem->site_ids->len; site++)
    for (guint day = 0; day < n_days; day++)
      {
        gint64 cost = pd_fill_site_cost (self, site, problem->filling->from + (PdDay) day);

        self->site_costs[get_site_index (self, site, day)] = cost;
        self->cost += cost;
      }
  return self;
}

/**
 * pd_fill_state_free:
 * @self: (transfer full) (nullable): a state
 */
void
pd_fill_state_free (PdFillState *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->problem->people->len; i++)
    g_array_unref (self->lines[i]);
  g_free (self->holders);
  g_free (self->lines);
  g_free (self->keys);
  g_free (self->line_costs);
  g_free (self->site_costs);
  g_array_unref (self->journal);
  g_free (self->answers);
  g_free (self);
}

/**
 * pd_fill_state_get_wishes:
 * @self: a state
 *
 * Returns: what people's wishes cost that are not met, whatever stays open
 */
gint64
pd_fill_state_get_wishes (const PdFillState *self)
{
  gint64 cost = 0;

  for (guint i = 0; i < self->problem->people->len; i++)
    cost += self->line_costs[i];
  return cost;
}

/* Two gaps may go to two people who are kept apart; the roster as it is can't know. */
static gboolean
meets_somebody_kept_apart (const PdFillState  *self,
                           const PdFillGap    *gap,
                           const PdFillPerson *person)
{
  PdRosterFacts *facts = self->problem->filling->facts;

  for (guint i = 0; person->is_kept_apart && i < self->problem->gaps->len; i++)
    {
      const PdFillGap *other = pd_fill_state_get_gap (self, i);

      if (self->holders[i] != PD_FILL_NONE && other != gap && other->start < gap->end && gap->start < other->end &&
          pd_shift_get_site_id (other->shift) == pd_shift_get_site_id (gap->shift) &&
          pd_roster_facts_are_kept_apart (facts, person->id, get_person (self, self->holders[i])->id))
        return TRUE;
    }
  return FALSE;
}

static gboolean
overlaps (const PdFillState *self,
          guint              person,
          const PdFillGap   *gap,
          guint              left_out)
{
  for (guint i = 0; i < self->lines[person]->len; i++)
    {
      guint            index = g_array_index (self->lines[person], guint, i);
      const PdFillGap *other = pd_fill_state_get_gap (self, index);

      if (index != left_out && other->start < gap->end && gap->start < other->end)
        return TRUE;
    }
  return FALSE;
}

static gboolean
ask (PdFillState *self,
     guint        person,
     guint        gap,
     guint        left_out)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) bars = NULL;
  PdId                  id = get_person (self, person)->id;

  for (guint i = 0; i < self->lines[person]->len; i++)
    {
      guint other = g_array_index (self->lines[person], guint, i);

      if (other != left_out)
        g_ptr_array_add (shifts, pd_fill_make_shift (pd_fill_state_get_gap (self, other)->shift, id));
    }
  g_ptr_array_add (shifts, pd_fill_make_shift (pd_fill_state_get_gap (self, gap)->shift, id));
  bars = pd_roster_check_find_bars (self->problem->check, id, shifts);
  self->n_asked++;
  return bars->len == 0;
}

/**
 * pd_fill_state_fits:
 * @self: a state
 * @person: one of the choices of @gap
 * @gap: a gap that they don't have
 * @left_out: a gap of theirs that they would not have then, or %PD_FILL_NONE
 *
 * Returns: whether they can have it, by all rules that bind a program
 */
gboolean
pd_fill_state_fits (PdFillState *self,
                    guint        person,
                    guint        gap,
                    guint        left_out)
{
  const PdFillPerson *who = get_person (self, person);
  const PdFillGap    *wanted = pd_fill_state_get_gap (self, gap);
  guint64             key = who->key ^ self->keys[person] ^ wanted->key;
  PdFillAnswer       *answer;

  if (left_out != PD_FILL_NONE)
    key ^= pd_fill_state_get_gap (self, left_out)->key;
  if (overlaps (self, person, wanted, left_out) || meets_somebody_kept_apart (self, wanted, who))
    return FALSE;
  if (self->lines[person]->len == (left_out != PD_FILL_NONE))
    return TRUE;
  answer = &self->answers[key % PD_FILL_N_ANSWERS];
  if (answer->key != key)
    *answer = (PdFillAnswer){ key, ask (self, person, gap, left_out) };
  return answer->fits;
}

/**
 * pd_fill_state_price:
 * @self: a state
 * @gap: a gap
 * @choice: one of its choices
 *
 * Returns: what the wishes of the person would cost more if they had the gap too
 */
gint64
pd_fill_state_price (const PdFillState  *self,
                     guint               gap,
                     const PdFillChoice *choice)
{
  return pd_fill_line_cost (self->problem, choice->person, self->lines[choice->person], gap) -
         self->line_costs[choice->person];
}

static void
update_line (PdFillState *self,
             guint        person)
{
  gint64 cost = pd_fill_line_cost (self->problem, person, self->lines[person], PD_FILL_NONE);

  self->cost += cost - self->line_costs[person];
  self->line_costs[person] = cost;
}

static void
update_site (PdFillState     *self,
             const PdFillGap *gap)
{
  const PdFilling *filling = self->problem->filling;
  PdDay            day = pd_shift_get_day (gap->shift) - filling->from;

  if (gap->site == PD_FILL_NONE)
    return;
  for (PdDay i = MAX (day - DAYS_BEFORE, 0); i <= day + DAYS_AFTER && i < (PdDay) filling->n_days; i++)
    {
      gint64 *known = &self->site_costs[get_site_index (self, gap->site, (guint) i)];
      gint64  cost = pd_fill_site_cost (self, gap->site, filling->from + i);

      self->cost += cost - *known;
      *known = cost;
    }
}

static void
take_from_line (PdFillState *self,
                guint        person,
                guint        gap)
{
  GArray *line = self->lines[person];

  for (guint i = 0; i < line->len; i++)
    if (g_array_index (line, guint, i) == gap)
      {
        g_array_remove_index_fast (line, i);
        break;
      }
  self->keys[person] ^= pd_fill_state_get_gap (self, gap)->key;
  update_line (self, person);
}

static void
change_holder (PdFillState *self,
               guint        gap,
               guint        person)
{
  const PdFillGap *what = pd_fill_state_get_gap (self, gap);
  guint            before = self->holders[gap];

  self->holders[gap] = person;
  if (before != PD_FILL_NONE)
    take_from_line (self, before, gap);
  if (person != PD_FILL_NONE)
    {
      g_array_append_val (self->lines[person], gap);
      self->keys[person] ^= what->key;
      update_line (self, person);
    }
  if ((before == PD_FILL_NONE) == (person == PD_FILL_NONE))
    return;
  self->n_filled += person != PD_FILL_NONE ? 1 : -1;
  self->cost += person != PD_FILL_NONE ? -PD_FILL_COST_OPEN : PD_FILL_COST_OPEN;
  update_site (self, what);
}

/**
 * pd_fill_state_set:
 * @self: a state
 * @gap: a gap
 * @person: who gets it, or %PD_FILL_NONE for nobody
 *
 * Takes a step that pd_fill_state_go_back() can take back.
 */
void
pd_fill_state_set (PdFillState *self,
                   guint        gap,
                   guint        person)
{
  PdFillStep step = { gap, self->holders[gap] };

  if (step.holder == person)
    return;
  g_array_append_val (self->journal, step);
  change_holder (self, gap, person);
}

/**
 * pd_fill_state_keep:
 * @self: a state
 *
 * Keeps all steps that were taken.
 */
void
pd_fill_state_keep (PdFillState *self)
{
  g_array_set_size (self->journal, 0);
}

/**
 * pd_fill_state_go_back:
 * @self: a state
 * @n_steps: how many steps the journal shall have then; 0 for as it was when it was last kept
 *
 * Takes steps back.
 */
void
pd_fill_state_go_back (PdFillState *self,
                       guint        n_steps)
{
  while (self->journal->len > n_steps)
    {
      PdFillStep step = g_array_index (self->journal, PdFillStep, self->journal->len - 1);

      g_array_set_size (self->journal, self->journal->len - 1);
      change_holder (self, step.gap, step.holder);
    }
}
