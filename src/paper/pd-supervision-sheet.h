/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-paper.h"
#include "pd-supervision-agreement.h"

G_BEGIN_DECLS

/**
 * PdSupervisionSheetNames:
 * @supervisor: (nullable): who supervises; %NULL where a group meets as equals
 * @members: (array zero-terminated=1): who is supervised, in the order of the agreement
 *
 * What the people of an agreement are called. All is borrowed.
 */
typedef struct
{
  const char        *supervisor;
  const char *const *members;
} PdSupervisionSheetNames;

PdDocument *pd_supervision_sheet_new (const PdSupervisionAgreement  *agreement,
                                      const PdSupervisionSheetNames *names,
                                      const PdPaperOptions          *options);

G_END_DECLS
