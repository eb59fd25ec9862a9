/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-import.h"
#include "pd-workspace-import.h"

G_BEGIN_DECLS

/**
 * PdImportJob:
 * @plan: (nullable): what would come of the table
 * @report: (nullable): the same in words
 * @progress: (nullable): told by who writes
 *
 * A table on its way in: read, compared with what is there, written. All of it may be done by
 * a thread, in a workspace that is its own.
 */
typedef struct
{
  /* owned */
  char           *path;
  char           *person;
  char           *site;
  GStrv           map;
  GPtrArray      *people;
  GPtrArray      *sites;
  GPtrArray      *roles;
  GPtrArray      *facts;
  char           *zone;
  PdImport       *plan;
  PdImportReport *report;

  /* state */
  PdTableKind     kind;
  PdImportOptions options;
  gboolean        is_dry;

  /* borrowed */
  PdImportProgress progress;
  gpointer         progress_data;
} PdImportJob;

PdImportJob *pd_import_job_new (PdTableKind            kind,
                                const char            *path,
                                const PdImportOptions *options,
                                gboolean               is_dry);
void         pd_import_job_free (PdImportJob *self);
void         pd_import_job_take_lists (PdImportJob *self,
                                       PdWorkspace *workspace);
gboolean     pd_import_job_plan (PdImportJob  *self,
                                 PdStore      *store,
                                 GCancellable *cancellable,
                                 GError      **error);
gboolean     pd_import_job_has_to_write (PdImportJob *self);
gboolean     pd_import_job_write (PdImportJob  *self,
                                  PdChange     *change,
                                  GCancellable *cancellable,
                                  GError      **error);

void pd_import_job_forget_plan (PdImportJob *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdImportJob, pd_import_job_free)

G_END_DECLS
