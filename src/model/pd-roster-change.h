/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift.h"

G_BEGIN_DECLS

typedef enum
{
  PD_ROSTER_CHANGE_NEW,
  PD_ROSTER_CHANGE_CHANGED,
  PD_ROSTER_CHANGE_GONE,
} PdRosterChangeKind;

/**
 * PdRosterChange:
 * @kind: what became of the shift, for this person
 * @person_id: whose roster it is; %PD_ID_NONE for the open shifts
 * @shift_id: which shift
 * @day: the first day that it touches
 * @version: the version that people have, or 0 where the day was never published
 * @before: (nullable): the shift as it was published, or %NULL when it is new
 * @after: (nullable): the shift as it is now, or %NULL when it is gone
 * @is_to_tell: whether its person must be told: it is somebody's, and not over
 * @words: all of it, in the reader's language; without the person's name
 *
 * What a person who has the published roster doesn't know yet. A shift that goes from
 * one person to another is two of these: gone for the one, new for the other.
 */
typedef struct
{
  PdRosterChangeKind kind;
  PdId               person_id;
  PdId               shift_id;
  PdDay              day;
  int                version;
  PdShift           *before;
  PdShift           *after;
  gboolean           is_to_tell;
  char              *words;
} PdRosterChange;

const char *pd_roster_change_kind_to_nick (PdRosterChangeKind kind);
const char *pd_roster_change_kind_to_words (PdRosterChangeKind kind);

G_END_DECLS
