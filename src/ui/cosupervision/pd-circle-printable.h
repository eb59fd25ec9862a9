/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle.h"
#include "pd-printable.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdCirclePrintable:
 *
 * The plan of a circle on paper, who has met whom, or the sessions of one member.
 */
#define PD_TYPE_CIRCLE_PRINTABLE (pd_circle_printable_get_type ())
G_DECLARE_FINAL_TYPE (PdCirclePrintable, pd_circle_printable, PD, CIRCLE_PRINTABLE, PdPrintable)

PdPrintable *pd_circle_printable_new (PdWorkspace    *workspace,
                                      const PdCircle *circle,
                                      PdDay           last_day,
                                      PdDay           today);

G_END_DECLS
