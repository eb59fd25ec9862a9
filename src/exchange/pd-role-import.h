/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-description.h"

G_BEGIN_DECLS

/**
 * PdRoleUnplacedKind:
 * @PD_ROLE_UNPLACED_HEADING: a heading that names no part of a role description
 * @PD_ROLE_UNPLACED_VALUE: what stands in a short field and is not understood, such as
 *   "Hours: as needed"
 * @PD_ROLE_UNPLACED_WORDS: words above the first part that are no title
 */
typedef enum
{
  PD_ROLE_UNPLACED_HEADING,
  PD_ROLE_UNPLACED_VALUE,
  PD_ROLE_UNPLACED_WORDS,
} PdRoleUnplacedKind;

/**
 * PdRoleUnplaced:
 * @kind: why it has no place of its own
 * @line: the line of the file on which it begins, from 1
 * @text: its words
 *
 * Something that went to %PD_ROLE_OTHER, with what stands under it.
 */
typedef struct
{
  PdRoleUnplacedKind kind;
  guint              line;
  char              *text;
} PdRoleUnplaced;

/**
 * PdRoleImport:
 * @description: what was read; it may lack a title
 * @unplaced: (element-type PdRoleUnplaced): what has no place of its own, as it comes
 *
 * A role description that was written elsewhere. No word of it is lost.
 */
typedef struct
{
  PdRoleDescription *description;
  GPtrArray         *unplaced;
} PdRoleImport;

PdRoleImport *pd_role_import_path (const char *path,
                                   GError    **error);
PdRoleImport *pd_role_import_bytes (GBytes  *bytes,
                                    GError **error);
void          pd_role_import_free (PdRoleImport *self);
char         *pd_role_unplaced_to_words (const PdRoleUnplaced *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRoleImport, pd_role_import_free)

G_END_DECLS
