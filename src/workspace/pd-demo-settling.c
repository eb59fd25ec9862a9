/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people agreed to, what was decided all the same, and how shifts turned out. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-private.h"

#include "pd-agreement.h"
#include "pd-availability.h"
#include "pd-leave.h"
#include "pd-override.h"
#include "pd-pattern.h"
#include "pd-publication.h"
#include "pd-roster-check.h"
#include "pd-shift-reshape.h"
#include "pd-training.h"
#include "pd-worked.h"

#define DAYS_PER_WEEK 7
#define DAYS_CHECKED 28
#define DAYS_BEFORE 14

/* How often, in a thousand. */
#define IS_SETTLED 850
#define WORKED_LONGER 60
#define NOT_WORKED 15

#define LONGER_BY 30

/* None of this is translated, as nothing that somebody would have typed in is. */
static const char *const NOTES[] = {
  "Asked on the phone, and fine with it.",
  "Offered it in the team meeting.",
  "Wanted the longer evening rather than two short ones.",
  "By text, the night before.",
};

#define REASON "Said no at first; can come after all, now that the school concert is moved."

/* What the rules are told, as the service will tell them. */
static PdRosterFacts *
make_facts (PdDemo    *self,
            PdRuleSet *rules)
{
  PdRosterFacts *facts = pd_roster_facts_new (rules, self->anchor, self->options.today);

  for (guint i = 0; i < self->availabilities->len; i++)
    pd_roster_facts_take_availability (facts, pd_availability_copy (g_ptr_array_index (self->availabilities, i)));
  for (guint i = 0; i < self->leaves->len; i++)
    pd_roster_facts_take_leave (facts, pd_leave_copy (g_ptr_array_index (self->leaves, i)));
  for (guint i = 0; i < self->trainings->len; i++)
    pd_roster_facts_take_training (facts, pd_training_copy (g_ptr_array_index (self->trainings, i)));
  for (guint i = 0; i < self->patterns->len; i++)
    pd_roster_facts_take_pattern (facts, pd_pattern_copy (g_ptr_array_index (self->patterns, i)));
  for (guint i = 0; i < self->publications->len; i++)
    pd_roster_facts_take_publication (facts, pd_publication_copy (g_ptr_array_index (self->publications, i)));
  return facts;
}

static GPtrArray *
list_people (PdDemo *self)
{
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < self->workers->len; i++)
    g_ptr_array_add (people, g_array_index (self->workers, PdDemoWorker, i).person);
  return people;
}

static PdRosterCheck *
check (PdDemo    *self,
       PdRuleSet *rules)
{
  g_autoptr (PdRosterFacts) facts = make_facts (self, rules);
  g_autoptr (GPtrArray)     people = list_people (self);
  g_autoptr (PdRoster)      roster = pd_roster_new (people,
                                                    self->sites,
                                                    self->shifts,
                                                    self->options.today - DAYS_BEFORE,
                                                    DAYS_CHECKED,
                                                    PD_ROSTER_BY_PERSON);

  return pd_roster_check_new (roster, facts);
}

static void
agree (PdDemo    *self,
       PdFinding *finding)
{
  guint        n;
  const PdId  *ids = pd_finding_get_shift_ids (finding, &n);
  PdDay        agreed_on = MIN (pd_finding_get_day (finding) - 1, self->options.today);
  PdAgreedHow  how = (PdAgreedHow) pd_random_below (&self->more, PD_AGREED_BY_WORD + 1);
  PdAgreement *agreement;

  if (n == 0 || pd_finding_get_person_id (finding) == PD_ID_NONE)
    return;
  agreement = pd_agreement_new (pd_finding_get_person_id (finding),
                                pd_rule_kind_to_nick (pd_finding_get_rule (finding)->kind),
                                how,
                                agreed_on);
  agreement->shift_id = ids[0];
  agreement->recorded_by = pd_demo_get_coordinator_id (self);
  pd_agreement_set_note (agreement, NOTES[pd_random_below (&self->more, G_N_ELEMENTS (NOTES))]);
  g_ptr_array_add (self->agreements, agreement);
}

/* Somebody can't come on one day, is asked all the same, and comes. */
static void
go_ahead (PdDemo *self)
{
  for (guint i = 0; i < self->shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (self->shifts, i);
      PdDay    day = pd_shift_get_day (shift);

      if (day <= self->options.today || pd_shift_is_open (shift) ||
          pd_shift_get_activity (shift) != PD_ACTIVITY_SUPPORT || pd_shift_get_minutes (shift, PD_SEGMENT_SLEEPOVER) > 0)
        continue;
      g_ptr_array_add (self->availabilities,
                       pd_availability_new (pd_shift_get_person_id (shift),
                                            PD_WISH_NO,
                                            (PdWhen){ 0, day, day, pd_shift_get_start (shift), pd_shift_get_end (shift) }));
      g_ptr_array_add (self->overrides,
                       pd_override_new (pd_rule_kind_to_nick (PD_RULE_AVAILABILITY_NO),
                                        pd_shift_get_id (shift),
                                        REASON,
                                        pd_demo_get_coordinator_id (self),
                                        self->options.today));
      return;
    }
}

/**
 * pd_demo_settle:
 * @self: a service with its roster, and what stands beside it
 * @rules: the rules that it is checked by
 *
 * Asks the rules about the weeks around today, and makes up that people agreed to most of
 * what needs it, so that some is left to do.
 */
void
pd_demo_settle (PdDemo    *self,
                PdRuleSet *rules)
{
  g_autoptr (PdRosterCheck) made = NULL;
  GPtrArray                *findings;

  if (self->shifts->len == 0)
    return;
  go_ahead (self);
  made = check (self, rules);
  findings = pd_roster_check_get_findings (made);
  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (findings, i);

      if (pd_finding_get_severity (finding) == PD_SEVERITY_NEEDS_AGREEMENT &&
          pd_random_chance (&self->more, IS_SETTLED))
        agree (self, finding);
    }
}

static void
put_down (PdDemo  *self,
          PdShift *shift)
{
  PdDay                recorded_on = MIN (pd_shift_get_day (shift) + 2, self->options.today);
  g_autoptr (PdShift)  longer = pd_shift_copy (shift);
  g_autoptr (PdWorked) worked = pd_worked_new (pd_shift_get_id (shift),
                                               PD_WORKED_AS_PLANNED,
                                               pd_demo_get_coordinator_id (self),
                                               recorded_on);
  const PdSegment     *segments;
  guint                n;

  if (pd_random_chance (&self->more, NOT_WORKED))
    {
      worked->state = PD_WORKED_NOT;
    }
  else if (pd_random_chance (&self->more, WORKED_LONGER) &&
           pd_shift_move_end (longer, pd_shift_get_end (shift) + LONGER_BY, NULL))
    {
      segments = pd_shift_get_segments (longer, &n);
      pd_worked_set_times (worked, segments, n, NULL);
    }
  g_ptr_array_add (self->worked, g_steal_pointer (&worked));
}

/**
 * pd_demo_put_down_worked:
 * @self: a service with its roster
 *
 * Makes up how the shifts of the week before this one turned out: mostly as planned.
 */
void
pd_demo_put_down_worked (PdDemo *self)
{
  PdDay monday = pd_day_week_start (self->options.today, PD_WEEKDAY_MONDAY);

  for (guint i = 0; i < self->shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (self->shifts, i);
      PdDay    day = pd_shift_get_day (shift);

      if (!pd_shift_is_open (shift) && monday - DAYS_PER_WEEK <= day && day < monday)
        put_down (self, shift);
    }
}
