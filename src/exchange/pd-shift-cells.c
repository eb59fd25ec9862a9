/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-shift-cells-private.h"

#include "pd-clock.h"
#include "pd-role-index-private.h"
#include "pd-row-times-private.h"
#include "pd-shift.h"
#include "pd-site-index-private.h"
#include "pd-table-rows-private.h"
#include "pd-table-times-private.h"

static const PdTableField FIELDS[] = {
  PD_TABLE_FIELD_PERSON,
  PD_TABLE_FIELD_SITE,
  PD_TABLE_FIELD_DATE,
  PD_TABLE_FIELD_START,
  PD_TABLE_FIELD_END,
  PD_TABLE_FIELD_BREAK,
  PD_TABLE_FIELD_SLEEPOVER,
  PD_TABLE_FIELD_FOR,
  PD_TABLE_FIELD_ROLE_DESCRIPTION,
  PD_TABLE_FIELD_NOTE,
};

/* By day and time, then by all else. */
static const guint ORDER[] = { 2, 3, 4, 1, 0, 7, 5, 6, 8, 9 };

/* A time alone says an end on the same day, or on the next if it is before the start.
 * What is later says the day, too. */
static char *
write_end (PdShift *shift)
{
  int              end = pd_shift_get_end (shift);
  g_autofree char *time = pd_table_times_write (end);
  g_autofree char *day = NULL;

  if (end < PD_MINUTES_PER_DAY || end - pd_shift_get_start (shift) < PD_MINUTES_PER_DAY)
    return g_steal_pointer (&time);
  day = pd_day_to_iso (pd_shift_get_day (shift) + end / PD_MINUTES_PER_DAY);
  return g_strconcat (day, " ", time, NULL);
}

/* What a row says of a shift, in the order of FIELDS. */
static GStrv
make_row (PdShift     *shift,
          GHashTable  *mentions,
          PdSiteIndex *sites,
          PdRoleIndex *roles)
{
  PdSite *site = pd_site_index_find_by_id (sites, pd_shift_get_site_id (shift));
  int     rest = pd_shift_get_minutes (shift, PD_SEGMENT_BREAK);
  char   *cells[] = {
      g_strdup (pd_table_mentions_get (mentions, pd_shift_get_person_id (shift))),
      g_strdup (site != NULL ? pd_site_get_name (site) : ""),
      pd_day_to_iso (pd_shift_get_day (shift)),
      pd_table_times_write (pd_shift_get_start (shift)),
      write_end (shift),
    rest > 0 ? g_strdup_printf ("%d", rest) : g_strdup (""),
      pd_row_sleepovers_to_text (shift),
      g_strdup (pd_activity_to_nick (pd_shift_get_activity (shift))),
      pd_role_index_dup_mention (roles, pd_shift_get_role_id (shift)),
      g_strdup (pd_shift_get_note (shift)),
      NULL
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (FIELDS) + 1);
  return g_memdup2 (cells, sizeof cells);
}

/**
 * pd_shift_cells_get_fields:
 * @names: how much of people's names is shown
 * @ret_n: (out): how many fields there are
 *
 * Returns: (transfer none) (array length=ret_n): what the cells of a shift are
 */
const PdTableField *
pd_shift_cells_get_fields (PdRedaction names,
                           guint      *ret_n)
{
  *ret_n = G_N_ELEMENTS (FIELDS) - (names != PD_REDACTION_FULL_NAMES);
  return FIELDS;
}

/**
 * pd_shift_cells_list:
 * @shifts: (element-type PdShift): shifts
 * @people: (element-type PdPerson): everybody
 * @sites: (element-type PdSite): every site
 * @roles: (element-type PdRole): every role
 * @names: how much of people's names is shown; full ones are such that an import finds
 *   the person again
 *
 * Returns: (transfer full) (element-type GStrv): a row for each of the shifts, with the
 *   fields of pd_shift_cells_get_fields(), in the order of their days and times
 */
GPtrArray *
pd_shift_cells_list (GPtrArray  *shifts,
                     GPtrArray  *people,
                     GPtrArray  *sites,
                     GPtrArray  *roles,
                     PdRedaction names)
{
  gboolean                is_full = names == PD_REDACTION_FULL_NAMES;
  g_autoptr (GHashTable)  mentions = is_full ? pd_table_mentions_new (people)
                                             : pd_redaction_name_people (names, people);
  g_autoptr (PdSiteIndex) index = pd_site_index_new (sites);
  g_autoptr (PdRoleIndex) role_index = pd_role_index_new (roles);
  GPtrArray              *rows = pd_table_rows_new ();
  guint                   n;

  G_STATIC_ASSERT (G_N_ELEMENTS (ORDER) == G_N_ELEMENTS (FIELDS));
  for (guint i = 0; i < shifts->len; i++)
    g_ptr_array_add (rows, make_row (g_ptr_array_index (shifts, i), mentions, index, role_index));
  pd_table_rows_sort (rows, ORDER, G_N_ELEMENTS (ORDER));
  pd_shift_cells_get_fields (names, &n);
  for (guint i = 0; i < rows->len; i++)
    for (guint j = n; j < G_N_ELEMENTS (FIELDS); j++)
      g_clear_pointer (&((GStrv) g_ptr_array_index (rows, i))[j], g_free);
  return rows;
}
