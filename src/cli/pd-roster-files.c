/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-roster-files.h"

#include "pd-fresh-file.h"
#include "pd-roster-spreadsheet.h"
#include "pd-table-export.h"

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
 * pd_roster_files_has_ending:
 * @path: a name of a file
 *
 * Returns: whether it ends as one that pd_roster_files_write() can write
 */
gboolean
pd_roster_files_has_ending (const char *path)
{
  return g_str_has_suffix (path, ".csv") || g_str_has_suffix (path, ".xlsx");
}

/**
 * pd_roster_files_write:
 * @path: where it goes; its ending says as what
 * @names: how much of people's names is shown
 * @workspace: a service
 * @roster: what to write
 * @error: why it was not
 *
 * Returns: whether the file is there
 */
gboolean
pd_roster_files_write (const char  *path,
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
