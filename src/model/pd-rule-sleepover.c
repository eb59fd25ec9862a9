/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person-check-private.h"

#include <glib/gi18n-lib.h>

static void
add_finding (PdPersonCheck   *check,
             PdRule          *rule,
             const PdPortion *portion,
             int              minutes,
             const char      *format,
             const char      *way_out)
{
  g_autofree char *length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  g_autofree char *least = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, rule->value);
  g_autofree char *shift = pd_person_check_describe_portion (check, portion);
  g_autofree char *what = g_strdup_printf (format, length, shift, least);
  PdFinding       *finding = pd_person_check_add (check, rule, portion->day, minutes, what, way_out);

  pd_person_check_add_portion (finding, check, portion);
  pd_person_check_settle (check, finding);
}

static int
find_shortest_sleep (PdPersonCheck   *check,
                     const PdPortion *portion)
{
  int shortest = G_MAXINT;

  for (guint i = portion->first_piece; i < portion->first_piece + portion->n_pieces; i++)
    {
      const PdPiece *piece = &g_array_index (check->pieces, PdPiece, i);

      if (piece->kind == PD_SEGMENT_SLEEPOVER)
        shortest = MIN (shortest, (int) ((piece->end - piece->start) / 60));
    }
  return shortest;
}

/**
 * pd_rule_sleepover_check:
 * @check: one person's shifts
 *
 * Looks whether each sleepover is long enough, without a break, and whether enough work
 * is beside it, on one side of it. Source: MA000100 clause 25.7.
 */
void
pd_rule_sleepover_check (PdPersonCheck *check)
{
  for (guint i = 0; i < check->portions->len; i++)
    {
      const PdPortion *portion = pd_person_check_get_portion (check, i);
      PdId             site_id = pd_person_check_get_site_id (check, portion);
      PdRule          *rule;
      int              minutes;

      if (portion->sleep == 0 || !pd_person_check_shows (check, portion))
        continue;
      minutes = find_shortest_sleep (check, portion);
      rule = pd_person_check_find_broken (check, PD_RULE_SLEEPOVER_LENGTH, site_id, portion->day, minutes);
      if (rule != NULL)
        add_finding (check,
                     rule,
                     portion,
                     minutes,
                     _ ("A sleepover of %1$s in %2$s; the rule says at least %3$s in a row."),
                     _ ("Make the sleepover longer."));
      minutes = MAX (portion->work_before, portion->work_after);
      rule = pd_person_check_find_broken (check, PD_RULE_SLEEPOVER_WORK, site_id, portion->day, minutes);
      if (rule != NULL)
        add_finding (check,
                     rule,
                     portion,
                     minutes,
                     _ ("%1$s of work beside the sleepover of %2$s; %3$s on one side is paid in any case."),
                     _ ("Roster more work on one side of it, or count with the cost."));
    }
}
