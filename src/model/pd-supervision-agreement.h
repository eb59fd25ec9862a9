/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-id.h"
#include "pd-supervision-kind.h"
#include "pd-supervision-text.h"

G_BEGIN_DECLS

/* The longest that any of the texts may be, in bytes: some thirty pages. */
#define PD_SUPERVISION_MAX_TEXT 100000

/**
 * PdSupervisionConsent:
 * @person_id: who
 * @day: when
 *
 * That somebody agreed to a supervision agreement as it stands.
 */
typedef struct
{
  PdId  person_id;
  PdDay day;
} PdSupervisionConsent;

/**
 * PdSupervisionAgreement:
 * @id: what its row is known by
 * @kind: which kind of supervision
 * @form: one to one, or a group
 * @supervisor_id: who supervises; %PD_ID_NONE where somebody from outside does, or where
 *   a group meets as equals
 * @outside_name: the name of a supervisor from outside; empty without one
 * @member_ids: (element-type PdId): who is supervised, or the people of the group
 * @days_between: the agreed rhythm, in days from one session to the next
 * @minutes: how long a session is
 * @mode: how they usually meet
 * @place: where, and what makes it private
 * @is_paid: whether it is paid time
 * @started_on: the first day that it holds
 * @review_on: when they look at it again, or %PD_DAY_NONE
 * @ended_on: the last day that it holds, or %PD_DAY_NONE
 * @texts: what they agreed in their own words; none is %NULL
 * @consents: (element-type PdSupervisionConsent): who agreed to it, and when
 *
 * What people agreed about supervision before the first session.
 */
typedef struct
{
  PdId              id;
  PdSupervisionKind kind;
  PdSupervisionForm form;
  PdId              supervisor_id;
  char             *outside_name;
  GArray           *member_ids;
  int               days_between;
  int               minutes;
  PdMeetingMode     mode;
  char             *place;
  gboolean          is_paid;
  PdDay             started_on;
  PdDay             review_on;
  PdDay             ended_on;
  char             *texts[PD_SUPERVISION_N_TEXTS];
  GArray           *consents;
} PdSupervisionAgreement;

PdSupervisionAgreement *pd_supervision_agreement_new (PdSupervisionKind kind,
                                                      PdId              supervisor_id,
                                                      PdDay             started_on);
PdSupervisionAgreement *pd_supervision_agreement_copy (const PdSupervisionAgreement *self);
void                    pd_supervision_agreement_free (PdSupervisionAgreement *self);
gboolean                pd_supervision_agreement_equal (const PdSupervisionAgreement *self,
                                                        const PdSupervisionAgreement *other);
gboolean                pd_supervision_agreement_has_same_terms (const PdSupervisionAgreement *self,
                                                                 const PdSupervisionAgreement *other);
void                    pd_supervision_agreement_set_outside_name (PdSupervisionAgreement *self,
                                                                   const char             *name);
void                    pd_supervision_agreement_set_place (PdSupervisionAgreement *self,
                                                            const char             *place);
void                    pd_supervision_agreement_set_text (PdSupervisionAgreement *self,
                                                           PdSupervisionText       which,
                                                           const char             *text);
void                    pd_supervision_agreement_add_member (PdSupervisionAgreement *self,
                                                             PdId                    person_id);
gboolean                pd_supervision_agreement_has_member (const PdSupervisionAgreement *self,
                                                             PdId                          person_id);
gboolean                pd_supervision_agreement_is_party (const PdSupervisionAgreement *self,
                                                           PdId                          person_id);
void                    pd_supervision_agreement_consent (PdSupervisionAgreement *self,
                                                          PdId                    person_id,
                                                          PdDay                   day);
PdDay                   pd_supervision_agreement_get_consent (const PdSupervisionAgreement *self,
                                                              PdId                          person_id);
gboolean                pd_supervision_agreement_is_agreed (const PdSupervisionAgreement *self);
gboolean                pd_supervision_agreement_holds_on (const PdSupervisionAgreement *self,
                                                           PdDay                         day);
gboolean                pd_supervision_agreement_check (const PdSupervisionAgreement *self,
                                                        GError                      **error);
gboolean                pd_supervision_agreement_fill (PdSupervisionAgreement *self,
                                                       const char             *text,
                                                       GError                **error);
GArray                 *pd_supervision_agreement_find_line_managed (const PdSupervisionAgreement *self,
                                                                    GPtrArray                    *agreements,
                                                                    PdDay                         day);

PdSupervisionAgreement *pd_supervision_agreements_find (GPtrArray *agreements,
                                                        PdId       id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdSupervisionAgreement, pd_supervision_agreement_free)

G_END_DECLS
