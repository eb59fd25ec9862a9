/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-session.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

char *pd_session_clash_to_words (PdWorkspace                  *workspace,
                                 const PdSupervisionAgreement *agreement,
                                 const PdSession              *session,
                                 const PdSession              *instead_of);

G_END_DECLS
