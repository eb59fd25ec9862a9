/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"

G_BEGIN_DECLS

/**
 * PdSupervisionPage:
 *
 * Supervision: who is due, what was agreed, the sessions, and the notes of them that one may
 * read.
 */
#define PD_TYPE_SUPERVISION_PAGE (pd_supervision_page_get_type ())
G_DECLARE_FINAL_TYPE (PdSupervisionPage, pd_supervision_page, PD, SUPERVISION_PAGE, PdDeskPart)

G_END_DECLS
