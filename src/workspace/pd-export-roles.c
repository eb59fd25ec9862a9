/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-export-roles-private.h"

#include "pd-json-list-private.h"
#include "pd-role-assignment-table.h"
#include "pd-role-table.h"

static void
add_parts (JsonBuilder             *builder,
           const PdRoleDescription *description)
{
  json_builder_set_member_name (builder, "parts");
  json_builder_begin_object (builder);
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    if (pd_role_description_has (description, field))
      pd_json_add_text (builder, pd_role_field_to_nick (field), description->texts[field]);
  json_builder_end_object (builder);
}

static void
add_role (JsonBuilder *builder,
          gpointer     item)
{
  const PdRole *role = item;

  pd_json_add_id (builder, "id", role->id);
  pd_json_add_text (builder, "title", pd_role_get_title (role));
  pd_json_add_day (builder, "ended_on", role->ended_on);
  json_builder_set_member_name (builder, "versions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < role->versions->len; i++)
    {
      const PdRoleVersion *version = g_ptr_array_index (role->versions, i);

      json_builder_begin_object (builder);
      pd_json_add_number (builder, "version", version->version);
      pd_json_add_text (builder, "state", pd_role_state_to_nick (pd_role_get_state (role, version)));
      pd_json_add_id (builder, "drafted_by", version->drafted_by);
      pd_json_add_day (builder, "drafted_on", version->drafted_on);
      pd_json_add_id (builder, "approved_by", version->approved_by);
      pd_json_add_day (builder, "approved_on", version->approved_on);
      add_parts (builder, version->description);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_assignment (JsonBuilder *builder,
                gpointer     item)
{
  const PdRoleAssignment *assignment = item;

  pd_json_add_id (builder, "id", assignment->id);
  pd_json_add_id (builder, "role", assignment->role_id);
  pd_json_add_id (builder, "person", assignment->person_id);
  pd_json_add_number (builder, "version", assignment->version);
  pd_json_add_day (builder, "from", assignment->from);
  pd_json_add_day (builder, "to", assignment->to);
  json_builder_set_member_name (builder, "acknowledged");
  json_builder_begin_array (builder);
  for (guint i = 0; i < assignment->acknowledgements->len; i++)
    {
      const PdRoleAcknowledgement *known = g_ptr_array_index (assignment->acknowledgements, i);

      json_builder_begin_object (builder);
      pd_json_add_number (builder, "version", known->version);
      pd_json_add_day (builder, "on", known->day);
      pd_json_add_id (builder, "recorded_by", known->recorded_by);
      pd_json_add_text (builder, "remarks", known->remarks);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * pd_export_roles:
 * @folder: where to
 * @store: where from
 * @error: return location for a #GError
 *
 * Writes every version of every role, and who works under which, as JSON.
 *
 * Returns: whether both files are there
 */
gboolean
pd_export_roles (PdExportFolder *folder,
                 PdStore        *store,
                 GError        **error)
{
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GPtrArray) assignments = NULL;

  return pd_role_table_list (store, PD_ID_NONE, &roles, error) &&
         pd_role_assignment_table_list (store, PD_ID_NONE, &assignments, error) &&
         pd_json_list_write (folder, "roles.json", roles, add_role, error) &&
         pd_json_list_write (folder, "role-assignments.json", assignments, add_assignment, error);
}
