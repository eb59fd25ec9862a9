/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-formula-guard.h"

#include <string.h>

/* What makes a spreadsheet compute a cell, also in the full width of East Asian
 * keyboards. */
static const char *const FORMULA_SIGNS[] = { "=", "+", "-", "@", "＝", "＋", "－", "＠" };

/* Whether the text would be computed once blanks before it are gone. A tab or a line's
 * end in front is dangerous by itself: some programs begin a new cell there. */
static gboolean
is_formula (const char *text)
{
  if (*text == '\t' || *text == '\r' || *text == '\n')
    return TRUE;
  while (*text == ' ')
    text++;
  for (guint i = 0; i < G_N_ELEMENTS (FORMULA_SIGNS); i++)
    if (g_str_has_prefix (text, FORMULA_SIGNS[i]))
      return TRUE;
  return FALSE;
}

/**
 * pd_formula_guard_is_needed:
 * @cell: what a cell is to hold
 *
 * A text that has an apostrophe of its own before something like a formula needs one,
 * too: otherwise reading would take its own away.
 *
 * Returns: whether an apostrophe has to stand before @cell when it is written
 */
gboolean
pd_formula_guard_is_needed (const char *cell)
{
  g_return_val_if_fail (cell != NULL, FALSE);

  return is_formula (cell + strspn (cell, "'"));
}

/**
 * pd_formula_guard_remove:
 * @cell: what a cell of a table holds
 *
 * Undoes what was done for pd_formula_guard_is_needed(), and what spreadsheets do
 * themselves to keep a text from being computed.
 *
 * Returns: (transfer none): @cell, or what follows its first apostrophe
 */
const char *
pd_formula_guard_remove (const char *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  return *cell == '\'' && pd_formula_guard_is_needed (cell) ? cell + 1 : cell;
}
