/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-table-shape-private.h"

#include <glib/gi18n-lib.h>

#include "pd-statement-private.h"

static const PdQuery columns_query = {
  "SELECT name, pk FROM pragma_table_info (?1) ORDER BY cid",
  N_ ("look at a table"),
};

static char **
end_names (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_steal (names, NULL);
}

/**
 * pd_table_shape_read:
 * @database: a database
 * @table: the name of a table
 * @error: return location for an error
 *
 * What whoever composes SQL for any table has to know of it. Names of our own schema are
 * all that is ever composed, never values.
 *
 * Returns: (transfer full): its columns
 */
PdTableShape *
pd_table_shape_read (PdDatabase *database,
                     const char *table,
                     GError    **error)
{
  g_autoptr (PdStatement)  list = pd_statement_prepare (database, &columns_query, error);
  g_autoptr (GPtrArray)    columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray)    key = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GByteArray)   places = g_byte_array_new ();
  g_autoptr (PdTableShape) self = NULL;
  PdStep                   step;

  if (list == NULL)
    return NULL;
  pd_statement_bind_text (list, 1, table);
  while ((step = pd_statement_step (list, error)) == PD_STEP_ROW)
    {
      const char *name = pd_statement_get_text (list, 0);
      guint8      place = (guint8) pd_statement_get_int (list, 1);

      g_ptr_array_add (columns, g_strdup_printf ("\"%s\"", name));
      if (place > 0)
        g_ptr_array_add (key, g_strdup_printf ("\"%s\"", name));
      g_byte_array_append (places, &place, 1);
    }
  if (step == PD_STEP_FAILED)
    return NULL;

  self = g_new0 (PdTableShape, 1);
  self->n_columns = columns->len;
  self->columns = end_names (columns);
  self->key = end_names (key);
  self->places = g_byte_array_steal (places, NULL);
  return g_steal_pointer (&self);
}

/** pd_table_shape_free: @self: (nullable): what is known of a table */
void
pd_table_shape_free (PdTableShape *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->columns);
  g_strfreev (self->key);
  g_free (self->places);
  g_free (self);
}
