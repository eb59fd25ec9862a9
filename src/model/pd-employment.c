/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-employment.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling EMPLOYMENTS[] = {
  [PD_EMPLOYMENT_UNKNOWN] = { "unknown", N_ ("Not known"), NULL },
  [PD_EMPLOYMENT_FULL_TIME] = { "full-time", N_ ("Full-time"), "ft full" },
  [PD_EMPLOYMENT_PART_TIME] = { "part-time", N_ ("Part-time"), "pt part" },
  [PD_EMPLOYMENT_CASUAL] = { "casual", N_ ("Casual"), "cas" },
  [PD_EMPLOYMENT_VOLUNTEER] = { "volunteer", N_ ("Volunteer"), "vol voluntary unpaid" },
};

/**
 * pd_employment_to_nick:
 * @employment: a kind of employment
 *
 * Returns: its name in files, tables and on the command line: "part-time"
 */
const char *
pd_employment_to_nick (PdEmployment employment)
{
  return pd_spelling_get_nick (EMPLOYMENTS, G_N_ELEMENTS (EMPLOYMENTS), employment);
}

/**
 * pd_employment_to_words:
 * @employment: a kind of employment
 *
 * Returns: its name in the reader's language
 */
const char *
pd_employment_to_words (PdEmployment employment)
{
  return pd_spelling_get_words (EMPLOYMENTS, G_N_ELEMENTS (EMPLOYMENTS), employment);
}

/**
 * pd_employment_parse:
 * @text: (nullable): what a table says: "Part time", "PT", "casual"
 * @ret_employment: (out) (optional): the kind meant; not touched when there is none
 *
 * Returns: whether @text names a kind of employment
 */
gboolean
pd_employment_parse (const char   *text,
                     PdEmployment *ret_employment)
{
  guint value;

  if (!pd_spelling_find (EMPLOYMENTS, G_N_ELEMENTS (EMPLOYMENTS), text, &value))
    return FALSE;
  if (ret_employment != NULL)
    *ret_employment = (PdEmployment) value;
  return TRUE;
}
