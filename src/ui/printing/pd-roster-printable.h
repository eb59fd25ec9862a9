/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-printable.h"
#include "pd-roster-paper.h"

G_BEGIN_DECLS

/**
 * PdRosterPrintable:
 *
 * The roster on paper: read at once, laid out in a thread.
 */
#define PD_TYPE_ROSTER_PRINTABLE (pd_roster_printable_get_type ())
G_DECLARE_FINAL_TYPE (PdRosterPrintable, pd_roster_printable, PD, ROSTER_PRINTABLE, PdPrintable)

PdPrintable *pd_roster_printable_new (PdWorkspace         *workspace,
                                      PdDay                today,
                                      const PdRosterPaper *paper);

G_END_DECLS
