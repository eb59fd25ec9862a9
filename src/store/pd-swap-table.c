/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-swap-table.h"

#include <glib/gi18n-lib.h>

#include "pd-row-table-private.h"

enum
{
  COLUMN_ID,
  COLUMN_STATE,
  COLUMN_OFFERED,
  COLUMN_OFFERED_LAST = COLUMN_OFFERED + 5,
  COLUMN_WANTED,
  COLUMN_WANTED_LAST = COLUMN_WANTED + 5,
  COLUMN_ASKED_ON,
  COLUMN_ASKED_BY,
  COLUMN_HOW,
  COLUMN_ANSWERED_ON,
  COLUMN_ANSWERED_BY,
  COLUMN_DONE_ON,
  COLUMN_DONE_BY,
};

/* The columns of a side, from its first one on. */
enum
{
  SIDE_SHIFT_ID,
  SIDE_PERSON_ID,
  SIDE_SITE_ID,
  SIDE_DAY,
  SIDE_START,
  SIDE_END,
};

static PdSwapSide
read_side (PdStatement *row,
           int          first)
{
  return (PdSwapSide){
    .shift_id = pd_statement_get_id (row, first + SIDE_SHIFT_ID),
    .person_id = pd_statement_get_id (row, first + SIDE_PERSON_ID),
    .site_id = pd_statement_get_id (row, first + SIDE_SITE_ID),
    .day = pd_statement_get_day (row, first + SIDE_DAY),
    .start = (int) pd_statement_get_int (row, first + SIDE_START),
    .end = (int) pd_statement_get_int (row, first + SIDE_END),
  };
}

static gpointer
read_row (PdStatement *row)
{
  PdSwap *swap = g_new0 (PdSwap, 1);

  swap->id = pd_statement_get_id (row, COLUMN_ID);
  pd_swap_state_parse (pd_statement_get_text (row, COLUMN_STATE), &swap->state);
  swap->offered = read_side (row, COLUMN_OFFERED);
  swap->wanted = read_side (row, COLUMN_WANTED);
  swap->asked_on = pd_statement_get_day (row, COLUMN_ASKED_ON);
  swap->asked_by = pd_statement_get_id (row, COLUMN_ASKED_BY);
  pd_agreed_how_parse (pd_statement_get_text (row, COLUMN_HOW), &swap->how);
  swap->answered_on = pd_statement_get_day (row, COLUMN_ANSWERED_ON);
  swap->answered_by = pd_statement_get_id (row, COLUMN_ANSWERED_BY);
  swap->done_on = pd_statement_get_day (row, COLUMN_DONE_ON);
  swap->done_by = pd_statement_get_id (row, COLUMN_DONE_BY);
  return swap;
}

static void
bind_side (PdStatement      *write,
           int               first,
           const PdSwapSide *side)
{
  pd_statement_bind_id (write, 1 + first + SIDE_SHIFT_ID, side->shift_id);
  pd_statement_bind_id (write, 1 + first + SIDE_PERSON_ID, side->person_id);
  pd_statement_bind_id (write, 1 + first + SIDE_SITE_ID, side->site_id);
  pd_statement_bind_day (write, 1 + first + SIDE_DAY, side->day);
  pd_statement_bind_int (write, 1 + first + SIDE_START, side->start);
  pd_statement_bind_int (write, 1 + first + SIDE_END, side->end);
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdSwap *swap = value;

  pd_statement_bind_text (write, 1 + COLUMN_STATE, pd_swap_state_to_nick (swap->state));
  bind_side (write, COLUMN_OFFERED, &swap->offered);
  bind_side (write, COLUMN_WANTED, &swap->wanted);
  pd_statement_bind_day (write, 1 + COLUMN_ASKED_ON, swap->asked_on);
  pd_statement_bind_id (write, 1 + COLUMN_ASKED_BY, swap->asked_by);
  pd_statement_bind_text (write, 1 + COLUMN_HOW, pd_agreed_how_to_nick (swap->how));
  pd_statement_bind_day (write, 1 + COLUMN_ANSWERED_ON, swap->answered_on);
  pd_statement_bind_id (write, 1 + COLUMN_ANSWERED_BY, swap->answered_by);
  pd_statement_bind_day (write, 1 + COLUMN_DONE_ON, swap->done_on);
  pd_statement_bind_id (write, 1 + COLUMN_DONE_BY, swap->done_by);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_swap_check (value, error);
}

#define COLUMNS                                                                     \
  "id, state, offered_shift_id, offered_person_id, offered_site_id, offered_day, "  \
  "offered_start, offered_end, wanted_shift_id, wanted_person_id, wanted_site_id, " \
  "wanted_day, wanted_start, wanted_end, asked_on, asked_by, how, answered_on, "    \
  "answered_by, done_on, done_by"

static const PdRowTable table = {
  .list = {
      "SELECT " COLUMNS " FROM swap WHERE ?1 IS NULL OR offered_shift_id = ?1 OR "
      "wanted_shift_id = ?1 ORDER BY asked_on DESC, id",
      N_ ("read the swaps that were asked for"),
  },
  .insert = {
      "INSERT INTO swap (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
      "?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
      N_ ("save the swap"),
  },
  .update = {
      "UPDATE swap SET state = ?2, offered_shift_id = ?3, offered_person_id = ?4, "
      "offered_site_id = ?5, offered_day = ?6, offered_start = ?7, offered_end = ?8, "
      "wanted_shift_id = ?9, wanted_person_id = ?10, wanted_site_id = ?11, "
      "wanted_day = ?12, wanted_start = ?13, wanted_end = ?14, asked_on = ?15, "
      "asked_by = ?16, how = ?17, answered_on = ?18, answered_by = ?19, done_on = ?20, "
      "done_by = ?21 WHERE id = ?1",
      N_ ("save the swap"),
  },
  .delete = {
      "DELETE FROM swap WHERE id = ?1",
      N_ ("remove the swap"),
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_swap_free,
};

PD_DEFINE_ROW_TABLE (swap, PdSwap)
