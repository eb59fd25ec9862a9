/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-roster-edition.h"

#include <glib/gi18n-lib.h>

/* Some days of a roster, and what people have been given of them. */
typedef struct
{
  PdRosterFacts *facts;
  GPtrArray     *people;
  GPtrArray     *sites;
  GPtrArray     *shifts;
  PdDay          from;
  guint          n_days;
} Days;

static PdRosterDifference *
compare_with (const Days    *days,
              PdRosterFacts *facts)
{
  return pd_roster_difference_new (facts, days->people, days->sites, days->shifts, days->from, days->n_days);
}

static gboolean
is_all_published (const Days *days)
{
  for (guint i = 0; i < days->n_days; i++)
    if (pd_roster_facts_find_publication (days->facts, days->from + (PdDay) i) == NULL)
      return FALSE;
  return TRUE;
}

/* What people had been given before a version. */
static PdRosterFacts *
go_back_before (PdRosterFacts *facts,
                int            version)
{
  PdRosterFacts *earlier = pd_roster_facts_new (pd_roster_facts_get_rules (facts),
                                                pd_roster_facts_get_anchor (facts),
                                                pd_roster_facts_get_today (facts));
  GPtrArray     *publications = pd_roster_facts_get_publications (facts);

  for (guint i = 0; i < publications->len; i++)
    {
      const PdPublication *publication = g_ptr_array_index (publications, i);

      if (publication->version < version)
        pd_roster_facts_take_publication (earlier, pd_publication_copy (publication));
    }
  return earlier;
}

static char *
get_version_words (const Days *days,
                   int         newest)
{
  int              oldest = newest;
  PdDay            published_on = PD_DAY_NONE;
  g_autofree char *date = NULL;

  for (guint i = 0; i < days->n_days; i++)
    {
      const PdPublication *publication = pd_roster_facts_find_publication (days->facts, days->from + (PdDay) i);

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
mark_since (PdRosterEdition    *self,
            PdRosterDifference *difference)
{
  int              version = pd_roster_difference_get_version (difference);
  g_autofree char *words = NULL;

  if (version == 0)
    return;
  words = g_steal_pointer (&self->words);
  /* Translators: which roster it is, and the version that it is compared with */
  self->words = g_strdup_printf (_ ("%1$s; marked: changed since version %2$d"), words, version);
  self->since = g_object_ref (difference);
}

/**
 * pd_roster_edition_new:
 * @facts: facts with all publications that have one of the days
 * @people: (element-type PdPerson): whose shifts they are
 * @sites: (element-type PdSite): where they are
 * @shifts: (element-type PdShift): all shifts of these days, and wherever else those are now
 *   that were published on one of them
 * @from: the first day
 * @n_days: how many days
 * @draft: what it is called as long as people have not been given it
 * @is_marked: whether what has changed is to be marked
 *
 * Returns: (transfer full): which roster it is
 */
PdRosterEdition *
pd_roster_edition_new (PdRosterFacts *facts,
                       GPtrArray     *people,
                       GPtrArray     *sites,
                       GPtrArray     *shifts,
                       PdDay          from,
                       guint          n_days,
                       const char    *draft,
                       gboolean       is_marked)
{
  PdRosterEdition               *self = g_new0 (PdRosterEdition, 1);
  Days                           days = { facts, people, sites, shifts, from, n_days };
  g_autoptr (PdRosterDifference) difference = compare_with (&days, facts);
  g_autoptr (PdRosterDifference) earlier = NULL;
  g_autoptr (PdRosterFacts)      earlier_facts = NULL;
  int                            version = pd_roster_difference_get_version (difference);

  self->is_draft = !is_all_published (&days) || pd_roster_difference_get_changes (difference)->len > 0;
  if (self->is_draft)
    {
      self->words = g_strdup (draft);
      if (is_marked)
        mark_since (self, difference);
      return self;
    }
  self->words = get_version_words (&days, version);
  if (!is_marked)
    return self;
  earlier_facts = go_back_before (facts, version);
  earlier = compare_with (&days, earlier_facts);
  mark_since (self, earlier);
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
