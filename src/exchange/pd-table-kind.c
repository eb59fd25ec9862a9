/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-kind.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *nick;
  const char *words;
} KINDS[] = {
  [PD_TABLE_KIND_PEOPLE] = { "people", N_ ("People") },
  [PD_TABLE_KIND_SHIFTS] = { "shifts", N_ ("Shifts") },
  [PD_TABLE_KIND_AVAILABILITY] = { "availability", N_ ("Availability") },
  [PD_TABLE_KIND_LEAVE] = { "leave", N_ ("Leave") },
  [PD_TABLE_KIND_TRAINING] = { "training", N_ ("Training and checks") },
  [PD_TABLE_KIND_PATTERN] = { "pattern", N_ ("Agreed patterns") },
};

/**
 * pd_table_kind_to_nick:
 * @kind: what the rows of a table are
 *
 * Returns: its name on the command line
 */
const char *
pd_table_kind_to_nick (PdTableKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (KINDS), "");

  return KINDS[kind].nick;
}

/**
 * pd_table_kind_to_words:
 * @kind: what the rows of a table are
 *
 * Returns: its name in the reader's language
 */
const char *
pd_table_kind_to_words (PdTableKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (KINDS), "");

  return _ (KINDS[kind].words);
}

/**
 * pd_table_kind_parse:
 * @text: (nullable): a name from the command line
 * @ret_kind: (out) (optional): the kind meant; not touched when there is none
 *
 * Returns: whether @text names a kind of table that can be read
 */
gboolean
pd_table_kind_parse (const char  *text,
                     PdTableKind *ret_kind)
{
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (KINDS); i++)
    if (g_ascii_strcasecmp (text, KINDS[i].nick) == 0)
      {
        if (ret_kind != NULL)
          *ret_kind = (PdTableKind) i;
        return TRUE;
      }
  return FALSE;
}
