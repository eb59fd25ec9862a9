/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-roster-edition.h"

#include <glib/gi18n-lib.h>

static PdDay
get_last_day (PdRosterDifference *difference)
{
  return pd_roster_difference_get_from (difference) + (PdDay) pd_roster_difference_get_n_days (difference) - 1;
}

static gboolean
is_draft (PdRosterDifference *difference)
{
  for (PdDay day = pd_roster_difference_get_from (difference); day <= get_last_day (difference); day++)
    if (pd_roster_difference_find_publication (difference, day) == NULL)
      return TRUE;
  return pd_roster_difference_get_changes (difference)->len > 0;
}

static char *
get_version_words (PdRosterDifference *difference)
{
  int              newest = pd_roster_difference_get_version (difference);
  int              oldest = newest;
  PdDay            published_on = PD_DAY_NONE;
  g_autofree char *date = NULL;

  for (PdDay day = pd_roster_difference_get_from (difference); day <= get_last_day (difference); day++)
    {
      const PdPublication *publication = pd_roster_difference_find_publication (difference, day);

      oldest = MIN (oldest, publication->version);
      if (publication->version == newest)
        published_on = publication->published_on;
    }
  date = pd_day_to_words (published_on);
  if (oldest == newest)
    /* Translators: in the footer of a printed roster: the number of a version, and a day */
    return g_strdup_printf (_ ("Version %1$d, published on %2$s"), newest, date);
  /* Translators: in the footer of a printed roster, whose days are of more than one version:
   * the first and the last of them, and the day of the last */
  return g_strdup_printf (_ ("Versions %1$d to %2$d, the last published on %3$s"), oldest, newest, date);
}

/* Without an earlier version that has any of the days, all of it is new, and no mark says
 * more than that. */
static void
say_since_when_it_is_marked (PdRosterEdition *self)
{
  int              version = pd_roster_difference_get_version (self->since);
  g_autofree char *words = NULL;

  if (version == 0)
    return;
  words = g_steal_pointer (&self->words);
  /* Translators: which roster it is, and the version that it is compared with */
  self->words = g_strdup_printf (_ ("%1$s; marked: changed since version %2$d"), words, version);
}

/**
 * pd_roster_edition_new:
 * @difference: the days of the roster, and what has changed since people were given them
 * @draft: what it is called as long as they have not been given it
 * @is_marked: whether it is marked what has changed
 *
 * Returns: (transfer full): which roster it is
 */
PdRosterEdition *
pd_roster_edition_new (PdRosterDifference *difference,
                       const char         *draft,
                       gboolean            is_marked)
{
  PdRosterEdition *self;

  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (difference), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  self = g_new0 (PdRosterEdition, 1);
  self->is_draft = is_draft (difference);
  if (self->is_draft)
    {
      self->words = g_strdup (draft);
      self->since = g_object_ref (difference);
    }
  else
    {
      self->words = get_version_words (difference);
      self->since = pd_roster_difference_new_before (difference, pd_roster_difference_get_version (difference));
    }
  if (is_marked)
    say_since_when_it_is_marked (self);
  return self;
}

/**
 * pd_roster_edition_free:
 * @self: (transfer full) (nullable): which roster it is
 */
void
pd_roster_edition_free (PdRosterEdition *self)
{
  if (self == NULL)
    return;
  g_free (self->words);
  g_clear_object (&self->since);
  g_free (self);
}
