/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-id.h"

G_BEGIN_DECLS

typedef enum
{
  PD_AGREED_IN_WRITING,
  PD_AGREED_BY_MESSAGE,
  PD_AGREED_BY_WORD,
} PdAgreedHow;

/**
 * PdAgreement:
 * @id: what its row is known by
 * @person_id: who agreed
 * @rule: what to: the id of a rule, or the nick of what rules check ("rest"), which
 *   outlasts a change of the rule
 * @shift_id: for this shift alone, or %PD_ID_NONE
 * @from: otherwise for these days: the first, or %PD_DAY_NONE for no beginning
 * @to: the last, or %PD_DAY_NONE for no end
 * @how: in writing, by a message, or by word of mouth
 * @agreed_on: when
 * @recorded_by: who put it down, or %PD_ID_NONE
 * @note: in their words; never %NULL
 *
 * That somebody agreed to what a rule allows only by agreement.
 */
typedef struct
{
  PdId        id;
  PdId        person_id;
  char       *rule;
  PdId        shift_id;
  PdDay       from;
  PdDay       to;
  PdAgreedHow how;
  PdDay       agreed_on;
  PdId        recorded_by;
  char       *note;
} PdAgreement;

PdAgreement *pd_agreement_new (PdId        person_id,
                               const char *rule,
                               PdAgreedHow how,
                               PdDay       agreed_on);
PdAgreement *pd_agreement_copy (const PdAgreement *self);
void         pd_agreement_free (PdAgreement *self);
gboolean     pd_agreement_equal (const PdAgreement *self,
                                 const PdAgreement *other);
void         pd_agreement_set_note (PdAgreement *self,
                                    const char  *note);
gboolean     pd_agreement_check (const PdAgreement *self,
                                 GError           **error);
gboolean     pd_agreement_is_for (const PdAgreement *self,
                                  PdId               shift_id,
                                  PdDay              day);
char        *pd_agreement_to_words (const PdAgreement *self);

const char *pd_agreed_how_to_nick (PdAgreedHow how);
const char *pd_agreed_how_to_words (PdAgreedHow how);
gboolean    pd_agreed_how_parse (const char  *text,
                                 PdAgreedHow *ret_how);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdAgreement, pd_agreement_free)

G_END_DECLS
