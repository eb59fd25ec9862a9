/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person-check-private.h"

#include <glib/gi18n-lib.h>

static void
add_long_stretch (PdPersonCheck   *check,
                  PdRule          *rule,
                  const PdPortion *portion,
                  int              minutes)
{
  g_autofree char *length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  g_autofree char *most = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, rule->value);
  g_autofree char *shift = pd_person_check_describe_portion (check, portion);
  g_autofree char *what = NULL;
  PdFinding       *finding;

  what = g_strdup_printf (_ ("%1$s of work without a meal break in %2$s; one is wanted after %3$s."), length, shift, most);
  finding = pd_person_check_add (check, rule, portion->day, minutes, what, _ ("Put a break into the shift."));
  pd_person_check_add_portion (finding, check, portion);
  pd_person_check_settle (check, finding);
}

/* The longest time of work with no pause of at least @least minutes in it. A sleepover
 * ends it too. */
static int
find_longest_stretch (PdPersonCheck   *check,
                      const PdPortion *portion,
                      int              least)
{
  gint64 start = portion->start;
  gint64 end = portion->start;
  gint64 longest = 0;

  for (guint i = portion->first_piece; i < portion->first_piece + portion->n_pieces; i++)
    {
      const PdPiece *piece = &g_array_index (check->pieces, PdPiece, i);

      if (piece->kind == PD_SEGMENT_BREAK)
        continue;
      if (piece->kind == PD_SEGMENT_SLEEPOVER || piece->start - end >= (gint64) least * 60)
        start = piece->kind == PD_SEGMENT_SLEEPOVER ? piece->end : piece->start;
      end = MAX (end, piece->end);
      longest = MAX (longest, end - start);
    }
  return (int) (longest / 60);
}

/**
 * pd_rule_meal_break_check:
 * @check: one person's shifts
 *
 * Measures how long somebody works before a break that is long enough to eat in. A break
 * that is too short is none.
 */
void
pd_rule_meal_break_check (PdPersonCheck *check)
{
  for (guint i = 0; i < check->portions->len; i++)
    {
      const PdPortion *portion = pd_person_check_get_portion (check, i);
      PdId             site_id = pd_person_check_get_site_id (check, portion);
      PdRule          *rule;
      int              minutes;

      if (!pd_person_check_shows (check, portion))
        continue;
      minutes = find_longest_stretch (check,
                                      portion,
                                      pd_person_check_get_setting (check,
                                                                   PD_RULE_MEAL_BREAK_LEAST,
                                                                   site_id,
                                                                   portion->day,
                                                                   1));
      rule = pd_person_check_find_broken (check, PD_RULE_MEAL_BREAK, site_id, portion->day, minutes);
      if (rule != NULL)
        add_long_stretch (check, rule, portion, minutes);
    }
}
