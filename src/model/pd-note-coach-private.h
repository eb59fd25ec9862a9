/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-note-coach.h"

G_BEGIN_DECLS

/* Words that are underlined, one after another, and what goes with them. */
typedef struct
{
  GPtrArray *words;
  char      *instead;
  char      *why;
} PdCoachPhrase;

struct _PdNoteCoach
{
  GHashTable *phrases;
  GHashTable *not_names;
  GHashTable *titles;
  GHashTable *known_names;
};

/* A word of the text that is looked over. */
typedef struct
{
  gsize    start;
  gsize    end;
  char    *folded;
  gboolean is_capital;
  gboolean is_after_blank;
} PdCoachWord;

GArray *pd_coach_words_split (const char *text);
void    pd_coach_find_names (const PdNoteCoach *self,
                             const char        *text,
                             GArray            *words,
                             GPtrArray         *hints);
void    pd_coach_find_births (const char *text,
                              GArray     *words,
                              PdDay       today,
                              GPtrArray  *hints);
void    pd_coach_add_hint (GPtrArray  *hints,
                           PdHintKind  kind,
                           gsize       start,
                           gsize       end,
                           const char *why,
                           const char *instead);

static inline const PdCoachWord *
pd_coach_words_get (const GArray *words,
                    guint         i)
{
  return &g_array_index (words, PdCoachWord, i);
}

G_END_DECLS
