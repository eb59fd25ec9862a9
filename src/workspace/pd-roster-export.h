/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-redaction.h"
#include "pd-remind-before.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  PD_EXPORT_SPREADSHEET,
  PD_EXPORT_TABLE,
  PD_EXPORT_CALENDAR,
} PdExportKind;

/**
 * PdRosterExport:
 * @kind: what is written
 * @from: the first day
 * @n_days: how many days
 * @side: what the rows of a spreadsheet are
 * @site_id: the one site that a spreadsheet or table is of, or %PD_ID_NONE for all
 * @person_id: the one person, or %PD_ID_NONE for everybody; a calendar is somebody's
 * @names: how much of people's names is seen; a calendar has none
 * @has_details: whether a calendar says where and what for; else it says "Work" and when
 * @remind: how long before their sessions a calendar reminds its owner
 * @now: when it is written, in microseconds since the epoch, UTC
 * @today: the day that it is then
 *
 * What of the roster goes out for other programs to read, and how.
 */
typedef struct
{
  PdExportKind   kind;
  PdDay          from;
  guint          n_days;
  PdRosterSide   side;
  PdId           site_id;
  PdId           person_id;
  PdRedaction    names;
  gboolean       has_details;
  PdRemindBefore remind;
  gint64         now;
  PdDay          today;
} PdRosterExport;

/**
 * PdExportOrder:
 *
 * All that a file is written from, read from an open service and shared with it no more:
 * so it can be written in any thread.
 */
typedef struct _PdExportOrder PdExportOrder;

gboolean       pd_export_kind_from_path (const char   *path,
                                         PdExportKind *ret_kind);
PdExportOrder *pd_roster_export_read (const PdRosterExport *self,
                                      PdWorkspace          *workspace,
                                      GError              **error);
char          *pd_roster_export_dup_file_name (const PdRosterExport *self);
gboolean       pd_export_order_write (PdExportOrder *self,
                                      const char    *path,
                                      GError       **error);
void           pd_export_order_free (PdExportOrder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdExportOrder, pd_export_order_free)

G_END_DECLS
