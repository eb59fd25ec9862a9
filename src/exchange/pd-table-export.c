/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-export.h"

#include "pd-csv-writer.h"
#include "pd-person.h"
#include "pd-shift-cells-private.h"
#include "pd-site-index-private.h"
#include "pd-table-rows-private.h"
#include "pd-table-times-private.h"

#include <string.h>

static const PdTableField PERSON_FIELDS[] = {
  PD_TABLE_FIELD_NAME,
  PD_TABLE_FIELD_PRONOUNS,
  PD_TABLE_FIELD_CODE,
  PD_TABLE_FIELD_EMAIL,
  PD_TABLE_FIELD_PHONE,
  PD_TABLE_FIELD_EMPLOYMENT,
  PD_TABLE_FIELD_STREAM,
  PD_TABLE_FIELD_HOURS,
  PD_TABLE_FIELD_SITES,
  PD_TABLE_FIELD_ROLE,
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
         pd_person_get_pronouns (person),
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
 * @roles: (element-type PdRole): every role
 * @names: how much of people's names is shown; a hand-over note stands only beside full
 *   names, because it may name people, too
 *
 * Returns: (transfer full): a table of them, as #PdCsvWriter writes it
 */
GBytes *
pd_table_export_shifts (GPtrArray  *shifts,
                        GPtrArray  *people,
                        GPtrArray  *sites,
                        GPtrArray  *roles,
                        PdRedaction names)
{
  g_autoptr (GPtrArray) rows = pd_shift_cells_list (shifts, people, sites, roles, names);
  guint                 n;
  const PdTableField   *fields = pd_shift_cells_get_fields (names, &n);

  return pd_table_rows_write (rows, fields, n);
}
