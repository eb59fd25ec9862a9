/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-paper.h"
#include "pd-roster-difference.h"
#include "pd-roster.h"

G_BEGIN_DECLS

PdDocument *pd_changes_list_new (PdRoster             *roster,
                                 PdRosterDifference   *since,
                                 PdId                  person_id,
                                 const PdPaperOptions *options);

G_END_DECLS
