/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a finding means for the roster, gravest first. */
typedef enum
{
  PD_SEVERITY_CANNOT,
  PD_SEVERITY_NEEDS_AGREEMENT,
  PD_SEVERITY_COSTS_MORE,
  PD_SEVERITY_HEADS_UP,
} PdSeverity;

const char *pd_severity_to_nick (PdSeverity severity);
const char *pd_severity_to_words (PdSeverity severity);
gboolean    pd_severity_parse (const char *text,
                               PdSeverity *ret_severity);

G_END_DECLS
