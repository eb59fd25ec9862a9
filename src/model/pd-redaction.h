/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much of a name is shown where others can see it: on a wall, on a shared screen. */
typedef enum
{
  PD_REDACTION_FULL_NAMES,
  PD_REDACTION_FIRST_NAME_AND_INITIAL,
  PD_REDACTION_INITIALS,
} PdRedaction;

GHashTable *pd_redaction_name_people (PdRedaction level,
                                      GPtrArray  *people);
const char *pd_redaction_to_nick (PdRedaction level);
const char *pd_redaction_to_words (PdRedaction level);
gboolean    pd_redaction_parse (const char  *text,
                                PdRedaction *ret_level);

G_END_DECLS
