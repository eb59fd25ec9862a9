/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-paper.h"
#include "pd-roster.h"

G_BEGIN_DECLS

/* What one sign-in sheet is for. */
typedef enum
{
  PD_SIGN_IN_BY_WEEK,
  PD_SIGN_IN_BY_DAY,
} PdSignInSpan;

PdDocument *pd_sign_in_sheet_new (PdRoster             *roster,
                                  PdId                  site_id,
                                  PdSignInSpan          span,
                                  const PdPaperOptions *options);

G_END_DECLS
