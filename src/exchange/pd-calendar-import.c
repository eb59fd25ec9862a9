/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-import-work-private.h"
#include "pd-table-text-private.h"

#include <glib/gi18n-lib.h>

/* The shifts of a calendar on their way into a plan. */
typedef struct
{
  /* borrowed */
  PdImportWork *work;
  PdCalendar   *calendar;

  /* owned */
  char       *owner; /* whose calendar it is, or NULL */
  char       *usual_place;
  GHashTable *clocks; /* folded names of places to the zone of the first event there */
  GHashTable *zones;  /* names to zones; to NULL where there is none of that name */

  /* what is known of the event whose times are taken */
  const PdCalendarEvent *event;
  gboolean               is_usable;
  PdSite                *site;
  PdZone                *zone;
  PdId                   person_id;

  /* state */
  guint n_placeless;
} Importing;

static void
clear_importing (Importing *self)
{
  GHashTableIter iter;
  gpointer       zone;

  /* The table can't free them itself: some are NULL. */
  g_hash_table_iter_init (&iter, self->zones);
  while (g_hash_table_iter_next (&iter, NULL, &zone))
    g_clear_pointer ((PdZone **) &zone, pd_zone_unref);
  g_hash_table_unref (self->zones);
  g_hash_table_unref (self->clocks);
  g_free (self->owner);
  g_free (self->usual_place);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Importing, clear_importing)

static void
refuse (GError    **error,
        const char *words)
{
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, words);
}

static PdZone *
get_zone (Importing  *self,
          const char *name)
{
  gpointer zone;

  if (!g_hash_table_lookup_extended (self->zones, name, NULL, &zone))
    {
      zone = pd_zone_new (name, NULL);
      g_hash_table_insert (self->zones, g_strdup (name), zone);
    }
  return zone;
}

/* The clock on the wall of a place is that of the first event there which has one; UTC
 * is on no wall. */
static void
find_clocks (Importing *self)
{
  for (guint i = 0; i < pd_calendar_get_n (self->calendar); i++)
    {
      const PdCalendarEvent *event = pd_calendar_get (self->calendar, i)->event;
      g_autofree char       *place = NULL;

      if (event == self->event || event->zone == NULL || g_str_equal (pd_zone_get_name (event->zone), "UTC"))
        continue;
      self->event = event;
      place = pd_table_text_fold_name (event->location);
      if (!g_hash_table_contains (self->clocks, place))
        g_hash_table_insert (self->clocks, g_steal_pointer (&place), (char *) pd_zone_get_name (event->zone));
    }
  self->event = NULL;
}

static const char *
get_clock (Importing *self)
{
  g_autofree char *place = pd_table_text_fold_name (self->event->location);
  const char      *clock = g_hash_table_lookup (self->clocks, place);

  if (clock == NULL)
    clock = pd_calendar_get_zone (self->calendar);
  return clock != NULL ? clock : self->work->into->zone;
}

/* Gives NULL where nothing was said. */
static char *
dup_said (const char *text)
{
  g_autofree char *trimmed = pd_table_text_trim (text != NULL ? text : "");

  return *trimmed != '\0' ? g_steal_pointer (&trimmed) : NULL;
}

/* Where what says no place is. */
static char *
dup_usual_place (PdImportWork *work,
                 PdCalendar   *calendar)
{
  char *place = dup_said (work->options->site);

  if (place == NULL)
    place = dup_said (pd_calendar_get_name (calendar));
  /* Translators: the name of a site, for what a calendar says no place of */
  return place != NULL ? place : g_strdup (_ ("From a calendar"));
}

/* A new site far away is a surprise, and may be a slip. */
static void
note_clock (Importing *self)
{
  const char      *zone = pd_site_get_zone (self->site);
  g_autofree char *name = pd_table_text_quote_for_words (pd_site_get_name (self->site));

  if (!g_str_equal (zone, self->work->into->zone))
    pd_import_report_take_note (self->work->plan->report,
                                0,
                                /* Translators: the name of a site and that of a time zone */
                                g_strdup_printf (_ ("“%s” is new; the clock there is that of %s."), name, zone));
}

static void
settle_site (Importing *self)
{
  guint       n_new = self->work->plan->new_sites->len;
  gboolean    has_place = *self->event->location != '\0';
  const char *place = has_place ? self->event->location : self->usual_place;

  self->n_placeless += !has_place;
  self->site = pd_import_work_get_site_in (self->work, place, get_clock (self));
  self->zone = get_zone (self, pd_site_get_zone (self->site));
  if (self->work->plan->new_sites->len > n_new)
    note_clock (self);
}

static PdPerson *
add_person (PdImportWork *work,
            const char   *name)
{
  PdPerson *person = pd_person_new (work->into->new_id (work->into->user_data), name);

  pd_person_index_add (work->people, person);
  pd_import_report_add_new_person (work->plan->report, name);
  g_ptr_array_add (work->plan->new_people, person);
  return person;
}

static void
leave_out (Importing  *self,
           const char *words)
{
  pd_import_report_get_counts (self->work->plan->report)->rows++;
  pd_import_report_leave_out (self->work->plan->report, self->event->line, words);
}

static void
note (Importing *self,
      char      *words)
{
  pd_import_report_take_note (self->work->plan->report, self->event->line, words);
}

/* Whose the shift is: the calendar's owner, or the only one who is invited. Of several,
 * nobody can tell who works it. */
static gboolean
settle_person (Importing *self)
{
  const PdCalendarEvent *event = self->event;
  const char            *name = self->owner;
  PdPerson              *person = NULL;

  self->person_id = PD_ID_NONE;
  if (name == NULL && event->people->len == 1)
    name = g_ptr_array_index (event->people, 0);
  if (name == NULL && event->people->len > 1)
    note (self,
          g_strdup_printf (_ ("%u people are invited, so it can’t be told whose shift it is; it is open."),
                           event->people->len));
  if (name == NULL)
    return TRUE;
  if (!pd_person_index_find (self->work->people, name, &person))
    {
      g_autofree char *quoted = pd_table_text_quote_for_words (name);
      g_autofree char *words = g_strdup_printf (_ ("Several people are called %s; only a code tells which one it is."),
                                                quoted);

      leave_out (self, words);
      return FALSE;
    }
  self->person_id = pd_person_get_id (person != NULL ? person : add_person (self->work, name));
  return TRUE;
}

static void
begin_event (Importing             *self,
             const PdCalendarEvent *event)
{
  self->event = event;
  self->is_usable = settle_person (self);
  if (self->is_usable)
    settle_site (self);
}

/* Moves the hands from the clock of the event to that of the site. */
static void
read_site_clock (Importing                  *self,
                 const PdCalendarOccurrence *occurrence,
                 PdDay                      *ret_day,
                 PdSegment                  *ret_segment)
{
  PdZone *zone = self->event->zone;
  gint64  start;
  gint64  end;
  PdDay   end_day;

  *ret_day = occurrence->day;
  *ret_segment = (PdSegment){ PD_SEGMENT_WORK, occurrence->start, occurrence->end };
  if (zone == NULL || self->zone == NULL || g_str_equal (pd_zone_get_name (zone), pd_zone_get_name (self->zone)))
    return;
  start = pd_zone_to_instant (zone, occurrence->day, occurrence->start, G_MININT64);
  end = pd_zone_to_instant (zone, occurrence->day, occurrence->end, start);
  pd_zone_from_instant (self->zone, start, ret_day, &ret_segment->start);
  pd_zone_from_instant (self->zone, end, &end_day, &ret_segment->end);
  ret_segment->end += (end_day - *ret_day) * PD_MINUTES_PER_DAY;
}

/* Such a shift stands as the calendar says it; who wrote that may not have thought of
 * the clock. */
static void
note_gaps (Importing *self,
           PdShift   *shift)
{
  g_autofree char *day = NULL;

  if (self->zone == NULL || (!pd_zone_is_gap (self->zone, pd_shift_get_day (shift), pd_shift_get_start (shift)) &&
                             !pd_zone_is_gap (self->zone, pd_shift_get_day (shift), pd_shift_get_end (shift))))
    return;
  day = pd_day_to_words (pd_shift_get_day (shift));
  /* Translators: %s is a date */
  note (self,
        g_strdup_printf (_ ("On %s it starts or ends at a time that does not happen: the clock is put forward over it."),
                         day));
}

static void
take_occurrence (Importing                  *self,
                 const PdCalendarOccurrence *occurrence)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);
  PdSegment           segment;
  PdDay               day;

  read_site_clock (self, occurrence, &day, &segment);
  if (!pd_shift_set_segments (shift, &segment, 1, NULL))
    {
      leave_out (self, _ ("On the clock of its site it is no longer than nothing, or longer than two days."));
      return;
    }
  pd_shift_set_day (shift, day);
  pd_shift_set_person_id (shift, self->person_id);
  pd_shift_set_site_id (shift, pd_site_get_id (self->site));
  pd_shift_set_activity (shift, PD_ACTIVITY_SUPPORT);
  pd_shift_set_note (shift, self->event->summary);
  note_gaps (self, shift);
  pd_import_report_get_counts (self->work->plan->report)->rows++;
  pd_shifts_import_take (self->work->plan, self->event->line, g_steal_pointer (&shift));
}

static void
report_on_placeless (Importing *self)
{
  g_autofree char *quoted = pd_table_text_quote_for_words (self->usual_place);

  if (self->n_placeless == 0)
    return;
  pd_import_report_take_note (self->work->plan->report,
                              0,
                              g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                            "%u event has no place; its shifts are at “%s”.",
                                                            "%u events have no place; their shifts are at “%s”.",
                                                            self->n_placeless),
                                               self->n_placeless,
                                               quoted));
}

static gboolean
take_calendar (PdImportWork *work,
               PdCalendar   *calendar,
               GError      **error)
{
  g_auto (Importing) importing = { .work = work, .calendar = calendar };

  importing.owner = dup_said (work->options->person);
  importing.usual_place = dup_usual_place (work, calendar);
  importing.clocks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  importing.zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  find_clocks (&importing);
  for (guint i = 0; i < pd_calendar_get_n (calendar); i++)
    {
      const PdCalendarOccurrence *occurrence = pd_calendar_get (calendar, i);

      if (pd_import_work_is_stopped (work, i, error))
        return FALSE;
      if (occurrence->event != importing.event)
        begin_event (&importing, occurrence->event);
      if (importing.is_usable)
        take_occurrence (&importing, occurrence);
    }
  report_on_placeless (&importing);
  return TRUE;
}

/**
 * pd_import_begin_calendar:
 * @bytes: an iCalendar file
 * @into: what the service has already
 * @options: what somebody said about the calendar
 * @cancellable: (nullable): to give up
 * @error: return location for a #GError
 *
 * Works out what a calendar would do to a service, as pd_import_begin() does for a table
 * of shifts. Each time that an event takes place is a shift of support: at the site of
 * its place, on the clock of that site, with its summary as the note, and of the person
 * whose calendar it is, or who alone is invited; else it is open.
 *
 * Returns: (transfer full): the plan, for pd_import_finish(), or %NULL with
 *   %PD_ERROR_INPUT or %G_IO_ERROR_CANCELLED
 */
PdImport *
pd_import_begin_calendar (GBytes                *bytes,
                          const PdImportInto    *into,
                          const PdImportOptions *options,
                          GCancellable          *cancellable,
                          GError               **error)
{
  g_auto (PdImportWork)  work = { .into = into, .options = options, .cancellable = cancellable };
  g_autoptr (PdCalendar) calendar = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (into != NULL && into->new_id != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (options->map != NULL && options->map[0] != NULL)
    {
      refuse (error, _ ("This is a calendar, which has no columns to say anything about. Nothing was imported."));
      return NULL;
    }
  work.people = pd_person_index_new (into->people);
  work.sites = pd_site_index_new (into->sites);
  work.plan = pd_import_new (PD_TABLE_KIND_SHIFTS, into);
  pd_shifts_import_prepare (work.plan);
  calendar = pd_calendar_read_bytes (bytes, &options->window, work.plan->report, cancellable, error);
  if (calendar == NULL || !take_calendar (&work, calendar, error))
    return NULL;
  return g_steal_pointer (&work.plan);
}
