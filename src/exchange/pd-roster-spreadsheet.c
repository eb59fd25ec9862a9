/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-roster-spreadsheet.h"

#include "pd-clock.h"
#include "pd-shift-cells-private.h"
#include "pd-spreadsheet-private.h"

#include <glib/gi18n-lib.h>

/* In letters, as wide as a name and as the times of a shift with its site. */
#define NAME_WIDTH 24
#define DAY_WIDTH 20
#define HOURS_WIDTH 10

typedef struct
{
  /* borrowed */
  PdRoster *roster;

  /* owned */
  PdSpreadsheet *spreadsheet;
  GHashTable    *names; /* PdId to how somebody is called */
} Writing;

static void
clear_writing (Writing *self)
{
  g_clear_pointer (&self->spreadsheet, pd_spreadsheet_free);
  g_clear_pointer (&self->names, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, clear_writing)

static const char *
get_person_name (Writing *self,
                 PdId     person_id)
{
  const char *name = g_hash_table_lookup (self->names, &person_id);

  return name != NULL ? name : _ ("Somebody");
}

/* What the row does not say: the site where it is a person's, the person where it is a
 * site's. */
static const char *
get_other_side (Writing *self,
                guint    row,
                PdShift *shift)
{
  PdSite *site = pd_roster_get_site (self->roster, pd_shift_get_site_id (shift));

  if (pd_roster_get_side (self->roster) == PD_ROSTER_BY_PERSON || pd_roster_row_is_open (self->roster, row))
    return site != NULL ? pd_site_get_name (site) : "";
  return pd_shift_is_open (shift) ? C_ ("shift", "Open") : get_person_name (self, pd_shift_get_person_id (shift));
}

static void
append_sleepovers (GString *words,
                   PdShift *shift)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *times = NULL;

      if (segments[i].kind != PD_SEGMENT_SLEEPOVER)
        continue;
      times = pd_clock_span_to_text (segments[i].start, segments[i].end);
      /* Translators: part of a shift, from a time to a time: "Sleepover 23:00 – 7:00 +1" */
      g_string_append_printf (words, _ ("\nSleepover %s"), times);
    }
}

static void
append_shift (Writing *self,
              guint    row,
              PdShift *shift,
              GString *words)
{
  g_autofree char *times = pd_shift_times_to_text (shift);
  const char      *other_side = get_other_side (self, row, shift);

  g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", times);
  if (*other_side != '\0')
    g_string_append_printf (words, " %s", other_side);
  if (pd_shift_get_activity (shift) != PD_ACTIVITY_SUPPORT)
    g_string_append_printf (words, ", %s", pd_activity_to_words (pd_shift_get_activity (shift)));
  append_sleepovers (words, shift);
}

static void
write_cell (Writing *self,
            guint    row,
            guint    day)
{
  GPtrArray          *shifts = pd_roster_get_cell (self->roster, row, day);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < shifts->len; i++)
    append_shift (self, row, g_ptr_array_index (shifts, i), words);
  if (words->len > 0)
    pd_spreadsheet_write_text (self->spreadsheet, row + 1, day + 1, words->str, PD_SPREADSHEET_PLAIN);
}

static const char *
get_row_name (Writing *self,
              guint    row)
{
  PdPerson *person = pd_roster_get_row_person (self->roster, row);

  if (person != NULL)
    return get_person_name (self, pd_person_get_id (person));
  return pd_roster_get_row_name (self->roster, row);
}

static void
write_row (Writing *self,
           guint    row)
{
  guint n_days = pd_roster_get_n_days (self->roster);

  pd_spreadsheet_write_text (self->spreadsheet, row + 1, 0, get_row_name (self, row), PD_SPREADSHEET_HEADING);
  for (guint day = 0; day < n_days; day++)
    write_cell (self, row, day);
  pd_spreadsheet_write_hours (self->spreadsheet,
                              row + 1,
                              n_days + 1,
                              pd_roster_get_row_minutes (self->roster, row));
}

/* People or sites down, days across, and how long it is together. */
static void
write_roster (Writing *self)
{
  gboolean is_by_person = pd_roster_get_side (self->roster) == PD_ROSTER_BY_PERSON;
  guint    n_days = pd_roster_get_n_days (self->roster);

  pd_spreadsheet_begin_sheet (self->spreadsheet, C_ ("sheet", "Roster"), 1, 1);
  pd_spreadsheet_set_width (self->spreadsheet, 0, NAME_WIDTH);
  pd_spreadsheet_write_text (self->spreadsheet, 0, 0, is_by_person ? _ ("Person") : _ ("Site"), PD_SPREADSHEET_HEADING);
  for (guint day = 0; day < n_days; day++)
    {
      g_autofree char *words = pd_day_to_words (pd_roster_get_from (self->roster) + (PdDay) day);

      pd_spreadsheet_set_width (self->spreadsheet, day + 1, DAY_WIDTH);
      pd_spreadsheet_write_text (self->spreadsheet, 0, day + 1, words, PD_SPREADSHEET_HEADING);
    }
  pd_spreadsheet_set_width (self->spreadsheet, n_days + 1, HOURS_WIDTH);
  pd_spreadsheet_write_text (self->spreadsheet, 0, n_days + 1, _ ("Hours"), PD_SPREADSHEET_HEADING);
  for (guint row = 0; row < pd_roster_get_n_rows (self->roster); row++)
    write_row (self, row);
}

/* One shift a row, with the headers that an import knows. */
static void
write_shifts (Writing    *self,
              GPtrArray  *people,
              GPtrArray  *sites,
              GPtrArray  *roles,
              PdRedaction names)
{
  g_autoptr (GPtrArray) rows = pd_shift_cells_list (pd_roster_get_shifts (self->roster), people, sites, roles, names);
  guint                 n;
  const PdTableField   *fields = pd_shift_cells_get_fields (names, &n);

  pd_spreadsheet_begin_sheet (self->spreadsheet, C_ ("sheet", "Shifts"), 1, 0);
  for (guint i = 0; i < n; i++)
    {
      pd_spreadsheet_set_width (self->spreadsheet, i, fields[i] == PD_TABLE_FIELD_PERSON ? NAME_WIDTH : DAY_WIDTH);
      pd_spreadsheet_write_text (self->spreadsheet, 0, i, pd_table_field_to_header (fields[i]), PD_SPREADSHEET_HEADING);
    }
  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < n; j++)
      pd_spreadsheet_write_text (self->spreadsheet,
                                 i + 1,
                                 j,
                                 ((GStrv) g_ptr_array_index (rows, i))[j],
                                 PD_SPREADSHEET_PLAIN);
}

/**
 * pd_roster_spreadsheet_make:
 * @roster: a roster
 * @people: (element-type PdPerson): everybody
 * @sites: (element-type PdSite): every site
 * @roles: (element-type PdRole): every role
 * @names: how much of people's names is shown; hand-over notes stand only beside full
 *   names, because they may name people, too
 * @scratch_folder: see pd_spreadsheet_new(): the folder that the file goes to
 * @error: return location for a #GError
 *
 * Makes a spreadsheet of two sheets: the roster as it is read, and its shifts as a table
 * that an import knows.
 *
 * Returns: (transfer full): the file, or %NULL with %PD_ERROR_INPUT or %PD_ERROR_IO
 */
GBytes *
pd_roster_spreadsheet_make (PdRoster   *roster,
                            GPtrArray  *people,
                            GPtrArray  *sites,
                            GPtrArray  *roles,
                            PdRedaction names,
                            const char *scratch_folder,
                            GError    **error)
{
  g_auto (Writing) writing = { .roster = roster };

  g_return_val_if_fail (PD_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (people != NULL && sites != NULL && roles != NULL, NULL);
  g_return_val_if_fail (scratch_folder != NULL, NULL);

  writing.spreadsheet = pd_spreadsheet_new (scratch_folder, error);
  if (writing.spreadsheet == NULL)
    return NULL;
  writing.names = pd_redaction_name_people (names, people);
  write_roster (&writing);
  write_shifts (&writing, people, sites, roles, names);
  return pd_spreadsheet_finish (writing.spreadsheet, error);
}
