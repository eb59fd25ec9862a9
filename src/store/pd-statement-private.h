/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"
#include "pd-day.h"
#include "pd-id.h"

G_BEGIN_DECLS

/**
 * PdStatement:
 *
 * A query at work. They are prepared once for each connection and known by the address
 * of their #PdQuery, which must be static. Going out of scope it gives up its rows and
 * the values that it was given.
 */
typedef struct _PdStatement PdStatement;

typedef enum
{
  PD_STEP_FAILED,
  PD_STEP_ROW,
  PD_STEP_DONE,
} PdStep;

PdStatement *pd_statement_prepare (PdDatabase    *database,
                                   const PdQuery *query,
                                   GError       **error);
void         pd_statement_release (PdStatement *self);
void         pd_statement_free (PdStatement *self);

/* Values, counted from 1 as in the SQL */
void pd_statement_bind_null (PdStatement *self,
                             int          index);
void pd_statement_bind_int (PdStatement *self,
                            int          index,
                            gint64       value);
void pd_statement_bind_id (PdStatement *self,
                           int          index,
                           PdId         id);
void pd_statement_bind_text (PdStatement *self,
                             int          index,
                             const char  *text);
void pd_statement_bind_day (PdStatement *self,
                            int          index,
                            PdDay        day);
void pd_statement_bind_bytes (PdStatement *self,
                              int          index,
                              GBytes      *bytes);

PdStep   pd_statement_step (PdStatement *self,
                            GError     **error);
gboolean pd_statement_run (PdStatement *self,
                           GError     **error);
gboolean pd_statement_run_counted (PdStatement *self,
                                   guint       *ret_n_rows,
                                   GError     **error);
gboolean pd_statement_run_on_one (PdStatement *self,
                                  GError     **error);

/* Columns, counted from 0 by the enum beside the query */
gboolean    pd_statement_is_null (PdStatement *self,
                                  int          column);
gint64      pd_statement_get_int (PdStatement *self,
                                  int          column);
PdId        pd_statement_get_id (PdStatement *self,
                                 int          column);
const char *pd_statement_get_text (PdStatement *self,
                                   int          column);
PdDay       pd_statement_get_day (PdStatement *self,
                                  int          column);
GBytes     *pd_statement_dup_bytes (PdStatement *self,
                                    int          column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdStatement, pd_statement_release)

G_END_DECLS
