/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pd-day.h"
#include "pd-employment.h"
#include "pd-id.h"
#include "pd-use.h"

G_BEGIN_DECLS

/**
 * PdPerson:
 *
 * Somebody who works here, or worked here: leavers are hidden, never lost.
 */
#define PD_TYPE_PERSON (pd_person_get_type ())
G_DECLARE_FINAL_TYPE (PdPerson, pd_person, PD, PERSON, GObject)

PdPerson    *pd_person_new (PdId        id,
                            const char *name);
PdPerson    *pd_person_copy (PdPerson *self);
gboolean     pd_person_equal (PdPerson *self,
                              PdPerson *other);
PdId         pd_person_get_id (PdPerson *self);
void         pd_person_set_id (PdPerson *self,
                               PdId      id);
const char  *pd_person_get_name (PdPerson *self);
void         pd_person_set_name (PdPerson   *self,
                                 const char *name);
const char  *pd_person_get_pronouns (PdPerson *self);
void         pd_person_set_pronouns (PdPerson   *self,
                                     const char *pronouns);
const char  *pd_person_get_code (PdPerson *self);
void         pd_person_set_code (PdPerson   *self,
                                 const char *code);
const char  *pd_person_get_email (PdPerson *self);
void         pd_person_set_email (PdPerson   *self,
                                  const char *email);
const char  *pd_person_get_phone (PdPerson *self);
void         pd_person_set_phone (PdPerson   *self,
                                  const char *phone);
PdEmployment pd_person_get_employment (PdPerson *self);
void         pd_person_set_employment (PdPerson    *self,
                                       PdEmployment employment);
const char  *pd_person_get_stream (PdPerson *self);
void         pd_person_set_stream (PdPerson   *self,
                                   const char *stream);
int          pd_person_get_agreed_minutes (PdPerson *self);
void         pd_person_set_agreed_minutes (PdPerson *self,
                                           int       minutes_a_week);
const char  *pd_person_get_role_title (PdPerson *self);
void         pd_person_set_role_title (PdPerson   *self,
                                       const char *title);
PdUse        pd_person_get_use (PdPerson *self);
void         pd_person_set_use (PdPerson *self,
                                PdUse     use);
PdDay        pd_person_get_left_on (PdPerson *self);
void         pd_person_set_left_on (PdPerson *self,
                                    PdDay     day);
const PdId  *pd_person_get_site_ids (PdPerson *self,
                                     guint    *ret_n);
void         pd_person_set_site_ids (PdPerson   *self,
                                     const PdId *site_ids,
                                     guint       n);
gboolean     pd_person_is_here (PdPerson *self,
                                PdDay     day);
gboolean     pd_person_check_pronouns (const char *pronouns,
                                       GError    **error);
gboolean     pd_person_check (PdPerson *self,
                              GError  **error);

G_END_DECLS
