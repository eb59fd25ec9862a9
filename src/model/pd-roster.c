/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-private.h"

#include "pd-roster-rules.h"

#define DAYS_PER_WEEK 7

G_DEFINE_FINAL_TYPE (PdRoster, pd_roster, G_TYPE_OBJECT)

static void
row_free (PdRosterRow *row,
          guint        n_days)
{
  for (guint i = 0; i < n_days; i++)
    g_clear_pointer (&row->cells[i], g_ptr_array_unref);
  g_free (row->cells);
  g_free (row->name);
  g_free (row->key);
  g_free (row);
}

static PdRosterRow *
get_row (PdRoster *self,
         guint     row)
{
  return g_ptr_array_index (self->rows, row);
}

static GPtrArray *
copy_objects (GPtrArray *objects)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; objects != NULL && i < objects->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (objects, i)));
  return copy;
}

/* What is settled has nothing to say about a shift any more. */
static void
index_findings (PdRoster *self)
{
  g_clear_pointer (&self->findings_by_shift, g_hash_table_unref);
  self->findings_by_shift = pd_roster_new_table (NULL);
  for (guint i = 0; i < self->findings->len; i++)
    {
      PdFinding  *finding = g_ptr_array_index (self->findings, i);
      guint       n;
      const PdId *ids = pd_finding_get_shift_ids (finding, &n);

      for (guint j = 0; j < n && !pd_finding_is_settled (finding); j++)
        pd_roster_remember (self->findings_by_shift, ids[j], finding);
    }
}

static void
pd_roster_finalize (GObject *object)
{
  PdRoster *self = PD_ROSTER (object);

  for (guint i = 0; i < self->rows->len; i++)
    row_free (get_row (self, i), self->n_days);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->findings_by_shift, g_hash_table_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_hash_table_unref (self->places_by_shift);
  g_hash_table_unref (self->rows_by_id);
  g_hash_table_unref (self->zones_by_site);
  g_hash_table_unref (self->zones_by_name);
  g_hash_table_unref (self->sites_by_id);
  g_hash_table_unref (self->people_by_id);
  g_clear_pointer (&self->usual_zone, pd_zone_unref);
  g_ptr_array_unref (self->no_shifts);
  g_ptr_array_unref (self->shifts);
  g_clear_pointer (&self->known_shifts, g_ptr_array_unref);
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);

  G_OBJECT_CLASS (pd_roster_parent_class)->finalize (object);
}

static void
pd_roster_class_init (PdRosterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_roster_finalize;
}

static void
pd_roster_init (PdRoster *self)
{
  self->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
  self->no_shifts = g_ptr_array_new ();
  self->people_by_id = pd_roster_new_table (NULL);
  self->sites_by_id = pd_roster_new_table (NULL);
  self->zones_by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pd_zone_unref);
  self->zones_by_site = pd_roster_new_table (NULL);
  self->rows_by_id = pd_roster_new_table (NULL);
  self->places_by_shift = pd_roster_new_table (g_free);
}

/**
 * pd_roster_new:
 * @people: (element-type PdPerson) (nullable): the people of the service
 * @sites: (element-type PdSite) (nullable): its sites
 * @shifts: (element-type PdShift) (nullable): shifts; those that begin on other days
 *   are not shown, but rules see them
 * @from: the first day
 * @n_days: how many days; at least one
 * @side: what the rows are
 *
 * Lays shifts out as a table. Every shift that begins on one of the days is in exactly
 * one cell: open ones in the first row, those of a person or a site that is not in the
 * list in a last row of their own.
 *
 * The lists are copied; the objects in them are kept and must not be changed any more.
 *
 * Returns: (transfer full): the roster
 */
PdRoster *
pd_roster_new (GPtrArray   *people,
               GPtrArray   *sites,
               GPtrArray   *shifts,
               PdDay        from,
               guint        n_days,
               PdRosterSide side)
{
  PdRoster *self;

  g_return_val_if_fail (from != PD_DAY_NONE, NULL);
  g_return_val_if_fail (n_days > 0, NULL);

  self = g_object_new (PD_TYPE_ROSTER, NULL);
  self->people = copy_objects (people);
  self->sites = copy_objects (sites);
  self->known_shifts = copy_objects (shifts);
  self->from = from;
  self->n_days = n_days;
  self->side = side;
  pd_roster_lay_out (self);
  return self;
}

/**
 * pd_roster_get_side:
 * @self: a roster
 *
 * Returns: what the rows are
 */
PdRosterSide
pd_roster_get_side (PdRoster *self)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), PD_ROSTER_BY_PERSON);

  return self->side;
}

/**
 * pd_roster_get_from:
 * @self: a roster
 *
 * Returns: the first day
 */
PdDay
pd_roster_get_from (PdRoster *self)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), PD_DAY_NONE);

  return self->from;
}

/**
 * pd_roster_get_n_days:
 * @self: a roster
 *
 * Returns: how many days it has: columns
 */
guint
pd_roster_get_n_days (PdRoster *self)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), 0);

  return self->n_days;
}

/**
 * pd_roster_get_n_rows:
 * @self: a roster
 *
 * Returns: how many rows it has; at least one, for open shifts
 */
guint
pd_roster_get_n_rows (PdRoster *self)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), 0);

  return self->rows->len;
}

/**
 * pd_roster_row_is_open:
 * @self: a roster
 * @row: which row
 *
 * Returns: whether it is the row of open shifts
 */
gboolean
pd_roster_row_is_open (PdRoster *self,
                       guint     row)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), FALSE);

  return row == PD_ROSTER_OPEN_ROW;
}

/**
 * pd_roster_get_row_person:
 * @self: a roster
 * @row: which row
 *
 * Returns: (nullable) (transfer none): whose row it is; %NULL for open shifts, for
 *   somebody not in the list, and by site
 */
PdPerson *
pd_roster_get_row_person (PdRoster *self,
                          guint     row)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return get_row (self, row)->person;
}

/**
 * pd_roster_get_row_site:
 * @self: a roster
 * @row: which row
 *
 * Returns: (nullable) (transfer none): which site's row it is; %NULL for open shifts, for
 *   a place not in the list, and by person
 */
PdSite *
pd_roster_get_row_site (PdRoster *self,
                        guint     row)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return get_row (self, row)->site;
}

/**
 * pd_roster_get_row_name:
 * @self: a roster
 * @row: which row
 *
 * Returns: the full name of the person or site, or words for the other rows
 */
const char *
pd_roster_get_row_name (PdRoster *self,
                        guint     row)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return get_row (self, row)->name;
}

/**
 * pd_roster_get_row_minutes:
 * @self: a roster
 * @row: which row
 *
 * Counts the work and sleepovers that begin on the roster's days, as they pass on the
 * clocks of their sites.
 *
 * Returns: minutes
 */
int
pd_roster_get_row_minutes (PdRoster *self,
                           guint     row)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), 0);
  g_return_val_if_fail (row < self->rows->len, 0);

  return get_row (self, row)->minutes;
}

/**
 * pd_roster_get_row_agreed_minutes:
 * @self: a roster
 * @row: which row
 *
 * Returns: the minutes that were agreed with the row's person for so many days, in
 *   proportion to a week; 0 in other rows
 */
int
pd_roster_get_row_agreed_minutes (PdRoster *self,
                                  guint     row)
{
  PdPerson *person;

  g_return_val_if_fail (PD_IS_ROSTER (self), 0);
  g_return_val_if_fail (row < self->rows->len, 0);

  person = get_row (self, row)->person;
  if (person == NULL)
    return 0;
  return (int) ((gint64) pd_person_get_agreed_minutes (person) * self->n_days / DAYS_PER_WEEK);
}

/**
 * pd_roster_get_cell:
 * @self: a roster
 * @row: which row
 * @column: which day, from 0
 *
 * Returns: (transfer none) (element-type PdShift): the shifts that begin on that day, in
 *   the order of pd_shift_compare(); empty when there are none, never %NULL
 */
GPtrArray *
pd_roster_get_cell (PdRoster *self,
                    guint     row,
                    guint     column)
{
  GPtrArray *cell;

  g_return_val_if_fail (PD_IS_ROSTER (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);
  g_return_val_if_fail (column < self->n_days, NULL);

  cell = get_row (self, row)->cells[column];
  return cell != NULL ? cell : self->no_shifts;
}

/**
 * pd_roster_has_person_row:
 * @self: a roster
 * @person_id: a person
 *
 * Returns: whether one of its rows is theirs; never by site
 */
gboolean
pd_roster_has_person_row (PdRoster *self,
                          PdId      person_id)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), FALSE);

  return self->side == PD_ROSTER_BY_PERSON && g_hash_table_contains (self->rows_by_id, &person_id);
}

/**
 * pd_roster_find_shift:
 * @self: a roster
 * @shift_id: a shift
 * @ret_row: (out) (optional): the row it is in
 * @ret_column: (out) (optional): its day
 *
 * Returns: whether the shift is shown
 */
gboolean
pd_roster_find_shift (PdRoster *self,
                      PdId      shift_id,
                      guint    *ret_row,
                      guint    *ret_column)
{
  PdRosterPlace *place;

  g_return_val_if_fail (PD_IS_ROSTER (self), FALSE);

  place = g_hash_table_lookup (self->places_by_shift, &shift_id);
  if (place == NULL)
    return FALSE;
  if (ret_row != NULL)
    *ret_row = place->row;
  if (ret_column != NULL)
    *ret_column = place->column;
  return TRUE;
}

/**
 * pd_roster_get_person:
 * @self: a roster
 * @person_id: a person
 *
 * Returns: (nullable) (transfer none): the person of that id, or %NULL when there is none
 *   in the list
 */
PdPerson *
pd_roster_get_person (PdRoster *self,
                      PdId      person_id)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), NULL);

  return g_hash_table_lookup (self->people_by_id, &person_id);
}

/**
 * pd_roster_get_site:
 * @self: a roster
 * @site_id: a site
 *
 * Returns: (nullable) (transfer none): the site of that id, or %NULL when there is none in
 *   the list
 */
PdSite *
pd_roster_get_site (PdRoster *self,
                    PdId      site_id)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), NULL);

  return g_hash_table_lookup (self->sites_by_id, &site_id);
}

/**
 * pd_roster_get_zone:
 * @self: a roster
 * @shift: a shift
 *
 * Finds the zone that a shift's times are in. A site whose zone this computer does not
 * know is taken to be in UTC; a shift whose site is not in the list, to be in the zone
 * of the first site.
 *
 * Returns: (transfer none): the zone
 */
PdZone *
pd_roster_get_zone (PdRoster *self,
                    PdShift  *shift)
{
  PdZone *zone;
  PdId    site_id;

  g_return_val_if_fail (PD_IS_ROSTER (self), NULL);
  g_return_val_if_fail (PD_IS_SHIFT (shift), NULL);

  site_id = pd_shift_get_site_id (shift);
  zone = g_hash_table_lookup (self->zones_by_site, &site_id);
  return zone != NULL ? zone : self->usual_zone;
}

/**
 * pd_roster_get_shifts:
 * @self: a roster
 *
 * Returns: (transfer none) (element-type PdShift): the shifts that begin on its days, in
 *   the order of pd_shift_compare()
 */
GPtrArray *
pd_roster_get_shifts (PdRoster *self)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), NULL);

  return self->shifts;
}

/**
 * pd_roster_take_findings:
 * @self: a roster
 * @findings: (transfer none) (element-type PdFinding): what all rules found in its shifts
 *
 * Takes what a #PdRosterCheck found, which knows more than the roster does.
 */
void
pd_roster_take_findings (PdRoster  *self,
                         GPtrArray *findings)
{
  g_return_if_fail (PD_IS_ROSTER (self));
  g_return_if_fail (findings != NULL);

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = copy_objects (findings);
  index_findings (self);
}

/**
 * pd_roster_get_findings:
 * @self: a roster
 *
 * Unless there are those of pd_roster_take_findings(), asks what can be asked of shifts
 * alone, the first time that somebody wants to know.
 *
 * Returns: (transfer none) (element-type PdFinding): what they found, gravest first
 */
GPtrArray *
pd_roster_get_findings (PdRoster *self)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), NULL);

  if (self->findings == NULL)
    {
      self->findings = pd_roster_rules_check (self);
      index_findings (self);
    }
  return self->findings;
}

/**
 * pd_roster_find_finding:
 * @self: a roster
 * @shift_id: a shift
 *
 * Returns: (nullable) (transfer none): the gravest open finding about that shift, or %NULL
 */
PdFinding *
pd_roster_find_finding (PdRoster *self,
                        PdId      shift_id)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), NULL);

  pd_roster_get_findings (self);
  return g_hash_table_lookup (self->findings_by_shift, &shift_id);
}

/**
 * pd_roster_get_known_shifts:
 * @self: a roster
 *
 * Returns: (transfer none) (element-type PdShift): every shift that it was made of, those
 *   that begin on other days included
 */
GPtrArray *
pd_roster_get_known_shifts (PdRoster *self)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), NULL);

  return self->known_shifts;
}

/**
 * pd_roster_get_known_people:
 * @self: a roster
 *
 * Returns: (transfer none) (element-type PdPerson): everybody in the list
 */
GPtrArray *
pd_roster_get_known_people (PdRoster *self)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), NULL);

  return self->people;
}

/**
 * pd_roster_get_known_sites:
 * @self: a roster
 *
 * Returns: (transfer none) (element-type PdSite): every site in the list
 */
GPtrArray *
pd_roster_get_known_sites (PdRoster *self)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), NULL);

  return self->sites;
}

/**
 * pd_roster_has_day:
 * @self: a roster
 * @day: a day
 *
 * Returns: whether it is one of the days of the roster
 */
gboolean
pd_roster_has_day (PdRoster *self,
                   PdDay     day)
{
  g_return_val_if_fail (PD_IS_ROSTER (self), FALSE);

  return day != PD_DAY_NONE && day >= self->from && (gint64) day - self->from < (gint64) self->n_days;
}
