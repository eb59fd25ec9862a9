/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-supervision-text.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling TEXTS[] = {
  [PD_SUPERVISION_TEXT_PURPOSE] = { "purpose", N_ ("What it is for"), NULL },
  [PD_SUPERVISION_TEXT_ARRANGING] = { "arranging", N_ ("Who arranges it"), "arrange" },
  [PD_SUPERVISION_TEXT_RECORDED] = { "recorded", N_ ("What is written down"), "record notes" },
  [PD_SUPERVISION_TEXT_CONFIDENTIAL] = { "confidential", N_ ("What stays between us"), "confidentiality privacy" },
  [PD_SUPERVISION_TEXT_PASSED_ON] = { "passed-on", N_ ("What is passed on"), "limits" },
  [PD_SUPERVISION_TEXT_CANCELLATIONS] = { "cancellations", N_ ("When a session can’t happen"), "cancelling cancelled" },
  [PD_SUPERVISION_TEXT_DISAGREEMENT] = { "disagreement", N_ ("When we disagree"), "conflict" },
  [PD_SUPERVISION_TEXT_EVALUATION] = { "evaluation", N_ ("How we know that it works"), "evaluated review" },
  [PD_SUPERVISION_TEXT_FACILITATION] = { "facilitation", N_ ("Who leads"), "facilitator" },
  [PD_SUPERVISION_TEXT_JOINING] = { "joining", N_ ("Who may join"), "open closed" },
  [PD_SUPERVISION_TEXT_GOALS] = { "goals", N_ ("What we hope for"), NULL },
  [PD_SUPERVISION_TEXT_EXPECTATIONS] = { "expectations", N_ ("What we ask of each other"), NULL },
  [PD_SUPERVISION_TEXT_VALUES] = { "values", N_ ("What matters to us"), "sharedvalues" },
  [PD_SUPERVISION_TEXT_FEEDBACK] = { "feedback", N_ ("How we tell each other"), NULL },
};

static const char *const QUESTIONS[] = {
  [PD_SUPERVISION_TEXT_PURPOSE] = N_ ("What do we want from this time together?"),
  [PD_SUPERVISION_TEXT_ARRANGING] = N_ ("Who sets the time and place, and who brings the topics?"),
  [PD_SUPERVISION_TEXT_RECORDED] = N_ ("What do we write down, who writes it, and who may read it?"),
  [PD_SUPERVISION_TEXT_CONFIDENTIAL] = N_ ("What stays with those who were there?"),
  [PD_SUPERVISION_TEXT_PASSED_ON] = N_ ("When would something be passed on, to whom, and how would we say so first?"),
  [PD_SUPERVISION_TEXT_CANCELLATIONS] = N_ ("How much notice do we give, and how do we find another time?"),
  [PD_SUPERVISION_TEXT_DISAGREEMENT] = N_ ("What do we do when we see something differently, or one of us wants to stop?"),
  [PD_SUPERVISION_TEXT_EVALUATION] = N_ ("How will we notice that this time is worth having, and what would we change?"),
  [PD_SUPERVISION_TEXT_FACILITATION] = N_ ("Do we take turns to lead, or does nobody?"),
  [PD_SUPERVISION_TEXT_JOINING] = N_ ("Can others join later, and who decides?"),
  [PD_SUPERVISION_TEXT_GOALS] = N_ ("What do we hope to learn or do as a group?"),
  [PD_SUPERVISION_TEXT_EXPECTATIONS] = N_ ("What can each of us count on from the others?"),
  [PD_SUPERVISION_TEXT_VALUES] = N_ ("Which values do we share, and how would someone notice them?"),
  [PD_SUPERVISION_TEXT_FEEDBACK] = N_ ("How do we tell each other what helped and what did not?"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (TEXTS) == PD_SUPERVISION_N_TEXTS);
G_STATIC_ASSERT (G_N_ELEMENTS (QUESTIONS) == PD_SUPERVISION_N_TEXTS);

/**
 * pd_supervision_text_to_nick:
 * @text: one of the texts of an agreement
 *
 * Returns: how files, tables and the command line write it
 */
const char *
pd_supervision_text_to_nick (PdSupervisionText text)
{
  return pd_spelling_get_nick (TEXTS, G_N_ELEMENTS (TEXTS), text);
}

/**
 * pd_supervision_text_to_words:
 * @text: one of the texts of an agreement
 *
 * Returns: its heading, in the reader's language
 */
const char *
pd_supervision_text_to_words (PdSupervisionText text)
{
  return pd_spelling_get_words (TEXTS, G_N_ELEMENTS (TEXTS), text);
}

/**
 * pd_supervision_text_get_question:
 * @text: one of the texts of an agreement
 *
 * Returns: the question that it answers, in the reader's language
 */
const char *
pd_supervision_text_get_question (PdSupervisionText text)
{
  g_return_val_if_fail (text < PD_SUPERVISION_N_TEXTS, "");

  return _ (QUESTIONS[text]);
}

/**
 * pd_supervision_text_parse:
 * @text: (nullable): what may be the name of one of the texts
 * @ret_text: (out): the text
 *
 * Returns: whether @text is one
 */
gboolean
pd_supervision_text_parse (const char        *text,
                           PdSupervisionText *ret_text)
{
  guint value;

  if (!pd_spelling_find (TEXTS, G_N_ELEMENTS (TEXTS), text, &value))
    return FALSE;
  *ret_text = value;
  return TRUE;
}

/**
 * pd_supervision_text_is_for:
 * @text: one of the texts of an agreement
 * @form: a form of supervision
 *
 * Returns: whether an agreement of that form is asked for it: a group says more
 */
gboolean
pd_supervision_text_is_for (PdSupervisionText text,
                            PdSupervisionForm form)
{
  return form == PD_SUPERVISION_GROUP || text < PD_SUPERVISION_TEXT_FACILITATION;
}
