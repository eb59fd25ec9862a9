/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pd-person.h"
#include "pd-roster.h"
#include "pd-service.h"
#include "pd-store.h"

G_BEGIN_DECLS

/**
 * PdWorkspace:
 *
 * A service's file, opened: its lists as live models, the acts on it by name, undo.
 * Both programs work on one of these and on nothing below it.
 *
 * Starts locked. Locking empties every list and forgets every key; what the lists
 * handed out stays with whoever holds it, so a page drops its items on
 * #PdWorkspace:locked.
 *
 * Properties: "locked", "writable" (gboolean), "undo-label", "redo-label" (nullable),
 * "notice" (nullable sentence: why read-only, or what was mended).
 * Signals: "changed" (guint tables, as #PdStore), "save-failed" (GError): a change that
 * is on the screen could not be written; the workspace is read-only from then on and
 * offers pd_workspace_save_copy().
 */
#define PD_TYPE_WORKSPACE (pd_workspace_get_type ())
G_DECLARE_FINAL_TYPE (PdWorkspace, pd_workspace, PD, WORKSPACE, GObject)

/* Gives microseconds since the epoch, UTC; only the programs read a clock. */
typedef gint64 (*PdNowFunc) (gpointer user_data);

/* Opening */
PdWorkspace *pd_workspace_create (const char            *path,
                                  const PdStoreFounding *founding,
                                  GCancellable          *cancellable,
                                  GError               **error);
PdWorkspace *pd_workspace_open (const char *path,
                                gboolean    to_write,
                                GError    **error);
void         pd_workspace_set_clock (PdWorkspace *self,
                                     PdNowFunc    now,
                                     gpointer     user_data);
gboolean     pd_workspace_unlock (PdWorkspace  *self,
                                  PdSlotKind    kind,
                                  PdId          person_id,
                                  PdSecret     *key,
                                  GCancellable *cancellable,
                                  GError      **error);
void         pd_workspace_unlock_async (PdWorkspace        *self,
                                        PdSlotKind          kind,
                                        PdId                person_id,
                                        PdSecret           *key,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gboolean     pd_workspace_unlock_finish (PdWorkspace  *self,
                                         GAsyncResult *result,
                                         GError      **error);
void         pd_workspace_lock (PdWorkspace *self);
gboolean     pd_workspace_close (PdWorkspace *self,
                                 GError     **error);
PdVault     *pd_workspace_get_vault (PdWorkspace *self);
PdStore     *pd_workspace_get_store (PdWorkspace *self);
gboolean     pd_workspace_is_locked (PdWorkspace *self);
gboolean     pd_workspace_is_writable (PdWorkspace *self);
const char  *pd_workspace_get_notice (PdWorkspace *self);

/* Whether an act returns only when it is on the disk (the command line), or at once,
 * with the writing behind it (the window). */
void     pd_workspace_set_waits (PdWorkspace *self,
                                 gboolean     waits);
gboolean pd_workspace_flush (PdWorkspace *self,
                             GError     **error);

/* Live lists of #PdPerson (those who are here and leavers), #PdSite */
PdService  *pd_workspace_get_service (PdWorkspace *self);
PdPerson   *pd_workspace_get_me (PdWorkspace *self);
GListModel *pd_workspace_get_people (PdWorkspace *self);
GListModel *pd_workspace_get_sites (PdWorkspace *self);
GPtrArray  *pd_workspace_dup_people (PdWorkspace *self);
GPtrArray  *pd_workspace_dup_sites (PdWorkspace *self);
/* What paper calls this state of the roster: "Draft, change 42". */
char     *pd_workspace_dup_version (PdWorkspace *self);
PdPerson *pd_workspace_get_person (PdWorkspace *self,
                                   PdId         id);
PdSite   *pd_workspace_get_site (PdWorkspace *self,
                                 PdId         id);
PdPerson *pd_workspace_find_person (PdWorkspace *self,
                                    const char  *name_or_code,
                                    GError     **error);
PdSite   *pd_workspace_find_site (PdWorkspace *self,
                                  const char  *name_or_mark,
                                  GError     **error);

/* A roster of some days; a day of shifts before and after is read for the rules. */
PdRoster *pd_workspace_load_roster (PdWorkspace *self,
                                    PdDay        from,
                                    guint        n_days,
                                    PdRosterSide side,
                                    PdId         person_id,
                                    PdId         site_id,
                                    GError     **error);
PdShift  *pd_workspace_load_shift (PdWorkspace *self,
                                   PdId         id,
                                   GError     **error);

/* Acts: each is one named change */
gboolean    pd_workspace_save_service (PdWorkspace *self,
                                       PdService   *service,
                                       GError     **error);
gboolean    pd_workspace_save_person (PdWorkspace *self,
                                      PdPerson    *person,
                                      GError     **error);
gboolean    pd_workspace_remove_person (PdWorkspace *self,
                                        PdPerson    *person,
                                        PdDay        last_day,
                                        GError     **error);
gboolean    pd_workspace_save_site (PdWorkspace *self,
                                    PdSite      *site,
                                    GError     **error);
gboolean    pd_workspace_remove_site (PdWorkspace *self,
                                      PdSite      *site,
                                      GError     **error);
gboolean    pd_workspace_save_shift (PdWorkspace *self,
                                     PdShift     *shift,
                                     GError     **error);
gboolean    pd_workspace_save_shifts (PdWorkspace *self,
                                      GPtrArray   *shifts,
                                      const char  *label,
                                      GError     **error);
gboolean    pd_workspace_remove_shift (PdWorkspace *self,
                                       PdShift     *shift,
                                       GError     **error);
const char *pd_workspace_get_undo_label (PdWorkspace *self);
const char *pd_workspace_get_redo_label (PdWorkspace *self);
gboolean    pd_workspace_undo (PdWorkspace *self,
                               GError     **error);
gboolean    pd_workspace_redo (PdWorkspace *self,
                               GError     **error);
GPtrArray  *pd_workspace_list_history (PdWorkspace *self,
                                       guint        limit,
                                       GError     **error);

/* The whole file */
gboolean pd_workspace_verify (PdWorkspace *self,
                              GPtrArray  **ret_damages,
                              GError     **error);
gboolean pd_workspace_compact (PdWorkspace *self,
                               GError     **error);
gboolean pd_workspace_save_copy (PdWorkspace *self,
                                 const char  *path,
                                 GError     **error);

G_END_DECLS
