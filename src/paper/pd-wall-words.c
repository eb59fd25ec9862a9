/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-wall-words-private.h"

#include "pd-clock.h"
#include "pd-paper-words-private.h"

#include <glib/gi18n-lib.h>

/* Stands behind the time of a shift that a rule has something to say about. */
#define FINDING_MARK "!"

/* Stands before what has become of a shift: what draughtsmen put beside a revised line. */
#define CHANGE_MARK "▲"

/* What the row does not say: the place where it is a person's, the person where it is a
 * place's. */
static char *
get_other_side (PdRoster   *roster,
                guint       row,
                PdShift    *shift,
                GHashTable *names)
{
  if (pd_roster_get_side (roster) == PD_ROSTER_BY_PERSON || pd_roster_row_is_open (roster, row))
    return pd_paper_words_for_place (roster, pd_shift_get_site_id (shift));
  return pd_paper_words_for_person (roster, pd_shift_get_person_id (shift), names);
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
      g_autofree char *sleepover = pd_paper_words_for_segment (&segments[i]);

      if (segments[i].kind == PD_SEGMENT_SLEEPOVER)
        g_string_append_printf (words, "\n%s", sleepover);
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
 * @change: (nullable): what became of it since the version that people have
 * @names: what people are called
 *
 * Its time; where, or who; what for, unless it is support; sleepover and breaks. Never
 * the hand-over note, which may hold anything.
 *
 * Returns: (transfer full): the words in a cell, the time alone in its first line
 */
char *
pd_wall_words_for_shift (PdRoster             *roster,
                         guint                 row,
                         PdShift              *shift,
                         const PdRosterChange *change,
                         GHashTable           *names)
{
  g_autofree char *times = pd_paper_words_for_times (pd_shift_get_start (shift), pd_shift_get_end (shift));
  g_autofree char *other = get_other_side (roster, row, shift, names);
  GString         *words = g_string_new (times);

  if (pd_roster_find_finding (roster, pd_shift_get_id (shift)) != NULL)
    g_string_append (words, " " FINDING_MARK);
  g_string_append_printf (words, "\n%s", other);
  if (pd_shift_get_activity (shift) != PD_ACTIVITY_SUPPORT)
    g_string_append_printf (words, "\n%s", pd_activity_to_words (pd_shift_get_activity (shift)));
  append_segments (words, shift);
  if (change != NULL)
    g_string_append_printf (words, "\n" CHANGE_MARK " %s", pd_roster_change_kind_to_words (change->kind));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * pd_wall_words_for_gone:
 * @roster: a roster
 * @row: the row that a shift stood in
 * @change: what became of it
 * @names: what people are called
 *
 * Returns: (transfer full): that it was there, and is not any more
 */
char *
pd_wall_words_for_gone (PdRoster             *roster,
                        guint                 row,
                        const PdRosterChange *change,
                        GHashTable           *names)
{
  PdShift         *shift = change->before;
  g_autofree char *times = pd_paper_words_for_times (pd_shift_get_start (shift), pd_shift_get_end (shift));
  g_autofree char *other = get_other_side (roster, row, shift, names);

  return g_strdup_printf ("%s\n%s\n%s", pd_roster_change_kind_to_words (PD_ROSTER_CHANGE_GONE), times, other);
}

/**
 * pd_wall_words_for_coverage:
 * @check: what knows how many people are there and wanted
 * @site_id: a site
 * @day: a day of the roster
 *
 * Returns: (transfer full) (nullable): how the site is covered on that day; %NULL where
 *   nobody said what is wanted
 */
char *
pd_wall_words_for_coverage (PdRosterCheck *check,
                            PdId           site_id,
                            PdDay          day)
{
  int             least = 0;
  int             wanted = 0;
  PdCoverageState state = pd_roster_check_get_coverage (check, site_id, day, &least, &wanted);
  const char     *words = pd_coverage_state_to_words (state);

  switch (state)
    {
    case PD_COVERAGE_NOTHING_WANTED:
      return NULL;
    case PD_COVERAGE_UNDER:
      /* Translators: how a site is covered, how many people are there, how many are wanted:
       * "Under: 1 of 2" */
      return g_strdup_printf (C_ ("coverage", "%1$s: %2$d of %3$d"), words, least, wanted);
    case PD_COVERAGE_OVER:
      /* Translators: how a site is covered, how many people are there, how many there is room
       * for: "Over: 4, at most 3" */
      return g_strdup_printf (C_ ("coverage", "%1$s: %2$d, at most %3$d"), words, least, wanted);
    case PD_COVERAGE_MET:
    case PD_COVERAGE_WISHED:
    default:
      return g_strdup (words);
    }
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
    return pd_paper_words_for_person (roster, pd_person_get_id (person), names);
  return pd_paper_words_make_one_line (pd_roster_get_row_name (roster, row));
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
  return pd_paper_words_for_hours (pd_roster_get_row_minutes (roster, row),
                                   pd_roster_get_row_agreed_minutes (roster, row));
}

/**
 * pd_wall_words_for_title:
 * @roster: a roster
 * @options: how it is to look
 *
 * Returns: (transfer full): what this is, and whose
 */
char *
pd_wall_words_for_title (PdRoster             *roster,
                         const PdPaperOptions *options)
{
  if (pd_roster_get_side (roster) == PD_ROSTER_BY_SITE)
    return pd_paper_words_for_title (_ ("Roster by site"), options);
  return pd_paper_words_for_title (_ ("Roster"), options);
}

/* What of the things to explain there is. */
typedef struct
{
  gboolean has_open;
  gboolean has_next_day;
  gboolean has_activity;
  gboolean has_break;
  gboolean has_finding;
  gboolean has_changed;
} Signs;

static Signs
find_signs (PdRoster          *roster,
            const PdWallMarks *marks)
{
  GPtrArray *shifts = pd_roster_get_shifts (roster);
  Signs      signs = { 0 };

  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift              *shift = g_ptr_array_index (shifts, i);
      const PdRosterChange *change = pd_wall_marks_find_change (marks, shift);

      signs.has_open |= pd_shift_is_open (shift);
      signs.has_next_day |= pd_shift_get_end (shift) > PD_MINUTES_PER_DAY;
      signs.has_activity |= pd_shift_get_activity (shift) != PD_ACTIVITY_SUPPORT;
      signs.has_break |= pd_shift_get_minutes (shift, PD_SEGMENT_BREAK) > 0;
      signs.has_finding |= pd_roster_find_finding (roster, pd_shift_get_id (shift)) != NULL;
      signs.has_changed |= change != NULL;
    }
  return signs;
}

/* What a mark means, since which version. */
static char *
get_mark_words (const Signs       *signs,
                const PdWallMarks *marks)
{
  GString *words = g_string_new (NULL);
  int      version = marks->since != NULL ? pd_roster_difference_get_version (marks->since) : 0;

  if (signs->has_changed)
    /* Translators: what a mark on a printed roster means; %d is the number of a version */
    g_string_append_printf (words, _ (" “▲” in a frame: new or changed since version %d."), version);
  if (pd_wall_marks_has_gone (marks))
    /* Translators: what “Gone” on a printed roster means; %d is the number of a version */
    g_string_append_printf (words, _ (" “Gone” in a broken frame: was there in version %d."), version);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * pd_wall_words_for_legend:
 * @roster: a roster
 * @marks: what has changed
 * @extras: what is printed beside its shifts
 * @ink: what it is printed with
 *
 * Returns: (transfer full): what the signs on it mean, in words, and only those on it
 */
char *
pd_wall_words_for_legend (PdRoster           *roster,
                          const PdWallMarks  *marks,
                          const PdWallExtras *extras,
                          PdInk               ink)
{
  Signs            signs = find_signs (roster, marks);
  g_autofree char *mark_words = get_mark_words (&signs, marks);
  gboolean         is_by_person = pd_roster_get_side (roster) == PD_ROSTER_BY_PERSON;
  GString         *legend = g_string_new (_ ("Times are those of the clock at the site."));
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
    { extras->coverage != NULL,
      _ ("Met, under or over: whether as many people are at a site as are wanted.") },
    { ink == PD_INK_COLOUR, _ ("Each site has a colour of its own, beside its shifts.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i].is_due)
      g_string_append_printf (legend, " %s", lines[i].words);
  g_string_append (legend, mark_words);
  return g_string_free (g_steal_pointer (&legend), FALSE);
}
