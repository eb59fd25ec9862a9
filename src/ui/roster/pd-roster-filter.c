/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-filter.h"

#include "pd-roster-words.h"

#include <string.h>

#define STREAM_PREFIX "stream:"

/**
 * pd_roster_filter_new:
 * @who: the nick of an employment, "stream:" and a stream, or nothing for everybody
 * @only: "gaps", "findings", or nothing for all
 *
 * Returns: (transfer full): that filter
 */
PdRosterFilter *
pd_roster_filter_new (const char *who,
                      const char *only)
{
  PdRosterFilter *self = g_new0 (PdRosterFilter, 1);

  if (g_str_has_prefix (who, STREAM_PREFIX))
    self->stream = g_strdup (who + strlen (STREAM_PREFIX));
  else if (*who != '\0')
    self->employment = g_strdup (who);
  if (g_str_equal (only, "gaps"))
    self->only = PD_ROSTER_ONLY_GAPS;
  else if (g_str_equal (only, "findings"))
    self->only = PD_ROSTER_ONLY_FINDINGS;
  return self;
}

/**
 * pd_roster_filter_copy:
 * @self: (nullable): a filter
 *
 * Returns: (transfer full) (nullable): another one that is the same
 */
PdRosterFilter *
pd_roster_filter_copy (const PdRosterFilter *self)
{
  PdRosterFilter *copy;

  if (self == NULL)
    return NULL;
  copy = g_new0 (PdRosterFilter, 1);
  copy->employment = g_strdup (self->employment);
  copy->stream = g_strdup (self->stream);
  copy->only = self->only;
  return copy;
}

/**
 * pd_roster_filter_free:
 * @self: (transfer full) (nullable): a filter
 */
void
pd_roster_filter_free (PdRosterFilter *self)
{
  if (self == NULL)
    return;
  g_free (self->employment);
  g_free (self->stream);
  g_free (self);
}

static gboolean
has_person (const PdRosterFilter *self,
            PdPerson             *person)
{
  if (person == NULL)
    return TRUE;
  if (self->employment != NULL &&
      !g_str_equal (self->employment, pd_employment_to_nick (pd_person_get_employment (person))))
    return FALSE;
  return self->stream == NULL || g_str_equal (self->stream, pd_person_get_stream (person));
}

static gboolean
is_open (PdFinding *finding)
{
  return !pd_finding_is_settled (finding) && pd_roster_words_is_to_look_at (finding);
}

static gboolean
has_finding (PdRoster *roster,
             PdShift  *shift)
{
  PdFinding *finding = pd_roster_find_finding (roster, pd_shift_get_id (shift));

  return finding != NULL && is_open (finding);
}

static gboolean
row_has_finding (PdRoster *roster,
                 guint     row)
{
  GPtrArray *findings = pd_roster_get_findings (roster);
  PdPerson  *person = pd_roster_get_row_person (roster, row);

  for (guint column = 0; column < pd_roster_get_n_days (roster); column++)
    {
      GPtrArray *shifts = pd_roster_get_cell (roster, row, column);

      for (guint i = 0; i < shifts->len; i++)
        if (has_finding (roster, g_ptr_array_index (shifts, i)))
          return TRUE;
    }
  for (guint i = 0; i < findings->len && person != NULL; i++)
    if (pd_finding_get_person_id (g_ptr_array_index (findings, i)) == pd_person_get_id (person) &&
        is_open (g_ptr_array_index (findings, i)))
      return TRUE;
  return FALSE;
}

/* A site with too few people on some day; nobody's row is a gap. */
static gboolean
row_has_gap (PdRoster      *roster,
             PdRosterMarks *marks,
             guint          row)
{
  PdSite *site = pd_roster_get_row_site (roster, row);

  for (guint column = 0; site != NULL && column < pd_roster_get_n_days (roster); column++)
    {
      PdRosterCover cover;

      pd_roster_marks_get_cover (marks, pd_site_get_id (site), pd_roster_get_from (roster) + (PdDay) column, &cover);
      if (cover.state == PD_COVERAGE_UNDER)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_known (PdRosterMarks *marks)
{
  return marks != NULL && pd_roster_marks_has_check (marks);
}

/**
 * pd_roster_filter_has_row:
 * @self: (nullable): a filter
 * @roster: a roster
 * @marks: (nullable): what is known beside its shifts; until the rules were asked, nothing
 *   is hidden for want of a finding or a gap
 * @row: a row of it
 *
 * Returns: whether the row is shown; that of open shifts always is, because whoever looks
 *   for a person may want to give them one
 */
gboolean
pd_roster_filter_has_row (const PdRosterFilter *self,
                          PdRoster             *roster,
                          PdRosterMarks        *marks,
                          guint                 row)
{
  if (self == NULL || pd_roster_row_is_open (roster, row))
    return TRUE;
  if (!has_person (self, pd_roster_get_row_person (roster, row)))
    return FALSE;
  if (self->only == PD_ROSTER_ONLY_ALL || !is_known (marks))
    return TRUE;
  return self->only == PD_ROSTER_ONLY_GAPS ? row_has_gap (roster, marks, row) : row_has_finding (roster, row);
}

/**
 * pd_roster_filter_has_shift:
 * @self: (nullable): a filter
 * @roster: a roster
 * @marks: (nullable): what is known beside its shifts
 * @shift: a shift of it
 *
 * Returns: whether its line is shown
 */
gboolean
pd_roster_filter_has_shift (const PdRosterFilter *self,
                            PdRoster             *roster,
                            PdRosterMarks        *marks,
                            PdShift              *shift)
{
  if (self == NULL)
    return TRUE;
  if (!has_person (self, pd_roster_get_person (roster, pd_shift_get_person_id (shift))))
    return FALSE;
  if (self->only == PD_ROSTER_ONLY_GAPS)
    return pd_shift_is_open (shift);
  return self->only == PD_ROSTER_ONLY_ALL || !is_known (marks) || has_finding (roster, shift);
}
