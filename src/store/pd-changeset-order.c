/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite gives the rows of a table in the order of a hash. In the order of their keys
 * they go to the end of their tables when they are put in again, which is quicker than
 * looking for the place of each: at replaying, and whenever a file is compared. */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-changeset-private.h"

#include <sqlite3.h>
#include <string.h>

/* A row begins with what was done to it and whether that was "indirect". */
#define ROW_HEAD 2

/* The values of a row, of which those of its key come first in all our tables. Whole
 * numbers are stored with the highest byte first, so that bytes are in their order. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const PdChangesetRow *first = a;
  const PdChangesetRow *second = b;
  gsize                 size = MIN (first->size, second->size) - ROW_HEAD;
  int                   order = memcmp (first->data + ROW_HEAD, second->data + ROW_HEAD, size);

  return order != 0 ? order : (first->size > second->size) - (first->size < second->size);
}

static guint8 *
add (guint8       *to,
     const guint8 *data,
     gsize         size)
{
  memcpy (to, data, size);
  return to + size;
}

/* Rows of one table, up to the next header. */
static guint
count_rows (GArray *rows,
            guint   first)
{
  guint n = 0;

  while (first + n < rows->len && !g_array_index (rows, PdChangesetRow, first + n).is_header)
    n++;
  return n;
}

/**
 * pd_changeset_put_in_order:
 * @changeset: what was done
 * @rows: (element-type PdChangesetRow): its parts, by pd_changeset_survey()
 *
 * Returns: (transfer full): the same, the rows of each table in the order of their keys
 */
GBytes *
pd_changeset_put_in_order (GBytes *changeset,
                           GArray *rows)
{
  gsize   size = g_bytes_get_size (changeset);
  guint8 *data = sqlite3_malloc64 (MAX (size, 1));
  guint8 *to = data;

  if (data == NULL)
    return g_bytes_ref (changeset);
  for (guint i = 0; i < rows->len;)
    {
      PdChangesetRow *header = &g_array_index (rows, PdChangesetRow, i);
      guint           n = count_rows (rows, i + 1);

      to = add (to, header->data, header->size);
      qsort (header + 1, n, sizeof *header, compare_rows);
      for (guint j = 1; j <= n; j++)
        to = add (to, header[j].data, header[j].size);
      i += n + 1;
    }
  g_assert (to == data + size);
  return g_bytes_new_with_free_func (data, size, sqlite3_free, data);
}
