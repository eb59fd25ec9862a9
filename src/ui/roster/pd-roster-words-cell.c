/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-words.h"

#include <glib/gi18n-lib.h>

/* What is spoken for a shift and for a cell, and shown as its tooltip. */

/* Where, for a roster of people; who, for a roster of sites. An open shift is for nobody
 * yet, as its row says, so that only the place is news. */
static const char *
other_side (PdRoster *roster,
            PdShift  *shift)
{
  PdSite   *site = pd_roster_get_site (roster, pd_shift_get_site_id (shift));
  PdPerson *person = pd_roster_get_person (roster, pd_shift_get_person_id (shift));

  if (pd_roster_get_side (roster) == PD_ROSTER_BY_SITE && !pd_shift_is_open (shift))
    return person != NULL ? pd_person_get_name (person) : _ ("somebody not listed");
  return site != NULL ? pd_site_get_name (site) : _ ("no site");
}

static const char *
get_kind_words (PdFinding *finding)
{
  PdRule *rule = pd_finding_get_rule (finding);

  if (g_str_equal (pd_finding_get_rule_id (finding), "overlap"))
    return _ ("overlap");
  return rule != NULL ? pd_rule_kind_to_words (rule->kind) : _ ("something to look at");
}

/* What rules are about that have something to say of a shift, each kind once. */
static void
append_kinds (GString   *words,
              GPtrArray *findings,
              PdId       shift_id,
              gboolean   to_look_at)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  g_autofree char      *joined = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (findings, i);

      if (!pd_finding_is_settled (finding) && pd_roster_words_is_to_look_at (finding) == to_look_at &&
          pd_finding_has_shift (finding, shift_id) &&
          !g_ptr_array_find_with_equal_func (kinds, get_kind_words (finding), g_str_equal, NULL))
        g_ptr_array_add (kinds, (gpointer) get_kind_words (finding));
    }
  if (kinds->len == 0)
    return;
  g_ptr_array_add (kinds, NULL);
  joined = g_strjoinv (", ", (char **) kinds->pdata);
  g_string_append (words, ", ");
  if (to_look_at)
    /* Translators: spoken; %s is what rules are about: "Rest between shifts, overlap" */
    g_string_append_printf (words, _ ("to look at: %s"), joined);
  else
    /* Translators: spoken; %s is what rules are about: "Night shift" */
    g_string_append_printf (words, _ ("to know of: %s"), joined);
}

static void
append_marks (GString       *words,
              PdRosterMarks *marks,
              PdShift       *shift)
{
  PdStanding      standing = pd_roster_marks_get_standing (marks, shift);
  const PdWorked *worked = pd_roster_marks_find_worked (marks, pd_shift_get_id (shift));

  if (standing != PD_STANDING_PUBLISHED)
    g_string_append_printf (words, ", %s", pd_standing_to_words (standing));
  if (worked != NULL)
    g_string_append_printf (words, ", %s", pd_worked_state_to_words (worked->state));
}

static void
append_particulars (GString       *words,
                    PdRoster      *roster,
                    PdRosterMarks *marks,
                    PdShift       *shift)
{
  PdId id = pd_shift_get_id (shift);

  if (pd_shift_get_activity (shift) != PD_ACTIVITY_SUPPORT)
    g_string_append_printf (words, ", %s", pd_activity_to_words (pd_shift_get_activity (shift)));
  if (marks != NULL && *pd_roster_marks_get_role_title (marks, shift) != '\0')
    {
      g_string_append (words, ", ");
      g_string_append_printf (words, C_ ("shift", "as %s"), pd_roster_marks_get_role_title (marks, shift));
    }
  if (pd_shift_get_minutes (shift, PD_SEGMENT_SLEEPOVER) > 0)
    g_string_append_printf (words, ", %s", _ ("with a sleepover"));
  if (*pd_shift_get_note (shift) != '\0')
    g_string_append_printf (words, ", %s", _ ("with a note"));
  if (pd_shift_get_is_pinned (shift))
    g_string_append_printf (words, ", %s", _ ("pinned"));
  if (pd_shift_get_series_id (shift) != PD_ID_NONE)
    g_string_append_printf (words, ", %s", _ ("one of a series"));
  if (marks != NULL)
    append_marks (words, marks, shift);
  if (pd_roster_find_finding (roster, id) == NULL)
    return;
  append_kinds (words, pd_roster_get_findings (roster), id, TRUE);
  append_kinds (words, pd_roster_get_findings (roster), id, FALSE);
}

/* @before: (nullable): the place or person spoken last, which need not be said again */
static void
append_shift (GString       *words,
              PdRoster      *roster,
              PdRosterMarks *marks,
              PdShift       *shift,
              const char    *before)
{
  g_autofree char *span = pd_roster_words_span (pd_shift_get_start (shift), pd_shift_get_end (shift));
  const char      *other = other_side (roster, shift);

  if (g_strcmp0 (other, before) == 0)
    g_string_append (words, span);
  else
    g_string_append_printf (words, "%s %s", other, span);
  append_particulars (words, roster, marks, shift);
}

/**
 * pd_roster_words_shift:
 * @roster: a roster
 * @marks: (nullable): what is known beside its shifts
 * @shift: a shift of it
 *
 * Returns: (transfer full): the shift as it is spoken: "Bay Street 9 to 15, overlap"
 */
char *
pd_roster_words_shift (PdRoster      *roster,
                       PdRosterMarks *marks,
                       PdShift       *shift)
{
  GString *words = g_string_new (NULL);

  append_shift (words, roster, marks, shift, NULL);
  return g_string_free (words, FALSE);
}

static char *
count_shifts (guint n)
{
  switch (n)
    {
    case 0:
      return g_strdup (_ ("no shift"));
    case 1:
      return g_strdup (_ ("one shift"));
    case 2:
      return g_strdup (_ ("two shifts"));
    case 3:
      return g_strdup (_ ("three shifts"));
    default:
      return g_strdup_printf (ngettext ("%u shift", "%u shifts", n), n);
    }
}

/* What is known of the day itself: that a person is away, how a site is covered. */
static char *
dup_note (PdRoster      *roster,
          PdRosterMarks *marks,
          guint          row,
          PdDay          day)
{
  PdPerson     *person = pd_roster_get_row_person (roster, row);
  PdSite       *site = pd_roster_get_row_site (roster, row);
  PdRosterHint  hint;
  PdRosterCover cover;

  if (marks == NULL)
    return NULL;
  if (person != NULL)
    return pd_roster_marks_dup_hint (marks, pd_person_get_id (person), day, &hint);
  if (site == NULL)
    return NULL;
  pd_roster_marks_get_cover (marks, pd_site_get_id (site), day, &cover);
  return pd_roster_words_cover (&cover, NULL);
}

/**
 * pd_roster_words_cell:
 * @roster: a roster
 * @marks: (nullable): what is known beside its shifts
 * @row: a row of it
 * @column: a day of it, counted from its first
 *
 * Returns: (transfer full): the cell as it is spoken: "Tuesday 24 November, Mira Khan,
 *   two shifts: Bay Street 9 to 15; 18 to 22, overlap"
 */
char *
pd_roster_words_cell (PdRoster      *roster,
                      PdRosterMarks *marks,
                      guint          row,
                      guint          column)
{
  GPtrArray       *shifts = pd_roster_get_cell (roster, row, column);
  guint            n = shifts != NULL ? shifts->len : 0;
  PdDay            date = pd_roster_get_from (roster) + (PdDay) column;
  g_autofree char *day = pd_roster_words_date (date);
  g_autofree char *note = dup_note (roster, marks, row, date);
  g_autofree char *count = count_shifts (n);
  GString         *words = g_string_new (NULL);

  g_string_append_printf (words, "%s, %s, ", day, pd_roster_get_row_name (roster, row));
  if (note != NULL)
    g_string_append_printf (words, "%s, ", note);
  g_string_append (words, count);
  for (guint i = 0; i < n; i++)
    {
      g_string_append (words, i == 0 ? ": " : "; ");
      append_shift (words, roster, marks, g_ptr_array_index (shifts, i),
                    i == 0 ? NULL : other_side (roster, g_ptr_array_index (shifts, i - 1)));
    }
  return g_string_free (words, FALSE);
}

/**
 * pd_roster_words_cover:
 * @cover: how a site is covered on a day
 * @site: (nullable): the site, where it is not plain which, and there is room for no more
 *
 * Returns: (transfer full) (nullable): the same in a few words: "Under: 1 of 2", "Met", or
 *   with a site "Under: BS"; %NULL where nothing is wanted
 */
char *
pd_roster_words_cover (const PdRosterCover *cover,
                       PdSite              *site)
{
  const char      *state = pd_coverage_state_to_words (cover->state);
  const char      *mark = site != NULL ? pd_site_get_mark (site) : NULL;
  g_autofree char *there = NULL;

  if (cover->state == PD_COVERAGE_NOTHING_WANTED)
    return NULL;
  if (mark != NULL && (cover->state == PD_COVERAGE_UNDER || cover->state == PD_COVERAGE_OVER))
    return g_strdup_printf ("%s: %s", state, mark);
  if (cover->state == PD_COVERAGE_UNDER)
    /* Translators: so many people of those that a site wants at least: "1 of 2" */
    there = g_strdup_printf (_ ("%1$d of %2$d"), cover->n_there, cover->n_wanted);
  else if (cover->state == PD_COVERAGE_OVER)
    /* Translators: so many people where there is room for so many: "5, room for 3" */
    there = g_strdup_printf (_ ("%1$d, room for %2$d"), cover->n_there, cover->n_wanted);
  else
    return g_strdup (state);
  return g_strdup_printf ("%s: %s", state, there);
}

/**
 * pd_roster_words_covers:
 * @roster: a roster
 * @marks: (nullable): what is known beside its shifts
 * @column: a day of it, counted from its first
 *
 * Returns: (transfer full): how each site is covered on that day, as it is spoken:
 *   "Coverage on Tuesday 24 November: Bay Street, Under: 1 of 2; The Hub, Met"
 */
char *
pd_roster_words_covers (PdRoster      *roster,
                        PdRosterMarks *marks,
                        guint          column)
{
  PdDay            day = pd_roster_get_from (roster) + (PdDay) column;
  g_autofree char *date = pd_roster_words_date (day);
  GPtrArray       *sites = marks != NULL ? pd_roster_marks_get_sites (marks) : NULL;
  GString         *words = g_string_new (NULL);
  gboolean         is_first = TRUE;

  /* Translators: spoken; %s is a day: "Coverage on Tuesday 24 November" */
  g_string_append_printf (words, _ ("Coverage on %s"), date);
  for (guint i = 0; sites != NULL && i < sites->len; i++)
    {
      PdSite          *site = g_ptr_array_index (sites, i);
      g_autofree char *state = NULL;
      PdRosterCover    cover;

      pd_roster_marks_get_cover (marks, pd_site_get_id (site), day, &cover);
      state = pd_roster_words_cover (&cover, NULL);
      if (state == NULL)
        continue;
      g_string_append_printf (words, "%s%s, %s", is_first ? ": " : "; ", pd_site_get_name (site), state);
      is_first = FALSE;
    }
  return g_string_free (words, FALSE);
}
