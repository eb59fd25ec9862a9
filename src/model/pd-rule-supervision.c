/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-block-private.h"
#include "pd-person-check-private.h"

#include <glib/gi18n-lib.h>

/* Supervision, co-supervision, training and reflection are what a worker of few hours
 * loses first; of these, the first and the last two are time to look back in. */
static gboolean
is_to_look_back (PdActivity activity)
{
  return activity == PD_ACTIVITY_SUPERVISION || activity == PD_ACTIVITY_CO_SUPERVISION ||
         activity == PD_ACTIVITY_REFLECTION;
}

static gboolean
is_to_learn (PdActivity activity)
{
  return is_to_look_back (activity) || activity == PD_ACTIVITY_TRAINING;
}

static void
add_little_time (PdPersonCheck *check,
                 PdRule        *rule,
                 PdDay          start,
                 int            minutes,
                 int            promised)
{
  g_autofree char *length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  int              limit = MAX (rule->value, promised);
  g_autofree char *least = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, limit);
  g_autofree char *block = pd_block_to_words (start, PD_DAYS_PER_FOUR_WEEKS);
  g_autofree char *what = NULL;
  PdFinding       *finding;

  what = g_strdup_printf (promised > rule->value
                              ? _ ("%1$s of supervision, co-supervision and reflection in %2$s; the role description promises %3$s.")
                              : _ ("%1$s of supervision, co-supervision and reflection in %2$s; the rule says at least %3$s."),
                          length,
                          block,
                          least);
  finding = pd_person_check_add (check,
                                 rule,
                                 MAX (start, check->frame->from),
                                 minutes,
                                 what,
                                 _ ("Roster a session, best right beside another shift."));
  pd_finding_set_limit (finding, limit);
  pd_person_check_settle (check, finding);
}

static void
check_block (PdPersonCheck *check,
             PdDay          start)
{
  PdDay   end = start + PD_DAYS_PER_FOUR_WEEKS - 1;
  int     promised = pd_roster_facts_get_promised_reflection (check->frame->facts, check->person_id, start, end);
  int     work = 0;
  int     minutes = 0;
  PdRule *rule;

  for (guint i = 0; i < check->duties->len; i++)
    {
      const PdDuty *duty = pd_person_check_get_duty (check, i);

      if (duty->day < start || duty->day - start >= PD_DAYS_PER_FOUR_WEEKS)
        continue;
      work += duty->work;
      if (is_to_look_back (pd_shift_get_activity (duty->shift)))
        minutes += duty->work;
    }
  rule = pd_person_check_find_broken (check, PD_RULE_SUPERVISION_TIME, PD_ID_NONE, start, minutes);
  if (rule == NULL && minutes < promised)
    rule = pd_person_check_find_rule (check, PD_RULE_SUPERVISION_TIME, PD_ID_NONE, start);
  if (rule != NULL && work > 0)
    add_little_time (check, rule, start, minutes, promised);
}

/* All of it, or what was taken off it. */
static int
count_lost (PdPersonCheck *check,
            PdShift       *published)
{
  for (guint i = 0; i < check->duties->len; i++)
    {
      const PdDuty *duty = pd_person_check_get_duty (check, i);

      if (pd_shift_get_id (duty->shift) == pd_shift_get_id (published) && is_to_learn (pd_shift_get_activity (duty->shift)))
        return pd_shift_get_worked_minutes (published, duty->zone) - pd_shift_get_worked_minutes (duty->shift, duty->zone);
    }
  return pd_shift_get_worked_minutes (published, NULL);
}

static void
add_lost_time (PdPersonCheck *check,
               PdRule        *rule,
               PdShift       *lost,
               int            minutes)
{
  g_autofree char *length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  g_autofree char *shift = pd_check_frame_describe (check->frame, lost);
  g_autofree char *what = NULL;
  PdFinding       *finding;

  what = g_strdup_printf (_ ("%1$s of %2$s was published and is no longer rostered: %3$s."),
                          length,
                          pd_activity_to_words (pd_shift_get_activity (lost)),
                          shift);
  finding = pd_person_check_add (check,
                                 rule,
                                 pd_shift_get_day (lost),
                                 minutes,
                                 what,
                                 _ ("Book it again within five working days, and keep the reason."));
  pd_finding_add_shift (finding, pd_shift_get_id (lost));
  pd_person_check_settle (check, finding);
}

/* Only the latest publication of a day is what anybody counts on. */
static gboolean
is_counted_on (PdPersonCheck          *check,
               const PdPublishedShift *published)
{
  PdDay day = pd_shift_get_day (published->shift);

  return is_to_learn (pd_shift_get_activity (published->shift)) &&
         pd_person_check_has_day (check, day) &&
         pd_roster_facts_find_publication (check->frame->facts, day) == published->publication;
}

static void
check_published (PdPersonCheck *check)
{
  GPtrArray *shifts = pd_roster_facts_get_published_shifts (check->frame->facts, check->person_id);

  for (guint i = 0; i < shifts->len; i++)
    {
      const PdPublishedShift *published = g_ptr_array_index (shifts, i);
      int                     minutes = is_counted_on (check, published) ? count_lost (check, published->shift) : 0;
      PdRule                 *rule;

      if (minutes <= 0)
        continue;
      rule = pd_person_check_find_rule (check, PD_RULE_SUPERVISION_LOST, PD_ID_NONE, pd_shift_get_day (published->shift));
      if (rule != NULL)
        add_lost_time (check, rule, published->shift, minutes);
    }
}

/**
 * pd_rule_supervision_check:
 * @check: one person's shifts
 *
 * Looks whether a person who works has time for supervision and reflection in each four
 * weeks, as much as the rule says and as their role promises, and whether such time that was published got lost since.
 */
void
pd_rule_supervision_check (PdPersonCheck *check)
{
  PdDay start = pd_block_get_start (check->frame->from, check->frame->anchor, PD_DAYS_PER_FOUR_WEEKS);

  for (; start - check->frame->from < (PdDay) check->frame->n_days; start += PD_DAYS_PER_FOUR_WEEKS)
    check_block (check, start);
  check_published (check);
}
