/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-store.h"

G_BEGIN_DECLS

/**
 * PdShiftHistory:
 *
 * Which change of the history touched each shift last, gone ones too. For a shift the
 * number never goes down, and it goes up with each change, undo and redo of the shift. And
 * whose seat in which session of a circle it was, if it was one.
 */
typedef struct _PdShiftHistory PdShiftHistory;

PdShiftHistory *pd_shift_history_load (PdStore *store,
                                       GError **error);
void            pd_shift_history_free (PdShiftHistory *self);
guint64         pd_shift_history_find_last (PdShiftHistory *self,
                                            PdId            shift_id);
gboolean        pd_shift_history_find_seat (PdShiftHistory *self,
                                            PdId            shift_id,
                                            PdId           *ret_session_id,
                                            PdId           *ret_member_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdShiftHistory, pd_shift_history_free)

G_END_DECLS
