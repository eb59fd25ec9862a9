/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-line.h"

#include "pd-clock.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PdRosterLine
{
  GObject parent_instance;

  /* owned */
  PdRoster      *roster;
  PdRosterMarks *marks; /* NULL while nothing is known */
  PdShift       *shift;
};

G_DEFINE_FINAL_TYPE (PdRosterLine, pd_roster_line, G_TYPE_OBJECT)

static PdPerson *
get_person (PdRosterLine *self)
{
  return pd_roster_get_person (self->roster, pd_shift_get_person_id (self->shift));
}

static const char *
get_person_name (PdRosterLine *self)
{
  PdPerson *person = get_person (self);

  if (person != NULL)
    return pd_person_get_name (person);
  return pd_shift_is_open (self->shift) ? _ ("Nobody yet") : _ ("Somebody not listed");
}

static const char *
get_site_name (PdRosterLine *self)
{
  PdSite *site = pd_roster_get_site (self->roster, pd_shift_get_site_id (self->shift));

  return site != NULL ? pd_site_get_name (site) : _ ("No site");
}

static int
get_minutes (PdRosterLine *self)
{
  return pd_shift_get_worked_minutes (self->shift, pd_roster_get_zone (self->roster, self->shift));
}

static PdFinding *
get_finding (PdRosterLine *self)
{
  return pd_roster_find_finding (self->roster, pd_shift_get_id (self->shift));
}

static char *
dup_for (PdRosterLine *self)
{
  const char *activity = pd_activity_to_words (pd_shift_get_activity (self->shift));

  if (pd_shift_get_minutes (self->shift, PD_SEGMENT_SLEEPOVER) == 0)
    return g_strdup (activity);
  /* Translators: what a shift is for, when it has a sleepover too */
  return g_strdup_printf (_ ("%s, sleepover"), activity);
}

static const char *
get_role_title (PdRosterLine *self)
{
  return self->marks != NULL ? pd_roster_marks_get_role_title (self->marks, self->shift) : "";
}

static void
append_word (GString    *words,
             const char *word)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", word);
}

/* What the signs of the grid say, in words: "draft, pinned, one of a series". */
static char *
dup_state (PdRosterLine *self)
{
  GString        *words = g_string_new (NULL);
  const PdWorked *worked = NULL;

  if (self->marks != NULL)
    {
      append_word (words, pd_standing_to_words (pd_roster_marks_get_standing (self->marks, self->shift)));
      worked = pd_roster_marks_find_worked (self->marks, pd_shift_get_id (self->shift));
    }
  if (worked != NULL)
    append_word (words, pd_worked_state_to_words (worked->state));
  if (pd_shift_get_is_pinned (self->shift))
    append_word (words, _ ("pinned"));
  if (pd_shift_get_series_id (self->shift) != PD_ID_NONE)
    append_word (words, _ ("one of a series"));
  return g_string_free (words, FALSE);
}

static void
pd_roster_line_finalize (GObject *object)
{
  PdRosterLine *self = PD_ROSTER_LINE (object);

  g_object_unref (self->shift);
  g_clear_object (&self->marks);
  g_object_unref (self->roster);

  G_OBJECT_CLASS (pd_roster_line_parent_class)->finalize (object);
}

static void
pd_roster_line_class_init (PdRosterLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_roster_line_finalize;
}

static void
pd_roster_line_init (PdRosterLine *self)
{
}

/**
 * pd_roster_line_new:
 * @roster: a roster
 * @marks: (nullable): what is known beside its shifts
 * @shift: a shift of it
 *
 * Returns: (transfer full): the shift as a line
 */
PdRosterLine *
pd_roster_line_new (PdRoster      *roster,
                    PdRosterMarks *marks,
                    PdShift       *shift)
{
  PdRosterLine *self = g_object_new (PD_TYPE_ROSTER_LINE, NULL);

  self->roster = g_object_ref (roster);
  g_set_object (&self->marks, marks);
  self->shift = g_object_ref (shift);
  return self;
}

/**
 * pd_roster_line_get_shift:
 * @self: a line
 *
 * Returns: (transfer none): its shift
 */
PdShift *
pd_roster_line_get_shift (PdRosterLine *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_LINE (self), NULL);

  return self->shift;
}

/**
 * pd_roster_line_dup_text:
 * @self: a line
 * @column: which of its columns
 *
 * Returns: (transfer full): what stands there
 */
char *
pd_roster_line_dup_text (PdRosterLine  *self,
                         PdRosterColumn column)
{
  PdFinding *finding;

  g_return_val_if_fail (PD_IS_ROSTER_LINE (self), NULL);

  switch (column)
    {
    case PD_ROSTER_COLUMN_DAY:
      return pd_day_to_short_words (pd_shift_get_day (self->shift));
    case PD_ROSTER_COLUMN_TIME:
      return pd_shift_times_to_text (self->shift);
    case PD_ROSTER_COLUMN_PERSON:
      return g_strdup (get_person_name (self));
    case PD_ROSTER_COLUMN_SITE:
      return g_strdup (get_site_name (self));
    case PD_ROSTER_COLUMN_FOR:
      return dup_for (self);
    case PD_ROSTER_COLUMN_ROLE:
      return g_strdup (get_role_title (self));
    case PD_ROSTER_COLUMN_HOURS:
      return pd_clock_hours_to_text (get_minutes (self));
    case PD_ROSTER_COLUMN_STATE:
      return dup_state (self);
    case PD_ROSTER_COLUMN_FINDING:
      finding = get_finding (self);
      return g_strdup (finding != NULL ? pd_finding_get_words (finding) : "");
    case PD_ROSTER_N_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static int
compare_numbers (int one,
                 int other)
{
  return (one > other) - (one < other);
}

static int
compare_states (PdRosterLine *self,
                PdRosterLine *other)
{
  g_autofree char *state = dup_state (self);
  g_autofree char *other_state = dup_state (other);

  return g_utf8_collate (state, other_state);
}

/**
 * pd_roster_line_compare:
 * @self: a line
 * @other: another line
 * @column: what they are sorted by
 *
 * Lines that are alike in @column stand in the order of their days and times. Lines with
 * a finding come before those without.
 *
 * Returns: less than, equal to or more than 0, as @self is before, with or behind @other
 */
int
pd_roster_line_compare (PdRosterLine  *self,
                        PdRosterLine  *other,
                        PdRosterColumn column)
{
  int order = 0;

  g_return_val_if_fail (PD_IS_ROSTER_LINE (self), 0);
  g_return_val_if_fail (PD_IS_ROSTER_LINE (other), 0);

  if (column == PD_ROSTER_COLUMN_TIME)
    order = compare_numbers (pd_shift_get_start (self->shift), pd_shift_get_start (other->shift));
  else if (column == PD_ROSTER_COLUMN_PERSON)
    order = g_utf8_collate (get_person_name (self), get_person_name (other));
  else if (column == PD_ROSTER_COLUMN_SITE)
    order = g_utf8_collate (get_site_name (self), get_site_name (other));
  else if (column == PD_ROSTER_COLUMN_FOR)
    order = compare_numbers ((int) pd_shift_get_activity (self->shift),
                             (int) pd_shift_get_activity (other->shift));
  else if (column == PD_ROSTER_COLUMN_ROLE)
    order = g_utf8_collate (get_role_title (self), get_role_title (other));
  else if (column == PD_ROSTER_COLUMN_HOURS)
    order = compare_numbers (get_minutes (self), get_minutes (other));
  else if (column == PD_ROSTER_COLUMN_STATE)
    order = compare_states (self, other);
  else if (column == PD_ROSTER_COLUMN_FINDING)
    order = compare_numbers (get_finding (self) == NULL, get_finding (other) == NULL);
  return order != 0 ? order : pd_shift_compare (self->shift, other->shift);
}

/**
 * pd_roster_line_matches:
 * @self: a line
 * @folded: what is searched for, by g_utf8_casefold()
 *
 * Returns: whether it is in the name of the line's person or site
 */
gboolean
pd_roster_line_matches (PdRosterLine *self,
                        const char   *folded)
{
  g_autofree char *person = g_utf8_casefold (get_person_name (self), -1);
  g_autofree char *site = g_utf8_casefold (get_site_name (self), -1);

  return strstr (person, folded) != NULL || strstr (site, folded) != NULL;
}

/**
 * pd_roster_line_is_of:
 * @self: a line
 * @choice: (nullable): which lines are shown
 *
 * Returns: whether this one is
 */
gboolean
pd_roster_line_is_of (PdRosterLine         *self,
                      const PdRosterFilter *choice)
{
  g_return_val_if_fail (PD_IS_ROSTER_LINE (self), FALSE);

  return pd_roster_filter_has_shift (choice, self->roster, self->marks, self->shift);
}

/**
 * pd_roster_column_to_words:
 * @column: a column of the list
 *
 * Returns: its heading
 */
const char *
pd_roster_column_to_words (PdRosterColumn column)
{
  switch (column)
    {
    case PD_ROSTER_COLUMN_DAY:
      return _ ("Day");
    case PD_ROSTER_COLUMN_TIME:
      return _ ("Time");
    case PD_ROSTER_COLUMN_PERSON:
      return _ ("Person");
    case PD_ROSTER_COLUMN_SITE:
      return _ ("Site");
    case PD_ROSTER_COLUMN_FOR:
      /* Translators: heading of a column: what a shift is for */
      return _ ("For");
    case PD_ROSTER_COLUMN_ROLE:
      /* Translators: heading of a column: the role that a shift is worked in */
      return _ ("Role");
    case PD_ROSTER_COLUMN_HOURS:
      return _ ("Hours");
    case PD_ROSTER_COLUMN_STATE:
      /* Translators: heading of a column: draft or published, worked, pinned, repeated */
      return _ ("State");
    case PD_ROSTER_COLUMN_FINDING:
      /* Translators: heading of a column: what a rule has to say of a shift */
      return _ ("To look at");
    case PD_ROSTER_N_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}
