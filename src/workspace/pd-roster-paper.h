/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-paper.h"
#include "pd-sheet-kind.h"
#include "pd-sign-in-sheet.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdRosterPaper:
 * @sheet: what is printed
 * @from: the first day
 * @n_weeks: how many weeks
 * @side: what the rows of a wall roster are
 * @site_id: the one site that a wall roster or sign-in sheet is of, or %PD_ID_NONE for all
 * @person_id: whom it is of, or %PD_ID_NONE for everybody
 * @span: what one sign-in sheet is for
 * @paper: A4 or A3
 * @ink: colour, grey or plain
 * @redaction: how much of names is seen
 * @large_print: whether the letters are large
 * @has_marks: whether a wall roster marks what has changed since a version
 * @has_coverage: whether a wall roster says if enough people are there
 *
 * What of the roster goes on paper, and how. All zeros but for the days are a wall roster
 * of everybody, in colour.
 */
typedef struct
{
  PdSheetKind  sheet;
  PdDay        from;
  guint        n_weeks;
  PdRosterSide side;
  PdId         site_id;
  PdId         person_id;
  PdSignInSpan span;
  PdPaper      paper;
  PdInk        ink;
  PdRedaction  redaction;
  gboolean     large_print;
  gboolean     has_marks;
  gboolean     has_coverage;
} PdRosterPaper;

/**
 * PdPaperOrder:
 *
 * All that pages are laid out from, read from an open service and shared with it no more:
 * so they can be laid out in any thread.
 */
typedef struct _PdPaperOrder PdPaperOrder;

PdPaperOrder *pd_roster_paper_read (const PdRosterPaper *self,
                                    PdWorkspace         *workspace,
                                    PdDay                today,
                                    GError             **error);
char         *pd_roster_paper_dup_file_name (const PdRosterPaper *self);
PdDocument   *pd_paper_order_make (PdPaperOrder *self);
void          pd_paper_order_free (PdPaperOrder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdPaperOrder, pd_paper_order_free)

G_END_DECLS
