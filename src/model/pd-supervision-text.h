/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-supervision-kind.h"

G_BEGIN_DECLS

/* What a supervision agreement says in the words of those who made it. */
typedef enum
{
  PD_SUPERVISION_TEXT_PURPOSE,
  PD_SUPERVISION_TEXT_ARRANGING,
  PD_SUPERVISION_TEXT_RECORDED,
  PD_SUPERVISION_TEXT_CONFIDENTIAL,
  PD_SUPERVISION_TEXT_PASSED_ON,
  PD_SUPERVISION_TEXT_CANCELLATIONS,
  PD_SUPERVISION_TEXT_DISAGREEMENT,
  PD_SUPERVISION_TEXT_EVALUATION,
  PD_SUPERVISION_TEXT_FACILITATION,
  PD_SUPERVISION_TEXT_JOINING,
  PD_SUPERVISION_TEXT_GOALS,
  PD_SUPERVISION_TEXT_EXPECTATIONS,
  PD_SUPERVISION_TEXT_VALUES,
  PD_SUPERVISION_TEXT_FEEDBACK,
  PD_SUPERVISION_N_TEXTS,
} PdSupervisionText;

const char *pd_supervision_text_to_nick (PdSupervisionText text);
const char *pd_supervision_text_to_words (PdSupervisionText text);
const char *pd_supervision_text_get_question (PdSupervisionText text);
gboolean    pd_supervision_text_parse (const char        *text,
                                       PdSupervisionText *ret_text);
gboolean    pd_supervision_text_is_for (PdSupervisionText text,
                                        PdSupervisionForm form);

G_END_DECLS
