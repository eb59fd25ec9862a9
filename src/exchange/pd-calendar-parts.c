/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes a calendar apart into its events, without understanding them. Everything that
 * could make a parser slow or deep is settled here, in one pass over the lines, so that
 * libical is only ever given single short lines. */
#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-parts-private.h"

#include "pd-error.h"
#include "pd-table-private.h"
#include "pd-text-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a file is looked at to tell a calendar from a table. */
#define SAMPLE 4096u

typedef enum
{
  KIND_CALENDAR,
  KIND_EVENT,
  KIND_ZONE,
  KIND_ZONE_PART,
  KIND_OTHER,
} Kind;

/* A component that is open. */
typedef struct
{
  Kind  kind;
  char *name; /* borrowed from the names that were seen */
} Level;

typedef struct
{
  PdCalendarParts *parts;

  /* owned */
  GArray     *levels; /* Level */
  GHashTable *names;
  GString    *line; /* put together */

  /* state */
  PdCalendarPart *event;    /* borrowed: the event that is open and kept */
  guint           too_deep; /* how many components are open below the deepest level */
  guint           number;   /* of the line that is read */
  guint           began_on; /* where the line that was put together begins */
  gboolean        is_cut;   /* whether it was too long to keep all of it */
  char           *zone_id;
  char           *zone_place;

  /* state: of the calendar that is open */
  PdCalendarMethod method;
  guint            first_event;

  /* owned: of the zone that is open */
  PdCalendarClock *clock;
} Reader;

static const struct
{
  const char     *name;
  PdCalendarOther other;
} OTHERS[] = {
  { "VTODO", PD_CALENDAR_OTHER_TASK },
  { "VJOURNAL", PD_CALENDAR_OTHER_JOURNAL },
  { "VFREEBUSY", PD_CALENDAR_OTHER_BUSY },
  { "VALARM", PD_CALENDAR_OTHER_ALARM },
};

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

static void
clear_reader (Reader *self)
{
  g_array_unref (self->levels);
  g_hash_table_unref (self->names);
  g_string_free (self->line, TRUE);
  g_free (self->zone_id);
  g_free (self->zone_place);
  g_clear_pointer (&self->clock, pd_calendar_clock_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, clear_reader)

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

static void
set_flaw (PdCalendarPart *event,
          PdCalendarFlaw  flaw)
{
  if (event == NULL || event->flaw != PD_CALENDAR_FLAW_NONE)
    return;
  event->flaw = flaw;
  g_ptr_array_set_size (event->lines, 0);
}

static void
count_other (PdCalendarParts *parts,
             const char      *name)
{
  PdCalendarOther other = PD_CALENDAR_OTHER_UNKNOWN;

  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    if (g_str_equal (name, OTHERS[i].name))
      other = OTHERS[i].other;
  parts->n_others[other]++;
}

static void
begin_event (Reader        *self,
             PdCalendarFlaw flaw)
{
  PdCalendarPart *event;

  if (self->parts->events->len == PD_CALENDAR_MAX_EVENTS)
    {
      self->event = NULL;
      self->parts->n_more++;
      return;
    }
  event = g_new0 (PdCalendarPart, 1);
  event->line = self->began_on;
  event->method = self->method;
  event->lines = g_ptr_array_new_with_free_func (g_free);
  event->flaw = flaw;
  g_ptr_array_add (self->parts->events, event);
  self->event = flaw == PD_CALENDAR_FLAW_NONE ? event : NULL;
}

static Kind
get_top_kind (Reader *self)
{
  return self->levels->len > 0 ? g_array_index (self->levels, Level, self->levels->len - 1).kind : KIND_CALENDAR;
}

static gboolean
is_within_event (Reader *self)
{
  for (guint i = 0; i < self->levels->len; i++)
    if (g_array_index (self->levels, Level, i).kind == KIND_EVENT)
      return TRUE;
  return FALSE;
}

static char *
intern (Reader     *self,
        const char *name)
{
  char *known = g_hash_table_lookup (self->names, name);

  if (known != NULL)
    return known;
  known = g_strdup (name);
  g_hash_table_insert (self->names, known, known);
  return known;
}

static void
end_zone (Reader *self)
{
  GHashTable *clocks = self->parts->clocks;

  if (self->zone_id != NULL && self->clock != NULL && g_hash_table_size (clocks) < PD_CALENDAR_MAX_CLOCKS)
    g_hash_table_replace (clocks, g_strdup (self->zone_id), g_steal_pointer (&self->clock));
  g_clear_pointer (&self->clock, pd_calendar_clock_free);
  if (self->zone_id != NULL && self->zone_place != NULL)
    g_hash_table_replace (self->parts->places, g_steal_pointer (&self->zone_id), g_steal_pointer (&self->zone_place));
  g_clear_pointer (&self->zone_id, g_free);
  g_clear_pointer (&self->zone_place, g_free);
}

/* Closes what is open from @depth on. What is not the one that says END itself was left
 * open. */
static void
close_levels (Reader  *self,
              guint    depth,
              gboolean is_said)
{
  for (guint i = depth; i < self->levels->len; i++)
    switch (g_array_index (self->levels, Level, i).kind)
      {
      case KIND_EVENT:
        if (!is_said || i > depth)
          set_flaw (self->event, PD_CALENDAR_FLAW_NO_END);
        self->event = NULL;
        break;
      case KIND_ZONE:
        end_zone (self);
        break;
      case KIND_CALENDAR:
      case KIND_ZONE_PART:
      case KIND_OTHER:
      default:
        break;
      }
  g_array_set_size (self->levels, depth);
}

/* An event does not hold another: where one begins within another, the end of that is
 * missing. */
static void
close_open_event (Reader *self)
{
  for (guint i = 0; i < self->levels->len; i++)
    if (g_array_index (self->levels, Level, i).kind == KIND_EVENT)
      {
        close_levels (self, i, FALSE);
        return;
      }
}

static Kind
get_kind (Reader     *self,
          const char *name)
{
  Kind outer = get_top_kind (self);

  if (g_str_equal (name, "VEVENT"))
    return KIND_EVENT;
  if (g_str_equal (name, "VCALENDAR"))
    return KIND_CALENDAR;
  if (g_str_equal (name, "VTIMEZONE"))
    return KIND_ZONE;
  return outer == KIND_ZONE || outer == KIND_ZONE_PART ? KIND_ZONE_PART : KIND_OTHER;
}

static void
begin_zone_part (Reader *self)
{
  if (self->clock == NULL)
    self->clock = pd_calendar_clock_new ();
  pd_calendar_clock_begin_observance (self->clock);
}

static void
begin_calendar (Reader *self)
{
  self->method = PD_CALENDAR_METHOD_OTHER;
  self->first_event = self->parts->events->len;
}

static void
begin_component (Reader     *self,
                 const char *value)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (value));
  g_autofree char *name = g_ascii_strup (trimmed, -1);
  Level            level = { get_kind (self, name), intern (self, name) };

  if (self->levels->len == PD_CALENDAR_MAX_DEPTH)
    {
      self->too_deep++;
      if (level.kind == KIND_EVENT)
        begin_event (self, PD_CALENDAR_FLAW_DEEP);
      else
        count_other (self->parts, name);
      return;
    }
  if (level.kind == KIND_EVENT && is_within_event (self))
    close_open_event (self);
  if (level.kind == KIND_CALENDAR)
    begin_calendar (self);
  if (level.kind == KIND_EVENT)
    begin_event (self, PD_CALENDAR_FLAW_NONE);
  else if (level.kind == KIND_ZONE_PART)
    begin_zone_part (self);
  else if (level.kind == KIND_OTHER)
    count_other (self->parts, name);
  g_array_append_val (self->levels, level);
}

static void
end_component (Reader     *self,
               const char *value)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (value));
  g_autofree char *name = g_ascii_strup (trimmed, -1);

  if (self->too_deep > 0)
    {
      self->too_deep--;
      return;
    }
  for (guint i = self->levels->len; i > 0; i--)
    if (g_str_equal (g_array_index (self->levels, Level, i - 1).name, name))
      {
        close_levels (self, i - 1, TRUE);
        return;
      }
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
take_event_line (Reader *self)
{
  if (self->event == NULL || self->event->flaw != PD_CALENDAR_FLAW_NONE || !is_wanted (self->line->str))
    return;
  if (self->is_cut)
    set_flaw (self->event, PD_CALENDAR_FLAW_LONG_LINE);
  else if (self->event->lines->len == PD_CALENDAR_MAX_LINES)
    set_flaw (self->event, PD_CALENDAR_FLAW_MANY_LINES);
  else
    g_ptr_array_add (self->event->lines, g_strdup (self->line->str));
}

/* It stands before the events, or should; a file can hold several calendars. */
static void
take_method (Reader     *self,
             const char *value)
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
take_calendar_line (Reader *self)
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
take_zone_part_line (Reader *self)
{
  if (self->clock != NULL && !self->is_cut)
    pd_calendar_clock_take_line (self->clock, self->line->str);
}

static void
take_zone_line (Reader *self)
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
take_line (Reader *self)
{
  const char *value;

  if ((value = get_value (self->line->str, "BEGIN")) != NULL)
    begin_component (self, value);
  else if ((value = get_value (self->line->str, "END")) != NULL)
    end_component (self, value);
  else if (self->too_deep > 0)
    return;
  else if (get_top_kind (self) == KIND_EVENT)
    take_event_line (self);
  else if (get_top_kind (self) == KIND_ZONE)
    take_zone_line (self);
  else if (get_top_kind (self) == KIND_ZONE_PART)
    take_zone_part_line (self);
  else if (get_top_kind (self) == KIND_CALENDAR)
    take_calendar_line (self);
}

static void
add_to_line (Reader     *self,
             const char *piece,
             gsize       length)
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
read_lines (Reader     *self,
            const char *text)
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
  close_levels (self, 0, FALSE);
}

/* A line may be folded in the middle of a letter (RFC 5545, 3.1, and programs that count
 * bytes do): then the fold is moved behind it, so that lines keep their numbers. */
static GByteArray *
mend_letters (const guint8 *data,
              gsize         length)
{
  GByteArray *mended = g_byte_array_sized_new ((guint) length);

  for (gsize i = 0; i < length;)
    {
      gsize fold = data[i] == '\n' ? 1 : i + 1 < length && data[i] == '\r' && data[i + 1] == '\n' ? 2
                                                                                                  : 0;
      gsize next = i + fold + 1;
      gsize rest = 0;

      if (fold > 0 && next <= length && (data[next - 1] == ' ' || data[next - 1] == '\t'))
        while (next + rest < length && (data[next + rest] & 0xc0) == 0x80)
          rest++;
      if (rest > 0)
        g_byte_array_append (mended, data + next, (guint) rest);
      g_byte_array_append (mended, data + i, (guint) (rest > 0 ? fold + 1 : 1));
      i += rest > 0 ? fold + 1 + rest : 1;
    }
  return mended;
}

static GString *
decode_letters (const guint8 *data,
                gsize         length,
                guint        *ret_n_replaced)
{
  PdTextEncoding         encoding = pd_text_encoding_recognise (data, length);
  g_autoptr (GByteArray) mended = NULL;

  if (encoding == PD_TEXT_ENCODING_UTF_16_LE || encoding == PD_TEXT_ENCODING_UTF_16_BE)
    return pd_text_encoding_decode (encoding, data, length, ret_n_replaced);
  mended = mend_letters (data, length);
  encoding = pd_text_encoding_recognise (mended->data, mended->len);
  return pd_text_encoding_decode (encoding, mended->data, mended->len, ret_n_replaced);
}

static GString *
decode (GBytes  *bytes,
        guint   *ret_n_replaced,
        GError **error)
{
  gsize               length;
  const guint8       *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GString) text = NULL;

  if (length == 0)
    return g_string_new (NULL);
  if (length > PD_TABLE_MAX_BYTES)
    {
      pd_table_refuse_size (error);
      return NULL;
    }
  text = decode_letters (data, length, ret_n_replaced);
  if (memchr (text->str, '\0', text->len) != NULL)
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_INPUT,
                           _ ("This is no calendar: there are zero bytes in it. Nothing was imported."));
      return NULL;
    }
  return g_steal_pointer (&text);
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
  g_autoptr (GString)         text = decode (bytes, &parts->n_replaced, error);
  g_auto (Reader)             reader = { .parts = parts };

  reader.levels = g_array_new (FALSE, FALSE, sizeof (Level));
  reader.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader.line = g_string_new (NULL);
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
