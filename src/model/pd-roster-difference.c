/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-difference-private.h"

#include "pd-finding.h"
#include "pd-roster-change-private.h"
#include "pd-roster-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (PdRosterDifference, pd_roster_difference, G_TYPE_OBJECT)

static GPtrArray *
copy_objects (GPtrArray *objects)
{
  return g_ptr_array_copy (objects, (GCopyFunc) (void *) g_object_ref, NULL);
}

static void
index_all (PdRosterDifference *self)
{
  for (guint i = 0; i < self->people->len; i++)
    pd_roster_remember (self->places_by_person,
                        pd_person_get_id (g_ptr_array_index (self->people, i)),
                        GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < self->sites->len; i++)
    {
      PdSite *site = g_ptr_array_index (self->sites, i);

      pd_roster_remember (self->sites_by_id, pd_site_get_id (site), site);
    }
  for (guint i = 0; i < self->shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (self->shifts, i);

      pd_roster_remember (self->shifts_by_id, pd_shift_get_id (shift), shift);
    }
}

static guint
count_changes (PdRosterDifference *self,
               PdRosterChangeKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < self->changes->len; i++)
    n += ((const PdRosterChange *) g_ptr_array_index (self->changes, i))->kind == kind;
  return n;
}

static void
pd_roster_difference_finalize (GObject *object)
{
  PdRosterDifference *self = PD_ROSTER_DIFFERENCE (object);

  g_hash_table_unref (self->changes_by_shift);
  g_hash_table_unref (self->shifts_by_id);
  g_hash_table_unref (self->sites_by_id);
  g_hash_table_unref (self->places_by_person);
  g_array_unref (self->to_tell);
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->findings);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->shifts, g_ptr_array_unref);
  g_clear_object (&self->facts);

  G_OBJECT_CLASS (pd_roster_difference_parent_class)->finalize (object);
}

static void
pd_roster_difference_class_init (PdRosterDifferenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_roster_difference_finalize;
}

static void
pd_roster_difference_init (PdRosterDifference *self)
{
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_roster_change_free);
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  self->to_tell = g_array_new (FALSE, FALSE, sizeof (PdId));
  self->places_by_person = pd_roster_new_table (NULL);
  self->sites_by_id = pd_roster_new_table (NULL);
  self->shifts_by_id = pd_roster_new_table (NULL);
  self->changes_by_shift = pd_roster_new_table (NULL);
}

/**
 * pd_roster_difference_new:
 * @facts: facts with the publications of these days
 * @people: (element-type PdPerson): whose shifts they are, in the order to tell them in
 * @sites: (element-type PdSite): the sites, for their names
 * @shifts: (element-type PdShift): all shifts of these days, of everybody, and wherever
 *   else a shift that was published on one of them is now; one that isn't there is gone
 * @from: the first day
 * @n_days: how many days
 *
 * Returns: (transfer full): what has changed since
 */
PdRosterDifference *
pd_roster_difference_new (PdRosterFacts *facts,
                          GPtrArray     *people,
                          GPtrArray     *sites,
                          GPtrArray     *shifts,
                          PdDay          from,
                          guint          n_days)
{
  PdRosterDifference *self;

  g_return_val_if_fail (PD_IS_ROSTER_FACTS (facts), NULL);
  g_return_val_if_fail (people != NULL && sites != NULL && shifts != NULL, NULL);
  g_return_val_if_fail (from != PD_DAY_NONE && n_days > 0, NULL);

  self = g_object_new (PD_TYPE_ROSTER_DIFFERENCE, NULL);
  self->facts = g_object_ref (facts);
  self->people = copy_objects (people);
  self->sites = copy_objects (sites);
  self->shifts = copy_objects (shifts);
  self->from = from;
  self->n_days = n_days;
  index_all (self);
  pd_roster_difference_find_all (self);
  return self;
}

/**
 * pd_roster_difference_get_from:
 * @self: a difference
 *
 * Returns: the first day that it is about
 */
PdDay
pd_roster_difference_get_from (PdRosterDifference *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), PD_DAY_NONE);

  return self->from;
}

/**
 * pd_roster_difference_get_n_days:
 * @self: a difference
 *
 * Returns: how many days it is about
 */
guint
pd_roster_difference_get_n_days (PdRosterDifference *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), 0);

  return self->n_days;
}

/**
 * pd_roster_difference_has_day:
 * @self: a difference
 * @day: a day
 *
 * Returns: whether it is about that day
 */
gboolean
pd_roster_difference_has_day (PdRosterDifference *self,
                              PdDay               day)
{
  return day >= self->from && day - self->from < (PdDay) self->n_days;
}

/**
 * pd_roster_difference_get_version:
 * @self: a difference
 *
 * Returns: the newest version that any of its days was published as; 0 when none was
 */
int
pd_roster_difference_get_version (PdRosterDifference *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), 0);

  return self->version;
}

/**
 * pd_roster_difference_get_changes:
 * @self: a difference
 *
 * Returns: (transfer none) (element-type PdRosterChange): what has changed: for open
 *   shifts, then for each person in their order, by day
 */
GPtrArray *
pd_roster_difference_get_changes (PdRosterDifference *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), NULL);

  return self->changes;
}

/**
 * pd_roster_difference_list_changes_of:
 * @self: a difference
 * @person_id: somebody, or %PD_ID_NONE for the open shifts
 *
 * Returns: (transfer container) (element-type PdRosterChange): what has changed for them,
 *   by day
 */
GPtrArray *
pd_roster_difference_list_changes_of (PdRosterDifference *self,
                                      PdId                person_id)
{
  GPtrArray *changes = g_ptr_array_new ();

  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), changes);

  for (guint i = 0; i < self->changes->len; i++)
    if (((PdRosterChange *) g_ptr_array_index (self->changes, i))->person_id == person_id)
      g_ptr_array_add (changes, g_ptr_array_index (self->changes, i));
  return changes;
}

/**
 * pd_roster_difference_find_change:
 * @self: a difference
 * @shift_id: a shift
 *
 * Returns: (transfer none) (nullable): what became of it for whoever has it now, or had it
 *   when it is gone; %NULL when it is as it was published
 */
PdRosterChange *
pd_roster_difference_find_change (PdRosterDifference *self,
                                  PdId                shift_id)
{
  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), NULL);

  return g_hash_table_lookup (self->changes_by_shift, &shift_id);
}

/**
 * pd_roster_difference_get_standing:
 * @self: a difference
 * @shift: a shift of one of its days
 *
 * Returns: whether people have seen it, as pd_standing_judge() says it
 */
PdStanding
pd_roster_difference_get_standing (PdRosterDifference *self,
                                   PdShift            *shift)
{
  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), PD_STANDING_DRAFT);

  return pd_standing_judge (self->facts, shift);
}

/**
 * pd_roster_difference_get_people:
 * @self: a difference
 * @ret_n: (out): how many they are
 *
 * Returns: (transfer none) (array length=ret_n): who must be told, in their order
 */
const PdId *
pd_roster_difference_get_people (PdRosterDifference *self,
                                 guint              *ret_n)
{
  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), NULL);
  g_return_val_if_fail (ret_n != NULL, NULL);

  *ret_n = self->to_tell->len;
  return (const PdId *) (void *) self->to_tell->data;
}

/**
 * pd_roster_difference_get_findings:
 * @self: a difference
 *
 * Returns: (transfer none) (element-type PdFinding): what the rules about notice would say
 *   if it were published today: of each fortnight that never was, and of each change
 */
GPtrArray *
pd_roster_difference_get_findings (PdRosterDifference *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), NULL);

  return self->findings;
}

static char *
count_to_words (PdRosterDifference *self)
{
  guint            n_new = count_changes (self, PD_ROSTER_CHANGE_NEW);
  guint            n_changed = count_changes (self, PD_ROSTER_CHANGE_CHANGED);
  guint            n_gone = count_changes (self, PD_ROSTER_CHANGE_GONE);
  g_autofree char *of_new = g_strdup_printf (ngettext ("%u new", "%u new", n_new), n_new);
  g_autofree char *of_changed = g_strdup_printf (ngettext ("%u changed", "%u changed", n_changed), n_changed);
  g_autofree char *of_gone = g_strdup_printf (ngettext ("%u gone", "%u gone", n_gone), n_gone);
  g_autofree char *to_tell = NULL;

  to_tell = g_strdup_printf (ngettext ("%u person to tell", "%u people to tell", self->to_tell->len), self->to_tell->len);
  /* Translators: numbers of shifts, then of people: "3 new, 1 changed, 2 gone; 4 people to tell" */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s; %4$s"), of_new, of_changed, of_gone, to_tell);
}

/**
 * pd_roster_difference_to_words:
 * @self: a difference
 *
 * Returns: (transfer full): how much has changed since which version, in a sentence
 */
char *
pd_roster_difference_to_words (PdRosterDifference *self)
{
  g_autofree char *count = NULL;

  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), NULL);

  count = count_to_words (self);
  if (self->version == 0)
    /* Translators: %s is such as "12 new, 0 changed, 0 gone; 4 people to tell" */
    return g_strdup_printf (_ ("Not published yet: %s."), count);
  if (self->changes->len == 0)
    return g_strdup_printf (_ ("Nothing has changed since version %d."), self->version);
  return g_strdup_printf (_ ("Since version %1$d: %2$s."), self->version, count);
}
