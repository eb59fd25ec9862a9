/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-hours-private.h"

#include "pd-clock.h"
#include "pd-paper-words-private.h"

#include <glib/gi18n-lib.h>

/* What is rostered, paid time of its own beside support. */
static const PdActivity LEARNING[] = {
  PD_ACTIVITY_SUPERVISION,
  PD_ACTIVITY_CO_SUPERVISION,
  PD_ACTIVITY_TRAINING,
  PD_ACTIVITY_REFLECTION,
};

/**
 * pd_hours_add_shift:
 * @self: what was counted so far
 * @shift: one more shift
 * @zone: the zone of its site
 */
void
pd_hours_add_shift (PdHours *self,
                    PdShift *shift,
                    PdZone  *zone)
{
  int minutes = pd_shift_get_worked_minutes (shift, zone);

  self->n_shifts++;
  self->minutes += minutes;
  self->sleepover_minutes += pd_shift_get_minutes (shift, PD_SEGMENT_SLEEPOVER);
  self->activity_minutes[pd_shift_get_activity (shift)] += minutes;
}

/**
 * pd_hours_to_words:
 * @self: what was counted
 * @what: which days, such as "This week"
 * @agreed_minutes: what was agreed for them, or 0
 *
 * Returns: (transfer full): how many hours, of those agreed where there are such, and how
 *   many of them are sleepovers
 */
char *
pd_hours_to_words (const PdHours *self,
                   const char    *what,
                   int            agreed_minutes)
{
  g_autofree char *hours = pd_paper_words_for_hours (self->minutes, agreed_minutes);
  g_autofree char *sleepover = pd_clock_hours_to_text (self->sleepover_minutes);

  if (self->sleepover_minutes == 0)
    /* Translators: which days, then hours: "This week: 22 h of 30 h" */
    return g_strdup_printf (C_ ("hours on a sheet", "%s: %s"), what, hours);
  /* Translators: which days, hours, then how many of them: "This week: 22 h of 30 h (8 h are sleepovers)" */
  return g_strdup_printf (C_ ("hours on a sheet", "%s: %s (%s are sleepovers)"), what, hours, sleepover);
}

/**
 * pd_hours_learning_to_words:
 * @self: what was counted
 *
 * Returns: (transfer full): how many hours of each kind of supervision and learning,
 *   those too of which there are none
 */
char *
pd_hours_learning_to_words (const PdHours *self)
{
  GString *words = g_string_new (_ ("Of these hours:"));

  for (guint i = 0; i < G_N_ELEMENTS (LEARNING); i++)
    {
      int              minutes = self->activity_minutes[LEARNING[i]];
      g_autofree char *hours = pd_clock_hours_to_text (minutes);

      g_string_append_printf (words, "%s %s %s", i > 0 ? " ·" : "", pd_activity_to_words (LEARNING[i]),
                              /* Translators: no hours of some kind: "Training none" */
                              minutes > 0 ? hours : C_ ("hours on a sheet", "none"));
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}
