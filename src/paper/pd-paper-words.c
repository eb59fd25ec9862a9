/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-paper-words-private.h"

#include "pd-clock.h"
#include "pd-spans.h"

#include <glib/gi18n-lib.h>

#define NO_BREAK_SPACE "\302\240"

/**
 * pd_paper_words_make_one_line:
 * @text: a name, which may hold whatever a table held
 *
 * Returns: (transfer full): the same without line breaks, which would look like lines of
 *   ours
 */
char *
pd_paper_words_make_one_line (const char *text)
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
 * pd_paper_words_name_people:
 * @roster: a roster
 * @redaction: how much of a name is shown
 * @more: (nullable) (element-type PdId): others who are named on the page, such as who
 *   recorded something
 *
 * Returns: (transfer full) (element-type PdId utf8): what everybody on the roster is
 *   called, no two alike
 */
GHashTable *
pd_paper_words_name_people (PdRoster   *roster,
                            PdRedaction redaction,
                            GArray     *more)
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
  for (guint i = 0; more != NULL && i < more->len; i++)
    add_person (known, people, pd_roster_get_person (roster, g_array_index (more, PdId, i)));
  return pd_redaction_name_people (redaction, people);
}

/**
 * pd_paper_words_for_person:
 * @roster: a roster
 * @person_id: somebody
 * @names: what people are called
 *
 * Returns: (transfer full): what they are called, in one paragraph
 */
char *
pd_paper_words_for_person (PdRoster   *roster,
                           PdId        person_id,
                           GHashTable *names)
{
  const char *name = g_hash_table_lookup (names, &person_id);

  if (name != NULL)
    return pd_paper_words_make_one_line (name);
  return g_strdup (_ ("Somebody not in the list"));
}

/**
 * pd_paper_words_for_place:
 * @roster: a roster
 * @site_id: a site
 *
 * Returns: (transfer full): its name, in one paragraph
 */
char *
pd_paper_words_for_place (PdRoster *roster,
                          PdId      site_id)
{
  PdSite *site = pd_roster_get_site (roster, site_id);

  if (site != NULL)
    return pd_paper_words_make_one_line (pd_site_get_name (site));
  return g_strdup (_ ("A place not in the list"));
}

/**
 * pd_paper_words_for_times:
 * @start: minutes since the midnight that the day begins with
 * @end: the same
 *
 * Returns: (transfer full): both times, in a line that is parted at the dash alone where it
 *   must be
 */
char *
pd_paper_words_for_times (int start,
                          int end)
{
  g_autofree char *times = pd_clock_span_to_text (start, end);
  GString         *joined = g_string_new (times);

  g_string_replace (joined, " +", NO_BREAK_SPACE "+", 0);
  g_string_replace (joined, " –", NO_BREAK_SPACE "–", 0);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/**
 * pd_paper_words_for_segment:
 * @segment: a part of a shift
 *
 * Returns: (transfer full): what it is and its times
 */
char *
pd_paper_words_for_segment (const PdSegment *segment)
{
  g_autofree char *times = pd_paper_words_for_times (segment->start, segment->end);

  /* Translators: a part of a shift and its times: "Sleepover 23:00 – 7:00 +1" */
  return g_strdup_printf (C_ ("part of a shift", "%s %s"),
                          pd_segment_kind_to_words (segment->kind), times);
}

/**
 * pd_paper_words_for_hours:
 * @minutes: on the roster
 * @agreed_minutes: agreed for the same days, or 0
 *
 * Returns: (transfer full): the hours, of those agreed where there are such
 */
char *
pd_paper_words_for_hours (int minutes,
                          int agreed_minutes)
{
  g_autofree char *hours = pd_clock_hours_to_text (minutes);
  g_autofree char *of = pd_clock_hours_to_text (agreed_minutes);

  if (agreed_minutes <= 0)
    return g_steal_pointer (&hours);
  /* Translators: hours on the roster, of the hours agreed: "22 h of 30 h" */
  return g_strdup_printf (C_ ("hours on a roster", "%s of %s"), hours, of);
}

/**
 * pd_paper_words_for_day:
 * @day: a day
 *
 * Returns: (transfer full): its weekday and date, without the year
 */
char *
pd_paper_words_for_day (PdDay day)
{
  g_autofree char *date = pd_day_to_date_words (day);

  /* Translators: weekday, and a date without its year: "Monday 7 September" */
  return g_strdup_printf (C_ ("day without its year", "%s %s"),
                          pd_weekday_to_words (pd_day_get_weekday (day)), date);
}

/* The year once, where it is the same. */
static char *
get_first_day_words (PdDay first,
                     PdDay last)
{
  int year;
  int last_year;

  pd_day_get_ymd (first, &year, NULL, NULL);
  pd_day_get_ymd (last, &last_year, NULL, NULL);
  return year == last_year ? pd_paper_words_for_day (first) : pd_day_to_words (first);
}

/**
 * pd_paper_words_for_days:
 * @first: the first day of a page
 * @last: the last day of it
 *
 * Returns: (transfer full): which days, in one paragraph
 */
char *
pd_paper_words_for_days (PdDay first,
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
 * pd_paper_words_for_away:
 * @facts: (nullable): what is known beside the shifts
 * @person_id: somebody
 * @day: a day
 *
 * Which kind of leave it is nobody learns from paper: it is not even asked for.
 *
 * Returns: (transfer full) (nullable): that they are away on that day, with the times where
 *   it is not all of it; %NULL when they are not
 */
char *
pd_paper_words_for_away (PdRosterFacts *facts,
                         PdId           person_id,
                         PdDay          day)
{
  g_autoptr (GArray) spans = NULL;
  g_autofree char   *times = NULL;

  if (facts == NULL)
    return NULL;
  spans = pd_leave_find_spans (pd_roster_facts_get_leaves (facts, person_id), day, 0, PD_MINUTES_PER_DAY);
  if (pd_spans_is_empty (spans))
    return NULL;
  if (pd_spans_get_minutes (spans) >= PD_MINUTES_PER_DAY)
    return g_strdup (_ ("Away"));
  times = pd_spans_to_text (spans);
  /* Translators: when somebody is away on a day: "Away 9:00 – 12:00" */
  return g_strdup_printf (_ ("Away %s"), times);
}

/**
 * pd_paper_words_for_column:
 * @day: a day
 *
 * Returns: (transfer full): the weekday in one paragraph, the date in the next
 */
char *
pd_paper_words_for_column (PdDay day)
{
  g_autofree char *date = pd_day_to_date_words (day);

  return g_strdup_printf ("%s\n%s", pd_weekday_to_words (pd_day_get_weekday (day)), date);
}

/**
 * pd_paper_words_for_title:
 * @title: what this is
 * @options: how the pages are to look
 *
 * Returns: (transfer full): whose it is, what, and whether it is a draft
 */
char *
pd_paper_words_for_title (const char           *title,
                          const PdPaperOptions *options)
{
  g_autofree char *service = pd_paper_words_make_one_line (options->service_name != NULL ? options->service_name : "");
  GString         *words = g_string_new (service);

  g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", title);
  if (options->is_draft)
    /* Translators: at the top of a printed roster that nobody has been given yet */
    g_string_append_printf (words, " · %s", C_ ("state of a roster", "Draft"));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_to_footer (GString    *footer,
               const char *words)
{
  if (footer->len > 0)
    g_string_append (footer, " · ");
  g_string_append (footer, words);
}

/**
 * pd_paper_words_for_footer:
 * @options: how the pages are to look
 *
 * Returns: (transfer full): version and date of printing
 */
char *
pd_paper_words_for_footer (const PdPaperOptions *options)
{
  GString *footer = g_string_new (NULL);

  if (options->version != NULL && *options->version != '\0')
    {
      g_autofree char *version = pd_paper_words_make_one_line (options->version);

      add_to_footer (footer, version);
    }
  if (options->printed_on != PD_DAY_NONE)
    {
      g_autofree char *date = pd_day_to_words (options->printed_on);
      /* Translators: in the footer of a printed page: "Printed on Monday 5 October 2026" */
      g_autofree char *printed = g_strdup_printf (_ ("Printed on %s"), date);

      add_to_footer (footer, printed);
    }
  return g_string_free (g_steal_pointer (&footer), FALSE);
}

/**
 * pd_paper_words_for_roster_footer:
 * @options: how the pages are to look
 *
 * Returns: (transfer full): the same, and how much of names is shown
 */
char *
pd_paper_words_for_roster_footer (const PdPaperOptions *options)
{
  g_autofree char *words = pd_paper_words_for_footer (options);
  GString         *footer = g_string_new (words);
  g_autofree char *names = g_strdup_printf (_ ("Names: %s"), pd_redaction_to_words (options->redaction));

  add_to_footer (footer, names);
  return g_string_free (g_steal_pointer (&footer), FALSE);
}
