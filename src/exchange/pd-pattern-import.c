/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-pattern-rows-private.h"

#include "pd-pattern.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

/* More times than anybody agrees to in writing: some for each hour of eight weeks. */
#define MAX_TIMES 2000u

/* The rows that are about one pattern: those with the same person and first day. */
typedef struct
{
  guint      line;     /* of the first of them */
  PdPattern *existing; /* borrowed: the one that there is, or NULL */
  PdPattern *pattern;  /* owned: what it becomes */
  PdDay      anchor;   /* as said */
  PdDay      to;       /* as said */
  int        weeks;    /* as said */
  int        last_week;
  guint      n_rows; /* those that stand */
} Group;

typedef struct
{
  /* borrowed */
  PdImportWork *work;

  /* owned */
  GArray     *rows;     /* PdPatternRow */
  GArray     *groups;   /* Group */
  GHashTable *by_key;   /* keys to the number of a group, from 1 */
  GHashTable *existing; /* keys to the PdPattern that there is */
  GHashTable *times;    /* a group and a time of it, to the line that says it */
} Importing;

static void
clear_group (gpointer data)
{
  Group *group = data;

  g_clear_pointer (&group->pattern, pd_pattern_free);
}

static void
init_importing (Importing    *self,
                PdImportWork *work)
{
  self->work = work;
  self->rows = g_array_new (FALSE, FALSE, sizeof (PdPatternRow));
  self->groups = g_array_new (FALSE, TRUE, sizeof (Group));
  g_array_set_clear_func (self->groups, clear_group);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->existing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
clear_importing (Importing *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->groups);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->existing);
  g_hash_table_unref (self->times);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Importing, clear_importing)

static PdImportReport *
get_report (Importing *self)
{
  return self->work->plan->report;
}

static Group *
get_group (Importing          *self,
           const PdPatternRow *row)
{
  return &g_array_index (self->groups, Group, row->group);
}

static char *
dup_key (PdId  person_id,
         PdDay from)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %d", person_id, from);
}

static void
index_existing (Importing *self)
{
  GPtrArray *patterns = self->work->into->facts;

  for (guint i = 0; patterns != NULL && i < patterns->len; i++)
    {
      PdPattern *pattern = g_ptr_array_index (patterns, i);

      g_hash_table_insert (self->existing, dup_key (pattern->person_id, pattern->from), pattern);
    }
}

/* Gives the number of a row's group, which it begins if it is the first. */
static guint
find_group (Importing          *self,
            const PdPatternRow *row)
{
  g_autofree char *key = dup_key (row->person_id, row->from);
  guint            number = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, key));
  Group            group = { .line = row->line, .anchor = PD_DAY_NONE, .to = PD_DAY_NONE };

  if (number > 0)
    return number - 1;
  group.existing = g_hash_table_lookup (self->existing, key);
  g_array_append_val (self->groups, group);
  g_hash_table_insert (self->by_key, g_steal_pointer (&key), GUINT_TO_POINTER (self->groups->len));
  return self->groups->len - 1;
}

static gboolean
agrees (int one,
        int other,
        int none)
{
  return one == none || other == none || one == other;
}

/* What holds for a pattern as a whole may stand in any of its rows, but is one thing. */
static gboolean
join_group (Importing    *self,
            PdPatternRow *row)
{
  Group           *group = get_group (self, row);
  g_autofree char *words = NULL;

  if (!agrees (group->to, row->to, PD_DAY_NONE) || !agrees (group->anchor, row->anchor, PD_DAY_NONE) ||
      !agrees (group->weeks, row->weeks, PD_PATTERN_ROW_NO_WEEKS))
    {
      words = g_strdup_printf (_ ("It is of the same pattern as line %u, and does not agree with it on the last day, "
                                  "the anchor or the number of weeks."),
                               group->line);
      pd_import_report_leave_out (get_report (self), row->line, words);
      return FALSE;
    }
  group->to = row->to != PD_DAY_NONE ? row->to : group->to;
  group->anchor = row->anchor != PD_DAY_NONE ? row->anchor : group->anchor;
  group->weeks = row->weeks != PD_PATTERN_ROW_NO_WEEKS ? row->weeks : group->weeks;
  group->last_week = MAX (group->last_week, row->week);
  return TRUE;
}

static gboolean
read_rows (Importing  *self,
           PdDateOrder order,
           GError    **error)
{
  g_auto (PdFactReader) reader = { NULL };
  PdTable              *table = self->work->table;

  pd_fact_reader_init (&reader, self->work, order);
  for (guint i = 0; i < pd_table_get_n_rows (table); i++)
    {
      PdPatternRow row;
      PdId         person_id;

      if (pd_import_work_is_stopped (self->work, i, error))
        return FALSE;
      if (!pd_import_work_take_row (self->work, i) || !pd_fact_reader_find_person (&reader, i, &person_id) ||
          !pd_pattern_row_read (&reader, i, person_id, &row))
        continue;
      row.line = pd_table_get_line (table, i);
      row.group = find_group (self, &row);
      if (join_group (self, &row))
        g_array_append_val (self->rows, row);
    }
  return TRUE;
}

/* What the rows do not say is as it was; without an anchor, the week of the first day is
 * the first one. */
static void
begin_pattern (Importing          *self,
               const PdPatternRow *row)
{
  Group           *group = get_group (self, row);
  const PdPattern *existing = group->existing;
  PdDay            monday = pd_day_week_start (row->from, PD_WEEKDAY_MONDAY);
  PdDay            anchor = existing != NULL ? existing->anchor : monday;
  int              weeks = MAX (group->last_week, existing != NULL ? existing->n_weeks : 0);

  group->pattern = pd_pattern_new (row->person_id,
                                   row->from,
                                   group->anchor != PD_DAY_NONE ? group->anchor : anchor,
                                   group->weeks != PD_PATTERN_ROW_NO_WEEKS ? group->weeks : weeks);
  group->pattern->to = existing != NULL ? existing->to : PD_DAY_NONE;
  if (group->to != PD_DAY_NONE)
    group->pattern->to = group->to;
}

/* Gives the line that said the same time before, or 0. */
static guint
remember_time (Importing          *self,
               const PdPatternRow *row,
               int                 day)
{
  g_autofree char *key = g_strdup_printf ("%u %d %d %d", row->group, day, row->start, row->end);
  guint            line = GPOINTER_TO_UINT (g_hash_table_lookup (self->times, key));

  if (line == 0)
    g_hash_table_insert (self->times, g_steal_pointer (&key), GUINT_TO_POINTER (row->line));
  return line;
}

/* Adds the times of a row, and gives how many are new; else the line that has them. */
static guint
add_times (Importing          *self,
           const PdPatternRow *row,
           guint              *ret_line)
{
  PdPattern *pattern = get_group (self, row)->pattern;
  int        first = pd_day_get_weekday (pattern->anchor);
  guint      n = 0;

  for (int i = PD_WEEKDAY_MONDAY; i <= PD_WEEKDAY_SUNDAY; i++)
    {
      int   day = (row->week - 1) * DAYS_PER_WEEK + (i - first + DAYS_PER_WEEK) % DAYS_PER_WEEK;
      guint line = (row->weekdays & PD_WEEKDAYS_OF (i)) != 0 ? remember_time (self, row, day) : 0;

      if ((row->weekdays & PD_WEEKDAYS_OF (i)) == 0)
        continue;
      if (line == 0)
        pd_pattern_add_time (pattern, day, row->start, row->end);
      *ret_line = line;
      n += line == 0;
    }
  return n;
}

static void
take_row (Importing          *self,
          const PdPatternRow *row)
{
  Group           *group = get_group (self, row);
  g_autofree char *words = NULL;
  guint            line = 0;

  if (group->pattern == NULL)
    begin_pattern (self, row);
  if (row->week > group->pattern->n_weeks)
    words = g_strdup_printf (_ ("There is no week %d in a pattern of %d."), row->week, group->pattern->n_weeks);
  else if (group->pattern->times->len >= MAX_TIMES)
    words = g_strdup_printf (_ ("The pattern has more than %u times."), MAX_TIMES);
  else if (row->weekdays != 0 && add_times (self, row, &line) == 0)
    words = g_strdup_printf (_ ("It is the same as on line %u."), line);
  if (words != NULL)
    pd_import_report_leave_out (get_report (self), row->line, words);
  else
    group->n_rows++;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const PdPatternTime *first = a;
  const PdPatternTime *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return (first->end > second->end) - (first->end < second->end);
}

static gboolean
is_same (const PdPattern *existing,
         PdPattern       *pattern)
{
  g_autoptr (PdPattern) sorted = pd_pattern_copy (existing);

  pattern->id = existing->id;
  g_array_sort (sorted->times, compare_times);
  return pd_pattern_equal (sorted, pattern);
}

/* A pattern is agreed to as a whole, so all of its rows have one outcome, and times that
 * are not in the table are no longer in the pattern. */
static void
settle_group (Importing *self,
              Group     *group)
{
  PdImport       *plan = self->work->plan;
  PdImportCounts *counts = pd_import_report_get_counts (plan->report);

  if (group->n_rows == 0)
    return;
  g_array_sort (group->pattern->times, compare_times);
  if (group->existing != NULL && is_same (group->existing, group->pattern))
    {
      counts->same += group->n_rows;
      return;
    }
  *(group->existing != NULL ? &counts->changed : &counts->added) += group->n_rows;
  g_ptr_array_add (group->existing != NULL ? plan->changed_facts : plan->new_facts,
                   g_steal_pointer (&group->pattern));
}

/**
 * pd_pattern_import_run:
 * @work: the work, at its beginning
 * @error: return location for a #GError
 *
 * Plans what a table of agreed patterns does. Rows of one person and first day are one
 * pattern, which takes the place of that of the same person and first day.
 *
 * Returns: whether it was finished; otherwise %PD_ERROR_INPUT or %G_IO_ERROR_CANCELLED
 */
gboolean
pd_pattern_import_run (PdImportWork *work,
                       GError      **error)
{
  static const PdTableField DATES[] = { PD_TABLE_FIELD_FIRST_DAY, PD_TABLE_FIELD_LAST_DAY, PD_TABLE_FIELD_ANCHOR };
  g_auto (Importing)        importing = { NULL };
  PdDateOrder               order;

  init_importing (&importing, work);
  index_existing (&importing);
  if (!pd_import_work_settle_dates (work, DATES, G_N_ELEMENTS (DATES), &order, error) ||
      !read_rows (&importing, order, error))
    return FALSE;
  for (guint i = 0; i < importing.rows->len; i++)
    take_row (&importing, &g_array_index (importing.rows, PdPatternRow, i));
  for (guint i = 0; i < importing.groups->len; i++)
    settle_group (&importing, &g_array_index (importing.groups, Group, i));
  return TRUE;
}
