/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the rows of a table are. */
typedef enum
{
  PD_TABLE_KIND_PEOPLE,
  PD_TABLE_KIND_SHIFTS,
  PD_TABLE_KIND_AVAILABILITY,
  PD_TABLE_KIND_LEAVE,
  PD_TABLE_KIND_TRAINING,
  PD_TABLE_KIND_PATTERN,
  PD_TABLE_N_KINDS
} PdTableKind;

const char *pd_table_kind_to_nick (PdTableKind kind);
const char *pd_table_kind_to_words (PdTableKind kind);
gboolean    pd_table_kind_parse (const char  *text,
                                 PdTableKind *ret_kind);

G_END_DECLS
