/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-output.h"

#include <stdio.h>

/* A cell as both readers want it: a program gets numbers as numbers. */
typedef struct
{
  char    *text;
  gboolean is_number;
} Cell;

struct _PdOutput
{
  gboolean json;
  char   **fields;
  guint    n_fields;
  GArray  *cells;
};

static void
cell_clear (gpointer cell)
{
  g_free (((Cell *) cell)->text);
}

/**
 * pd_output_new:
 * @json: whether a program reads it
 * @fields: (array zero-terminated=1): what the cells of a row are, for JSON
 *
 * Returns: (transfer full): an output without rows
 */
PdOutput *
pd_output_new (gboolean           json,
               const char *const *fields)
{
  PdOutput *self = g_new0 (PdOutput, 1);

  self->json = json;
  self->fields = g_strdupv ((char **) fields);
  self->n_fields = g_strv_length (self->fields);
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_array_set_clear_func (self->cells, cell_clear);
  return self;
}

void
pd_output_free (PdOutput *self)
{
  g_strfreev (self->fields);
  g_array_unref (self->cells);
  g_free (self);
}

static void
add_cell (PdOutput *self,
          char     *text,
          gboolean  is_number)
{
  Cell cell = { text, is_number };

  g_array_append_val (self->cells, cell);
}

void
pd_output_add_text (PdOutput   *self,
                    const char *text)
{
  add_cell (self, g_strdup (text), FALSE);
}

void
pd_output_take_text (PdOutput *self,
                     char     *text)
{
  add_cell (self, text, FALSE);
}

void
pd_output_add_number (PdOutput *self,
                      gint64    number)
{
  add_cell (self, g_strdup_printf ("%" G_GINT64_FORMAT, number), TRUE);
}

/* As text, because JSON's numbers lose precision above 2^53. */
void
pd_output_add_id (PdOutput *self,
                  PdId      id)
{
  add_cell (self, g_strdup_printf ("%" G_GINT64_FORMAT, id), FALSE);
}

void
pd_output_add_day (PdOutput *self,
                   PdDay     day)
{
  add_cell (self, day == PD_DAY_NONE ? NULL : pd_day_to_iso (day), FALSE);
}

/**
 * pd_output_add_when:
 * @self: an output
 * @when: microseconds since the epoch, UTC
 *
 * Adds an instant: in the zone of this computer for a person, as ISO 8601 in UTC for a
 * program.
 */
void
pd_output_add_when (PdOutput *self,
                    gint64    when)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (when / G_USEC_PER_SEC);
  g_autoptr (GDateTime) here = g_date_time_to_local (utc);

  add_cell (self, self->json ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : g_date_time_format (here, "%Y-%m-%d %H:%M"), FALSE);
}

static void
print_json (PdOutput *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode)    root = NULL;
  g_autofree char        *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < self->cells->len; i++)
    {
      Cell *cell = &g_array_index (self->cells, Cell, i);

      if (i % self->n_fields == 0)
        json_builder_begin_object (builder);
      json_builder_set_member_name (builder, self->fields[i % self->n_fields]);
      if (!cell->text)
        json_builder_add_null_value (builder);
      else if (cell->is_number)
        json_builder_add_int_value (builder, g_ascii_strtoll (cell->text, NULL, 10));
      else
        json_builder_add_string_value (builder, cell->text);
      if (i % self->n_fields == self->n_fields - 1)
        json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  printf ("%s\n", text);
}

/* Letters that are twice as wide, and marks that take no room, count as terminals do. */
static guint
width_of (const char *text)
{
  guint width = 0;

  for (const char *p = text ? text : ""; *p; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (letter))
        width += g_unichar_iswide (letter) ? 2 : 1;
    }
  return width;
}

/* A line is a row: what would begin another one becomes a space. */
static void
append_cell (GString *line,
             Cell    *cell,
             guint    width)
{
  g_autofree char *text = g_strdelimit (g_strdup (cell->text ? cell->text : ""), "\n\r\t", ' ');
  int              fill = (int) (width - width_of (text));

  if (cell->is_number)
    g_string_append_printf (line, "%*s%s  ", fill, "", text);
  else
    g_string_append_printf (line, "%s%*s  ", text, fill, "");
}

static void
print_lines (PdOutput *self)
{
  g_autofree guint *widths = g_new0 (guint, self->n_fields);

  for (guint i = 0; i < self->cells->len; i++)
    {
      guint *width = &widths[i % self->n_fields];

      *width = MAX (*width, width_of (g_array_index (self->cells, Cell, i).text));
    }
  for (guint i = 0; i < self->cells->len; i += self->n_fields)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint j = 0; j < self->n_fields; j++)
        append_cell (line, &g_array_index (self->cells, Cell, i + j), widths[j]);
      printf ("%s\n", g_strchomp (line->str));
    }
}

/**
 * pd_output_print:
 * @self: an output with whole rows
 *
 * Prints it to standard output.
 */
void
pd_output_print (PdOutput *self)
{
  g_assert (self->cells->len % self->n_fields == 0);
  if (self->json)
    print_json (self);
  else
    print_lines (self);
}
