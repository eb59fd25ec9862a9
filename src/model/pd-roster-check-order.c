/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-check-private.h"

#include <string.h>

/* What was found, in the order in which somebody reads it. Names are put in order once, and
 * not at each edit: it takes longer than asking the rules. */

typedef struct
{
  char  *key;
  guint *rank;
} Named;

static void
named_clear (gpointer data)
{
  g_free (((Named *) data)->key);
}

static int
compare_named (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const Named *) a)->key, ((const Named *) b)->key);
}

static GArray *
new_named (void)
{
  GArray *named = g_array_new (FALSE, FALSE, sizeof (Named));

  g_array_set_clear_func (named, named_clear);
  return named;
}

static void
add_named (GArray     *named,
           const char *name,
           guint      *rank)
{
  Named one = { g_utf8_collate_key (name, -1), rank };

  g_array_append_val (named, one);
}

/* From 1 on: before them stands what has no name. */
static void
give_ranks (GArray *named)
{
  g_array_sort (named, compare_named);
  for (guint i = 0; i < named->len; i++)
    *g_array_index (named, Named, i).rank = i + 1;
}

/**
 * pd_roster_check_rank:
 * @self: a check that knows its people and sites
 *
 * Finds where each stands by name.
 */
void
pd_roster_check_rank (PdRosterCheck *self)
{
  g_autoptr (GArray) people = new_named ();
  g_autoptr (GArray) sites = new_named ();
  GHashTableIter     iter;
  gpointer           value;

  g_hash_table_iter_init (&iter, self->people);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((PdPersonRecord *) value)->person != NULL)
      add_named (people, pd_person_get_name (((PdPersonRecord *) value)->person), &((PdPersonRecord *) value)->rank);
  g_hash_table_iter_init (&iter, self->sites);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    add_named (sites, pd_site_get_name (((PdSiteRecord *) value)->site), &((PdSiteRecord *) value)->rank);
  give_ranks (people);
  give_ranks (sites);
}

/**
 * pd_roster_check_new_findings:
 *
 * Returns: (transfer full) (element-type PdFinding): none yet
 */
GPtrArray *
pd_roster_check_new_findings (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  return pd_finding_compare (*(PdFinding *const *) a, *(PdFinding *const *) b);
}

static void
add_findings (GPtrArray *all,
              GPtrArray *findings,
              guint      rank)
{
  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (findings, i);

      pd_finding_set_rank (finding, rank);
      g_ptr_array_add (all, g_object_ref (finding));
    }
}

/**
 * pd_roster_check_get_findings:
 * @self: a check
 *
 * Returns: (transfer none) (element-type PdFinding): what the rules found, in the order of
 *   pd_finding_compare(); lent until the next edit
 */
GPtrArray *
pd_roster_check_get_findings (PdRosterCheck *self)
{
  GHashTableIter iter;
  gpointer       value;

  g_return_val_if_fail (PD_IS_ROSTER_CHECK (self), NULL);

  if (self->all != NULL)
    return self->all;
  self->all = pd_roster_check_new_findings ();
  add_findings (self->all, self->of_roster, 0);
  g_hash_table_iter_init (&iter, self->people);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    add_findings (self->all, ((PdPersonRecord *) value)->findings, ((PdPersonRecord *) value)->rank);
  g_hash_table_iter_init (&iter, self->sites);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    for (guint i = 0; i < self->frame.n_days; i++)
      add_findings (self->all, ((PdSiteRecord *) value)->findings[i], ((PdSiteRecord *) value)->rank);
  g_ptr_array_sort (self->all, compare_findings);
  return self->all;
}
