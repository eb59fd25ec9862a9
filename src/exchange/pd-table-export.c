/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-export.h"

#include "pd-clock.h"
#include "pd-csv-writer.h"
#include "pd-row-times-private.h"
#include "pd-site-index-private.h"
#include "pd-table-rows-private.h"
#include "pd-table-times-private.h"

#include <string.h>

static const PdTableField PERSON_FIELDS[] = {
  PD_TABLE_FIELD_NAME,
  PD_TABLE_FIELD_CODE,
  PD_TABLE_FIELD_EMAIL,
  PD_TABLE_FIELD_PHONE,
  PD_TABLE_FIELD_EMPLOYMENT,
  PD_TABLE_FIELD_STREAM,
  PD_TABLE_FIELD_HOURS,
  PD_TABLE_FIELD_SITES,
  PD_TABLE_FIELD_ROLE,
};

static const PdTableField SHIFT_FIELDS[] = {
  PD_TABLE_FIELD_PERSON,
  PD_TABLE_FIELD_SITE,
  PD_TABLE_FIELD_DATE,
  PD_TABLE_FIELD_START,
  PD_TABLE_FIELD_END,
  PD_TABLE_FIELD_BREAK,
  PD_TABLE_FIELD_SLEEPOVER,
  PD_TABLE_FIELD_FOR,
  PD_TABLE_FIELD_NOTE,
};

/* Rows stand in an order that only depends on what they say, so that the tables of two
 * services that hold the same are the same. */
static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  PdPerson *first = *(PdPerson **) a;
  PdPerson *second = *(PdPerson **) b;
  int       order = strcmp (pd_person_get_name (first), pd_person_get_name (second));

  return order != 0 ? order : strcmp (pd_person_get_code (first), pd_person_get_code (second));
}

static int
compare_sites (gconstpointer a,
               gconstpointer b)
{
  return strcmp (pd_site_get_name (*(PdSite **) a), pd_site_get_name (*(PdSite **) b));
}

static GPtrArray *
sort (GPtrArray   *items,
      GCompareFunc compare)
{
  GPtrArray *sorted = g_ptr_array_copy (items, (GCopyFunc) g_object_ref, NULL);

  g_ptr_array_set_free_func (sorted, g_object_unref);
  g_ptr_array_sort (sorted, compare);
  return sorted;
}

static char *
join_sites (PdPerson    *person,
            PdSiteIndex *sites)
{
  GString    *names = g_string_new (NULL);
  guint       n;
  const PdId *ids = pd_person_get_site_ids (person, &n);

  for (guint i = 0; i < n; i++)
    {
      PdSite *site = pd_site_index_find_by_id (sites, ids[i]);

      if (site != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ";" : "", pd_site_get_name (site));
    }
  return g_string_free (names, FALSE);
}

static void
write_person (PdCsvWriter *writer,
              PdPerson    *person,
              PdSiteIndex *sites)
{
  PdEmployment     employment = pd_person_get_employment (person);
  int              minutes = pd_person_get_agreed_minutes (person);
  g_autofree char *hours = minutes > 0 ? pd_table_times_write_hours (minutes) : g_strdup ("");
  g_autofree char *site_names = join_sites (person, sites);
  const char      *cells[] = {
         pd_person_get_name (person),
         pd_person_get_code (person),
         pd_person_get_email (person),
         pd_person_get_phone (person),
    employment != PD_EMPLOYMENT_UNKNOWN ? pd_employment_to_nick (employment) : "",
         pd_person_get_stream (person),
         hours,
         site_names,
         pd_person_get_role_title (person),
         NULL
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (PERSON_FIELDS) + 1);
  pd_csv_writer_add_row (writer, cells);
}

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

/* What a row says of a shift, in the order of SHIFT_FIELDS. */
static GStrv
make_shift_row (PdShift     *shift,
                GHashTable  *mentions,
                PdSiteIndex *sites)
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
      g_strdup (pd_shift_get_note (shift)),
      NULL
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (SHIFT_FIELDS) + 1);
  return g_memdup2 (cells, sizeof cells);
}

/**
 * pd_table_export_people:
 * @people: (element-type PdPerson): people
 * @sites: (element-type PdSite): every site
 *
 * Returns: (transfer full): a table of them, as #PdCsvWriter writes it
 */
GBytes *
pd_table_export_people (GPtrArray *people,
                        GPtrArray *sites)
{
  g_autoptr (PdCsvWriter) writer = pd_csv_writer_new ();
  g_autoptr (PdSiteIndex) index = pd_site_index_new (sites);
  g_autoptr (GPtrArray)   sorted = sort (people, compare_people);

  pd_table_rows_write_headers (writer, PERSON_FIELDS, G_N_ELEMENTS (PERSON_FIELDS));
  for (guint i = 0; i < sorted->len; i++)
    write_person (writer, g_ptr_array_index (sorted, i), index);
  return pd_csv_writer_finish (writer);
}

/**
 * pd_table_export_sites:
 * @sites: (element-type PdSite): sites
 *
 * Returns: (transfer full): a table of them, as #PdCsvWriter writes it
 */
GBytes *
pd_table_export_sites (GPtrArray *sites)
{
  static const char *const HEADERS[] = { "name", "mark", "zone", NULL };
  g_autoptr (PdCsvWriter)  writer = pd_csv_writer_new ();
  g_autoptr (GPtrArray)    sorted = sort (sites, compare_sites);

  pd_csv_writer_add_row (writer, HEADERS);
  for (guint i = 0; i < sorted->len; i++)
    {
      PdSite     *site = g_ptr_array_index (sorted, i);
      const char *cells[] = {
        pd_site_get_name (site),
        pd_site_get_mark (site),
        pd_site_get_zone (site),
        NULL
      };

      pd_csv_writer_add_row (writer, cells);
    }
  return pd_csv_writer_finish (writer);
}

/**
 * pd_table_export_shifts:
 * @shifts: (element-type PdShift): shifts
 * @people: (element-type PdPerson): everybody
 * @sites: (element-type PdSite): every site
 *
 * Returns: (transfer full): a table of them, as #PdCsvWriter writes it
 */
GBytes *
pd_table_export_shifts (GPtrArray *shifts,
                        GPtrArray *people,
                        GPtrArray *sites)
{
  /* By day and time, then by all else. */
  static const guint      ORDER[] = { 2, 3, 4, 1, 0, 7, 5, 6, 8 };
  g_autoptr (GHashTable)  mentions = pd_table_mentions_new (people);
  g_autoptr (PdSiteIndex) index = pd_site_index_new (sites);
  g_autoptr (GPtrArray)   rows = pd_table_rows_new ();

  G_STATIC_ASSERT (G_N_ELEMENTS (ORDER) == G_N_ELEMENTS (SHIFT_FIELDS));
  for (guint i = 0; i < shifts->len; i++)
    g_ptr_array_add (rows, make_shift_row (g_ptr_array_index (shifts, i), mentions, index));
  return pd_table_rows_write (rows, SHIFT_FIELDS, ORDER, G_N_ELEMENTS (SHIFT_FIELDS));
}
