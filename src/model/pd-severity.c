/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-severity.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling SEVERITIES[] = {
  [PD_SEVERITY_CANNOT] = { "cannot", N_ ("Can’t be done"), NULL },
  [PD_SEVERITY_NEEDS_AGREEMENT] = { "needs-agreement", N_ ("Needs an agreement"), NULL },
  [PD_SEVERITY_COSTS_MORE] = { "costs-more", N_ ("Costs more"), NULL },
  [PD_SEVERITY_HEADS_UP] = { "heads-up", N_ ("Heads-up"), NULL },
};

/**
 * pd_severity_to_nick:
 * @severity: what a finding means for the roster
 *
 * Returns: how files and tables write it
 */
const char *
pd_severity_to_nick (PdSeverity severity)
{
  return pd_spelling_get_nick (SEVERITIES, G_N_ELEMENTS (SEVERITIES), severity);
}

/**
 * pd_severity_to_words:
 * @severity: what a finding means for the roster
 *
 * Returns: the same in the reader's language
 */
const char *
pd_severity_to_words (PdSeverity severity)
{
  return pd_spelling_get_words (SEVERITIES, G_N_ELEMENTS (SEVERITIES), severity);
}

/**
 * pd_severity_parse:
 * @text: (nullable): what may be a severity
 * @ret_severity: (out): the severity
 *
 * Returns: whether @text is one
 */
gboolean
pd_severity_parse (const char *text,
                   PdSeverity *ret_severity)
{
  guint value;

  if (!pd_spelling_find (SEVERITIES, G_N_ELEMENTS (SEVERITIES), text, &value))
    return FALSE;
  *ret_severity = (PdSeverity) value;
  return TRUE;
}
