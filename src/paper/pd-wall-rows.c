/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-wall-roster-private.h"

#include "pd-paper-words-private.h"
#include "pd-wall-words-private.h"

#include <glib/gi18n-lib.h>

/* What every cell of a roster needs while it is set. */
typedef struct
{
  PdWallRoster       *self;
  PdRoster           *roster;
  const PdWallExtras *extras;
  const PdWallMarks  *marks;
  GHashTable         *names; /* PdId -> what a person is called */
  GHashTable         *sites; /* PdId -> place among the sites, from 1 */
} Setting;

static int
compare_sites (gconstpointer a,
               gconstpointer b)
{
  PdSite *site = *(PdSite *const *) a;
  PdSite *other = *(PdSite *const *) b;
  int     order = g_utf8_collate (pd_site_get_name (site), pd_site_get_name (other));
  PdId    id = pd_site_get_id (site);
  PdId    other_id = pd_site_get_id (other);

  return order != 0 ? order : (id > other_id) - (id < other_id);
}

static GPtrArray *
collect_sites (PdRoster *roster)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GPtrArray             *sites = g_ptr_array_new ();
  GPtrArray             *shifts = pd_roster_get_shifts (roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);
      PdSite  *site = pd_roster_get_site (roster, pd_shift_get_site_id (shift));

      if (site != NULL && g_hash_table_add (known, site))
        g_ptr_array_add (sites, site);
    }
  g_ptr_array_sort (sites, compare_sites);
  return sites;
}

/* The sites in the order of their names, so that a roster printed again next week has
 * the same colours. */
static GHashTable *
number_sites (PdRoster *roster)
{
  g_autoptr (GPtrArray) sites = collect_sites (roster);
  GHashTable           *numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < sites->len; i++)
    {
      PdId id = pd_site_get_id (g_ptr_array_index (sites, i));

      g_hash_table_insert (numbers, g_memdup2 (&id, sizeof id), GINT_TO_POINTER ((int) i + 1));
    }
  return numbers;
}

static GArray *
new_entries (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PdWallEntry));
}

static void
add_shift (Setting *setting,
           GArray  *entries,
           guint    row,
           PdShift *shift)
{
  PdWallRoster         *self = setting->self;
  PdWallStyle          *style = &self->style;
  PdId                  site = pd_shift_get_site_id (shift);
  const PdRosterChange *change = pd_wall_marks_find_change (setting->marks, shift);
  g_autofree char      *words = pd_wall_words_for_shift (setting->roster, row, shift, change, setting->names);
  double                width = pd_wall_style_get_text_width (style);
  PdWallEntry           entry;

  entry.block = pd_typesetter_set_pair (self->typesetter,
                                        &style->time, &style->detail, width, words);
  entry.shift_id = pd_shift_get_id (shift);
  entry.site = GPOINTER_TO_INT (g_hash_table_lookup (setting->sites, &site)) - 1;
  entry.frame = change != NULL ? PD_WALL_FRAME_CHANGED : PD_WALL_FRAME_NONE;
  g_array_append_val (entries, entry);
}

/* Words in a cell that are no shift. */
static void
add_words (Setting    *setting,
           GArray     *entries,
           const char *words,
           PdWallFrame frame)
{
  PdWallRoster *self = setting->self;
  double        width = pd_wall_style_get_text_width (&self->style);
  PdWallEntry   entry = { .shift_id = PD_ID_NONE, .site = PD_WALL_NO_SITE, .frame = frame };

  if (words == NULL)
    return;
  entry.block = pd_typesetter_set (self->typesetter, &self->style.detail, width, words);
  g_array_append_val (entries, entry);
}

static void
add_away (Setting *setting,
          GArray  *entries,
          guint    row,
          PdDay    day)
{
  PdPerson        *person = pd_roster_get_row_person (setting->roster, row);
  g_autofree char *words = NULL;

  if (person == NULL)
    return;
  words = pd_paper_words_for_away (setting->extras->facts, pd_person_get_id (person), day);
  add_words (setting, entries, words, PD_WALL_FRAME_NONE);
}

static void
add_gone (Setting *setting,
          GArray  *entries,
          guint    row,
          guint    column)
{
  GPtrArray *changes = pd_wall_marks_get_gone (setting->marks, row, column);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      g_autofree char *words = pd_wall_words_for_gone (setting->roster, row, g_ptr_array_index (changes, i),
                                                       setting->names);

      add_words (setting, entries, words, PD_WALL_FRAME_GONE);
    }
}

static void
add_coverage (Setting *setting,
              GArray  *entries,
              PdSite  *site,
              PdDay    day)
{
  g_autofree char *words = NULL;

  if (setting->extras->coverage == NULL || site == NULL)
    return;
  words = pd_wall_words_for_coverage (setting->extras->coverage, pd_site_get_id (site), day);
  add_words (setting, entries, words, PD_WALL_FRAME_NONE);
}

static GArray *
fill_cell (Setting *setting,
           guint    row,
           guint    column)
{
  GArray    *entries = new_entries ();
  GPtrArray *shifts = pd_roster_get_cell (setting->roster, row, column);
  PdDay      day = setting->self->from + (PdDay) column;

  add_away (setting, entries, row, day);
  for (guint i = 0; i < shifts->len; i++)
    add_shift (setting, entries, row, g_ptr_array_index (shifts, i));
  add_gone (setting, entries, row, column);
  add_coverage (setting, entries, pd_roster_get_row_site (setting->roster, row), day);
  return entries;
}

static void
add_label (PdWallRoster *self,
           GArray       *entries,
           const PdType *type,
           const char   *words)
{
  double      width = pd_wall_style_get_label_text_width (&self->style);
  PdWallEntry entry = { .shift_id = PD_ID_NONE, .site = PD_WALL_NO_SITE };

  entry.block = pd_typesetter_set (self->typesetter, type, width, words);
  g_array_append_val (entries, entry);
}

static PdWallRow *
fill_row (Setting *setting,
          guint    n)
{
  PdWallRoster    *self = setting->self;
  PdWallRow       *row = g_new0 (PdWallRow, 1);
  g_autofree char *hours = pd_wall_words_for_hours (setting->roster, n);

  row->name = pd_wall_words_for_row (setting->roster, n, setting->names);
  row->is_open = pd_roster_row_is_open (setting->roster, n);
  row->label = new_entries ();
  add_label (self, row->label, &self->style.name, row->name);
  add_label (self, row->label, &self->style.hours, hours);

  row->cells = g_new0 (GArray *, self->n_days + 1);
  for (guint column = 0; column < self->n_days; column++)
    row->cells[column] = fill_cell (setting, n, column);
  return row;
}

/* By person, a site has no row of its own to say it in. */
static void
add_coverage_row (Setting *setting,
                  PdSite  *site)
{
  PdWallRoster *self = setting->self;
  PdWallRow    *row = g_new0 (PdWallRow, 1);
  guint         n_entries = 0;

  row->name = pd_paper_words_make_one_line (pd_site_get_name (site));
  row->is_coverage = TRUE;
  row->label = new_entries ();
  add_label (self, row->label, &self->style.name, row->name);
  add_label (self, row->label, &self->style.hours, _ ("Coverage"));
  row->cells = g_new0 (GArray *, self->n_days + 1);
  for (guint column = 0; column < self->n_days; column++)
    {
      row->cells[column] = new_entries ();
      add_coverage (setting, row->cells[column], site, self->from + (PdDay) column);
      n_entries += row->cells[column]->len;
    }
  if (n_entries > 0)
    g_ptr_array_add (self->rows, row);
  else
    pd_wall_row_free (row);
}

static void
add_coverage_rows (Setting *setting)
{
  g_autoptr (GPtrArray) sites = collect_sites (setting->roster);

  if (setting->extras->coverage == NULL || pd_roster_get_side (setting->roster) != PD_ROSTER_BY_PERSON)
    return;
  for (guint i = 0; i < sites->len; i++)
    add_coverage_row (setting, g_ptr_array_index (sites, i));
}

/**
 * pd_wall_row_free:
 * @row: (transfer full): a row
 */
void
pd_wall_row_free (PdWallRow *row)
{
  for (guint i = 0; row->cells[i] != NULL; i++)
    g_array_unref (row->cells[i]);
  g_free (row->cells);
  g_array_unref (row->label);
  g_free (row->name);
  g_free (row);
}

/**
 * pd_wall_roster_fill_rows:
 * @self: a wall roster with its style set
 * @roster: what to print
 * @extras: what to print beside its shifts
 * @marks: what has changed
 * @redaction: how much of names to show
 *
 * Sets the words of every cell.
 */
void
pd_wall_roster_fill_rows (PdWallRoster       *self,
                          PdRoster           *roster,
                          const PdWallExtras *extras,
                          const PdWallMarks  *marks,
                          PdRedaction         redaction)
{
  g_autoptr (GArray)     more = pd_wall_marks_list_people (marks);
  g_autoptr (GHashTable) names = pd_paper_words_name_people (roster, redaction, more);
  g_autoptr (GHashTable) sites = number_sites (roster);
  Setting                setting = { self, roster, extras, marks, names, sites };

  for (guint row = 0; row < pd_roster_get_n_rows (roster); row++)
    g_ptr_array_add (self->rows, fill_row (&setting, row));
  add_coverage_rows (&setting);
}
