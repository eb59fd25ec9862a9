/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-roster-export.h"

#include "pd-error.h"
#include "pd-fresh-file.h"
#include "pd-roster-spreadsheet.h"
#include "pd-table-export.h"
#include "pd-workspace-calendar.h"
#include "pd-workspace-private.h"
#include "pd-workspace-roles.h"

#include <glib/gi18n-lib.h>

static const char *const ENDINGS[] = {
  [PD_EXPORT_SPREADSHEET] = ".xlsx",
  [PD_EXPORT_TABLE] = ".csv",
  [PD_EXPORT_CALENDAR] = ".ics",
};

struct _PdExportOrder
{
  PdRosterExport what;
  PdRoster      *roster; /* NULL for a calendar */
  GPtrArray     *people;
  GPtrArray     *sites;
  GPtrArray     *roles;
  GBytes        *calendar; /* NULL for all else */
};

/* A calendar is small, and needs the store to the end; so it is made at once. */
static GBytes *
make_calendar (const PdRosterExport *what,
               PdWorkspace          *workspace,
               GError              **error)
{
  PdCalendarOrder order = {
    .person = pd_workspace_get_person (workspace, what->person_id),
    .from = what->from,
    .n_days = what->n_days,
    .has_details = what->has_details,
    .remind = what->remind,
    .now = what->now,
    .today = what->today,
  };

  if (order.person != NULL)
    return pd_workspace_make_calendar (workspace, &order, error);
  g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("There is nobody whose calendar it could be."));
  return NULL;
}

/**
 * pd_export_kind_from_path:
 * @path: a name of a file
 * @ret_kind: (out): what it is by its ending; not touched when it is none of these
 *
 * Returns: whether it ends as something that can be written here
 */
gboolean
pd_export_kind_from_path (const char   *path,
                          PdExportKind *ret_kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    if (g_str_has_suffix (path, ENDINGS[i]))
      {
        *ret_kind = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * pd_roster_export_read:
 * @self: what of the roster, and how
 * @workspace: a service
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what it is written from, or %NULL with @error set
 */
PdExportOrder *
pd_roster_export_read (const PdRosterExport *self,
                       PdWorkspace          *workspace,
                       GError              **error)
{
  g_autoptr (PdExportOrder) order = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  if (!pd_workspace_check_unlocked (workspace, error))
    return NULL;
  order = g_new0 (PdExportOrder, 1);
  order->what = *self;
  order->people = pd_workspace_dup_people (workspace);
  order->sites = pd_workspace_dup_sites (workspace);
  order->roles = pd_workspace_list_roles (workspace, error);
  if (order->roles == NULL)
    return NULL;
  if (self->kind == PD_EXPORT_CALENDAR)
    order->calendar = make_calendar (self, workspace, error);
  else
    order->roster = pd_workspace_load_roster (workspace,
                                              self->from,
                                              self->n_days,
                                              self->side,
                                              self->person_id,
                                              self->site_id,
                                              error);
  return order->calendar != NULL || order->roster != NULL ? g_steal_pointer (&order) : NULL;
}

/**
 * pd_roster_export_dup_file_name:
 * @self: what of the roster, and how
 *
 * Returns: (transfer full): what a file of it is called at first; with the day, and
 *   without the name of the service or of anybody, which a folder would show to all
 */
char *
pd_roster_export_dup_file_name (const PdRosterExport *self)
{
  g_autofree char *day = NULL;
  g_autofree char *stem = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  day = pd_day_to_iso (self->from);
  /* Translators: the names of files, without their endings; %s is the first day, such as 2026-11-23 */
  stem = g_strdup_printf (self->kind == PD_EXPORT_CALENDAR ? _ ("Work from %s") : _ ("Roster from %s"), day);
  return g_strconcat (stem, ENDINGS[self->kind], NULL);
}

static GBytes *
make_bytes (PdExportOrder *self,
            const char    *path,
            GError       **error)
{
  g_autofree char *folder = NULL;

  switch (self->what.kind)
    {
    case PD_EXPORT_CALENDAR:
      return g_bytes_ref (self->calendar);
    case PD_EXPORT_SPREADSHEET:
      /* Pieces of it lie beside it while it is made, and nowhere else. */
      folder = g_path_get_dirname (path);
      return pd_roster_spreadsheet_make (self->roster, self->people, self->sites, self->roles, self->what.names, folder, error);
    case PD_EXPORT_TABLE:
    default:
      return pd_table_export_shifts (pd_roster_get_shifts (self->roster), self->people, self->sites, self->roles, self->what.names);
    }
}

/**
 * pd_export_order_write:
 * @self: what it is written from
 * @path: the file to write; what is there is replaced only by a whole new one
 * @error: return location for %PD_ERROR_INPUT, %PD_ERROR_IO or %PD_ERROR_NO_SPACE
 *
 * Writes a file that its owner alone can read.
 *
 * Returns: whether it is there; if not, what was there before is untouched
 */
gboolean
pd_export_order_write (PdExportOrder *self,
                       const char    *path,
                       GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  bytes = make_bytes (self, path, error);
  return bytes != NULL && pd_fresh_file_set_contents (path, bytes, error);
}

/**
 * pd_export_order_free:
 * @self: (transfer full): what a file is written from
 */
void
pd_export_order_free (PdExportOrder *self)
{
  g_clear_object (&self->roster);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
  g_clear_pointer (&self->calendar, g_bytes_unref);
  g_free (self);
}
