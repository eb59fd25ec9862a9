/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-sheet-kind.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *nick;
  const char *words;
} KINDS[PD_SHEET_N_KINDS] = {
  [PD_SHEET_KIND_WALL] = { "wall", NC_ ("what to print", "Wall roster") },
  [PD_SHEET_KIND_PERSON] = { "person", NC_ ("what to print", "A person’s sheet") },
  [PD_SHEET_KIND_SIGN_IN] = { "sign-in", NC_ ("what to print", "Sign-in sheet") },
  [PD_SHEET_KIND_AGREEMENTS] = { "agreements", NC_ ("what to print", "Agreements and decisions") },
  [PD_SHEET_KIND_CHANGES] = { "changes", NC_ ("what to print", "What has changed, who to tell") },
};

/**
 * pd_sheet_kind_to_nick:
 * @kind: what of a roster is printed
 *
 * Returns: what the command line and the settings call it
 */
const char *
pd_sheet_kind_to_nick (PdSheetKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (KINDS), NULL);

  return KINDS[kind].nick;
}

/**
 * pd_sheet_kind_to_words:
 * @kind: what of a roster is printed
 *
 * Returns: what a person calls it
 */
const char *
pd_sheet_kind_to_words (PdSheetKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (KINDS), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "what to print", KINDS[kind].words);
}

/**
 * pd_sheet_kind_parse:
 * @text: (nullable): what may be a kind of sheet, in any case of letters
 * @ret_kind: (out): the kind; not touched when it is none
 *
 * Returns: whether @text is one
 */
gboolean
pd_sheet_kind_parse (const char  *text,
                     PdSheetKind *ret_kind)
{
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (KINDS); i++)
    if (g_ascii_strcasecmp (text, KINDS[i].nick) == 0)
      {
        *ret_kind = i;
        return TRUE;
      }
  return FALSE;
}
