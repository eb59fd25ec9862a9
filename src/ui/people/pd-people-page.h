/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"

G_BEGIN_DECLS

/**
 * PdPeoplePage:
 *
 * Who works here: a table to sort and search. Leavers are hidden, never lost.
 */
#define PD_TYPE_PEOPLE_PAGE (pd_people_page_get_type ())
G_DECLARE_FINAL_TYPE (PdPeoplePage, pd_people_page, PD, PEOPLE_PAGE, PdDeskPart)

G_END_DECLS
