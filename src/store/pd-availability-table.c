/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-availability-table.h"

#include <glib/gi18n-lib.h>

#include "pd-row-table-private.h"
#include "pd-when-columns-private.h"

enum
{
  COLUMN_ID,
  COLUMN_PERSON_ID,
  COLUMN_WISH,
  COLUMN_WEEKDAYS,
  COLUMN_FROM_DAY,
  COLUMN_TO_DAY,
  COLUMN_START_MINUTE,
  COLUMN_END_MINUTE,
};

static gpointer
read_row (PdStatement *row)
{
  PdWish          wish = PD_WISH_NO;
  PdAvailability *availability;

  pd_wish_parse (pd_statement_get_text (row, COLUMN_WISH), &wish);
  availability = pd_availability_new (pd_statement_get_id (row, COLUMN_PERSON_ID),
                                      wish,
                                      pd_when_columns_read (row, COLUMN_WEEKDAYS));
  availability->id = pd_statement_get_id (row, COLUMN_ID);
  return availability;
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdAvailability *availability = value;

  pd_statement_bind_id (write, 1 + COLUMN_PERSON_ID, availability->person_id);
  pd_statement_bind_text (write, 1 + COLUMN_WISH, pd_wish_to_nick (availability->wish));
  pd_when_columns_bind (write, 1 + COLUMN_WEEKDAYS, &availability->when);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_availability_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT id, person_id, wish, weekdays, from_day, to_day, start_minute, "
      "end_minute FROM availability WHERE ?1 IS NULL OR person_id = ?1 ORDER BY "
      "person_id, id",
      N_ ("read what people said of when they can work"),
  },
  .insert = {
      "INSERT INTO availability (id, person_id, wish, weekdays, from_day, to_day, "
      "start_minute, end_minute) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      N_ ("save when somebody can work"),
  },
  .update = {
      "UPDATE availability SET person_id = ?2, wish = ?3, weekdays = ?4, from_day = "
      "?5, to_day = ?6, start_minute = ?7, end_minute = ?8 WHERE id = ?1",
      N_ ("save when somebody can work"),
  },
  .delete = {
      "DELETE FROM availability WHERE id = ?1",
      N_ ("remove when somebody can work"),
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_availability_free,
};

PD_DEFINE_ROW_TABLE (availability, PdAvailability)
