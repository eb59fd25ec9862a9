/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-range.h"

G_BEGIN_DECLS

/**
 * PdShiftOptions:
 * @date: (nullable): the day that it begins on
 * @start: (nullable): when it begins
 * @end: (nullable): when it ends
 * @rest: minutes of an unpaid break, or -1
 * @sleepover: (nullable): "23:00-7:00"
 * @activity: (nullable): what it is for
 * @role: (nullable): the role that it names
 * @has_no_role: whether it is to name none
 * @note: (nullable): the note for hand-over
 * @is_open: whether it is to have nobody
 * @pin: whether it is to be pinned
 * @unpin: whether it is not to be pinned any more
 *
 * What a shift is to be, as it was typed. Whose it is and where stands in the range.
 */
typedef struct
{
  char    *date;
  char    *start;
  char    *end;
  int      rest;
  char    *sleepover;
  char    *activity;
  char    *role;
  gboolean has_no_role;
  char    *note;
  gboolean is_open;
  gboolean pin;
  gboolean unpin;
} PdShiftOptions;

void     pd_shift_options_clear (PdShiftOptions *self);
void     pd_shift_options_add_entries (PdShiftOptions *self,
                                       GArray         *entries);
gboolean pd_shift_options_apply (const PdShiftOptions *self,
                                 const PdRosterRange  *range,
                                 PdWorkspace          *workspace,
                                 PdShift              *shift,
                                 GError              **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdShiftOptions, pd_shift_options_clear)

G_END_DECLS
