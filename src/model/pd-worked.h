/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift.h"

G_BEGIN_DECLS

typedef enum
{
  PD_LAYER_PLANNED,
  PD_LAYER_WORKED,
} PdLayer;

typedef enum
{
  PD_WORKED_AS_PLANNED,
  PD_WORKED_OTHER_TIMES,
  PD_WORKED_NOT,
} PdWorkedState;

/**
 * PdWorked:
 * @shift_id: the planned shift
 * @state: how it turned out
 * @segments: (element-type PdSegment): what was worked, where that is other times
 * @recorded_by: who put it down
 * @recorded_on: when
 *
 * What became of a planned shift. The plan stays as it was.
 */
typedef struct
{
  PdId          shift_id;
  PdWorkedState state;
  GArray       *segments;
  PdId          recorded_by;
  PdDay         recorded_on;
} PdWorked;

PdWorked  *pd_worked_new (PdId          shift_id,
                          PdWorkedState state,
                          PdId          recorded_by,
                          PdDay         recorded_on);
PdWorked  *pd_worked_copy (const PdWorked *self);
void       pd_worked_free (PdWorked *self);
gboolean   pd_worked_equal (const PdWorked *self,
                            const PdWorked *other);
gboolean   pd_worked_set_times (PdWorked        *self,
                                const PdSegment *segments,
                                guint            n,
                                GError         **error);
GPtrArray *pd_worked_make_layer (GPtrArray *shifts,
                                 GPtrArray *worked,
                                 PdLayer    layer);

const char *pd_worked_state_to_nick (PdWorkedState state);
const char *pd_worked_state_to_words (PdWorkedState state);
gboolean    pd_worked_state_parse (const char    *text,
                                   PdWorkedState *ret_state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdWorked, pd_worked_free)

G_END_DECLS
