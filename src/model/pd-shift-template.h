/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-person.h"
#include "pd-shift.h"

G_BEGIN_DECLS

/**
 * PdShiftTemplate:
 * @id: what its row is known by
 * @letter: the letter that gives it, one character
 * @name: what it is called
 * @site_id: where it is, or %PD_ID_NONE for the place of whoever gets it
 * @activity: what it is for
 * @role_id: the role that it is worked in, or %PD_ID_NONE where none is named
 * @segments: (element-type PdSegment): its times, on the clock of its site
 *
 * A shift that is given to somebody by typing a letter.
 */
typedef struct
{
  PdId       id;
  char      *letter;
  char      *name;
  PdId       site_id;
  PdActivity activity;
  PdId       role_id;
  GArray    *segments;
} PdShiftTemplate;

PdShiftTemplate *pd_shift_template_new (const char *letter,
                                        const char *name);
PdShiftTemplate *pd_shift_template_copy (const PdShiftTemplate *self);
void             pd_shift_template_free (PdShiftTemplate *self);
gboolean         pd_shift_template_equal (const PdShiftTemplate *self,
                                          const PdShiftTemplate *other);
gboolean         pd_shift_template_set_segments (PdShiftTemplate *self,
                                                 const PdSegment *segments,
                                                 guint            n,
                                                 GError         **error);
gboolean         pd_shift_template_check (const PdShiftTemplate *self,
                                          GError               **error);
PdShift         *pd_shift_template_make_shift (const PdShiftTemplate *self,
                                               PdPerson              *person,
                                               PdDay                  day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdShiftTemplate, pd_shift_template_free)

G_END_DECLS
