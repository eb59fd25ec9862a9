/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar.h"

#include "pd-calendar-draft-private.h"
#include "pd-calendar-report-private.h"
#include "pd-calendar-rule-private.h"
#include "pd-calendar-times-private.h"
#include "pd-segment.h"

#include <glib/gi18n-lib.h>

/* How many events pass before somebody's wish to give up is looked at. */
#define EVENTS_BETWEEN_LOOKS 256

/* How many days are looked at for all rules of a file. It is enough for a thousand
 * events that repeat for ten years, and no file makes anybody wait for longer. */
#define MAX_STEPS G_GUINT64_CONSTANT (10000000)

struct _PdCalendar
{
  /* owned */
  PdCalendarParts *parts;
  PdCalendarZones *zones;
  GPtrArray       *drafts;      /* PdCalendarDraft, by the events' order */
  GArray          *occurrences; /* PdCalendarOccurrence */
};

/* A calendar on its way. */
typedef struct
{
  /* borrowed */
  PdCalendar             *calendar;
  const PdCalendarWindow *window;
  PdImportReport         *report;
  GCancellable           *cancellable;

  /* owned */
  GHashTable *newest;  /* identity of an event to the newest PdCalendarDraft of it */
  GHashTable *changes; /* UID to PdCalendarTimes of it that other events stand for */

  /* state */
  guint64 steps;
  guint   n_outside;
  guint   n_over;
} Reading;

/* One time of an event, on the clock of its start. */
typedef struct
{
  gint64 wall;
  gint64 on_clock;
  gint64 exact;
} Time;

static void
clear_reading (Reading *self)
{
  g_clear_pointer (&self->newest, g_hash_table_unref);
  g_clear_pointer (&self->changes, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, clear_reading)

static void
leave_out (Reading    *self,
           guint       line,
           const char *words)
{
  pd_import_report_get_counts (self->report)->rows++;
  pd_import_report_leave_out (self->report, line, words);
}

static void
note (Reading *self,
      guint    line,
      char    *words)
{
  pd_import_report_take_note (self->report, line, words);
}

static char *
dup_identity (const PdCalendarDraft *draft)
{
  if (!draft->is_instead)
    return g_strdup (draft->event.uid);
  return g_strdup_printf ("%s\n%" G_GINT64_FORMAT,
                          draft->event.uid,
                          pd_calendar_time_to_instant (&draft->instead_of, NULL));
}

/* Remembers which version of an event is the newest, and what changes single times. */
static void
file_draft (Reading         *self,
            PdCalendarDraft *draft)
{
  g_autofree char *identity = dup_identity (draft);
  PdCalendarDraft *known = g_hash_table_lookup (self->newest, identity);
  PdCalendarTimes *changes;

  if (*draft->event.uid == '\0')
    return;
  if (known == NULL || known->sequence < draft->sequence)
    g_hash_table_replace (self->newest, g_steal_pointer (&identity), draft);
  if (!draft->is_instead)
    return;
  changes = g_hash_table_lookup (self->changes, draft->event.uid);
  if (changes == NULL)
    {
      changes = pd_calendar_times_new ();
      g_hash_table_insert (self->changes, draft->event.uid, changes);
    }
  pd_calendar_times_add (changes, &draft->instead_of);
}

static gboolean
is_stopped (Reading *self,
            guint    index,
            GError **error)
{
  return index % EVENTS_BETWEEN_LOOKS == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static gboolean
understand_events (Reading *self,
                   GError **error)
{
  GPtrArray *events = self->calendar->parts->events;

  for (guint i = 0; i < events->len; i++)
    {
      PdCalendarPart    *part = g_ptr_array_index (events, i);
      PdCalendarDraft   *draft;
      g_autoptr (GError) fault = NULL;

      if (is_stopped (self, i, error))
        return FALSE;
      draft = pd_calendar_draft_new (part, i + 1, self->calendar->zones, &fault);
      if (draft == NULL)
        {
          leave_out (self, part->line, fault->message);
          continue;
        }
      g_ptr_array_add (self->calendar->drafts, draft);
      file_draft (self, draft);
    }
  return TRUE;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const Time *first = a;
  const Time *second = b;

  return (first->wall > second->wall) - (first->wall < second->wall);
}

/* Takes out what does not take place, what other events stand for, and what is there
 * twice. */
static void
thin_out (Reading               *self,
          const PdCalendarDraft *draft,
          GArray                *times)
{
  g_autoptr (PdCalendarTimes) exceptions = pd_calendar_times_new ();
  PdCalendarTimes            *changes = g_hash_table_lookup (self->changes, draft->event.uid);
  guint                       n_kept = 0;

  for (guint i = 0; i < draft->exceptions->len; i++)
    pd_calendar_times_add (exceptions, &g_array_index (draft->exceptions, PdCalendarTime, i));
  g_array_sort (times, compare_times);
  for (guint i = 0; i < times->len; i++)
    {
      Time           time = g_array_index (times, Time, i);
      PdCalendarTime start = { draft->start.zone, time.wall, FALSE };

      if ((n_kept > 0 && g_array_index (times, Time, n_kept - 1).wall == time.wall) ||
          pd_calendar_times_has (exceptions, &start) || (changes != NULL && pd_calendar_times_has (changes, &start)))
        continue;
      g_array_index (times, Time, n_kept++) = time;
    }
  g_array_set_size (times, n_kept);
}

/* What an RDATE says on the clock of the start. */
static Time
read_extra (const PdCalendarDraft *draft,
            const PdCalendarExtra *extra)
{
  Time           time = { extra->start.wall, draft->on_clock, draft->exact };
  PdCalendarTime start = extra->start;

  if (start.is_date)
    time.wall += draft->start.wall - (gint64) pd_calendar_time_get_day (draft->start.wall) * PD_SECONDS_PER_DAY;
  else if (start.zone != NULL && draft->start.zone != NULL && start.zone != draft->start.zone)
    {
      PdDay day;
      int   minute;

      pd_zone_from_instant (draft->start.zone, pd_calendar_time_to_instant (&start, NULL), &day, &minute);
      time.wall = (gint64) day * PD_SECONDS_PER_DAY + minute * 60;
    }
  if (extra->has_length)
    {
      time.on_clock = extra->on_clock;
      time.exact = extra->exact;
    }
  return time;
}

static PdDay
get_last_day (Reading               *self,
              const PdCalendarDraft *draft,
              gboolean               is_endless)
{
  PdDay start = pd_calendar_time_get_day (draft->start.wall);

  if (self->window->n_days > 0)
    return self->window->from + (PdDay) self->window->n_days - 1;
  return start + (is_endless ? PD_CALENDAR_ENDLESS_DAYS : PD_CALENDAR_MAX_DAYS) - 1;
}

static void
note_end (Reading               *self,
          const PdCalendarDraft *draft,
          PdDay                  last)
{
  g_autofree char *words = NULL;

  if (self->window->n_days > 0)
    return;
  words = pd_day_to_words (last);
  /* Translators: %s is a date */
  note (self, draft->event.line, g_strdup_printf (_ ("It goes on after %s; what is later was left out."), words));
}

/* Says whether the whole rule was followed; if not, the file's share of work is used up. */
static gboolean
follow_rule (Reading               *self,
             const PdCalendarDraft *draft,
             PdCalendarRule        *rule,
             GArray                *times)
{
  g_autoptr (GArray) walls = g_array_new (FALSE, FALSE, sizeof (gint64));
  PdDay              last = get_last_day (self, draft, pd_calendar_rule_is_endless (rule));
  gboolean           is_beyond;
  gboolean           is_whole = pd_calendar_rule_expand (rule,
                                                         last,
                                                         PD_CALENDAR_MAX_OCCURRENCES - self->calendar->occurrences->len,
                                                         &self->steps,
                                                         walls,
                                                         &is_beyond);

  for (guint i = 0; i < walls->len; i++)
    {
      Time time = { g_array_index (walls, gint64, i), draft->on_clock, draft->exact };

      g_array_append_val (times, time);
    }
  if (is_beyond)
    note_end (self, draft, last);
  return is_whole;
}

/* Every time of an event, in order. */
static gboolean
find_times (Reading               *self,
            const PdCalendarDraft *draft,
            GArray                *times,
            GError               **error)
{
  Time first = { draft->start.wall, draft->on_clock, draft->exact };

  g_array_append_val (times, first);
  if (draft->is_instead)
    return TRUE;
  for (guint i = 0; i < draft->extras->len; i++)
    {
      Time extra = read_extra (draft, &g_array_index (draft->extras, PdCalendarExtra, i));

      g_array_append_val (times, extra);
    }
  for (guint i = 0; i < draft->rules->len; i++)
    {
      g_autoptr (PdCalendarRule) rule = pd_calendar_rule_new (g_ptr_array_index (draft->rules, i),
                                                              &draft->start,
                                                              error);

      if (rule == NULL)
        return FALSE;
      if (!follow_rule (self, draft, rule, times))
        note (self,
              draft->event.line,
              g_strdup (_ ("It repeats for longer than can be followed in this file; the rest was left out.")));
    }
  thin_out (self, draft, times);
  return TRUE;
}

static gboolean
is_in_window (Reading *self,
              PdDay    day)
{
  return self->window->n_days == 0 ||
         (day >= self->window->from && day - self->window->from < (PdDay) self->window->n_days);
}

/* Gives a sentence where it can be no shift. */
static const char *
make_occurrence (const PdCalendarDraft *draft,
                 const Time            *time,
                 PdCalendarOccurrence  *ret_occurrence)
{
  gint64 end = pd_calendar_time_add (time->wall, time->on_clock, time->exact, draft->start.zone);
  gint64 midnight;

  ret_occurrence->event = &draft->event;
  ret_occurrence->day = pd_calendar_time_get_day (time->wall);
  midnight = (gint64) ret_occurrence->day * PD_SECONDS_PER_DAY;
  ret_occurrence->start = (int) ((time->wall - midnight) / 60);
  if (end - time->wall > (PD_SHIFT_MAX_MINUTES + 1) * 60 || (end - midnight) / 60 - ret_occurrence->start > PD_SHIFT_MAX_MINUTES)
    return _ ("It is longer than two days.");
  ret_occurrence->end = (int) ((end - midnight) / 60);
  return ret_occurrence->end <= ret_occurrence->start ? _ ("It ends in the minute that it begins in, or before.") : NULL;
}

/* Says whether anything of the event was told, in the roster or in the report. */
static gboolean
take_times (Reading               *self,
            const PdCalendarDraft *draft,
            GArray                *times)
{
  GArray  *occurrences = self->calendar->occurrences;
  gboolean is_told = FALSE;

  for (guint i = 0; i < times->len; i++)
    {
      PdCalendarOccurrence occurrence;
      const char          *fault = make_occurrence (draft, &g_array_index (times, Time, i), &occurrence);

      if (!is_in_window (self, occurrence.day))
        continue;
      if (fault != NULL)
        {
          leave_out (self, draft->event.line, fault);
          return TRUE;
        }
      is_told = TRUE;
      if (occurrences->len < PD_CALENDAR_MAX_OCCURRENCES)
        g_array_append_val (occurrences, occurrence);
      else
        self->n_over++;
    }
  return is_told;
}

static void
note_oddities (Reading               *self,
               const PdCalendarDraft *draft)
{
  if (draft->has_seconds)
    note (self, draft->event.line, g_strdup (_ ("Its seconds were not taken over.")));
  if (draft->is_onward)
    note (self,
          draft->event.line,
          g_strdup (_ ("It says that it changes what comes after it too; only this one was changed.")));
}

static void
take_draft (Reading               *self,
            const PdCalendarDraft *draft)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (Time));
  g_autoptr (GError) fault = NULL;

  if (draft->is_cancelled || draft->is_taken_back)
    leave_out (self, draft->event.line, _ ("It is cancelled."));
  else if (self->calendar->occurrences->len == PD_CALENDAR_MAX_OCCURRENCES)
    self->n_over++;
  else if (!find_times (self, draft, times, &fault))
    leave_out (self, draft->event.line, fault->message);
  else if (times->len == 0)
    leave_out (self, draft->event.line, _ ("Each of its times is taken out or changed by another event."));
  else if (take_times (self, draft, times))
    note_oddities (self, draft);
  else
    self->n_outside++;
}

/* Of several versions of an event the one that was changed most often stands. Programs
 * that give every event the same UID do not count, so their events all stand. */
static gboolean
take_events (Reading *self,
             GError **error)
{
  GPtrArray *drafts = self->calendar->drafts;

  for (guint i = 0; i < drafts->len; i++)
    {
      PdCalendarDraft *draft = g_ptr_array_index (drafts, i);
      g_autofree char *identity = dup_identity (draft);
      PdCalendarDraft *newest = *draft->event.uid != '\0' ? g_hash_table_lookup (self->newest, identity) : NULL;

      if (is_stopped (self, i, error))
        return FALSE;
      if (newest != NULL && newest->sequence > draft->sequence)
        {
          g_autofree char *words = g_strdup_printf (_ ("Event %u is a newer version of it."), newest->event.number);

          leave_out (self, draft->event.line, words);
        }
      else
        take_draft (self, draft);
    }
  return TRUE;
}

static void
tell_lines (Reading *self)
{
  GPtrArray         *events = self->calendar->parts->events;
  g_autoptr (GArray) lines = g_array_sized_new (FALSE, FALSE, sizeof (guint), events->len);

  for (guint i = 0; i < events->len; i++)
    g_array_append_val (lines, ((PdCalendarPart *) g_ptr_array_index (events, i))->line);
  pd_import_report_take_events (self->report, g_steal_pointer (&lines));
}

static PdCalendar *
pd_calendar_new (PdCalendarParts *parts)
{
  PdCalendar *self = g_new0 (PdCalendar, 1);

  self->parts = parts;
  self->zones = pd_calendar_zones_new (parts->places, parts->clocks);
  self->drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_calendar_draft_free);
  self->occurrences = g_array_new (FALSE, FALSE, sizeof (PdCalendarOccurrence));
  return self;
}

/**
 * pd_calendar_is_calendar:
 * @bytes: a file
 *
 * Returns: whether it begins as a calendar does, whatever it is called
 */
gboolean
pd_calendar_is_calendar (GBytes *bytes)
{
  gsize         length;
  const guint8 *data;

  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);
  return pd_calendar_parts_recognise (data, length);
}

/**
 * pd_calendar_read_bytes:
 * @bytes: an iCalendar file, or an event without a calendar around it
 * @window: which days are wanted
 * @report: where it is said, and counted, what was left out and why
 * @cancellable: (nullable): to give up
 * @error: return location for a #GError
 *
 * Reads a calendar, in time and memory that its length bounds. An event that repeats
 * takes place at the same time of the clock and ends at the same time of the clock,
 * also in nights in which that is changed: so people mean a roster, although RFC 5545
 * (3.8.5.3) would have the hours stay the same where an end is given. Where a duration
 * is given, it is the hours.
 *
 * Returns: (transfer full): the calendar, or %NULL with %PD_ERROR_INPUT or
 *   %G_IO_ERROR_CANCELLED
 */
PdCalendar *
pd_calendar_read_bytes (GBytes                 *bytes,
                        const PdCalendarWindow *window,
                        PdImportReport         *report,
                        GCancellable           *cancellable,
                        GError                **error)
{
  PdCalendarParts       *parts;
  g_autoptr (PdCalendar) self = NULL;
  g_auto (Reading)       reading = { .window = window, .report = report, .cancellable = cancellable };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (window != NULL, NULL);
  g_return_val_if_fail (PD_IS_IMPORT_REPORT (report), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  parts = pd_calendar_parts_read (bytes, error);
  if (parts == NULL)
    return NULL;
  self = pd_calendar_new (parts);
  reading.calendar = self;
  reading.steps = MAX_STEPS;
  reading.newest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading.changes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) pd_calendar_times_free);
  tell_lines (&reading);
  if (!understand_events (&reading, error) || !take_events (&reading, error))
    return NULL;
  pd_calendar_report_limits (self->parts, reading.n_over, reading.n_outside, report);
  pd_calendar_report_others (self->parts, report);
  pd_calendar_report_zones (self->zones, report);
  return g_steal_pointer (&self);
}

/**
 * pd_calendar_free:
 * @self: (transfer full): a calendar
 */
void
pd_calendar_free (PdCalendar *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->occurrences);
  g_ptr_array_unref (self->drafts);
  pd_calendar_zones_free (self->zones);
  pd_calendar_parts_free (self->parts);
  g_free (self);
}

/**
 * pd_calendar_get_name:
 * @self: a calendar
 *
 * Returns: (nullable): what it calls itself
 */
const char *
pd_calendar_get_name (PdCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->parts->name;
}

/**
 * pd_calendar_get_zone:
 * @self: a calendar
 *
 * Returns: (nullable): the IANA zone that it says it is for, if this computer knows it
 */
const char *
pd_calendar_get_zone (PdCalendar *self)
{
  PdZone *zone;

  g_return_val_if_fail (self != NULL, NULL);

  zone = self->parts->zone != NULL ? pd_calendar_zones_find (self->zones, self->parts->zone) : NULL;
  return zone != NULL ? pd_zone_get_name (zone) : NULL;
}

/**
 * pd_calendar_get_n:
 * @self: a calendar
 *
 * Returns: how many occurrences there are, over all events
 */
guint
pd_calendar_get_n (PdCalendar *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->occurrences->len;
}

/**
 * pd_calendar_get:
 * @self: a calendar
 * @index: which occurrence, from 0: by event, then by time
 *
 * Returns: (transfer none): it
 */
const PdCalendarOccurrence *
pd_calendar_get (PdCalendar *self,
                 guint       index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->occurrences->len, NULL);

  return &g_array_index (self->occurrences, PdCalendarOccurrence, index);
}
