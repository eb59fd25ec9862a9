/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-id.h"
#include "pd-role-description.h"

G_BEGIN_DECLS

/**
 * PdRoleGapKind:
 * @PD_ROLE_GAP_MISSING: nothing is said
 * @PD_ROLE_GAP_BLANK: a [place to fill in] is left
 * @PD_ROLE_GAP_AT_ODDS: two parts of the description, or it and what a peer role is, do
 *   not go together
 * @PD_ROLE_GAP_FILE: the rest of the file says something else
 */
typedef enum
{
  PD_ROLE_GAP_MISSING,
  PD_ROLE_GAP_BLANK,
  PD_ROLE_GAP_AT_ODDS,
  PD_ROLE_GAP_FILE,
} PdRoleGapKind;

/**
 * PdRoleGap:
 * @kind: what sort of gap it is
 * @field: where to look
 * @person_id: whom it is about, or %PD_ID_NONE
 * @words: the same in a sentence, in the reader's language
 *
 * What a role description leaves open.
 */
typedef struct
{
  PdRoleGapKind kind;
  PdRoleField   field;
  PdId          person_id;
  char         *words;
} PdRoleGap;

GPtrArray *pd_role_check (const PdRoleDescription *description);

void pd_role_gaps_add (GPtrArray    *gaps,
                       PdRoleGapKind kind,
                       PdRoleField   field,
                       PdId          person_id,
                       char         *words);
void pd_role_gap_free (PdRoleGap *self);

const char *pd_role_gap_kind_to_nick (PdRoleGapKind kind);
const char *pd_role_gap_kind_to_words (PdRoleGapKind kind);

G_END_DECLS
