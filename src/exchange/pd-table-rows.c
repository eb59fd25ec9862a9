/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-rows-private.h"

#include "pd-person-index-private.h"

#include <string.h>

typedef struct
{
  const guint *columns;
  guint        n;
} Order;

/* What an import finds the person by again: the name, or the code where others are
 * called the same. */
static const char *
choose_mention (PdPerson      *person,
                PdPersonIndex *people)
{
  PdPerson *found = NULL;

  if (pd_person_index_find (people, pd_person_get_name (person), &found) && found == person)
    return pd_person_get_name (person);
  if (pd_person_index_find (people, pd_person_get_code (person), &found) && found == person)
    return pd_person_get_code (person);
  return pd_person_get_name (person);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const GStrv  first = *(GStrv *) a;
  const GStrv  second = *(GStrv *) b;
  const Order *order = user_data;
  int          difference = 0;

  for (guint i = 0; difference == 0 && i < order->n; i++)
    difference = strcmp (first[order->columns[i]], second[order->columns[i]]);
  return difference;
}

/**
 * pd_table_rows_new:
 *
 * Returns: (transfer full) (element-type GStrv): no rows yet
 */
GPtrArray *
pd_table_rows_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

/**
 * pd_table_rows_write_headers:
 * @writer: a writer at the beginning of a table
 * @fields: (array length=n): what the columns are
 * @n: how many there are
 */
void
pd_table_rows_write_headers (PdCsvWriter        *writer,
                             const PdTableField *fields,
                             guint               n)
{
  for (guint i = 0; i < n; i++)
    pd_csv_writer_add_cell (writer, pd_table_field_to_header (fields[i]));
  pd_csv_writer_end_row (writer);
}

/**
 * pd_table_rows_sort:
 * @rows: (element-type GStrv): rows
 * @order: (array length=n): by which column they are sorted, by which then, and so on
 * @n: how many of these
 *
 * Puts rows in an order that only depends on what they say, so that the tables of two
 * services that hold the same are the same.
 */
void
pd_table_rows_sort (GPtrArray   *rows,
                    const guint *order,
                    guint        n)
{
  Order by = { order, n };

  g_ptr_array_sort_with_data (rows, compare_rows, &by);
}

/**
 * pd_table_rows_write:
 * @rows: (element-type GStrv): rows of @n cells
 * @fields: (array length=n): what the columns are
 * @n: how many columns there are
 *
 * Returns: (transfer full): the table
 */
GBytes *
pd_table_rows_write (GPtrArray          *rows,
                     const PdTableField *fields,
                     guint               n)
{
  g_autoptr (PdCsvWriter) writer = pd_csv_writer_new ();

  pd_table_rows_write_headers (writer, fields, n);
  for (guint i = 0; i < rows->len; i++)
    pd_csv_writer_add_row (writer, g_ptr_array_index (rows, i));
  return pd_csv_writer_finish (writer);
}

/**
 * pd_table_mentions_new:
 * @people: (element-type PdPerson): everybody; they have to stay as long as this
 *
 * Returns: (transfer full): how a table mentions each of them
 */
GHashTable *
pd_table_mentions_new (GPtrArray *people)
{
  g_autoptr (PdPersonIndex) index = pd_person_index_new (people);
  GHashTable               *mentions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      PdPerson *person = g_ptr_array_index (people, i);
      gint64    id = pd_person_get_id (person);

      g_hash_table_insert (mentions,
                           g_memdup2 (&id, sizeof id),
                           (char *) choose_mention (person, index));
    }
  return mentions;
}

/**
 * pd_table_mentions_get:
 * @mentions: how a table mentions people
 * @person_id: one of them, or nobody
 *
 * Returns: (transfer none): how they are mentioned; empty for nobody
 */
const char *
pd_table_mentions_get (GHashTable *mentions,
                       PdId        person_id)
{
  gint64      id = person_id;
  const char *mention = g_hash_table_lookup (mentions, &id);

  return mention != NULL ? mention : "";
}
