/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-circle-format.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling FORMATS[] = {
  [PD_CIRCLE_PAIRS] = { "pairs", N_ ("Pairs"), "pair two" },
  [PD_CIRCLE_TRIOS] = { "trios", N_ ("Trios"), "trio three" },
  [PD_CIRCLE_GROUPS] = { "groups", N_ ("Groups of three to six"), "group" },
};

/* Sizes of domain.md, Co-supervision scheduling. */
static const guint SIZES[][2] = {
  [PD_CIRCLE_PAIRS] = { 2, 2 },
  [PD_CIRCLE_TRIOS] = { 3, 3 },
  [PD_CIRCLE_GROUPS] = { 3, 6 },
};

static const PdSpelling ROLES[] = {
  [PD_CIRCLE_ROLE_COMPANION] = { "companion", N_ ("Companion"), "listener" },
  [PD_CIRCLE_ROLE_BRINGER] = { "bringer", N_ ("Brings something"), "brings" },
  [PD_CIRCLE_ROLE_TIMEKEEPER] = { "timekeeper", N_ ("Keeps the time"), "time-keeper" },
  [PD_CIRCLE_ROLE_NOTE_HOLDER] = { "note-holder", N_ ("Holds the notes"), "notes" },
};

/**
 * pd_circle_format_get_sizes:
 * @format: how many meet at a time
 * @ret_least: (out): at least
 * @ret_most: (out): at most
 */
void
pd_circle_format_get_sizes (PdCircleFormat format,
                            guint         *ret_least,
                            guint         *ret_most)
{
  g_return_if_fail (format < G_N_ELEMENTS (SIZES));

  *ret_least = SIZES[format][0];
  *ret_most = SIZES[format][1];
}

/**
 * pd_circle_format_to_nick:
 * @format: how many meet at a time
 *
 * Returns: how files, tables and the command line write it
 */
const char *
pd_circle_format_to_nick (PdCircleFormat format)
{
  return pd_spelling_get_nick (FORMATS, G_N_ELEMENTS (FORMATS), format);
}

/**
 * pd_circle_format_to_words:
 * @format: how many meet at a time
 *
 * Returns: the same in the reader's language
 */
const char *
pd_circle_format_to_words (PdCircleFormat format)
{
  return pd_spelling_get_words (FORMATS, G_N_ELEMENTS (FORMATS), format);
}

/**
 * pd_circle_format_parse:
 * @text: (nullable): what may be a format
 * @ret_format: (out): the format
 *
 * Returns: whether it is one
 */
gboolean
pd_circle_format_parse (const char     *text,
                        PdCircleFormat *ret_format)
{
  guint found;

  if (!pd_spelling_find (FORMATS, G_N_ELEMENTS (FORMATS), text, &found))
    return FALSE;
  *ret_format = found;
  return TRUE;
}

/**
 * pd_circle_role_to_nick:
 * @role: what somebody does in a session
 *
 * Returns: how files, tables and the command line write it
 */
const char *
pd_circle_role_to_nick (PdCircleRole role)
{
  return pd_spelling_get_nick (ROLES, G_N_ELEMENTS (ROLES), role);
}

/**
 * pd_circle_role_to_words:
 * @role: what somebody does in a session
 *
 * Returns: the same in the reader's language
 */
const char *
pd_circle_role_to_words (PdCircleRole role)
{
  return pd_spelling_get_words (ROLES, G_N_ELEMENTS (ROLES), role);
}

/**
 * pd_circle_role_parse:
 * @text: (nullable): what may be a role
 * @ret_role: (out): the role
 *
 * Returns: whether it is one
 */
gboolean
pd_circle_role_parse (const char   *text,
                      PdCircleRole *ret_role)
{
  guint found;

  if (!pd_spelling_find (ROLES, G_N_ELEMENTS (ROLES), text, &found))
    return FALSE;
  *ret_role = found;
  return TRUE;
}
