/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-remind-before.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling SPELLINGS[] = {
  [PD_REMIND_NOT] = { "none", N_ ("No reminder"), NULL },
  [PD_REMIND_15_MINUTES_BEFORE] = { "15m", N_ ("15 minutes before"), NULL },
  [PD_REMIND_1_HOUR_BEFORE] = { "1h", N_ ("One hour before"), "60m" },
  [PD_REMIND_1_DAY_BEFORE] = { "1d", N_ ("One day before"), "24h" },
};

static const int MINUTES[] = {
  [PD_REMIND_NOT] = 0,
  [PD_REMIND_15_MINUTES_BEFORE] = 15,
  [PD_REMIND_1_HOUR_BEFORE] = 60,
  [PD_REMIND_1_DAY_BEFORE] = 24 * 60,
};

G_STATIC_ASSERT (G_N_ELEMENTS (SPELLINGS) == PD_REMIND_N);
G_STATIC_ASSERT (G_N_ELEMENTS (MINUTES) == PD_REMIND_N);

/**
 * pd_remind_before_to_nick:
 * @before: how long before
 *
 * Returns: how scripts write it: "none", "15m", "1h", "1d"
 */
const char *
pd_remind_before_to_nick (PdRemindBefore before)
{
  return pd_spelling_get_nick (SPELLINGS, G_N_ELEMENTS (SPELLINGS), before);
}

/**
 * pd_remind_before_to_words:
 * @before: how long before
 *
 * Returns: how a person reads it
 */
const char *
pd_remind_before_to_words (PdRemindBefore before)
{
  return pd_spelling_get_words (SPELLINGS, G_N_ELEMENTS (SPELLINGS), before);
}

/**
 * pd_remind_before_to_minutes:
 * @before: how long before
 *
 * Returns: that in minutes; 0 for %PD_REMIND_NOT
 */
int
pd_remind_before_to_minutes (PdRemindBefore before)
{
  g_return_val_if_fail ((guint) before < PD_REMIND_N, 0);

  return MINUTES[before];
}

/**
 * pd_remind_before_parse:
 * @text: what somebody wrote
 * @ret_before: (out): how long before; not touched when it is none of these
 *
 * Returns: whether it is one of these
 */
gboolean
pd_remind_before_parse (const char     *text,
                        PdRemindBefore *ret_before)
{
  guint value;

  if (!pd_spelling_find (SPELLINGS, G_N_ELEMENTS (SPELLINGS), text, &value))
    return FALSE;
  *ret_before = (PdRemindBefore) value;
  return TRUE;
}
