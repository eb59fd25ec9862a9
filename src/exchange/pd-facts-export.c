/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-facts-export.h"

#include "pd-availability.h"
#include "pd-clock.h"
#include "pd-leave.h"
#include "pd-pattern.h"
#include "pd-table-rows-private.h"
#include "pd-table-times-private.h"
#include "pd-table-weekdays.h"
#include "pd-training.h"

#include <string.h>

#define DAYS_PER_WEEK 7

static const PdTableField AVAILABILITY_FIELDS[] = {
  PD_TABLE_FIELD_PERSON,
  PD_TABLE_FIELD_DAY,
  PD_TABLE_FIELD_DATE,
  PD_TABLE_FIELD_FIRST_DAY,
  PD_TABLE_FIELD_LAST_DAY,
  PD_TABLE_FIELD_START,
  PD_TABLE_FIELD_END,
  PD_TABLE_FIELD_CAN,
};

static const PdTableField LEAVE_FIELDS[] = {
  PD_TABLE_FIELD_PERSON,
  PD_TABLE_FIELD_FIRST_DAY,
  PD_TABLE_FIELD_LAST_DAY,
  PD_TABLE_FIELD_START,
  PD_TABLE_FIELD_END,
  PD_TABLE_FIELD_KIND,
};

static const PdTableField TRAINING_FIELDS[] = {
  PD_TABLE_FIELD_PERSON,
  PD_TABLE_FIELD_WHAT,
  PD_TABLE_FIELD_DONE,
  PD_TABLE_FIELD_EXPIRES,
  PD_TABLE_FIELD_NEEDED,
};

static const PdTableField PATTERN_FIELDS[] = {
  PD_TABLE_FIELD_PERSON,
  PD_TABLE_FIELD_WEEK,
  PD_TABLE_FIELD_DAY,
  PD_TABLE_FIELD_START,
  PD_TABLE_FIELD_END,
  PD_TABLE_FIELD_FIRST_DAY,
  PD_TABLE_FIELD_LAST_DAY,
  PD_TABLE_FIELD_ANCHOR,
  PD_TABLE_FIELD_WEEKS,
};

static char *
write_day (PdDay day)
{
  return day != PD_DAY_NONE ? pd_day_to_iso (day) : g_strdup ("");
}

static gboolean
is_whole_day (int start,
              int end)
{
  return start == 0 && end == PD_MINUTES_PER_DAY;
}

static char *
write_start (int start,
             int end)
{
  return is_whole_day (start, end) ? g_strdup ("") : pd_table_times_write (start);
}

static char *
write_end (int start,
           int end)
{
  return is_whole_day (start, end) ? g_strdup ("") : pd_table_times_write_end (start, end);
}

/* The facts in an order that only depends on what they say, so that the tables of two
 * services that hold the same are the same. */
static GPtrArray *
sort (GPtrArray       *facts,
      GCompareDataFunc compare,
      GHashTable      *mentions)
{
  GPtrArray *sorted = g_ptr_array_sized_new (facts->len);

  for (guint i = 0; i < facts->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (facts, i));
  g_ptr_array_sort_with_data (sorted, compare, mentions);
  return sorted;
}

static int
compare_mentions (GHashTable *mentions,
                  PdId        person_id,
                  PdId        other_id)
{
  return strcmp (pd_table_mentions_get (mentions, person_id), pd_table_mentions_get (mentions, other_id));
}

static int
compare_numbers (const int *numbers,
                 const int *others,
                 guint      n)
{
  for (guint i = 0; i < n; i++)
    if (numbers[i] != others[i])
      return numbers[i] < others[i] ? -1 : 1;
  return 0;
}

/* One day stands as a date, whatever else as days of the week from some day to another. */
static void
add_availability_row (GPtrArray *rows, gconstpointer fact, GHashTable *mentions)
{
  const PdAvailability *self = fact;
  const PdWhen         *when = &self->when;
  gboolean              is_date = when->weekdays == 0 && pd_when_get_kind (when) == PD_WHEN_ONE_OFF;
  gboolean              is_stretch = when->weekdays == 0 && pd_when_get_kind (when) == PD_WHEN_DATED;
  char                 *cells[] = {
                    g_strdup (pd_table_mentions_get (mentions, self->person_id)),
    is_date || is_stretch ? g_strdup ("") : pd_table_weekdays_write (when->weekdays),
    is_date ? write_day (when->from) : g_strdup (""),
    is_date ? g_strdup ("") : write_day (when->from),
    is_date ? g_strdup ("") : write_day (when->to),
    write_start (when->start, when->end),
    write_end (when->start, when->end),
                    g_strdup (pd_wish_to_nick (self->wish)),
                    NULL
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (AVAILABILITY_FIELDS) + 1);
  g_ptr_array_add (rows, g_memdup2 (cells, sizeof cells));
}

static int
compare_availabilities (gconstpointer a,
                        gconstpointer b,
                        gpointer      mentions)
{
  const PdAvailability *self = *(PdAvailability **) a;
  const PdAvailability *other = *(PdAvailability **) b;
  const PdWhen         *when = &self->when;
  const PdWhen         *other_when = &other->when;
  const int             numbers[] = {
                pd_when_get_kind (when), when->from, when->to, when->weekdays, when->start, when->end, self->wish
  };
  const int others[] = {
    pd_when_get_kind (other_when), other_when->from, other_when->to, other_when->weekdays,
    other_when->start, other_when->end, other->wish
  };
  int order = compare_mentions (mentions, self->person_id, other->person_id);

  return order != 0 ? order : compare_numbers (numbers, others, G_N_ELEMENTS (numbers));
}

static void
add_leave_row (GPtrArray *rows, gconstpointer fact, GHashTable *mentions)
{
  const PdLeave *self = fact;
  char          *cells[] = {
             g_strdup (pd_table_mentions_get (mentions, self->person_id)),
             write_day (self->from),
             write_day (self->to),
             write_start (self->start, self->end),
             write_end (self->start, self->end),
             g_strdup (pd_leave_kind_to_nick (self->kind)),
             NULL
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (LEAVE_FIELDS) + 1);
  g_ptr_array_add (rows, g_memdup2 (cells, sizeof cells));
}

static int
compare_leaves (gconstpointer a,
                gconstpointer b,
                gpointer      mentions)
{
  const PdLeave *self = *(PdLeave **) a;
  const PdLeave *other = *(PdLeave **) b;
  const int      numbers[] = { self->from, self->to, self->start, self->end, self->kind };
  const int      others[] = { other->from, other->to, other->start, other->end, other->kind };
  int            order = compare_mentions (mentions, self->person_id, other->person_id);

  return order != 0 ? order : compare_numbers (numbers, others, G_N_ELEMENTS (numbers));
}

static void
add_training_row (GPtrArray *rows, gconstpointer fact, GHashTable *mentions)
{
  const PdTraining *self = fact;
  char             *cells[] = {
                g_strdup (pd_table_mentions_get (mentions, self->person_id)),
                g_strdup (self->name),
                write_day (self->done_on),
                write_day (self->expires_on),
                g_strdup (self->is_needed ? "yes" : "no"),
                NULL
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (TRAINING_FIELDS) + 1);
  g_ptr_array_add (rows, g_memdup2 (cells, sizeof cells));
}

static int
compare_trainings (gconstpointer a,
                   gconstpointer b,
                   gpointer      mentions)
{
  const PdTraining *self = *(PdTraining **) a;
  const PdTraining *other = *(PdTraining **) b;
  const int         numbers[] = { self->done_on, self->expires_on, self->is_needed };
  const int         others[] = { other->done_on, other->expires_on, other->is_needed };
  int               order = compare_mentions (mentions, self->person_id, other->person_id);

  if (order == 0)
    order = strcmp (self->name, other->name);
  return order != 0 ? order : compare_numbers (numbers, others, G_N_ELEMENTS (numbers));
}

/* A pattern without times has a row without a day. */
static GStrv
make_pattern_row (const PdPattern     *self,
                  const PdPatternTime *time,
                  GHashTable          *mentions)
{
  int   weekday = time != NULL ? (pd_day_get_weekday (self->anchor) - 1 + time->day) % DAYS_PER_WEEK : 0;
  char *cells[] = {
    g_strdup (pd_table_mentions_get (mentions, self->person_id)),
    time != NULL ? g_strdup_printf ("%d", time->day / DAYS_PER_WEEK + 1) : g_strdup (""),
    time != NULL ? pd_table_weekdays_write (PD_WEEKDAYS_OF (weekday + PD_WEEKDAY_MONDAY)) : g_strdup (""),
    time != NULL ? pd_table_times_write (time->start) : g_strdup (""),
    time != NULL ? pd_table_times_write_end (time->start, time->end) : g_strdup (""),
    write_day (self->from),
    write_day (self->to),
    write_day (self->anchor),
    g_strdup_printf ("%d", self->n_weeks),
    NULL
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (PATTERN_FIELDS) + 1);
  return g_memdup2 (cells, sizeof cells);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const PdPatternTime *time = a;
  const PdPatternTime *other = b;
  const int            numbers[] = { time->day, time->start, time->end };
  const int            others[] = { other->day, other->start, other->end };

  return compare_numbers (numbers, others, G_N_ELEMENTS (numbers));
}

static int
compare_patterns (gconstpointer a,
                  gconstpointer b,
                  gpointer      mentions)
{
  const PdPattern *self = *(PdPattern **) a;
  const PdPattern *other = *(PdPattern **) b;
  const int        numbers[] = { self->from, self->to, self->anchor, self->n_weeks };
  const int        others[] = { other->from, other->to, other->anchor, other->n_weeks };
  int              order = compare_mentions (mentions, self->person_id, other->person_id);

  return order != 0 ? order : compare_numbers (numbers, others, G_N_ELEMENTS (numbers));
}

static void
add_pattern_rows (GPtrArray *rows, gconstpointer fact, GHashTable *mentions)
{
  const PdPattern   *self = fact;
  g_autoptr (GArray) times = g_array_copy (self->times);

  g_array_sort (times, compare_times);
  for (guint i = 0; i < times->len; i++)
    g_ptr_array_add (rows, make_pattern_row (self, &g_array_index (times, PdPatternTime, i), mentions));
  if (times->len == 0)
    g_ptr_array_add (rows, make_pattern_row (self, NULL, mentions));
}

/* One kind of fact as a table: what is in its columns, the order and the rows of a fact. */
typedef struct
{
  const PdTableField *fields;
  guint               n_fields;
  GCompareDataFunc    compare;
  void (*add) (GPtrArray    *rows,
               gconstpointer fact,
               GHashTable   *mentions);
} FactTable;

static const FactTable AVAILABILITY = {
  AVAILABILITY_FIELDS, G_N_ELEMENTS (AVAILABILITY_FIELDS), compare_availabilities, add_availability_row
};

static const FactTable LEAVE = { LEAVE_FIELDS, G_N_ELEMENTS (LEAVE_FIELDS), compare_leaves, add_leave_row };

static const FactTable TRAINING = {
  TRAINING_FIELDS, G_N_ELEMENTS (TRAINING_FIELDS), compare_trainings, add_training_row
};

static const FactTable PATTERN = {
  PATTERN_FIELDS, G_N_ELEMENTS (PATTERN_FIELDS), compare_patterns, add_pattern_rows
};

static GBytes *
write_facts (const FactTable *table, GPtrArray *facts, GPtrArray *people)
{
  g_autoptr (GHashTable) mentions = pd_table_mentions_new (people);
  g_autoptr (GPtrArray)  sorted = sort (facts, table->compare, mentions);
  g_autoptr (GPtrArray)  rows = pd_table_rows_new ();

  for (guint i = 0; i < sorted->len; i++)
    table->add (rows, g_ptr_array_index (sorted, i), mentions);
  return pd_table_rows_write (rows, table->fields, table->n_fields);
}

/**
 * pd_facts_export_availability:
 * @availabilities: (element-type PdAvailability): when people can work
 * @people: (element-type PdPerson): everybody
 *
 * Returns: (transfer full): a table of them, as #PdCsvWriter writes it
 */
GBytes *
pd_facts_export_availability (GPtrArray *availabilities,
                              GPtrArray *people)
{
  return write_facts (&AVAILABILITY, availabilities, people);
}

/**
 * pd_facts_export_leave:
 * @leaves: (element-type PdLeave): when people are away
 * @people: (element-type PdPerson): everybody
 *
 * Returns: (transfer full): a table of them, as #PdCsvWriter writes it
 */
GBytes *
pd_facts_export_leave (GPtrArray *leaves,
                       GPtrArray *people)
{
  return write_facts (&LEAVE, leaves, people);
}

/**
 * pd_facts_export_training:
 * @trainings: (element-type PdTraining): what people did
 * @people: (element-type PdPerson): everybody
 *
 * Returns: (transfer full): a table of them, as #PdCsvWriter writes it
 */
GBytes *
pd_facts_export_training (GPtrArray *trainings,
                          GPtrArray *people)
{
  return write_facts (&TRAINING, trainings, people);
}

/**
 * pd_facts_export_patterns:
 * @patterns: (element-type PdPattern): what people agreed to
 * @people: (element-type PdPerson): everybody
 *
 * Returns: (transfer full): a table of them, as #PdCsvWriter writes it
 */
GBytes *
pd_facts_export_patterns (GPtrArray *patterns,
                          GPtrArray *people)
{
  return write_facts (&PATTERN, patterns, people);
}
