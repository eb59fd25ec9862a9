/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person-check-private.h"
#include "pd-spans.h"

#include <glib/gi18n-lib.h>

static void
add_unwished (PdPersonCheck *check,
              PdRule        *rule,
              const PdDuty  *duty,
              GArray        *spans,
              int            minutes)
{
  g_autofree char *length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  g_autofree char *times = pd_spans_to_text (spans);
  g_autofree char *shift = pd_person_check_describe (check, duty);
  g_autofree char *what = NULL;
  const char      *way_out;
  PdFinding       *finding;

  if (rule->kind == PD_RULE_AVAILABILITY_NO)
    {
      what = g_strdup_printf (_ ("Said no to %1$s of %2$s: %3$s."), length, shift, times);
      way_out = _ ("Ask somebody else, or ask again and say why it goes ahead.");
    }
  else
    {
      what = g_strdup_printf (_ ("Would rather not work for %1$s of %2$s: %3$s."), length, shift, times);
      way_out = _ ("Ask somebody else first.");
    }
  finding = pd_person_check_add (check, rule, duty->day, minutes, what, way_out);
  pd_finding_add_shift (finding, pd_shift_get_id (duty->shift));
  pd_person_check_settle (check, finding);
}

static void
check_wish (PdPersonCheck *check,
            const PdDuty  *duty,
            PdRuleKind     kind,
            PdWish         wish)
{
  GPtrArray         *said = pd_roster_facts_get_availabilities (check->frame->facts, check->person_id);
  PdRule            *rule = pd_person_check_find_rule (check, kind, pd_shift_get_site_id (duty->shift), duty->day);
  g_autoptr (GArray) spans = NULL;
  int                minutes = 0;

  if (rule == NULL)
    return;
  spans = pd_availability_find_spans (said,
                                      wish,
                                      duty->day,
                                      pd_shift_get_start (duty->shift),
                                      pd_shift_get_end (duty->shift));
  for (guint i = 0; i < spans->len; i++)
    minutes += pd_duty_measure (duty, g_array_index (spans, PdSpan, i).start, g_array_index (spans, PdSpan, i).end);
  if (minutes > 0)
    add_unwished (check, rule, duty, spans, minutes);
}

/**
 * pd_rule_availability_check:
 * @check: one person's shifts
 *
 * Finds which minutes of each shift somebody said no to, or would rather not work.
 */
void
pd_rule_availability_check (PdPersonCheck *check)
{
  if (pd_roster_facts_get_availabilities (check->frame->facts, check->person_id)->len == 0)
    return;
  for (guint i = 0; i < check->duties->len; i++)
    {
      const PdDuty *duty = pd_person_check_get_duty (check, i);

      if (!pd_person_check_has_day (check, duty->day))
        continue;
      check_wish (check, duty, PD_RULE_AVAILABILITY_NO, PD_WISH_NO);
      check_wish (check, duty, PD_RULE_AVAILABILITY_RATHER_NOT, PD_WISH_RATHER_NOT);
    }
}
