/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-standing.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling STANDINGS[] = {
  [PD_STANDING_DRAFT] = { "draft", N_ ("draft") },
  [PD_STANDING_PUBLISHED] = { "published", N_ ("published") },
  [PD_STANDING_CHANGED] = { "changed", N_ ("changed since it was published") },
};

/**
 * pd_standing_is_last_word:
 * @facts: facts with the publications of the days around
 * @publication: one of them
 * @shift: a shift as it has it
 *
 * Returns: whether that is what people were told of it last: its day was not published
 *   anew, with or without it
 */
gboolean
pd_standing_is_last_word (PdRosterFacts       *facts,
                          const PdPublication *publication,
                          PdShift             *shift)
{
  return pd_roster_facts_find_publication (facts, pd_shift_get_day (shift)) == publication;
}

/**
 * pd_standing_find_published:
 * @facts: facts with the publications of the days around
 * @shift_id: a shift
 * @ret_publication: (out) (nullable): the published roster that it is in
 *
 * Finds a shift as people have it: where a move was published with the day that it went
 * to, but not with the day that it left, the newer of the two is what they were told.
 *
 * Returns: (transfer none) (nullable): the shift as it was published, or %NULL when nobody
 *   was given it
 */
PdShift *
pd_standing_find_published (PdRosterFacts        *facts,
                            PdId                  shift_id,
                            const PdPublication **ret_publication)
{
  GPtrArray *versions;

  g_return_val_if_fail (PD_IS_ROSTER_FACTS (facts), NULL);
  g_return_val_if_fail (ret_publication != NULL, NULL);

  versions = pd_roster_facts_get_published_versions (facts, shift_id);
  for (guint i = 0; i < versions->len; i++)
    {
      PdShift *shift;

      *ret_publication = g_ptr_array_index (versions, i);
      shift = pd_publication_find_shift (*ret_publication, shift_id);
      if (pd_standing_is_last_word (facts, *ret_publication, shift))
        return shift;
    }
  *ret_publication = NULL;
  return NULL;
}

/**
 * pd_standing_judge:
 * @facts: facts with the publications of the days around
 * @shift: a shift as it is now
 *
 * Returns: whether people have seen it: not yet, because its day is not published; as it
 *   is; or not at all, or in another way, although the day is published
 */
PdStanding
pd_standing_judge (PdRosterFacts *facts,
                   PdShift       *shift)
{
  const PdPublication *publication;
  PdShift             *before;

  g_return_val_if_fail (PD_IS_ROSTER_FACTS (facts), PD_STANDING_DRAFT);
  g_return_val_if_fail (PD_IS_SHIFT (shift), PD_STANDING_DRAFT);

  before = pd_standing_find_published (facts, pd_shift_get_id (shift), &publication);
  if (before != NULL && pd_publication_is_same_work (before, shift))
    return PD_STANDING_PUBLISHED;
  if (before != NULL && pd_shift_get_person_id (before) == pd_shift_get_person_id (shift))
    return PD_STANDING_CHANGED;
  if (pd_roster_facts_find_publication (facts, pd_shift_get_day (shift)) == NULL)
    return PD_STANDING_DRAFT;
  return PD_STANDING_CHANGED;
}

/**
 * pd_standing_to_nick:
 * @standing: how a shift stands
 *
 * Returns: how scripts read it
 */
const char *
pd_standing_to_nick (PdStanding standing)
{
  return pd_spelling_get_nick (STANDINGS, G_N_ELEMENTS (STANDINGS), standing);
}

/**
 * pd_standing_to_words:
 * @standing: how a shift stands
 *
 * Returns: the same in the reader's language
 */
const char *
pd_standing_to_words (PdStanding standing)
{
  return pd_spelling_get_words (STANDINGS, G_N_ELEMENTS (STANDINGS), standing);
}
