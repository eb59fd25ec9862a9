/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-export-json-private.h"

#include "pd-history-entry.h"
#include "pd-person.h"
#include "pd-shift.h"
#include "pd-site.h"

#include <json-glib/json-glib.h>

typedef void (*AddMembers) (JsonBuilder *builder,
                            gpointer     item);

static void
add_text (JsonBuilder *builder,
          const char  *member,
          const char  *text)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
add_number (JsonBuilder *builder,
            const char  *member,
            gint64       number)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, number);
}

static void
add_id_value (JsonBuilder *builder,
              PdId         id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  if (id != PD_ID_NONE)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_id (JsonBuilder *builder,
        const char  *member,
        PdId         id)
{
  json_builder_set_member_name (builder, member);
  add_id_value (builder, id);
}

static void
add_day (JsonBuilder *builder,
         const char  *member,
         PdDay        day)
{
  g_autofree char *text = day != PD_DAY_NONE ? pd_day_to_iso (day) : NULL;

  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_service (JsonBuilder *builder,
             gpointer     item)
{
  add_text (builder, "name", pd_service_get_name (item));
  add_text (builder, "zone", pd_service_get_zone (item));
  add_day (builder, "fortnight_anchor", pd_service_get_fortnight_anchor (item));
}

static void
add_site (JsonBuilder *builder,
          gpointer     item)
{
  add_id (builder, "id", pd_site_get_id (item));
  add_text (builder, "name", pd_site_get_name (item));
  add_text (builder, "mark", pd_site_get_mark (item));
  add_text (builder, "zone", pd_site_get_zone (item));
}

static void
add_person (JsonBuilder *builder,
            gpointer     item)
{
  guint       n;
  const PdId *site_ids = pd_person_get_site_ids (item, &n);

  add_id (builder, "id", pd_person_get_id (item));
  add_text (builder, "name", pd_person_get_name (item));
  add_text (builder, "code", pd_person_get_code (item));
  add_text (builder, "email", pd_person_get_email (item));
  add_text (builder, "phone", pd_person_get_phone (item));
  add_text (builder, "employment", pd_employment_to_nick (pd_person_get_employment (item)));
  add_text (builder, "stream", pd_person_get_stream (item));
  add_number (builder, "agreed_minutes_a_week", pd_person_get_agreed_minutes (item));
  add_text (builder, "role", pd_person_get_role_title (item));
  add_text (builder, "use", pd_use_to_nick (pd_person_get_use (item)));
  add_day (builder, "left_on", pd_person_get_left_on (item));
  json_builder_set_member_name (builder, "sites");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    add_id_value (builder, site_ids[i]);
  json_builder_end_array (builder);
}

static void
add_shift (JsonBuilder *builder,
           gpointer     item)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (item, &n);

  add_id (builder, "id", pd_shift_get_id (item));
  add_id (builder, "person", pd_shift_get_person_id (item));
  add_id (builder, "site", pd_shift_get_site_id (item));
  add_day (builder, "day", pd_shift_get_day (item));
  add_text (builder, "activity", pd_activity_to_nick (pd_shift_get_activity (item)));
  add_text (builder, "note", pd_shift_get_note (item));
  json_builder_set_member_name (builder, "segments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "kind", pd_segment_kind_to_nick (segments[i].kind));
      add_number (builder, "start_minute", segments[i].start);
      add_number (builder, "end_minute", segments[i].end);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static const char *
record_kind_to_nick (PdRecordKind kind)
{
  switch (kind)
    {
    case PD_RECORD_UNDO:
      return "undo";
    case PD_RECORD_REDO:
      return "redo";
    case PD_RECORD_CHANGE:
    default:
      return "change";
    }
}

static void
add_history_entry (JsonBuilder *builder,
                   gpointer     item)
{
  gint64                seconds = pd_history_entry_get_when (item) / G_USEC_PER_SEC;
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_utc (seconds);
  g_autofree char      *text = when != NULL ? g_date_time_format_iso8601 (when) : g_strdup ("");

  add_number (builder, "sequence", (gint64) pd_history_entry_get_sequence (item));
  add_text (builder, "when", text);
  add_id (builder, "who", pd_history_entry_get_who (item));
  add_text (builder, "kind", record_kind_to_nick (pd_history_entry_get_kind (item)));
  add_number (builder, "of", (gint64) pd_history_entry_get_of (item));
  add_text (builder, "label", pd_history_entry_get_label (item));
  json_builder_set_member_name (builder, "is_undone");
  json_builder_add_boolean_value (builder, pd_history_entry_is_undone (item));
}

static void
write_object (FILE          *file,
              JsonGenerator *generator,
              AddMembers     add_members,
              gpointer       item)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode)    root = NULL;
  g_autofree char        *text = NULL;

  json_builder_begin_object (builder);
  add_members (builder, item);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  fputs (text, file);
}

/* One object after another, so that no more than one is in memory as JSON. What goes
 * wrong in writing is found when the file is closed. */
static gboolean
write_list (PdExportFolder *folder,
            const char     *name,
            GPtrArray      *items,
            AddMembers      add_members,
            GError        **error)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  FILE                     *file = pd_export_folder_open (folder, name, error);

  if (file == NULL)
    return FALSE;
  fputc ('[', file);
  for (guint i = 0; i < items->len; i++)
    {
      fputs (i > 0 ? ",\n" : "\n", file);
      write_object (file, generator, add_members, g_ptr_array_index (items, i));
    }
  fputs ("\n]\n", file);
  return pd_export_folder_close (folder, file, error);
}

/**
 * pd_export_json_service:
 * @folder: where to
 * @service: what holds for the whole service
 * @error: return location for a #GError, as of pd_export_folder_write()
 *
 * Returns: whether `service.json` is there
 */
gboolean
pd_export_json_service (PdExportFolder *folder,
                        PdService      *service,
                        GError        **error)
{
  g_autoptr (GPtrArray) services = g_ptr_array_new ();

  g_ptr_array_add (services, service);
  return write_list (folder, "service.json", services, add_service, error);
}

/**
 * pd_export_json_people:
 * @folder: where to
 * @people: (element-type PdPerson): everybody
 * @error: return location for a #GError, as of pd_export_folder_write()
 *
 * Returns: whether `people.json` is there
 */
gboolean
pd_export_json_people (PdExportFolder *folder,
                       GPtrArray      *people,
                       GError        **error)
{
  return write_list (folder, "people.json", people, add_person, error);
}

/**
 * pd_export_json_sites:
 * @folder: where to
 * @sites: (element-type PdSite): every site
 * @error: return location for a #GError, as of pd_export_folder_write()
 *
 * Returns: whether `sites.json` is there
 */
gboolean
pd_export_json_sites (PdExportFolder *folder,
                      GPtrArray      *sites,
                      GError        **error)
{
  return write_list (folder, "sites.json", sites, add_site, error);
}

/**
 * pd_export_json_shifts:
 * @folder: where to
 * @shifts: (element-type PdShift): every shift
 * @error: return location for a #GError, as of pd_export_folder_write()
 *
 * Returns: whether `shifts.json` is there
 */
gboolean
pd_export_json_shifts (PdExportFolder *folder,
                       GPtrArray      *shifts,
                       GError        **error)
{
  return write_list (folder, "shifts.json", shifts, add_shift, error);
}

/**
 * pd_export_json_history:
 * @folder: where to
 * @entries: (element-type PdHistoryEntry): what was done
 * @error: return location for a #GError, as of pd_export_folder_write()
 *
 * Returns: whether `history.json` is there
 */
gboolean
pd_export_json_history (PdExportFolder *folder,
                        GPtrArray      *entries,
                        GError        **error)
{
  return write_list (folder, "history.json", entries, add_history_entry, error);
}
