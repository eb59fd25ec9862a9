/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-export.h"

#include "pd-clock.h"
#include "pd-csv-writer.h"
#include "pd-person-index-private.h"
#include "pd-row-times-private.h"
#include "pd-site-index-private.h"
#include "pd-table-fields.h"
#include "pd-table-times-private.h"

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

static void
write_headers (PdCsvWriter        *writer,
               const PdTableField *fields,
               guint               n)
{
  for (guint i = 0; i < n; i++)
    pd_csv_writer_add_cell (writer, pd_table_field_to_header (fields[i]));
  pd_csv_writer_end_row (writer);
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

/* What an import finds the person by again: the name, or the code where others are
 * called the same. */
static const char *
choose_mention (PdPerson      *person,
                PdPersonIndex *people)
{
  PdPerson *found = NULL;

  if (pd_person_index_find (people, pd_person_get_name (person), &found) && found == person)
    return pd_person_get_name (person);
  if (pd_person_index_find (people, pd_person_get_code (person), &found) && found == person)
    return pd_person_get_code (person);
  return pd_person_get_name (person);
}

static GHashTable *
index_mentions (GPtrArray *people)
{
  g_autoptr (PdPersonIndex) index = pd_person_index_new (people);
  GHashTable               *mentions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      PdPerson *person = g_ptr_array_index (people, i);
      gint64    id = pd_person_get_id (person);

      g_hash_table_insert (mentions, g_memdup2 (&id, sizeof id), (char *) choose_mention (person, index));
    }
  return mentions;
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

static void
write_shift (PdCsvWriter *writer,
             PdShift     *shift,
             GHashTable  *mentions,
             PdSiteIndex *sites)
{
  gint64           person_id = pd_shift_get_person_id (shift);
  PdSite          *site = pd_site_index_find_by_id (sites, pd_shift_get_site_id (shift));
  int              break_minutes = pd_shift_get_minutes (shift, PD_SEGMENT_BREAK);
  g_autofree char *day = pd_day_to_iso (pd_shift_get_day (shift));
  g_autofree char *start = pd_table_times_write (pd_shift_get_start (shift));
  g_autofree char *end = write_end (shift);
  g_autofree char *sleepovers = pd_row_sleepovers_to_text (shift);
  g_autofree char *rest = break_minutes > 0 ? g_strdup_printf ("%d", break_minutes) : NULL;
  const char      *mention = g_hash_table_lookup (mentions, &person_id);
  const char      *cells[] = {
         mention != NULL ? mention : "",
    site != NULL ? pd_site_get_name (site) : "",
    day,
    start,
    end,
    rest != NULL ? rest : "",
    sleepovers,
    pd_activity_to_nick (pd_shift_get_activity (shift)),
    pd_shift_get_note (shift),
    NULL
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (SHIFT_FIELDS) + 1);
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

  write_headers (writer, PERSON_FIELDS, G_N_ELEMENTS (PERSON_FIELDS));
  for (guint i = 0; i < people->len; i++)
    write_person (writer, g_ptr_array_index (people, i), index);
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

  pd_csv_writer_add_row (writer, HEADERS);
  for (guint i = 0; i < sites->len; i++)
    {
      PdSite     *site = g_ptr_array_index (sites, i);
      const char *cells[] = { pd_site_get_name (site), pd_site_get_mark (site), pd_site_get_zone (site), NULL };

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
  g_autoptr (PdCsvWriter) writer = pd_csv_writer_new ();
  g_autoptr (GHashTable)  mentions = index_mentions (people);
  g_autoptr (PdSiteIndex) index = pd_site_index_new (sites);

  write_headers (writer, SHIFT_FIELDS, G_N_ELEMENTS (SHIFT_FIELDS));
  for (guint i = 0; i < shifts->len; i++)
    write_shift (writer, g_ptr_array_index (shifts, i), mentions, index);
  return pd_csv_writer_finish (writer);
}
