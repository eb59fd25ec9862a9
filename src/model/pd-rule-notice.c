/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-block-private.h"
#include "pd-person-check-private.h"
#include "pd-site-check-private.h"

#include <glib/gi18n-lib.h>

static void
add_short_notice (PdPersonCheck *check,
                  PdRule        *rule,
                  PdShift       *shift,
                  int            days,
                  gboolean       is_published)
{
  g_autofree char *length = pd_rule_unit_to_words (PD_RULE_UNIT_DAYS, MAX (days, 0));
  g_autofree char *least = pd_rule_unit_to_words (PD_RULE_UNIT_DAYS, rule->value);
  g_autofree char *words = pd_check_frame_describe (check->frame, shift);
  g_autofree char *what = NULL;
  PdFinding       *finding;

  if (is_published)
    what = g_strdup_printf (_ ("The change of %1$s was published %2$s ahead; the rule says at least %3$s."), words, length, least);
  else
    what = g_strdup_printf (_ ("The change of %1$s would be known %2$s ahead; the rule says at least %3$s."), words, length, least);
  finding = pd_person_check_add (check,
                                 rule,
                                 pd_shift_get_day (shift),
                                 days,
                                 what,
                                 _ ("Record the person’s agreement, or that it was sickness or an emergency."));
  pd_finding_add_shift (finding, pd_shift_get_id (shift));
  pd_person_check_settle (check, finding);
}

/* Since when people could see the shift as it is, or PD_DAY_NONE when they can't yet. */
static PdDay
find_known_since (PdPersonCheck       *check,
                  PdShift             *shift,
                  const PdPublication *latest)
{
  GPtrArray *versions = pd_roster_facts_get_published_versions (check->frame->facts, pd_shift_get_id (shift));
  PdDay      since = PD_DAY_NONE;

  if (versions->len == 0 || g_ptr_array_index (versions, 0) != latest)
    return PD_DAY_NONE;
  for (guint i = 0; i < versions->len; i++)
    {
      const PdPublication *publication = g_ptr_array_index (versions, i);

      if (!pd_publication_is_same_duty (pd_publication_find_shift (publication, pd_shift_get_id (shift)), shift))
        break;
      since = publication->published_on;
    }
  return since;
}

static PdDay
find_first_published (const PdCheckFrame *frame,
                      PdDay               day)
{
  GPtrArray *publications = pd_roster_facts_get_publications (frame->facts);

  for (guint i = publications->len; i > 0; i--)
    {
      const PdPublication *publication = g_ptr_array_index (publications, i - 1);

      if (pd_publication_has_day (publication, day))
        return publication->published_on;
    }
  return PD_DAY_NONE;
}

static void
check_duty (PdPersonCheck *check,
            const PdDuty  *duty)
{
  const PdPublication *latest = pd_roster_facts_find_publication (check->frame->facts, duty->day);
  PdDay                today = pd_roster_facts_get_today (check->frame->facts);
  PdDay                since;

  if (latest == NULL)
    return;
  since = find_known_since (check, duty->shift, latest);
  if (since != PD_DAY_NONE && since == find_first_published (check->frame, duty->day))
    return;
  if (since == PD_DAY_NONE && (today == PD_DAY_NONE || duty->day < today))
    return;
  pd_rule_notice_judge (check, duty->shift, duty->day, since != PD_DAY_NONE ? since : today, since != PD_DAY_NONE);
}

static void
add_late_roster (const PdCheckFrame *frame,
                 PdRule             *rule,
                 PdDay               start,
                 int                 days,
                 gboolean            is_published,
                 GPtrArray          *findings)
{
  g_autofree char *length = pd_rule_unit_to_words (PD_RULE_UNIT_DAYS, MAX (days, 0));
  g_autofree char *least = pd_rule_unit_to_words (PD_RULE_UNIT_DAYS, rule->value);
  g_autofree char *block = pd_block_to_words (start, PD_DAYS_PER_FORTNIGHT);
  g_autofree char *what = NULL;
  const char      *way_out;

  if (is_published)
    {
      what = g_strdup_printf (_ ("The roster of %1$s was published %2$s ahead; the rule says at least %3$s."), block, length, least);
      way_out = _ ("Publish the next one earlier.");
    }
  else
    {
      what = g_strdup_printf (_ ("The roster of %1$s is not published, %2$s ahead; the rule says at least %3$s."), block, length, least);
      way_out = _ ("Publish it.");
    }
  g_ptr_array_add (findings,
                   pd_finding_new_of_rule (rule,
                                           PD_ID_NONE,
                                           MAX (start, frame->from),
                                           frame->anchor,
                                           days,
                                           what,
                                           way_out));
}

/**
 * pd_rule_notice_judge:
 * @check: one person's shifts
 * @shift: one of them that changed, or went, after it was published
 * @day: the first day that this touches
 * @known_from: the day that the person can know it from
 * @is_published: whether they do already
 *
 * Finds whether that is too late. Source: the Fair Work Ombudsman, rosters.
 */
void
pd_rule_notice_judge (PdPersonCheck *check,
                      PdShift       *shift,
                      PdDay          day,
                      PdDay          known_from,
                      gboolean       is_published)
{
  PdRule *rule = pd_person_check_find_broken (check,
                                              PD_RULE_NOTICE_CHANGE,
                                              pd_shift_get_site_id (shift),
                                              pd_shift_get_day (shift),
                                              day - known_from);

  if (rule != NULL)
    add_short_notice (check, rule, shift, day - known_from, is_published);
}

/**
 * pd_rule_notice_check:
 * @check: one person's shifts
 *
 * Counts the days between the time that people could see a change of a published shift,
 * or can today at the earliest, and the shift. Source: the Fair Work Ombudsman, rosters.
 */
void
pd_rule_notice_check (PdPersonCheck *check)
{
  if (pd_roster_facts_get_publications (check->frame->facts)->len == 0)
    return;
  for (guint i = 0; i < check->duties->len; i++)
    if (pd_person_check_has_day (check, pd_person_check_get_duty (check, i)->day))
      check_duty (check, pd_person_check_get_duty (check, i));
}

/**
 * pd_rule_notice_check_roster:
 * @frame: a check
 * @findings: (element-type PdFinding): what to add to
 *
 * Counts the days between the first publication of each shown fortnight, or today where
 * there is none, and its first day.
 */
void
pd_rule_notice_check_roster (const PdCheckFrame *frame,
                             GPtrArray          *findings)
{
  PdDay today = pd_roster_facts_get_today (frame->facts);
  PdDay start = pd_block_get_start (frame->from, frame->anchor, PD_DAYS_PER_FORTNIGHT);

  for (; start - frame->from < (PdDay) frame->n_days; start += PD_DAYS_PER_FORTNIGHT)
    {
      PdDay   published_on = find_first_published (frame, start);
      PdDay   counted_from = published_on != PD_DAY_NONE ? published_on : today;
      PdRule *rule;

      if (counted_from == PD_DAY_NONE || (published_on == PD_DAY_NONE && start < today))
        continue;
      rule = pd_check_frame_find_broken (frame, PD_RULE_NOTICE_ROSTER, PD_ID_NONE, start, start - counted_from);
      if (rule != NULL)
        add_late_roster (frame, rule, start, start - counted_from, published_on != PD_DAY_NONE, findings);
    }
}
