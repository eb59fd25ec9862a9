/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes a calendar apart into its events, without understanding them. Everything that
 * could make a parser slow or deep is settled here, in one pass over the lines, so that
 * libical is only ever given single short lines. */
#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-parts-private.h"

#include "pd-calendar-letters-private.h"
#include "pd-calendar-reader-private.h"
#include "pd-error.h"
#include "pd-text-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a file is looked at to tell a calendar from a table. */
#define SAMPLE 4096u

/* The lines of an event that a shift is made from; what it attaches or describes at
 * length is none of them. */
static const char *const WANTED[] = {
  "ATTENDEE", "DTEND", "DTSTART", "DURATION", "EXDATE", "EXRULE", "LOCATION",
  "RDATE", "RECURRENCE-ID", "RRULE", "SEQUENCE", "STATUS", "SUMMARY", "UID"
};

static void
free_part (gpointer data)
{
  PdCalendarPart *part = data;

  g_ptr_array_unref (part->lines);
  g_free (part);
}

static PdCalendarParts *
pd_calendar_parts_new (void)
{
  PdCalendarParts *self = g_new0 (PdCalendarParts, 1);

  self->events = g_ptr_array_new_with_free_func (free_part);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->clocks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pd_calendar_clock_free);
  return self;
}

/* What follows the name of a line, if that is @name: the parameters and the value. */
static const char *
after_name (const char *line,
            const char *name)
{
  gsize length = strlen (name);

  if (g_ascii_strncasecmp (line, name, length) != 0 || (line[length] != ':' && line[length] != ';'))
    return NULL;
  return line + length;
}

/* The value of a line of a calendar as a whole, or of a zone; their parameters say
 * nothing that is wanted. */
static const char *
get_value (const char *line,
           const char *name)
{
  const char *rest = after_name (line, name);

  rest = rest != NULL ? strchr (rest, ':') : NULL;
  return rest != NULL ? rest + 1 : NULL;
}

static gboolean
is_wanted (const char *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (WANTED); i++)
    if (after_name (line, WANTED[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
take_event_line (PdCalendarReader *self)
{
  if (self->event == NULL || self->event->flaw != PD_CALENDAR_FLAW_NONE || !is_wanted (self->line->str))
    return;
  if (self->is_cut)
    pd_calendar_part_set_flaw (self->event, PD_CALENDAR_FLAW_LONG_LINE);
  else if (self->event->lines->len == PD_CALENDAR_MAX_LINES)
    pd_calendar_part_set_flaw (self->event, PD_CALENDAR_FLAW_MANY_LINES);
  else
    g_ptr_array_add (self->event->lines, g_strdup (self->line->str));
}

/* It stands before the events, or should; a file can hold several calendars. */
static void
take_method (PdCalendarReader *self,
             const char       *value)
{
  static const char *const METHODS[] = {
    [PD_CALENDAR_METHOD_OTHER] = "",
    [PD_CALENDAR_METHOD_CANCEL] = "CANCEL",
    [PD_CALENDAR_METHOD_REPLY] = "REPLY",
    [PD_CALENDAR_METHOD_COUNTER] = "COUNTER",
  };

  self->method = PD_CALENDAR_METHOD_OTHER;
  for (guint i = 0; i < G_N_ELEMENTS (METHODS); i++)
    if (g_ascii_strcasecmp (value, METHODS[i]) == 0)
      self->method = i;
  for (guint i = self->first_event; i < self->parts->events->len; i++)
    ((PdCalendarPart *) g_ptr_array_index (self->parts->events, i))->method = self->method;
}

static void
take_calendar_line (PdCalendarReader *self)
{
  PdCalendarParts *parts = self->parts;
  const char      *line = self->line->str;
  const char      *value;

  if (self->is_cut)
    return;
  if ((value = get_value (line, "X-WR-CALNAME")) != NULL && parts->name == NULL)
    parts->name = g_strdup (value);
  else if ((value = get_value (line, "X-WR-TIMEZONE")) != NULL && parts->zone == NULL)
    parts->zone = g_strdup (value);
  else if ((value = get_value (line, "METHOD")) != NULL)
    take_method (self, value);
}

static void
take_zone_part_line (PdCalendarReader *self)
{
  if (self->clock != NULL && !self->is_cut)
    pd_calendar_clock_take_line (self->clock, self->line->str);
}

static void
take_zone_line (PdCalendarReader *self)
{
  const char *value;

  if (self->is_cut)
    return;
  if ((value = get_value (self->line->str, "TZID")) != NULL && self->zone_id == NULL)
    self->zone_id = g_strdup (value);
  else if ((value = get_value (self->line->str, "X-LIC-LOCATION")) != NULL && self->zone_place == NULL)
    self->zone_place = g_strdup (value);
}

/* The line that was put together is whole: the next one does not go on with it. */
static void
take_line (PdCalendarReader *self)
{
  const char *value;

  if ((value = get_value (self->line->str, "BEGIN")) != NULL)
    pd_calendar_reader_begin_component (self, value);
  else if ((value = get_value (self->line->str, "END")) != NULL)
    pd_calendar_reader_end_component (self, value);
  else if (self->too_deep > 0)
    return;
  else if (pd_calendar_reader_get_kind (self) == PD_CALENDAR_KIND_EVENT)
    take_event_line (self);
  else if (pd_calendar_reader_get_kind (self) == PD_CALENDAR_KIND_ZONE)
    take_zone_line (self);
  else if (pd_calendar_reader_get_kind (self) == PD_CALENDAR_KIND_ZONE_PART)
    take_zone_part_line (self);
  else if (pd_calendar_reader_get_kind (self) == PD_CALENDAR_KIND_CALENDAR)
    take_calendar_line (self);
}

static void
add_to_line (PdCalendarReader *self,
             const char       *piece,
             gsize             length)
{
  if (self->line->len + length > PD_CALENDAR_MAX_LINE)
    {
      /* Enough for its name; a cut inside a letter is never looked at. */
      length = PD_CALENDAR_MAX_LINE - self->line->len;
      self->is_cut = TRUE;
    }
  g_string_append_len (self->line, piece, (gssize) length);
}

static void
read_lines (PdCalendarReader *self,
            const char       *text)
{
  for (const char *p = text; *p != '\0';)
    {
      gsize    length = strcspn (p, "\r\n");
      gboolean goes_on = *p == ' ' || *p == '\t';

      self->number++;
      if (!goes_on)
        {
          take_line (self);
          g_string_truncate (self->line, 0);
          self->is_cut = FALSE;
          self->began_on = self->number;
        }
      add_to_line (self, p + goes_on, length - goes_on);
      p += length;
      p += *p == '\r' && p[1] == '\n' ? 2 : *p != '\0';
    }
  take_line (self);
  pd_calendar_reader_end (self);
}

static gboolean
starts_as_calendar (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return g_ascii_strncasecmp (text, "BEGIN:VCALENDAR", 15) == 0 || g_ascii_strncasecmp (text, "BEGIN:VEVENT", 12) == 0;
}

/**
 * pd_calendar_parts_recognise:
 * @bytes: (array length=length): a file
 * @length: how many bytes there are
 *
 * Returns: whether it begins as a calendar does, or as an event without one, whatever
 *   it is called
 */
gboolean
pd_calendar_parts_recognise (const guint8 *bytes,
                             gsize         length)
{
  gsize               sample = MIN (length, SAMPLE);
  guint               n_replaced;
  g_autoptr (GString) text = NULL;

  if (length == 0)
    return FALSE;
  text = pd_text_encoding_decode (pd_text_encoding_recognise (bytes, sample), bytes, sample, &n_replaced);
  return starts_as_calendar (text->str);
}

/**
 * pd_calendar_parts_read:
 * @bytes: a file
 * @error: return location for a #GError
 *
 * Takes a calendar apart (RFC 5545, 3.1 and 3.6), in time that grows with its length
 * alone. Lines may end in any way. What is not closed, or is too deep or too long, is
 * marked; what is around it stands.
 *
 * Returns: (transfer full): its parts, or %NULL with %PD_ERROR_INPUT
 */
PdCalendarParts *
pd_calendar_parts_read (GBytes  *bytes,
                        GError **error)
{
  g_autoptr (PdCalendarParts) parts = pd_calendar_parts_new ();
  g_autoptr (GString)         text = pd_calendar_letters_decode (bytes, &parts->n_replaced, error);
  g_auto (PdCalendarReader)   reader = { 0 };

  pd_calendar_reader_init (&reader, parts);
  if (text == NULL)
    return NULL;
  if (!starts_as_calendar (text->str))
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_INPUT,
                           _ ("This is no calendar: it does not begin with BEGIN:VCALENDAR. Nothing was imported."));
      return NULL;
    }
  read_lines (&reader, text->str);
  return g_steal_pointer (&parts);
}

/**
 * pd_calendar_parts_free:
 * @self: (transfer full): the parts of a calendar
 */
void
pd_calendar_parts_free (PdCalendarParts *self)
{
  g_ptr_array_unref (self->events);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->clocks);
  g_free (self->name);
  g_free (self->zone);
  g_free (self);
}
