/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-wall-words-private.h"

#include "pd-clock.h"

#include <glib/gi18n-lib.h>

/* Stands behind the time of a shift that a rule has something to say about. */
#define FINDING_MARK "!"

#define NO_BREAK_SPACE "\302\240"

/* A name may hold whatever a table held; a line break in it would look like a new line
 * of ours. */
static char *
make_one_line (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar     c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);
      gboolean     is_break = type == G_UNICODE_CONTROL ||
                          type == G_UNICODE_LINE_SEPARATOR ||
                          type == G_UNICODE_PARAGRAPH_SEPARATOR;

      g_string_append_unichar (line, is_break ? ' ' : c);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
add_person (GHashTable *known,
            GPtrArray  *people,
            PdPerson   *person)
{
  if (person != NULL && g_hash_table_add (known, person))
    g_ptr_array_add (people, person);
}

/**
 * pd_wall_words_name_people:
 * @roster: a roster
 * @redaction: how much of a name is shown
 *
 * Returns: (transfer full) (element-type PdId utf8): what everybody on the roster is
 *   called, no two alike
 */
GHashTable *
pd_wall_words_name_people (PdRoster   *roster,
                           PdRedaction redaction)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray)  people = g_ptr_array_new ();
  GPtrArray             *shifts = pd_roster_get_shifts (roster);

  for (guint row = 0; row < pd_roster_get_n_rows (roster); row++)
    add_person (known, people, pd_roster_get_row_person (roster, row));
  for (guint i = 0; i < shifts->len; i++)
    {
      PdId id = pd_shift_get_person_id (g_ptr_array_index (shifts, i));

      add_person (known, people, pd_roster_get_person (roster, id));
    }
  return pd_redaction_name_people (redaction, people);
}

static char *
get_person_name (PdPerson   *person,
                 GHashTable *names)
{
  PdId id = pd_person_get_id (person);

  return make_one_line (g_hash_table_lookup (names, &id));
}

static char *
get_place (PdRoster *roster,
           PdShift  *shift)
{
  PdSite *site = pd_roster_get_site (roster, pd_shift_get_site_id (shift));

  if (site != NULL)
    return make_one_line (pd_site_get_name (site));
  return g_strdup (_ ("A place not in the list"));
}

static char *
get_who (PdRoster   *roster,
         PdShift    *shift,
         GHashTable *names)
{
  PdPerson *person = pd_roster_get_person (roster, pd_shift_get_person_id (shift));

  if (person != NULL)
    return get_person_name (person, names);
  return g_strdup (_ ("Somebody not in the list"));
}

/* What the row does not say: the place where it is a person's, the person where it is a
 * place's. */
static char *
get_other_side (PdRoster   *roster,
                guint       row,
                PdShift    *shift,
                GHashTable *names)
{
  if (pd_roster_get_side (roster) == PD_ROSTER_BY_PERSON || pd_roster_row_is_open (roster, row))
    return get_place (roster, shift);
  return get_who (roster, shift, names);
}

/* Times that a line break keeps out of, but for the one after the dash where both are on
 * the next day, as these may be wider than a column. */
static char *
get_joined_times (const PdSegment *segment)
{
  g_autofree char *times = pd_clock_span_to_text (segment->start, segment->end);
  GString         *joined = g_string_new (times);

  if (segment->start > PD_MINUTES_PER_DAY)
    g_string_replace (joined, " +", NO_BREAK_SPACE "+", 0);
  else
    g_string_replace (joined, " ", NO_BREAK_SPACE, 0);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* Parts of a shift that are not work. Only how long a break is: a table says no more,
 * and a wall is no place to time a meal by. */
static void
append_segments (GString *words,
                 PdShift *shift)
{
  int              break_minutes = pd_shift_get_minutes (shift, PD_SEGMENT_BREAK);
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *times = NULL;

      if (segments[i].kind != PD_SEGMENT_SLEEPOVER)
        continue;
      times = get_joined_times (&segments[i]);
      g_string_append_c (words, '\n');
      /* Translators: a part of a shift and its times: "Sleepover 23:00 – 7:00 +1" */
      g_string_append_printf (words, C_ ("part of a shift", "%s %s"),
                              pd_segment_kind_to_words (PD_SEGMENT_SLEEPOVER), times);
    }
  if (break_minutes == 0)
    return;
  g_string_append_c (words, '\n');
  /* Translators: all breaks in a shift, in minutes: "Break 30 min" */
  g_string_append_printf (words, C_ ("part of a shift", "Break %d min"), break_minutes);
}

/**
 * pd_wall_words_for_shift:
 * @roster: a roster
 * @row: the row that the shift stands in
 * @shift: a shift of that row
 * @names: what people are called
 *
 * Its time; where, or who; what for, unless it is support; sleepover and breaks. Never
 * the hand-over note, which may hold anything.
 *
 * Returns: (transfer full): the words in a cell, the time alone in its first line
 */
char *
pd_wall_words_for_shift (PdRoster   *roster,
                         guint       row,
                         PdShift    *shift,
                         GHashTable *names)
{
  g_autofree char *times = pd_shift_times_to_text (shift);
  g_autofree char *other = get_other_side (roster, row, shift, names);
  GString         *words = g_string_new (times);

  if (pd_roster_find_finding (roster, pd_shift_get_id (shift)) != NULL)
    g_string_append (words, " " FINDING_MARK);
  g_string_append_printf (words, "\n%s", other);
  if (pd_shift_get_activity (shift) != PD_ACTIVITY_SUPPORT)
    g_string_append_printf (words, "\n%s", pd_activity_to_words (pd_shift_get_activity (shift)));
  append_segments (words, shift);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * pd_wall_words_for_row:
 * @roster: a roster
 * @row: a row of it
 * @names: what people are called
 *
 * Returns: (transfer full): the name of the row, in one paragraph
 */
char *
pd_wall_words_for_row (PdRoster   *roster,
                       guint       row,
                       GHashTable *names)
{
  PdPerson *person = pd_roster_get_row_person (roster, row);

  if (person != NULL)
    return get_person_name (person, names);
  return make_one_line (pd_roster_get_row_name (roster, row));
}

/**
 * pd_wall_words_for_hours:
 * @roster: a roster
 * @row: a row of it
 *
 * Returns: (transfer full): the hours of the row, of those agreed where there are such
 */
char *
pd_wall_words_for_hours (PdRoster *roster,
                         guint     row)
{
  int              agreed = pd_roster_get_row_agreed_minutes (roster, row);
  g_autofree char *hours = pd_clock_hours_to_text (pd_roster_get_row_minutes (roster, row));
  g_autofree char *of = pd_clock_hours_to_text (agreed);

  if (agreed <= 0)
    return g_steal_pointer (&hours);
  /* Translators: hours on the roster, of the hours agreed: "22 h of 30 h" */
  return g_strdup_printf (C_ ("hours on a roster", "%s of %s"), hours, of);
}

/**
 * pd_wall_words_for_day:
 * @day: a day
 *
 * Returns: (transfer full): the weekday in one paragraph, the date in the next
 */
char *
pd_wall_words_for_day (PdDay day)
{
  g_autofree char *date = pd_day_to_date_words (day);

  return g_strdup_printf ("%s\n%s", pd_weekday_to_words (pd_day_get_weekday (day)), date);
}

/* The year once, where it is the same. */
static char *
get_first_day_words (PdDay first,
                     PdDay last)
{
  g_autofree char *date = pd_day_to_date_words (first);
  int              year;
  int              last_year;

  pd_day_get_ymd (first, &year, NULL, NULL);
  pd_day_get_ymd (last, &last_year, NULL, NULL);
  if (year != last_year)
    return pd_day_to_words (first);
  /* Translators: weekday, and a date without its year: "Monday 7 September" */
  return g_strdup_printf (C_ ("day without its year", "%s %s"),
                          pd_weekday_to_words (pd_day_get_weekday (first)), date);
}

/**
 * pd_wall_words_for_days:
 * @first: the first day of a page
 * @last: the last day of it
 *
 * Returns: (transfer full): which days, in one paragraph
 */
char *
pd_wall_words_for_days (PdDay first,
                        PdDay last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = pd_day_to_words (last);

  if (first == last)
    return g_steal_pointer (&to);
  from = get_first_day_words (first, last);
  /* Translators: from a day to a day: "Monday 7 September – Sunday 13 September 2026" */
  return g_strdup_printf (C_ ("days", "%s – %s"), from, to);
}

/**
 * pd_wall_words_for_title:
 * @roster: a roster
 * @options: how it is to look
 *
 * Returns: (transfer full): what this is, and whose
 */
char *
pd_wall_words_for_title (PdRoster                  *roster,
                         const PdWallRosterOptions *options)
{
  g_autofree char *title = NULL;
  g_autofree char *service = NULL;

  if (options->title != NULL && *options->title != '\0')
    title = make_one_line (options->title);
  else if (pd_roster_get_side (roster) == PD_ROSTER_BY_SITE)
    title = g_strdup (_ ("Roster by site"));
  else
    title = g_strdup (_ ("Roster"));

  if (options->service_name == NULL || *options->service_name == '\0')
    return g_steal_pointer (&title);
  service = make_one_line (options->service_name);
  return g_strdup_printf ("%s · %s", service, title);
}

/* What of the things to explain there is. */
typedef struct
{
  gboolean has_open;
  gboolean has_next_day;
  gboolean has_activity;
  gboolean has_break;
  gboolean has_finding;
} Signs;

static Signs
find_signs (PdRoster *roster)
{
  GPtrArray *shifts = pd_roster_get_shifts (roster);
  Signs      signs = { 0 };

  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);

      signs.has_open |= pd_shift_is_open (shift);
      signs.has_next_day |= pd_shift_get_end (shift) > PD_MINUTES_PER_DAY;
      signs.has_activity |= pd_shift_get_activity (shift) != PD_ACTIVITY_SUPPORT;
      signs.has_break |= pd_shift_get_minutes (shift, PD_SEGMENT_BREAK) > 0;
      signs.has_finding |= pd_roster_find_finding (roster, pd_shift_get_id (shift)) != NULL;
    }
  return signs;
}

/**
 * pd_wall_words_for_legend:
 * @roster: a roster
 * @ink: what it is printed with
 *
 * Returns: (transfer full): what the signs on it mean, in words, and only those on it
 */
char *
pd_wall_words_for_legend (PdRoster *roster,
                          PdInk     ink)
{
  Signs    signs = find_signs (roster);
  gboolean is_by_person = pd_roster_get_side (roster) == PD_ROSTER_BY_PERSON;
  GString *legend = g_string_new (_ ("Times are those of the clock at the site."));
  struct
  {
    gboolean    is_due;
    const char *words;
  } lines[] = {
    { signs.has_next_day, _ ("“+1” behind a time: on the next day.") },
    { signs.has_open, _ ("Open shifts have nobody yet.") },
    { signs.has_activity, _ ("Where nothing else is written, a shift is for support.") },
    { signs.has_break, _ ("Breaks are unpaid.") },
    { signs.has_finding,
      _ ("“!” behind a time: something to settle first, such as two shifts at once.") },
    { is_by_person,
      _ ("Below each name: hours on this roster, of the hours agreed for these days.") },
    { ink == PD_INK_COLOUR, _ ("Each site has a colour of its own, beside its shifts.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i].is_due)
      g_string_append_printf (legend, " %s", lines[i].words);
  return g_string_free (g_steal_pointer (&legend), FALSE);
}

/**
 * pd_wall_words_for_footer:
 * @options: how the roster is to look
 *
 * Returns: (transfer full): version, date of printing and how much of names is shown
 */
char *
pd_wall_words_for_footer (const PdWallRosterOptions *options)
{
  GString *words = g_string_new (NULL);

  if (options->version != NULL && *options->version != '\0')
    {
      g_autofree char *version = make_one_line (options->version);

      g_string_append_printf (words, "%s · ", version);
    }
  if (options->printed_on != PD_DAY_NONE)
    {
      g_autofree char *date = pd_day_to_words (options->printed_on);

      /* Translators: in the footer of a printed page: "Printed on Monday 5 October 2026" */
      g_string_append_printf (words, _ ("Printed on %s"), date);
      g_string_append (words, " · ");
    }
  g_string_append_printf (words, _ ("Names: %s"), pd_redaction_to_words (options->redaction));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
