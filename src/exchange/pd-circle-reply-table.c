/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-circle-reply-private.h"

#include "pd-csv-writer.h"
#include "pd-error.h"
#include "pd-table-text-private.h"
#include "pd-table-times-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NO_COLUMN G_MAXUINT

typedef enum
{
  FIELD_NAME,
  FIELD_SERVICE,
  FIELD_DATE,
  FIELD_START,
  FIELD_ANSWER,
  FIELD_TIMES,
  N_FIELDS
} Field;

/* The header that we write, then what others may call it. */
static const char *const HEADERS[N_FIELDS] = {
  [FIELD_NAME] = "first name|name|person|worker",
  [FIELD_SERVICE] = "service|partner|organisation|organization",
  [FIELD_DATE] = "date|session|session date|day",
  [FIELD_START] = "start|start time|session start|time",
  [FIELD_ANSWER] = "answer|reply|response|yes/no",
  [FIELD_TIMES] = "other times|times|other time",
};

typedef struct
{
  PdCircleReading *reading;
  PdTable         *table;
  PdDateOrder      order;
  guint            columns[N_FIELDS];
} Rows;

/* What a row says, before it is known of whom and of what. */
typedef struct
{
  char *cells[N_FIELDS];
  guint line;
  PdDay day;
  int   start;
} Row;

static void
clear_row (Row *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    g_free (self->cells[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, clear_row)

static guint
find_column (PdTable    *table,
             const char *headers)
{
  g_auto (GStrv) meant = g_strsplit (headers, "|", -1);

  for (guint i = 0; meant[i] != NULL; i++)
    {
      g_autofree char *wanted = pd_table_text_fold_header (meant[i]);

      for (guint column = 0; column < pd_table_get_n_columns (table); column++)
        {
          g_autofree char *header = pd_table_text_fold_header (pd_table_get_header (table, column));

          if (g_str_equal (header, wanted))
            return column;
        }
    }
  return NO_COLUMN;
}

static char *
dup_header (Field field)
{
  return g_strndup (HEADERS[field], strcspn (HEADERS[field], "|"));
}

static gboolean
find_columns (Rows    *self,
              GError **error)
{
  for (guint i = 0; i < N_FIELDS; i++)
    self->columns[i] = find_column (self->table, HEADERS[i]);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      g_autofree char *header = dup_header (i);

      if ((i != FIELD_NAME && i != FIELD_ANSWER) || self->columns[i] != NO_COLUMN)
        continue;
      g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("No column is the “%s”. Nothing was imported."), header);
      return FALSE;
    }
  if (self->columns[FIELD_DATE] == NO_COLUMN)
    return TRUE;
  return pd_table_dates_settle (self->table,
                                &self->columns[FIELD_DATE],
                                1,
                                self->reading->into->dates,
                                &self->order,
                                error);
}

static void
note_other_columns (Rows *self)
{
  for (guint column = 0; column < pd_table_get_n_columns (self->table); column++)
    {
      g_autofree char *quoted = NULL;
      gboolean         is_used = FALSE;

      for (guint i = 0; i < N_FIELDS; i++)
        is_used = is_used || self->columns[i] == column;
      if (is_used)
        continue;
      quoted = pd_table_text_quote_for_words (pd_table_get_header (self->table, column));
      pd_circle_reading_note (self->reading, 0, _ ("The column “%s” was left out."), quoted);
    }
}

/* The time may stand behind the date. */
static gboolean
read_when (Rows *self,
           Row  *row)
{
  const char      *rest = "";
  g_autofree char *quoted = pd_table_text_quote_for_words (row->cells[FIELD_DATE]);

  row->day = PD_DAY_NONE;
  row->start = PD_CIRCLE_NO_MINUTE;
  if (*row->cells[FIELD_DATE] != '\0' &&
      (!pd_table_dates_read (row->cells[FIELD_DATE], self->order, &row->day, &rest) ||
       (*rest != '\0' && !pd_table_times_read (rest, &row->start))))
    {
      pd_circle_reading_note (self->reading, row->line, _ ("“%s” is no date."), quoted);
      return FALSE;
    }
  if (*row->cells[FIELD_START] != '\0' && !pd_table_times_read (row->cells[FIELD_START], &row->start))
    {
      g_free (quoted);
      quoted = pd_table_text_quote_for_words (row->cells[FIELD_START]);
      pd_circle_reading_note (self->reading, row->line, _ ("“%s” is no time."), quoted);
      return FALSE;
    }
  return TRUE;
}

/* Nothing but times is an answer too. */
static gboolean
read_says (Rows           *self,
           const Row      *row,
           PdCircleAnswer *answer)
{
  const char      *text = row->cells[FIELD_ANSWER];
  g_autofree char *quoted = pd_table_text_quote_for_words (text);

  answer->says = PD_CIRCLE_SAYS_OTHER_TIMES;
  if (*text != '\0' && !pd_circle_says_parse (text, &answer->says))
    pd_circle_reading_note (self->reading, row->line, _ ("“%s” is neither yes, nor no, nor other times."), quoted);
  else if (*text == '\0' && answer->times->len == 0)
    pd_circle_reading_note (self->reading, row->line, _ ("It gives no answer."));
  else if (answer->says == PD_CIRCLE_SAYS_OTHER_TIMES && answer->times->len == 0)
    pd_circle_reading_note (self->reading, row->line, _ ("It names no other times."));
  else if (answer->says == PD_CIRCLE_SAYS_YES && answer->times->len > 0)
    pd_circle_reading_note (self->reading, row->line, _ ("It says yes, and names other times."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
settle_session (Rows           *self,
                const Row      *row,
                PdCircleAnswer *answer)
{
  if (row->day == PD_DAY_NONE && answer->says == PD_CIRCLE_SAYS_OTHER_TIMES)
    return TRUE;
  if (row->day == PD_DAY_NONE)
    {
      pd_circle_reading_note (self->reading, row->line, _ ("It does not say which session it answers."));
      return FALSE;
    }
  answer->session_id = pd_circle_reading_find_session (self->reading, row->line, answer->member_id, row->day, row->start);
  return answer->session_id != PD_ID_NONE;
}

static void
take_row (Rows *self,
          Row  *row)
{
  const PdCircleMember      *member = pd_circle_reading_find_member (self->reading,
                                                                     row->line,
                                                                     row->cells[FIELD_NAME],
                                                                     row->cells[FIELD_SERVICE]);
  g_autoptr (PdCircleAnswer) answer = NULL;
  g_autofree char           *unread = NULL;

  if (member == NULL || !read_when (self, row))
    return;
  answer = pd_circle_answer_new (PD_ID_NONE, member->id, PD_CIRCLE_SAYS_OTHER_TIMES);
  if (!pd_circle_times_read (row->cells[FIELD_TIMES], self->order, answer->times, &unread))
    {
      pd_circle_reading_note (self->reading,
                              row->line,
                              _ ("“%s” can’t be read as a time, such as “Mon 9:00-12:00” or “2026-12-03 9:00-12:00”."),
                              unread);
      return;
    }
  if (read_says (self, row, answer) && settle_session (self, row, answer))
    pd_circle_reading_take (self->reading, row->line, g_steal_pointer (&answer));
}

static void
read_row (Rows *self,
          guint number)
{
  g_auto (Row) row = { .line = pd_table_get_line (self->table, number) };

  if (pd_table_is_blank (self->table, number))
    return;
  if (pd_table_is_overfull (self->table, number))
    {
      pd_circle_reading_note (self->reading, row.line, _ ("It goes on beyond the headers."));
      return;
    }
  for (guint i = 0; i < N_FIELDS; i++)
    {
      gboolean is_there = self->columns[i] != NO_COLUMN && self->columns[i] < pd_table_get_width (self->table, number);

      row.cells[i] = pd_table_text_trim (is_there ? pd_table_get_cell (self->table, number, self->columns[i]) : "");
    }
  take_row (self, &row);
}

/**
 * pd_circle_reply_read_table:
 * @self: a reply that is being read
 * @bytes: a table
 * @error: return location for a #GError
 *
 * Returns: whether it is a table of replies
 */
gboolean
pd_circle_reply_read_table (PdCircleReading *self,
                            GBytes          *bytes,
                            GError         **error)
{
  g_autoptr (PdTable) table = pd_table_read_bytes (bytes, error);
  Rows                rows = { self, table, PD_DATE_ORDER_UNSETTLED, { 0 } };

  if (table == NULL || !find_columns (&rows, error))
    return FALSE;
  if (pd_table_get_n_rows (table) > PD_CIRCLE_REPLY_MAX_ROWS)
    {
      g_set_error (error,
                   PD_ERROR,
                   PD_ERROR_INPUT,
                   _ ("This table has more than %u rows, which no reply has. Nothing was imported."),
                   PD_CIRCLE_REPLY_MAX_ROWS);
      return FALSE;
    }
  note_other_columns (&rows);
  if (pd_table_get_n_replaced (table) > 0)
    pd_circle_reading_note (self, 0, _ ("Some letters could not be read. Save the table as UTF-8 and try again."));
  for (guint i = 0; i < pd_table_get_n_rows (table); i++)
    read_row (&rows, i);
  return TRUE;
}

static void
write_seat (PdCsvWriter           *writer,
            const PdCircleMember  *member,
            const PdCircleSession *session)
{
  g_autofree char *day = pd_day_to_iso (session->day);
  g_autofree char *start = pd_table_times_write (session->start);
  const char      *cells[] = { member->name, member->service, day, start, "", "", NULL };

  pd_csv_writer_add_row (writer, cells);
}

/**
 * pd_circle_reply_make_form:
 * @into: the circle and its sessions
 * @service: a partner
 * @from: the first day
 * @to: the last day
 *
 * Returns: (transfer full): a table for a partner to fill in: a row for each session that
 *   their workers are booked for, with room for the answer
 */
GBytes *
pd_circle_reply_make_form (const PdCircleReplyInto *into,
                           const char              *service,
                           PdDay                    from,
                           PdDay                    to)
{
  g_autoptr (PdCsvWriter) writer = pd_csv_writer_new ();

  g_return_val_if_fail (into != NULL && service != NULL, NULL);

  for (guint i = 0; i < N_FIELDS; i++)
    {
      g_autofree char *header = dup_header (i);

      pd_csv_writer_add_cell (writer, header);
    }
  pd_csv_writer_end_row (writer);
  for (guint i = 0; i < into->sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (into->sessions, i);

      for (guint j = 0; session->state == PD_CIRCLE_SESSION_BOOKED && j < session->seats->len; j++)
        {
          PdId                  id = g_array_index (session->seats, PdCircleSeat, j).member_id;
          const PdCircleMember *member = pd_circle_find_member (into->circle, id);

          if (member != NULL && g_str_equal (member->service, service) && session->day >= from && session->day <= to)
            write_seat (writer, member, session);
        }
    }
  return pd_csv_writer_finish (writer);
}
