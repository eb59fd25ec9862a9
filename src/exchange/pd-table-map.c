/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-fields-private.h"

#include "pd-error.h"
#include "pd-table-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A field may be named as headers name it, too: "mobile" is the phone. */
static gboolean
find_field (PdTableFields *self,
            const char    *text,
            PdTableField  *ret_field)
{
  g_autofree char *folded = pd_table_text_fold_header (text);

  for (guint i = 0; i < self->n_meanings; i++)
    if (pd_table_meaning_has (&self->meanings[i], folded))
      {
        *ret_field = self->meanings[i].field;
        return TRUE;
      }
  return FALSE;
}

static char *
list_fields (PdTableFields *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->n_meanings; i++)
    g_string_append_printf (list,
                            "%s%s",
                            i > 0 ? ", " : "",
                            pd_table_field_to_header (self->meanings[i].field));
  return g_string_free (list, FALSE);
}

static gboolean
apply_meaning (PdTableFields *self,
               const char    *header,
               const char    *name,
               GError       **error)
{
  guint        column = pd_table_fields_find_column (self, header);
  PdTableField field;

  if (column == PD_TABLE_NO_COLUMN)
    {
      g_autofree char *list = pd_table_fields_list_headers (self);

      g_set_error (error,
                   PD_ERROR,
                   PD_ERROR_INPUT,
                   _ ("No column is called “%s”. The table has %s. Nothing was imported."),
                   header,
                   list);
      return FALSE;
    }
  if (*name == '\0')
    {
      self->is_used[column] = TRUE;
      return TRUE;
    }
  if (!find_field (self, name, &field))
    {
      g_autofree char *list = list_fields (self);

      g_set_error (error,
                   PD_ERROR,
                   PD_ERROR_INPUT,
                   _ ("“%s” is nothing that this kind of table has. It has %s. Nothing was imported."),
                   name,
                   list);
      return FALSE;
    }
  if (pd_table_fields_has (self, field))
    {
      g_set_error (error,
                   PD_ERROR,
                   PD_ERROR_INPUT,
                   _ ("Two columns are said to be “%s”. Nothing was imported."),
                   name);
      return FALSE;
    }
  pd_table_fields_take_column (self, field, column);
  return TRUE;
}

/**
 * pd_table_fields_apply_map:
 * @self: which column is what, before any header was looked at
 * @map: (nullable) (array zero-terminated=1): "Their header=field"; a header may have a
 *   = in it, a field has none
 * @error: return location for a #GError
 *
 * Returns: whether @map could be followed; otherwise %PD_ERROR_INPUT says why
 */
gboolean
pd_table_fields_apply_map (PdTableFields     *self,
                           const char *const *map,
                           GError           **error)
{
  for (guint i = 0; map != NULL && map[i] != NULL; i++)
    {
      const char      *sign = strrchr (map[i], '=');
      g_autofree char *header = NULL;
      g_autofree char *name = NULL;

      if (sign == NULL)
        {
          g_set_error (error,
                       PD_ERROR,
                       PD_ERROR_INPUT,
                       _ ("“%s” doesn’t say which column is what. Write it as “Their header=field”. "
                          "Nothing was imported."),
                       map[i]);
          return FALSE;
        }
      header = g_strndup (map[i], sign - map[i]);
      name = pd_table_text_trim (sign + 1);
      if (!apply_meaning (self, header, name, error))
        return FALSE;
    }
  return TRUE;
}
