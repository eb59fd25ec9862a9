/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-fields-private.h"

#include "pd-table-text-private.h"

#include <glib/gi18n-lib.h>

static gboolean
has_text (PdTable *table,
          guint    column)
{
  for (guint i = 0; i < pd_table_get_n_rows (table); i++)
    if (*pd_table_get_cell (table, i, column) != '\0')
      return TRUE;
  return FALSE;
}

static gboolean
is_taken (PdTableFields *self,
          guint          column)
{
  for (guint i = 0; i < PD_TABLE_N_FIELDS; i++)
    if (self->columns[i] == column)
      return TRUE;
  return FALSE;
}

/**
 * pd_table_fields_list_left_out:
 * @self: which column is what, after all were looked at
 *
 * Returns: (transfer full) (array zero-terminated=1): the headers of those that are no
 *   field
 */
GStrv
pd_table_fields_list_left_out (PdTableFields *self)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv         left_out;

  for (guint i = 0; i < pd_table_get_n_columns (self->table); i++)
    {
      g_autofree char *header = pd_table_text_trim (pd_table_get_header (self->table, i));

      if (is_taken (self, i))
        continue;
      if (*header == '\0' && has_text (self->table, i))
        {
          g_free (header);
          /* Translators: a column of a table that has no header, by its number */
          header = g_strdup_printf (_ ("column %u"), i + 1);
        }
      if (*header != '\0')
        g_strv_builder_add (builder, header);
    }
  left_out = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return left_out;
}

/* What a column of that meaning would have been taken for: a part of a name for the
 * whole, where a table has that. */
static PdTableField
get_field (PdTableFields        *self,
           const PdTableMeaning *meaning)
{
  PdTableField whole = self->kind == PD_TABLE_KIND_PEOPLE ? PD_TABLE_FIELD_NAME : PD_TABLE_FIELD_PERSON;
  gboolean     is_part = meaning->field == PD_TABLE_FIELD_FIRST_NAME ||
                     meaning->field == PD_TABLE_FIELD_LAST_NAME;

  return is_part && pd_table_fields_has (self, whole) ? whole : meaning->field;
}

/**
 * pd_table_fields_find_rival:
 * @self: which column is what
 * @header: the header of a column that was left out
 * @ret_field: (out): what that column could be, too; not touched when it is nothing here
 *
 * Returns: (transfer none) (nullable): the header of the column that was taken for that
 *   instead
 */
const char *
pd_table_fields_find_rival (PdTableFields *self,
                            const char    *header,
                            PdTableField  *ret_field)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ret_field != NULL, NULL);

  folded = pd_table_text_fold_header (header);
  for (guint i = 0; i < self->n_meanings; i++)
    {
      PdTableField field = get_field (self, &self->meanings[i]);

      if (!pd_table_fields_has (self, field) || !pd_table_meaning_has (&self->meanings[i], folded))
        continue;
      *ret_field = field;
      return pd_table_get_header (self->table, self->columns[field]);
    }
  return NULL;
}
