/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-id.h"
#include "pd-when.h"

G_BEGIN_DECLS

/* What was typed behind an option, read; where it can't be, a usage error names the option. */

gboolean pd_typed_read_day (const char *option,
                            const char *text,
                            PdDay      *ret_day,
                            GError    **error);
gboolean pd_typed_read_time (const char *option,
                             const char *text,
                             int        *ret_minute,
                             GError    **error);
gboolean pd_typed_read_weekdays (const char *option,
                                 const char *text,
                                 PdWeekdays *ret_weekdays,
                                 GError    **error);
gboolean pd_typed_read_id (const char *text,
                           PdId       *ret_id);

G_END_DECLS
