/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-export.h"

#include "pd-csv-writer.h"
#include "pd-export-facts-private.h"
#include "pd-export-folder-private.h"
#include "pd-export-json-private.h"
#include "pd-export-circles-private.h"
#include "pd-export-roles-private.h"
#include "pd-export-supervision-private.h"
#include "pd-history-entry.h"
#include "pd-list-items-private.h"
#include "pd-shift-table.h"
#include "pd-table-export.h"
#include "pd-workspace-private.h"
#include "pd-workspace-roles.h"

static gboolean
write_tables (PdExportFolder *folder,
              GPtrArray      *people,
              GPtrArray      *sites,
              GPtrArray      *shifts,
              GPtrArray      *roles,
              GError        **error)
{
  g_autoptr (GBytes) of_people = pd_table_export_people (people, sites);
  g_autoptr (GBytes) of_sites = pd_table_export_sites (sites);
  g_autoptr (GBytes) of_shifts = pd_table_export_shifts (shifts, people, sites, roles, PD_REDACTION_FULL_NAMES);

  return pd_export_folder_write (folder, "people.csv", of_people, error) &&
         pd_export_folder_write (folder, "sites.csv", of_sites, error) &&
         pd_export_folder_write (folder, "shifts.csv", of_shifts, error);
}

static char *
write_instant (gint64 microseconds)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_utc (microseconds / G_USEC_PER_SEC);

  return when != NULL ? g_date_time_format_iso8601 (when) : g_strdup ("");
}

static gboolean
write_history (PdWorkspace    *self,
               PdExportFolder *folder,
               GPtrArray      *history,
               GError        **error)
{
  static const char *const HEADERS[] = { "number", "when", "who", "what", "undone", NULL };
  g_autoptr (PdCsvWriter)  writer = pd_csv_writer_new ();
  g_autoptr (GBytes)       table = NULL;

  pd_csv_writer_add_row (writer, HEADERS);
  for (guint i = 0; i < history->len; i++)
    {
      PdHistoryEntry  *entry = g_ptr_array_index (history, i);
      PdPerson        *who = pd_workspace_get_person (self, pd_history_entry_get_who (entry));
      g_autofree char *when = write_instant (pd_history_entry_get_when (entry));

      pd_csv_writer_add_number (writer, (gint64) pd_history_entry_get_sequence (entry));
      pd_csv_writer_add_cell (writer, when);
      pd_csv_writer_add_cell (writer, who != NULL ? pd_person_get_name (who) : "");
      pd_csv_writer_add_cell (writer, pd_history_entry_get_label (entry));
      pd_csv_writer_add_cell (writer, pd_history_entry_is_undone (entry) ? "yes" : "no");
      pd_csv_writer_end_row (writer);
    }
  table = pd_csv_writer_finish (writer);
  return pd_export_folder_write (folder, "history.csv", table, error);
}

static gboolean
write_rest (PdWorkspace    *self,
            PdExportFolder *folder,
            GPtrArray      *people,
            GPtrArray      *sites,
            GPtrArray      *shifts,
            GError        **error)
{
  g_autoptr (GPtrArray) history = pd_workspace_list_history (self, G_MAXUINT, error);

  return history != NULL && write_history (self, folder, history, error) &&
         pd_export_json_service (folder, pd_workspace_get_service (self), error) &&
         pd_export_json_people (folder, people, error) && pd_export_json_sites (folder, sites, error) &&
         pd_export_json_shifts (folder, shifts, error) &&
         pd_export_roles (folder, pd_workspace_get_store (self), error) &&
         pd_export_supervision (folder, pd_workspace_get_store (self), error) &&
         pd_export_circles (folder, pd_workspace_get_store (self), error) &&
         pd_export_json_history (folder, history, error);
}

/**
 * pd_workspace_export:
 * @self: an unlocked workspace
 * @path: a folder that is empty, or not there
 * @cancellable: (nullable): to give up
 * @error: return location for a #GError
 *
 * Writes all that the person signed in may read: people and what is known about them,
 * sites, shifts and the history as CSV and as JSON, roles as JSON, and everything as one
 * SQLite file.
 * Only their owner can read the files, but they are not encrypted, which whoever asks for
 * this has to know. The CSV has the headers that an import knows, and reading it back
 * changes nothing.
 *
 * Returns: whether all of it is there; otherwise nothing is, with %PD_ERROR_EXISTS,
 *   %PD_ERROR_NO_SPACE, %PD_ERROR_IO or %G_IO_ERROR_CANCELLED
 */
gboolean
pd_workspace_export (PdWorkspace  *self,
                     const char   *path,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_autoptr (PdExportFolder) folder = NULL;
  g_autoptr (GPtrArray)      people = NULL;
  g_autoptr (GPtrArray)      sites = NULL;
  g_autoptr (GPtrArray)      shifts = NULL;
  g_autoptr (GPtrArray)      roles = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_shift_table_list_all (pd_workspace_get_store (self), &shifts, error))
    return FALSE;
  roles = pd_workspace_list_roles (self, error);
  if (roles == NULL)
    return FALSE;
  people = pd_list_items_copy (pd_workspace_get_people (self));
  sites = pd_list_items_copy (pd_workspace_get_sites (self));

  folder = pd_export_folder_new (path, error);
  return folder != NULL && write_tables (folder, people, sites, shifts, roles, error) &&
         pd_export_facts (folder, pd_workspace_get_store (self), people, error) &&
         !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         write_rest (self, folder, people, sites, shifts, error) &&
         !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         pd_store_export_image (pd_workspace_get_store (self),
                                pd_export_folder_claim (folder, "service.sqlite"),
                                error) &&
         pd_export_folder_keep (folder, error);
}
