/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-import.h"
#include "pd-person-index-private.h"
#include "pd-site-index-private.h"
#include "pd-table-fields.h"

G_BEGIN_DECLS

/**
 * PdImportWork:
 *
 * What is at hand while a table is turned into a plan. A calendar has no @table and no
 * @fields.
 */
typedef struct
{
  /* borrowed */
  PdTable               *table;
  const PdImportInto    *into;
  const PdImportOptions *options;
  GCancellable          *cancellable;

  /* owned */
  PdTableFields *fields;
  PdPersonIndex *people;
  PdSiteIndex   *sites;
  PdImport      *plan;
} PdImportWork;

void     pd_import_work_clear (PdImportWork *self);
gboolean pd_import_work_take_row (PdImportWork *self,
                                  guint         row);
void     pd_import_work_note (PdImportWork *self,
                              guint         row,
                              const char   *format,
                              ...) G_GNUC_PRINTF (3, 4);
void     pd_import_work_leave_out (PdImportWork *self,
                                   guint         row,
                                   const char   *format,
                                   ...) G_GNUC_PRINTF (3, 4);
gboolean pd_import_work_is_stopped (PdImportWork *self,
                                    guint         row,
                                    GError      **error);
gboolean pd_import_work_settle_dates (PdImportWork       *self,
                                      const PdTableField *fields,
                                      guint               n,
                                      PdDateOrder        *ret_order,
                                      GError            **error);
PdSite  *pd_import_work_get_site (PdImportWork *self,
                                  const char   *name);
PdSite  *pd_import_work_get_site_in (PdImportWork *self,
                                     const char   *name,
                                     const char   *zone);

PdImport *pd_import_new (PdTableKind         kind,
                         const PdImportInto *into);

gboolean pd_people_import_run (PdImportWork *work,
                               GError      **error);
gboolean pd_shifts_import_run (PdImportWork *work,
                               GError      **error);
void     pd_shifts_import_prepare (PdImport *plan);
void     pd_shifts_import_take (PdImport *plan,
                                guint     line,
                                PdShift  *shift);
gboolean pd_shifts_import_get_extent (PdImport *plan,
                                      PdDay    *ret_from,
                                      PdDay    *ret_to);
void     pd_shifts_import_finish (PdImport  *plan,
                                  GPtrArray *shifts);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PdImportWork, pd_import_work_clear)

G_END_DECLS
