/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-export-json-private.h"

#include "pd-history-entry.h"
#include "pd-json-list-private.h"
#include "pd-person.h"
#include "pd-shift.h"
#include "pd-site.h"

static void
add_service (JsonBuilder *builder,
             gpointer     item)
{
  pd_json_add_text (builder, "name", pd_service_get_name (item));
  pd_json_add_text (builder, "zone", pd_service_get_zone (item));
  pd_json_add_day (builder, "fortnight_anchor", pd_service_get_fortnight_anchor (item));
}

static void
add_site (JsonBuilder *builder,
          gpointer     item)
{
  pd_json_add_id (builder, "id", pd_site_get_id (item));
  pd_json_add_text (builder, "name", pd_site_get_name (item));
  pd_json_add_text (builder, "mark", pd_site_get_mark (item));
  pd_json_add_text (builder, "zone", pd_site_get_zone (item));
}

static void
add_person (JsonBuilder *builder,
            gpointer     item)
{
  guint       n;
  const PdId *site_ids = pd_person_get_site_ids (item, &n);

  pd_json_add_id (builder, "id", pd_person_get_id (item));
  pd_json_add_text (builder, "name", pd_person_get_name (item));
  pd_json_add_text (builder, "pronouns", pd_person_get_pronouns (item));
  pd_json_add_text (builder, "code", pd_person_get_code (item));
  pd_json_add_text (builder, "email", pd_person_get_email (item));
  pd_json_add_text (builder, "phone", pd_person_get_phone (item));
  pd_json_add_text (builder, "employment", pd_employment_to_nick (pd_person_get_employment (item)));
  pd_json_add_text (builder, "stream", pd_person_get_stream (item));
  pd_json_add_number (builder, "agreed_minutes_a_week", pd_person_get_agreed_minutes (item));
  pd_json_add_text (builder, "role", pd_person_get_role_title (item));
  pd_json_add_text (builder, "use", pd_use_to_nick (pd_person_get_use (item)));
  pd_json_add_day (builder, "left_on", pd_person_get_left_on (item));
  json_builder_set_member_name (builder, "sites");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    pd_json_add_id_value (builder, site_ids[i]);
  json_builder_end_array (builder);
}

static void
add_shift (JsonBuilder *builder,
           gpointer     item)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (item, &n);

  pd_json_add_id (builder, "id", pd_shift_get_id (item));
  pd_json_add_id (builder, "person", pd_shift_get_person_id (item));
  pd_json_add_id (builder, "site", pd_shift_get_site_id (item));
  pd_json_add_day (builder, "day", pd_shift_get_day (item));
  pd_json_add_text (builder, "activity", pd_activity_to_nick (pd_shift_get_activity (item)));
  pd_json_add_id (builder, "role", pd_shift_get_role_id (item));
  pd_json_add_text (builder, "note", pd_shift_get_note (item));
  pd_json_add_boolean (builder, "is_pinned", pd_shift_get_is_pinned (item));
  json_builder_set_member_name (builder, "segments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      pd_json_add_text (builder, "kind", pd_segment_kind_to_nick (segments[i].kind));
      pd_json_add_number (builder, "start_minute", segments[i].start);
      pd_json_add_number (builder, "end_minute", segments[i].end);
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

  pd_json_add_number (builder, "sequence", (gint64) pd_history_entry_get_sequence (item));
  pd_json_add_text (builder, "when", text);
  pd_json_add_id (builder, "who", pd_history_entry_get_who (item));
  pd_json_add_text (builder, "kind", record_kind_to_nick (pd_history_entry_get_kind (item)));
  pd_json_add_number (builder, "of", (gint64) pd_history_entry_get_of (item));
  pd_json_add_text (builder, "label", pd_history_entry_get_label (item));
  pd_json_add_boolean (builder, "is_undone", pd_history_entry_is_undone (item));
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
  return pd_json_list_write (folder, "service.json", services, add_service, error);
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
  return pd_json_list_write (folder, "people.json", people, add_person, error);
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
  return pd_json_list_write (folder, "sites.json", sites, add_site, error);
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
  return pd_json_list_write (folder, "shifts.json", shifts, add_shift, error);
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
  return pd_json_list_write (folder, "history.json", entries, add_history_entry, error);
}
