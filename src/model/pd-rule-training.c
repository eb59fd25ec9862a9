/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-person-check-private.h"

#include <glib/gi18n-lib.h>

static void
add_expiry (PdPersonCheck    *check,
            PdRule           *rule,
            const PdTraining *training,
            const PdDuty     *first)
{
  int              days = training->expires_on - first->day;
  g_autofree char *on = pd_day_to_words (training->expires_on);
  g_autofree char *what = NULL;
  const char      *way_out;
  PdFinding       *finding;

  if (rule->kind == PD_RULE_TRAINING_EXPIRED)
    {
      /* Translators: the name of a training or check, and a day */
      what = g_strdup_printf (_ ("“%1$s” expired on %2$s."), training->name, on);
      way_out = _ ("Record that it was renewed, give the shifts to somebody else, or go ahead and say why.");
    }
  else
    {
      what = g_strdup_printf (_ ("“%1$s” expires on %2$s."), training->name, on);
      way_out = _ ("Book a new date for it. Until then it holds.");
    }
  finding = pd_person_check_add (check, rule, first->day, days, what, way_out);
  for (guint i = 0; i < check->duties->len; i++)
    {
      const PdDuty *duty = pd_person_check_get_duty (check, i);

      if (pd_person_check_has_day (check, duty->day) && duty->day >= first->day &&
          (rule->kind == PD_RULE_TRAINING_EXPIRES) == pd_training_holds (training, duty->day))
        pd_finding_add_shift (finding, pd_shift_get_id (duty->shift));
    }
  pd_person_check_settle (check, finding);
}

/* One finding of each kind for a training, on the first day that it is about. */
static void
check_training (PdPersonCheck    *check,
                GPtrArray        *trainings,
                const PdTraining *training)
{
  gboolean is_warned = FALSE;

  for (guint i = 0; i < check->duties->len; i++)
    {
      const PdDuty *duty = pd_person_check_get_duty (check, i);
      PdRule       *rule;

      if (!pd_person_check_has_day (check, duty->day) || pd_training_is_renewed (training, trainings, duty->day))
        continue;
      if (!pd_training_holds (training, duty->day))
        {
          rule = pd_person_check_find_rule (check, PD_RULE_TRAINING_EXPIRED, PD_ID_NONE, duty->day);
          if (rule != NULL)
            add_expiry (check, rule, training, duty);
          return;
        }
      rule = pd_person_check_find_broken (check,
                                          PD_RULE_TRAINING_EXPIRES,
                                          PD_ID_NONE,
                                          duty->day,
                                          training->expires_on - duty->day);
      if (rule != NULL && !is_warned)
        {
          add_expiry (check, rule, training, duty);
          is_warned = TRUE;
        }
    }
}

/**
 * pd_rule_training_check:
 * @check: one person's shifts
 *
 * Looks whether training and checks that nobody is rostered without hold on each day of a
 * shift. One that expires soon is said, and stands in the way of nothing until it has.
 */
void
pd_rule_training_check (PdPersonCheck *check)
{
  GPtrArray *trainings = pd_roster_facts_get_trainings (check->frame->facts, check->person_id);

  for (guint i = 0; i < trainings->len; i++)
    {
      const PdTraining *training = g_ptr_array_index (trainings, i);

      if (training->is_needed && training->expires_on != PD_DAY_NONE)
        check_training (check, trainings, training);
    }
}
