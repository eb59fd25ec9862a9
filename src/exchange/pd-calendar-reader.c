/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which components of a calendar are open: a calendar, its zones and events, and whatever
 * else stands in them. */
#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-reader-private.h"

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

/**
 * pd_calendar_reader_init:
 * @self: a reader
 * @parts: (unowned): where what is found goes
 */
void
pd_calendar_reader_init (PdCalendarReader *self,
                         PdCalendarParts  *parts)
{
  *self = (PdCalendarReader){ .parts = parts };
  self->levels = g_array_new (FALSE, FALSE, sizeof (PdCalendarLevel));
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->line = g_string_new (NULL);
}

/**
 * pd_calendar_reader_clear:
 * @self: a reader
 */
void
pd_calendar_reader_clear (PdCalendarReader *self)
{
  g_array_unref (self->levels);
  g_hash_table_unref (self->names);
  g_string_free (self->line, TRUE);
  g_free (self->zone_id);
  g_free (self->zone_place);
  g_clear_pointer (&self->clock, pd_calendar_clock_free);
}

/**
 * pd_calendar_part_set_flaw:
 * @self: (nullable): an event
 * @flaw: what is wrong with it
 *
 * Marks it, unless something was wrong before; what it says is not wanted any more.
 */
void
pd_calendar_part_set_flaw (PdCalendarPart *self,
                           PdCalendarFlaw  flaw)
{
  if (self == NULL || self->flaw != PD_CALENDAR_FLAW_NONE)
    return;
  self->flaw = flaw;
  g_ptr_array_set_size (self->lines, 0);
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
begin_event (PdCalendarReader *self,
             PdCalendarFlaw    flaw)
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

/**
 * pd_calendar_reader_get_kind:
 * @self: a reader
 *
 * Returns: in what the next line stands
 */
PdCalendarKind
pd_calendar_reader_get_kind (PdCalendarReader *self)
{
  return self->levels->len > 0 ? g_array_index (self->levels, PdCalendarLevel, self->levels->len - 1).kind : PD_CALENDAR_KIND_CALENDAR;
}

static gboolean
is_within_event (PdCalendarReader *self)
{
  for (guint i = 0; i < self->levels->len; i++)
    if (g_array_index (self->levels, PdCalendarLevel, i).kind == PD_CALENDAR_KIND_EVENT)
      return TRUE;
  return FALSE;
}

static char *
intern (PdCalendarReader *self,
        const char       *name)
{
  char *known = g_hash_table_lookup (self->names, name);

  if (known != NULL)
    return known;
  known = g_strdup (name);
  g_hash_table_insert (self->names, known, known);
  return known;
}

static void
end_zone (PdCalendarReader *self)
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
close_levels (PdCalendarReader *self,
              guint             depth,
              gboolean          is_said)
{
  for (guint i = depth; i < self->levels->len; i++)
    switch (g_array_index (self->levels, PdCalendarLevel, i).kind)
      {
      case PD_CALENDAR_KIND_EVENT:
        if (!is_said || i > depth)
          pd_calendar_part_set_flaw (self->event, PD_CALENDAR_FLAW_NO_END);
        self->event = NULL;
        break;
      case PD_CALENDAR_KIND_ZONE:
        end_zone (self);
        break;
      case PD_CALENDAR_KIND_CALENDAR:
      case PD_CALENDAR_KIND_ZONE_PART:
      case PD_CALENDAR_KIND_OTHER:
      default:
        break;
      }
  g_array_set_size (self->levels, depth);
}

/* An event does not hold another: where one begins within another, the end of that is
 * missing. */
static void
close_open_event (PdCalendarReader *self)
{
  for (guint i = 0; i < self->levels->len; i++)
    if (g_array_index (self->levels, PdCalendarLevel, i).kind == PD_CALENDAR_KIND_EVENT)
      {
        close_levels (self, i, FALSE);
        return;
      }
}

static PdCalendarKind
get_kind (PdCalendarReader *self,
          const char       *name)
{
  PdCalendarKind outer = pd_calendar_reader_get_kind (self);

  if (g_str_equal (name, "VEVENT"))
    return PD_CALENDAR_KIND_EVENT;
  if (g_str_equal (name, "VCALENDAR"))
    return PD_CALENDAR_KIND_CALENDAR;
  if (g_str_equal (name, "VTIMEZONE"))
    return PD_CALENDAR_KIND_ZONE;
  return outer == PD_CALENDAR_KIND_ZONE || outer == PD_CALENDAR_KIND_ZONE_PART ? PD_CALENDAR_KIND_ZONE_PART : PD_CALENDAR_KIND_OTHER;
}

static void
begin_zone_part (PdCalendarReader *self)
{
  if (self->clock == NULL)
    self->clock = pd_calendar_clock_new ();
  pd_calendar_clock_begin_observance (self->clock);
}

static void
begin_calendar (PdCalendarReader *self)
{
  self->method = PD_CALENDAR_METHOD_OTHER;
  self->first_event = self->parts->events->len;
}

/**
 * pd_calendar_reader_begin_component:
 * @self: a reader
 * @value: what BEGIN says
 */
void
pd_calendar_reader_begin_component (PdCalendarReader *self,
                                    const char       *value)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (value));
  g_autofree char *name = g_ascii_strup (trimmed, -1);
  PdCalendarLevel  level = { get_kind (self, name), intern (self, name) };

  if (self->levels->len == PD_CALENDAR_MAX_DEPTH)
    {
      self->too_deep++;
      if (level.kind == PD_CALENDAR_KIND_EVENT)
        begin_event (self, PD_CALENDAR_FLAW_DEEP);
      else
        count_other (self->parts, name);
      return;
    }
  if (level.kind == PD_CALENDAR_KIND_EVENT && is_within_event (self))
    close_open_event (self);
  if (level.kind == PD_CALENDAR_KIND_CALENDAR)
    begin_calendar (self);
  if (level.kind == PD_CALENDAR_KIND_EVENT)
    begin_event (self, PD_CALENDAR_FLAW_NONE);
  else if (level.kind == PD_CALENDAR_KIND_ZONE_PART)
    begin_zone_part (self);
  else if (level.kind == PD_CALENDAR_KIND_OTHER)
    count_other (self->parts, name);
  g_array_append_val (self->levels, level);
}

/**
 * pd_calendar_reader_end_component:
 * @self: a reader
 * @value: what END says; what was not begun is passed over
 */
void
pd_calendar_reader_end_component (PdCalendarReader *self,
                                  const char       *value)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (value));
  g_autofree char *name = g_ascii_strup (trimmed, -1);

  if (self->too_deep > 0)
    {
      self->too_deep--;
      return;
    }
  for (guint i = self->levels->len; i > 0; i--)
    if (g_str_equal (g_array_index (self->levels, PdCalendarLevel, i - 1).name, name))
      {
        close_levels (self, i - 1, TRUE);
        return;
      }
}

/**
 * pd_calendar_reader_end:
 * @self: a reader
 *
 * The file ends: what is open was not closed.
 */
void
pd_calendar_reader_end (PdCalendarReader *self)
{
  close_levels (self, 0, FALSE);
}
