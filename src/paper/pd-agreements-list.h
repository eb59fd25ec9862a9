/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-paper.h"
#include "pd-roster-facts.h"
#include "pd-roster.h"

G_BEGIN_DECLS

PdDocument *pd_agreements_list_new (PdRoster             *roster,
                                    PdRosterFacts        *facts,
                                    PdId                  person_id,
                                    const PdPaperOptions *options);

G_END_DECLS
