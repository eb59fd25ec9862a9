/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-block-private.h"

#include <glib/gi18n-lib.h>

/**
 * pd_block_to_words:
 * @start: the first day
 * @length: how many days: a week, a fortnight or four weeks
 *
 * Returns: (transfer full): the same as it stands within a sentence
 */
char *
pd_block_to_words (PdDay start,
                   int   length)
{
  g_autofree char *day = pd_day_to_short_words (start);

  switch (length)
    {
    case PD_DAYS_PER_WEEK:
      /* Translators: "the week from Mon 23 Nov" */
      return g_strdup_printf (_ ("the week from %s"), day);
    case PD_DAYS_PER_FORTNIGHT:
      return g_strdup_printf (_ ("the fortnight from %s"), day);
    default:
      return g_strdup_printf (_ ("the four weeks from %s"), day);
    }
}
