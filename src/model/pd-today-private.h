/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-today.h"

G_BEGIN_DECLS

G_GNUC_INTERNAL PdTodayItem *pd_today_take (PdToday    *self,
                                            PdTodayKind kind,
                                            PdDay       day,
                                            PdId        subject_id,
                                            char       *words,
                                            char       *detail);
G_GNUC_INTERNAL const char  *pd_today_name_person (const PdToday *self,
                                                   PdId           id);
G_GNUC_INTERNAL const char  *pd_today_name_site (const PdToday *self,
                                                 PdId           id);

G_END_DECLS
