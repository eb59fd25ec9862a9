/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What of a roster is printed. */
typedef enum
{
  PD_SHEET_KIND_WALL,
  PD_SHEET_KIND_PERSON,
  PD_SHEET_KIND_SIGN_IN,
  PD_SHEET_KIND_AGREEMENTS,
  PD_SHEET_KIND_CHANGES,
} PdSheetKind;

#define PD_SHEET_N_KINDS (PD_SHEET_KIND_CHANGES + 1)

const char *pd_sheet_kind_to_nick (PdSheetKind kind);
const char *pd_sheet_kind_to_words (PdSheetKind kind);
gboolean    pd_sheet_kind_parse (const char  *text,
                                 PdSheetKind *ret_kind);

G_END_DECLS
