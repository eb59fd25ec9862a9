/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"

G_BEGIN_DECLS

/**
 * PdServicePage:
 *
 * What holds for the whole service, its sites, and who can open its file.
 */
#define PD_TYPE_SERVICE_PAGE (pd_service_page_get_type ())
G_DECLARE_FINAL_TYPE (PdServicePage, pd_service_page, PD, SERVICE_PAGE, PdDeskPart)

G_END_DECLS
