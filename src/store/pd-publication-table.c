/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-publication-table.h"

#include <glib/gi18n-lib.h>

#include "pd-segment-columns-private.h"
#include "pd-statement-private.h"
#include "pd-store-private.h"

#define READ N_ ("read the published roster")
#define PUBLISH N_ ("publish the roster")

static const PdQuery list_query = {
  "SELECT version, published_on, from_day, to_day FROM publication "
  "WHERE to_day >= ?1 AND from_day <= ?2 ORDER BY version",
  READ,
};

/* A row for each segment of a shift, in order. */
static const PdQuery list_shifts_query = {
  "SELECT s.shift_id, s.person_id, s.site_id, s.day, s.activity, s.role_id, "
  "  g.kind, g.start_minute, g.end_minute "
  "FROM published_shift AS s "
  "JOIN published_segment AS g ON g.version = s.version AND g.shift_id = s.shift_id "
  "WHERE s.version = ?1 ORDER BY s.shift_id, g.position",
  READ,
};

static const PdQuery newest_query = {
  "SELECT coalesce (max (version), 0) FROM publication",
  READ,
};

static const PdQuery insert_query = {
  "INSERT INTO publication (version, published_on, from_day, to_day) VALUES (?1, ?2, ?3, ?4)",
  PUBLISH,
  N_ ("this version is there already"),
};

static const PdQuery insert_shift_query = {
  "INSERT INTO published_shift (version, shift_id, person_id, site_id, day, activity, "
  "  role_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
  PUBLISH,
};

static const PdQuery insert_segment_query = {
  "INSERT INTO published_segment (version, shift_id, position, kind, start_minute, end_minute) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
  PUBLISH,
};

enum
{
  COLUMN_SHIFT_ID,
  COLUMN_PERSON_ID,
  COLUMN_SITE_ID,
  COLUMN_DAY,
  COLUMN_ACTIVITY,
  COLUMN_ROLE_ID,
  COLUMN_KIND,
};

/* What a row of the list says, before its shifts are read. */
typedef struct
{
  int   version;
  PdDay published_on;
  PdDay from;
  PdDay to;
} Edition;

static PdShift *
read_shift (PdStatement *row)
{
  PdShift   *shift = pd_shift_new (pd_statement_get_id (row, COLUMN_SHIFT_ID));
  PdActivity activity = PD_ACTIVITY_SUPPORT;

  pd_activity_parse (pd_statement_get_text (row, COLUMN_ACTIVITY), &activity);
  pd_shift_set_person_id (shift, pd_statement_get_id (row, COLUMN_PERSON_ID));
  pd_shift_set_site_id (shift, pd_statement_get_id (row, COLUMN_SITE_ID));
  pd_shift_set_day (shift, pd_statement_get_day (row, COLUMN_DAY));
  pd_shift_set_activity (shift, activity);
  pd_shift_set_role_id (shift, pd_statement_get_id (row, COLUMN_ROLE_ID));
  return shift;
}

static void
complete_shift (GPtrArray *shifts,
                GArray    *segments)
{
  if (shifts->len == 0)
    return;
  pd_shift_set_segments (g_ptr_array_index (shifts, shifts->len - 1),
                         (const PdSegment *) (void *) segments->data,
                         segments->len,
                         NULL);
  g_array_set_size (segments, 0);
}

static GPtrArray *
read_shifts (PdDatabase *database,
             int         version,
             GError    **error)
{
  g_autoptr (PdStatement) list = pd_statement_prepare (database, &list_shifts_query, error);
  g_autoptr (GPtrArray)   shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray)      segments = g_array_new (FALSE, FALSE, sizeof (PdSegment));
  PdId                    id = PD_ID_NONE;
  PdStep                  step;

  if (list == NULL)
    return NULL;
  pd_statement_bind_int (list, 1, version);
  while ((step = pd_statement_step (list, error)) == PD_STEP_ROW)
    {
      PdSegment segment = pd_segment_columns_read (list, COLUMN_KIND);

      if (id != pd_statement_get_id (list, COLUMN_SHIFT_ID))
        {
          complete_shift (shifts, segments);
          id = pd_statement_get_id (list, COLUMN_SHIFT_ID);
          g_ptr_array_add (shifts, read_shift (list));
        }
      g_array_append_val (segments, segment);
    }
  if (step == PD_STEP_FAILED)
    return NULL;
  complete_shift (shifts, segments);
  return g_steal_pointer (&shifts);
}

static GArray *
list_editions (PdDatabase *database,
               PdDay       from,
               PdDay       to,
               GError    **error)
{
  g_autoptr (PdStatement) list = pd_statement_prepare (database, &list_query, error);
  g_autoptr (GArray)      editions = g_array_new (FALSE, FALSE, sizeof (Edition));
  PdStep                  step;

  if (list == NULL)
    return NULL;
  pd_statement_bind_day (list, 1, from);
  pd_statement_bind_day (list, 2, to);
  while ((step = pd_statement_step (list, error)) == PD_STEP_ROW)
    {
      Edition edition = {
        .version = (int) pd_statement_get_int (list, 0),
        .published_on = pd_statement_get_day (list, 1),
        .from = pd_statement_get_day (list, 2),
        .to = pd_statement_get_day (list, 3),
      };

      g_array_append_val (editions, edition);
    }
  return step == PD_STEP_DONE ? g_steal_pointer (&editions) : NULL;
}

/**
 * pd_publication_table_list_between:
 * @store: a store
 * @from: the first day
 * @to: the last day
 * @ret_publications: (out) (transfer full) (element-type PdPublication): the published
 *   rosters that have one of these days, by version, each with all of its shifts
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_publication_table_list_between (PdStore    *store,
                                   PdDay       from,
                                   PdDay       to,
                                   GPtrArray **ret_publications,
                                   GError    **error)
{
  PdDatabase           *database = pd_store_get_database (store);
  g_autoptr (GArray)    editions = list_editions (database, from, to, error);
  g_autoptr (GPtrArray) publications = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_publication_free);

  if (editions == NULL)
    return FALSE;
  for (guint i = 0; i < editions->len; i++)
    {
      const Edition        *edition = &g_array_index (editions, Edition, i);
      g_autoptr (GPtrArray) shifts = read_shifts (database, edition->version, error);

      if (shifts == NULL)
        return FALSE;
      g_ptr_array_add (publications,
                       pd_publication_new (edition->version, edition->published_on, edition->from, edition->to, shifts));
    }
  *ret_publications = g_steal_pointer (&publications);
  return TRUE;
}

/**
 * pd_publication_table_find_newest:
 * @store: a store
 * @ret_version: (out): the newest version, or 0 when nothing was published yet
 * @error: return location for an error
 *
 * Returns: whether the versions could be read
 */
gboolean
pd_publication_table_find_newest (PdStore *store,
                                  int     *ret_version,
                                  GError **error)
{
  g_autoptr (PdStatement) find = pd_statement_prepare (pd_store_get_database (store), &newest_query, error);

  if (find == NULL || pd_statement_step (find, error) != PD_STEP_ROW)
    return FALSE;
  *ret_version = (int) pd_statement_get_int (find, 0);
  return TRUE;
}

static gboolean
write_segments (PdDatabase *database,
                int         version,
                PdShift    *shift,
                GError    **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_segment_query, error);
  guint                   n;
  const PdSegment        *segments = pd_shift_get_segments (shift, &n);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      pd_statement_bind_int (insert, 1, version);
      pd_statement_bind_id (insert, 2, pd_shift_get_id (shift));
      pd_segment_columns_bind (insert, 3, i, &segments[i]);
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_shift (PdDatabase *database,
             int         version,
             PdShift    *shift,
             GError    **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_shift_query, error);

  if (insert == NULL)
    return FALSE;
  pd_statement_bind_int (insert, 1, version);
  pd_statement_bind_id (insert, 2, pd_shift_get_id (shift));
  pd_statement_bind_id (insert, 3, pd_shift_get_person_id (shift));
  pd_statement_bind_id (insert, 4, pd_shift_get_site_id (shift));
  pd_statement_bind_day (insert, 5, pd_shift_get_day (shift));
  pd_statement_bind_text (insert, 6, pd_activity_to_nick (pd_shift_get_activity (shift)));
  pd_statement_bind_id (insert, 7, pd_shift_get_role_id (shift));
  return pd_statement_run (insert, error) && write_segments (database, version, shift, error);
}

/**
 * pd_publication_table_insert:
 * @change: a change
 * @publication: a version that is not there yet
 * @error: return location for an error: %PD_ERROR_EXISTS when it is
 *
 * Keeps a published roster. It is never changed: what comes after it is another version.
 *
 * Returns: whether it was written
 */
gboolean
pd_publication_table_insert (PdChange            *change,
                             const PdPublication *publication,
                             GError             **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_query, error);

  if (insert == NULL)
    return FALSE;
  pd_statement_bind_int (insert, 1, publication->version);
  pd_statement_bind_day (insert, 2, publication->published_on);
  pd_statement_bind_day (insert, 3, publication->from);
  pd_statement_bind_day (insert, 4, publication->to);
  if (!pd_statement_run (insert, error))
    return FALSE;
  for (guint i = 0; i < publication->shifts->len; i++)
    if (!write_shift (database, publication->version, g_ptr_array_index (publication->shifts, i), error))
      return FALSE;
  return TRUE;
}
