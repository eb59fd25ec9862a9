/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-clock.h"
#include "pd-person-check-private.h"

#include <glib/gi18n-lib.h>

/* When the last minute of work in a duty is, on the wall clock of its day. A sleepover at
 * the end is paid in another way. */
static int
get_end_of_work (const PdDuty *duty)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (duty->shift, &n);
  int              end = 0;

  for (guint i = 0; i < n; i++)
    if (segments[i].kind == PD_SEGMENT_WORK)
      end = segments[i].end;
  return end;
}

static void
add_loading (PdPersonCheck *check,
             PdRule        *rule,
             const PdDuty  *duty,
             int            end,
             const char    *format)
{
  g_autofree char *shift = pd_person_check_describe (check, duty);
  g_autofree char *what = g_strdup_printf (format, shift);
  PdFinding       *finding = pd_person_check_add (check, rule, duty->day, end, what, _ ("Count with the loading."));

  pd_finding_add_shift (finding, pd_shift_get_id (duty->shift));
  pd_person_check_settle (check, finding);
}

static void
check_duty (PdPersonCheck *check,
            const PdDuty  *duty)
{
  PdId    site_id = pd_shift_get_site_id (duty->shift);
  int     end = get_end_of_work (duty);
  PdRule *rule = pd_person_check_find_rule (check, PD_RULE_NIGHT, site_id, duty->day);

  if (end == 0)
    return;
  if (rule != NULL && (end > PD_MINUTES_PER_DAY || pd_shift_get_start (duty->shift) < rule->value))
    {
      add_loading (check, rule, duty, end, _ ("%s is a night shift, which is paid with a loading."));
      return;
    }
  rule = pd_person_check_find_rule (check, PD_RULE_AFTERNOON, site_id, duty->day);
  if (rule != NULL && end > rule->value)
    add_loading (check, rule, duty, end, _ ("%s is an afternoon shift, which is paid with a loading."));
}

/**
 * pd_rule_loading_check:
 * @check: one person's shifts
 *
 * Tells afternoon and night shifts from those within the span of a day. Source: the Fair
 * Work Ombudsman, shift work.
 */
void
pd_rule_loading_check (PdPersonCheck *check)
{
  for (guint i = 0; i < check->duties->len; i++)
    if (pd_person_check_has_day (check, pd_person_check_get_duty (check, i)->day))
      check_duty (check, pd_person_check_get_duty (check, i));
}
