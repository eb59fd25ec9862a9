/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A zone that every computer knows. */
#define FALLBACK_ZONE "UTC"

/* Letters without their accents first, so that Änne is among the A, in an order that is
 * the same in every locale: two desks print the same roster. */
static char *
make_sort_key (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString         *key = g_string_new (NULL);

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (key, g_utf8_get_char (p));
  g_string_append_c (key, '\1');
  g_string_append (key, folded);
  return g_string_free (key, FALSE);
}

static PdRosterRow *
row_new (PdRoster   *self,
         const char *name)
{
  PdRosterRow *row = g_new0 (PdRosterRow, 1);

  row->name = g_strdup (name);
  row->cells = g_new0 (GPtrArray *, self->n_days);
  return row;
}

static PdId
get_row_id (const PdRosterRow *row)
{
  if (row->person != NULL)
    return pd_person_get_id (row->person);
  return row->site != NULL ? pd_site_get_id (row->site) : PD_ID_NONE;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const PdRosterRow *row = *(const PdRosterRow *const *) a;
  const PdRosterRow *other = *(const PdRosterRow *const *) b;
  int                order = strcmp (row->key, other->key);
  PdId               id = get_row_id (row);
  PdId               other_id = get_row_id (other);

  return order != 0 ? order : (id > other_id) - (id < other_id);
}

static int
compare_shifts (gconstpointer a,
                gconstpointer b)
{
  return pd_shift_compare (*(PdShift *const *) a, *(PdShift *const *) b);
}

/* The zone of that name, read once. */
static PdZone *
get_zone_by_name (PdRoster   *self,
                  const char *name)
{
  PdZone *zone = g_hash_table_lookup (self->zones_by_name, name);

  if (zone != NULL)
    return zone;
  zone = pd_zone_new (name, NULL);
  if (zone == NULL)
    zone = pd_zone_new (FALLBACK_ZONE, NULL);
  g_hash_table_insert (self->zones_by_name, g_strdup (name), zone);
  return zone;
}

static void
index_people (PdRoster *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      PdPerson *person = g_ptr_array_index (self->people, i);

      pd_roster_remember (self->people_by_id, pd_person_get_id (person), person);
    }
}

static void
index_sites (PdRoster *self)
{
  for (guint i = 0; i < self->sites->len; i++)
    {
      PdSite *site = g_ptr_array_index (self->sites, i);
      PdZone *zone = get_zone_by_name (self, pd_site_get_zone (site));

      pd_roster_remember (self->sites_by_id, pd_site_get_id (site), site);
      pd_roster_remember (self->zones_by_site, pd_site_get_id (site), zone);
      if (self->usual_zone == NULL)
        self->usual_zone = pd_zone_ref (zone);
    }
  if (self->usual_zone == NULL)
    self->usual_zone = pd_zone_ref (get_zone_by_name (self, PD_SITE_DEFAULT_ZONE));
}

static void
pick_shifts (PdRoster *self)
{
  for (guint i = 0; i < self->known_shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (self->known_shifts, i);

      if (pd_roster_has_day (self, pd_shift_get_day (shift)))
        g_ptr_array_add (self->shifts, g_object_ref (shift));
    }
  g_ptr_array_sort (self->shifts, compare_shifts);
}

/* What a shift's row is known by. */
static PdId
get_side_id (PdRoster *self,
             PdShift  *shift)
{
  return self->side == PD_ROSTER_BY_PERSON ? pd_shift_get_person_id (shift) : pd_shift_get_site_id (shift);
}

static GHashTable *
collect_used_ids (PdRoster *self)
{
  GHashTable *used = pd_roster_new_table (NULL);

  for (guint i = 0; i < self->shifts->len; i++)
    {
      PdId id = get_side_id (self, g_ptr_array_index (self->shifts, i));

      g_hash_table_add (used, g_memdup2 (&id, sizeof id));
    }
  return used;
}

static void
add_person_rows (PdRoster *self)
{
  g_autoptr (GHashTable) used = collect_used_ids (self);
  GHashTableIter         iter;
  PdPerson              *person;

  g_hash_table_iter_init (&iter, self->people_by_id);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &person))
    {
      PdId         id = pd_person_get_id (person);
      PdRosterRow *row;

      if (!pd_person_is_here (person, self->from) && !g_hash_table_contains (used, &id))
        continue;
      row = row_new (self, pd_person_get_name (person));
      row->person = person;
      row->key = make_sort_key (row->name);
      g_ptr_array_add (self->rows, row);
    }
}

static void
add_site_rows (PdRoster *self)
{
  GHashTableIter iter;
  PdSite        *site;

  g_hash_table_iter_init (&iter, self->sites_by_id);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &site))
    {
      PdRosterRow *row = row_new (self, pd_site_get_name (site));

      row->site = site;
      row->key = make_sort_key (row->name);
      g_ptr_array_add (self->rows, row);
    }
}

static void
index_rows (PdRoster *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    pd_roster_remember (self->rows_by_id, get_row_id (g_ptr_array_index (self->rows, i)), GUINT_TO_POINTER (i));
}

static void
make_rows (PdRoster *self)
{
  if (self->side == PD_ROSTER_BY_PERSON)
    add_person_rows (self);
  else
    add_site_rows (self);
  g_ptr_array_sort (self->rows, compare_rows);
  g_ptr_array_insert (self->rows, PD_ROSTER_OPEN_ROW, row_new (self, _ ("Open shifts")));
  index_rows (self);
}

/* The row of a shift whose person or site is not in the list: a shift is never lost. */
static guint
get_stray_row (PdRoster *self)
{
  guint        last = self->rows->len - 1;
  PdRosterRow *row = g_ptr_array_index (self->rows, last);

  if (last != PD_ROSTER_OPEN_ROW && get_row_id (row) == PD_ID_NONE)
    return last;
  g_ptr_array_add (self->rows,
                   row_new (self,
                            self->side == PD_ROSTER_BY_PERSON ? _ ("Somebody not in the list")
                                                              : _ ("A place not in the list")));
  return last + 1;
}

static guint
choose_row (PdRoster *self,
            PdShift  *shift)
{
  PdId     id = get_side_id (self, shift);
  gpointer row;

  if (pd_shift_is_open (shift))
    return PD_ROSTER_OPEN_ROW;
  if (g_hash_table_lookup_extended (self->rows_by_id, &id, NULL, &row))
    return GPOINTER_TO_UINT (row);
  return get_stray_row (self);
}

static void
remember_place (PdRoster            *self,
                PdId                 shift_id,
                const PdRosterPlace *place)
{
  if (shift_id != PD_ID_NONE && !g_hash_table_contains (self->places_by_shift, &shift_id))
    pd_roster_remember (self->places_by_shift, shift_id, g_memdup2 (place, sizeof *place));
}

static void
place_shift (PdRoster *self,
             PdShift  *shift)
{
  guint         n = choose_row (self, shift);
  PdRosterRow  *row = g_ptr_array_index (self->rows, n);
  PdRosterPlace place = { n, (guint) (pd_shift_get_day (shift) - self->from) };

  if (row->cells[place.column] == NULL)
    row->cells[place.column] = g_ptr_array_new ();
  g_ptr_array_add (row->cells[place.column], shift);
  row->minutes += pd_shift_get_worked_minutes (shift, pd_roster_get_zone (self, shift));
  remember_place (self, pd_shift_get_id (shift), &place);
}

/**
 * pd_roster_new_table:
 * @free_value: (nullable): what frees a value
 *
 * Returns: (transfer full): a table with a #PdId for a key
 */
GHashTable *
pd_roster_new_table (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_value);
}

/**
 * pd_roster_remember:
 * @table: a table of pd_roster_new_table() without a function to free values
 * @id: a key; %PD_ID_NONE is not remembered
 * @value: what it leads to
 *
 * Adds a value unless there is one: the first of two wins, and a list that names an id
 * twice does no harm.
 */
void
pd_roster_remember (GHashTable *table,
                    PdId        id,
                    gpointer    value)
{
  if (id != PD_ID_NONE && !g_hash_table_contains (table, &id))
    g_hash_table_insert (table, g_memdup2 (&id, sizeof id), value);
}

/**
 * pd_roster_lay_out:
 * @self: a roster that holds its people, sites, shifts and days
 *
 * Makes the rows and puts every shift into its cell, in time that grows with the number
 * of shifts.
 */
void
pd_roster_lay_out (PdRoster *self)
{
  index_people (self);
  index_sites (self);
  pick_shifts (self);
  make_rows (self);
  for (guint i = 0; i < self->shifts->len; i++)
    place_shift (self, g_ptr_array_index (self->shifts, i));
}
