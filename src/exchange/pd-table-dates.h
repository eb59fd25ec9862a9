/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-table.h"

G_BEGIN_DECLS

/* Which number of 03/04/2026 is the month. */
typedef enum
{
  PD_DATE_ORDER_UNSETTLED,
  PD_DATE_ORDER_DMY,
  PD_DATE_ORDER_MDY,
} PdDateOrder;

gboolean    pd_date_order_parse (const char  *text,
                                 PdDateOrder *ret_order);
const char *pd_date_order_to_words (PdDateOrder order);

gboolean pd_table_dates_settle (PdTable     *table,
                                const guint *columns,
                                guint        n_columns,
                                PdDateOrder  asked_for,
                                PdDateOrder *ret_order,
                                GError     **error);
gboolean pd_table_dates_read (const char  *text,
                              PdDateOrder  order,
                              PdDay       *ret_day,
                              const char **ret_rest);

G_END_DECLS
