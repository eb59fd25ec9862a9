/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-roster-files.h"

#include "pd-fresh-file.h"
#include "pd-roster-spreadsheet.h"
#include "pd-table-export.h"
#include "pd-workspace-calendar.h"

/* Pieces of a spreadsheet lie beside it while it is made, and nowhere else. */
static GBytes *
make_spreadsheet (const char *path,
                  PdRedaction names,
                  PdRoster   *roster,
                  GPtrArray  *people,
                  GPtrArray  *sites,
                  GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return pd_roster_spreadsheet_make (roster, people, sites, names, folder, error);
}

/**
 * pd_roster_files_is_table:
 * @path: a name of a file
 *
 * Returns: whether it ends as a table does
 */
gboolean
pd_roster_files_is_table (const char *path)
{
  return g_str_has_suffix (path, ".csv") || g_str_has_suffix (path, ".xlsx");
}

/**
 * pd_roster_files_is_calendar:
 * @path: a name of a file
 *
 * Returns: whether it ends as a calendar does
 */
gboolean
pd_roster_files_is_calendar (const char *path)
{
  return g_str_has_suffix (path, ".ics");
}

/**
 * pd_roster_files_write_table:
 * @path: where it goes; its ending says as what
 * @names: how much of people's names is shown
 * @workspace: a service
 * @roster: what to write
 * @error: why it was not
 *
 * Returns: whether the file is there
 */
gboolean
pd_roster_files_write_table (const char  *path,
                             PdRedaction  names,
                             PdWorkspace *workspace,
                             PdRoster    *roster,
                             GError     **error)
{
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (workspace);
  g_autoptr (GPtrArray) sites = pd_workspace_dup_sites (workspace);
  g_autoptr (GBytes)    bytes = NULL;

  if (g_str_has_suffix (path, ".xlsx"))
    bytes = make_spreadsheet (path, names, roster, people, sites, error);
  else
    bytes = pd_table_export_shifts (pd_roster_get_shifts (roster), people, sites, names);
  return bytes && pd_fresh_file_set_contents (path, bytes, error);
}

/**
 * pd_roster_files_write_calendar:
 * @path: where it goes
 * @has_details: whether it says where and what for
 * @invocation: the call
 * @workspace: a service
 * @range: whose, and which days
 * @error: why it was not
 *
 * Returns: whether the file is there
 */
gboolean
pd_roster_files_write_calendar (const char          *path,
                                gboolean             has_details,
                                PdInvocation        *invocation,
                                PdWorkspace         *workspace,
                                const PdRosterRange *range,
                                GError             **error)
{
  PdCalendarOrder order = {
    .has_details = has_details,
    .now = pd_invocation_get_now (invocation),
    .today = pd_invocation_get_today (invocation),
  };
  g_autoptr (GBytes) bytes = NULL;

  if (!pd_roster_range_settle (range, invocation, &order.from, &order.n_days, error) ||
      !pd_roster_range_find_person (range, workspace, &order.person, error))
    return FALSE;
  bytes = pd_workspace_make_calendar (workspace, &order, error);
  return bytes && pd_fresh_file_set_contents (path, bytes, error);
}
