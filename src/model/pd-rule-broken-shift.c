/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person-check-private.h"

#include <glib/gi18n-lib.h>

static char *
describe_all (PdPersonCheck *check,
              guint          first,
              guint          n)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = first; i < first + n; i++)
    g_ptr_array_add (words, pd_person_check_describe_portion (check, pd_person_check_get_portion (check, i)));
  g_ptr_array_add (words, NULL);
  /* Translators: what stands between two shifts in a list */
  return g_strjoinv (C_ ("shift", ", "), (char **) words->pdata);
}

static void
add_finding (PdPersonCheck *check,
             PdRule        *rule,
             guint          first,
             guint          n,
             int            value,
             const char    *what,
             const char    *way_out)
{
  PdFinding *finding = pd_person_check_add (check,
                                            rule,
                                            pd_person_check_get_portion (check, first)->day,
                                            value,
                                            what,
                                            way_out);

  for (guint i = first; i < first + n; i++)
    pd_person_check_add_portion (finding, check, pd_person_check_get_portion (check, i));
  pd_person_check_settle (check, finding);
}

static void
check_breaks (PdPersonCheck *check,
              guint          first,
              guint          n)
{
  const PdPortion *portion = pd_person_check_get_portion (check, first);
  int              breaks = (int) n - 1;
  PdRule          *rule = pd_person_check_find_broken (check,
                                                       PD_RULE_BROKEN_SHIFT,
                                                       pd_person_check_get_site_id (check, portion),
                                                       portion->day,
                                                       breaks);
  g_autofree char *shifts = NULL;
  g_autofree char *what = NULL;
  const char      *way_out;

  if (rule == NULL)
    return;
  shifts = describe_all (check, first, n);
  if (rule->value == 0)
    what = g_strdup_printf (_ ("Work in %1$u separate periods of a day, %2$s; this stream of work has no broken shifts."), n, shifts);
  else
    what = g_strdup_printf (ngettext ("A broken shift with %1$d unpaid break, %2$s; the rule says at most %3$d.",
                                      "A broken shift with %1$d unpaid breaks, %2$s; the rule says at most %3$d.",
                                      (gulong) breaks),
                            breaks,
                            shifts,
                            rule->value);
  way_out = rule->settling == PD_RULE_SETTLED_BY_AGREEMENT
                ? _ ("Join the periods, or record the person’s agreement.")
                : _ ("Join the periods, or give one of them to somebody else.");
  add_finding (check, rule, first, n, breaks, what, way_out);
}

static void
check_span (PdPersonCheck *check,
            guint          first,
            guint          n)
{
  const PdPortion *portion = pd_person_check_get_portion (check, first);
  const PdPortion *last = pd_person_check_get_portion (check, first + n - 1);
  int              minutes = (int) ((last->end - portion->start) / 60);
  PdRule          *rule = pd_person_check_find_broken (check,
                                                       PD_RULE_BROKEN_SPAN,
                                                       pd_person_check_get_site_id (check, portion),
                                                       portion->day,
                                                       minutes);
  g_autofree char *shifts = NULL;
  g_autofree char *length = NULL;
  g_autofree char *most = NULL;
  g_autofree char *what = NULL;

  if (rule == NULL)
    return;
  shifts = describe_all (check, first, n);
  length = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, minutes);
  most = pd_rule_unit_to_words (PD_RULE_UNIT_MINUTES, rule->value);
  what = g_strdup_printf (_ ("%1$s from the first to the last minute of a broken shift, %2$s; the rule says at most %3$s."),
                          length,
                          shifts,
                          most);
  add_finding (check, rule, first, n, minutes, what, _ ("Move the periods closer together, or give one of them to somebody else."));
}

/**
 * pd_rule_broken_shift_check:
 * @check: one person's shifts
 *
 * Finds days on which somebody works in separate periods with more than a meal break
 * between them: not every stream may be asked to, others not too often, nor for too long
 * from the first minute to the last. Source: FWO library K600303.
 */
void
pd_rule_broken_shift_check (PdPersonCheck *check)
{
  for (guint i = 0; i < check->portions->len;)
    {
      PdDay day = pd_person_check_get_portion (check, i)->day;
      guint n = 1;

      while (i + n < check->portions->len && pd_person_check_get_portion (check, i + n)->day == day)
        n++;
      if (n > 1 && pd_person_check_has_day (check, day))
        {
          check_breaks (check, i, n);
          check_span (check, i, n);
        }
      i += n;
    }
}
