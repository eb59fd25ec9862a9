/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-draft-private.h"

#include "pd-calendar-libical-private.h"
#include "pd-error.h"
#include "pd-table-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A draft on its way, with what only makes sense once all lines are read. */
typedef struct
{
  PdCalendarDraft *draft;
  PdCalendarZones *zones;
  gboolean         has_start;
  gboolean         has_end;
  gboolean         has_duration;
  PdCalendarTime   end;
} Drafting;

typedef gboolean (*ReadFunc) (Drafting     *self,
                              icalproperty *property,
                              GError      **error);

/* libical takes a backslash and the byte behind it out, also where that is the first of
 * a letter, so what it gives is no UTF-8 for certain. */
static char *
dup_valid (const char *text)
{
  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

/* Runs of blanks and line breaks become one space: a name is one line. */
static char *
dup_name (const char *text)
{
  g_autofree char *valid = dup_valid (text);
  GString         *name = g_string_new (NULL);
  gboolean         had_space = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          had_space = name->len > 0;
          continue;
        }
      if (had_space)
        g_string_append_c (name, ' ');
      had_space = FALSE;
      g_string_append_unichar (name, c);
    }
  return g_string_free (name, FALSE);
}

static void
take_text (char      **field,
           const char *text)
{
  g_free (*field);
  *field = dup_name (text);
}

static gboolean
read_uid (Drafting     *self,
          icalproperty *property,
          GError      **error)
{
  take_text (&self->draft->event.uid, icalproperty_get_uid (property));
  return TRUE;
}

static gboolean
read_location (Drafting     *self,
               icalproperty *property,
               GError      **error)
{
  take_text (&self->draft->event.location, icalproperty_get_location (property));
  return TRUE;
}

static gboolean
read_summary (Drafting     *self,
              icalproperty *property,
              GError      **error)
{
  g_autofree char *summary = dup_valid (icalproperty_get_summary (property));
  g_autofree char *unified = pd_table_text_unify_lines (summary);

  g_free (self->draft->event.summary);
  self->draft->event.summary = pd_table_text_trim (unified);
  return TRUE;
}

static gboolean
read_sequence (Drafting     *self,
               icalproperty *property,
               GError      **error)
{
  self->draft->sequence = icalproperty_get_sequence (property);
  return TRUE;
}

static gboolean
read_status (Drafting     *self,
             icalproperty *property,
             GError      **error)
{
  self->draft->is_cancelled = icalproperty_get_status (property) == ICAL_STATUS_CANCELLED;
  return TRUE;
}

/* A room, a group and who said no are nobody who works the shift. */
static gboolean
read_attendee (Drafting     *self,
               icalproperty *property,
               GError      **error)
{
  icalparameter   *type = icalproperty_get_first_parameter (property, ICAL_CUTYPE_PARAMETER);
  icalparameter   *status = icalproperty_get_first_parameter (property, ICAL_PARTSTAT_PARAMETER);
  icalparameter   *name = icalproperty_get_first_parameter (property, ICAL_CN_PARAMETER);
  g_autofree char *text = dup_name (name != NULL ? icalparameter_get_cn (name) : NULL);

  if ((type == NULL || icalparameter_get_cutype (type) == ICAL_CUTYPE_INDIVIDUAL) &&
      (status == NULL || icalparameter_get_partstat (status) != ICAL_PARTSTAT_DECLINED) && *text != '\0')
    g_ptr_array_add (self->draft->event.people, g_steal_pointer (&text));
  return TRUE;
}

static gboolean
read_start (Drafting     *self,
            icalproperty *property,
            GError      **error)
{
  self->has_start = TRUE;
  return pd_calendar_time_read (&self->draft->start,
                                icalproperty_get_dtstart (property),
                                property,
                                self->zones,
                                error);
}

static gboolean
read_end (Drafting     *self,
          icalproperty *property,
          GError      **error)
{
  self->has_end = TRUE;
  if (!pd_calendar_time_read (&self->end, icalproperty_get_dtend (property), property, self->zones, error))
    return FALSE;
  return TRUE;
}

static void
take_duration (struct icaldurationtype duration,
               gint64                 *ret_on_clock,
               gint64                 *ret_exact)
{
  gint64 sign = duration.is_neg ? -1 : 1;

  *ret_on_clock = sign * ((gint64) duration.weeks * 7 + duration.days) * PD_SECONDS_PER_DAY;
  *ret_exact = sign * ((gint64) duration.hours * 3600 + (gint64) duration.minutes * 60 + duration.seconds);
}

static gboolean
read_duration (Drafting     *self,
               icalproperty *property,
               GError      **error)
{
  struct icaldurationtype duration = icalproperty_get_duration (property);

  self->has_duration = TRUE;
  take_duration (duration, &self->draft->on_clock, &self->draft->exact);
  return TRUE;
}

static gboolean
read_instead_of (Drafting     *self,
                 icalproperty *property,
                 GError      **error)
{
  icalparameter *range = icalproperty_get_first_parameter (property, ICAL_RANGE_PARAMETER);

  self->draft->is_instead = TRUE;
  self->draft->is_onward = range != NULL && icalparameter_get_range (range) == ICAL_RANGE_THISANDFUTURE;
  return pd_calendar_time_read (&self->draft->instead_of,
                                icalproperty_get_recurrenceid (property),
                                property,
                                self->zones,
                                error);
}

static gboolean
read_rule (Drafting     *self,
           icalproperty *property,
           GError      **error)
{
  char *text = icalproperty_get_value_as_string_r (property);

  g_ptr_array_add (self->draft->rules, g_strdup (text != NULL ? text : ""));
  icalmemory_free_buffer (text);
  return TRUE;
}

static gboolean
refuse_exception_rule (Drafting     *self,
                       icalproperty *property,
                       GError      **error)
{
  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_INPUT,
                       _ ("It says by a rule when it does not take place (EXRULE), which is no longer in use."));
  return FALSE;
}

static gboolean
read_exception (Drafting     *self,
                icalproperty *property,
                GError      **error)
{
  PdCalendarTime time;

  if (!pd_calendar_time_read (&time, icalproperty_get_exdate (property), property, self->zones, error))
    return FALSE;
  g_array_append_val (self->draft->exceptions, time);
  return TRUE;
}

/* A stretch of time: from a start to an end, or for a while. */
static gboolean
read_period (Drafting             *self,
             icalproperty         *property,
             struct icalperiodtype period,
             PdCalendarExtra      *extra,
             GError              **error)
{
  PdCalendarTime end;

  extra->has_length = TRUE;
  if (!pd_calendar_time_read (&extra->start, period.start, property, self->zones, error))
    return FALSE;
  take_duration (period.duration, &extra->on_clock, &extra->exact);
  if (icaltime_is_null_time (period.end))
    return TRUE;
  if (!pd_calendar_time_read (&end, period.end, property, self->zones, error))
    return FALSE;
  extra->on_clock = 0;
  extra->exact = pd_calendar_time_to_instant (&end, NULL) - pd_calendar_time_to_instant (&extra->start, NULL);
  return TRUE;
}

static gboolean
read_extra (Drafting     *self,
            icalproperty *property,
            GError      **error)
{
  struct icaldatetimeperiodtype value = icalproperty_get_rdate (property);
  PdCalendarExtra               extra = { .has_length = FALSE };
  gboolean                      is_read;

  if (icaltime_is_null_time (value.time))
    is_read = read_period (self, property, value.period, &extra, error);
  else
    is_read = pd_calendar_time_read (&extra.start, value.time, property, self->zones, error);
  if (is_read)
    g_array_append_val (self->draft->extras, extra);
  return is_read;
}

/* What is read, and whether the event can stand without it where it can't be. */
static const struct
{
  icalproperty_kind kind;
  const char       *name;
  gboolean          is_needed;
  ReadFunc          read;
} PROPERTIES[] = {
  { ICAL_ATTENDEE_PROPERTY, "ATTENDEE", FALSE, read_attendee },
  { ICAL_DTEND_PROPERTY, "DTEND", TRUE, read_end },
  { ICAL_DTSTART_PROPERTY, "DTSTART", TRUE, read_start },
  { ICAL_DURATION_PROPERTY, "DURATION", TRUE, read_duration },
  { ICAL_EXDATE_PROPERTY, "EXDATE", TRUE, read_exception },
  { ICAL_EXRULE_PROPERTY, "EXRULE", TRUE, refuse_exception_rule },
  { ICAL_LOCATION_PROPERTY, "LOCATION", FALSE, read_location },
  { ICAL_RDATE_PROPERTY, "RDATE", TRUE, read_extra },
  { ICAL_RECURRENCEID_PROPERTY, "RECURRENCE-ID", TRUE, read_instead_of },
  { ICAL_RRULE_PROPERTY, "RRULE", TRUE, read_rule },
  { ICAL_SEQUENCE_PROPERTY, "SEQUENCE", FALSE, read_sequence },
  { ICAL_STATUS_PROPERTY, "STATUS", FALSE, read_status },
  { ICAL_SUMMARY_PROPERTY, "SUMMARY", FALSE, read_summary },
  { ICAL_UID_PROPERTY, "UID", FALSE, read_uid },
};

static gboolean
read_property (Drafting     *self,
               icalproperty *property,
               GError      **error)
{
  icalproperty_kind kind = icalproperty_isa (property);

  for (guint i = 0; i < G_N_ELEMENTS (PROPERTIES); i++)
    if (PROPERTIES[i].kind == kind)
      return PROPERTIES[i].read (self, property, error);
  return TRUE;
}

/* A line that the event can't stand without, and libical can't read. */
static gboolean
check_needed (const char *line,
              GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (PROPERTIES); i++)
    if (PROPERTIES[i].is_needed && g_ascii_strncasecmp (line, PROPERTIES[i].name, strlen (PROPERTIES[i].name)) == 0)
      {
        /* Translators: %s is a word of the file format, such as DTSTART */
        g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("Its %s can’t be read."), PROPERTIES[i].name);
        return FALSE;
      }
  return TRUE;
}

/* Gives libical one line, so that what it makes of it stands for that line alone. One
 * line may hold several values, each of which becomes a property. */
static gboolean
read_line (Drafting   *self,
           const char *line,
           GError    **error)
{
  g_autofree char *text = g_strconcat ("BEGIN:VEVENT\r\n", line, "\r\nEND:VEVENT\r\n", NULL);
  icalcomponent   *component = icalparser_parse_string (text);
  gboolean         is_read = TRUE;
  guint            n_read = 0;

  if (component == NULL)
    return check_needed (line, error);
  for (icalproperty *property = icalcomponent_get_first_property (component, ICAL_ANY_PROPERTY);
       property != NULL && is_read;
       property = icalcomponent_get_next_property (component, ICAL_ANY_PROPERTY))
    if (icalproperty_isa (property) == ICAL_XLICERROR_PROPERTY)
      is_read = check_needed (line, error);
    else
      {
        is_read = read_property (self, property, error);
        n_read++;
      }
  icalcomponent_free (component);
  return is_read && (n_read > 0 || check_needed (line, error));
}

static gboolean
settle_length (Drafting *self,
               GError  **error)
{
  PdCalendarDraft *draft = self->draft;

  if (self->has_end && self->end.is_date)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("It says the day on which it ends, but no time."));
      return FALSE;
    }
  if (self->has_end && self->end.zone == draft->start.zone)
    {
      draft->on_clock = self->end.wall - draft->start.wall;
      draft->exact = 0;
    }
  else if (self->has_end)
    {
      draft->on_clock = 0;
      draft->exact = pd_calendar_time_to_instant (&self->end, draft->start.zone) -
                     pd_calendar_time_to_instant (&draft->start, self->end.zone);
    }
  if (draft->is_cancelled || (draft->on_clock + draft->exact > 0 && (self->has_end || self->has_duration)))
    return TRUE;
  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_INPUT,
                       self->has_end || self->has_duration ? _ ("It ends no later than it begins.")
                                                           : _ ("It does not say when it ends."));
  return FALSE;
}

static gboolean
settle (Drafting *self,
        GError  **error)
{
  PdCalendarDraft *draft = self->draft;

  if (self->has_start && draft->start.is_date)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("It is for whole days, and a shift has times."));
      return FALSE;
    }
  if (!self->has_start)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("It does not say when it begins."));
      return FALSE;
    }
  draft->event.zone = draft->start.zone != NULL ? pd_zone_ref (draft->start.zone) : NULL;
  if (!settle_length (self, error))
    return FALSE;
  draft->has_seconds = draft->start.wall % 60 != 0 || (draft->on_clock + draft->exact) % 60 != 0;
  return TRUE;
}

static gboolean
check_flaw (PdCalendarFlaw flaw,
            GError       **error)
{
  switch (flaw)
    {
    case PD_CALENDAR_FLAW_NO_END:
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Its end is missing (END:VEVENT)."));
      return FALSE;
    case PD_CALENDAR_FLAW_LONG_LINE:
      g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("A line of it is longer than %u KiB."), PD_CALENDAR_MAX_LINE / 1024);
      return FALSE;
    case PD_CALENDAR_FLAW_MANY_LINES:
      g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("It has more than %u lines."), PD_CALENDAR_MAX_LINES);
      return FALSE;
    case PD_CALENDAR_FLAW_DEEP:
      g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("It is more than %u levels deep."), PD_CALENDAR_MAX_DEPTH);
      return FALSE;
    case PD_CALENDAR_FLAW_NONE:
    default:
      return TRUE;
    }
}

static PdCalendarDraft *
make_empty (guint number,
            guint line)
{
  PdCalendarDraft *self = g_new0 (PdCalendarDraft, 1);

  self->event.number = number;
  self->event.line = line;
  self->event.uid = g_strdup ("");
  self->event.summary = g_strdup ("");
  self->event.location = g_strdup ("");
  self->event.people = g_ptr_array_new_with_free_func (g_free);
  self->rules = g_ptr_array_new_with_free_func (g_free);
  self->extras = g_array_new (FALSE, FALSE, sizeof (PdCalendarExtra));
  self->exceptions = g_array_new (FALSE, FALSE, sizeof (PdCalendarTime));
  return self;
}

/**
 * pd_calendar_draft_new:
 * @part: an event as it stands in the file
 * @number: which it is, from 1
 * @zones: what finds zones; lent as long as the draft is used
 * @error: return location for a #GError
 *
 * Understands an event (RFC 5545, 3.6.1). One that is cancelled needs no times but its
 * start.
 *
 * Returns: (transfer full): the draft, or %NULL with %PD_ERROR_INPUT and a sentence on
 *   why no shift can be made from it
 */
PdCalendarDraft *
pd_calendar_draft_new (const PdCalendarPart *part,
                       guint                 number,
                       PdCalendarZones      *zones,
                       GError              **error)
{
  g_autoptr (PdCalendarDraft) draft = make_empty (number, part->line);
  Drafting                    drafting = { .draft = draft, .zones = zones };

  draft->is_taken_back = part->method == PD_CALENDAR_METHOD_CANCEL;
  pd_calendar_set_up_libical ();
  if (!check_flaw (part->flaw, error))
    return NULL;
  for (guint i = 0; i < part->lines->len; i++)
    if (!read_line (&drafting, g_ptr_array_index (part->lines, i), error))
      return NULL;
  return settle (&drafting, error) ? g_steal_pointer (&draft) : NULL;
}

/**
 * pd_calendar_draft_free:
 * @self: (transfer full): a draft
 */
void
pd_calendar_draft_free (PdCalendarDraft *self)
{
  g_free (self->event.uid);
  g_free (self->event.summary);
  g_free (self->event.location);
  g_ptr_array_unref (self->event.people);
  g_clear_pointer (&self->event.zone, pd_zone_unref);
  g_ptr_array_unref (self->rules);
  g_array_unref (self->extras);
  g_array_unref (self->exceptions);
  g_free (self);
}
