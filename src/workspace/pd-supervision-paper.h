/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-note-record.h"
#include "pd-paper.h"
#include "pd-supervision-agreement.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* What of supervision goes on paper; notes are opened by #PdNotePaper. */

GPtrArray  *pd_supervision_paper_list_notes (PdWorkspace *workspace,
                                             PdPerson    *with,
                                             PdDay        from,
                                             PdDay        to,
                                             GError     **error);
PdDocument *pd_supervision_paper_lay_out_agreement (PdWorkspace                  *workspace,
                                                    const PdSupervisionAgreement *agreement,
                                                    const PdPaperOptions         *options);

G_END_DECLS
