/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"

G_BEGIN_DECLS

/**
 * PdCosupervisionPage:
 *
 * Co-supervision: the circles, the plan of the one that is chosen, who met whom, and what is
 * proposed for the weeks ahead.
 */
#define PD_TYPE_COSUPERVISION_PAGE (pd_cosupervision_page_get_type ())
G_DECLARE_FINAL_TYPE (PdCosupervisionPage, pd_cosupervision_page, PD, COSUPERVISION_PAGE, PdDeskPart)

G_END_DECLS
