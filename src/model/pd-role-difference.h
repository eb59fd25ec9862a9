/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-description.h"
#include "pd-word-diff.h"

G_BEGIN_DECLS

/**
 * PdRoleFieldChange:
 * @field: which part
 * @before: what it said, in words
 * @after: what it says
 * @marks: (element-type PdWordMark): what became of the words, in the order of reading
 *
 * A part of a role description that two versions say differently.
 */
typedef struct
{
  PdRoleField field;
  char       *before;
  char       *after;
  GArray     *marks;
} PdRoleFieldChange;

GPtrArray *pd_role_difference_new (const PdRoleDescription *before,
                                   const PdRoleDescription *after);
char      *pd_role_field_change_to_text (const PdRoleFieldChange *self);
char      *pd_role_field_change_to_speech (const PdRoleFieldChange *self);
char      *pd_role_field_change_lay_out (const PdRoleFieldChange *self,
                                         PdWordChange             which,
                                         const char              *item_mark,
                                         GArray                 **ret_marks);

G_END_DECLS
