/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-printable.h"
#include "pd-supervision-print-options.h"
#include "pd-supervision-agreement.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdSupervisionPrintable:
 *
 * An agreement of supervision on paper, or the notes under it that one can read. Names
 * stand on the pages, and in no title and no name of a file.
 */
#define PD_TYPE_SUPERVISION_PRINTABLE (pd_supervision_printable_get_type ())
G_DECLARE_FINAL_TYPE (PdSupervisionPrintable, pd_supervision_printable, PD, SUPERVISION_PRINTABLE, PdPrintable)

PdPrintable *pd_supervision_printable_new (PdWorkspace                  *workspace,
                                           const PdSupervisionAgreement *agreement,
                                           PdDay                         today);

G_END_DECLS
