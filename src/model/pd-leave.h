/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-person.h"
#include "pd-shift.h"
#include "pd-when.h"

G_BEGIN_DECLS

typedef enum
{
  PD_LEAVE_OTHER,
  PD_LEAVE_ANNUAL,
  PD_LEAVE_PERSONAL,
  PD_LEAVE_CARERS,
  PD_LEAVE_COMPASSIONATE,
  PD_LEAVE_PARENTAL,
  PD_LEAVE_FAMILY_SAFETY,
  PD_LEAVE_STUDY,
  PD_LEAVE_UNPAID,
} PdLeaveKind;

/**
 * PdLeave:
 * @id: what its row is known by
 * @person_id: whose
 * @kind: for whoever keeps leave; nobody else is shown it
 * @from: the first day
 * @to: the last day
 * @start: when it begins on each of these days, in minutes since its midnight
 * @end: when it ends; 0 and 1440 are the whole day
 *
 * Time that somebody is away.
 */
typedef struct
{
  PdId        id;
  PdId        person_id;
  PdLeaveKind kind;
  PdDay       from;
  PdDay       to;
  int         start;
  int         end;
} PdLeave;

PdLeave *pd_leave_new (PdId        person_id,
                       PdLeaveKind kind,
                       PdDay       from,
                       PdDay       to);
PdLeave *pd_leave_new_for_shift (PdShift *shift);
PdLeave *pd_leave_copy (const PdLeave *self);
void     pd_leave_free (PdLeave *self);
gboolean pd_leave_equal (const PdLeave *self,
                         const PdLeave *other);
gboolean pd_leave_check (const PdLeave *self,
                         GError       **error);
gboolean pd_leave_has_day (const PdLeave *self,
                           PdDay          day);
GArray  *pd_leave_find_spans (GPtrArray *leaves,
                              PdDay      day,
                              int        start,
                              int        end);
gboolean pd_leave_is_kind_open_to (const PdLeave *self,
                                   PdPerson      *reader);
char    *pd_leave_to_words (const PdLeave *self,
                            gboolean       may_see_kind);

const char *pd_leave_kind_to_nick (PdLeaveKind kind);
const char *pd_leave_kind_to_words (PdLeaveKind kind);
gboolean    pd_leave_kind_parse (const char  *text,
                                 PdLeaveKind *ret_kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdLeave, pd_leave_free)

G_END_DECLS
