/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-csv-writer.h"

#include "pd-formula-guard.h"

#include <string.h>

struct _PdCsvWriter
{
  /* owned */
  GString *text;

  /* state */
  gboolean is_in_row;
};

/* Blanks at the ends are kept by programs only in quotation marks. */
static gboolean
needs_quotes (const char *text)
{
  return *text == ' ' || strpbrk (text, ",;\t\"\r\n") != NULL || g_str_has_suffix (text, " ");
}

static void
begin_cell (PdCsvWriter *self)
{
  if (self->is_in_row)
    g_string_append_c (self->text, ',');
  self->is_in_row = TRUE;
}

static void
append_escaped (PdCsvWriter *self,
                const char  *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (self->text, '"');
      g_string_append_c (self->text, *p);
    }
}

/**
 * pd_csv_writer_new:
 *
 * Returns: (transfer full): a writer at the beginning of a table
 */
PdCsvWriter *
pd_csv_writer_new (void)
{
  PdCsvWriter *self = g_new0 (PdCsvWriter, 1);

  self->text = g_string_new (NULL);
  return self;
}

/**
 * pd_csv_writer_free:
 * @self: (transfer full): a writer
 */
void
pd_csv_writer_free (PdCsvWriter *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * pd_csv_writer_add_cell:
 * @self: a writer
 * @text: (nullable): what the next cell holds, in UTF-8
 */
void
pd_csv_writer_add_cell (PdCsvWriter *self,
                        const char  *text)
{
  gboolean is_quoted;

  g_return_if_fail (self != NULL);

  if (text == NULL)
    text = "";
  is_quoted = needs_quotes (text);
  begin_cell (self);
  if (is_quoted)
    g_string_append_c (self->text, '"');
  if (pd_formula_guard_is_needed (text))
    g_string_append_c (self->text, '\'');
  append_escaped (self, text);
  if (is_quoted)
    g_string_append_c (self->text, '"');
}

/**
 * pd_csv_writer_add_number:
 * @self: a writer
 * @number: what the next cell holds; as a number it needs no guard
 */
void
pd_csv_writer_add_number (PdCsvWriter *self,
                          gint64       number)
{
  g_return_if_fail (self != NULL);

  begin_cell (self);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, number);
}

/**
 * pd_csv_writer_end_row:
 * @self: a writer
 */
void
pd_csv_writer_end_row (PdCsvWriter *self)
{
  g_return_if_fail (self != NULL);

  g_string_append (self->text, "\r\n");
  self->is_in_row = FALSE;
}

/**
 * pd_csv_writer_add_row:
 * @self: a writer between two rows
 * @cells: (array zero-terminated=1): what the next row holds
 */
void
pd_csv_writer_add_row (PdCsvWriter       *self,
                       const char *const *cells)
{
  g_return_if_fail (self != NULL && !self->is_in_row);

  for (guint i = 0; cells[i] != NULL; i++)
    pd_csv_writer_add_cell (self, cells[i]);
  pd_csv_writer_end_row (self);
}

/**
 * pd_csv_writer_finish:
 * @self: a writer between two rows
 *
 * Returns: (transfer full): what was written; @self is at the beginning again
 */
GBytes *
pd_csv_writer_finish (PdCsvWriter *self)
{
  GBytes *bytes;

  g_return_val_if_fail (self != NULL, NULL);

  bytes = g_string_free_to_bytes (self->text);
  self->text = g_string_new (NULL);
  return bytes;
}
