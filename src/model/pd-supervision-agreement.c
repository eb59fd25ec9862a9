/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-supervision-agreement.h"

#include "pd-id-list-private.h"
#include "pd-text-private.h"

/* An agreement is looked at again after half a year (domain.md, Supervision). */
#define DAYS_TO_REVIEW 182

static gboolean
consents_equal (const GArray *consents,
                const GArray *others)
{
  if (consents->len != others->len)
    return FALSE;
  for (guint i = 0; i < consents->len; i++)
    {
      const PdSupervisionConsent *consent = &g_array_index (consents, PdSupervisionConsent, i);
      const PdSupervisionConsent *other = &g_array_index (others, PdSupervisionConsent, i);

      if (consent->person_id != other->person_id || consent->day != other->day)
        return FALSE;
    }
  return TRUE;
}

static gboolean
texts_equal (const PdSupervisionAgreement *self,
             const PdSupervisionAgreement *other)
{
  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    {
      if (!g_str_equal (self->texts[i], other->texts[i]))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_supervision_agreement_new:
 * @kind: which kind of supervision
 * @supervisor_id: who supervises, or %PD_ID_NONE for somebody from outside or nobody
 * @started_on: the first day that it holds
 *
 * Returns: (transfer full): an agreement of one to one, paid sessions at the usual rhythm,
 *   without members and without a row yet
 */
PdSupervisionAgreement *
pd_supervision_agreement_new (PdSupervisionKind kind,
                              PdId              supervisor_id,
                              PdDay             started_on)
{
  PdSupervisionAgreement *self = g_new0 (PdSupervisionAgreement, 1);

  self->kind = kind;
  self->form = kind == PD_SUPERVISION_CO_SUPERVISION ? PD_SUPERVISION_GROUP : PD_SUPERVISION_ONE_TO_ONE;
  self->supervisor_id = supervisor_id;
  self->outside_name = g_strdup ("");
  self->member_ids = pd_id_list_new ();
  self->days_between = pd_supervision_kind_get_usual_days (kind, started_on, started_on);
  self->minutes = pd_supervision_kind_get_usual_minutes (kind);
  self->place = g_strdup ("");
  self->is_paid = TRUE;
  self->started_on = started_on;
  self->review_on = started_on != PD_DAY_NONE ? started_on + DAYS_TO_REVIEW : PD_DAY_NONE;
  self->ended_on = PD_DAY_NONE;
  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    self->texts[i] = g_strdup ("");
  self->consents = g_array_new (FALSE, FALSE, sizeof (PdSupervisionConsent));
  return self;
}

/**
 * pd_supervision_agreement_copy:
 * @self: an agreement
 *
 * Returns: (transfer full): another one that is the same
 */
PdSupervisionAgreement *
pd_supervision_agreement_copy (const PdSupervisionAgreement *self)
{
  PdSupervisionAgreement *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->outside_name = g_strdup (self->outside_name);
  copy->member_ids = g_array_copy (self->member_ids);
  copy->place = g_strdup (self->place);
  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    copy->texts[i] = g_strdup (self->texts[i]);
  copy->consents = g_array_copy (self->consents);
  return copy;
}

/**
 * pd_supervision_agreement_free:
 * @self: (transfer full) (nullable): an agreement
 */
void
pd_supervision_agreement_free (PdSupervisionAgreement *self)
{
  if (self == NULL)
    return;
  g_free (self->outside_name);
  g_array_unref (self->member_ids);
  g_free (self->place);
  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    g_free (self->texts[i]);
  g_array_unref (self->consents);
  g_free (self);
}

/**
 * pd_supervision_agreement_equal:
 * @self: an agreement
 * @other: another
 *
 * Returns: whether both hold the same, their ids included
 */
gboolean
pd_supervision_agreement_equal (const PdSupervisionAgreement *self,
                                const PdSupervisionAgreement *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         self->ended_on == other->ended_on &&
         pd_supervision_agreement_has_same_terms (self, other) &&
         consents_equal (self->consents, other->consents);
}

/**
 * pd_supervision_agreement_has_same_terms:
 * @self: an agreement
 * @other: the same one at another time
 *
 * Tells whether who agreed to the one agreed to the other. Who agreed, and that it came to
 * an end, are no terms.
 *
 * Returns: whether both say the same
 */
gboolean
pd_supervision_agreement_has_same_terms (const PdSupervisionAgreement *self,
                                         const PdSupervisionAgreement *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->kind == other->kind &&
         self->form == other->form &&
         self->supervisor_id == other->supervisor_id &&
         g_str_equal (self->outside_name, other->outside_name) &&
         pd_id_list_equal (self->member_ids, other->member_ids) &&
         self->days_between == other->days_between &&
         self->minutes == other->minutes &&
         self->mode == other->mode &&
         g_str_equal (self->place, other->place) &&
         self->is_paid == other->is_paid &&
         self->started_on == other->started_on &&
         self->review_on == other->review_on &&
         texts_equal (self, other);
}

/**
 * pd_supervision_agreement_set_outside_name:
 * @self: an agreement
 * @name: (nullable): the name of a supervisor from outside
 */
void
pd_supervision_agreement_set_outside_name (PdSupervisionAgreement *self,
                                           const char             *name)
{
  g_return_if_fail (self != NULL);

  pd_text_replace (&self->outside_name, name);
}

/**
 * pd_supervision_agreement_set_place:
 * @self: an agreement
 * @place: (nullable): where they meet
 */
void
pd_supervision_agreement_set_place (PdSupervisionAgreement *self,
                                    const char             *place)
{
  g_return_if_fail (self != NULL);

  pd_text_replace (&self->place, place);
}

/**
 * pd_supervision_agreement_set_text:
 * @self: an agreement
 * @which: one of its texts
 * @text: (nullable): what they agreed
 */
void
pd_supervision_agreement_set_text (PdSupervisionAgreement *self,
                                   PdSupervisionText       which,
                                   const char             *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (which < PD_SUPERVISION_N_TEXTS);

  pd_text_replace (&self->texts[which], text);
}

/**
 * pd_supervision_agreement_add_member:
 * @self: an agreement
 * @person_id: who is to be supervised, or to belong to the group
 *
 * Does nothing where they are a member already.
 */
void
pd_supervision_agreement_add_member (PdSupervisionAgreement *self,
                                     PdId                    person_id)
{
  g_return_if_fail (self != NULL);

  if (!pd_id_list_has (self->member_ids, person_id))
    g_array_append_val (self->member_ids, person_id);
}

/**
 * pd_supervision_agreement_has_member:
 * @self: an agreement
 * @person_id: somebody
 *
 * Returns: whether they are supervised under it, or belong to its group
 */
gboolean
pd_supervision_agreement_has_member (const PdSupervisionAgreement *self,
                                     PdId                          person_id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return pd_id_list_has (self->member_ids, person_id);
}

/**
 * pd_supervision_agreement_is_party:
 * @self: an agreement
 * @person_id: somebody
 *
 * Returns: whether it is theirs to agree to: the supervisor's and the members'
 */
gboolean
pd_supervision_agreement_is_party (const PdSupervisionAgreement *self,
                                   PdId                          person_id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (person_id == PD_ID_NONE)
    return FALSE;
  return self->supervisor_id == person_id || pd_id_list_has (self->member_ids, person_id);
}

/**
 * pd_supervision_agreement_consent:
 * @self: an agreement
 * @person_id: one of its parties
 * @day: when they agreed, or %PD_DAY_NONE to take it back
 *
 * Puts down that somebody agreed to it as it stands.
 */
void
pd_supervision_agreement_consent (PdSupervisionAgreement *self,
                                  PdId                    person_id,
                                  PdDay                   day)
{
  PdSupervisionConsent consent = { person_id, day };

  g_return_if_fail (self != NULL);

  for (guint i = self->consents->len; i > 0; i--)
    {
      if (g_array_index (self->consents, PdSupervisionConsent, i - 1).person_id == person_id)
        g_array_remove_index (self->consents, i - 1);
    }
  if (day != PD_DAY_NONE)
    g_array_append_val (self->consents, consent);
}

/**
 * pd_supervision_agreement_get_consent:
 * @self: an agreement
 * @person_id: somebody
 *
 * Returns: the day that they agreed to it, or %PD_DAY_NONE
 */
PdDay
pd_supervision_agreement_get_consent (const PdSupervisionAgreement *self,
                                      PdId                          person_id)
{
  g_return_val_if_fail (self != NULL, PD_DAY_NONE);

  for (guint i = 0; i < self->consents->len; i++)
    {
      const PdSupervisionConsent *consent = &g_array_index (self->consents, PdSupervisionConsent, i);

      if (consent->person_id == person_id)
        return consent->day;
    }
  return PD_DAY_NONE;
}

/**
 * pd_supervision_agreement_is_agreed:
 * @self: an agreement
 *
 * Returns: whether all its parties of this service agreed; somebody from outside signs it
 *   on paper
 */
gboolean
pd_supervision_agreement_is_agreed (const PdSupervisionAgreement *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->supervisor_id != PD_ID_NONE &&
      pd_supervision_agreement_get_consent (self, self->supervisor_id) == PD_DAY_NONE)
    return FALSE;
  for (guint i = 0; i < self->member_ids->len; i++)
    {
      PdId member_id = g_array_index (self->member_ids, PdId, i);

      if (pd_supervision_agreement_get_consent (self, member_id) == PD_DAY_NONE)
        return FALSE;
    }
  return self->member_ids->len > 0;
}

/**
 * pd_supervision_agreement_holds_on:
 * @self: an agreement
 * @day: a day
 *
 * Returns: whether it holds on that day
 */
gboolean
pd_supervision_agreement_holds_on (const PdSupervisionAgreement *self,
                                   PdDay                         day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->started_on <= day && (self->ended_on == PD_DAY_NONE || day <= self->ended_on);
}

/**
 * pd_supervision_agreements_find:
 * @agreements: (element-type PdSupervisionAgreement): those of a service
 * @id: a supervision agreement
 *
 * Returns: (transfer none) (nullable): that one, if it is among them
 */
PdSupervisionAgreement *
pd_supervision_agreements_find (GPtrArray *agreements,
                                PdId       id)
{
  g_return_val_if_fail (agreements != NULL, NULL);

  for (guint i = 0; i < agreements->len; i++)
    {
      PdSupervisionAgreement *agreement = g_ptr_array_index (agreements, i);

      if (agreement->id == id)
        return agreement;
    }
  return NULL;
}
