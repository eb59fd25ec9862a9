/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-demo.h"
#include "pd-note-record.h"
#include "pd-supervision-agreement.h"

G_BEGIN_DECLS

/* When a session is or was. */
typedef struct
{
  PdDay day;
  int   start;
  PdId  shift_id;
} PdDemoOccasion;

/**
 * PdDemoSupervised:
 * @agreement: what was agreed
 * @over: (element-type PdDemoOccasion): the roster's sessions that are over and were held,
 *   the newest first
 *
 * Somebody whom the person who made the service supervises.
 */
typedef struct
{
  PdSupervisionAgreement *agreement;
  GArray                 *over;
} PdDemoSupervised;

gboolean    pd_demo_fill_notes (PdWorkspace         *workspace,
                                const PdDemoOptions *options,
                                GError             **error);
GPtrArray  *pd_demo_write_supervision (PdWorkspace         *workspace,
                                       PdChange            *change,
                                       const PdDemoOptions *options,
                                       GError             **error);
const char *pd_demo_notes_words (const char *section,
                                 PdNoteSide  side,
                                 guint       nth);

G_END_DECLS
