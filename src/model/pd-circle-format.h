/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many meet at a time. */
typedef enum
{
  PD_CIRCLE_PAIRS,
  PD_CIRCLE_TRIOS,
  PD_CIRCLE_GROUPS,
} PdCircleFormat;

void        pd_circle_format_get_sizes (PdCircleFormat format,
                                        guint         *ret_least,
                                        guint         *ret_most);
const char *pd_circle_format_to_nick (PdCircleFormat format);
const char *pd_circle_format_to_words (PdCircleFormat format);
gboolean    pd_circle_format_parse (const char     *text,
                                    PdCircleFormat *ret_format);

/* What somebody does in a session; hosting goes with any of them. */
typedef enum
{
  PD_CIRCLE_ROLE_COMPANION,
  PD_CIRCLE_ROLE_BRINGER,
  PD_CIRCLE_ROLE_TIMEKEEPER,
  PD_CIRCLE_ROLE_NOTE_HOLDER,
} PdCircleRole;

const char *pd_circle_role_to_nick (PdCircleRole role);
const char *pd_circle_role_to_words (PdCircleRole role);
gboolean    pd_circle_role_parse (const char   *text,
                                  PdCircleRole *ret_role);

G_END_DECLS
