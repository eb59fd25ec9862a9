/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-id.h"
#include "pd-when.h"

G_BEGIN_DECLS

/**
 * PdCircleMember:
 * @id: what its row is known by
 * @person_id: one of our workers, or %PD_ID_NONE for a partner's
 * @name: the first name of a partner's worker, as they chose it; empty for ours, whose name
 *   stands with the person
 * @service: a partner's name; empty for ours
 * @contact: how a partner's worker wants to be reached; may be empty
 * @zone: the IANA zone that a partner's worker lives by; empty for the circle's
 * @days_between: a rhythm of their own, or 0 for the circle's
 * @joined_on: the first day
 * @left_on: the last day, or %PD_DAY_NONE
 * @sits_out_from: from which day on they sit out, or %PD_DAY_NONE. Nobody asks why, and no
 *   count or order knows of it
 * @sits_out_until: the last day of that, or %PD_DAY_NONE while it is open
 * @times: (element-type PdWhen): when a partner's worker can come, as they said it, on the
 *   circle's clock; empty for ours, whose roster and availability say it
 *
 * Somebody of a circle, of this service or of another.
 */
typedef struct
{
  PdId    id;
  PdId    person_id;
  char   *name;
  char   *service;
  char   *contact;
  char   *zone;
  int     days_between;
  PdDay   joined_on;
  PdDay   left_on;
  PdDay   sits_out_from;
  PdDay   sits_out_until;
  GArray *times;
} PdCircleMember;

PdCircleMember *pd_circle_member_new_of_person (PdId  person_id,
                                                PdDay joined_on);
PdCircleMember *pd_circle_member_new_of_partner (const char *name,
                                                 const char *service,
                                                 PdDay       joined_on);
PdCircleMember *pd_circle_member_copy (const PdCircleMember *self);
void            pd_circle_member_free (PdCircleMember *self);
gboolean        pd_circle_member_equal (const PdCircleMember *self,
                                        const PdCircleMember *other);
void            pd_circle_member_set_contact (PdCircleMember *self,
                                              const char     *contact);
void            pd_circle_member_set_zone (PdCircleMember *self,
                                           const char     *zone);
void            pd_circle_member_add_time (PdCircleMember *self,
                                           const PdWhen   *when);
gboolean        pd_circle_member_says_yes (const PdCircleMember *self,
                                           PdDay                 day,
                                           int                   start,
                                           int                   minutes);
gboolean        pd_circle_member_takes_part (const PdCircleMember *self,
                                             PdDay                 day);
gboolean        pd_circle_member_check (const PdCircleMember *self,
                                        GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCircleMember, pd_circle_member_free)

G_END_DECLS
