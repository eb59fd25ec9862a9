/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-use.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling USES[] = {
  [PD_USE_WORKER] = { "worker", N_ ("Worker"), "peerworker" },
  [PD_USE_SUPERVISOR] = { "supervisor", N_ ("Supervisor"), NULL },
  [PD_USE_COORDINATOR] = { "coordinator", N_ ("Coordinator"), "office" },
  [PD_USE_MANAGER] = { "manager", N_ ("Manager"), NULL },
};

/**
 * pd_use_to_nick:
 * @use: what a person does with Peerdesk
 *
 * Returns: its name in files, tables and on the command line
 */
const char *
pd_use_to_nick (PdUse use)
{
  return pd_spelling_get_nick (USES, G_N_ELEMENTS (USES), use);
}

/**
 * pd_use_to_words:
 * @use: what a person does with Peerdesk
 *
 * Returns: its name in the reader's language
 */
const char *
pd_use_to_words (PdUse use)
{
  return pd_spelling_get_words (USES, G_N_ELEMENTS (USES), use);
}

/**
 * pd_use_parse:
 * @text: (nullable): what somebody wrote
 * @ret_use: (out) (optional): the use meant; not touched when there is none
 *
 * Returns: whether @text names a use
 */
gboolean
pd_use_parse (const char *text,
              PdUse      *ret_use)
{
  guint value;

  if (!pd_spelling_find (USES, G_N_ELEMENTS (USES), text, &value))
    return FALSE;
  if (ret_use != NULL)
    *ret_use = (PdUse) value;
  return TRUE;
}
