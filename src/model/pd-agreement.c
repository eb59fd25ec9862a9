/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-agreement.h"

#include "pd-error.h"
#include "pd-spelling-private.h"
#include "pd-text-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling HOWS[] = {
  [PD_AGREED_IN_WRITING] = { "in-writing", N_ ("in writing"), "writing written letter signed" },
  [PD_AGREED_BY_MESSAGE] = { "by-message", N_ ("by message"), "message email sms text" },
  [PD_AGREED_BY_WORD] = { "by-word", N_ ("by word of mouth"), "word spoken phone verbal verbally" },
};

/**
 * pd_agreement_new:
 * @person_id: who agreed
 * @rule: the id of a rule, or the nick of what rules check
 * @how: in which way
 * @agreed_on: when
 *
 * Returns: (transfer full): an agreement for all days, without a row yet
 */
PdAgreement *
pd_agreement_new (PdId        person_id,
                  const char *rule,
                  PdAgreedHow how,
                  PdDay       agreed_on)
{
  PdAgreement *self = g_new0 (PdAgreement, 1);

  self->person_id = person_id;
  self->rule = g_strdup (rule != NULL ? rule : "");
  self->from = PD_DAY_NONE;
  self->to = PD_DAY_NONE;
  self->how = how;
  self->agreed_on = agreed_on;
  self->note = g_strdup ("");
  return self;
}

/**
 * pd_agreement_copy:
 * @self: an agreement
 *
 * Returns: (transfer full): another one that is the same
 */
PdAgreement *
pd_agreement_copy (const PdAgreement *self)
{
  PdAgreement *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->rule = g_strdup (self->rule);
  copy->note = g_strdup (self->note);
  return copy;
}

/**
 * pd_agreement_free:
 * @self: (transfer full) (nullable): an agreement
 */
void
pd_agreement_free (PdAgreement *self)
{
  if (self == NULL)
    return;
  g_free (self->rule);
  g_free (self->note);
  g_free (self);
}

/**
 * pd_agreement_equal:
 * @self: an agreement
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_agreement_equal (const PdAgreement *self,
                    const PdAgreement *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         self->person_id == other->person_id &&
         g_str_equal (self->rule, other->rule) &&
         self->shift_id == other->shift_id &&
         self->from == other->from &&
         self->to == other->to &&
         self->how == other->how &&
         self->agreed_on == other->agreed_on &&
         self->recorded_by == other->recorded_by &&
         g_str_equal (self->note, other->note);
}

/**
 * pd_agreement_set_note:
 * @self: an agreement
 * @note: (nullable): what was said
 */
void
pd_agreement_set_note (PdAgreement *self,
                       const char  *note)
{
  g_return_if_fail (self != NULL);

  pd_text_replace (&self->note, note);
}

/**
 * pd_agreement_check:
 * @self: an agreement
 * @error: return location for a #GError
 *
 * Returns: whether it can be kept; %PD_ERROR_INPUT says why not
 */
gboolean
pd_agreement_check (const PdAgreement *self,
                    GError           **error)
{
  const char *problem = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->person_id == PD_ID_NONE || *self->rule == '\0')
    problem = _ ("An agreement says who agreed, and to what.");
  else if (self->agreed_on == PD_DAY_NONE)
    problem = _ ("An agreement has the day that it was made on.");
  else if (self->from != PD_DAY_NONE && self->to != PD_DAY_NONE && self->to < self->from)
    problem = _ ("The last day comes before the first one.");

  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/**
 * pd_agreement_is_for:
 * @self: an agreement
 * @shift_id: a shift, or %PD_ID_NONE for none
 * @day: its day, or the day that something is about
 *
 * Returns: whether the agreement reaches it
 */
gboolean
pd_agreement_is_for (const PdAgreement *self,
                     PdId               shift_id,
                     PdDay              day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->shift_id != PD_ID_NONE)
    return self->shift_id == shift_id;
  return (self->from == PD_DAY_NONE || self->from <= day) && (self->to == PD_DAY_NONE || day <= self->to);
}

/**
 * pd_agreement_to_words:
 * @self: an agreement
 *
 * Returns: (transfer full): how and when it was made, in the reader's language
 */
char *
pd_agreement_to_words (const PdAgreement *self)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  day = pd_day_to_words (self->agreed_on);
  /* Translators: "Agreed in writing on Tuesday 24 November 2026" */
  return g_strdup_printf (_ ("Agreed %1$s on %2$s"), pd_agreed_how_to_words (self->how), day);
}

/**
 * pd_agreed_how_to_nick:
 * @how: in which way something was agreed
 *
 * Returns: how files and tables write it
 */
const char *
pd_agreed_how_to_nick (PdAgreedHow how)
{
  return pd_spelling_get_nick (HOWS, G_N_ELEMENTS (HOWS), how);
}

/**
 * pd_agreed_how_to_words:
 * @how: in which way something was agreed
 *
 * Returns: the same in the reader's language, as it stands within a sentence
 */
const char *
pd_agreed_how_to_words (PdAgreedHow how)
{
  return pd_spelling_get_words (HOWS, G_N_ELEMENTS (HOWS), how);
}

/**
 * pd_agreed_how_parse:
 * @text: (nullable): what may be a way of agreeing
 * @ret_how: (out): the way
 *
 * Returns: whether @text is one
 */
gboolean
pd_agreed_how_parse (const char  *text,
                     PdAgreedHow *ret_how)
{
  guint value;

  if (!pd_spelling_find (HOWS, G_N_ELEMENTS (HOWS), text, &value))
    return FALSE;
  *ret_how = value;
  return TRUE;
}
