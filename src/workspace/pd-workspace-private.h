/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

struct _PdWorkspace
{
  GObject parent_instance;

  /* owned; what lies in the tables is only there while it is unlocked */
  PdVault    *vault;
  PdStore    *store;
  PdService  *service;
  GListStore *people;
  GListStore *sites;
  GHashTable *role_titles; /* from a PdId; NULL until somebody asks */
  char       *notice;

  /* borrowed */
  PdNowFunc now;
  gpointer  now_data;
  PdStore  *compacting;
  gpointer  note_search; /* while somebody has it */

  /* state of one in a thread, which has no vault: who acts in it, and when */
  PdId   who;
  gint64 moment;

  /* state; every locking is counted, so that an unlocking that it overtook is thrown away */
  gboolean was_opened_to_write;
  gboolean waits;
  gboolean is_keeping_draft;
  gboolean is_unlocking;
  gboolean has_save_failed;
  gboolean has_compacting_failed;
  guint    n_lockings;
  guint    compacting_source;
  guint    compacting_pause;
};

/* What every act is made of: a change is begun, its rows are written by the tables of
 * the store, and it is kept as set by pd_workspace_set_waits(). */
PdChange *pd_workspace_begin_change (PdWorkspace *self,
                                     const char  *label,
                                     GError     **error);
PdChange *pd_workspace_begin_change_on (PdWorkspace *self,
                                        guint64      with,
                                        const char  *label,
                                        GError     **error);
gboolean  pd_workspace_keep_change (PdWorkspace *self,
                                    PdChange    *change,
                                    GError     **error);

gint64 pd_workspace_get_now (PdWorkspace *self);

/* Writes the rows of an act. */
typedef gboolean (*PdWorkspaceWrite) (PdChange *change,
                                      gpointer  value,
                                      GError  **error);

gboolean pd_workspace_do (PdWorkspace     *self,
                          const char      *label,
                          PdWorkspaceWrite write,
                          gpointer         value,
                          GError         **error);

gboolean pd_workspace_check_unlocked (PdWorkspace *self,
                                      GError     **error);
void     pd_workspace_set_notice (PdWorkspace *self,
                                  const char  *notice);
gboolean pd_workspace_fill_lists (PdWorkspace *self,
                                  guint        tables,
                                  GError     **error);
void     pd_workspace_empty_lists (PdWorkspace *self);

gboolean pd_workspace_access_check_manager_stays (PdWorkspace *self,
                                                  PdPerson    *without,
                                                  GError     **error);
gboolean pd_workspace_access_take_keys (PdWorkspace *self,
                                        PdPerson    *person,
                                        GError     **error);

G_END_DECLS
