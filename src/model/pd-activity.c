/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-activity.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling ACTIVITIES[] = {
  [PD_ACTIVITY_SUPPORT] = { "support", N_ ("Support"), "peersupport" },
  [PD_ACTIVITY_SUPERVISION] = { "supervision", N_ ("Supervision"), NULL },
  [PD_ACTIVITY_CO_SUPERVISION] = { "co-supervision", N_ ("Co-supervision"), "cosup coreflection" },
  [PD_ACTIVITY_TRAINING] = { "training", N_ ("Training"), NULL },
  [PD_ACTIVITY_REFLECTION] = { "reflection", N_ ("Reflection"), NULL },
  [PD_ACTIVITY_ADMIN] = { "admin", N_ ("Admin"), "administration office" },
};

/**
 * pd_activity_to_nick:
 * @activity: what a shift is for
 *
 * Returns: its name in files, tables and on the command line: "co-supervision"
 */
const char *
pd_activity_to_nick (PdActivity activity)
{
  return pd_spelling_get_nick (ACTIVITIES, G_N_ELEMENTS (ACTIVITIES), activity);
}

/**
 * pd_activity_to_words:
 * @activity: what a shift is for
 *
 * Returns: its name in the reader's language
 */
const char *
pd_activity_to_words (PdActivity activity)
{
  return pd_spelling_get_words (ACTIVITIES, G_N_ELEMENTS (ACTIVITIES), activity);
}

/**
 * pd_activity_parse:
 * @text: (nullable): what a table says: "Co supervision", "admin"
 * @ret_activity: (out) (optional): the activity meant; not touched when there is none
 *
 * Returns: whether @text names an activity
 */
gboolean
pd_activity_parse (const char *text,
                   PdActivity *ret_activity)
{
  guint value;

  if (!pd_spelling_find (ACTIVITIES, G_N_ELEMENTS (ACTIVITIES), text, &value))
    return FALSE;
  if (ret_activity != NULL)
    *ret_activity = (PdActivity) value;
  return TRUE;
}
