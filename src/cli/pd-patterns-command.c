/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* patterns: the days and times that people agreed to in writing */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-clock.h"
#include "pd-commands.h"
#include "pd-fact-call.h"
#include "pd-names.h"
#include "pd-table-weekdays.h"
#include "pd-typed.h"
#include "pd-workspace-people.h"

#define DAYS_PER_WEEK 7

static char *
dup_weeks (const PdPattern *pattern)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int week = 0; week < pattern->n_weeks; week++)
    {
      g_autofree char *week_words = pd_pattern_week_to_words (pattern, week);

      if (pattern->n_weeks > 1)
        g_string_append_printf (words, "%s%d: ", week > 0 ? "; " : "", week + 1);
      g_string_append (words, week_words);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_row (PdOutput     *output,
         PdInvocation *invocation,
         PdWorkspace  *workspace,
         gconstpointer fact,
         gboolean      json)
{
  const PdPattern *pattern = fact;

  pd_output_add_id (output, pattern->id);
  pd_output_add_text (output, pd_names_find_person (workspace, pattern->person_id));
  pd_output_add_day (output, pattern->from);
  pd_output_add_day (output, pattern->to);
  if (json)
    {
      pd_output_add_day (output, pattern->anchor);
      pd_output_add_number (output, pattern->n_weeks);
      pd_output_add_number (output, pd_pattern_get_minutes_a_week (pattern));
    }
  pd_output_take_text (output, dup_weeks (pattern));
}

static gboolean
is_whole (const PdFactCall *call)
{
  return call->from && call->times;
}

static gpointer
start (PdId person_id)
{
  return pd_pattern_new (person_id, PD_DAY_NONE, PD_DAY_NONE, 1);
}

static void
add_times (PdPattern *pattern,
           int        week,
           PdWeekdays weekdays,
           int        start_minute,
           int        end_minute)
{
  if (end_minute <= start_minute)
    end_minute += PD_MINUTES_PER_DAY;
  for (PdWeekday weekday = PD_WEEKDAY_MONDAY; weekday <= PD_WEEKDAY_SUNDAY; weekday++)
    for (int i = 0; i < DAYS_PER_WEEK && (weekdays & PD_WEEKDAYS_OF (weekday)) != 0; i++)
      if (pd_pattern_get_weekday (pattern, i) == weekday)
        pd_pattern_add_time (pattern, (week - 1) * DAYS_PER_WEEK + i, start_minute, end_minute);
}

/* "mon-fri 9:00-15:00", or with its week in front: "2 wed 9:00-12:00". */
static gboolean
take_time (PdPattern  *pattern,
           const char *text,
           GError    **error)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 3);
  guint          n = g_strv_length (words);
  g_auto (GStrv) ends = NULL;
  gint64         week = 1;
  PdWeekdays     weekdays = 0;
  int            start_minute = 0;
  int            end_minute = 0;
  gboolean       is_read;

  ends = g_strsplit (n >= 2 ? words[n - 1] : "", "-", 2);
  is_read = g_strv_length (ends) == 2 && pd_table_weekdays_read (words[n - 2], &weekdays) &&
            pd_clock_parse (ends[0], &start_minute) && pd_clock_parse (ends[1], &end_minute) &&
            (n == 2 || g_ascii_string_to_signed (words[0], 10, 1, pattern->n_weeks, &week, NULL));
  if (is_read)
    add_times (pattern, (int) week, weekdays == 0 ? PD_WEEKDAYS_ALL : weekdays, start_minute, end_minute);
  else
    pd_usage_error (error, _ ("--time takes days and times like \"mon-fri 9:00-15:00\", with the number of the week in front where there are several, not \"%s\"."), text);
  return is_read;
}

/* The times of a week stand by its days, which are counted from the anchor. */
static gboolean
apply (const PdFactCall *call,
       gpointer          fact,
       GError          **error)
{
  PdPattern *pattern = fact;

  if (!pd_fact_call_read_days (call, &pattern->from, &pattern->to, error) ||
      (call->anchor && !pd_typed_read_day ("--anchor", call->anchor, &pattern->anchor, error)))
    return FALSE;
  if (pattern->from == PD_DAY_NONE)
    {
      pd_usage_error (error, _ ("A pattern has a first day: say it with --from."));
      return FALSE;
    }
  if (pattern->anchor == PD_DAY_NONE)
    pattern->anchor = pattern->from - (PdDay) (pd_day_get_weekday (pattern->from) - PD_WEEKDAY_MONDAY);
  if (call->weeks > 0)
    pd_pattern_set_n_weeks (pattern, call->weeks);
  if (call->times)
    g_array_set_size (pattern->times, 0);
  for (guint i = 0; call->times && call->times[i]; i++)
    if (!take_time (pattern, call->times[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
save_pattern (PdWorkspace *workspace,
              gpointer     fact,
              GError     **error)
{
  return pd_workspace_save_pattern (workspace, fact, error);
}

static gboolean
remove_pattern (PdWorkspace *workspace,
                gpointer     fact,
                GError     **error)
{
  return pd_workspace_remove_pattern (workspace, fact, error);
}

static const char *const brief[] = { "id", "person", "from", "to", "times", NULL };
static const char *const full[] = { "id", "person", "from", "to", "anchor", "weeks", "minutes-a-week", "times", NULL };

static const PdFactKind pattern_kind = {
  .brief = brief,
  .full = full,
  .missing = N_ ("Say who agreed with --person, from which day with --from, and the times with --time."),
  .list = pd_workspace_list_patterns,
  .add_row = add_row,
  .is_whole = is_whole,
  .start = start,
  .apply = apply,
  .save = save_pattern,
  .remove = remove_pattern,
  .copy = (gpointer (*) (gconstpointer)) pd_pattern_copy,
  .equal = (gboolean (*) (gconstpointer, gconstpointer)) pd_pattern_equal,
  .free = (GDestroyNotify) pd_pattern_free,
};

static gboolean
run_patterns (PdInvocation *self,
              GError      **error)
{
  g_auto (PdFactCall) call = { 0 };
  const GOptionEntry  entries[] = {
     { "from", 0, 0, G_OPTION_ARG_STRING, &call.from, N_ ("add, change: the first day that it holds"), N_ ("DATE") },
     { "to", 0, 0, G_OPTION_ARG_STRING, &call.to, N_ ("add, change: the last one, or none"), N_ ("DATE") },
     { "time", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call.times, N_ ("add, change: days and times, said again for each: \"2 mon-fri 9:00-15:00\""), N_ ("TIMES") },
     { "weeks", 0, 0, G_OPTION_ARG_INT, &call.weeks, N_ ("add, change: how many weeks before it begins again"), N_ ("N") },
     { "anchor", 0, 0, G_OPTION_ARG_STRING, &call.anchor, N_ ("add, change: a day that some first week begins with; the Monday before --from if nothing is said"), N_ ("DATE") },
     G_OPTION_ENTRY_NULL,
  };

  return pd_fact_call_run (&pattern_kind, &call, entries, self, error);
}

const PdCommand pd_patterns_command = {
  .name = "patterns",
  .synopsis = "FILE [list|add|change|remove] [--person NAME] [--id ID] [--from DATE] [--time TIMES] [OPTIONS]",
  .summary = N_ ("Lists and keeps the days and times that people agreed to in writing"),
  .run = run_patterns,
};
