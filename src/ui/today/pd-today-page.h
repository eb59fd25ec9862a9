/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"

G_BEGIN_DECLS

/**
 * PdTodayPage:
 *
 * What waits for the person who unlocked the file, from all pages: each row goes to where
 * it can be done. Nothing that is sealed is opened for it.
 */
#define PD_TYPE_TODAY_PAGE (pd_today_page_get_type ())
G_DECLARE_FINAL_TYPE (PdTodayPage, pd_today_page, PD, TODAY_PAGE, PdDeskPart)

G_END_DECLS
