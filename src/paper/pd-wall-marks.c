/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-wall-marks-private.h"

/* Whose row it is, or which site's; %PD_ID_NONE for the open shifts. */
static PdId
get_row_id (PdRoster *roster,
            guint     row)
{
  PdPerson *person = pd_roster_get_row_person (roster, row);
  PdSite   *site = pd_roster_get_row_site (roster, row);

  if (person != NULL)
    return pd_person_get_id (person);
  return site != NULL ? pd_site_get_id (site) : PD_ID_NONE;
}

static GHashTable *
index_rows (PdRoster *roster)
{
  GHashTable *rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint row = 0; row < pd_roster_get_n_rows (roster); row++)
    {
      PdId id = get_row_id (roster, row);

      if (id != PD_ID_NONE || pd_roster_row_is_open (roster, row))
        g_hash_table_insert (rows, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (row + 1));
    }
  return rows;
}

/* The row that the shift stood in when it was published, from 1; 0 where it has none. */
static guint
find_row_before (PdRoster             *roster,
                 GHashTable           *rows,
                 const PdRosterChange *change)
{
  PdId id = change->person_id;

  if (pd_roster_get_side (roster) == PD_ROSTER_BY_SITE && id != PD_ID_NONE)
    id = pd_shift_get_site_id (change->before);
  return GPOINTER_TO_UINT (g_hash_table_lookup (rows, &id));
}

/* Whether the cell where the shift was is without it now. */
static gboolean
has_left (PdRoster             *roster,
          const PdRosterChange *change)
{
  if (change->before == NULL)
    return FALSE;
  if (change->after == NULL || pd_shift_get_day (change->before) != pd_shift_get_day (change->after))
    return TRUE;
  return pd_roster_get_side (roster) == PD_ROSTER_BY_SITE && change->person_id != PD_ID_NONE &&
         pd_shift_get_site_id (change->before) != pd_shift_get_site_id (change->after);
}

static void
add_gone (PdWallMarks          *self,
          guint                 row,
          guint                 column,
          const PdRosterChange *change)
{
  gpointer   place = GUINT_TO_POINTER (row * self->n_days + column);
  GPtrArray *changes = g_hash_table_lookup (self->gone, place);

  if (changes == NULL)
    {
      changes = g_ptr_array_new ();
      g_hash_table_insert (self->gone, place, changes);
    }
  g_ptr_array_add (changes, (gpointer) change);
}

static void
find_gone (PdWallMarks *self,
           PdRoster    *roster,
           PdId         site_id)
{
  g_autoptr (GHashTable) rows = index_rows (roster);
  GPtrArray             *changes = pd_roster_difference_get_changes (self->since);

  for (guint i = 0; i < changes->len; i++)
    {
      const PdRosterChange *change = g_ptr_array_index (changes, i);
      guint                 row;
      gint64                column;

      if (!has_left (roster, change) ||
          (site_id != PD_ID_NONE && pd_shift_get_site_id (change->before) != site_id))
        continue;
      row = find_row_before (roster, rows, change);
      column = (gint64) pd_shift_get_day (change->before) - pd_roster_get_from (roster);
      if (row > 0 && column >= 0 && column < self->n_days)
        add_gone (self, row - 1, (guint) column, change);
    }
}

/**
 * pd_wall_marks_new:
 * @roster: a roster
 * @extras: what is printed beside its shifts; its parts must outlive the marks
 *
 * Returns: (transfer full): where what has changed
 */
PdWallMarks *
pd_wall_marks_new (PdRoster           *roster,
                   const PdWallExtras *extras)
{
  PdWallMarks *self = g_new0 (PdWallMarks, 1);

  self->since = extras->since;
  self->n_days = pd_roster_get_n_days (roster);
  self->gone = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  if (self->since != NULL)
    find_gone (self, roster, extras->site_id);
  return self;
}

/**
 * pd_wall_marks_free:
 * @self: (transfer full): marks
 */
void
pd_wall_marks_free (PdWallMarks *self)
{
  g_hash_table_unref (self->gone);
  g_free (self);
}

/**
 * pd_wall_marks_find_change:
 * @self: marks
 * @shift: a shift of the roster
 *
 * Returns: (transfer none) (nullable): what became of the shift; %NULL where people who have
 *   the version know it as it is, and on days that nobody was given yet
 */
const PdRosterChange *
pd_wall_marks_find_change (const PdWallMarks *self,
                           PdShift           *shift)
{
  if (self->since == NULL || pd_roster_difference_get_standing (self->since, shift) != PD_STANDING_CHANGED)
    return NULL;
  return pd_roster_difference_find_change (self->since, pd_shift_get_id (shift));
}

/**
 * pd_wall_marks_has_gone:
 * @self: marks
 *
 * Returns: whether any cell has lost a shift
 */
gboolean
pd_wall_marks_has_gone (const PdWallMarks *self)
{
  return g_hash_table_size (self->gone) > 0;
}

/**
 * pd_wall_marks_get_gone:
 * @self: marks
 * @row: a row
 * @column: a day, counted from the first of the roster
 *
 * Returns: (transfer none) (nullable) (element-type PdRosterChange): what the cell has lost
 */
GPtrArray *
pd_wall_marks_get_gone (const PdWallMarks *self,
                        guint              row,
                        guint              column)
{
  return g_hash_table_lookup (self->gone, GUINT_TO_POINTER (row * self->n_days + column));
}

/**
 * pd_wall_marks_list_people:
 * @self: marks
 *
 * Returns: (transfer full) (element-type PdId): whose shifts cells have lost, some of them
 *   more than once
 */
GArray *
pd_wall_marks_list_people (const PdWallMarks *self)
{
  GArray        *ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, self->gone);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    for (guint i = 0; i < ((GPtrArray *) value)->len; i++)
      {
        const PdRosterChange *change = g_ptr_array_index ((GPtrArray *) value, i);

        g_array_append_val (ids, change->person_id);
      }
  return ids;
}
